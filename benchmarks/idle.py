"""What a cycle costs when nothing has happened: round trips, octets, CPU and memory, against a loopback Dovecot.

Run as `python -m benchmarks.idle`. The process holds all that the daemon holds for reading: mailbox, store, ingest.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks.sync import made_up_mails
from coopwatch.adapters.imap import Traffic
from coopwatch.adapters.mime import parse_header
from coopwatch.adapters.store import open_store
from coopwatch.core.deciding.partners import make_book
from coopwatch.services.ingest import Ingest, IngestSettings
from tests.clocks import RealClock
from tests.dovecot import Dovecot, running_dovecot

MAILS = 20_000
CYCLES = 50
FOLDERS = ("INBOX", "Sent", "Archive", "Junk")


def main() -> None:
    """Measure and print the table."""
    with running_dovecot() as server, tempfile.TemporaryDirectory() as folder:
        server.seed("INBOX", made_up_mails(MAILS))
        traffic, cpu_ms, wall_ms, resident = idle_cycles(server, Path(folder))
    print(f"| idle cycle over {len(FOLDERS)} folders, {MAILS:,} mails stored | measured | goal |")
    print("|---|---|---|")
    print(f"| round trips for each folder | {traffic.commands / CYCLES / len(FOLDERS):.2f} | 1 |")
    print(f"| octets received for each folder | {traffic.received_bytes / CYCLES / len(FOLDERS):.0f} | – |")
    print(f"| octets sent for each folder | {traffic.sent_bytes / CYCLES / len(FOLDERS):.0f} | – |")
    print(f"| CPU of the whole cycle | {cpu_ms:.1f} ms | below 50 ms |")
    print(f"| duration of the whole cycle | {wall_ms:.1f} ms | – |")
    print(f"| resident memory after the first sync | {resident:.0f} MB | below 120 MB |")


def idle_cycles(server: Dovecot, folder: Path) -> tuple[Traffic, float, float, float]:
    """Traffic of all cycles, median CPU and duration of one in milliseconds, resident memory in MB."""
    store = open_store(folder / "coopwatch.sqlite")
    mailbox = server.mailbox()
    settings = IngestSettings("main", frozenset({"jane@doe-design.example"}))
    ingest = Ingest(store, mailbox, RealClock(), settings, parse_header, lambda _: make_book(()))
    assert ingest.sync("all").complete
    ingest.choose()
    cpu: list[float] = []
    wall: list[float] = []
    before = mailbox.traffic
    for _ in range(CYCLES):
        began, ran = time.perf_counter(), time.process_time()
        result = ingest.sync("all")
        ingest.choose()
        ingest.fetch_texts()
        cpu.append(1000 * (time.process_time() - ran))
        wall.append(1000 * (time.perf_counter() - began))
        assert result.complete
        assert len(result.folders) == len(FOLDERS)
    after = mailbox.traffic
    # The list of folders, one round trip a cycle whatever their number, is counted apart.
    difference = Traffic(
        after.commands - before.commands - CYCLES,
        after.sent_bytes - before.sent_bytes,
        after.received_bytes - before.received_bytes,
    )
    mailbox.close()
    resident = psutil.Process().memory_info().rss / 1e6
    store.close()
    return difference, statistics.median(cpu), statistics.median(wall), resident


if __name__ == "__main__":
    main()
