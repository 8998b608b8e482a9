"""First sync of 20,000 headers from a loopback Dovecot: coopwatch into its store, bare IMAPClient, and mbsync.

Run as `python -m benchmarks.sync [mails]`. Every contender meets the same mailbox, whose index Dovecot has built;
the best of several runs counts, because a small machine has other things to do.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import imapclient

from coopwatch.adapters.imap.fetch import HEADER_FIELDS
from coopwatch.adapters.mime import parse_header
from coopwatch.adapters.store import open_store
from coopwatch.core.deciding.partners import make_book
from coopwatch.services.ingest import Ingest, IngestSettings
from tests.clocks import RealClock
from tests.dovecot import PASSWORD, USER, Dovecot, running_dovecot

MAILS = 20_000
RUNS = 3
_ITEMS = ["FLAGS", "INTERNALDATE", "RFC822.SIZE", f"BODY.PEEK[HEADER.FIELDS ({HEADER_FIELDS})]"]


def main(mails: int = MAILS) -> None:
    """Measure and print the table."""
    with running_dovecot() as server:
        server.seed("INBOX", made_up_mails(mails))
        bare_sync(server, mails)  # lets Dovecot build its index and cache
        rows = [
            ("coopwatch, headers into its store", best(lambda: full_sync(server, mails))),
            ("bare IMAPClient fetch of the same fields", best(lambda: bare_sync(server, mails))),
        ]
        if shutil.which("mbsync"):
            rows.append(("mbsync, whole mailbox", best(lambda: mbsync(server, mails), runs=1)))
    ours = rows[0][1]
    print(f"| first sync of {mails:,} mails | seconds | mails a second | ours is so much faster |")
    print("|---|---|---|---|")
    for name, seconds in rows:
        print(f"| {name} | {seconds:.2f} | {mails / seconds:,.0f} | {seconds / ours:.2f} |")


def made_up_mails(count: int) -> list[tuple[bytes, datetime]]:
    """Mails with headers of usual size (about 2 kB, 900 bytes of it asked for) and a short text."""
    dice = random.Random(7)
    begin = datetime.now(UTC) - timedelta(days=170)
    return [_mail(number, begin + timedelta(minutes=12 * number * 20_000 // count), dice) for number in range(count)]


def full_sync(server: Dovecot, mails: int) -> float:
    """Seconds of a first sync through Ingest into a new file."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "coopwatch.sqlite")
        mailbox = server.mailbox("none")
        settings = IngestSettings("main", frozenset({"jane@doe-design.example"}))
        ingest = Ingest(store, mailbox, RealClock(), settings, parse_header, lambda _: make_book(()))
        started = time.perf_counter()
        result = ingest.sync("all")
        seconds = time.perf_counter() - started
        assert result.complete, result.errors
        assert result.new_mails == mails, result
        mailbox.close()
        store.close()
    return seconds


def bare_sync(server: Dovecot, mails: int) -> float:
    """Seconds of the same fetch with IMAPClient alone, 500 mails at a time, nothing stored."""
    started = time.perf_counter()
    client = imapclient.IMAPClient(server.host, server.plain_port, ssl=False, timeout=60)
    client.login(USER, PASSWORD)
    client.select_folder("INBOX", readonly=True)
    uids = client.search(["ALL"])
    fetched = sum(len(client.fetch(uids[start : start + 500], _ITEMS)) for start in range(0, len(uids), 500))
    client.logout()
    assert fetched == mails
    return time.perf_counter() - started


def mbsync(server: Dovecot, mails: int) -> float:
    """Seconds of mbsync pulling the whole mailbox into a maildir; it knows no headers-only mode."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "mbsyncrc"
        (Path(folder) / "mail").mkdir()
        config.write_text(
            f"IMAPAccount a\nHost {server.host}\nPort {server.plain_port}\nUser {USER}\nPass {PASSWORD}\n"
            "SSLType None\nAuthMechs LOGIN\n\nIMAPStore far\nAccount a\n\n"
            f"MaildirStore near\nPath {folder}/mail/\nInbox {folder}/mail/INBOX\n\n"
            f"Channel c\nFar :far:\nNear :near:\nPatterns INBOX\nSync Pull\nCreate Near\nSyncState {folder}/state/\n"
        )
        (Path(folder) / "state").mkdir()
        started = time.perf_counter()
        subprocess.run(["mbsync", "-q", "-c", str(config), "c"], check=True, capture_output=True)
        seconds = time.perf_counter() - started
        found = sum(1 for name in ("new", "cur") for _ in (Path(folder) / "mail" / "INBOX" / name).iterdir())
        assert found == mails, found
    return seconds


def best(measure: Callable[[], float], runs: int = RUNS) -> float:
    """The shortest of several runs."""
    return min(measure() for _ in range(runs))


def _mail(number: int, sent_at: datetime, dice: random.Random) -> tuple[bytes, datetime]:
    firm = f"firm{dice.randrange(400)}.example"
    hops = "".join(
        f"Received: from relay{hop}.{firm} (relay{hop}.{firm} [192.0.2.{hop}])\r\n"
        f"\tby mx{hop}.doe-design.example with ESMTPS id {dice.getrandbits(64):016x};\r\n"
        f"\t{format_datetime(sent_at)}\r\n"
        for hop in range(4)
    )
    cited = "\r\n ".join(f"<m{max(0, number - back)}.{dice.getrandbits(32):08x}@{firm}>" for back in range(1, 4))
    header = (
        f"Return-Path: <person{dice.randrange(5)}@{firm}>\r\n{hops}"
        f"DKIM-Signature: v=1; a=rsa-sha256; d={firm}; s=mail; b={dice.randbytes(120).hex()}\r\n"
        f"Date: {format_datetime(sent_at)}\r\nFrom: Person Nummer {number % 5} <person{number % 5}@{firm}>\r\n"
        f"To: Jane Doe <jane@doe-design.example>\r\nCc: Team <team@{firm}>, office@doe-design.example\r\n"
        f"Subject: =?utf-8?q?Re=3A_Angebot_f=C3=BCr_Projekt_{number // 7}?=\r\n"
        f"Message-ID: <m{number}.{dice.getrandbits(32):08x}@{firm}>\r\nIn-Reply-To: <m{number}.a@{firm}>\r\n"
        f"References: {cited}\r\nThread-Topic: Angebot\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    )
    body = "Guten Tag,\r\n\r\n" + "anbei wie besprochen die Unterlagen.\r\n" * dice.randrange(10, 200)
    return (header + body).encode(), sent_at


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MAILS)
