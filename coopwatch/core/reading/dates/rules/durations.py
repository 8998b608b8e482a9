"""Rules for spans of time from a day on: in three days, within ten business days, two weeks ago."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.words import Sort

_NUMBER = (Sort.INT, Sort.CARDINAL, Sort.ONE)
_UNITS = {
    **dict.fromkeys((Sort.DAY, Sort.DAYS), "day"),
    **dict.fromkeys((Sort.WORKDAY, Sort.WORKDAYS), "working day"),
    **dict.fromkeys((Sort.WEEK, Sort.WEEKS, Sort.WEEK_TERM), "week"),
    Sort.FORTNIGHT: "fortnight",
    **dict.fromkeys((Sort.MONTH_UNIT, Sort.MONTHS_UNIT, Sort.MONTH_TERM), "month"),
    **dict.fromkeys((Sort.YEAR_UNIT, Sort.YEARS_UNIT), "year"),
}
_TWO = 2
_LONGEST = 3_700


def _moved(day: date, count: int, unit: str) -> date:
    if unit == "working day":
        return days.plus_working_days(day, count)
    if unit in ("month", "year"):
        return days.plus_months(day, count * (12 if unit == "year" else 1))
    return days.plus(day, count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _unit(hit: Hit) -> str:
    token = hit.token(*_UNITS)
    unit = _UNITS[token.sort] if token else "day"
    return "working day" if unit == "day" and hit.has(Sort.WORKING) else unit


def _after(hit: Hit, start: date, sign: int = 1) -> Meaning:
    """The day so long after `start`; with two numbers ("zwei bis drei Wochen") from one to the other."""
    counts = [n for n in hit.values(*_NUMBER) if n <= _LONGEST] or ([1] if not hit.values(*_NUMBER) else [])
    if hit.has(Sort.COUPLE):
        counts = [_TWO]
    if not counts:
        return None
    unit = _unit(hit)
    ends = [_moved(start, sign * count, unit) for count in (counts[0], counts[-1])]
    return DateSpan(min(ends), max(ends))


def _from_now(hit: Hit) -> Meaning:
    """Counted from the mail's day, unless the words go on to count from something else ("nach Erhalt der Ware")."""
    behind = hit.neighbour(1)
    if (
        behind is not None
        and behind.sort in (Sort.AFTER, Sort.FROM, Sort.OF, Sort.SINCE)
        and hit.has(Sort.WITHIN, Sort.IN)
    ):
        other = hit.neighbour(2)
        from_now = other is not None and other.sort in (Sort.NOW, Sort.TODAY)
        if not from_now:
            return Verdict.NOTHING
    return _after(hit, hit.said_on)


def _idiomatic_week(hit: Hit) -> Meaning:
    """ "heute in acht Tagen" is in a week."""
    if hit.value(*_NUMBER) == 8 and _unit(hit) == "day":
        return days.single(days.plus(hit.said_on, 7))
    return _after(hit, hit.said_on)


def _from_tomorrow(hit: Hit) -> Meaning:
    return _after(hit, days.plus(hit.said_on, 2 if hit.has(Sort.OVERMORROW) else 1))


def _from_inner(hit: Hit) -> Meaning:
    if hit.inner is None or hit.inner.span.earliest != hit.inner.span.latest:
        return None
    return _after(hit, hit.inner.span.latest)


def _ago(hit: Hit) -> Meaning:
    return _after(hit, hit.said_on, -1)


def _half_year(hit: Hit) -> Meaning:
    return days.single(days.plus_months(hit.said_on, 6 if hit.has(Sort.YEAR_UNIT) else 0))


def _hours(hit: Hit) -> Meaning:
    """Today, or so many whole days later."""
    if hit.has(Sort.MINUTES):
        return days.single(hit.said_on)
    hours = hit.value(*_NUMBER, Sort.TIME)
    return days.single(days.plus(hit.said_on, hours // 24)) if hours <= 24 * 31 else None


def _half_hour(hit: Hit) -> Meaning:
    return days.single(hit.said_on)


RULES = (
    rule(
        "in some time",
        _from_now,
        "IN|WITHIN OF? ABOUT? LATEST? NUMBER WORKING? UNIT_OF_TIME",
        "IN|WITHIN OF? THE? NEXT_ONE ABOUT? NUMBER WORKING? UNIT_OF_TIME",
        "IN|WITHIN OF? ABOUT? ONE COUPLE OF WORKING? UNIT_OF_TIME",
        "WITHIN OF? WEEK_TERM|MONTH_TERM",
        "IN WEEK_TERM|MONTH_TERM",
        "IN ABOUT? ONE UNIT_OF_TIME OR CARDINAL",
        "OVER THE? NEXT_ONE ABOUT? NUMBER WORKING? UNIT_OF_TIME",
        "WITHIN THE? UNIT_OF_TIME",
    ),
    rule(
        "in some time",
        _from_now,
        "IN|WITHIN OF? THE? NEXT_ONE? ABOUT? NUMBER BIS|DASH|TO|OR|COMMA|AND|SLASH NUMBER WORKING? UNIT_OF_TIME",
    ),
    rule(
        "some time from now",
        _from_now,
        "NUMBER WORKING? UNIT_OF_TIME FROM|AFTER NOW|TODAY",
        "NUMBER WORKING? UNIT_OF_TIME FROM WORD NOW",
        "NUMBER WORKING? UNIT_OF_TIME HENCE",
        "NUMBER WEEK|WEEKS|FORTNIGHT TODAY",
    ),
    rule(
        "some more time",
        _from_now,
        "STILL ABOUT? NUMBER WORKING? UNIT_OF_TIME",
        "STILL ABOUT? NUMBER BIS|DASH|TO|OR NUMBER WORKING? UNIT_OF_TIME",
    ),
    rule("today in some time", _idiomatic_week, "TODAY IN NUMBER WORKING? UNIT_OF_TIME"),
    rule(
        "tomorrow in some time",
        _from_tomorrow,
        "TOMORROW|MORGEN|OVERMORROW IN NUMBER UNIT_OF_TIME",
        "NUMBER WEEK|WEEKS|FORTNIGHT TOMORROW",
    ),
    rule("some time after a day", _from_inner, "NUMBER WORKING? UNIT_OF_TIME FROM|AFTER|ON THE? ..."),
    rule("some time ago", _ago, "BEFORE ABOUT? NUMBER WORKING? UNIT_OF_TIME", "NUMBER WORKING? UNIT_OF_TIME AGO"),
    rule("in half a year", _half_year, "IN|WITHIN OF? ONE? HALF YEAR_UNIT"),
    rule(
        "in some hours",
        _hours,
        "IN|WITHIN OF? THE? NEXT_ONE? ABOUT? NUMBER HOURS|MINUTES",
        "WITHIN OF? TIME",
        "WITHIN THE HOURS",
    ),
    rule("in some hours", _half_hour, "IN|WITHIN ONE? HALF ONE? HOURS"),
)
