"""Values that only the state knows: folders, places, stored mails, pending and unreadable ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coopwatch.core.model import Mail, MailKind, Role


class FolderPhase(StrEnum):
    """How far a folder is read: backfill while history is still being fetched."""

    NEW = "new"
    BACKFILL = "backfill"
    STEADY = "steady"
    CHANGED = "changed"
    MISSING = "missing"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class FolderState:
    """What is known of a folder.

    Every UID in backfill_low..cursor that existed is stored or pending. validity_changes: instants (aware UTC)
    of the UIDVALIDITY changes of the last day. complete_at: when it was last read to its end without a gap.
    """

    account: str
    name: str
    role: Role
    uidvalidity: int = 0
    cursor: int = 0
    backfill_low: int = 0
    phase: FolderPhase = FolderPhase.NEW
    shown: str = ""
    complete_at: datetime | None = None
    audited_at: datetime | None = None
    validity_changes: tuple[datetime, ...] = ()
    last_error: str = ""


@dataclass(frozen=True, slots=True)
class PendingFetch:
    """A UID that exists but could not be read yet; text: its header is stored, its text is what is missing."""

    account: str
    folder: str
    uidvalidity: int
    uid: int
    tries: int
    next_try_at: datetime
    error: str
    text: bool = False


class MailState(StrEnum):
    """Where a stored mail stands on its way (design §3)."""

    NEW = "new"  # header stored, relevance not decided
    WANTED = "wanted"  # relevant, its text is still to be fetched
    INCOMING = "incoming"  # text stored, to be triaged
    MATCHED = "matched"
    IGNORED = "ignored"
    HOLD = "hold"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class NewMail:
    """One mail to store: the header as read, its place, and whether it is the owner's own sent mail.

    own: its From is an owner address and it lies in a Sent folder (or bears Gmail's Sent label) and is no draft.
    imported: it was there before coopwatch began to watch, so it must never cause a mail. raw: the slim bytes
    when they are known already.
    """

    mail: Mail
    content_key: str
    uid: int
    own: bool
    imported: bool
    thread_id: str = ""
    raw: bytes | None = None


@dataclass(frozen=True, slots=True)
class StoredMail:
    """A stored mail without its text (raw is None unless asked for). roles: of all folders it was seen in.

    header facts are as in `Mail`; to_emails and cc_emails are lower case.
    """

    id: int
    account: str
    message_id: str
    state: MailState
    own: bool
    imported: bool
    received_at: datetime
    sent_at: datetime | None
    from_email: str
    from_name: str
    to_emails: tuple[str, ...]
    cc_emails: tuple[str, ...]
    subject: str
    base_subject: str
    thread_id: str
    roles: tuple[Role, ...]
    kind: MailKind | None = None
    partner_id: str = ""
    raw: bytes | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a stored mail lies on the server."""

    account: str
    folder: str
    uidvalidity: int
    uid: int
    mail_id: int
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A mail that could not be read: its raw header (capped), the reason, and when."""

    account: str
    folder: str
    uidvalidity: int
    uid: int
    header: bytes
    reason: str
    at: datetime
    id: int = 0
    mail_id: int | None = None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """That a mail speaks about an obligation: decided_by is "rule" or "owner"."""

    obligation_id: int
    mail_id: int
    rule: str
    confidence: float
    decided_by: str = "rule"


@dataclass(frozen=True, slots=True)
class Owed:
    """A mail that asked the owner for something: words is the asking sentence, asked_at when the mail came."""

    mail_id: int
    asked_at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Learned:
    """An address or domain ("@acme.example") that the owner confirmed as a partner's."""

    partner_id: str
    address: str
