"""The learned weights as a second opinion: what they may confirm, doubt or outweigh, and what they never may."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from importlib.resources import files

import pytest

from benchmarks.sets.answers import UNSEEN, replies
from coopwatch.core.model import Answer, AnswerClass, Attachment, Kind, Language, Mail
from coopwatch.core.reading.answer import read_answer, weighing
from coopwatch.core.reading.answer.reply import Reply
from coopwatch.core.reading.answer.verdict import decide
from coopwatch.core.reading.answer.weighing import CLASSES, learned_weights, shares_of, weigh
from coopwatch.core.reading.weights import ALWAYS

SENT_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
ACTS_FROM = 0.90
WITHOUT_DAY = {AnswerClass.DELIVERED, AnswerClass.DECLINE, AnswerClass.QUESTION, AnswerClass.ACKNOWLEDGED}


@pytest.fixture(scope="module")
def read_twice() -> list[tuple[Reply, Answer, Answer]]:
    """Replies that nothing was learned from, each with the finding of the rules and of both together."""
    read = []
    for _, reply in replies(UNSEEN, known=True):
        by_rules = decide(reply)
        read.append((reply, by_rules, weigh(reply, by_rules)))
    return read


def test_every_row_has_a_weight_for_each_class() -> None:
    head, *rows = files(weighing.__package__).joinpath("weights.tsv").read_text("utf-8").splitlines()
    names = [row.split("\t")[0] for row in rows]

    assert head.split("\t")[1:] == [answer_class.value for answer_class in CLASSES]
    assert all(len(row.split("\t")) == 1 + len(CLASSES) for row in rows)
    assert names == sorted(set(names))
    assert ALWAYS in learned_weights().rows


def test_shares_add_up_to_one_and_unknown_traits_count_nothing() -> None:
    known = shares_of(frozenset({'"leider"', "declines"}))

    assert math.isclose(sum(known.values()), 1.0)
    assert shares_of(frozenset({'"leider"', "declines", "no such trait"})) == known


def test_a_document_that_both_take_for_the_answer_acts() -> None:
    text = "Guten Tag, anbei unser Angebot."
    parts = (Attachment("Angebot_Carport.pdf", "application/pdf", 90_000),)
    mail = Mail("r", (), (), (), "AW: Angebot Carport", SENT_AT, SENT_AT, text, "", parts, in_reply_to=("asked",))

    answer = read_answer(mail, text, SENT_AT.date(), Language.DE, Kind.QUOTE)

    assert answer.answer_class is AnswerClass.DELIVERED
    assert answer.confidence >= ACTS_FROM


def test_what_outweighs_the_rules_never_acts_and_says_why(read_twice: list[tuple[Reply, Answer, Answer]]) -> None:
    outweighed = [
        (reply, found) for reply, by_rules, found in read_twice if found.answer_class is not by_rules.answer_class
    ]

    assert len(outweighed) > 10
    for reply, found in outweighed:
        assert found.confidence < ACTS_FROM
        assert found.rule.startswith("weighed: ")
        assert found.words in [sign.words for sign in reply.signs]
        assert found.promised_by is None or found.answer_class not in WITHOUT_DAY


def test_what_is_confirmed_or_doubted_keeps_its_class_words_and_day(
    read_twice: list[tuple[Reply, Answer, Answer]],
) -> None:
    for _, by_rules, found in read_twice:
        if found.answer_class is by_rules.answer_class:
            assert (found.words, found.rule, found.promised_by) == (
                by_rules.words, by_rules.rule, by_rules.promised_by,
            )  # fmt: skip


def test_a_mail_without_a_sentence_stays_as_the_rules_read_it() -> None:
    mail = Mail("r", (), (), (), "AW: Carport", SENT_AT, SENT_AT, "", "")

    answer = read_answer(mail, "", SENT_AT.date(), Language.DE, Kind.QUOTE)

    assert answer.answer_class is AnswerClass.OTHER
    assert answer.confidence == 0.0
