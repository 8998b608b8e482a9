"""Decides what kind of thing an asking sentence wants, from its verbs, its nouns and what stands around it.

"Ist der Vertrag so in Ordnung?" names a document and wants an answer; "Schick mir bitte eine korrigierte" names
nothing and wants what the subject speaks of. Called by `request`.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopwatch.core.model import Kind, Language
from coopwatch.core.reading.request.english.wanted import WANTED as ENGLISH
from coopwatch.core.reading.request.german.wanted import WANTED as GERMAN
from coopwatch.core.reading.request.kinds import kind_words

_RULES = {Language.DE: GERMAN, Language.EN: ENGLISH}
_PAPERS = (Kind.QUOTE, Kind.INVOICE)


def wanted_kind(folded: str, asks_question: bool, language: Language, around: Sequence[str]) -> Kind:
    """The kind that a folded asking sentence wants.

    `asks_question`: it asks only by being a question. `around`: folded subject and sentences before, nearest first;
    read when the sentence itself names nothing.
    """
    rules = _RULES[language]
    own = rules["own"].search(folded) is not None
    if rules["price"].search(folded) and not own:
        return Kind.QUOTE
    nouns = [kind for kind, _ in kind_words(folded, language) if not (own and kind in _PAPERS)]
    hand_over = rules["send" if asks_question else "hand_over"].search(folded) is not None
    wants_thing = hand_over or not asks_question or rules["chase"].search(folded) is not None
    if _wants_a_word(folded, nouns, language):
        return Kind.ANSWER
    papers = [kind for kind in nouns if kind in _PAPERS]
    if papers and wants_thing:
        return papers[0]
    if rules["time"].search(folded):
        return Kind.APPOINTMENT
    tells = rules["tell"].search(folded) is not None
    if Kind.DOCUMENT in nouns and wants_thing and (hand_over or not tells):
        named = _from_around(around, language) if rules["any_copy"].search(folded) else None
        return named if named in _PAPERS else Kind.DOCUMENT
    if not tells and (rules["send"].search(folded) or (wants_thing and not asks_question)):
        return _from_around(around, language) or (Kind.DOCUMENT if hand_over else Kind.ANSWER)
    return Kind.ANSWER


def _wants_a_word(folded: str, nouns: Sequence[Kind], language: Language) -> bool:
    """Whether somebody's word ("Bestätigung", "your decision") is named, and before any paper."""
    word = _RULES[language]["word"].search(folded)
    if word is None or (nouns and nouns[0] in _PAPERS):
        return False
    places = [place for kind, place in kind_words(folded, language) if kind is not Kind.APPOINTMENT]
    return not any(place < word.start() for place in places)


def _from_around(around: Sequence[str], language: Language) -> Kind | None:
    for text in around:
        nouns = kind_words(text, language)
        if nouns:
            return nouns[0][0]
    return None
