"""What observing would have sent, and when: the figures that later speak for or against the next mode.

Written when policy says so, never reconstructed, and only at moments at which a mail could really have gone out.
Called by `FollowUps.run` and by `report.proposals`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from coopwatch.core.model import Mode, Obligation
from coopwatch.ports import Transaction

_SINCE = "observing_since"
_SEEN = "observed:"


@dataclass(frozen=True, slots=True)
class Observed:
    """A follow-up that would have gone out at an instant."""

    obligation_id: int
    at: datetime


def note_mode(tx: Transaction, mode: Mode, now: datetime) -> None:
    """Remember since when the owner only observes; another mode ends it and forgets what was seen."""
    if mode is Mode.OBSERVE:
        tx.journal.claim(_SINCE, now.isoformat())
    elif tx.journal.get(_SINCE):
        for name in (_SINCE, *tx.journal.names(_SEEN)):
            tx.journal.set(name, "")


def note_observed(tx: Transaction, obligation: Obligation, now: datetime) -> None:
    """Remember that a follow-up would have gone out now; once for each time the obligation fell due."""
    if obligation.due_at is not None:
        tx.journal.claim(f"{_SEEN}{obligation.id}:{obligation.due_at.isoformat()}", now.isoformat())


def observing_since(tx: Transaction) -> datetime | None:
    """Since when the general mode is to observe, None when it is another one."""
    since = tx.journal.get(_SINCE)
    return datetime.fromisoformat(since) if since else None


def observed(tx: Transaction) -> tuple[Observed, ...]:
    """Everything that would have gone out since then, oldest first."""
    rows = tx.journal.names(_SEEN).items()
    found = (Observed(int(name.removeprefix(_SEEN).partition(":")[0]), datetime.fromisoformat(at)) for name, at in rows)
    return tuple(sorted(found, key=lambda row: (row.at, row.obligation_id)))
