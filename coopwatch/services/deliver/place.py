"""One mail by APPEND: a draft into Drafts, once, a letter that the owner asked for beside it; a digest into INBOX, at
least once. Called by `Deliver`.

The same states as over SMTP: DATA is on disk before the APPEND is given, and what became of a broken APPEND is
found out by looking into the folder (`proof`).
"""

from __future__ import annotations

from collections.abc import Callable

from coopwatch.core.model import OutboxMail, OutboxPurpose, OutboxState, Role
from coopwatch.errors import LoginRefused, OwnerError, ServerUnreachable, TemporaryFailure
from coopwatch.ports import Transaction
from coopwatch.services.deliver.copies import find_copy
from coopwatch.services.deliver.guard import GO, Guard, Verdict, Word, facts_now, folder_of, is_sent_already
from coopwatch.services.deliver.ledger import Ledger
from coopwatch.services.deliver.values import (
    BACK_OFF,
    DRAFTS,
    REFUSED_LOGIN_REST,
    DeliverResult,
    MaySend,
    OutgoingAccount,
    SyncFacts,
)


class ImapRoad:
    """Puts mails into the owner's own folders."""

    def __init__(self, ledger: Ledger, fresh: Callable[[], SyncFacts], may_send: MaySend) -> None:
        self._ledger = ledger
        self._fresh = fresh
        self._may_send = may_send

    def carry(self, mail: OutboxMail, account: OutgoingAccount, result: DeliverResult) -> None:
        """Take a READY mail as far as it gets. Raises StorageFailure."""
        folder = target_folder(self._ledger, mail, account)
        if not folder:
            result.waiting[mail.id] = f"account {account.name} has no Drafts folder that coopwatch knows"
            return
        if not self._claimed(mail, result):
            return
        try:
            if find_copy(account.mailbox, folder, mail, None).found:
                self._ledger.move(mail, (OutboxState.CLAIMED,), OutboxState.FILED, result)
                return
            noted = account.mailbox.status(folder).uidnext or None
        except (TemporaryFailure, OwnerError) as error:
            self._not_reached(mail, error, result)
            return
        if self._allowed(mail, noted):
            self._put(mail, account, folder, result)

    def _claimed(self, mail: OutboxMail, result: DeliverResult) -> bool:
        """Claim it; a draft only while it is wanted, and neither it nor a letter once the owner has sent it."""
        facts = facts_now(self._fresh) if mail.purpose is OutboxPurpose.DRAFT else None
        now = self._ledger.clock.now()
        with self._ledger.store.transaction() as tx:
            guard = Guard(facts, self._may_send, result.partner_mails) if facts else None
            word = guard.look(tx, mail, now) if guard else _sent_letter(tx, mail)
            if word.verdict is Verdict.GO:
                return tx.outbox.move(mail.id, (OutboxState.READY,), OutboxState.CLAIMED, now)
            if word.verdict is Verdict.WAIT:
                result.waiting[mail.id] = word.why
            elif word.verdict is Verdict.IS_SENT:
                self._ledger.sent(tx, mail, (OutboxState.READY,), word.why, result, word.at)
            elif tx.outbox.move(mail.id, (OutboxState.READY,), OutboxState.CANCELLED, now, reply=word.why):
                result.note(mail, OutboxState.CANCELLED)
        return False

    def _allowed(self, mail: OutboxMail, noted: int | None) -> bool:
        now = self._ledger.clock.now()
        with self._ledger.store.transaction() as tx:
            return tx.outbox.move(
                mail.id, (OutboxState.CLAIMED,), OutboxState.DATA, now, count_attempt=True, noted_uidnext=noted
            )

    def _put(self, mail: OutboxMail, account: OutgoingAccount, folder: str, result: DeliverResult) -> None:
        draft = mail.purpose in DRAFTS
        try:
            account.mailbox.append(folder, mail.raw, self._ledger.clock.now(), seen=draft, draft=draft)
        except (ServerUnreachable, OwnerError) as error:
            self._not_reached(mail, error, result)
        except TemporaryFailure as error:
            self._ledger.move(mail, (OutboxState.DATA,), OutboxState.UNKNOWN, result, str(error))
        else:
            self._ledger.move(mail, (OutboxState.DATA,), OutboxState.FILED, result)

    def _not_reached(self, mail: OutboxMail, error: Exception, result: DeliverResult) -> None:
        if isinstance(error, OwnerError):
            result.problem(str(error))
        wait = REFUSED_LOGIN_REST if isinstance(error, LoginRefused) else BACK_OFF[0]
        self._ledger.unreachable(mail, str(error), result, wait)


def _sent_letter(tx: Transaction, mail: OutboxMail) -> Word:
    """A letter is wanted until the owner has sent it; nothing else is asked of it, for it goes to nobody."""
    return (is_sent_already(tx, mail) if mail.purpose is OutboxPurpose.LETTER else None) or GO


def target_folder(ledger: Ledger, mail: OutboxMail, account: OutgoingAccount) -> str:
    """Where a mail that goes by APPEND belongs, "" when that folder is not known."""
    role = Role.DRAFTS if mail.purpose in DRAFTS else Role.INBOX
    with ledger.store.transaction() as tx:
        return known_folder(tx, account.name, role)


def known_folder(tx: Transaction, account: str, role: Role) -> str:
    """As `folder_of`; INBOX exists in every mailbox (RFC 9051 §5.1)."""
    return folder_of(tx, account, role) or ("INBOX" if role is Role.INBOX else "")
