"""Rules for months and their parts."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.grammar import Hit, Meaning, rule
from coopwatch.core.reading.dates.rules.choice import (
    in_month,
    is_small_may,
    names_a_part,
    not_over,
    nth,
    parts_of,
    steps_ahead,
)
from coopwatch.core.reading.dates.words import ANY_MONTH, PART_OF, Sort

# Rules whose phrase, where something is due, means its last day.
WHOLE_MONTH_RULES = frozenset({"this month", "next month", "month"})
_BEFORE_A_MONTH = (
    *(Sort.IN, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.FROM, Sort.BEFORE, Sort.SINCE, Sort.TO, Sort.WITHIN, Sort.LATEST),
)
# The value of a MONTH_PART that is always the last day ("Ultimo"); smaller ones count through PART_OF.
_LAST_DAY = 3


def _part(year: int, month: int, part: Sort, *, due: bool) -> DateSpan:
    """Days 1–10, 11–20, 21–last; where something is due by then, the 15th and the last day."""
    if part is Sort.START:
        return DateSpan(date(year, month, 1), date(year, month, 10))
    if part is Sort.MIDDLE:
        return days.single(date(year, month, 15)) if due else DateSpan(date(year, month, 11), date(year, month, 20))
    last = days.month_end(year, month)
    return days.single(last) if due else DateSpan(date(year, month, 21), last)


def _from_part_to_part(year: int, month: int, parts: list[Sort], *, due: bool) -> DateSpan:
    due = due and len(parts) == 1
    first, last = _part(year, month, parts[0], due=due), _part(year, month, parts[-1], due=due)
    return DateSpan(first.earliest, last.latest)


def _part_of_named_month(hit: Hit) -> Meaning:
    """Anfang, Mitte, Ende of a month with a name."""
    if not names_a_part(hit) or is_small_may(hit):
        return None
    parts = parts_of(hit) or [PART_OF[min(hit.value(Sort.MONTH_PART), 2)]]
    return in_month(hit, lambda year, month: _from_part_to_part(year, month, parts, due=hit.is_deadline))


def _joined_part_of_month(hit: Hit) -> Meaning:
    """In one word: "Septemberende"."""
    month, part = divmod(hit.value(Sort.NAMED_MONTH_PART), 3)
    written = hit.value(Sort.YEAR)
    years = (written,) if written else (hit.said_on.year, hit.said_on.year + 1)
    spans = (_from_part_to_part(year, month, [PART_OF[part]], due=hit.is_deadline) for year in years)
    return next((span for span in spans if written or span.latest >= hit.said_on), None)


def _part_of_some_month(hit: Hit) -> Meaning:
    """Of this or another month: "Ende des Monats", "Mitte nächsten Monats", "Monatsende"."""
    if not names_a_part(hit):
        return None
    parts = parts_of(hit) or [PART_OF[min(hit.value(Sort.MONTH_PART), 2)]]
    due = hit.is_deadline or hit.value(Sort.MONTH_PART) == _LAST_DAY
    months = (days.month_after(hit.said_on, steps_ahead(hit) + later) for later in (0, 1))
    return not_over(hit, (_from_part_to_part(year, month, parts, due=due) for year, month in months))


def _working_day_of_month(hit: Hit) -> Meaning:
    """The n-th or last day, or working day: "letzter Werktag im November", "first working day of next month"."""
    working, wanted = hit.has(Sort.WORKDAY, Sort.WORKING), nth(hit)
    if wanted != -1 and not working:
        return None

    def find(year: int, month: int) -> DateSpan:
        if wanted != -1:
            return days.single(days.plus_working_days(days.plus(date(year, month, 1), -1), wanted))
        last = days.month_end(year, month)
        while working and last.weekday() > days.FRIDAY:
            last = days.plus(last, -1)
        return days.single(last)

    return in_month(hit, find)


def _month(hit: Hit) -> Meaning:
    """A month behind "in", "by" or with its year; never a mere name ("die Rechnung für Mai", "April kommt auch")."""
    month, year = hit.token(*ANY_MONTH), hit.value(Sort.YEAR)
    if month is None or is_small_may(hit):
        return None
    introduced = hit.follows(*_BEFORE_A_MONTH, Sort.COURSE) or hit.has(Sort.STILL, Sort.MONTH_UNIT) or hit.in_range
    if not year and not introduced and not _opens_range(hit):
        return None
    if not year and month.sort is Sort.MONTH_SHORT and not (month.word.endswith(".") or month.capital):
        return None
    if not year and hit.follows(Sort.SINCE):
        year = hit.said_on.year - (month.value > hit.said_on.month)
    year = year or hit.said_on.year + (month.value < hit.said_on.month)
    whole = days.whole_month(year, month.value)
    if hit.follows(Sort.FROM):
        return days.single(whole.earliest)
    return days.single(whole.latest) if hit.has(Sort.STILL) else whole


def _opens_range(hit: Hit) -> bool:
    """Whether another month follows at once: "Januar bis März", "zwischen Mai und Juli"."""
    behind, other = hit.neighbour(1), hit.neighbour(2)
    if behind is None or other is None or other.sort not in ANY_MONTH:
        return False
    return behind.sort in (Sort.BIS, Sort.TO, Sort.DASH, Sort.SLASH) or hit.follows(Sort.BETWEEN)


def _month_in_figures(hit: Hit) -> Meaning:
    """Month and year, "bis 12/2027", behind a word that says so."""
    if hit.follows(*_BEFORE_A_MONTH) and 1 <= hit.value(Sort.INT) <= 12:
        return days.whole_month(hit.value(Sort.YEAR), hit.value(Sort.INT))
    return None


def _this_month(hit: Hit) -> Meaning:
    return days.single(days.month_end(hit.said_on.year, hit.said_on.month))


def _other_month(hit: Hit) -> Meaning:
    whole = days.whole_month(*days.month_after(hit.said_on, steps_ahead(hit)))
    return days.single(whole.latest) if hit.is_deadline else whole


def _half_of_month(hit: Hit) -> Meaning:
    """Days 1–15 or 16–last."""
    half = nth(hit)

    def find(year: int, month: int) -> DateSpan:
        if half == 1:
            return DateSpan(date(year, month, 1), date(year, month, 15))
        return DateSpan(date(year, month, 16), days.month_end(year, month))

    return in_month(hit, find) if half in (1, 2) else None


RULES = (
    rule(
        "part of a month",
        _part_of_named_month,
        "PART_OF OF|THE|DASH|IN? THE? MONTH_NAME YEAR?",
        "PART_OF BIS|DASH|SLASH|OR|TO|AND PART_OF OF? MONTH_NAME YEAR?",
        "MONTH_NAME DASH? END",
        "MONTH_PART MONTH_NAME YEAR?",
        "PART_OF THE? MONTH_UNIT MONTH_NAME YEAR?",
    ),
    rule("part of a month", _joined_part_of_month, "NAMED_MONTH_PART YEAR?"),
    rule(
        "part of a month",
        _part_of_some_month,
        "PART_OF OF|THE|IN|DASH? THE? WHICH? MONTH_UNIT",
        "PART_OF BIS|DASH|SLASH|OR|TO|AND PART_OF OF? THE? WHICH? MONTH_UNIT",
        "WHICH? MONTH_PART",
        "MONTH_UNIT DASH? END",
    ),
    rule(
        "working day of a month",
        _working_day_of_month,
        "NTH_NUMBER|LAST WORKING? DAY|WORKDAY IN_THE THE? MONTH_NAME YEAR?",
        "NTH_NUMBER|LAST WORKING? DAY|WORKDAY IN_THE THE? WHICH? MONTH_UNIT",
    ),
    rule("month", _month, "MONTH_UNIT? MONTH_NAME YEAR?", "STILL IN MONTH_NAME"),
    rule("month", _month_in_figures, "INT SLASH YEAR"),
    rule(
        "this month",
        _this_month,
        "STILL? THIS MONTH_UNIT",
        "IN|OVER THE? COURSE IN_THE THE? THIS? MONTH_UNIT",
        "WITHIN THE MONTH_UNIT",
    ),
    rule(
        "next month",
        _other_month,
        "NEXT_ONE|AFTER_NEXT MONTH_UNIT",
        "MONTH_UNIT AFTER NEXT",
    ),
    rule("last month", _other_month, "LAST MONTH_UNIT"),
    rule(
        "half of a month",
        _half_of_month,
        "NTH_NUMBER MONTH_HALF YEAR?",
        "NTH_NUMBER HALF OF|THE|IN? THE? MONTH_NAME YEAR?",
        "NTH_NUMBER HALF OF|THE? THE? WHICH? MONTH_UNIT",
    ),
)
