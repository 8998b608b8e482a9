"""Rules for today, tomorrow and the days of the week."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan, Language
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.words import Sort

_WEEKDAY = (Sort.WEEKDAY, Sort.WEEKDAY_SHORT)
_NUMBER = (Sort.INT, Sort.CARDINAL, Sort.ONE)
_GREETED = frozenset({"frau", "herr", "hr", "zusammen", "alle", "allerseits", "miteinander", "liebe", "lieber", "ihr"})
_DAY_RELATIVE = {
    Sort.TODAY: 0, Sort.TOMORROW: 1, Sort.MORGEN: 1, Sort.OVERMORROW: 2, Sort.YESTERDAY: -1, Sort.BEFORE_YESTERDAY: -2
}  # fmt: skip
_BEFORE_A_SHORT_NAME = (
    *(Sort.ON, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.FROM, Sort.OF, Sort.TO, Sort.BEFORE, Sort.AFTER, Sort.THIS),
    *(Sort.NEXT, Sort.COMING, Sort.LATEST, Sort.FOR, Sort.DASH, Sort.OR, Sort.SINCE, Sort.COMMA, Sort.SLASH),
)


def nothing(hit: Hit) -> Meaning:
    """Words that only look like a date."""
    return Verdict.NOTHING


def _relative_day(hit: Hit) -> Meaning:
    token = hit.token(*_DAY_RELATIVE)
    return days.single(days.plus(hit.said_on, _DAY_RELATIVE[token.sort])) if token else None


def _today(hit: Hit) -> Meaning:
    return days.single(hit.said_on)


def _in_two_days(hit: Hit) -> Meaning:
    return days.single(days.plus(hit.said_on, 2))


def _two_days_ago(hit: Hit) -> Meaning:
    return days.single(days.plus(hit.said_on, -2))


def _morgen(hit: Hit) -> Meaning:
    """Tomorrow, unless it greets ("Morgen Frau Brandt,") or is the noun ("jeden Morgen")."""
    token = hit.token(Sort.MORGEN)
    before, behind = hit.neighbour(-1), hit.neighbour(1)
    if token is None or not token.capital:
        return _relative_day(hit)
    if before is not None and before.sort not in (Sort.STOP, Sort.COMMA, Sort.BIS, Sort.DASH, Sort.COLON):
        return Verdict.NOTHING
    if hit.after - hit.first > 1 or behind is None or before is not None and before.sort is Sort.BIS:
        return _relative_day(hit)
    greets = behind.word in ",!" or behind.capital or fold(behind.word) in _GREETED
    return Verdict.NOTHING if greets and (before is None or before.sort is Sort.STOP) else _relative_day(hit)


def _end_of_day(hit: Hit) -> Meaning:
    """Today, where a preposition makes it a deadline; "EOD" needs none."""
    token = hit.token(Sort.END_OF_DAY)
    sure = token is not None and token.word.isupper()
    return _today(hit) if sure or hit.is_deadline else None


def _inner(hit: Hit) -> Meaning:
    return hit.inner.span if hit.inner else None


def _inner_if_day(hit: Hit) -> Meaning:
    """The day behind "EOD" and the like, if it is a single one."""
    return hit.inner.span if hit.inner and hit.inner.span.earliest == hit.inner.span.latest else None


def _day_after(hit: Hit) -> Meaning:
    """The day after the one named before in the text (or within the phrase)."""
    anchor = hit.inner or hit.previous
    return days.single(days.plus(anchor.span.latest, 1)) if anchor else None


def _next_working_day(hit: Hit) -> Meaning:
    anchor = hit.previous.span.latest if hit.previous and hit.same_sentence else hit.said_on
    return days.single(days.plus_working_days(anchor, 1))


def coming(hit: Hit) -> date:
    """The next day of the matched weekday's name, never the mail's own day."""
    return days.weekday_on_or_after(days.plus(hit.floor, 1), hit.value(*_WEEKDAY))


def _short_name_is_weekday(hit: Hit) -> bool:
    """Whether "Fr." or "Sat" stands where a day may stand; "Fr. Müller" and "So geht das" do not count."""
    short = hit.token(Sort.WEEKDAY_SHORT)
    if short is None:
        return True
    behind = hit.neighbour(1)
    if behind is not None and (behind.sort in (Sort.INT, Sort.UNIT, Sort.YEAR) and hit.language is Language.DE):
        return False
    if hit.neighbour(-1) is None and (behind is None or len(hit.tokens) == 1):
        return short.word.endswith(".") or short.capital
    if short.word == "so" or (hit.language is Language.EN and not short.capital):
        return False
    is_a_lady = fold(short.word).startswith("fr") and behind is not None and behind.sort is Sort.WORD and behind.capital
    return not is_a_lady and (hit.follows(*_BEFORE_A_SHORT_NAME) or hit.has(Sort.DAY_PART, Sort.MORGEN) or hit.in_range)


def _weekday(hit: Hit) -> Meaning:
    """The next such day; within a week named just before, that week's."""
    if not _short_name_is_weekday(hit):
        return None
    weekday, previous = hit.value(*_WEEKDAY), hit.previous
    if hit.in_range or previous is None or not hit.same_sentence:
        return days.single(coming(hit))
    repeats = previous.span.earliest == previous.span.latest and previous.span.latest.weekday() == weekday
    before = hit.neighbour(-1)
    if repeats and before is not None and before.sort in (Sort.COMMA, Sort.OPEN):
        return previous.span
    due = hit.follows(Sort.BIS, Sort.BY, Sort.UNTIL, Sort.BEFORE)
    if not due and (previous.span.latest - previous.span.earliest).days == 6 and "week" in previous.rule:
        return days.single(days.weekday_of_week(previous.span.earliest, weekday))
    return days.single(coming(hit))


