"""Outbox rows: the compare-and-set that keeps a mail from being sent twice."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    func,
    insert,
    literal,
    literal_column,
    select,
    tuple_,
    update,
)
from sqlalchemy.exc import IntegrityError

from coopwatch.adapters.store.keys import chunks, message_hash
from coopwatch.adapters.tables import OUTBOX, OUTBOX_ITEMS, Instant
from coopwatch.core.model import OutboxItem, OutboxMail, OutboxPurpose, OutboxState
from coopwatch.core.reading.message_id import normalise

_DEAD = frozenset({OutboxState.CANCELLED, OutboxState.FAILED})
_MAYBE_SENT = frozenset(
    {OutboxState.DATA, OutboxState.SENT, OutboxState.FILED, OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER}
)
# A draft in Drafts may have been sent by the owner at any moment, so it counts against gaps and daily limits.
_PARTNER_MAIL = (OutboxPurpose.FOLLOW_UP.value, OutboxPurpose.DRAFT.value)
_OLDEST_FIRST = (OUTBOX.c.created_at, OUTBOX.c.id)


class SqlOutbox:
    """`ports.OutboxRows` on SQLite; uniqueness is enforced by partial indexes, not by looking first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, mail: OutboxMail) -> OutboxMail:
        live = mail.state not in _DEAD
        try:
            # The savepoint keeps the rest of the transaction when a unique index refuses.
            with self._connection.begin_nested():
                number = self._insert(mail, live)
        except IntegrityError as error:
            raise ValueError(f"a step or the Message-ID of this mail is in use: {error.orig}") from error
        return replace(mail, id=number)

    def get(self, outbox_id: int) -> OutboxMail | None:
        found = self._found(select(OUTBOX).where(OUTBOX.c.id == outbox_id))
        return found[0] if found else None

    def by_message_id(self, message_id: str) -> OutboxMail | None:
        query = select(OUTBOX).where(OUTBOX.c.message_hash == message_hash(message_id)).order_by(OUTBOX.c.id.desc())
        wanted = normalise(message_id)
        return next((mail for mail in self._found(query) if normalise(mail.message_id) == wanted), None)

    def in_states(self, states: Collection[OutboxState], account: str | None = None) -> tuple[OutboxMail, ...]:
        query = select(OUTBOX).where(OUTBOX.c.state.in_([state.value for state in states]))
        if account is not None:
            query = query.where(OUTBOX.c.account == account)
        return self._found(query.order_by(*_OLDEST_FIRST))

    def of_items(self, items: Collection[OutboxItem]) -> tuple[OutboxMail, ...]:
        key = tuple_(OUTBOX_ITEMS.c.obligation_id, OUTBOX_ITEMS.c.step)
        found: set[int] = set()
        for chunk in chunks(items, 200):
            pairs = [(item.obligation_id, item.step) for item in chunk]
            query = select(OUTBOX_ITEMS.c.outbox_id).where(key.in_(pairs), literal_column("live"))
            found.update(self._connection.execute(query).scalars())
        return self._by_ids(found)

    def of_obligation(self, obligation_id: int) -> tuple[OutboxMail, ...]:
        query = select(OUTBOX_ITEMS.c.outbox_id).where(OUTBOX_ITEMS.c.obligation_id == obligation_id)
        return self._by_ids(set(self._connection.execute(query).scalars()))

    def move(
        self,
        outbox_id: int,
        expected: Collection[OutboxState],
        to: OutboxState,
        now: datetime,
        *,
        reply: str | None = None,
        next_try_at: datetime | None = None,
        not_before: datetime | None = None,
        count_attempt: bool = False,
        noted_uidnext: int | None = None,
    ) -> bool:
        given = {
            "reply": reply,
            "next_try_at": next_try_at,
            "not_before": not_before,
            "noted_uidnext": noted_uidnext,
            "attempts": OUTBOX.c.attempts + 1 if count_attempt else None,
        }
        values = {name: value for name, value in given.items() if value is not None}
        values |= {"state": to.value, "changed_at": now, "live": to not in _DEAD, "sent_at": _sent_at(to, now)}
        statement = update(OUTBOX).where(
            OUTBOX.c.id == outbox_id, OUTBOX.c.state.in_([state.value for state in expected])
        )
        try:
            with self._connection.begin_nested():
                return self._moved(statement.values(values), outbox_id, to)
        except IntegrityError:
            # Back to life after its step or Message-ID was given to another mail: that one wins.
            return False

    def sent_since(self, since: datetime, partner_id: str | None = None) -> int:
        query = select(func.count()).select_from(OUTBOX).where(*_sent_partner_mail(), OUTBOX.c.sent_at >= since)
        if partner_id is not None:
            query = query.where(OUTBOX.c.partner_id == partner_id)
        return int(self._connection.execute(query).scalar_one())

    def last_sent_at(self, partner_id: str) -> datetime | None:
        query = (
            select(OUTBOX.c.sent_at)
            .where(*_sent_partner_mail(), OUTBOX.c.partner_id == partner_id)
            .order_by(OUTBOX.c.sent_at.desc())
            .limit(1)
        )
        found = self._connection.execute(query).scalar_one_or_none()
        return found if isinstance(found, datetime) else None

    def of_purpose(self, purpose: OutboxPurpose, since: datetime) -> tuple[OutboxMail, ...]:
        query = select(OUTBOX).where(OUTBOX.c.purpose == purpose.value, OUTBOX.c.created_at >= since)
        return self._found(query.order_by(*_OLDEST_FIRST))

    def _insert(self, mail: OutboxMail, live: bool) -> int:
        result = self._connection.execute(insert(OUTBOX), _values(mail) | {"live": live})
        assert result.inserted_primary_key is not None
        number = int(result.inserted_primary_key[0])
        rows = [
            {
                "outbox_id": number,
                "position": position,
                "obligation_id": item.obligation_id,
                "step": item.step,
                "live": live,
            }
            for position, item in enumerate(mail.items)
        ]
        if rows:
            self._connection.execute(insert(OUTBOX_ITEMS), rows)
        return number

    def _moved(self, statement: Any, outbox_id: int, to: OutboxState) -> bool:
        if self._connection.execute(statement).rowcount != 1:
            return False
        self._connection.execute(
            update(OUTBOX_ITEMS).where(OUTBOX_ITEMS.c.outbox_id == outbox_id).values(live=to not in _DEAD)
        )
        return True

    def _by_ids(self, numbers: Collection[int]) -> tuple[OutboxMail, ...]:
        found = [
            mail for chunk in chunks(numbers) for mail in self._found(select(OUTBOX).where(OUTBOX.c.id.in_(chunk)))
        ]
        return tuple(sorted(found, key=lambda mail: (mail.created_at, mail.id)))

    def _found(self, query: Select[Any]) -> tuple[OutboxMail, ...]:
        rows = self._connection.execute(query).all()
        items: dict[int, list[OutboxItem]] = {}
        for chunk in chunks([row.id for row in rows]):
            wanted = select(OUTBOX_ITEMS).where(OUTBOX_ITEMS.c.outbox_id.in_(chunk))
            for item in self._connection.execute(wanted.order_by(OUTBOX_ITEMS.c.position)):
                items.setdefault(item.outbox_id, []).append(OutboxItem(item.obligation_id, item.step))
        return tuple(_mail(row, items.get(row.id, ())) for row in rows)


