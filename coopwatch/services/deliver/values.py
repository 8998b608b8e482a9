"""The words of delivery: who sends from where, how fresh the mailbox is, and what a run did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from coopwatch.core.model import OutboxMail, OutboxPurpose, OutboxState
from coopwatch.errors import LoginRefused
from coopwatch.ports import Mailbox, Sender, Transaction

PARTNER_MAIL = frozenset({OutboxPurpose.FOLLOW_UP, OutboxPurpose.DRAFT})
# What the owner sends himself: it goes into Drafts, and no road leads from there to a server that sends.
DRAFTS = frozenset({OutboxPurpose.DRAFT, OutboxPurpose.LETTER})

FRESH_FOR = timedelta(minutes=2)
BACK_OFF = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=4))
MOST_ATTEMPTS = 5
# Nothing reached a server, so waiting is harmless; but a week-old reminder is no longer the owner's will.
UNREACHABLE_FOR = timedelta(days=5)
PROOF_FOR = timedelta(hours=24)
CLAIM_LEASE = timedelta(minutes=10)
DATA_LEASE = timedelta(minutes=20)
# Three tries a day: a server that counts wrong passwords must never lock the owner out.
REFUSED_LOGIN_REST = timedelta(hours=8)

# Providers that put a copy of everything they send into the Sent folder themselves, by the name of their server.
_FILING_HOSTS = (
    "smtp.gmail.com",
    "smtp.googlemail.com",
    "smtp-relay.gmail.com",
    "smtp.office365.com",
    "smtp-mail.outlook.com",
    "smtp.zoho.com",
    "smtp.zoho.eu",
    "smtp.zoho.in",
    "smtppro.zoho.com",
    "smtppro.zoho.eu",
)


def files_itself(smtp_host: str) -> bool:
    """Whether the provider behind a (resolved) outgoing server is known to file its own Sent copies."""
    return smtp_host.lower().rstrip(".") in _FILING_HOSTS


@dataclass(frozen=True, slots=True)
class OutgoingAccount:
    """One account's way out.

    address: the envelope sender. sender: None when there is no outgoing server. files_itself: the provider puts
    the Sent copy there, so none is appended while it may still come.
    """

    name: str
    address: str
    mailbox: Mailbox
    sender: Sender | None = None
    files_itself: bool = False


@dataclass(frozen=True, slots=True)
class SyncFacts:
    """How fresh the mailbox is known.

    complete_at: since when every folder of every account is read to its end without a gap (aware UTC), None when
    one is not. blocked: why nothing may go to partners now (pause, clock jump, missing folder …), "" when free.
    """

    complete_at: datetime | None
    blocked: str = ""


class MaySend(Protocol):
    """Policy, asked again right before sending."""

    def __call__(self, tx: Transaction, mail: OutboxMail, sent_this_run: int, now: datetime) -> str:
        """Why a mail must not go out now (send window, limits, gap, mode), "" when it may."""
        ...


class Consequences(Protocol):
    """What the fate of a mail does to its obligations, in the transaction that records the fate."""

    def sent(self, tx: Transaction, mail: OutboxMail, at: datetime) -> None:
        """It went out; steps that are counted already stay as they are."""
        ...

    def refused(self, tx: Transaction, mail: OutboxMail, words: str, at: datetime) -> None:
        """A server refused it for good: the ladder must not go on by itself."""
        ...

    def stopped(self, tx: Transaction, mail: OutboxMail, at: datetime) -> None:
        """The owner does not want it: nothing is written again by itself."""
        ...

    def wanted_again(self, tx: Transaction, mail: OutboxMail, at: datetime) -> None:
        """The owner wants a refused one to go out after all: its obligations are due from that day on."""
        ...


@dataclass(slots=True)
class DeliverResult:
    """What one run did, by outbox id; waiting holds the reason why a mail was left for later.

    sent: a server took it, or proof was found. problems: sentences for the owner, each once.
    """

    sent: list[int] = field(default_factory=list)
    filed: list[int] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)
    needs_owner: list[int] = field(default_factory=list)
    waiting: dict[int, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    login_refused: LoginRefused | None = None
    partner_mails: int = 0
    down: set[str] = field(default_factory=set)

    def note(self, mail: OutboxMail, state: OutboxState) -> None:
        """Count a mail that reached a state worth telling."""
        lists: Mapping[OutboxState, list[int]] = {
            OutboxState.SENT: self.sent,
            OutboxState.FILED: self.filed,
            OutboxState.CANCELLED: self.cancelled,
            OutboxState.FAILED: self.failed,
            OutboxState.UNKNOWN: self.unknown,
            OutboxState.NEEDS_OWNER: self.needs_owner,
        }
        if state in lists and mail.id not in lists[state]:
            lists[state].append(mail.id)

    def problem(self, sentence: str) -> None:
        """Tell the owner, once."""
        if sentence not in self.problems:
            self.problems.append(sentence)
