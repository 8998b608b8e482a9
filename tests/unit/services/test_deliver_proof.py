"""What a crash left open is settled by proof or by the owner."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from coopwatch.core.model import OutboxState, State
from coopwatch.errors import OwnerError
from tests.fake_sender import Outcome
from tests.post_room import PostRoom


@pytest.fixture
def room(tmp_path: Path) -> PostRoom:
    room = PostRoom(tmp_path)
    room.follow_up()
    return room


@pytest.fixture
def lost(room: PostRoom) -> PostRoom:
    """A room whose follow-up was accepted, and the answer lost."""
    room.sender.script = [Outcome.LOST_AFTER_ACCEPT]
    room.deliver()
    assert room.row(1).state is OutboxState.UNKNOWN
    return room


def test_a_claimed_mail_is_ready_again_after_a_crash(room: PostRoom) -> None:
    room.put_state(room.row(1), OutboxState.CLAIMED)
    room.start()

    room.deliver()

    assert room.row(1).state is OutboxState.FILED
    assert len(room.sender.accepted) == 1


def test_a_mail_in_data_is_unknown_after_a_crash(room: PostRoom) -> None:
    room.put_state(room.row(1), OutboxState.DATA)
    room.start()

    result = room.deliver()

    assert result.unknown == [1]
    assert room.sender.attempts == 0


@pytest.mark.parametrize(
    ("state", "minutes", "after"),
    [
        (OutboxState.CLAIMED, 9, OutboxState.CLAIMED),
        (OutboxState.CLAIMED, 10, OutboxState.FILED),
        (OutboxState.DATA, 19, OutboxState.DATA),
        (OutboxState.DATA, 20, OutboxState.UNKNOWN),
    ],
)
def test_another_process_is_left_its_time(room: PostRoom, state: OutboxState, minutes: int, after: OutboxState) -> None:
    room.put_state(room.row(1), OutboxState.CANCELLED)
    room.deliver()
    room.put_state(room.row(1), state)

    room.clock.sleep(minutes * 60)
    room.deliver()

    assert room.row(1).state is after


def test_a_copy_in_sent_is_proof(lost: PostRoom) -> None:
    lost.arrives_raw(lost.row(1).raw, own=True)
    lost.read()

    result = lost.deliver()

    assert result.sent == [1]
    assert lost.row(1).state is OutboxState.FILED
    assert lost.only().follow_ups == 1
    assert lost.mailbox.appended == []


def test_a_copy_with_a_rewritten_message_id_is_proof(lost: PostRoom) -> None:
    lost.arrives_raw(lost.row(1).raw.replace(lost.row(1).message_id.encode(), b"new@outlook.example"), own=True)
    lost.read()

    result = lost.deliver()

    assert result.sent == [1]
    assert lost.only().follow_ups == 1


def test_a_reply_is_proof(lost: PostRoom) -> None:
    lost.clock.sleep(3600)
    lost.arrives("Das Angebot kommt bis 20. November.", answers=lost.row(1).message_id)

    result = lost.deliver()

    assert result.sent == [1]
    assert lost.only().follow_ups == 1


def test_proof_counts_even_after_the_owner_was_asked(lost: PostRoom) -> None:
    lost.clock.sleep(25 * 3600)
    lost.deliver()
    assert lost.row(1).state is OutboxState.NEEDS_OWNER
    lost.arrives_raw(lost.row(1).raw, own=True)

    assert lost.deliver().sent == [1]


def test_an_incoming_mail_with_our_message_id_is_no_proof(lost: PostRoom) -> None:
    lost.arrives_raw(lost.row(1).raw.replace(b"jane@doe", b"eve@doe"))

    assert lost.deliver().sent == []


def test_the_owner_is_asked_after_a_day_without_proof(lost: PostRoom) -> None:
    lost.clock.sleep(23 * 3600)
    assert lost.deliver().unknown == [1]

    lost.clock.sleep(3600)

    assert lost.deliver().needs_owner == [1]
    assert lost.row(1).state is OutboxState.NEEDS_OWNER


def test_the_owner_knows_that_it_went_out(lost: PostRoom) -> None:
    said = lost.orders.sent(1)

    lost.deliver()

    assert "noted as sent" in said
    assert lost.row(1).state is OutboxState.FILED
    assert lost.only().follow_ups == 1
    assert lost.sender.attempts == 1


def test_the_owner_wants_it_sent_again_to_the_letter(lost: PostRoom) -> None:
    lost.clock.sleep(24 * 3600)
    lost.deliver()

    lost.orders.again(1)
    lost.deliver()

    assert [raw for _, _, raw in lost.sender.accepted] == [lost.row(1).raw] * 2
    assert lost.row(1).state is OutboxState.FILED


def test_again_finds_the_copy_that_turned_up_and_sends_nothing(lost: PostRoom) -> None:
    lost.orders.again(1)
    lost.arrives_raw(lost.row(1).raw, own=True)
    lost.read()

    lost.deliver()

    assert lost.sender.attempts == 1
    assert lost.row(1).state is OutboxState.FILED


def test_again_is_refused_when_the_step_was_written_anew(room: PostRoom) -> None:
    room.sender.script = [Outcome.RECIPIENT_NEVER]
    room.deliver()
    room.steer.reopen(1)
    room.at("2026-11-17 10:30").plan()
    assert [mail.id for mail in room.outbox(OutboxState.READY)] == [2]

    with pytest.raises(OwnerError, match="written anew"):
        room.orders.again(1)


def test_again_sends_a_refused_mail_although_the_refusal_gave_the_owner_the_turn(room: PostRoom) -> None:
    room.sender.script = [Outcome.RECIPIENT_NEVER]
    room.deliver()
    assert (room.row(1).state, room.only().state) == (OutboxState.FAILED, State.OWNER_TURN)

    room.orders.again(1)
    room.deliver()

    assert [mail.state for mail in room.outbox()] == [OutboxState.FILED]
    assert (room.only().state, room.only().follow_ups) == (State.WAITING, 1)


def test_a_proposed_mail_waits_for_yes(room: PostRoom) -> None:
    room.put_state(room.row(1), OutboxState.PROPOSED)
    room.deliver()
    assert room.sender.attempts == 0

    room.orders.approve(1)
    room.deliver()

    assert room.row(1).state is OutboxState.FILED


@pytest.mark.parametrize("state", [OutboxState.PROPOSED, OutboxState.READY, OutboxState.CLAIMED])
def test_a_stopped_mail_is_neither_sent_nor_written_again(room: PostRoom, state: OutboxState) -> None:
    room.put_state(room.row(1), state)

    room.orders.stop(1)
    room.start()
    room.deliver()
    room.clock.at += timedelta(days=30)
    room.plan()

    assert room.sender.attempts == 0
    assert [mail.state for mail in room.outbox()] == [OutboxState.CANCELLED]
    assert room.only().state is State.OWNER_TURN


def test_stopping_while_the_connection_is_made_is_in_time(room: PostRoom) -> None:
    prepare = room.sender.prepare

    def meanwhile(sender: str, recipient: str) -> object:
        transmission = prepare(sender, recipient)
        room.orders.stop(1)
        return transmission

    room.sender.prepare = meanwhile  # type: ignore[method-assign, assignment]
    room.deliver()

    assert room.sender.accepted == []
    assert room.row(1).state is OutboxState.CANCELLED


@pytest.mark.parametrize(
    ("order", "states"),
    [
        ("approve", {OutboxState.PROPOSED}),
        ("stop", {OutboxState.PROPOSED, OutboxState.READY, OutboxState.CLAIMED}),
        ("sent", {OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER}),
        ("again", {OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER, OutboxState.FAILED}),
    ],
)
def test_an_order_is_refused_in_every_other_state(room: PostRoom, order: str, states: set[OutboxState]) -> None:
    for state in set(OutboxState) - states:
        room.put_state(room.row(1), state)

        with pytest.raises(OwnerError, match=state.value):
            getattr(room.orders, order)(1)

        assert room.row(1).state is state


def test_an_order_about_a_mail_that_is_not_there_is_told(room: PostRoom) -> None:
    with pytest.raises(OwnerError, match="no mail 7"):
        room.orders.sent(7)
