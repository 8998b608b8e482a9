"""The filters that templates may use: days, lists, numbers in words, and lines that fit a screen. Read by `shelf`."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from coopwatch.core.model import Language
from coopwatch.core.writing import phrases
from coopwatch.core.writing.letter import sign_off

_TEXT_WIDTH = 72


@pass_context
def _day(context: Context, on: date) -> str:
    return phrases.plain_day(on, context["language"], context["today"])


@pass_context
def _weekday(context: Context, on: date) -> str:
    return phrases.weekday(on, context["language"])


@pass_context
def _listing(context: Context, words: Sequence[str]) -> str:
    return phrases.listing(words, context["language"])


@pass_context
def _number(context: Context, number: int) -> str:
    return phrases.in_words(number, context["language"])


@pass_context
def _sentence_start(context: Context, text: str) -> str:
    """In German the sentence after "Guten Tag," goes on in lower case, after "Guten Tag!" it does not."""
    plain = text.strip()
    goes_on = context["greeting"].endswith(",") and context["language"] is Language.DE
    return plain if goes_on else plain[:1].upper() + plain[1:]


@pass_context
def _sign_off(context: Context, closing: str) -> str:
    return sign_off(closing.strip(), context["owner_name"], context["raw_signature"])


def _one_paragraph(text: str) -> str:
    return " ".join(text.split())


def _wrap(text: str, indent: int = 0, first: str = "") -> str:
    """Lines of at most 72 characters, each indented; the first begins with `first` inside the indent."""
    blank = " " * min(indent, 20)
    filled = textwrap.fill(
        text,
        _TEXT_WIDTH,
        initial_indent=first.ljust(len(blank)),
        subsequent_indent=blank,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return filled.replace("\N{NO-BREAK SPACE}", " ")


def _rows(text: str) -> list[str]:
    return text.split("\n")


FILTERS: dict[str, Callable[..., Any]] = {
    "day": _day,
    "weekday": _weekday,
    "listing": _listing,
    "number": _number,
    "sentence_start": _sentence_start,
    "sign_off": _sign_off,
    "one_paragraph": _one_paragraph,
    "wrap": _wrap,
    "rows": _rows,
}
