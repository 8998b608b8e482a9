"""What an answer by calendar does to an appointment."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopwatch.core.model import Kind, State
from tests.builders import OWNER
from tests.office import Office

ASK = "Guten Tag,\n\nkönnten Sie mir bitte einen Termin für die Baubesprechung nennen?\n\nViele Grüße\nJane Doe\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path)
    made.at("2026-11-02 10:00").owner_writes(ASK, subject="Baubesprechung")
    made.read()
    assert (made.only().kind, made.only().state) == (Kind.APPOINTMENT, State.WAITING)
    return made


def answers(office: Office, status: str, cites: str = "", subject: str = "Zugesagt: Baubesprechung") -> State:
    """Anna's calendar answers; what becomes of the appointment."""
    thread = f"In-Reply-To: <{cites}>\r\n" if cites else ""
    office.at("2026-11-03 09:00").arrives_raw(
        (
            f"From: Anna Meier <anna@acme.example>\r\nTo: {OWNER}\r\nSubject: {subject}\r\n{thread}"
            "Message-ID: <cal-1@acme.example>\r\nDate: Tue, 03 Nov 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\n"
            "Content-Type: text/calendar; charset=utf-8; method=REPLY\r\n\r\n"
            "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nPRODID:-//Kinds//DE\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
            f"ATTENDEE;PARTSTAT={status};CN=Anna Meier:mailto:anna@acme.example\r\n"
            f"ORGANIZER:mailto:{OWNER}\r\nUID:9@doe-design.example\r\nDTSTAMP:20261103T070000Z\r\n"
            "DTSTART:20261120T090000Z\r\nDTEND:20261120T100000Z\r\nSUMMARY:Besprechung\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        ).encode()
    )
    office.read()
    return office.only().state


@pytest.mark.parametrize(("status", "state"), [("ACCEPTED", State.CLOSED), ("DECLINED", State.OWNER_TURN)])
def test_in_the_thread_it_acts(office: Office, status: str, state: State) -> None:
    request = office.only().request_message_id

    assert answers(office, status, cites=request) is state


@pytest.mark.parametrize("subject", ["Zugesagt: Baubesprechung", "Zugesagt: Sommerfest"])
@pytest.mark.parametrize("status", ["ACCEPTED", "DECLINED"])
def test_of_an_invitation_of_its_own_the_owner_is_asked(office: Office, status: str, subject: str) -> None:
    assert answers(office, status, subject=subject) is State.HOLD
