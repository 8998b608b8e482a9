"""Tells what in a mail speaks against acting on a finding, though its own words are sure.

Refuses to change the finding. The doubts are those under which findings were wrong more often than one time in twenty
on replies that no rule was written on. Called by `weighing`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coopwatch.core.model import Answer, AnswerClass, Kind
from coopwatch.core.reading.answer.reply import Reply
from coopwatch.core.reading.answer.signs import Sign

# "Lot A: …": a mail in parts, of which the rule has read one.
_PART = re.compile(r"^[^.:?!]{2,40}: ")
# Refusals in words that also say no to a day, a place or a person.
_LOOSE_REFUSALS = frozenset({"refuse", "go_elsewhere", "will_not", "out"})


def tells_against(reply: Reply, answer: Answer) -> bool:
    """Whether something beside the words of `answer` makes it doubtful; False for classes that never act."""
    others = [sign for sign in reply.signs if sign.words != answer.words]
    if answer.answer_class is AnswerClass.PROMISE:
        return reply.kind is None or _holds_content(reply, others)
    if answer.answer_class is AnswerClass.DECLINE:
        return answer.rule in _LOOSE_REFUSALS or any(
            sign.promises or sign.asks or sign.needs or reply.rules.slot_confirmed.search(sign.folded)
            for sign in others
        )
    if answer.answer_class is AnswerClass.DELIVERED and reply.along.documents:
        return reply.kind is Kind.APPOINTMENT or any(sign.needs or sign.dated for sign in reply.signs)
    if answer.answer_class is AnswerClass.DELIVERED:
        undated = answer.rule == "slot_confirmed" and not any(sign.dated for sign in reply.signs)
        return undated or any(sign.promises or sign.dated or reply.rules.regret.search(sign.folded) for sign in others)
    return False


def _holds_content(reply: Reply, others: Sequence[Sign]) -> bool:
    """Whether something is told beside the promise, which may be a part of what was asked."""
    return any(_PART.match(sign.folded) for sign in reply.signs) or any(
        sign.price
        or (sign.acknowledges is not None and sign.acknowledges.name == "joy")
        or (_has_figure(reply, sign) and not sign.promises)
        for sign in others
    )


def _has_figure(reply: Reply, sign: Sign) -> bool:
    """Whether a sentence has a figure that is no date."""
    text = sign.sentence.text
    for phrase in reply.phrases:
        if sign.sentence.start <= phrase.start < sign.sentence.end:
            text = text.replace(phrase.words, " ")
    return any(character.isdigit() for character in text)
