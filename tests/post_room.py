"""An office with an outgoing server and folders: what `deliver` needs around it, real but for the network."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from coopwatch.core.model import Address, OutboxMail, OutboxPurpose, OutboxState, Role
from coopwatch.core.writing.compose import OwnerLetter, compose_owner_mail
from coopwatch.ports import FolderPhase, FolderState, Transaction
from coopwatch.services.deliver import (
    Deliver,
    DeliverResult,
    ObligationConsequences,
    OutboxOrders,
    OutgoingAccount,
    SyncFacts,
)
from tests.builders import OWNER
from tests.fake_mailbox import FakeMailbox
from tests.fake_sender import FakeSender
from tests.office import KEY, Office

REQUEST = "Guten Tag Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\nJane Doe\n"
FOLDERS = (("INBOX", Role.INBOX), ("Sent", Role.SENT), ("Drafts", Role.DRAFTS))


class PostRoom(Office):
    """facts: how fresh the mailbox is said to be, None for "just now"; brake: what policy says against sending."""

    def __init__(self, folder: Path, **changes: Any) -> None:
        super().__init__(folder, **changes)
        self.sender = FakeSender()
        self.mailbox = FakeMailbox()
        self.mailbox.create("Drafts", Role.DRAFTS)
        self.facts: SyncFacts | None = None
        self.brake = ""
        self.files_itself = False
        self.service = self.start()
        with self.store.transaction() as tx:
            for name, role in FOLDERS:
                tx.folders.save(FolderState("main", name, role, 1, phase=FolderPhase.STEADY))

    def start(self) -> Deliver:
        """A new process: a Deliver that remembers nothing."""
        account = OutgoingAccount("main", OWNER, self.mailbox, self.sender, self.files_itself)
        consequences = ObligationConsequences(self.desk)
        self.service = Deliver(self.store, self.clock, [account], self.fresh, self.may_send, consequences)
        return self.service

    def fresh(self) -> SyncFacts:
        """What sync would say."""
        return self.facts or SyncFacts(self.clock.now())

    def may_send(self, tx: Transaction, mail: OutboxMail, sent_this_run: int, now: datetime) -> str:
        """What policy would say."""
        return self.brake or self.follow_ups.still_wanted(tx, mail, sent_this_run, "", now)

    def deliver(self) -> DeliverResult:
        """One run in the same process."""
        return self.service.run()

    @property
    def orders(self) -> OutboxOrders:
        """The owner's word."""
        return OutboxOrders(self.store, self.clock, ObligationConsequences(self.desk))

    def follow_up(self) -> OutboxMail:
        """A request lapses and its follow-up is written: Monday 9 November 2026, 10:30."""
        self.at("2026-11-02 10:00").owner_writes(REQUEST, subject="Angebot Dachsanierung")
        self.read()
        self.at("2026-11-09 10:30").plan()
        (mail,) = self.outbox()
        return mail

    def digest(self, name: str = "daily 2026-11-09", deliver_by: str = "smtp") -> OutboxMail:
        """A digest is written now."""
        now = self.clock.now()
        letter = OwnerLetter(
            OutboxPurpose.DIGEST, name, Address("coopwatch", OWNER), OWNER, "1 überfällig", "Guten Morgen\n", now
        )
        raw, message_id = compose_owner_mail(letter, KEY)
        row = OutboxMail(
            id=0,
            account="main",
            purpose=OutboxPurpose.DIGEST,
            state=OutboxState.READY,
            recipient=OWNER,
            message_id=message_id,
            date_at=now,
            raw=raw,
            items=(),
            created_at=now,
            changed_at=now,
            deliver_by=deliver_by,
        )
        with self.store.transaction() as tx:
            return tx.outbox.add(row)

    def row(self, outbox_id: int) -> OutboxMail:
        """An outbox row as it is now."""
        with self.store.transaction() as tx:
            mail = tx.outbox.get(outbox_id)
        assert mail is not None
        return mail

    def put_state(self, mail: OutboxMail, state: OutboxState, **changes: Any) -> None:
        """Put a row into a state, as an earlier process may have left it."""
        with self.store.transaction() as tx:
            assert tx.outbox.move(mail.id, tuple(OutboxState), state, self.clock.now(), **changes)
