"""Port to the state. One transaction is one commit; nothing in it assumes SQLite.

`Store.transaction()` yields a `Transaction` whose rooms are small: folders, mails, obligations, outbox,
partners, owed, journal. Leaving the block normally commits, leaving it by an exception undoes everything. Any method
and the commit itself may raise StorageFailure (disk full, database locked or damaged).
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from coopwatch.ports.store.ledger_rows import Journal, ObligationRows, OutboxRows, OwedRows, PartnerRows
from coopwatch.ports.store.mailbox_rows import FolderRows, MailRows
from coopwatch.ports.store.values import (
    FolderPhase,
    FolderState,
    Learned,
    MailState,
    Match,
    NewMail,
    Owed,
    PendingFetch,
    Placement,
    SetAside,
    StoredMail,
)

__all__ = [
    "FolderPhase",
    "FolderRows",
    "FolderState",
    "Journal",
    "Learned",
    "MailRows",
    "MailState",
    "Match",
    "NewMail",
    "ObligationRows",
    "OutboxRows",
    "Owed",
    "OwedRows",
    "PartnerRows",
    "PendingFetch",
    "Placement",
    "SetAside",
    "Store",
    "StoredMail",
    "Transaction",
]


class Transaction(Protocol):
    """The rooms of one open transaction."""

    @property
    def folders(self) -> FolderRows: ...
    @property
    def mails(self) -> MailRows: ...
    @property
    def obligations(self) -> ObligationRows: ...
    @property
    def outbox(self) -> OutboxRows: ...
    @property
    def partners(self) -> PartnerRows: ...
    @property
    def owed(self) -> OwedRows: ...
    @property
    def journal(self) -> Journal: ...

    def forget(self, email: str) -> int:
        """Erase what is known of an address: names, subjects, texts and quoted words of mails from and to it, and
        what was learned of it; the number of those mails. Ids, times and states stay, or the mails would be read
        again as new. Raises ValueError while an obligation with it is open or a mail to it is unsettled.
        """
        ...


class Store(Protocol):
    """The state of one installation."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """One writing transaction (SQLite: BEGIN IMMEDIATE); transactions do not nest."""
        ...

    def health(self) -> tuple[str, ...]:
        """What is wrong with the database (integrity, free space), one sentence each; () when all is well."""
        ...

    def backup(self, target: str) -> None:
        """Write a consistent copy to a new file with mode 0600."""
        ...

    def close(self) -> None:
        """Release the database."""
        ...
