"""The words of a sentence as traits that a table of weights can count.

Refuses to know what a word means. Called by `answer` and `request`, and by the benchmarks that learn the weights.
"""

from __future__ import annotations

import re
from itertools import pairwise

_WORD = re.compile(r"[a-z]+|\d+|[?!%@]")
# An address is no wording.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
# Long words are cut and counted by their beginnings too: "Rechnungskopie" then is a "rechn…" and a "rechnung…".
_WHOLE = 8
_STEM = 5
_STEMMED_FROM = 7
_IN_PAIRS = 6
NUMBER = "#"
# Stands for a date, which is another thing than a figure; whoever knows the dates puts it in their place.
DAY = "@"
BEGIN, END = "^", "$"


def split_words(folded: str) -> tuple[str, ...]:
    """Words, question and exclamation marks of a folded text in order; each number is `#`, a date put in as `@` stays.

    Addresses are left out.
    """
    found = _WORD.findall(_ADDRESS.sub(" ", folded))
    return tuple(NUMBER if word[0].isdigit() else word for word in found)


def words_of(folded: str) -> frozenset[str]:
    """The words of a folded sentence as traits: "leider" is `"leider"`, a number `"#"`, a beginning `"rechn…"`."""
    words = split_words(folded)
    stems = (f'"{word[:_STEM]}…"' for word in words if len(word) >= _STEMMED_FROM)
    return frozenset((*(f'"{word[:_WHOLE]}"' for word in words), *stems))


def pairs_of(folded: str) -> frozenset[str]:
    """Each two neighbours of a folded sentence as traits: `"kann nicht"`; `^` and `$` are its ends."""
    words = [BEGIN, *(word[:_IN_PAIRS] for word in split_words(folded)), END]
    return frozenset(f'"{one} {other}"' for one, other in pairwise(words))
