"""An owner's office for service tests: real SQLite, the real reading rooms, a clock that the test moves.

Mails are written as a person would write them and put straight into the store, as ingest would; nothing here
fakes a decision.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any, Self

from coopwatch.adapters.mime import parse
from coopwatch.adapters.store import open_store
from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.core.deciding.folders import FolderButton
from coopwatch.core.deciding.policy import Limits
from coopwatch.core.deciding.rules import Rules
from coopwatch.core.model import (
    Address,
    Event,
    Mode,
    Obligation,
    OutboxMail,
    OutboxState,
    Partner,
    Role,
    Window,
)
from coopwatch.core.reading.message_id import content_key
from coopwatch.core.writing.digest import DigestKind, build_digest
from coopwatch.ports import FollowUpText, NewMail, Rendered, Renderer, Transaction
from coopwatch.services.commands import FolderButtons, MailCommands
from coopwatch.services.desk import Desk
from coopwatch.services.follow_up import FollowUps, Planned
from coopwatch.services.follow_up.writing import SendingAccount, Writer
from coopwatch.services.inquiry import Inquiry
from coopwatch.services.letters import Letters
from coopwatch.services.owner_mail import OwnerPost
from coopwatch.services.report.gather import Gatherer
from coopwatch.services.steer import Steer
from coopwatch.services.triage import Triage, TriageResult
from tests.builders import BERLIN, OWNER, WINDOWS, a_calendar, a_partner, local

KEY = b"k" * 32
BUTTON_FOLDERS = {FolderButton.WATCH: "Coopwatch/Watch", FolderButton.IGNORE: "Coopwatch/Ignore"}


@dataclass
class TestClock:
    """A clock that stands until it is moved."""

    at: datetime = field(default_factory=lambda: local("2026-11-02 10:00"))

    def now(self) -> datetime:
        """The moment the test is at."""
        return self.at

    def monotonic(self) -> float:
        """Seconds since an arbitrary moment."""
        return self.at.timestamp()

    def sleep(self, seconds: float) -> None:
        """Move on by the span at once."""
        self.at += timedelta(seconds=seconds)


class PlainRenderer:
    """A renderer whose words name what it was given."""

    def follow_up(self, facts: FollowUpText) -> Rendered:
        """Item kinds, level and the quoted sentences."""
        level = "last" if facts.last else "first"
        lines = [f"{item.kind.value} {level} {item.asked_on}: {item.words}" for item in facts.items]
        return Rendered("Several things", "\n".join(lines) + "\n")

    def digest(self, view: object) -> Rendered:
        """The view as text."""
        return Rendered("Digest", f"{view}\n")


class Office:
    """The desk with its services; every mail gets a Message-ID by its number."""

    def __init__(
        self,
        folder: Path,
        *,
        mode: Mode = Mode.SEND,
        partners: tuple[Partner, ...] | None = None,
        renderer: Renderer | None = None,
        one_tap: bool = False,
        hold: timedelta = timedelta(0),
    ) -> None:
        self.store = open_store(folder / "coopwatch.db")
        self.clock = TestClock()
        rules = Rules(a_calendar(), mode, WINDOWS, Window(5), 2, Limits())
        self.desk = Desk(frozenset({OWNER}), partners if partners is not None else (a_partner(),), rules, KEY)
        accounts = [SendingAccount("main", OWNER, "Jane Doe", "Jane Doe")]
        writer = Writer(self.desk, renderer or PlainRenderer(), accounts, parse, hold, one_tap=one_tap)
        self.post = OwnerPost("main", Address("coopwatch", OWNER), OWNER, "imap")
        buttons = FolderButtons(self.desk, parse, {"main": BUTTON_FOLDERS})
        self.follow_ups = FollowUps(self.store, self.clock, self.desk, writer)
        self._accounts = accounts
        orders = MailCommands(self.desk, parse, self.post, self.inquiry())
        self.triage = Triage(self.store, self.clock, self.desk, parse, orders, buttons)
        self.steer = Steer(self.store, self.clock, self.desk, parse, "main")
        self._count = 0

    def inquiry(self) -> Inquiry:
        """Answers to the owner's questions, worded by the real templates."""
        renderer = JinjaRenderer(packaged_templates())
        gatherer = Gatherer(self.desk, self.follow_ups, parse, "Jane Doe", self.desk.language, OWNER)

        def digest(tx: Transaction, kind: DigestKind, now: datetime) -> Rendered:
            return renderer.digest(build_digest(gatherer.facts(tx, kind, None, "", now)))

        letters = Letters(self.store, self.clock, self.desk, renderer, self._accounts)
        return Inquiry(self.desk, parse, gatherer, letters, renderer, digest)

    def at(self, moment: str) -> Self:
        """Move the clock to a Berlin moment."""
        self.clock.at = local(moment)
        return self

    def owner_writes(self, text: str, to: str = "anna@acme.example", **headers: Any) -> str:
        """The owner sends a mail now; its Message-ID."""
        return self._arrives(text, OWNER, to, own=True, **headers)

    def arrives(self, text: str, sender: str = "anna@acme.example", **headers: Any) -> str:
        """A mail arrives now; its Message-ID."""
        return self._arrives(text, sender, OWNER, own=False, **headers)

    def arrives_raw(self, raw: bytes, *, own: bool = False, imported: bool = False) -> None:
        """Complete bytes arrive now."""
        self._count += 1
        mail = parse(raw, self.clock.now())
        new = NewMail(mail, content_key(mail), self._count, own, imported, raw=raw)
        role = Role.SENT if own else Role.INBOX
        with self.store.transaction() as tx:
            tx.mails.add("main", "Sent" if own else "INBOX", role, 1, [new])

    def read(self) -> TriageResult:
        """Triage everything that has arrived."""
        return self.triage.run()

    def plan(self, blocked: str = "") -> Planned:
        """Plan what is due."""
        return self.follow_ups.run(blocked)

    def all(self) -> tuple[Obligation, ...]:
        """All obligations."""
        with self.store.transaction() as tx:
            return tx.obligations.all()

    def only(self) -> Obligation:
        """The single obligation there is."""
        (obligation,) = self.all()
        return obligation

    def history(self, obligation_id: int = 1) -> tuple[Event, ...]:
        """Events of an obligation."""
        with self.store.transaction() as tx:
            return tx.obligations.events(obligation_id)

    def outbox(self, *states: OutboxState) -> tuple[OutboxMail, ...]:
        """Outbox mails in some states, all by default."""
        with self.store.transaction() as tx:
            return tx.outbox.in_states(states or tuple(OutboxState))

    def mark_sent(self) -> None:
        """Pretend that the server took every ready mail; what `deliver` does after its 250."""
        from coopwatch.core.model import EventType
        from coopwatch.services.record import record

        for mail in self.outbox(OutboxState.READY):
            with self.store.transaction() as tx:
                tx.outbox.move(mail.id, [OutboxState.READY], OutboxState.SENT, self.clock.now())
                for item in mail.items:
                    obligation = tx.obligations.get(item.obligation_id)
                    assert obligation is not None
                    event = Event(EventType.FOLLOWED_UP, self.clock.now(), rule="sent", step=item.step)
                    terms = self.desk.rules.terms(self.desk.book(tx).get(obligation.partner_id))
                    record(tx, obligation, event, terms, self.clock.now())

    def _arrives(self, text: str, sender: str, to: str, *, own: bool, **headers: Any) -> str:
        imported = bool(headers.pop("imported", False))
        message = EmailMessage()
        message_id = headers.pop("message_id", f"mail-{self._count + 1}@{sender.rpartition('@')[2]}")
        message["From"], message["To"] = sender, to
        message["Date"] = format_datetime(self.clock.now().astimezone(BERLIN))
        message["Message-ID"] = f"<{message_id}>"
        answers = headers.pop("answers", "")
        if answers:
            message["In-Reply-To"] = message["References"] = f"<{answers}>"
        message["Subject"] = headers.pop("subject", "Angebot Dachsanierung")
        attachment = headers.pop("attachment", "")
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        if attachment:
            message.add_attachment(
                b"%PDF-1.4 " + b"x" * 2000, maintype="application", subtype="pdf", filename=attachment
            )
        self.arrives_raw(message.as_bytes(), own=own, imported=imported)
        return str(message_id)


def with_mode(office: Office, mode: Mode) -> Office:
    """The same office in another mode."""
    rules = replace(office.desk.rules, mode=mode)
    office.desk = replace(office.desk, rules=rules)
    return office
