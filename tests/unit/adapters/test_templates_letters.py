"""Letters that the owner sends himself, and the sheet as a page: honest, harmless, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.adapters.templates.letter_samples import sample_customers, sample_sheets, sample_talks
from coopwatch.core.model import Form, Kind, Language, Partner
from coopwatch.core.writing.cooperation import CooperationSheet, Period, sheet_view
from coopwatch.core.writing.customer import CustomerItem, Stands
from coopwatch.ports.letters import CustomerText, TalkFigures, TalkText
from tests.builders import a_partner, on
from tests.unit.writing.digest_facts import a_row

RENDERER = JinjaRenderer(packaged_templates())
ANNA = a_partner()
FIGURES = TalkFigures(12, 5, 4, 7, 3)


def talk(partner: Partner = ANNA, figures: TalkFigures | None = FIGURES, calls: bool = True) -> str:
    facts = TalkText(partner, "Jane Doe", "Jane Doe", on("2026-01-01"), on("2026-12-18"), figures, calls)
    return RENDERER.talk(facts).text


def test_a_letter_for_a_talk_names_its_figures_in_two_short_paragraphs() -> None:
    greeting, first, second, closing = talk().strip().split("\n\n")

    assert greeting == "Guten Tag Anna Meier,"
    assert (
        "Seit dem 1. Januar habe ich Sie 12 Mal um etwas gebeten; fünf Antworten kamen rechtzeitig von selbst" in first
    )
    assert "vier Mal habe ich nachgefragt. Typisch waren sieben Arbeitstage, in der Zeit davor drei." in first
    assert "zehn Minuten" in second
    assert closing == "Viele Grüße\nJane Doe"


def test_without_enough_data_a_letter_names_no_figure_and_claims_nothing() -> None:
    text = talk(figures=None, calls=False)

    assert not re.search(r"\d|eng\b|gewartet|nachgefragt", text)


def test_good_figures_make_no_letter_that_complains() -> None:
    text = talk(figures=TalkFigures(12, 12, 0, 1, 1), calls=False)

    assert "läuft es gut" in text
    assert "jedes Mal kam die Antwort rechtzeitig von selbst." in text
    assert "eng" not in text.split()


@pytest.mark.parametrize(
    ("language", "form", "words"),
    [
        (Language.DE, Form.DU, "Hast du in den nächsten Tagen"),
        (Language.DE, Form.SIE, "Haben Sie in den nächsten Tagen"),
        (Language.EN, Form.SIE, "Would you have ten minutes"),
    ],
)
def test_every_partner_is_spoken_to_in_his_own_way(language: Language, form: Form, words: str) -> None:
    text = talk(replace(ANNA, language=language, form=form))

    assert words in text
    if language is Language.DE and form is Form.DU:
        assert not re.search(r"\b(?:Sie|Ihnen|Ihre?)\b", text)


def test_no_letter_has_blanks_before_its_marks_or_a_word_left_out() -> None:
    texts = [RENDERER.talk(facts).text for facts in sample_talks()]
    texts += [RENDERER.customer(facts).text for facts in sample_customers()]

    assert not [text for text in texts if re.search(r" [.,;:]|  |;\.|, \.|None", text)]


def customer(*items: CustomerItem, job: str = "", language: Language = Language.DE) -> tuple[str, str]:
    huber = Partner("Familie Huber", "Familie Huber", language=language, greeting="Guten Tag Familie Huber,")
    rendered = RENDERER.customer(CustomerText(huber, job, "Jane Doe", "Jane Doe", items, on("2026-12-18")))
    return rendered.subject, rendered.text


def test_a_letter_to_a_customer_tells_each_thing_on_its_line() -> None:
    items = (
        CustomerItem(Kind.DOCUMENT, "Statik", Stands.ARRIVED, on("2026-12-01")),
        CustomerItem(Kind.QUOTE, "AW: Dachziegel", Stands.PROMISED, on("2026-12-22")),
        CustomerItem(Kind.INVOICE, "", Stands.WAITING, on("2026-11-30"), partial=True),
    )
    subject, text = customer(*items, job="Dach")

    assert subject == "Stand der Dinge: Dach"
    assert text.startswith("Guten Tag Familie Huber,\n\nhier kurz und ehrlich, wie es bei „Dach“ steht:\n\n")
    assert "– Unterlagen: Statik – ist da, seit dem 1. Dezember\n" in text
    assert "– Angebot: Dachziegel – ist für den 22. Dezember zugesagt\n" in text
    assert "– Rechnung – ein Teil ist da, auf den Rest warte ich seit dem 30. November, " in text


def test_a_letter_to_a_customer_is_english_on_request() -> None:
    subject, text = customer(CustomerItem(Kind.QUOTE, "Tiles", Stands.LATE, on("2026-12-01")), language=Language.EN)

    assert subject == "Where things stand"
    assert "– Quote: Tiles – had been promised for 1 December and is still to come" in text


@pytest.mark.parametrize("evil", ["{{ 7 * 7 }}", "x\r\nBcc: y@z.example", "<b>x</b>\u202e", "x" * 5000])
def test_hostile_words_stay_words(evil: str) -> None:
    subject, text = customer(CustomerItem(Kind.QUOTE, evil, Stands.WAITING, on("2026-12-01")), job=evil)
    letter = talk(replace(ANNA, name=evil))

    assert "\n" not in subject
    assert len(subject) < 300
    assert "49" not in subject + text + letter
    assert not re.search("[\r\u202e]", text + letter)
    assert not [line for line in (text + letter).splitlines() if line.startswith("Bcc:")]


def test_the_sheet_is_a_page_with_bars_of_table_cells_and_nothing_loaded() -> None:
    page = RENDERER.sheet(next(sample_sheets()))

    assert 'width="78%"' in page
    assert not re.search(r"<img|<svg|url\(|@import|<link|<script|https?:", page)
    assert "@media (prefers-color-scheme: dark)" in page


def test_a_sheet_of_two_hundred_partners_stays_a_page_and_says_how_many_are_left_out() -> None:
    rows = tuple(replace(a_row(), partner=a_partner(id=str(number), name="&" * 60)) for number in range(200))
    page = RENDERER.sheet(sheet_view(CooperationSheet(Period(on("2026-01-01"), on("2026-12-31")), rows), Language.DE))

    assert "und 160 weitere" in page
    assert len(page) < 100_000


def test_names_in_the_sheet_are_escaped() -> None:
    rows = (replace(a_row(), partner=a_partner(name="<script>alert(1)</script>")),)
    page = RENDERER.sheet(sheet_view(CooperationSheet(Period(on("2026-01-01"), on("2026-12-31")), rows), Language.DE))

    assert "<script" not in page


def test_something_else_than_a_view_is_refused() -> None:
    with pytest.raises(TypeError, match="SheetView"):
        RENDERER.sheet({})


def test_the_owners_own_letter_wins_and_a_broken_one_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "de_sie.j2").write_text("Subject: Hallo\n\n{{ greeting }} kurz?")
    (tmp_path / "customer").mkdir()
    (tmp_path / "customer" / "de_sie.j2").write_text("Subject: x\n\n{{ nothing.here }}")
    own = JinjaRenderer(packaged_templates(), tmp_path)
    huber = Partner("Huber", "Huber")
    item = CustomerItem(Kind.QUOTE, "Dach", Stands.WAITING, on("2026-12-01"))

    talked = own.talk(TalkText(ANNA, "Jane", "Jane", on("2026-01-01"), on("2026-12-18")))
    told = own.customer(CustomerText(huber, "", "Jane", "Jane", (item,), on("2026-12-18")))

    assert talked.text == "Guten Tag Anna Meier, kurz?\n"
    assert "Dach" in told.text
    assert "customer/de_sie.j2" in told.notes[0]
    assert [problem for problem in own.check_templates() if "customer/de_sie.j2" in problem]


def test_the_packaged_letters_pass_the_check(tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "en.j2").write_text('{% extends "packaged/talk/en.j2" %}')

    assert JinjaRenderer(packaged_templates(), tmp_path).check_templates() == ()
