"""Finds the things a sentence names, by the kind of request they stand for, and which of them are its objects.

A thing behind a preposition or in a clause of reason ("for the invoice", "damit ich die Rechnung zahlen kann") is not
what the sentence wants. Refuses to say whether anything is asked. Called by `request`, by `answer` for the request it
answers, and by `commands`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coopwatch.core.model import Kind, Language
from coopwatch.core.reading.cues import pattern
from coopwatch.core.reading.request.english.nouns import NOUNS as ENGLISH
from coopwatch.core.reading.request.german.nouns import NOUNS as GERMAN


@dataclass(frozen=True, slots=True)
class Thing:
    """A word for something that can be wanted; start is its place, object is False where it only gives context."""

    kind: Kind
    start: int
    object: bool


_Table = tuple[tuple[Kind, re.Pattern[str]], ...]


def _compiled(rows: Sequence[tuple[Kind, tuple[str, ...]]]) -> _Table:
    return tuple((kind, pattern(*stems)) for kind, stems in rows)


_TABLES: dict[Language, _Table] = {Language.DE: _compiled(GERMAN), Language.EN: _compiled(ENGLISH)}
# Directly before a thing: what makes it a circumstance.
_BESIDE = {
    Language.DE: pattern(
        (
            r"\b(?:für|zu|zum|zur|laut|gemäß|anhand|im|aus|vor|nach|bei|beim|wegen|vom|seit|während|bezüglich|betreffs"
            "|hinsichtlich|trotz|neben|gegen|entsprechend|zwischen|in|in (?:der|dem|den|ihre[mrn]|deine[mr]"
            "|unsere[mr])"
            r"|(?:auf|an) (?:der|dem|ihre[mr]|deine[mr]|unsere[mr])|von)"
            r" (?:d(?:er|ie|as|en|em|es) |(?:k?ein|mein|dein|unser|ihr|euer|eur)(?:e[mnrs]?)? |diese[mnrs]? )?"
            r"(?:(?!ihnen|dir|euch|mir|uns|sie\b)\w+(?:e[mnrs]?|\.) )?[\w-]*$"
        ),
    ),
    Language.EN: pattern(
        (
            r"(?:(?<!waiting )(?<!wait )(?<!ask )(?<!asking )(?<!hoping )(?<!request )(?<!looking )(?<!need )"
            r"(?<!chance )\bfor|(?<!fill )(?<!filled )(?<!put )(?<!hand )\bin|\bon|\bbefore|\bafter|\bfrom"
            r"|\babout|\bregarding|\bduring|\bagainst|\bper|\bvia)"
            r" (?:the |a |an |this |that |our |my )(?:\w+ )?[\w-]*$"
        ),
    ),
}
# Clauses that tell why or when.
_REASON = {
    Language.DE: pattern(
        (
            r"(?:^|[,;:(-] ?)(?:damit|weil|denn|sonst|sodass|so dass|bevor|ehe|nachdem|sobald|um (?=[^,.?!;]*\bzu\b"
            r"|[^,.?!;]*\w+zu\w+))\b[^,;.?!]*"
        ),
        r"^da \b[^,;.?!]*|, da \b[^,;.?!]*",
    ),
    Language.EN: pattern(
        r"\b(?:so that|because|since|otherwise|in order to|so (?:we|i|they|my|our|the)\b|or (?:we|i|they)\b)[^,;.?!]*"
    ),
}


def things(folded: str, language: Language) -> tuple[Thing, ...]:
    """The things a folded sentence names, in order: of each kind the first, and the first that is an object."""
    reasons = [match.span() for match in _REASON[language].finditer(folded)]
    found: list[Thing] = []
    for kind, words in _TABLES[language]:
        of_kind: list[Thing] = []
        for match in words.finditer(folded):
            start = match.start()
            beside = _BESIDE[language].search(folded[max(0, start - 60) : start]) is not None
            because = any(begin <= start < end for begin, end in reasons)
            thing = Thing(kind, start, not beside and not because)
            if thing.object:
                of_kind.append(thing)
                break
            if not of_kind:
                of_kind.append(thing)
        found += of_kind
    return tuple(sorted(found, key=lambda thing: thing.start))


def kind_words(folded: str, language: Language) -> tuple[tuple[Kind, int], ...]:
    """Every kind whose words stand in a folded sentence, with the place of its first word, nearest first."""
    found = []
    for kind, words in _TABLES[language]:
        match = words.search(folded)
        if match:
            found.append((kind, match.start()))
    return tuple(sorted(found, key=lambda item: item[1]))
