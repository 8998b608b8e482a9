"""The line to one IMAP server: imaplib with deadlines, budgets, one gate for arguments, and counters.

imaplib leaves its transport methods (open, read, readline, send, shutdown, starttls) to subclasses. Here they keep a
wall-clock deadline per command, so that neither silence nor a drip of bytes can hold the caller, cut literals to
what will be kept, and refuse answers beyond a budget. Refuses every argument with a control byte. Called by
`connection`.
"""

from __future__ import annotations

import imaplib
import io
import re
import socket
import ssl
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_FETCH_ANSWER = re.compile(rb"\* (\d+) FETCH (.*)\r\n\Z", re.DOTALL)
_LITERAL = re.compile(rb"\{(\d+)\}\Z")
_CONTROL = re.compile(rb"[\x00-\x1f\x7f]")
_BUFFER_BYTES = 65_536
_MAX_LINE_BYTES = 1_000_000


class ControlByteError(ValueError):
    """A command argument holds a control byte; nothing was sent."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much a server may answer.

    connect_seconds: until the socket is open. read_seconds: longest silence. command_seconds: longest command,
    login included. answer_bytes: most that one command may answer.
    """

    connect_seconds: float = 30
    read_seconds: float = 60
    command_seconds: float = 180
    answer_bytes: int = 64_000_000


@dataclass(frozen=True, slots=True)
class Traffic:
    """What went over the line: commands (each is one round trip), octets in both directions, connections."""

    commands: int = 0
    sent_bytes: int = 0
    received_bytes: int = 0
    connections: int = 0

    def __add__(self, other: Traffic) -> Traffic:
        """The sum of both."""
        return Traffic(
            self.commands + other.commands,
            self.sent_bytes + other.sent_bytes,
            self.received_bytes + other.received_bytes,
            self.connections + other.connections,
        )