def _sent_at(to: OutboxState, now: datetime) -> Any:
    """The first instant at which it may have been sent; a mail that is proven unsent has none again."""
    return func.coalesce(OUTBOX.c.sent_at, literal(now, Instant())) if to in _MAYBE_SENT else None


def _sent_partner_mail() -> tuple[ColumnElement[bool], ...]:
    return (
        OUTBOX.c.purpose.in_(_PARTNER_MAIL),
        OUTBOX.c.state.in_([state.value for state in sorted(_MAYBE_SENT)]),
    )


def _values(mail: OutboxMail) -> dict[str, Any]:
    return {
        "account": mail.account,
        "purpose": mail.purpose.value,
        "state": mail.state.value,
        "recipient": mail.recipient,
        "message_id": mail.message_id,
        "message_hash": message_hash(mail.message_id),
        "date_at": mail.date_at,
        "raw": mail.raw,
        "created_at": mail.created_at,
        "changed_at": mail.changed_at,
        "deliver_by": mail.deliver_by,
        "not_before": mail.not_before,
        "next_try_at": mail.next_try_at,
        "attempts": mail.attempts,
        "reply": mail.reply,
        "noted_uidnext": mail.noted_uidnext,
        "partner_id": mail.partner_id,
        "sent_at": mail.changed_at if mail.state in _MAYBE_SENT else None,
    }


def _mail(row: Row[Any], items: Sequence[OutboxItem]) -> OutboxMail:
    return OutboxMail(
        id=row.id,
        account=row.account,
        purpose=OutboxPurpose(row.purpose),
        state=OutboxState(row.state),
        recipient=row.recipient,
        message_id=row.message_id,
        date_at=row.date_at,
        raw=row.raw,
        items=tuple(items),
        created_at=row.created_at,
        changed_at=row.changed_at,
        deliver_by=row.deliver_by,
        not_before=row.not_before,
        next_try_at=row.next_try_at,
        attempts=row.attempts,
        reply=row.reply,
        noted_uidnext=row.noted_uidnext,
        partner_id=row.partner_id,
    )
