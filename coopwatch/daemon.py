"""The daemon: APScheduler as a ticker on one worker thread, signals, the single-instance lock, the watchdog.

The database is the schedule; a tick only asks "what is due now?". Called by `coopwatch run`. SIGTERM and SIGINT let
the current cycle finish. A cycle that hangs feeds no watchdog, so systemd restarts the process.
"""

from __future__ import annotations

import fcntl
import logging
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from coopwatch.bootstrap import LOCK, House
from coopwatch.errors import AlreadyRunning, OwnerError, TemporaryFailure
from coopwatch.ports import Heartbeat
from coopwatch.services.cycle import CycleResult
from coopwatch.services.ingest import Progress

log = logging.getLogger(__name__)

_OFTEN_SECONDS = 120
_LINE_EVERY = 500
_FULL_EVERY = timedelta(minutes=30)
_BACK_OFF_SECONDS = (30, 60, 120, 300, 900)


@contextmanager
def single_instance(state_dir: Path) -> Iterator[None]:
    """Hold the state folder's lock; raises AlreadyRunning when another process holds it."""
    path = state_dir / LOCK
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as problem:
            raise AlreadyRunning(
                f"another coopwatch is running with the state folder {state_dir}; stop it first, or wait for it."
            ) from problem
        yield
    finally:
        os.close(handle)


def stop_on_signals() -> threading.Event:
    """An event that SIGTERM and SIGINT set; made first of all, so that a signal never finds the process unready."""
    stop = threading.Event()

    def asked_to_stop(number: int, frame: FrameType | None) -> None:
        log.info("stopping signal=%s", signal.Signals(number).name)
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, asked_to_stop)
    return stop


class LogProgress:
    """Says how far a long first reading is: one log line per 500 mails of a folder."""

    def __init__(self) -> None:
        self._said: dict[str, int] = {}

    def __call__(self, progress: Progress) -> None:
        """Note one more window."""
        if progress.done - self._said.get(progress.folder, 0) >= _LINE_EVERY:
            self._said[progress.folder] = progress.done
            log.info("reading folder=%s done=%s total=%s", progress.folder, progress.done, progress.total)


class Daemon:
    """Runs cycles until its stop event is set."""

    def __init__(
        self, house: House, heartbeat: Heartbeat, stop: threading.Event, often_seconds: int = _OFTEN_SECONDS
    ) -> None:
        self._house = house
        self._heartbeat = heartbeat
        self._often_seconds = often_seconds
        self._stop = stop
        self._full_at: datetime | None = None
        self._failures = 0
        self._fatal: OwnerError | None = None
        self._crash: BaseException | None = None

    def run(self) -> None:
        """Tick until told to stop; raises LoginRefused and other OwnerErrors that end the daemon."""
        # APScheduler's own defaults drop a job that is a second late; here a late tick is a tick all the same.
        scheduler = BackgroundScheduler(executors={"default": ThreadPoolExecutor(1)}, timezone=UTC)
        scheduler.add_job(
            self._tick,
            "interval",
            seconds=self._often_seconds,
            id="cycle",
            next_run_time=self._house.clock.now(),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._scheduler = scheduler
        scheduler.start()
        self._heartbeat.ready()
        self._stop.wait()
        self._heartbeat.stopping()
        # Waits for the running cycle: what is claimed is finished or provably not begun.
        scheduler.shutdown(wait=True)
        if self._fatal is not None:
            raise self._fatal
        if self._crash is not None:
            raise self._crash

    def _tick(self) -> None:
        if self._stop.is_set():
            return
        try:
            self._one_cycle()
        except OwnerError as problem:
            self._fatal = problem
            self._stop.set()
        except TemporaryFailure as problem:
            self._trouble(str(problem))
        except Exception as problem:  # a bug: the process ends and is started afresh, with every row in its state
            log.exception("cycle failed")
            self._heartbeat.failed(f"stopped by a fault: {type(problem).__name__}")
            self._crash = problem
            self._stop.set()

    def _one_cycle(self) -> None:
        now = self._house.clock.now()
        full = self._full_at is None or now - self._full_at >= _FULL_EVERY
        result = self._house.cycle.run(full=full, progress=LogProgress())
        if full and result.complete:
            self._full_at = now
        if result.login_refused is not None:
            raise result.login_refused
        self._house.backups.run(self._house.rules.calendar.local_day(now))
        if result.complete:
            self._well(result)
        else:
            self._trouble("; ".join(result.problems[:2]) or "the mailbox could not be read completely")

    def _well(self, result: CycleResult) -> None:
        if self._failures:
            log.info("outage over cycles=%s", self._failures)
        self._failures = 0
        self._set_pace(self._often_seconds)
        sent = len(result.delivered.sent) if result.delivered else 0
        if result.new_mails or sent or result.planned.written:
            log.info("cycle new=%s read=%s written=%s sent=%s", result.new_mails, result.read,
                     len(result.planned.written), sent)  # fmt: skip
        self._heartbeat.alive(result.blocked or "watching")

    def _trouble(self, why: str) -> None:
        """An outage is told when it begins and when it ends; meanwhile the pace slows down."""
        if not self._failures:
            log.warning("outage begins why=%s", why)
        self._heartbeat.failed(why)
        self._set_pace(_BACK_OFF_SECONDS[min(self._failures, len(_BACK_OFF_SECONDS) - 1)])
        self._failures += 1

    def _set_pace(self, seconds: int) -> None:
        self._scheduler.reschedule_job("cycle", trigger="interval", seconds=seconds)
