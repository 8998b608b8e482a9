"""What the fate of a mail does to its obligations: events through `services.record`, one per item."""

from __future__ import annotations

from datetime import date, datetime

from coopwatch.core.model import Event, EventType, OutboxMail
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.record import record

_LONGEST_WORDS = 300


class ObligationConsequences:
    """`deliver.Consequences` for the owner's desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sent(self, tx: Transaction, mail: OutboxMail, at: datetime) -> None:
        """See `Consequences.sent`."""
        self._each(tx, mail, EventType.FOLLOWED_UP, "sent", at)

    def refused(self, tx: Transaction, mail: OutboxMail, words: str, at: datetime) -> None:
        """See `Consequences.refused`."""
        self._each(tx, mail, EventType.HANDED_OVER, "the mail server refused the follow-up", at, words)

    def stopped(self, tx: Transaction, mail: OutboxMail, at: datetime) -> None:
        """See `Consequences.stopped`."""
        self._each(tx, mail, EventType.HANDED_OVER, "your word: this follow-up is not sent", at)

    def wanted_again(self, tx: Transaction, mail: OutboxMail, at: datetime) -> None:
        """See `Consequences.wanted_again`."""
        today = self._desk.rules.calendar.local_day(at)
        self._each(tx, mail, EventType.SNOOZED, "your word: this follow-up is sent again", at, until_on=today)

    def _each(
        self,
        tx: Transaction,
        mail: OutboxMail,
        event_type: EventType,
        rule: str,
        at: datetime,
        words: str = "",
        until_on: date | None = None,
    ) -> None:
        book = self._desk.book(tx)
        for item in mail.items:
            obligation = tx.obligations.get(item.obligation_id)
            if obligation is None or not obligation.is_open or obligation.follow_ups >= item.step:
                continue
            event = Event(event_type, at, rule=rule, words=words[:_LONGEST_WORDS], until_on=until_on, step=item.step)
            record(tx, obligation, event, self._desk.rules.terms(book.get(obligation.partner_id)), at)
