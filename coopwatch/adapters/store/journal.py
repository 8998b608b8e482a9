"""Journal rows: small facts by name."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from coopwatch.adapters.tables import FACTS


class SqlJournal:
    """`ports.Journal` on SQLite."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str:
        value = self._connection.execute(select(FACTS.c.value).where(FACTS.c.name == name)).scalar_one_or_none()
        return value or ""

    def set(self, name: str, value: str) -> None:
        if not value:
            self._connection.execute(delete(FACTS).where(FACTS.c.name == name))
            return
        statement = insert(FACTS).values(name=name, value=value)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    def claim(self, name: str, value: str) -> bool:
        statement = insert(FACTS).values(name=name, value=value).on_conflict_do_nothing()
        return self._connection.execute(statement).rowcount == 1

    def names(self, prefix: str) -> dict[str, str]:
        # LIKE would read % and _ of the prefix as patterns.
        query = select(FACTS.c.name, FACTS.c.value).where(FACTS.c.name.startswith(prefix, autoescape=True))
        found = self._connection.execute(query.order_by(FACTS.c.name))
        return {name: value for name, value in found if name.startswith(prefix)}
