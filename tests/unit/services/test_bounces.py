"""Whose mail came back, and how the owner goes on from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopwatch.core.model import EventType, State
from tests.builders import OWNER, a_partner
from tests.office import Office

ASK = "Guten Tag,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\nViele Grüße\nJane Doe\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    other = a_partner(id="bolt", name="Bolt", addresses=("bo@bolt.example",), domains=("bolt.example",))
    return Office(tmp_path, partners=(a_partner(addresses=("anna@acme.example", "a.meier@gmail.com")), other))


def comes_back(office: Office, request: str, failed: str, number: int = 1) -> None:
    """The owner's server reports that an address did not take a mail."""
    office.arrives_raw(
        (
            "From: MAILER-DAEMON@mx.doe-design.example\r\n"
            f"To: {OWNER}\r\nSubject: Undelivered Mail Returned to Sender\r\n"
            f"Message-ID: <bounce-{number}@mx.doe-design.example>\r\nAuto-Submitted: auto-replied\r\n"
            "Date: Mon, 02 Nov 2026 10:02:00 +0100\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
            "--b\r\nContent-Type: text/plain\r\n\r\nYour mail could not be delivered: user unknown\r\n"
            "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.doe-design.example\r\n\r\n"
            f"Final-Recipient: rfc822; {failed}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
            f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{request}>\r\n--b--\r\n"
        ).encode()
    )
    office.read()


def asked(office: Office, to: str = "anna@acme.example", **headers: str) -> str:
    """A request; nobody answers."""
    request = office.at("2026-11-02 10:00").owner_writes(ASK, to=to, **headers)
    office.read()
    office.at("2026-11-02 10:05")
    return request


def test_only_the_partner_whose_address_failed_stops(office: Office) -> None:
    request = asked(office, to="anna@acme.example, bo@bolt.example")
    comes_back(office, request, "bo@bolt.example")

    assert {item.partner_id: item.bounced for item in office.all()} == {"acme": False, "bolt": True}


@pytest.mark.parametrize("header", ["Cc", "To"])
def test_another_address_that_failed_stops_nothing(office: Office, header: str) -> None:
    to = "anna@acme.example, a.meier@gmail.com" if header == "To" else "anna@acme.example"
    request = asked(office, to=to, **({"Cc": "a.meier@gmail.com"} if header == "Cc" else {}))
    comes_back(office, request, "a.meier@gmail.com")

    assert not office.only().bounced


def test_an_address_nobody_wrote_to_is_where_the_partner_forwards(office: Office) -> None:
    request = asked(office)
    comes_back(office, request, "meier@old-provider.example")

    assert office.only().bounced


@pytest.mark.parametrize("to", ["a.meier@gmail.com", "office@acme.example", "anna@acme.example"])
def test_an_own_mail_in_the_thread_goes_on_with_the_address_it_went_to(office: Office, to: str) -> None:
    request = asked(office)
    comes_back(office, request, "anna@acme.example")
    office.at("2026-11-03 10:00").owner_writes("Hallo Frau Meier, hier noch einmal.\n", to=to, answers=request)
    office.read()
    office.at("2026-11-10 10:00").plan()

    assert (office.only().recipient, office.only().bounced, office.only().state) == (to, False, State.WAITING)
    assert [mail.recipient for mail in office.outbox()] == [to]


def test_a_word_to_somebody_else_in_the_thread_moves_nothing(office: Office) -> None:
    request = asked(office)
    comes_back(office, request, "anna@acme.example")
    office.at("2026-11-03 10:00").owner_writes("Kennst du ihre Adresse?\n", to="bo@bolt.example", answers=request)
    office.read()

    assert (office.all()[0].recipient, office.all()[0].bounced) == ("anna@acme.example", True)


def test_the_second_mail_that_comes_back_stops_it_again(office: Office) -> None:
    request = asked(office)
    comes_back(office, request, "anna@acme.example")
    again = office.at("2026-11-03 10:00").owner_writes("Noch einmal.\n", to="a.meier@gmail.com", answers=request)
    office.read()
    comes_back(office, again, "a.meier@gmail.com", number=2)

    assert office.only().bounced
    assert [event.type for event in office.history()].count(EventType.BOUNCED) == 2
