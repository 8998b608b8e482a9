"""How much memory a 100 MB mail costs: header and text are fetched, the rest stays on the server.

Run as `python -m benchmarks.big_mail [megabytes]`. Each row is measured in a process of its own: what one leaves
behind must not hide what the other takes.
"""

from __future__ import annotations

import imaplib
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import psutil

from coopwatch.adapters.imap import ImapMailbox
from coopwatch.adapters.mime import parse
from tests.clocks import RealClock
from tests.dovecot import PASSWORD, USER, running_dovecot
from tests.letters import LETTER, WITH_PDF

MEGABYTES = 100
_ROWS = {
    "attachment": "coopwatch: 100 MB are one attachment",
    "text": "coopwatch: 100 MB are running text",
    "whole": "for comparison: fetched whole by imaplib, not parsed",
}


def main(megabytes: int = MEGABYTES) -> None:
    """Measure and print the table."""
    print(f"| mail of {megabytes} MB | memory grows by | octets received | seconds |")
    print("|---|---|---|---|")
    received_at = datetime(2026, 11, 2, 9, tzinfo=UTC)
    with running_dovecot() as server:
        size = megabytes * 1_000_000
        server.seed("INBOX", [(with_big_attachment(size), received_at), (with_big_text(size), received_at)])
        for what, name in _ROWS.items():
            arguments = [sys.executable, "-m", "benchmarks.big_mail", "--child", what, str(server.plain_port)]
            done = subprocess.run(arguments, check=True, capture_output=True, text=True)
            print(f"| {name} {done.stdout.strip()}")


def with_big_attachment(size: int) -> bytes:
    """A short text and one attachment that makes up the size."""
    head, tail = WITH_PDF.split(b"JVBERi0", 1)
    line = b"A" * 76 + b"\r\n"
    return head + line * (size // len(line)) + b"JVBERi0" + tail


def with_big_text(size: int) -> bytes:
    """A plain text of that size."""
    line = b"Guten Tag, anbei das Angebot.\r\n"
    return LETTER + line * (size // len(line))


def child(what: str, port: int) -> None:
    """Fetch in this process and print growth of peak memory, octets and time."""
    mailbox = ImapMailbox("main", USER, "localhost", port, "none", None, lambda: PASSWORD, RealClock())
    validity = mailbox.status("INBOX").uidvalidity
    parse(WITH_PDF)
    resident, traffic, began = psutil.Process().memory_info().rss, mailbox.traffic, time.perf_counter()
    if what == "whole":
        received = fetch_whole(port)
    else:
        read_one(mailbox, validity, 1 if what == "attachment" else 2)
        received = mailbox.traffic.received_bytes - traffic.received_bytes
    seconds = time.perf_counter() - began
    print(f"| {(peak_bytes() - resident) / 1e6:.1f} MB | {received:,} | {seconds:.2f} |")


def read_one(mailbox: ImapMailbox, validity: int, uid: int) -> None:
    """Header, text and parsing of one mail, as ingest and triage do it."""
    (row,) = mailbox.headers("INBOX", validity, [uid]).rows
    slim = mailbox.texts("INBOX", validity, [uid]).mails[uid]
    mail = parse(slim, row.received_at, row.size_bytes)
    assert mail.text.strip()
    assert mail.size_bytes > 99_000_000 or row.size_bytes == mail.size_bytes


def fetch_whole(port: int) -> int:
    """What a client does that asks for the whole mail."""
    client = imaplib.IMAP4("localhost", port)
    client.login(USER, PASSWORD)
    client.select("INBOX", readonly=True)
    _, data = client.uid("FETCH", "1", "(BODY.PEEK[])")
    assert isinstance(data[0], tuple)
    return len(data[0][1])


def peak_bytes() -> int:
    """Highest resident memory of this process so far (VmHWM of proc(5))."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) * 1024


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else MEGABYTES)
