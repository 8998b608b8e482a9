"""Digests: which one is due, what is in it, and its way into the outbox; never twice for the same day.

Called by the cycle after deliver. A digest that fell due while coopwatch was down is written once it is up again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from coopwatch.core.model import Address, OutboxPurpose
from coopwatch.core.writing.digest import DigestKind, DigestView, build_digest
from coopwatch.ports import Clock, Rendered, Renderer, Store, Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.notes import drop_template_notes, note_template, template_notes
from coopwatch.services.owner_mail import OwnerPost
from coopwatch.services.report.gather import Gatherer
from coopwatch.services.report.health import LAST_COMPLETE_AT, forget_new_mails
from coopwatch.services.report.sheet import note_quarter
from coopwatch.services.report.status import status_facts
from coopwatch.services.triage.late import forget_late_words

FIRST_DIGEST = "digest:first"
LAST_DIGEST_AT = "digest:last_at"
LAST_ATTENTION = "digest:last_attention"


@dataclass(frozen=True, slots=True)
class DigestPlan:
    """When digests go out and how: daily and weekly are local times, None for off; weekday 0 is Monday.

    account: the account whose server carries them; deliver_by: smtp or imap; to: the owner's address.
    """

    account: str
    sender: Address
    to: str
    deliver_by: str
    daily: time | None = time(7, 30)
    weekly: time | None = time(15, 0)
    weekday: int = 4

    @property
    def post(self) -> OwnerPost:
        """The owner's letterbox."""
        return OwnerPost(self.account, self.sender, self.to, self.deliver_by)


