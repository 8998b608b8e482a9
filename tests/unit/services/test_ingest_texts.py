"""Choosing the mails that matter, and fetching their texts."""

from __future__ import annotations

import pytest

from coopwatch.core.model import MailKind, Partner, Role
from coopwatch.errors import ServerUnreachable, TemporaryFailure
from coopwatch.ports import MailState
from tests.inbound import Inbound
from tests.letters import WITH_PDF, a_letter, an_own_letter

STRANGER = "Otto Fremd <otto@fremd.example>"


@pytest.fixture
def inbound() -> Inbound:
    """An empty mailbox that is being watched."""
    inbound = Inbound()
    inbound.watch()
    return inbound


def test_a_partners_mail_becomes_incoming_with_its_text(inbound: Inbound) -> None:
    inbound.arrives("INBOX", a_letter(1))

    inbound.run()

    with inbound.store.transaction() as tx:
        (mail,) = tx.mails.in_state(MailState.INCOMING, 10)
    assert mail.raw == a_letter(1)


def test_a_strangers_mail_is_ignored_and_its_text_never_fetched(inbound: Inbound) -> None:
    inbound.arrives("INBOX", a_letter(1, sender=STRANGER, subject="Werbung"))

    inbound.run()

    assert inbound.states() == {"letter-1@acme.example": MailState.IGNORED}
    assert inbound.box.count("texts") == 0


def test_a_strangers_answer_to_an_own_mail_is_wanted(inbound: Inbound) -> None:
    inbound.arrives("Sent", an_own_letter(1))
    inbound.arrives("INBOX", a_letter(2, sender=STRANGER, cites="own-1@doe-design.example"))

    inbound.run()

    assert set(inbound.states().values()) == {MailState.INCOMING}


def test_an_answer_read_before_the_own_mail_it_cites_is_taken_up_later(inbound: Inbound) -> None:
    inbound.arrives("INBOX", a_letter(2, sender=STRANGER, cites="own-1@doe-design.example"))
    inbound.run()
    assert inbound.states()["letter-2@acme.example"] is MailState.IGNORED
    inbound.arrives("Sent", an_own_letter(1))

    inbound.run()

    assert inbound.states()["letter-2@acme.example"] is MailState.INCOMING


def test_mail_of_a_partner_added_later_is_taken_up(inbound: Inbound) -> None:
    inbound.arrives("INBOX", a_letter(1, sender=STRANGER))
    inbound.run()
    inbound.partners.append(Partner("fremd", "Otto Fremd", ("otto@fremd.example",)))

    inbound.run()

    assert inbound.states()["letter-1@acme.example"] is MailState.INCOMING


def test_what_triage_has_ignored_stays_ignored(inbound: Inbound) -> None:
    inbound.arrives("INBOX", a_letter(1))
    inbound.run()
    with inbound.store.transaction() as tx:
        (mail,) = tx.mails.in_state(MailState.INCOMING, 10)
        tx.mails.settle(mail.id, MailState.IGNORED, MailKind.LIST, "")
    inbound.restart()

    inbound.run()

    assert inbound.states()["letter-1@acme.example"] is MailState.IGNORED


def test_junk_is_read_for_partners_only(inbound: Inbound) -> None:
    inbound.box.create("Junk", Role.JUNK)
    inbound.arrives("Junk", a_letter(1))
    inbound.arrives("Junk", a_letter(2, sender="Mail Delivery System <mailer-daemon@fremd.example>"))

    inbound.run()

    assert inbound.states() == {
        "letter-1@acme.example": MailState.INCOMING,
        "letter-2@acme.example": MailState.IGNORED,
    }


def test_nothing_is_decided_while_sent_is_being_read_for_the_first_time() -> None:
    inbound = Inbound()
    inbound.arrives("INBOX", a_letter(2, sender=STRANGER, cites="own-1@doe-design.example"))
    inbound.arrives("Sent", an_own_letter(1))
    inbound.box.fail_after(2, ServerUnreachable("gone"))
    inbound.sync()

    assert inbound.ingest.choose() == 0
    inbound.sync()

    assert inbound.ingest.choose() == 2


