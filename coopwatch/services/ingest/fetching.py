"""Texts of wanted mails: WANTED becomes INCOMING, in batches per folder.

A mail whose text cannot be had twice is set aside, where the owner sees it; a mail that was moved gets time to be met
in its new folder. Refuses to wait for ever: a wanted mail without text is no proof of silence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from coopwatch.errors import StorageFailure, TemporaryFailure
from coopwatch.ports import MailState, PendingFetch, Placement, SetAside, StoredMail, TextBatch, Transaction
from coopwatch.services.ingest.values import Bench, Progress, Report, TextResult
from coopwatch.services.ingest.windows import fetch_splitting

_BATCH = 100
_PASS = 1_000
_TRIES = 2
_PAUSE = timedelta(minutes=5)
# Longer than the pause between two readings of the slow folders, where a moved mail turns up.
_GONE_PAUSE = timedelta(minutes=45)
_HOMELESS_AFTER = timedelta(hours=2)

PendingKey = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Errand:
    """One text to fetch, and how often it failed at this place."""

    mail: StoredMail
    place: Placement
    tries: int


class Fetching:
    """Fetches texts; remembers in memory since when a mail has no place left on the server."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._homeless_since: dict[int, datetime] = {}

    def run(self, report: Report | None = None) -> TextResult:
        """Fetch all that can be fetched now. Raises LoginRefused and StorageFailure; other failures are reported."""
        fetched = aside = 0
        failure: TemporaryFailure | None = None
        while failure is None:
            errands, lost = self._plan()
            aside += lost
            before = fetched
            for (folder, validity), batch in _batches(errands):
                try:
                    answer = self._fetch(folder, validity, batch)
                except StorageFailure:
                    raise
                except TemporaryFailure as problem:
                    failure = problem
                    break
                done, lost = self._store(batch, answer)
                fetched, aside = fetched + done, aside + lost
                if report:
                    report(Progress("", fetched, fetched + len(errands)))
            if fetched == before:
                break
        return TextResult(fetched, aside, self._waiting(), failure)

    def _plan(self) -> tuple[list[_Errand], int]:
        """What can be fetched now, and how many mails were set aside because they have no place left."""
        now = self._bench.clock.now()
        account = self._bench.account
        errands: list[_Errand] = []
        lost = 0
        with self._bench.store.transaction() as tx:
            wanted = tx.mails.in_state(MailState.WANTED, _PASS, account)
            validity = {row.name: row.uidvalidity for row in tx.folders.all(account)}
            pending = {(row.folder, row.uidvalidity, row.uid): row for row in tx.folders.pending(account) if row.text}
            places: dict[int, list[Placement]] = defaultdict(list)
            for place in tx.mails.places([mail.id for mail in wanted]) if wanted else ():
                if place.uidvalidity == validity.get(place.folder):
                    places[place.mail_id].append(place)
            for mail in wanted:
                if places[mail.id]:
                    errands += _errand(mail, places[mail.id], pending, now)
                else:
                    lost += self._is_lost(tx, mail, now)
        return errands, lost

    def _fetch(self, folder: str, validity: int, batch: Sequence[_Errand]) -> TextBatch:
        def one(uids: Sequence[int]) -> TextBatch:
            return self._bench.mailbox.texts(folder, validity, uids)

        parts = fetch_splitting(one, [errand.place.uid for errand in batch], lambda uid: TextBatch({}, (uid,)))
        return TextBatch(
            {uid: raw for part in parts for uid, raw in part.mails.items()},
            tuple(uid for part in parts for uid in part.missing),
            tuple(uid for part in parts for uid in part.gone),
        )

    def _store(self, batch: Sequence[_Errand], answer: TextBatch) -> tuple[int, int]:
        """Commit one batch; (texts stored, mails set aside)."""
        now = self._bench.clock.now()
        fetched = aside = 0
        with self._bench.store.transaction() as tx:
            for errand in batch:
                place = errand.place
                raw = answer.mails.get(place.uid)
                if raw is not None:
                    tx.mails.save_text(errand.mail.id, raw)
                    tx.folders.drop_pending(place.account, place.folder, place.uidvalidity, (place.uid,), text=True)
                    fetched += 1
                else:
                    aside += _note_failure(tx, errand, place.uid in answer.gone, now)
        return fetched, aside

    def _is_lost(self, tx: Transaction, mail: StoredMail, now: datetime) -> bool:
        since = self._homeless_since.setdefault(mail.id, now)
        if now - since < _HOMELESS_AFTER:
            return False
        reason = "its folder is gone, the text could not be read"
        tx.mails.set_aside(SetAside(mail.account, "", 0, 0, b"", reason, now, mail_id=mail.id))
        del self._homeless_since[mail.id]
        return True

    def _waiting(self) -> int:
        with self._bench.store.transaction() as tx:
            return len(tx.mails.in_state(MailState.WANTED, _PASS, self._bench.account))


def _errand(
    mail: StoredMail, places: Sequence[Placement], pending: dict[PendingKey, PendingFetch], now: datetime
) -> list[_Errand]:
    """The first place that was not tried yet, else one whose pause is over; none while all must wait."""
    rows = [(place, pending.get((place.folder, place.uidvalidity, place.uid))) for place in places]
    for place, row in rows:
        if row is None:
            return [_Errand(mail, place, 0)]
    return [_Errand(mail, place, row.tries) for place, row in rows if row and row.next_try_at <= now][:1]


def _batches(errands: Sequence[_Errand]) -> Iterator[tuple[tuple[str, int], Sequence[_Errand]]]:
    """Errands by folder, at most a hundred at a time, in order of their UIDs."""
    folders: dict[tuple[str, int], list[_Errand]] = defaultdict(list)
    for errand in errands:
        folders[(errand.place.folder, errand.place.uidvalidity)].append(errand)
    uid: Callable[[_Errand], int] = lambda errand: errand.place.uid  # noqa: E731
    for folder, found in folders.items():
        found.sort(key=uid)
        for start in range(0, len(found), _BATCH):
            yield folder, found[start : start + _BATCH]


def _note_failure(tx: Transaction, errand: _Errand, is_gone: bool, now: datetime) -> bool:
    """Pending once more, or aside: True."""
    place = errand.place
    tries = errand.tries + 1
    reason = (
        "it was moved or deleted before its text could be read" if is_gone else "the server does not hand out its text"
    )
    if tries < _TRIES:
        next_try_at = now + (_GONE_PAUSE if is_gone else _PAUSE)
        row = PendingFetch(place.account, place.folder, place.uidvalidity, place.uid, tries, next_try_at, reason, True)
        tx.folders.add_pending([row])
        return False
    tx.folders.drop_pending(place.account, place.folder, place.uidvalidity, (place.uid,), text=True)
    tx.mails.set_aside(
        SetAside(place.account, place.folder, place.uidvalidity, place.uid, b"", reason, now, mail_id=errand.mail.id)
    )
    return True
