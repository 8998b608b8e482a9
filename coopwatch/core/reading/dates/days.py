"""Arithmetic of days, weeks and months; knows nothing of words. Called by the rules.

Refuses public holidays: a working day is Monday to Friday here (`deciding.calendar` knows regions).
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from coopwatch.core.model import DateSpan

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


def plus(day: date, days: int) -> date:
    """`day` moved by `days`; OverflowError beyond the calendar."""
    return day + timedelta(days=days)


def single(day: date) -> DateSpan:
    """The span of one day."""
    return DateSpan(day, day)


def weekday_on_or_after(day: date, weekday: int) -> date:
    """The first `weekday` (0 is Monday) that is not before `day`."""
    return plus(day, (weekday - day.weekday()) % 7)


def weekday_of_week(day: date, weekday: int) -> date:
    """The `weekday` (0 is Monday) of the Monday-to-Sunday week that holds `day`."""
    return plus(day, weekday - day.weekday())


def week_of(day: date, weeks_later: int = 0) -> DateSpan:
    """Monday to Sunday of the week that holds `day`, moved by whole weeks."""
    monday = plus(day, 7 * weeks_later - day.weekday())
    return DateSpan(monday, plus(monday, 6))


def iso_week(week: int, year: int) -> DateSpan:
    """Monday to Sunday of an ISO 8601 week; ValueError if the year has no such week."""
    return week_of(date.fromisocalendar(year, week, 1))


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def whole_month(year: int, month: int) -> DateSpan:
    """The first to the last day of a month."""
    return DateSpan(date(year, month, 1), month_end(year, month))


def plus_months(day: date, months: int) -> date:
    """The same day some months later (or earlier), or the last of that month where it is shorter."""
    year, month = month_after(day, months)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def month_after(day: date, months: int) -> tuple[int, int]:
    """Year and month, `months` after the month that holds `day`."""
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1


def plus_working_days(day: date, count: int) -> date:
    """The `count`-th working day after `day` (1 is the next one, -1 the one before); `day` itself for 0."""
    weeks, rest = divmod(count, 5)
    # From a weekend counting starts as if on Friday (backward: on Monday), so that the weekend costs nothing.
    start = plus(day, min(0, FRIDAY - day.weekday()))
    if count < 0 and start != day:
        start = plus(start, 3)
    moved = plus(start, 7 * weeks)
    for _ in range(rest):
        moved = plus(moved, 3 if moved.weekday() == FRIDAY else 1)
    return moved if count else day


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` weekday of a month, -1 for the last; ValueError if there is none."""
    if nth == -1:
        last = month_end(year, month)
        return plus(last, -((last.weekday() - weekday) % 7))
    first = weekday_on_or_after(date(year, month, 1), weekday)
    return date(year, month, first.day + 7 * (nth - 1))


def nth_full_week(first: date, last: date, nth: int) -> DateSpan:
    """The `nth` Monday-to-Sunday week lying wholly within first..last, -1 for the last one."""
    if nth == -1:
        sunday = plus(last, -((last.weekday() - SUNDAY) % 7))
        return DateSpan(plus(sunday, -6), sunday)
    return week_of(weekday_on_or_after(first, MONDAY), nth - 1)


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous rule printed by Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leap_years, year_rest = divmod(rest, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def next_occurrence(day: int, month: int, not_before: date) -> date | None:
    """The first such calendar day that is not before `not_before`; None if no year has it (30 February)."""
    for year in range(not_before.year, min(not_before.year + 9, date.max.year + 1)):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= not_before:
            return found
    return None


def last_occurrence(day: int, month: int, not_after: date) -> date | None:
    """The last such calendar day that is not after `not_after`; None if no year has it."""
    for year in range(not_after.year, max(not_after.year - 9, 0), -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= not_after:
            return found
    return None


def next_day_of_month(day: int, not_before: date) -> date | None:
    """The first `day`-th of a month that is not before `not_before`; None unless 1..31."""
    if not 1 <= day <= 31:
        return None
    for ahead in range(13):
        year, month = month_after(not_before, ahead)
        if day <= calendar.monthrange(year, month)[1] and date(year, month, day) >= not_before:
            return date(year, month, day)
    return None
