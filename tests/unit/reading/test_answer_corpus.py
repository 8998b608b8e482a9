"""The replies of the corpus, counted: what was once understood stays understood, and nothing closes by mistake.

Counted on replies that neither rules nor weights were made from: the rules alone, then both together. The floors
are the shares reached when they were written, less two points; raise them with the rules.
"""

from __future__ import annotations

import pytest

from benchmarks.sets.answers import Case, read_unseen
from coopwatch.core.reading.answer.verdict import decide

# Shares in percent by (language, request known): class, acting right, acting at all, promised day, none invented.
RULES_ALONE = {
    ("de", True): (64.5, 82.5, 35.7, 63.6, 92.6),
    ("de", False): (61.7, 78.4, 35.2, 68.6, 90.2),
    ("en", True): (64.1, 80.4, 34.6, 66.1, 92.4),
    ("en", False): (60.8, 79.7, 36.5, 69.6, 88.4),
}
UNSEEN = {
    ("de", True): (83.1, 97.5, 41.5, 79.2, 96.3),
    ("de", False): (81.9, 97.5, 37.6, 79.9, 96.1),
    ("en", True): (83.1, 95.9, 36.3, 80.8, 96.1),
    ("en", False): (81.3, 97.2, 33.2, 79.9, 95.7),
}
ACTING = ("delivered", "decline", "promise")
LEAVES_SOMETHING_OPEN = ("partial", "other")
# Of more than a thousand, a third of them written to mislead.
CLOSED_BY_MISTAKE_AT_MOST = 3


def shares_of(cases: list[Case], language: str) -> tuple[float, ...]:
    cases = [case for case in cases if case.label["lang"] == language]
    acting = [case for case in cases if case.acts]
    return (
        percent([case.right for case in cases]),
        percent([case.right for case in acting]),
        percent([case.acts and case.right for case in cases if case.label["answer"] in ACTING]),
        percent([case.found.promised_by == case.promised for case in cases if case.promised]),
        percent([case.found.promised_by is None for case in cases if not case.promised]),
    )


def percent(right: list[bool]) -> float:
    return 100 * sum(right) / len(right)


@pytest.mark.parametrize(("language", "known"), RULES_ALONE)
def test_the_shares_that_the_rules_understand_do_not_fall(language: str, known: bool) -> None:
    reached, floors = shares_of(read_unseen(known, decide), language), RULES_ALONE[language, known]

    assert all(share >= floor for share, floor in zip(reached, floors, strict=True)), (reached, floors)


@pytest.mark.parametrize(("language", "known"), UNSEEN)
def test_the_shares_understood_of_unseen_replies_do_not_fall(language: str, known: bool) -> None:
    reached, floors = shares_of(read_unseen(known), language), UNSEEN[language, known]

    assert all(share >= floor for share, floor in zip(reached, floors, strict=True)), (reached, floors)


@pytest.mark.parametrize("known", [True, False])
def test_hardly_a_reply_that_leaves_something_open_closes_by_itself(known: bool) -> None:
    cases = read_unseen(known)

    closed = [
        case.name
        for case in cases
        if case.label["answer"] in LEAVES_SOMETHING_OPEN and case.acts and case.found.answer_class.value == "delivered"
    ]

    assert len(closed) <= CLOSED_BY_MISTAKE_AT_MOST
