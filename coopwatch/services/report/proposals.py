"""The next mode, with the figures that speak for it: how many follow-ups observing showed, how many were needless.

Counted from what was noted at the time and from the replies that came; nothing is estimated. Called by the gatherer.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from coopwatch.core.deciding.calendar import WorkCalendar
from coopwatch.core.model import EventType, Mode, Window
from coopwatch.core.writing.digest import ModeProposal
from coopwatch.ports import Transaction
from coopwatch.services.follow_up.observed import Observed, observed, observing_since

_WATCHED_FOR = timedelta(days=7)
_ENOUGH = 5
# A follow-up is needless when the partner answers by himself within this time.
_BY_HIMSELF = Window(2)
# Where more than one in five was needless, longer windows are the answer, not a bolder mode.
_NEEDLESS_IN = 5
_REPLIES = frozenset(
    {
        EventType.ACKNOWLEDGED,
        EventType.PROMISED,
        EventType.PARTIAL,
        EventType.DELIVERED,
        EventType.DECLINED,
        EventType.QUESTION,
    }
)


def mode_proposals(tx: Transaction, calendar: WorkCalendar, next_mode: Mode, now: datetime) -> tuple[ModeProposal, ...]:
    """What to propose to an owner who observes; () before seven days, or below five follow-ups that can be judged.

    Only follow-ups that lie at least two working days back count: of the others nobody knows yet. next_mode: what
    the accounts allow.
    """
    since = observing_since(tx)
    if since is None or now - since < _WATCHED_FOR:
        return ()
    judged = [row for row in observed(tx) if calendar.window_end(row.at, _BY_HIMSELF) <= now]
    needless = sum(_is_needless(tx, calendar, row) for row in judged)
    if len(judged) < _ENOUGH or needless * _NEEDLESS_IN > len(judged):
        return ()
    return (ModeProposal(next_mode, len(judged), needless),)


def _is_needless(tx: Transaction, calendar: WorkCalendar, row: Observed) -> bool:
    ends_at = calendar.window_end(row.at, _BY_HIMSELF)
    for event in tx.obligations.events(row.obligation_id):
        if event.type in _REPLIES:
            mail = tx.mails.get(event.mail_id) if event.mail_id is not None else None
            # The owner may have confirmed a mail later than it came.
            if row.at < (mail.received_at if mail else event.at) <= ends_at:
                return True
    return False
