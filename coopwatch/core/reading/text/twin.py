"""Decides whether text/plain says what text/html says, so that it may be read instead.

Refuses a stub ("please view in HTML"), a plain part that lacks words of the HTML part, and one in which the marks are
lost that tell written from quoted lines. Called by the door of this package.
"""

from __future__ import annotations

import re

from coopwatch.core.model import NewText
from coopwatch.core.reading.text.lines import Line

_WORD = re.compile(r"[^\W_]{2,}")
_WANTED_SHARE = 0.85
_MAX_WORDS = 4_000


def is_faithful(plain: list[Line], rich: list[Line]) -> bool:
    """Whether nearly all words of the HTML lines stand in the plain lines too; an empty plain part never is."""
    in_plain = _words(plain)
    if not in_plain:
        return False
    in_rich = _words(rich)
    if not in_rich:
        return True
    shared = sum(word in in_plain for word in in_rich)
    return shared >= _WANTED_SHARE * len(in_rich)


def knows_better(rich: NewText, plain: NewText) -> bool:
    """Whether the reading of the HTML part is the better one of two that differ, thanks to marks plain text lacks.

    That is so when answers stand in colour, when answers between marked quotes were taken for quoted text, and when
    a marked signature was taken for text.
    """
    if "answers in colour" in rich.rules:
        return True
    in_rich, in_plain = (set(_WORD.findall(each.text.lower())) for each in (rich, plain))
    if in_rich > in_plain:
        return "quote prefix" in rich.rules and "quote prefix" not in plain.rules
    return in_rich < in_plain and "signature mark" in rich.rules


def _words(lines: list[Line]) -> set[str]:
    found: set[str] = set()
    for line in lines:
        found.update(word.lower() for word in _WORD.findall(line.text))
        if len(found) > _MAX_WORDS:
            break
    return found
