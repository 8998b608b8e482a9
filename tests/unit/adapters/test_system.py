"""Rules of the machine's adapters: clock, key, life signs."""

from __future__ import annotations

import http.server
import logging
import socket
import stat
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coopwatch.adapters.system import FileIds, SystemClock, SystemdHeartbeat, versions
from coopwatch.errors import FileModeError, OwnerError


def test_the_clock_tells_utc() -> None:
    now = SystemClock().now()

    assert now.utcoffset() == timedelta(0)
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=5)


def test_a_sleep_ends_early_when_the_process_stops() -> None:
    clock = SystemClock()
    threading.Timer(0.1, clock.stop_sleeping).start()
    start = clock.monotonic()

    clock.sleep(30)
    clock.sleep(30)

    assert 0.05 < clock.monotonic() - start < 5


def test_a_sleep_lasts_as_long_as_asked() -> None:
    clock = SystemClock()
    start = clock.monotonic()

    clock.sleep(0.1)
    clock.sleep(-1)

    assert 0.09 < clock.monotonic() - start < 2


def test_the_key_is_made_once_and_private(tmp_path: Path) -> None:
    path = tmp_path / "state" / "key"

    first, second = FileIds(path), FileIds(path)

    assert len(first.key) == 32
    assert first.key == second.key
    assert first.key != FileIds(tmp_path / "other").key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["key"]


def test_twenty_processes_at_once_end_with_one_key(tmp_path: Path) -> None:
    start = threading.Barrier(20)
    keys: list[bytes] = []

    def begin() -> None:
        start.wait()
        keys.append(FileIds(tmp_path / "key").key)

    threads = [threading.Thread(target=begin) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(keys) == 20
    assert len(set(keys)) == 1


@pytest.mark.parametrize("content", ["", "00ff\n", "not hex at all", "\u00e9" * 64])
def test_a_damaged_key_is_not_replaced(tmp_path: Path, content: str) -> None:
    path = tmp_path / "key"
    path.write_text(content, encoding="utf-8")
    path.chmod(0o600)

    with pytest.raises(OwnerError, match="damaged"):
        _ = FileIds(path).key

    assert path.read_text(encoding="utf-8") == content


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "key"
    _ = FileIds(path).key
    path.chmod(0o644)

    with pytest.raises(FileModeError, match=f"chmod 600 {path}"):
        _ = FileIds(path).key


def test_fresh_names_are_new_and_of_one_form(tmp_path: Path) -> None:
    names = {FileIds(tmp_path / "key").fresh() for _ in range(1000)}

    assert len(names) == 1000
    assert all(len(name) == 16 and int(name, 16) >= 0 for name in names)


@pytest.fixture(params=["path", "abstract"])
def systemd(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, socket.socket]]:
    """A socket as systemd has one, and its name in $NOTIFY_SOCKET."""
    name = str(tmp_path / "notify") if request.param == "path" else f"@coopwatch-{tmp_path.name}-{time.time_ns()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(f"\0{name[1:]}" if name.startswith("@") else name)
        listener.settimeout(5)
        yield name, listener


def test_systemd_hears_each_life_sign(systemd: tuple[str, socket.socket]) -> None:
    name, listener = systemd
    heartbeat = SystemdHeartbeat({"NOTIFY_SOCKET": name})

    heartbeat.ready()
    heartbeat.alive("watching\nREADY=0")
    heartbeat.failed("x" * 500)
    heartbeat.stopping()

    assert listener.recv(1000) == b"READY=1"
    assert listener.recv(1000) == b"WATCHDOG=1\nSTATUS=watching READY=0"
    assert listener.recv(1000) == b"WATCHDOG=1\nSTATUS=" + b"x" * 200
    assert listener.recv(1000) == b"STOPPING=1"


@pytest.mark.parametrize("name", ["", "/nowhere/notify"])
def test_without_systemd_and_address_nothing_happens(name: str) -> None:
    heartbeat = SystemdHeartbeat({"NOTIFY_SOCKET": name})

    heartbeat.ready()
    heartbeat.alive("watching")
    heartbeat.failed("no network")
    heartbeat.stopping()


class _Watcher(http.server.BaseHTTPRequestHandler):
    """A watching service: notes what was called; /slow answers late, /broken with an error."""

    called: list[str]

    def do_GET(self) -> None:
        self.called.append(self.path)
        time.sleep(2 if self.path.startswith("/slow") else 0)
        self.send_response(500 if self.path.startswith("/broken") else 200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def watcher() -> Iterator[tuple[str, list[str]]]:
    """The address of a watching service and what it was called with."""
    called: list[str] = []
    handler = type("Watcher", (_Watcher,), {"called": called})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", called
        server.shutdown()


def test_the_watching_service_hears_of_cycles_and_failures(watcher: tuple[str, list[str]]) -> None:
    address, called = watcher
    heartbeat = SystemdHeartbeat({}, f"{address}/ping/secret-id/?from=home")

    heartbeat.ready()
    heartbeat.alive("watching")
    heartbeat.stopping()
    heartbeat.failed("no network")
    heartbeat.stopping()

    assert called == ["/ping/secret-id?from=home", "/ping/secret-id/fail?from=home"]


def test_a_slow_service_holds_nobody_up(watcher: tuple[str, list[str]]) -> None:
    address, called = watcher
    heartbeat = SystemdHeartbeat({}, f"{address}/slow", ping_seconds=0.3)
    start = time.monotonic()

    heartbeat.alive("a")
    heartbeat.alive("b")
    assert time.monotonic() - start < 0.2
    heartbeat.stopping()

    assert time.monotonic() - start < 1.5
    assert called == ["/slow"]


@pytest.mark.parametrize("path", ["/broken/secret-id", None])
def test_a_failing_service_is_logged_once_and_without_its_address(
    watcher: tuple[str, list[str]], caplog: pytest.LogCaptureFixture, path: str | None
) -> None:
    caplog.set_level(logging.DEBUG)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        heartbeat = SystemdHeartbeat(
            {}, f"{watcher[0]}{path}" if path else f"http://127.0.0.1:{unused.getsockname()[1]}/secret-id"
        )
        for _ in range(3):
            heartbeat.alive("a")
            heartbeat.stopping()

    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "secret-id" not in caplog.text


def test_versions_name_what_ages() -> None:
    assert {"coopwatch", "Python", "SQLite", "holidays", "tzdata"} <= set(versions())
    assert all(versions().values())
