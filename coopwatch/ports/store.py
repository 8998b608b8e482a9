"""Port to the state. One transaction is one commit; nothing in it assumes SQLite.

`Store.transaction()` yields a `Transaction` whose rooms are small: folders, mails, obligations, outbox,
partners, journal. Leaving the block normally commits, leaving it by an exception undoes everything. Any method
and the commit itself may raise StorageFailure (disk full, database locked or damaged).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from coopwatch.core.model import (
    Event,
    Mail,
    MailKind,
    Obligation,
    OutboxItem,
    OutboxMail,
    OutboxPurpose,
    OutboxState,
    Partner,
    Role,
)


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
class Learned:
    """An address or domain ("@acme.example") that the owner confirmed as a partner's."""

    partner_id: str
    address: str


class FolderRows(Protocol):
    """Folders, placements and pending UIDs."""

    def all(self, account: str) -> tuple[FolderState, ...]:
        """All known folders of an account, by name."""
        ...

    def save(self, state: FolderState) -> None:
        """Insert or replace one folder's state."""
        ...

    def newest_placements(self, account: str, folder: str, limit: int) -> tuple[Placement, ...]:
        """The placements with the highest UIDs of the current UIDVALIDITY, highest first."""
        ...

    def known_uids(self, account: str, folder: str, uidvalidity: int, low: int, high: int) -> frozenset[int]:
        """UIDs in low..high that are placed, pending or set aside."""
        ...

    def revalidate(self, account: str, folder: str, old: int, new: int) -> None:
        """The mails kept their UIDs under a new UIDVALIDITY: rewrite placements and pending rows."""
        ...

    def forget_placements(self, account: str, folder: str) -> None:
        """Drop placements and pending rows of a folder; the mails themselves stay."""
        ...

    def add_pending(self, rows: Sequence[PendingFetch]) -> None:
        """Insert, or replace by (account, folder, uidvalidity, uid, text)."""
        ...

    def pending(self, account: str, folder: str | None = None) -> tuple[PendingFetch, ...]:
        """Pending rows, by folder and uid."""
        ...

    def drop_pending(self, account: str, folder: str, uidvalidity: int, uids: Collection[int], *, text: bool) -> None:
        """They were fetched, set aside, or no longer exist."""
        ...


class MailRows(Protocol):
    """Stored mails."""

    def add(self, account: str, folder: str, role: Role, uidvalidity: int, mails: Sequence[NewMail]) -> int:
        """Store mails and their placements; the number of mails not known before.

        Identity is (message_id, content_key) within the account: a known mail gets one more placement and keeps
        its state; when the new copy is the owner's own (Sent), the stored mail becomes own.
        """
        ...

    def in_state(self, state: MailState, limit: int, account: str | None = None) -> tuple[StoredMail, ...]:
        """Mails in a state, oldest received first (then by id); raw is filled for INCOMING only."""
        ...

    def count_by_state(self) -> dict[MailState, int]:
        """Number of mails per state; absent states are missing."""
        ...

    def get(self, mail_id: int, *, with_raw: bool = False) -> StoredMail | None:
        """One mail, None if unknown."""
        ...

    def by_message_ids(self, message_ids: Collection[str]) -> tuple[StoredMail, ...]:
        """Mails with one of these Message-IDs (compared in normalised form), oldest first."""
        ...

    def cited_ids(self, mail_ids: Collection[int]) -> dict[int, tuple[int, ...]]:
        """For each mail, the stored mails whose Message-ID it cites."""
        ...

    def citing(self, message_ids: Collection[str]) -> tuple[StoredMail, ...]:
        """Mails that cite one of these Message-IDs, oldest first."""
        ...

    def in_thread(self, account: str, thread_ids: Collection[str]) -> tuple[StoredMail, ...]:
        """Mails of an account with one of these server thread ids ("" never matches), oldest first."""
        ...

    def from_senders(
        self, emails: Collection[str], domains: Collection[str], since: datetime
    ) -> tuple[StoredMail, ...]:
        """Mails received since an instant from one of the addresses or domains, oldest first."""
        ...

    def sent_to(self, emails: Collection[str], since: datetime) -> tuple[StoredMail, ...]:
        """The owner's own mails to (To or Cc) one of the addresses since an instant, oldest first."""
        ...

    def own_message_ids(self, message_ids: Collection[str]) -> frozenset[str]:
        """Which of these (normalised) Message-IDs belong to own mails."""
        ...

    def set_state(self, mail_ids: Collection[int], state: MailState) -> None:
        """Move mails to a state."""
        ...

    def save_text(self, mail_id: int, raw: bytes) -> None:
        """Store the slim bytes of a WANTED mail, which becomes INCOMING."""
        ...

    def settle(self, mail_id: int, state: MailState, kind: MailKind, partner_id: str) -> None:
        """Triage is done with this mail."""
        ...

    def places(self, mail_ids: Collection[int]) -> tuple[Placement, ...]:
        """Where mails lie, newest placement first."""
        ...

    def set_aside(self, row: SetAside) -> None:
        """Keep an unreadable mail's header and reason; a stored mail moves to SET_ASIDE."""
        ...

    def aside(self, since: datetime | None = None) -> tuple[SetAside, ...]:
        """Mails set aside and not settled, newest first."""
        ...

    def forget_texts(self, before: datetime) -> int:
        """Drop the slim bytes of triaged mails received before an instant that no open obligation needs."""
        ...


