"""Lines and entries of a plain mail, 72 characters wide, and the fixed words of its language.

Called by the other modules of this package.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from types import ModuleType

from coopwatch.core.model import Language
from coopwatch.core.writing import phrases
from coopwatch.core.writing.digest.view import Line
from coopwatch.core.writing.inquiry import english, german

_WIDTH = 72
_INDENT = 6
_MARKS = {Language.DE: "„{}“", Language.EN: "“{}”"}
_BOOKS: dict[Language, ModuleType] = {Language.DE: german, Language.EN: english}


def book(language: Language) -> ModuleType:
    """The fixed words: PHRASES, EVENTS, BASES and OUTBOX."""
    return _BOOKS[language]


def say(language: Language, name: str, **values: object) -> str:
    """A phrase with its values filled in."""
    return str(book(language).PHRASES[name]).format(**values)


def count(language: Language, name: str, number: int) -> str:
    """The phrase `name`_none, _one or _many that fits a number."""
    ending = {0: "_none", 1: "_one"}.get(number, "_many")
    return say(language, name + ending, n=number)


def unbroken(command: str) -> str:
    """A command that is named within a sentence, so that no line ends inside it."""
    return command.replace(" ", "\N{NO-BREAK SPACE}")


def paragraph(text: str, indent: int = 0, first: str = "") -> str:
    """Text wrapped to the width of the mail; first: what its first line begins with."""
    margin = " " * indent
    start = first.ljust(indent) if first else margin
    return textwrap.fill(
        text, _WIDTH, initial_indent=start, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False
    )


def quotation(words: str, language: Language, indent: int = _INDENT) -> str:
    """Somebody's own words, each line behind a stroke, so that none of them can be taken for the owner's."""
    margin = " " * indent + "| "
    return textwrap.fill(
        _MARKS[language].format(words),
        _WIDTH,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )


def heading(title: str) -> str:
    """A heading with a rule below."""
    return f"{title.upper()}\n{'-' * _WIDTH}"


def entry(line: Line, language: Language, tag: str = "") -> str:
    """A digest's line without its buttons; tag: what stands in front, by default its number."""
    number = tag or (f"[{line.id}]" if line.id is not None else "*")
    state = " · ".join(part for part in (line.badge.upper(), *line.facts) if part)
    rows = [paragraph(line.title, _INDENT, f"{number} " if len(number) >= _INDENT else number)]
    rows += [paragraph(text, _INDENT) for text in (line.sentence, state, line.source) if text]
    rows += [quotation(line.quote, language)] if line.quote else []
    return "\n".join(rows)


def section(title: str, entries: Iterable[str], left_out: int, language: Language) -> list[str]:
    """A heading with its entries, and how many more there are; [] without any."""
    shown = list(entries)
    if not shown:
        return []
    more = [paragraph(phrases.and_more(left_out, language), _INDENT)] if left_out > 0 else []
    return [heading(title), *shown, *more]


def letter(blocks: Iterable[str]) -> str:
    """The blocks with a blank line between them."""
    return "\n\n".join(block for block in blocks if block) + "\n"
