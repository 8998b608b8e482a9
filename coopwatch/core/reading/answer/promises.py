"""Judges whether a reply promises, with a day or without. Called by `verdict`."""

from __future__ import annotations

from coopwatch.core.model import Answer, AnswerClass, Kind
from coopwatch.core.reading.answer.promised import NAMES_NO_DAY
from coopwatch.core.reading.answer.reply import BARE_WORDS, Reply, is_clean, promise_of, say
from coopwatch.core.reading.answer.signs import Sign
from coopwatch.core.reading.cues import pattern

# In a mail of so few sentences a day has little else to belong to.
_SHORT_MAIL = 4
# What comes, or who brings it, in a sentence whose verb does not tell.
_THING = pattern(
    r"\b(?:es|das|alles|sie|angebot\w*|rechnung\w*|ich|wir|dann|eher|spätestens|frühestens|realistisch|unterlagen)\b",
    r"\b(?:it|that|this|they|i|we|quote|invoice|documents?|latest|instead|rather)\b",
    r"\b\w+(?:angebot|rechnung|plan|liste|muster|bericht|zeichnung|daten|entwurf|vertrag)\b",
)


def answer_promised_surely(reply: Reply) -> Answer | None:
    """A promise in so many words, which stands above figures that are named along the way."""
    sure = [sign for sign in reply.signs if sign.may_promise and not sign.price and not _only_delays(sign)]
    if promise_of(reply, sure) is None:
        return None
    return answer_promised(reply)


def _only_delays(sign: Sign) -> bool:
    return sign.promises is not None and sign.promises.name in NAMES_NO_DAY


def answer_promised(reply: Reply) -> Answer | None:
    """A promise with its day; a part of the answer beside it makes it partial."""
    may = [
        sign
        for sign in reply.signs
        if sign.may_promise or (not sign.asks and sign.dated and _is_bare_promise(reply, sign))
    ]
    found = promise_of(reply, may)
    if found is None:
        return None
    day, sign = found
    if reply.kind is Kind.ANSWER and reply.rules.rest.search(sign.folded) and _has_content(reply, sign):
        return say(AnswerClass.PARTIAL, 0.7, "answer_and_rest", sign.words, day)
    priced = reply.kind is Kind.QUOTE and any(other.price and other is not sign for other in reply.signs)
    if priced and reply.rules.rest.search(sign.folded):
        return say(AnswerClass.PARTIAL, 0.7, "price_and_rest", sign.words, day)
    prerequisites = [other for other in reply.signs if other.asks and other is not sign]
    if prerequisites and not sign.extension and (sign.promises is None or sign.promises.weight < 0.9):
        return say(AnswerClass.QUESTION, 0.7, "question_before_promise", prerequisites[0].words)
    refusals = [other.declines for other in reply.signs if other.declines and not other.delays and other is not sign]
    if not sign.may_promise and any(cue.weight >= 0.88 for cue in refusals):
        return None
    sure = _sureness(reply, sign) if not (prerequisites or refusals) else 0.75
    return say(AnswerClass.PROMISE, sure, sign.promises.name if sign.promises else "dated", sign.words, day)


def _sureness(reply: Reply, sign: Sign) -> float:
    """How sure a day is promised: by a verb that promises, else by what comes on it, else by the day alone."""
    conditional = reply.rules.if_clause.search(sign.folded) is not None
    if conditional or (reply.kind is Kind.ANSWER and _has_content(reply, sign)):
        return 0.8
    if sign.may_promise:
        return 0.93
    if sign.promises is None or not _THING.search(sign.folded):
        return 0.65
    return 0.91 if len(reply.signs) <= _SHORT_MAIL and is_clean(reply, sign) else 0.8


def _has_content(reply: Reply, but: Sign) -> bool:
    """Whether another sentence states something by itself."""
    return any(
        sign is not but and not (sign.asks or sign.may_promise or sign.declines or sign.acknowledges or sign.needs)
        for sign in reply.signs
    )


def _is_bare_promise(reply: Reply, sign: Sign) -> bool:
    """Whether a day alone makes a sentence a promise: nobody else and nothing else stands with it."""
    if reply.kind is Kind.ANSWER or sign.price or sign.delivers or (sign.declines and not sign.delays_thing):
        return False
    if reply.rules.off_topic.search(sign.folded):
        return False
    concerned = sign.promises or _THING.search(sign.folded) or reply.rules.talks.search(sign.folded)
    return len(sign.folded.split()) <= BARE_WORDS or bool(concerned)


def answer_told_later(reply: Reply) -> Answer | None:
    """Where an answer was asked for: not known yet, or told on a named day."""
    if reply.kind is not Kind.ANSWER:
        return None
    waits = any(sign.delays or reply.rules.not_yet.search(sign.folded) for sign in reply.signs)
    later = [
        sign for sign in reply.signs if sign.dated and not sign.asks and (waits or _speaks_of_telling(reply, sign))
    ]
    found = promise_of(reply, later)
    return say(AnswerClass.PROMISE, 0.65, "told_later", found[1].words, found[0]) if found else None


def _speaks_of_telling(reply: Reply, sign: Sign) -> bool:
    """Whether the partner says of himself what will be on that day, without an if."""
    rules = reply.rules
    return bool(sign.promises and rules.talks.search(sign.folded)) and not rules.if_clause.search(sign.folded)


def answer_promised_vaguely(reply: Reply) -> Answer | None:
    """A promise without a day in its own sentence."""
    may = [sign for sign in reply.signs if sign.may_promise]
    if may:
        best = max(may, key=lambda sign: sign.promises.weight if sign.promises else 0.0)
        place = reply.signs.index(best)
        near = [sign for sign in reply.signs[max(0, place - 1) : place + 2] if sign.dated and not sign.asks]
        found = promise_of(reply, [sign for sign in near if not sign.declines and not sign.price])
        if found and reply.kind is not Kind.ANSWER:
            return say(AnswerClass.PROMISE, 0.8, "day_beside_promise", found[1].words, found[0])
        weight = best.promises.weight if best.promises else 0.8
        alone = len(reply.signs) <= _SHORT_MAIL and is_clean(reply) and not reply.rules.if_clause.search(best.folded)
        told = reply.kind is Kind.ANSWER and _has_content(reply, best)
        sure = max(weight, 0.9) if alone and weight >= 0.88 and not told else min(weight, 0.85)
        return say(AnswerClass.PROMISE, sure, best.promises.name if best.promises else "more_time", best.words)
    late = [sign for sign in reply.signs if sign.delays]
    return say(AnswerClass.PROMISE, 0.55, "later", late[0].words) if late else None
