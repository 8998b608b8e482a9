"""Raw mail on the server → stored mail. See the package docstring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from coopwatch.core.deciding.folders import FolderPlan, plan_folders
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Role
from coopwatch.errors import ServerUnreachable, StorageFailure, TemporaryFailure
from coopwatch.ports import Clock, FolderPhase, FolderState, Mailbox, PendingFetch, Store, Transaction
from coopwatch.services.ingest.choosing import Choosing
from coopwatch.services.ingest.fetching import Fetching
from coopwatch.services.ingest.folder import FolderReader, Reading
from coopwatch.services.ingest.values import (
    HORIZON,
    Bench,
    FolderReport,
    IngestSettings,
    ParseHeader,
    Report,
    SyncResult,
    TextResult,
)
from coopwatch.services.ingest.windows import Windows

Scope = Literal["often", "all"]

_LIST_EVERY = timedelta(minutes=30)
_FAILURES_IN_A_ROW = 3
_NOT_YET = "some mails could not be read yet"
_ORDER = (Role.SENT, Role.INBOX, Role.ALL, Role.ARCHIVE, Role.OTHER, Role.JUNK)
# A folder that must not go unnoticed: without Sent nobody knows what the owner wrote.
_NEEDED = frozenset({Role.SENT, Role.ALL})


class Ingest:
    """One account's way from the server into the store. One thread at a time."""

    def __init__(
        self,
        store: Store,
        mailbox: Mailbox,
        clock: Clock,
        settings: IngestSettings,
        parse_header: ParseHeader,
        book: Callable[[Transaction], PartnerBook],
    ) -> None:
        self._bench = Bench(store, mailbox, clock, settings, parse_header, book)
        self._choosing = Choosing(self._bench)
        self._fetching = Fetching(self._bench)
        self._plans: tuple[FolderPlan, ...] = ()
        self._listed_at: datetime | None = None

    @property
    def plans(self) -> tuple[FolderPlan, ...]:
        """What each folder is for, as last listed; () before the first sync."""
        return self._plans

    def sync(self, folders: Scope, progress: Report | None = None) -> SyncResult:
        """Read the headers of all that is new.

        folders: "often" for INBOX and Sent, "all" for every folder that is read. Raises LoginRefused (nothing more is
        tried) and StorageFailure; any other failure makes the result incomplete.
        """
        try:
            self._list(anew=folders == "all")
        except StorageFailure:
            raise
        except TemporaryFailure as problem:
            return SyncResult(False, 0, failure=problem)
        read = [plan for plan in self._plans if plan.is_read and (folders == "all" or plan.is_often)]
        return self._sync(sorted(read, key=lambda plan: _ORDER.index(plan.role)), progress)

    def choose(self) -> int:
        """Decide which NEW mails are WANTED; how many are. Call it after a sync, so that own mails are known."""
        return self._choosing.run()

    def fetch_texts(self, progress: Report | None = None) -> TextResult:
        """Fetch the texts of WANTED mails, which become INCOMING. Raises LoginRefused and StorageFailure."""
        return self._fetching.run(progress)

    def _list(self, anew: bool) -> None:
        now = self._bench.clock.now()
        if self._listed_at and not anew and now - self._listed_at < _LIST_EVERY:
            return
        self._plans = plan_folders(self._bench.mailbox.folders(), self._bench.settings.folders)
        self._listed_at = now

    def _sync(self, plans: list[FolderPlan], progress: Report | None) -> SyncResult:
        states, pending, watching_since = self._known()
        missing, failure = self._note_missing(states)
        since = self._bench.settings.since or (self._bench.clock.now() - HORIZON).date()
        reader = FolderReader(self._bench, Windows(self._bench, watching_since), since, progress)
        reports: list[FolderReport] = []
        done: list[FolderState] = []
        in_a_row = 0
        for plan in plans:
            state = states.get(plan.name) or FolderState(self._bench.account, plan.name, plan.role)
            try:
                reading = reader.read(plan, state, pending.get(plan.name, ()))
            except StorageFailure:
                raise
            except TemporaryFailure as problem:
                failure = failure or problem
                in_a_row += 1
                reports.append(FolderReport(plan.name, plan.shown, 0, False, str(problem)))
                if isinstance(problem, ServerUnreachable) or in_a_row == _FAILURES_IN_A_ROW:
                    break
                continue
            in_a_row = 0
            done.append(self._finished(reading))
            error = "" if reading.complete else f"folder {plan.shown}: {_NOT_YET}"
            reports.append(FolderReport(plan.name, plan.shown, reading.new_mails, reading.complete, error))
        self._save([*done, *self._put_into(states)], reports)
        complete = failure is None and len(reports) == len(plans) and all(report.complete for report in reports)
        return SyncResult(complete, sum(report.new_mails for report in reports), tuple(reports), missing, failure)

    def _known(self) -> tuple[dict[str, FolderState], dict[str, list[PendingFetch]], datetime]:
        """Folder states, pending headers by folder, and since when this account is watched."""
        account = self._bench.account
        name = f"watching_since:{account}"
        pending: dict[str, list[PendingFetch]] = {}
        with self._bench.store.transaction() as tx:
            tx.journal.claim(name, self._bench.clock.now().isoformat())
            watching_since = datetime.fromisoformat(tx.journal.get(name)).astimezone(UTC)
            states = {state.name: state for state in tx.folders.all(account)}
            for row in tx.folders.pending(account):
                if not row.text:
                    pending.setdefault(row.folder, []).append(row)
        return states, pending, watching_since

    def _note_missing(self, states: dict[str, FolderState]) -> tuple[tuple[str, ...], TemporaryFailure | None]:
        """Folders that were read and are no longer listed; a failure when nobody took over Sent or All Mail."""
        listed = {plan.name for plan in self._plans}
        gone = [state for state in states.values() if state.name not in listed]
        if any(state.phase is not FolderPhase.MISSING for state in gone):
            # A list can come out short once; the second one, over a new line, counts.
            self._bench.mailbox.renew()
            try:
                self._list(anew=True)
            except TemporaryFailure as problem:
                return (), problem
            listed = {plan.name for plan in self._plans}
            gone = [state for state in gone if state.name not in listed]
            with self._bench.store.transaction() as tx:
                for state in gone:
                    tx.folders.save(replace(state, phase=FolderPhase.MISSING, last_error="no longer on the server"))
        roles = {plan.role for plan in self._plans}
        lacking = [state.shown or state.name for state in gone if state.role in _NEEDED and state.role not in roles]
        failure = TemporaryFailure(f"folder {lacking[0]} is no longer on the server") if lacking else None
        return tuple(state.shown or state.name for state in gone), failure

    def _put_into(self, states: dict[str, FolderState]) -> list[FolderState]:
        """Drafts where it is new: it is never read, but deliver must know where drafts are put."""
        found = []
        for plan in self._plans:
            if plan.role is Role.DRAFTS:
                state = states.get(plan.name)
                if state is None or state.role is not plan.role or state.phase is FolderPhase.MISSING:
                    found.append(FolderState(self._bench.account, plan.name, plan.role, shown=plan.shown))
        return found

    def _finished(self, reading: Reading) -> FolderState:
        if not reading.complete:
            return replace(reading.state, last_error=_NOT_YET)
        return replace(reading.state, complete_at=self._bench.clock.now(), last_error="")

    def _save(self, done: list[FolderState], reports: list[FolderReport]) -> None:
        """One commit for all folders of a sync, so that an idle cycle costs one."""
        done_names = {state.name for state in done}
        errors = {report.name: report.error for report in reports if report.error and report.name not in done_names}
        with self._bench.store.transaction() as tx:
            for state in done:
                tx.folders.save(state)
            if errors:
                for state in tx.folders.all(self._bench.account):
                    if state.name in errors and state.last_error != errors[state.name]:
                        tx.folders.save(replace(state, last_error=errors[state.name]))
