"""The tables of the state file as sqlmodel models, and the schema they make up.

Only `adapters.store` reads them. A change here needs a new SCHEMA version with a step from the one before.
"""

from __future__ import annotations

from sqlalchemy import Connection

from coopwatch.adapters.database import Schema
from coopwatch.adapters.tables.columns import Instant, Row, from_microseconds, storable, to_microseconds
from coopwatch.adapters.tables.ledger import (
    EVENTS,
    FACTS,
    LEARNED,
    MATCHES,
    MUTED,
    OBLIGATIONS,
    OUTBOX,
    OUTBOX_ITEMS,
    OWED,
    PARTNERS,
)
from coopwatch.adapters.tables.mailbox import (
    ACCOUNTS,
    CITATIONS,
    CORRESPONDENTS,
    EPOCHS,
    FOLDERS,
    MAIL_TEXTS,
    MAILS,
    OWN_RECIPIENTS,
    PENDING,
    PLACEMENTS,
    SET_ASIDE,
)


def _create(connection: Connection) -> None:
    Row.metadata.create_all(connection)


SCHEMA = Schema(version=1, create=_create)

__all__ = [
    "ACCOUNTS",
    "CITATIONS",
    "CORRESPONDENTS",
    "EPOCHS",
    "EVENTS",
    "FACTS",
    "FOLDERS",
    "LEARNED",
    "MAILS",
    "MAIL_TEXTS",
    "MATCHES",
    "MUTED",
    "OBLIGATIONS",
    "OUTBOX",
    "OUTBOX_ITEMS",
    "OWED",
    "OWN_RECIPIENTS",
    "PARTNERS",
    "PENDING",
    "PLACEMENTS",
    "SCHEMA",
    "SET_ASIDE",
    "Instant",
    "from_microseconds",
    "storable",
    "to_microseconds",
]
