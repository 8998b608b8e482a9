"""What out-of-office replies say, read on Wednesday, 25 November 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.model import Mail
from coopwatch.core.reading.absence import read_absence

WEDNESDAY = date(2026, 11, 25)


def mail(
    text: str = "", subject: str = "Automatische Antwort", headers: dict[str, tuple[str, ...]] | None = None
) -> Mail:
    return Mail(
        message_id="ooo@firma.example",
        from_=(),
        to=(),
        cc=(),
        subject=subject,
        sent_at=None,
        received_at=datetime(2026, 11, 25, 9, 0, tzinfo=UTC),
        text=text,
        html="",
        headers=headers or {},
    )


def back_on(text: str) -> str:
    """The first day back, "None" when none is named."""
    return str(read_absence(mail(text), text, WEDNESDAY).back_on)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ab 7.12. bin ich wieder für Sie da.", "2026-12-07"),
        ("Ich bin ab dem 30.11. im Urlaub und ab dem 14.12. wieder erreichbar.", "2026-12-14"),
        ("Ich bin erst am Montag, den 7. Dezember wieder im Büro. Frau Lindt ist bis 4.12. da.", "2026-12-07"),
        ("Meine Rückkehr ist für den 9. Dezember geplant.", "2026-12-09"),
        ("Ich kehre am 30.11.2026 zurück und beantworte Ihre Mail dann.", "2026-11-30"),
        ("Ich bin nach dem 7.12. wieder erreichbar.", "2026-12-08"),
        ("Sie erreichen mich wieder ab dem 2. Dezember.", "2026-12-02"),
        ("Ich bin auf Reisen und ab Dienstag, 1. Dezember, wieder da.", "2026-12-01"),
        ("I will be returning on 8 December.", "2026-12-08"),
        ("I am on leave from 30 November to 11 December and will be back on Monday 14 December.", "2026-12-14"),
        ("I'm out of office today and will reply tomorrow.", "2026-11-26"),
        ("I'm out this week, back Monday.", "2026-11-30"),
        ("Our office will be closed from 24 December and reopens on 4 January.", "2027-01-04"),
    ],
)
def test_a_named_day_of_return_is_the_first_day_back(text: str, expected: str) -> None:
    assert back_on(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ich bin bis einschließlich 3.12. nicht im Büro.", "2026-12-04"),
        ("Ich bin bis zum 2.12. im Urlaub.", "2026-12-03"),
        ("Ich bin vom 1. bis 12. Mai nicht erreichbar.", "2027-05-13"),
        ("Vom 23.12.2026 bis zum 6.1.2027 haben wir Betriebsferien.", "2027-01-07"),
        ("Zwischen dem 21.12. und dem 5.1. ist unser Büro geschlossen.", "2027-01-06"),
        ("Abwesenheit vom: 23.11.2026\nbis: 02.12.2026", "2026-12-03"),
        ("I am away through December 3 with limited access to email.", "2026-12-04"),
        ("Out of office from Wednesday 25 Nov until Tuesday 1 Dec inclusive.", "2026-12-02"),
    ],
)
def test_after_a_last_day_away_the_next_day_is_the_first_back(text: str, expected: str) -> None:
    assert back_on(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ich bin bis einschließlich 4.12. nicht im Büro.", "2026-12-07"),
        ("Urlaub bis 6.12.!", "2026-12-07"),
        ("Bin bis Ende der Woche nicht da.", "2026-11-30"),
        ("Nächste Woche bin ich auf Messe.", "2026-12-07"),
        ("Ich bin in KW 49 nicht da.", "2026-12-07"),
        ("I am out of the office until Friday, 4 December 2026.", "2026-12-07"),
        ("Ich bin bis nächsten Montag verreist.", "2026-12-01"),
    ],
)
def test_a_last_day_away_from_friday_to_sunday_gives_the_monday(text: str, expected: str) -> None:
    assert back_on(text) == expected


def test_an_english_until_monday_names_the_day_of_return() -> None:
    assert back_on("I am out of the office until Monday, 7 December.") == "2026-12-07"
    assert back_on("I am out of the office until Monday, 7 December inclusive.") == "2026-12-08"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heute bin ich nicht im Büro.", "2026-11-26"),
        ("Am 27.11. bin ich nicht im Hause.", "2026-11-30"),
        ("Ich bin heute und morgen auf einer Schulung.", "2026-11-27"),
    ],
)
def test_after_single_days_away_work_goes_on_the_next_working_day(text: str, expected: str) -> None:
    assert back_on(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ich bin derzeit nicht im Büro.",
        "Ich bin bis auf Weiteres nicht erreichbar.",
        "Ich arbeite montags und dienstags nicht.",
        "Unsere Bürozeiten: Mo-Fr 9-17 Uhr.",
        "Ich bin ab dem 1.12. im Urlaub.",
        "Unser Laden ist bis zum 23. Dezember geöffnet.",
        "Please note that I work Monday to Thursday only.",
        "Seit dem 1. Oktober bin ich nicht mehr für die Firma tätig.",
    ],
)
def test_no_day_of_return_is_made_up(text: str) -> None:
    assert back_on(text) == "None"


def test_a_reply_nobody_switched_off_tells_a_past_day() -> None:
    assert back_on("Ich bin bis 20.11. im Urlaub.") == "2026-11-23"


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Abwesenheit bis 3.12.", "2026-12-04"),
        ("Urlaub 21.12.–3.1.", "2027-01-04"),
        ("Out of office (back on 2 Dec): Quote", "2026-12-02"),
        ("Automatische Antwort: Lieferung bis 3.12.", "None"),
        ("Automatische Antwort: Termin am 4.12.", "None"),
    ],
)
def test_the_subject_counts_where_it_speaks_of_the_absence(subject: str, expected: str) -> None:
    assert str(read_absence(mail("Danke.", subject), "Danke.", WEDNESDAY).back_on) == expected


def test_the_text_counts_before_the_subject() -> None:
    text = "Ich bin ab 1.12. wieder da."
    assert read_absence(mail(text, "Abwesend bis 9.12."), text, WEDNESDAY).back_on == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2026-12-02T22:59:59Z", "2026-12-03"),
        ("2026-12-04T22:59:59Z", "2026-12-07"),
        ("2026-12-03T04:59:59Z", "2026-12-03"),
        ("2026-99-99T22:59:59Z", "None"),
    ],
)
def test_the_icloud_header_names_the_last_second_away(end: str, expected: str) -> None:
    header = f"{{kind=VACATION,startDate=2026-11-20T23:00:00Z,endDate={end}}}"
    found = read_absence(mail("Ich schlafe.", headers={"x-apple-criteria": (header,)}), "Ich schlafe.", WEDNESDAY)
    assert str(found.back_on) == expected


@pytest.mark.parametrize(
    ("text", "deputy"),
    [
        ("In dringenden Fällen wenden Sie sich bitte an meine Kollegin Frau Eva Lindt.", "Frau Eva Lindt"),
        ("Meine Kollegin Jana Holm vertritt mich.", "Jana Holm"),
        ("Meine Vertretung übernimmt Herr Jonas Reuter.", "Herr Jonas Reuter"),
        ("Bis dahin hilft Ihnen Frau Yilmaz gern weiter.", "Frau Yilmaz"),
        ("For urgent matters contact my colleague Peter Brook at p.brook@acme.example.", "Peter Brook"),
        ("In dringenden Fällen wenden Sie sich bitte an info@firma.example.", "info@firma.example"),
        ("Vielen Dank für Ihre Nachricht.", ""),
    ],
)
def test_the_deputy_is_named_as_in_the_text(text: str, deputy: str) -> None:
    assert read_absence(mail(text), text, WEDNESDAY).deputy == deputy


def test_the_finding_carries_rule_and_words() -> None:
    text = "Danke für Ihre Mail.\nIch bin ab 7.12. wieder da."
    found = read_absence(mail(text), text, WEDNESDAY)
    assert (found.rule, found.words) == ("returns_on", "Ich bin ab 7.12. wieder da.")


@given(st.text(max_size=300), st.text(max_size=80), st.dates())
def test_no_text_makes_it_fail(text: str, subject: str, said_on: date) -> None:
    read_absence(mail(text, subject, {"x-apple-criteria": (text,)}), text, said_on)


@given(st.dates(min_value=date(9999, 12, 1)))
def test_the_end_of_the_calendar_does_not_make_it_fail(said_on: date) -> None:
    for text in ("Ich bin bis Freitag im Urlaub.", "Bis 31.12. nicht da, ab Montag wieder.", "I'm away next week."):
        read_absence(mail(text), text, said_on)
