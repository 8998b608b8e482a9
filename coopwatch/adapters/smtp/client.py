"""smtplib's client with what an unattended program needs: bounded replies and wall-clock deadlines.

A socket timeout alone is renewed by each byte that a slow server drips. Called by `adapters.smtp.sender`.
"""

from __future__ import annotations

import ipaddress
import smtplib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_MOST_REPLY_LINES = 200
_LONGEST_REPLY_LINE = 8192


class Client(smtplib.SMTP):
    """smtplib with bounded replies, and with a second hand on the connection."""

    _twin: socket.socket | None = None

    def getreply(self) -> tuple[int, bytes]:
        """As in smtplib, but a reply of endless lines is an error instead of endless memory."""
        lines: list[bytes] = []
        while len(lines) < _MOST_REPLY_LINES:
            line = self._reply_line()
            lines.append(line[4:].strip())
            code = line[:3]
            if not code.isdigit():
                return -1, b"\n".join(lines)
            if line[3:4] != b"-":
                return int(code), b"\n".join(lines)
        self.close()
        raise smtplib.SMTPServerDisconnected("the server's answer does not end")

    def set_timeout(self, seconds: float) -> None:
        """Longest silence of the server from now on."""
        if self.sock is not None:
            self.sock.settimeout(seconds)

    def cut(self) -> None:
        """End the connection from another thread; a blocked read or handshake returns at once."""
        if self._twin is not None:
            with suppress(OSError):
                self._twin.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """As in smtplib."""
        super().close()
        if self._twin is not None:
            self._twin.close()

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        # The twin shares the connection but not the TLS state, so cutting it disturbs no reading thread.
        made: socket.socket = super()._get_socket(host, port, timeout)  # type: ignore[misc]
        self._twin = made.dup()
        return made

    def _reply_line(self) -> bytes:
        if self.sock is None:
            raise smtplib.SMTPServerDisconnected("the connection is closed")
        if self.file is None:
            self.file = self.sock.makefile("rb")
        try:
            line = bytes(self.file.readline(_LONGEST_REPLY_LINE + 1))
        except OSError as error:
            self.close()
            raise smtplib.SMTPServerDisconnected(f"the connection broke: {error}") from error
        if not line.endswith(b"\n"):
            self.close()
            raise smtplib.SMTPServerDisconnected("the server closed the connection or cut its answer short")
        return line


class TlsClient(smtplib.SMTP_SSL, Client):
    """The same over TLS from the first byte."""


@contextmanager
def deadline(client: Client, seconds: float) -> Iterator[None]:
    """Cut the connection when a phase takes longer, however busy the server looks."""
    timer = threading.Timer(seconds, client.cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def address_literal(client: Client) -> str:
    """Our end of the connection (RFC 5321 §4.1.3): needs no DNS and tells no machine name."""
    assert client.sock is not None
    address = ipaddress.ip_address(client.sock.getsockname()[0].partition("%")[0])
    return f"[IPv6:{address}]" if address.version == 6 else f"[{address}]"
