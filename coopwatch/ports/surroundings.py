"""Ports to the machine: the clock, identity, the life sign and secrets."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> datetime:
        """The wall clock, aware UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never jump, for measuring spans."""
        ...

    def sleep(self, seconds: float) -> None:
        """Pause; returns early when the process is asked to stop."""
        ...


class Ids(Protocol):
    """The instance's secret key and fresh random names."""

    @property
    def key(self) -> bytes:
        """32 secret bytes of this installation, the same for years; kept beside the database."""
        ...

    def fresh(self) -> str:
        """A new random name: 16 lower-case hex digits."""
        ...


class Heartbeat(Protocol):
    """Life signs to systemd and to a watching service."""

    def ready(self) -> None:
        """The daemon is up."""
        ...

    def alive(self, status: str) -> None:
        """A complete cycle was committed; status is one line for people."""
        ...

    def failed(self, status: str) -> None:
        """A cycle failed for a reason that time may heal or the owner must see."""
        ...

    def stopping(self) -> None:
        """The daemon is going down as asked."""
        ...


class Secrets(Protocol):
    """Passwords of accounts, fetched at each login so that a change needs no restart."""

    def password(self, account: str) -> str:
        """The secret for an account. Raises OwnerError naming the key and the remedy when it cannot be had."""
        ...
