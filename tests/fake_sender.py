"""A Sender in memory that does what its script says; it keeps the contract of `ports.Sender`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes
from enum import Enum

from coopwatch.core.writing.address import checked_address
from coopwatch.errors import LoginRefused, NotSent, OutcomeUnknown, ServerUnreachable


class Outcome(Enum):
    """How one attempt ends."""

    ACCEPT = "accept"
    UNREACHABLE = "unreachable"
    LOGIN_REFUSED = "login refused"
    RECIPIENT_LATER = "4xx to RCPT"
    RECIPIENT_NEVER = "5xx to RCPT"
    DATA_LATER = "4xx to the mail"
    DATA_NEVER = "5xx to the mail"
    LOST_AFTER_ACCEPT = "accepted, answer lost"
    LOST_BEFORE_ACCEPT = "not accepted, answer lost"


@dataclass
class FakeSender:
    """Takes its outcomes from `script`, one an attempt, then from `default`.

    accepted: (sender, recipient, bytes) in order. before_data: called when the server is about to take a mail,
    where a test lets something happen meanwhile.
    """

    script: list[Outcome] = field(default_factory=list)
    default: Outcome = Outcome.ACCEPT
    accepted: list[tuple[str, str, bytes]] = field(default_factory=list)
    attempts: int = 0
    before_data: Callable[[], object] | None = None
    open_sessions: int = 0

    def verify(self) -> None:
        """See `ports.Sender.verify`; fails as the next attempt would, without using it up."""
        outcome = self.script[0] if self.script else self.default
        if outcome is Outcome.UNREACHABLE:
            raise ServerUnreachable("smtp.acme.example cannot be reached")
        if outcome is Outcome.LOGIN_REFUSED:
            raise LoginRefused("main", "smtp.acme.example", "535 no")

    def prepare(self, sender: str, recipient: str) -> FakeTransmission:
        """See `ports.Sender.prepare`."""
        envelope = checked_address(sender), checked_address(recipient)
        self.attempts += 1
        outcome = self.script.pop(0) if self.script else self.default
        if outcome is Outcome.UNREACHABLE:
            raise ServerUnreachable("smtp.acme.example cannot be reached")
        if outcome is Outcome.LOGIN_REFUSED:
            raise LoginRefused("main", "smtp.acme.example", "535 wrong password")
        if outcome is Outcome.RECIPIENT_LATER:
            raise NotSent("451 later", permanent=False)
        if outcome is Outcome.RECIPIENT_NEVER:
            raise NotSent("550 no such user", permanent=True)
        self.open_sessions += 1
        return FakeTransmission(self, envelope, outcome)

    def accepted_ids(self) -> Counter[str]:
        """How often each Message-ID was accepted."""
        return Counter(str(message_from_bytes(raw)["Message-ID"]).strip("<> ") for _, _, raw in self.accepted)


class FakeTransmission:
    """See `ports.Transmission`."""

    def __init__(self, sender: FakeSender, envelope: tuple[str, str], outcome: Outcome) -> None:
        self._sender = sender
        self._envelope = envelope
        self._outcome = outcome

    def data(self, raw: bytes) -> str:
        """See `ports.Transmission.data`."""
        if self._sender.before_data:
            self._sender.before_data()
        if self._outcome is Outcome.DATA_LATER:
            raise NotSent("452 later", permanent=False)
        if self._outcome is Outcome.DATA_NEVER:
            raise NotSent("554 not this one", permanent=True)
        if self._outcome is not Outcome.LOST_BEFORE_ACCEPT:
            self._sender.accepted.append((*self._envelope, raw))
        if self._outcome in (Outcome.LOST_AFTER_ACCEPT, Outcome.LOST_BEFORE_ACCEPT):
            raise OutcomeUnknown("the connection broke")
        return "250 taken"

    def close(self) -> None:
        """See `ports.Transmission.close`."""
        self._sender.open_sessions -= 1
