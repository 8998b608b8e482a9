"""Due obligations → policy → mails in the outbox, each in one commit. It plans; `deliver` sends.

Called by the cycle after triage. All due items of one recipient go into one mail (design §4).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.deciding.policy import Situation, decide
from coopwatch.core.model import (
    Ask,
    Draft,
    Event,
    EventType,
    FollowUp,
    HandOver,
    Hold,
    Mail,
    Mode,
    Obligation,
    OutboxItem,
    OutboxMail,
    OutboxPurpose,
    OutboxState,
    Partner,
    State,
)
from coopwatch.core.tokens import follow_up_message_id
from coopwatch.core.writing.compose import FollowUpEnvelope, compose_follow_up
from coopwatch.ports import Clock, FollowUpItem, FollowUpText, Rendered, Renderer, Store, Transaction
from coopwatch.services.record import record
from coopwatch.services.triage.reading import Desk

_DUE_LIMIT = 500
_PENDING = frozenset(
    {
        OutboxState.PROPOSED,
        OutboxState.READY,
        OutboxState.CLAIMED,
        OutboxState.DATA,
        OutboxState.UNKNOWN,
        OutboxState.NEEDS_OWNER,
    }
)
_PURPOSE_OF = {FollowUp: OutboxPurpose.FOLLOW_UP, Ask: OutboxPurpose.FOLLOW_UP, Draft: OutboxPurpose.DRAFT}


@dataclass(frozen=True, slots=True)
class SendingAccount:
    """From whom follow-ups of an account go out."""

    name: str
    address: str
    owner_name: str
    signature: str


@dataclass(frozen=True, slots=True)
class Planned:
    """What one run of planning did: mails written, obligations handed over, reasons for holding back."""

    written: tuple[int, ...] = ()
    handed_over: tuple[int, ...] = ()
    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bundle:
    partner: Partner
    action: type[FollowUp] | type[Ask] | type[Draft]
    items: tuple[tuple[Obligation, int], ...]
    last: bool


class FollowUps:
    """Plans follow-ups; the same object answers `deliver` whether a written mail is still wanted."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        desk: Desk,
        renderer: Renderer,
        accounts: Iterable[SendingAccount],
        parse: Callable[[bytes, datetime], Mail],
        hold: timedelta = timedelta(0),
        mark_automatic: bool = False,
    ) -> None:
        self._store = store
        self._clock = clock
        self._desk = desk
        self._renderer = renderer
        self._accounts = {account.name: account for account in accounts}
        self._parse = parse
        self._hold = hold
        self._mark_automatic = mark_automatic

    def run(self, blocked: str = "") -> Planned:
        """Plan everything that is due; blocked: why nothing may go to partners now, "" when free."""
        now = self._clock.now()
        with self._store.transaction() as tx:
            handed, holds, bundles = self._decide(tx, blocked, now)
        written = []
        for bundle in bundles:
            with self._store.transaction() as tx:
                written.append(self._write(tx, bundle, now))
        return Planned(tuple(written), tuple(handed), tuple(dict.fromkeys(holds)))

    def still_wanted(self, tx: Transaction, mail: OutboxMail, sent_this_run: int, blocked: str, now: datetime) -> str:
        """Why a written follow-up must not go out now, "" when policy would write it again this minute."""
        book = self._desk.book(tx)
        for item in mail.items:
            obligation = tx.obligations.get(item.obligation_id)
            if obligation is None:
                return "its obligation is gone"
            if obligation.recipient != mail.recipient:
                return "its recipient has changed"
            situation = self._situation(tx, book, obligation, blocked, now)
            situation = replace(situation, pending_mail=False, sent_this_run=sent_this_run)
            action = decide(obligation, situation, now)
            if not isinstance(action, FollowUp | Ask | Draft) or action.step != item.step:
                return getattr(action, "why", "") or type(action).__name__
        return ""

    def preview(self, tx: Transaction, obligation: Obligation) -> Rendered | None:
        """The exact text that would be sent for an obligation now; None without a partner to write to."""
        partner = self._desk.book(tx).get(obligation.partner_id)
        if partner is None:
            return None
        last = obligation.follow_ups + 1 >= self._desk.rules.terms(partner).at_most
        step = obligation.follow_ups + 1
        return self._render(_Bundle(partner, FollowUp, ((obligation, step),), last))

    def _decide(self, tx: Transaction, blocked: str, now: datetime) -> tuple[list[int], list[str], list[_Bundle]]:
        book = self._desk.book(tx)
        handed: list[int] = []
        holds: list[str] = []
        groups: dict[tuple[str, str, str, str], list[tuple[Obligation, FollowUp | Ask | Draft]]] = {}
        budget = 0
        for obligation in tx.obligations.due(now, _DUE_LIMIT):
            self._note_broken_promise(tx, book, obligation, now)
            situation = replace(self._situation(tx, book, obligation, blocked, now), sent_this_run=budget)
            group = (obligation.partner_id, obligation.account, obligation.recipient, situation.mode.value)
            if group in groups:
                situation = replace(situation, sent_this_run=0)
            action = decide(obligation, situation, now)
            if isinstance(action, HandOver):
                self._hand_over(tx, book, obligation, action.why, now)
                handed.append(obligation.id)
            elif isinstance(action, Hold):
                holds.append(action.why)
            elif isinstance(action, FollowUp | Ask | Draft) and self._may_join(groups, group):
                budget += group not in groups
                groups.setdefault(group, []).append((obligation, action))
        return handed, holds, [self._bundle(book, items) for items in groups.values()]

    @staticmethod
    def _may_join(
        groups: dict[tuple[str, str, str, str], list[tuple[Obligation, FollowUp | Ask | Draft]]],
        group: tuple[str, str, str, str],
    ) -> bool:
        """One mail per partner and day: a second recipient of the same partner waits for the gap."""
        return group in groups or not any(other[0] == group[0] for other in groups)

    def _bundle(self, book: PartnerBook, items: list[tuple[Obligation, FollowUp | Ask | Draft]]) -> _Bundle:
        partner = book.get(items[0][0].partner_id)
        if partner is None:  # policy only observes unknown people
            raise ValueError("a follow-up needs a partner")
        ordered = sorted(items, key=lambda pair: (pair[0].opened_at, pair[0].id))
        return _Bundle(
            partner,
            type(ordered[0][1]),
            tuple((obligation, action.step) for obligation, action in ordered),
            all(action.last for _, action in ordered),
        )

    def _situation(
        self, tx: Transaction, book: PartnerBook, obligation: Obligation, blocked: str, now: datetime
    ) -> Situation:
        partner = book.get(obligation.partner_id)
        rules = self._desk.rules
        mode = rules.mode_for(partner)
        if obligation.account not in self._accounts:
            mode = Mode.OBSERVE
        midnight = rules.calendar.at(rules.calendar.local_day(now), time(0))
        pending = [mail for mail in tx.outbox.of_obligation(obligation.id) if _is_pending(mail, obligation)]
        return Situation(
            mode=mode,
            terms=rules.terms(partner),
            limits=rules.limits,
            blocked=blocked,
            last_mail_at=tx.outbox.last_sent_at(obligation.partner_id) if obligation.partner_id else None,
            sent_today=tx.outbox.sent_since(midnight),
            partner_muted=bool(partner and partner.muted),
            pending_mail=bool(pending),
        )

    def _note_broken_promise(self, tx: Transaction, book: PartnerBook, obligation: Obligation, now: datetime) -> None:
        if obligation.state is not State.PROMISED or obligation.promised_until is None:
            return
        history = tx.obligations.events(obligation.id)
        last = next((event for event in reversed(history) if event.type in _PROMISE_EVENTS), None)
        if last is not None and last.type is not EventType.PROMISE_BROKEN:
            event = Event(
                EventType.PROMISE_BROKEN, now, rule="the promised day has passed", until_on=obligation.promised_until
            )
            record(tx, obligation, event, self._desk.rules.terms(book.get(obligation.partner_id)), now)

    def _hand_over(self, tx: Transaction, book: PartnerBook, obligation: Obligation, why: str, now: datetime) -> None:
        event = Event(EventType.HANDED_OVER, now, rule=why)
        record(tx, obligation, event, self._desk.rules.terms(book.get(obligation.partner_id)), now)

    def _render(self, bundle: _Bundle) -> Rendered:
        calendar = self._desk.rules.calendar
        account = self._accounts.get(bundle.items[0][0].account) or next(iter(self._accounts.values()))
        items = tuple(
            FollowUpItem(
                kind=obligation.kind,
                subject=obligation.subject,
                asked_on=calendar.local_day(obligation.opened_at),
                words=obligation.words,
                reminded_on=calendar.local_day(obligation.last_follow_up_at) if obligation.last_follow_up_at else None,
                promised_on=obligation.promised_until,
                partial=obligation.partial,
            )
            for obligation, _ in bundle.items
        )
        facts = FollowUpText(bundle.partner, account.owner_name, account.signature, items, bundle.last)
        return self._renderer.follow_up(facts)

    def _write(self, tx: Transaction, bundle: _Bundle, now: datetime) -> int:
        """Freeze one mail: bytes, Message-ID and Date never change after this commit."""
        first = bundle.items[0][0]
        account = self._accounts[first.account]
        steps = [(obligation.key, step) for obligation, step in bundle.items]
        domain = account.address.rpartition("@")[2]
        message_id = follow_up_message_id(self._desk.key, steps, domain)
        rendered = self._render(bundle)
        in_reply_to, references = self._thread(tx, first)
        raw = compose_follow_up(
            FollowUpEnvelope(
                message_id=message_id,
                date_at=now.replace(microsecond=0),
                zone=self._desk.rules.calendar.zone,
                sender_name=account.owner_name,
                sender=account.address,
                recipient=first.recipient,
                recipient_name=bundle.partner.name,
                thread_subject=first.subject if len(bundle.items) == 1 else "",
                in_reply_to=in_reply_to,
                references=references,
                steps=tuple(steps),
                mark_automatic=self._mark_automatic,
            ),
            rendered,
        )
        mail = OutboxMail(
            id=0,
            account=account.name,
            purpose=_PURPOSE_OF[bundle.action],
            state=OutboxState.PROPOSED if bundle.action is Ask else OutboxState.READY,
            recipient=first.recipient,
            message_id=message_id,
            date_at=now.replace(microsecond=0),
            raw=raw,
            items=tuple(OutboxItem(obligation.id, step) for obligation, step in bundle.items),
            created_at=now,
            changed_at=now,
            deliver_by="imap" if bundle.action is Draft else "smtp",
            not_before=now + self._hold if bundle.action is FollowUp and self._hold else None,
            partner_id=bundle.partner.id,
        )
        return tx.outbox.add(mail).id

    def _thread(self, tx: Transaction, obligation: Obligation) -> tuple[str, tuple[str, ...]]:
        """In-Reply-To and References: the owner's own mails in the thread, the latest is answered."""
        request = tx.mails.get(obligation.request_mail_id, with_raw=True)
        before: tuple[str, ...] = ()
        if request is not None and request.raw:
            before = self._parse(request.raw, request.received_at).references
        own = [obligation.request_message_id]
        for event in tx.obligations.events(obligation.id):
            if event.type in (EventType.CHASED_BY_OWNER, EventType.OWNER_ANSWERED) and event.mail_id:
                stored = tx.mails.get(event.mail_id)
                own.append(stored.message_id if stored else "")
        own += [mail.message_id for mail in tx.outbox.of_obligation(obligation.id) if mail.state in _WENT_OUT]
        ids = tuple(dict.fromkeys(name for name in (*before, *own) if name))
        return (ids[-1] if ids else "", ids)


def _is_pending(mail: OutboxMail, obligation: Obligation) -> bool:
    """On its way, waiting for the owner's word, or lying in his Drafts for the step that is next."""
    if mail.state in _PENDING:
        return True
    filed_draft = mail.purpose is OutboxPurpose.DRAFT and mail.state is OutboxState.FILED
    return filed_draft and any(
        item.obligation_id == obligation.id and item.step > obligation.follow_ups for item in mail.items
    )


_WENT_OUT = (OutboxState.SENT, OutboxState.FILED)
_PROMISE_EVENTS = frozenset({EventType.PROMISED, EventType.PARTIAL, EventType.PROMISE_BROKEN})
