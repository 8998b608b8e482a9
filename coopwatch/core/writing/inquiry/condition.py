"""How coopwatch is: mode, pause, folders, what is open, what could not be read, what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from coopwatch.core.model import Mode, State
from coopwatch.core.writing.digest.view import Line
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.inquiry.layout import count, entry, letter, paragraph, say, section
from coopwatch.core.writing.notes import Note
from coopwatch.core.writing.safe_text import safe_line, safe_quote

_MOST = 40
_STATES = {State.OWNER_TURN: "decide"}


@dataclass(frozen=True, slots=True)
class ReadFolder:
    """A folder; complete_at: when it was last read to its end, None for never; error: the server's words."""

    name: str
    complete_at: datetime | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """How coopwatch is.

    paused: whether follow-ups rest, paused_until: its last day, None until told otherwise. states: open obligations
    by state. pending: mails whose text is still to be fetched. aside: (when, folder, reason) of mails set aside.
    """

    mode: Mode
    paused: bool = False
    paused_until: date | None = None
    complete_at: datetime | None = None
    folders: Sequence[ReadFolder] = ()
    states: Mapping[State, int] | None = None
    pending: int = 0
    aside: Sequence[tuple[datetime, str, str]] = ()
    problems: Sequence[str] = ()


def condition_note(condition: Condition, words: Words) -> Note:
    """A mail about it; the subject says whether all is well."""
    language, problems = words.language, condition.problems
    title = count(language, "trouble", len(problems)) if problems else say(language, "well")
    troubles = [entry(Line(title=safe_quote(text, 240)), language) for text in problems[:_MOST]]
    read_at = condition.complete_at
    facts = [
        say(language, "mode", mode=words.mode(condition.mode)),
        *_pause(condition, words),
        say(language, "read_at", moment=words.moment(read_at)) if read_at else say(language, "never_read"),
        _states_line(condition.states or {}, words),
    ]
    if condition.pending:
        facts.append(count(language, "pending", condition.pending))
    aside = [
        entry(Line(title=f"{words.day(at)}, {safe_line(folder, 60)}", sentence=safe_quote(reason, 200)), language)
        for at, folder, reason in condition.aside[:_MOST]
    ]
    blocks = [
        *section(say(language, "head_trouble"), troubles, len(problems) - _MOST, language),
        "\n".join(paragraph(fact) for fact in facts),
        *section(say(language, "head_aside"), aside, len(condition.aside) - _MOST, language),
        *_folders(condition.folders, words),
    ]
    return Note(title, letter(blocks))


def _pause(condition: Condition, words: Words) -> list[str]:
    if not condition.paused:
        return []
    if condition.paused_until is None:
        return [say(words.language, "paused")]
    return [say(words.language, "paused_until", day=words.day(condition.paused_until))]


def _states_line(states: Mapping[State, int], words: Words) -> str:
    language = words.language
    told = [f"{number} {words.badge(_STATES.get(state, state.value))}" for state, number in states.items() if number]
    return say(language, "counts", counts=", ".join(told) or say(language, "counts_none"))


def _folders(folders: Sequence[ReadFolder], words: Words) -> list[str]:
    language = words.language
    rows = "\n".join(entry(_folder(folder, words), language) for folder in folders[:_MOST])
    return section(say(language, "head_folders"), [rows] if rows else [], len(folders) - _MOST, language)


def _folder(folder: ReadFolder, words: Words) -> Line:
    language = words.language
    at = folder.complete_at
    state = say(language, "folder_read", moment=words.moment(at)) if at else say(language, "folder_unread")
    return Line(title=f"{safe_line(folder.name, 80) or '?'}: {state}", sentence=safe_quote(folder.error, 200))
