"""Rules for weeks with a number, weeks counted within a month or year, and the week of a day."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.grammar import Hit, Meaning, rule
from coopwatch.core.reading.dates.rules.choice import in_month, nth
from coopwatch.core.reading.dates.rules.weeks import as_week, part_of_week
from coopwatch.core.reading.dates.words import ANY_WEEKDAY, PART_OF, Sort

# Rules whose phrase, where something is due, means the Friday of its week.
COUNTED_WEEK_RULES = frozenset({"week number", "week of a month", "week of a year", "week of a day"})
_NUMBERS = (Sort.INT, Sort.DOTTED, Sort.NTH)
_MOST_WEEKS = 53
# "KW 2/27" names a year, "KW 2/3" a second week.
_YEARS_AROUND = range(-1, 3)
_WEEKS_IN_A_ROW = 4


def _numbered(hit: Hit, number: int, year: int) -> DateSpan | None:
    """The ISO week; without a year (0) the first that is not over yet."""
    if not 1 <= number <= _MOST_WEEKS:
        return None
    if year:
        return days.iso_week(number, year)
    this_year = hit.said_on.isocalendar().year
    for candidate in (this_year, this_year + 1):
        try:
            week = days.iso_week(number, candidate)
        except ValueError:
            continue
        if week.latest >= hit.said_on:
            return week
    return None


def _numbers_and_year(hit: Hit) -> tuple[list[int], int]:
    numbers, year = list(hit.values(*_NUMBERS)), hit.value(Sort.YEAR)
    if len(numbers) > 1 and hit.has(Sort.SLASH):
        in_a_row = 0 < numbers[1] - numbers[0] <= _WEEKS_IN_A_ROW
        if not in_a_row and 2000 + numbers[1] - hit.said_on.year in _YEARS_AROUND:
            year = 2000 + numbers.pop()
    return numbers, year


def _week_number(hit: Hit) -> Meaning:
    """One numbered week, or Monday of the first to Friday of the last of two."""
    numbers, year = _numbers_and_year(hit)
    first, last = _numbered(hit, numbers[0], year), _numbered(hit, numbers[-1], year)
    if first is None or last is None or last.latest < first.earliest:
        return None
    return as_week(hit, first) if len(numbers) == 1 else DateSpan(first.earliest, days.plus(last.latest, -2))


def _part_of_numbered_week(hit: Hit) -> Meaning:
    week = _numbered(hit, hit.value(*_NUMBERS), hit.value(Sort.YEAR))
    part = hit.token(*PART_OF)
    return part_of_week(week.earliest, part.sort) if week and part else None


def _weekday_of_numbered_week(hit: Hit) -> Meaning:
    week = _numbered(hit, hit.value(*_NUMBERS), hit.value(Sort.YEAR))
    return days.single(days.plus(week.earliest, hit.value(*ANY_WEEKDAY))) if week else None


def _week_of_month(hit: Hit) -> Meaning:
    """Weeks lying wholly within the month are counted: "letzte Woche im Juli"."""

    def find(year: int, month: int) -> DateSpan:
        whole = days.whole_month(year, month)
        return days.nth_full_week(whole.earliest, whole.latest, nth(hit))

    week = in_month(hit, find)
    return as_week(hit, week) if week else None


def _week_of_year(hit: Hit) -> Meaning:
    year = hit.value(Sort.YEAR)
    return as_week(hit, days.nth_full_week(date(year, 1, 1), date(year, 12, 31), nth(hit)))


def _weekday_of_month(hit: Hit) -> Meaning:
    """The n-th such day of a month: "letzter Montag im März"."""
    weekday = hit.value(*ANY_WEEKDAY)
    return in_month(hit, lambda year, month: days.single(days.nth_weekday(year, month, weekday, nth(hit))))


def _weekday_of_year(hit: Hit) -> Meaning:
    """The n-th such day of next year: "am ersten Montag im neuen Jahr"."""
    return days.single(days.nth_weekday(hit.said_on.year + 1, 1, hit.value(*ANY_WEEKDAY), nth(hit)))


def _week_of_day(hit: Hit) -> Meaning:
    """The week that holds, or follows, a day: "week of 7 October", "Woche ab dem 7.12.", "Woche nach Ostern"."""
    if hit.inner is None:
        return None
    # "nach Ostern" lies in the week after it already.
    later = hit.has(Sort.AFTER) and hit.inner.rule != "feast"
    return as_week(hit, days.week_of(hit.inner.span.latest, int(later)))


RULES = (
    rule(
        "week number",
        _week_number,
        "CALENDAR? WEEK_NUMBER INT|DOTTED SLASH? YEAR?",
        "DOTTED|NTH CALENDAR? WEEK_NUMBER|WEEK YEAR",
        "DOTTED|NTH WEEK_NUMBER",
        "CALENDAR WEEK INT",
        "WEEK_NUMBER INT|DOTTED DASH|SLASH|BIS|OR|AND INT|DOTTED",
        "IN|BY|BIS|ON|OF|FROM|UNTIL|BEFORE THE? WEEK INT",
    ),
    rule(
        "part of a numbered week",
        _part_of_numbered_week,
        "PART_OF OF|THE? THE? CALENDAR? WEEK_NUMBER|WEEK INT|DOTTED SLASH? YEAR?",
        "PART_OF OF|THE? THE? DOTTED|NTH CALENDAR? WEEK_NUMBER YEAR?",
    ),
    rule(
        "weekday of a numbered week",
        _weekday_of_numbered_week,
        "DAY_NAME COMMA? IN_THE? THE? WEEK_NUMBER INT|DOTTED SLASH? YEAR?",
        "DAY_NAME COMMA? IN_THE THE? WEEK INT",
        "DAY_NAME COMMA? IN_THE? THE? DOTTED|NTH WEEK_NUMBER YEAR?",
        "WEEK_NUMBER INT|DOTTED COMMA? ON? DAY_NAME",
    ),
    rule(
        "week of a month",
        _week_of_month,
        "NTH_NUMBER|LAST WEEK IN_THE THE? MONTH_NAME YEAR?",
        "NTH_NUMBER|LAST WEEK IN_THE THE? WHICH? MONTH_UNIT",
        "NTH_NUMBER|LAST MONTH_WEEK YEAR?",
    ),
    rule("week of a year", _week_of_year, "NTH_NUMBER|LAST WEEK OF|IN? YEAR"),
    rule(
        "weekday of a month",
        _weekday_of_month,
        "NTH_NUMBER|LAST DAY_NAME IN_THE THE? MONTH_NAME YEAR?",
        "NTH_NUMBER|LAST DAY_NAME IN_THE THE? WHICH? MONTH_UNIT",
    ),
    rule("weekday of a year", _weekday_of_year, "NTH_NUMBER DAY_NAME IN_THE THE? NEW|NEXT|COMING YEAR_UNIT"),
    rule(
        "week of a day",
        _week_of_day,
        "WEEK OF|FROM|COMMENCING|AFTER|START ON? THE? ...",
        "WEEK_NUMBER COMMENCING ON? THE? ...",
        "WEEK_COMMENCING ON? THE? ...",
    ),
)
