"""Rules for spans of time from a day on: in three days, within ten business days, two weeks ago."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.rules.past_days import tells_of_past
from coopwatch.core.reading.dates.rules.terms import is_term
from coopwatch.core.reading.dates.words import NUMBER, Sort

_UNITS = {
    **dict.fromkeys((Sort.DAY, Sort.DAYS), "day"),
    **dict.fromkeys((Sort.WORKDAY, Sort.WORKDAYS), "working day"),
    **dict.fromkeys((Sort.WEEK, Sort.WEEKS, Sort.WEEK_TERM), "week"),
    Sort.FORTNIGHT: "fortnight",
    **dict.fromkeys((Sort.MONTH_UNIT, Sort.MONTHS_UNIT, Sort.MONTH_TERM), "month"),
    **dict.fromkeys((Sort.YEAR_UNIT, Sort.YEARS_UNIT), "year"),
}
_DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
_SAME = frozenset({"time", "same", "selben", "gleichen"})
_MAILS = frozenset("mail email e-mail message letter note nachricht schreiben schreibens brief briefs".split())
_COUPLE = 2
_EIGHT_DAYS = 8
_LONGEST, _LONGEST_HOURS = 3_700, 24 * 31


def _moved(day: date, count: int, unit: str) -> date:
    if unit == "working day":
        return days.plus_working_days(day, count)
    if unit in ("month", "year"):
        return days.plus_months(day, count * (12 if unit == "year" else 1))
    return days.plus(day, count * _DAYS_OF[unit])


def unit_of(hit: Hit) -> str:
    """The unit the matched words count in: "day", "working day", "week", "fortnight", "month" or "year"."""
    token = hit.token(*_UNITS)
    unit = _UNITS[token.sort] if token else "day"
    return "working day" if unit == "day" and hit.has(Sort.WORKING) else unit


def after(hit: Hit, start: date, direction: int = 1) -> Meaning:
    """The day so long after `start`; with two numbers ("zwei bis drei Wochen") from one to the other."""
    counts = (_COUPLE,) if hit.has(Sort.COUPLE) else hit.values(*NUMBER) or (1,)
    if max(counts) > _LONGEST or (direction < 0 and len(counts) > 1):
        return None
    ends = [_moved(start, direction * count, unit_of(hit)) for count in (counts[0], counts[-1])]
    return DateSpan(min(ends), max(ends))


def _from_now(hit: Hit) -> Meaning:
    """Counted from the mail's day, unless the words count from something else ("innerhalb 14 Tagen nach Erhalt")."""
    behind, other = hit.neighbour(1), hit.neighbour(2)
    goes_on = behind is not None and behind.sort in (Sort.AFTER, Sort.FROM, Sort.OF, Sort.SINCE)
    if other is None or other.sort in (Sort.STOP, Sort.COMMA):
        # "Das reiche ich in drei Tagen nach."
        goes_on = False
    if goes_on and not (other is not None and other.sort in (Sort.NOW, Sort.TODAY)) and not _counts_from_mail(hit):
        return Verdict.NOTHING
    if is_term(hit):
        return Verdict.NOTHING
    return after(hit, hit.said_on)


def _counts_from_mail(hit: Hit) -> bool:
    """ "Within ten days of this mail", "nach dieser Nachricht"."""
    this, mail = hit.neighbour(2), hit.neighbour(3)
    return this is not None and this.sort is Sort.THIS and mail is not None and fold(mail.word) in _MAILS


def _one_or_two(hit: Hit) -> Meaning:
    """A span whose second number is named behind it: "in a week or two"."""
    unit = unit_of(hit)
    return DateSpan(_moved(hit.said_on, 1, unit), _moved(hit.said_on, hit.value(Sort.CARDINAL), unit))


def _within_a_term(hit: Hit) -> Meaning:
    """The last number counts: "innerhalb einer Frist von 10 Tagen"."""
    return days.single(_moved(hit.said_on, hit.values(*NUMBER)[-1], unit_of(hit)))


