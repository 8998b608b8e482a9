"""Rules for the days of the week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from coopwatch.core.model import DatePhrase, DateSpan, Language
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.rules.choice import nothing
from coopwatch.core.reading.dates.rules.day_names import SUITS, names_a_day
from coopwatch.core.reading.dates.rules.past_days import dates_a_message, tells_of_past
from coopwatch.core.reading.dates.words import ANY_WEEKDAY, NUMBER, Sort

# Monday to Thursday, Friday, Saturday or Sunday, Tuesday to Friday or Saturday.
_WEEKS_OF_OPENING_HOURS = ((0, 3), (0, 4), (0, 5), (0, 6), (1, 4), (1, 5))
NEXT_WEEKDAY = "next weekday"
_HABITS = frozenset(
    {"arbeite", "arbeiten", "teilzeit", "work", "part-time", "hours", "zeiten", "geoeffnet", "open", "besetzt"}
)
_PLANS = frozenset({"will", "werde", "werden", "diese", "naechste", "this", "next", "kw"})
_EIGHT_DAYS = 8


def coming(hit: Hit) -> date:
    """The next day of the matched weekday's name, never the mail's own day."""
    return days.weekday_on_or_after(days.plus(hit.floor, 1), hit.value(*ANY_WEEKDAY))


def _weekday(hit: Hit) -> Meaning:
    """The next such day; within a week named just before, that week's."""
    if not names_a_day(hit):
        return None
    if hit.follows(Sort.SINCE) or dates_a_message(hit) or tells_of_past(hit):
        return _last_weekday(hit)
    previous = hit.previous
    if hit.in_range or previous is None or not hit.same_sentence:
        return days.single(coming(hit))
    weekday, before = hit.value(*ANY_WEEKDAY), hit.neighbour(-1)
    if _names_again(previous, weekday) and before is not None and before.sort in (Sort.COMMA, Sort.OPEN):
        return previous.span
    due = hit.follows(Sort.BIS, Sort.BY, Sort.UNTIL, Sort.BEFORE)
    in_that_week = days.weekday_of_week(previous.span.earliest, weekday)
    is_week = (previous.span.latest - previous.span.earliest).days == days.SUNDAY and "week" in previous.rule
    return days.single(in_that_week if is_week and not due and in_that_week >= hit.said_on else coming(hit))


def _names_again(previous: DatePhrase, weekday: int) -> bool:
    """Whether the weekday is that of the day just named ("4. Dezember (Freitag)")."""
    return previous.span.earliest == previous.span.latest and previous.span.latest.weekday() == weekday


def _coming_weekday(hit: Hit) -> Meaning:
    return days.single(coming(hit))


def _this_weekday(hit: Hit) -> Meaning:
    """The day of the current week, or the coming one when that is over."""
    return days.single(days.weekday_on_or_after(hit.said_on, hit.value(*ANY_WEEKDAY)))


def _next_weekday(hit: Hit) -> Meaning:
    """The coming one, and also next week's where these two differ: people disagree."""
    first = coming(hit)
    in_this_week = first <= days.week_of(hit.said_on).latest
    return DateSpan(first, days.plus(first, 7)) if in_this_week else days.single(first)


def _weekday_after_next(hit: Hit) -> Meaning:
    return days.single(days.plus(coming(hit), 7))


def _last_weekday(hit: Hit) -> Meaning:
    """The latest such day before the mail's own."""
    yesterday = days.plus(hit.said_on, -1)
    return days.single(days.plus(yesterday, -((yesterday.weekday() - hit.value(*ANY_WEEKDAY)) % 7)))


def _in_week(weeks_later: int) -> Callable[[Hit], Meaning]:
    def meaning(hit: Hit) -> Meaning:
        week = days.week_of(hit.said_on, weeks_later)
        return days.single(days.plus(week.earliest, hit.value(*ANY_WEEKDAY)))

    return meaning


