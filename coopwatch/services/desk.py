"""The owner's desk: what every service knows of him, his partners and his rules."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from coopwatch.core.deciding.partners import PartnerBook, make_book
from coopwatch.core.deciding.rules import Rules
from coopwatch.core.model import Kind, Language, Mail, Partner
from coopwatch.core.reading.message_id import normalise
from coopwatch.ports import Transaction

Parse = Callable[[bytes, datetime], Mail]
"""(mail bytes, INTERNALDATE) → the mail, as `adapters.mime.parse`."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The owner's side: his addresses, the configured partners, his rules, the instance key, his language."""

    own_addresses: frozenset[str]
    partners: tuple[Partner, ...]
    rules: Rules
    key: bytes
    language: Language = Language.DE

    def book(self, tx: Transaction) -> PartnerBook:
        """All partners, configured and learned."""
        learned = [(row.partner_id, row.address) for row in tx.partners.learned()]
        return make_book(self.partners, tx.partners.added(), learned, tx.partners.muted())


def obligation_key(request_message_id: str, recipient: str, kind: Kind) -> str:
    """The stable name of an obligation: the same request yields the same key in any database (design §7)."""
    source = "\n".join((normalise(request_message_id), recipient, kind.value))
    return hashlib.blake2b(source.encode(), digest_size=8).hexdigest()
