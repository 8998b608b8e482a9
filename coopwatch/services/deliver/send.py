"""One mail by SMTP: guard, claim, connect, DATA, 250 (design §7). A mail is in exactly one state at each instant.

The state DATA is on disk before the DATA command is given, and 250 decides. Everything before DATA is provably
unsent and may be tried again; everything between DATA and its answer is unknown and is never tried again by
itself. Called by `Deliver`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from coopwatch.core.model import OutboxMail, OutboxPurpose, OutboxState, Role
from coopwatch.errors import LoginRefused, NotSent, OutcomeUnknown, OwnerError, TemporaryFailure
from coopwatch.ports import Transaction, Transmission
from coopwatch.services.deliver.guard import GO, Guard, Verdict, Word, facts_now, folder_of
from coopwatch.services.deliver.ledger import Ledger
from coopwatch.services.deliver.values import (
    REFUSED_LOGIN_REST,
    DeliverResult,
    MaySend,
    OutgoingAccount,
    SyncFacts,
)

_REFUSED = "outgoing:login_refused:"
# Whatever was concluded meanwhile, a 250 that was heard is the truth.
_NOT_SETTLED = (OutboxState.DATA, OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER, OutboxState.READY)


class SmtpRoad:
    """Takes mails over SMTP; accepted keeps what a server took while the state could not be written."""

    def __init__(self, ledger: Ledger, fresh: Callable[[], SyncFacts], may_send: MaySend) -> None:
        self._ledger = ledger
        self._fresh = fresh
        self._may_send = may_send
        self.accepted: dict[int, tuple[str, datetime]] = {}

    def carry(self, mail: OutboxMail, account: OutgoingAccount, result: DeliverResult) -> None:
        """Take a READY mail as far as it gets. Raises StorageFailure: then nothing more may be sent."""
        why = self._not_now(mail, account, result)
        if why:
            result.waiting[mail.id] = why
            return
        guard = self._guard(mail, result)
        noted = self._noted_uidnext(mail, account, result)
        if mail.id in result.waiting or not self._claimed(mail, guard, result):
            return
        transmission = self._prepared(mail, account, result)
        if transmission is None:
            return
        try:
            if self._allowed_data(mail, guard, noted, result):
                self._given(mail, transmission, result)
        finally:
            transmission.close()

    def _not_now(self, mail: OutboxMail, account: OutgoingAccount, result: DeliverResult) -> str:
        if account.sender is None:
            return f"account {account.name} has no outgoing server"
        if account.name in result.down:
            return f"the outgoing server of account {account.name} cannot be used at present"
        with self._ledger.store.transaction() as tx:
            refused_at = tx.journal.get(_REFUSED + account.name)
        if refused_at and self._ledger.clock.now() - datetime.fromisoformat(refused_at) < REFUSED_LOGIN_REST:
            return f"the outgoing server of account {account.name} refused the login"
        return ""

    def _guard(self, mail: OutboxMail, result: DeliverResult) -> Guard | None:
        """Partner mail has a guard; the owner's own digest needs none."""
        if mail.purpose is not OutboxPurpose.FOLLOW_UP:
            return None
        return Guard(facts_now(self._fresh), self._may_send, result.partner_mails)

    def _noted_uidnext(self, mail: OutboxMail, account: OutgoingAccount, result: DeliverResult) -> int | None:
        """Where in Sent the search for the copy will begin."""
        if mail.purpose is not OutboxPurpose.FOLLOW_UP:
            return None
        with self._ledger.store.transaction() as tx:
            folder = folder_of(tx, account.name, Role.SENT)
        if not folder:
            return None
        try:
            return account.mailbox.status(folder).uidnext or None
        except (TemporaryFailure, OwnerError) as error:
            result.waiting[mail.id] = f"the Sent folder cannot be seen: {error}"
            return None

    def _claimed(self, mail: OutboxMail, guard: Guard | None, result: DeliverResult) -> bool:
        now = self._ledger.clock.now()
        with self._ledger.store.transaction() as tx:
            word = guard.look(tx, mail, now) if guard else GO
            if word.verdict is Verdict.GO:
                return tx.outbox.move(mail.id, (OutboxState.READY,), OutboxState.CLAIMED, now)
            self._hold_back(tx, mail, OutboxState.READY, word, now, result)
        return False

    def _prepared(self, mail: OutboxMail, account: OutgoingAccount, result: DeliverResult) -> Transmission | None:
        """The open session, None when there is none; the row is settled then."""
        assert account.sender is not None
        try:
            transmission = account.sender.prepare(account.address, mail.recipient)
        except LoginRefused as error:
            result.login_refused = error
            self._rest(account)
            self._down(mail, account, str(error), result)
        except OwnerError as error:
            self._down(mail, account, str(error), result)
        except NotSent as error:
            self._ledger.refused(mail, error.reply, error.permanent, result)
        except TemporaryFailure as error:
            result.down.add(account.name)
            self._ledger.unreachable(mail, str(error), result)
        except ValueError as error:
            # The address is off the allow-list: no retry can change that.
            self._ledger.refused(mail, str(error), True, result)
        else:
            return transmission
        return None

    def _allowed_data(self, mail: OutboxMail, guard: Guard | None, noted: int | None, result: DeliverResult) -> bool:
        """Whether DATA may be given; True only when the row says so on disk."""
        now = self._ledger.clock.now()
        with self._ledger.store.transaction() as tx:
            word = guard.look(tx, mail, now) if guard else GO
            if word.verdict is Verdict.GO:
                return tx.outbox.move(
                    mail.id, (OutboxState.CLAIMED,), OutboxState.DATA, now, count_attempt=True, noted_uidnext=noted
                )
            self._hold_back(tx, mail, OutboxState.CLAIMED, word, now, result)
        return False

    def _given(self, mail: OutboxMail, transmission: Transmission, result: DeliverResult) -> None:
        if mail.purpose is OutboxPurpose.FOLLOW_UP:
            result.partner_mails += 1
        try:
            reply = transmission.data(mail.raw)
        except NotSent as error:
            self._ledger.refused(mail, error.reply, error.permanent, result, counted=True)
            return
        except OutcomeUnknown as error:
            self._ledger.move(mail, (OutboxState.DATA,), OutboxState.UNKNOWN, result, str(error))
            return
        self.accepted[mail.id] = (reply, self._ledger.clock.now())
        self.write_down(mail, result)

    def write_down(self, mail: OutboxMail, result: DeliverResult) -> None:
        """Record an acceptance; should the disk refuse, it is kept in memory for the next run."""
        reply, at = self.accepted[mail.id]
        with self._ledger.store.transaction() as tx:
            self._ledger.sent(tx, mail, _NOT_SETTLED, reply, result, at)
        del self.accepted[mail.id]

    def _hold_back(
        self, tx: Transaction, mail: OutboxMail, state: OutboxState, word: Word, now: datetime, result: DeliverResult
    ) -> None:
        """Settle a mail that the guard does not let go, in the guard's own transaction."""
        if word.verdict is Verdict.IS_SENT:
            self._ledger.sent(tx, mail, (state,), word.why, result, word.at)
        elif word.verdict is Verdict.CANCEL:
            if tx.outbox.move(mail.id, (state,), OutboxState.CANCELLED, now, reply=word.why):
                result.note(mail, OutboxState.CANCELLED)
        else:
            if state is not OutboxState.READY:
                tx.outbox.move(mail.id, (state,), OutboxState.READY, now)
            result.waiting[mail.id] = word.why

    def _down(self, mail: OutboxMail, account: OutgoingAccount, why: str, result: DeliverResult) -> None:
        """Nothing more over this account in this run; the owner has to see to it."""
        result.down.add(account.name)
        result.problem(why)
        self._ledger.move(mail, (OutboxState.CLAIMED,), OutboxState.READY, result)
        result.waiting[mail.id] = why

    def _rest(self, account: OutgoingAccount) -> None:
        with self._ledger.store.transaction() as tx:
            tx.journal.set(_REFUSED + account.name, self._ledger.clock.now().isoformat())


def forget_refused_login(tx: Transaction, account: str) -> None:
    """The login works again or was changed: try at the next run."""
    tx.journal.set(_REFUSED + account, "")
