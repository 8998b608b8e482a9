"""Values for the store's contract tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from coopwatch.core.model import OutboxItem, OutboxMail, OutboxPurpose, OutboxState, Role
from coopwatch.ports import NewMail, StoredMail, Transaction
from tests.builders import PARTNER, a_mail

NOW = datetime(2026, 11, 4, 9, 30, 15, 123456, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def a_new_mail(number: int = 1, *, own: bool = False, raw: bytes | None = None, **mail: Any) -> NewMail:
    """Mail `number`, received `number` minutes after NOW, at UID `number`."""
    values: dict[str, Any] = {"message_id": f"m{number}@acme.example", "received_at": NOW + timedelta(minutes=number)}
    return NewMail(a_mail(**(values | mail)), f"content-{number}", number, own=own, imported=False, raw=raw)


def put(transaction: Transaction, *mails: NewMail, folder: str = "INBOX", role: Role = Role.INBOX) -> int:
    """Store mails into a folder of the account "main" under UIDVALIDITY 7."""
    return transaction.mails.add("main", folder, role, 7, mails)


def stored(transaction: Transaction, message_id: str) -> StoredMail:
    """The one mail with this Message-ID."""
    (found,) = transaction.mails.by_message_ids([message_id])
    return found


def an_outbox_mail(**changes: Any) -> OutboxMail:
    """A first follow-up for obligation 1, ready."""
    mail = OutboxMail(
        id=0,
        account="main",
        purpose=OutboxPurpose.FOLLOW_UP,
        state=OutboxState.READY,
        recipient=PARTNER,
        message_id="follow-up-1@doe-design.example",
        date_at=NOW,
        raw=b"Subject: Angebot\r\n\r\nKurze Nachfrage\xff\r\n",
        items=(OutboxItem(1, 1),),
        created_at=NOW,
        changed_at=NOW,
        partner_id="acme",
    )
    return replace(mail, **changes)
