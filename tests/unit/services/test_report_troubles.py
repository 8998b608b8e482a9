"""No mail fails in silence: the digest tells of it as long as it matters, with what the owner can do about it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from coopwatch.core.model import Address, Event, EventType, Mode, OutboxMail, OutboxPurpose, OutboxState, State
from coopwatch.core.writing.compose import OwnerLetter, compose_letter, compose_owner_mail
from coopwatch.core.writing.digest import Button, DigestFacts, DigestKind, OutboxProblem, build_digest, with_buttons
from coopwatch.services.record import record
from tests.builders import OWNER, local, on
from tests.office import KEY
from tests.unit.services.test_announcements import OFFER, DigestOffice, asked


@pytest.fixture
def office(tmp_path: Path) -> DigestOffice:
    made = DigestOffice(tmp_path)
    asked(made)
    made.at("2026-11-09 11:00").plan()
    return made


def becomes(office: DigestOffice, state: OutboxState, reply: str = "") -> OutboxMail:
    """The last mail in the outbox meets its fate now."""
    mail = office.outbox()[-1]
    with office.store.transaction() as tx:
        assert tx.outbox.move(mail.id, [mail.state], state, office.clock.now(), reply=reply)
    return mail


def refuses(office: DigestOffice) -> None:
    """The server refuses the last mail for good; what `deliver` does then."""
    mail = becomes(office, OutboxState.FAILED, "550 no such user")
    with office.store.transaction() as tx:
        obligation = tx.obligations.get(mail.items[0].obligation_id)
        assert obligation is not None
        terms = office.desk.rules.terms(office.desk.book(tx).get(obligation.partner_id))
        event = Event(EventType.HANDED_OVER, office.clock.now(), rule="refused", step=1)
        record(tx, obligation, event, terms, office.clock.now())


def writes(office: DigestOffice, purpose: OutboxPurpose, state: OutboxState) -> None:
    """A letter to Anna, or a note or digest to the owner, is in a state now."""
    to = "anna@acme.example" if purpose is OutboxPurpose.LETTER else OWNER
    now = office.clock.now()
    letter = OwnerLetter(purpose, f"test {now:%Y-%m-%d}", Address("Jane Doe", OWNER), to, "Wie es steht", "Text\n", now)
    compose = compose_letter if purpose is OutboxPurpose.LETTER else compose_owner_mail
    raw, message_id = compose(letter, KEY)
    row = OutboxMail(0, "main", purpose, OutboxState.READY, to, message_id, now, raw, (), now, now, "imap")
    with office.store.transaction() as tx:
        stored = tx.outbox.add(row)
        tx.outbox.move(stored.id, [OutboxState.READY], state, now)


def pressable(office: DigestOffice) -> DigestFacts:
    return with_buttons(office.facts(), KEY, OWNER)


def problem(office: DigestOffice) -> OutboxProblem:
    (row,) = pressable(office).outbox
    return row


def press(office: DigestOffice, button: Button) -> None:
    """The owner opens a button's mail and sends it as it is."""
    query = parse_qs(urlsplit(button.href).query)
    office.owner_writes(query["body"][0], to=OWNER, subject=query["subject"][0])
    office.read()


def test_an_uncertain_follow_up_is_a_question_about_its_obligation_however_old(office: DigestOffice) -> None:
    becomes(office, OutboxState.NEEDS_OWNER, "connection lost")
    row = problem(office.at("2027-01-11 09:00"))

    assert [thing.id for thing in row.obligations] == [1]
    assert (row.reply, row.partner.id if row.partner else "") == ("connection lost", "acme")
    assert [button.command for button in row.buttons] == ["1 gesendet", "1 nochmal"]
    assert office.facts().announced == ()


def test_while_proof_is_looked_for_it_cannot_be_sent_again_by_a_button(office: DigestOffice) -> None:
    becomes(office, OutboxState.UNKNOWN)

    assert [button.command for button in problem(office).buttons] == ["1 gesendet"]


def test_the_owners_word_by_its_button_settles_an_uncertain_follow_up(office: DigestOffice) -> None:
    becomes(office, OutboxState.NEEDS_OWNER)
    office.at("2026-11-11 09:00")
    office.report.run()
    press(office, problem(office).buttons[0])

    assert office.only().follow_ups == 1
    assert pressable(office).outbox == ()


def test_a_refused_follow_up_is_told_until_the_owner_goes_on(office: DigestOffice) -> None:
    refuses(office)
    told = problem(office.at("2026-12-28 09:00"))
    office.steer.reopen(1)

    assert told.state is OutboxState.FAILED
    assert [button.command for button in told.buttons] == ["1 nochmal", "1 erledigt", "1 zurückziehen"]
    assert pressable(office).outbox == ()


def test_what_is_over_is_no_trouble(office: DigestOffice) -> None:
    becomes(office, OutboxState.NEEDS_OWNER)
    office.steer.done(1)

    assert pressable(office).outbox == ()


@pytest.mark.parametrize("purpose", [OutboxPurpose.LETTER, OutboxPurpose.NOTE, OutboxPurpose.DIGEST])
def test_a_letter_or_a_mail_to_the_owner_that_failed_is_told_for_three_days(
    office: DigestOffice, purpose: OutboxPurpose
) -> None:
    writes(office, purpose, OutboxState.FAILED)
    told = [len(office.at(f"2026-11-{day} 07:30").facts().outbox) for day in ("10", "12", "13")]

    assert told == [1, 1, 0]


