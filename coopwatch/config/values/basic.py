"""What a kind of value is, and the plain kinds: text, numbers, words, lists.

Each `ValueType` takes what TOML holds and returns a core value, or raises `WrongValue` with a sentence. It knows
nothing of keys, files and lines.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

E = TypeVar("E", bound=StrEnum)


class WrongValue(ValueError):
    """The value is not allowed: the message says why; allowed: what would be, "" when the type says it all."""

    def __init__(self, why: str, allowed: str = "") -> None:
        super().__init__(why)
        self.allowed = allowed


@dataclass(frozen=True, slots=True)
class ValueType:
    """One kind of value. name: shown in the documentation; allowed: in words, "" when the name says it all."""

    name: str
    allowed: str
    parse: Callable[[Any], Any]


def nearest(word: str, words: Iterable[str]) -> str:
    """The one that was probably meant, "" when none is near."""
    by_lower = {known.lower(): known for known in words}
    found = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[found[0]] if found else ""


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """The question to append to a sentence, "" when nothing is near."""
    found = nearest(word, words)
    return f'; did you mean "{found}"?' if found else ""


def text_of(value: Any) -> str:
    """The value if it is text on one line; an empty one is allowed."""
    if not isinstance(value, str):
        raise WrongValue(f"is {kind_of(value)}, but must be text in quotes")
    if any(character in value for character in "\r\n\x00"):
        raise WrongValue("must stand on one line")
    return value.strip()


def kind_of(value: Any) -> str:
    """What a value is, in words."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table", str: "text"}
    return names.get(type(value), "a date or time")


def _some_text(value: Any) -> str:
    text = text_of(value)
    if not text:
        raise WrongValue("is empty")
    return text


def _lines(value: Any) -> str:
    if not isinstance(value, str):
        raise WrongValue(f"is {kind_of(value)}, but must be text in quotes")
    return value.strip("\n")


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise WrongValue(f"is {kind_of(value)}, but must be true or false, without quotes")
    return value


def whole_number(low: int, high: int) -> ValueType:
    """A whole number within low..high, both included."""

    def parse(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise WrongValue(f"is {kind_of(value)}, but must be a whole number without quotes")
        if not low <= value <= high:
            raise WrongValue(f"{value} is out of range")
        return value

    return ValueType("whole number", f"{low} to {high}", parse)


def one_of(words: type[E]) -> ValueType:
    """One of the words of an enumeration."""
    allowed = ", ".join(f'"{word}"' for word in words)

    def parse(value: Any) -> E:
        text = text_of(value)
        try:
            return words(text)
        except ValueError:
            raise WrongValue(f'"{text}" is not known{did_you_mean(text, words)}') from None

    return ValueType("word", allowed, parse)


def list_of(item: ValueType, *, least: int = 0) -> ValueType:
    """A list of values, as a tuple without doubles; a single value counts as a list of one."""

    def parse(value: Any) -> tuple[Any, ...]:
        items = value if isinstance(value, list) else [value]
        if len(items) < least:
            raise WrongValue("is empty")
        return tuple(dict.fromkeys(item.parse(entry) for entry in items))

    return ValueType(f"{item.name}, one or a list", item.allowed, parse)


def _command(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(word, str) and word for word in value):
        raise WrongValue('must be a list of words, such as ["pass", "show", "mail/jane"]; no shell is involved')
    return tuple(value)


def quoted(value: Any) -> str:
    """A text in quotes, for a sentence."""
    return f'"{text_of(value)}"'


SOME_TEXT = ValueType("text", "", _some_text)
LINES = ValueType("text, several lines allowed", "", _lines)
YES_OR_NO = ValueType("true or false", "", _yes_or_no)
COMMAND = ValueType("list of words", "", _command)
