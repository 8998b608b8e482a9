"""Rules for quarters, half-years and years, and their parts."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.grammar import Hit, Meaning, rule
from coopwatch.core.reading.dates.rules.choice import names_a_part, not_over, steps_ahead
from coopwatch.core.reading.dates.words import NTH_NUMBER, PART_OF, Sort

# Rules whose phrase, where something is due, means its last day.
WHOLE_YEAR_RULES = frozenset({"quarter", "half-year", "next year"})
_BEFORE_A_QUARTER = (Sort.IN, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.BEFORE, Sort.FROM, Sort.FOR, Sort.WITHIN, Sort.TO)
_MONTHS_OF_QUARTER, _MONTHS_OF_HALF = 3, 6


def _months(hit: Hit, year: int, first: int, count: int) -> DateSpan:
    """`count` months from month `first` of a year (which may lie beyond 12), or the part the words name."""
    start, end = days.month_after(date(year, 1, 1), first - 1), days.month_after(date(year, 1, 1), first + count - 2)
    last = days.month_end(*end)
    part = hit.token(*PART_OF)
    if part is None:
        return days.single(last) if hit.is_deadline else DateSpan(date(*start, 1), last)
    if part.sort is Sort.END:
        return days.single(last)
    later = 0 if part.sort is Sort.START else count // 2
    return days.whole_month(*days.month_after(date(*start, 1), later))


def _year_of(hit: Hit, last_month: int) -> int:
    """The written year, or the first in which the span that ends with `last_month` is not over."""
    if short := hit.value(Sort.INT):
        return 2000 + short
    return hit.value(Sort.YEAR) or hit.said_on.year + (last_month < hit.said_on.month)


def _quarter(hit: Hit) -> Meaning:
    number = hit.value(Sort.QUARTER_NAME, *NTH_NUMBER)
    if not 1 <= number <= 4 or not names_a_part(hit):
        return None
    if hit.has(Sort.QUARTER_NAME) and not (hit.has(Sort.YEAR, Sort.INT, *PART_OF) or hit.follows(*_BEFORE_A_QUARTER)):
        return None
    last_month = _MONTHS_OF_QUARTER * number
    return _months(hit, _year_of(hit, last_month), last_month - 2, _MONTHS_OF_QUARTER)


def _relative_quarter(hit: Hit) -> Meaning:
    """Of this or the next quarter; the current one means its end."""
    if not names_a_part(hit):
        return None
    ahead = steps_ahead(hit)
    first = (hit.said_on.month - 1) // 3 * 3 + 1 + 3 * ahead
    span = _months(hit, hit.said_on.year, first, _MONTHS_OF_QUARTER)
    return span if ahead or hit.has(*PART_OF) else days.single(span.latest)


def _named_part_of_quarter(hit: Hit) -> Meaning:
    """The end of the current quarter, or the first month of the next."""
    first = (hit.said_on.month - 1) // 3 * 3 + 1
    january = date(hit.said_on.year, 1, 1)
    if PART_OF[hit.value(Sort.QUARTER_PART)] is Sort.START:
        return days.whole_month(*days.month_after(january, first + 2))
    return days.single(days.month_end(*days.month_after(january, first + 1)))


def _half_year(hit: Hit) -> Meaning:
    number = hit.value(Sort.HALF_YEAR_NAME, *NTH_NUMBER)
    if number not in (1, 2):
        return None
    last_month = _MONTHS_OF_HALF * number
    return _months(hit, _year_of(hit, last_month), last_month - 5, _MONTHS_OF_HALF)


def _end_of_this_year(hit: Hit) -> Meaning:
    return days.single(date(hit.said_on.year, 12, 31))


def _next_year(hit: Hit) -> Meaning:
    year = hit.said_on.year + steps_ahead(hit)
    return DateSpan(date(year, 1, 1), date(year, 12, 31))


def _part(year: int, part: Sort) -> DateSpan:
    """January for the start, mid-June to mid-July for the middle, 31 December for the end."""
    if part is Sort.START:
        return days.whole_month(year, 1)
    return DateSpan(date(year, 6, 15), date(year, 7, 15)) if part is Sort.MIDDLE else days.single(date(year, 12, 31))


def _part_of_year(hit: Hit) -> Meaning:
    if not names_a_part(hit):
        return None
    named = hit.token(*PART_OF)
    part = named.sort if named else PART_OF[hit.value(Sort.YEAR_PART)]
    if year := hit.value(Sort.YEAR):
        return _part(year, part)
    first = hit.said_on.year + steps_ahead(hit)
    return not_over(hit, (_part(year, part) for year in (first, first + 1)))


RULES = (
    rule(
        "quarter",
        _quarter,
        "PART_OF? OF|THE|DASH? THE? QUARTER_NAME SLASH? YEAR?",
        "QUARTER_NAME SLASH INT",
        "PART_OF? OF|THE? THE? NTH_NUMBER QUARTER OF? YEAR?",
    ),
    rule(
        "quarter",
        _relative_quarter,
        "THIS|NEXT_ONE QUARTER",
        "PART_OF OF|THE? THE? WHICH? QUARTER",
        "QUARTER DASH? END",
    ),
    rule("part of a quarter", _named_part_of_quarter, "QUARTER_PART"),
    rule("half-year", _half_year, "HALF_YEAR_NAME YEAR", "NTH_NUMBER HALF_YEAR YEAR?", "NTH_NUMBER HALF OF|IN? YEAR"),
    rule(
        "this year",
        _end_of_this_year,
        "STILL? THIS YEAR_UNIT",
        "THIS_YEAR",
        "OLD YEAR_UNIT",
        "IN THE? COURSE IN_THE THE? THIS? YEAR_UNIT",
    ),
    rule("next year", _next_year, "NEXT_ONE|AFTER_NEXT YEAR_UNIT"),
    rule(
        "part of a year",
        _part_of_year,
        "PART_OF OF|THE|IN? THE? WHICH? YEAR_UNIT",
        "PART_OF OF|THE|IN? THE? NEW YEAR_UNIT",
        "PART_OF OF? YEAR",
        "WHICH? YEAR_PART YEAR?",
        "YEAR_UNIT DASH? END",
    ),
)
