"""The guide to steering by mail shows only commands that are understood."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from coopwatch.core.reading.commands import (
    Behind,
    Command,
    Commands,
    LetterKind,
    PartnerVerb,
    Topic,
    Verb,
    read_commands,
)

GUIDE = Path(__file__).parents[2] / "docs" / "ordinary-mail.md"
ROWS = [line.split(" | ") for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
SHOWN = [re.findall(r"`([^`]+)`", cell) for row in ROWS for cell in row]
THURSDAY = date(2026, 11, 26)


def meaning(found: Commands) -> list[str]:
    """The kinds of commands, without their words."""
    return [_kind(command) for command in found.commands]


def _kind(command: Command) -> str:
    named = (str(getattr(command, name)) for name in ("verb", "topic", "letter", "behind") if hasattr(command, name))
    return next(named, type(command).__name__)


@pytest.mark.parametrize("words", sorted({words for cell in SHOWN for words in cell}))
def test_every_command_of_the_guide_is_understood(words: str) -> None:
    found = read_commands(words, THURSDAY)

    assert found.commands
    assert found.unclear == ()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0].strip("| `"))
def test_both_languages_of_a_row_mean_the_same(row: list[str]) -> None:
    english, german = (re.findall(r"`([^`]+)`", cell)[0] for cell in row[:2])

    assert meaning(read_commands(english, THURSDAY)) == meaning(read_commands(german, THURSDAY))


def test_the_guide_shows_them_all() -> None:
    assert len(ROWS) >= 36


def test_the_guide_knows_every_verb_and_every_topic() -> None:
    shown = {kind for words in (w for cell in SHOWN for w in cell) for kind in meaning(read_commands(words, THURSDAY))}

    # What the owner owes stands in the list of everything open.
    assert {*Verb, *PartnerVerb, *Topic, *LetterKind, *Behind} - {Topic.MINE} <= shown
