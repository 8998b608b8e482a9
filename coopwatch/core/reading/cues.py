"""The form in which rules of understanding are written: named, weighted patterns over folded text.

A pattern is an ordinary regular expression in natural spelling, with two conveniences: `<name>` stands for a
word list given beside the table, and `…` for a short gap. Text and pattern are folded alike: small letters, ä as ae,
ß as ss, straight apostrophes, single blanks, so that mails typed on a phone or on a Swiss keyboard match as well.
Refuses to judge: what a cue means is said by the table it stands in. Called by `request` and `answer`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_GAP = r"(?:\W.{0,70}?)?\W"
_NAME = re.compile(r"<(\w+)>")
_UMLAUTS = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue", "ß": "ss", "ẞ": "ss",
        "’": "'", "‘": "'", "`": "'", "´": "'", "\u00a0": " ", "\u202f": " ", "\u200b": None, "\u00ad": None,
        "–": "-", "—": "-", "*": None, "_": " ", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    }
)  # fmt: skip
_UMLAUT_TYPED_APART = {"a\u0308": "ae", "o\u0308": "oe", "u\u0308": "ue"}
# Longer sentences are cut before any rule looks at them: rules are about beginnings, and time must stay bounded.
LONGEST = 600


@dataclass(frozen=True, slots=True)
class Cue:
    """One rule: name appears in evidence, weight is 0..1 as its table explains, pattern searches folded text."""

    name: str
    weight: float
    pattern: re.Pattern[str]


def fold(text: str) -> str:
    """`text` in the spelling that patterns are matched against, at most `LONGEST` characters."""
    text = text[:LONGEST]
    if "\u0308" in text.lower():
        for apart, together in _UMLAUT_TYPED_APART.items():
            text = text.lower().replace(apart, together)
    return " ".join(text.translate(_UMLAUTS).lower().split())


def pattern(*alternatives: str, words: Mapping[str, str] | None = None) -> re.Pattern[str]:
    """Compile alternatives into one pattern; entries of `words` may themselves name others, two levels deep."""
    source = "|".join(alternatives)
    for _ in range(3):
        source = _NAME.sub(lambda match: f"(?:{(words or {})[match.group(1)]})", source)
    for special, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        source = source.replace(special, plain)
    return re.compile(source.replace(" … ", _GAP).replace("…", r".{0,70}?"))


def table(words: Mapping[str, str], *rows: tuple[str | float, ...]) -> tuple[Cue, ...]:
    """Compile rows of (name, weight, alternative, …) into a table, kept in order."""
    return tuple(_cue(row, words) for row in rows)


def _cue(row: tuple[str | float, ...], words: Mapping[str, str]) -> Cue:
    name, weight, *alternatives = row
    texts = [alternative for alternative in alternatives if isinstance(alternative, str)]
    if len(texts) < len(alternatives):
        raise TypeError(f"{name}: every alternative is one text")
    return Cue(str(name), float(weight), pattern(*texts, words=words))


def strongest(cues: Iterable[Cue], folded: str) -> Cue | None:
    """The cue of highest weight that is found in `folded`, the earlier one if equal; None if there is none."""
    best: Cue | None = None
    for cue in cues:
        if (best is None or cue.weight > best.weight) and cue.pattern.search(folded):
            best = cue
    return best


def first(cues: Iterable[Cue], folded: str) -> Cue | None:
    """The first cue of the table that is found in `folded`; None if there is none."""
    for cue in cues:
        if cue.pattern.search(folded):
            return cue
    return None
