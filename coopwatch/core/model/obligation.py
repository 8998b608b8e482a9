"""Obligations and the events that make up their history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What was asked for."""

    QUOTE = "quote"
    INVOICE = "invoice"
    APPOINTMENT = "appointment"
    DOCUMENT = "document"
    ANSWER = "answer"


class State(StrEnum):
    """Where an obligation stands (design §4)."""

    SUGGESTED = "suggested"
    WAITING = "waiting"
    OWNER_TURN = "owner_turn"
    PROMISED = "promised"
    ABSENT = "absent"
    HOLD = "hold"
    SNOOZED = "snoozed"
    CLOSED = "closed"


class Ball(StrEnum):
    """Whose turn it is."""

    PARTNER = "partner"
    OWNER = "owner"


class CloseReason(StrEnum):
    """Why an obligation is closed."""

    DELIVERED = "delivered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    SETTLED_ELSEWHERE = "settled_elsewhere"
    EXPIRED = "expired"


class DueBasis(StrEnum):
    """What the due instant was computed from, so that it can be explained."""

    WINDOW = "window"
    OWNER_DATE = "owner_date"
    GAP = "gap"
    PROMISE = "promise"
    ABSENCE = "absence"
    SNOOZE = "snooze"


class EventType(StrEnum):
    """What can happen to an obligation (design §4)."""

    OPENED = "opened"
    ADOPTED = "adopted"
    CHASED_BY_OWNER = "chased_by_owner"
    FOLLOWED_UP = "followed_up"
    ACKNOWLEDGED = "acknowledged"
    PROMISED = "promised"
    PROMISE_BROKEN = "promise_broken"
    PARTIAL = "partial"
    DELIVERED = "delivered"
    DECLINED = "declined"
    QUESTION = "question"
    OWNER_ANSWERED = "owner_answered"
    ABSENT = "absent"
    BOUNCED = "bounced"
    HELD = "held"
    HOLD_RESOLVED = "hold_resolved"
    SNOOZED = "snoozed"
    MUTED = "muted"
    HANDED_OVER = "handed_over"
    REOPENED = "reopened"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Event:
    """One fact about an obligation, append-only.

    at: when it happened (aware UTC; for a mail its received_at). mail_id: the stored mail that is the evidence,
    None for the owner's word or the clock. rule: which rule said so. words: the quoted words, at most 300
    characters. until_on / from_on: the dates an event carries (promise interval, first day back, snooze end).
    step: number of the follow-up. reason: for CLOSED. confidence: 0..1. recorded_at: when coopwatch learned it.
    """

    type: EventType
    at: datetime
    mail_id: int | None = None
    rule: str = ""
    words: str = ""
    from_on: date | None = None
    until_on: date | None = None
    step: int | None = None
    reason: CloseReason | None = None
    confidence: float = 1.0
    id: int | None = None
    obligation_id: int | None = None
    recorded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Obligation:
    """One open thing that one partner owes.

    id: 0 until stored. key: stable name across databases (from request id, recipient and kind), hex. account:
    name of the account whose mailbox holds the request. recipient: the address the owner wrote to; follow-ups
    go there and nowhere else. request_mail_id: the stored request; request_message_id: its Message-ID; subject:
    its subject as sent. words: the asking sentence. opened_at: when the request was sent. clock_from: what the
    window counts from. wanted_on: the day the owner named in the request. follow_ups: how many went out.
    open_since_import: found in imported history. hold_mail_id: the mail the owner is asked about.
    state_before: the state to return to from HOLD, SNOOZED or ABSENT. partial: part of it has arrived.
    customer, job: whom the owner does it for (free text).
    """

    key: str
    account: str
    partner_id: str
    recipient: str
    kind: Kind
    subject: str
    words: str
    request_mail_id: int
    request_message_id: str
    state: State
    ball: Ball
    opened_at: datetime
    clock_from: datetime
    id: int = 0
    wanted_on: date | None = None
    due_at: datetime | None = None
    due_basis: DueBasis = DueBasis.WINDOW
    promised_from: date | None = None
    promised_until: date | None = None
    absent_until: date | None = None
    snoozed_until: date | None = None
    follow_ups: int = 0
    last_follow_up_at: datetime | None = None
    hold_mail_id: int | None = None
    hold_why: str = ""
    state_before: State | None = None
    partial: bool = False
    muted: bool = False
    bounced: bool = False
    close_reason: CloseReason | None = None
    closed_at: datetime | None = None
    changed_at: datetime | None = None
    open_since_import: bool = False
    confidence: float = 1.0
    customer: str = ""
    job: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody still owes something."""
        return self.state is not State.CLOSED
