"""Which of the dates in a reply is the promised day: a second opinion by weights learned from labelled replies.

Refuses to say whether anything is promised: it is asked only where the class has a day. Called by `weighing`, and by
the benchmark that learns the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopwatch.core.model import Answer, DatePhrase, DateSpan
from coopwatch.core.reading.answer.clauses import split_clauses
from coopwatch.core.reading.answer.promised import place_of, score_of
from coopwatch.core.reading.answer.reply import Reply
from coopwatch.core.reading.answer.signs import Sign
from coopwatch.core.reading.answer.traits import marks_of
from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.dates import deadline
from coopwatch.core.reading.weights import load_weights
from coopwatch.core.reading.words import split_words

PROMISED, OTHER = "promised", "other"
# Chosen by cross-validation so that few days are invented and few are lost; see docs/accuracy.md.
_PROMISED_FROM = 0.25
_STEM = 6
_NEAR = 4
_CLAUSES = ("negated_clause", "other_date_clause", "condition_clause", "third_party_clause", "past")
_FAR_DAYS = (0, 3, 10, 30, 90)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One date of a reply and the traits by which it may be the promised one."""

    day: DateSpan
    traits: frozenset[str]


def promised_day(reply: Reply, by_rules: Answer) -> DateSpan | None:
    """The day or interval that `reply` most probably promises; None if none of its dates is likely enough."""
    table = load_weights(__package__, "days.tsv")
    best, best_share = None, _PROMISED_FROM
    for candidate in candidates(reply, by_rules):
        share = table.shares(candidate.traits)[PROMISED]
        if share >= best_share:
            best, best_share = candidate.day, share
    return best


def candidates(reply: Reply, by_rules: Answer) -> list[Candidate]:
    """Every date from the day of writing on that stands in a sentence, in order."""
    found = [
        (sign, phrase)
        for sign in reply.signs
        for phrase in reply.phrases
        if sign.sentence.start <= phrase.start < sign.sentence.end
    ]
    listed = []
    for place, (sign, phrase) in enumerate(found):
        day = deadline(phrase, reply.said_on)
        beside = {f"dates.{min(len(found), 4)}", f"first_date.{place == 0}", f"last_date.{place == len(found) - 1}"}
        if day == by_rules.promised_by:
            beside.add("by_rules")
        traits = beside | _of_mail(reply, by_rules) | _of_sentence(reply, sign, phrase) | _of_phrase(reply, phrase)
        listed.append(Candidate(day, frozenset(traits)))
    return listed


def words_only(traits: frozenset[str]) -> frozenset[str]:
    """Those traits that no rule about replies had a part in."""
    return frozenset(trait for trait in traits if not trait.startswith(("score.", "mark.", "clause.", "rules.", "by_")))


def _of_mail(reply: Reply, by_rules: Answer) -> set[str]:
    return {
        f"rules.{by_rules.answer_class.value}",
        f"kind.{reply.kind.value if reply.kind else 'unknown'}",
        f"documents.{bool(reply.along.documents)}",
    }


def _of_phrase(reply: Reply, phrase: DatePhrase) -> set[str]:
    ahead = (phrase.span.latest - reply.said_on).days
    far = sum(ahead > limit for limit in _FAR_DAYS)
    width = (phrase.span.latest - phrase.span.earliest).days
    said = {f'date:"{word}"' for word in _stems(fold(phrase.words))}
    return said | {f"found_by.{phrase.rule}", f"far.{far}", f"width.{min(width, 8)}"}


def _of_sentence(reply: Reply, sign: Sign, phrase: DatePhrase) -> set[str]:
    sentence = sign.sentence
    offset = phrase.start - sentence.start
    before = _stems(fold(sentence.text[:offset]))
    after = _stems(fold(sentence.text[offset + len(phrase.words) :]))
    clauses = split_clauses(sentence)
    place = place_of(phrase, clauses)
    folded = clauses[place].folded
    at = reply.signs.index(sign)
    traits = {f'"{word}"' for word in (*before, *after)}
    traits |= {f'near:"{word}"' for word in _stems(folded)}
    traits |= {f'{near}_before:"{word}"' for near in (1, 2, _NEAR) for word in before[-near:]}
    traits |= {f'{near}_after:"{word}"' for near in (1, _NEAR) for word in after[:near]}
    traits |= {f"mark.{mark}" for mark in marks_of(sign)}
    traits |= {f"clause.{name}" for name in _CLAUSES if getattr(reply.rules, name).search(folded)}
    return traits | {
        f"score.{score_of(clauses, place, reply.rules)}",
        f"from_start.{min(at, 3)}",
        f"from_end.{min(len(reply.signs) - 1 - at, 3)}",
        f"clauses.{min(len(clauses), 4)}",
        f"last_clause.{place == len(clauses) - 1}",
        f"asks.{sign.asks}",
    }


def _stems(folded: str) -> Sequence[str]:
    return [word[:_STEM] for word in split_words(folded)]
