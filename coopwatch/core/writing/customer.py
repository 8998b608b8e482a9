"""Where things stand for a customer: the obligations behind his job, told without naming who is waited for.

Decides what is told, not in which words. Called by the letters service.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coopwatch.core.deciding.calendar import WorkCalendar
from coopwatch.core.model import CloseReason, EventType, Form, Kind, Language, Obligation, State
from coopwatch.core.writing.cooperation import Case
from coopwatch.core.writing.safe_text import safe_line

_TURNS = (EventType.QUESTION, EventType.HANDED_OVER, EventType.BOUNCED)
# The owner has named the sex or the family himself, so nothing is guessed.
_TITLED = re.compile(r"(?:herrn?|frau|familie|fam\.|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?|the)\s", re.IGNORECASE)


class Stands(StrEnum):
    """Where one thing stands, as a customer is told; late: the promised day has passed."""

    ARRIVED = "arrived"
    PROMISED = "promised"
    LATE = "late"
    WAITING = "waiting"
    WITH_OWNER = "with_owner"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class CustomerItem:
    """One thing the owner needs for a customer; on: the day it arrived, was promised for or was asked for."""

    kind: Kind
    subject: str
    stands: Stands
    on: date
    partial: bool = False


def customer_items(cases: Iterable[Case], calendar: WorkCalendar, today: date) -> tuple[CustomerItem, ...]:
    """What a customer is told about these obligations: what has arrived first, then oldest first.

    Left out: suggestions that nobody watches, and what the owner no longer wants.
    """
    told = [(case, where) for case in cases if (where := _stands(case, today)) is not None]
    told.sort(key=lambda pair: (pair[1] is not Stands.ARRIVED, pair[0].obligation.opened_at, pair[0].obligation.id))
    return tuple(_item(case.obligation, where, calendar) for case, where in told)


def customer_greeting(name: str, language: Language, form: Form) -> str:
    """A greeting for a customer whose name begins with a title or "Familie", "" when the usual one will do."""
    clean = safe_line(name, 60)
    if not _TITLED.match(clean):
        return ""
    if language is Language.EN:
        return f"Hello {clean},"
    return f"{'Hallo' if form is Form.DU else 'Guten Tag'} {clean},"


def _stands(case: Case, today: date) -> Stands | None:
    thing = case.obligation
    if thing.state is State.SUGGESTED or thing.close_reason in (CloseReason.WITHDRAWN, CloseReason.EXPIRED):
        return None
    if not thing.is_open:
        return Stands.DECLINED if thing.close_reason is CloseReason.DECLINED else Stands.ARRIVED
    turn = next((event.type for event in reversed(case.events) if event.type in _TURNS), None)
    if thing.state is State.HOLD or (thing.state is State.OWNER_TURN and turn is not EventType.HANDED_OVER):
        return Stands.WITH_OWNER
    if thing.promised_until is None:
        return Stands.WAITING
    return Stands.PROMISED if thing.promised_until >= today else Stands.LATE


def _item(thing: Obligation, where: Stands, calendar: WorkCalendar) -> CustomerItem:
    on = calendar.local_day(thing.opened_at)
    if where in (Stands.PROMISED, Stands.LATE) and thing.promised_until is not None:
        on = thing.promised_until
    elif thing.closed_at is not None:
        on = calendar.local_day(thing.closed_at)
    return CustomerItem(thing.kind, thing.subject, where, on, thing.partial and thing.is_open)
