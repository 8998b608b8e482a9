"""A reply as it is weighed, and the questions that several judgements ask of it.

Called by the judgements of `answer`: documents, slots, content, promises, refusals, verdict.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coopwatch.core.model import Answer, AnswerClass, DatePhrase, DateSpan, Kind
from coopwatch.core.reading.answer.evidence import Brought
from coopwatch.core.reading.answer.promised import find_promised
from coopwatch.core.reading.answer.rules import Rules
from coopwatch.core.reading.answer.signs import Sign

# Promises to speak, which say nothing about a thing that is still to come.
ABOUT_TALK = frozenset({"you_hear", "i_call", "i_check", "patience", "forgotten"})
# Refusals of the partner himself; other refusals may be the negative answer that was asked for.
PERSONAL = frozenset(
    {"refuse", "no_offer", "no_capacity", "go_elsewhere", "regret", "out", "no_more", "too_much", "irony", "will_not"}
)
# A sentence this short says nothing but its day.
BARE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Reply:
    """All that is weighed.

    phrases: the dates from said_on on. on_topic: shares words with what was asked. names_on_topic: so do the names
    of the documents. cites: answers in a thread. fresh: begins a subject of its own, and names nothing of the asked
    kind. asked_more: several things were asked for, and not each is named.
    """

    signs: tuple[Sign, ...]
    along: Brought
    kind: Kind | None
    phrases: tuple[DatePhrase, ...]
    said_on: date
    link: bool
    on_topic: bool
    names_on_topic: bool
    cites: bool
    fresh: bool
    asked_more: bool
    rules: Rules

    @property
    def tied(self) -> bool:
        """Whether anything ties the mail to what was asked; else whatever it says may be about something else."""
        return self.cites or self.on_topic


def say(of: AnswerClass, confidence: float, rule: str, words: str, day: DateSpan | None = None) -> Answer:
    """An answer with its evidence."""
    return Answer(of, day, words, confidence, rule)


def is_clean(reply: Reply, *but: Sign) -> bool:
    """Whether no other sentence asks, refuses or delays, so that nothing contradicts what was found."""
    others = [sign for sign in reply.signs if all(sign is not one for one in but)]
    return not any(sign.asks or sign.declines or sign.delays or sign.extension for sign in others)


def promise_of(reply: Reply, signs: Sequence[Sign]) -> tuple[DateSpan, Sign] | None:
    """The day that one of `signs` promises, and the sentence that does; None if none does."""
    found = find_promised(reply.phrases, [sign.sentence for sign in signs], reply.said_on, reply.rules)
    if found is None:
        return None
    day, sentence = found
    return day, next(sign for sign in signs if sign.sentence is sentence)


def day_of_rest(reply: Reply, rest: Sequence[Sign]) -> DateSpan | None:
    """When the rest comes: said with it, else in a sentence that does not speak of what is here."""
    other = [sign for sign in reply.signs if sign.dated and not sign.asks and sign.delivers is None]
    found = promise_of(reply, rest) or promise_of(reply, other)
    return found[0] if found else None


def is_rest(sign: Sign, rules: Rules) -> bool:
    """Whether a sentence says that a part is still to come."""
    if sign.asks:
        return False
    if sign.delivers and not sign.part_missing:
        # "Here you get it": handing over and promise are one.
        return False
    named = rules.rest.search(sign.folded) is not None
    if sign.dated and sign.delivers is None and not sign.declines and len(sign.folded.split()) < BARE_WORDS:
        return True
    if sign.may_promise and sign.promises and sign.promises.name not in ABOUT_TALK:
        return named or (sign.dated and sign.delivers is None)
    return named and sign.dated
