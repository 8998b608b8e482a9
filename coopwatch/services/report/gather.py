"""From the store to the facts of a digest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime

from coopwatch.core.deciding.calendar import WorkCalendar
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.deciding.policy import decide
from coopwatch.core.model import (
    Event,
    EventType,
    Language,
    Mail,
    Mode,
    Obligation,
    OutboxMail,
    OutboxPurpose,
    OutboxState,
    Partner,
    State,
    Wait,
)
from coopwatch.core.writing.digest import (
    Announcement,
    AsideMail,
    DigestFacts,
    DigestKind,
    ModeProposal,
    OpenItem,
    with_buttons,
)
from coopwatch.core.writing.one_tap import without_one_tap
from coopwatch.ports import SetAside, Transaction
from coopwatch.services.commands.results import results_since
from coopwatch.services.desk import Desk
from coopwatch.services.follow_up import FollowUps
from coopwatch.services.follow_up.surroundings import Surroundings
from coopwatch.services.notes import template_notes
from coopwatch.services.report.closed import closed_items
from coopwatch.services.report.health import health_facts
from coopwatch.services.report.holds import hold_questions, is_handed_over, partner_of
from coopwatch.services.report.owed import owed_items
from coopwatch.services.report.people import is_of_a_stranger, people_to_add
from coopwatch.services.report.proposals import mode_proposals
from coopwatch.services.report.sheet import quarterly_rows
from coopwatch.services.report.troubles import outbox_problems
from coopwatch.services.report.upcoming import Upcoming

_PARTNER_WORDS = frozenset(
    {
        EventType.ACKNOWLEDGED,
        EventType.PROMISED,
        EventType.PARTIAL,
        EventType.DELIVERED,
        EventType.DECLINED,
        EventType.QUESTION,
        EventType.ABSENT,
    }
)


class Gatherer:
    """Reads everything a digest shows."""

    def __init__(
        self,
        desk: Desk,
        follow_ups: FollowUps,
        parse: Callable[[bytes, datetime], Mail],
        owner_name: str,
        language: Language,
        recipient: str = "",
    ) -> None:
        """recipient: the owner's address that digests go to; without it lines have no buttons."""
        self._recipient = recipient
        self._desk = desk
        self._follow_ups = follow_ups
        self._upcoming = Upcoming(desk, follow_ups)
        self._parse = parse
        self._owner_name = owner_name
        self._language = language

    def facts(
        self,
        tx: Transaction,
        kind: DigestKind,
        since: datetime | None,
        blocked: str,
        now: datetime,
        until: datetime | None = None,
    ) -> DigestFacts:
        """All of one digest; since: when the last one was written, None for the first; until: when the next may be,
        before which the follow-ups fall due that are announced, None to announce only what is written."""
        book = self._desk.book(tx)
        items = tx.obligations.open()
        strangers = [item for item in items if is_of_a_stranger(item)]
        known = [item for item in items if not is_of_a_stranger(item)]
        around = self._follow_ups.surroundings(tx, book, blocked, now)
        lost = outbox_problems(tx, book, self._parse, known, since, now)
        facts = DigestFacts(
            kind=kind,
            now=now,
            zone=self._desk.rules.calendar.zone,
            language=self._language,
            health=health_facts(tx, since, blocked, self._desk.rules.calendar.local_day(now)),
            mode=self._desk.rules.mode,
            owner_name=self._owner_name,
            since=since,
            open=tuple(self._item(tx, book, item, around, now) for item in known if not _is_found(item)),
            holds=hold_questions(tx, book, known, self._language),
            announced=(
                *self._announced(tx, book, known, {problem.outbox_id for problem in lost}),
                *self._upcoming.announcements(tx, book, known, around, now, until),
            ),
            closed=closed_items(tx, self._desk, book, self._parse, since, now),
            found=tuple(
                self._item(tx, book, item, around, now)
                for item in known
                if _is_found(item) and kind is not DigestKind.DAILY
            ),
            people=tuple(people_to_add(strangers)) if kind is not DigestKind.DAILY else (),
            set_aside=tuple(self._aside(mail) for mail in tx.mails.aside(since)),
            outbox=lost,
            commands=results_since(tx, since),
            owed=owed_items(tx, self._desk, self._parse, now),
            cooperation=quarterly_rows(tx, self._desk, kind, now),
            proposals=self._proposals(tx, kind, now),
            notes=template_notes(tx),
        )
        return with_buttons(facts, self._desk.key, self._recipient) if self._recipient else facts

    def items(self, tx: Transaction, obligations: Iterable[Obligation], now: datetime) -> tuple[OpenItem, ...]:
        """Open obligations as a digest shows them, in their order and without buttons."""
        book = self._desk.book(tx)
        around = self._follow_ups.surroundings(tx, book, "", now)
        return tuple(self._item(tx, book, item, around, now) for item in obligations)

    def things(self, tx: Transaction) -> tuple[tuple[Obligation, ...], tuple[Obligation, ...]]:
        """What is open and watched, and what was merely found in imported history; each oldest first."""
        known = [item for item in tx.obligations.open() if not is_of_a_stranger(item)]
        watched = tuple(item for item in known if not _is_found(item))
        return watched, tuple(item for item in known if _is_found(item))

    def people(self, tx: Transaction) -> tuple[tuple[str, int], ...]:
        """Who was asked for something without being a partner, the most asked first, with the number of requests."""
        strangers = [item for item in tx.obligations.open() if is_of_a_stranger(item)]
        return tuple((person.address.email, person.requests) for person in people_to_add(strangers))

    def _item(
        self, tx: Transaction, book: PartnerBook, obligation: Obligation, around: Surroundings, now: datetime
    ) -> OpenItem:
        calendar = self._desk.rules.terms(book.get(obligation.partner_id)).calendar
        action = decide(obligation, around.of(obligation), now)
        events = tx.obligations.events(obligation.id)
        spoken = [event for event in events if event.type in _PARTNER_WORDS]
        return OpenItem(
            obligation=obligation,
            partner=partner_of(book, obligation),
            age_working_days=calendar.working_days_between(
                calendar.local_day(obligation.opened_at), calendar.local_day(now)
            ),
            last_word=spoken[-1].words if spoken else "",
            last_word_at=_written_at(tx, spoken[-1], events) if spoken else None,
            action=action,
            action_at=_next_opening(calendar, action.until if isinstance(action, Wait) else obligation.due_at),
            handed_over=is_handed_over(obligation, events),
        )

    def _announced(
        self, tx: Transaction, book: PartnerBook, items: list[Obligation], lost: Collection[int]
    ) -> list[Announcement]:
        """What is written and not yet sent: it goes out next, waits for a yes, or lies in Drafts.

        lost: ids of mails that are told as a problem.
        """
        announced = []
        waiting = list(tx.outbox.in_states((OutboxState.PROPOSED, OutboxState.READY)))
        if items:
            drafts = tx.outbox.of_purpose(OutboxPurpose.DRAFT, min(item.opened_at for item in items))
            waiting += [mail for mail in drafts if mail.state is OutboxState.FILED]
        by_id = {item.id: item for item in items}
        for mail in waiting:
            about = tuple(by_id[item.obligation_id] for item in mail.items if item.obligation_id in by_id)
            if about and mail.id not in lost and _is_announced(mail, about):
                announced.append(self._announcement(mail, about, partner_of(book, about[0])))
        return announced

    def _proposals(self, tx: Transaction, kind: DigestKind, now: datetime) -> tuple[ModeProposal, ...]:
        if kind is not DigestKind.WEEKLY:
            return ()
        return mode_proposals(tx, self._desk.rules.calendar, self._follow_ups.next_mode, now)

    def _announcement(self, mail: OutboxMail, about: tuple[Obligation, ...], partner: Partner) -> Announcement:
        read = self._parse(mail.raw, mail.date_at)
        mode = Mode.ASK if mail.state is OutboxState.PROPOSED else Mode.SEND
        return Announcement(
            obligations=about,
            partner=partner,
            mode=Mode.DRAFT if mail.purpose is OutboxPurpose.DRAFT else mode,
            subject=read.subject,
            preview=without_one_tap(read.text),
            at=mail.not_before,
            expected=mail.purpose is OutboxPurpose.DRAFT and mail.state is not OutboxState.FILED,
        )

    def _aside(self, row: SetAside) -> AsideMail:
        try:
            read = self._parse(row.header + b"\r\n\r\n", row.at)
        except Exception:  # a mail that broke reading once may do so again; the digest still names it
            return AsideMail(sender="?", subject="?", at=row.at, reason=row.reason)
        author = read.author
        return AsideMail(author.name or author.email or "?", read.subject or "?", row.at, row.reason)


def _is_found(item: Obligation) -> bool:
    """Whether it is a mere find in imported history, which no daily digest tells."""
    return item.open_since_import and item.state is State.SUGGESTED


def _written_at(tx: Transaction, word: Event, history: Sequence[Event]) -> datetime:
    """When a partner wrote something; what the owner has confirmed later was recorded only then."""
    confirmed = any(event.type is EventType.HOLD_RESOLVED for event in history)
    mail = tx.mails.get(word.mail_id) if confirmed and word.mail_id is not None else None
    return mail.received_at if mail else word.at


def _next_opening(calendar: WorkCalendar, at: datetime | None) -> datetime | None:
    """When something that falls due at an instant can really happen."""
    return calendar.next_opening(at) if at else None


def _is_announced(mail: OutboxMail, about: tuple[Obligation, ...]) -> bool:
    if mail.purpose is OutboxPurpose.DRAFT:
        return any(step.step > item.follow_ups for step, item in zip(mail.items, about, strict=False))
    return mail.state is not OutboxState.FILED
