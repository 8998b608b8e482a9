"""The grammar of questions, letters and notes by mail: what can be read, for whom a thing is, what only he knows."""

from __future__ import annotations

from datetime import date

import pytest

from coopwatch.core.model import Form, Language
from coopwatch.core.reading.commands import (
    Assign,
    Behind,
    Command,
    Doubt,
    Draft,
    LetterKind,
    Order,
    Question,
    Replied,
    Topic,
    Verb,
    read_commands,
)

THURSDAY = date(2026, 11, 26)


def only(text: str) -> Command:
    found = read_commands(text, THURSDAY)
    assert found.unclear == ()
    (command,) = found.commands
    return command


def doubts(text: str) -> list[Doubt]:
    found = read_commands(text, THURSDAY)
    assert found.commands == ()
    return [row.doubt for row in found.unclear]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Status", Topic.STATUS),
        ("status bitte", Topic.STATUS),
        ("Liste", Topic.LIST),
        ("List.", Topic.LIST),
        ("Liste überfällig", Topic.OVERDUE),
        ("liste ueberfaellig", Topic.OVERDUE),
        ("list overdue", Topic.OVERDUE),
        ("Liste alles", Topic.EVERYTHING),
        ("list all", Topic.EVERYTHING),
        ("list mine", Topic.MINE),
        ("Ausgang", Topic.OUTBOX),
        ("outbox", Topic.OUTBOX),
        ("Partner", Topic.PARTNERS),
        ("partners", Topic.PARTNERS),
        ("Zahlen", Topic.SHEET),
        ("figures please", Topic.SHEET),
        ("Überblick", Topic.DIGEST),
        ("ueberblick", Topic.DIGEST),
        ("digest", Topic.DIGEST),
        ("Wochenüberblick", Topic.WEEKLY),
        ("weekly digest", Topic.WEEKLY),
    ],
)
def test_a_word_asks_for_a_mail(text: str, topic: Topic) -> None:
    assert only(text) == Question(text.rstrip(), topic)


@pytest.mark.parametrize("text", ["12 zeig", "12 Zeig mal", "12 warum?", "zeig 12", "Show 12", "[12] history"])
def test_one_things_history_is_asked_for_by_its_number(text: str) -> None:
    command = only(text)
    assert isinstance(command, Question)
    assert (command.topic, command.number) == (Topic.SHOW, 12)


@pytest.mark.parametrize(
    ("text", "topic", "who"),
    [
        ("Liste Müller", Topic.LIST, "Müller"),
        ("list for Frank Miller", Topic.LIST, "Frank Miller"),
        ("Zahlen Müller", Topic.SHEET, "Müller"),
        ("figures for Miller", Topic.SHEET, "Miller"),
    ],
)
def test_a_name_narrows_what_is_asked(text: str, topic: Topic, who: str) -> None:
    command = only(text)
    assert isinstance(command, Question)
    assert (command.topic, command.who) == (topic, who)


@pytest.mark.parametrize(
    ("text", "who", "since"),
    [
        ("Zahlen seit 1.1.2026", "", date(2026, 1, 1)),
        ("Zahlen Müller seit 1. Juni 2026", "Müller", date(2026, 6, 1)),
        ("figures since 1 June 2026", "", date(2026, 6, 1)),
    ],
)
def test_figures_may_begin_on_a_day(text: str, who: str, since: date) -> None:
    assert only(text) == Question(text, Topic.SHEET, who=who, since=since)


def test_figures_since_no_day_are_asked_back() -> None:
    assert doubts("Zahlen seit irgendwann") == [Doubt.NO_DAY]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Entwurf Gespräch Müller", Draft("", LetterKind.TALK, who="Müller")),
        ("Entwurf: Gespraech mit Frau Müller", Draft("", LetterKind.TALK, who="Frau Müller")),
        ("draft talk with Miller", Draft("", LetterKind.TALK, who="Miller")),
        ("12 Entwurf Gespräch", Draft("", LetterKind.TALK, number=12)),
        ("Entwurf Kunde Huber", Draft("", LetterKind.CUSTOMER, who="Huber")),
        ("Entwurf für den Kunden Huber", Draft("", LetterKind.CUSTOMER, who="Huber")),
        ("Entwurf Auftrag Dach", Draft("", LetterKind.CUSTOMER, who="Dach")),
        ("12 draft customer", Draft("", LetterKind.CUSTOMER, number=12)),
        ("12 Entwurf Kunde an h@h.example", Draft("", LetterKind.CUSTOMER, number=12, to="h@h.example")),
        (
            "Entwurf Kunde Familie Huber, an h@h.example, du, auf Englisch",
            Draft("", LetterKind.CUSTOMER, "Familie Huber", 0, "h@h.example", Form.DU, Language.EN),
        ),
        (
            "draft customer Huber, to h@h.example, German, Sie",
            Draft("", LetterKind.CUSTOMER, "Huber", 0, "h@h.example", Form.SIE, Language.DE),
        ),
    ],
)
def test_letters_are_asked_for_by_name_or_number(text: str, expected: Draft) -> None:
    command = only(text)
    assert isinstance(command, Draft)
    told = (command.letter, command.who, command.number, command.to, command.form, command.language)
    wanted = (expected.letter, expected.who, expected.number, expected.to, expected.form, expected.language)
    assert told == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Entwurf",
        "Entwurf Gespräch",
        "Entwurf Kunde",
        "Entwurf Angebot Dach",
        "12 Entwurf",
        "12 Entwurf Kunde Huber",
        "Entwurf Kunde Huber, bitte recht freundlich",
        "Entwurf Gespräch Müller, du",
    ],
)
def test_a_letter_that_is_only_half_named_is_asked_back(text: str) -> None:
    assert doubts(text) == [Doubt.NOT_UNDERSTOOD]


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("12 Kunde Huber", [(Behind.CUSTOMER, "Huber")]),
        ("12 für Kunde Familie Huber", [(Behind.CUSTOMER, "Familie Huber")]),
        ("12 Kunde: Huber, Auftrag: Dach", [(Behind.CUSTOMER, "Huber"), (Behind.JOB, "Dach")]),
        ("12 customer Huber, job roof", [(Behind.CUSTOMER, "Huber"), (Behind.JOB, "roof")]),
        ("12 for project Lindenhof", [(Behind.JOB, "Lindenhof")]),
        ("12 ohne Kunde", [(Behind.CUSTOMER, "")]),
        ("12 no customer, no job", [(Behind.CUSTOMER, ""), (Behind.JOB, "")]),
    ],
)
def test_for_whom_a_thing_is_can_be_noted(text: str, noted: list[tuple[Behind, str]]) -> None:
    found = read_commands(text, THURSDAY)
    assert found.unclear == ()
    assert [(row.number, row.behind, row.name) for row in found.commands if isinstance(row, Assign)] == [
        (12, behind, name) for behind, name in noted
    ]


