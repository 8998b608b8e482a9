"""The life of an obligation: (obligation, event) → obligation. The only code that changes its state (design §4).

Pure: the event brings its own time, the terms bring calendar and windows. Called by triage, follow_up, deliver
and the owner's commands. It refuses to act on a closed obligation unless it is reopened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from coopwatch.core.deciding.calendar import WorkCalendar
from coopwatch.core.model import Ball, CloseReason, DueBasis, Event, EventType, Kind, Obligation, State, Window

_PROMISE_GRACE_DAYS = 1
_ABSENCE_GRACE_DAYS = 2
_ABSENCE_WITHOUT_DATE_DAYS = 5

# States in which the partner has the ball and a follow-up may fall due.
TIMED_STATES = frozenset({State.WAITING, State.PROMISED, State.ABSENT, State.SNOOZED})


@dataclass(frozen=True, slots=True)
class Terms:
    """The rules that hold for one partner: calendar (with his holidays), window by kind, gap and length of the
    ladder in working days and mails."""

    calendar: WorkCalendar
    windows: tuple[tuple[Kind, Window], ...]
    then_every: Window = Window(5)
    at_most: int = 2

    def window(self, kind: Kind) -> Window:
        """The window for a kind; five working days when none is set."""
        return dict(self.windows).get(kind, Window(5))


def apply(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    """What an obligation becomes by an event.

    A closed obligation only listens to REOPENED; a suggested one opens by ADOPTED and otherwise only learns facts
    or closes. The result's due_at and due_basis are set anew; None where nothing can fall due.
    """
    if not obligation.is_open and event.type is not EventType.REOPENED:
        return obligation
    changed = _CHANGES[event.type](obligation, event, terms)
    return retime(replace(changed, changed_at=event.at), terms, keep=changed.due_at if _sets_due(event) else None)


def retime(obligation: Obligation, terms: Terms, keep: datetime | None = None) -> Obligation:
    """The same obligation with due_at computed from its facts; keep: an instant the event itself fixed."""
    if obligation.muted or obligation.state not in TIMED_STATES:
        return replace(obligation, due_at=None)
    if keep is not None:
        return obligation
    due_at, basis = _due(obligation, terms)
    return replace(obligation, due_at=due_at, due_basis=basis)


def _sets_due(event: Event) -> bool:
    without_day = event.type is EventType.ABSENT and event.until_on is None
    return without_day or event.type in (EventType.ADOPTED, EventType.HOLD_RESOLVED)


def _due(obligation: Obligation, terms: Terms) -> tuple[datetime, DueBasis]:
    calendar = terms.calendar
    if obligation.state is State.SNOOZED and obligation.snoozed_until:
        return calendar.opening(calendar.working_day_from(obligation.snoozed_until)), DueBasis.SNOOZE
    due_at, basis = _base_due(obligation, terms)
    if obligation.promised_until:
        grace = calendar.add_working_days(obligation.promised_until, _PROMISE_GRACE_DAYS)
        due_at, basis = _later((due_at, basis), (calendar.closing(grace), DueBasis.PROMISE), obligation)
    if obligation.absent_until:
        back = calendar.add_working_days(obligation.absent_until, _ABSENCE_GRACE_DAYS)
        if calendar.opening(back) > due_at:
            return calendar.opening(back), DueBasis.ABSENCE
    return due_at, basis


def _later(
    first: tuple[datetime, DueBasis], promise: tuple[datetime, DueBasis], obligation: Obligation
) -> tuple[datetime, DueBasis]:
    # A promise replaces the window, even by an earlier day; but not what the owner or a follow-up started later.
    return promise if obligation.state is State.PROMISED or promise[0] > first[0] else first


def _base_due(obligation: Obligation, terms: Terms) -> tuple[datetime, DueBasis]:
    calendar = terms.calendar
    followed_up = obligation.last_follow_up_at
    if followed_up is not None and followed_up >= obligation.clock_from:
        return calendar.window_end(followed_up, terms.then_every), DueBasis.GAP
    window_end = calendar.window_end(obligation.clock_from, terms.window(obligation.kind))
    wanted_on = obligation.wanted_on
    if wanted_on is None or obligation.clock_from != obligation.opened_at:
        return window_end, DueBasis.WINDOW
    if obligation.kind is Kind.APPOINTMENT:
        before = calendar.opening(calendar.add_working_days(wanted_on, -1))
        soonest = calendar.window_end(obligation.clock_from, Window(1))
        return (max(before, soonest), DueBasis.OWNER_DATE) if before < window_end else (window_end, DueBasis.WINDOW)
    return calendar.closing(calendar.add_working_days(wanted_on, _PROMISE_GRACE_DAYS)), DueBasis.OWNER_DATE


def _to_partner(obligation: Obligation, at: datetime) -> Obligation:
    """The partner's turn from an instant on; a suggestion stays one until the owner adopts it."""
    state = State.SUGGESTED if obligation.state is State.SUGGESTED else State.WAITING
    if state is State.WAITING and obligation.promised_until:
        state = State.PROMISED
    return replace(
        obligation, state=state, ball=Ball.PARTNER, clock_from=at, snoozed_until=None, absent_until=None, hold_why=""
    )


