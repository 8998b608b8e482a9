"""What the owner is told about his commands."""

from __future__ import annotations

import re
import string
from datetime import date

import pytest

from coopwatch.core.model import Language
from coopwatch.core.reading.commands import read_commands
from coopwatch.core.writing.notes import Outcome, Said, answer_note, say
from coopwatch.core.writing.notes.english import SENTENCES as ENGLISH
from coopwatch.core.writing.notes.german import SENTENCES as GERMAN

TODAY = date(2026, 11, 26)
FULL = {"number": 12, "names": ("Anna", "anna@acme.example"), "days": (date(2026, 12, 4), date(2026, 12, 11))}


@pytest.mark.parametrize("said", list(Said))
def test_both_languages_say_everything_with_the_same_values(said: Said) -> None:
    used = [{name for _, name, _, _ in string.Formatter().parse(book[said]) if name} for book in (GERMAN, ENGLISH)]
    assert used[0] == used[1]


@pytest.mark.parametrize("said", list(Said))
@pytest.mark.parametrize("language", list(Language))
def test_every_outcome_is_one_sentence_or_two(said: Said, language: Language) -> None:
    sentence = say(Outcome("12 ok", said, 12, FULL["names"], FULL["days"]), language, TODAY)  # type: ignore[arg-type]
    assert sentence.endswith((".", "?"))
    assert "\n" not in sentence
    assert "{" not in sentence


def test_a_single_refusal_is_named_in_the_subject() -> None:
    note = answer_note([Outcome("99 ok", Said.UNKNOWN_NUMBER, 99)], Language.DE, TODAY)
    assert note.subject == "Nicht ausgeführt: „99 ok“"
    assert note.text.startswith("„99 ok“: Die Nummer 99 gibt es nicht.\n")


def test_many_refusals_are_counted_and_five_of_them_shown() -> None:
    rows = [Outcome(f"{number} ok", Said.UNKNOWN_NUMBER, number) for number in range(20)]
    note = answer_note(rows, Language.EN, TODAY)
    assert note.subject == "20 commands not done"
    assert note.text.count("There is no number") == 5
    assert "and 15 more" in note.text


def test_two_days_are_both_named() -> None:
    outcome = Outcome("12 bis Freitag", Said.TWO_DAYS, 12, days=(date(2026, 11, 27), date(2026, 12, 4)))
    assert say(outcome, Language.DE, TODAY) == (
        "Ist Fr. 27. Nov. oder Fr. 4. Dez. gemeint? Bitte mit Datum noch einmal."
    )


@pytest.mark.parametrize("line", ["<b>12 ok</b>\r\nBcc: x", "\u202e12 ok", "x" * 10_000, "{n} {name}", ""])
def test_a_line_is_shown_harmlessly(line: str) -> None:
    note = answer_note([Outcome(line, Said.NOT_UNDERSTOOD)], Language.DE, TODAY)
    assert "\n" not in note.subject
    assert "\r" not in note.text
    assert "\u202e" not in note.text
    assert len(note.subject) < 200


@pytest.mark.parametrize("language", list(Language))
def test_help_names_all_commands_and_is_none_itself(language: Language) -> None:
    note = answer_note((), language, TODAY, with_help=True)
    assert read_commands(note.text, TODAY).commands == ()
    shown = [re.split(r"[:?] +", line, maxsplit=1)[1] for line in note.text.splitlines() if line.startswith("  ")]
    alone = re.compile(r", (?:oder|or|zurück|back): ")
    assert len(shown) >= 28
    for row in shown:
        for words in alone.split(row):
            assert read_commands(words, TODAY).commands, words


def test_a_note_needs_something_to_say() -> None:
    with pytest.raises(ValueError, match="something to say"):
        answer_note((), Language.DE, TODAY)
