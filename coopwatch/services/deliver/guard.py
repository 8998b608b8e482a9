"""The last look before a partner is written to; fails closed: what is not known is a reason to wait.

Runs in the very transaction that claims the mail, and again in the one that allows DATA, so that nothing which is
stored can slip in between. Called by `send` and `place`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from coopwatch.core.model import Ball, Obligation, OutboxItem, OutboxMail, OutboxPurpose, Role, State
from coopwatch.errors import StorageFailure, TemporaryFailure
from coopwatch.ports import FolderPhase, MailState, Transaction
from coopwatch.services.deliver.values import FRESH_FOR, MaySend, SyncFacts

_UNREAD = (MailState.NEW, MailState.WANTED, MailState.INCOMING)
# In these states time decides, and the time has come only when due_at says so.
_LAPSES = (State.PROMISED, State.ABSENT, State.SNOOZED)


class Verdict(Enum):
    """What the guard says."""

    GO = "go"
    WAIT = "wait"
    CANCEL = "cancel"
    IS_SENT = "is_sent"


@dataclass(frozen=True, slots=True)
class Word:
    """The guard's word: why it is not GO; at: when the copy that proves IS_SENT was received."""

    verdict: Verdict
    why: str = ""
    at: datetime | None = None


GO = Word(Verdict.GO)


def facts_now(fresh: Callable[[], SyncFacts]) -> SyncFacts:
    """The facts; trouble in finding them out makes them stale. Raises StorageFailure."""
    try:
        return fresh()
    except StorageFailure:
        raise
    except TemporaryFailure as error:
        return SyncFacts(None, str(error))


class Guard:
    """Says whether a partner mail may go out now; one per run, because it counts what the run has sent."""

    def __init__(self, facts: SyncFacts, may_send: MaySend, sent_this_run: int) -> None:
        self._facts = facts
        self._may_send = may_send
        self._sent_this_run = sent_this_run

    def look(self, tx: Transaction, mail: OutboxMail, now: datetime) -> Word:
        """GO, or the first reason against it; certain reasons (sent already, not wanted) come before passing ones."""
        return (
            is_sent_already(tx, mail)
            or _no_longer_wanted(tx, mail, now)
            or self._not_known_well_enough(tx, mail, now)
            or self._against_policy(tx, mail, now)
            or GO
        )

    def _not_known_well_enough(self, tx: Transaction, mail: OutboxMail, now: datetime) -> Word | None:
        if self._facts.blocked:
            return Word(Verdict.WAIT, self._facts.blocked)
        complete_at = self._facts.complete_at
        if complete_at is None:
            return Word(Verdict.WAIT, "the mailbox could not be read completely")
        if not -FRESH_FOR <= now - complete_at <= FRESH_FOR:
            return Word(Verdict.WAIT, "the mailbox was last read completely too long ago")
        counts = tx.mails.count_by_state()
        unread = sum(counts.get(state, 0) for state in _UNREAD)
        if unread:
            return Word(Verdict.WAIT, f"{unread} mails are not understood yet")
        if mail.purpose is OutboxPurpose.FOLLOW_UP and not folder_of(tx, mail.account, Role.SENT):
            return Word(Verdict.WAIT, f"account {mail.account} has no Sent folder that coopwatch knows")
        return None

    def _against_policy(self, tx: Transaction, mail: OutboxMail, now: datetime) -> Word | None:
        why = self._may_send(tx, mail, self._sent_this_run, now)
        return Word(Verdict.WAIT, why) if why else None


def is_sent_already(tx: Transaction, mail: OutboxMail) -> Word | None:
    """Whether an own mail with this Message-ID lies in Sent, as after a restored backup."""
    for stored in tx.mails.by_message_ids((mail.message_id,)):
        if stored.own:
            return Word(Verdict.IS_SENT, "found in your Sent folder", stored.received_at)
    return None


def folder_of(tx: Transaction, account: str, role: Role) -> str:
    """Raw name of an account's folder for a role, "" when none is known; the first by name if there are several."""
    for folder in tx.folders.all(account):
        if folder.role is role and folder.phase is not FolderPhase.MISSING:
            return folder.name
    return ""


def _no_longer_wanted(tx: Transaction, mail: OutboxMail, now: datetime) -> Word | None:
    if mail.partner_id and mail.partner_id in tx.partners.muted():
        return Word(Verdict.CANCEL, "this partner is muted")
    for item in mail.items:
        obligation = tx.obligations.get(item.obligation_id)
        why = "its obligation is gone" if obligation is None else _why_not(obligation, item, mail, now)
        if why:
            return Word(Verdict.CANCEL, why)
    return None if mail.items else Word(Verdict.CANCEL, "it is about nothing")


def _why_not(obligation: Obligation, item: OutboxItem, mail: OutboxMail, now: datetime) -> str:
    if not obligation.is_open:
        return f"{obligation.id} is closed"
    if obligation.muted:
        return f"{obligation.id} is muted"
    if obligation.recipient != mail.recipient:
        return f"{obligation.id} is owed by somebody else"
    if obligation.bounced:
        return f"the address of {obligation.id} bounced"
    if obligation.state in (State.HOLD, State.SUGGESTED) or obligation.ball is not Ball.PARTNER:
        return f"{obligation.id} waits for you"
    if obligation.follow_ups != item.step - 1:
        return f"follow-up {item.step} of {obligation.id} is not the next one"
    if obligation.state in _LAPSES and (obligation.due_at is None or obligation.due_at > now):
        return f"{obligation.id} is not due"
    return ""