def _opened(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    return obligation


def _adopted(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    waiting = replace(obligation, state=State.WAITING, ball=Ball.PARTNER, open_since_import=False)
    if waiting.promised_until:
        waiting = replace(waiting, state=State.PROMISED)
    timed = retime(waiting, terms)
    # What lapsed long ago is not sent the same day: the next digest announces it first.
    soonest = terms.calendar.opening(terms.calendar.add_working_days(terms.calendar.local_day(event.at), 1))
    return replace(timed, due_at=max(timed.due_at or soonest, soonest))


def _own_mail(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    if obligation.state is State.HOLD:
        return replace(obligation, clock_from=event.at)
    promised = obligation.promised_until
    if promised and promised < terms.calendar.local_day(event.at):
        obligation = replace(obligation, promised_from=None, promised_until=None)
    return _to_partner(obligation, event.at)


def _followed_up(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    waiting = _to_partner(replace(obligation, promised_from=None, promised_until=None), obligation.clock_from)
    return replace(
        waiting,
        follow_ups=max(obligation.follow_ups, event.step or obligation.follow_ups + 1),
        last_follow_up_at=event.at,
    )


def _acknowledged(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    if obligation.state in (State.OWNER_TURN, State.HOLD) or obligation.promised_until:
        return obligation
    return _to_partner(obligation, event.at)


def _promised(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    promised = replace(_to_partner(obligation, event.at), promised_from=event.from_on, promised_until=event.until_on)
    if promised.state is State.SUGGESTED:
        return promised
    return replace(promised, state=State.PROMISED if event.until_on else State.WAITING)


def _promise_broken(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    return obligation


def _partial(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    named = obligation.promised_until
    if event.until_on is None and named and named >= terms.calendar.local_day(event.at):
        # The rest is still promised for the day he named before.
        return replace(_to_partner(obligation, event.at), partial=True)
    return replace(_promised(obligation, event, terms), partial=True)


def _closed(reason: CloseReason | None) -> Callable[[Obligation, Event, Terms], Obligation]:
    def close(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
        return replace(
            obligation,
            state=State.CLOSED,
            ball=Ball.OWNER,
            close_reason=reason or event.reason or CloseReason.SETTLED_ELSEWHERE,
            closed_at=event.at,
            hold_mail_id=None,
            hold_why="",
        )

    return close


def _owner_turn(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    if obligation.state is State.SUGGESTED:
        return obligation
    return replace(obligation, state=State.OWNER_TURN, ball=Ball.OWNER)


def _absent(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    if obligation.state not in TIMED_STATES:
        return obligation
    if event.until_on is not None:
        return replace(obligation, state=State.ABSENT, absent_until=event.until_on)
    moved = terms.calendar.window_end(event.at, Window(_ABSENCE_WITHOUT_DATE_DAYS))
    due_at = max(moved, obligation.due_at or moved)
    return replace(obligation, state=State.ABSENT, due_at=due_at, due_basis=DueBasis.ABSENCE)


def _bounced(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    return _owner_turn(replace(obligation, bounced=True), event, terms)


def _held(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    if obligation.state is State.SUGGESTED:
        return obligation
    before = obligation.state_before if obligation.state is State.HOLD else obligation.state
    return replace(
        obligation,
        state=State.HOLD,
        state_before=before,
        hold_mail_id=event.mail_id,
        hold_why=event.words or event.rule,
    )


def _hold_resolved(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    if obligation.state is not State.HOLD:
        return obligation
    back = obligation.state_before or State.WAITING
    freed = replace(obligation, state=back, state_before=None, hold_mail_id=None, hold_why="")
    timed = retime(freed, terms)
    # Time spent on the owner's answer must not make a mail go out within the minute.
    return replace(timed, due_at=max(timed.due_at, event.at)) if timed.due_at else timed


def _snoozed(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    if obligation.state is State.SUGGESTED:
        return obligation
    before = obligation.state_before if obligation.state in (State.SNOOZED, State.HOLD) else obligation.state
    return replace(
        obligation,
        state=State.SNOOZED,
        ball=Ball.PARTNER,
        state_before=before,
        snoozed_until=event.until_on,
        hold_mail_id=None,
        hold_why="",
    )


def _muted(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    return replace(obligation, muted=True)


def _reopened(obligation: Obligation, event: Event, terms: Terms) -> Obligation:
    opened = replace(
        obligation,
        state=State.WAITING,
        muted=False,
        bounced=False,
        close_reason=None,
        closed_at=None,
        hold_mail_id=None,
        hold_why="",
        promised_from=None,
        promised_until=None,
    )
    return _to_partner(opened, event.at)


_CHANGES: dict[EventType, Callable[[Obligation, Event, Terms], Obligation]] = {
    EventType.OPENED: _opened,
    EventType.ADOPTED: _adopted,
    EventType.CHASED_BY_OWNER: _own_mail,
    EventType.OWNER_ANSWERED: _own_mail,
    EventType.FOLLOWED_UP: _followed_up,
    EventType.ACKNOWLEDGED: _acknowledged,
    EventType.PROMISED: _promised,
    EventType.PROMISE_BROKEN: _promise_broken,
    EventType.PARTIAL: _partial,
    EventType.DELIVERED: _closed(CloseReason.DELIVERED),
    EventType.DECLINED: _closed(CloseReason.DECLINED),
    EventType.QUESTION: _owner_turn,
    EventType.ABSENT: _absent,
    EventType.BOUNCED: _bounced,
    EventType.HELD: _held,
    EventType.HOLD_RESOLVED: _hold_resolved,
    EventType.SNOOZED: _snoozed,
    EventType.MUTED: _muted,
    EventType.HANDED_OVER: _owner_turn,
    EventType.REOPENED: _reopened,
    EventType.CLOSED: _closed(None),
}
