"""Writing thousands of rows: the statements come from the tables, the values go straight to the driver.

SQLAlchemy's own way spends more time on naming and converting the parameters than SQLite on storing them. So the
caller hands over what SQLite holds: integers for instants, text that UTF-8 can hold. Called by `mail_intake`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Insert
from sqlalchemy.dialects import sqlite

_DIALECT = sqlite.dialect()


def compiled(statement: Insert, *columns: str) -> str:
    """The SQL of an insert with one placeholder for each column, in the given order, which is the table's."""
    made = statement.compile(dialect=_DIALECT, column_keys=list(columns))
    assert made.positiontup == list(columns)
    return str(made)


def insert_all(connection: Connection, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Run a `compiled` insert for every row; nothing happens for no rows."""
    if rows:
        connection.exec_driver_sql(sql, list(rows))
