"""The Sent copy: every mail that a server took ends in the owner's Sent folder exactly once (design §7).

Called by `Deliver`, right after sending and in later runs.
"""

from __future__ import annotations

from datetime import timedelta

from coopwatch.core.model import OutboxMail, OutboxPurpose, OutboxState, Role
from coopwatch.errors import OwnerError, TemporaryFailure
from coopwatch.services.deliver.copies import find_copy
from coopwatch.services.deliver.guard import folder_of, is_sent_already
from coopwatch.services.deliver.ledger import Ledger
from coopwatch.services.deliver.values import DeliverResult, OutgoingAccount

# A provider that files its own copies has done so long before; without it the owner would have no copy at all.
_PROVIDER_TAKES = timedelta(hours=24)


class Filing:
    """Takes mails from SENT to FILED."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def file(self, mail: OutboxMail, account: OutgoingAccount, result: DeliverResult) -> None:
        """File one mail in SENT; it stays SENT, for a later run, when the mailbox cannot be used."""
        if mail.purpose is not OutboxPurpose.FOLLOW_UP:
            self._filed(mail, result)
            return
        with self._ledger.store.transaction() as tx:
            seen = is_sent_already(tx, mail) is not None
            folder = folder_of(tx, account.name, Role.SENT)
        now = self._ledger.clock.now()
        if seen:
            self._filed(mail, result)
        elif account.files_itself and now - mail.changed_at < _PROVIDER_TAKES:
            result.waiting[mail.id] = "the provider files the Sent copy itself"
        elif not folder:
            result.problem(f"account {account.name} has no Sent folder that coopwatch knows, so no copy is kept")
        else:
            self._append(mail, account, folder, result)

    def _append(self, mail: OutboxMail, account: OutgoingAccount, folder: str, result: DeliverResult) -> None:
        try:
            search = find_copy(account.mailbox, folder, mail, mail.noted_uidnext)
            if not search.found:
                if not search.complete:
                    result.waiting[mail.id] = "the Sent folder could not be read completely"
                    return
                account.mailbox.append(folder, mail.raw, mail.date_at, seen=True)
        except (TemporaryFailure, OwnerError) as error:
            result.waiting[mail.id] = f"the Sent copy could not be filed: {error}"
            return
        self._filed(mail, result)

    def _filed(self, mail: OutboxMail, result: DeliverResult) -> None:
        self._ledger.move(mail, (OutboxState.SENT,), OutboxState.FILED, result)