class Report:
    """Writes the owner's digests."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        desk: Desk,
        gatherer: Gatherer,
        renderer: Renderer,
        plan: DigestPlan,
        check_templates: Callable[[], tuple[str, ...]] | None = None,
    ) -> None:
        """check_templates: what is wrong with the owner's templates now, asked only while a note says so."""
        self._store = store
        self._clock = clock
        self._desk = desk
        self._gatherer = gatherer
        self._renderer = renderer
        self._plan = plan
        self._check_templates = check_templates

    def run(self, blocked: str = "", *, complete: bool = True) -> tuple[int, ...]:
        """Write the digests that are due; ids of their outbox rows, () when none is due.

        blocked: why follow-ups are held, shown in the digest. complete: the mailbox has been read to its end at
        least once, so that the first digest can list what was found.
        """
        now = self._clock.now()
        written: list[int] = []
        due = self._due(now, complete=complete)
        if due:
            self._drop_notes_of_the_past()
        for kind, name in due:
            with self._store.transaction() as tx:
                if kind is DigestKind.DAILY and written:
                    tx.journal.claim(name, now.isoformat())  # the weekly one has told everything just now
                    continue
                row = self._write(tx, kind, name, blocked, now)
            written += [row] if row else []
        return tuple(written)

    def view(self, tx: Transaction, kind: DigestKind, blocked: str, now: datetime) -> DigestView:
        """What a digest of this kind would say now."""
        last = tx.journal.get(LAST_DIGEST_AT)
        since = datetime.fromisoformat(last) if last else None
        return build_digest(self._gatherer.facts(tx, kind, since, blocked, now, self._next_digest_at(now)))

    def preview(self, kind: DigestKind, blocked: str = "") -> Rendered:
        """The digest as it would look now; nothing is written or sent."""
        now = self._clock.now()
        with self._store.transaction() as tx:
            return self._renderer.digest(self.view(tx, kind, blocked, now))

    def send_now(self, kind: DigestKind, blocked: str = "") -> int:
        """Write a digest at the owner's word, whatever the time; the id of its outbox row."""
        now = self._clock.now()
        with self._store.transaction() as tx:
            view = self.view(tx, kind, blocked, now)
            return self._put(tx, self._renderer.digest(view), f"test {now:%Y-%m-%d %H:%M:%S}", now)

    def people(self) -> tuple[tuple[str, int], ...]:
        """Addresses that were asked for something without being a partner's, with the number of requests."""
        with self._store.transaction() as tx:
            return self._gatherer.people(tx)

    def status(self) -> dict[str, Any]:
        """How coopwatch is, as plain values (see `status_facts`)."""
        today = self._desk.rules.calendar.local_day(self._clock.now())
        with self._store.transaction() as tx:
            read_at = tx.journal.get(LAST_COMPLETE_AT)
            complete_at = datetime.fromisoformat(read_at) if read_at else None
            return status_facts(tx, self._desk.rules.mode, today, complete_at)

    def would_write(self) -> tuple[str, ...]:
        """To whom a follow-up is due now, whatever the mode; each recipient once, earliest due first."""
        now = self._clock.now()
        with self._store.transaction() as tx:
            due = tx.obligations.due(now, 500)
        return tuple(dict.fromkeys(item.recipient for item in due if item.partner_id))

    def _due(self, now: datetime, *, complete: bool) -> list[tuple[DigestKind, str]]:
        with self._store.transaction() as tx:
            first_done = tx.journal.get(FIRST_DIGEST)
            if not first_done:
                return [(DigestKind.FIRST, FIRST_DIGEST)] if complete else []
            began = datetime.fromisoformat(first_done)
            slots = [*self._weekly_slot(now), *self._daily_slot(now)]
            return [(kind, name) for kind, name, at in slots if began < at <= now and not tx.journal.get(name)]

    def _next_digest_at(self, now: datetime) -> datetime | None:
        """When the next digest may come, None when there is none."""
        calendar, plan = self._desk.rules.calendar, self._plan
        today = calendar.local_day(now)
        days = [today + timedelta(days=offset) for offset in range(8)]
        daily = [calendar.at(day, plan.daily) for day in days] if plan.daily else []
        weekly = [calendar.at(day, plan.weekly) for day in days if plan.weekly and day.weekday() == plan.weekday]
        return next((at for at in daily or weekly if at > now), None)

    def _drop_notes_of_the_past(self) -> None:
        """A template that works again needs no note, even if no mail has been made from it since."""
        with self._store.transaction() as tx:
            noted = template_notes(tx)
        if noted and self._check_templates is not None and not self._check_templates():
            with self._store.transaction() as tx:
                drop_template_notes(tx)

    def _daily_slot(self, now: datetime) -> list[tuple[DigestKind, str, datetime]]:
        if self._plan.daily is None:
            return []
        day = self._desk.rules.calendar.local_day(now)
        return [(DigestKind.DAILY, f"digest:daily:{day}", self._desk.rules.calendar.at(day, self._plan.daily))]

    def _weekly_slot(self, now: datetime) -> list[tuple[DigestKind, str, datetime]]:
        """The latest weekly slot at or before now; missed older ones are covered by it."""
        if self._plan.weekly is None:
            return []
        calendar = self._desk.rules.calendar
        today = calendar.local_day(now)
        day = today - timedelta(days=(today.weekday() - self._plan.weekday) % 7)
        if calendar.at(day, self._plan.weekly) > now:
            day -= timedelta(days=7)
        return [(DigestKind.WEEKLY, f"digest:weekly:{day}", calendar.at(day, self._plan.weekly))]

    def _write(self, tx: Transaction, kind: DigestKind, name: str, blocked: str, now: datetime) -> int | None:
        """Claim the slot and write its digest in one commit; None when a daily one has nothing to say."""
        if not tx.journal.claim(name, now.isoformat()):
            return None
        view = self.view(tx, kind, blocked, now)
        if kind is DigestKind.DAILY and not self._is_worth_sending(tx, view, now):
            return None
        rendered = self._renderer.digest(view)
        note_template(tx, "digest", rendered.notes)
        if rendered.notes:
            view = self.view(tx, kind, blocked, now)
            rendered = self._renderer.digest(view)
        forget_new_mails(tx)
        forget_late_words(tx)
        tx.journal.set(LAST_DIGEST_AT, now.isoformat())
        tx.journal.set(LAST_ATTENTION, "\n".join(view.attention))
        note_quarter(tx, self._desk, kind, now)
        return self._put(tx, rendered, _letter_name(name, now.date()), now)

    def _is_worth_sending(self, tx: Transaction, view: DigestView, now: datetime) -> bool:
        """A daily digest goes out when something needs the owner; on a day off only when that is news."""
        if not view.needs_attention:
            return False
        calendar = self._desk.rules.calendar
        is_news = tx.journal.get(LAST_ATTENTION) != "\n".join(view.attention)
        return is_news or calendar.is_working_day(calendar.local_day(now))

    def _put(self, tx: Transaction, rendered: Rendered, name: str, now: datetime) -> int:
        return self._plan.post.put(tx, self._desk, OutboxPurpose.DIGEST, name, rendered, now)


def _letter_name(slot: str, day: date) -> str:
    """The digest's stable name for its Message-ID; the first one is named by its day."""
    name = slot.removeprefix("digest:").replace(":", " ")
    return f"{name} {day}" if name == "first" else name