@pytest.mark.parametrize("text", ["12 Kunde", "12 Kunde Huber, dringend", "12 Kunde " + "x" * 81])
def test_half_a_note_is_asked_back(text: str) -> None:
    assert doubts(text) == [Doubt.NOT_UNDERSTOOD]


def test_two_customers_for_one_number_are_asked_back() -> None:
    assert doubts("12 Kunde Huber\n12 Kunde Meier") == [Doubt.CONTRADICTION]


def test_a_note_and_a_question_stand_beside_an_order() -> None:
    found = read_commands("12 +5\n12 Kunde Huber\n12 Auftrag Dach\n12 zeig\nListe", THURSDAY)
    assert found.unclear == ()
    assert [type(command).__name__ for command in found.commands] == [
        "Order",
        "Assign",
        "Assign",
        "Question",
        "Question",
    ]


@pytest.mark.parametrize(
    ("text", "mails"),
    [
        ("M34 beantwortet", [34]),
        ("m34 Beantwortet.", [34]),
        ("[M34] erledigt", [34]),
        ("Mail 34 beantwortet", [34]),
        ("M34: answered", [34]),
        ("M34, M35 und M36 done", [34, 35, 36]),
    ],
)
def test_a_mail_of_a_partner_is_noted_as_answered(text: str, mails: list[int]) -> None:
    found = read_commands(text, THURSDAY)
    assert found.unclear == ()
    assert [command.mail for command in found.commands if isinstance(command, Replied)] == mails


@pytest.mark.parametrize("text", ["M34", "M34 stopp", "M034 beantwortet", "XM34 beantwortet", "M34 nicht beantwortet"])
def test_other_words_about_a_mail_do_nothing(text: str) -> None:
    assert doubts(text) == [Doubt.NOT_UNDERSTOOD]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("12 gesendet", Verb.SENT),
        ("12 ist raus", Verb.SENT),
        ("12 was sent", Verb.SENT),
        ("12 nochmal", Verb.AGAIN),
        ("12 noch einmal senden", Verb.AGAIN),
        ("12 again", Verb.AGAIN),
        ("12 senden", Verb.SEND),
        ("12 beantwortet", Verb.ANSWERED),
        ("12 answered", Verb.ANSWERED),
    ],
)
def test_what_only_the_owner_knows_is_told_apart(text: str, verb: Verb) -> None:
    assert only(text) == Order(text, 12, verb)


@pytest.mark.parametrize("text", ["erledigt 12", "Stopp 12", "done: 12", "ja 12", "senden Nr. 12"])
def test_the_number_may_stand_last(text: str) -> None:
    command = only(text)
    assert isinstance(command, Order)
    assert command.number == 12


def test_orders_may_share_a_line_when_each_is_one() -> None:
    found = read_commands("12 erledigt, 13 stopp; 14 +5", THURSDAY)
    assert [(o.number, o.verb) for o in found.commands if isinstance(o, Order)] == [
        (12, Verb.DONE),
        (13, Verb.STOP),
        (14, Verb.LATER),
    ]


@pytest.mark.parametrize("text", ["12 erledigt, 13 vielleicht", "12 erledigt, 13 stopp, aber bitte bald"])
def test_a_line_of_which_a_part_is_no_order_orders_nothing(text: str) -> None:
    assert Doubt.NOT_UNDERSTOOD in doubts(text)


def test_an_agreement_goes_on_although_the_next_line_begins_like_a_question() -> None:
    found = read_commands("neu: Müller, Angebot für das Dach samt\nListe der Gauben, bis Freitag\nListe", THURSDAY)
    assert [type(command).__name__ for command in found.commands] == ["OpenNew", "Question"]


def test_the_same_question_twice_is_answered_once() -> None:
    assert only("Liste\nList\nliste bitte")
