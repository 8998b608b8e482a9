"""May coopwatch write to a partner now? (obligation, situation, now) → action (design §4, §7, §8).

Fails towards silence to partners and towards telling the owner: whatever is not known is a Hold. Called by
follow_up for planning and by deliver, right before sending, for the same questions again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from coopwatch.core.deciding.lifecycle import TIMED_STATES, Terms
from coopwatch.core.deciding.organisation import is_machine
from coopwatch.core.model import (
    Action,
    Ask,
    Draft,
    FollowUp,
    HandOver,
    Hold,
    Mode,
    Obligation,
    State,
    Tell,
    Wait,
    Window,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """The brakes: working days between two mails to a partner, and mails per run and per day."""

    gap_per_partner: int = 5
    per_run: int = 5
    per_day: int = 20


@dataclass(frozen=True, slots=True)
class Situation:
    """What is true around one obligation at the moment of decision.

    blocked: a sentence why nothing may go to any partner (stale folder, pause, clock jump), "" when free.
    last_mail_at: the last partner mail to this partner. sent_today, sent_this_run: partner mails altogether.
    partner_muted: the owner wants no mail to this partner. pending_mail: a mail for this partner is already on
    its way or waits for the owner's yes.
    """

    mode: Mode
    terms: Terms
    limits: Limits
    blocked: str = ""
    last_mail_at: datetime | None = None
    sent_today: int = 0
    sent_this_run: int = 0
    partner_muted: bool = False
    pending_mail: bool = False


def decide(obligation: Obligation, situation: Situation, now: datetime) -> Action:
    """What to do about one obligation at an instant; exactly one action, never an exception."""
    waiting = _not_due(obligation, situation, now)
    if waiting is not None:
        return waiting
    handed = _handover(obligation, situation)
    if handed:
        return HandOver(obligation.id, handed)
    step = obligation.follow_ups + 1
    last = step >= situation.terms.at_most
    if situation.mode is Mode.OBSERVE:
        return Tell(obligation.id, step, last)
    braked = brakes(obligation, situation, now)
    if braked is not None:
        return braked
    if situation.mode is Mode.DRAFT:
        return Draft(obligation.id, step, last)
    if situation.mode is Mode.ASK:
        return Ask(obligation.id, step, last)
    return FollowUp(obligation.id, step, last)


def _not_due(obligation: Obligation, situation: Situation, now: datetime) -> Wait | None:
    if not obligation.is_open:
        return Wait(obligation.id, None, "closed")
    if obligation.muted or situation.partner_muted:
        return Wait(obligation.id, None, "muted")
    if obligation.state not in TIMED_STATES:
        return Wait(obligation.id, None, _WHY_WAIT.get(obligation.state, "not the partner's turn"))
    if obligation.due_at is None or obligation.due_at > now:
        return Wait(obligation.id, obligation.due_at, "the window is open")
    if situation.pending_mail:
        return Wait(obligation.id, None, "a mail is on its way")
    return None


_WHY_WAIT = {
    State.SUGGESTED: "not adopted yet",
    State.OWNER_TURN: "your turn",
    State.HOLD: "waits for your answer",
}


def _handover(obligation: Obligation, situation: Situation) -> str:
    if obligation.bounced:
        return "the address bounced"
    if is_machine(obligation.recipient):
        return "no person reads this address"
    if obligation.follow_ups >= situation.terms.at_most:
        return "all follow-ups are used up"
    return ""


def brakes(obligation: Obligation, situation: Situation, now: datetime) -> Hold | Wait | None:
    """What forbids a mail that would otherwise go out now, None when nothing does.

    Hold: the owner should know (stale mailbox, pause). Wait: time alone lifts it (send window, gap, limits).
    """
    if situation.blocked:
        return Hold(obligation.id, situation.blocked)
    calendar = situation.terms.calendar
    if situation.sent_this_run >= situation.limits.per_run:
        return Wait(obligation.id, None, "enough mails for one run")
    if situation.sent_today >= situation.limits.per_day:
        return Wait(obligation.id, None, "enough mails for one day")
    free_at = gap_end(situation)
    if free_at is not None and free_at > now:
        return Wait(obligation.id, free_at, "this partner was written to recently")
    if situation.mode is not Mode.DRAFT and not calendar.is_open(now):
        return Wait(obligation.id, calendar.next_opening(now), "outside the send window")
    return None


def gap_end(situation: Situation) -> datetime | None:
    """When this partner may be written to again, None when he may be at any time."""
    if situation.last_mail_at is None:
        return None
    calendar = situation.terms.calendar
    return calendar.opening(
        calendar.local_day(calendar.window_end(situation.last_mail_at, Window(situation.limits.gap_per_partner)))
    )
