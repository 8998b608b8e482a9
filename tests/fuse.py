"""Dying at a chosen step: a store and a sender that count every commit and every word to the server.

What blowing means is the test's choice: SIGKILL in a process of its own, or an exception nobody catches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from coopwatch.ports import Sender, Store, Transaction, Transmission


class Fuse:
    """Blows at step number `at`, counting all steps or only those of one name; 0 never does."""

    def __init__(self, at: int, blow: Callable[[], None], only: str = "") -> None:
        self._at = at
        self._blow = blow
        self._only = only
        self.steps = 0

    def step(self, name: str) -> None:
        """One more step is reached."""
        if self._only not in ("", name):
            return
        self.steps += 1
        if self.steps == self._at:
            self._blow()


class FusedStore:
    """A store in which a process may die before, inside and after every transaction."""

    def __init__(self, store: Store, fuse: Fuse) -> None:
        self._store = store
        self._fuse = fuse

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """One transaction."""
        with self._store.transaction() as tx:
            yield tx
            self._fuse.step("commit")
        self._fuse.step("committed")


class FusedSender:
    """A sender in which a process may die between any two words."""

    def __init__(self, sender: Sender, fuse: Fuse) -> None:
        self._sender = sender
        self._fuse = fuse

    def prepare(self, sender: str, recipient: str) -> FusedTransmission:
        """See `ports.Sender`."""
        transmission = self._sender.prepare(sender, recipient)
        self._fuse.step("prepared")
        return FusedTransmission(transmission, self._fuse)


class FusedTransmission:
    """See `FusedSender`."""

    def __init__(self, transmission: Transmission, fuse: Fuse) -> None:
        self._transmission = transmission
        self._fuse = fuse

    def data(self, raw: bytes) -> str:
        """See `ports.Transmission`."""
        self._fuse.step("data")
        words = self._transmission.data(raw)
        self._fuse.step("accepted")
        return words

    def close(self) -> None:
        """See `ports.Transmission`."""
        self._transmission.close()
        self._fuse.step("closed")
