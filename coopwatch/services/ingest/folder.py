"""One folder within one sync: arrivals first, then history newest first, then what is pending, then the audit.

An idle folder costs one STATUS. The cursor moves only in the commit that stores what lies below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from coopwatch.core.deciding.folders import FolderPlan
from coopwatch.core.model import Role
from coopwatch.errors import FolderChanged
from coopwatch.ports import FolderPhase, FolderState, FolderStatus, PendingFetch
from coopwatch.services.ingest.validity import is_doubtful, phase_after_trouble, refuse_sudden_emptiness, settle
from coopwatch.services.ingest.values import WINDOW, Bench, Progress, Report
from coopwatch.services.ingest.windows import Windows

_AUDIT_EVERY = timedelta(hours=6)
_LOOK_AGAIN = timedelta(minutes=10)
_AUDITED_UIDS = 2_000
# A SEARCH answer is one line, and imaplib ends lines at a million octets: 100,000 UIDs fit (Nylas #313).
_SEARCHED_UIDS = 100_000
_HIGHEST_UID = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Reading:
    """A folder after reading: its state (not yet saved when nothing came), new mails, and whether nothing lacks."""

    state: FolderState
    new_mails: int
    complete: bool


class FolderReader:
    """Reads folders of one account within one sync. since: first day of history to read."""

    def __init__(self, bench: Bench, windows: Windows, since: date, report: Report | None) -> None:
        self._bench = bench
        self._windows = windows
        self._since = since
        self._report = report

    def read(self, plan: FolderPlan, state: FolderState, pending: Sequence[PendingFetch]) -> Reading:
        """Read a folder to its end. Raises what the mailbox and the store raise; then it is not complete."""
        try:
            return self._read(plan, state, pending)
        except FolderChanged:
            # It changed between two commands: the second try meets the change at its beginning.
            self._bench.mailbox.renew()
            return self._read(plan, self._stored(state), ())

    def _read(self, plan: FolderPlan, state: FolderState, pending: Sequence[PendingFetch]) -> Reading:
        state = self._with_role(plan, state)
        missing_before = self._windows.missing
        status = self._bench.mailbox.status(plan.name)
        refuse_sudden_emptiness(self._bench, state, status)
        if state.phase is not FolderPhase.NEW and is_doubtful(state, status):
            before = state.uidvalidity
            state, status = settle(self._bench, state)
            pending = pending if state.uidvalidity == before else ()
        if state.phase is FolderPhase.NEW:
            state = self._begin(state, status)
        state, new_mails = self._arrivals(state, status)
        state, found = self._history(state, status)
        new_mails += found
        new_mails += self._retry(state, pending)
        state, found = self._audit(state)
        lacks = (bool(pending) or self._windows.missing > missing_before) and self._still_pending(state)
        return Reading(state, new_mails + found, not lacks)

    def _with_role(self, plan: FolderPlan, state: FolderState) -> FolderState:
        """Take over a new role; whose mails are the owner's depends on it, so a folder that is or was Sent restarts."""
        state = replace(state, shown=plan.shown)
        if state.phase is FolderPhase.MISSING:
            state = replace(state, phase=phase_after_trouble(state))
        if state.role is plan.role or state.phase is FolderPhase.NEW:
            return replace(state, role=plan.role)
        if Role.SENT not in (state.role, plan.role):
            return replace(state, role=plan.role)
        anew = FolderState(state.account, state.name, plan.role, shown=plan.shown)
        with self._bench.store.transaction() as tx:
            tx.folders.forget_placements(state.account, state.name)
            tx.folders.save(anew)
        return anew

    def _begin(self, state: FolderState, status: FolderStatus) -> FolderState:
        """From now on arrivals are forward work and all that is there is history."""
        uidnext = status.uidnext
        if not uidnext:
            there = self._bench.mailbox.uids(state.name, status.uidvalidity, 1, _HIGHEST_UID)
            uidnext = (there[-1] if there else 0) + 1
        begun = replace(
            state,
            uidvalidity=status.uidvalidity,
            cursor=uidnext - 1,
            backfill_low=uidnext,
            phase=FolderPhase.BACKFILL,
            audited_at=self._bench.clock.now(),
        )
        with self._bench.store.transaction() as tx:
            tx.folders.save(begun)
        return begun

    def _arrivals(self, state: FolderState, status: FolderStatus) -> tuple[FolderState, int]:
        """Mail above the cursor, lowest first."""
        low, high = state.cursor + 1, status.uidnext - 1
        if status.uidnext and high < low:
            return state, 0
        if status.uidnext and high - low < WINDOW:
            uids: Sequence[int] = range(low, high + 1)
        else:
            uids = self._searched(state, low, high if status.uidnext else _HIGHEST_UID)
        new_mails = 0
        vanished_before = self._windows.vanished
        for start in range(0, len(uids), WINDOW):
            window, following = uids[start : start + WINDOW], uids[start + WINDOW : start + 2 * WINDOW]
            after = replace(state, cursor=window[-1])
            new_mails += self._windows.read(state, window, after, following)
            state = after
            self._tell(state, start + len(window), len(uids))
        if self._windows.vanished > vanished_before:
            # Deleted meanwhile, or not visible yet, as Gmail does at times: the audit is to look again soon.
            state = replace(state, audited_at=self._bench.clock.now() - _AUDIT_EVERY + _LOOK_AGAIN)
        return replace(state, cursor=max(state.cursor, high)), new_mails

    def _searched(self, state: FolderState, low: int, high: int) -> list[int]:
        """UIDs of many arrivals; whoever moves a whole archive in does not make it news."""
        found: list[int] = []
        step = _SEARCHED_UIDS if high < _HIGHEST_UID else _HIGHEST_UID
        for start in range(low, high + 1, step):
            stop = min(start + step - 1, high)
            found += self._bench.mailbox.uids(state.name, state.uidvalidity, start, stop, self._since)
        return found

    def _history(self, state: FolderState, status: FolderStatus) -> tuple[FolderState, int]:
        """Mail below what was there at the beginning, newest first, down to the horizon; resumes where it stopped."""
        if state.phase is not FolderPhase.BACKFILL:
            return state, 0
        new_mails = 0
        while status.messages and state.backfill_low > 1:
            high = state.backfill_low - 1
            low = 1 if status.messages <= _SEARCHED_UIDS else max(1, high - _SEARCHED_UIDS + 1)
            uids = self._bench.mailbox.uids(state.name, state.uidvalidity, low, high, self._since)
            done = 0
            for window, following in pairwise([*_from_the_end(uids), ()]):
                after = replace(state, backfill_low=window[0])
                new_mails += self._windows.read(state, window, after, following)
                state = after
                done += len(window)
                self._tell(state, done, len(uids))
            state = replace(state, backfill_low=low)
        state = replace(state, backfill_low=1, phase=FolderPhase.STEADY)
        with self._bench.store.transaction() as tx:
            tx.folders.save(state)
        return state, new_mails

    def _retry(self, state: FolderState, pending: Sequence[PendingFetch]) -> int:
        now = self._bench.clock.now()
        due = [row for row in pending if row.uidvalidity == state.uidvalidity and row.next_try_at <= now]
        found = 0
        for start in range(0, len(due), WINDOW):
            found += self._windows.retry(state, due[start : start + WINDOW])
        return found

    def _audit(self, state: FolderState) -> tuple[FolderState, int]:
        """Every six hours: do we know all that lies below the cursor? Some servers show mails late."""
        now = self._bench.clock.now()
        if state.audited_at and now - state.audited_at < _AUDIT_EVERY:
            return state, 0
        state = replace(state, audited_at=now)
        low = max(1, state.backfill_low, state.cursor - _AUDITED_UIDS + 1)
        there = self._bench.mailbox.uids(state.name, state.uidvalidity, low, state.cursor, self._since)
        with self._bench.store.transaction() as tx:
            known = tx.folders.known_uids(state.account, state.name, state.uidvalidity, low, state.cursor)
        holes = [uid for uid in there if uid not in known]
        found = 0
        for start in range(0, len(holes), WINDOW):
            found += self._windows.read(state, holes[start : start + WINDOW], state)
        return state, found

    def _still_pending(self, state: FolderState) -> bool:
        with self._bench.store.transaction() as tx:
            return any(not row.text for row in tx.folders.pending(state.account, state.name))

    def _stored(self, state: FolderState) -> FolderState:
        """The state as last committed: windows may have moved it on."""
        with self._bench.store.transaction() as tx:
            known = {row.name: row for row in tx.folders.all(state.account)}
        return known.get(state.name, state)

    def _tell(self, state: FolderState, done: int, total: int) -> None:
        if self._report:
            self._report(Progress(state.shown, done, total))


def _from_the_end(uids: Sequence[int]) -> list[Sequence[int]]:
    """Windows from the highest UID down."""
    return [uids[max(0, stop - WINDOW) : stop] for stop in range(len(uids), 0, -WINDOW)]
