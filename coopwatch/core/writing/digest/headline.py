"""The digest's answer in one line: subject, headline, lead and what a mail program shows beside the subject.

Called by `build`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopwatch.core.model import Mode
from coopwatch.core.writing.digest.facts import DigestFacts, DigestKind, OpenItem
from coopwatch.core.writing.digest.lines import partner_and_subject
from coopwatch.core.writing.digest.view import Section
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.safe_text import safe_line

_SUBJECT_LIMIT = 120
_PREHEADER_LIMIT = 140


@dataclass(frozen=True, slots=True)
class Counts:
    """What the subject counts: overdue items oldest first, questions to the owner, all open items."""

    overdue: tuple[OpenItem, ...]
    questions: int
    first_question: str
    waiting: int


def subject_of(facts: DigestFacts, counts: Counts, words: Words) -> str:
    """ "2 überfällig, 1 Rückfrage – Müller, Angebot Dachsanierung"; weekly and first digests say so in front."""
    answer = ", ".join(_answer(facts, counts, words))
    if facts.kind is DigestKind.WEEKLY:
        answer = f"{words.say('kind_weekly')}: {answer}"
    elif facts.kind is DigestKind.FIRST:
        answer = f"{words.say('kind_first')}: {answer}"
    about = _about(facts, counts, words)
    return safe_line(f"{answer} – {about}" if about else answer, _SUBJECT_LIMIT)


def headline_of(facts: DigestFacts, counts: Counts, words: Words) -> str:
    """The answer without the name, as it stands above the digest."""
    answer = ", ".join(_answer(facts, counts, words))
    return answer[:1].upper() + answer[1:]


def lead_of(facts: DigestFacts, counts: Counts, words: Words) -> str:
    """What must be known before reading on: a pause, the mode, that nothing was sent, that all is quiet."""
    health = facts.health
    if health.paused:
        until = health.paused_until
        return words.say("paused_until", moment=words.moment(until)) if until else words.say("paused")
    if facts.kind is DigestKind.FIRST:
        return words.say("lead_first")
    if facts.mode is Mode.OBSERVE:
        return words.say("observing")
    quiet = not (counts.overdue or counts.questions or facts.announced)
    return words.say("lead_quiet") if quiet else ""


def preheader_of(sections: Sequence[Section]) -> str:
    """The first entry in short."""
    first = sections[0].lines[0]
    return safe_line(
        " · ".join(part for part in (first.title, first.sentence or " · ".join(first.facts)) if part), _PREHEADER_LIMIT
    )


def _answer(facts: DigestFacts, counts: Counts, words: Words) -> list[str]:
    if facts.kind is DigestKind.FIRST:
        return [words.count("found", len(facts.found)), words.say("nothing_sent")]
    going = sum(row.mode in {Mode.SEND, Mode.DRAFT} or row.expected for row in facts.announced)
    shown = sum(row.mode is Mode.OBSERVE for row in facts.announced)
    numbers = (("overdue", len(counts.overdue)), ("questions", counts.questions), ("going", going), ("shown", shown))
    parts = [words.count(name, number) for name, number in numbers if number][:2]
    if facts.health.problems:
        parts.insert(0, words.say("trouble"))
    if parts:
        return parts
    if facts.closed:
        return [words.count("closed", len(facts.closed)), words.count("waiting", counts.waiting)]
    return [words.say("quiet"), words.count("waiting", counts.waiting)]


def _about(facts: DigestFacts, counts: Counts, words: Words) -> str:
    """Partner and subject of the weightiest entry, "" when nothing presses."""
    if facts.kind is DigestKind.FIRST:
        return ""
    if counts.overdue:
        first = counts.overdue[0]
        return partner_and_subject(first.partner, first.obligation, words)
    if counts.questions:
        return counts.first_question
    for row in facts.announced:
        return partner_and_subject(row.partner, row.obligations[0], words)
    return ""
