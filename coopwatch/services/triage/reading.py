"""A read mail with all that reading yields, and the way from it to an event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import (
    Classification,
    Event,
    EventType,
    Language,
    Mail,
    NewText,
    Obligation,
)
from coopwatch.core.reading.classify import classify
from coopwatch.core.reading.language import detect
from coopwatch.core.reading.text import read_new_text
from coopwatch.ports import StoredMail, Transaction
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.record import record

WORDS_SHOWN = 300


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


def read_mail(stored: StoredMail, parse: Parse, desk: Desk, now: datetime) -> ReadMail:
    """Read a stored mail with its bytes in every way; raises what reading raises."""
    mail = parse(stored.raw or b"", stored.received_at)
    new = read_new_text(mail)
    return ReadMail(
        stored=stored,
        mail=mail,
        classification=classify(mail, desk.own_addresses),
        new=new,
        language=detect(new.text),
        said_on=mail.written_on,
        now=now,
    )


Obey = Callable[[Transaction, ReadMail], bool]
"""Reads an own mail as orders to coopwatch: whether it is one, and nothing else."""


def obey_nothing(tx: Transaction, read: ReadMail) -> bool:
    """No mail gives orders; for past mail that is only played through."""
    return False


Press = Callable[[Transaction, datetime], None]
"""Looks for mails that the owner put into a folder to say something about them."""


def press_nothing(tx: Transaction, now: datetime) -> None:
    """No folder says anything."""


def happen(tx: Transaction, desk: Desk, book: PartnerBook, obligation: Obligation, event: Event, now: datetime) -> None:
    """Record an event under the terms of the obligation's partner."""
    record(tx, obligation, event, desk.rules.terms(book.get(obligation.partner_id)), now)
