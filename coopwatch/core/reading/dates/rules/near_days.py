"""Rules for today, tomorrow and the like, and for the end of a day."""

from __future__ import annotations

import re

from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.rules.choice import nothing
from coopwatch.core.reading.dates.words import Sort, Token

_GREETED = frozenset({"frau", "herr", "hr", "zusammen", "alle", "allerseits", "miteinander", "liebe", "lieber", "ihr"})
_BEFORE_IT = frozenset({"davor", "zuvor", "vorher", "beforehand"})
_OF_MONTH = 2
_EACH_TIME = frozenset({"immer", "jeweils", "every", "each"})
_OVER = frozenset({"out", "over", "um", "vorbei", "rum", "herum", "ende"})
_UNTIL_NOW = re.compile(
    r"habe?n?|hat|hatten?|ist|sind|war(?:en)?|fehl(?:t|en)|kein\w*|nicht|nichts|nie\w*|noch|leider|warten?|lieg(?:t|en)"
    r"|gab|gibt|kam(?:en)?|wurden?|blieb(?:en)?|steht|stehen"
)
_FROM_TODAY = {
    Sort.TODAY: 0, Sort.TOMORROW: 1, Sort.MORGEN: 1, Sort.OVERMORROW: 2, Sort.YESTERDAY: -1, Sort.BEFORE_YESTERDAY: -2
}  # fmt: skip


def _relative_day(hit: Hit) -> Meaning:
    token = hit.token(*_FROM_TODAY)
    return days.single(days.plus(hit.said_on, _FROM_TODAY[token.sort])) if token else None


def _today(hit: Hit) -> Meaning:
    """The mail's day, but not in "Stand heute" nor in "bis heute keine Antwort"."""
    before = hit.neighbour(-1)
    if before is not None and (fold(before.word) == "stand" or (before.sort is Sort.BIS and _speaks_of_until_now(hit))):
        return Verdict.NOTHING
    return days.single(hit.said_on)


def _speaks_of_until_now(hit: Hit) -> bool:
    """Whether the words behind a bare "bis heute" tell what has been or is missing until now."""
    behind = hit.neighbour(1)
    if hit.after - hit.first > 1 or behind is None:
        return False
    return behind.sort is Sort.WORD and _UNTIL_NOW.fullmatch(fold(behind.word)) is not None


def _overmorrow(hit: Hit) -> Meaning:
    return days.single(days.plus(hit.said_on, hit.value(Sort.OVERMORROW) or 2))


def _two_days_ago(hit: Hit) -> Meaning:
    return days.single(days.plus(hit.said_on, -2))


def _morgen(hit: Hit) -> Meaning:
    """Tomorrow, unless it greets ("Morgen Frau Brandt,") or is the noun ("der frühe Morgen")."""
    token = hit.token(Sort.MORGEN)
    before, behind = hit.neighbour(-1), hit.neighbour(1)
    if token is None or not token.capital:
        return _relative_day(hit)
    if before is not None and before.sort is Sort.BIS:
        return _relative_day(hit)
    if before is not None and before.sort not in (Sort.STOP, Sort.COMMA, Sort.DASH, Sort.COLON):
        return Verdict.NOTHING
    if hit.after - hit.first > 1 or behind is None:
        return _relative_day(hit)
    begins = before is None or before.sort is Sort.STOP
    return Verdict.NOTHING if begins and _greets(hit, behind) else _relative_day(hit)


def _greets(hit: Hit, behind: Token) -> bool:
    """Whether what follows "Morgen" makes it a salutation; "Morgen, spätestens Freitag" is none."""
    addressed = hit.neighbour(2) if behind.sort is Sort.COMMA else behind
    if behind.word == "!" or addressed is None:
        return True
    if behind.sort is Sort.COMMA:
        return addressed.sort in (Sort.WORD, Sort.THE, Sort.MORGEN)
    return behind.capital or fold(behind.word) in _GREETED


def _from_one_day_to_the_next(hit: Hit) -> Meaning:
    """All of a sudden: "von heute auf morgen"."""
    onto = hit.token(Sort.WORD)
    return Verdict.NOTHING if onto is not None and fold(onto.word) == "auf" else None


def _every(hit: Hit) -> Meaning:
    """ "Immer am Dienstag", "jeweils am 1. des Monats"; not "wir kommen alle am Dienstag"."""
    every = hit.token(Sort.EVERY)
    return Verdict.NOTHING if every is not None and fold(every.word) in _EACH_TIME else None


def _joined_course(hit: Hit) -> Meaning:
    """By the end of today, of this week or month: "im Tagesverlauf", "im Wochenverlauf"."""
    of = hit.value(Sort.JOINED_COURSE)
    if of == _OF_MONTH:
        return days.single(days.month_end(hit.said_on.year, hit.said_on.month))
    return days.single(hit.said_on if of == 0 else max(hit.said_on, days.weekday_of_week(hit.said_on, days.FRIDAY)))


