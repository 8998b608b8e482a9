"""The state of one installation in SQLite: `ports.Store`.

Called by `bootstrap` only. Rows are read and written through SQLAlchemy core; one module per room of the port.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from coopwatch.adapters.database import Database, open_database
from coopwatch.adapters.store.directory import Directory
from coopwatch.adapters.store.folders import SqlFolders
from coopwatch.adapters.store.forgetting import Forgetting
from coopwatch.adapters.store.journal import SqlJournal
from coopwatch.adapters.store.mails import SqlMails
from coopwatch.adapters.store.obligations import SqlObligations
from coopwatch.adapters.store.outbox import SqlOutbox
from coopwatch.adapters.store.owed import SqlOwed
from coopwatch.adapters.store.partners import SqlPartners
from coopwatch.adapters.tables import SCHEMA
from coopwatch.ports import (
    FolderRows,
    Journal,
    MailRows,
    ObligationRows,
    OutboxRows,
    OwedRows,
    PartnerRows,
    Store,
    Transaction,
)

__all__ = ["SqlStore", "SqlTransaction", "open_store"]


def open_store(path: Path | None) -> Store:
    """The store in a file, made when it is missing; None keeps everything in memory until it is closed (replay).

    Raises OwnerError for a file of a newer coopwatch or of another program, FileModeError when its mode cannot
    be set, StorageFailure when it is damaged, locked or the disk is full.
    """
    return SqlStore(open_database(path, SCHEMA))


class SqlTransaction:
    """The rooms over one open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        directory = Directory(connection)
        self._folders = SqlFolders(connection, directory)
        self._mails = SqlMails(connection, directory)
        self._obligations = SqlObligations(connection)
        self._outbox = SqlOutbox(connection)
        self._partners = SqlPartners(connection)
        self._owed = SqlOwed(connection)
        self._journal = SqlJournal(connection)

    @property
    def folders(self) -> FolderRows:
        """Folders, placements and pending UIDs."""
        return self._folders

    @property
    def mails(self) -> MailRows:
        """Stored mails."""
        return self._mails

    @property
    def obligations(self) -> ObligationRows:
        """Obligations, events and matches."""
        return self._obligations

    @property
    def outbox(self) -> OutboxRows:
        """Outgoing mails."""
        return self._outbox

    @property
    def partners(self) -> PartnerRows:
        """What was learned about partners."""
        return self._partners

    @property
    def owed(self) -> OwedRows:
        """Mails that ask the owner for something."""
        return self._owed

    @property
    def journal(self) -> Journal:
        """Small facts by name."""
        return self._journal

    def forget(self, email: str) -> int:
        """See `ports.Transaction.forget`; backups made earlier still know the address."""
        return Forgetting(self._connection, email).forget()


class SqlStore:
    """`ports.Store` over one `Database`; a transaction of another thread is waited for."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """See `ports.Store.transaction`; a second one in the same thread raises RuntimeError."""
        with self._database.transaction() as connection:
            yield SqlTransaction(connection)

    def health(self) -> tuple[str, ...]:
        """See `ports.Store.health`; reads the whole file, so once a day is enough."""
        return self._database.problems()

    def backup(self, target: str) -> None:
        """See `ports.Store.backup`; raises OwnerError when the file exists."""
        self._database.backup(Path(target))

    def close(self) -> None:
        """See `ports.Store.close`."""
        self._database.close()
