"""Picks the day a partner commits himself to among all the dates of his mail.

Refuses dates of other people, of conditions, of validity, payment and the past. Called by `answer`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from coopwatch.core.model import DatePhrase, DateSpan
from coopwatch.core.reading.answer.clauses import Clause, split_clauses
from coopwatch.core.reading.answer.rules import Rules
from coopwatch.core.reading.dates import deadline
from coopwatch.core.reading.sentences import Sentence

_BARE_WORDS = 8
_FREE_OF_DATE = 0.80
# "Snowed under this week": the day beside such words is not the promised one if another is named.
NAMES_NO_DAY = frozenset({"patience", "forgotten", "on_it"})


def find_promised(
    phrases: Sequence[DatePhrase], sentences: Sequence[Sentence], said_on: date, rules: Rules
) -> tuple[DateSpan, Sentence] | None:
    """The promised day or interval and the sentence that says it, None when no date belongs to a promise.

    `sentences` are those that may promise, in order; of several promised days the last one counts, because later
    words correct earlier ones.
    """
    best: tuple[int, DateSpan, Sentence] | None = None
    for sentence in sentences:
        clauses = split_clauses(sentence)
        for phrase in phrases:
            if not sentence.start <= phrase.start < sentence.end or phrase.span.latest < said_on:
                continue
            score = score_of(clauses, place_of(phrase, clauses), rules)
            if score > 0 and (best is None or score >= best[0]):
                best = (score, deadline(phrase, said_on), sentence)
    return (best[1], best[2]) if best else None


def is_free(phrase: DatePhrase, sentence: Sentence, rules: Rules) -> bool:
    """Whether a date stands in a clause that neither denies it nor gives it to somebody or something else."""
    clauses = split_clauses(sentence)
    return score_of(clauses, place_of(phrase, clauses), rules) > 0


def place_of(phrase: DatePhrase, clauses: Sequence[Clause]) -> int:
    """Which clause a date stands in, the last one if in none."""
    inside = (i for i, clause in enumerate(clauses) if clause.start <= phrase.start < clause.end)
    return next(inside, len(clauses) - 1)


def score_of(clauses: Sequence[Clause], place: int, rules: Rules) -> int:
    """What the clause at `place` makes of its day: 3 if it promises itself, 2 if it may, 1 if only the sentence does.

    0 if the day belongs to something else.
    """
    folded = clauses[place].folded
    if rules.negated_clause.search(folded) or rules.other_date_clause.search(folded):
        return 0
    if rules.condition_clause.search(folded) and len(clauses) > 1:
        return 0
    speaks = strong = False
    for cue in rules.promises:
        if cue.pattern.search(folded):
            if cue.weight >= _FREE_OF_DATE and cue.name not in NAMES_NO_DAY:
                return 3
            speaks, strong = True, strong or cue.weight >= _FREE_OF_DATE
    if rules.past.search(folded):
        return 0
    if strong:
        return 2
    if rules.third_party_clause.search(folded):
        return 0
    return 2 if speaks or len(folded.split()) <= _BARE_WORDS else 1
