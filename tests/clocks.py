"""Clocks for tests: the machine's, and one moved by hand."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


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


class HandClock:
    """Implements `ports.Clock`; stands still until a test moves it."""

    def __init__(self, at: datetime | None = None) -> None:
        self.at = at or datetime(2026, 11, 24, 9, tzinfo=UTC)

    def now(self) -> datetime:
        """The moment the test is at."""
        return self.at

    def monotonic(self) -> float:
        """Seconds since 1970; moves with the hand."""
        return self.at.timestamp()

    def sleep(self, seconds: float) -> None:
        """Move on at once."""
        self.at += timedelta(seconds=seconds)

    def move(self, **span: float) -> None:
        """Move on, as in move(hours=6)."""
        self.at += timedelta(**span)
