"""Obligation rows: what is owed, its history, and which mails speak about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, insert, literal_column, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from coopwatch.adapters.store.keys import chunks, domain_path, message_hash, message_hashes, path_range
from coopwatch.adapters.tables import EVENTS, MAILS, MATCHES, OBLIGATIONS, OUTBOX, OUTBOX_ITEMS
from coopwatch.core.model import Ball, CloseReason, DueBasis, Event, EventType, Kind, Obligation, State
from coopwatch.ports import Match

# Rows are read by position, in the order of the value's fields: 100,000 of them take a third of the time.
_FIELDS = tuple(field.name for field in fields(Obligation))
_SELECT = select(*(OBLIGATIONS.c[name] for name in _FIELDS))
_ENUMS: dict[str, type[StrEnum]] = {
    "kind": Kind,
    "state": State,
    "ball": Ball,
    "due_basis": DueBasis,
    "state_before": State,
    "close_reason": CloseReason,
}
_ENUM_POSITIONS = tuple((_FIELDS.index(name), enum) for name, enum in _ENUMS.items())
# Spelled as in the partial indexes: SQLite uses those only when the very same condition stands in the query.
_IS_OPEN = OBLIGATIONS.c.state != literal_column("'closed'")
_OLDEST_FIRST = (OBLIGATIONS.c.opened_at, OBLIGATIONS.c.id)


class SqlObligations:
    """`ports.ObligationRows` on SQLite. A domain stands for itself and its subdomains."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, obligation: Obligation, events: Sequence[Event], recorded_at: datetime) -> Obligation:
        if self.by_key(obligation.key) is not None:
            raise ValueError(f"an obligation with key {obligation.key} exists already")
        result = self._connection.execute(insert(OBLIGATIONS), _values(obligation))
        assert result.inserted_primary_key is not None
        added = replace(obligation, id=int(result.inserted_primary_key[0]))
        self._append(added.id, events, recorded_at)
        return added

    def save(self, obligation: Obligation, events: Sequence[Event], recorded_at: datetime) -> None:
        statement = update(OBLIGATIONS).where(OBLIGATIONS.c.id == obligation.id)
        if self._connection.execute(statement, _values(obligation)).rowcount != 1:
            raise ValueError(f"there is no obligation {obligation.id}")
        self._append(obligation.id, events, recorded_at)

    def get(self, obligation_id: int) -> Obligation | None:
        found = self._found(_SELECT.where(OBLIGATIONS.c.id == obligation_id))
        return found[0] if found else None

    def by_key(self, key: str) -> Obligation | None:
        found = self._found(_SELECT.where(OBLIGATIONS.c.key == key))
        return found[0] if found else None

    def events(self, obligation_id: int) -> tuple[Event, ...]:
        return self._events(EVENTS.c.obligation_id == obligation_id)

    def events_since(self, since: datetime) -> tuple[Event, ...]:
        return self._events(EVENTS.c.recorded_at >= since, EVENTS.c.recorded_at)

    def open(self) -> tuple[Obligation, ...]:
        return self._found(_SELECT.where(_IS_OPEN).order_by(*_OLDEST_FIRST))

    def all(self, opened_since: datetime | None = None) -> tuple[Obligation, ...]:
        query = _SELECT.order_by(*_OLDEST_FIRST)
        if opened_since is not None:
            query = query.where(OBLIGATIONS.c.opened_at >= opened_since)
        return self._found(query)

    def due(self, now: datetime, limit: int) -> tuple[Obligation, ...]:
        query = _SELECT.where(_IS_OPEN, OBLIGATIONS.c.due_at <= now)
        return self._found(query.order_by(OBLIGATIONS.c.due_at, OBLIGATIONS.c.id).limit(limit))

    def of_partners(self, partner_ids: Collection[str]) -> tuple[Obligation, ...]:
        return self._any(and_(_IS_OPEN, OBLIGATIONS.c.partner_id.in_(chunk)) for chunk in chunks(set(partner_ids)))

    def of_recipient_domains(self, domains: Collection[str]) -> tuple[Obligation, ...]:
        path = OBLIGATIONS.c.recipient_path
        ranges = [path_range(domain) for domain in set(domains)]
        return self._any(
            and_(_IS_OPEN, or_(*(and_(path >= low, path < high) for low, high in some))) for some in chunks(ranges, 50)
        )

    def of_mails(self, mail_ids: Collection[int]) -> tuple[Obligation, ...]:
        return self._any(condition for chunk in chunks(set(mail_ids)) for condition in _about_mails(chunk))

    def of_message_ids(self, message_ids: Collection[str]) -> tuple[Obligation, ...]:
        conditions: list[ColumnElement[bool]] = []
        for chunk in chunks(message_hashes(message_ids)):
            written = select(OUTBOX.c.id).where(OUTBOX.c.message_hash.in_(chunk))
            conditions.append(OBLIGATIONS.c.request_message_hash.in_(chunk))
            conditions.append(_in_mails_written(written))
        return self._any(conditions)

    def closed_since(self, since: datetime) -> tuple[Obligation, ...]:
        query = _SELECT.where(OBLIGATIONS.c.closed_at >= since, OBLIGATIONS.c.state == State.CLOSED.value)
        return self._found(query.order_by(OBLIGATIONS.c.closed_at.desc(), OBLIGATIONS.c.id.desc()))

    def add_match(self, match: Match, at: datetime) -> None:
        values = {"rule": match.rule, "confidence": match.confidence, "decided_by": match.decided_by, "at": at}
        statement = upsert(MATCHES).values(mail_id=match.mail_id, obligation_id=match.obligation_id, **values)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["mail_id", "obligation_id"], set_=values)
        )

    def matches(self, *, mail_id: int | None = None, obligation_id: int | None = None) -> tuple[Match, ...]:
        query = select(MATCHES).order_by(MATCHES.c.confidence.desc(), MATCHES.c.obligation_id, MATCHES.c.mail_id)
        if mail_id is not None:
            query = query.where(MATCHES.c.mail_id == mail_id)
        if obligation_id is not None:
            query = query.where(MATCHES.c.obligation_id == obligation_id)
        return tuple(
            Match(row.obligation_id, row.mail_id, row.rule, row.confidence, row.decided_by)
            for row in self._connection.execute(query)
        )

    def _append(self, obligation_id: int, events: Sequence[Event], recorded_at: datetime) -> None:
        rows = [
            {
                "obligation_id": obligation_id,
                "type": event.type.value,
                "at": event.at,
                "mail_id": event.mail_id,
                "rule": event.rule,
                "words": event.words,
                "from_on": event.from_on,
                "until_on": event.until_on,
                "step": event.step,
                "reason": event.reason.value if event.reason else None,
                "confidence": event.confidence,
                "recorded_at": recorded_at,
            }
            for event in events
        ]
        if rows:
            self._connection.execute(insert(EVENTS), rows)

    def _events(self, condition: ColumnElement[bool], *order: ColumnElement[Any]) -> tuple[Event, ...]:
        query = select(EVENTS).where(condition).order_by(*order, EVENTS.c.id)
        return tuple(_event(row) for row in self._connection.execute(query))

    def _any(self, conditions: Iterable[ColumnElement[bool]]) -> tuple[Obligation, ...]:
        """The obligations of several queries, each once, oldest first."""
        found = {
            obligation.id: obligation
            for condition in conditions
            for obligation in self._found(_SELECT.where(condition))
        }
        return tuple(sorted(found.values(), key=lambda obligation: (obligation.opened_at, obligation.id)))

    def _found(self, query: Select[Any]) -> tuple[Obligation, ...]:
        return tuple(_obligation(row) for row in self._connection.execute(query))


