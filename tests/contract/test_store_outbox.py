"""Rules of `ports.OutboxRows`: nothing is sent twice because nothing is claimed twice."""

from __future__ import annotations

import threading
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopwatch.adapters.store import open_store
from coopwatch.core.model import OutboxItem, OutboxPurpose, OutboxState
from coopwatch.ports import Store, Transaction
from tests.builders import an_obligation
from tests.contract.store_values import DAY, HOUR, NOW, an_outbox_mail

STATES = tuple(OutboxState)
DEAD = {OutboxState.CANCELLED, OutboxState.FAILED}
MAYBE_SENT = {OutboxState.DATA, OutboxState.SENT, OutboxState.FILED, OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER}


def two_obligations(transaction: Transaction) -> None:
    for key in ("a", "b"):
        transaction.obligations.add(an_obligation(key=key, id=0), [], NOW)


def test_a_mail_comes_back_as_it_went_in(store: Store) -> None:
    full = an_outbox_mail(
        items=(OutboxItem(2, 1), OutboxItem(1, 2)),
        deliver_by="imap",
        not_before=NOW + HOUR,
        next_try_at=NOW + DAY,
        attempts=3,
        reply="451 später",
        noted_uidnext=4_294_967_295,
    )

    with store.transaction() as t:
        two_obligations(t)
        added = t.outbox.add(full)

        assert added == replace(full, id=added.id)
        assert t.outbox.get(added.id) == added
        assert t.outbox.by_message_id("<FOLLOW-UP-1@doe-design.example>") == added


def test_unknown_mails_are_none(store: Store) -> None:
    with store.transaction() as t:
        assert t.outbox.get(9) is None
        assert t.outbox.by_message_id("x@y.example") is None
        assert not t.outbox.move(9, STATES, OutboxState.READY, NOW)


def test_a_step_belongs_to_one_living_mail(store: Store) -> None:
    with store.transaction() as t:
        two_obligations(t)
        t.outbox.add(an_outbox_mail(items=(OutboxItem(1, 1), OutboxItem(2, 1))))
        with pytest.raises(ValueError, match="in use"):
            t.outbox.add(an_outbox_mail(message_id="other@x.example", items=(OutboxItem(2, 1),)))
        t.outbox.add(an_outbox_mail(message_id="other@x.example", items=(OutboxItem(2, 2),)))

        assert [mail.id for mail in t.outbox.in_states(STATES)] == [1, 2]


def test_a_message_id_belongs_to_one_living_mail(store: Store) -> None:
    with store.transaction() as t:
        two_obligations(t)
        t.outbox.add(an_outbox_mail())
        with pytest.raises(ValueError, match="in use"):
            t.outbox.add(an_outbox_mail(items=(), message_id="Follow-Up-1@DOE-design.example"))


@pytest.mark.parametrize("end", sorted(DEAD))
def test_a_cancelled_or_failed_mail_frees_its_steps_and_message_id(store: Store, end: OutboxState) -> None:
    with store.transaction() as t:
        two_obligations(t)
        first = t.outbox.add(an_outbox_mail())
        assert t.outbox.move(first.id, [OutboxState.READY], end, NOW)
        second = t.outbox.add(an_outbox_mail())

        assert [mail.id for mail in t.outbox.of_items([OutboxItem(1, 1)])] == [second.id]
        assert [mail.id for mail in t.outbox.of_obligation(1)] == [first.id, second.id]
        assert t.outbox.by_message_id(first.message_id) == second


def test_a_dead_mail_does_not_come_back_over_its_successor(store: Store) -> None:
    with store.transaction() as t:
        two_obligations(t)
        first = t.outbox.add(an_outbox_mail(state=OutboxState.FAILED))
        second = t.outbox.add(an_outbox_mail())

        assert not t.outbox.move(first.id, [OutboxState.FAILED], OutboxState.READY, NOW)
        assert t.outbox.move(second.id, [OutboxState.READY], OutboxState.CANCELLED, NOW)
        assert t.outbox.move(first.id, [OutboxState.FAILED], OutboxState.READY, NOW)


def test_mails_in_states_come_oldest_first_by_account(store: Store) -> None:
    with store.transaction() as t:
        t.outbox.add(an_outbox_mail(items=(), message_id="1@x.example", created_at=NOW + HOUR))
        t.outbox.add(an_outbox_mail(items=(), message_id="2@x.example", account="second"))
        t.outbox.add(an_outbox_mail(items=(), message_id="3@x.example", state=OutboxState.SENT))

        assert [mail.id for mail in t.outbox.in_states([OutboxState.READY])] == [2, 1]
        assert [mail.id for mail in t.outbox.in_states([OutboxState.READY, OutboxState.SENT], "main")] == [3, 1]
        assert t.outbox.in_states([]) == ()


