"""Which mails concern coopwatch, told from their headers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coopwatch.core.deciding.partners import make_book
from coopwatch.core.deciding.relevance import Interest, MailFacts, is_relevant, make_interest
from coopwatch.core.model import Partner
from coopwatch.core.reading.subject import base_subject
from tests.builders import an_obligation

STRANGER = MailFacts(own=False, from_email="otto@fremd.example", from_name="Otto", subject="Werbung")
INTEREST = make_interest(
    make_book(
        (
            Partner("acme", "Anna", ("anna@acme.example",)),
            Partner("bau", "Bau", (), ("bau.example",)),
            Partner("lea", "Lea", ("lea@gmail.com",)),
        )
    ),
    (an_obligation(recipient="max@holz.example", subject="AW: Angebot Eichendielen Müllerstraße"),),
)


def why(**facts: object) -> str:
    return is_relevant(replace(STRANGER, **facts), INTEREST)  # type: ignore[arg-type]


def test_a_strangers_mail_is_not_relevant() -> None:
    assert why() == ""


@pytest.mark.parametrize(
    "sender",
    [
        "anna@acme.example",
        "buchhaltung@acme.example",
        "anna@mail.acme.example",
        "info@bau.example",
        "x@baustelle.bau.example",
        "lea@gmail.com",
        "max@holz.example",
        "chef@holz.example",
    ],
)
def test_partners_and_their_organisations_are_relevant(sender: str) -> None:
    assert why(from_email=sender)


@pytest.mark.parametrize("sender", ["otto@gmail.com", "x@notacme.example", "acme.example@fremd.example"])
def test_freemail_and_lookalike_domains_are_nobodys_organisation(sender: str) -> None:
    assert why(from_email=sender) == ""


def test_own_mails_are_relevant() -> None:
    assert why(own=True) == "own mail"


def test_whoever_answers_an_own_mail_is_relevant_even_in_junk() -> None:
    assert why(cites_own=True, only_junk=True)


def test_a_token_in_the_subject_is_relevant_even_in_junk() -> None:
    assert why(subject="kommt bis Freitag [CW-7F3K2M]", only_junk=True)


def test_a_one_tap_answer_is_relevant_whoever_sends_it() -> None:
    assert why(subject="Kommt: Angebot Dach CW1-CwocAAAAAAAAAAD1J9S7PzEqdbns7Lo", only_junk=True) == "bears a token"


@pytest.mark.parametrize(
    "facts",
    [
        {"from_email": "mailer-daemon@mx.example"},
        {"from_email": "postmaster@outlook.example"},
        {"from_email": "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@x.example".lower()},
        {"from_email": "", "from_name": ""},
        {"from_name": "Mail Delivery Subsystem"},
        {"subject": "Unzustellbar: Angebot"},
        {"subject": "Undelivered Mail Returned to Sender"},
    ],
)
def test_delivery_reports_are_relevant_but_not_from_junk(facts: dict[str, str]) -> None:
    assert why(**facts)
    assert why(**facts, only_junk=True) == ""


def test_the_subject_of_an_open_item_is_relevant_from_anybody() -> None:
    assert why(base_subject=base_subject("Re: Angebot Eichendielen Müllerstraße"))


def test_a_generic_subject_of_an_open_item_says_nothing() -> None:
    interest = make_interest(make_book(()), (an_obligation(subject="Rechnung"),))

    assert is_relevant(replace(STRANGER, base_subject="rechnung"), interest) == ""


def test_what_is_new_in_an_interest_can_be_told() -> None:
    before = Interest(frozenset({"a@x.example"}), frozenset({"x.example"}))
    after = Interest(frozenset({"a@x.example", "b@y.example"}), frozenset({"x.example", "y.example"}))

    assert after.without(before) == Interest(frozenset({"b@y.example"}), frozenset({"y.example"}))