def _and_a_half(hit: Hit) -> Meaning:
    """Whole ones and a half: "in anderthalb Wochen" is in ten to eleven days, of a month the half is 15 days."""
    unit, whole = unit_of(hit), hit.value(Sort.AND_A_HALF, *NUMBER)
    start = _moved(hit.said_on, whole, unit)
    if unit == "week":
        return DateSpan(days.plus(start, 3), days.plus(start, 4))
    if unit == "month":
        return days.single(days.plus(start, 15))
    return days.single(days.plus_months(start, 6)) if unit == "year" else DateSpan(start, days.plus(start, 1))


def _some_more(hit: Hit) -> Meaning:
    """Counted from the mail's day: "dauert noch zwei Tage", "another week"; "noch Woche" is no German."""
    still = hit.token(Sort.STILL)
    if not hit.has(*NUMBER, Sort.COUPLE) and (still is None or fold(still.word) != "another"):
        return None
    behind = hit.neighbour(1)
    if tells_of_past(hit) or (behind is not None and fold(behind.word) in ("than", "als")):
        return None
    return after(hit, hit.said_on)


def _idiomatic_week(hit: Hit) -> Meaning:
    """In German "heute in acht Tagen" is in a week."""
    if hit.value(*NUMBER) == _EIGHT_DAYS and unit_of(hit) == "day":
        return days.single(days.plus(hit.said_on, 7))
    return after(hit, hit.said_on)


def _in_a_week(hit: Hit) -> Meaning:
    return days.single(days.plus(hit.said_on, 7))


def _same_day_next_week(hit: Hit) -> Meaning:
    """ "This time next week", "same day next week"; not "some day next week"."""
    word = hit.token(Sort.WORD) or hit.neighbour(-1)
    return _in_a_week(hit) if word is not None and fold(word.word) in _SAME else None


def _from_tomorrow(hit: Hit) -> Meaning:
    return after(hit, days.plus(hit.said_on, 2 if hit.has(Sort.OVERMORROW) else 1))


def _from_named_day(hit: Hit) -> Meaning:
    inner = hit.inner
    if inner is None or inner.span.earliest != inner.span.latest:
        return None
    return days.single(_moved(inner.span.latest, hit.value(*NUMBER), unit_of(hit)))


def _before_named_day(hit: Hit) -> Meaning:
    """So long before a day of the calendar; before a feast people count loosely."""
    inner = hit.inner
    if inner is None or inner.rule == "feast" or inner.span.earliest != inner.span.latest:
        return None
    return days.single(_moved(inner.span.earliest, -hit.value(*NUMBER), unit_of(hit)))


def _ago(hit: Hit) -> Meaning:
    return after(hit, hit.said_on, -1)


def _half_year(hit: Hit) -> Meaning:
    return days.single(days.plus_months(hit.said_on, 6))


def _quarter_year(hit: Hit) -> Meaning:
    return days.single(days.plus_months(hit.said_on, 3))


