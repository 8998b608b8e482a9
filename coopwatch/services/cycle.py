"""One complete cycle: sync, triage, follow-ups, deliver, digests. The only place that knows their order.

Called by the daemon's tick and by `once`. Nothing goes to a partner unless every account was read completely
within this very cycle.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from coopwatch.core.model import OutboxPurpose, OutboxState
from coopwatch.errors import LoginRefused, ServerUnreachable
from coopwatch.ports import Clock, MailState, Store
from coopwatch.services.deliver import Deliver, DeliverResult, SyncFacts
from coopwatch.services.desk import Desk
from coopwatch.services.follow_up import FollowUps, Planned
from coopwatch.services.ingest import Ingest, Progress
from coopwatch.services.report import Report
from coopwatch.services.report.health import LAST_COMPLETE_AT, count_new_mails
from coopwatch.services.steer import paused
from coopwatch.services.triage import Triage

_MAX_ROUNDS = 10
_CLOCK_TOLERANCE = timedelta(minutes=10)
LAST_CYCLE_AT = "cycle:last_at"
_UNREAD = (MailState.NEW, MailState.WANTED, MailState.INCOMING)
_PARTNER_MAIL = (OutboxPurpose.FOLLOW_UP, OutboxPurpose.DRAFT)


@dataclass(frozen=True, slots=True)
class CycleResult:
    """What one cycle did; complete: all folders of all accounts were read to their end."""

    complete: bool
    new_mails: int = 0
    read: int = 0
    set_aside: int = 0
    planned: Planned = field(default_factory=Planned)
    delivered: DeliverResult | None = None
    digests: tuple[int, ...] = ()
    blocked: str = ""
    problems: tuple[str, ...] = ()
    login_refused: LoginRefused | None = None
    unreachable: bool = False


class Cycle:
    """Runs the services in their order."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        desk: Desk,
        ingests: Sequence[Ingest],
        triage: Triage,
        follow_ups: FollowUps,
        deliver: Deliver,
        report: Report,
    ) -> None:
        self._store = store
        self._clock = clock
        self._desk = desk
        self._ingests = ingests
        self._triage = triage
        self._follow_ups = follow_ups
        self._deliver = deliver
        self._report = report
        self._health: tuple[date | None, tuple[str, ...]] = (None, ())
        self.facts = SyncFacts(None, "the mailbox has not been read yet")

    def run(self, *, full: bool = True, progress: Callable[[Progress], None] | None = None) -> CycleResult:
        """Run once; full: read every folder, not only those that change often.

        A follow-up that is due makes the cycle read every folder first. Raises StorageFailure, and OwnerError for
        what only the owner can mend; a refused login and network trouble are part of the result.
        """
        reading = self._read(full=full, progress=progress)
        if not full and reading.complete and self._writes_soon():
            reading = reading.joined(self._read(full=True, progress=progress))
            full = True
        self.facts = self._facts(reading, full=full)
        blocked = self.facts.blocked
        planned = self._follow_ups.run(blocked)
        delivered = self._deliver.run()
        with self._store.transaction() as tx:
            count_new_mails(tx, reading.new_mails)
        digests = self._report.run(blocked, complete=reading.complete and full)
        if digests:
            self._deliver.run(partner_mail=False)
        self._note_cycle(reading.complete)
        return CycleResult(
            complete=reading.complete,
            new_mails=reading.new_mails,
            read=reading.read,
            set_aside=reading.set_aside,
            planned=planned,
            delivered=delivered,
            digests=digests,
            blocked=blocked,
            problems=tuple(dict.fromkeys((*reading.problems, *delivered.problems))),
            login_refused=reading.login_refused or delivered.login_refused,
            unreachable=reading.unreachable,
        )

    def read_only(self, progress: Callable[[Progress], None] | None = None) -> CycleResult:
        """Sync and triage everything, and plan nothing; what a dry run starts with."""
        reading = self._read(full=True, progress=progress)
        return CycleResult(
            complete=reading.complete,
            new_mails=reading.new_mails,
            read=reading.read,
            set_aside=reading.set_aside,
            problems=reading.problems,
            login_refused=reading.login_refused,
            unreachable=reading.unreachable,
        )

    def _read(self, *, full: bool, progress: Callable[[Progress], None] | None) -> _Reading:
        """Headers of all accounts, then texts and meaning until nothing is left to read."""
        reading = _Reading(began_at=self._clock.now())
        for ingest in self._ingests:
            try:
                found = ingest.sync("all" if full else "often", progress)
            except LoginRefused as refused:
                reading.refuse(refused)
                continue
            reading.complete = reading.complete and found.complete
            reading.new_mails += found.new_mails
            reading.problems += found.errors
            reading.unreachable = reading.unreachable or isinstance(found.failure, ServerUnreachable)
        if reading.login_refused is None:
            self._understand(reading)
        return reading

    def _understand(self, reading: _Reading) -> None:
        # A request that is found sends earlier replies through here again; the rounds are few and bounded.
        for _ in range(_MAX_ROUNDS):
            for ingest in self._ingests:
                ingest.choose()
                texts = ingest.fetch_texts()
                reading.set_aside += texts.set_aside
                if texts.waiting or texts.failure:
                    reading.complete = False
                    reading.problems += (str(texts.failure or "some mails could not be fetched yet"),)
            triaged = self._triage.run()
            reading.read += triaged.read
            reading.set_aside += triaged.set_aside
            with self._store.transaction() as tx:
                counts = tx.mails.count_by_state()
            if not reading.complete or not any(counts.get(state) for state in _UNREAD):
                return

    def _writes_soon(self) -> bool:
        """Whether a mail to a partner may be written or sent in this cycle."""
        with self._store.transaction() as tx:
            waiting = tx.outbox.in_states((OutboxState.READY,))
        return any(mail.purpose in _PARTNER_MAIL for mail in waiting) or self._follow_ups.wants_to_write()

    def _facts(self, reading: _Reading, *, full: bool) -> SyncFacts:
        """How fresh the mailbox is known, and what forbids mails to partners now."""
        now = self._clock.now()
        with self._store.transaction() as tx:
            blocked = paused(tx, self._desk.rules.calendar.local_day(now))
            last = tx.journal.get(LAST_CYCLE_AT)
        if last and datetime.fromisoformat(last) > now + _CLOCK_TOLERANCE:
            blocked = blocked or "the clock of this machine went back; nothing is sent until it is right again"
        if not reading.complete:
            blocked = blocked or "the mailbox could not be read completely: " + "; ".join(reading.problems[:2])
        blocked = blocked or self._database_trouble(self._desk.rules.calendar.local_day(now))
        return SyncFacts(reading.began_at if reading.complete and full else None, blocked)

    def _database_trouble(self, today: date) -> str:
        """What is wrong with the database, "" for nothing; looked at once a day, for it reads the whole file."""
        if self._health[0] != today:
            self._health = (today, self._store.health())
        return self._health[1][0] if self._health[1] else ""

    def _note_cycle(self, complete: bool) -> None:
        now = self._clock.now().isoformat()
        with self._store.transaction() as tx:
            if not tx.journal.get(LAST_CYCLE_AT) > now:
                tx.journal.set(LAST_CYCLE_AT, now)
            if complete:
                tx.journal.set(LAST_COMPLETE_AT, now)


@dataclass(slots=True)
class _Reading:
    """What reading all accounts yielded so far."""

    began_at: datetime
    complete: bool = True
    new_mails: int = 0
    read: int = 0
    set_aside: int = 0
    problems: tuple[str, ...] = ()
    login_refused: LoginRefused | None = None
    unreachable: bool = False

    def refuse(self, refused: LoginRefused) -> None:
        self.complete = False
        self.login_refused = refused
        self.problems += (str(refused),)

    def joined(self, later: _Reading) -> _Reading:
        """A second reading in the same cycle: counts add up, freshness and completeness are the later one's."""
        return replace(
            later,
            new_mails=self.new_mails + later.new_mails,
            read=self.read + later.read,
            set_aside=self.set_aside + later.set_aside,
        )
