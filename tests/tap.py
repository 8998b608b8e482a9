"""A wire tap between a client and a server on loopback: passes everything on and keeps what the client said."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Tap:
    """A tapped port; said holds the client's octets in order."""

    port: int
    said: bytearray = field(default_factory=bytearray)

    def commands(self) -> list[str]:
        """The client's command lines without their tags; answers to challenges are left out."""
        lines = self.said.decode("utf-8", "replace").split("\r\n")
        return [line.split(" ", 1)[1] for line in lines if " " in line]


@contextmanager
def tapped(port: int) -> Iterator[Tap]:
    """Listen on a free port and pass on to the given one."""
    listener = socket.create_server(("127.0.0.1", 0))
    tap = Tap(listener.getsockname()[1])

    def pump(source: socket.socket, target: socket.socket, kept: bytearray | None) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                if kept is not None:
                    kept.extend(data)
                target.sendall(data)
        with contextlib.suppress(OSError):
            target.shutdown(socket.SHUT_RDWR)

    def accept() -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", port))
            threading.Thread(target=pump, args=(client, server, tap.said), daemon=True).start()
            threading.Thread(target=pump, args=(server, client, None), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield tap
    finally:
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
