"""The demo's pymap as a server for tests: a second opinion beside Dovecot.

Works without any installed program. pymap knows no SPECIAL-USE and keeps everything in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from coopwatch.demo.servers import PASSWORD, USER, ImapServer
from tests.other_client import OtherClient

__all__ = ["PASSWORD", "USER", "Pymap", "running_pymap"]


@dataclass(frozen=True)
class Pymap(OtherClient):
    """A running server with one empty mailbox, plain text on loopback."""

    plain_port: int
    host: str = "127.0.0.1"

    @property
    def login(self) -> tuple[str, str]:
        """The demo's user."""
        return USER, PASSWORD

    @property
    def port(self) -> int:
        """Where it listens."""
        return self.plain_port


@contextmanager
def running_pymap() -> Iterator[Pymap]:
    """A fresh server, stopped at the end."""
    with ImapServer() as server:
        yield Pymap(server.port)