class Wire(imaplib.IMAP4):
    """One connection. Raises OSError or imaplib errors; after any of them it must be thrown away."""

    def __init__(
        self, host: str, port: int, context: ssl.SSLContext | None, limits: Limits, monotonic: Callable[[], float]
    ) -> None:
        self._context = context
        self._limits = limits
        self._monotonic = monotonic
        self._keep_bytes = limits.answer_bytes
        self._put_back = b""
        self.commands = self.sent_bytes = self.received_bytes = 0
        self.begin()
        super().__init__(host, port)

    def begin(self, keep_bytes: int | None = None) -> None:
        """Start the deadline and budget of one command; literals longer than keep_bytes are cut to that."""
        self._deadline = self._monotonic() + self._limits.command_seconds
        self._budget = self._limits.answer_bytes
        self._keep_bytes = self._limits.answer_bytes if keep_bytes is None else keep_bytes

    @property
    def traffic(self) -> Traffic:
        """What went over this line so far."""
        return Traffic(self.commands, self.sent_bytes, self.received_bytes, 1)

    def open(self, host: str = "", port: int = 993, timeout: float | None = None) -> None:
        """Connect, at once over TLS when there is a context."""
        self.host, self.port = host, port
        self.sock = socket.create_connection((host, port), self._limits.connect_seconds)
        # Commands are single small writes; waiting for more to send would only cost a round trip.
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._context is not None:
            self._secure(self._context)
        self._listen()

    def starttls(self, ssl_context: ssl.SSLContext | None = None) -> Any:
        """Switch to TLS; what the server sent in plain text before is forgotten (NO STARTTLS, CVE-2021-33515)."""
        if ssl_context is None:
            raise self.error("STARTTLS needs a verifying context")
        status, data = self.xatom("STARTTLS")
        if status != "OK":
            raise self.error(f"STARTTLS was refused: {data!r}")
        self._secure(ssl_context)
        self._listen()
        self.untagged_responses.clear()
        status, data = self.capability()
        self.capabilities = tuple(str(data[-1] or b"", "ascii", "replace").upper().split())
        return "OK", [b"STARTTLS"]

    def read(self, size: int) -> bytes:
        """A literal, cut to what is kept; imaplib itself would take a short one for whole."""
        if size > self._budget:
            raise self.abort(f"literal of {size} bytes is beyond the budget")
        kept = self._reader.read(min(size, self._keep_bytes))
        rest = size - len(kept)
        while rest > 0:
            dropped = len(self._reader.read(min(rest, _BUFFER_BYTES)))
            if not dropped:
                raise self.abort("line was cut within a literal")
            rest -= dropped
        return kept

    def readline(self) -> bytes:
        """One line of at most a million octets."""
        line = self._reader.readline(_MAX_LINE_BYTES + 1)
        if len(line) > _MAX_LINE_BYTES:
            raise self.abort("line is too long")
        return line

    def send(self, data: Any) -> None:
        """Write; counts commands by their tag."""
        self._pace()
        self.sock.sendall(data)
        self.sent_bytes += len(data)
        self.commands += bytes(data).startswith(cast(bytes, self.tagpre))

    def send_fetch(self, requests: Sequence[tuple[str, str]]) -> list[bytes]:
        """Send UID FETCH for several (set, items) without waiting (RFC 3501 §5.5); their tags, for `finish_fetch`."""
        return [self._command("UID", "FETCH", uids, f"({items})") for uids, items in requests]

    def finish_fetch(self, tags: Sequence[bytes]) -> tuple[bool, list[Any]]:
        """Whether all said OK, and the records as imaplib collects them.

        Raises imaplib errors for BAD and a cut line; a NO leaves what the server could give.
        """
        whole = True
        for tag in tags:
            status, _ = self._command_complete("FETCH", tag)
            whole = whole and status == "OK"
        return whole, self.untagged_responses.pop("FETCH", [])

    def shutdown(self) -> None:
        """Close the socket; never raises."""
        try:
            self.sock.close()
        except OSError:
            return

    def receive_into(self, buffer: WriteableBuffer) -> int:
        """One read from the socket within deadline and budget."""
        self._pace()
        count = self.sock.recv_into(buffer)
        self.received_bytes += count
        self._budget -= count
        if self._budget < 0:
            raise self.abort("answer is beyond the budget")
        return count

    def _get_line(self) -> bytes:
        """As in imaplib, without the log of last lines, which would keep the password."""
        line, self._put_back = self._put_back or self.readline(), b""
        if not line.endswith(b"\r\n"):
            raise self.abort("the server closed the line")
        return line[:-2]

    def _get_response(self, *args: Any) -> Any:
        """One answer; those to FETCH on a short way, which halves what imaplib spends on each of them."""
        line = self.readline()
        found = _FETCH_ANSWER.match(line)
        if found is None:
            self._put_back = line
            return super()._get_response(*args)  # type: ignore[misc]
        records = self.untagged_responses.setdefault("FETCH", [])
        rest = found[1] + b" " + found[2]
        while announced := _LITERAL.search(rest):
            records.append((rest, self.read(int(announced[1]))))
            rest = self._get_line()
        records.append(rest)
        return line

    def _log(self, line: str) -> None:
        """Nothing is kept: imaplib's memory of the last commands would hold the password."""

    def _command(self, name: str, *args: Any) -> bytes:
        """The one gate every command passes (imaplib joins its arguments unchecked, CVE-2025-15366)."""
        for arg in args:
            raw = arg.encode("utf-8", "surrogateescape") if isinstance(arg, str) else bytes(arg or b"")
            if _CONTROL.search(raw):
                # A literal that waits for its command must not follow the next one.
                self.literal = None
                raise ControlByteError("a command argument holds a control byte")
        tag: bytes = super()._command(name, *args)  # type: ignore[misc]
        return tag

    def _secure(self, context: ssl.SSLContext) -> None:
        with ExitStack() as on_failure:
            on_failure.callback(self.sock.close)
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
            on_failure.pop_all()

    def _listen(self) -> None:
        self._reader = io.BufferedReader(_Incoming(self), _BUFFER_BYTES)

    def _pace(self) -> None:
        left = self._deadline - self._monotonic()
        if left <= 0:
            raise TimeoutError("the server did not finish its answer in time")
        self.sock.settimeout(min(left, self._limits.read_seconds))


class _Incoming(io.RawIOBase):
    """The reading end of a wire as a raw stream."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        return self._wire.receive_into(buffer)
