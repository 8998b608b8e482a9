"""Rules for days named with their month: 4. Dezember, December 4th, the first of March, 12–14 May."""

from __future__ import annotations

from coopwatch.core.model import DateSpan, Language
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.rules.choice import is_small_may, steps_ahead
from coopwatch.core.reading.dates.rules.past import in_year
from coopwatch.core.reading.dates.words import ANY_MONTH, NEXT_ONE, NTH_NUMBER, PREPOSITIONS, Sort

_DAY = (*NTH_NUMBER, Sort.INT)
# A weekday before one of these belongs to it.
_NAMES_OF_DAYS = frozenset(
    {"date in figures", "day and month in figures", "day and month", "month and day", "days of a month"}
)
# Two figures behind a month are a year only if it is the mail's, the one before or the two after.
_YEARS_AROUND = range(-1, 3)


def _day_and_month(hit: Hit) -> Meaning:
    day, month = hit.token(*_DAY), hit.token(*ANY_MONTH)
    if day is None or month is None:
        return None
    if _is_address(hit):
        return Verdict.NOTHING
    if is_small_may(hit) and day.sort is Sort.INT and not hit.has(Sort.YEAR) and not hit.follows(*PREPOSITIONS):
        return None
    return in_year(hit, day.value, month.value, hit.value(Sort.YEAR))


def _is_address(hit: Hit) -> bool:
    """Straße des 17. Juni, Platz des 18. März."""
    article, before = hit.neighbour(-1), hit.neighbour(-2)
    if before is not None and before.word == ".":
        before = hit.neighbour(-3)
    of_the = article is not None and fold(article.word) == "des"
    return of_the and before is not None and fold(before.word).endswith(("strasse", "str", "str.", "platz", "allee"))


def _day_month_and_short_year(hit: Hit) -> Meaning:
    day, short_year = hit.values(*_DAY)
    year = 2000 + short_year
    behind = hit.neighbour(1)
    counts = behind is not None and behind.sort in (Sort.WORD, Sort.UNIT, *ANY_MONTH)
    if year - hit.said_on.year not in _YEARS_AROUND or counts:
        return None
    return in_year(hit, day, hit.value(*ANY_MONTH), year)


def _month_and_day(hit: Hit) -> Meaning:
    """The American order; in German only where nothing counted follows ("Dezember 12 Stück")."""
    day, behind = hit.token(*_DAY), hit.neighbour(1)
    if day is None or (is_small_may(hit) and not hit.follows(*PREPOSITIONS)):
        return None
    if behind is not None and behind.sort is Sort.UNIT:
        return None
    counted = behind is not None and behind.sort is Sort.WORD and day.sort is Sort.INT
    if counted and hit.language is Language.DE and not hit.has(Sort.YEAR):
        return None
    return in_year(hit, day.value, hit.value(*ANY_MONTH), hit.value(Sort.YEAR))


def _days_of_month(hit: Hit) -> Meaning:
    """Two days of one month: "12-14 May", "May 12-14", "between 3 and 5 May"."""
    first, last = hit.values(*_DAY)
    if not 1 <= first < last <= 31:
        return None
    end = in_year(hit, last, hit.value(*ANY_MONTH), hit.value(Sort.YEAR))
    return DateSpan(end.latest.replace(day=first), end.latest) if isinstance(end, DateSpan) else end


def _day_of_a_month(hit: Hit) -> Meaning:
    """A day of this or next month: "20th of next month", "15. dieses Monats", "zum 15. des Monats"."""
    day = hit.value(*NTH_NUMBER)
    if not hit.has(*NEXT_ONE, Sort.THIS, Sort.AFTER_NEXT):
        found = days.next_day_of_month(day, hit.floor)
        return days.single(found) if found else None
    year, month = days.month_after(hit.said_on, steps_ahead(hit))
    return in_year(hit, day, month, year)


def _weekday_and_date(hit: Hit) -> Meaning:
    """The date alone counts, even where the weekday is a slip."""
    inner = hit.inner
    return inner.span if inner is not None and inner.rule in _NAMES_OF_DAYS else None


def _impossible(hit: Hit) -> Meaning:
    """The 32nd of a month: no date, and neither is its month."""
    return Verdict.NOTHING if hit.value(*_DAY) > 31 and hit.has(*NTH_NUMBER) else None


RULES = (
    rule(
        "day and month",
        _day_and_month,
        "DAY_NUMBER OF|DASH|SLASH? THE? MONTH_NAME",
        "DAY_NUMBER OF|DASH|SLASH? THE? MONTH_NAME COMMA|DASH|SLASH? YEAR",
        "NTH_NUMBER DAY IN_THE THE? MONTH_NAME YEAR?",
    ),
    rule("day and month", _day_month_and_short_year, "DAY_NUMBER OF|DASH? MONTH_NAME DASH? INT"),
    rule(
        "month and day",
        _month_and_day,
        "MONTH_NAME COMMA|DASH|SLASH? THE? DAY_NUMBER",
        "MONTH_NAME COMMA|DASH|SLASH? THE? DAY_NUMBER COMMA? YEAR",
        "YEAR SLASH|DASH MONTH_NAME SLASH|DASH INT",
    ),
    rule(
        "days of a month",
        _days_of_month,
        "NTH|INT DASH|TO|AND|OR|UNTIL|BIS THE? NTH|INT OF? MONTH_NAME YEAR?",
        "NTH|INT SLASH NTH|INT OF? MONTH_NAME YEAR?",
        "MONTH_NAME NTH|INT DASH|TO|AND|UNTIL|SLASH NTH|INT",
        "MONTH_NAME NTH|INT DASH|TO|AND|UNTIL NTH|INT COMMA? YEAR",
    ),
    rule(
        "day of a month",
        _day_of_a_month,
        "NTH_NUMBER DAY? IN_THE? THE? WHICH MONTH_UNIT",
        "NTH_NUMBER DAY? OF|THE THE? MONTH_UNIT",
    ),
    rule("not a date: no such day", _impossible, "DOTTED MONTH_NAME YEAR?"),
    rule(
        "weekday and date",
        _weekday_and_date,
        "WHICH? DAY_NAME COMMA|OPEN? ON? THE? ...",
        "DAY_NAME PART COMMA|OPEN? ON? THE? ...",
        "NEXT_ONE WEEK ON? DAY_NAME COMMA|OPEN? ON? THE? ...",
    ),
)
