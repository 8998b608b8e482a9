"""What the owner owes, as the digest shows it."""

from __future__ import annotations

from datetime import datetime

from coopwatch.core.model import Address
from coopwatch.core.writing.digest import OwedItem
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.owed import owed_key, owed_mails

# A mail of today is no debt yet; after two working days somebody may wonder.
_SHOWN_FROM_DAYS = 2


def owed_items(tx: Transaction, desk: Desk, parse: Parse, now: datetime) -> tuple[OwedItem, ...]:
    """Partners' mails that have waited for the owner for two of his working days or longer, oldest first."""
    return tuple(
        OwedItem(
            partner=row.partner,
            mail_from=Address(row.mail.from_name, row.mail.from_email),
            mail_subject=row.mail.subject,
            asked_at=row.mail.received_at,
            age_working_days=row.age_working_days,
            words=row.words,
            mail_id=row.mail.id,
            key=owed_key(row.mail),
        )
        for row in owed_mails(tx, desk, parse, now, at_least_days=_SHOWN_FROM_DAYS)
    )
