"""What triage works with: the owner's desk, a read mail, and the people around it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from coopwatch.core.deciding.partners import PartnerBook, make_book
from coopwatch.core.deciding.rules import Rules
from coopwatch.core.model import (
    Classification,
    Event,
    EventType,
    Kind,
    Language,
    Mail,
    NewText,
    Obligation,
    Partner,
)
from coopwatch.core.reading.message_id import normalise
from coopwatch.ports import StoredMail, Transaction
from coopwatch.services.record import record

WORDS_SHOWN = 300


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


@dataclass(frozen=True, slots=True)
class ReadMail:
    """A stored mail with all that reading it yields; said_on: the local day its relative dates count from."""

    stored: StoredMail
    mail: Mail
    classification: Classification
    new: NewText
    language: Language
    said_on: date
    now: datetime

    def event(
        self,
        event_type: EventType,
        rule: str,
        words: str,
        *,
        confidence: float = 1.0,
        from_on: date | None = None,
        until_on: date | None = None,
        step: int | None = None,
    ) -> Event:
        """An event with this mail as its evidence."""
        return Event(
            type=event_type,
            at=self.stored.received_at,
            mail_id=self.stored.id,
            rule=rule,
            words=" ".join(words.split())[:WORDS_SHOWN],
            confidence=confidence,
            from_on=from_on,
            until_on=until_on,
            step=step,
        )

    @property
    def first_words(self) -> str:
        """The beginning of what was newly written, for a question to the owner."""
        return " ".join((self.new.text or self.mail.subject).split())[:WORDS_SHOWN]


def happen(tx: Transaction, desk: Desk, book: PartnerBook, obligation: Obligation, event: Event, now: datetime) -> None:
    """Record an event under the terms of the obligation's partner."""
    record(tx, obligation, event, desk.rules.terms(book.get(obligation.partner_id)), now)


def obligation_key(request_message_id: str, recipient: str, kind: Kind) -> str:
    """The stable name of an obligation: the same request yields the same key in any database (design §7)."""
    source = "\n".join((normalise(request_message_id), recipient, kind.value))
    return hashlib.blake2b(source.encode(), digest_size=8).hexdigest()
