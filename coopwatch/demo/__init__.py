"""`coopwatch demo`: three weeks of an office in ten seconds.

A real IMAP server and a real SMTP server run in this process; everything else is coopwatch as it always runs, with
a clock that the story moves.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coopwatch.core.writing.safe_text import safe_line
from coopwatch.demo.script import BERGMANN, BRIGHTLINE, CONFIG, HAHN, MUELLER, OTTO, OWNER, PRIYA, TOM, WEBER
from coopwatch.demo.stage import ZONE, Stage, StoryClock
from coopwatch.errors import OwnerError

if TYPE_CHECKING:
    from imapclient import IMAPClient

_NAMES = {
    MUELLER: "Müller",
    WEBER: "Sabine Weber",
    OTTO: "Schreinerei Otto",
    TOM: BRIGHTLINE,
    PRIYA: "Priya at Brightline",
    HAHN: "Gerüstbau Hahn",
    BERGMANN: "Fliesen Bergmann",
    OWNER: "you",
}


def play(
    folder: Path, *, keep: bool, say: Callable[[str], None], tell: Callable[[str], None], pace: float = 0.0
) -> None:
    """Play the story; digests become HTML files in the folder. keep: the servers stay up until Ctrl-C.

    pace: seconds between two lines, so that a person can follow. say: prints a line of the timeline; tell: prints
    talk. Raises OwnerError when the demo's servers are missing.
    """
    try:
        from coopwatch.demo.servers import ImapServer
    except ImportError as problem:
        raise OwnerError("the demo needs its mail servers: pip install 'coopwatch[demo]'") from problem
    folder.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    with ImapServer() as imap:
        _perform(folder, imap.host, imap.port, keep=keep, say=say, tell=tell, started=started, pace=pace)


def _perform(
    folder: Path,
    host: str,
    port: int,
    *,
    keep: bool,
    say: Callable[[str], None],
    tell: Callable[[str], None],
    started: float,
    pace: float,
) -> None:
    from coopwatch.bootstrap import open_house
    from coopwatch.demo.servers import PASSWORD, USER, SmtpServer

    clock = StoryClock()
    shown = Timeline(say, pace)
    sent: list[bytes] = []

    def accept(sender: str, recipient: str, raw: bytes) -> str:
        sent.append(raw)
        shown.line(clock.now(), "coopwatch sends", recipient, _subject(raw))
        return "250 OK"

    with SmtpServer(accept) as smtp, _client(host, port) as client:
        config = folder / "coopwatch.toml"
        config.touch(mode=0o600)
        config.write_text(CONFIG.format(user=USER, password=PASSWORD, imap_port=port, smtp_port=smtp.port))
        state = folder / "state"
        _forget(state)
        with open_house(config, state, os.environ, clock=clock) as house:
            Stage(house, clock, lambda box, raw, at: _put(client, box, raw, at), shown.line).play()
        pages = _write_digests(client, folder)
        say("")
        seconds = time.monotonic() - started
        say(f"{len(sent)} follow-ups went out, {len(pages)} digests arrived, in {seconds:.0f} seconds.")
        say(f"Open the last digest: {pages[-1]}" if pages else "No digest was written.")
        say(f"What coopwatch knows: coopwatch -c {config} --state-dir {state} list --all")
        say("With your own mailbox: coopwatch init, then coopwatch check")
        if keep:
            tell(f"IMAP on {host}:{port}, user {USER}, password {PASSWORD}, no TLS; Ctrl-C ends it.")
            _wait()


class Timeline:
    """Prints what happens, a line each, with the day whenever it changes."""

    def __init__(self, say: Callable[[str], None], pace: float) -> None:
        self._say = say
        self._pace = pace
        self._room = max(40, shutil.get_terminal_size((140, 40)).columns - 62)
        self._day = ""

    def line(self, at: datetime, what: str, person: str, words: str) -> None:
        """One thing that happened."""
        local = at.astimezone(ZONE)
        day = f"{local:%a} {local.day} {local:%b}"
        self._say(
            f"{day if day != self._day else '':<10} {local:%H:%M}  {what:<22} {_NAMES.get(person, person):<20} "
            f"{safe_line(words, self._room)}"
        )
        self._day = day
        time.sleep(self._pace)


@contextmanager
def _client(host: str, port: int) -> Iterator[IMAPClient]:
    """The owner's mail program and the partners' servers: whatever puts mail into the mailbox."""
    import socket

    from imapclient import IMAPClient

    client = IMAPClient(host, port, ssl=False)
    from coopwatch.demo.servers import PASSWORD, USER

    client.login(USER, PASSWORD)
    # Without this every APPEND waits 40 ms for the other side's delayed acknowledgement.
    client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for name in ("Sent", "Drafts", "Junk"):
        client.create_folder(name)
    try:
        yield client
    finally:
        client.logout()


def _put(client: IMAPClient, folder: str, raw: bytes, at: datetime) -> None:
    client.append(folder, raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"), msg_time=at)


def _write_digests(client: IMAPClient, folder: Path) -> list[Path]:
    """The digests that coopwatch put into the mailbox, as HTML files."""
    from email import message_from_bytes
    from email.policy import default

    client.select_folder("INBOX", readonly=True)
    pages: list[Path] = []
    for _, data in sorted(client.fetch(client.search(), ["BODY.PEEK[]"]).items()):
        mail = message_from_bytes(data[b"BODY[]"], policy=default)
        page = mail.get_body(("html",)) if mail.get("List-Id", "").startswith("coopwatch") else None
        if page is not None:
            day = mail["Date"].datetime.astimezone(ZONE).date()
            target = folder / f"digest-{len(pages) + 1:02}-{day}.html"
            target.write_text(page.get_content(), encoding="utf-8")
            pages.append(target)
    return pages


def _subject(raw: bytes) -> str:
    from email import message_from_bytes
    from email.policy import default

    return str(message_from_bytes(raw, policy=default)["Subject"])


def _forget(state: Path) -> None:
    """An earlier demo's state must not mix with this one's."""
    for name in ("coopwatch.db", "coopwatch.db-journal", "key", "lock"):
        (state / name).unlink(missing_ok=True)


def _wait() -> None:
    try:
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        return
