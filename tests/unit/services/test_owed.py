"""What partners ask the owner for is shown to him, and nothing else happens about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopwatch.adapters.mime import parse
from coopwatch.core.model import Role
from coopwatch.core.reading.message_id import content_key
from coopwatch.errors import OwnerError
from coopwatch.ports import NewMail
from coopwatch.services.owed import Debts
from tests.builders import a_partner
from tests.office import Office

ASK = "Guten Tag Frau Doe,\n\nkönnten Sie mir bitte die Pläne für das Dach schicken?\n\nViele Grüße\nAnna Meier\n"
PLANS = {"subject": "Pläne Dach"}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path, partners=(a_partner(), a_partner(id="bolt", addresses=("ben@bolt.example",), domains=())))


def debts(office: Office) -> Debts:
    return Debts(office.store, office.clock, office.desk, parse)


def words(office: Office) -> list[str]:
    office.read()
    return [row.words for row in debts(office).all()]


def test_a_partners_request_is_remembered_with_its_asking_sentence(office: Office) -> None:
    office.at("2026-11-03 09:00").arrives(ASK, **PLANS)
    office.read()
    (row,) = debts(office.at("2026-11-06 09:00")).all()

    assert row.words == "könnten Sie mir bitte die Pläne für das Dach schicken?"
    assert (row.partner.id, row.age_working_days) == ("acme", 3)
    assert office.all() == ()
    assert office.outbox() == ()


def test_an_english_request_is_remembered_too(office: Office) -> None:
    office.arrives("Hi Jane,\n\ncould you please send me the drawings by Friday?\n\nAnna\n", subject="Drawings")

    assert words(office) == ["could you please send me the drawings by Friday?"]


@pytest.mark.parametrize(
    "text",
    [
        "Guten Tag,\n\nanbei das Angebot. Bei Fragen melden Sie sich gern.\n",
        "Hallo,\n\nvielen Dank, das passt so.\n",
        "Hi Jane,\n\nthanks, all good. Let me know if you have any questions.\n",
        "Guten Tag,\n\nbitte überweisen Sie den Betrag bis zum 30. November.\n",
    ],
)
def test_courtesy_and_bills_are_no_requests(office: Office, text: str) -> None:
    office.arrives(text)

    assert words(office) == []


def test_strangers_lists_copies_and_imported_mail_are_no_debts(office: Office) -> None:
    office.arrives(ASK, sender="stranger@elsewhere.example", subject="Pläne A")
    office.arrives(
        ASK, List_Unsubscribe="<mailto:leave@acme.example>", List_Id="<news.acme.example>", subject="Pläne B"
    )
    office.arrives(ASK, imported=True, subject="Pläne C")
    office._arrives(ASK, "anna@acme.example", "ben@bolt.example", own=False, Cc="jane@doe-design.example")

    assert words(office) == []


def test_an_answer_in_the_thread_settles_it_even_to_a_colleague(office: Office) -> None:
    asked = office.at("2026-11-03 09:00").arrives(ASK, **PLANS)
    office.at("2026-11-04 09:00").owner_writes("Anbei.\n", to="tom@acme.example", answers=asked, **PLANS)

    assert words(office) == []


def test_a_new_mail_to_the_person_settles_it(office: Office) -> None:
    office.at("2026-11-03 09:00").arrives(ASK, **PLANS)
    office.at("2026-11-04 09:00").owner_writes("Hier sind die Pläne.\n", subject="Etwas anderes")

    assert words(office) == []


def test_an_answer_that_was_read_before_the_question_settles_it(office: Office) -> None:
    office.at("2026-11-04 09:00").owner_writes("Hier sind die Pläne.\n", subject="Etwas anderes")
    office.read()
    office.at("2026-11-03 09:00").arrives(ASK, **PLANS)
    office.at("2026-11-05 09:00")

    assert words(office) == []


def test_an_earlier_mail_and_a_mail_to_somebody_else_settle_nothing(office: Office) -> None:
    office.at("2026-11-02 09:00").owner_writes("Guten Morgen.\n", subject="Gruß")
    office.at("2026-11-03 09:00").arrives(ASK, **PLANS)
    office.at("2026-11-04 09:00").owner_writes("Guten Morgen.\n", to="ben@bolt.example", subject="Gruß")

    assert len(words(office)) == 1


def test_a_follow_up_of_coopwatch_is_no_answer_of_the_owner(office: Office) -> None:
    office.at("2026-11-02 10:00").owner_writes(
        "Könnten Sie mir bitte ein Angebot für den Zaun schicken?\n", subject="Zaun"
    )
    office.read()
    office.at("2026-11-03 09:00").arrives(ASK, **PLANS)
    office.at("2026-11-09 12:00").plan()
    (mail,) = office.outbox()
    office.arrives_raw(mail.raw, own=True)

    assert len(words(office)) == 1


def test_a_question_that_already_waits_for_the_owner_is_not_told_twice(office: Office) -> None:
    request = office.at("2026-11-02 10:00").owner_writes("Könnten Sie mir bitte ein Angebot schicken?\n")
    office.read()
    office.at("2026-11-03 09:00").arrives(
        "Gern. Könnten Sie mir dafür bitte den Grundriss schicken?\n", answers=request
    )

    assert words(office) == []
    with office.store.transaction() as tx:
        assert len(tx.owed.all()) == 1


def test_a_mail_that_may_be_an_answer_is_a_debt_once_the_owner_says_that_it_is_none(office: Office) -> None:
    office.at("2026-11-02 10:00").owner_writes("Könnten Sie mir bitte ein Angebot schicken?\n", subject="Zaun")
    office.read()
    office.at("2026-11-03 09:00").arrives(ASK, **PLANS)

    assert words(office) == []
    office.steer.resolve_hold(1, is_answer=False)
    assert len(words(office)) == 1


def test_reminders_in_one_thread_are_one_debt_as_old_as_the_first(office: Office) -> None:
    first = office.at("2026-11-03 09:00").arrives(ASK, **PLANS)
    office.at("2026-11-06 09:00").arrives("Könnten Sie mir die Pläne bitte noch schicken?\n", answers=first, **PLANS)
    office.read()
    (row,) = debts(office).all()

    assert row.age_working_days == 3


def test_what_nobody_came_back_to_for_two_months_is_forgotten(office: Office) -> None:
    office.at("2026-11-03 09:00").arrives(ASK, **PLANS)
    office.read()

    assert debts(office.at("2027-01-04 09:00")).all() == ()
    with office.store.transaction() as tx:
        assert tx.owed.all() == ()


def test_the_owner_may_say_that_it_is_answered(office: Office) -> None:
    office.arrives(ASK, **PLANS)
    office.read()
    (row,) = debts(office).all()

    assert debts(office).answered(row.mail.id) == f"{row.mail.id}: no longer listed."
    assert debts(office).all() == ()
    with pytest.raises(OwnerError, match="no mail 99"):
        debts(office).answered(99)


def test_mail_in_junk_alone_is_no_debt(office: Office) -> None:
    head = "From: anna@acme.example\r\nTo: jane@doe-design.example\r\nSubject: X\r\nMessage-ID: <j@x>\r\n\r\n"
    raw = (head + ASK).encode()
    mail = parse(raw, office.clock.now())
    with office.store.transaction() as tx:
        tx.mails.add("main", "Junk", Role.JUNK, 1, [NewMail(mail, content_key(mail), 1, False, False, raw=raw)])

    assert words(office) == []


def test_answering_one_settles_the_writers_others_of_that_subject(office: Office) -> None:
    office.at("2026-11-03 09:00").arrives(ASK, **PLANS)
    office.at("2026-11-04 09:00").arrives(ASK, subject="Re: Pläne Dach")
    office.at("2026-11-04 10:00").arrives(ASK, subject="Farben")
    office.read()
    first, _ = debts(office).all()
    debts(office).answered(first.mail.id)

    assert [row.mail.subject for row in debts(office).all()] == ["Farben"]
