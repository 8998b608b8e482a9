"""Daily copies of the database beside it, the newest few kept. Called by the daemon once a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from coopwatch.ports import Store

_NAME = "coopwatch-{day}.db"


class DailyBackups:
    """Copies in `folder`, one a day; keep: how many stay, 0 for none."""

    def __init__(self, store: Store, folder: Path, keep: int) -> None:
        self._store = store
        self._folder = folder
        self._keep = keep

    def run(self, today: date) -> Path | None:
        """Make today's copy if it is missing and drop the oldest; the new file, None when there was nothing to do.

        Raises StorageFailure when the disk is full; the older copies stay.
        """
        target = self._folder / _NAME.format(day=today.isoformat())
        if self._keep == 0 or target.exists():
            return None
        self._folder.mkdir(mode=0o700, exist_ok=True)
        self._store.backup(str(target))
        copies = sorted(self._folder.glob(_NAME.format(day="*")))
        for old in copies[: -self._keep]:
            old.unlink()
        return target
