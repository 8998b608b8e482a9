"""Header windows: fetch up to 500 UIDs, store what came, note what did not; each window is one commit.

A UID that exists but cannot be had goes to pending with a growing pause, and after ten tries aside, where the owner
sees it. Refuses to let one bad mail, or one that makes the server break off, stop the others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from coopwatch.core.model import Mail, Role
from coopwatch.core.reading.message_id import content_key
from coopwatch.errors import FolderChanged, ServerUnreachable, StorageFailure, TemporaryFailure, UnreadableMail
from coopwatch.ports import FolderState, HeaderBatch, HeaderRow, NewMail, PendingFetch, SetAside, Transaction
from coopwatch.services.ingest.values import Bench

Batch = TypeVar("Batch")

HEADER_TRIES = 10
_FIRST_PAUSE = timedelta(minutes=1)
_LONGEST_PAUSE = timedelta(hours=6)
_MAX_FAILURES = 12
_KEPT_HEADER = 8_192
_UNREADABLE = (UnreadableMail, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)


class Windows:
    """Reads windows within one sync. watching_since: mail received before is imported history.

    missing: how many UIDs were not answered so far. vanished: how many no longer existed when they were asked for.
    """

    def __init__(self, bench: Bench, watching_since: datetime) -> None:
        self._bench = bench
        self._watching_since = watching_since
        self.missing = self.vanished = 0

    def read(self, state: FolderState, uids: Sequence[int], after: FolderState, then: Sequence[int] = ()) -> int:
        """Fetch and store one window and the folder's state behind it; the number of mails not known before.

        then: the window that will be read next.
        """
        batch = self._fetch(state, uids, then)
        now = self._bench.clock.now()
        with self._bench.store.transaction() as tx:
            found = self._store(tx, state, batch.rows, now)
            tx.folders.add_pending([self._pending(state, uid, 1, now) for uid in batch.missing])
            tx.folders.save(after)
        return found

    def retry(self, state: FolderState, rows: Sequence[PendingFetch]) -> int:
        """Try pending UIDs again: stored, gone, pending once more, or aside after ten tries."""
        batch = self._fetch(state, [row.uid for row in rows])
        now = self._bench.clock.now()
        missing = frozenset(batch.missing)
        again = [row for row in rows if row.uid in missing and row.tries + 1 < HEADER_TRIES]
        lost = [row for row in rows if row.uid in missing and row.tries + 1 >= HEADER_TRIES]
        settled = [row.uid for row in rows if row not in again]
        with self._bench.store.transaction() as tx:
            found = self._store(tx, state, batch.rows, now)
            tx.folders.drop_pending(state.account, state.name, state.uidvalidity, settled, text=False)
            tx.folders.add_pending([self._pending(state, row.uid, row.tries + 1, now) for row in again])
            for row in lost:
                tx.mails.set_aside(self._aside(state, row.uid, b"", "the server does not hand out its header", now))
        return found

    def _fetch(self, state: FolderState, uids: Sequence[int], then: Sequence[int] = ()) -> HeaderBatch:
        def one(part: Sequence[int]) -> HeaderBatch:
            following = then if part is uids else ()
            return self._bench.mailbox.headers(state.name, state.uidvalidity, part, then=following)

        parts = fetch_splitting(one, uids, lambda uid: HeaderBatch((), (uid,)))
        rows = [row for part in parts for row in part.rows]
        missing = [uid for part in parts for uid in part.missing]
        self.missing += len(missing)
        self.vanished += len(uids) - len(rows) - len(missing)
        return HeaderBatch(tuple(rows), tuple(missing))

    def _store(self, tx: Transaction, state: FolderState, rows: Sequence[HeaderRow], now: datetime) -> int:
        mails = []
        for row in rows:
            # A draft is no mail yet; Gmail shows the owner's drafts in All Mail.
            if row.is_draft and state.role is not Role.SENT:
                continue
            try:
                mail = self._bench.parse_header(row.header, row.received_at, row.size_bytes)
                mails.append(self._new_mail(state, row, mail))
            except _UNREADABLE as problem:
                tx.mails.set_aside(self._aside(state, row.uid, row.header, f"{type(problem).__name__}: {problem}", now))
        return tx.mails.add(state.account, state.name, state.role, state.uidvalidity, mails)

    def _new_mail(self, state: FolderState, row: HeaderRow, mail: Mail) -> NewMail:
        in_sent = state.role is Role.SENT or row.is_sent_label
        return NewMail(
            mail=mail,
            content_key=content_key(mail),
            uid=row.uid,
            own=in_sent and not row.is_draft and mail.author.email in self._bench.settings.own_addresses,
            imported=row.received_at < self._watching_since,
            thread_id=row.thread_id,
        )

    def _pending(self, state: FolderState, uid: int, tries: int, now: datetime) -> PendingFetch:
        error = "the server does not hand out its header"
        return PendingFetch(state.account, state.name, state.uidvalidity, uid, tries, now + pause(tries), error)

    def _aside(self, state: FolderState, uid: int, header: bytes, reason: str, now: datetime) -> SetAside:
        kept = header[:_KEPT_HEADER]
        return SetAside(state.account, state.name, state.uidvalidity, uid, kept, reason[:300], now)


def fetch_splitting(
    fetch: Callable[[Sequence[int]], Batch], uids: Sequence[int], give_up: Callable[[int], Batch]
) -> list[Batch]:
    """Fetch all, and where the line breaks, in halves, down to the one UID that breaks it.

    give_up: what stands for such a UID. Raises ServerUnreachable and FolderChanged at once, and the last failure
    when more than a dozen fetches failed: then it is not about single mails.
    """
    done: list[Batch] = []
    todo = [uids]
    failures = 0
    while todo:
        part = todo.pop()
        try:
            done.append(fetch(part))
        except (ServerUnreachable, FolderChanged, StorageFailure):
            raise
        except TemporaryFailure:
            failures += 1
            if failures > _MAX_FAILURES:
                raise
            if len(part) == 1:
                done.append(give_up(part[0]))
            else:
                middle = len(part) // 2
                todo += [part[middle:], part[:middle]]
    return done


def pause(tries: int) -> timedelta:
    """How long to wait after so many tries: a minute, doubling, at most six hours."""
    return min(_FIRST_PAUSE * (1 << min(tries - 1, 20)), _LONGEST_PAUSE)
