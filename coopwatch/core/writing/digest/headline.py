"""The digest's answer in one line: subject, headline, lead and what a mail program shows beside the subject.

Called by `build`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coopwatch.core.model import Mode
from coopwatch.core.writing.digest.decisions import Sort
from coopwatch.core.writing.digest.facts import DigestFacts, DigestKind, OpenItem
from coopwatch.core.writing.digest.lines import partner_and_subject
from coopwatch.core.writing.digest.view import Section
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.safe_text import safe_line

_SUBJECT_LIMIT = 120
_PREHEADER_LIMIT = 140
_NUMBER_BEFORE = re.compile(r"(?<=[0-9]) ")
# A phone shows some forty characters of a subject, and the name of the weightiest entry shall be among them.
_COUNTS, _COUNTS_IN_SUBJECT = 3, 2


@dataclass(frozen=True, slots=True)
class Counts:
    """What the subject counts: overdue items oldest first, decisions by their sort, all open items.

    first_asked: title of the weightiest decision that is no trouble, "" for none.
    """

    overdue: tuple[OpenItem, ...]
    decisions: Mapping[Sort, int]
    first_asked: str
    waiting: int

    @property
    def asked(self) -> int:
        """How many decisions there are, troubles left out."""
        return sum(number for sort, number in self.decisions.items() if sort is not Sort.TROUBLE)


def subject_of(facts: DigestFacts, counts: Counts, words: Words) -> str:
    """ "2 überfällig, 1 Rückfrage – Müller, Angebot Dachsanierung"; weekly and first digests say so in front."""
    answer = ", ".join(_answer(facts, counts, words, _COUNTS_IN_SUBJECT))
    if facts.kind is DigestKind.WEEKLY:
        answer = f"{words.say('kind_weekly')}: {answer}"
    elif facts.kind is DigestKind.FIRST:
        answer = f"{words.say('kind_first')}: {answer}"
    about = _about(facts, counts, words)
    return safe_line(f"{answer} – {about}" if about else answer, _SUBJECT_LIMIT)


def headline_of(facts: DigestFacts, counts: Counts, words: Words) -> str:
    """The answer without the name, as it stands above the digest; no line ends between a number and its word."""
    answer = ", ".join(
        _NUMBER_BEFORE.sub("\N{NO-BREAK SPACE}", part) for part in _answer(facts, counts, words, _COUNTS)
    )
    return answer[:1].upper() + answer[1:]


def lead_of(facts: DigestFacts, counts: Counts, words: Words) -> str:
    """What must be known before reading on: a pause, the mode, that nothing was sent, that all is quiet."""
    health = facts.health
    if health.paused:
        until = health.paused_until
        return words.say("paused_until", day=words.day(until)) if until else words.say("paused")
    if facts.kind is DigestKind.FIRST:
        return words.say("lead_first")
    if facts.mode is Mode.OBSERVE:
        return words.say("observing")
    quiet = not (counts.overdue or counts.asked or facts.announced or facts.health.problems)
    return words.say("lead_quiet") if quiet else ""


def preheader_of(sections: Sequence[Section]) -> str:
    """The first entry in short."""
    first = sections[0].lines[0]
    return safe_line(
        " · ".join(part for part in (first.title, first.sentence or " · ".join(first.facts)) if part), _PREHEADER_LIMIT
    )


def _answer(facts: DigestFacts, counts: Counts, words: Words, most: int) -> list[str]:
    if facts.kind is DigestKind.FIRST:
        return [words.count("found", len(facts.found)), words.say("nothing_sent")]
    going = sum(row.mode in {Mode.SEND, Mode.DRAFT} or row.expected for row in facts.announced)
    shown = sum(row.mode is Mode.OBSERVE for row in facts.announced)
    numbers = [("overdue", len(counts.overdue))]
    numbers += [(sort.value, counts.decisions.get(sort, 0)) for sort in Sort if sort is not Sort.TROUBLE]
    numbers += [("going", going), ("shown", shown)]
    parts = [words.count(name, number) for name, number in numbers if number][:most]
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
    if counts.asked:
        return counts.first_asked
    for row in facts.announced:
        return partner_and_subject(row.partner, row.obligations[0], words)
    return ""
