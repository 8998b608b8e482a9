"""Rules for weeks, parts of weeks and weekends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.grammar import Hit, Meaning, rule
from coopwatch.core.reading.dates.lexicon import ALSO_A_VERB
from coopwatch.core.reading.dates.words import Sort

_MONTH = (Sort.MONTH, Sort.MONTH_SHORT, Sort.MAY)
_PARTS = (Sort.START, Sort.MIDDLE, Sort.END)
_NEXT = (Sort.NEXT, Sort.COMING, Sort.FOLLOWING)
# Rules whose phrase, where something is due, means the Friday of its week.
WHOLE_WEEK_RULES = frozenset(
    {"this week", "later this week", "next week", "week after next", "week number", "week of a month", "week of a day"}
)


def weeks_ahead(hit: Hit) -> int:
    """How many weeks after the mail's own the matched words mean: this, next, after next, last."""
    if hit.has(Sort.AFTER_NEXT) or (hit.has(Sort.AFTER) and hit.has(*_NEXT)):
        return 2
    if hit.has(Sort.LAST):
        return -1
    return 1 if hit.has(*_NEXT) else 0


def _as_week(hit: Hit, week: DateSpan) -> DateSpan:
    """The whole week, or only its Friday where the words make it a deadline."""
    friday = days.plus(week.latest, -2)
    if hit.is_deadline or hit.has(Sort.STILL, Sort.COURSE, Sort.WITHIN):
        return days.single(friday if friday >= hit.said_on else week.latest)
    return week


def _week(hit: Hit) -> Meaning:
    return _as_week(hit, days.week_of(hit.said_on, weeks_ahead(hit)))


def _following_week(hit: Hit) -> Meaning:
    """ "die Woche darauf": the one after the week named before, else next week."""
    anchor = hit.previous.span.latest if hit.previous and hit.previous.span.latest >= hit.said_on else hit.said_on
    return _as_week(hit, days.week_of(anchor, 1))


def _later_this_week(hit: Hit) -> Meaning:
    week = days.week_of(hit.said_on)
    return DateSpan(hit.said_on, week.latest)


def _rest_of_week(hit: Hit) -> Meaning:
    week = days.week_of(hit.said_on, weeks_ahead(hit))
    friday = days.plus(week.latest, -2)
    return DateSpan(max(hit.said_on, week.earliest), friday) if friday >= hit.said_on else None


def part_of_week(monday: date, part: Sort) -> DateSpan:
    """Monday and Tuesday for the start, Wednesday for the middle, Friday for the end."""
    if part is Sort.START:
        return DateSpan(monday, days.plus(monday, days.TUESDAY))
    return days.single(days.plus(monday, days.WEDNESDAY if part is Sort.MIDDLE else days.FRIDAY))


def names_a_part(hit: Hit) -> bool:
    """Whether "end", "start" mean a part of a span here; they need "of", "the" or a preposition ("I end next week")."""
    part = hit.token(*_PARTS)
    if part is None or part.value != ALSO_A_VERB or hit.has(Sort.OF):
        return True
    return hit.is_deadline or hit.follows(Sort.AT, Sort.ON, Sort.THE, Sort.ABOUT)


def _part_of_week(hit: Hit) -> Meaning:
    if not names_a_part(hit):
        return None
    parts = [t.sort for t in hit.tokens[hit.first : hit.after] if t.sort in _PARTS]
    for ahead in (weeks_ahead(hit), weeks_ahead(hit) + 1):
        monday = days.week_of(hit.said_on, ahead).earliest
        span = DateSpan(part_of_week(monday, parts[0]).earliest, part_of_week(monday, parts[-1]).latest)
        if span.latest >= hit.said_on or hit.has(Sort.THIS, Sort.LAST):
            return span
    return None


_WEEK_PARTS = (Sort.START, Sort.MIDDLE, Sort.END)


def _named_part_of_week(hit: Hit) -> Meaning:
    for ahead in (weeks_ahead(hit), weeks_ahead(hit) + 1):
        span = part_of_week(days.week_of(hit.said_on, ahead).earliest, _WEEK_PARTS[hit.value(Sort.WEEK_PART)])
        if span.latest >= hit.said_on:
            return span
    return None


