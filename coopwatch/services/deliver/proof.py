"""What became of a mail when a crash or a lost answer left it open: found out by proof, never by trying again.

A partner mail is proven sent by a copy in Sent or All Mail, by any mail that cites its Message-ID (a reply, a
bounce), or by its step being counted from a copy whose Message-ID the provider rewrote. Without proof the owner
decides after a day. Only what goes to the owner himself may be given a second time. Called by `Deliver`.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from coopwatch.core.model import OutboxMail, OutboxPurpose, OutboxState
from coopwatch.errors import OwnerError, TemporaryFailure
from coopwatch.ports import Transaction
from coopwatch.services.deliver.copies import Search, find_copy
from coopwatch.services.deliver.guard import is_sent_already
from coopwatch.services.deliver.ledger import Ledger
from coopwatch.services.deliver.place import target_folder
from coopwatch.services.deliver.values import (
    BACK_OFF,
    CLAIM_LEASE,
    DATA_LEASE,
    MOST_ATTEMPTS,
    PARTNER_MAIL,
    PROOF_FOR,
    DeliverResult,
    OutgoingAccount,
)

_OPEN = (OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER)


class Proof:
    """Recovers what a crash left behind and settles open outcomes."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def recover(self, result: DeliverResult, *, at_start: bool) -> None:
        """Claimed mails are ready again, for no DATA was given; mails in DATA are unknown.

        at_start: the lock says that nobody else is at work, so no lease needs to run out.
        """
        now = self._ledger.clock.now()
        with self._ledger.store.transaction() as tx:
            left = tx.outbox.in_states((OutboxState.CLAIMED, OutboxState.DATA))
            for mail in left:
                claimed = mail.state is OutboxState.CLAIMED
                lease = CLAIM_LEASE if claimed else DATA_LEASE
                # A clock that was set back must not make a lease endless.
                if not at_start and timedelta(0) <= now - mail.changed_at < lease:
                    continue
                if claimed:
                    tx.outbox.move(mail.id, (mail.state,), OutboxState.READY, now)
                elif tx.outbox.move(
                    mail.id, (mail.state,), OutboxState.UNKNOWN, now, reply="coopwatch was stopped while sending"
                ):
                    result.note(mail, OutboxState.UNKNOWN)

    def settle(self, mail: OutboxMail, account: OutgoingAccount | None, result: DeliverResult) -> None:
        """Look for proof for one mail in UNKNOWN or NEEDS_OWNER."""
        if self._found_in_store(mail, result):
            return
        if mail.state is OutboxState.NEEDS_OWNER:
            result.note(mail, OutboxState.NEEDS_OWNER)
        elif mail.deliver_by == "imap":
            self._look_into_folder(mail, account, result)
        elif mail.purpose not in PARTNER_MAIL:
            self._again(mail, result)
        else:
            self._ask_later(mail, result)

    def _found_in_store(self, mail: OutboxMail, result: DeliverResult) -> bool:
        with self._ledger.store.transaction() as tx:
            if mail.purpose not in PARTNER_MAIL:
                found = bool(tx.mails.by_message_ids((mail.message_id,)))
                return found and self._ledger.sent(tx, mail, _OPEN, "it has arrived", result)
            if mail.purpose is OutboxPurpose.DRAFT and mail.state is OutboxState.UNKNOWN:
                # A draft that the owner sent is proof that it had been filed.
                word = is_sent_already(tx, mail)
                return word is not None and self._ledger.sent(tx, mail, _OPEN, word.why, result, word.at)
            why, at = _evidence(tx, mail)
            return bool(why) and self._ledger.sent(tx, mail, _OPEN, why, result, at)

    def _look_into_folder(self, mail: OutboxMail, account: OutgoingAccount | None, result: DeliverResult) -> None:
        search = self._search(mail, account, result)
        if search is not None and search.found:
            self._ledger.move(mail, _OPEN, OutboxState.FILED, result)
        elif search is not None and (search.untouched if mail.purpose in PARTNER_MAIL else search.complete):
            self._again(mail, result)
        else:
            self._ask_later(mail, result)

    def _search(self, mail: OutboxMail, account: OutgoingAccount | None, result: DeliverResult) -> Search | None:
        folder = target_folder(self._ledger, mail, account) if account else ""
        if account is None or not folder:
            return None
        try:
            return find_copy(account.mailbox, folder, mail, mail.noted_uidnext)
        except (TemporaryFailure, OwnerError) as error:
            result.waiting[mail.id] = str(error)
            return None

    def _again(self, mail: OutboxMail, result: DeliverResult) -> None:
        """It is proven not to be there, or it goes to the owner himself, who rather has it twice than never."""
        if mail.attempts >= MOST_ATTEMPTS:
            to = OutboxState.NEEDS_OWNER if mail.purpose in PARTNER_MAIL else OutboxState.FAILED
            self._ledger.move(mail, _OPEN, to, result)
        else:
            self._ledger.move(mail, _OPEN, OutboxState.READY, result, wait=BACK_OFF[0])

    def _ask_later(self, mail: OutboxMail, result: DeliverResult) -> None:
        """Wait for proof, and ask the owner when there has been none for a day."""
        if self._ledger.clock.now() - mail.changed_at >= PROOF_FOR:
            self._ledger.move(mail, _OPEN, OutboxState.NEEDS_OWNER, result)
        else:
            result.note(mail, OutboxState.UNKNOWN)


def _evidence(tx: Transaction, mail: OutboxMail) -> tuple[str, datetime | None]:
    """The words of the proof that a partner mail went out, "" when there is none; when it is known to have gone."""
    word = is_sent_already(tx, mail)
    if word is not None:
        return word.why, word.at
    if tx.mails.citing((mail.message_id,)):
        return "a mail answers to it", mail.changed_at
    obligations = [tx.obligations.get(item.obligation_id) for item in mail.items]
    steps = zip(obligations, mail.items, strict=True)
    if mail.items and all(obligation and obligation.follow_ups >= item.step for obligation, item in steps):
        return "its copy was found in your Sent folder", None
    return "", None
