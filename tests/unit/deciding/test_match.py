"""Which obligation a mail speaks about, from certain to weak."""

from __future__ import annotations

from typing import Any

import pytest

from coopwatch.core.deciding.match import Candidate, Decision, Scored, clues, decision, score
from coopwatch.core.deciding.organisation import is_freemail, is_machine, organisation, registrable_domain
from coopwatch.core.model import Address, Mail, MailKind
from tests.builders import PARTNER, a_mail, an_obligation

REQUEST = "request-1@doe-design.example"
FOLLOW_UP = "cw1.abc.def@doe-design.example"


def a_candidate(**changes: Any) -> Candidate:
    """The default obligation as it would be looked for."""
    values: dict[str, Any] = {
        "obligation": an_obligation(),
        "follow_up_ids": frozenset({FOLLOW_UP}),
        "thread_ids": frozenset({REQUEST}),
        "contacts": frozenset({PARTNER}),
        "organisations": frozenset({"acme.example"}),
    }
    return Candidate(**{**values, **changes})


def best(mail: Mail, quoted: str = "", kind: MailKind = MailKind.HUMAN, **candidate: Any) -> Scored | None:
    """The surest match of a mail, None when there is none."""
    found = score(clues(mail, quoted), kind, [a_candidate(**candidate)])
    return found[0] if found else None


def sent_from(email: str, **changes: Any) -> Mail:
    """A fresh mail from an address, without any thread header."""
    return a_mail(from_=(Address("", email),), **{"subject": "Hallo", "text": "", **changes})


@pytest.mark.parametrize(
    ("mail", "rule", "confidence"),
    [
        (sent_from(PARTNER, in_reply_to=(FOLLOW_UP,)), "cites_follow_up", 0.99),
        (sent_from("x@elsewhere.example", references=(FOLLOW_UP,)), "cites_follow_up", 0.85),
        (sent_from("bernd@acme.example", references=(REQUEST,)), "cites_request", 0.95),
        (sent_from("x@elsewhere.example", references=(REQUEST,)), "cites_request", 0.75),
        (sent_from(PARTNER, subject="AW: Angebot Dachsanierung"), "address_and_subject", 0.75),
        (sent_from("bernd@acme.example", subject="Re: Angebot Dachsanierung"), "organisation_and_subject", 0.65),
        (sent_from("bernd@acme.example", cc=(Address("", PARTNER),)), "organisation_and_keywords", 0.60),
        (sent_from(PARTNER), "only_open_item", 0.50),
        (sent_from("buchhaltung@acme.example"), "organisation", 0.35),
    ],
)
def test_each_kind_of_evidence_has_its_confidence(mail: Mail, rule: str, confidence: float) -> None:
    found = best(mail)

    assert found is not None
    assert found.rule == rule
    assert found.confidence >= confidence


def test_ids_are_compared_without_regard_to_case() -> None:
    assert best(sent_from(PARTNER, in_reply_to=(REQUEST.upper(),))) is not None


def test_a_message_id_in_the_quoted_text_is_found() -> None:
    found = best(sent_from(PARTNER), quoted=f"> Message-ID: <{REQUEST}>")

    assert found is not None
    assert found.rule == "quotes_message_id"


def test_several_open_items_of_a_sender_are_all_uncertain() -> None:
    found = best(sent_from(PARTNER), open_with_partner=3)

    assert found == Scored(1, "one_of_several", 0.35)


def test_a_stranger_with_the_same_subject_matches_nothing() -> None:
    assert best(sent_from("x@elsewhere.example", subject="Re: Angebot Dachsanierung")) is None


def test_a_display_name_alone_matches_nothing() -> None:
    mail = a_mail(from_=(Address("Anna Meier", "anna@gmail.com"),), subject="AW: Angebot Dachsanierung")

    assert best(mail) is None


def test_freemail_neighbours_are_no_colleagues() -> None:
    mail = sent_from("someone@gmx.de", subject="Re: Angebot Dachsanierung")

    assert best(mail, contacts=frozenset({"anna@gmx.de"}), organisations=frozenset()) is None


def test_list_mail_never_acts() -> None:
    found = best(sent_from(PARTNER, in_reply_to=(FOLLOW_UP,)), kind=MailKind.LIST)

    assert found is not None
    assert decision(found.confidence) is Decision.HOLD


def test_own_mail_is_no_reply() -> None:
    assert best(sent_from(PARTNER, in_reply_to=(FOLLOW_UP,)), kind=MailKind.OWN) is None


def test_a_mail_from_two_authors_is_nobodys() -> None:
    mail = a_mail(from_=(Address("", PARTNER), Address("", "evil@evil.example")), subject="Hallo")

    assert best(mail) is None


@pytest.mark.parametrize(
    ("confidence", "expected"),
    [(0.99, Decision.ACT), (0.90, Decision.ACT), (0.89, Decision.HOLD), (0.35, Decision.HOLD), (0.34, Decision.LOG)],
)
def test_only_certainty_acts_and_doubt_holds(confidence: float, expected: Decision) -> None:
    assert decision(confidence) is expected


def test_the_surest_match_comes_first() -> None:
    weaker = a_candidate(obligation=an_obligation(id=2, subject="Etwas anderes"), thread_ids=frozenset())
    found = score(clues(sent_from(PARTNER, in_reply_to=(REQUEST,)), ""), MailKind.HUMAN, [weaker, a_candidate()])

    assert [scored.obligation_id for scored in found] == [1, 2]


@pytest.mark.parametrize(
    ("domain", "registered"),
    [("mail.acme.co.uk", "acme.co.uk"), ("acme.example", "acme.example"), ("a.b.acme.de", "acme.de"), ("", "")],
)
def test_the_registrable_domain_is_the_organisation(domain: str, registered: str) -> None:
    assert registrable_domain(domain) == registered


@pytest.mark.parametrize(
    "domain", ["gmail.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "outlook.com", "proton.me"]
)
def test_freemail_is_never_an_organisation(domain: str) -> None:
    assert is_freemail(domain)
    assert organisation(f"anna@{domain}") == ""


@pytest.mark.parametrize("domain", ["acme.example", "mail-druckerei.de", "outlook-reisen.de", "me-architekten.ch"])
def test_a_firms_domain_is_no_freemail(domain: str) -> None:
    assert not is_freemail(domain)


@pytest.mark.parametrize(
    ("email", "machine"),
    [
        ("no-reply@x.example", True),
        ("noreply+4@x.example", True),
        ("MAILER-DAEMON@x.example", True),
        ("nora@x.example", False),
    ],
)
def test_machine_addresses_are_known(email: str, machine: bool) -> None:
    assert is_machine(email) is machine
