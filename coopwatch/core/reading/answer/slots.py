"""Judges replies about an appointment: a slot given, another slot proposed, no slot. Called by `verdict`."""

from __future__ import annotations

from coopwatch.core.model import Answer, AnswerClass
from coopwatch.core.reading.answer.reply import BARE_WORDS, PERSONAL, Reply, is_clean, promise_of, say
from coopwatch.core.reading.answer.signs import Sign
from coopwatch.core.reading.cues import fold

_TELLING = frozenset({"you_hear", "i_call", "i_check", "i_try", "colleague_does"})


def read_slot(reply: Reply) -> Answer | None:
    """The answer when the reply speaks of slots, None when it only promises to, or says something else."""
    rules, signs = reply.rules, reply.signs
    refused = [sign for sign in signs if rules.slot_refused.search(sign.folded) or _refuses_all(sign)]
    telling = [sign for sign in signs if _tells_later(reply, sign)]
    slots = [sign for sign in signs if sign.dated and sign not in telling]
    elsewhere = [sign for sign in signs if rules.other_slot.search(sign.folded) and sign not in telling]
    offered = [sign for sign in slots if sign not in refused and not sign.folded.endswith("??")]
    if not offered and not elsewhere and not telling:
        final = [sign for sign in signs if _refuses_all(sign)]
        if final:
            return say(AnswerClass.DECLINE, 0.92, "slot_refused", final[0].words)
    if refused:
        other = [sign for sign in slots if sign not in refused or sign.asks] + elsewhere
        if other or any(sign.asks for sign in signs):
            return say(AnswerClass.QUESTION, 0.8, "other_slot", (other or refused)[0].words)
        if not telling:
            for_good = any(sign.declines and sign.declines.weight >= 0.94 for sign in refused)
            return say(AnswerClass.DECLINE, 0.92 if for_good else 0.75, "slot_refused", refused[0].words)
    if elsewhere:
        return say(AnswerClass.QUESTION, 0.7, "other_slot", elsewhere[0].words)
    open_ones = [sign for sign in signs if sign not in slots and _leaves_a_slot_open(reply, sign, telling)]
    if slots and open_ones and _gives(reply, slots):
        day = promise_of(reply, open_ones)
        return say(AnswerClass.PARTIAL, 0.7, "slot_and_rest", open_ones[0].words, day[0] if day else None)
    if telling:
        return None
    if slots:
        return say(AnswerClass.DELIVERED, _sureness(reply, slots), "slot", slots[0].words)
    confirmed = [s for s in signs if rules.slot_confirmed.search(s.folded) and not s.asks and not s.declines]
    if confirmed:
        plain = len(signs) <= 3 and is_clean(reply) and not any(sign.needs or sign.part_missing for sign in signs)
        return say(AnswerClass.DELIVERED, 0.91 if plain else 0.8, "slot_confirmed", confirmed[0].words)
    return None


def _leaves_a_slot_open(reply: Reply, sign: Sign, telling: list[Sign]) -> bool:
    """Whether another slot than those given is put first in a sentence, and is still to be named."""
    return (sign.part_missing or sign in telling) and reply.rules.rest.search(sign.folded) is not None


def _gives(reply: Reply, slots: list[Sign]) -> bool:
    rules = reply.rules
    return any(rules.slot_confirmed.search(sign.folded) or rules.gives_slot.search(sign.folded) for sign in slots)


def _tells_later(reply: Reply, sign: Sign) -> bool:
    """Whether the day in a sentence is the one on which the slot will be named."""
    if (sign.promises and sign.promises.name in _TELLING) or _only_until(reply, sign):
        return True
    return not sign.asks and reply.rules.announces_slot.search(sign.folded) is not None


def _only_until(reply: Reply, sign: Sign) -> bool:
    """ "By Friday": a deadline is no slot; "until Friday!" alone is a goodbye."""
    sentence = sign.sentence
    inside = [phrase for phrase in reply.phrases if sentence.start <= phrase.start < sentence.end]
    if not inside or len(sign.folded.split()) < BARE_WORDS:
        return False
    before = [fold(sentence.text[: phrase.start - sentence.start]) + " " for phrase in inside]
    words = [fold(phrase.words) + " " for phrase in inside]
    return all(
        reply.rules.until_day.search(text) or reply.rules.until_day.match(word.split()[0] + " ")
        for text, word in zip(before, words, strict=True)
    )


def _sureness(reply: Reply, slots: list[Sign]) -> float:
    """How sure a named day is a slot given: somebody comes, or a time stands with it, and nothing limits it."""
    rules, first = reply.rules, slots[0]
    short = len(first.folded.split()) <= BARE_WORDS
    plain = short or rules.slot_confirmed.search(first.folded) or rules.gives_slot.search(first.folded)
    limited = any(
        sign.part_missing or sign.asks or sign.needs or rules.if_clause.search(sign.folded) for sign in reply.signs
    ) or any(sign.may_promise for sign in reply.signs if sign not in slots)
    if not plain:
        return 0.65
    return 0.92 if len(reply.signs) <= 3 and not limited and is_clean(reply, *slots) else 0.8


def _refuses_all(sign: Sign) -> bool:
    return sign.declines is not None and sign.declines.weight >= 0.92 and sign.declines.name in PERSONAL
