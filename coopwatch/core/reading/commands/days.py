"""The day a command names: exactly one date phrase and nothing else, else no day."""

from __future__ import annotations

import re
from datetime import date

from coopwatch.core.model import DateSpan, Language
from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.dates import find_dates

_LONGEST = 60
_FILLERS = frozenset(
    "bis zum zur am an den der dem und inklusive inkl einschliesslich spaetestens until by the on of".split()
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
