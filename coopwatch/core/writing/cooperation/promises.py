"""What became of the days that a partner named. Called by `course`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from coopwatch.core.deciding.calendar import WorkCalendar
from coopwatch.core.model import CloseReason, DateSpan, Event, EventType
from coopwatch.core.writing.cooperation.days import partner_days

_GRACE_DAYS = 1  # the same working day of grace that a follow-up leaves (design §4)
_NAMES_A_DAY = frozenset({EventType.PROMISED, EventType.PARTIAL})
_REMINDS = frozenset({EventType.FOLLOWED_UP, EventType.CHASED_BY_OWNER})


@dataclass(frozen=True, slots=True)
class Promises:
    """How many promises of one obligation ended in which way."""

    kept: int = 0
    renegotiated: int = 0
    broken: int = 0


@dataclass(frozen=True, slots=True)
class _Promise:
    """A day named on another day; allowed: the partner's working days between them, with grace."""

    made_on: date
    until_on: date
    allowed: int


def count_promises(
    timed: Sequence[tuple[datetime, Event]], calendar: WorkCalendar, off: Sequence[DateSpan], today: date
) -> Promises:
    """The fate of every promise; one that still runs, or that nobody can judge, counts nowhere.

    Each promise has until the end of the named day and one working day of grace; days in `off` do not count.
    kept: delivered by then. renegotiated: a later day, or a plain no, was named by then. broken: neither, which is
    noted when something comes late, when a reminder goes out, or when the time is over today. The owner's word
    that it is settled counts as kept in time, and not at all later: such a word comes when he thinks of it. A new
    promise of the same or an earlier day is the same promise.
    """
    counts = {"kept": 0, "renegotiated": 0, "broken": 0}
    running: _Promise | None = None
    for at, event in timed:
        on = calendar.local_day(at)
        if running is not None:
            in_time = partner_days(calendar, running.made_on, on, off) <= running.allowed
            fate = _fate(event, running, in_time)
            if fate:
                counts[fate] += 1
            if fate or event.type is EventType.CLOSED:
                running = None
        if event.type in _NAMES_A_DAY and event.until_on is not None and event.until_on >= on:
            running = _later(running, _promise(calendar, on, event.until_on))
    if running is not None and partner_days(calendar, running.made_on, today, off) > running.allowed:
        counts["broken"] += 1
    return Promises(**counts)


def _promise(calendar: WorkCalendar, made_on: date, until_on: date) -> _Promise:
    end = calendar.add_working_days(until_on, _GRACE_DAYS)
    return _Promise(made_on, until_on, calendar.working_days_between(made_on, end))


def _later(running: _Promise | None, named: _Promise) -> _Promise:
    return running if running is not None and running.until_on >= named.until_on else named


def _fate(event: Event, promise: _Promise, in_time: bool) -> str:
    """How an event ends a running promise, "" when it does not."""
    if event.type is EventType.DELIVERED:
        return "kept" if in_time else "broken"
    if event.type is EventType.DECLINED:
        return "renegotiated" if in_time else "broken"
    if event.type in _NAMES_A_DAY and event.until_on is not None:
        if not in_time:
            return "broken"
        return "renegotiated" if event.until_on > promise.until_on else ""
    if event.type in _REMINDS:
        return "" if in_time else "broken"
    settled = event.type is EventType.CLOSED and event.reason in (None, CloseReason.SETTLED_ELSEWHERE)
    return "kept" if settled and in_time else ""
