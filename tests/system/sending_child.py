"""One process of coopwatch that delivers, and is killed at a given step; run by `test_sending_crashes`.

Every commit and every word to a server is a step. The state lies in a folder that outlives the process: the
database, and one folder of files per mailbox folder.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from coopwatch.adapters.mime import parse
from coopwatch.adapters.smtp import SmtpSender
from coopwatch.core.model import Mode, Role
from coopwatch.core.reading.message_id import content_key
from coopwatch.ports import (
    Folder,
    FolderStatus,
    HeaderBatch,
    HeaderRow,
    NewMail,
    TextBatch,
)
from coopwatch.services.deliver import SyncFacts
from tests.builders import local
from tests.fuse import Fuse, FusedSender, FusedStore
from tests.post_room import PostRoom

START = local("2026-11-09 10:30")


class FolderMailbox:
    """A mailbox of files, one a mail, named by its UID."""

    def __init__(self, root: Path, fuse: Fuse) -> None:
        self._root = root
        self._fuse = fuse

    def folders(self) -> tuple[Folder, ...]:
        """See `ports.Mailbox`."""
        return tuple(Folder(path.name, path.name) for path in sorted(self._root.iterdir()))

    def status(self, folder: str) -> FolderStatus:
        """See `ports.Mailbox`."""
        there = self._uids(folder)
        return FolderStatus(1, max(there, default=0) + 1, len(there))

    def uids(self, folder: str, uidvalidity: int, low: int, high: int, since: object = None) -> tuple[int, ...]:
        """See `ports.Mailbox`."""
        return tuple(uid for uid in self._uids(folder) if low <= uid <= high)

    def headers(self, folder: str, uidvalidity: int, uids: Sequence[int]) -> HeaderBatch:
        """See `ports.Mailbox`."""
        raws = {uid: self.raw(folder, uid) for uid in uids}
        return HeaderBatch(
            tuple(HeaderRow(uid, START, len(raw), raw.partition(b"\r\n\r\n")[0]) for uid, raw in raws.items())
        )

    def texts(self, folder: str, uidvalidity: int, uids: Sequence[int]) -> TextBatch:
        """See `ports.Mailbox`."""
        return TextBatch({uid: self.raw(folder, uid) for uid in uids})

    def append(self, folder: str, raw: bytes, received_at: datetime, *, seen: bool, draft: bool = False) -> int:
        """See `ports.Mailbox`."""
        self._fuse.step("append")
        uid = put(self._root, folder, raw)
        self._fuse.step("appended")
        return uid

    def renew(self) -> None:
        """See `ports.Mailbox`."""

    def close(self) -> None:
        """See `ports.Mailbox`."""

    def raw(self, folder: str, uid: int) -> bytes:
        """One mail."""
        return (self._root / folder / str(uid)).read_bytes()

    def _uids(self, folder: str) -> list[int]:
        return sorted(int(path.name) for path in (self._root / folder).iterdir() if path.name.isdigit())


def put(root: Path, folder: str, raw: bytes) -> int:
    """Add a mail to a mailbox folder, whole or not at all; its UID."""
    there = [int(path.name) for path in (root / folder).iterdir() if path.name.isdigit()]
    uid = max(there, default=0) + 1
    whole = root / folder / f"new-{os.getpid()}"
    whole.write_bytes(raw)
    whole.rename(root / folder / str(uid))
    return uid


def run(state: Path, port: int, mode: Mode, minutes: Sequence[int], kill_at: int) -> None:
    """Start, sync and deliver, some minutes after the mail was written, and again after more minutes.

    The number of steps is left in the file `steps`.
    """
    fuse = Fuse(kill_at, lambda: os.kill(os.getpid(), signal.SIGKILL))
    room = PostRoom(state, mode=mode)
    store = room.store
    smtp = SmtpSender("main", "127.0.0.1", port, "none", "", lambda: "", data_seconds=5)
    room.sender = FusedSender(smtp, fuse)  # type: ignore[assignment]
    room.mailbox = FolderMailbox(state / "mailbox", fuse)  # type: ignore[assignment]
    for later in minutes:
        room.clock.at = START + timedelta(minutes=later)
        room.store = store
        _sync(room, state / "mailbox")
        room.store = FusedStore(store, fuse)  # type: ignore[assignment]
        room.facts = SyncFacts(room.clock.now())
        room.start().run()
    (state / "steps").write_text(str(fuse.steps))


def _sync(room: PostRoom, root: Path) -> None:
    """Read Sent as ingest and triage would."""
    mailbox = FolderMailbox(root, Fuse(0, lambda: None))
    for uid in mailbox.uids("Sent", 1, 1, 10_000):
        mail = parse(mailbox.raw("Sent", uid), room.clock.now())
        new = NewMail(mail, content_key(mail), uid, own=True, imported=False, raw=mailbox.raw("Sent", uid))
        with room.store.transaction() as tx:
            tx.mails.add("main", "Sent", Role.SENT, 1, [new])
    room.read()
