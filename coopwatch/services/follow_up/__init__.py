"""Due obligations → policy → mails in the outbox, each in one commit. It plans; `deliver` sends.

Called by the cycle after triage. All due items of one recipient go into one mail (design §4).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.deciding.policy import decide
from coopwatch.core.model import (
    Event,
    EventType,
    HandOver,
    Hold,
    Mode,
    Obligation,
    OutboxMail,
    State,
    Tell,
)
from coopwatch.ports import Clock, Rendered, Store, Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.follow_up.bundle import WRITES, Bundle, Bundles
from coopwatch.services.follow_up.observed import note_mode, note_observed
from coopwatch.services.follow_up.surroundings import Surroundings
from coopwatch.services.follow_up.writing import Writer
from coopwatch.services.record import record

# Far more than an owner ever has; what waits for long must not hide what comes after it.
_DUE_LIMIT = 10_000
_PROMISE_EVENTS = frozenset({EventType.PROMISED, EventType.PARTIAL, EventType.PROMISE_BROKEN})


@dataclass(frozen=True, slots=True)
class Planned:
    """What one run of planning did: ids of mails written and obligations handed over, and why others are held."""

    written: tuple[int, ...] = ()
    handed_over: tuple[int, ...] = ()
    holds: tuple[str, ...] = ()


class FollowUps:
    """Plans follow-ups; the same object tells `deliver` whether a written mail is still wanted."""

    def __init__(self, store: Store, clock: Clock, desk: Desk, writer: Writer) -> None:
        self._store = store
        self._clock = clock
        self._desk = desk
        self._writer = writer

    def run(self, blocked: str = "") -> Planned:
        """Plan everything that is due; blocked: why nothing may go to partners now, "" when free."""
        now = self._clock.now()
        bundles = Bundles()
        handed: list[int] = []
        holds: list[str] = []
        with self._store.transaction() as tx:
            book = self._desk.book(tx)
            around = self.surroundings(tx, book, blocked, now)
            note_mode(tx, self._desk.rules.mode, now)
            for obligation in tx.obligations.due(now, _DUE_LIMIT):
                self._note_broken_promise(tx, book, obligation, now)
                situation = around.of(obligation)
                # A further item of a mail that is being written costs none of the run's budget.
                joins = bundles.has_room_for(obligation, situation.mode)
                action = decide(obligation, replace(situation, sent_this_run=0 if joins else len(bundles)), now)
                if isinstance(action, HandOver):
                    event = Event(EventType.HANDED_OVER, now, rule=action.why)
                    record(tx, obligation, event, self._desk.rules.terms(book.get(obligation.partner_id)), now)
                    handed.append(obligation.id)
                elif isinstance(action, Hold):
                    holds.append(action.why)
                elif isinstance(action, WRITES):
                    bundles.add(obligation, action)
                elif isinstance(action, Tell) and not blocked:
                    self._note_observed(tx, book, obligation, now)
        written = []
        for bundle in bundles.closed(book):
            try:
                with self._store.transaction() as tx:
                    written.append(self._writer.write(tx, bundle, now))
            except ValueError as problem:
                handed += self._give_up(bundle, f"the follow-up cannot be written: {problem}", now)
        return Planned(tuple(written), tuple(handed), tuple(dict.fromkeys(holds)))

    def wants_to_write(self) -> bool:
        """Whether policy would write a mail this minute if the mailbox were known to be silent."""
        now = self._clock.now()
        with self._store.transaction() as tx:
            around = self.surroundings(tx, self._desk.book(tx), "", now)
            due = tx.obligations.due(now, _DUE_LIMIT)
            return any(isinstance(decide(item, around.of(item), now), WRITES) for item in due)

    def still_wanted(self, tx: Transaction, mail: OutboxMail, sent_this_run: int, blocked: str, now: datetime) -> str:
        """Why a written follow-up must not go out now, "" when policy would write it again this minute."""
        around = self.surroundings(tx, self._desk.book(tx), blocked, now)
        for item in mail.items:
            obligation = tx.obligations.get(item.obligation_id)
            if obligation is None:
                return "its obligation is gone"
            if obligation.recipient != mail.recipient:
                return "its recipient has changed"
            situation = replace(around.of(obligation), pending_mail=False, sent_this_run=sent_this_run)
            action = decide(obligation, situation, now)
            if not isinstance(action, WRITES) or action.step != item.step:
                return getattr(action, "why", "") or "it is not wanted any more"
        return ""

    def preview(self, tx: Transaction, *obligations: Obligation) -> Rendered | None:
        """The words that would be sent about these obligations of one partner next, oldest first, without ready
        answers; None without a partner to write to."""
        partner = self._desk.book(tx).get(obligations[0].partner_id)
        if partner is None:
            return None
        at_most = self._desk.rules.terms(partner).at_most
        items = tuple((obligation, obligation.follow_ups + 1) for obligation in obligations)
        bundle = Bundle(partner, Mode.SEND, items, all(step >= at_most for _, step in items))
        return self._writer.render(bundle, self._clock.now())

    @property
    def next_mode(self) -> Mode:
        """What an owner who observes may try next: a question before each mail, or drafts where nothing can be sent."""
        return Mode.ASK if self._writer.can_send_anything else Mode.DRAFT

    @property
    def hold(self) -> timedelta:
        """How long a written follow-up waits before it is sent."""
        return self._writer.hold

    def surroundings(self, tx: Transaction, book: PartnerBook, blocked: str, now: datetime) -> Surroundings:
        """What policy needs to know around obligations now."""
        return Surroundings(tx, book, self._desk, self._writer, blocked, now)

    def _give_up(self, bundle: Bundle, why: str, now: datetime) -> list[int]:
        """One mail that cannot be written must not stop the others: its obligations become the owner's turn."""
        with self._store.transaction() as tx:
            for obligation, _ in bundle.items:
                event = Event(EventType.HANDED_OVER, now, rule=why)
                record(tx, obligation, event, self._desk.rules.terms(bundle.partner), now)
        return [obligation.id for obligation, _ in bundle.items]

    def _note_observed(self, tx: Transaction, book: PartnerBook, obligation: Obligation, now: datetime) -> None:
        partner = book.get(obligation.partner_id)
        general = self._desk.rules.mode is Mode.OBSERVE and partner is not None and partner.mode is None
        if general and self._desk.rules.terms(partner).calendar.is_open(now):
            note_observed(tx, obligation, now)

    def _note_broken_promise(self, tx: Transaction, book: PartnerBook, obligation: Obligation, now: datetime) -> None:
        if obligation.state is not State.PROMISED or obligation.promised_until is None:
            return
        history = tx.obligations.events(obligation.id)
        last = next((event for event in reversed(history) if event.type in _PROMISE_EVENTS), None)
        if last is not None and last.type is not EventType.PROMISE_BROKEN:
            promised = obligation.promised_until
            event = Event(EventType.PROMISE_BROKEN, now, rule="the promised day has passed", until_on=promised)
            record(tx, obligation, event, self._desk.rules.terms(book.get(obligation.partner_id)), now)
