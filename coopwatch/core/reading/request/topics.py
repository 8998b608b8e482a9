"""What a sentence speaks about: price, bill, meeting, paper, somebody's judgement, asking, what is settled.

A topic decides nothing: how much it speaks for a kind of request is learned. Called by `request.traits`.
"""

from __future__ import annotations

from coopwatch.core.model import Language
from coopwatch.core.reading.cues import pattern
from coopwatch.core.reading.request.english.topics import TOPICS as ENGLISH
from coopwatch.core.reading.request.german.topics import TOPICS as GERMAN

ASKING, SETTLED, MISSING = "please", "settled", "missing"
_TOPICS = {
    language: {
        name: tuple(pattern(words) for words in (rf"\b(?:{beginnings})" if beginnings else "", anywhere) if words)
        for name, (beginnings, anywhere) in topics.items()
    }
    for language, topics in ((Language.DE, GERMAN), (Language.EN, ENGLISH))
}


def topics_of(folded: str, language: Language) -> frozenset[str]:
    """The topics of a folded sentence: "price", "bill", "when", …; empty when it speaks of none."""
    return frozenset(name for name, both in _TOPICS[language].items() if any(words.search(folded) for words in both))
