"""Over SMTP: 250 decides, refusals are retried or told, and a lost answer is never tried again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from coopwatch.core.model import Ball, OutboxState
from coopwatch.errors import StorageFailure, TemporaryFailure
from coopwatch.ports import Store, Transaction
from coopwatch.services.deliver import forget_refused_login
from tests.fake_sender import Outcome
from tests.post_room import PostRoom

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def room(tmp_path: Path) -> PostRoom:
    room = PostRoom(tmp_path)
    room.follow_up()
    return room


def test_the_state_data_is_stored_before_the_mail_is_given(room: PostRoom) -> None:
    states: list[OutboxState] = []
    room.sender.before_data = lambda: states.append(room.row(1).state)

    room.deliver()

    assert states == [OutboxState.DATA]
    assert room.row(1).reply == "250 taken"
    assert room.row(1).attempts == 1


def test_sent_and_its_event_are_one_commit(tmp_path: Path) -> None:
    class Forgetful(PostRoom):
        def sees(self) -> tuple[OutboxState, int]:
            return self.row(1).state, self.only().follow_ups

    room = Forgetful(tmp_path)
    room.follow_up()
    seen: list[tuple[OutboxState, int]] = []
    room.store = Watched(room.store, lambda: seen.append(room.sees()))  # type: ignore[assignment]
    room.start()

    room.deliver()

    assert set(seen) <= {
        (OutboxState.READY, 0),
        (OutboxState.CLAIMED, 0),
        (OutboxState.DATA, 0),
        (OutboxState.SENT, 1),
        (OutboxState.FILED, 1),
    }
    assert {state for state, _ in seen} >= {OutboxState.DATA, OutboxState.SENT}


@pytest.mark.parametrize("outcome", [Outcome.RECIPIENT_LATER, Outcome.DATA_LATER])
def test_a_refusal_for_now_is_tried_again_with_growing_waits(room: PostRoom, outcome: Outcome) -> None:
    room.sender.default = outcome
    waits = []
    for _ in range(4):
        room.deliver()
        row = room.row(1)
        assert row.state is OutboxState.READY
        assert row.next_try_at is not None
        waits.append(row.next_try_at - room.clock.now())
        room.deliver()
        assert room.row(1).attempts == row.attempts
        room.clock.at = row.next_try_at

    room.deliver()

    assert waits == [15 * MINUTE, HOUR, 4 * HOUR, 4 * HOUR]
    assert room.row(1).state is OutboxState.READY  # 19:45, so policy waits for the next send window


@pytest.mark.parametrize("outcome", [Outcome.RECIPIENT_LATER, Outcome.DATA_LATER])
def test_five_refusals_are_told_to_the_owner(room: PostRoom, outcome: Outcome) -> None:
    room.sender.default = outcome
    for _ in range(4):
        room.deliver()
        room.put_state(room.row(1), OutboxState.READY, next_try_at=room.clock.now())

    result = room.deliver()

    assert result.needs_owner == [1]
    assert room.row(1).attempts == 5
    assert "later" in room.row(1).reply
    assert room.sender.accepted == []


@pytest.mark.parametrize("outcome", [Outcome.RECIPIENT_NEVER, Outcome.DATA_NEVER])
def test_a_refusal_for_good_is_never_tried_again_and_the_owner_decides(room: PostRoom, outcome: Outcome) -> None:
    room.sender.script = [outcome]

    result = room.deliver()
    room.plan()
    room.deliver()

    assert result.failed == [1]
    assert room.sender.attempts == 1
    assert room.only().ball is Ball.OWNER
    assert [mail.id for mail in room.outbox()] == [1]
    assert room.history()[-1].words.startswith("55")


@pytest.mark.parametrize("outcome", [Outcome.LOST_AFTER_ACCEPT, Outcome.LOST_BEFORE_ACCEPT])
def test_a_lost_answer_is_never_tried_again(room: PostRoom, outcome: Outcome) -> None:
    room.sender.script = [outcome]

    first = room.deliver()
    for _ in range(200):
        room.clock.sleep(3600)
        room.plan()
        room.deliver()

    assert first.unknown == [1]
    assert room.sender.attempts == 1
    assert room.row(1).state is OutboxState.NEEDS_OWNER
    assert [mail.id for mail in room.outbox()] == [1]


def test_an_unreachable_server_is_tried_every_quarter_hour_for_days(room: PostRoom) -> None:
    room.sender.default = Outcome.UNREACHABLE

    for _ in range(8):
        room.deliver()
        room.clock.sleep(15 * 60)

    assert room.sender.attempts == 8
    assert room.row(1).attempts == 0
    room.at("2026-11-16 10:00")
    room.deliver()
    assert room.row(1).state is OutboxState.NEEDS_OWNER


def test_an_unreachable_server_is_not_asked_twice_in_one_run(room: PostRoom) -> None:
    room.sender.default = Outcome.UNREACHABLE
    digest = room.digest()

    result = room.deliver()

    assert room.sender.attempts == 1
    assert set(result.waiting) == {1, digest.id}


def test_a_refused_login_is_told_and_rests_for_hours(room: PostRoom) -> None:
    room.sender.script = [Outcome.LOGIN_REFUSED]

    result = room.deliver()
    for _ in range(7):
        room.start()
        room.deliver()
        room.clock.sleep(3600)

    assert result.login_refused is not None
    assert "refused the login" in result.problems[0]
    assert room.sender.attempts == 1
    assert room.row(1).attempts == 0


def test_a_changed_password_is_tried_at_once(room: PostRoom) -> None:
    room.sender.script = [Outcome.LOGIN_REFUSED]
    room.deliver()
    with room.store.transaction() as tx:
        forget_refused_login(tx, "main")

    room.deliver()

    assert room.row(1).state is OutboxState.FILED


def test_two_processes_send_a_claimed_mail_once(room: PostRoom) -> None:
    other = PostRoom.start(room)
    room.start()
    prepare = room.sender.prepare

    def meanwhile(sender: str, recipient: str) -> object:
        transmission = prepare(sender, recipient)
        room.sender.prepare = prepare  # type: ignore[method-assign]
        other.run()
        return transmission

    room.sender.prepare = meanwhile  # type: ignore[method-assign, assignment]
    room.deliver()

    assert sum(room.sender.accepted_ids().values()) == 1
    assert room.only().follow_ups == 1


def test_an_acceptance_that_could_not_be_stored_is_stored_by_the_next_run(room: PostRoom) -> None:
    full = FullDisk(room.store)
    room.store = full  # type: ignore[assignment]
    room.start()
    room.sender.before_data = full.fill

    with pytest.raises(StorageFailure):
        room.deliver()
    full.free()
    result = room.deliver()

    assert result.sent == [1]
    assert room.row(1).state is OutboxState.FILED
    assert sum(room.sender.accepted_ids().values()) == 1


def test_a_disk_that_fills_up_before_data_sends_nothing(room: PostRoom) -> None:
    full = FullDisk(room.store)
    room.store = full  # type: ignore[assignment]
    room.start()
    prepare = room.sender.prepare

    def fill(sender: str, recipient: str) -> object:
        full.fill()
        return prepare(sender, recipient)

    room.sender.prepare = fill  # type: ignore[method-assign, assignment]
    with pytest.raises(StorageFailure):
        room.deliver()

    assert room.sender.accepted == []
    assert room.sender.open_sessions == 0
    full.free()
    room.sender.prepare = prepare  # type: ignore[method-assign]
    room.start()
    room.deliver()
    assert room.row(1).state is OutboxState.FILED


def test_a_bug_in_one_mail_does_not_stop_the_others(room: PostRoom, caplog: pytest.LogCaptureFixture) -> None:
    digest = room.digest()
    prepare = room.sender.prepare

    def buggy(sender: str, recipient: str) -> object:
        if recipient.startswith("anna"):
            raise ZeroDivisionError
        return prepare(sender, recipient)

    room.sender.prepare = buggy  # type: ignore[method-assign, assignment]
    result = room.deliver()

    assert result.sent == [digest.id]
    assert room.row(1).state is OutboxState.READY
    assert room.row(1).next_try_at == room.clock.now() + HOUR
    assert "outbox row failed" in caplog.text


def test_a_bug_after_the_mail_was_given_leaves_it_unknown(room: PostRoom) -> None:
    def bug() -> None:
        raise ZeroDivisionError

    room.sender.before_data = bug
    room.deliver()
    room.deliver()

    assert room.row(1).state is OutboxState.UNKNOWN
    assert room.sender.attempts == 1


def test_the_sent_copy_is_filed_once_and_seen(room: PostRoom) -> None:
    room.deliver()
    room.deliver()

    (copy,) = room.mailbox.appended
    assert (copy.folder, copy.raw, copy.seen, copy.draft) == ("Sent", room.row(1).raw, True, False)


def test_a_copy_that_is_there_already_is_not_filed_again(room: PostRoom) -> None:
    room.sender.before_data = lambda: room.mailbox.deliver("Sent", room.row(1).raw)

    room.deliver()

    assert room.mailbox.appended == []
    assert room.row(1).state is OutboxState.FILED


def test_a_copy_with_a_rewritten_message_id_is_recognised(room: PostRoom) -> None:
    raw = room.row(1).raw.replace(room.row(1).message_id.encode(), b"rewritten@outlook.example")
    room.sender.before_data = lambda: room.mailbox.deliver("Sent", raw)

    room.deliver()

    assert room.mailbox.appended == []


def test_a_mailbox_in_trouble_leaves_the_copy_for_the_next_run(room: PostRoom) -> None:
    room.sender.before_data = lambda: room.mailbox.fail(TemporaryFailure("no line"))

    room.deliver()
    assert room.row(1).state is OutboxState.SENT
    room.deliver()

    assert room.row(1).state is OutboxState.FILED
    assert len(room.mailbox.appended) == 1
    assert room.sender.attempts == 1


def test_a_provider_that_files_itself_is_waited_for(room: PostRoom) -> None:
    room.files_itself = True
    room.start()

    room.deliver()
    room.clock.sleep(3600)
    waiting = room.deliver().waiting
    room.arrives_raw(room.row(1).raw, own=True)
    room.deliver()

    assert "provider" in waiting[1]
    assert room.mailbox.appended == []
    assert room.row(1).state is OutboxState.FILED


def test_a_provider_that_did_not_file_for_a_day_is_helped(room: PostRoom) -> None:
    room.files_itself = True
    room.start()
    room.deliver()

    room.clock.sleep(25 * 3600)
    room.deliver()

    assert len(room.mailbox.appended) == 1


def test_a_digest_is_not_filed_into_sent(room: PostRoom) -> None:
    digest = room.digest()

    room.deliver()

    assert room.row(digest.id).state is OutboxState.FILED
    assert [copy.raw for copy in room.mailbox.appended] == [room.row(1).raw]


@pytest.mark.parametrize("outcome", [Outcome.LOST_AFTER_ACCEPT, Outcome.DATA_LATER])
def test_a_digest_is_sent_again_until_it_is_accepted(room: PostRoom, outcome: Outcome) -> None:
    room.put_state(room.row(1), OutboxState.CANCELLED)
    digest = room.digest()
    room.sender.script = [outcome, outcome]

    for _ in range(10):
        room.deliver()
        room.clock.sleep(3600)

    assert room.row(digest.id).state is OutboxState.FILED
    assert room.sender.attempts == 3


def test_a_digest_that_has_arrived_is_not_sent_again(room: PostRoom) -> None:
    room.put_state(room.row(1), OutboxState.CANCELLED)
    digest = room.digest()
    room.sender.script = [Outcome.LOST_AFTER_ACCEPT]
    room.deliver()

    room.arrives_raw(digest.raw)
    room.deliver()

    assert room.sender.attempts == 1
    assert room.row(digest.id).state in (OutboxState.SENT, OutboxState.FILED)


def test_a_digest_that_nobody_takes_ends_as_failed(room: PostRoom) -> None:
    room.put_state(room.row(1), OutboxState.CANCELLED)
    digest = room.digest()
    room.sender.default = Outcome.DATA_LATER

    for _ in range(30):
        room.deliver()
        room.clock.sleep(3600)

    assert room.row(digest.id).state is OutboxState.FAILED
    assert room.sender.attempts == 5


class Watched:
    """A store that tells after each commit."""

    def __init__(self, store: Store, committed: object) -> None:
        self._store = store
        self._committed = committed
        self._telling = False

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        with self._store.transaction() as tx:
            yield tx
        if not self._telling:
            self._telling = True
            self._committed()  # type: ignore[operator]
            self._telling = False


class FullDisk:
    """A store whose disk can be filled."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._full = False

    def fill(self) -> None:
        self._full = True

    def free(self) -> None:
        self._full = False

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        if self._full:
            raise StorageFailure("the disk is full")
        with self._store.transaction() as tx:
            yield tx
