"""Rules for time that is asked for, spans within which something is done, and spans counted from a day named before.

"Give us a fortnight", "rechnen Sie mit drei Werktagen"; "im Laufe der KW 50"; "eine Woche später".
"""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan, Language
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, rule
from coopwatch.core.reading.dates.rules.durations import after, unit_of
from coopwatch.core.reading.dates.words import Sort

_ALLOW = 1
_POLITE = frozenset({"please", "kindly", "must", "to", "should"})
_LATER = frozenset({"later", "spaeter", "darauf", "danach", "drauf"})
_COMPARING = frozenset({"than", "als"})
# "Geben Sie uns drei Tage Zeit" asks for time, "geben uns zwei Jahre Garantie" does not.
_TIME = ("zeit", "geduld", "frist", "aufschub", "luft")
_NO_TIME = frozenset({"warranty", "guarantee", "credit", "notice", "off", "holiday", "training"})


def _asked(hit: Hit) -> Meaning:
    """Counted from the mail's day, if a person is to give the time: "give us a week", "please allow three days"."""
    before, behind, give = hit.neighbour(-1), hit.neighbour(1), hit.token(Sort.GIVE)
    if behind is not None and behind.sort is Sort.WORD:
        noun = hit.language is Language.DE and behind.capital and not fold(behind.word).endswith(_TIME)
        if noun or fold(behind.word) in _NO_TIME:
            return None
    if give is not None and not hit.has(Sort.ME):
        opens = before is None or before.sort in (Sort.STOP, Sort.COMMA) or fold(before.word) in _POLITE
        return after(hit, hit.said_on) if give.value == _ALLOW and opens else None
    return after(hit, hit.said_on)


def _course(hit: Hit) -> Meaning:
    """The last day of a span: of a week its Friday, of any other its end."""
    if hit.inner is None:
        return None
    span = hit.inner.span
    is_week = (span.latest - span.earliest).days == days.SUNDAY and span.latest.weekday() == days.SUNDAY
    friday = days.plus(span.latest, -2)
    return days.single(friday if is_week and friday >= hit.said_on else span.latest)


def _later(hit: Hit) -> Meaning:
    """So long after the day or week named before; nothing without one."""
    token, behind, previous = hit.token(Sort.LATER, Sort.FOLLOWING), hit.neighbour(1), hit.previous
    if previous is None or token is None or fold(token.word) not in _LATER or unit_of(hit) == "year":
        return None
    if behind is not None and fold(behind.word) in _COMPARING:
        return None
    ends = [_single(after(hit, day)) for day in (previous.span.earliest, previous.span.latest)]
    if ends[0] is None or ends[1] is None:
        return None
    return DateSpan(ends[0], ends[1]) if unit_of(hit) == "week" else days.single(ends[1])


def _single(meaning: Meaning) -> date | None:
    return meaning.latest if isinstance(meaning, DateSpan) and meaning.earliest == meaning.latest else None


RULES = (
    rule(
        "time asked for",
        _asked,
        "GIVE WORD? ME WORD? ABOUT? NUMBER WORKING? UNIT_OF_TIME",
        "GIVE WORD? ME WORD? ABOUT? NUMBER MORE WORKING? UNIT_OF_TIME",
        "GIVE WORD? ME WORD? ABOUT? NUMBER BIS|DASH|TO|OR NUMBER WORKING? UNIT_OF_TIME",
        "GIVE ABOUT? NUMBER WORKING? UNIT_OF_TIME",
        "GIVE ABOUT? NUMBER BIS|DASH|TO|OR NUMBER WORKING? UNIT_OF_TIME",
        "RECKON WORD? WORD? INCLUSIVE ABOUT? NUMBER WORKING? UNIT_OF_TIME",
        "RECKON WORD? WORD? INCLUSIVE ABOUT? NUMBER BIS|DASH|TO|OR NUMBER WORKING? UNIT_OF_TIME",
        "INCLUSIVE ABOUT? NUMBER WORKING? UNIT_OF_TIME RECKON",
        "INCLUSIVE ABOUT? NUMBER BIS|DASH|TO|OR NUMBER WORKING? UNIT_OF_TIME RECKON",
    ),
    rule("in the course of a span", _course, "IN|OVER THE? COURSE IN_THE? THE? ..."),
    rule("some time later", _later, "NUMBER WORKING? UNIT_OF_TIME LATER|FOLLOWING"),
)
