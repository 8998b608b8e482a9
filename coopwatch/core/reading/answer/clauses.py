"""Cuts a sentence into clauses, so that a date is judged by the words it stands with.

Called by `answer`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.sentences import Sentence

_CUT = re.compile(
    r"[,;:]\s+|\s[-–—]+\s|\s(?=(?:aber|sondern|but)\s)|\s\(|\)\s|\s(?=(?:und dann|and then"
    r"|und schicke?|und melde|und sende)\s)"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause; start and end are places in the whole text, folded is what patterns search."""

    folded: str
    start: int
    end: int


def split_clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; a sentence without inner marks is one clause."""
    clauses = []
    begin = 0
    for cut in _CUT.finditer(sentence.text):
        clauses.append((begin, cut.start()))
        begin = cut.end()
    clauses.append((begin, len(sentence.text)))
    return tuple(
        Clause(fold(sentence.text[start:end]), sentence.start + start, sentence.start + end)
        for start, end in clauses
        if end > start
    )