def _weeks_after_coming(hit: Hit) -> Meaning:
    """So many weeks after the coming one: "Freitag in zwei Wochen", "Friday week"."""
    count = hit.value(*NUMBER) if hit.has(*NUMBER) else 1
    bare = hit.tokens[hit.after - 2].sort in (Sort.WEEK, Sort.WEEKS, Sort.FORTNIGHT) and hit.has(*NUMBER)
    if bare and (hit.language is Language.DE or hit.follows(Sort.IN, Sort.WITHIN, Sort.FOR)):
        # "A week Friday" is English only.
        return None
    weeks = 2 * count if hit.has(Sort.FORTNIGHT) else count
    return days.single(days.plus(coming(hit), 7 * weeks))


def _days_after_coming(hit: Hit) -> Meaning:
    """So many days after the coming one: "Montag in 14 Tagen"; eight days are a week in German."""
    count = hit.value(*NUMBER)
    return days.single(days.plus(coming(hit), 7 if count == _EIGHT_DAYS else count))


def _weekday_after(hit: Hit) -> Meaning:
    """The first such day after another: "Montag nach dem 10. Dezember", "Mittwoch nach Ostern"."""
    if hit.inner is None:
        return None
    # What follows "nach Ostern" lies behind the feast already.
    first = hit.inner.span.earliest if hit.inner.rule == "feast" else days.plus(hit.inner.span.latest, 1)
    return days.single(days.weekday_on_or_after(first, hit.value(*ANY_WEEKDAY)))


def _weekday_before(hit: Hit) -> Meaning:
    """The last such day before another: "Freitag vor Weihnachten"."""
    if hit.inner is None:
        return None
    last = hit.inner.span.latest if hit.inner.rule == "feast" else days.plus(hit.inner.span.earliest, -1)
    return days.single(days.plus(last, -((last.weekday() - hit.value(*ANY_WEEKDAY)) % 7)))


def _counted_weekdays(hit: Hit) -> Meaning:
    """The n-th such day from now on: "three Fridays from now"."""
    first = days.weekday_on_or_after(days.plus(hit.said_on, 1), hit.value(Sort.WEEKDAYS))
    return days.single(days.plus(first, 7 * (hit.value(*NUMBER) - 1)))


def _weekday_after_another(hit: Hit) -> Meaning:
    """The first such day after the one named before ("am Montag darauf"), or simply the coming one."""
    start = hit.floor
    if hit.previous is not None and hit.previous.span.latest >= hit.said_on:
        start = hit.previous.span.latest
    return days.single(days.weekday_on_or_after(days.plus(start, 1), hit.value(*ANY_WEEKDAY)))


def _weekday_after_it(hit: Hit) -> Meaning:
    """ "The Monday after" with nothing behind it that it comes after."""
    after, behind = hit.token(Sort.AFTER), hit.neighbour(1)
    ends = behind is None or behind.sort in (Sort.STOP, Sort.COMMA, Sort.CLOSE) or fold(behind.word) in SUITS
    return _weekday_after_another(hit) if after is not None and after.word.lower() == "after" and ends else None


def _weekday_before_last(hit: Hit) -> Meaning:
    last = _last_weekday(hit)
    return days.single(days.plus(last.latest, -7)) if isinstance(last, DateSpan) else None


def _in_the_course_of_weekday(hit: Hit) -> Meaning:
    """ "Im Laufe des Freitags" names a day, "des Freitags" alone may be every Friday."""
    weekday = hit.value(Sort.WEEKDAY_GENITIVE)
    return days.single(days.weekday_on_or_after(days.plus(hit.floor, 1), weekday))


def _wished(hit: Hit) -> Meaning:
    """ "Einen angenehmen Montag": an article, an adjective and a day are a wish or some such day, in German."""
    adjective = hit.token(Sort.WORD)
    if adjective is None:
        return Verdict.NOTHING
    is_german = hit.language is Language.DE and not adjective.capital
    return Verdict.NOTHING if is_german and adjective.word.endswith(("en", "er")) else None


