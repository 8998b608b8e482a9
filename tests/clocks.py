"""The machine's clock, for tests that talk to real sockets."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class RealClock:
    """Implements `ports.Clock` with the time that is."""

    def now(self) -> datetime:
        """The wall clock, aware UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never jump."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Pause."""
        time.sleep(seconds)
