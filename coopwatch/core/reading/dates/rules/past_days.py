"""Whether a day of the week lies behind: "Ihre Mail vom Montag", "we spoke on Tuesday". Called by the rules.

Refuses to guess: where a word of the clause looks ahead ("will", "soll", "geplant") the day is the coming one.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Language
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit
from coopwatch.core.reading.dates.words import PREPOSITIONS, Sort, Token

_WORDS_LOOKED_AT = 9
_WORDS_BEHIND_WIE = 3
_MESSAGES = re.compile(
    r"(?:e-?)?mails?|\w*(?:nachricht|schreiben|brief|anfrage|telefonat|gespraech|anruf|antwort|rechnung|bestellung"
    r"|protokoll|besprechung|lieferung)|messages?|letters?|notes?|calls?|conversation|orders?|enquiry|inquiry|reply"
    r"|response|minutes|statement|invoices?"
)
_ENDS_A_CLAUSE = (Sort.STOP, Sort.COMMA, Sort.COLON, Sort.AND, Sort.OR, Sort.OPEN, Sort.CLOSE)
_BUT = frozenset({"aber", "but", "doch", "sondern", "so", "then", "dann", "jedoch"})

_GERMAN_AHEAD = re.compile(
    r"w[ie]rde?n?|wirst|soll\w*|ka?oe?nn\w*|kann\w*|mue?ss\w*|wuerd\w*|darf|duerf\w*|will|woll\w*|moecht\w*|bitte|falls"
    r"|wenn|sobald|damit|ob|bis|waere\w*|haette\w*|voraussichtlich|zu|\w*geplant|verplant|vorgesehen|angesetzt|reserviert"
    r"|gebucht|vorgemerkt|geschlossen|geoeffnet|vereinbart|verabredet|ausgemacht|zugesagt|versprochen|angekuendigt"
    r"|angeboten|vorgeschlagen|gedacht|anberaumt|belegt|frei|eigentlich"
)
_GERMAN_PRETERITE = re.compile(
    r"war(?:en)?|wurden?|hatten?|kam(?:en)?|ging(?:en)?|gab(?:en)?|rief(?:en)?|schrieb(?:en)?|sprach(?:en)?|erhielt(?:en)?"
    r"|bekam(?:en)?|trafen?|fiel(?:en)?|schickten?|sagten?|telefonierten?"
)
_HAVE = frozenset({"habe", "hab", "haben", "habt", "hat"})
_PARTICIPLE = re.compile(
    r"\w{0,8}ge\w{2,}(?:t|en)|\w{3,}iert|\w{0,6}(?:be|ver|er|ent|zer|ueber|unter)\w{3,}(?:t|en)|eingegangen|gemailt"
)
_GONE = re.compile(r"\w*(?:gegangen|gekommen|getroffen|passiert|gewesen|geblieben|gefallen|worden|erschienen)")
_BE = frozenset({"ist", "sind", "bin"})

_ENGLISH_AHEAD = re.compile(
    r"will|won't|would|could|can|can't|cannot|should|shall|may|might|must|please|going|need\w*|if|when|until|let|want\w*"
    r"|hop\w+|plan\w*|wonder\w*|expect\w*|suppos\w*|schedul\w*|promis\w*|due|meant|think\w*|thought|\w+'(?:ll|d)"
)
_SAID_OR_DONE = (
    r"(?:spoke|sent|met|came|went|wrote|gave|saw|said|rang|took|brought|told|got|left|paid|bought|heard|had|was|were"
    r"|did|made|put|\w{3,}ed)"
)
_ENGLISH_PAST = re.compile(
    rf"\b(?:i|we|you|he|she|they|it)(?: (?:\w+ly|just|already|also|only))? {_SAID_OR_DONE}\b"
    rf"|\bas (?:we )?{_SAID_OR_DONE}\b"
)
_ENGLISH_PAST_WITH_ON = re.compile(r"\b(?:was|were|had|did|didn't|spoke|came|went|wrote|gave|took|arrived)\b")
_OPENS_A_RANGE = (Sort.BIS, Sort.DASH, Sort.TO, Sort.UNTIL)
_DECIDED_ON = frozenset({"agreed", "settled", "decided", "fixed", "landed"})
_NOT_ON = tuple(sort for sort in (*PREPOSITIONS, Sort.FOR) if sort is not Sort.ON)


def dates_a_message(hit: Hit) -> bool:
    """Whether the day is that of a message or call: "Telefonat vom Montag", "your email of Friday"; no range."""
    preposition, thing, behind = hit.neighbour(-1), hit.neighbour(-2), hit.neighbour(1)
    if preposition is None or preposition.sort not in (Sort.OF, Sort.FROM):
        return False
    if behind is not None and (
        behind.sort in (Sort.BIS, Sort.DASH, Sort.TO, Sort.UNTIL) or behind.word in ("an", "auf")
    ):
        return False
    if thing is None or thing.sort is not Sort.WORD:
        return False
    return (fold(preposition.word) == "vom" and thing.capital) or _MESSAGES.fullmatch(fold(thing.word)) is not None


def tells_of_past(hit: Hit) -> bool:
    """Whether the clause tells what happened on the day: "wurde am Montag geliefert", "we met on Monday"."""
    preposition = hit.neighbour(-1)
    if hit.follows(*_NOT_ON) or (preposition is not None and preposition.word.lower() in ("auf", "onto")):
        return False
    before, behind = _clause(hit, -1), _clause(hit, 1)
    return _german(before, behind) if hit.language is Language.DE else _english(hit, before, behind)


def _clause(hit: Hit, step: int) -> list[Token]:
    """The tokens before (-1) or behind (1) the day within its clause, in the order of the text."""
    found: list[Token] = []
    for distance in range(1, _WORDS_LOOKED_AT + 1):
        token = hit.neighbour(step * distance)
        if token is None or token.sort in _ENDS_A_CLAUSE or token.word.lower() in _BUT:
            break
        found.append(token)
    return found if step > 0 else found[::-1]


def _german(before: list[Token], behind: list[Token]) -> bool:
    words = [fold(token.word) for token in (*before, *behind)]
    done = _ends_with(_PARTICIPLE, behind) or _ends_with(_PARTICIPLE, before)
    if "wie" in words[: len(before)] and _ends_with(_PARTICIPLE, behind[:_WORDS_BEHIND_WIE]):
        return True
    if any(_GERMAN_AHEAD.fullmatch(word) for word in words):
        return False
    if any(_GERMAN_PRETERITE.fullmatch(word) for word in words):
        return True
    return (done and not _HAVE.isdisjoint(words)) or (_ends_with(_GONE, behind) and not _BE.isdisjoint(words))


def _ends_with(pattern: re.Pattern[str], tokens: list[Token]) -> bool:
    """Whether a verb form stands there, not an adjective before its noun ("die bestellten Teile")."""
    nouns_behind = [*(token.capital for token in tokens[1:]), False]
    return (
        any(
            not token.capital and not noun and pattern.fullmatch(fold(token.word)) is not None
            for token, noun in zip(tokens, nouns_behind, strict=True)
        )
        if tokens
        else False
    )


def _english(hit: Hit, before: list[Token], behind: list[Token]) -> bool:
    if any(_ENGLISH_AHEAD.fullmatch(token.word.lower()) for token in (*before, *behind)):
        return False
    words = " ".join(token.word.lower() for token in before)
    on = hit.follows(Sort.ON)
    if on and len(before) > 1 and before[-2].word.lower() in _DECIDED_ON and not words.startswith("as "):
        return False
    return _ENGLISH_PAST.search(words) is not None or (on and _ENGLISH_PAST_WITH_ON.search(words) is not None)