@given(
    start=st.sampled_from(STATES),
    expected=st.sets(st.sampled_from(STATES)),
    to=st.sampled_from(STATES),
)
@settings(max_examples=60, deadline=None)
def test_a_move_happens_exactly_when_the_row_is_where_it_should_be(
    start: OutboxState, expected: Collection[OutboxState], to: OutboxState
) -> None:
    store = open_store(None)

    with store.transaction() as t:
        mail = t.outbox.add(an_outbox_mail(items=(), state=start))
        moved = t.outbox.move(mail.id, expected, to, NOW + HOUR)

        assert moved == (start in expected)
        assert t.outbox.get(mail.id) == (replace(mail, state=to, changed_at=NOW + HOUR) if moved else mail)


def test_a_move_changes_only_what_is_given(store: Store) -> None:
    with store.transaction() as t:
        mail = t.outbox.add(an_outbox_mail(items=(), attempts=1, reply="451 busy", next_try_at=NOW))
        t.outbox.move(mail.id, [OutboxState.READY], OutboxState.CLAIMED, NOW, count_attempt=True, noted_uidnext=12)
        t.outbox.move(mail.id, [OutboxState.CLAIMED], OutboxState.READY, NOW, reply="452 full", not_before=NOW + DAY)

        assert t.outbox.get(mail.id) == replace(
            mail, attempts=2, noted_uidnext=12, reply="452 full", not_before=NOW + DAY, changed_at=NOW
        )


def test_of_twenty_threads_that_claim_a_mail_one_gets_it(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with open_store(path).transaction() as t:
        t.outbox.add(an_outbox_mail(items=()))
    won: list[bool] = []
    start = threading.Barrier(20)

    def claim() -> None:
        store = open_store(path)
        start.wait()
        with store.transaction() as t:
            won.append(t.outbox.move(1, [OutboxState.READY], OutboxState.CLAIMED, NOW))
        store.close()

    threads = [threading.Thread(target=claim) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(won) == [False] * 19 + [True]


def test_what_was_or_may_have_been_sent_to_partners_is_counted(store: Store) -> None:
    with store.transaction() as t:
        for number, state in enumerate(STATES):
            t.outbox.add(an_outbox_mail(items=(), message_id=f"{number}@x.example", state=state))
        t.outbox.add(an_outbox_mail(items=(), message_id="d", purpose=OutboxPurpose.DIGEST, state=OutboxState.SENT))
        t.outbox.add(an_outbox_mail(items=(), message_id="f", purpose=OutboxPurpose.DRAFT, state=OutboxState.FILED))

        assert t.outbox.sent_since(NOW) == t.outbox.sent_since(NOW, "acme") == len(MAYBE_SENT) + 1
        assert t.outbox.sent_since(NOW, "bolt") == t.outbox.sent_since(NOW + HOUR) == 0
        assert t.outbox.last_sent_at("acme") == NOW
        assert t.outbox.last_sent_at("bolt") is None


def test_a_mail_counts_from_the_moment_it_may_have_been_sent(store: Store) -> None:
    with store.transaction() as t:
        mail = t.outbox.add(an_outbox_mail(items=()))
        t.outbox.move(mail.id, [OutboxState.READY], OutboxState.DATA, NOW + HOUR)
        t.outbox.move(mail.id, [OutboxState.DATA], OutboxState.NEEDS_OWNER, NOW + 2 * HOUR)
        t.outbox.move(mail.id, [OutboxState.NEEDS_OWNER], OutboxState.SENT, NOW + DAY)

        assert t.outbox.last_sent_at("acme") == NOW + HOUR
        assert t.outbox.sent_since(NOW + 2 * HOUR) == 0


def test_a_mail_proven_unsent_counts_no_longer(store: Store) -> None:
    with store.transaction() as t:
        mail = t.outbox.add(an_outbox_mail(items=()))
        t.outbox.move(mail.id, [OutboxState.READY], OutboxState.DATA, NOW)
        t.outbox.move(mail.id, [OutboxState.DATA], OutboxState.READY, NOW + HOUR)

        assert t.outbox.last_sent_at("acme") is None


def test_mails_of_a_purpose_come_oldest_first_since_an_instant(store: Store) -> None:
    with store.transaction() as t:
        for number, created_at in enumerate([NOW + HOUR, NOW, NOW - DAY]):
            digest = an_outbox_mail(items=(), message_id=f"{number}", created_at=created_at)
            t.outbox.add(replace(digest, purpose=OutboxPurpose.DIGEST))

        assert [mail.message_id for mail in t.outbox.of_purpose(OutboxPurpose.DIGEST, NOW)] == ["1", "0"]
        assert t.outbox.of_purpose(OutboxPurpose.NOTE, NOW) == ()
