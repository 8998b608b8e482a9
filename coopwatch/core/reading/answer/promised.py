"""Picks the day a partner commits himself to among all the dates of his mail.

Refuses dates of other people, of conditions, of validity, payment and the past. Called by `answer`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from coopwatch.core.model import DatePhrase, DateSpan
from coopwatch.core.reading.answer.clauses import Clause, split_clauses
from coopwatch.core.reading.cues import first
from coopwatch.core.reading.sentences import Sentence


def find_promised(
    phrases: Sequence[DatePhrase], promising: Sequence[Sentence], said_on: date, rules: Any
) -> DateSpan | None:
    """The promised day or interval, None when no date belongs to a promise.

    `promising` are the sentences that promise, in order; of several promised days the last one counts, because
    later words correct earlier ones.
    """
    best: tuple[int, DateSpan] | None = None
    for sentence in promising:
        clauses = split_clauses(sentence)
        for phrase in phrases:
            if not sentence.start <= phrase.start < sentence.end or phrase.span.latest < said_on:
                continue
            score = _score(_clause_of(clauses, phrase), rules)
            if score >= 0 and (best is None or score >= best[0]):
                best = (score, phrase.span)
    return best[1] if best else None


def _clause_of(clauses: Sequence[Clause], phrase: DatePhrase) -> Clause:
    return next((clause for clause in clauses if clause.start <= phrase.start < clause.end), clauses[-1])


def _score(clause: Clause, rules: Any) -> int:
    """2: the clause itself promises; 1: it only names the day; -1: the day belongs to something else."""
    folded = clause.folded
    if rules.CONDITION_CLAUSE.search(folded) or rules.NEGATED_CLAUSE.search(folded):
        return -1
    if rules.OTHER_DATE_CLAUSE.search(folded) or rules.PAST.search(folded):
        return -1
    strong = first(rules.PROMISES[:3], folded)
    if strong is not None:
        return 2
    return -1 if rules.THIRD_PARTY_CLAUSE.search(folded) else 1
