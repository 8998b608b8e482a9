"""What a digest is made of: values that the report service gathers and `build_digest` turns into words.

Nothing here is cleaned or cut; that is the builder's part. Instants are aware UTC, ages are working days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum

from coopwatch.core.model import Action, Address, Kind, Language, Mode, Obligation, OutboxPurpose, OutboxState, Partner
from coopwatch.core.writing.cooperation import PartnerSheet


class DigestKind(StrEnum):
    """Which digest it is: the first one lists what was found in imported history."""

    DAILY = "daily"
    WEEKLY = "weekly"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Button:
    """One thing the owner can do about a line.

    label: a word or two for the button. href: a complete `mailto:` link, "" for none (any other scheme is
    dropped). command: the same as text to type in a reply ("12 erledigt"), "" for none.
    """

    label: str
    href: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One open obligation.

    age_working_days: since the request. last_word: what the partner last wrote about it, "" for nothing yet.
    action: what policy decided last; action_at: when that happens, None when only an event can change it.
    handed_over: it is the owner's turn because the ladder is exhausted, not because the partner asked something
    (also taken for true when the partner has not written at all).
    """

    obligation: Obligation
    partner: Partner
    age_working_days: int
    last_word: str = ""
    last_word_at: datetime | None = None
    action: Action | None = None
    action_at: datetime | None = None
    handed_over: bool = False
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class HoldQuestion:
    """A mail of which coopwatch does not know whether it answers an open obligation.

    why: a sentence that names the doubt. words: the mail's own words.
    """

    obligation: Obligation
    partner: Partner
    mail_from: Address
    mail_subject: str
    mail_at: datetime
    words: str
    why: str = ""
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Announcement:
    """A follow-up that goes out at `at` unless the owner stops it.

    mode: SEND (it goes), ASK (it waits for a yes), DRAFT (it lies in Drafts), OBSERVE (it would have gone).
    preview: the text as it would be sent. last: the final step of the ladder. expected: not written yet, or with DRAFT
    not in Drafts yet; it falls due at `at`, and with ASK it will be laid before the owner then.
    """

    obligations: tuple[Obligation, ...]
    partner: Partner
    mode: Mode
    subject: str
    preview: str
    at: datetime | None = None
    last: bool = False
    buttons: tuple[Button, ...] = ()
    expected: bool = False


@dataclass(frozen=True, slots=True)
class ClosedItem:
    """An obligation closed since the last digest, or closed before and written about since.

    working_days: from the request to its end. words: what ended it. late_word: what the partner wrote after the end and
    what does not fit it, "" for nothing; late_at: when.
    """

    obligation: Obligation
    partner: Partner
    working_days: int
    words: str = ""
    buttons: tuple[Button, ...] = ()
    late_word: str = ""
    late_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OwedItem:
    """A partner's mail that asks the owner for something and has gone unanswered.

    words: the asking sentence. mail_id: its number in commands ("M34"), 0 for none. key: what the tokens of its buttons
    name, "" for none.
    """

    partner: Partner
    mail_from: Address
    mail_subject: str
    asked_at: datetime
    age_working_days: int
    words: str
    mail_id: int = 0
    key: str = ""
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonToAdd:
    """Somebody the owner asked for things who is not a partner yet; requests: how many were seen."""

    address: Address
    requests: int
    last_at: datetime
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class AsideMail:
    """A mail that could not be read; reason: a sentence."""

    sender: str
    subject: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class OutboxProblem:
    """A mail of which it is not known whether it went out, or that did not go out for good.

    state: UNKNOWN, NEEDS_OWNER or FAILED, READY for what could not be laid into Drafts so far. since: when that became
    so. reply: the server's last words. obligations: the open ones it is about, () for a mail to the owner or a letter.
    partner: of those, None for none.
    """

    outbox_id: int
    recipient: str
    subject: str
    state: OutboxState
    since: datetime
    reply: str = ""
    buttons: tuple[Button, ...] = ()
    purpose: OutboxPurpose = OutboxPurpose.FOLLOW_UP
    obligations: tuple[Obligation, ...] = ()
    partner: Partner | None = None


@dataclass(frozen=True, slots=True)
class ModeProposal:
    """The figures that speak for the next mode: `needless` of `seen` follow-ups would have been unnecessary.

    partner: None when it is meant for all of a kind; kind: None when it is meant for all kinds.
    """

    mode: Mode
    seen: int
    needless: int
    kind: Kind | None = None
    partner: Partner | None = None


@dataclass(frozen=True, slots=True)
class CommandResult:
    """What became of a command of the owner's; command: as he wrote it, answer: a sentence."""

    command: str
    done: bool
    answer: str = ""


@dataclass(frozen=True, slots=True)
class HealthFacts:
    """How coopwatch is.

    folders_read: folders read to their end. new_mails: since the last digest. last_contact_at: the last complete
    reading of the mailbox, None for never. problems: what the owner must know or do, one sentence each.
    paused: by the owner; paused_until: the last day of it, None when it lasts until he resumes.
    """

    folders_read: int
    new_mails: int = 0
    last_contact_at: datetime | None = None
    problems: tuple[str, ...] = ()
    paused: bool = False
    paused_until: date | None = None


@dataclass(frozen=True, slots=True)
class DigestFacts:
    """All of one digest.

    zone: the owner's. mode: the general one. since: when the previous digest was written, None for the first.
    open: every open obligation but those in `found`. found: suggested ones from imported history. holds:
    questions about obligations that are in `open` too. owed: what the owner owes, oldest first. cooperation: rows
    of the cooperation sheet, once a quarter. notes: other things to know (a broken template), one sentence each.
    """

    kind: DigestKind
    now: datetime
    zone: tzinfo
    language: Language
    health: HealthFacts
    mode: Mode = Mode.OBSERVE
    owner_name: str = ""
    since: datetime | None = None
    open: tuple[OpenItem, ...] = ()
    holds: tuple[HoldQuestion, ...] = ()
    announced: tuple[Announcement, ...] = ()
    closed: tuple[ClosedItem, ...] = ()
    found: tuple[OpenItem, ...] = ()
    owed: tuple[OwedItem, ...] = ()
    people: tuple[PersonToAdd, ...] = ()
    set_aside: tuple[AsideMail, ...] = ()
    outbox: tuple[OutboxProblem, ...] = ()
    proposals: tuple[ModeProposal, ...] = ()
    commands: tuple[CommandResult, ...] = ()
    cooperation: tuple[PartnerSheet, ...] = ()
    notes: tuple[str, ...] = ()