class ObligationRows(Protocol):
    """Obligations, their events and matches."""

    def add(self, obligation: Obligation, events: Sequence[Event], recorded_at: datetime) -> Obligation:
        """Store a new obligation with its first events; returned with its id. Its key must be new (ValueError)."""
        ...

    def save(self, obligation: Obligation, events: Sequence[Event], recorded_at: datetime) -> None:
        """Replace the row and append events."""
        ...

    def get(self, obligation_id: int) -> Obligation | None:
        """One obligation, None if unknown."""
        ...

    def by_key(self, key: str) -> Obligation | None:
        """The obligation with a stable key, None if unknown."""
        ...

    def events(self, obligation_id: int) -> tuple[Event, ...]:
        """Its history, oldest first (order of recording)."""
        ...

    def events_since(self, since: datetime) -> tuple[Event, ...]:
        """All events recorded since an instant, oldest first."""
        ...

    def open(self) -> tuple[Obligation, ...]:
        """All open obligations, oldest first."""
        ...

    def all(self, opened_since: datetime | None = None) -> tuple[Obligation, ...]:
        """Open and closed ones, oldest first."""
        ...

    def due(self, now: datetime, limit: int) -> tuple[Obligation, ...]:
        """Open ones with due_at at or before now, earliest due first."""
        ...

    def of_partners(self, partner_ids: Collection[str]) -> tuple[Obligation, ...]:
        """Open ones of these partners, oldest first."""
        ...

    def of_recipient_domains(self, domains: Collection[str]) -> tuple[Obligation, ...]:
        """Open ones whose recipient's address is in one of these domains, oldest first."""
        ...

    def of_mails(self, mail_ids: Collection[int]) -> tuple[Obligation, ...]:
        """Open or closed ones whose request, event evidence, match or sent follow-up is one of these mails."""
        ...

    def of_message_ids(self, message_ids: Collection[str]) -> tuple[Obligation, ...]:
        """Open or closed ones whose request or outbox mail has one of these Message-IDs."""
        ...

    def closed_since(self, since: datetime) -> tuple[Obligation, ...]:
        """Closed since an instant, latest first."""
        ...

    def add_match(self, match: Match, at: datetime) -> None:
        """Record a match; a second one for the same pair replaces the first."""
        ...

    def matches(self, *, mail_id: int | None = None, obligation_id: int | None = None) -> tuple[Match, ...]:
        """Matches of a mail or of an obligation, strongest first."""
        ...