def _coming_weekday(hit: Hit) -> Meaning:
    return days.single(coming(hit))


def _this_weekday(hit: Hit) -> Meaning:
    """The day of the current week, or the coming one when that is over."""
    return days.single(days.weekday_on_or_after(hit.said_on, hit.value(*_WEEKDAY)))


def _next_weekday(hit: Hit) -> Meaning:
    """The coming one, and also next week's where these two differ: people disagree."""
    first = coming(hit)
    in_this_week = first <= days.week_of(hit.said_on).latest
    return DateSpan(first, days.plus(first, 7)) if in_this_week else days.single(first)


def _weekday_after_next(hit: Hit) -> Meaning:
    return days.single(days.plus(coming(hit), 7))


def _last_weekday(hit: Hit) -> Meaning:
    return days.single(days.plus(coming(hit), -7 if coming(hit) != days.plus(hit.said_on, 7) else -14))


def _in_week(weeks_later: int) -> object:
    def meaning(hit: Hit) -> Meaning:
        week = days.week_of(hit.said_on, weeks_later)
        return days.single(days.plus(week.earliest, hit.value(*_WEEKDAY)))

    return meaning


def _weeks_after_coming(hit: Hit) -> Meaning:
    """ "Freitag in zwei Wochen": so many weeks after the coming one."""
    count = hit.value(*_NUMBER) if hit.has(*_NUMBER) else 1
    weeks = 2 * count if hit.has(Sort.FORTNIGHT) else count
    return days.single(days.plus(coming(hit), 7 * weeks))


def _days_after_coming(hit: Hit) -> Meaning:
    """ "Montag in 14 Tagen"; eight days are a week in German."""
    count = hit.value(*_NUMBER)
    return days.single(days.plus(coming(hit), 7 if count == 8 else count))


def _counted_weekdays(hit: Hit) -> Meaning:
    """ "three Fridays from now"."""
    first = days.weekday_on_or_after(days.plus(hit.said_on, 1), hit.value(Sort.WEEKDAYS))
    return days.single(days.plus(first, 7 * (hit.value(*_NUMBER) - 1)))


def _opening_hours(hit: Hit) -> Meaning:
    """ "Mo–Fr 8–17 Uhr" is no date, neither is "Monday to Friday" with nothing that makes it one."""
    first, last = hit.values(*_WEEKDAY)
    behind = [hit.neighbour(offset) for offset in range(1, 6)]
    with_time = any(t is not None and t.sort is Sort.TIME for t in behind)
    working_week = (first, last) in ((0, 3), (0, 4), (0, 5), (0, 6), (1, 4), (1, 5))
    if working_week and (with_time or not hit.follows(Sort.OF, Sort.FROM)):
        return Verdict.NOTHING
    return Verdict.NOTHING if with_time and hit.has(Sort.WEEKDAY_SHORT) else None


