"""How a mail becomes a row and a row a `StoredMail`."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, select

from coopwatch.adapters.store.keys import hash64, message_hash, pack_hashes
from coopwatch.adapters.tables import CORRESPONDENTS, MAIL_TEXTS, MAILS, storable, to_microseconds
from coopwatch.core.model import Address, MailKind, Role
from coopwatch.core.reading.subject import base_subject
from coopwatch.ports import MailState, NewMail, StoredMail

# Read by position in `stored`: names cost twice the time.
_READ_COLUMNS = (
    MAILS.c.id,
    MAILS.c.account_id,
    MAILS.c.message_id,
    MAILS.c.state,
    MAILS.c.own,
    MAILS.c.imported,
    MAILS.c.received_at,
    MAILS.c.sent_at,
    CORRESPONDENTS.c.email,
    MAILS.c.from_name,
    MAILS.c.to_emails,
    MAILS.c.cc_emails,
    MAILS.c.subject,
    MAILS.c.thread_id,
    MAILS.c.roles,
    MAILS.c.kind,
    MAILS.c.partner_id,
)
WRITTEN_COLUMNS = (
    "id",
    "account_id",
    "message_id",
    "message_hash",
    "content_hash",
    "state",
    "own",
    "imported",
    "received_at",
    "sent_at",
    "sender_id",
    "from_name",
    "to_emails",
    "cc_emails",
    "subject",
    "thread_id",
    "cited",
    "roles",
    "partner_id",
)
_ROLE_BITS = {role: 1 << position for position, role in enumerate(Role)}


def role_bit(role: Role) -> int:
    """The bit of a role in a mail's `roles`; the order of `Role` is part of the file's form."""
    return _ROLE_BITS[role]


def identity(new: NewMail) -> tuple[int, int]:
    """The keys of Message-ID and content; without a Message-ID the content stands for both."""
    content = hash64(new.content_key)
    return (message_hash(new.mail.message_id) if new.mail.message_id else content), content


def row_of(new: NewMail, keys: tuple[int, int], account_id: int, sender_id: int | None, role: Role) -> tuple[Any, ...]:
    """The values of a mail not known before, in the order of WRITTEN_COLUMNS but without its id; keys: `identity`."""
    mail = new.mail
    return (
        account_id,
        storable(mail.message_id),
        *keys,
        MailState.NEW.value if new.raw is None else MailState.INCOMING.value,
        new.own,
        new.imported,
        to_microseconds(mail.received_at),
        None if mail.sent_at is None else to_microseconds(mail.sent_at),
        sender_id,
        storable(mail.author.name),
        _joined(mail.to),
        _joined(mail.cc),
        storable(mail.subject),
        storable(new.thread_id),
        pack_hashes([message_hash(cited) for cited in mail.cited_ids]),
        role_bit(role),
        "",
    )


def sender_of(new: NewMail) -> str:
    """The address of the one writer, "" when nobody is sure."""
    return storable(new.mail.author.email)


def recipients_of(new: NewMail) -> frozenset[str]:
    """The addresses in To and Cc."""
    return frozenset(storable(address.email) for address in (*new.mail.to, *new.mail.cc) if address.email)


def select_mails(*, with_raw: bool = False) -> Select[Any]:
    """The query that `stored` reads; the caller adds its conditions and order."""
    columns = [*_READ_COLUMNS, *([MAIL_TEXTS.c.packed] if with_raw else [])]
    source = MAILS.outerjoin(CORRESPONDENTS, CORRESPONDENTS.c.id == MAILS.c.sender_id)
    if with_raw:
        source = source.outerjoin(MAIL_TEXTS, MAIL_TEXTS.c.mail_id == MAILS.c.id)
    return select(*columns).select_from(source)


def stored(row: Sequence[Any], accounts: Mapping[int, str], *, with_raw: bool = False) -> StoredMail:
    """The value of a row of `select_mails`."""
    return StoredMail(
        id=row[0],
        account=accounts[row[1]],
        message_id=row[2],
        state=MailState(row[3]),
        own=row[4],
        imported=row[5],
        received_at=row[6],
        sent_at=row[7],
        from_email=row[8] or "",
        from_name=row[9],
        to_emails=tuple(row[10].split()),
        cc_emails=tuple(row[11].split()),
        subject=row[12],
        base_subject=base_subject(row[12]),
        thread_id=row[13],
        roles=_roles(row[14]),
        kind=MailKind(row[15]) if row[15] else None,
        partner_id=row[16],
        raw=zlib.decompress(row[17]) if with_raw and row[17] is not None else None,
    )


@cache
def _roles(bits: int) -> tuple[Role, ...]:
    return tuple(role for role, bit in _ROLE_BITS.items() if bits & bit)


def _joined(addresses: Iterable[Address]) -> str:
    # An address with a space in its quoted local part would read back as two: it is no address to write to.
    return storable(" ".join(address.email for address in addresses if address.email and " " not in address.email))
