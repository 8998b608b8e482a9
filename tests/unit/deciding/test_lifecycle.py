"""What each event does to an obligation, and what no sequence of events may do."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopwatch.core.deciding.lifecycle import TIMED_STATES, apply, retime
from coopwatch.core.model import Ball, CloseReason, DueBasis, Event, EventType, Kind, Obligation, State, Window
from tests.builders import an_event, an_obligation, local, on, some_terms


def after(obligation: Obligation, *events: Event) -> Obligation:
    """The obligation after some events under the default terms."""
    for event in events:
        obligation = apply(obligation, event, some_terms())
    return obligation


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (Kind.APPOINTMENT, "2026-11-04 10:00"),
        (Kind.ANSWER, "2026-11-09 10:00"),
        (Kind.QUOTE, "2026-11-09 10:00"),
        (Kind.INVOICE, "2026-11-16 10:00"),
    ],
)
def test_the_window_depends_on_the_kind(kind: Kind, due: str) -> None:
    assert retime(an_obligation(kind=kind), some_terms()).due_at == local(due)


def test_the_owners_own_date_replaces_the_window_with_a_day_of_grace() -> None:
    asked = retime(an_obligation(wanted_on=on("2026-11-20")), some_terms())

    assert asked.due_at == local("2026-11-23 17:00")
    assert asked.due_basis is DueBasis.OWNER_DATE


def test_an_appointment_is_followed_up_at_the_latest_one_working_day_before() -> None:
    asked = an_obligation(kind=Kind.APPOINTMENT, wanted_on=on("2026-11-04"))

    assert retime(asked, some_terms()).due_at == local("2026-11-03 10:00")


def test_a_promise_replaces_the_window_and_adds_one_working_day() -> None:
    promised = after(an_obligation(), an_event(EventType.PROMISED, until_on=on("2026-11-20"), from_on=on("2026-11-20")))

    assert promised.state is State.PROMISED
    assert promised.due_at == local("2026-11-23 17:00")
    assert promised.due_basis is DueBasis.PROMISE


def test_a_promise_may_also_bring_the_due_forward() -> None:
    promised = after(an_obligation(kind=Kind.INVOICE), an_event(EventType.PROMISED, until_on=on("2026-11-05")))

    assert promised.due_at == local("2026-11-06 17:00")


def test_a_new_promise_replaces_the_old_one() -> None:
    first = an_event(EventType.PROMISED, until_on=on("2026-11-06"))
    second = an_event(EventType.PROMISED, local("2026-11-06 11:00"), until_on=on("2026-11-13"))

    assert after(an_obligation(), first, second).promised_until == on("2026-11-13")


def test_a_promise_without_a_day_starts_the_window_anew() -> None:
    promised = after(an_obligation(), an_event(EventType.PROMISED))

    assert promised.state is State.WAITING
    assert promised.due_at == local("2026-11-11 09:00")


def test_got_it_thanks_is_acknowledged_and_stays_open() -> None:
    acknowledged = after(an_obligation(), an_event(EventType.ACKNOWLEDGED))

    assert acknowledged.state is State.WAITING
    assert acknowledged.due_at == local("2026-11-11 09:00")


def test_an_acknowledgement_does_not_wipe_out_a_promise() -> None:
    promise = an_event(EventType.PROMISED, until_on=on("2026-11-20"))

    assert after(an_obligation(), promise, an_event(EventType.ACKNOWLEDGED)).promised_until == on("2026-11-20")


def test_a_question_gives_the_owner_the_ball_until_he_answers() -> None:
    asked_back = after(an_obligation(), an_event(EventType.QUESTION))
    answered = after(asked_back, an_event(EventType.OWNER_ANSWERED, local("2026-11-12 08:45")))

    assert (asked_back.state, asked_back.ball, asked_back.due_at) == (State.OWNER_TURN, Ball.OWNER, None)
    assert (answered.state, answered.ball) == (State.WAITING, Ball.PARTNER)
    assert answered.due_at == local("2026-11-19 08:45")


def test_an_absence_moves_due_to_two_working_days_after_the_return() -> None:
    away = after(an_obligation(), an_event(EventType.ABSENT, until_on=on("2026-11-16")))

    assert away.state is State.ABSENT
    assert away.due_at == local("2026-11-18 08:30")


def test_an_absence_that_ends_before_the_window_changes_nothing() -> None:
    away = after(an_obligation(kind=Kind.INVOICE), an_event(EventType.ABSENT, until_on=on("2026-11-06")))

    assert away.due_at == local("2026-11-16 10:00")


def test_an_absence_without_a_day_adds_five_working_days() -> None:
    away = after(an_obligation(), an_event(EventType.ABSENT))

    assert away.due_at == local("2026-11-11 09:00")


def test_the_second_follow_up_is_due_after_the_gap() -> None:
    followed = after(an_obligation(), an_event(EventType.FOLLOWED_UP, local("2026-11-09 10:00"), step=1))

    assert followed.follow_ups == 1
    assert followed.due_at == local("2026-11-16 10:00")
    assert followed.due_basis is DueBasis.GAP


def test_the_same_follow_up_counts_once() -> None:
    step = an_event(EventType.FOLLOWED_UP, local("2026-11-09 10:00"), step=1)

    assert after(an_obligation(), step, step).follow_ups == 1


def test_the_owners_own_mail_restarts_the_clock() -> None:
    chased = after(an_obligation(), an_event(EventType.CHASED_BY_OWNER, local("2026-11-09 09:00")))

    assert chased.due_at == local("2026-11-16 09:00")


def test_the_owners_mail_keeps_a_promise_that_lies_ahead() -> None:
    promise = an_event(EventType.PROMISED, until_on=on("2026-11-20"))
    chased = after(an_obligation(), promise, an_event(EventType.CHASED_BY_OWNER, local("2026-11-05 09:00")))

    assert chased.due_at == local("2026-11-23 17:00")


def test_a_bounce_stops_the_ladder() -> None:
    bounced = after(an_obligation(), an_event(EventType.BOUNCED))

    assert bounced.bounced
    assert (bounced.state, bounced.due_at) == (State.OWNER_TURN, None)


def test_a_hold_has_no_due_and_returns_to_where_it_was() -> None:
    promise = an_event(EventType.PROMISED, until_on=on("2026-11-20"))
    held = after(an_obligation(), promise, an_event(EventType.HELD, mail_id=7))
    freed = after(held, an_event(EventType.HOLD_RESOLVED, local("2026-11-05 12:00")))

    assert (held.state, held.due_at, held.hold_mail_id) == (State.HOLD, None, 7)
    assert (freed.state, freed.due_at) == (State.PROMISED, local("2026-11-23 17:00"))


def test_a_second_hold_still_remembers_the_state_before_the_first() -> None:
    held = after(an_obligation(), an_event(EventType.HELD, mail_id=7), an_event(EventType.HELD, mail_id=8))

    assert after(held, an_event(EventType.HOLD_RESOLVED)).state is State.WAITING


def test_an_adopted_suggestion_is_announced_before_it_is_followed_up() -> None:
    suggested = an_obligation(state=State.SUGGESTED, due_at=None)
    adopted = after(suggested, an_event(EventType.ADOPTED, local("2026-12-01 15:00")))

    assert adopted.state is State.WAITING
    assert adopted.due_at == local("2026-12-02 08:30")


@pytest.mark.parametrize("event_type", [EventType.QUESTION, EventType.HELD, EventType.ABSENT, EventType.ACKNOWLEDGED])
def test_a_suggestion_stays_a_suggestion_until_adopted(event_type: EventType) -> None:
    suggested = after(an_obligation(state=State.SUGGESTED, due_at=None), an_event(event_type))

    assert (suggested.state, suggested.due_at) == (State.SUGGESTED, None)


def test_an_answer_closes_a_suggestion() -> None:
    assert after(an_obligation(state=State.SUGGESTED), an_event(EventType.DELIVERED)).state is State.CLOSED


def test_what_is_withdrawn_does_not_wake_up_when_the_partner_writes() -> None:
    closed = after(an_obligation(), an_event(EventType.CLOSED, reason=CloseReason.WITHDRAWN))

    assert after(closed, an_event(EventType.PROMISED, until_on=on("2026-12-01"))) == closed


def test_snoozing_waits_for_the_day_and_then_for_the_window_to_open() -> None:
    snoozed = after(an_obligation(), an_event(EventType.SNOOZED, until_on=on("2026-11-21")))

    assert snoozed.due_at == local("2026-11-23 08:30")


def test_a_muted_obligation_is_never_due_again() -> None:
    muted = after(an_obligation(), an_event(EventType.MUTED), an_event(EventType.PROMISED, until_on=on("2026-11-05")))

    assert muted.due_at is None


def test_a_part_without_a_day_leaves_the_day_that_was_named_for_all() -> None:
    promised = an_event(EventType.PROMISED, until_on=on("2026-11-27"))
    part = an_event(EventType.PARTIAL, local("2026-11-06 09:00"))
    late = an_event(EventType.PARTIAL, local("2026-11-30 09:00"))
    kept, passed = after(an_obligation(), promised, part), after(an_obligation(), promised, late)

    assert (kept.state, kept.partial, kept.due_at) == (State.PROMISED, True, local("2026-11-30 17:00"))
    assert (passed.state, passed.promised_until, passed.due_at) == (State.WAITING, None, local("2026-12-07 09:00"))


def test_an_answer_that_promises_without_a_day_is_no_promise() -> None:
    events = (an_event(EventType.PROMISED, until_on=on("2026-11-27")), an_event(EventType.PROMISED))
    waiting = after(an_obligation(), *events)

    assert (waiting.state, waiting.promised_until) == (State.WAITING, None)


def test_a_partial_delivery_stays_open_with_the_promised_rest() -> None:
    partial = after(an_obligation(), an_event(EventType.PARTIAL, until_on=on("2026-11-13")))

    assert partial.partial
    assert partial.due_at == local("2026-11-16 17:00")


def test_reopening_starts_the_window_now() -> None:
    closed = after(an_obligation(), an_event(EventType.DECLINED))
    reopened = after(closed, an_event(EventType.REOPENED, local("2026-11-10 09:00")))

    assert reopened.due_at == local("2026-11-17 09:00")


events = st.builds(
    Event,
    type=st.sampled_from(EventType),
    at=st.integers(0, 60).map(lambda days: local("2026-11-02 10:00") + timedelta(days=days, hours=days % 7)),
    mail_id=st.none() | st.integers(1, 5),
    until_on=st.none() | st.integers(0, 90).map(lambda days: on("2026-11-02") + timedelta(days=days)),
    step=st.none() | st.integers(1, 3),
)


@settings(max_examples=300)
@given(history=st.lists(events, max_size=12), start=st.sampled_from([State.WAITING, State.SUGGESTED]))
def test_no_history_breaks_the_invariants(history: list[Event], start: State) -> None:
    obligation = retime(an_obligation(state=start), some_terms())
    for event in history:
        before, obligation = obligation, apply(obligation, event, some_terms())
        timed = obligation.state in TIMED_STATES and not obligation.muted

        assert (obligation.due_at is not None) == timed
        assert obligation.follow_ups >= before.follow_ups
        assert (obligation.close_reason is not None) == (not obligation.is_open)
        assert (obligation.ball is Ball.PARTNER) or obligation.state in (State.OWNER_TURN, State.CLOSED, State.HOLD)
        if not before.is_open and event.type is not EventType.REOPENED:
            assert obligation == before
        if before.state is State.SUGGESTED and obligation.is_open:
            assert obligation.state is State.SUGGESTED or event.type in (EventType.ADOPTED, EventType.REOPENED)


@given(window=st.integers(1, 30))
def test_a_longer_window_is_never_due_earlier(window: int) -> None:
    shorter = some_terms(windows=((Kind.QUOTE, Window(window)),))
    longer = some_terms(windows=((Kind.QUOTE, Window(window + 1)),))

    assert retime(an_obligation(), longer).due_at > retime(an_obligation(), shorter).due_at  # type: ignore[operator]