class OutboxRows(Protocol):
    """Outgoing mails; the only way to change a state is `move`, which fails unless the row is where it should be."""

    def add(self, mail: OutboxMail) -> OutboxMail:
        """Store a mail with its items; returned with its id.

        Raises ValueError when an item (obligation, step) is already part of a mail that is not cancelled or
        failed, or when the Message-ID is used by a mail that is not cancelled or failed.
        """
        ...

    def get(self, outbox_id: int) -> OutboxMail | None:
        """One mail, None if unknown."""
        ...

    def by_message_id(self, message_id: str) -> OutboxMail | None:
        """The newest mail with this Message-ID (normalised comparison), None if unknown."""
        ...

    def in_states(self, states: Collection[OutboxState], account: str | None = None) -> tuple[OutboxMail, ...]:
        """Mails in these states, oldest first."""
        ...

    def of_items(self, items: Collection[OutboxItem]) -> tuple[OutboxMail, ...]:
        """Mails, not cancelled or failed, that carry one of these steps."""
        ...

    def of_obligation(self, obligation_id: int) -> tuple[OutboxMail, ...]:
        """All mails ever written for an obligation, oldest first."""
        ...

    def move(
        self,
        outbox_id: int,
        expected: Collection[OutboxState],
        to: OutboxState,
        now: datetime,
        *,
        reply: str | None = None,
        next_try_at: datetime | None = None,
        not_before: datetime | None = None,
        count_attempt: bool = False,
        noted_uidnext: int | None = None,
    ) -> bool:
        """Compare and set: True when exactly one row was in an expected state and is now in `to`."""
        ...

    def sent_since(self, since: datetime, partner_id: str | None = None) -> int:
        """Partner mails that were or may have been sent since an instant (data, sent, filed, unknown, needs_owner)."""
        ...

    def last_sent_at(self, partner_id: str) -> datetime | None:
        """When the last partner mail to a partner was or may have been sent."""
        ...

    def of_purpose(self, purpose: OutboxPurpose, since: datetime) -> tuple[OutboxMail, ...]:
        """Mails of a purpose written since an instant, oldest first."""
        ...


class PartnerRows(Protocol):
    """What was learned about partners beside the configuration."""

    def added(self) -> tuple[Partner, ...]:
        """Partners the owner added by command or mail, by id."""
        ...

    def save(self, partner: Partner) -> None:
        """Insert or replace one."""
        ...

    def learned(self) -> tuple[Learned, ...]:
        """Addresses confirmed by the owner, by partner and address."""
        ...

    def learn(self, row: Learned) -> None:
        """Remember an address; a known one stays."""
        ...

    def muted(self) -> frozenset[str]:
        """Ids of partners muted by command."""
        ...

    def set_muted(self, partner_id: str, muted: bool) -> None:
        """Mute or unmute a partner."""
        ...


class Journal(Protocol):
    """Small facts by name: pause, first run, when which digest went out, outages."""

    def get(self, name: str) -> str:
        """The value, "" if unset."""
        ...

    def set(self, name: str, value: str) -> None:
        """Set a value; "" removes it."""
        ...

    def claim(self, name: str, value: str) -> bool:
        """Set it only if it is unset: True for the one who did."""
        ...

    def names(self, prefix: str) -> dict[str, str]:
        """All names with a prefix and their values."""
        ...


class Transaction(Protocol):
    """The rooms of one open transaction."""

    @property
    def folders(self) -> FolderRows: ...
    @property
    def mails(self) -> MailRows: ...
    @property
    def obligations(self) -> ObligationRows: ...
    @property
    def outbox(self) -> OutboxRows: ...
    @property
    def partners(self) -> PartnerRows: ...
    @property
    def journal(self) -> Journal: ...


class Store(Protocol):
    """The state of one installation."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """One writing transaction (SQLite: BEGIN IMMEDIATE); transactions do not nest."""
        ...

    def health(self) -> tuple[str, ...]:
        """What is wrong with the database (integrity, free space), one sentence each; () when all is well."""
        ...

    def backup(self, target: str) -> None:
        """Write a consistent copy to a new file with mode 0600."""
        ...

    def close(self) -> None:
        """Release the database."""
        ...