def test_a_letter_that_failed_is_told_once_by_a_digest_that_comes_late(office: DigestOffice) -> None:
    writes(office, OutboxPurpose.LETTER, OutboxState.FAILED)
    with office.store.transaction() as tx:
        late = local("2026-11-20 15:00")
        facts = office.gatherer.facts(tx, DigestKind.WEEKLY, local("2026-11-09 07:30"), "", late)

    assert [row.purpose for row in facts.outbox] == [OutboxPurpose.LETTER]


def test_a_letter_that_waits_for_a_drafts_folder_is_told_after_a_day(office: DigestOffice) -> None:
    writes(office, OutboxPurpose.LETTER, OutboxState.READY)
    early = office.at("2026-11-10 10:00").facts().outbox
    (late,) = office.at("2026-11-10 11:30").facts().outbox

    assert early == ()
    assert (late.purpose, late.state, late.buttons) == (OutboxPurpose.LETTER, OutboxState.READY, ())


def test_a_draft_says_whether_it_lies_in_drafts(tmp_path: Path) -> None:
    office = DigestOffice(tmp_path, mode=Mode.DRAFT)
    asked(office)
    office.at("2026-11-09 11:00").plan()
    comes = build_digest(office.facts()).sections[0].lines[0].facts[0]
    late = office.at("2026-11-10 11:30").facts()
    becomes(office, OutboxState.FILED)
    lies = build_digest(office.facts()).sections[0].lines[0].facts[0]

    assert (comes, lies) == ("Kommt mit dem nächsten Lauf zu den Entwürfen", "Liegt bei den Entwürfen")
    assert ([row.purpose for row in late.outbox], late.announced) == ([OutboxPurpose.DRAFT], ())


# what the owner owes


def test_the_button_of_a_debt_settles_it(tmp_path: Path) -> None:
    office = DigestOffice(tmp_path)
    ask = "Guten Tag Frau Doe,\n\nkönnten Sie mir bitte die Pläne für das Dach schicken?\n\nAnna Meier\n"
    office.at("2026-11-03 09:00").arrives(ask, subject="Pläne Dach")
    office.read()
    (row,) = pressable(office.at("2026-11-09 09:00")).owed
    press(office, row.buttons[0])

    assert row.buttons[0].command == f"M{row.mail_id} beantwortet"
    assert office.facts().owed == ()


# a word after the end


def test_a_promise_after_a_no_is_shown_by_the_next_digest_only(office: DigestOffice) -> None:
    office.mark_sent()
    sent = office.outbox(OutboxState.SENT)[-1]
    no = "Das Angebot kann ich Ihnen leider nicht machen.\n\nAnna Meier\n"
    doch = "Doch, Sie bekommen das Angebot bis Freitag.\n\nAnna Meier\n"
    headers = {"answers": sent.message_id, "subject": "AW: Angebot Dachsanierung"}
    office.at("2026-11-10 09:00").arrives(no, **headers)
    office.read()
    office.at("2026-11-11 07:30").report.run()
    office.at("2026-11-12 09:00").arrives(doch, **headers)
    office.read()
    (row,) = office.facts().closed
    office.at("2026-11-13 07:30").report.run()

    assert (office.only().state, row.late_word.splitlines()[0]) == (
        State.CLOSED,
        "Doch, Sie bekommen das Angebot bis Freitag.",
    )
    assert "DANACH NOCH EINE MAIL" in office.digests()[-1]
    assert [item.late_word for item in office.facts().closed] == []


# a pause


def test_a_pause_names_its_last_day(office: DigestOffice) -> None:
    office.steer.pause(on("2026-11-20"))
    health = office.facts().health
    lead = build_digest(office.facts()).lead.replace("\N{NO-BREAK SPACE}", " ")

    assert health.paused_until == date(2026, 11, 20)
    assert lead == "Pause bis Fr. 20. Nov. einschließlich: So lange wird nichts verschickt."
    assert not office.at("2026-11-21 07:30").facts().health.paused


def test_a_pause_without_an_end_names_none(office: DigestOffice) -> None:
    office.steer.pause(None)

    assert office.at("2027-03-01 07:30").facts().health.paused_until is None


# nothing ends or stays open in silence


def test_an_answer_that_came_before_the_last_digest_and_was_read_after_it_is_told(office: DigestOffice) -> None:
    office.at("2026-11-10 07:00").arrives(
        OFFER, subject="AW: Angebot Dachsanierung", answers="mail-1@doe-design.example", attachment="Angebot.pdf"
    )
    office.at("2026-11-10 07:30")
    with office.store.transaction() as tx:
        before = office.gatherer.facts(tx, DigestKind.DAILY, local("2026-11-09 07:30"), "", office.clock.now())
    office.at("2026-11-10 09:00").read()
    with office.store.transaction() as tx:
        after = office.gatherer.facts(tx, DigestKind.DAILY, local("2026-11-10 07:30"), "", office.clock.now())
        later = office.gatherer.facts(tx, DigestKind.DAILY, local("2026-11-10 09:01"), "", office.clock.now())

    assert [len(facts.closed) for facts in (before, after, later)] == [0, 1, 0]


@pytest.mark.parametrize("to", ["anna@acme.example", "new@elsewhere.example"])
def test_what_the_owner_reopens_is_told_even_if_it_was_only_found(tmp_path: Path, to: str) -> None:
    office = DigestOffice(tmp_path)
    asked(office, imported=True, to=to)
    office.steer.withdraw(1)
    office.steer.reopen(1)

    assert [item.obligation.id for item in office.facts().open] == [1]
