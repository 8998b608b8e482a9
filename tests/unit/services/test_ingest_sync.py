"""Reading headers: first sync, arrivals, what is missing, and what completeness means."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopwatch.core.model import Role
from coopwatch.errors import LoginRefused, ServerUnreachable, TemporaryFailure
from coopwatch.ports import FolderPhase
from coopwatch.services.ingest import Progress
from tests.inbound import LONG_AGO, Inbound
from tests.letters import a_letter, an_own_letter


@pytest.fixture
def inbound() -> Inbound:
    return Inbound()


def test_first_sync_stores_every_mail_once_and_is_complete(inbound: Inbound) -> None:
    for number in range(1203):
        inbound.box.deliver("INBOX", a_letter(number), LONG_AGO)

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (True, 1203)
    assert inbound.placed("INBOX") == list(range(1, 1204))
    assert inbound.folder("INBOX").phase is FolderPhase.STEADY


def test_first_sync_reads_windows_of_500_newest_first(inbound: Inbound) -> None:
    for number in range(1200):
        inbound.box.deliver("INBOX", a_letter(number), LONG_AGO)
    seen: list[Progress] = []

    inbound.ingest.sync("all", seen.append)

    assert [(step.done, step.total) for step in seen] == [(500, 1200), (1000, 1200), (1200, 1200)]
    assert inbound.box.count("headers", "INBOX") == 3


def test_history_ends_at_the_horizon() -> None:
    inbound = Inbound(since=date(2026, 9, 1))
    inbound.box.deliver("INBOX", a_letter(1), datetime(2026, 8, 31, 12, tzinfo=UTC))
    inbound.box.deliver("INBOX", a_letter(2), datetime(2026, 9, 1, 12, tzinfo=UTC))

    inbound.sync()

    assert list(inbound.mails()) == ["letter-2@acme.example"]


def test_without_a_setting_history_goes_back_180_days(inbound: Inbound) -> None:
    now = inbound.clock.now()
    inbound.box.deliver("INBOX", a_letter(1), now - timedelta(days=182))
    inbound.box.deliver("INBOX", a_letter(2), now - timedelta(days=178))

    inbound.sync()

    assert list(inbound.mails()) == ["letter-2@acme.example"]


def test_mail_that_was_there_before_the_first_sync_is_imported(inbound: Inbound) -> None:
    inbound.box.deliver("INBOX", a_letter(1), LONG_AGO)
    inbound.watch()
    inbound.arrives("INBOX", a_letter(2))

    inbound.sync()

    imported = {message_id: mail.imported for message_id, mail in inbound.mails().items()}
    assert imported == {"letter-1@acme.example": True, "letter-2@acme.example": False}


def test_old_mail_that_is_moved_in_later_is_imported_too(inbound: Inbound) -> None:
    inbound.watch()
    inbound.box.deliver("INBOX", a_letter(1), LONG_AGO)

    inbound.sync()

    assert inbound.mails()["letter-1@acme.example"].imported


def test_an_interrupted_first_sync_goes_on_where_it_stopped(inbound: Inbound) -> None:
    for number in range(1500):
        inbound.box.deliver("INBOX", a_letter(number), LONG_AGO)
    inbound.box.world.pop("Sent")
    # folders, status, uids and the first window go well, then the line breaks for good.
    inbound.box.fail_after(4, ServerUnreachable("gone"))
    assert not inbound.sync().complete
    inbound.box.calls.clear()

    inbound.restart()
    inbound.sync()

    assert inbound.box.count("headers", "INBOX") == 2
    assert inbound.placed("INBOX") == list(range(1, 1501))


def test_mail_arriving_during_a_long_first_sync_is_read_first(inbound: Inbound) -> None:
    for number in range(1500):
        inbound.box.deliver("INBOX", a_letter(number), LONG_AGO)
    inbound.box.world.pop("Sent")
    inbound.box.fail_after(4, ServerUnreachable("gone"))
    inbound.sync()
    inbound.arrives("INBOX", a_letter(9000))
    inbound.box.fail_after(3, ServerUnreachable("gone again"))

    inbound.sync()

    assert "letter-9000@acme.example" in inbound.mails()
    assert inbound.folder("INBOX").phase is FolderPhase.BACKFILL


def test_an_idle_folder_costs_one_status(inbound: Inbound) -> None:
    inbound.arrives("INBOX", a_letter(1))
    inbound.watch()
    inbound.box.calls.clear()

    inbound.ingest.sync("often")

    assert inbound.box.calls == [("status", "Sent"), ("status", "INBOX")]


def test_one_new_mail_costs_a_status_and_a_fetch(inbound: Inbound) -> None:
    inbound.watch()
    inbound.arrives("INBOX", a_letter(1))
    inbound.box.calls.clear()

    result = inbound.ingest.sync("often")

    assert result.new_mails == 1
    assert inbound.box.calls == [("status", "Sent"), ("status", "INBOX"), ("headers", "INBOX")]


def test_often_reads_inbox_and_sent_only(inbound: Inbound) -> None:
    inbound.box.create("Projekte")
    inbound.watch()
    inbound.arrives("Projekte", a_letter(1))

    assert inbound.ingest.sync("often").new_mails == 0
    assert inbound.sync().new_mails == 1


def test_drafts_and_trash_are_never_read(inbound: Inbound) -> None:
    for name, role in (("Drafts", Role.DRAFTS), ("Trash", Role.TRASH)):
        inbound.box.create(name, role)
        inbound.arrives(name, a_letter(1))

    inbound.sync()

    assert inbound.mails() == {}


def test_one_mail_arriving_while_another_is_deleted_is_noticed(inbound: Inbound) -> None:
    uid = inbound.arrives("INBOX", a_letter(1))
    inbound.watch()
    inbound.box.delete("INBOX", uid)
    inbound.arrives("INBOX", a_letter(2))

    assert inbound.sync().new_mails == 1


def test_thousands_of_arrivals_are_read_in_windows(inbound: Inbound) -> None:
    inbound.watch()
    for number in range(1100):
        inbound.arrives("INBOX", a_letter(number))
    inbound.box.calls.clear()

    result = inbound.sync()

    assert (result.new_mails, inbound.box.count("headers", "INBOX")) == (1100, 3)
    assert inbound.folder("INBOX").cursor == 1100


def test_a_server_without_uidnext_is_asked_for_uids(inbound: Inbound) -> None:
    inbound.box.world["INBOX"].hides_uidnext = True
    inbound.arrives("INBOX", a_letter(1))
    inbound.watch()
    inbound.arrives("INBOX", a_letter(2))

    result = inbound.sync()

    assert (result.complete, result.new_mails, inbound.folder("INBOX").cursor) == (True, 1, 2)


def test_the_same_mail_in_two_folders_is_one_mail(inbound: Inbound) -> None:
    inbound.box.create("Archive", Role.ARCHIVE)
    inbound.arrives("INBOX", a_letter(1))
    inbound.arrives("Archive", a_letter(1))

    assert inbound.sync().new_mails == 1
    assert inbound.mails()["letter-1@acme.example"].roles == (Role.INBOX, Role.ARCHIVE)


def test_two_mails_with_one_message_id_stay_two(inbound: Inbound) -> None:
    inbound.arrives("INBOX", a_letter(1, message_id="same@acme.example"))
    inbound.arrives("INBOX", a_letter(2, message_id="same@acme.example"))

    assert inbound.sync().new_mails == 2


def test_own_mail_needs_an_own_address_and_the_sent_folder(inbound: Inbound) -> None:
    inbound.arrives("Sent", an_own_letter(1))
    inbound.arrives("Sent", a_letter(2))
    inbound.arrives("INBOX", an_own_letter(3))
    inbound.arrives("Sent", an_own_letter(4), flags="(\\Draft)")

    inbound.sync()

    own = {message_id: mail.own for message_id, mail in inbound.mails().items()}
    assert own == {
        "own-1@doe-design.example": True,
        "letter-2@acme.example": False,
        "own-3@doe-design.example": False,
        "own-4@doe-design.example": False,
    }


def test_on_gmail_the_sent_label_makes_own_mail_and_drafts_are_left_out() -> None:
    inbound = Inbound()
    inbound.box.world.pop("Sent")
    inbound.box.create("[Gmail]/All Mail", Role.ALL)
    inbound.arrives("[Gmail]/All Mail", an_own_letter(1), sent_label=True)
    inbound.arrives("[Gmail]/All Mail", an_own_letter(2), flags="(\\Draft)")
    inbound.arrives("INBOX", a_letter(3))

    inbound.sync()

    assert {message_id: mail.own for message_id, mail in inbound.mails().items()} == {"own-1@doe-design.example": True}


def test_a_uid_that_is_held_back_is_pending_and_the_sync_incomplete(inbound: Inbound) -> None:
    inbound.watch()
    uid = inbound.arrives("INBOX", a_letter(1))
    inbound.arrives("INBOX", a_letter(2))
    inbound.box.world["INBOX"].held_back = {uid}

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (False, 1)
    assert [(row.uid, row.tries, row.text) for row in inbound.pending()] == [(uid, 1, False)]
    assert inbound.folder("INBOX").cursor == 2


def test_a_pending_uid_is_stored_as_soon_as_it_is_handed_out(inbound: Inbound) -> None:
    inbound.watch()
    uid = inbound.arrives("INBOX", a_letter(1))
    inbound.box.world["INBOX"].held_back = {uid}
    inbound.sync()
    inbound.box.world["INBOX"].held_back.clear()
    inbound.clock.move(minutes=2)

    result = inbound.sync()

    assert (result.complete, result.new_mails, inbound.pending()) == (True, 1, ())


def test_a_pending_uid_that_was_deleted_is_forgotten(inbound: Inbound) -> None:
    inbound.watch()
    uid = inbound.arrives("INBOX", a_letter(1))
    inbound.box.world["INBOX"].held_back = {uid}
    inbound.sync()
    inbound.box.delete("INBOX", uid)
    inbound.clock.move(minutes=2)

    assert inbound.sync().complete
    assert (inbound.pending(), inbound.aside()) == ((), ())


def test_a_pending_uid_waits_longer_each_time_and_is_set_aside_after_ten_tries(inbound: Inbound) -> None:
    inbound.watch()
    uid = inbound.arrives("INBOX", a_letter(1))
    inbound.box.world["INBOX"].held_back = {uid}
    pauses = []
    inbound.sync()
    for _ in range(9):
        pause = inbound.pending()[0].next_try_at - inbound.clock.now()
        pauses.append(pause)
        inbound.clock.at += pause
        result = inbound.sync()

    assert pauses == sorted(pauses)
    assert (inbound.pending(), [row.uid for row in inbound.aside()]) == ((), [uid])
    assert result.complete


def test_a_mail_that_makes_the_server_break_off_does_not_stop_the_others(inbound: Inbound) -> None:
    inbound.watch()
    uids = [inbound.arrives("INBOX", a_letter(number)) for number in range(40)]
    inbound.box.world["INBOX"].breaking = {uids[17]}

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (False, 39)
    assert [row.uid for row in inbound.pending()] == [uids[17]]


def test_a_broken_line_is_no_proof_of_silence_and_moves_no_cursor(inbound: Inbound) -> None:
    inbound.watch()
    inbound.arrives("INBOX", a_letter(1))
    inbound.box.fail_after(2, *[ServerUnreachable("cut")] * 2)

    result = inbound.sync()

    assert not result.complete
    assert result.errors == ("cut",)
    assert inbound.folder("INBOX").cursor == 0


def test_one_folder_that_fails_does_not_keep_the_others_from_being_read(inbound: Inbound) -> None:
    inbound.box.create("Projekte")
    inbound.watch()
    inbound.arrives("Projekte", a_letter(1))
    inbound.box.fail_after(1, TemporaryFailure("busy"))

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (False, 1)
    assert [report.error for report in result.folders] == ["busy", "", ""]
    assert inbound.folder("Sent").last_error == "busy"


def test_after_an_unreachable_server_no_further_folder_is_tried(inbound: Inbound) -> None:
    inbound.watch()
    inbound.box.calls.clear()
    inbound.box.fail_after(1, *[ServerUnreachable("gone")] * 9)

    inbound.sync()

    assert inbound.box.calls == [("folders", ""), ("status", "Sent")]


def test_after_three_failures_in_a_row_the_rest_waits(inbound: Inbound) -> None:
    for number in range(5):
        inbound.box.create(f"Projekt {number}")
    inbound.watch()
    inbound.box.fail_after(1, *[TemporaryFailure("busy")] * 9)

    assert len(inbound.sync().folders) == 3


def test_a_refused_login_is_raised_and_nothing_more_is_tried(inbound: Inbound) -> None:
    inbound.box.fail(LoginRefused("main", "imap.example", "no"))

    with pytest.raises(LoginRefused):
        inbound.sync()

    assert len(inbound.box.calls) == 1


def test_complete_at_tells_when_a_folder_was_last_read_to_its_end(inbound: Inbound) -> None:
    inbound.watch()
    first = inbound.folder("INBOX").complete_at
    uid = inbound.arrives("INBOX", a_letter(1))
    inbound.box.world["INBOX"].held_back = {uid}

    inbound.sync()

    assert inbound.folder("INBOX").complete_at == first
    assert inbound.folder("Sent").complete_at == inbound.clock.now()


def test_the_audit_finds_mail_that_became_visible_late(inbound: Inbound) -> None:
    inbound.watch()
    late = inbound.arrives("INBOX", a_letter(1))
    hidden = inbound.box.world["INBOX"].mails.pop(late)
    inbound.arrives("INBOX", a_letter(2))
    inbound.sync()
    inbound.box.world["INBOX"].mails[late] = hidden

    assert inbound.sync().new_mails == 0
    inbound.clock.move(minutes=10)

    assert inbound.sync().new_mails == 1


def test_the_audit_finds_a_mail_that_was_put_below_the_cursor(inbound: Inbound) -> None:
    inbound.watch()
    inbound.box.world["INBOX"].uidnext = 9
    inbound.arrives("INBOX", a_letter(1))
    inbound.sync()
    inbound.clock.move(minutes=11)
    inbound.sync()
    folder = inbound.box.world["INBOX"]
    folder.mails[5] = replace(folder.mails[9], raw=a_letter(2))

    assert inbound.sync().new_mails == 0
    inbound.clock.move(hours=6)

    assert inbound.sync().new_mails == 1


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_whatever_happens_between_syncs_every_readable_mail_is_stored_once(data: st.DataObject) -> None:
    """A model test: deliveries, deletions, moves, hiccups and UIDVALIDITY changes in any order."""
    inbound = Inbound()
    inbound.box.create("Archive", Role.ARCHIVE)
    number = 0
    for _ in range(data.draw(st.integers(3, 12))):
        deed = data.draw(st.sampled_from(["deliver", "delete", "move", "sync", "fail", "renumber", "revalue"]))
        folder = data.draw(st.sampled_from(["INBOX", "Archive"]))
        there = sorted(inbound.box.world[folder].mails)
        if deed == "deliver":
            number += 1
            inbound.arrives(folder, a_letter(number))
        elif deed == "delete" and there:
            inbound.box.delete(folder, data.draw(st.sampled_from(there)))
        elif deed == "move" and there:
            inbound.box.move(folder, data.draw(st.sampled_from(there)), "Archive" if folder == "INBOX" else "INBOX")
        elif deed == "fail":
            inbound.box.fail_after(data.draw(st.integers(0, 6)), TemporaryFailure("hiccup"))
            inbound.sync()
        elif deed == "renumber" and inbound.box.renumbered < 4:
            inbound.box.renumber(folder)
        elif deed == "revalue" and inbound.box.renumbered < 4:
            inbound.box.set_uidvalidity(folder, inbound.box.world[folder].uidvalidity + 1)
        elif deed == "sync":
            inbound.sync()
        inbound.clock.move(minutes=20)

    inbound.box.fail_after(0)
    inbound.sync()
    inbound.clock.move(hours=7)
    result = inbound.sync()

    assert result.complete, result.errors
    for name in ("INBOX", "Archive"):
        assert set(inbound.box.world[name].mails) <= set(inbound.placed(name))
    on_server = {mail.raw for folder in inbound.box.world.values() for mail in folder.mails.values()}
    stored = inbound.mails()
    assert len(stored) <= number
    assert all(raw.split(b"Message-ID: <")[1].split(b">")[0].decode() in stored for raw in on_server)


def test_drafts_is_not_read_and_yet_known_so_that_drafts_can_be_put_there(inbound: Inbound) -> None:
    inbound.box.create("Drafts", Role.DRAFTS)
    inbound.box.deliver("Drafts", a_letter(1))

    inbound.sync()

    assert inbound.folder("Drafts").role is Role.DRAFTS
    assert inbound.placed("Drafts") == []
    assert not inbound.box.count("headers", "Drafts")
