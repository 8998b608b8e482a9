"""The replies of the corpus, counted: what was once understood stays understood, and nothing closes by mistake.

The rules are counted alone on the replies they were written on; rules and weights together on replies that neither
was made from. The floors are the shares reached when they were written, less two points; raise them with the rules.
"""

from __future__ import annotations

import pytest

from benchmarks.sets.answers import Case, read_corpus, read_unseen

# Shares in percent by (language, request known): class, acting right, acting at all, promised day, none invented.
RULES_ALONE = {
    ("de", True): (68.2, 88.8, 40.9, 73.5, 94.4),
    ("de", False): (66.3, 85.3, 41.8, 76.3, 92.0),
    ("en", True): (67.8, 88.9, 42.4, 71.7, 93.6),
    ("en", False): (63.9, 85.2, 39.9, 75.5, 89.9),
}
UNSEEN = {
    ("de", True): (85.5, 94.8, 55.1, 86.0, 94.3),
    ("de", False): (82.4, 94.6, 52.3, 90.0, 91.3),
    ("en", True): (87.4, 98.0, 47.5, 84.7, 94.9),
    ("en", False): (84.9, 98.0, 44.7, 84.7, 92.6),
}
ACTING = ("delivered", "decline", "promise")
LEAVES_SOMETHING_OPEN = ("partial", "other")
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
    reached, floors = shares_of(read_corpus("all", known), language), RULES_ALONE[language, known]

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
