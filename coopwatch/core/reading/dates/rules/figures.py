"""Rules for dates in figures: 4.12.2026, 4.12., 12/4, 2026-12-04."""

from __future__ import annotations

import re

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.rules.past import in_year, placed, spans_of
from coopwatch.core.reading.dates.words import ANY_WEEKDAY, PREPOSITIONS, Sort, Token

_FIGURES = (Sort.DAY_MONTH, Sort.BARE_DAY_MONTH, Sort.SLASH_DAY_MONTH)
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "24/7"})
_BEFORE_NO_FRACTION = (Sort.ON, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.BEFORE, Sort.AFTER, *ANY_WEEKDAY)
_SHORT_YEAR = re.compile(r".{0,6}\D\d\d\.?")
# With two figures for the year the thing may be a version or a code: only years as near as this count.
_NEAR_YEARS = 10
# Days around the mail's own within which a date is not odd.
_NOT_LONG_PAST, _NOT_FAR_AHEAD = -14, 180


def _full_date(hit: Hit) -> Meaning:
    """A date with its year; of two possible orders the first that exists and is not far off the mail's day."""
    token = hit.token(Sort.FULL_DATE)
    if token is None:
        return None
    spans = spans_of([in_year(hit, day, month, year) for year, month, day in token.readings])
    introduced = hit.follows(*PREPOSITIONS, *ANY_WEEKDAY, Sort.COMMA)
    if not introduced and _SHORT_YEAR.fullmatch(token.word):
        spans = [span for span in spans if abs(span.earliest.year - hit.said_on.year) <= _NEAR_YEARS]
    return _likeliest(hit, spans)


def _likeliest(hit: Hit, spans: list[DateSpan]) -> Meaning:
    """Day first, unless the weekday before says otherwise, or that is past or far away while month first is soon."""
    weekday = _weekday_before(hit)

    def oddness(index: int) -> tuple[bool, bool, int]:
        day = spans[index].earliest
        far = not _NOT_LONG_PAST <= (day - hit.said_on).days <= _NOT_FAR_AHEAD
        return weekday is not None and day.weekday() != weekday, far, index

    return spans[min(range(len(spans)), key=oddness)] if spans else Verdict.NOTHING


def _day_and_month(hit: Hit) -> Meaning:
    token = hit.token(*_FIGURES)
    if token is None or not _is_date(hit, token):
        return None
    year = hit.value(Sort.YEAR)
    return _likeliest(hit, spans_of([in_year(hit, day, month, year) for _, month, day in token.readings]))


def _weekday_before(hit: Hit) -> int | None:
    """The weekday written before the figures ("Fri 12/4"), None if there is none."""
    for offset in (-1, -2, -3):
        token = hit.neighbour(offset)
        if token is None or token.sort in ANY_WEEKDAY:
            return token.value if token else None
        if token.sort not in (Sort.COMMA, Sort.OPEN, Sort.THE, Sort.ON):
            return None
    return None


def _is_date(hit: Hit, token: Token) -> bool:
    """Whether figures are a date: "5.12." always, "5.12" and "5/12" with a word that says so or standing alone."""
    before, earlier, behind, later = (hit.neighbour(offset) for offset in (-1, -2, 1, 2))
    if before is not None and before.sort in (Sort.ABOUT, Sort.AT):
        # "um 10.10", "at 10.10." is a time.
        return hit.has(Sort.YEAR)
    if token.sort is Sort.DAY_MONTH or hit.in_range or hit.has(Sort.YEAR):
        return True
    if token.word in _FRACTIONS and not hit.follows(*_BEFORE_NO_FRACTION):
        return False
    if hit.follows(*PREPOSITIONS, *ANY_WEEKDAY, Sort.FOR, Sort.COMMENCING, Sort.WEEK_COMMENCING):
        return True
    if before is not None and before.sort in (Sort.COMMA, Sort.OPEN) and earlier and earlier.sort in ANY_WEEKDAY:
        return True
    if behind is not None and behind.sort is Sort.DASH:
        return later is not None and later.sort in (*_FIGURES, Sort.FULL_DATE) and "." in token.word
    at_time = behind is not None and behind.sort is Sort.AT
    return at_time or (before is None and (behind is None or behind.sort in (Sort.TIME, Sort.STOP)))


def _spaced(hit: Hit) -> Meaning:
    """Figures typed with blanks: "4. 12. 2026", "4. 12.", "2 / 15"."""
    first, second = hit.values(Sort.DOTTED, Sort.INT)
    if second > 12 and first <= 12 and hit.has(Sort.SLASH):
        first, second = second, first
    if second > 12 or first > 31:
        return None
    if year := hit.value(Sort.YEAR):
        return in_year(hit, first, second, year)
    alone = hit.neighbour(-1) is None and hit.neighbour(1) is None
    in_list = hit.previous is not None and hit.same_sentence and hit.follows(Sort.AND, Sort.OR, Sort.COMMA)
    is_date = alone or in_list or hit.in_range or hit.follows(*PREPOSITIONS, *ANY_WEEKDAY)
    return placed(hit, first, second) if is_date else None


RULES = (
    rule("date in figures", _full_date, "FULL_DATE"),
    rule("day and month in figures", _day_and_month, "NUMERIC_DAY YEAR?"),
    rule("day and month in figures", _spaced, "DOTTED DOTTED YEAR?", "INT SLASH INT", "INT SLASH INT SLASH YEAR"),
)