RULES = (
    rule("not a date: every", nothing, "EVERY NUMBER|NTH_NUMBER? DAY_NAME|UNIT_OF_TIME|PART|WEEKEND|MONTH_NAME"),
    rule("not a date: greeting", nothing, "GOOD PART|DAY|WEEKEND", "ON PART"),
    rule("not a date: opening hours", _opening_hours, "DAY_NAME DASH|BIS|TO|UNTIL DAY_NAME"),
    rule("not a date: opening hours of a day", nothing, "DAY_NAME COLON TIME", "DAY_NAME COLON INT DASH TIME"),
    rule(
        "today",
        _today,
        "TODAY PART?",
        "THIS PART",
        "LATER TODAY",
        "IN THE? COURSE IN_THE THE? DAY",
        "TODAY IN THE? COURSE IN_THE DAY",
    ),
    rule(
        "end of day",
        _end_of_day,
        "END_OF_DAY",
        "END OF? THE? DAY|WORKDAY",
        "END OF? THE? WORKING DAY",
        "CLOSING|END OF WORKING|PLAY",
    ),
    rule(
        "end of a day",
        _inner_if_day,
        "END_OF_DAY ON? THE? ...",
        "END OF? THE? DAY|WORKDAY ON? ...",
        "CLOSING|END OF WORKING|PLAY ON? ...",
        "END OF ...",
    ),
    rule("tomorrow", _relative_day, "TOMORROW PART|DAY?", "TOMORROW"),
    rule("tomorrow (morgen)", _morgen, "MORGEN PART?"),
    rule("day after tomorrow", _in_two_days, "OVERMORROW PART?", "DAY AFTER TOMORROW PART?"),
    rule("yesterday", _relative_day, "YESTERDAY PART?", "BEFORE_YESTERDAY PART?"),
    rule("day before yesterday", _two_days_ago, "DAY BEFORE YESTERDAY"),
    rule("day after", _day_after, "DAY FOLLOWING", "NEXT|FOLLOWING DAY", "DAY AFTER", "DAY AFTER THE? ..."),
    rule("next working day", _next_working_day, "NEXT_ONE WORKDAY", "NEXT_ONE WORKING DAY"),
    rule("weekday", _weekday, "DAY_NAME PART?"),
    rule("this weekday", _this_weekday, "THIS DAY_NAME PART?"),
    rule("coming weekday", _coming_weekday, "THIS? COMING DAY_NAME PART?", "DAY_NAME COMING"),
    rule("next weekday", _next_weekday, "NEXT|FOLLOWING DAY_NAME PART?"),
    rule("weekday after next", _weekday_after_next, "AFTER_NEXT DAY_NAME PART?", "DAY_NAME AFTER THE? NEXT"),
    rule("last weekday", _last_weekday, "LAST DAY_NAME PART?"),
    rule(
        "weekday of this week",
        _in_week(0),
        "DAY_NAME PART? COMMA? IN_THE? THE? THIS WEEK",
        "THIS WEEK COMMA? ON? THE? DAY_NAME PART?",
    ),
    rule(
        "weekday of next week",
        _in_week(1),
        "DAY_NAME PART? COMMA? IN_THE? THE? NEXT_ONE WEEK",
        "NEXT_ONE WEEK COMMA? BIS|BY|ON? THE? DAY_NAME PART?",
    ),
    rule(
        "weekday of the week after next",
        _in_week(2),
        "DAY_NAME PART? COMMA? IN_THE? THE? AFTER_NEXT WEEK",
        "DAY_NAME PART? COMMA? IN_THE? THE? WEEK AFTER NEXT",
        "AFTER_NEXT WEEK COMMA? ON? THE? DAY_NAME PART?",
        "WEEK AFTER NEXT COMMA? ON? THE? DAY_NAME PART?",
    ),
    rule(
        "weekday of last week",
        _in_week(-1),
        "DAY_NAME PART? COMMA? IN_THE? THE? LAST WEEK",
        "LAST WEEK COMMA? ON? DAY_NAME",
    ),
    rule(
        "weekday in weeks",
        _weeks_after_coming,
        "DAY_NAME IN NUMBER WEEK|WEEKS|FORTNIGHT",
        "WEEKDAY WEEK|FORTNIGHT",
        "NUMBER WEEK|WEEKS|FORTNIGHT FROM|AFTER|ON COMING|NEXT? WEEKDAY",
    ),
    rule("weekday in days", _days_after_coming, "DAY_NAME IN NUMBER DAYS"),
    rule("counted weekdays", _counted_weekdays, "NUMBER WEEKDAYS FROM NOW|TODAY", "IN NUMBER WEEKDAYS"),
)
