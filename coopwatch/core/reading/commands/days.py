"""The day a command names: exactly one date phrase and nothing else, else no day or the doubt about it."""

from __future__ import annotations

import re
from datetime import date

from coopwatch.core.model import DateSpan, Language
from coopwatch.core.reading.commands.values import Doubt, Unclear
from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.dates import find_dates

UNTIL = re.compile(r"(bis|until|till|by|nicht vor|not before)\b\s?(.*)", re.IGNORECASE)
_LONGEST = 60
_GERMAN = frozenset({"bis", "nicht vor", "seit"})
_FILLERS = frozenset(
    "bis zum zur am an den der dem und inklusive inkl einschliesslich spaetestens seit until by the on of since".split()
)
_WORD = re.compile(r"\w+")


def read_day(words: str, said_on: date, language: Language) -> DateSpan | None:
    """The days that words such as "zum 7.1." or "next Friday" may mean, None when they name no day or more than that.

    said_on: the day from which relative words count.
    """
    if len(words) > _LONGEST:
        return None
    found = find_dates(words, said_on, language)
    if len(found) != 1:
        return None
    phrase = found[0]
    beside = f"{words[: phrase.start]} {words[phrase.end :]}"
    return phrase.span if _FILLERS.issuperset(_WORD.findall(fold(beside))) else None


def one_day(line: str, number: int | None, keyword: str, words: str, said_on: date) -> date | Unclear:
    """The single day that the words of a line mean; keyword: "bis", "until" …, which tells their language."""
    language = Language.DE if keyword.lower() in _GERMAN else Language.EN
    span = read_day(words, said_on, language)
    if span is None:
        return Unclear(line, Doubt.NO_DAY, number)
    if span.earliest != span.latest:
        return Unclear(line, Doubt.TWO_DAYS, number, (span.earliest, span.latest))
    return span.latest
