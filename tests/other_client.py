"""Another mail program at the same mailbox: what tests use to put mail in, take it out and look at flags."""

from __future__ import annotations

import imaplib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime


class OtherClient:
    """Works over a fresh connection each time; subclasses say where and as whom."""

    host: str
    plain_port: int

    @property
    def login(self) -> tuple[str, str]:
        """User and password."""
        return "", ""

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
        client = imaplib.IMAP4(self.host, self.plain_port, timeout=30)
        try:
            client.login(*self.login)
            yield client
        finally:
            client.logout()


def _flags(line: bytes) -> bytes:
    inside = line.split(b"FLAGS (")[1].split(b")")[0]
    return b" ".join(sorted(flag for flag in inside.split() if flag != b"\\Recent"))
