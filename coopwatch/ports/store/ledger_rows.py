"""Rooms of the state that hold what follows: obligations, the outbox, partners, the owner's own debts, the journal."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from coopwatch.core.model import Event, Obligation, OutboxItem, OutboxMail, OutboxPurpose, OutboxState, Partner
from coopwatch.ports.store.values import Learned, Match, Owed


class ObligationRows(Protocol):
    """Obligations, their events and matches."""

    def add(self, obligation: Obligation, events: Sequence[Event], recorded_at: datetime) -> Obligation:
        """Store a new obligation with its first events; returned with its id. Its key must be new (ValueError)."""
        ...

    def save(self, obligation: Obligation, events: Sequence[Event], recorded_at: datetime) -> None:
        """Replace the row and append events."""
        ...

    def get(self, obligation_id: int) -> Obligation | None:
        """One obligation, None if unknown."""
        ...

    def by_key(self, key: str) -> Obligation | None:
        """The obligation with a stable key, None if unknown."""
        ...

    def events(self, obligation_id: int) -> tuple[Event, ...]:
        """Its history, oldest first (order of recording)."""
        ...

    def events_since(self, since: datetime) -> tuple[Event, ...]:
        """All events recorded since an instant, oldest first."""
        ...

    def open(self) -> tuple[Obligation, ...]:
        """All open obligations, oldest first."""
        ...

    def all(self, opened_since: datetime | None = None) -> tuple[Obligation, ...]:
        """Open and closed ones, oldest first."""
        ...

    def due(self, now: datetime, limit: int) -> tuple[Obligation, ...]:
        """Open ones with due_at at or before now, earliest due first."""
        ...

    def of_partners(self, partner_ids: Collection[str]) -> tuple[Obligation, ...]:
        """Open ones of these partners, oldest first."""
        ...

    def of_recipient_domains(self, domains: Collection[str]) -> tuple[Obligation, ...]:
        """Open ones whose recipient's address is in one of these domains, oldest first."""
        ...

    def of_mails(self, mail_ids: Collection[int]) -> tuple[Obligation, ...]:
        """Open or closed ones whose request, event evidence, match or sent follow-up is one of these mails."""
        ...

    def of_message_ids(self, message_ids: Collection[str]) -> tuple[Obligation, ...]:
        """Open or closed ones whose request or outbox mail has one of these Message-IDs."""
        ...

    def closed_since(self, since: datetime) -> tuple[Obligation, ...]:
        """Closed since an instant, latest first."""
        ...

    def add_match(self, match: Match, at: datetime) -> None:
        """Record a match; a second one for the same pair replaces the first."""
        ...

    def matches(self, *, mail_id: int | None = None, obligation_id: int | None = None) -> tuple[Match, ...]:
        """Matches of a mail or of an obligation, strongest first."""
        ...


class OutboxRows(Protocol):
    """Outgoing mails; the only way to change a state is `move`, which fails unless the row is where it should be."""

    def add(self, mail: OutboxMail) -> OutboxMail:
        """Store a mail with its items; returned with its id.

        Raises ValueError when an item (obligation, step) is already part of a mail that is not cancelled or
        failed, or when the Message-ID is used by a mail that is not cancelled or failed.
        """
        ...

    def get(self, outbox_id: int) -> OutboxMail | None:
        """One mail, None if unknown."""
        ...

    def by_message_id(self, message_id: str) -> OutboxMail | None:
        """The newest mail with this Message-ID (normalised comparison), None if unknown."""
        ...

    def in_states(self, states: Collection[OutboxState], account: str | None = None) -> tuple[OutboxMail, ...]:
        """Mails in these states, oldest first."""
        ...

    def of_items(self, items: Collection[OutboxItem]) -> tuple[OutboxMail, ...]:
        """Mails, not cancelled or failed, that carry one of these steps."""
        ...

    def of_obligation(self, obligation_id: int) -> tuple[OutboxMail, ...]:
        """All mails ever written for an obligation, oldest first."""
        ...

    def move(
        self,
        outbox_id: int,
        expected: Collection[OutboxState],
        to: OutboxState,
        now: datetime,
        *,
        reply: str | None = None,
        next_try_at: datetime | None = None,
        not_before: datetime | None = None,
        count_attempt: bool = False,
        noted_uidnext: int | None = None,
    ) -> bool:
        """Compare and set: True when exactly one row was in an expected state and is now in `to`."""
        ...

    def sent_since(self, since: datetime, partner_id: str | None = None) -> int:
        """Partner mails that were or may have been sent since an instant (data, sent, filed, unknown, needs_owner)."""
        ...

    def last_sent_at(self, partner_id: str) -> datetime | None:
        """When the last partner mail to a partner was or may have been sent."""
        ...

    def of_purpose(self, purpose: OutboxPurpose, since: datetime) -> tuple[OutboxMail, ...]:
        """Mails of a purpose written since an instant, oldest first."""
        ...


class PartnerRows(Protocol):
    """What was learned about partners beside the configuration."""

    def added(self) -> tuple[Partner, ...]:
        """Partners the owner added by command or mail, by id."""
        ...

    def save(self, partner: Partner) -> None:
        """Insert or replace one."""
        ...

    def learned(self) -> tuple[Learned, ...]:
        """Addresses confirmed by the owner, by partner and address."""
        ...

    def learn(self, row: Learned) -> None:
        """Remember an address; a known one stays."""
        ...

    def muted(self) -> frozenset[str]:
        """Ids of partners muted by command."""
        ...

    def set_muted(self, partner_id: str, muted: bool) -> None:
        """Mute or unmute a partner."""
        ...


class OwedRows(Protocol):
    """Mails that ask the owner for something; a row is there until it is dropped."""

    def add(self, row: Owed) -> None:
        """Remember one; a mail that is known stays as it is."""
        ...

    def all(self) -> tuple[Owed, ...]:
        """All of them, oldest first (then by mail)."""
        ...

    def drop(self, mail_ids: Collection[int]) -> int:
        """They are answered or need no answer; the number of those that were there."""
        ...


class Journal(Protocol):
    """Small facts by name: pause, first run, when which digest went out, outages."""

    def get(self, name: str) -> str:
        """The value, "" if unset."""
        ...

    def set(self, name: str, value: str) -> None:
        """Set a value; "" removes it."""
        ...

    def claim(self, name: str, value: str) -> bool:
        """Set it only if it is unset: True for the one who did."""
        ...

    def names(self, prefix: str) -> dict[str, str]:
        """All names with a prefix and their values."""
        ...
