"""Replies as a whole: attachments, e-invoices, rows of changed days, other people's dates, doubt, hostile input."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopwatch.core.model import Answer, AnswerClass, Attachment, DateSpan, Kind, Language, Mail
from coopwatch.core.reading.answer import read_answer
from coopwatch.core.reading.answer.evidence import is_e_invoice

# A Monday.
SENT_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
DE, EN = Language.DE, Language.EN


def a_pdf(name: str) -> Attachment:
    return Attachment(name, "application/pdf", 90_000)


def reply(
    text: str,
    *parts: Attachment,
    asked: Kind | None = Kind.QUOTE,
    language: Language = DE,
    subject: str = "Re: Projekt",
    body: str = "",
    cites: tuple[str, ...] = ("q",),
) -> Answer:
    mail = Mail("r", (), (), (), subject, SENT_AT, SENT_AT, body or text, "", parts, in_reply_to=cites)
    return read_answer(mail, text, SENT_AT.date(), language, asked)


def day(text: str) -> DateSpan:
    return DateSpan(date.fromisoformat(text), date.fromisoformat(text))


def test_a_document_of_the_asked_kind_acts_by_itself() -> None:
    answer = reply("Anbei wie besprochen.", a_pdf("Angebot_118.pdf"), subject="AW: Angebot Carport")

    assert answer.answer_class is AnswerClass.DELIVERED
    assert answer.confidence >= 0.90
    assert answer.words == "Angebot_118.pdf"


def test_a_document_of_another_kind_is_another_matter() -> None:
    assert reply("Anbei Ihre Unterlagen.", a_pdf("Lieferschein_118.pdf")).answer_class is AnswerClass.OTHER


def test_what_is_said_to_be_attached_and_is_not_does_not_deliver() -> None:
    answer = reply("Im Anhang finden Sie unser Angebot.")

    assert answer.answer_class is AnswerClass.OTHER
    assert answer.rule == "attachment_missing"


@pytest.mark.parametrize(
    "part",
    [
        Attachment("image001.png", "image/png", 4_000),
        Attachment("logo.jpg", "image/jpeg", 60_000),
        Attachment("foto.png", "image/png", 80_000, inline=True),
        Attachment("kern.vcf", "text/vcard", 900),
        Attachment("smime.p7s", "application/pkcs7-signature", 5_000),
        Attachment("termin.ics", "text/calendar", 1_200, "BEGIN:VCALENDAR"),
    ],
)
def test_the_decoration_of_a_signature_is_no_document(part: Attachment) -> None:
    assert reply("Anbei das Angebot.", part).answer_class is AnswerClass.OTHER


def test_a_photo_that_somebody_attached_is_a_document() -> None:
    photo = Attachment("IMG_4411.jpg", "image/jpeg", 900_000)

    assert reply("Hier das Foto.", photo, asked=Kind.DOCUMENT).answer_class is AnswerClass.DELIVERED


@pytest.mark.parametrize(
    ("part", "wanted"),
    [
        (Attachment("factur-x.xml", "application/xml", 900), True),
        (Attachment("ZUGFeRD-invoice.xml", "text/xml", 900), True),
        (Attachment("xrechnung_2026-17.xml", "application/xml", 900), True),
        (Attachment("daten.xml", "application/xml", 900, '<?xml version="1.0"?><ubl:Invoice xmlns:ubl="u">'), True),
        (Attachment("x.xml", "text/xml", 900, "<rsm:CrossIndustryInvoice xmlns:rsm='r'>"), True),
        (Attachment("rechnung.xml", "application/xml", 900, "<Sitemap><Invoice-less/></Sitemap>"), False),
        (Attachment("daten.xml", "application/xml", 900), False),
        (Attachment("", "application/pdf", 900), False),
    ],
)
def test_an_e_invoice_is_known_by_its_content_or_else_by_its_name(part: Attachment, wanted: bool) -> None:
    assert is_e_invoice(part) is wanted


def test_an_e_invoice_delivers_the_invoice_whatever_its_name() -> None:
    part = Attachment("20260504.xml", "application/xml", 3_000, "<CrossIndustryInvoice>")

    answer = reply("Guten Tag, siehe Anlage.", part, asked=Kind.INVOICE)

    assert answer.answer_class is AnswerClass.DELIVERED
    assert answer.confidence >= 0.90


def test_one_of_two_documents_is_partial_and_the_rest_has_its_day() -> None:
    text = "Die Auswertung hängt an. Die Liste bekommen Sie am Dienstag nachgereicht."

    answer = reply(text, a_pdf("Auswertung_April.pdf"), asked=Kind.DOCUMENT)

    assert answer.answer_class is AnswerClass.PARTIAL
    assert answer.promised_by == day("2026-05-05")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Eigentlich wollte ich es heute schicken. Es wird Mittwoch. Nein, sagen wir: Freitag haben Sie es.",
            "2026-05-08",
        ),
        ("Bis Donnerstag schaffe ich es nicht, am Freitag haben Sie das Angebot.", "2026-05-08"),
        ("Der Lieferant ruft mich morgen zurück, das Angebot bekommen Sie dann am Mittwoch.", "2026-05-06"),
        ("Wenn mir der Händler heute die Preise schickt, hast du am Mittwoch ein Angebot.", "2026-05-06"),
        ("Ich war bis gestern im Urlaub, das Angebot schicke ich Ihnen am 12. Mai.", "2026-05-12"),
    ],
)
def test_of_many_days_the_promised_one_counts(text: str, wanted: str) -> None:
    answer = reply(text)

    assert answer.answer_class is AnswerClass.PROMISE
    assert answer.promised_by == day(wanted)


@pytest.mark.parametrize(
    ("text", "parts", "asked"),
    [
        ("Anbei das Angebot, gültig bis 31. Mai.", (a_pdf("Angebot.pdf"),), Kind.QUOTE),
        ("Anbei die Rechnung, zahlbar bis 18. Mai.", (a_pdf("Rechnung.pdf"),), Kind.INVOICE),
        ("Das Formular hängt an. Bitte bis zum 11. Mai zurücksenden.", (a_pdf("Formular.pdf"),), Kind.DOCUMENT),
        ("Der Chef ist bis Mittwoch im Urlaub. Ich bleibe dran.", (), Kind.QUOTE),
        ("Das macht 480 Euro netto, abholen ab Freitag.", (), Kind.QUOTE),
        ("Leider sind wir bis 12. Juni ausgebucht und können kein Angebot machen.", (), Kind.QUOTE),
    ],
)
def test_days_of_other_things_are_no_promise(text: str, parts: tuple[Attachment, ...], asked: Kind) -> None:
    assert reply(text, *parts, asked=asked).promised_by is None


def test_a_refusal_of_the_wished_day_alone_is_no_refusal_of_the_thing() -> None:
    answer = reply("Leider schaffe ich das Angebot nicht bis Freitag.")

    assert answer.answer_class is AnswerClass.PROMISE
    assert answer.confidence < 0.90


def test_a_denied_fact_is_the_answer_that_was_asked_for() -> None:
    answer = reply("Nein, der Stoff ist nicht mehr lieferbar.", asked=Kind.ANSWER)

    assert answer.answer_class is AnswerClass.DELIVERED


def test_contradicting_words_never_act_by_themselves() -> None:
    text = "Eigentlich sind wir ausgebucht. Am Freitag schicke ich Ihnen das Angebot. Welche Farbe soll es sein?"

    assert reply(text).confidence < 0.90


def test_a_mail_that_nothing_ties_to_the_request_never_acts_by_itself() -> None:
    tied = reply("Ich schicke es Ihnen am Freitag.")
    loose = reply("Ich schicke es Ihnen am Freitag.", subject="Hallo", cites=())

    assert tied.confidence >= 0.90 > loose.confidence


def test_an_unknown_request_is_told_from_the_subject() -> None:
    answer = reply("Mittwoch um zehn passt.", asked=None, subject="AW: Terminanfrage Wartung")

    assert answer.answer_class is AnswerClass.DELIVERED


def test_an_unknown_request_is_told_from_the_quotation() -> None:
    quoted = "Donnerstag ab zwei wäre gut.\n\n> Wann hätten Sie Zeit für eine Besichtigung?"

    answer = reply("Donnerstag ab zwei wäre gut.", asked=None, subject="AW: Büro", body=quoted)

    assert answer.answer_class is AnswerClass.DELIVERED


def test_an_empty_mail_says_nothing() -> None:
    answer = reply("", asked=None)

    assert (answer.answer_class, answer.confidence, answer.words) == (AnswerClass.OTHER, 0.0, "")


def test_an_empty_mail_with_the_document_delivers() -> None:
    assert reply("", a_pdf("Angebot.pdf")).answer_class is AnswerClass.DELIVERED


TEXTS = st.text(max_size=300)
WORDS = st.lists(
    st.sampled_from(
        "anbei das angebot bis freitag . ? leider nicht kein ich schicke morgen wenn sie , rechnung 480 € am 12.05. "
        "please find attached i will send it by friday not can't you thanks - 1. \n".split(" ")
    ),
    max_size=100,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(TEXTS, WORDS),
    name=st.text(max_size=30),
    language=st.sampled_from(list(Language)),
    asked=st.sampled_from([None, *Kind]),
    said_on=st.dates(),
)
def test_no_reply_makes_it_fail(text: str, name: str, language: Language, asked: Kind | None, said_on: date) -> None:
    part = Attachment(name, "application/octet-stream", 100)
    mail = Mail("r", (), (), (), text[:50], SENT_AT, SENT_AT, text, "", (part,))

    answer = read_answer(mail, text, said_on, language, asked)

    assert 0.0 <= answer.confidence <= 1.0
    if answer.answer_class not in (AnswerClass.PROMISE, AnswerClass.PARTIAL):
        assert answer.promised_by is None


@settings(max_examples=100, deadline=None)
@given(text=WORDS, language=st.sampled_from(list(Language)))
def test_a_promise_is_never_in_the_past(text: str, language: Language) -> None:
    answer = reply(text, language=language)

    assert answer.promised_by is None or answer.promised_by.latest >= SENT_AT.date()


@pytest.mark.parametrize(
    "piece", ["leider nicht bis ", "ich schicke ", "1. ", "kostet 100 ", "if you can ", "?! ", "\n- "]
)
def test_a_huge_reply_is_read_in_linear_time(piece: str) -> None:
    text = piece * (64_000 // len(piece))

    reply(text)
    reply(text, language=EN)
