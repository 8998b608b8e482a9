"""Owed rows: mails that ask the owner for something."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from coopwatch.adapters.store.keys import chunks
from coopwatch.adapters.tables import OWED
from coopwatch.ports import Owed


class SqlOwed:
    """`ports.OwedRows` on SQLite."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, row: Owed) -> None:
        statement = insert(OWED).values(mail_id=row.mail_id, asked_at=row.asked_at, words=row.words)
        self._connection.execute(statement.on_conflict_do_nothing())

    def all(self) -> tuple[Owed, ...]:
        query = select(OWED).order_by(OWED.c.asked_at, OWED.c.mail_id)
        return tuple(Owed(row.mail_id, row.asked_at, row.words) for row in self._connection.execute(query))

    def drop(self, mail_ids: Collection[int]) -> int:
        statements = (delete(OWED).where(OWED.c.mail_id.in_(chunk)) for chunk in chunks(set(mail_ids)))
        return sum(self._connection.execute(statement).rowcount for statement in statements)
