"""Reads one run of digits: a numeric date, a time, an ordinal or a plain number. Called by the lexer.

Refuses what only looks like a date: versions, amounts, phone numbers and impossible days give None.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Language
from coopwatch.core.reading.dates.words import Sort

Readings = tuple[tuple[int, int, int], ...]
Numeral = tuple[Sort, int, Readings]

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?:t\d{1,2}(?::\d\d)*(?:\.\d+)?z?)?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|'?\d{2})\.?", re.ASCII)
_TWO_PARTS = re.compile(r"(\d{1,2})([./])(\d{1,2})(\.?)", re.ASCII)
_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.]\d{2}(?::\d{2})?(?:am|pm|uhr|h)?\.?|am|pm|uhr|h(?:\d{2})?|a|p)", re.ASCII)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|s?te[nrsm]?|er)", re.ASCII)
_YEARS = range(1900, 2200)
_PLAIN = re.compile(r"(\d{1,4})(\.?)", re.ASCII)


_SORT_OF_TWO = {
    "..": Sort.DAY_MONTH,
    ".": Sort.BARE_DAY_MONTH,
    "/": Sort.SLASH_DAY_MONTH,
    "/.": Sort.SLASH_DAY_MONTH,
}


def read_numeral(digits: str, language: Language) -> Numeral | None:
    """Sort, value and readings of a run without blanks, folded; None if it is no date, time or small number.

    A two-digit year is read as 2000 to 2099. Readings come in the order likelier for the language.
    """
    if plain := _PLAIN.fullmatch(digits):
        return _plain(plain.group(1), dotted=bool(plain.group(2)))
    if found := _YEAR_FIRST.fullmatch(digits):
        year, month, day = int(found.group(1)), int(found.group(3)), int(found.group(4))
        return _dated(Sort.FULL_DATE, ((year, month, day),)) if year in _YEARS else None
    if found := _YEAR_LAST.fullmatch(digits):
        if found.group(2) == "-" and len(found.group(4)) < 4:
            return None
        written = found.group(4).lstrip("'")
        year = int(written) if len(written) == 4 else 2000 + int(written)
        return _dated(Sort.FULL_DATE, _both(year, found, language))
    if found := _TWO_PARTS.fullmatch(digits):
        sort = _SORT_OF_TWO[found.group(2) + found.group(4)]
        if dated := _dated(sort, _both(0, found, language)):
            return dated
    if found := _ORDINAL.fullmatch(digits):
        return (Sort.NTH, int(found.group(1)), ())
    if time := _TIME.fullmatch(digits):
        return (Sort.TIME, int(time.group("hour")), ())
    return None


def _plain(digits: str, *, dotted: bool) -> Numeral | None:
    number = int(digits)
    if len(digits) == 4:
        return (Sort.YEAR, number, ()) if number in _YEARS else None
    if dotted and 1 <= number <= 53 and len(digits) <= 2:
        return (Sort.DOTTED, number, ())
    return (Sort.INT, number, ())


def _both(year: int, found: re.Match[str], language: Language) -> Readings:
    """Day first and month first; day first leads, for it is what Europe writes."""
    first, second = int(found.group(1)), int(found.group(3))
    day_first, month_first = (year, second, first), (year, first, second)
    if language is Language.DE and found.group(2) == "." and (second <= 12 or not year):
        return (day_first,)
    return (day_first, month_first)


def _dated(sort: Sort, readings: Readings) -> Numeral | None:
    possible = tuple(dict.fromkeys(r for r in readings if 1 <= r[1] <= 12 and 1 <= r[2] <= 31))
    return (sort, 0, possible) if possible else None
