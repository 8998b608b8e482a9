"""Mail rows: taking mails in and moving them along their way (design §3)."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    and_,
    delete,
    func,
    select,
    union,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from coopwatch.adapters.store.keys import chunks
from coopwatch.adapters.store.mail_intake import MailIntake
from coopwatch.adapters.store.mail_rows import select_mails
from coopwatch.adapters.store.mail_search import MailSearch
from coopwatch.adapters.tables import (
    ACCOUNTS,
    EPOCHS,
    EVENTS,
    FOLDERS,
    MAIL_TEXTS,
    MAILS,
    MATCHES,
    OBLIGATIONS,
    PLACEMENTS,
    SET_ASIDE,
)
from coopwatch.core.model import MailKind, Role, State
from coopwatch.ports import MailState, NewMail, Placement, SetAside, StoredMail

_TRIAGED = (MailState.MATCHED, MailState.IGNORED, MailState.SET_ASIDE)
_FETCHABLE = (MailState.NEW, MailState.WANTED)


class SqlMails(MailSearch):
    """`ports.MailRows` on SQLite."""

    def add(self, account: str, folder: str, role: Role, uidvalidity: int, mails: Sequence[NewMail]) -> int:
        epoch_id = self._directory.epoch(account, folder, uidvalidity, role)
        intake = MailIntake(self._connection, self._directory, account, role)
        return sum(intake.store(epoch_id, chunk) for chunk in chunks(mails))

    def in_state(self, state: MailState, limit: int, account: str | None = None) -> tuple[StoredMail, ...]:
        with_raw = state is MailState.INCOMING
        query = select_mails(with_raw=with_raw).where(MAILS.c.state == state.value).limit(limit)
        if account is not None:
            query = query.where(MAILS.c.account_id == self._directory.find_account(account))
        return self._found(query, with_raw=with_raw)

    def count_by_state(self) -> dict[MailState, int]:
        rows = self._connection.execute(select(MAILS.c.state, func.count()).group_by(MAILS.c.state))
        return {MailState(state): count for state, count in rows}

    def set_state(self, mail_ids: Collection[int], state: MailState) -> None:
        for chunk in chunks(mail_ids):
            self._connection.execute(update(MAILS).where(MAILS.c.id.in_(chunk)).values(state=state.value))

    def save_text(self, mail_id: int, raw: bytes) -> None:
        statement = insert(MAIL_TEXTS).values(mail_id=mail_id, packed=zlib.compress(raw))
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["mail_id"], set_={"packed": statement.excluded.packed})
        )
        fetchable = and_(MAILS.c.id == mail_id, MAILS.c.state.in_([state.value for state in _FETCHABLE]))
        self._connection.execute(update(MAILS).where(fetchable).values(state=MailState.INCOMING.value))

    def settle(self, mail_id: int, state: MailState, kind: MailKind, partner_id: str) -> None:
        values = {"state": state.value, "kind": kind.value, "partner_id": partner_id}
        self._connection.execute(update(MAILS).where(MAILS.c.id == mail_id), values)
        self._connection.execute(update(SET_ASIDE).where(SET_ASIDE.c.mail_id == mail_id).values(settled=True))

    def places(self, mail_ids: Collection[int]) -> tuple[Placement, ...]:
        rows: list[Any] = []
        for chunk in chunks(mail_ids):
            query = (
                select(
                    PLACEMENTS.c.id,
                    ACCOUNTS.c.name.label("account"),
                    FOLDERS.c.name.label("folder"),
                    EPOCHS.c.uidvalidity,
                    PLACEMENTS.c.uid,
                    PLACEMENTS.c.mail_id,
                    MAILS.c.message_id,
                )
                .select_from(PLACEMENTS)
                .join(EPOCHS, EPOCHS.c.id == PLACEMENTS.c.epoch_id)
                .join(FOLDERS, FOLDERS.c.id == EPOCHS.c.folder_id)
                .join(ACCOUNTS, ACCOUNTS.c.id == FOLDERS.c.account_id)
                .join(MAILS, MAILS.c.id == PLACEMENTS.c.mail_id)
                .where(PLACEMENTS.c.mail_id.in_(chunk))
            )
            rows.extend(self._connection.execute(query))
        rows.sort(key=lambda row: row.id, reverse=True)
        return tuple(Placement(*row[1:]) for row in rows)

    def set_aside(self, row: SetAside) -> None:
        epoch_id = self._directory.epoch(row.account, row.folder, row.uidvalidity)
        values = {
            "header": row.header,
            "reason": row.reason,
            "at": row.at,
            "mail_id": row.mail_id,
            "settled": row.settled,
        }
        statement = insert(SET_ASIDE).values(epoch_id=epoch_id, uid=row.uid, **values)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["epoch_id", "uid"], set_=values))
        if row.mail_id is not None:
            self.set_state([row.mail_id], MailState.SET_ASIDE)

    def aside(self, since: datetime | None = None) -> tuple[SetAside, ...]:
        query = (
            select(ACCOUNTS.c.name.label("account"), FOLDERS.c.name.label("folder"), EPOCHS.c.uidvalidity, SET_ASIDE)
            .select_from(SET_ASIDE)
            .join(EPOCHS, EPOCHS.c.id == SET_ASIDE.c.epoch_id)
            .join(FOLDERS, FOLDERS.c.id == EPOCHS.c.folder_id)
            .join(ACCOUNTS, ACCOUNTS.c.id == FOLDERS.c.account_id)
            .where(SET_ASIDE.c.settled.is_(False))
            .order_by(SET_ASIDE.c.at.desc(), SET_ASIDE.c.id.desc())
        )
        if since is not None:
            query = query.where(SET_ASIDE.c.at >= since)
        return tuple(
            SetAside(
                row.account,
                row.folder,
                row.uidvalidity,
                row.uid,
                row.header,
                row.reason,
                row.at,
                row.id,
                row.mail_id,
                row.settled,
            )
            for row in self._connection.execute(query)
        )

    def forget_texts(self, before: datetime) -> int:
        is_open = OBLIGATIONS.c.state != State.CLOSED.value
        open_ids = select(OBLIGATIONS.c.id).where(is_open)
        needed = union(
            select(OBLIGATIONS.c.request_mail_id).where(is_open),
            select(OBLIGATIONS.c.hold_mail_id).where(is_open, OBLIGATIONS.c.hold_mail_id.is_not(None)),
            select(EVENTS.c.mail_id).where(EVENTS.c.obligation_id.in_(open_ids), EVENTS.c.mail_id.is_not(None)),
            select(MATCHES.c.mail_id).where(MATCHES.c.obligation_id.in_(open_ids)),
        )
        old = select(MAILS.c.id).where(
            MAILS.c.state.in_([state.value for state in _TRIAGED]), MAILS.c.received_at < before
        )
        statement = delete(MAIL_TEXTS).where(MAIL_TEXTS.c.mail_id.in_(old), MAIL_TEXTS.c.mail_id.not_in(needed))
        return self._connection.execute(statement).rowcount
