"""Stored mail → what it says → events. One mail, one commit; a mail that breaks is set aside, the rest goes on.

Called by the cycle after ingest. It refuses to fetch or send anything.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from coopwatch.core.model import MailKind
from coopwatch.errors import TemporaryFailure
from coopwatch.ports import Clock, MailState, SetAside, Store, StoredMail, Transaction
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.triage.own import read_outside_sent, read_own
from coopwatch.services.triage.reading import Obey, Press, obey_nothing, press_nothing, read_mail
from coopwatch.services.triage.replies import read_reply

log = logging.getLogger(__name__)

_BATCH = 200


@dataclass(frozen=True, slots=True)
class TriageResult:
    """How many mails were read, and how many of them had to be set aside."""

    read: int
    set_aside: int


class Triage:
    """Reads INCOMING mails, oldest first."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        desk: Desk,
        parse: Parse,
        obey: Obey = obey_nothing,
        press: Press = press_nothing,
    ) -> None:
        """obey: reads the owner's orders by mail. press: looks into his folders that are buttons."""
        self._obey = obey
        self._press = press
        self._store = store
        self._clock = clock
        self._desk = desk
        self._parse = parse

    def run(self) -> TriageResult:
        """Read all INCOMING mails. Raises StorageFailure; anything else about one mail sets that mail aside."""
        read = aside = 0
        while True:
            with self._store.transaction() as tx:
                waiting = tx.mails.in_state(MailState.INCOMING, _BATCH)
            # A request that comes late sends earlier replies through here again, so only emptiness ends it.
            if not waiting and not self._pressed():
                return TriageResult(read, aside)
            for stored in waiting:
                aside += not self._read_or_set_aside(stored)
                read += 1

    def _pressed(self) -> bool:
        """Look into the folders that are buttons, now that all mail is known; whether there is more to read now."""
        with self._store.transaction() as tx:
            self._press(tx, self._clock.now())
            return bool(tx.mails.in_state(MailState.INCOMING, 1))

    def _read_or_set_aside(self, stored: StoredMail) -> bool:
        try:
            with self._store.transaction() as tx:
                self._read(tx, stored)
        except TemporaryFailure:
            raise
        except Exception as problem:  # one bad mail must not stop the others (design §2.7)
            log.exception("mail set aside mail_id=%s", stored.id)
            self._set_aside(stored, f"{type(problem).__name__}: {problem}")
            return False
        return True

    def _read(self, tx: Transaction, stored: StoredMail) -> None:
        read = read_mail(stored, self._parse, self._desk, self._clock.now())
        if stored.own:
            read_own(tx, self._desk, read, self._obey)
        elif read.classification.kind is MailKind.OWN:
            read_outside_sent(tx, self._desk, read)
        else:
            read_reply(tx, self._desk, read)

    def _set_aside(self, stored: StoredMail, reason: str) -> None:
        header = (stored.raw or b"").partition(b"\r\n\r\n")[0][:8192]
        with self._store.transaction() as tx:
            places = tx.mails.places((stored.id,))
            folder, validity, uid = (places[0].folder, places[0].uidvalidity, places[0].uid) if places else ("", 0, 0)
            tx.mails.set_aside(
                SetAside(
                    account=stored.account,
                    folder=folder,
                    uidvalidity=validity,
                    uid=uid,
                    header=header,
                    reason=reason[:300],
                    at=self._clock.now(),
                    mail_id=stored.id,
                )
            )
