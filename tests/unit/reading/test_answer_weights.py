"""The learned weights as a second opinion: what they may confirm, doubt or outweigh, and what they never may."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib.resources import files

import pytest

from benchmarks.sets.answers import UNSEEN, replies
from coopwatch.core.model import Answer, AnswerClass, Attachment, DateSpan, Kind, Language, Mail
from coopwatch.core.reading.answer import read_answer, weighing
from coopwatch.core.reading.answer.reply import Reply
from coopwatch.core.reading.answer.verdict import decide
from coopwatch.core.reading.answer.weighing import CLASSES, learned_weights, shares_of, weigh
from coopwatch.core.reading.weights import ALWAYS

SENT_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
ACTS_FROM = 0.90
DAY_WEIGHED = "; day weighed"
WITHOUT_DAY = {AnswerClass.DELIVERED, AnswerClass.DECLINE, AnswerClass.QUESTION, AnswerClass.ACKNOWLEDGED}


def plain_mail(text: str) -> Mail:
    return Mail("r", (), (), (), "AW: Carport", SENT_AT, SENT_AT, text, "", in_reply_to=("asked",))


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


def test_a_document_whose_name_the_server_does_not_tell_acts_by_the_words_that_hand_it_over() -> None:
    text = "Guten Tag Frau Doe,\n\nanbei das Angebot für den Carport."
    mail = replace(plain_mail(text), attachments=(Attachment("", "application/pdf", 90_000),))

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


def test_what_is_confirmed_or_doubted_keeps_its_class_and_words(
    read_twice: list[tuple[Reply, Answer, Answer]],
) -> None:
    for _, by_rules, found in read_twice:
        if found.answer_class is by_rules.answer_class:
            assert found.words == by_rules.words
            assert found.rule.removesuffix(DAY_WEIGHED) == by_rules.rule


def test_a_day_that_the_rules_did_not_see_never_acts_and_says_so(
    read_twice: list[tuple[Reply, Answer, Answer]],
) -> None:
    moved = [found for _, by_rules, found in read_twice if found.promised_by != by_rules.promised_by]

    assert len(moved) > 10
    for found in moved:
        assert found.confidence < ACTS_FROM
        assert found.rule.endswith(DAY_WEIGHED) or found.rule.startswith("weighed: ")


def test_what_nothing_ties_to_the_request_is_never_made_sure_enough_to_act() -> None:
    text = "Guten Tag,\n\nDie Ziegel sind gerechnet, 3.200 Euro, die Rinne nicht."
    mail = replace(plain_mail(text), subject="Neues aus Passau", in_reply_to=())

    assert read_answer(mail, text, SENT_AT.date(), Language.DE, Kind.QUOTE).confidence < ACTS_FROM


def test_of_several_dates_the_promised_one_is_picked() -> None:
    text = "Hallo, am 11. Mai sind wir noch auf der Messe, den Preis bekommen Sie bis zum 15. Mai."

    answer = read_answer(plain_mail(text), text, SENT_AT.date(), Language.DE, Kind.QUOTE)

    assert answer.promised_by == DateSpan(date(2026, 5, 15), date(2026, 5, 15))


def test_a_mail_without_a_sentence_stays_as_the_rules_read_it() -> None:
    answer = read_answer(plain_mail(""), "", SENT_AT.date(), Language.DE, Kind.QUOTE)

    assert answer.answer_class is AnswerClass.OTHER
    assert answer.confidence == 0.0
