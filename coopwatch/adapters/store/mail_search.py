"""Finding mails: by identity, citation, server thread and correspondent. Every look-up goes through an index."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    literal_column,
    or_,
    select,
)

from coopwatch.adapters.store.directory import Directory
from coopwatch.adapters.store.keys import chunks, message_hashes, path_range, unpack_hashes
from coopwatch.adapters.store.mail_rows import select_mails, stored
from coopwatch.adapters.tables import (
    CITATIONS,
    CORRESPONDENTS,
    MAILS,
    OWN_RECIPIENTS,
)
from coopwatch.core.reading.message_id import normalise
from coopwatch.ports import StoredMail


class MailSearch:
    """The reading half of `ports.MailRows`. A domain always stands for itself and its subdomains."""

    def __init__(self, connection: Connection, directory: Directory) -> None:
        self._connection = connection
        self._directory = directory

    def get(self, mail_id: int, *, with_raw: bool = False) -> StoredMail | None:
        found = self._found(select_mails(with_raw=with_raw).where(MAILS.c.id == mail_id), with_raw=with_raw)
        return found[0] if found else None

    def by_message_ids(self, message_ids: Collection[str]) -> tuple[StoredMail, ...]:
        hashes = message_hashes(message_ids)
        wanted = frozenset(hashes.values())
        return _merged(
            [mail for mail in self._found(query) if normalise(mail.message_id) in wanted]
            for query in self._each(MAILS.c.message_hash, hashes)
        )

    def cited_ids(self, mail_ids: Collection[int]) -> dict[int, tuple[int, ...]]:
        cited: dict[int, tuple[int, ...]] = {}
        for chunk in chunks(mail_ids):
            query = select(MAILS.c.id, MAILS.c.cited).where(MAILS.c.id.in_(chunk))
            cited.update((mail_id, unpack_hashes(packed)) for mail_id, packed in self._connection.execute(query))
        holders: dict[int, list[int]] = {}
        for hashes in chunks({key for keys in cited.values() for key in keys}):
            query = select(MAILS.c.message_hash, MAILS.c.id).where(MAILS.c.message_hash.in_(hashes))
            for key, mail_id in self._connection.execute(query.order_by(MAILS.c.id)):
                holders.setdefault(key, []).append(mail_id)
        return {
            mail_id: tuple(found for key in keys for found in holders.get(key, ())) for mail_id, keys in cited.items()
        }

    def citing(self, message_ids: Collection[str]) -> tuple[StoredMail, ...]:
        return _merged(
            self._found(
                select_mails().where(
                    MAILS.c.id.in_(select(CITATIONS.c.mail_id).where(CITATIONS.c.message_hash.in_(chunk)))
                )
            )
            for chunk in chunks(message_hashes(message_ids))
        )

    def in_thread(self, account: str, thread_ids: Collection[str]) -> tuple[StoredMail, ...]:
        of_account = MAILS.c.account_id == self._directory.find_account(account)
        # The index leaves out the empty id, so the condition has to stand in the query as well.
        threaded = and_(of_account, MAILS.c.thread_id != literal_column("''"))
        return _merged(self._found(query.where(threaded)) for query in self._each(MAILS.c.thread_id, set(thread_ids)))

    def from_senders(
        self, emails: Collection[str], domains: Collection[str], since: datetime
    ) -> tuple[StoredMail, ...]:
        conditions: list[ColumnElement[bool]] = [
            CORRESPONDENTS.c.email.in_(chunk) for chunk in chunks({email.lower() for email in emails})
        ]
        for domain in set(domains):
            low, high = path_range(domain)
            conditions.append(and_(CORRESPONDENTS.c.domain_path >= low, CORRESPONDENTS.c.domain_path < high))
        received = MAILS.c.received_at >= since
        return _merged(
            self._found(
                select_mails().where(MAILS.c.sender_id.in_(select(CORRESPONDENTS.c.id).where(or_(*some))), received)
            )
            for some in chunks(conditions, 50)
        )

    def sent_to(self, emails: Collection[str], since: datetime) -> tuple[StoredMail, ...]:
        found: list[Sequence[StoredMail]] = []
        for chunk in chunks({email.lower() for email in emails}):
            people = select(CORRESPONDENTS.c.id).where(CORRESPONDENTS.c.email.in_(chunk))
            sent = select(OWN_RECIPIENTS.c.mail_id).where(OWN_RECIPIENTS.c.correspondent_id.in_(people))
            found.append(self._found(select_mails().where(MAILS.c.id.in_(sent), MAILS.c.received_at >= since)))
        return _merged(found)

    def own_message_ids(self, message_ids: Collection[str]) -> frozenset[str]:
        hashes = message_hashes(message_ids)
        own: set[str] = set()
        for chunk in chunks(hashes):
            query = select(MAILS.c.message_id).where(MAILS.c.message_hash.in_(chunk), MAILS.c.own)
            own.update(normalise(found) for found in self._connection.execute(query).scalars())
        return frozenset(own & set(hashes.values()))

    def _each(self, column: ColumnElement[Any], values: Collection[Any]) -> list[Select[Any]]:
        return [select_mails().where(column.in_(chunk)) for chunk in chunks(values)]

    def _found(self, query: Select[Any], *, with_raw: bool = False) -> tuple[StoredMail, ...]:
        accounts = self._directory.account_names()
        rows = self._connection.execute(query.order_by(MAILS.c.received_at, MAILS.c.id))
        return tuple(stored(row, accounts, with_raw=with_raw) for row in rows)


def _merged(parts: Any) -> tuple[StoredMail, ...]:
    """The mails of several queries, each once, oldest first."""
    by_id = {mail.id: mail for part in parts for mail in part}
    return tuple(sorted(by_id.values(), key=lambda mail: (mail.received_at, mail.id)))
