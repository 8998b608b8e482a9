"""The owner's word about single mails in the outbox: approve, stop, sent, again. Needs no server.

Called by cli and by the reader of the owner's mail commands. Every method returns one sentence or raises
OwnerError with one.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from coopwatch.core.model import OutboxMail, OutboxState
from coopwatch.errors import OwnerError
from coopwatch.ports import Clock, Store, Transaction
from coopwatch.services.deliver.values import PARTNER_MAIL, Consequences

OPEN_OUTCOMES = (OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER)
BAD_OUTCOMES = (*OPEN_OUTCOMES, OutboxState.FAILED)
_WRITTEN_ANEW = "mail {} has been written anew in the meantime; coopwatch outbox lists them."


def note_sent(tx: Transaction, mail: OutboxMail, consequences: Consequences, now: datetime) -> bool:
    """The owner knows that a mail with an open outcome went out: its row and the events of its obligations."""
    if not tx.outbox.move(mail.id, OPEN_OUTCOMES, OutboxState.SENT, now, reply="sent, by your word"):
        return False
    if mail.purpose in PARTNER_MAIL:
        consequences.sent(tx, mail, now)
    return True


def send_again(tx: Transaction, mail: OutboxMail, consequences: Consequences, now: datetime) -> bool:
    """The owner wants a mail with an open or bad outcome sent again: the same bytes, the same Message-ID.

    After a refusal its obligations waited for him, so they are made due. False when its step has been written anew in
    the meantime.
    """
    if any(other.id != mail.id for other in tx.outbox.of_items(mail.items)):
        return False
    if mail.state is OutboxState.FAILED and mail.purpose in PARTNER_MAIL:
        consequences.wanted_again(tx, mail, now)
    return tx.outbox.move(mail.id, BAD_OUTCOMES, OutboxState.READY, now, reply="again, by your word", next_try_at=now)


class OutboxOrders:
    """What the owner may order about a mail, by the state it is in."""

    def __init__(self, store: Store, clock: Clock, consequences: Consequences) -> None:
        self._store = store
        self._clock = clock
        self._consequences = consequences

    def approve(self, outbox_id: int) -> str:
        """A proposed mail may go out; the guard still looks before it does."""
        with self._store.transaction() as tx:
            mail = self._mail(tx, outbox_id, (OutboxState.PROPOSED,), "waits for no yes")
            self._move(tx, mail, OutboxState.READY)
        return f"Mail {outbox_id} to {mail.recipient} goes out at the next send window."

    def stop(self, outbox_id: int) -> str:
        """A mail that is not out yet is not sent, and its obligations wait for the owner."""
        now = self._clock.now()
        with self._store.transaction() as tx:
            stoppable = (OutboxState.PROPOSED, OutboxState.READY, OutboxState.CLAIMED)
            mail = self._mail(tx, outbox_id, stoppable, "can no longer be stopped")
            self._move(tx, mail, OutboxState.CANCELLED, "stopped by you")
            if mail.purpose in PARTNER_MAIL:
                self._consequences.stopped(tx, mail, now)
        return f"Mail {outbox_id} to {mail.recipient} is not sent."

    def sent(self, outbox_id: int) -> str:
        """The owner knows that a mail with an open outcome went out."""
        with self._store.transaction() as tx:
            mail = self._mail(tx, outbox_id, OPEN_OUTCOMES, "has no open outcome")
            note_sent(tx, mail, self._consequences, self._clock.now())
        return f"Mail {outbox_id} to {mail.recipient} is noted as sent."

    def again(self, outbox_id: int) -> str:
        """As `send_again`."""
        with self._store.transaction() as tx:
            mail = self._mail(tx, outbox_id, BAD_OUTCOMES, "did not fail")
            if not send_again(tx, mail, self._consequences, self._clock.now()):
                raise OwnerError(_WRITTEN_ANEW.format(mail.id))
        return f"Mail {outbox_id} to {mail.recipient} is sent again."

    def _mail(self, tx: Transaction, outbox_id: int, states: Collection[OutboxState], why_not: str) -> OutboxMail:
        mail = tx.outbox.get(outbox_id)
        if mail is None:
            raise OwnerError(f"there is no mail {outbox_id} in the outbox; coopwatch outbox lists them.")
        if mail.state not in states:
            raise OwnerError(f"mail {outbox_id} {why_not}: its state is {mail.state}.")
        return mail

    def _move(self, tx: Transaction, mail: OutboxMail, to: OutboxState, reply: str | None = None) -> None:
        now = self._clock.now()
        if not tx.outbox.move(mail.id, (mail.state,), to, now, reply=reply, next_try_at=now):
            raise OwnerError(_WRITTEN_ANEW.format(mail.id))
