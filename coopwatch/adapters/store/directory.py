"""Small numbers for accounts, folders and their UIDVALIDITY epochs, looked up once per transaction.

Called by the folder and mail rooms. It forgets everything with the transaction, because a number handed out in
one that was undone does not exist.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Insert, insert, select

from coopwatch.adapters.tables import ACCOUNTS, EPOCHS, FOLDERS
from coopwatch.core.model import Role
from coopwatch.ports import FolderPhase


class Directory:
    """Names to numbers and back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._accounts: dict[str, int] | None = None
        self._folders: dict[tuple[str, str], int] = {}
        self._epochs: dict[tuple[int, int], int] = {}

    def account_names(self) -> dict[int, str]:
        """Name of each account number."""
        return {number: name for name, number in self._known_accounts().items()}

    def find_account(self, name: str) -> int | None:
        """The account's number, None when nothing was ever stored for it."""
        return self._known_accounts().get(name)

    def account(self, name: str) -> int:
        """The account's number, new if needed."""
        known = self._known_accounts()
        if name not in known:
            known[name] = self._insert(insert(ACCOUNTS).values(name=name))
        return known[name]

    def find_folder(self, account: str, name: str) -> int | None:
        """The folder's number, None when it is unknown."""
        account_id = self.find_account(account)
        if account_id is None:
            return None
        if (account, name) not in self._folders:
            query = select(FOLDERS.c.id).where(FOLDERS.c.account_id == account_id, FOLDERS.c.name == name)
            found = self._connection.execute(query).scalar_one_or_none()
            if found is None:
                return None
            self._folders[account, name] = found
        return self._folders[account, name]

    def folder(self, account: str, name: str, role: Role) -> int:
        """The folder's number; a folder that was never saved is entered as NEW."""
        found = self.find_folder(account, name)
        if found is None:
            row = {"account_id": self.account(account), "name": name, "role": role, "phase": FolderPhase.NEW}
            found = self._insert(insert(FOLDERS).values({**_FOLDER_DEFAULTS, **row}))
            self._folders[account, name] = found
        return found

    def find_epoch(self, account: str, folder: str, uidvalidity: int) -> int | None:
        """The number of a folder's UIDVALIDITY, None when nothing was stored under it."""
        folder_id = self.find_folder(account, folder)
        if folder_id is None:
            return None
        if (folder_id, uidvalidity) not in self._epochs:
            query = select(EPOCHS.c.id).where(EPOCHS.c.folder_id == folder_id, EPOCHS.c.uidvalidity == uidvalidity)
            found = self._connection.execute(query).scalar_one_or_none()
            if found is None:
                return None
            self._epochs[folder_id, uidvalidity] = found
        return self._epochs[folder_id, uidvalidity]

    def epoch(self, account: str, folder: str, uidvalidity: int, role: Role = Role.OTHER) -> int:
        """The number of a folder's UIDVALIDITY, new if needed."""
        found = self.find_epoch(account, folder, uidvalidity)
        if found is None:
            folder_id = self.folder(account, folder, role)
            found = self._insert(insert(EPOCHS).values(folder_id=folder_id, uidvalidity=uidvalidity))
            self._epochs[folder_id, uidvalidity] = found
        return found

    def epochs(self, folder_id: int) -> list[int]:
        """All UIDVALIDITY numbers of a folder."""
        return list(self._connection.execute(select(EPOCHS.c.id).where(EPOCHS.c.folder_id == folder_id)).scalars())

    def forget_epochs(self, folder_ids: Iterable[int]) -> None:
        """Look these folders' epochs up again: they were rewritten."""
        stale = set(folder_ids)
        self._epochs = {key: number for key, number in self._epochs.items() if key[0] not in stale}

    def _known_accounts(self) -> dict[str, int]:
        if self._accounts is None:
            rows = self._connection.execute(select(ACCOUNTS.c.name, ACCOUNTS.c.id))
            self._accounts = {row.name: row.id for row in rows}
        return self._accounts

    def _insert(self, statement: Insert) -> int:
        key = self._connection.execute(statement).inserted_primary_key
        assert key is not None
        return int(key[0])


_FOLDER_DEFAULTS: dict[str, object] = {
    "uidvalidity": 0,
    "cursor": 0,
    "backfill_low": 0,
    "shown": "",
    "validity_changes": "",
    "last_error": "",
}