def _opening_hours(hit: Hit) -> Meaning:
    """No date: "Mo–Fr 8–17 Uhr", or "Monday to Friday" without a "from" that would make it a stretch of days."""
    first, last = hit.values(*ANY_WEEKDAY)
    behind = [hit.neighbour(offset) for offset in range(1, 6)]
    with_time = any(token is not None and token.sort is Sort.TIME for token in behind)
    if (first, last) in _WEEKS_OF_OPENING_HOURS and (with_time or not hit.follows(Sort.OF, Sort.FROM)):
        return Verdict.NOTHING
    if with_time and hit.has(Sort.WEEKDAY_SHORT):
        return Verdict.NOTHING
    return Verdict.NOTHING if _tells_a_habit(hit) else None


def _tells_a_habit(hit: Hit) -> bool:
    """Whether the words before tell when somebody works as a rule: "ich arbeite Mo-Mi", "part-time (Mon-Wed)"."""
    before = [hit.neighbour(-offset) for offset in range(1, 7)]
    words = {fold(token.word) for token in before if token is not None}
    return not words.isdisjoint(_HABITS) and words.isdisjoint(_PLANS)


RULES = (
    rule("not a date: opening hours", _opening_hours, "DAY_NAME DASH|BIS|TO|UNTIL DAY_NAME"),
    rule("not a date: opening hours of a day", nothing, "DAY_NAME COLON TIME", "DAY_NAME COLON INT DASH TIME"),
    rule(
        "not a date: opening hours of two days",
        nothing,
        "DAY_NAME DASH|BIS|TO DAY_NAME OF|FROM? TIME DASH|BIS|TO TIME CLOCK? COMMA|AND|SLASH? DAY_NAME OF|FROM? TIME",
    ),
    rule("not a date: some weekday", nothing, "ONE DAY_NAME"),
    rule("not a date: wished weekday", _wished, "WISHED DAY_NAME", "ONE WORD DAY_NAME"),
    rule("weekday", _weekday, "DAY_NAME PART?"),
    rule("this weekday", _this_weekday, "THIS DAY_NAME PART?"),
    rule("coming weekday", _coming_weekday, "THIS? COMING DAY_NAME PART?", "DAY_NAME COMING"),
    rule(NEXT_WEEKDAY, _next_weekday, "NEXT DAY_NAME PART?"),
    rule("weekday after another", _weekday_after_another, "FOLLOWING DAY_NAME PART?", "WEEKDAY FOLLOWING"),
    rule("weekday after another", _weekday_after_it, "WEEKDAY AFTER"),
    rule("weekday after next", _weekday_after_next, "AFTER_NEXT DAY_NAME PART?", "DAY_NAME AFTER THE? NEXT"),
    rule("last weekday", _last_weekday, "THIS? LAST DAY_NAME PART?"),
    rule("weekday before last", _weekday_before_last, "DAY_NAME BEFORE LAST"),
    rule("weekday", _in_the_course_of_weekday, "IN THE? COURSE THE WEEKDAY_GENITIVE"),
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
        "DAY_NAME PART? COMMA? IN_THE? THE? WEEK FOLLOWING",
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
        "NUMBER WEEK|WEEKS|FORTNIGHT WEEKDAY",
        "NUMBER WEEK|WEEKS|FORTNIGHT FROM|AFTER|ON COMING|NEXT? WEEKDAY",
    ),
    rule("weekday after a day", _weekday_after, "WEEKDAY AFTER|FOLLOWING THE? ..."),
    rule("weekday before a day", _weekday_before, "WEEKDAY BEFORE THE? ..."),
    rule("weekday in days", _days_after_coming, "DAY_NAME IN NUMBER DAYS"),
    rule("counted weekdays", _counted_weekdays, "NUMBER WEEKDAYS FROM NOW|TODAY", "IN NUMBER WEEKDAYS"),
)
