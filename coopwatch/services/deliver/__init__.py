"""Outbox → guard, claim, send, record, file; unknown outcomes are settled by proof, never guessed (design §7).

The only room with a way to SMTP. Partner mail goes out at most once, whatever crashes; the owner's digests at
least once, with a stable Message-ID. Called by the cycle.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta

from coopwatch.core.model import OutboxMail, OutboxState
from coopwatch.errors import StorageFailure
from coopwatch.ports import Clock, Store
from coopwatch.services.deliver.consequences import ObligationConsequences
from coopwatch.services.deliver.filing import Filing
from coopwatch.services.deliver.ledger import Ledger
from coopwatch.services.deliver.orders import OutboxOrders
from coopwatch.services.deliver.place import ImapRoad
from coopwatch.services.deliver.proof import Proof
from coopwatch.services.deliver.send import SmtpRoad, forget_refused_login
from coopwatch.services.deliver.values import (
    DRAFTS,
    PARTNER_MAIL,
    Consequences,
    DeliverResult,
    MaySend,
    OutgoingAccount,
    SyncFacts,
    files_itself,
)

__all__ = [
    "Consequences",
    "Deliver",
    "DeliverResult",
    "MaySend",
    "ObligationConsequences",
    "OutboxOrders",
    "OutgoingAccount",
    "SyncFacts",
    "files_itself",
    "forget_refused_login",
]

log = logging.getLogger(__name__)

_POISONED_REST = timedelta(hours=1)


class Deliver:
    """Carries the outbox; one object per process, because it remembers what could not be written down."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        accounts: Iterable[OutgoingAccount],
        fresh: Callable[[], SyncFacts],
        may_send: MaySend,
        consequences: Consequences,
    ) -> None:
        """fresh: how fresh the mailbox is, asked anew for each partner mail; it may sync and triage."""
        self._store = store
        self._clock = clock
        self._accounts = {account.name: account for account in accounts}
        ledger = Ledger(store, clock, consequences)
        self._ledger = ledger
        self._smtp = SmtpRoad(ledger, fresh, may_send)
        self._imap = ImapRoad(ledger, fresh, may_send)
        self._proof = Proof(ledger)
        self._filing = Filing(ledger)
        self._at_start = True

    def run(self, *, partner_mail: bool = True) -> DeliverResult:
        """Settle what is open, then take every mail that may go as far as it gets, oldest first.

        partner_mail: False takes the owner's digests and notes only. Raises StorageFailure at once when the state
        cannot be written: nothing more is sent then.
        """
        result = DeliverResult()
        for mail in self._accepted():
            self._each(mail, result, self._smtp.write_down)
        self._proof.recover(result, at_start=self._at_start)
        self._at_start = False
        for mail in self._rows(OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER):
            self._each(mail, result, self._settle)
        for mail in self._rows(OutboxState.SENT):
            self._each(mail, result, self._file)
        for mail in self._rows(OutboxState.READY):
            if partner_mail or mail.purpose not in PARTNER_MAIL:
                self._each(mail, result, self._carry)
        return result

    def _accepted(self) -> tuple[OutboxMail, ...]:
        """Mails that a server took while the state could not be written."""
        if not self._smtp.accepted:
            return ()
        with self._store.transaction() as tx:
            mails = [tx.outbox.get(outbox_id) for outbox_id in self._smtp.accepted]
        return tuple(mail for mail in mails if mail is not None)

    def _rows(self, *states: OutboxState) -> tuple[OutboxMail, ...]:
        now = self._clock.now()
        with self._store.transaction() as tx:
            mails = tx.outbox.in_states(states)
        return tuple(mail for mail in mails if not any(at and at > now for at in (mail.not_before, mail.next_try_at)))

    def _each(self, mail: OutboxMail, result: DeliverResult, step: Callable[[OutboxMail, DeliverResult], None]) -> None:
        try:
            step(mail, result)
        except StorageFailure:
            raise
        except Exception:
            # One bad row must not stop the others (invariant 7); its state says what is certain about it.
            log.exception("outbox row failed id=%s", mail.id)
            result.problem(f"mail {mail.id} in the outbox cannot be handled; the log says why")
            self._leave(mail, result)

    def _carry(self, mail: OutboxMail, result: DeliverResult) -> None:
        account = self._accounts.get(mail.account)
        if account is None:
            result.waiting[mail.id] = f"account {mail.account} is not configured any more"
            return
        by_append = mail.deliver_by == "imap" or mail.purpose in DRAFTS
        road = self._imap if by_append else self._smtp
        road.carry(mail, account, result)
        with self._store.transaction() as tx:
            now_there = tx.outbox.get(mail.id)
        if now_there is not None and now_there.state is OutboxState.SENT:
            self._file(now_there, result)

    def _settle(self, mail: OutboxMail, result: DeliverResult) -> None:
        self._proof.settle(mail, self._accounts.get(mail.account), result)

    def _file(self, mail: OutboxMail, result: DeliverResult) -> None:
        account = self._accounts.get(mail.account)
        if account is not None:
            self._filing.file(mail, account, result)

    def _leave(self, mail: OutboxMail, result: DeliverResult) -> None:
        """After a bug: what had no DATA is tried later, what had is unknown, all else stays."""
        with self._store.transaction() as tx:
            row = tx.outbox.get(mail.id)
        if row is None:
            return
        if row.state in (OutboxState.READY, OutboxState.CLAIMED):
            self._ledger.move(row, (row.state,), OutboxState.READY, result, wait=_POISONED_REST)
        elif row.state is OutboxState.DATA:
            self._ledger.move(row, (row.state,), OutboxState.UNKNOWN, result, "an error in coopwatch; see the log")
