"""Rules for the days of the week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from coopwatch.core.model import DatePhrase, DateSpan, Language
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.rules.choice import nothing
from coopwatch.core.reading.dates.words import ANY_WEEKDAY, NUMBER, Sort, Token

_BEFORE_A_SHORT_NAME = (
    *(Sort.ON, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.FROM, Sort.OF, Sort.TO, Sort.BEFORE, Sort.AFTER, Sort.THIS),
    *(Sort.NEXT, Sort.COMING, Sort.LATEST, Sort.FOR, Sort.DASH, Sort.OR, Sort.SINCE, Sort.COMMA, Sort.SLASH),
)
_JOINING = (Sort.SLASH, Sort.DASH, Sort.OR, Sort.AND, Sort.BIS, Sort.TO)
# Monday to Thursday, Friday, Saturday or Sunday, Tuesday to Friday or Saturday.
_WEEKS_OF_OPENING_HOURS = ((0, 3), (0, 4), (0, 5), (0, 6), (1, 4), (1, 5))
_EIGHT_DAYS = 8
_TITLES = frozenset({"frau", "herr", "herrn", "hr", "hrn", "familie", "fam", "dr", "mr", "mrs", "ms", "firma", "fa"})
_FIRMS = frozenset({"&", "gmbh", "ag", "kg", "ug", "ohg", "gbr", "ltd", "inc", "llc"})


def coming(hit: Hit) -> date:
    """The next day of the matched weekday's name, never the mail's own day."""
    return days.weekday_on_or_after(days.plus(hit.floor, 1), hit.value(*ANY_WEEKDAY))


def _weekday(hit: Hit) -> Meaning:
    """The next such day; within a week named just before, that week's."""
    if not _is_weekday(hit) or _is_surname(hit):
        return None
    if hit.follows(Sort.SINCE):
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


def _is_surname(hit: Hit) -> bool:
    """Frau Freitag, Sonntag & Partner, Freitag GmbH."""
    before, behind = hit.neighbour(-1), hit.neighbour(1)
    titled = before is not None and fold(before.word) in _TITLES
    return titled or (behind is not None and fold(behind.word) in _FIRMS)


def _names_again(previous: DatePhrase, weekday: int) -> bool:
    """Whether the weekday is that of the day just named ("4. Dezember (Freitag)")."""
    return previous.span.earliest == previous.span.latest and previous.span.latest.weekday() == weekday


def _is_weekday(hit: Hit) -> bool:
    """Whether "Fr." or "Sat" stands where a day may stand; "Fr. Müller" and "So geht das" do not count."""
    short, behind = hit.token(Sort.WEEKDAY_SHORT), hit.neighbour(1)
    if short is None:
        return True
    if hit.neighbour(-1) is None and behind is None:
        return short.word.endswith(".") or short.capital
    if short.word == "so" or (hit.language is Language.EN and not short.capital) or _is_other(short, hit, behind):
        return False
    if behind is not None and behind.sort in _JOINING:
        other = hit.neighbour(2)
        if other is not None and other.sort in ANY_WEEKDAY:
            return True
    return hit.in_range or hit.follows(*_BEFORE_A_SHORT_NAME) or hit.has(Sort.DAY_PART, Sort.MORGEN)


def _is_other(short: Token, hit: Hit, behind: Token | None) -> bool:
    """Francs ("Fr. 50") or a lady ("Fr. Müller")."""
    if behind is None or hit.language is not Language.DE:
        return False
    is_amount = behind.sort in (Sort.INT, Sort.UNIT, Sort.YEAR)
    return is_amount or (fold(short.word).startswith("fr") and behind.sort is Sort.WORD and behind.capital)


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


def _opening_hours(hit: Hit) -> Meaning:
    """No date: "Mo–Fr 8–17 Uhr", or "Monday to Friday" without a "from" that would make it a stretch of days."""
    first, last = hit.values(*ANY_WEEKDAY)
    behind = [hit.neighbour(offset) for offset in range(1, 6)]
    with_time = any(token is not None and token.sort is Sort.TIME for token in behind)
    if (first, last) in _WEEKS_OF_OPENING_HOURS and (with_time or not hit.follows(Sort.OF, Sort.FROM)):
        return Verdict.NOTHING
    return Verdict.NOTHING if with_time and hit.has(Sort.WEEKDAY_SHORT) else None


RULES = (
    rule("not a date: opening hours", _opening_hours, "DAY_NAME DASH|BIS|TO|UNTIL DAY_NAME"),
    rule("not a date: opening hours of a day", nothing, "DAY_NAME COLON TIME", "DAY_NAME COLON INT DASH TIME"),
    rule(
        "not a date: opening hours of two days",
        nothing,
        "DAY_NAME DASH|BIS|TO DAY_NAME OF|FROM? TIME DASH|BIS|TO TIME CLOCK? COMMA|AND|SLASH? DAY_NAME OF|FROM? TIME",
    ),
    rule("not a date: some weekday", nothing, "ONE DAY_NAME"),
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
        "NUMBER WEEK|WEEKS|FORTNIGHT FROM|AFTER|ON COMING|NEXT? WEEKDAY",
    ),
    rule("weekday after a day", _weekday_after, "WEEKDAY AFTER THE? ..."),
    rule("weekday before a day", _weekday_before, "WEEKDAY BEFORE THE? ..."),
    rule("weekday in days", _days_after_coming, "DAY_NAME IN NUMBER DAYS"),
    rule("counted weekdays", _counted_weekdays, "NUMBER WEEKDAYS FROM NOW|TODAY", "IN NUMBER WEEKDAYS"),
)
