"""The machine: its clock, the instance's key, life signs to systemd and to a watching service.

The only place that reads the time (a test enforces it). Built by `bootstrap` and `cli`.
"""

from __future__ import annotations

import logging
import os
import platform
import secrets
import socket
import sqlite3
import threading
import time
import urllib.request
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from coopwatch.adapters.logs import hide
from coopwatch.adapters.private_files import make_folder, sync
from coopwatch.errors import FileModeError, OwnerError

log = logging.getLogger(__name__)

PING_SECONDS = 5.0
_KEY_BYTES = 32
_LONGEST_STATUS = 200


class SystemClock:
    """`ports.Clock` of this machine."""

    def __init__(self) -> None:
        self._stopping = threading.Event()

    def now(self) -> datetime:
        """See `ports.Clock.now`."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """See `ports.Clock.monotonic`."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """See `ports.Clock.sleep`; after `stop_sleeping` it returns at once."""
        self._stopping.wait(max(0.0, seconds))

    def stop_sleeping(self) -> None:
        """End every present and future sleep; may be called from a signal handler."""
        self._stopping.set()


class FileIds:
    """`ports.Ids` with the key in a file of its own (mode 0600), made at the first use and never changed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def key(self) -> bytes:
        """See `ports.Ids.key`. Raises OwnerError when the file is damaged, FileModeError when others can read it."""
        if not self._path.exists():
            self._make()
        return self._read()

    def fresh(self) -> str:
        """See `ports.Ids.fresh`."""
        return secrets.token_hex(8)

    def _make(self) -> None:
        """Two processes at once must end with one key: linking fails for the second, which reads the first's."""
        make_folder(self._path.parent)
        part = self._path.with_name(f"{self._path.name}.{secrets.token_hex(4)}.part")
        try:
            handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(f"{secrets.token_hex(_KEY_BYTES)}\n")
                file.flush()
                os.fsync(handle)
            try:
                self._path.hardlink_to(part)
            except FileExistsError:
                log.debug("key made by another process")
            sync(self._path.parent)
        except OSError as error:
            raise OwnerError(f"The key {self._path} cannot be made: {error.strerror}.") from error
        finally:
            part.unlink(missing_ok=True)

    def _read(self) -> bytes:
        try:
            mode, text = self._path.stat().st_mode, self._path.read_text(encoding="ascii", errors="replace")
        except OSError as error:
            raise OwnerError(f"The key {self._path} cannot be read: {error.strerror}.") from error
        if mode & 0o077:
            raise FileModeError(f"The key {self._path} can be read by others: run  chmod 600 {self._path}")
        try:
            key = bytes.fromhex(text)
        except ValueError:
            key = b""
        if len(key) != _KEY_BYTES:
            raise OwnerError(
                f"The key {self._path} is damaged: restore it from a backup. A new one (delete the file) makes commands"
                " in answers to earlier digests invalid."
            )
        return key


class SystemdHeartbeat:
    """`ports.Heartbeat` over $NOTIFY_SOCKET (sd_notify(3)) and ping_url; without either it does nothing.

    A reported failure feeds systemd's watchdog as well: a cycle that ends is no hang. The watching service hears
    of it by /fail behind the address.
    """

    def __init__(self, environ: Mapping[str, str], ping_url: str = "", ping_seconds: float = PING_SECONDS) -> None:
        self._socket = environ.get("NOTIFY_SOCKET", "")
        self._pinger = Pinger(ping_url, ping_seconds)

    def ready(self) -> None:
        """See `ports.Heartbeat.ready`."""
        self._notify("READY=1")

    def alive(self, status: str) -> None:
        """See `ports.Heartbeat.alive`."""
        self._notify("WATCHDOG=1", f"STATUS={_one_line(status)}")
        self._pinger.ping("")

    def failed(self, status: str) -> None:
        """See `ports.Heartbeat.failed`."""
        self._notify("WATCHDOG=1", f"STATUS={_one_line(status)}")
        self._pinger.ping("/fail")

    def stopping(self) -> None:
        """See `ports.Heartbeat.stopping`; waits for a ping that is still under way."""
        self._notify("STOPPING=1")
        self._pinger.finish()

    def _notify(self, *lines: str) -> None:
        if not self._socket:
            return
        # A leading @ stands for the abstract name space (sd_notify(3)).
        address = f"\0{self._socket[1:]}" if self._socket.startswith("@") else self._socket
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
                channel.sendto("\n".join(lines).encode("utf-8", "replace"), address)
        except OSError as error:
            log.warning("systemd notify failed error=%s", error.strerror)


class Pinger:
    """Calls an address in a thread of its own, one call at a time; trouble is logged when it begins and ends."""

    def __init__(self, url: str, seconds: float) -> None:
        self._url = url
        self._seconds = seconds
        self._thread: threading.Thread | None = None
        self._is_down = False
        hide(url)

    def ping(self, suffix: str) -> None:
        """Start a GET of the address with a suffix to its path; left out while one is still under way."""
        if not self._url or (self._thread is not None and self._thread.is_alive()):
            return
        parts = urlsplit(self._url)
        url = urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}{suffix}"))
        self._thread = threading.Thread(target=self._get, args=(url,), name="ping", daemon=True)
        self._thread.start()

    def finish(self) -> None:
        """Wait for the call under way, at most as long as one may take."""
        if self._thread is not None:
            self._thread.join(self._seconds)

    def _get(self, url: str) -> None:
        try:
            with urllib.request.urlopen(url, timeout=self._seconds) as answer:  # noqa: S310  (config allows http only)
                answer.read(1024)
        except (OSError, ValueError) as error:
            # Neither the error's text nor its cause: they may hold the address, which is a secret.
            if not self._is_down:
                log.warning("ping fails error=%s", type(error).__name__)
            self._is_down = True
        else:
            if self._is_down:
                log.info("ping works again")
            self._is_down = False


def versions() -> dict[str, str]:
    """What a report about trouble should name: coopwatch, Python, SQLite and the packages whose data age."""
    packages = ("coopwatch", "imapclient", "holidays", "publicsuffixlist", "tzdata")
    found = {name: metadata.version(name) for name in packages}
    return found | {"Python": platform.python_version(), "SQLite": sqlite3.sqlite_version}


def _one_line(status: str) -> str:
    return " ".join(status.split())[:_LONGEST_STATUS]
