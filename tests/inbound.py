"""Ingest over a mailbox in memory and a real store, with a clock moved by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from coopwatch.adapters.mime import parse_header
from coopwatch.adapters.store import open_store
from coopwatch.core.deciding.partners import PartnerBook, make_book
from coopwatch.core.model import Partner
from coopwatch.ports import FolderState, Mailbox, MailState, PendingFetch, SetAside, Store, StoredMail, Transaction
from coopwatch.services.ingest import Ingest, IngestSettings, SyncResult
from tests.clocks import HandClock
from tests.fake_mailbox import FakeMailbox
from tests.letters import OWNER_ADDRESS, PARTNER_ADDRESS

ANNA = Partner("acme", "Anna Meier", (PARTNER_ADDRESS,))
LONG_AGO = datetime(2026, 10, 1, 9, tzinfo=UTC)


class Inbound:
    """Everything ingest works with; now is 24 November 2026, 09:00 UTC."""

    def __init__(self, mailbox: Mailbox | None = None, store: Store | None = None, **settings: Any) -> None:
        self.box = FakeMailbox()
        self.clock = HandClock()
        self.store = store or open_store(None)
        self.settings = replace(IngestSettings("main", frozenset({OWNER_ADDRESS})), **settings)
        self.partners: list[Partner] = [ANNA]
        self._mailbox: Mailbox = mailbox or self.box
        self.restart()

    def restart(self) -> None:
        """A new process over the same state."""
        self.ingest = Ingest(self.store, self._mailbox, self.clock, self.settings, parse_header, self._book)

    def arrives(self, folder: str, raw: bytes, **options: Any) -> int:
        """A mail arrives now; its UID."""
        return self.box.deliver(folder, raw, self.clock.now(), **options)

    def sync(self) -> SyncResult:
        """Read all folders."""
        return self.ingest.sync("all")

    def run(self) -> SyncResult:
        """Read all folders, choose, fetch texts."""
        result = self.sync()
        self.ingest.choose()
        self.ingest.fetch_texts()
        return result

    def watch(self) -> None:
        """First sync, then time goes on a minute: from now on mails are news."""
        self.run()
        self.clock.move(minutes=1)

    def mails(self) -> dict[str, StoredMail]:
        """All stored mails by Message-ID."""
        with self.store.transaction() as tx:
            states = [tx.mails.in_state(state, 100_000) for state in MailState]
        return {mail.message_id: mail for mails in states for mail in mails}

    def states(self) -> dict[str, MailState]:
        """The state of each stored mail by Message-ID."""
        return {message_id: mail.state for message_id, mail in self.mails().items()}

    def folder(self, name: str) -> FolderState:
        """A folder's state as stored."""
        with self.store.transaction() as tx:
            return {state.name: state for state in tx.folders.all("main")}[name]

    def pending(self) -> tuple[PendingFetch, ...]:
        """All pending rows."""
        with self.store.transaction() as tx:
            return tx.folders.pending("main")

    def aside(self) -> tuple[SetAside, ...]:
        """All mails set aside."""
        with self.store.transaction() as tx:
            return tx.mails.aside()

    def placed(self, folder: str) -> list[int]:
        """UIDs known in a folder under its current UIDVALIDITY, ascending."""
        with self.store.transaction() as tx:
            return sorted(place.uid for place in tx.folders.newest_placements("main", folder, 100_000))

    def _book(self, tx: Transaction) -> PartnerBook:
        return make_book(self.partners, tx.partners.added())
