"""`ImapMailbox`: one account's mailbox over one kept connection. See `ports.Mailbox` for the contract.

Sends only LIST, STATUS, EXAMINE, UID SEARCH, UID FETCH with BODY.PEEK, and APPEND. Built by `bootstrap`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TypeVar

from coopwatch.adapters.imap.connection import BROKEN, Auth, Client, Server, Tls, connect
from coopwatch.adapters.imap.fetch import Ahead, drain, fetch_headers, search_uids, send_headers
from coopwatch.adapters.imap.folders import FolderRefused, examine, list_folders, read_status
from coopwatch.adapters.imap.texts import fetch_texts
from coopwatch.adapters.imap.wire import ControlByteError, Limits, Traffic
from coopwatch.errors import FolderChanged, TemporaryFailure
from coopwatch.ports import Clock, Folder, FolderStatus, HeaderBatch, TextBatch

Result = TypeVar("Result")

# A line that lay idle this long may have been cut without a word; its first failure is worth one fresh try.
_IDLE_SECONDS = 60
_SAID_CHARACTERS = 300


class ImapMailbox:
    """The mailbox port over imapclient."""

    def __init__(
        self,
        account: str,
        user: str,
        host: str,
        port: int,
        tls: Tls,
        ca_file: str | None,
        secret: Callable[[], str],
        clock: Clock,
        auth: Auth = "password",
        limits: Limits | None = None,
    ) -> None:
        """Connects at the first call.

        account: name for messages. ca_file: PEM file instead of the system's authorities. secret: asked at each
        login. Raises ValueError for tls "none" with a host that is not loopback.
        """
        self._server = Server(account, user, host, port, tls, ca_file, auth, secret, limits or Limits())
        self._clock = clock
        self._client: Client | None = None
        self._selected = ("", 0)
        self._used_at = 0.0
        self._past = Traffic()
        self._ahead: Ahead | None = None

    @property
    def traffic(self) -> Traffic:
        """What went over all connections so far."""
        return self._past + self._client.wire.traffic if self._client else self._past

    def folders(self) -> tuple[Folder, ...]:
        return self._read(list_folders)

    def status(self, folder: str) -> FolderStatus:
        return self._read(lambda client: self._status(client, folder))

    def uids(self, folder: str, uidvalidity: int, low: int, high: int, since: date | None = None) -> tuple[int, ...]:
        def search(client: Client) -> tuple[int, ...]:
            self._select(client, folder, uidvalidity)
            # An upper bound above the newest mail makes some servers answer with that mail (RFC 3501 §6.4.8).
            return tuple(uid for uid in search_uids(client, [f"{low:d}:{high:d}"], since) if low <= uid <= high)

        return self._read(search) if 0 < low <= high else ()

    def headers(self, folder: str, uidvalidity: int, uids: Sequence[int], *, then: Sequence[int] = ()) -> HeaderBatch:
        def fetch(client: Client) -> HeaderBatch:
            ahead, self._ahead = self._ahead, None
            if ahead and (ahead.uids != tuple(uids) or self._selected != (folder, uidvalidity)):
                drain(client, ahead)
                ahead = None
            if ahead is None:
                self._select(client, folder, uidvalidity)
            batch = fetch_headers(client, uids, ahead)
            self._ahead = send_headers(client, then) if then else None
            return batch

        return self._read(fetch, knows_ahead=True) if uids else HeaderBatch(())

    def texts(self, folder: str, uidvalidity: int, uids: Sequence[int]) -> TextBatch:
        def fetch(client: Client) -> TextBatch:
            self._select(client, folder, uidvalidity)
            return fetch_texts(client, uids)

        return self._read(fetch) if uids else TextBatch({})

    def append(self, folder: str, raw: bytes, received_at: datetime, *, seen: bool, draft: bool = False) -> int | None:
        flags = [flag for flag, is_set in ((b"\\Seen", seen), (b"\\Draft", draft)) if is_set]

        def file(client: Client) -> int | None:
            client.wire.begin()
            client.wire.response("APPENDUID")
            client.append(folder, raw, flags, received_at)
            _, answer = client.wire.response("APPENDUID")
            words = (answer[-1] or b"").split()
            return int(words[1]) if len(words) == 2 and words[1].isdigit() else None

        return self._once(file)

    def renew(self) -> None:
        self._drop()

    def close(self) -> None:
        if self._client is not None:
            try:
                self._client.wire.begin()
                self._client.logout()
            except BROKEN:
                self._drop()
        self._drop()

    def _status(self, client: Client, folder: str) -> FolderStatus:
        """One round trip; EXAMINE for the selected folder, which also makes its newest mails visible."""
        if self._selected[0] != folder:
            return read_status(client, folder)
        return self._examine(client, folder)

    def _select(self, client: Client, folder: str, uidvalidity: int) -> None:
        if self._selected[0] != folder:
            self._examine(client, folder)
        if self._selected[1] != uidvalidity:
            found = self._selected[1]
            self._selected = ("", 0)
            raise FolderChanged(folder, uidvalidity, found)

    def _examine(self, client: Client, folder: str) -> FolderStatus:
        self._selected = ("", 0)
        status = examine(client, folder)
        self._selected = (folder, status.uidvalidity)
        return status

    def _read(self, work: Callable[[Client], Result], knows_ahead: bool = False) -> Result:
        """Run reading work; a line that had been idle gets a second try on a fresh one."""
        was_idle = self._client is not None and self._clock.monotonic() - self._used_at > _IDLE_SECONDS
        try:
            return self._once(work, knows_ahead)
        except (FolderRefused, FolderChanged):
            raise
        except TemporaryFailure:
            if not was_idle:
                raise
            return self._once(work, knows_ahead)

    def _once(self, work: Callable[[Client], Result], knows_ahead: bool = False) -> Result:
        """Run work on the session; whatever goes wrong on the line ends the session.

        knows_ahead: the work reads the answer to what was sent ahead; for any other work it is read and dropped first.
        """
        if self._client is None:
            self._client = connect(self._server, self._clock.monotonic)
        in_order = False
        try:
            if self._ahead and not knows_ahead:
                ahead, self._ahead = self._ahead, None
                drain(self._client, ahead)
            result = work(self._client)
            in_order = True
        except (FolderRefused, FolderChanged, ControlByteError):
            in_order = True
            raise
        except BROKEN as error:
            words = (str(error) or type(error).__name__)[:_SAID_CHARACTERS]
            raise TemporaryFailure(f"account {self._server.account}: {self._server.host}: {words}") from error
        finally:
            if not in_order:
                self._drop()
        self._used_at = self._clock.monotonic()
        return result

    def _drop(self) -> None:
        if self._client is not None:
            self._past = self.traffic
            self._client.wire.shutdown()
        self._client = None
        self._ahead = None
        self._selected = ("", 0)
