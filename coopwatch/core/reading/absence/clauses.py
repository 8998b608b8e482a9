"""Puts each date phrase of an out-of-office into the clause it stands in. Called by `read`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coopwatch.core.model import DatePhrase
from coopwatch.core.reading.sentences import Sentence

_MARK = re.compile(r"[;,:]|\s[-–—]\s")
_CONJUNCTION = re.compile(
    r"\b(?:und|and|but|aber|sowie|dann|danach|then|denn|weil|because|while|während|waehrend)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date phrase with what stands before and behind it within its clause; sentence is all around it."""

    phrase: DatePhrase
    before: str
    behind: str
    sentence: str

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
    cuts = [m.end() for m in _MARK.finditer(sentence) if not any(s - 2 <= m.start() <= e + 1 for s, e in spans)]
    cuts += [m.end() for m in _CONJUNCTION.finditer(sentence) if not any(s <= m.start() < e for s, e in spans)]
    for phrase, (start, end) in zip(phrases, spans, strict=True):
        begin = max((cut for cut in (0, *cuts, *(e for _, e in spans)) if cut <= start), default=0)
        stop = min((cut for cut in (len(sentence), *cuts) if cut > end), default=len(sentence))
        behind = sentence[end:stop]
        next_phrase = min((s for s, _ in spans if end <= s < stop), default=None)
        if next_phrase is not None:
            # What stands behind the comma belongs to the next date ("out this week, back Monday").
            behind = _MARK.split(sentence[end:next_phrase], maxsplit=1)[0]
        yield Dated(phrase, sentence[begin:start], behind, sentence)
