"""The partner's own days: working days on which it was his turn and he was there.

Called by the other modules of this package.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from coopwatch.core.deciding.calendar import WorkCalendar
from coopwatch.core.model import DateSpan, Event, EventType

# An out-of-office without a date counts this many working days, as for the follow-ups (design §4).
_ABSENCE_WITHOUT_DATE_DAYS = 5
_LONGEST_DAYS = 5 * 366
_TO_OWNER = frozenset({EventType.QUESTION, EventType.DELIVERED, EventType.DECLINED, EventType.CLOSED})
_TO_PARTNER = frozenset(
    {
        EventType.OWNER_ANSWERED,
        EventType.CHASED_BY_OWNER,
        EventType.FOLLOWED_UP,
        EventType.REOPENED,
        EventType.PROMISED,
        EventType.PARTIAL,
    }
)


def in_order(events: Sequence[Event]) -> list[tuple[datetime, Event]]:
    """Events by when they happened, oldest first, each with its instant.

    What a mail said happened when the mail came, even if the owner confirmed it days later.
    """
    came_at: dict[int, datetime] = {}
    for event in events:
        if event.mail_id is not None:
            came_at[event.mail_id] = min(event.at, came_at.get(event.mail_id, event.at))
    timed = [(event.at if event.mail_id is None else came_at[event.mail_id], event) for event in events]
    return sorted(timed, key=lambda pair: (pair[0], pair[1].id or 0))


def pauses(timed: Sequence[tuple[datetime, Event]], calendar: WorkCalendar, today: date) -> tuple[DateSpan, ...]:
    """Days that are not the partner's, both ends included.

    While the owner owed an answer, while the matter was closed, while the owner had put it off, and while the
    partner was out of office; an out-of-office without a date counts five working days.
    """
    day = timedelta(days=1)
    spans: list[DateSpan] = []
    owner_since: date | None = None
    for at, event in timed:
        on = calendar.local_day(at)
        if event.type in _TO_OWNER and owner_since is None:
            owner_since = on
        elif event.type in _TO_PARTNER and owner_since is not None:
            spans.append(DateSpan(owner_since + day, on))
            owner_since = None
        elif event.type is EventType.SNOOZED and event.until_on is not None:
            spans.append(DateSpan(on + day, event.until_on - day))
        elif event.type is EventType.ABSENT:
            known = event.until_on - day if event.until_on else None
            spans.append(DateSpan(on, known or calendar.add_working_days(on, _ABSENCE_WITHOUT_DATE_DAYS)))
    if owner_since is not None:
        spans.append(DateSpan(owner_since + day, max(today, owner_since + day)))
    return tuple(span for span in spans if span.earliest <= span.latest)


def partner_days(calendar: WorkCalendar, start: date, end: date, off: Sequence[DateSpan]) -> int:
    """Working days after start up to and including end that lie in no pause; 0 when end is not after start."""
    days = min((end - start).days, _LONGEST_DAYS)
    count = 0
    for offset in range(1, days + 1):
        on = start + timedelta(days=offset)
        if not any(span.earliest <= on <= span.latest for span in off):
            count += calendar.is_working_day(on)
    return count
