"""Outcomes and notes in words. Here a stranger's text is cleaned; what leaves this module is safe to show as text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from types import ModuleType

from coopwatch.core.model import Language
from coopwatch.core.writing import phrases
from coopwatch.core.writing.notes import english, german
from coopwatch.core.writing.notes.values import Note, Outcome
from coopwatch.core.writing.safe_text import safe_quote

_NAME_LIMIT = 80
_LINE_LIMIT = 90
_SHOWN = 5
_BOOKS: dict[Language, ModuleType] = {Language.DE: german, Language.EN: english}
_MARKS = {Language.DE: "„{}“", Language.EN: "“{}”"}


def say(outcome: Outcome, language: Language, today: date) -> str:
    """What became of a command, as a sentence."""
    names = [safe_quote(name, _NAME_LIMIT) or "?" for name in outcome.names]
    days = [phrases.short_day(day, language, today) for day in outcome.days]
    return str(_BOOKS[language].SENTENCES[outcome.said]).format(
        n=outcome.number,
        name=names[0] if names else "?",
        second=names[1] if len(names) > 1 else "?",
        all_names=", ".join(names),
        day=days[0] if days else "?",
        other_day=days[-1] if days else "?",
    )


def answer_note(refused: Sequence[Outcome], language: Language, today: date, *, with_help: bool = False) -> Note:
    """The answer to a mail: a line for each thing that was not done, five at most, and all commands if wanted.

    Raises ValueError when there is nothing to answer.
    """
    if not refused and not with_help:
        raise ValueError("a note needs something to say")
    book, mark = _BOOKS[language], _MARKS[language]
    blocks = [f"{mark.format(_shown(row.line))}: {say(row, language, today)}" for row in refused[:_SHOWN]]
    if len(refused) > _SHOWN:
        blocks.append(phrases.and_more(len(refused) - _SHOWN, language))
    subject = book.REFUSED_MANY.format(count=len(refused)) if len(refused) > 1 else book.HELP_SUBJECT
    if len(refused) == 1:
        subject = book.REFUSED_ONE.format(line=mark.format(_shown(refused[0].line)))
    blocks.append(_help(language) if with_help else book.HOW_TO_ANSWER)
    return Note(subject, "\n\n".join(blocks) + "\n")


def _help(language: Language) -> str:
    # What it does comes first, so that no line of this text is itself a command.
    book = _BOOKS[language]
    return "\n".join([book.HELP_INTRO, "", *(f"  {_label(what):<31} {command}" for what, command in book.HELP)])


def _label(what: str) -> str:
    return what if what.endswith("?") else f"{what}:"


def _shown(line: str) -> str:
    return safe_quote(line, _LINE_LIMIT) or "–"
