"""When coopwatch may write, and what holds it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.deciding.policy import Limits, decide
from coopwatch.core.model import Ask, Draft, FollowUp, HandOver, Hold, Mode, State, Tell, Wait
from tests.builders import a_calendar, a_situation, an_obligation, local, on, some_terms

NOW = local("2026-11-09 10:00")


def test_a_due_obligation_is_followed_up() -> None:
    assert decide(an_obligation(), a_situation(), NOW) == FollowUp(1, step=1, last=False)


def test_the_second_follow_up_is_the_last() -> None:
    assert decide(an_obligation(follow_ups=1), a_situation(), NOW) == FollowUp(1, step=2, last=True)


def test_nothing_happens_a_second_before_due() -> None:
    action = decide(an_obligation(), a_situation(), NOW - timedelta(seconds=1))

    assert isinstance(action, Wait)
    assert action.until == NOW


@pytest.mark.parametrize(("mode", "action"), [(Mode.OBSERVE, Tell), (Mode.DRAFT, Draft), (Mode.ASK, Ask)])
def test_the_mode_says_how_far_coopwatch_goes(mode: Mode, action: type) -> None:
    assert isinstance(decide(an_obligation(), a_situation(mode=mode), NOW), action)


@pytest.mark.parametrize("state", [State.SUGGESTED, State.OWNER_TURN, State.HOLD, State.CLOSED])
def test_only_the_partners_turn_leads_to_a_mail(state: State) -> None:
    assert isinstance(decide(an_obligation(state=state), a_situation(), NOW), Wait)


def test_a_used_up_ladder_is_handed_to_the_owner() -> None:
    assert isinstance(decide(an_obligation(follow_ups=2), a_situation(), NOW), HandOver)


def test_a_bounced_address_is_handed_to_the_owner() -> None:
    assert isinstance(decide(an_obligation(bounced=True), a_situation(), NOW), HandOver)


def test_a_robot_gets_no_follow_up() -> None:
    robot = an_obligation(recipient="no-reply@acme.example")

    assert isinstance(decide(robot, a_situation(), NOW), HandOver)


def test_a_stale_mailbox_holds_every_mail() -> None:
    assert decide(an_obligation(), a_situation(blocked="INBOX was not read"), NOW) == Hold(1, "INBOX was not read")


def test_a_muted_partner_gets_nothing() -> None:
    assert isinstance(decide(an_obligation(), a_situation(partner_muted=True), NOW), Wait)


def test_a_mail_that_is_on_its_way_is_not_written_again() -> None:
    assert isinstance(decide(an_obligation(), a_situation(pending_mail=True), NOW), Wait)


def test_two_mails_to_a_partner_keep_the_gap() -> None:
    action = decide(an_obligation(), a_situation(last_mail_at=local("2026-11-05 10:00")), NOW)

    assert isinstance(action, Wait)
    assert action.until == local("2026-11-12 08:30")


def test_a_run_sends_no_more_than_its_limit() -> None:
    assert isinstance(decide(an_obligation(), a_situation(sent_this_run=5), NOW), Wait)


def test_a_day_sends_no_more_than_its_limit() -> None:
    assert isinstance(decide(an_obligation(), a_situation(sent_today=20), NOW), Wait)


@pytest.mark.parametrize("moment", ["2026-11-09 08:29", "2026-11-09 17:00", "2026-11-14 12:00"])
def test_nothing_goes_out_outside_of_the_send_window(moment: str) -> None:
    due = an_obligation(due_at=local("2026-11-09 07:00"))

    assert isinstance(decide(due, a_situation(), local(moment)), Wait)


def test_a_partners_holiday_delays_the_mail() -> None:
    due = an_obligation(due_at=local("2027-10-29 10:00"))
    terms = some_terms(calendar=a_calendar(regions=("DE-BY",)))

    action = decide(due, a_situation(terms=terms), local("2027-11-01 10:00"))

    assert isinstance(action, Wait)
    assert action.until == local("2027-11-02 08:30")


situations = st.builds(
    lambda **changes: a_situation(**changes),
    mode=st.sampled_from([Mode.DRAFT, Mode.ASK, Mode.SEND]),
    blocked=st.sampled_from(["", "", "stale"]),
    last_mail_at=st.none() | st.integers(0, 20).map(lambda days: NOW - timedelta(days=days)),
    sent_today=st.integers(0, 25),
    sent_this_run=st.integers(0, 7),
    partner_muted=st.booleans(),
    pending_mail=st.booleans(),
)
obligations = st.builds(
    lambda **changes: an_obligation(**changes),
    state=st.sampled_from(State),
    follow_ups=st.integers(0, 3),
    bounced=st.booleans(),
    muted=st.booleans(),
    due_at=st.none() | st.integers(-200, 200).map(lambda hours: NOW + timedelta(hours=hours)),
)


@given(obligation=obligations, situation=situations, hours=st.integers(0, 24 * 14))
def test_no_mail_ever_leaves_against_a_brake(obligation, situation, hours) -> None:  # type: ignore[no-untyped-def]
    now: datetime = NOW + timedelta(hours=hours)
    action = decide(obligation, situation, now)
    if not isinstance(action, FollowUp | Ask | Draft):
        return

    assert obligation.is_open
    assert not obligation.muted
    assert not obligation.bounced
    assert obligation.due_at is not None
    assert obligation.due_at <= now
    assert obligation.follow_ups < situation.terms.at_most
    assert not situation.blocked
    assert not situation.partner_muted
    assert not situation.pending_mail
    assert situation.sent_today < Limits().per_day
    assert isinstance(action, Draft) or situation.terms.calendar.is_open(now)


def test_a_ladder_of_none_hands_over_at_once() -> None:
    assert isinstance(decide(an_obligation(), a_situation(terms=some_terms(at_most=0)), NOW), HandOver)


def test_a_vacation_of_the_owner_holds_mails_without_a_burst_of_errors() -> None:
    from coopwatch.core.model import DateSpan

    calendar = a_calendar(vacation=(DateSpan(on("2026-11-09"), on("2026-11-13")),))
    action = decide(an_obligation(), replace(a_situation(), terms=some_terms(calendar=calendar)), NOW)

    assert isinstance(action, Wait)
    assert action.until == local("2026-11-16 08:30")