def _half_of_week(hit: Hit) -> Meaning:
    half = hit.value(Sort.ORDINAL, Sort.DOTTED)
    for ahead in (weeks_ahead(hit), weeks_ahead(hit) + 1):
        monday = days.week_of(hit.said_on, ahead).earliest
        first, last = (0, 2) if half == 1 else (3, 4)
        if days.plus(monday, last) >= hit.said_on:
            return DateSpan(days.plus(monday, first), days.plus(monday, last))
    return None


def _weekend(hit: Hit) -> Meaning:
    """Saturday and Sunday; its eve as a deadline, the Monday after it, and nothing in a mere wish."""
    if not hit.has(Sort.THIS, *_NEXT, Sort.AFTER_NEXT, Sort.LAST) and not hit.follows(
        *(Sort.ON, Sort.AT, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.BEFORE, Sort.AFTER, Sort.OVER, Sort.FROM, Sort.TO)
    ):
        return None
    week = days.week_of(hit.said_on, max(weeks_ahead(hit) - 1, 0) if hit.has(Sort.COMING) else 0)
    saturday = days.plus(week.earliest, days.SATURDAY)
    if hit.has(Sort.LAST):
        return DateSpan(days.plus(saturday, -7), days.plus(saturday, -6))
    if hit.follows(Sort.AFTER):
        return days.single(days.plus(saturday, 2))
    if hit.is_deadline and hit.said_on <= days.plus(saturday, -1):
        return days.single(days.plus(saturday, -1))
    last = days.plus(saturday, 8 if hit.has(Sort.NEXT, Sort.AFTER_NEXT) else 1)
    return DateSpan(days.plus(saturday, 7) if hit.has(Sort.AFTER_NEXT) else saturday, last)


def numbered_week(hit: Hit, number: int, year: int) -> DateSpan | None:
    """The ISO week; without a year the first that is not over yet."""
    if not 1 <= number <= 53:
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


def _week_number(hit: Hit) -> Meaning:
    numbers = hit.values(Sort.INT, Sort.DOTTED, Sort.NTH)
    weeks = [numbered_week(hit, number, hit.value(Sort.YEAR)) for number in numbers]
    first, last = weeks[0], weeks[-1]
    if first is None or last is None or last.latest < first.earliest:
        return None
    if len(weeks) == 1:
        return _as_week(hit, first)
    return DateSpan(first.earliest, days.plus(last.latest, -2))


def _part_of_week_number(hit: Hit) -> Meaning:
    week = numbered_week(hit, hit.value(Sort.INT, Sort.DOTTED), hit.value(Sort.YEAR))
    part = hit.token(*_PARTS)
    return part_of_week(week.earliest, part.sort) if week and part else None


def _weekday_of_week_number(hit: Hit) -> Meaning:
    week = numbered_week(hit, hit.value(Sort.INT, Sort.DOTTED), hit.value(Sort.YEAR))
    return days.single(days.plus(week.earliest, hit.value(Sort.WEEKDAY, Sort.WEEKDAY_SHORT))) if week else None


def _nth(hit: Hit) -> int:
    return hit.value(Sort.ORDINAL, Sort.DOTTED, Sort.NTH, Sort.LAST)


def in_months(hit: Hit, find: Callable[[int, int], DateSpan]) -> Meaning:
    """`find` applied to the month the words name, in the year where its days are not over."""
    if hit.has(Sort.MONTH_UNIT):
        year, month = days.month_after(hit.said_on, weeks_ahead(hit) if not hit.values(Sort.LAST)[1:] else -1)
        return find(year, month)
    month = hit.value(*_MONTH, Sort.MONTH_WEEK)
    if year := hit.value(Sort.YEAR):
        return find(year, month)
    for year in (hit.said_on.year, hit.said_on.year + 1):
        span = find(year, month)
        if span.latest >= hit.said_on:
            return span
    return None


def _week_of_month(hit: Hit) -> Meaning:
    """ "letzte Woche im Juli": weeks lying wholly within the month are counted."""

    def find(year: int, month: int) -> DateSpan:
        whole = days.whole_month(year, month)
        return days.nth_full_week(whole.earliest, whole.latest, _nth(hit))

    span = in_months(hit, find)
    return _as_week(hit, span) if isinstance(span, DateSpan) else span


