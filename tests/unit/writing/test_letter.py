"""Greeting, subject and sign-off of a personal mail."""

from __future__ import annotations

import pytest

from coopwatch.core.model import Form, Language, Partner
from coopwatch.core.writing.letter import bare_subject, greeting, inner_quotes, reply_subject, sign_off


@pytest.mark.parametrize(
    ("name", "du", "sie"),
    [
        ("Anna Berger", "Hallo Anna,", "Guten Tag Anna Berger,"),
        ("Berger, Anna", "Hallo Anna,", "Guten Tag Anna Berger,"),
        ("Dr. Anna Berger", "Hallo Anna,", "Guten Tag Anna Berger,"),
        ("Frau Prof. Dr. Anna Berger", "Hallo Anna,", "Guten Tag Anna Berger,"),
        ("Anna Neuhaus", "Hallo Anna,", "Guten Tag Anna Neuhaus,"),
        ("Müller GmbH", "Hallo,", "Guten Tag,"),
        ("Schmidt & Söhne", "Hallo,", "Guten Tag,"),
        ("Zimmerei Müller", "Hallo,", "Guten Tag,"),
        ("Autohaus Berg", "Hallo,", "Guten Tag,"),
        ("anna@acme.example", "Hallo,", "Guten Tag,"),
        ("", "Hallo,", "Guten Tag,"),
        ("Evil\r\nBcc: x", "Hallo Evil,", "Guten Tag Evil Bcc: x,"),
    ],
)
def test_a_person_is_greeted_by_name_and_a_company_without(name: str, du: str, sie: str) -> None:
    assert greeting(Partner("p", name, form=Form.DU)) == du
    assert greeting(Partner("p", name, form=Form.SIE)) == sie


def test_english_says_hello() -> None:
    assert greeting(Partner("p", "Anna Berger", language=Language.EN)) == "Hello Anna Berger,"


@pytest.mark.parametrize(
    ("configured", "shown"),
    [("Guten Tag Frau Berger", "Guten Tag Frau Berger,"), ("Moin Anna!", "Moin Anna!"), ("Liebe Anna,", "Liebe Anna,")],
)
def test_the_configured_greeting_wins(configured: str, shown: str) -> None:
    assert greeting(Partner("p", "Anna Berger", greeting=configured)) == shown


@pytest.mark.parametrize("subject", ["Dach", "Re: Dach", "AW: Dach", "Re: AW: Re[2]: Dach", "WG: Dach", "re : Dach"])
def test_a_reply_subject_has_one_prefix(subject: str) -> None:
    assert bare_subject(subject) == "Dach"
    assert reply_subject(subject) == "Re: Dach"


def test_no_subject_gives_no_reply_subject() -> None:
    assert reply_subject("Re: ") == ""


@pytest.mark.parametrize(
    ("signature", "shown"),
    [
        ("", "Viele Grüße\nJan Holm"),
        ("Jan Holm\nHolm Holzbau", "Viele Grüße\nJan Holm\nHolm Holzbau"),
        ("Holm Holzbau\nGartenstr. 1", "Viele Grüße\nJan Holm\nHolm Holzbau\nGartenstr. 1"),
        ("Mit freundlichen Grüßen\nJan Holm", "Mit freundlichen Grüßen\nJan Holm"),
        ("LG Jan", "LG Jan"),
        ("-- \nJan Holm", "Viele Grüße\nJan Holm"),
    ],
)
def test_closing_name_and_signature_stand_once(signature: str, shown: str) -> None:
    assert sign_off("Viele Grüße", "Jan Holm", signature) == shown


def test_quotes_inside_quotes_become_single() -> None:
    assert inner_quotes("Heißt das „ja“?", Language.DE) == "Heißt das ‚ja‘?"
    assert inner_quotes("Is that a “yes”?", Language.EN) == "Is that a ‘yes’?"
