"""Rules of `ports.ObligationRows`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coopwatch.core.model import Ball, CloseReason, DueBasis, EventType, Kind, Obligation, OutboxState, State
from coopwatch.ports import Match, Store, Transaction
from tests.builders import an_event, an_obligation
from tests.contract.store_values import DAY, HOUR, NOW, a_new_mail, an_outbox_mail, put


def add(transaction: Transaction, key: str, **changes: Any) -> Obligation:
    changes = {"request_message_id": f"request-{key}@doe-design.example", "request_mail_id": 0, "id": 0} | changes
    return transaction.obligations.add(an_obligation(key=key, **changes), [], NOW)


def keys(found: Sequence[Obligation]) -> list[str]:
    return [obligation.key for obligation in found]


def test_an_obligation_comes_back_as_it_went_in(store: Store) -> None:
    full = an_obligation(
        id=0,
        state=State.CLOSED,
        ball=Ball.OWNER,
        wanted_on=date(2026, 11, 6),
        due_basis=DueBasis.PROMISE,
        promised_from=date(2026, 11, 5),
        promised_until=date(2026, 11, 6),
        absent_until=date(2026, 11, 7),
        snoozed_until=date(2026, 11, 8),
        follow_ups=2,
        last_follow_up_at=NOW,
        hold_mail_id=4,
        hold_why="new thread",
        state_before=State.PROMISED,
        partial=True,
        muted=True,
        bounced=True,
        close_reason=CloseReason.SETTLED_ELSEWHERE,
        closed_at=NOW + HOUR,
        changed_at=NOW + DAY,
        open_since_import=True,
        confidence=0.85,
        customer="Familie Öz",
        job="Dach",
    )

    with store.transaction() as t:
        added = t.obligations.add(full, [], NOW)

        assert added == replace(full, id=added.id)
        assert t.obligations.get(added.id) == added
        assert t.obligations.by_key(full.key) == added


def test_unknown_obligations_are_none(store: Store) -> None:
    with store.transaction() as t:
        assert t.obligations.get(9) is None
        assert t.obligations.by_key("none") is None
        assert t.obligations.events(9) == ()


def test_a_key_is_stored_once(store: Store) -> None:
    with store.transaction() as t:
        add(t, "a")
        with pytest.raises(ValueError, match="key a"):
            add(t, "a")
        add(t, "b")

        assert keys(t.obligations.all()) == ["a", "b"]


def test_saving_replaces_the_row_and_appends_events(store: Store) -> None:
    opened = an_event(EventType.OPENED, NOW)
    promised = an_event(
        EventType.PROMISED, NOW, words="bis Freitag", rule="by_day", from_on=date(2026, 11, 6), confidence=0.9, step=1
    )
    with store.transaction() as t:
        added = t.obligations.add(an_obligation(id=0), [opened], NOW)
        later = replace(added, state=State.PROMISED, due_at=NOW + DAY)
        t.obligations.save(later, [promised, replace(promised, reason=CloseReason.EXPIRED)], NOW + HOUR)
        events = t.obligations.events(added.id)

        assert t.obligations.get(added.id) == later
        assert [replace(event, id=None) for event in events] == [
            replace(opened, obligation_id=added.id, recorded_at=NOW),
            replace(promised, obligation_id=added.id, recorded_at=NOW + HOUR),
            replace(promised, obligation_id=added.id, recorded_at=NOW + HOUR, reason=CloseReason.EXPIRED),
        ]
        assert t.obligations.events_since(NOW + HOUR) == events[1:]


def test_saving_an_unknown_obligation_is_refused(store: Store) -> None:
    with store.transaction() as t, pytest.raises(ValueError, match="77"):
        t.obligations.save(an_obligation(id=77), [], NOW)


def test_open_ones_come_oldest_first_without_closed_ones(store: Store) -> None:
    with store.transaction() as t:
        add(t, "young", opened_at=NOW)
        add(t, "closed", state=State.CLOSED, closed_at=NOW)
        add(t, "old", opened_at=NOW - DAY, state=State.SUGGESTED)

        assert keys(t.obligations.open()) == ["old", "young"]
        assert keys(t.obligations.all(NOW - HOUR)) == ["young"]


def test_due_ones_come_earliest_first_and_limited(store: Store) -> None:
    with store.transaction() as t:
        add(t, "now", due_at=NOW)
        add(t, "early", due_at=NOW - DAY)
        add(t, "later", due_at=NOW + HOUR)
        add(t, "never", due_at=None)
        add(t, "closed", due_at=NOW - DAY, state=State.CLOSED)

        assert keys(t.obligations.due(NOW, 9)) == ["early", "now"]
        assert keys(t.obligations.due(NOW, 1)) == ["early"]


def test_open_ones_are_found_by_partner_and_by_recipients_domain(store: Store) -> None:
    with store.transaction() as t:
        add(t, "a", partner_id="acme", recipient="anna@acme.example")
        add(t, "b", partner_id="bolt", recipient="ben@mail.acme.example")
        add(t, "c", partner_id="core", recipient="eve@notacme.example")
        add(t, "d", partner_id="acme", recipient="anna@acme.example", state=State.CLOSED)

        assert keys(t.obligations.of_partners(["acme", "core"])) == ["a", "c"]
        assert keys(t.obligations.of_recipient_domains(["ACME.example"])) == ["a", "b"]
        assert keys(t.obligations.of_recipient_domains(["mail.acme.example", "notacme.example"])) == ["b", "c"]
        assert t.obligations.of_partners([]) == t.obligations.of_recipient_domains([]) == ()


def test_they_are_found_by_request_evidence_match_and_follow_up_mail(store: Store) -> None:
    with store.transaction() as t:
        put(t, *(a_new_mail(number) for number in range(1, 5)))
        put(t, a_new_mail(5, message_id="Follow-Up-1@doe-design.example"))
        add(t, "request", request_mail_id=1)
        t.obligations.add(
            an_obligation(key="evidence", request_mail_id=0), [an_event(EventType.OPENED, mail_id=2)], NOW
        )
        matched = add(t, "match", state=State.CLOSED)
        t.obligations.add_match(Match(matched.id, 3, "thread", 0.9), NOW)
        followed = add(t, "followed")
        t.outbox.add(an_outbox_mail(items=(replace(an_outbox_mail().items[0], obligation_id=followed.id),)))
        found = [keys(t.obligations.of_mails([number])) for number in range(1, 6)]

        assert found == [["request"], ["evidence"], ["match"], [], ["followed"]]
        assert len(t.obligations.of_mails(range(1, 6))) == 4


def test_they_are_found_by_the_message_ids_of_request_and_outbox(store: Store) -> None:
    with store.transaction() as t:
        add(t, "a", request_message_id="A@x.example")
        followed = add(t, "b", state=State.CLOSED)
        item = replace(an_outbox_mail().items[0], obligation_id=followed.id)
        t.outbox.add(an_outbox_mail(items=(item,), message_id="F@x.example", state=OutboxState.FILED))

        assert keys(t.obligations.of_message_ids(["<a@X.example>"])) == ["a"]
        assert keys(t.obligations.of_message_ids(["f@x.example", "a@x.example"])) == ["a", "b"]
        assert t.obligations.of_message_ids(["", "unknown@x.example"]) == ()


def test_closed_ones_come_latest_first(store: Store) -> None:
    with store.transaction() as t:
        add(t, "a", state=State.CLOSED, closed_at=NOW)
        add(t, "b", state=State.CLOSED, closed_at=NOW + HOUR)
        add(t, "c", state=State.CLOSED, closed_at=NOW - DAY)
        add(t, "reopened", closed_at=NOW)

        assert keys(t.obligations.closed_since(NOW)) == ["b", "a"]


def test_a_second_match_of_a_pair_replaces_the_first(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1), a_new_mail(2))
        first, second = add(t, "a").id, add(t, "b", kind=Kind.INVOICE).id
        t.obligations.add_match(Match(first, 1, "subject", 0.6), NOW)
        t.obligations.add_match(Match(second, 1, "thread", 0.8), NOW)
        t.obligations.add_match(Match(first, 1, "owner", 1.0, "owner"), NOW + HOUR)
        t.obligations.add_match(Match(first, 2, "domain", 0.4), NOW)

        assert t.obligations.matches(mail_id=1) == (
            Match(first, 1, "owner", 1.0, "owner"),
            Match(second, 1, "thread", 0.8),
        )
        assert [match.mail_id for match in t.obligations.matches(obligation_id=first)] == [1, 2]


def test_an_event_cannot_rest_on_a_mail_that_is_not_there(store: Store) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"), store.transaction() as t:
        t.obligations.add(an_obligation(), [an_event(EventType.OPENED, mail_id=99)], NOW)

    with store.transaction() as t:
        assert t.obligations.all() == ()
