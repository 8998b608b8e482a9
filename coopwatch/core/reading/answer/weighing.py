"""A second opinion on a reply: adds up what each trait speaks for, by weights learned from labelled replies.

The rules find and name what is said; where several things are said, or none that a rule knows, the weights tell what
that usually means. Only where both agree may a finding be sure enough to act (decision 008). Called by `reader`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from coopwatch.core.model import Answer, AnswerClass
from coopwatch.core.reading.answer.days import promised_day
from coopwatch.core.reading.answer.documents import NAMED
from coopwatch.core.reading.answer.doubts import tells_against
from coopwatch.core.reading.answer.reply import Reply, say
from coopwatch.core.reading.answer.signs import Sign
from coopwatch.core.reading.answer.traits import marks_of, said_in, traits_of, wording_of
from coopwatch.core.reading.weights import Weights, load_weights

CLASSES = tuple(AnswerClass)
# From 0.90 a finding closes or moves an obligation; below, the owner is asked.
_ACTS, _ASKS = 0.90, 0.85
# Chosen by cross-validation so that 97 of 100 findings that act are right; see docs/accuracy.md.
_AGREES_FROM, _DOCUMENTS_AGREE_FROM = 0.90, 0.95
_SURE_FROM, _HALF_SURE = 0.95, 0.60
# A document says more than words about it; without one the more probable class is the better answer, however unsure.
_OVERRULES_DOCUMENTS_FROM, _OVERRULES_NAMED_FROM = 0.50, 0.90
_WITH_DAY = (AnswerClass.PROMISE, AnswerClass.PARTIAL)
_REASONS = 3


def weigh(reply: Reply, by_rules: Answer) -> Answer:
    """The finding of the rules, confirmed, doubted or outweighed; a mail without a sentence stays as it is."""
    if not reply.signs:
        return by_rules
    answer = _with_class(reply, by_rules)
    return _with_day(reply, by_rules, answer) if answer.answer_class in _WITH_DAY else answer


def _with_class(reply: Reply, by_rules: Answer) -> Answer:
    traits = traits_of(reply, by_rules)
    shares = shares_of(traits)
    best = max(CLASSES, key=lambda answer_class: shares[answer_class])
    if best is by_rules.answer_class:
        return replace(by_rules, confidence=_agreed(reply, by_rules, shares[best]))
    if shares[best] >= _outweighs_from(reply, by_rules):
        return _outweighed(reply, best, shares[best], traits)
    return replace(by_rules, confidence=min(by_rules.confidence, _ASKS))


def _outweighs_from(reply: Reply, by_rules: Answer) -> float:
    if not reply.along.documents:
        return 0.0
    return _OVERRULES_NAMED_FROM if _is_named(reply, by_rules) else _OVERRULES_DOCUMENTS_FROM


def _is_named(reply: Reply, by_rules: Answer) -> bool:
    """Whether something came along that tells itself to be what was asked for."""
    return bool(reply.along.documents) and by_rules.confidence >= NAMED


def _agreed(reply: Reply, by_rules: Answer, share: float) -> float:
    if reply.tied and share >= _SURE_FROM and by_rules.confidence >= _HALF_SURE:
        return max(by_rules.confidence, _ACTS)
    floor = _DOCUMENTS_AGREE_FROM if reply.along.documents else _AGREES_FROM
    agreed = share >= floor or _is_named(reply, by_rules)
    doubtful = not agreed or tells_against(reply, by_rules)
    return min(by_rules.confidence, _ASKS) if doubtful else by_rules.confidence


def shares_of(traits: frozenset[str]) -> Mapping[AnswerClass, float]:
    """How probable each class is, together 1; traits without a weight count nothing."""
    shares = learned_weights().shares(traits)
    return {answer_class: shares[answer_class.value] for answer_class in CLASSES}


def learned_weights() -> Weights:
    """The table of the package, a label per class."""
    return load_weights(__package__, "weights.tsv")


def _outweighed(reply: Reply, best: AnswerClass, share: float, traits: frozenset[str]) -> Answer:
    """A class that the rules did not see, with the sentence that speaks most for it; never sure enough to act."""
    speaks = learned_weights().speaking_for(best.value, traits)
    spoken = max(reply.signs, key=lambda sign: sum(speaks.get(name, 0.0) for name in _said_by(reply, sign)))
    reasons = list(speaks)[:_REASONS]
    return say(best, min(share, _ASKS), f"weighed: {', '.join(reasons)}", spoken.words)


def _with_day(reply: Reply, by_rules: Answer, answer: Answer) -> Answer:
    """The same answer with the likeliest day; where the rules saw another one, or none, it does not act."""
    day = promised_day(reply, by_rules)
    if day == answer.promised_by:
        return answer
    return replace(
        answer, promised_by=day, confidence=min(answer.confidence, _ASKS), rule=f"{answer.rule}; day weighed"
    )


def _said_by(reply: Reply, sign: Sign) -> frozenset[str]:
    return marks_of(sign) | said_in(wording_of(reply, sign))
