"""Port to one account's mailbox: reading by EXAMINE and BODY.PEEK, writing by APPEND, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from coopwatch.core.model import Role


@dataclass(frozen=True, slots=True)
class Folder:
    """One selectable folder.

    name: raw server name (modified UTF-7 kept as the server spells it), the key everywhere. shown: decoded for
    people. special_use: role by the server's SPECIAL-USE flags (RFC 6154), None when it gives none.
    """

    name: str
    shown: str
    special_use: Role | None = None


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """Answer of STATUS: uidnext is 0 when the server does not tell (then it must be assumed that mail came)."""

    uidvalidity: int
    uidnext: int
    messages: int


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """Header fields of one mail: received_at is INTERNALDATE in aware UTC, header the raw field lines.

    is_draft and is_sent_label come from the flags (\\Draft) and Gmail's labels (\\Sent); thread_id is the
    server's thread id (X-GM-THRID, RFC 8474 THREADID) or "".
    """

    uid: int
    received_at: datetime
    size_bytes: int
    header: bytes
    is_draft: bool = False
    is_sent_label: bool = False
    thread_id: str = ""


@dataclass(frozen=True, slots=True)
class HeaderBatch:
    """Rows in ascending UID order, and the UIDs that exist but were not answered (they go to pending)."""

    rows: tuple[HeaderRow, ...]
    missing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TextBatch:
    """Slim mails by UID: complete RFC 5322 bytes with the original header, the text leaves (64 KiB each), the
    calendar, delivery-status and small e-invoice parts, and every other part as an empty leaf that keeps its
    type, name and size (`X-Coopwatch-Size`). missing as in HeaderBatch; gone: UIDs that no longer exist.
    """

    mails: dict[int, bytes]
    missing: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()


class Mailbox(Protocol):
    """One account's mailbox over one kept connection; reconnects by itself at the next call after a failure.

    Every method may raise ServerUnreachable (no session), TemporaryFailure (session broke, server busy),
    LoginRefused (never retried by itself) or, where a folder is read with an expected UIDVALIDITY,
    FolderChanged. No method changes a flag, and no argument may hold a control byte (ValueError).
    """

    def folders(self) -> tuple[Folder, ...]:
        """All selectable folders, by name; at least INBOX."""
        ...

    def status(self, folder: str) -> FolderStatus:
        """UIDVALIDITY, UIDNEXT and number of mails of a folder, in one round trip."""
        ...

    def uids(self, folder: str, uidvalidity: int, low: int, high: int, since: date | None = None) -> tuple[int, ...]:
        """Existing UIDs within low..high (inclusive), ascending, optionally received since a day."""
        ...

    def headers(self, folder: str, uidvalidity: int, uids: Sequence[int], *, then: Sequence[int] = ()) -> HeaderBatch:
        """Header fields of up to 500 UIDs. UIDs that no longer exist are neither in rows nor in missing.

        then: UIDs the caller means to ask for next, so that the server can work on them meanwhile; only a hint.
        """
        ...

    def texts(self, folder: str, uidvalidity: int, uids: Sequence[int]) -> TextBatch:
        """Slim mails of up to 100 UIDs; attachments are never downloaded."""
        ...

    def append(self, folder: str, raw: bytes, received_at: datetime, *, seen: bool, draft: bool = False) -> int | None:
        """File a mail into a folder; its new UID, None when the server does not tell (no UIDPLUS)."""
        ...

    def renew(self) -> None:
        """Drop the connection; the next call makes a fresh one."""
        ...

    def close(self) -> None:
        """Log out; never raises."""
        ...
