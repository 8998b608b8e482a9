"""Mail to the owner himself: digests and notes on their way into the outbox.

Refuses to write the same mail twice: a name gives one Message-ID, and what bears it already stays. Called by report
and commands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from coopwatch.core.model import Address, OutboxMail, OutboxPurpose, OutboxState
from coopwatch.core.writing.compose import OwnerLetter, compose_owner_mail
from coopwatch.ports import Rendered, Transaction
from coopwatch.services.desk import Desk

_DEAD = (OutboxState.CANCELLED, OutboxState.FAILED)


@dataclass(frozen=True, slots=True)
class OwnerPost:
    """How mail reaches the owner: account whose server carries it, sender, his address, smtp or imap."""

    account: str
    sender: Address
    to: str
    deliver_by: str

    def put(
        self, tx: Transaction, desk: Desk, purpose: OutboxPurpose, name: str, rendered: Rendered, now: datetime
    ) -> int:
        """Freeze a mail and store it; the id of its row, or of the one that bears its name already.

        name: as in `owner_message_id`.
        """
        zone = desk.rules.calendar.zone
        letter = OwnerLetter(
            purpose=purpose,
            name=name,
            sender=self.sender,
            recipient=self.to,
            subject=rendered.subject,
            text=rendered.text,
            html=rendered.html,
            at=now.astimezone(zone).replace(microsecond=0),
        )
        raw, message_id = compose_owner_mail(letter, desk.key)
        known = tx.outbox.by_message_id(message_id)
        if known is not None and known.state not in _DEAD:
            return known.id
        mail = OutboxMail(
            id=0,
            account=self.account,
            purpose=purpose,
            state=OutboxState.READY,
            recipient=self.to,
            message_id=message_id,
            date_at=now.replace(microsecond=0),
            raw=raw,
            items=(),
            created_at=now,
            changed_at=now,
            deliver_by=self.deliver_by,
        )
        return tx.outbox.add(mail).id
