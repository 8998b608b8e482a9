"""The replies of the corpus, counted: what was once understood stays understood, and nothing closes by mistake.

The floors are the shares reached when they were written, less two points; raise them with the rules.
"""

from __future__ import annotations

import pytest

from benchmarks.sets.answers import Case, read_corpus

# Shares in percent by (language, request known): class, acting right, acting at all, promised day, none invented.
FLOORS = {
    ("de", True): (82.4, 93.3, 49.8, 81.3, 94.8),
    ("de", False): (78.4, 89.1, 50.1, 82.8, 91.6),
    ("en", True): (79.3, 94.8, 51.9, 79.9, 93.7),
    ("en", False): (72.4, 88.1, 47.1, 82.8, 90.0),
}
ACTING = ("delivered", "decline", "promise")
LEAVES_SOMETHING_OPEN = ("partial", "other")
CLOSED_BY_MISTAKE_AT_MOST = 5


def cases_of(language: str, known: bool) -> list[Case]:
    return [case for case in read_corpus("all", known) if case.label["lang"] == language]


def percent(right: list[bool]) -> float:
    return 100 * sum(right) / len(right)


@pytest.mark.parametrize(("language", "known"), FLOORS)
def test_the_shares_understood_do_not_fall(language: str, known: bool) -> None:
    cases = cases_of(language, known)
    acting = [case for case in cases if case.acts]

    reached = (
        percent([case.right for case in cases]),
        percent([case.right for case in acting]),
        percent([case.acts and case.right for case in cases if case.label["answer"] in ACTING]),
        percent([case.found.promised_by == case.promised for case in cases if case.promised]),
        percent([case.found.promised_by is None for case in cases if not case.promised]),
    )

    floors = FLOORS[language, known]
    assert all(share >= floor for share, floor in zip(reached, floors, strict=True)), (reached, floors)


@pytest.mark.parametrize("known", [True, False])
def test_hardly_a_reply_that_leaves_something_open_closes_by_itself(known: bool) -> None:
    cases = read_corpus("all", known)

    closed = [
        case.name
        for case in cases
        if case.label["answer"] in LEAVES_SOMETHING_OPEN and case.acts and case.found.answer_class.value == "delivered"
    ]

    assert len(closed) <= CLOSED_BY_MISTAKE_AT_MOST
