"""What mails make of obligations, with the real reading rooms and the real store."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopwatch.core.model import Ball, CloseReason, EventType, Kind, Mode, OutboxState, State
from tests.builders import OWNER, a_partner, local, on
from tests.office import Office

ASK = (
    "Hallo Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\nViele Grüße\nJane Doe\n"
)
OFFER = (
    "Guten Tag Frau Doe,\n\nanbei erhalten Sie unser Angebot für die Dachsanierung.\n\nFreundliche Grüße\nAnna Meier\n"
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def asked(office: Office) -> str:
    """A quote asked for on Monday 2 November 2026 at 10:00."""
    request = office.at("2026-11-02 10:00").owner_writes(ASK)
    office.read()
    return request


def test_a_request_to_a_partner_opens_an_obligation(office: Office) -> None:
    asked(office)

    obligation = office.only()
    assert (obligation.kind, obligation.state, obligation.ball) == (Kind.QUOTE, State.WAITING, Ball.PARTNER)
    assert obligation.due_at == local("2026-11-09 10:00")
    assert "Angebot" in obligation.words


def test_a_request_found_in_imported_history_is_only_suggested(office: Office) -> None:
    office.owner_writes(ASK, imported=True)
    office.read()

    assert office.only().state is State.SUGGESTED


def test_a_request_to_an_unknown_person_is_only_suggested(office: Office) -> None:
    office.owner_writes(ASK, to="new@elsewhere.example")
    office.read()

    assert (office.only().state, office.only().partner_id) == (State.SUGGESTED, "")


def test_somebody_in_cc_owes_nothing(office: Office) -> None:
    office.owner_writes(ASK, to="new@elsewhere.example", Cc="anna@acme.example")
    office.read()

    assert [item.recipient for item in office.all()] == ["new@elsewhere.example"]


def test_reading_the_same_request_twice_opens_it_once(office: Office) -> None:
    asked(office)
    with office.store.transaction() as tx:
        from coopwatch.ports import MailState

        tx.mails.set_state([1], MailState.INCOMING)
    office.read()

    assert len(office.all()) == 1


def test_the_quote_in_the_thread_closes_it(office: Office) -> None:
    request = asked(office)
    office.at("2026-11-05 09:00").arrives(OFFER, answers=request, attachment="Angebot_4711.pdf")
    office.read()

    assert office.only().state is State.CLOSED
    assert office.only().close_reason is CloseReason.DELIVERED
    assert office.history()[-1].mail_id == 2


def test_a_promise_in_the_thread_moves_the_due(office: Office) -> None:
    request = asked(office)
    office.at("2026-11-04 09:00").arrives(
        "Guten Tag,\n\nSie bekommen das Angebot bis Freitag, 13.11.\n", answers=request
    )
    office.read()

    assert office.only().state is State.PROMISED
    assert office.only().promised_until == on("2026-11-13")


def test_a_decline_in_the_thread_closes_it(office: Office) -> None:
    request = asked(office)
    text = "Guten Tag,\n\nleider können wir Ihnen kein Angebot machen, wir sind bis Jahresende ausgebucht.\n"
    office.at("2026-11-04 09:00").arrives(text, answers=request)
    office.read()

    assert office.only().close_reason is CloseReason.DECLINED


def test_a_question_back_gives_the_owner_the_ball_and_his_answer_returns_it(office: Office) -> None:
    request = asked(office)
    question = "Guten Tag,\n\nwelche Ziegel hätten Sie denn gern, und wie groß ist die Fläche?\n"
    reply = office.at("2026-11-04 09:00").arrives(question, answers=request)
    office.read()
    turn = office.only().ball
    office.at("2026-11-05 09:00").owner_writes("Rote Ziegel, 120 Quadratmeter.\n", answers=reply)
    office.read()

    assert turn is Ball.OWNER
    assert (office.only().state, office.only().ball) == (State.WAITING, Ball.PARTNER)
    assert office.only().due_at == local("2026-11-12 09:00")
    assert len(office.all()) == 1


def test_a_colleague_in_a_new_thread_holds_and_asks(office: Office) -> None:
    asked(office)
    office.at("2026-11-05 09:00").arrives(OFFER, sender="bernd@acme.example", subject="Unser Angebot")
    office.read()

    assert office.only().state is State.HOLD
    assert office.only().hold_mail_id == 2


def test_an_absence_delays_and_never_closes(office: Office) -> None:
    asked(office)
    text = "Ich bin bis einschließlich 13.11.2026 nicht im Büro.\n"
    headers = {"subject": "Automatische Antwort: Angebot Dachsanierung", "Auto_Submitted": "auto-replied"}
    office.at("2026-11-02 10:01").arrives(text, **headers)
    office.read()

    assert office.only().state is State.ABSENT
    assert office.only().due_at == local("2026-11-18 08:30")


def test_a_bounce_stops_the_ladder_and_tells_the_owner(office: Office) -> None:
    request = asked(office)
    raw = (
        "From: MAILER-DAEMON@mx.doe-design.example\r\n"
        f"To: {OWNER}\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        "Message-ID: <bounce-1@mx.doe-design.example>\r\nAuto-Submitted: auto-replied\r\n"
        "Date: Mon, 02 Nov 2026 10:02:00 +0100\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nYour mail could not be delivered: user unknown\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.doe-design.example\r\n\r\n"
        "Final-Recipient: rfc822; anna@acme.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{request}>\r\n--b--\r\n"
    )
    office.at("2026-11-02 10:02").arrives_raw(raw.encode())
    office.read()

    assert office.only().bounced
    assert office.only().ball is Ball.OWNER


def test_a_reply_that_was_read_before_its_request_still_counts(office: Office) -> None:
    office.at("2026-11-05 09:00").arrives(OFFER, answers="late@doe-design.example", attachment="Angebot.pdf")
    office.read()
    office.at("2026-11-02 10:00").owner_writes(ASK, message_id="late@doe-design.example")
    office.read()

    assert office.only().close_reason is CloseReason.DELIVERED


def test_the_owners_address_outside_of_sent_proves_nothing(office: Office) -> None:
    office.arrives(ASK, sender=OWNER, To_="x")
    office.read()

    assert office.all() == ()


def test_a_mail_that_breaks_reading_is_set_aside_and_the_rest_goes_on(office: Office) -> None:
    with office.store.transaction() as tx:
        from coopwatch.core.reading.message_id import content_key
        from coopwatch.ports import NewMail
        from tests.builders import a_mail

        mail = a_mail(message_id="broken@acme.example")
        tx.mails.add(
            "main",
            "INBOX",
            __import__("coopwatch").core.model.Role.INBOX,
            1,
            [NewMail(mail, content_key(mail), 99, False, False, raw=b"")],
        )
    asked(office)

    assert len(office.all()) == 1
    with office.store.transaction() as tx:
        assert len(tx.mails.aside()) == 1


def test_an_own_mail_in_the_thread_restarts_the_clock(office: Office) -> None:
    request = asked(office)
    office.at("2026-11-06 12:00").owner_writes("Hallo Frau Meier, wie sieht es aus?\n", answers=request)
    office.read()

    assert office.only().due_at == local("2026-11-13 12:00")
    assert office.history()[-1].type is EventType.CHASED_BY_OWNER


def test_an_unknown_name_on_a_freemail_address_changes_nothing(office: Office) -> None:
    asked(office)
    office.at("2026-11-05 09:00").arrives(OFFER, sender="anna.meier@gmail.com")
    office.read()

    assert office.only().state is State.WAITING


def test_a_closed_obligation_stays_closed_when_the_partner_writes_again(office: Office) -> None:
    request = asked(office)
    office.steer.withdraw(1)
    office.at("2026-11-05 09:00").arrives("Das Angebot kommt bis Freitag.\n", answers=request)
    office.read()

    assert office.only().close_reason is CloseReason.WITHDRAWN


def test_a_due_obligation_is_written_to_in_its_thread(office: Office) -> None:
    request = asked(office)
    office.at("2026-11-09 10:00").plan()

    (mail,) = office.outbox()
    assert mail.state is OutboxState.READY
    assert mail.recipient == "anna@acme.example"
    assert f"In-Reply-To: <{request}>".encode() in mail.raw
    assert b"Subject: Re: Angebot Dachsanierung" in mail.raw


def test_planning_again_writes_nothing_more(office: Office) -> None:
    asked(office)
    office.at("2026-11-09 10:00").plan()
    office.at("2026-11-09 10:05").plan()

    assert len(office.outbox()) == 1


def test_an_answer_that_arrives_before_sending_cancels_the_mail(office: Office) -> None:
    request = asked(office)
    office.at("2026-11-09 10:00").plan()
    office.arrives(OFFER, answers=request, attachment="Angebot.pdf")
    office.read()

    assert [mail.state for mail in office.outbox()] == [OutboxState.CANCELLED]


def test_the_second_mail_follows_after_the_gap_and_then_the_owner_decides(office: Office) -> None:
    asked(office)
    for moment in ("2026-11-09 10:00", "2026-11-13 10:00", "2026-11-16 10:00", "2026-11-23 10:00"):
        office.at(moment).plan()
        office.mark_sent()

    assert len(office.outbox()) == 2
    assert office.only().follow_ups == 2
    assert office.only().state is State.OWNER_TURN


def test_all_due_items_of_a_partner_go_into_one_mail(office: Office) -> None:
    asked(office)
    office.at("2026-11-02 11:00").owner_writes(
        "Bitte schicken Sie mir noch den Mietvertrag.\n", subject="Mietvertrag Lager"
    )
    office.read()
    office.at("2026-11-09 12:00").plan()

    (mail,) = office.outbox()
    assert len(mail.items) == 2


@pytest.mark.parametrize(("mode", "count"), [(Mode.OBSERVE, 0), (Mode.DRAFT, 1), (Mode.ASK, 1)])
def test_each_mode_writes_what_it_may(tmp_path: Path, mode: Mode, count: int) -> None:
    office = Office(tmp_path, mode=mode)
    asked(office)
    office.at("2026-11-09 10:00").plan()
    office.at("2026-11-09 10:01").plan()

    assert len(office.outbox()) == count
    assert not [mail for mail in office.outbox(OutboxState.READY) if mode is Mode.ASK]


def test_a_block_holds_all_planning(office: Office) -> None:
    asked(office)
    planned = office.at("2026-11-09 10:00").plan(blocked="INBOX was not read")

    assert planned.holds == ("INBOX was not read",)
    assert office.outbox() == ()


def test_a_yes_to_a_held_mail_closes_and_learns_its_sender(office: Office) -> None:
    asked(office)
    office.at("2026-11-05 09:00").arrives(
        OFFER, sender="bernd@acme.example", subject="Unser Angebot", attachment="Angebot.pdf"
    )
    office.read()
    office.steer.resolve_hold(1, is_answer=True)

    assert office.only().close_reason is CloseReason.DELIVERED
    with office.store.transaction() as tx:
        assert [row.address for row in tx.partners.learned()] == ["bernd@acme.example"]


def test_a_no_to_a_held_mail_goes_on_watching(office: Office) -> None:
    asked(office)
    office.at("2026-11-05 09:00").arrives("Frohe Weihnachten!\n", sender="bernd@acme.example", subject="Grüße")
    office.read()
    office.steer.resolve_hold(1, is_answer=False)

    assert office.only().state is State.WAITING
    assert office.only().due_at == local("2026-11-09 10:00")


def test_adopting_a_stranger_makes_him_a_partner(tmp_path: Path) -> None:
    office = Office(tmp_path, partners=(a_partner(),))
    office.owner_writes(ASK, to="new@elsewhere.example")
    office.read()
    office.steer.adopt(1)

    assert (office.only().state, office.only().partner_id) == (State.WAITING, "elsewhere")
