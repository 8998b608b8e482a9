"""What the owner calls the answer is one, unless the mail clearly says that a part is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopwatch.adapters.mime import parse
from coopwatch.core.model import Answer, AnswerClass, CloseReason, Kind, State
from coopwatch.core.reading.answer import read_answer
from coopwatch.core.reading.language import detect
from coopwatch.core.reading.text import read_new_text
from tests.office import Office

ASK = (
    "Hallo Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\nViele Grüße\nJane Doe\n"
)
WEAK = "Guten Tag,\n\nMaterial 3.200 Euro, beim Rest muss ich passen, bis der Spengler sich rührt.\n"
CLEAR = "Guten Tag,\n\nhier schon einmal die Preise für die Ziegel: 3.200 Euro. Die Rinne fehlt noch.\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.at("2026-11-02 10:00").owner_writes(ASK)
    office.read()
    return office


def held(office: Office, text: str) -> Answer:
    """An unknown colleague writes this; what is read in it."""
    office.at("2026-11-04 09:00").arrives(text, sender="bernd@acme.example", subject="Unser Angebot")
    office.read()
    number = office.only().hold_mail_id
    assert number is not None
    with office.store.transaction() as tx:
        stored = tx.mails.get(number, with_raw=True)
    assert stored is not None
    assert stored.raw
    mail = parse(stored.raw, stored.received_at)
    words = read_new_text(mail).text
    return read_answer(mail, words, mail.written_on, detect(words), Kind.QUOTE)


def test_a_weak_part_is_the_answer_when_the_owner_says_so(office: Office) -> None:
    answer = held(office, WEAK)
    assert answer.answer_class is AnswerClass.PARTIAL
    assert answer.confidence < 0.70

    office.steer.resolve_hold(1, is_answer=True)
    office.at("2026-11-30 10:00").plan()

    assert office.only().close_reason is CloseReason.DELIVERED
    assert office.outbox() == ()


def test_a_clear_part_stays_open(office: Office) -> None:
    answer = held(office, CLEAR)
    assert answer.answer_class is AnswerClass.PARTIAL
    assert answer.confidence >= 0.70

    office.steer.resolve_hold(1, is_answer=True)

    assert office.only().state is State.WAITING
    assert office.only().partial
