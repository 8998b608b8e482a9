"""Working days, holidays, the send window and the owner's vacation, in the owner's zone.

Days are computed in the local zone and turned to UTC at the end, so that daylight saving neither loses nor
doubles anything. Called by lifecycle and policy. Source: holidays package for regions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from coopwatch.core.model import DateSpan, Window

# A search for a working day that takes longer than this many days has a calendar without working days.
_HORIZON_DAYS = 400


@lru_cache(maxsize=64)
def _region_holidays(region: str) -> Any:
    import holidays  # 100 ms that --help need not pay

    country, _, subdivision = region.partition("-")
    return holidays.country_holidays(country, subdiv=subdivision or None)


@dataclass(frozen=True, slots=True)
class SendWindow:
    """When mails may go out: weekdays 0 (Monday) to 6, from opens until closes, local time."""

    weekdays: frozenset[int] = frozenset(range(5))
    opens: time = time(8, 30)
    closes: time = time(17, 0)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The owner's calendar.

    regions: such as "DE-BY", a day that is a holiday in any of them is off. days_off: (month, day) pairs off
    every year. vacation: spans in which nothing goes out to partners; they still count as partners' working days.
    """

    zone: ZoneInfo
    window: SendWindow = SendWindow()
    regions: tuple[str, ...] = ()
    days_off: frozenset[tuple[int, int]] = frozenset()
    vacation: tuple[DateSpan, ...] = ()

    def with_regions(self, regions: tuple[str, ...]) -> WorkCalendar:
        """The same calendar with a partner's holidays added."""
        return replace(self, regions=tuple(dict.fromkeys((*self.regions, *regions)))) if regions else self

    def local_day(self, instant: datetime) -> date:
        """The owner's calendar day of an instant."""
        return instant.astimezone(self.zone).date()

    def is_working_day(self, day: date) -> bool:
        """Whether work can be expected on a day: a weekday of the window, no holiday, no fixed day off."""
        if day.weekday() not in self.window.weekdays or (day.month, day.day) in self.days_off:
            return False
        return not any(day in _region_holidays(region) for region in self.regions)

    def is_on_vacation(self, day: date) -> bool:
        """Whether the owner is away on a day."""
        return any(span.earliest <= day <= span.latest for span in self.vacation)

    def working_day_from(self, day: date) -> date:
        """The day itself if it is a working day, else the next one."""
        for offset in range(_HORIZON_DAYS):
            candidate = day + timedelta(days=offset)
            if self.is_working_day(candidate):
                return candidate
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The count-th working day after a day (before it when count is negative); 0 yields the day itself."""
        step = 1 if count > 0 else -1
        left, current = abs(count), day
        for _ in range(_HORIZON_DAYS * max(1, left)):
            if left == 0:
                break
            current += timedelta(days=step)
            left -= self.is_working_day(current)
        return current

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after start up to and including end; 0 when end is not after start."""
        days = min((end - start).days, 20 * 366)
        return sum(self.is_working_day(start + timedelta(days=offset)) for offset in range(1, days + 1))

    def at(self, day: date, moment: time) -> datetime:
        """A local moment of a day as aware UTC; a moment that daylight saving skips moves to the hour after."""
        return datetime.combine(day, moment, self.zone).astimezone(UTC)

    def opening(self, day: date) -> datetime:
        """When the send window opens on a day."""
        return self.at(day, self.window.opens)

    def closing(self, day: date) -> datetime:
        """When the send window closes on a day."""
        return self.at(day, self.window.closes)

    def window_end(self, start_at: datetime, window: Window) -> datetime:
        """When a window that starts at an instant lapses.

        Working days: the same local time that many working days later, within the send window's hours; a start
        on a day off counts from the next opening. Hours: plain elapsed time.
        """
        if window.hours is not None:
            return start_at + window.hours
        local = start_at.astimezone(self.zone)
        day, moment = local.date(), local.time().replace(tzinfo=None)
        first = self.working_day_from(day)
        if first != day:
            day, moment = first, self.window.opens
        moment = min(max(moment, self.window.opens), self.window.closes)
        return self.at(self.add_working_days(day, window.working_days), moment)

    def next_opening(self, now: datetime) -> datetime:
        """The first instant at or after now at which a mail may go out: in the window, on a working day, not in
        the owner's vacation."""
        local = now.astimezone(self.zone)
        for offset in range(_HORIZON_DAYS):
            day = local.date() + timedelta(days=offset)
            if not self.is_working_day(day) or self.is_on_vacation(day):
                continue
            if offset == 0 and now >= self.closing(day):
                continue
            return max(now, self.opening(day))
        return now + timedelta(days=_HORIZON_DAYS)

    def is_open(self, now: datetime) -> bool:
        """Whether a mail may go out right now."""
        return self.next_opening(now) == now
