"""Rules for today, tomorrow and the like, and for the end of a day."""

from __future__ import annotations

from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.rules.choice import nothing
from coopwatch.core.reading.dates.words import Sort, Token

_GREETED = frozenset({"frau", "herr", "hr", "zusammen", "alle", "allerseits", "miteinander", "liebe", "lieber", "ihr"})
_FROM_TODAY = {
    Sort.TODAY: 0, Sort.TOMORROW: 1, Sort.MORGEN: 1, Sort.OVERMORROW: 2, Sort.YESTERDAY: -1, Sort.BEFORE_YESTERDAY: -2
}  # fmt: skip


def _relative_day(hit: Hit) -> Meaning:
    token = hit.token(*_FROM_TODAY)
    return days.single(days.plus(hit.said_on, _FROM_TODAY[token.sort])) if token else None


def _today(hit: Hit) -> Meaning:
    return days.single(hit.said_on)


def _in_two_days(hit: Hit) -> Meaning:
    return days.single(days.plus(hit.said_on, 2))


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


def _next_working_day(hit: Hit) -> Meaning:
    anchor = hit.previous.span.latest if hit.previous and hit.same_sentence else hit.said_on
    return days.single(days.plus_working_days(anchor, 1))


RULES = (
    rule("not a date: every", nothing, "EVERY NUMBER|NTH_NUMBER? DAY_NAME|UNIT_OF_TIME|PART|WEEKEND|MONTH_NAME"),
    rule("not a date: greeting", nothing, "GOOD PART|DAY|WEEKEND", "ON PART"),
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
        "end of a named day",
        _end_of_named_day,
        "END_OF_DAY ON? THE? ...",
        "END OF? THE? DAY|WORKDAY ON? ...",
        "CLOSING|END OF WORKING|PLAY ON? ...",
        "END OF ...",
    ),
    rule("tomorrow", _relative_day, "TOMORROW PART|DAY?"),
    rule("tomorrow (morgen)", _morgen, "MORGEN PART?"),
    rule("day after tomorrow", _in_two_days, "OVERMORROW PART?", "DAY AFTER TOMORROW PART?"),
    rule("yesterday", _relative_day, "YESTERDAY PART?", "BEFORE_YESTERDAY PART?"),
    rule("day before yesterday", _two_days_ago, "DAY BEFORE YESTERDAY"),
    rule("day after", _day_after, "DAY FOLLOWING", "NEXT|FOLLOWING DAY", "DAY AFTER", "DAY AFTER THE? ..."),
    rule("next working day", _next_working_day, "NEXT_ONE WORKDAY", "NEXT_ONE WORKING DAY"),
)
