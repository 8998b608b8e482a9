"""Partner rows: what was learned about partners beside the configuration."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, select
from sqlalchemy.dialects.sqlite import insert

from coopwatch.adapters.tables import LEARNED, MUTED, PARTNERS
from coopwatch.core.model import Form, Kind, Language, Mode, Partner, Window
from coopwatch.ports import Learned


class SqlPartners:
    """`ports.PartnerRows` on SQLite."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def added(self) -> tuple[Partner, ...]:
        return tuple(_partner(row) for row in self._connection.execute(select(PARTNERS).order_by(PARTNERS.c.id)))

    def save(self, partner: Partner) -> None:
        values = _values(partner)
        statement = insert(PARTNERS).values(id=partner.id, **values)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values))

    def learned(self) -> tuple[Learned, ...]:
        query = select(LEARNED).order_by(LEARNED.c.partner_id, LEARNED.c.address)
        return tuple(Learned(row.partner_id, row.address) for row in self._connection.execute(query))

    def learn(self, row: Learned) -> None:
        statement = insert(LEARNED).values(partner_id=row.partner_id, address=row.address)
        self._connection.execute(statement.on_conflict_do_nothing())

    def muted(self) -> frozenset[str]:
        return frozenset(self._connection.execute(select(MUTED.c.partner_id)).scalars())

    def set_muted(self, partner_id: str, muted: bool) -> None:
        if muted:
            self._connection.execute(insert(MUTED).values(partner_id=partner_id).on_conflict_do_nothing())
        else:
            self._connection.execute(delete(MUTED).where(MUTED.c.partner_id == partner_id))


def _values(partner: Partner) -> dict[str, Any]:
    return {
        "name": partner.name,
        "addresses": list(partner.addresses),
        "domains": list(partner.domains),
        "language": partner.language.value,
        "form": partner.form.value,
        "greeting": partner.greeting,
        "mode": partner.mode.value if partner.mode else None,
        "windows": [
            [kind.value, window.working_days, None if window.hours is None else window.hours.total_seconds()]
            for kind, window in partner.windows
        ],
        "at_most": partner.at_most,
        "holidays": list(partner.holidays),
        "muted": partner.muted,
        "confirmed": partner.confirmed,
    }


def _partner(row: Row[Any]) -> Partner:
    return Partner(
        id=row.id,
        name=row.name,
        addresses=tuple(row.addresses),
        domains=tuple(row.domains),
        language=Language(row.language),
        form=Form(row.form),
        greeting=row.greeting,
        mode=Mode(row.mode) if row.mode else None,
        windows=tuple(
            (Kind(kind), Window(days, None if seconds is None else timedelta(seconds=seconds)))
            for kind, days, seconds in row.windows
        ),
        at_most=row.at_most,
        holidays=tuple(row.holidays),
        muted=row.muted,
        confirmed=row.confirmed,
    )
