"""An IMAP server that says exactly what a test wants, as slowly, as short and as wrong as the test wants.

Plain text on loopback. answers maps a command ("STATUS", "UID FETCH") to the bytes sent for it; %t stands for the
command's tag. Commands without an answer get a plain OK. The answer named "" follows the answer to a challenge.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from coopwatch.adapters.imap import ImapMailbox, Limits
from coopwatch.adapters.imap.connection import Auth
from coopwatch.ports import Clock
from tests.clocks import RealClock

GREETING = b"* OK ready\r\n"
ORDERLY: Mapping[str, bytes] = {
    "CAPABILITY": b"* CAPABILITY IMAP4rev1\r\n%t OK done\r\n",
    "LOGOUT": b"* BYE see you\r\n%t OK done\r\n",
    "EXAMINE": b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 4] ok\r\n%t OK [READ-ONLY] done\r\n",
    "STATUS": b"* STATUS INBOX (UIDVALIDITY 7 UIDNEXT 4 MESSAGES 3)\r\n%t OK done\r\n",
    "LIST": b'* LIST () "/" INBOX\r\n%t OK done\r\n',
    "UID SEARCH": b"* SEARCH 1 2 3\r\n%t OK done\r\n",
}
QUICK = Limits(connect_seconds=2, read_seconds=0.4, command_seconds=1.0, answer_bytes=5_000_000)


@dataclass
class Scripted:
    """A running server: commands are the lines it got, cut_at how many bytes it sends before it hangs up."""

    port: int
    answers: dict[str, bytes]
    greeting: bytes = GREETING
    cut_at: int | None = None
    pause_seconds: float = 0
    chunk: int = 0
    commands: list[bytes] = field(default_factory=list)
    connections: int = 0
    sent: int = 0
    open: list[socket.socket] = field(default_factory=list)

    def mailbox(
        self, *, password: str = "secret", user: str = "owner", auth: Auth = "password", clock: Clock | None = None
    ) -> ImapMailbox:
        """A mailbox on this server, with little patience."""
        secret = lambda: password  # noqa: E731
        clock = clock or RealClock()
        return ImapMailbox("main", user, "127.0.0.1", self.port, "none", None, secret, clock, auth, QUICK)

    def hang_up(self) -> None:
        """Cut all lines."""
        for connection in self.open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self.open.clear()

    def serve(self, connection: socket.socket) -> None:
        """One connection to its end."""
        self.connections += 1
        self.sent = 0
        self.open.append(connection)
        with connection, contextlib.suppress(OSError), connection.makefile("rb") as lines:
            self._send(connection, self.greeting)
            tag = b""
            for line in lines:
                self.commands.append(line)
                words = line.split()
                if len(words) < 2:
                    # An answer to a challenge belongs to the command before.
                    self._send(connection, self.answers.get("", b"").replace(b"%t", tag))
                    continue
                tag = words[0]
                name = words[1].decode().upper()
                name = f"UID {words[2].decode().upper()}" if name == "UID" else name
                self._send(connection, self.answers.get(name, b"%t OK done\r\n").replace(b"%t", words[0]))
                if name == "LOGOUT":
                    return

    def _send(self, connection: socket.socket, data: bytes) -> None:
        if self.cut_at is not None and self.sent + len(data) >= self.cut_at:
            connection.sendall(data[: self.cut_at - self.sent])
            connection.shutdown(socket.SHUT_RDWR)
            raise ConnectionAbortedError
        self.sent += len(data)
        step = self.chunk or len(data) or 1
        for start in range(0, len(data), step):
            connection.sendall(data[start : start + step])
            if self.pause_seconds:
                time.sleep(self.pause_seconds)


@contextmanager
def scripted(**answers: bytes) -> Iterator[Scripted]:
    """A server that is orderly but for the given answers; UID_FETCH stands for "UID FETCH", challenged for ""."""
    listener = socket.create_server(("127.0.0.1", 0))
    changed = {"" if name == "challenged" else name.replace("_", " "): answer for name, answer in answers.items()}
    server = Scripted(listener.getsockname()[1], {**ORDERLY, **changed})

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=server.serve, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield server
    finally:
        # A mere close would leave the accepting thread asleep.
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
