"""Writing events: the one way by which services change an obligation.

Applies the lifecycle, saves row and event in the caller's transaction, and cancels mails that were written for a
state that no longer holds. Called by triage, follow_up, deliver and steer.
"""

from __future__ import annotations

from datetime import datetime

from coopwatch.core.deciding.lifecycle import Terms, apply
from coopwatch.core.model import Event, EventType, Obligation, OutboxPurpose, OutboxState
from coopwatch.ports import Transaction

# Events that leave a written mail as true as it was.
_KEEP_MAILS = frozenset({EventType.FOLLOWED_UP, EventType.PROMISE_BROKEN, EventType.OPENED})
_STOPPABLE = (OutboxState.PROPOSED, OutboxState.READY)


def record(tx: Transaction, obligation: Obligation, event: Event, terms: Terms, now: datetime) -> Obligation:
    """Let an event happen to an obligation; the changed obligation.

    Nothing happens twice: an event with the same type and mail that is already in the history is skipped, and so
    is any event but a reopening of a closed obligation.
    """
    if event.mail_id is not None and is_recorded(tx, obligation.id, event):
        return obligation
    changed = apply(obligation, event, terms)
    if changed == obligation and not obligation.is_open:
        return obligation
    tx.obligations.save(changed, (event,), now)
    if event.type not in _KEEP_MAILS:
        cancel_waiting_mails(tx, obligation.id, now, f"{event.type.value}: {event.rule}")
    return changed


def is_recorded(tx: Transaction, obligation_id: int, event: Event) -> bool:
    """Whether the history already holds this type of event for this mail."""
    return any(old.type is event.type and old.mail_id == event.mail_id for old in tx.obligations.events(obligation_id))


def cancel_waiting_mails(tx: Transaction, obligation_id: int, now: datetime, why: str) -> None:
    """Cancel follow-ups that have not been claimed; items of others in the same mail are planned anew."""
    for mail in tx.outbox.of_obligation(obligation_id):
        if mail.state in _STOPPABLE and mail.purpose in (OutboxPurpose.FOLLOW_UP, OutboxPurpose.DRAFT):
            tx.outbox.move(mail.id, _STOPPABLE, OutboxState.CANCELLED, now, reply=why)
