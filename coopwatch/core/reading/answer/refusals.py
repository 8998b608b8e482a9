"""Judges whether a reply refuses, loudly or softly. Called by `verdict`."""

from __future__ import annotations

from coopwatch.core.model import Answer, AnswerClass, Kind
from coopwatch.core.reading.answer.reply import PERSONAL, Reply, say
from coopwatch.core.reading.answer.signs import Sign

# From here on nothing beside it takes a refusal back.
_UNDENIED = 0.94
# From here on a refusal of the partner himself is meant for good.
_FOR_GOOD = 0.92
_BY_OTHERS = ("colleague_does", "you_hear")
# What cannot be done without something from the owner is asked for, not refused.
_LACKING = ("lacks", "unreadable")


def answer_declined(reply: Reply) -> Answer | None:
    """A refusal; where an answer was asked for, a fact denied is that answer."""
    declining = [sign for sign in reply.signs if sign.declines and not sign.asks and not sign.delays_thing]
    if reply.kind in (Kind.INVOICE, Kind.DOCUMENT):
        declining = [sign for sign in declining if sign.declines and sign.declines.name != "no_capacity"]
    if not declining:
        return None
    best = max(declining, key=lambda sign: sign.declines.weight if sign.declines else 0.0)
    assert best.declines is not None
    weight = best.declines.weight
    personal = best.declines.name in PERSONAL
    asking = any((sign.asks and not personal) or (sign.needs and sign is not best) for sign in reply.signs)
    promising = any(_promises_more(sign, personal and weight >= _FOR_GOOD) for sign in reply.signs if sign is not best)
    if weight < _UNDENIED and best.dated and best.may_promise:
        return None
    if best.needs and best.needs.name in _LACKING and not personal:
        return None
    if weight < _UNDENIED and (asking or promising):
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


def _promises_more(sign: Sign, for_good: bool) -> bool:
    """Whether a sentence promises; beside a refusal for good, what a colleague will tell is no promise of the thing."""
    if not sign.may_promise:
        return False
    return sign.dated or not for_good or sign.promises is None or sign.promises.name not in _BY_OTHERS


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
