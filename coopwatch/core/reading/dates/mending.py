"""Mends the tokens of a text where only a token's neighbours show what it is. Called by the lexer; time is linear."""

from __future__ import annotations

from dataclasses import replace

from coopwatch.core.model import Language
from coopwatch.core.reading.dates.dictionary import EXPRESSIONS
from coopwatch.core.reading.dates.words import Sort, Token

_BEFORE_SUNDAY = (
    Sort.ON,
    Sort.BIS,
    Sort.FROM,
    Sort.NEXT,
    Sort.COMING,
    Sort.THIS,
    Sort.LAST,
    Sort.SLASH,
    Sort.DASH,
    Sort.OR,
)
_BEHIND_SUNDAY = (
    Sort.DAY_MONTH,
    Sort.BARE_DAY_MONTH,
    Sort.FULL_DATE,
    Sort.DOTTED,
    Sort.DAY_PART,
    Sort.SLASH,
    Sort.TIME,
)


def mended(tokens: list[Token], language: Language) -> list[Token]:
    """The tokens with each expression of several words as one, and "so" as Sunday only where a day may stand."""
    return _joined(_without_so(tokens) if language is Language.DE else tokens)


def _without_so(tokens: list[Token]) -> list[Token]:
    """The tokens with "so" as a plain word, unless it is Sunday's short form: "Sa/So", "am So.", "So 6.12."."""
    found = tokens.copy()
    for at, token in enumerate(tokens):
        if token.sort is not Sort.WEEKDAY_SHORT or token.word.lower() not in ("so", "so."):
            continue
        before, behind = tokens[at - 1].sort if at else Sort.STOP, tokens[at + 1].sort if at + 1 < len(tokens) else None
        alone = before is Sort.STOP and (behind is None and token.word != "so")
        if token.word.islower() or not (alone or before in _BEFORE_SUNDAY or behind in _BEHIND_SUNDAY):
            found[at] = replace(token, sort=Sort.WORD)
    return found


def _joined(tokens: list[Token]) -> list[Token]:
    """The tokens with each expression of several words ("no more than") as one."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token, length = _expression_at(tokens, at)
        found.append(token)
        at += length
    return found


def _expression_at(tokens: list[Token], at: int) -> tuple[Token, int]:
    """The token that stands at a place, and how many words it took."""
    first = tokens[at]
    for behind, (sort, value) in EXPRESSIONS.get(first.word.lower(), ()):
        last = at + len(behind)
        if tuple(token.word.lower() for token in tokens[at + 1 : last + 1]) == behind:
            words = " ".join((first.word, *(token.word for token in tokens[at + 1 : last + 1])))
            return Token(sort, words, first.start, tokens[last].end, value), last - at + 1
    return first, 1
