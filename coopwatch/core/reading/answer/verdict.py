"""Puts the judgements in order and decides for one class.

Refuses to act on doubt: where signs contradict each other, the confidence stays below what acts by itself.
Called by `answer`.
"""

from __future__ import annotations

from dataclasses import replace

from coopwatch.core.model import Answer, AnswerClass, Kind
from coopwatch.core.reading.answer.content import (
    answer_claimed,
    answer_figures,
    answer_halved,
    answer_placed,
    answer_priced,
    answer_said,
)
from coopwatch.core.reading.answer.documents import read_documents
from coopwatch.core.reading.answer.promises import (
    answer_promised,
    answer_promised_surely,
    answer_promised_vaguely,
    answer_told_later,
)
from coopwatch.core.reading.answer.refusals import answer_declined, answer_regretted
from coopwatch.core.reading.answer.reply import BARE_WORDS, Reply, say
from coopwatch.core.reading.answer.slots import read_slot

_UNTIED = 0.85
_ONE_OF_SEVERAL = 0.8


def decide(reply: Reply) -> Answer:
    """The one class of a reply, with its evidence."""
    slot = read_slot(reply) if _about_slot(reply) and not reply.along.documents else None
    answer = slot or read_words(reply)
    if reply.along.documents:
        answer = read_documents(reply, answer)
    elif reply.fresh and not reply.link:
        return say(AnswerClass.OTHER, 0.6, "matter_of_its_own", reply.signs[0].words if reply.signs else "")
    if reply.asked_more and answer.answer_class is AnswerClass.DELIVERED:
        answer = replace(answer, confidence=min(answer.confidence, _ONE_OF_SEVERAL))
    return answer if reply.tied else replace(answer, confidence=min(answer.confidence, _UNTIED))


def _about_slot(reply: Reply) -> bool:
    """Whether a slot was asked for, or nothing is known and the reply agrees to a day."""
    if reply.kind is not None:
        return reply.kind is Kind.APPOINTMENT
    return any(
        sign.dated and not sign.promises and reply.rules.slot_confirmed.search(sign.folded) for sign in reply.signs
    )


def read_words(reply: Reply) -> Answer:
    for look in (
        answer_placed,
        answer_halved,
        answer_promised_surely,
        answer_priced,
        answer_promised,
        answer_declined,
        answer_asked_back,
        answer_told_later,
        answer_said,
        answer_claimed,
        answer_promised_vaguely,
        answer_received,
        answer_regretted,
        answer_figures,
        answer_cheered,
    ):
        answer = look(reply)
        if answer is not None:
            return answer
    words = reply.signs[0].words if reply.signs else ""
    return say(AnswerClass.OTHER, 0.4 if reply.signs else 0.0, "nothing_known", words)


def answer_asked_back(reply: Reply) -> Answer | None:
    """The owner must say or do something first."""
    asking = [sign for sign in reply.signs if sign.asks]
    needing = [sign for sign in reply.signs if sign.needs and not sign.extension]
    if reply.kind is Kind.ANSWER:
        # "You have to …" and "please …" may be the very advice that was asked for.
        needing = [sign for sign in needing if sign.needs and sign.needs.name in ("lacks", "once_you", "unclear")]
    wants = asking or needing
    if wants and not reply.on_topic and reply.rules.off_topic.search(wants[0].folded):
        return say(AnswerClass.OTHER, 0.6, "about_something_else", wants[0].words)
    if asking:
        return say(AnswerClass.QUESTION, 0.9, "question", asking[0].words)
    if needing and needing[0].needs is not None:
        return say(AnswerClass.QUESTION, needing[0].needs.weight - 0.05, needing[0].needs.name, needing[0].words)
    return None


def answer_received(reply: Reply) -> Answer | None:
    """Got it, thanks."""
    received = [sign for sign in reply.signs if sign.acknowledges]
    if not received or received[0].acknowledges is None:
        return None
    cue = received[0].acknowledges
    if cue.name != "received" and reply.kind is not Kind.ANSWER and answer_regretted(reply) and len(reply.signs) > 1:
        return None
    return say(AnswerClass.ACKNOWLEDGED, cue.weight - 0.05, cue.name, received[0].words)


def answer_cheered(reply: Reply) -> Answer | None:
    """A short cry of joy or a mere sign."""
    if len(reply.signs) == 1 and len(reply.signs[0].folded.split()) <= BARE_WORDS:
        folded = reply.signs[0].folded
        if folded.endswith("!") or not any(character.isalnum() for character in folded):
            return say(AnswerClass.ACKNOWLEDGED, 0.5, "cheered", reply.signs[0].words)
    return None
