"""Obligations with their histories in short, for the tests of the cooperation sheet; everybody is invented."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from coopwatch.core.model import CloseReason, Event, EventType, State
from coopwatch.core.writing.cooperation import Case, CooperationSheet, PartnerSheet, Period, cooperation_sheet
from tests.builders import a_partner, an_obligation, local, on, some_terms

NOW = local("2026-12-18 10:00")
YEAR = Period(on("2026-01-01"), on("2026-12-31"))
ANNA = a_partner()
_CLOSES = {
    EventType.DELIVERED: CloseReason.DELIVERED,
    EventType.DECLINED: CloseReason.DECLINED,
    EventType.CLOSED: CloseReason.SETTLED_ELSEWHERE,
}


def happened(event_type: EventType, moment: str, **changes: Any) -> Event:
    """An event at a Berlin moment."""
    return Event(event_type, local(moment), **changes)


def a_case(opened: str, *events: Event, number: int = 1, **changes: Any) -> Case:
    """An obligation opened at a Berlin moment; it is closed when its last event closes it."""
    opened_at = local(opened)
    facts: dict[str, Any] = {"due_at": opened_at + timedelta(days=7)}
    if events and events[-1].type in _CLOSES:
        reason = events[-1].reason or _CLOSES[events[-1].type]
        facts = {"state": State.CLOSED, "close_reason": reason, "closed_at": events[-1].at, "due_at": None}
    obligation = an_obligation(
        **({"id": number, "key": f"{number:04x}", "opened_at": opened_at, "clock_from": opened_at} | facts | changes)
    )
    return Case(obligation, (Event(EventType.OPENED, opened_at), *events))


def a_sheet(*cases: Case, now: datetime = NOW, period: Period = YEAR) -> CooperationSheet:
    """The sheet of Anna's cases in Berlin, without holidays."""
    return cooperation_sheet(cases, [ANNA], lambda partner: some_terms(), period, now)


def row_of(*cases: Case, now: datetime = NOW, period: Period = YEAR) -> PartnerSheet:
    """Anna's row."""
    (row,) = a_sheet(*cases, now=now, period=period).partners
    return row


def answered(opened: str, moment: str, number: int = 1) -> Case:
    """Asked and delivered, nothing between."""
    return a_case(opened, happened(EventType.DELIVERED, moment), number=number)