def test_texts_are_fetched_a_hundred_at_a_time(inbound: Inbound) -> None:
    for number in range(230):
        inbound.arrives("INBOX", a_letter(number))
    inbound.sync()
    inbound.ingest.choose()

    result = inbound.ingest.fetch_texts()

    assert (result.fetched, result.waiting, inbound.box.count("texts")) == (230, 0, 3)


def test_attachments_stay_on_the_server(inbound: Inbound) -> None:
    inbound.arrives("INBOX", WITH_PDF)

    inbound.run()

    with inbound.store.transaction() as tx:
        (mail,) = tx.mails.in_state(MailState.INCOMING, 10)
    assert mail.raw is not None
    assert b"JVBERi0" not in mail.raw


def test_a_text_that_is_held_back_twice_is_set_aside(inbound: Inbound) -> None:
    uid = inbound.arrives("INBOX", a_letter(1))
    inbound.arrives("INBOX", a_letter(2))
    inbound.box.world["INBOX"].textless = {uid}
    inbound.run()
    assert inbound.ingest.fetch_texts().waiting == 1
    inbound.clock.move(minutes=6)

    result = inbound.ingest.fetch_texts()

    assert (result.set_aside, result.waiting) == (1, 0)
    assert inbound.states() == {
        "letter-1@acme.example": MailState.SET_ASIDE,
        "letter-2@acme.example": MailState.INCOMING,
    }
    assert [row.uid for row in inbound.aside()] == [uid]


def test_a_text_that_breaks_the_line_stops_no_other(inbound: Inbound) -> None:
    uids = [inbound.arrives("INBOX", a_letter(number)) for number in range(20)]
    inbound.sync()
    inbound.ingest.choose()
    inbound.box.world["INBOX"].breaking = {uids[7]}

    result = inbound.ingest.fetch_texts()

    assert (result.fetched, result.waiting, result.failure) == (19, 1, None)


def test_a_mail_moved_before_its_text_was_read_is_fetched_from_its_new_place(inbound: Inbound) -> None:
    inbound.box.create("Archive", Role.ARCHIVE)
    uid = inbound.arrives("INBOX", a_letter(1))
    inbound.sync()
    inbound.ingest.choose()
    inbound.box.move("INBOX", uid, "Archive")
    assert inbound.ingest.fetch_texts().waiting == 1

    inbound.run()

    assert inbound.states()["letter-1@acme.example"] is MailState.INCOMING


def test_a_mail_deleted_before_its_text_was_read_is_shown_as_set_aside(inbound: Inbound) -> None:
    uid = inbound.arrives("INBOX", a_letter(1))
    inbound.sync()
    inbound.ingest.choose()
    inbound.box.delete("INBOX", uid)
    inbound.ingest.fetch_texts()
    inbound.clock.move(minutes=46)

    result = inbound.ingest.fetch_texts()

    assert (result.set_aside, inbound.states()["letter-1@acme.example"]) == (1, MailState.SET_ASIDE)


def test_a_mail_whose_folder_vanished_is_set_aside_after_two_hours(inbound: Inbound) -> None:
    inbound.box.create("Projekte")
    inbound.arrives("Projekte", a_letter(1))
    inbound.sync()
    inbound.ingest.choose()
    with inbound.store.transaction() as tx:
        tx.folders.forget_placements("main", "Projekte")
    assert inbound.ingest.fetch_texts().waiting == 1
    inbound.clock.move(hours=3)

    assert inbound.ingest.fetch_texts().set_aside == 1


def test_an_unreachable_server_sets_nothing_aside(inbound: Inbound) -> None:
    inbound.arrives("INBOX", a_letter(1))
    inbound.sync()
    inbound.ingest.choose()

    for _ in range(5):
        inbound.box.fail(ServerUnreachable("gone"))
        result = inbound.ingest.fetch_texts()
        inbound.clock.move(hours=1)

    assert (result.waiting, str(result.failure)) == (1, "gone")
    assert inbound.states()["letter-1@acme.example"] is MailState.WANTED


def test_a_hiccup_is_no_failure_of_a_mail(inbound: Inbound) -> None:
    inbound.arrives("INBOX", a_letter(1))
    inbound.arrives("INBOX", a_letter(2))
    inbound.sync()
    inbound.ingest.choose()
    inbound.box.fail(TemporaryFailure("hiccup"))

    result = inbound.ingest.fetch_texts()

    assert (result.fetched, inbound.pending()) == (2, ())
