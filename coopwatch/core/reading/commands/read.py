"""The whole text → commands: each thing once, contradictions asked back, too much refused as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from coopwatch.core.reading.commands.agreements import is_new
from coopwatch.core.reading.commands.lines import clean_line, read_line
from coopwatch.core.reading.commands.values import (
    Assign,
    Command,
    Commands,
    Doubt,
    Order,
    PartnerOrder,
    Pause,
    Question,
    Resume,
    Unclear,
)
from coopwatch.core.reading.commands.words import PLEASANTRY
from coopwatch.core.reading.cues import fold

MOST_COMMANDS = 20
_MOST_CHARACTERS = 20_000
_MOST_LINES = 200
_MOST_JOINED = 3
# A call for help may be a single mark; other lines of marks are drawn, not said.
_SAYS_SOMETHING = re.compile(r"[^\W_]|\A\?\Z")
_TELLING, _FEWEST_TELLING = 20, 2


def read_commands(text: str, said_on: date) -> Commands:
    """The commands in the newly written text of an owner's mail, in their order, each once; empty for none.

    said_on: the owner's day when he wrote, from which relative days count. A line gives commands only as a whole;
    greetings and thanks are passed over. Two different orders about one number, or one beside a line about it that
    is not understood ("12 erledigt", "12 doch nicht"), count for nothing and are unclear. More than 20 commands,
    200 lines or 20,000 characters: nothing counts.
    """
    lines = [line for line in map(clean_line, text[:_MOST_CHARACTERS].splitlines()) if _SAYS_SOMETHING.search(line)]
    if len(text) > _MOST_CHARACTERS or len(lines) > _MOST_LINES:
        return Commands(too_many=True)
    commands: dict[tuple[object, ...], Command] = {}
    unclear: list[Unclear] = []
    count = 0
    for found in _findings(lines, said_on):
        if isinstance(found, Unclear):
            unclear.append(found)
            continue
        count += len(found)
        if count > MOST_COMMANDS:
            return Commands(too_many=True)
        for command in found:
            commands.setdefault(_meaning(command), command)
    doubted = {row.number for row in unclear if row.number is not None}
    clashes = [
        clash for clash in _by_subject(commands.values()).values() if len(clash) > 1 or doubted & {_subject(clash[0])}
    ]
    wrong = {command for clash in clashes for command in clash}
    contradictions = tuple(_contradiction(clash) for clash in clashes)
    return Commands(
        tuple(command for command in commands.values() if command not in wrong), (*contradictions, *unclear)
    )


def without_unmarked_quote(text: str, answered: str) -> str:
    """The text without lines of the answered mail, where a mail program repeated that mail without any mark.

    A stranger's words stand in digests, so that they must not come back as the owner's. Two lines of at least 20
    characters that are the same to the letter tell a repetition; a text without them stays as it is.
    """
    known = {" ".join(line.split()) for line in answered.splitlines()} - {""}
    lines = text.splitlines()
    same = [" ".join(line.split()) in known for line in lines]
    telling = {line for line, is_same in zip(lines, same, strict=True) if is_same and len(line) >= _TELLING}
    if len(telling) < _FEWEST_TELLING:
        return text
    return "\n".join(line for line, is_same in zip(lines, same, strict=True) if not is_same)


def _findings(lines: Sequence[str], said_on: date) -> Iterator[Sequence[Command] | Unclear]:
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if is_new(line):
            line, at = _joined(line, lines, at, said_on)
        found = read_line(line, said_on)
        if not isinstance(found, Unclear) or not PLEASANTRY.fullmatch(fold(line)):
            yield found


def _joined(line: str, lines: Sequence[str], at: int, said_on: date) -> tuple[str, int]:
    """An agreement with its continuation: mail programs wrap long lines."""
    for _ in range(_MOST_JOINED):
        if at == len(lines) or is_new(lines[at]) or PLEASANTRY.fullmatch(fold(lines[at])):
            break
        following = read_line(lines[at], said_on)
        if not _may_go_on(following):
            break
        line, at = f"{line} {lines[at]}", at + 1
    return line, at


def _may_go_on(following: Sequence[Command] | Unclear) -> bool:
    """Whether a line may be the rest of an agreement: no order, or a question only by its first word ("Liste …")."""
    if isinstance(following, Unclear):
        return following.number is None
    return any(isinstance(command, Question) and bool(command.who) for command in following)


def _meaning(command: Command) -> tuple[object, ...]:
    """A command without the line it stood in."""
    return (type(command), *(getattr(command, name) for name in command.__slots__ if name != "line"))


def _subject(command: Command) -> object:
    """What a command is about; two different ones about the same thing contradict each other."""
    if isinstance(command, Order):
        return command.number
    if isinstance(command, Pause | Resume):
        return "pause"
    if isinstance(command, Assign):
        return command.behind, command.number
    return ("partner", fold(command.who)) if isinstance(command, PartnerOrder) else command


def _by_subject(commands: Iterable[Command]) -> dict[object, list[Command]]:
    about: dict[object, list[Command]] = {}
    for command in commands:
        about.setdefault(_subject(command), []).append(command)
    return about


def _contradiction(clash: Sequence[Command]) -> Unclear:
    first = clash[0]
    number = first.number if isinstance(first, Order | Assign) else None
    return Unclear(" / ".join(dict.fromkeys(command.line for command in clash)), Doubt.CONTRADICTION, number)
