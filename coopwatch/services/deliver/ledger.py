"""The outbox rows' moves, each in one commit with what follows from it. Called by the other rooms of `deliver`."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from coopwatch.core.model import OutboxMail, OutboxState
from coopwatch.ports import Clock, Store, Transaction
from coopwatch.services.deliver.values import (
    BACK_OFF,
    MOST_ATTEMPTS,
    PARTNER_MAIL,
    UNREACHABLE_FOR,
    Consequences,
    DeliverResult,
)

_WORDS = 500
_NEVER_SENT = (OutboxState.READY, OutboxState.CLAIMED, OutboxState.DATA)


class Ledger:
    """Writes the fate of mails down; every method says in the result what it did."""

    def __init__(self, store: Store, clock: Clock, consequences: Consequences) -> None:
        self.store = store
        self.clock = clock
        self._consequences = consequences

    def sent(
        self,
        tx: Transaction,
        mail: OutboxMail,
        expected: Collection[OutboxState],
        reply: str,
        result: DeliverResult,
        at: datetime | None = None,
    ) -> bool:
        """A server took it, or proof says so: the row and the events of its obligations in the caller's commit.

        at: when it went out, None for now.
        """
        now = self.clock.now()
        if not tx.outbox.move(mail.id, expected, OutboxState.SENT, now, reply=reply[:_WORDS]):
            return False
        if mail.purpose in PARTNER_MAIL:
            self._consequences.sent(tx, mail, at or now)
        result.note(mail, OutboxState.SENT)
        return True

    def move(
        self,
        mail: OutboxMail,
        expected: Collection[OutboxState],
        to: OutboxState,
        result: DeliverResult,
        reply: str | None = None,
        wait: timedelta | None = None,
        *,
        count_attempt: bool = False,
    ) -> bool:
        """Move a row in a commit of its own; reply None leaves the last words, wait sets the next try."""
        now = self.clock.now()
        with self.store.transaction() as tx:
            moved = tx.outbox.move(
                mail.id,
                expected,
                to,
                now,
                reply=None if reply is None else reply[:_WORDS],
                next_try_at=None if wait is None else now + wait,
                count_attempt=count_attempt,
            )
        if moved:
            result.note(mail, to)
        return moved

    def refused(
        self, mail: OutboxMail, words: str, permanent: bool, result: DeliverResult, *, counted: bool = False
    ) -> None:
        """A server refused it before accepting it; mail: as read before this try; counted: the row knows the try."""
        tries = mail.attempts + 1
        if permanent:
            self._failed(mail, words, result)
        elif tries < MOST_ATTEMPTS:
            wait = BACK_OFF[min(tries, len(BACK_OFF)) - 1]
            self.move(mail, _NEVER_SENT, OutboxState.READY, result, words, wait, count_attempt=not counted)
            result.waiting[mail.id] = words
        else:
            self._give_up(mail, words, result, count_attempt=not counted)

    def unreachable(self, mail: OutboxMail, words: str, result: DeliverResult, wait: timedelta = BACK_OFF[0]) -> None:
        """No server was reached: try again after a wait, for days, and then leave it to the owner."""
        if self.clock.now() - mail.created_at < UNREACHABLE_FOR:
            self.move(mail, _NEVER_SENT, OutboxState.READY, result, words, wait)
            result.waiting[mail.id] = words
        else:
            self._give_up(mail, words, result)

    def _give_up(self, mail: OutboxMail, words: str, result: DeliverResult, *, count_attempt: bool = False) -> None:
        to = OutboxState.NEEDS_OWNER if mail.purpose in PARTNER_MAIL else OutboxState.FAILED
        self.move(mail, _NEVER_SENT, to, result, words, count_attempt=count_attempt)

    def _failed(self, mail: OutboxMail, words: str, result: DeliverResult) -> None:
        now = self.clock.now()
        with self.store.transaction() as tx:
            failed = tx.outbox.move(mail.id, _NEVER_SENT, OutboxState.FAILED, now, reply=words[:_WORDS])
            if failed and mail.purpose in PARTNER_MAIL:
                self._consequences.refused(tx, mail, words, now)
        if failed:
            result.note(mail, OutboxState.FAILED)