def _week_of_year(hit: Hit) -> Meaning:
    year = hit.value(Sort.YEAR)
    return _as_week(hit, days.nth_full_week(date(year, 1, 1), date(year, 12, 31), _nth(hit)))


def _weekday_of_month(hit: Hit) -> Meaning:
    """ "letzter Montag im März"."""
    weekday = hit.value(Sort.WEEKDAY, Sort.WEEKDAY_SHORT)
    return in_months(hit, lambda year, month: days.single(days.nth_weekday(year, month, weekday, _nth(hit))))


def _week_of_day(hit: Hit) -> Meaning:
    """ "the week of 7 October", "Woche ab dem 7.12.", "die Woche nach Ostern"."""
    if hit.inner is None:
        return None
    return _as_week(
        hit, days.week_of(hit.inner.span.latest, 1 if hit.has(Sort.AFTER) and hit.inner.rule != "feast" else 0)
    )


RULES = (
    rule(
        "this week",
        _week,
        "STILL? THIS WORKING? WEEK",
        "STILL THE WEEK",
        "WITHIN THE|THIS WEEK",
        "IN THE? COURSE IN_THE THIS? WEEK",
        "IN THE? COURSE OF THE WEEK",
    ),
    rule("later this week", _later_this_week, "LATER THIS WEEK", "LATER IN THE WEEK"),
    rule("rest of the week", _rest_of_week, "REST OF? THE? WHICH? WEEK"),
    rule(
        "next week", _week, "NEXT|COMING WEEK", "IN THE? COURSE IN_THE THE? NEXT_ONE WEEK", "WITHIN THE NEXT_ONE WEEK"
    ),
    rule("next week", _following_week, "FOLLOWING WEEK", "WEEK FOLLOWING", "WEEK AFTER"),
    rule("week after next", _week, "AFTER_NEXT WEEK", "WEEK AFTER THE? NEXT", "IN THE? COURSE IN_THE AFTER_NEXT WEEK"),
    rule("last week", _week, "LAST WEEK"),
    rule(
        "part of a week",
        _part_of_week,
        "PART_OF OF|THE|DASH|IN? THE? WHICH? WEEK",
        "PART_OF OF|THE? THE? WEEK AFTER NEXT",
        "PART_OF BIS|DASH|SLASH|OR|TO PART_OF OF? THE? WHICH? WEEK",
    ),
    rule("part of a week", _named_part_of_week, "WHICH? WEEK_PART", "WEEK_PART THE|OF? WHICH WEEK"),
    rule(
        "half of a week",
        _half_of_week,
        "ORDINAL|DOTTED HALF OF? THE? WHICH? WEEK",
        "WHICH? ORDINAL|DOTTED WEEK_HALF",
        "ORDINAL|DOTTED WEEK_HALF THE? WHICH WEEK",
    ),
    rule("weekend", _weekend, "WHICH? COMING? WEEKEND"),
    rule(
        "week number",
        _week_number,
        "CALENDAR? WEEK_NUMBER INT|DOTTED SLASH? YEAR?",
        "DOTTED|NTH WEEK_NUMBER YEAR?",
        "CALENDAR WEEK INT",
        "WEEK_NUMBER INT|DOTTED DASH|SLASH|BIS|OR|AND INT|DOTTED",
    ),
    rule("week number", _week_number, "IN|BY|BIS|ON|OF|FROM|UNTIL|BEFORE THE? WEEK INT"),
    rule(
        "part of a numbered week",
        _part_of_week_number,
        "PART_OF OF|THE? THE? CALENDAR? WEEK_NUMBER|WEEK INT|DOTTED SLASH? YEAR?",
    ),
    rule(
        "weekday of a numbered week",
        _weekday_of_week_number,
        "DAY_NAME COMMA? IN_THE? THE? WEEK_NUMBER INT|DOTTED SLASH? YEAR?",
        "DAY_NAME COMMA? IN_THE THE? WEEK INT",
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
    rule("week of a day", _week_of_day, "WEEK OF|FROM|COMMENCING|AFTER ON? THE? ...", "WEEK_COMMENCING ON? THE? ..."),
)
