"""How a mail becomes a row and a row a `StoredMail`."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Row, Select, select

from coopwatch.adapters.store.keys import hash64, message_hash, pack_hashes
from coopwatch.adapters.tables import CORRESPONDENTS, MAIL_TEXTS, MAILS
from coopwatch.core.model import Address, MailKind, Role
from coopwatch.core.reading.subject import base_subject
from coopwatch.ports import MailState, NewMail, StoredMail

_ROLE_BITS = {role: 1 << position for position, role in enumerate(Role)}


def role_bit(role: Role) -> int:
    """The bit of a role in a mail's `roles`; the order of `Role` is part of the file's form."""
    return _ROLE_BITS[role]


def identity(new: NewMail) -> tuple[int, int]:
    """The keys of Message-ID and content; without a Message-ID the content stands for both."""
    content = hash64(new.content_key)
    return (message_hash(new.mail.message_id) if new.mail.message_id else content), content


def row_of(new: NewMail, account_id: int, sender_id: int | None, role: Role) -> dict[str, Any]:
    """The values of a mail not known before, without its id."""
    mail = new.mail
    message_key, content_hash = identity(new)
    return {
        "account_id": account_id,
        "message_id": mail.message_id,
        "message_hash": message_key,
        "content_hash": content_hash,
        "state": MailState.NEW.value if new.raw is None else MailState.INCOMING.value,
        "own": new.own,
        "imported": new.imported,
        "received_at": mail.received_at,
        "sent_at": mail.sent_at,
        "sender_id": sender_id,
        "from_name": mail.author.name,
        "to_emails": _joined(mail.to),
        "cc_emails": _joined(mail.cc),
        "subject": mail.subject,
        "thread_id": new.thread_id,
        "cited": pack_hashes([message_hash(cited) for cited in mail.cited_ids]),
        "roles": role_bit(role),
        "kind": None,
        "partner_id": "",
    }


def recipients_of(new: NewMail) -> frozenset[str]:
    """The addresses in To and Cc."""
    return frozenset(address.email for address in (*new.mail.to, *new.mail.cc) if address.email)


def select_mails(*, with_raw: bool = False) -> Select[Any]:
    """The query that `stored` reads; the caller adds its conditions and order."""
    columns = [
        *(MAILS.c[name] for name in _READ_COLUMNS),
        CORRESPONDENTS.c.email,
        *([MAIL_TEXTS.c.packed] if with_raw else []),
    ]
    source = MAILS.outerjoin(CORRESPONDENTS, CORRESPONDENTS.c.id == MAILS.c.sender_id)
    if with_raw:
        source = source.outerjoin(MAIL_TEXTS, MAIL_TEXTS.c.mail_id == MAILS.c.id)
    return select(*columns).select_from(source)


def stored(row: Row[Any], accounts: Mapping[int, str], *, with_raw: bool = False) -> StoredMail:
    """The value of a row of `select_mails`."""
    packed = row.packed if with_raw else None
    return StoredMail(
        id=row.id,
        account=accounts[row.account_id],
        message_id=row.message_id,
        state=MailState(row.state),
        own=row.own,
        imported=row.imported,
        received_at=row.received_at,
        sent_at=row.sent_at,
        from_email=row.email or "",
        from_name=row.from_name,
        to_emails=tuple(row.to_emails.split()),
        cc_emails=tuple(row.cc_emails.split()),
        subject=row.subject,
        base_subject=base_subject(row.subject),
        thread_id=row.thread_id,
        roles=tuple(role for role, bit in _ROLE_BITS.items() if row.roles & bit),
        kind=MailKind(row.kind) if row.kind else None,
        partner_id=row.partner_id,
        raw=zlib.decompress(packed) if packed is not None else None,
    )


def _joined(addresses: Iterable[Address]) -> str:
    # An address with a space in its quoted local part would read back as two: it is no address to write to.
    return " ".join(address.email for address in addresses if address.email and " " not in address.email)


_READ_COLUMNS = (
    "id",
    "account_id",
    "message_id",
    "state",
    "own",
    "imported",
    "received_at",
    "sent_at",
    "from_name",
    "to_emails",
    "cc_emails",
    "subject",
    "thread_id",
    "roles",
    "kind",
    "partner_id",
)
