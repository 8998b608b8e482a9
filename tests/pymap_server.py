"""A pymap server with one empty mailbox in a thread, plain text on loopback: a second opinion beside Dovecot.

Works without any installed program. pymap knows no SPECIAL-USE and keeps everything in memory.
"""

from __future__ import annotations

import asyncio
import imaplib
import socket
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from pymap.backend.dict import Config, DictBackend, Login
from pymap.imap import IMAPService
from pysasl.hashing import BuiltinHash

USER = "owner"
PASSWORD = "secret"  # of a server that lives for one test


@dataclass(frozen=True)
class Pymap:
    """A running server; mails are put in over a connection of its own."""

    port: int
    host: str = "127.0.0.1"

    def deliver(self, folder: str, raw: bytes, received_at: datetime | None = None, flags: str = "") -> int:
        """Put a mail into a folder; its UID."""
        with self._client() as client:
            when = imaplib.Time2Internaldate(received_at or datetime.now(UTC))
            status, data = client.append(f'"{folder}"', flags, when, raw)
            assert status == "OK", data
            return int(data[0].split(b"]")[0].split()[2])

    def create(self, folder: str) -> None:
        """Make a folder."""
        with self._client() as client:
            assert client.create(f'"{folder}"')[0] == "OK"

    def delete(self, folder: str, uid: int) -> None:
        """Remove one mail for good."""
        with self._client() as client:
            client.select(f'"{folder}"')
            client.uid("STORE", str(uid), "+FLAGS", "(\\Deleted)")
            assert client.expunge()[0] == "OK"

    def flags(self, folder: str) -> dict[int, bytes]:
        """The flags of every mail by UID, \\Recent left out."""
        with self._client() as client:
            client.select(f'"{folder}"', readonly=True)
            _, data = client.uid("FETCH", "1:*", "(UID FLAGS)")
            lines = [line for line in data if isinstance(line, bytes)]
            return {int(line.split(b"UID ")[1].split()[0].rstrip(b")")): _flags(line) for line in lines}

    @contextmanager
    def _client(self) -> Iterator[imaplib.IMAP4]:
        client = imaplib.IMAP4(self.host, self.port, timeout=30)
        try:
            client.login(USER, PASSWORD)
            yield client
        finally:
            client.logout()


@contextmanager
def running_pymap() -> Iterator[Pymap]:
    """A fresh server, stopped at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    loop = asyncio.new_event_loop()
    ready, stop = threading.Event(), asyncio.Event()
    thread = threading.Thread(target=loop.run_until_complete, args=(_serve(port, ready, stop),), daemon=True)
    thread.start()
    assert ready.wait(10), "pymap did not start"
    try:
        yield Pymap(port)
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.close()


async def _serve(port: int, ready: threading.Event, stop: asyncio.Event) -> None:
    arguments = Namespace(passlib_cfg=None, proxy_protocol=None, inherited_sockets=None)
    config = Config(
        arguments,
        host="127.0.0.1",
        port=port,
        tls_enabled=False,
        reject_dnsbl=False,
        invalid_user_sleep=0,
        hash_context=BuiltinHash(rounds=10),
        demo_data=False,
        demo_user=USER,
        demo_password=PASSWORD,
    )
    config.apply_context()
    login = Login(config)
    await DictBackend._add_demo_user(config, login)
    async with AsyncExitStack() as stack:
        backend = DictBackend(login, config)
        await backend.start(stack)
        await IMAPService(backend, config).start(stack)
        ready.set()
        await stop.wait()


def _flags(line: bytes) -> bytes:
    inside = line.split(b"FLAGS (")[1].split(b")")[0]
    return b" ".join(sorted(flag for flag in inside.split() if flag != b"\\Recent"))