def _about_mails(mail_ids: Collection[int]) -> tuple[ColumnElement[bool], ...]:
    stored_hashes = select(MAILS.c.message_hash).where(MAILS.c.id.in_(mail_ids))
    return (
        OBLIGATIONS.c.request_mail_id.in_(mail_ids),
        OBLIGATIONS.c.id.in_(select(EVENTS.c.obligation_id).where(EVENTS.c.mail_id.in_(mail_ids))),
        OBLIGATIONS.c.id.in_(select(MATCHES.c.obligation_id).where(MATCHES.c.mail_id.in_(mail_ids))),
        _in_mails_written(select(OUTBOX.c.id).where(OUTBOX.c.message_hash.in_(stored_hashes))),
    )


def _in_mails_written(outbox_ids: Select[Any]) -> ColumnElement[bool]:
    return OBLIGATIONS.c.id.in_(select(OUTBOX_ITEMS.c.obligation_id).where(OUTBOX_ITEMS.c.outbox_id.in_(outbox_ids)))


def _values(obligation: Obligation) -> dict[str, Any]:
    values = {name: getattr(obligation, name) for name in _FIELDS if name != "id"}
    values["request_message_hash"] = message_hash(obligation.request_message_id)
    values["recipient_path"] = domain_path(obligation.recipient.rpartition("@")[2])
    return values


def _obligation(row: Row[Any]) -> Obligation:
    values = list(row)
    for position, enum in _ENUM_POSITIONS:
        if values[position] is not None:
            values[position] = enum(values[position])
    return Obligation(*values)


def _event(row: Row[Any]) -> Event:
    return Event(
        type=EventType(row.type),
        at=row.at,
        mail_id=row.mail_id,
        rule=row.rule,
        words=row.words,
        from_on=row.from_on,
        until_on=row.until_on,
        step=row.step,
        reason=CloseReason(row.reason) if row.reason else None,
        confidence=row.confidence,
        id=row.id,
        obligation_id=row.obligation_id,
        recorded_at=row.recorded_at,
    )
