"""What the owner says about obligations, partners and coopwatch itself; the same words from a command or a mail.

Called by cli (and by the reader of the owner's mail commands). Every method returns one sentence for the owner or
raises OwnerError with one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from coopwatch.core.deciding.lifecycle import retime
from coopwatch.core.deciding.organisation import is_freemail
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import (
    AnswerClass,
    Ball,
    CloseReason,
    Event,
    EventType,
    Kind,
    Mail,
    Obligation,
    Partner,
    State,
)
from coopwatch.core.reading.answer import read_answer
from coopwatch.core.reading.language import detect
from coopwatch.core.reading.text import read_new_text
from coopwatch.errors import OwnerError
from coopwatch.ports import Clock, Learned, Match, Store, StoredMail, Transaction
from coopwatch.services.desk import Desk, obligation_key
from coopwatch.services.record import record

PAUSED_UNTIL = "paused_until"
FOREVER = "9999-12-31"
_ADDRESS = re.compile(r"^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9.-]{1,253}$")


@dataclass(frozen=True, slots=True)
class Agreement:
    """An obligation agreed outside of mail: what the owner tells about it."""

    partner: str
    kind: Kind
    subject: str
    wanted_on: date | None = None
    customer: str = ""
    job: str = ""


class Steer:
    """The owner's hands on the wheel."""

    def __init__(
        self, store: Store, clock: Clock, desk: Desk, parse: Callable[[bytes, datetime], Mail], account: str
    ) -> None:
        self._account = account
        self._store = store
        self._clock = clock
        self._desk = desk
        self._parse = parse

    def done(self, obligation_id: int, words: str = "") -> str:
        """The owner has what he wanted, by whatever way."""
        return self._close(obligation_id, CloseReason.SETTLED_ELSEWHERE, words or "your word")

    def withdraw(self, obligation_id: int) -> str:
        """The owner no longer wants it."""
        return self._close(obligation_id, CloseReason.WITHDRAWN, "your word")

    def snooze(self, obligation_id: int, until: date) -> str:
        """Nothing before a day, which must lie ahead and within a year."""
        today = self._desk.rules.calendar.local_day(self._clock.now())
        if not 0 < (until - today).days <= 366:
            raise OwnerError(f"{until} is not a day within the next year; say for example +5 or a later date.")
        self._tell(obligation_id, EventType.SNOOZED, until_on=until)
        return f"{obligation_id}: nothing before {until}."

    def mute(self, obligation_id: int) -> str:
        """Never follow up on this one again; it stays listed."""
        self._tell(obligation_id, EventType.MUTED)
        return f"{obligation_id}: muted, no follow-up will go out."

    def reopen(self, obligation_id: int) -> str:
        """It is not settled after all; the window starts now."""
        with self._store.transaction() as tx:
            obligation = self._obligation(tx, obligation_id)
            if obligation.is_open and not obligation.muted and obligation.state is not State.OWNER_TURN:
                raise OwnerError(f"{obligation_id} is open already; see coopwatch show {obligation_id}.")
            self._record(tx, obligation, self._event(EventType.REOPENED))
        return f"{obligation_id}: open again."

    def adopt(self, obligation_id: int) -> str:
        """Watch a suggestion; its addressee becomes a confirmed partner."""
        with self._store.transaction() as tx:
            obligation = self._obligation(tx, obligation_id)
            if obligation.state is not State.SUGGESTED:
                raise OwnerError(f"{obligation_id} is not a suggestion; see coopwatch show {obligation_id}.")
            book = self._desk.book(tx)
            partner = book.get(obligation.partner_id) or book.of(obligation.recipient)
            if partner is None or not partner.confirmed:
                partner = self._confirm(tx, book, obligation.recipient, partner)
            adopted = replace(obligation, partner_id=partner.id)
            record(tx, adopted, self._event(EventType.ADOPTED), self._desk.rules.terms(partner), self._clock.now())
        return f"{obligation_id}: watched from now on."

    def resolve_hold(self, obligation_id: int, is_answer: bool) -> str:
        """Whether the mail in question is the answer; yes acts on it and learns its sender."""
        with self._store.transaction() as tx:
            obligation = self._obligation(tx, obligation_id)
            if obligation.state is not State.HOLD:
                raise OwnerError(f"{obligation_id} asks nothing; see coopwatch show {obligation_id}.")
            stored = tx.mails.get(obligation.hold_mail_id, with_raw=True) if obligation.hold_mail_id else None
            self._record(tx, obligation, self._event(EventType.HOLD_RESOLVED, words="yes" if is_answer else "no"))
            if stored is not None:
                certainty = 1.0 if is_answer else 0.0
                tx.obligations.add_match(
                    Match(obligation_id, stored.id, "your word", certainty, "owner"), self._clock.now()
                )
            if not is_answer:
                return f"{obligation_id}: not the answer, watching goes on."
            self._record(tx, self._obligation(tx, obligation_id), self._answer_event(obligation, stored))
            self._learn(tx, obligation, stored)
            closed = not self._obligation(tx, obligation_id).is_open
        return f"{obligation_id}: noted as the answer{', closed' if closed else ''}."

    def open(self, agreement: Agreement) -> int:
        """Open an obligation that was agreed by phone or in person; its number."""
        now = self._clock.now()
        with self._store.transaction() as tx:
            partner = self._find_partner(self._desk.book(tx), agreement.partner)
            if not partner.addresses:
                raise OwnerError(f"partner {partner.id} has no address to write to; add one to the configuration.")
            obligation = Obligation(
                key=obligation_key(
                    f"agreed {now.isoformat()} {agreement.subject}", partner.addresses[0], agreement.kind
                ),
                account=self._account,
                partner_id=partner.id,
                recipient=partner.addresses[0],
                kind=agreement.kind,
                subject=agreement.subject,
                words=agreement.subject,
                request_mail_id=0,
                request_message_id="",
                state=State.WAITING,
                ball=Ball.PARTNER,
                opened_at=now,
                clock_from=now,
                wanted_on=agreement.wanted_on,
                customer=agreement.customer,
                job=agreement.job,
            )
            timed = retime(obligation, self._desk.rules.terms(partner))
            return tx.obligations.add(timed, (self._event(EventType.OPENED, words=agreement.subject),), now).id

    def mute_partner(self, name: str, muted: bool = True) -> str:
        """No follow-up goes to a partner, or again."""
        with self._store.transaction() as tx:
            partner = self._find_partner(self._desk.book(tx), name)
            tx.partners.set_muted(partner.id, muted)
        return f"{partner.name or partner.id}: {'muted' if muted else 'no longer muted'}."

    def add_partner(self, address: str, name: str = "") -> str:
        """Make an address a confirmed partner."""
        email = address.strip().lower()
        if not _ADDRESS.match(email):
            raise OwnerError(f"{address} is not a mail address; write it like anna@acme.example.")
        with self._store.transaction() as tx:
            book = self._desk.book(tx)
            known = book.of(email)
            if known is not None and known.confirmed:
                raise OwnerError(f"{email} belongs to partner {known.id} already.")
            partner = self._confirm(tx, book, email, known, name)
        return f"{partner.id}: added with {email}."

    def pause(self, until: date | None) -> str:
        """No mail to any partner until a day, or until resumed."""
        with self._store.transaction() as tx:
            tx.journal.set(PAUSED_UNTIL, until.isoformat() if until else FOREVER)
        return f"Paused until {until}." if until else "Paused until you say resume."

    def resume(self) -> str:
        """End a pause."""
        with self._store.transaction() as tx:
            tx.journal.set(PAUSED_UNTIL, "")
        return "Follow-ups may go out again."

    def _close(self, obligation_id: int, reason: CloseReason, words: str) -> str:
        with self._store.transaction() as tx:
            obligation = self._obligation(tx, obligation_id)
            if not obligation.is_open:
                raise OwnerError(f"{obligation_id} is closed already.")
            self._record(tx, obligation, replace(self._event(EventType.CLOSED, words=words), reason=reason))
        return f"{obligation_id}: closed."

    def _tell(self, obligation_id: int, event_type: EventType, until_on: date | None = None) -> None:
        with self._store.transaction() as tx:
            obligation = self._obligation(tx, obligation_id)
            if not obligation.is_open or obligation.state is State.SUGGESTED:
                raise OwnerError(f"{obligation_id} is not being watched; see coopwatch show {obligation_id}.")
            self._record(tx, obligation, replace(self._event(event_type), until_on=until_on))

    def _event(self, event_type: EventType, words: str = "") -> Event:
        return Event(event_type, self._clock.now(), rule="your word", words=words)

    def _obligation(self, tx: Transaction, obligation_id: int) -> Obligation:
        obligation = tx.obligations.get(obligation_id)
        if obligation is None:
            raise OwnerError(f"there is no number {obligation_id}; coopwatch list shows them all.")
        return obligation

    def _record(self, tx: Transaction, obligation: Obligation, event: Event) -> None:
        terms = self._desk.rules.terms(self._desk.book(tx).get(obligation.partner_id))
        record(tx, obligation, event, terms, self._clock.now())

    def _answer_event(self, obligation: Obligation, stored: StoredMail | None) -> Event:
        """What a confirmed answer does: what it says, or delivered when it says nothing clear."""
        event = self._event(EventType.DELIVERED)
        if stored is None or stored.raw is None:
            return event
        mail = self._parse(stored.raw, stored.received_at)
        text = read_new_text(mail).text
        answer = read_answer(mail, text, mail.written_on, detect(text), obligation.kind)
        event_type = _CONFIRMED.get(answer.answer_class, EventType.DELIVERED)
        span = answer.promised_by if event_type in (EventType.PROMISED, EventType.PARTIAL) else None
        return replace(
            event,
            type=event_type,
            mail_id=stored.id,
            words=answer.words,
            from_on=span.earliest if span else None,
            until_on=span.latest if span else None,
        )

    def _learn(self, tx: Transaction, obligation: Obligation, stored: StoredMail | None) -> None:
        if stored is not None and stored.from_email and obligation.partner_id:
            tx.partners.learn(Learned(obligation.partner_id, stored.from_email))

    def _find_partner(self, book: PartnerBook, name: str) -> Partner:
        wanted = name.strip().casefold()
        exact = book.get(name.strip()) or book.of(wanted)
        if exact is not None:
            return exact
        alike = [
            partner for partner in book.by_id.values() if wanted and wanted in f"{partner.id} {partner.name}".casefold()
        ]
        if len(alike) == 1:
            return alike[0]
        if alike:
            raise OwnerError(f"{name} may be any of {', '.join(sorted(partner.id for partner in alike))}; name one.")
        raise OwnerError(f"there is no partner {name}; coopwatch partners lists them, partners add ADDRESS adds one.")

    def _confirm(
        self, tx: Transaction, book: PartnerBook, email: str, known: Partner | None, name: str = ""
    ) -> Partner:
        """Store a person as a confirmed partner, named for the firm's domain, or the address for freemail."""
        local, _, domain = email.partition("@")
        base = local if is_freemail(domain) else domain.split(".")[0]
        partner_id = (
            known.id
            if known
            else next(candidate for candidate in (base, email, f"{email} 2") if candidate not in book.by_id)
        )
        partner = replace(
            known or Partner(partner_id, name or email, (email,), language=self._desk.language), confirmed=True
        )
        tx.partners.save(partner)
        return partner


_CONFIRMED = {
    AnswerClass.PROMISE: EventType.PROMISED,
    AnswerClass.PARTIAL: EventType.PARTIAL,
    AnswerClass.DECLINE: EventType.DECLINED,
    AnswerClass.QUESTION: EventType.QUESTION,
    AnswerClass.ACKNOWLEDGED: EventType.ACKNOWLEDGED,
}


def paused(tx: Transaction, today: date) -> str:
    """Why follow-ups are paused on a day, "" when they are not."""
    until = tx.journal.get(PAUSED_UNTIL)
    if not until or date.fromisoformat(until) < today:
        return ""
    return "paused until you say resume" if until == FOREVER else f"paused until {until}"
