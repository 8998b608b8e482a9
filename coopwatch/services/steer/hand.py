"""What the owner can do, within one transaction: each call does one thing or raises Refused before it wrote anything.

Used by `Steer` for the command line and by `services.commands` for his mails.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from coopwatch.core.model import CloseReason, Event, EventType, Obligation, Partner, State
from coopwatch.core.reading.classify import is_no_reply
from coopwatch.core.writing.safe_text import safe_line
from coopwatch.ports import Learned, Match, Transaction
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.record import record
from coopwatch.services.steer.agreement import Agreement, open_agreed
from coopwatch.services.steer.confirmed import confirmed
from coopwatch.services.steer.people import confirm, find_partner, mail_address
from coopwatch.services.steer.refusal import Refused, Why

PAUSED_UNTIL = "paused_until"
FOREVER = "9999-12-31"
_LONGEST_DELAY = 366
_LONGEST_NAME = 80


class Hand:
    """The owner's hand on one transaction. mail_id, words: the mail and its line that say so, for the history."""

    def __init__(
        self,
        tx: Transaction,
        now: datetime,
        desk: Desk,
        parse: Parse,
        account: str,
        mail_id: int | None = None,
        words: str = "",
    ) -> None:
        self._tx = tx
        self._now = now
        self._desk = desk
        self._parse = parse
        self._account = account
        self._mail_id = mail_id
        self._words = words

    def close(self, number: int, reason: CloseReason, words: str = "") -> Obligation:
        """It is over."""
        obligation = self.obligation(number)
        if not obligation.is_open:
            raise Refused(Why.CLOSED, f"{number} is closed already.")
        return self._record(obligation, replace(self._event(EventType.CLOSED, words), reason=reason))

    def snooze(self, number: int, until: date) -> Obligation:
        """Nothing before a day, which must lie ahead and within a year; not while a mail may be the answer."""
        self._free(number)
        today = self._desk.rules.calendar.local_day(self._now)
        if not 0 < (until - today).days <= _LONGEST_DELAY:
            raise Refused(
                Why.NO_SUCH_DAY, f"{until} is not a day within the next year; say for example +5 or a later date."
            )
        return self._tell(number, replace(self._event(EventType.SNOOZED), until_on=until))

    def mute(self, number: int) -> Obligation:
        """Never follow up on this one again; it stays listed."""
        return self._tell(number, self._event(EventType.MUTED))

    def answered(self, number: int) -> Obligation:
        """What the partner asked back is answered by other ways; it is his turn again, and the window starts now."""
        obligation = self._free(number)
        if obligation.state is not State.OWNER_TURN:
            raise Refused(Why.NOT_YOUR_TURN, f"{number} does not wait for your answer; see coopwatch show {number}.")
        return self._record(obligation, self._event(EventType.OWNER_ANSWERED))

    def reopen(self, number: int) -> Obligation:
        """It is not settled after all; the window starts now."""
        obligation = self.obligation(number)
        if obligation.is_open and not obligation.muted and obligation.state is not State.OWNER_TURN:
            raise Refused(Why.OPEN, f"{number} is open already; see coopwatch show {number}.")
        return self._record(obligation, self._event(EventType.REOPENED))

    def adopt(self, number: int) -> Obligation:
        """Watch a suggestion; its addressee becomes a confirmed partner."""
        obligation = self.obligation(number)
        if obligation.state is not State.SUGGESTED:
            raise Refused(Why.NO_SUGGESTION, f"{number} is not a suggestion; see coopwatch show {number}.")
        book = self._desk.book(self._tx)
        partner = book.get(obligation.partner_id) or book.of(obligation.recipient)
        if partner is None or not partner.confirmed:
            partner = confirm(self._tx, self._desk, book, obligation.recipient, partner)
        adopted = replace(obligation, partner_id=partner.id)
        return record(self._tx, adopted, self._event(EventType.ADOPTED), self._desk.rules.terms(partner), self._now)

    def resolve_hold(self, number: int, is_answer: bool) -> Obligation:
        """Whether the mail in question is the answer; yes acts on it and learns its sender."""
        obligation = self.held(number)
        stored = self._tx.mails.get(obligation.hold_mail_id, with_raw=True) if obligation.hold_mail_id else None
        words = "yes" if is_answer else "no"
        freed = self._record(obligation, self._event(EventType.HOLD_RESOLVED, words))
        if stored is not None:
            certainty = 1.0 if is_answer else 0.0
            match = Match(number, stored.id, "your word", certainty, "owner")
            self._tx.obligations.add_match(match, self._now)
        if not is_answer:
            return freed
        answered = self._record(
            freed, confirmed(self._parse, stored, obligation.kind, self._event(EventType.DELIVERED))
        )
        if stored is not None:
            self.learn(obligation, stored.from_email)
        return answered

    def open(self, agreement: Agreement) -> Obligation:
        """Watch what was agreed by phone or in person; the one there is when the same source told it before."""
        opened = replace(self._event(EventType.OPENED, agreement.subject), mail_id=None)
        return open_agreed(self._tx, self._desk, self._account, agreement, opened, self._now)

    def assign(self, number: int, customer: str | None, job: str | None) -> Obligation:
        """For whom it is wanted; None leaves what is known, "" removes it. A note of the owner's, no event: its state,
        its times and its history stay as they are."""
        known = self.obligation(number)
        named = replace(
            known,
            customer=known.customer if customer is None else safe_line(customer, _LONGEST_NAME),
            job=known.job if job is None else safe_line(job, _LONGEST_NAME),
        )
        self._tx.obligations.save(named, (), self._now)
        return named

    def mute_partner(self, name: str, muted: bool = True) -> Partner:
        """No follow-up goes to a partner, or again."""
        partner = find_partner(self._desk.book(self._tx), name)
        self._tx.partners.set_muted(partner.id, muted)
        return partner

    def add_partner(self, address: str, name: str = "") -> Partner:
        """Make an address a confirmed partner."""
        email = mail_address(address)
        book = self._desk.book(self._tx)
        known = book.of(email)
        if known is not None and known.confirmed:
            raise Refused(
                Why.KNOWN_ADDRESS, f"{email} belongs to partner {known.id} already.", (known.name or known.id,)
            )
        return confirm(self._tx, self._desk, book, email, known, name)

    def pause(self, until: date | None) -> None:
        """No mail to any partner up to and including a day, or until resumed."""
        if until is not None and until < self._desk.rules.calendar.local_day(self._now):
            raise Refused(Why.NO_SUCH_DAY, f"{until} has passed already.")
        self._tx.journal.set(PAUSED_UNTIL, until.isoformat() if until else FOREVER)

    def resume(self) -> None:
        """End a pause."""
        self._tx.journal.set(PAUSED_UNTIL, "")

    def obligation(self, number: int) -> Obligation:
        """The obligation with a number."""
        obligation = self._tx.obligations.get(number)
        if obligation is None:
            raise Refused(Why.UNKNOWN_NUMBER, f"there is no number {number}; coopwatch list shows them all.")
        return obligation

    def held(self, number: int) -> Obligation:
        """The obligation with a number that asks about a mail."""
        obligation = self.obligation(number)
        if obligation.state is not State.HOLD:
            raise Refused(Why.ASKS_NOTHING, f"{number} asks nothing; see coopwatch show {number}.")
        return obligation

    def _free(self, number: int) -> Obligation:
        """The obligation with a number unless it asks about a mail."""
        obligation = self.obligation(number)
        if obligation.state is State.HOLD:
            said = f"say first whether the mail in question is the answer: coopwatch hold {number} yes, or no."
            raise Refused(Why.QUESTION_OPEN, said)
        return obligation

    def learn(self, obligation: Obligation, address: str) -> bool:
        """An address is the partner's, who owes the obligation; whether it may be.

        One that belongs to somebody else, or from which a service writes in the name of many, stays what it is.
        """
        other = self._desk.book(self._tx).of(address)
        is_theirs = other is not None and other.id != obligation.partner_id
        if not address or not obligation.partner_id or is_theirs or is_no_reply(address):
            return False
        self._tx.partners.learn(Learned(obligation.partner_id, address))
        return True

    def _tell(self, number: int, event: Event) -> Obligation:
        obligation = self.obligation(number)
        if not obligation.is_open or obligation.state is State.SUGGESTED:
            why = Why.NOT_WATCHED if obligation.is_open else Why.CLOSED
            raise Refused(why, f"{number} is not being watched; see coopwatch show {number}.")
        return self._record(obligation, event)

    def _event(self, event_type: EventType, words: str = "") -> Event:
        return Event(event_type, self._now, self._mail_id, rule="your word", words=self._words or words)

    def _record(self, obligation: Obligation, event: Event) -> Obligation:
        terms = self._desk.rules.terms(self._desk.book(self._tx).get(obligation.partner_id))
        return record(self._tx, obligation, event, terms, self._now)
