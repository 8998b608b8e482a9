"""What waits for the owner, in the order of its weight. Called by `build`, which shows the first three first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from coopwatch.core.model import Mode, OutboxPurpose, OutboxState, State
from coopwatch.core.writing.digest.announced import announcement_line
from coopwatch.core.writing.digest.facts import Announcement, DigestFacts, OpenItem
from coopwatch.core.writing.digest.lines import badge_of, decision_line, hold_line
from coopwatch.core.writing.digest.notices import command_line, outbox_line, sentence_line
from coopwatch.core.writing.digest.view import Line
from coopwatch.core.writing.digest.words import Words

Make = Callable[[], Line]
"""Makes a line when it is to be shown."""


class Sort(StrEnum):
    """What the subject counts a decision as."""

    TROUBLE = "trouble"
    QUESTION = "questions"
    APPROVAL = "approvals"
    UNDELIVERED = "undelivered"
    REFUSAL = "refusals"


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that waits for the owner; name: of its cause, the same from digest to digest."""

    sort: Sort
    name: str
    make: Make


def is_decision(item: OpenItem) -> bool:
    """Whether an open obligation waits for the owner, not for the partner."""
    thing = item.obligation
    return thing.bounced or thing.state in {State.OWNER_TURN, State.HOLD, State.SUGGESTED}


def waits_for_yes(row: Announcement) -> bool:
    """Whether a follow-up is written and goes out only with the owner's word."""
    return row.mode is Mode.ASK and not row.expected


def told_by_their_mail(facts: DigestFacts) -> frozenset[int]:
    """Numbers of obligations that a decision about their mail tells of already."""
    things = [thing for row in facts.outbox for thing in row.obligations]
    things += [thing for row in facts.announced if waits_for_yes(row) for thing in row.obligations]
    return frozenset(thing.id for thing in things)


def decisions_of(facts: DigestFacts, words: Words) -> list[Decision]:
    """Weightiest first, then oldest first.

    Trouble, uncertain mails, unclear answers, questions back, mails for approval, exhausted ladders, what did not go
    out or came back, refused commands, suggestions.
    """
    trouble = words.badge("trouble")
    items = {item.obligation.id: item for item in facts.open}
    found = [
        Decision(Sort.TROUBLE, f"trouble:{text}", partial(sentence_line, text, trouble, strong=True))
        for text in facts.health.problems
    ]
    lost = {sort: _outbox(facts, words, sort) for sort in (Sort.QUESTION, Sort.UNDELIVERED)}
    found += lost[Sort.QUESTION]
    for hold in sorted(facts.holds, key=lambda hold: hold.mail_at):
        found.append(Decision(Sort.QUESTION, f"hold:{hold.obligation.id}", partial(hold_line, hold, items, words)))
    by_badge = _by_badge(facts, words)
    found += by_badge["hold"] + by_badge["question"]
    for row in filter(waits_for_yes, facts.announced):
        ids = "+".join(str(thing.id) for thing in row.obligations)
        found.append(Decision(Sort.APPROVAL, f"ready:{ids}", partial(announcement_line, row, items, words)))
    found += by_badge["decide"] + lost[Sort.UNDELIVERED] + by_badge["bounced"]
    refused = [row for row in facts.commands if not row.done]
    found += [Decision(Sort.REFUSAL, f"refused:{row.command}", partial(command_line, row, words)) for row in refused]
    return found + by_badge["suggested"]


def _outbox(facts: DigestFacts, words: Words, sort: Sort) -> list[Decision]:
    """Mails of which nobody knows whether they went out are a question; those that surely did not are none."""
    rows = []
    for row in facts.outbox:
        asks = row.state in (OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER) and row.purpose is not OutboxPurpose.LETTER
        if (sort is Sort.QUESTION) == asks:
            rows.append(Decision(sort, f"outbox:{row.outbox_id}:{row.state}", partial(outbox_line, row, words)))
    return rows


def _by_badge(facts: DigestFacts, words: Words) -> dict[str, list[Decision]]:
    """Open obligations that wait for the owner and are not asked about already, oldest first."""
    held, told = {hold.obligation.id for hold in facts.holds}, told_by_their_mail(facts)
    sorted_out: dict[str, list[Decision]] = {
        name: [] for name in ("hold", "question", "decide", "bounced", "suggested")
    }
    for item in sorted(facts.open, key=lambda item: item.obligation.opened_at):
        number, badge = item.obligation.id, badge_of(item, words)
        # What the partner asks is told even where a mail of unknown fate is told as well.
        is_told = number in held or (number in told and badge != "question")
        if is_decision(item) and not is_told:
            sort = Sort.UNDELIVERED if badge == "bounced" else Sort.QUESTION
            name = f"{badge}:{number}"
            sorted_out[badge].append(Decision(sort, name, partial(decision_line, item, words)))
    return sorted_out
