"""How rules are written: a name, what it means, and patterns of word classes. Called by the rule tables and `find`.

A pattern is a row of classes: `BY THE? DOTTED` is "by the" with an optional "the", then a dotted number; `A|B` takes
either; a final `...` demands that another date phrase follows at once (`WEEK OF THE? ...`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coopwatch.core.model import DatePhrase, DateSpan, Language
from coopwatch.core.reading.dates.words import (
    ANY_MONTH,
    ANY_WEEKDAY,
    NEXT_ONE,
    NTH_NUMBER,
    NUMBER,
    PART_OF,
    Sort,
    Token,
)

_GROUPS: dict[str, tuple[Sort, ...]] = {
    "NUMBER": NUMBER,
    "DAY_NAME": ANY_WEEKDAY,
    "MONTH_NAME": ANY_MONTH,
    "NTH_NUMBER": NTH_NUMBER,
    "DAY_NUMBER": (*NTH_NUMBER, Sort.INT),
    "NEXT_ONE": NEXT_ONE,
    "WHICH": (*NEXT_ONE, Sort.THIS, Sort.AFTER_NEXT, Sort.LAST),
    "PART": (Sort.DAY_PART, Sort.MORGEN),
    "PART_OF": PART_OF,
    "NUMERIC_DAY": (Sort.DAY_MONTH, Sort.BARE_DAY_MONTH, Sort.SLASH_DAY_MONTH),
    "UNIT_OF_TIME": (
        *(Sort.DAY, Sort.DAYS, Sort.WORKDAY, Sort.WORKDAYS, Sort.WEEK, Sort.WEEKS, Sort.FORTNIGHT),
        *(Sort.MONTH_UNIT, Sort.MONTHS_UNIT, Sort.YEAR_UNIT, Sort.YEARS_UNIT),
    ),
    "IN_THE": (Sort.IN, Sort.OF, Sort.THE),
    "UP_TO": (Sort.BIS, Sort.TO, Sort.UNTIL, Sort.DASH),
}
_DEADLINE_WORDS = frozenset({Sort.BY, Sort.BIS, Sort.UNTIL, Sort.BEFORE, Sort.LATEST})
_BETWEEN_DEADLINE_AND_DATE = frozenset({Sort.THE, Sort.ABOUT, Sort.ON, Sort.AT, Sort.IN, Sort.OF, Sort.INCLUSIVE})


class Verdict(Enum):
    """NOTHING: this looks like a date but is none, and no other rule may read these words."""

    NOTHING = "nothing"


Meaning = DateSpan | Verdict | None


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a pattern fits: tokens[first:after] are the matched ones.

    floor: the day from which relative words count forward; the mail's own, or the first day of a range. previous:
    the phrase found before, None if there is none; same_sentence: no full stop stands between. in_range: the
    phrase ends a range. inner: what a final `...` matched.
    """

    tokens: list[Token]
    first: int
    after: int
    said_on: date
    language: Language
    floor: date
    previous: DatePhrase | None = None
    same_sentence: bool = False
    in_range: bool = False
    inner: DatePhrase | None = None

    def token(self, *sorts: Sort) -> Token | None:
        """The first matched token of one of the classes, None if there is none."""
        for index in range(self.first, self.after):
            if self.tokens[index].sort in sorts:
                return self.tokens[index]
        return None

    def value(self, *sorts: Sort) -> int:
        """The value of the first matched token of the classes, 0 if there is none."""
        token = self.token(*sorts)
        return token.value if token else 0

    def values(self, *sorts: Sort) -> tuple[int, ...]:
        """The values of all matched tokens of the classes, in order."""
        return tuple(t.value for t in self.tokens[self.first : self.after] if t.sort in sorts)

    def has(self, *sorts: Sort) -> bool:
        """Whether a token of one of the classes was matched."""
        return self.token(*sorts) is not None

    def neighbour(self, offset: int) -> Token | None:
        """The token `offset` places before (-1, -2 …) or behind (1, 2 …) the matched ones, None beyond the text."""
        index = self.first + offset if offset < 0 else self.after + offset - 1
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def follows(self, *sorts: Sort) -> bool:
        """Whether the token before the matched ones is of one of the classes, an article left aside."""
        before = self.neighbour(-1)
        if before is not None and before.sort is Sort.THE and Sort.THE not in sorts:
            before = self.neighbour(-2)
        return before is not None and before.sort in sorts

    @property
    def is_deadline(self) -> bool:
        """Whether the words around say that something ends then: bis, by, before, at the latest."""
        for offset in range(-1, -4, -1):
            before = self.neighbour(offset)
            if before is None or before.sort not in _BETWEEN_DEADLINE_AND_DATE:
                if before is not None and before.sort in _DEADLINE_WORDS:
                    return True
                break
        return any(t is not None and t.sort is Sort.LATEST for t in map(self.neighbour, (1, 2, 3)))


@dataclass(frozen=True, slots=True)
class Pattern:
    """One compiled row of classes; open_ended: a phrase must follow. firsts: the classes it can begin with."""

    regex: re.Pattern[str]
    open_ended: bool
    firsts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule; meaning gets a `Hit` and gives the days, NOTHING, or None when the words do not mean it."""

    name: str
    meaning: Callable[[Hit], Meaning]
    patterns: tuple[Pattern, ...]


def rule(name: str, meaning: Callable[[Hit], Meaning], *patterns: str) -> Rule:
    """Write one rule; KeyError if a pattern names a class that does not exist."""
    return Rule(name, meaning, tuple(pattern(text) for text in patterns))


def pattern(text: str) -> Pattern:
    """Compile one row of classes (see the module's description)."""
    source: list[str] = []
    firsts: set[str] = set()
    still_first, open_ended = True, False
    for item in text.split():
        if item == "...":
            open_ended = True
            break
        sorts = _sorts_of(item.removesuffix("?"))
        source.append(f"[{''.join(sorts)}]" + ("?" if item.endswith("?") else ""))
        if still_first:
            firsts.update(sorts)
            still_first = item.endswith("?")
    return Pattern(re.compile("".join(source)), open_ended, frozenset(firsts))


def _sorts_of(item: str) -> tuple[Sort, ...]:
    return tuple(sort for name in item.split("|") for sort in _GROUPS.get(name) or (Sort[name],))
