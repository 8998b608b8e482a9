"""Before a partner is written to: whatever is not known, or not wanted any more, keeps the mail back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coopwatch.core.model import OutboxMail, OutboxState, Role
from coopwatch.errors import StorageFailure, TemporaryFailure
from coopwatch.ports import FolderPhase, FolderState
from coopwatch.services.deliver import SyncFacts
from tests.post_room import PostRoom


@pytest.fixture
def room(tmp_path: Path) -> PostRoom:
    return PostRoom(tmp_path)


def state_after_run(room: PostRoom, mail: OutboxMail) -> OutboxState:
    room.deliver()
    return room.row(mail.id).state


def test_a_lapsed_request_is_followed_up(room: PostRoom) -> None:
    mail = room.follow_up()

    result = room.deliver()

    assert (result.sent, result.filed) == ([mail.id], [mail.id])
    assert [(sender, recipient, raw) for sender, recipient, raw in room.sender.accepted] == [
        ("jane@doe-design.example", "anna@acme.example", mail.raw)
    ]
    assert room.only().follow_ups == 1
    assert room.only().last_follow_up_at == room.clock.now()


@pytest.mark.parametrize("age", [timedelta(minutes=2, seconds=1), timedelta(days=1), timedelta(minutes=-3)])
def test_a_mailbox_that_was_read_too_long_ago_keeps_it_back(room: PostRoom, age: timedelta) -> None:
    mail = room.follow_up()
    room.facts = SyncFacts(room.clock.now() - age)

    result = room.deliver()

    assert "too long ago" in result.waiting[mail.id]
    assert room.row(mail.id).state is OutboxState.READY
    assert room.sender.attempts == 0


def test_a_mailbox_that_was_read_two_minutes_ago_is_fresh(room: PostRoom) -> None:
    mail = room.follow_up()
    room.facts = SyncFacts(room.clock.now() - timedelta(minutes=2))

    assert state_after_run(room, mail) is OutboxState.FILED


@pytest.mark.parametrize("facts", [SyncFacts(None), SyncFacts(None, "paused until 2026-12-01")])
def test_an_incomplete_mailbox_or_a_pause_keeps_it_back(room: PostRoom, facts: SyncFacts) -> None:
    mail = room.follow_up()
    room.facts = facts

    result = room.deliver()

    assert mail.id in result.waiting
    assert room.sender.attempts == 0


def test_trouble_while_looking_at_the_mailbox_keeps_it_back(tmp_path: Path) -> None:
    class NoLine(PostRoom):
        def fresh(self) -> SyncFacts:
            raise TemporaryFailure("no line")

    room = NoLine(tmp_path)
    mail = room.follow_up()

    result = room.deliver()

    assert result.waiting == {mail.id: "no line"}


def test_a_full_disk_while_looking_at_the_mailbox_stops_everything(tmp_path: Path) -> None:
    class FullDisk(PostRoom):
        def fresh(self) -> SyncFacts:
            raise StorageFailure("disk full")

    room = FullDisk(tmp_path)
    room.follow_up()

    with pytest.raises(StorageFailure):
        room.deliver()

    assert room.sender.attempts == 0


def test_a_mail_that_is_not_understood_yet_keeps_it_back(room: PostRoom) -> None:
    mail = room.follow_up()
    room.arrives("Anbei das Angebot.", answers="mail-1@doe-design.example")

    result = room.deliver()

    assert result.waiting == {mail.id: "1 mails are not understood yet"}
    assert room.sender.attempts == 0


def test_a_sent_folder_that_is_missing_keeps_it_back(room: PostRoom) -> None:
    mail = room.follow_up()
    with room.store.transaction() as tx:
        tx.folders.save(FolderState("main", "Sent", Role.SENT, 1, phase=FolderPhase.MISSING))

    result = room.deliver()

    assert "no Sent folder" in result.waiting[mail.id]


def test_a_sent_folder_that_cannot_be_seen_keeps_it_back(room: PostRoom) -> None:
    mail = room.follow_up()
    room.mailbox.fail(TemporaryFailure("no line"))

    result = room.deliver()

    assert "cannot be seen" in result.waiting[mail.id]
    assert room.sender.attempts == 0


def test_policy_is_asked_again_right_before_sending(room: PostRoom) -> None:
    mail = room.follow_up()
    room.at("2026-11-09 20:00")

    result = room.deliver()

    assert result.waiting == {mail.id: "outside the send window"}
    assert room.row(mail.id).state is OutboxState.READY


def test_the_announced_time_is_kept(room: PostRoom) -> None:
    mail = room.follow_up()
    room.put_state(mail, OutboxState.READY, not_before=room.clock.now() + timedelta(hours=2))

    assert state_after_run(room, mail) is OutboxState.READY
    room.at("2026-11-09 12:30")
    assert state_after_run(room, mail) is OutboxState.FILED


def test_an_answer_that_was_understood_stops_it(room: PostRoom) -> None:
    mail = room.follow_up()
    room.arrives("Anbei das Angebot.", answers="mail-1@doe-design.example", attachment="Angebot.pdf")
    room.read()

    assert state_after_run(room, mail) is OutboxState.CANCELLED
    assert room.sender.attempts == 0


def close(room: PostRoom) -> None:
    room.steer.done(1)


def mute(room: PostRoom) -> None:
    room.steer.mute(1)


def mute_partner(room: PostRoom) -> None:
    room.steer.mute_partner("acme")


def snooze(room: PostRoom) -> None:
    room.steer.snooze(1, date(2026, 11, 30))


def ask_back(room: PostRoom) -> None:
    room.arrives("Welche Farbe sollen die Ziegel haben?", answers="mail-1@doe-design.example")
    room.read()


def promise(room: PostRoom) -> None:
    room.arrives("Sie bekommen das Angebot bis 20. November.", answers="mail-1@doe-design.example")
    room.read()


CHANGES = [close, mute, mute_partner, snooze, ask_back, promise]


@pytest.mark.parametrize("change", CHANGES)
def test_what_happens_while_the_connection_is_made_still_stops_it(
    room: PostRoom, change: Callable[[PostRoom], None]
) -> None:
    mail = room.follow_up()
    prepare = room.sender.prepare

    def meanwhile(sender: str, recipient: str) -> object:
        transmission = prepare(sender, recipient)
        change(room)
        return transmission

    room.sender.prepare = meanwhile  # type: ignore[method-assign, assignment]

    result = room.deliver()

    assert result.cancelled == [mail.id]
    assert room.sender.accepted == []
    assert room.sender.open_sessions == 0
    assert room.only().follow_ups == 0


@pytest.mark.parametrize("change", CHANGES)
def test_a_row_that_nobody_cancelled_is_still_not_sent(room: PostRoom, change: Callable[[PostRoom], None]) -> None:
    mail = room.follow_up()
    change(room)
    room.put_state(mail, OutboxState.READY)

    result = room.deliver()

    assert result.cancelled == [mail.id]
    assert room.sender.attempts == 0


def test_a_mail_to_somebody_else_than_the_owner_wrote_to_is_not_sent(room: PostRoom) -> None:
    mail = room.follow_up()
    with room.store.transaction() as tx:
        obligation = tx.obligations.get(1)
        assert obligation is not None
        tx.obligations.save(replace(obligation, recipient="eve@evil.example"), (), room.clock.now())

    assert state_after_run(room, mail) is OutboxState.CANCELLED


def test_a_step_that_went_out_otherwise_is_not_sent(room: PostRoom) -> None:
    mail = room.follow_up()
    room.mark_sent()
    room.put_state(mail, OutboxState.READY)

    assert state_after_run(room, mail) is OutboxState.CANCELLED
    assert room.sender.attempts == 0


def test_a_restored_backup_finds_its_own_mail_in_sent(room: PostRoom) -> None:
    mail = room.follow_up()
    room.arrives_raw(mail.raw, own=True)
    room.read()

    result = room.deliver()

    assert result.sent == [mail.id]
    assert room.row(mail.id).state is OutboxState.FILED
    assert room.sender.attempts == 0
    assert room.only().follow_ups == 1
    assert room.mailbox.appended == []


def test_an_account_without_an_outgoing_server_keeps_it(room: PostRoom) -> None:
    mail = room.follow_up()
    room.sender = None  # type: ignore[assignment]
    room.start()

    result = room.deliver()

    assert "no outgoing server" in result.waiting[mail.id]


def test_a_run_that_is_told_so_takes_the_owners_mail_only(room: PostRoom) -> None:
    mail = room.follow_up()
    digest = room.digest()

    result = room.service.run(partner_mail=False)

    assert result.sent == [digest.id]
    assert room.row(mail.id).state is OutboxState.READY


def test_a_digest_needs_no_fresh_mailbox(room: PostRoom) -> None:
    digest = room.digest()
    room.facts = SyncFacts(None, "paused")

    assert state_after_run(room, digest) is OutboxState.FILED
    assert [recipient for _, recipient, _ in room.sender.accepted] == ["jane@doe-design.example"]
