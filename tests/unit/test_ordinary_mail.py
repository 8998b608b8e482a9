"""The guide to steering by mail shows only commands that are understood."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from coopwatch.core.reading.commands import Commands, read_commands

GUIDE = Path(__file__).parents[2] / "docs" / "ordinary-mail.md"
ROWS = [line.split(" | ") for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
SHOWN = [re.findall(r"`([^`]+)`", cell) for row in ROWS for cell in row]
THURSDAY = date(2026, 11, 26)


def meaning(found: Commands) -> list[str]:
    """The kinds of commands, without their words."""
    return [str(getattr(command, "verb", type(command).__name__)) for command in found.commands]


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
    assert len(ROWS) >= 17
