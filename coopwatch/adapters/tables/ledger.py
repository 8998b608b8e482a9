"""Tables of obligations with their history, of the outbox, and of small facts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, text
from sqlmodel import Field

from coopwatch.adapters.tables.columns import WITHOUT_ROWID, Instant, Row, Words, table_of

_OPEN = text("state <> 'closed'")
_LIVE = text("live")


class ObligationRow(Row, table=True):
    """One obligation; columns are the fields of `core.model.Obligation` and three search keys."""

    __tablename__ = "obligations"
    # Numbers are never used again: an old digest's "12 done" must not hit a younger obligation.
    __table_args__ = (
        Index("obligations_by_due", "due_at", sqlite_where=_OPEN),
        Index("obligations_by_opening", "opened_at", sqlite_where=_OPEN),
        Index("obligations_by_partner", "partner_id", sqlite_where=_OPEN),
        Index("obligations_by_domain", "recipient_path", sqlite_where=_OPEN),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    account: str
    partner_id: str
    recipient: str
    recipient_path: str
    kind: str
    subject: str = Field(sa_type=Words)
    words: str = Field(sa_type=Words)
    request_mail_id: int = Field(index=True)
    request_message_id: str
    request_message_hash: int = Field(sa_type=BigInteger, index=True)
    state: str
    ball: str
    opened_at: datetime = Field(sa_type=Instant)
    clock_from: datetime = Field(sa_type=Instant)
    wanted_on: date | None
    due_at: datetime | None = Field(sa_type=Instant)
    due_basis: str
    promised_from: date | None
    promised_until: date | None
    absent_until: date | None
    snoozed_until: date | None
    follow_ups: int
    last_follow_up_at: datetime | None = Field(sa_type=Instant)
    hold_mail_id: int | None
    hold_why: str = Field(sa_type=Words)
    state_before: str | None
    partial: bool
    muted: bool
    bounced: bool
    close_reason: str | None
    closed_at: datetime | None = Field(sa_type=Instant, index=True)
    changed_at: datetime | None = Field(sa_type=Instant)
    open_since_import: bool
    confidence: float
    customer: str
    job: str


class EventRow(Row, table=True):
    """One event of an obligation; never changed, never deleted."""

    __tablename__ = "events"
    id: int | None = Field(default=None, primary_key=True)
    obligation_id: int = Field(foreign_key="obligations.id", index=True)
    type: str
    at: datetime = Field(sa_type=Instant)
    mail_id: int | None = Field(foreign_key="mails.id", index=True)
    rule: str
    words: str = Field(sa_type=Words)
    from_on: date | None
    until_on: date | None
    step: int | None
    reason: str | None
    confidence: float
    recorded_at: datetime = Field(sa_type=Instant, index=True)


class MatchRow(Row, table=True):
    """That a mail speaks about an obligation."""

    __tablename__ = "matches"
    __table_args__ = WITHOUT_ROWID
    mail_id: int = Field(primary_key=True, foreign_key="mails.id")
    obligation_id: int = Field(primary_key=True, foreign_key="obligations.id", index=True)
    rule: str
    confidence: float
    decided_by: str
    at: datetime = Field(sa_type=Instant)


class OutboxRow(Row, table=True):
    """One outgoing mail. live: neither cancelled nor failed. sent_at: when it was or may have been sent."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("outbox_one_live_message_id", "message_hash", unique=True, sqlite_where=_LIVE),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    account: str
    purpose: str
    state: str = Field(index=True)
    live: bool
    recipient: str
    message_id: str
    message_hash: int = Field(sa_type=BigInteger, index=True)
    date_at: datetime = Field(sa_type=Instant)
    raw: bytes
    created_at: datetime = Field(sa_type=Instant, index=True)
    changed_at: datetime = Field(sa_type=Instant)
    deliver_by: str
    not_before: datetime | None = Field(sa_type=Instant)
    next_try_at: datetime | None = Field(sa_type=Instant)
    attempts: int
    reply: str = Field(sa_type=Words)
    noted_uidnext: int | None = Field(sa_type=BigInteger)
    partner_id: str
    sent_at: datetime | None = Field(sa_type=Instant, index=True)


class OutboxItemRow(Row, table=True):
    """One obligation's step inside a mail; unique among live mails, which the index enforces."""

    __tablename__ = "outbox_items"
    __table_args__ = (Index("outbox_one_live_step", "obligation_id", "step", unique=True, sqlite_where=_LIVE),)
    outbox_id: int = Field(primary_key=True, foreign_key="outbox.id")
    position: int = Field(primary_key=True)
    obligation_id: int = Field(foreign_key="obligations.id", index=True)
    step: int
    live: bool


class PartnerRow(Row, table=True):
    """A partner the owner added beside the configuration; lists and windows as JSON."""

    __tablename__ = "partners"
    id: str = Field(primary_key=True)
    name: str = Field(sa_type=Words)
    addresses: list[str] = Field(sa_type=JSON)
    domains: list[str] = Field(sa_type=JSON)
    language: str
    form: str
    greeting: str
    mode: str | None
    windows: list[Any] = Field(sa_type=JSON)
    at_most: int | None
    holidays: list[str] = Field(sa_type=JSON)
    muted: bool
    confirmed: bool


class LearnedRow(Row, table=True):
    """An address or domain confirmed as a partner's."""

    __tablename__ = "learned"
    __table_args__ = WITHOUT_ROWID
    partner_id: str = Field(primary_key=True)
    address: str = Field(primary_key=True)


class MutedRow(Row, table=True):
    """A partner muted by command."""

    __tablename__ = "muted"
    partner_id: str = Field(primary_key=True)


class OwedRow(Row, table=True):
    """A mail that asks the owner for something and is not known to be answered."""

    __tablename__ = "owed"
    mail_id: int = Field(primary_key=True, foreign_key="mails.id")
    asked_at: datetime = Field(sa_type=Instant)
    words: str = Field(sa_type=Words)


class FactRow(Row, table=True):
    """A small fact by name."""

    __tablename__ = "facts"
    name: str = Field(primary_key=True)
    value: str


OBLIGATIONS = table_of(ObligationRow)
EVENTS = table_of(EventRow)
MATCHES = table_of(MatchRow)
OUTBOX = table_of(OutboxRow)
OUTBOX_ITEMS = table_of(OutboxItemRow)
PARTNERS = table_of(PartnerRow)
LEARNED = table_of(LearnedRow)
MUTED = table_of(MutedRow)
OWED = table_of(OwedRow)
FACTS = table_of(FactRow)
