"""Puts each date phrase of an out-of-office into the clause it stands in. Called by `read`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coopwatch.core.model import DatePhrase
from coopwatch.core.reading.sentences import Sentence

_MARK = re.compile(r"[;,:]|\s[-–—]\s")
_CONJUNCTION = re.compile(
    r"\b(?:und|and|but|aber|sowie|dann|danach|then|denn|weil|because|while|während|waehrend)\b", re.IGNORECASE
)
# Nobody's clause is longer; it bounds the time that a text without full stops takes.
_LONGEST_CLAUSE = 300


@dataclass(frozen=True, slots=True)
class Dated:
    """A date phrase with what stands before and behind it within its clause; around is its sentence near by."""

    phrase: DatePhrase
    before: str
    behind: str
    around: str

    @property
    def clause(self) -> str:
        """The words around, without the phrase."""
        return f"{self.before} {self.behind}"


def dated_clauses(text: str, sentences: Sequence[Sentence], phrases: Sequence[DatePhrase]) -> Iterator[Dated]:
    """Each phrase of a text with its clause, in order; `sentences` and `phrases` must be those of `text`."""
    bounds = _whole_sentences(text, sentences, phrases)
    at = 0
    for start, end in bounds:
        inside = []
        while at < len(phrases) and phrases[at].start < end:
            inside.append(phrases[at])
            at += 1
        if inside:
            yield from _in_sentence(text[start:end], start, inside)


def _whole_sentences(text: str, sentences: Sequence[Sentence], phrases: Sequence[DatePhrase]) -> list[tuple[int, int]]:
    """Where sentences start and end; one that breaks off behind a date ("Ab 7.12. bin ich …") goes on."""
    ends = {phrase.end for phrase in phrases}
    bounds: list[tuple[int, int]] = []
    for sentence in sentences:
        goes_on = bounds and bounds[-1][1] in ends and not sentence.text[0].isupper()
        if goes_on:
            bounds[-1] = (bounds[-1][0], sentence.end)
        else:
            bounds.append((sentence.start, sentence.end))
    return bounds


def _in_sentence(sentence: str, offset: int, phrases: Sequence[DatePhrase]) -> Iterator[Dated]:
    spans = [(p.start - offset, p.end - offset) for p in phrases]
    # A comma that touches a date belongs to it ("ab Dienstag, 1. Dezember, wieder da").
    cuts = [m.end() for m in _MARK.finditer(sentence) if not _touches(spans, m.start(), before=2, behind=1)]
    cuts += [m.end() for m in _CONJUNCTION.finditer(sentence) if not _touches(spans, m.start(), before=0, behind=-1)]
    cuts.sort()
    previous_end = 0
    for index, (start, end) in enumerate(spans):
        place = bisect_right(cuts, start)
        begin = max(previous_end, cuts[place - 1] if place else 0, start - _LONGEST_CLAUSE)
        place = bisect_right(cuts, end)
        stop = min(cuts[place] if place < len(cuts) else len(sentence), end + _LONGEST_CLAUSE)
        behind = sentence[end:stop]
        if index + 1 < len(spans) and spans[index + 1][0] < stop:
            # What stands behind the comma belongs to the next date ("out this week, back Monday").
            behind = _MARK.split(sentence[end : spans[index + 1][0]], maxsplit=1)[0]
        around = sentence[max(0, start - _LONGEST_CLAUSE) : end + _LONGEST_CLAUSE]
        yield Dated(phrases[index], sentence[begin:start], behind, around)
        previous_end = end


def _touches(spans: Sequence[tuple[int, int]], at: int, *, before: int, behind: int) -> bool:
    """Whether a place lies within one of the ordered spans, or as near to it as said."""
    place = bisect_right(spans, (at + before, at + before))
    return any(start - before <= at <= end + behind for start, end in spans[max(0, place - 1) : place + 1])
