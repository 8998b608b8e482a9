"""Rules for months, quarters, half-years and years, and their parts."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.grammar import Hit, Meaning, rule
from coopwatch.core.reading.dates.rules.weeks import names_a_part, weeks_ahead
from coopwatch.core.reading.dates.words import Sort

_MONTH = (Sort.MONTH, Sort.MONTH_SHORT, Sort.MAY)
_PARTS = (Sort.START, Sort.MIDDLE, Sort.END)
# Rules whose phrase, where something is due, means its last day.
WHOLE_MONTH_RULES = frozenset({"this month", "next month", "month", "quarter", "half-year", "next year"})
_BEFORE_A_MONTH = (
    *(Sort.IN, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.FROM, Sort.BEFORE, Sort.SINCE, Sort.TO, Sort.WITHIN, Sort.LATEST),
)


def _part_of(year: int, month: int, part: Sort, *, due: bool) -> DateSpan:
    """Days 1–10, 11–20, 21–last; where something is due by then, the 15th and the last day."""
    if part is Sort.START:
        return DateSpan(date(year, month, 1), date(year, month, 10))
    if part is Sort.MIDDLE:
        return days.single(date(year, month, 15)) if due else DateSpan(date(year, month, 11), date(year, month, 20))
    last = days.month_end(year, month)
    return days.single(last) if due else DateSpan(date(year, month, 21), last)


def _named_month(hit: Hit, month: int, parts: list[Sort]) -> DateSpan:
    due = hit.is_deadline
    written = hit.value(Sort.YEAR)
    for year in (written,) if written else (hit.said_on.year, hit.said_on.year + 1):
        first = _part_of(year, month, parts[0], due=due and len(parts) == 1)
        span = DateSpan(first.earliest, _part_of(year, month, parts[-1], due=due).latest)
        if written or span.latest >= hit.said_on:
            return span
    raise ValueError("the month's part is over in both years")


def _parts(hit: Hit) -> list[Sort]:
    return [t.sort for t in hit.tokens[hit.first : hit.after] if t.sort in _PARTS]


def _part_of_month(hit: Hit) -> Meaning:
    month = hit.token(*_MONTH)
    if month is None or not names_a_part(hit) or (month.sort is Sort.MAY and not month.capital):
        return None
    return _named_month(hit, month.value, _parts(hit))


def _joined_part_of_month(hit: Hit) -> Meaning:
    month, part = divmod(hit.value(Sort.NAMED_MONTH_PART), 3)
    return _named_month(hit, month, [_PARTS[part]])


def _part_of_some_month(hit: Hit) -> Meaning:
    """ "Ende des Monats", "Mitte nächsten Monats"; without "this" or "next" the first that is not over."""
    if not names_a_part(hit):
        return None
    parts = _parts(hit) or [_PARTS[min(hit.value(Sort.MONTH_PART), 2)]]
    due = hit.is_deadline or hit.value(Sort.MONTH_PART) == _LAST_DAY
    for ahead in (weeks_ahead(hit), weeks_ahead(hit) + 1):
        year, month = days.month_after(hit.said_on, ahead)
        first = _part_of(year, month, parts[0], due=due and len(parts) == 1)
        span = DateSpan(first.earliest, _part_of(year, month, parts[-1], due=due).latest)
        if span.latest >= hit.said_on or hit.has(Sort.THIS, Sort.LAST):
            return span
    return None


_LAST_DAY = 3


def _end_of_named_month(hit: Hit) -> Meaning:
    return _named_month(hit, hit.value(*_MONTH), [_PARTS[min(hit.value(Sort.MONTH_PART), 2)]])


def _last_day_of_month(hit: Hit) -> Meaning:
    """ "letzter Werktag im November", "the last day of the month"."""
    working = hit.has(Sort.WORKDAY, Sort.WORKING)
    month = hit.value(*_MONTH)
    if month:
        year = hit.value(Sort.YEAR) or hit.said_on.year
        if not hit.has(Sort.YEAR) and days.month_end(year, month) < hit.said_on:
            year += 1
    else:
        year, month = days.month_after(hit.said_on, 1 if hit.has(Sort.NEXT, Sort.COMING, Sort.FOLLOWING) else 0)
    last = days.month_end(year, month)
    while working and last.weekday() > days.FRIDAY:
        last = days.plus(last, -1)
    return days.single(last)


def _month(hit: Hit) -> Meaning:
    """ "im Mai", "by December", "Dezember 2026"; never a mere name ("die Rechnung für Mai", "April kommt auch")."""
    month, year = hit.token(*_MONTH), hit.value(Sort.YEAR)
    if month is None or (month.sort is Sort.MAY and not month.capital):
        return None
    if month.sort is Sort.MONTH_SHORT and not year and not month.word.endswith(".") and not month.capital:
        return None
    if not year and not hit.follows(*_BEFORE_A_MONTH) and not hit.has(Sort.COURSE):
        return None
    year = year or hit.said_on.year + (month.value < hit.said_on.month)
    whole = days.whole_month(year, month.value)
    if hit.follows(Sort.FROM):
        return days.single(whole.earliest)
    return days.single(whole.latest) if hit.has(Sort.COURSE) else whole


def _this_month(hit: Hit) -> Meaning:
    return days.single(days.month_end(hit.said_on.year, hit.said_on.month))


def _other_month(hit: Hit) -> Meaning:
    year, month = days.month_after(hit.said_on, weeks_ahead(hit))
    whole = days.whole_month(year, month)
    return days.single(whole.latest) if hit.is_deadline or hit.has(Sort.COURSE) else whole


def _half_of_month(hit: Hit) -> Meaning:
    """1–15 or 16–last of a month."""
    half = hit.value(Sort.ORDINAL, Sort.DOTTED, Sort.NTH)
    if half not in (1, 2):
        return None
    month = hit.value(*_MONTH, Sort.MONTH_HALF)
    if month:
        year = hit.value(Sort.YEAR) or hit.said_on.year + (month < hit.said_on.month)
    else:
        year, month = days.month_after(hit.said_on, weeks_ahead(hit))
    if half == 1:
        return DateSpan(date(year, month, 1), date(year, month, 15))
    return DateSpan(date(year, month, 16), days.month_end(year, month))


def _span_of_months(year: int, first: int, count: int, hit: Hit) -> DateSpan:
    """`count` months from `first`; only the last day where something is due by then."""
    start_year, start_month = days.month_after(date(year, 1, 1), first - 1)
    end_year, end_month = days.month_after(date(year, 1, 1), first + count - 2)
    last = days.month_end(end_year, end_month)
    if hit.is_deadline and not hit.has(*_PARTS):
        return days.single(last)
    part = hit.token(*_PARTS)
    if part is None:
        return DateSpan(date(start_year, start_month, 1), last)
    if part.sort is Sort.START:
        return days.whole_month(start_year, start_month)
    if part.sort is Sort.MIDDLE:
        middle_year, middle_month = days.month_after(date(start_year, start_month, 1), count // 2)
        return days.whole_month(middle_year, middle_month)
    return days.single(last)


def _quarter(hit: Hit) -> Meaning:
    number = hit.value(Sort.QUARTER_NAME, Sort.ORDINAL, Sort.DOTTED, Sort.NTH)
    if not 1 <= number <= 4 or not names_a_part(hit):
        return None
    year = hit.value(Sort.YEAR) or hit.said_on.year + (3 * number < hit.said_on.month)
    return _span_of_months(year, 3 * number - 2, 3, hit)


def _relative_quarter(hit: Hit) -> Meaning:
    if not names_a_part(hit):
        return None
    ahead = weeks_ahead(hit)
    first = (hit.said_on.month - 1) // 3 * 3 + 1 + 3 * ahead
    if hit.has(Sort.QUARTER_PART) and hit.value(Sort.QUARTER_PART) == 0:
        return days.whole_month(*days.month_after(date(hit.said_on.year, 1, 1), first + 2 if not ahead else first - 1))
    span = _span_of_months(hit.said_on.year, first, 3, hit)
    only_end = hit.has(Sort.QUARTER_PART) or (not ahead and not hit.has(*_PARTS))
    return days.single(span.latest) if only_end else span


def _half_year(hit: Hit) -> Meaning:
    number = hit.value(Sort.HALF_YEAR_NAME, Sort.ORDINAL, Sort.DOTTED, Sort.NTH)
    if number not in (1, 2):
        return None
    year = hit.value(Sort.YEAR) or hit.said_on.year + (6 * number < hit.said_on.month)
    return _span_of_months(year, 6 * number - 5, 6, hit)


def _end_of_this_year(hit: Hit) -> Meaning:
    return days.single(date(hit.said_on.year, 12, 31))


def _next_year(hit: Hit) -> Meaning:
    year = hit.said_on.year + weeks_ahead(hit)
    return DateSpan(date(year, 1, 1), date(year, 12, 31))


def _part_of_year(hit: Hit) -> Meaning:
    """January for the start, mid-June to mid-July for the middle, 31 December for the end."""
    if not names_a_part(hit):
        return None
    part = hit.token(*_PARTS)
    sort = part.sort if part else _PARTS[hit.value(Sort.YEAR_PART)]
    ahead = weeks_ahead(hit)
    years = (hit.value(Sort.YEAR),) if hit.has(Sort.YEAR) else (hit.said_on.year + ahead, hit.said_on.year + ahead + 1)
    for year in years:
        if sort is Sort.START:
            span = DateSpan(date(year, 1, 1), date(year, 1, 31))
        elif sort is Sort.MIDDLE:
            span = DateSpan(date(year, 6, 15), date(year, 7, 15))
        else:
            span = days.single(date(year, 12, 31))
        if span.latest >= hit.said_on:
            return span
    return None


RULES = (
    rule(
        "part of a month",
        _part_of_month,
        "PART_OF OF|THE|DASH|IN? THE? MONTH_NAME YEAR?",
        "PART_OF BIS|DASH|SLASH|OR|TO PART_OF OF? MONTH_NAME YEAR?",
    ),
    rule("part of a month", _joined_part_of_month, "NAMED_MONTH_PART YEAR?"),
    rule(
        "part of a month",
        _part_of_some_month,
        "PART_OF OF|THE|IN|DASH? THE? WHICH? MONTH_UNIT",
        "PART_OF BIS|DASH|SLASH|OR|TO PART_OF OF? THE? WHICH? MONTH_UNIT",
        "WHICH? MONTH_PART",
        "MONTH_UNIT DASH? END",
    ),
    rule("part of a month", _end_of_named_month, "MONTH_PART MONTH_NAME YEAR?"),
    rule(
        "last day of a month",
        _last_day_of_month,
        "LAST WORKING? DAY|WORKDAY IN_THE THE? MONTH_NAME YEAR?",
        "LAST WORKING? DAY|WORKDAY IN_THE THE? WHICH? MONTH_UNIT",
    ),
    rule("month", _month, "MONTH_NAME YEAR?", "IN THE? COURSE IN_THE THE? MONTH_NAME"),
    rule(
        "this month",
        _this_month,
        "STILL? THIS MONTH_UNIT",
        "IN THE? COURSE IN_THE THE? THIS? MONTH_UNIT",
        "WITHIN THE MONTH_UNIT",
    ),
    rule(
        "next month",
        _other_month,
        "NEXT_ONE|AFTER_NEXT MONTH_UNIT",
        "MONTH_UNIT AFTER NEXT",
        "IN THE? COURSE IN_THE THE? NEXT_ONE MONTH_UNIT",
    ),
    rule("last month", _other_month, "LAST MONTH_UNIT"),
    rule(
        "half of a month",
        _half_of_month,
        "NTH_NUMBER MONTH_HALF YEAR?",
        "NTH_NUMBER HALF OF|THE|IN? THE? MONTH_NAME YEAR?",
        "NTH_NUMBER HALF OF|THE? THE? WHICH? MONTH_UNIT",
    ),
    rule(
        "quarter",
        _quarter,
        "PART_OF? OF|THE? THE? QUARTER_NAME SLASH? YEAR?",
        "PART_OF? OF|THE? THE? NTH_NUMBER QUARTER OF? YEAR?",
    ),
    rule(
        "quarter",
        _relative_quarter,
        "THIS|NEXT_ONE QUARTER",
        "PART_OF OF|THE? THE? WHICH? QUARTER",
        "QUARTER_PART",
        "QUARTER DASH? END",
    ),
    rule("half-year", _half_year, "HALF_YEAR_NAME YEAR", "NTH_NUMBER HALF_YEAR YEAR?", "NTH_NUMBER HALF OF|IN? YEAR"),
    rule(
        "this year",
        _end_of_this_year,
        "STILL? THIS YEAR_UNIT",
        "THIS_YEAR",
        "IN THE? COURSE IN_THE THE? THIS? YEAR_UNIT",
    ),
    rule("next year", _next_year, "NEXT_ONE|AFTER_NEXT YEAR_UNIT"),
    rule(
        "part of a year",
        _part_of_year,
        "PART_OF OF|THE|IN? THE? WHICH? YEAR_UNIT",
        "PART_OF OF? YEAR",
        "WHICH? YEAR_PART YEAR?",
        "YEAR_UNIT DASH? END",
    ),
)