def _hours(hit: Hit) -> Meaning:
    """Today, or so many whole days later."""
    if hit.has(Sort.MINUTES, Sort.HALF):
        return days.single(hit.said_on)
    time = hit.token(Sort.TIME)
    if time is not None and not fold(time.word).endswith("h"):
        return None
    hours = hit.value(*NUMBER, Sort.TIME)
    return days.single(days.plus(hit.said_on, hours // 24)) if hours <= _LONGEST_HOURS else None


RULES = (
    rule(
        "in some time",
        _from_now,
        "IN|WITHIN OF? ABOUT? LATEST? NUMBER WORKING? UNIT_OF_TIME",
        "IN|WITHIN|OVER OF? THE? NEXT_ONE ABOUT? NUMBER WORKING? UNIT_OF_TIME",
        "IN|WITHIN OF? THE? NEXT_ONE? ABOUT? NUMBER BIS|DASH|TO|OR|COMMA|AND|SLASH NUMBER WORKING? UNIT_OF_TIME",
        "IN|WITHIN OF? ABOUT? NUMBER COMMA|OR ABOUT|LATEST NUMBER WORKING? UNIT_OF_TIME",
        "IN|WITHIN OF? ABOUT? ONE GOOD UNIT_OF_TIME",
        "IN|WITHIN OF? ABOUT? ONE COUPLE OF WORKING? UNIT_OF_TIME",
        "IN|WITHIN|OVER THE? NEXT_ONE COUPLE OF WORKING? UNIT_OF_TIME",
        "WITHIN THE? UNIT_OF_TIME",
        "IN|WITHIN OF? WEEK_TERM|MONTH_TERM",
    ),
    rule(
        "in one or two",
        _one_or_two,
        "IN|WITHIN ABOUT? ONE UNIT_OF_TIME OR CARDINAL",
        "IN|WITHIN THE? NEXT_ONE UNIT_OF_TIME OR CARDINAL",
        "GIVE WORD? ME ONE UNIT_OF_TIME OR CARDINAL",
    ),
    rule("within a term", _within_a_term, "WITHIN ONE WORD OF NUMBER WORKING? UNIT_OF_TIME"),
    rule("in some and a half", _and_a_half, "IN|WITHIN OF? ABOUT? AND_A_HALF UNIT_OF_TIME"),
    rule(
        "in some and a half",
        _and_a_half,
        "IN|WITHIN ABOUT? NUMBER UNIT_OF_TIME AND ONE HALF",
        "IN|WITHIN ABOUT? NUMBER AND ONE HALF UNIT_OF_TIME",
    ),
    rule("the next days", _from_now, "NEXT_ONE CARDINAL|INT WORKING? DAY|DAYS|WORKDAY|WORKDAYS|WEEKS"),
    rule(
        "some time from now",
        _from_now,
        "NUMBER WORKING? UNIT_OF_TIME FROM|AFTER NOW|TODAY",
        "NUMBER DASH|BIS|TO|OR NUMBER WORKING? UNIT_OF_TIME FROM|AFTER NOW|TODAY",
        "NUMBER WORKING? UNIT_OF_TIME FROM WORD NOW",
        "NUMBER WORKING? UNIT_OF_TIME HENCE",
        "NUMBER WEEK|WEEKS|FORTNIGHT TODAY",
    ),
    rule(
        "some more time",
        _some_more,
        "STILL ABOUT? NUMBER WORKING? UNIT_OF_TIME",
        "STILL ABOUT? NUMBER BIS|DASH|TO|OR NUMBER WORKING? UNIT_OF_TIME",
        "STILL COUPLE OF UNIT_OF_TIME",
        "NUMBER MORE WORKING? UNIT_OF_TIME",
        "ONE STILL WORKING? UNIT_OF_TIME",
        "STILL DAY|WEEK|FORTNIGHT|MONTH_UNIT",
    ),
    rule(
        "today in some time",
        _idiomatic_week,
        "TODAY IN NUMBER WORKING? UNIT_OF_TIME",
        "TODAY WEEK|FORTNIGHT",
        "TODAY OVER NUMBER DAY|DAYS|WEEK|WEEKS",
    ),
    rule("today in some time", _in_a_week, "THIS DAY WEEK"),
    rule("today in some time", _same_day_next_week, "DAY NEXT_ONE WEEK", "THIS WORD NEXT_ONE WEEK"),
    rule(
        "tomorrow in some time",
        _from_tomorrow,
        "TOMORROW|MORGEN|OVERMORROW IN NUMBER UNIT_OF_TIME",
        "NUMBER WEEK|WEEKS|FORTNIGHT TOMORROW",
        "TOMORROW WEEK",
    ),
    rule("some time after a day", _from_named_day, "NUMBER WORKING? UNIT_OF_TIME FROM|AFTER|ON THE? ..."),
    rule("some time before a day", _before_named_day, "NUMBER WORKING? UNIT_OF_TIME BEFORE THE? ..."),
    rule("some time ago", _ago, "BEFORE ABOUT? NUMBER WORKING? UNIT_OF_TIME", "NUMBER WORKING? UNIT_OF_TIME AGO"),
    rule("in half a year", _half_year, "IN|WITHIN OF? ONE? HALF ONE? YEAR_UNIT"),
    rule("in a quarter of a year", _quarter_year, "IN|WITHIN OF? ONE QUARTER"),
    rule(
        "in some hours",
        _hours,
        "IN|WITHIN OF? THE? NEXT_ONE? ABOUT? NUMBER HOURS|MINUTES",
        "NEXT_ONE NUMBER HOURS|MINUTES",
        "IN|WITHIN OF? TIME",
        "WITHIN THE NEXT_ONE? HOURS",
        "IN|WITHIN ONE? HALF ONE? HOURS",
    ),
)