def _before_it_is_out(hit: Hit) -> Meaning:
    """The last day of what is nearly over: "before the month is out", "bevor die Woche um ist"."""
    if not {fold(token.word) for token in hit.tokens[hit.first : hit.after]} & _OVER:
        return None
    today = hit.said_on
    if hit.has(Sort.DAY):
        return days.single(today)
    if hit.has(Sort.WEEK):
        return days.single(max(today, days.weekday_of_week(today, days.FRIDAY)))
    return days.single(
        days.month_end(today.year, today.month) if hit.has(Sort.MONTH_UNIT) else days.month_end(today.year, 12)
    )


def _end_of_day(hit: Hit) -> Meaning:
    """Today: "EOD" and "close of business" always, "end of the day" and "Feierabend" only behind by, before, bis."""
    token = hit.token(Sort.END_OF_DAY)
    sure = (token is not None and token.word.isupper()) or hit.has(Sort.CLOSING, Sort.WORKING)
    return _today(hit) if sure or hit.is_deadline else None


def _end_of_named_day(hit: Hit) -> Meaning:
    inner = hit.inner
    return inner.span if inner and inner.span.earliest == inner.span.latest else None


def _day_after(hit: Hit) -> Meaning:
    """The day after the one named before in the text, or within the phrase."""
    anchor = hit.inner or hit.previous
    return days.single(days.plus(anchor.span.latest, 1)) if anchor else None


def _day_before(hit: Hit) -> Meaning:
    """The day before the one named before in the text: "am Tag davor"."""
    word, anchor = hit.token(Sort.WORD), hit.previous
    if word is None or fold(word.word) not in _BEFORE_IT or anchor is None or anchor.span.latest <= hit.said_on:
        return None
    return days.single(days.plus(anchor.span.earliest, -1))


def _next_working_day(hit: Hit) -> Meaning:
    goes_on = hit.same_sentence or hit.has(Sort.FOLLOWING)
    anchor = hit.previous.span.latest if hit.previous and goes_on else hit.said_on
    return days.single(days.plus_working_days(anchor, 1))


RULES = (
    rule("not a date: every", nothing, "EVERY NUMBER|NTH_NUMBER? DAY_NAME|UNIT_OF_TIME|PART|WEEKEND|MONTH_NAME"),
    rule("not a date: every", nothing, "EVERY OTHER DAY_NAME|UNIT_OF_TIME", "NTH_NUMBER OF EVERY UNIT_OF_TIME"),
    rule(
        "not a date: every",
        _every,
        "EVERY ON|BY|THE THE? DAY_NAME",
        "EVERY ON|BY|THE THE? NTH_NUMBER OF|THE MONTH_UNIT",
    ),
    rule("not a date: greeting", nothing, "GOOD PART|DAY|WEEKEND", "ON PART"),
    rule("not a date: from one day to the next", _from_one_day_to_the_next, "OF TODAY WORD MORGEN"),
    rule(
        "today",
        _today,
        "TODAY PART?",
        "THIS PART",
        "LATER TODAY",
        "IN THE? COURSE IN_THE THE? DAY",
        "TODAY IN THE? COURSE IN_THE DAY|PART",
    ),
    rule("in the course of the day", _joined_course, "IN THE? JOINED_COURSE"),
    rule(
        "before it is out",
        _before_it_is_out,
        "BEFORE THE DAY|WEEK|MONTH_UNIT|YEAR_UNIT WORD WORD|OVER",
        "BEFORE THE DAY|WEEK|MONTH_UNIT|YEAR_UNIT ABOUT|WORD WORD",
        "BEFORE THE DAY|WEEK|MONTH_UNIT|YEAR_UNIT BY END WORD",
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
        "end of a named day",
        _end_of_named_day,
        "END_OF_DAY ON? THE? ...",
        "END OF? THE? DAY|WORKDAY ON? ...",
        "CLOSING|END OF WORKING|PLAY ON? ...",
        "END OF ...",
    ),
    rule("tomorrow", _relative_day, "TOMORROW PART|DAY?"),
    rule("tomorrow (morgen)", _morgen, "MORGEN PART?"),
    rule("day after tomorrow", _overmorrow, "OVERMORROW PART?", "DAY AFTER TOMORROW PART?"),
    rule("yesterday", _relative_day, "YESTERDAY PART?", "BEFORE_YESTERDAY PART?"),
    rule("day before yesterday", _two_days_ago, "DAY BEFORE YESTERDAY"),
    rule("day after", _day_after, "DAY FOLLOWING", "NEXT|FOLLOWING DAY", "DAY|DAY_PART AFTER", "DAY AFTER THE? ..."),
    rule("day before", _day_before, "DAY WORD"),
    rule("next working day", _next_working_day, "NEXT_ONE WORKDAY", "NEXT_ONE WORKING DAY"),
)
