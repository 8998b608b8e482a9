"""What the owner says about obligations, partners and coopwatch itself; the same acts from a command or a mail.

`Steer` is called by cli, `Hand` by the reader of the owner's mail commands. Every method of Steer returns one
sentence for the owner or raises OwnerError with one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from coopwatch.core.model import CloseReason
from coopwatch.ports import Clock, Store, Transaction
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.steer.agreement import Agreement
from coopwatch.services.steer.hand import FOREVER, PAUSED_UNTIL, Hand
from coopwatch.services.steer.refusal import Refused, Why

__all__ = ["FOREVER", "PAUSED_UNTIL", "Agreement", "Hand", "Refused", "Steer", "Why", "paused"]


class Steer:
    """The owner's hands on the wheel."""

    def __init__(self, store: Store, clock: Clock, desk: Desk, parse: Parse, account: str) -> None:
        self._account = account
        self._store = store
        self._clock = clock
        self._desk = desk
        self._parse = parse

    def done(self, obligation_id: int, words: str = "") -> str:
        """The owner has what he wanted, by whatever way."""
        with self._hand() as hand:
            hand.close(obligation_id, CloseReason.SETTLED_ELSEWHERE, words)
        return f"{obligation_id}: closed."

    def withdraw(self, obligation_id: int) -> str:
        """The owner no longer wants it."""
        with self._hand() as hand:
            hand.close(obligation_id, CloseReason.WITHDRAWN)
        return f"{obligation_id}: closed."

    def snooze(self, obligation_id: int, until: date) -> str:
        """Nothing before a day, which must lie ahead and within a year."""
        with self._hand() as hand:
            hand.snooze(obligation_id, until)
        return f"{obligation_id}: nothing before {until}."

    def mute(self, obligation_id: int) -> str:
        """Never follow up on this one again; it stays listed."""
        with self._hand() as hand:
            hand.mute(obligation_id)
        return f"{obligation_id}: muted, no follow-up will go out."

    def reopen(self, obligation_id: int) -> str:
        """It is not settled after all; the window starts now."""
        with self._hand() as hand:
            hand.reopen(obligation_id)
        return f"{obligation_id}: open again."

    def adopt(self, obligation_id: int) -> str:
        """Watch a suggestion; its addressee becomes a confirmed partner."""
        with self._hand() as hand:
            hand.adopt(obligation_id)
        return f"{obligation_id}: watched from now on."

    def resolve_hold(self, obligation_id: int, is_answer: bool) -> str:
        """Whether the mail in question is the answer; yes acts on it and learns its sender."""
        with self._hand() as hand:
            resolved = hand.resolve_hold(obligation_id, is_answer)
        if not is_answer:
            return f"{obligation_id}: not the answer, watching goes on."
        return f"{obligation_id}: noted as the answer{'' if resolved.is_open else ', closed'}."

    def open(self, agreement: Agreement) -> int:
        """Open an obligation that was agreed by phone or in person; its number."""
        with self._hand() as hand:
            return hand.open(agreement).id

    def assign(self, obligation_id: int, customer: str | None = None, job: str | None = None) -> str:
        """For whom it is wanted; None leaves what is known, "" removes it."""
        with self._hand() as hand:
            named = hand.assign(obligation_id, customer, job)
        whom = ", ".join(part for part in (named.customer, named.job) if part)
        return f"{obligation_id}: for {whom}." if whom else f"{obligation_id}: for nobody in particular."

    def mute_partner(self, name: str, muted: bool = True) -> str:
        """No follow-up goes to a partner, or again."""
        with self._hand() as hand:
            partner = hand.mute_partner(name, muted)
        return f"{partner.name or partner.id}: {'muted' if muted else 'no longer muted'}."

    def add_partner(self, address: str, name: str = "") -> str:
        """Make an address a confirmed partner."""
        with self._hand() as hand:
            partner = hand.add_partner(address, name)
        return f"{partner.id}: added with {address.strip().lower()}."

    def pause(self, until: date | None) -> str:
        """No mail to any partner until a day, or until resumed."""
        with self._hand() as hand:
            hand.pause(until)
        return f"Paused until {until}." if until else "Paused until you say resume."

    def resume(self) -> str:
        """End a pause."""
        with self._hand() as hand:
            hand.resume()
        return "Follow-ups may go out again."

    @contextmanager
    def _hand(self) -> Iterator[Hand]:
        with self._store.transaction() as tx:
            yield Hand(tx, self._clock.now(), self._desk, self._parse, self._account)


def paused(tx: Transaction, today: date) -> str:
    """Why follow-ups are paused on a day, "" when they are not."""
    until = tx.journal.get(PAUSED_UNTIL)
    if not until or date.fromisoformat(until) < today:
        return ""
    return "paused until you say resume" if until == FOREVER else f"paused until {until}"
