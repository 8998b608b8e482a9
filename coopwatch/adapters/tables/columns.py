"""Column types and the common base of all tables.

Instants are stored as integers: SQLite has no time type, text costs three times the room, and SQLAlchemy's
DateTime drops the offset on SQLite without a word.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Dialect, MetaData, String, Table
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

# The key is the row: for tables that are nothing but a key this halves the room.
WITHOUT_ROWID = ({"sqlite_with_rowid": False},)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware instant as microseconds since 1970 UTC; read back in UTC. A naive one raises ValueError."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Microseconds since 1970 UTC, None stays None."""
        return None if value is None else to_microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """The aware UTC instant, None stays None."""
        return None if value is None else _EPOCH + value * _MICROSECOND


class Words(TypeDecorator[str]):
    """Text that strangers wrote: lone surrogates, which no UTF-8 can hold, become "?" instead of an error."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as UTF-8 can hold it."""
        return None if value is None else storable(value)


def storable(text: str) -> str:
    """The text with "?" for every lone surrogate."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def to_microseconds(value: datetime) -> int:
    """Microseconds since 1970 UTC of an aware instant; ValueError for a naive one."""
    if value.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return (value - _EPOCH) // _MICROSECOND


def from_microseconds(value: int) -> datetime:
    """The aware UTC instant of microseconds since 1970."""
    return _EPOCH + value * _MICROSECOND


class Row(SQLModel):
    """Base of all table models: they describe tables; rows are written and read through SQLAlchemy core."""

    metadata = MetaData()


def table_of(model: type[SQLModel]) -> Table:
    """The core table behind a table model."""
    table = getattr(model, "__table__")  # noqa: B009  (sqlmodel adds it at run time, unknown to the type)
    assert isinstance(table, Table)
    return table
