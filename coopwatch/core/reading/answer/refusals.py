"""Judges whether a reply refuses, loudly or softly. Called by `verdict`."""

from __future__ import annotations

from coopwatch.core.model import Answer, AnswerClass, Kind
from coopwatch.core.reading.answer.reply import PERSONAL, Reply, say
from coopwatch.core.reading.answer.signs import Sign


def answer_declined(reply: Reply) -> Answer | None:
    """A refusal; where an answer was asked for, a fact denied is that answer."""
    declining = [sign for sign in reply.signs if sign.declines and not sign.asks and not sign.delays_thing]
    if not declining:
        return None
    best = max(declining, key=lambda sign: sign.declines.weight if sign.declines else 0.0)
    assert best.declines is not None
    weight = best.declines.weight
    personal = best.declines.name in PERSONAL
    asking = any((sign.asks and not personal) or (sign.needs and sign is not best) for sign in reply.signs)
    promising = any(sign.may_promise for sign in reply.signs if sign is not best)
    if weight < 0.94 and (asking or promising):
        return None
    if reply.kind is Kind.ANSWER and best.delays:
        return None
    dated = any(sign.dated and not sign.asks for sign in reply.signs)
    if reply.kind is Kind.ANSWER and not personal and (promising or dated):
        return None
    if reply.kind is Kind.ANSWER and not personal:
        return say(AnswerClass.DELIVERED, 0.6, "negative_answer", best.words)
    doubt = asking or promising or best.yes_no or any(sign.asks for sign in reply.signs)
    sure = _sureness(reply, best, weight, len(declining) > 1, doubt)
    return say(AnswerClass.DECLINE, sure, best.declines.name, best.words)


def _sureness(reply: Reply, best: Sign, weight: float, repeated: bool, doubt: bool) -> float:
    """How sure a refusal is: the weight of its words, more when said twice or with regret, less beside doubt."""
    sure = min(0.96, weight + 0.03) if repeated else weight
    sorry = any(reply.rules.regret.search(sign.folded) for sign in reply.signs if sign is not best)
    if sorry and weight >= 0.86 and reply.kind is not Kind.APPOINTMENT:
        weight = sure = max(sure, 0.91)
    if doubt or weight < 0.9:
        sure = min(sure, 0.8)
    # Where an answer was asked for, "no" may be that answer.
    return min(sure, 0.85) if reply.kind is Kind.ANSWER else sure


def answer_regretted(reply: Reply) -> Answer | None:
    """A regret or a "not" of the partner, where nothing else was understood."""
    sorry = [sign for sign in reply.signs if reply.rules.regret.search(sign.folded)]
    if not sorry:
        return None
    if reply.kind is Kind.ANSWER:
        return say(AnswerClass.DELIVERED, 0.45, "negative_answer", sorry[0].words)
    return say(AnswerClass.DECLINE, 0.6, "regretted", sorry[0].words)
