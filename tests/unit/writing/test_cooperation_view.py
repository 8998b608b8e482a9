"""The cooperation sheet in words: neutral, in both languages, never more than the data says."""

from __future__ import annotations

import re
import string
from dataclasses import replace

import pytest

from coopwatch.core.model import EventType, Form, Kind, Language, State
from coopwatch.core.writing.cooperation import (
    CooperationSheet,
    Figures,
    PartnerSheet,
    Period,
    Reason,
    Suggestion,
    Typical,
    days_in_words,
    sheet_row,
    sheet_view,
)
from coopwatch.core.writing.cooperation.words import PHRASES, SUGGESTIONS
from coopwatch.core.writing.customer import CustomerItem, Stands, customer_greeting, customer_items
from tests.builders import a_calendar, a_partner, on
from tests.unit.writing.cooperation_cases import a_case, happened
from tests.unit.writing.digest_facts import a_row

PERIOD = Period(on("2026-01-01"), on("2026-12-31"))


def fields(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


def test_both_languages_have_the_same_phrases_with_the_same_values() -> None:
    german, english = PHRASES[Language.DE], PHRASES[Language.EN]
    assert {name: fields(german[name]) for name in german} == {name: fields(english[name]) for name in english}
    assert set(SUGGESTIONS[Language.DE]) == set(SUGGESTIONS[Language.EN]) == set(Suggestion)


@pytest.mark.parametrize("language", list(Language))
def test_no_word_grades_or_blames(language: Language) -> None:
    said = " ".join((*PHRASES[language].values(), *SUGGESTIONS[language].values())).casefold()
    assert not re.search(r"note\b|schlecht|unzuverlässig|schuld|versagt|bad\b|poor|fail|unreliable|grade|fault", said)


def test_a_row_says_what_its_suggestion_rests_on() -> None:
    row = sheet_row(a_row(), Language.EN)
    assert (row.badge, row.calls) == ("talk", True)
    assert row.sentence == "A talk could help: 4 of 10 requests answered in time unprompted."
    assert row.facts[:4] == (
        "12 requests", "2 still in time", "6 reminders needed", "answer typically after 4.5 working days",
    )  # fmt: skip


def test_all_reasons_are_named_together() -> None:
    earlier = Figures(answer=Typical(2, 5))
    row = replace(a_row(), earlier=earlier, suggestion=Suggestion.ALTERNATIVE, reasons=tuple(Reason))
    assert sheet_row(row, Language.DE).sentence == (
        "Eine Alternative zu suchen könnte sich lohnen: 1 von 10 Bitten ohne Antwort, 4 von 10 Bitten"
        " rechtzeitig von selbst beantwortet, 2 von 6 genannten Tagen verstrichen und Antworten nach 4,5"
        " Arbeitstagen statt 2."
    )


def test_too_little_data_shows_counts_and_no_bars() -> None:
    row = PartnerSheet(a_partner(), Figures(4, 4, 4, 0, 4), Figures(), Suggestion.TOO_LITTLE)
    shown = sheet_row(row, Language.DE)
    assert shown.badge == "zu wenig Daten"
    assert shown.bars == ()
    assert not shown.calls
    assert "4 von mindestens 5 Bitten" in shown.sentence


def test_an_earlier_rhythm_is_named_only_when_it_rests_on_enough() -> None:
    few = replace(a_row(), earlier=Figures(answer=Typical(2, 4)))
    enough = replace(a_row(), earlier=Figures(answer=Typical(2, 5)))
    assert "vorher" not in " ".join(sheet_row(few, Language.DE).facts)
    assert "Antwort typisch nach 4,5 Arbeitstagen (vorher 2)" in sheet_row(enough, Language.DE).facts
    assert [bar.percent for bar in sheet_row(enough, Language.DE).bars] == [40, 50, 100, 44]


def test_a_name_is_shown_harmlessly_and_never_empty() -> None:
    assert sheet_row(replace(a_row(), partner=a_partner(name="A\u202eb\r\nc")), Language.DE).title == "Ab c"
    assert sheet_row(replace(a_row(), partner=a_partner(name="")), Language.DE).title == "acme"


def test_the_view_names_its_days() -> None:
    view = sheet_view(CooperationSheet(PERIOD, ()), Language.DE)
    assert view.period == "1. Januar 2026 bis 31. Dezember 2026"
    assert (view.rows, view.more) == ((), "")


@pytest.mark.parametrize(("days", "german", "english"), [(0, "0", "0"), (3.0, "3", "3"), (2.5, "2,5", "2.5")])
def test_medians_are_said_short(days: float, german: str, english: str) -> None:
    assert (days_in_words(days, Language.DE), days_in_words(days, Language.EN)) == (german, english)


# customers


@pytest.mark.parametrize(
    ("name", "language", "form", "greeting"),
    [
        ("Familie Huber", Language.DE, Form.SIE, "Guten Tag Familie Huber,"),
        ("Familie Huber", Language.DE, Form.DU, "Hallo Familie Huber,"),
        ("Herr Huber", Language.DE, Form.SIE, "Guten Tag Herr Huber,"),
        ("Mrs Smith", Language.EN, Form.SIE, "Hello Mrs Smith,"),
        ("Maria Huber", Language.DE, Form.SIE, ""),
        ("Herrmann GmbH", Language.DE, Form.SIE, ""),
    ],
)
def test_a_title_that_the_owner_wrote_is_used(name: str, language: Language, form: Form, greeting: str) -> None:
    assert customer_greeting(name, language, form) == greeting


def test_what_has_arrived_comes_first_then_the_oldest() -> None:
    cases = [
        a_case("2026-11-09 10:00", number=2, subject="jung"),
        a_case("2026-11-02 10:00", number=1, subject="alt", partial=True, state=State.HOLD),
        a_case("2026-11-10 10:00", happened(EventType.DELIVERED, "2026-11-12 10:00"), number=3, subject="da"),
    ]
    assert customer_items(cases, a_calendar(), on("2026-12-18")) == (
        CustomerItem(Kind.QUOTE, "da", Stands.ARRIVED, on("2026-11-12")),
        CustomerItem(Kind.QUOTE, "alt", Stands.WITH_OWNER, on("2026-11-02"), True),
        CustomerItem(Kind.QUOTE, "jung", Stands.WAITING, on("2026-11-09")),
    )


@pytest.mark.parametrize(
    ("days", "language", "words"),
    [
        (0, Language.DE, "Antwort typisch am selben Tag"),
        (1, Language.DE, "Antwort typisch nach 1 Arbeitstag"),
        (2.5, Language.DE, "Antwort typisch nach 2,5 Arbeitstagen"),
        (0, Language.EN, "answer typically on the same day"),
        (1, Language.EN, "answer typically after 1 working day"),
        (2, Language.EN, "answer typically after 2 working days"),
    ],
)
def test_days_are_counted_as_a_person_does(days: float, language: Language, words: str) -> None:
    row = replace(a_row(), figures=replace(a_row().figures, answer=Typical(days, 9)))
    assert words in sheet_row(row, language).facts
