"""Storing a batch of mails in few statements: 20,000 headers a second is what a first sync needs."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Sequence
from itertools import count
from typing import Any

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.sqlite import insert

from coopwatch.adapters.store.bulk import compiled, insert_all
from coopwatch.adapters.store.directory import Directory
from coopwatch.adapters.store.keys import chunks, domain_path, unpack_hashes
from coopwatch.adapters.store.mail_rows import WRITTEN_COLUMNS, identity, recipients_of, role_bit, row_of, sender_of
from coopwatch.adapters.tables import (
    CITATIONS,
    CORRESPONDENTS,
    MAIL_TEXTS,
    MAILS,
    OWN_RECIPIENTS,
    PLACEMENTS,
    SET_ASIDE,
)
from coopwatch.core.model import Role
from coopwatch.ports import NewMail

Identity = tuple[int, int]

_CORRESPONDENT = compiled(insert(CORRESPONDENTS), "id", "email", "domain_path")
_MAIL = compiled(insert(MAILS), *WRITTEN_COLUMNS)
_CITED = WRITTEN_COLUMNS.index("cited")
_CITATION = compiled(insert(CITATIONS), "message_hash", "mail_id")
_TEXT = compiled(insert(MAIL_TEXTS), "mail_id", "packed")
_OWN_RECIPIENT = compiled(insert(OWN_RECIPIENTS).on_conflict_do_nothing(), "correspondent_id", "mail_id")
_NEW_PLACE = insert(PLACEMENTS)
_PLACE = compiled(
    _NEW_PLACE.on_conflict_do_update(index_elements=["epoch_id", "uid"], set_={"mail_id": _NEW_PLACE.excluded.mail_id}),
    "epoch_id",
    "uid",
    "mail_id",
)


class MailIntake:
    """One call of `MailRows.add`: a batch of one folder."""

    def __init__(self, connection: Connection, directory: Directory, account: str, role: Role) -> None:
        self._connection = connection
        self._account_id = directory.account(account)
        self._role = role

    def store(self, epoch_id: int, mails: Sequence[NewMail]) -> int:
        """Store mails with their placements; the number of mails not known before."""
        keyed = [(identity(new), new) for new in mails]
        ids = self._known(keyed)
        known = frozenset(ids)
        fresh: dict[Identity, NewMail] = {}
        for key, new in keyed:
            if key not in known:
                fresh.setdefault(key, new)
        own = [new for _, new in keyed if new.own]
        people = self._correspondents(
            {sender_of(new) for new in fresh.values()}.union(*(recipients_of(new) for new in own))
        )
        ids.update(self._insert_mails(fresh, people))
        self._note_own({ids[key]: new for key, new in keyed if new.own}, people)
        self._note_role({ids[key] for key, _ in keyed if key in known})
        self._place(epoch_id, {new.uid: ids[key] for key, new in keyed})
        return len(fresh)

    def _known(self, keyed: Sequence[tuple[Identity, NewMail]]) -> dict[Identity, int]:
        wanted = {key for key, _ in keyed}
        found: dict[Identity, int] = {}
        for chunk in chunks({message for message, _ in wanted}):
            query = select(MAILS.c.message_hash, MAILS.c.content_hash, MAILS.c.id).where(
                MAILS.c.message_hash.in_(chunk), MAILS.c.account_id == self._account_id
            )
            for message, content, mail_id in self._connection.execute(query):
                if (message, content) in wanted:
                    found[message, content] = mail_id
        return found

    def _correspondents(self, emails: Collection[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for chunk in chunks([email for email in emails if email]):
            query = select(CORRESPONDENTS.c.email, CORRESPONDENTS.c.id).where(CORRESPONDENTS.c.email.in_(chunk))
            found.update((email, number) for email, number in self._connection.execute(query))
        missing = [email for email in emails if email and email not in found]
        following = self._next_id(CORRESPONDENTS.c.id)
        rows = [
            (following + offset, email, domain_path(email.rpartition("@")[2])) for offset, email in enumerate(missing)
        ]
        insert_all(self._connection, _CORRESPONDENT, rows)
        return found | {email: following + offset for offset, email in enumerate(missing)}

    def _insert_mails(self, fresh: dict[Identity, NewMail], people: dict[str, int]) -> dict[Identity, int]:
        if not fresh:
            return {}
        ids = dict(zip(fresh, count(self._next_id(MAILS.c.id)), strict=False))
        rows = [
            (ids[keys], *row_of(new, keys, self._account_id, people.get(sender_of(new)), self._role))
            for keys, new in fresh.items()
        ]
        insert_all(self._connection, _MAIL, rows)
        cited = [(key, row[0]) for row in rows for key in set(unpack_hashes(row[_CITED]))]
        insert_all(self._connection, _CITATION, cited)
        texts = [(ids[keys], zlib.compress(new.raw)) for keys, new in fresh.items() if new.raw is not None]
        insert_all(self._connection, _TEXT, texts)
        return ids

    def _note_own(self, own: dict[int, NewMail], people: dict[str, int]) -> None:
        if not own:
            return
        for chunk in chunks(own):
            self._connection.execute(update(MAILS).where(MAILS.c.id.in_(chunk)).values(own=True))
        rows = [(people[email], mail_id) for mail_id, new in own.items() for email in recipients_of(new)]
        insert_all(self._connection, _OWN_RECIPIENT, rows)

    def _note_role(self, known: Collection[int]) -> None:
        bit = role_bit(self._role)
        for chunk in chunks(known):
            self._connection.execute(
                update(MAILS).where(MAILS.c.id.in_(chunk)).values(roles=MAILS.c.roles.bitwise_or(bit))
            )

    def _place(self, epoch_id: int, mail_by_uid: dict[int, int]) -> None:
        if not mail_by_uid:
            return
        insert_all(self._connection, _PLACE, [(epoch_id, uid, mail_id) for uid, mail_id in mail_by_uid.items()])
        for chunk in chunks(mail_by_uid):
            self._connection.execute(
                update(SET_ASIDE)
                .where(SET_ASIDE.c.epoch_id == epoch_id, SET_ASIDE.c.uid.in_(chunk))
                .values(settled=True)
            )

    def _next_id(self, column: Any) -> int:
        # Safe within BEGIN IMMEDIATE, where nobody else writes, and far faster than a row-wise RETURNING.
        return int(self._connection.execute(select(func.coalesce(func.max(column), 0))).scalar_one()) + 1
