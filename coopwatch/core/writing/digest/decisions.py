"""What waits for the owner, in the order of its weight. Called by `build`, which shows the first three first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from coopwatch.core.model import Mode, State
from coopwatch.core.writing.digest.facts import DigestFacts, OpenItem
from coopwatch.core.writing.digest.lines import announcement_line, badge_of, decision_line, hold_line
from coopwatch.core.writing.digest.notices import command_line, outbox_line, sentence_line
from coopwatch.core.writing.digest.view import Line
from coopwatch.core.writing.digest.words import Words

Make = Callable[[], Line]
"""Makes a line when it is to be shown."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that waits for the owner; name: of its cause, the same from digest to digest."""

    name: str
    make: Make


def is_decision(item: OpenItem) -> bool:
    """Whether an open obligation waits for the owner, not for the partner."""
    thing = item.obligation
    return thing.bounced or thing.state in {State.OWNER_TURN, State.HOLD, State.SUGGESTED}


def decisions_of(facts: DigestFacts, words: Words) -> list[Decision]:
    """Weightiest first, then oldest first.

    Trouble, uncertain mails, unclear answers, questions back, mails for approval, exhausted ladders, bounces,
    refused commands, suggestions.
    """
    trouble = words.badge("trouble")
    found = [
        Decision(f"trouble:{text}", partial(sentence_line, text, trouble, strong=True))
        for text in facts.health.problems
    ]
    found += [Decision(f"outbox:{row.outbox_id}:{row.state}", partial(outbox_line, row, words)) for row in facts.outbox]
    held = sorted(facts.holds, key=lambda hold: hold.mail_at)
    found += [Decision(f"hold:{hold.obligation.id}", partial(hold_line, hold, words)) for hold in held]
    by_badge = _by_badge(facts, words)
    found += by_badge["hold"] + by_badge["question"]
    for row in facts.announced:
        if row.mode is Mode.ASK and not row.expected:
            ids = "+".join(str(thing.id) for thing in row.obligations)
            found.append(Decision(f"ready:{ids}", partial(announcement_line, row, words)))
    found += by_badge["decide"] + by_badge["bounced"]
    refused = [row for row in facts.commands if not row.done]
    found += [Decision(f"refused:{row.command}", partial(command_line, row, words)) for row in refused]
    return found + by_badge["suggested"]


def _by_badge(facts: DigestFacts, words: Words) -> dict[str, list[Decision]]:
    """Open obligations that wait for the owner and are not asked about as a hold already, oldest first."""
    asked = {hold.obligation.id for hold in facts.holds}
    sorted_out: dict[str, list[Decision]] = {
        name: [] for name in ("hold", "question", "decide", "bounced", "suggested")
    }
    for item in sorted(facts.open, key=lambda item: item.obligation.opened_at):
        if is_decision(item) and item.obligation.id not in asked:
            badge = badge_of(item, words)
            sorted_out[badge].append(Decision(f"{badge}:{item.obligation.id}", partial(decision_line, item, words)))
    return sorted_out
