"""Requests of a whole mail: due day, order, Cc, conditions, subject, lonely sentences, hostile input."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopwatch.core.model import Address, DateSpan, Kind, Language, Mail, Request
from coopwatch.core.reading.request import asked_kinds, read_requests
from tests.unit.reading.requests_alone import read_requests_by_rules

# A Monday.
SENT_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
DE, EN = Language.DE, Language.EN


def a_mail(text: str, subject: str = "Projekt", **changes: object) -> Mail:
    anna = Address("Anna Meier", "anna@acme.example")
    mail = Mail("m", (), (anna,), (), subject, SENT_AT, SENT_AT, text, "")
    return replace(mail, **changes)  # type: ignore[arg-type]


def requests_in(text: str, language: Language = DE, subject: str = "Projekt", **changes: object) -> tuple[Request, ...]:
    return read_requests_by_rules(a_mail(text, subject, **changes), text, SENT_AT.date(), language)


def day(text: str) -> DateSpan:
    first, _, last = text.partition("/")
    return DateSpan(date.fromisoformat(first), date.fromisoformat(last or first))


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Könnten Sie mir bis Freitag ein Angebot schicken?", "2026-05-08"),
        ("Schick mir bitte die Liste. Wenn es geht noch diese Woche.", "2026-05-08"),
        ("Bitte machen Sie mir ein Angebot. Ende Mai genügt.", "2026-05-21/2026-05-31"),
        ("Ich bräuchte die Rechnung spätestens am 15. Mai.", "2026-05-15"),
        ("Bitte schicken Sie mir den Vertrag bis Monatsende zurück.", "2026-05-31"),
        ("Haben Sie sich entschieden? Ich müsste bis 12. Mai Bescheid wissen.", "2026-05-12"),
        ("Gibst du mir morgen Bescheid?", "2026-05-05"),
        ("Könnten Sie mir bis Mitte Mai ein Angebot schicken?", "2026-05-11/2026-05-20"),
        ("Am Montag muss ich einen Namen nennen, gib mir also bis dahin Bescheid.", "2026-05-11"),
        ("Ihre Rechnung ist bis heute nicht gekommen. Bitte schicken Sie sie bis Freitag.", "2026-05-08"),
    ],
)
def test_the_day_something_is_wanted_by_is_found(text: str, due: str) -> None:
    assert requests_in(text)[0].due == day(due)


@pytest.mark.parametrize(
    "text",
    [
        "Können Sie mir ein Angebot für das Fest am 12. September um 18 Uhr machen?",
        "Bitte schicken Sie mir die Rechnung vom 3. Mai noch einmal.",
        "Ich bräuchte ein Angebot für zwei Nächte vom 5. bis 7. Juni.",
        "Haben Sie im Juni noch Zeit für ein Lektorat?",
        "Was würde eine Anzeige kosten? Unser Katalog erscheint im Oktober.",
        "Seit dem 20. April fehlt mir Ihre Rechnung.",
        "Ich habe bis heute nichts von dir bekommen, schick mir bitte deine Rechnung.",
    ],
)
def test_the_day_of_an_event_is_no_due_day(text: str) -> None:
    assert requests_in(text)[0].due is None


def test_english_deadlines_are_found() -> None:
    by_friday = requests_in("Could you send me the drawings by Friday?", EN)
    enough = requests_in("What would your rate be? A reply in the middle of May would be soon enough.", EN)

    assert by_friday[0].due == day("2026-05-08")
    assert enough[0].due == day("2026-05-11/2026-05-20")


def test_two_different_asks_are_two_requests_and_the_strongest_stands_first() -> None:
    found = requests_in("Schicken Sie mir bitte ein Angebot. Wann hätten Sie Zeit für eine Besichtigung?")

    assert [request.kind for request in found] == [Kind.QUOTE, Kind.APPOINTMENT]
    assert found[0].confidence >= found[1].confidence


def test_two_asks_of_one_kind_are_one_request() -> None:
    found = requests_in("Schick mir bitte die Liste. Und schick mir bitte auch die Fotos.")

    assert [request.kind for request in found] == [Kind.DOCUMENT]


def test_an_answer_by_a_day_strengthens_the_question_before_it() -> None:
    found = requests_in("Mit welchen Kosten muss ich rechnen? Antwort bitte bis Freitag.")

    assert [request.kind for request in found] == [Kind.QUOTE]
    assert found[0].due == day("2026-05-08")
    assert found[0].confidence >= 0.80


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Können Sie mir für das Angebot noch die Zeichnung schicken?", Kind.DOCUMENT),
        ("Schicken Sie mir bitte die Maße der Tür, damit ich das Angebot machen kann.", Kind.DOCUMENT),
        ("Schicken Sie mir bitte die Fotos, bevor wir uns treffen.", Kind.DOCUMENT),
        ("Wann können wir das Angebot besprechen?", Kind.APPOINTMENT),
    ],
)
def test_the_object_counts_more_than_what_it_is_for(text: str, kind: Kind) -> None:
    assert requests_in(text)[0].kind is kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Danke für die Muster. Bitte senden Sie mir noch 60 Dosen davon.", DE),
        ("Danke für alles. Bitte lassen Sie das Tor am Donnerstag offen.", DE),
        ("Thanks for the samples. Please send 12 jars of the honey.", EN),
    ],
)
def test_an_order_or_an_instruction_is_no_request(text: str, language: Language) -> None:
    assert [request for request in requests_in(text, language) if request.confidence >= 0.40] == []


def test_an_ask_without_a_noun_takes_its_kind_from_the_subject() -> None:
    found = requests_in("Geliefert wurden 500 Stück. Schick mir bitte eine korrigierte.", subject="Re: Rechnung 17")

    assert found[0].kind is Kind.INVOICE


def test_an_ask_of_somebody_in_cc_leaves_the_addressee_free() -> None:
    lotte = Address("Lotte Brandt", "lotte@brandt.example")
    text = "Von dir brauche ich nichts mehr. Lotte (in Kopie), schickst du mir bitte die Fotos?"

    found = requests_in(text, cc=(lotte,))

    assert found[0].kind is Kind.DOCUMENT
    assert not found[0].addressee_acts


def test_somebody_in_cc_is_also_known_by_the_address_alone() -> None:
    lotte = Address("", "lotte.brandt@brandt.example")

    found = requests_in("@Lotte: Von dir bräuchte ich noch die Maße.", cc=(lotte,))

    assert found
    assert not found[0].addressee_acts


def test_a_question_that_names_nobody_is_never_sure_enough_to_act_on() -> None:
    found = requests_in("Der Zaun steht. Wie lange hält so ein Anstrich?")

    assert 0.40 <= found[0].confidence < 0.80


def test_an_ask_of_the_addressee_stays_his_when_others_are_in_cc() -> None:
    lotte = Address("Lotte Brandt", "lotte@brandt.example")

    assert requests_in("Anna, schickst du mir bitte die Fotos?", cc=(lotte,))[0].addressee_acts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ich plane fest mit dir. Nur falls das nicht klappt, gib mir bitte bis Freitag Bescheid.", DE),
        ("I have put you down for June. Please let me know only if that is a problem.", EN),
    ],
)
def test_an_ask_for_a_case_that_need_not_come_is_a_question_to_the_owner(text: str, language: Language) -> None:
    found = requests_in(text, language)

    assert 0.40 <= found[0].confidence < 0.80
    assert not found[0].addressee_acts


def test_a_question_in_the_subject_is_enough() -> None:
    found = requests_in("Der Bescheid nennt den 15. Juni.", subject="Fristverlängerung möglich?")

    assert found[0].kind is Kind.ANSWER
    assert found[0].words == "Fristverlängerung möglich?"


def test_the_subject_of_a_reply_asks_nothing_new() -> None:
    assert requests_in("Alles bestens angekommen.", subject="AW: Was kostet das?") == ()


def test_a_formula_at_the_end_of_a_mail_asks_nothing() -> None:
    text = "The draft is in the folder. Let me know if anything looks odd."

    assert requests_in(text, EN) == ()


def test_the_same_formula_alone_is_the_point_of_the_mail_but_never_sure() -> None:
    found = requests_in("Let me know if you need a copy.", EN)

    assert 0.40 <= found[0].confidence < 0.80


def test_a_salutation_does_not_keep_a_sentence_company() -> None:
    found = requests_in("Hi Anna,\n\nlet's discuss this tomorrow.", EN)

    assert 0.40 <= found[0].confidence < 0.80


def test_a_question_typed_on_a_phone_needs_no_mark() -> None:
    assert requests_in("servus, wann kannst du denn kommen")[0].kind is Kind.APPOINTMENT


def test_umlauts_may_be_typed_apart() -> None:
    assert requests_in("Koennten Sie mir bitte die Plaene schicken")[0].kind is Kind.DOCUMENT
    assert requests_in("Ko\u0308nnten Sie mir bitte die Pla\u0308ne schicken")[0].kind is Kind.DOCUMENT


def test_the_kinds_of_a_quoted_request_are_told_surest_first() -> None:
    assert asked_kinds("Könnten Sie mir bitte ein Angebot schicken?", DE) == (Kind.QUOTE,)
    assert asked_kinds("Danke, alles da.", DE) == ()


@settings(max_examples=150, deadline=None)
@given(
    text=st.text(max_size=300),
    subject=st.text(max_size=60),
    language=st.sampled_from(list(Language)),
    said_on=st.dates(),
)
def test_no_text_makes_it_fail(text: str, subject: str, language: Language, said_on: date) -> None:
    for request in read_requests(a_mail(text, subject), text, said_on, language):
        assert 0.0 <= request.confidence <= 1.0


WORDS = st.sampled_from(
    "bitte um ein angebot ? könnten sie mir bis freitag . wenn falls nicht please send me the invoice by friday if you "
    "could , ich wir brauche noch rechnung\n- 1. 31.10. let know wäre schön".split(" ")
)


@settings(max_examples=100, deadline=None)
@given(words=st.lists(WORDS, max_size=120), language=st.sampled_from(list(Language)))
def test_every_request_quotes_the_mail(words: list[str], language: Language) -> None:
    text = " ".join(words)

    for request in read_requests(a_mail(text), text, SENT_AT.date(), language):
        assert request.words in text or request.words == "Projekt"
        assert request.due is None or request.due.earliest <= request.due.latest


@pytest.mark.parametrize("piece", ["bitte um ", "könnten sie wenn ", "1. ", "please if you ", "a, and, ", "?! ", "- "])
def test_a_huge_mail_is_read_in_linear_time(piece: str) -> None:
    text = piece * (64_000 // len(piece))

    requests_in(text)
    requests_in(text, EN)
