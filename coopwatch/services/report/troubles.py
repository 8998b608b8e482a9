"""Mails that did not go out, or of which nobody knows whether they did; so that none fails in silence.

Called by the gatherer. What still has a chance by itself is left out: it is told once it has none, or takes a day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Obligation, OutboxMail, OutboxPurpose, OutboxState, State
from coopwatch.core.writing.digest import OutboxProblem
from coopwatch.ports import Transaction
from coopwatch.services.desk import Parse
from coopwatch.services.report.holds import partner_of

_STATES = (OutboxState.READY, OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER, OutboxState.FAILED)
_OF_STEPS = frozenset({OutboxPurpose.FOLLOW_UP, OutboxPurpose.DRAFT})
_TO_DRAFTS = frozenset({OutboxPurpose.DRAFT, OutboxPurpose.LETTER})
# Drafts is there or it is not; a server that is down for less is told as trouble by other lines.
_LATE_AFTER = timedelta(days=1)
# What nobody can press away is told by every digest of these days, and by the next one in any case.
_TOLD_FOR = timedelta(days=3)


def outbox_problems(
    tx: Transaction,
    book: PartnerBook,
    parse: Parse,
    items: Iterable[Obligation],
    since: datetime | None,
    now: datetime,
) -> tuple[OutboxProblem, ...]:
    """The mails that the owner must know about, oldest first.

    items: the open obligations. A mail about steps of obligations is told as long as one of them waits for its fate;
    a letter, a note or a digest for three days and once at least. since: when the last digest was written.
    """
    by_id = {item.id: item for item in items}
    newer_than = min(since or now, now - _TOLD_FOR)
    problems = []
    for mail in tx.outbox.in_states(_STATES):
        about = _about(mail, by_id)
        if _is_to_be_told(mail, about, newer_than, now):
            problems.append(
                OutboxProblem(
                    outbox_id=mail.id,
                    recipient=mail.recipient,
                    subject=parse(mail.raw, mail.date_at).subject,
                    state=mail.state,
                    since=mail.changed_at,
                    reply=mail.reply,
                    purpose=mail.purpose,
                    obligations=about,
                    partner=partner_of(book, about[0]) if about else book.get(mail.partner_id),
                )
            )
    return tuple(problems)


def _about(mail: OutboxMail, by_id: dict[int, Obligation]) -> tuple[Obligation, ...]:
    """The open obligations whose step this mail is and that do not count it yet."""
    steps = [(by_id[step.obligation_id], step.step) for step in mail.items if step.obligation_id in by_id]
    return tuple(item for item, step in steps if step > item.follow_ups)


def _is_to_be_told(mail: OutboxMail, about: tuple[Obligation, ...], newer_than: datetime, now: datetime) -> bool:
    if mail.state is OutboxState.READY:
        return mail.purpose in _TO_DRAFTS and now - mail.created_at >= _LATE_AFTER
    if mail.purpose in _OF_STEPS:
        # Refusal hands the obligation over; once the owner has gone on with it, that is past.
        past = mail.state is OutboxState.FAILED and all(item.state is not State.OWNER_TURN for item in about)
        return bool(about) and not past
    # Owner mail of an open outcome is given once more by itself.
    return mail.state is not OutboxState.UNKNOWN and mail.changed_at >= newer_than
