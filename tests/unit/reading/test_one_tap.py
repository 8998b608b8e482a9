"""What a one-tap answer says, however hastily it was completed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.model import Answer, AnswerClass, Attachment, Kind, Language
from coopwatch.core.reading.language import detect
from coopwatch.core.reading.one_tap import Tap, completed_day, prepared_line, read_tap
from tests.builders import a_mail, on

TUESDAY = date(2026, 11, 10)
COMES, NEW_DATE, DECLINED = Tap.COMES, Tap.NEW_DATE, Tap.DECLINED
PROMISE, DECLINE, QUESTION = AnswerClass.PROMISE, AnswerClass.DECLINE, AnswerClass.QUESTION


def read(tap: Tap, text: str, kind: Kind = Kind.QUOTE, *files: str) -> Answer:
    attachments = tuple(Attachment(name, "application/pdf", 20_000) for name in files)
    mail = a_mail(subject="Kommt: Angebot Dachsanierung", text=text, attachments=attachments)
    return read_tap(tap, mail, text, TUESDAY, detect(text), kind)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kommt bis: 20.11.", "2026-11-20"),
        ("Kommt bis: Freitag", "2026-11-13"),
        ("Kommt bis:\n20.11.", "2026-11-20"),
        ("Freitag\nKommt bis:", "2026-11-13"),
        ("kommt bis : Ende nächster Woche", "2026-11-20"),
        ("Kommt bis: KW 48", "2026-11-27"),
        ("Kommt bis: 3 Wochen", "2026-12-01"),
        ("Kommt bis: 20 Nov", "2026-11-20"),
        ("You get it by: Friday", "2026-11-13"),
        ("20.11.", "2026-11-20"),
        ("Hallo Frau Doe,\n\nKommt bis: Dienstag\n\nSorry, der 2.11. war zu knapp!", "2026-11-17"),
        ("Kommt bis: 20.11. Brauchen Sie es mit Montage?", "2026-11-20"),
    ],
)
def test_a_named_day_is_promised(text: str, day: str) -> None:
    answer = read(COMES, text)

    assert answer.answer_class is PROMISE
    assert answer.promised_by is not None
    assert answer.promised_by.latest == on(day)
    assert answer.confidence == 1.0


@pytest.mark.parametrize("text", ["", "Kommt bis:", "Kommt bis: ", "Kommt bis: bald", "Kommt bis: 4711"])
def test_without_a_readable_day_it_is_a_promise_without_one(text: str) -> None:
    answer = read(COMES, text)

    assert (answer.answer_class, answer.promised_by) == (PROMISE, None)


def test_a_new_date_is_a_promise_too() -> None:
    answer = read(NEW_DATE, "Neuer Termin: nächste Woche Mittwoch")

    assert answer.promised_by is not None
    assert answer.promised_by.latest == on("2026-11-18")


@pytest.mark.parametrize(
    "text", ["Das klappt leider nicht.", "Das klappt leider nicht", "", "Sorry, this is not possible."]
)
def test_a_no_is_a_no(text: str) -> None:
    assert read(DECLINED, text).answer_class is DECLINE


@pytest.mark.parametrize("text", ["Kommt bis: 2.11.", "Kommt bis: gestern", "Kommt bis: 9.11.2026"])
def test_a_day_that_has_passed_is_for_the_owner_to_judge(text: str) -> None:
    assert read(COMES, text).answer_class is AnswerClass.OTHER


@pytest.mark.parametrize(
    ("tap", "text", "meant"),
    [
        (COMES, "Kommt bis: leider gar nicht, wir sind ausgebucht", DECLINE),
        (COMES, "Kommt bis: welche Ziegel sollen es denn sein?", QUESTION),
        (DECLINED, "Das klappt leider nicht.\nFrühestens am 20.12. kann ich liefern.", PROMISE),
        (DECLINED, "Das klappt leider nicht.\nWollen wir telefonieren?", QUESTION),
        (DECLINED, "Doch, das Angebot kommt am Freitag.", PROMISE),
    ],
)
def test_the_partners_own_words_win_over_the_button(tap: Tap, text: str, meant: AnswerClass) -> None:
    assert read(tap, text).answer_class is meant


@pytest.mark.parametrize("tap", [COMES, NEW_DATE])
def test_what_is_attached_has_come(tap: Tap) -> None:
    text = "Anbei schon das Angebot.\n" + prepared_line(tap, Kind.QUOTE, Language.DE)

    assert read(tap, text, Kind.QUOTE, "Angebot_4711.pdf").answer_class is AnswerClass.DELIVERED


def test_a_named_appointment_is_what_was_asked_for() -> None:
    assert read(COMES, "Termin am: 19.11. um 9 Uhr", Kind.APPOINTMENT).answer_class is AnswerClass.DELIVERED


def test_another_appointment_is_for_the_owner_to_agree_to() -> None:
    assert read(NEW_DATE, "Neuer Termin: 19.11. um 9 Uhr", Kind.APPOINTMENT).answer_class is QUESTION
    declined = read(DECLINED, "Das klappt leider nicht.\nDer 19.11. um 9 Uhr würde passen.", Kind.APPOINTMENT)
    assert declined.answer_class is not DECLINE


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kommt bis: 20.11.", "2026-11-20"),
        ("Neuer Termin: Freitag", "2026-11-13"),
        ("You get it by: Friday", "2026-11-13"),
        ("Hallo,\n\nKommt bis: 3 Wochen", "2026-12-01"),
        ("Kommt bis:", None),
        ("Kommt bis: 2.11.", None),
        ("Kommt bis: 20.11.2029", None),
        ("Alles klar, dann bis Freitag!", None),
        ("20.11.", None),
        ("", None),
    ],
)
def test_only_a_day_behind_the_prepared_line_completes_it(text: str, day: str | None) -> None:
    span = completed_day(text, TUESDAY, Language.DE)

    assert (span.latest if span else None) == (on(day) if day else None)


@given(
    tap=st.sampled_from(Tap), kind=st.sampled_from(Kind), language=st.sampled_from(Language), text=st.text(max_size=60)
)
def test_whatever_is_written_behind_it_a_tap_says_something(
    tap: Tap, kind: Kind, language: Language, text: str
) -> None:
    answer = read_tap(tap, a_mail(text=text), f"{prepared_line(tap, kind, language)} {text}", TUESDAY, language, kind)

    day = answer.promised_by
    assert day is None or (day.latest >= TUESDAY and day.earliest <= day.latest)
