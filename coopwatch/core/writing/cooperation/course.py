"""How one obligation went, in numbers; here stands what counts. Called by `build`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from coopwatch.core.deciding.lifecycle import Terms, retime
from coopwatch.core.model import CloseReason, Event, EventType, Obligation, State
from coopwatch.core.writing.cooperation.days import in_order, partner_days, pauses
from coopwatch.core.writing.cooperation.promises import Promises, count_promises
from coopwatch.core.writing.cooperation.values import Case

# What is less sure was never known to be a request unless the owner adopted it (design §4).
_SURE_FROM = 0.80
_ANSWERS = frozenset(
    {EventType.PROMISED, EventType.PARTIAL, EventType.DELIVERED, EventType.DECLINED, EventType.QUESTION}
)
_ENDS = frozenset({EventType.DELIVERED, EventType.DECLINED, EventType.CLOSED})


@dataclass(frozen=True, slots=True)
class Course:
    """One obligation: days are the partner's working days from the request on, None where there was no such thing.

    opened_on: the owner's local day. is_watched: False for imported history that the owner did not adopt.
    answered: an answer came, or the owner said that it is settled. unprompted: before a reminder went out or was
    due; of the owner's word only the former is known. pending: no answer yet and its time is not up, or nobody
    knows. waited: days to its end, or to now.
    """

    opened_on: date
    is_watched: bool
    answered: bool
    unprompted: bool
    pending: bool
    reminders: int
    answer_days: int | None
    delivery_days: int | None
    waited: int
    promises: Promises


def course(case: Case, terms: Terms, now: datetime) -> Course | None:
    """What an obligation tells about its partner, None when it tells nothing.

    Nothing: without a known partner, muted, withdrawn, bounced (he never got it), still a suggestion, or less than
    sure to be a request and never adopted. Imported history that was not adopted only serves the rhythm: answers
    of the past are there to be read, but what went unanswered then may have been settled by phone.
    An answer is a delivery, a part of it, a promise, a plain no or a question back; "got it, thanks" and an
    out-of-office are none. Days on which the owner owed the next word, had put the matter off or the partner was
    out of office are not the partner's.
    """
    thing = case.obligation
    if not _tells(thing, case.events):
        return None
    calendar = terms.calendar
    timed = in_order(case.events)
    today, opened_on = calendar.local_day(now), calendar.local_day(thing.opened_at)
    off = pauses(timed, calendar, today)
    answer_at = next((at for at, event in timed if event.type in _ANSWERS), None)
    delivered_at = next((at for at, event in reversed(timed) if event.type is EventType.DELIVERED), None)
    if thing.close_reason is not CloseReason.DELIVERED:
        delivered_at = None
    end_at = now if thing.is_open else _end(timed, thing, now)
    first_due_at = _first_due(thing, terms)
    reminded_at = _reminders(timed, thing, terms, first_due_at)
    answered = answer_at is not None or thing.close_reason is CloseReason.SETTLED_ELSEWHERE
    first_word_at = answer_at or end_at

    def days(at: datetime | None) -> int | None:
        return None if at is None else partner_days(calendar, opened_on, calendar.local_day(at), off)

    in_time = (days(answer_at) or 0) <= calendar.working_days_between(opened_on, calendar.local_day(first_due_at))
    return Course(
        opened_on=opened_on,
        is_watched=not thing.open_since_import,
        answered=answered,
        unprompted=answered and in_time and not any(at < first_word_at for at in reminded_at),
        pending=not answered and not reminded_at and _has_time(thing, now),
        reminders=len(reminded_at),
        answer_days=days(answer_at),
        delivery_days=days(delivered_at),
        waited=days(end_at) or 0,
        promises=count_promises(timed, calendar, off, today),
    )


def _tells(thing: Obligation, events: Sequence[Event]) -> bool:
    if not thing.partner_id or thing.muted or thing.bounced or thing.state is State.SUGGESTED:
        return False
    if thing.close_reason is CloseReason.WITHDRAWN:
        return False
    return thing.confidence >= _SURE_FROM or any(event.type is EventType.ADOPTED for event in events)


def _end(timed: Sequence[tuple[datetime, Event]], thing: Obligation, now: datetime) -> datetime:
    last = next((at for at, event in reversed(timed) if event.type in _ENDS), None)
    return last or thing.closed_at or now


def _has_time(thing: Obligation, now: datetime) -> bool:
    """Whether the partner's time still runs, or a mail waits for the owner's word whether it is the answer."""
    return thing.state is State.HOLD or (thing.is_open and thing.due_at is not None and thing.due_at > now)


def _reminders(
    timed: Sequence[tuple[datetime, Event]], thing: Obligation, terms: Terms, due_at: datetime
) -> list[datetime]:
    """When reminders went out: every follow-up, and an own mail in the thread once the time, first due_at, was up.

    An own mail before that adds something to the request and reminds of nothing.
    """
    calendar = terms.calendar
    window = terms.window(thing.kind)
    sent: list[datetime] = []
    for at, event in timed:
        if event.type is EventType.FOLLOWED_UP:
            sent.append(at)
            due_at = calendar.window_end(at, terms.then_every)
        elif event.type is EventType.CHASED_BY_OWNER:
            if at >= due_at:
                sent.append(at)
            due_at = calendar.window_end(at, window)
        elif event.type in (EventType.OWNER_ANSWERED, EventType.REOPENED):
            due_at = calendar.window_end(at, window)
        elif event.type in _ANSWERS and event.until_on is not None:
            due_at = max(due_at, calendar.closing(calendar.add_working_days(event.until_on, 1)))
    return sent


def _first_due(thing: Obligation, terms: Terms) -> datetime:
    """When the request's first window lapsed, by the rule of the lifecycle."""
    fresh = replace(
        thing,
        state=State.WAITING,
        clock_from=thing.opened_at,
        last_follow_up_at=None,
        promised_from=None,
        promised_until=None,
        absent_until=None,
        snoozed_until=None,
    )
    return retime(fresh, terms).due_at or terms.calendar.window_end(thing.opened_at, terms.window(thing.kind))
