"""An IMAP world in memory that is itself a `Mailbox`: what a test does to it, the code under test then meets.

Passes `tests/contract/test_mailbox.py` like the real adapter. Besides delivering and moving it can do what real servers
only do on bad days: change UIDVALIDITY, hold a mail back, break off, hide UIDNEXT, show a folder empty.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.message import Message

from coopwatch.adapters.imap.fetch import HEADER_FIELDS
from coopwatch.core.model import Role
from coopwatch.errors import CoopwatchError, FolderChanged, TemporaryFailure
from coopwatch.ports import Folder, FolderStatus, HeaderBatch, HeaderRow, TextBatch

_FIELDS = frozenset(HEADER_FIELDS.lower().split())
_READ_TYPES = ("text/plain", "text/html", "text/calendar", "message/delivery-status", "text/rfc822-headers")


@dataclass(frozen=True)
class FakeMail:
    """One mail in a folder; flags as IMAP spells them."""

    raw: bytes
    received_at: datetime
    flags: frozenset[str] = frozenset()
    sent_label: bool = False
    thread_id: str = ""


@dataclass
class FakeFolder:
    """One folder: held_back UIDs exist but are not handed out, breaking ones end the connection."""

    special_use: Role | None = None
    uidvalidity: int = 1
    uidnext: int = 1
    mails: dict[int, FakeMail] = field(default_factory=dict)
    held_back: set[int] = field(default_factory=set)
    textless: set[int] = field(default_factory=set)
    breaking: set[int] = field(default_factory=set)
    hides_uidnext: bool = False


@dataclass(frozen=True)
class Appended:
    """One APPEND, as it was asked for."""

    folder: str
    raw: bytes
    received_at: datetime
    seen: bool
    draft: bool


class FakeMailbox:
    """A mailbox with INBOX and Sent; calls counts every round trip by method, appended records every APPEND."""

    def __init__(self) -> None:
        self.world: dict[str, FakeFolder] = {"INBOX": FakeFolder(Role.INBOX), "Sent": FakeFolder(Role.SENT)}
        self.appended: list[Appended] = []
        self.calls: list[tuple[str, str]] = []
        self.renewals = 0
        self.renumbered = 0
        self._failures: list[CoopwatchError] = []
        self._calls_before = 0
        self._afterwards: dict[str, Callable[[], None]] = {}

    # What a test does to the world.

    def create(self, folder: str, special_use: Role | None = None) -> FakeFolder:
        """Make a folder."""
        self.world[folder] = FakeFolder(special_use, uidvalidity=len(self.world) + 1)
        return self.world[folder]

    def deliver(
        self,
        folder: str,
        raw: bytes,
        received_at: datetime | None = None,
        flags: str = "",
        *,
        sent_label: bool = False,
        thread_id: str = "",
    ) -> int:
        """Put a mail into a folder; its UID. flags as in "(\\Seen \\Draft)"."""
        target = self.world[folder]
        uid = target.uidnext
        target.uidnext += 1
        words = frozenset(flags.strip("()").split())
        when = (received_at or datetime.now(UTC)).replace(microsecond=0)
        target.mails[uid] = FakeMail(raw, when, words, sent_label, thread_id)
        return uid

    def move(self, folder: str, uid: int, target: str) -> int:
        """Move one mail; its new UID."""
        mail = self.world[folder].mails.pop(uid)
        new = self.deliver(target, mail.raw, mail.received_at)
        self.world[target].mails[new] = mail
        return new

    def delete(self, folder: str, uid: int) -> None:
        """Remove one mail for good."""
        del self.world[folder].mails[uid]

    def rename(self, folder: str, new: str) -> None:
        """Rename a folder; UIDVALIDITY and UIDs stay, as RFC 3501 wants."""
        self.world[new] = self.world.pop(folder)

    def drop_folder(self, folder: str) -> None:
        """Remove a folder with all its mails."""
        del self.world[folder]

    def set_uidvalidity(self, folder: str, value: int) -> None:
        """Change the number only; every mail keeps its UID."""
        self.world[folder].uidvalidity = value
        self.renumbered += 1

    def renumber(self, folder: str) -> None:
        """A real change: a new UIDVALIDITY and new UIDs in another order."""
        target = self.world[folder]
        mails = list(target.mails.values())[::-1]
        target.uidvalidity += 1000
        self.renumbered += 1
        target.mails = dict(enumerate(mails, 1))
        target.uidnext = len(mails) + 1

    def fail(self, *errors: CoopwatchError) -> None:
        """Let the next round trips fail, one error each."""
        self.fail_after(0, *errors)

    def fail_after(self, calls: int, *errors: CoopwatchError) -> None:
        """Let so many round trips go well and the next ones fail; replaces what was planned before."""
        self._calls_before, self._failures = calls, list(errors)

    def after_status(self, folder: str, deed: Callable[[], None]) -> None:
        """Do something right after the next STATUS of a folder."""
        self._afterwards[folder] = deed

    def flags(self, folder: str) -> dict[int, bytes]:
        """The flags of every mail by UID."""
        mails = self.world[folder].mails
        return {uid: " ".join(sorted(mail.flags)).encode() for uid, mail in mails.items()}

    def count(self, method: str, folder: str = "") -> int:
        """How often a method was called, for one folder or for all."""
        return sum(1 for name, where in self.calls if name == method and folder in ("", where))

    # The port.

    def folders(self) -> tuple[Folder, ...]:
        self._call("folders")
        return tuple(Folder(name, name, self.world[name].special_use) for name in sorted(self.world))

    def status(self, folder: str) -> FolderStatus:
        target = self._folder("status", folder)
        uidnext = 0 if target.hides_uidnext else target.uidnext
        status = FolderStatus(target.uidvalidity, uidnext, len(target.mails))
        self._afterwards.pop(folder, lambda: None)()
        return status

    def uids(self, folder: str, uidvalidity: int, low: int, high: int, since: date | None = None) -> tuple[int, ...]:
        target = self._open("uids", folder, uidvalidity)
        found = (uid for uid in sorted(target.mails) if low <= uid <= high)
        return tuple(uid for uid in found if not since or target.mails[uid].received_at.date() >= since)

    def headers(self, folder: str, uidvalidity: int, uids: Sequence[int], *, then: Sequence[int] = ()) -> HeaderBatch:
        target = self._open("headers", folder, uidvalidity)
        self._break_on(target, uids)
        there = [uid for uid in sorted(set(uids)) if uid in target.mails]
        rows = tuple(_row(uid, target.mails[uid]) for uid in there if uid not in target.held_back)
        return HeaderBatch(rows, tuple(uid for uid in there if uid in target.held_back))

    def texts(self, folder: str, uidvalidity: int, uids: Sequence[int]) -> TextBatch:
        target = self._open("texts", folder, uidvalidity)
        self._break_on(target, uids)
        kept = target.held_back | target.textless
        mails = {uid: _slim(target.mails[uid].raw) for uid in uids if uid in target.mails and uid not in kept}
        missing = tuple(uid for uid in sorted(set(uids)) if uid in target.mails and uid in kept)
        return TextBatch(mails, missing, tuple(uid for uid in sorted(set(uids)) if uid not in target.mails))

    def append(self, folder: str, raw: bytes, received_at: datetime, *, seen: bool, draft: bool = False) -> int | None:
        self._folder("append", folder)
        self.appended.append(Appended(folder, raw, received_at, seen, draft))
        flags = ("\\Seen " if seen else "") + ("\\Draft" if draft else "")
        return self.deliver(folder, raw, received_at, flags)

    def renew(self) -> None:
        self.renewals += 1

    def close(self) -> None:
        self.calls.append(("close", ""))

    def _call(self, method: str, folder: str = "") -> None:
        if any(ord(character) < 0x20 or ord(character) == 0x7F for character in folder):
            raise ValueError("control byte in a folder name")
        self.calls.append((method, folder))
        if self._failures and self._calls_before:
            self._calls_before -= 1
        elif self._failures:
            raise self._failures.pop(0)

    def _folder(self, method: str, folder: str) -> FakeFolder:
        self._call(method, folder)
        if folder not in self.world:
            raise TemporaryFailure(f"folder {folder}: no such mailbox")
        return self.world[folder]

    def _open(self, method: str, folder: str, uidvalidity: int) -> FakeFolder:
        target = self._folder(method, folder)
        if target.uidvalidity != uidvalidity:
            raise FolderChanged(folder, uidvalidity, target.uidvalidity)
        return target

    def _break_on(self, target: FakeFolder, uids: Sequence[int]) -> None:
        if target.breaking & set(uids):
            raise TemporaryFailure("the server closed the connection")


def _row(uid: int, mail: FakeMail) -> HeaderRow:
    return HeaderRow(
        uid=uid,
        received_at=mail.received_at,
        size_bytes=len(mail.raw),
        header=_selected_fields(mail.raw),
        is_draft="\\Draft" in mail.flags,
        is_sent_label=mail.sent_label,
        thread_id=mail.thread_id,
    )


def _selected_fields(raw: bytes) -> bytes:
    """The header lines of the fields that are asked for, folding kept."""
    kept: list[bytes] = []
    wanted = False
    for line in raw.partition(b"\r\n\r\n")[0].split(b"\r\n"):
        if not line[:1].isspace():
            wanted = line.partition(b":")[0].strip().lower().decode("latin-1") in _FIELDS
        if wanted:
            kept.append(line)
    return b"\r\n".join([*kept, b"", b""])


def _slim(raw: bytes) -> bytes:
    """The mail with its attachments emptied."""
    mail = message_from_bytes(raw)
    parts = [part for part in mail.walk() if not part.is_multipart()]
    if all(_is_read(part) for part in parts):
        return raw
    for part in parts:
        if not _is_read(part):
            payload = part.get_payload(decode=True)
            size = len(payload) if isinstance(payload, bytes) else 0
            part.set_payload("")
            del part["Content-Transfer-Encoding"]
            part["X-Coopwatch-Size"] = str(size)
    return mail.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _is_read(part: Message) -> bool:
    return part.get_content_type() in _READ_TYPES and part.get_content_disposition() != "attachment"
