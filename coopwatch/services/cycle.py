"""One complete cycle: sync, triage, follow-ups, deliver, digests. The only place that knows their order.

Called by the daemon's tick and by `once`. Nothing goes to a partner unless every account was read completely
within this very cycle.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from coopwatch.core.model import OutboxPurpose, OutboxState
from coopwatch.errors import LoginRefused, TemporaryFailure
from coopwatch.ports import Clock, MailState, Store
from coopwatch.services.deliver import Deliver, DeliverResult
from coopwatch.services.desk import Desk
from coopwatch.services.follow_up import FollowUps, Planned
from coopwatch.services.ingest import Ingest, Progress, SyncResult
from coopwatch.services.report import Report
from coopwatch.services.steer import paused
from coopwatch.services.triage import Triage

log = logging.getLogger(__name__)

_MAX_ROUNDS = 10
_CLOCK_TOLERANCE = timedelta(minutes=10)
LAST_CYCLE_AT = "cycle:last_at"


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

    def run(self, *, full: bool = True, progress: Callable[[Progress], None] | None = None) -> CycleResult:
        """Run once; full: read every folder, not only those that change often.

        A follow-up that is due makes the cycle read every folder first. Raises StorageFailure, and OwnerError for
        what only the owner can mend; a refused login and network trouble are part of the result.
        """
