"""Folder rows: how far each folder is read, where mails lie, and which UIDs are still to be fetched."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, literal, select, union_all, update
from sqlalchemy.dialects.sqlite import insert

from coopwatch.adapters.store.directory import Directory
from coopwatch.adapters.store.keys import chunks
from coopwatch.adapters.tables import (
    EPOCHS,
    FOLDERS,
    MAILS,
    PENDING,
    PLACEMENTS,
    SET_ASIDE,
    from_microseconds,
    to_microseconds,
)
from coopwatch.core.model import Role
from coopwatch.ports import FolderPhase, FolderState, PendingFetch, Placement


class SqlFolders:
    """`ports.FolderRows` on SQLite."""

    def __init__(self, connection: Connection, directory: Directory) -> None:
        self._connection = connection
        self._directory = directory

    def all(self, account: str) -> tuple[FolderState, ...]:
        account_id = self._directory.find_account(account)
        query = select(FOLDERS).where(FOLDERS.c.account_id == account_id).order_by(FOLDERS.c.name)
        return tuple(_state(account, row) for row in self._connection.execute(query))

    def save(self, state: FolderState) -> None:
        folder_id = self._directory.folder(state.account, state.name, state.role)
        values = {
            "role": state.role,
            "uidvalidity": state.uidvalidity,
            "cursor": state.cursor,
            "backfill_low": state.backfill_low,
            "phase": state.phase,
            "shown": state.shown,
            "complete_at": state.complete_at,
            "audited_at": state.audited_at,
            "validity_changes": " ".join(str(to_microseconds(at)) for at in state.validity_changes),
            "last_error": state.last_error,
        }
        self._connection.execute(update(FOLDERS).where(FOLDERS.c.id == folder_id), values)

    def newest_placements(self, account: str, folder: str, limit: int) -> tuple[Placement, ...]:
        folder_id = self._directory.find_folder(account, folder)
        query = (
            select(EPOCHS.c.uidvalidity, PLACEMENTS.c.uid, PLACEMENTS.c.mail_id, MAILS.c.message_id)
            .select_from(PLACEMENTS)
            .join(EPOCHS, EPOCHS.c.id == PLACEMENTS.c.epoch_id)
            .join(FOLDERS, (FOLDERS.c.id == EPOCHS.c.folder_id) & (FOLDERS.c.uidvalidity == EPOCHS.c.uidvalidity))
            .join(MAILS, MAILS.c.id == PLACEMENTS.c.mail_id)
            .where(FOLDERS.c.id == folder_id)
            .order_by(PLACEMENTS.c.uid.desc())
            .limit(limit)
        )
        rows = self._connection.execute(query)
        return tuple(Placement(account, folder, row.uidvalidity, row.uid, row.mail_id, row.message_id) for row in rows)

    def known_uids(self, account: str, folder: str, uidvalidity: int, low: int, high: int) -> frozenset[int]:
        epoch_id = self._directory.find_epoch(account, folder, uidvalidity)
        if epoch_id is None:
            return frozenset()
        parts = [
            select(table.c.uid).where(table.c.epoch_id == epoch_id, table.c.uid.between(low, high))
            for table in (PLACEMENTS, PENDING, SET_ASIDE)
        ]
        return frozenset(self._connection.execute(union_all(*parts)).scalars())

    def revalidate(self, account: str, folder: str, old: int, new: int) -> None:
        old_id = self._directory.find_epoch(account, folder, old)
        if old_id is None or old == new:
            return
        new_id = self._directory.find_epoch(account, folder, new)
        if new_id is not None:
            self._merge_epochs(old_id, new_id)
        else:
            self._connection.execute(update(EPOCHS).where(EPOCHS.c.id == old_id).values(uidvalidity=new))
        folder_id = self._directory.find_folder(account, folder)
        assert folder_id is not None
        self._directory.forget_epochs([folder_id])

    def forget_placements(self, account: str, folder: str) -> None:
        folder_id = self._directory.find_folder(account, folder)
        if folder_id is None:
            return
        epoch_ids = self._directory.epochs(folder_id)
        for table in (PLACEMENTS, PENDING):
            self._connection.execute(delete(table).where(table.c.epoch_id.in_(epoch_ids)))

    def add_pending(self, rows: Sequence[PendingFetch]) -> None:
        if not rows:
            return
        statement = insert(PENDING)
        replaced = {name: statement.excluded[name] for name in ("tries", "next_try_at", "error")}
        statement = statement.on_conflict_do_update(index_elements=["epoch_id", "uid", "text"], set_=replaced)
        self._connection.execute(statement, [self._pending_values(row) for row in rows])

    def pending(self, account: str, folder: str | None = None) -> tuple[PendingFetch, ...]:
        query = (
            select(FOLDERS.c.name, EPOCHS.c.uidvalidity, PENDING)
            .join(EPOCHS, EPOCHS.c.id == PENDING.c.epoch_id)
            .join(FOLDERS, FOLDERS.c.id == EPOCHS.c.folder_id)
            .where(FOLDERS.c.account_id == self._directory.find_account(account))
            .order_by(FOLDERS.c.name, PENDING.c.uid, PENDING.c.text)
        )
        if folder is not None:
            query = query.where(FOLDERS.c.name == folder)
        return tuple(
            PendingFetch(
                account, row.name, row.uidvalidity, row.uid, row.tries, row.next_try_at, row.error, bool(row.text)
            )
            for row in self._connection.execute(query)
        )

    def drop_pending(self, account: str, folder: str, uidvalidity: int, uids: Collection[int], *, text: bool) -> None:
        epoch_id = self._directory.find_epoch(account, folder, uidvalidity)
        for chunk in chunks(uids) if epoch_id is not None else ():
            self._connection.execute(
                delete(PENDING).where(
                    PENDING.c.epoch_id == epoch_id, PENDING.c.uid.in_(chunk), PENDING.c.text.is_(text)
                )
            )

    def _pending_values(self, row: PendingFetch) -> dict[str, object]:
        return {
            "epoch_id": self._directory.epoch(row.account, row.folder, row.uidvalidity),
            "uid": row.uid,
            "text": row.text,
            "tries": row.tries,
            "next_try_at": row.next_try_at,
            "error": row.error,
        }

    def _merge_epochs(self, old_id: int, new_id: int) -> None:
        """The new epoch has rows already (a change there and back): its own rows win."""
        for table in (PLACEMENTS, PENDING, SET_ASIDE):
            columns = [column for column in table.c if column.name not in ("id", "epoch_id")]
            moved = select(literal(new_id), *columns).where(table.c.epoch_id == old_id)
            names = ["epoch_id", *(column.name for column in columns)]
            self._connection.execute(insert(table).prefix_with("OR IGNORE").from_select(names, moved))
            self._connection.execute(delete(table).where(table.c.epoch_id == old_id))
        self._connection.execute(delete(EPOCHS).where(EPOCHS.c.id == old_id))


def _state(account: str, row: Row[Any]) -> FolderState:
    return FolderState(
        account=account,
        name=row.name,
        role=Role(row.role),
        uidvalidity=row.uidvalidity,
        cursor=row.cursor,
        backfill_low=row.backfill_low,
        phase=FolderPhase(row.phase),
        shown=row.shown,
        complete_at=row.complete_at,
        audited_at=row.audited_at,
        validity_changes=tuple(from_microseconds(int(word)) for word in row.validity_changes.split()),
        last_error=row.last_error,
    )
