"""A second opinion on an outgoing mail: adds up what each trait speaks for, by weights learned from labelled mails.

The rules find the sentence that asks; the weights tell what mails that show the same usually want, and whether they
want anything. Only where both agree may a request be sure enough to act (decision 008). Called by `reader`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from coopwatch.core.model import Kind
from coopwatch.core.reading.request.alone import is_content
from coopwatch.core.reading.request.asks import Ask
from coopwatch.core.reading.request.outgoing import Outgoing
from coopwatch.core.reading.request.traits import SHOWN_FROM, said_by, traits_of
from coopwatch.core.reading.weights import Weights, load_weights

NONE = "none"
LABELS = (NONE, *(kind.value for kind in Kind))
# From 0.80 a request opens an obligation, below the owner is asked, below 0.40 he never sees it.
_ACTS, _ASKS, _HIDES = 0.80, 0.79, 0.39
# Chosen by cross-validation so that 97 of 100 mails that act ask for something; see docs/accuracy.md.
_AGREES_FROM, _KINDS_AGREE_FROM, _KIND_COUNTS_FROM = 0.80, 0.70, 0.25
_SURE_FROM, _HALF_SURE = 0.95, 0.60
_NOTHING_UP_TO = 0.20
_FOUND_FROM = 0.60
_OVERRULES_FROM = 0.40
_REASONS = 3


@dataclass(frozen=True, slots=True)
class _Opinion:
    """What the weights make of a mail with these traits: how probable each label is."""

    traits: frozenset[str]
    weights: Weights
    shares: Mapping[str, float]

    @property
    def asked(self) -> float:
        return 1 - self.shares[NONE]

    @property
    def kind(self) -> Kind:
        return max(Kind, key=lambda kind: self.shares[kind.value])

    @property
    def reasons(self) -> str:
        return f"weighed: {', '.join(list(self.weights.speaking_for(self.kind.value, self.traits))[:_REASONS])}"


def weigh(outgoing: Outgoing, by_rules: tuple[Ask, ...], weights: Weights) -> tuple[Ask, ...]:
    """The asks of the rules, confirmed, doubted or outweighed, the main one first; () if nothing is asked.

    A mail without a sentence stays as it is.
    """
    if not outgoing.sentences:
        return by_rules
    traits = traits_of(outgoing, by_rules).all
    opinion = _Opinion(traits, weights, weights.shares(traits))
    if not any(ask.confidence >= SHOWN_FROM for ask in by_rules):
        return (_unheard(outgoing, opinion),) if opinion.asked >= _FOUND_FROM else by_rules
    # A mail of one sentence is written for that sentence: what the rules find there is never hidden.
    hides = opinion.asked <= _NOTHING_UP_TO and sum(is_content(wording.folded) for wording in outgoing.wordings) > 1
    return tuple(_at_most(ask, _HIDES) for ask in by_rules) if hides else _heed(by_rules, opinion)


def learned_weights() -> Weights:
    """The table of the package, a label per kind and one for mails that ask for nothing."""
    return load_weights(__package__, "weights.tsv")


def _heed(by_rules: tuple[Ask, ...], opinion: _Opinion) -> tuple[Ask, ...]:
    shares = {ask.kind: opinion.shares[ask.kind.value] / opinion.asked for ask in by_rules}
    if opinion.kind not in shares and opinion.shares[opinion.kind.value] >= _OVERRULES_FROM * opinion.asked:
        main, *further = (_at_most(ask, _ASKS) for ask in by_rules)
        return (replace(main, kind=opinion.kind, rule=opinion.reasons), *further)
    agreed = opinion.asked >= _AGREES_FROM and sum(shares.values()) >= _KINDS_AGREE_FROM
    return tuple(
        _confirmed(ask, opinion.asked) if agreed and shares[ask.kind] >= _KIND_COUNTS_FROM else _at_most(ask, _ASKS)
        for ask in by_rules
    )


def _confirmed(ask: Ask, asked: float) -> Ask:
    surely = asked >= _SURE_FROM and ask.acts and ask.confidence >= _HALF_SURE
    return replace(ask, confidence=max(ask.confidence, _ACTS)) if surely else ask


def _at_most(ask: Ask, confidence: float) -> Ask:
    return replace(ask, confidence=min(ask.confidence, confidence))


def _unheard(outgoing: Outgoing, opinion: _Opinion) -> Ask:
    """An ask that the rules did not see, with the sentence that speaks most for it; never sure enough to act."""
    speaks = opinion.weights.speaking_for(opinion.kind.value, opinion.traits)
    against = opinion.weights.speaking_for(NONE, opinion.traits)
    weighed = [
        (sum(speaks.get(name, 0.0) - against.get(name, 0.0) for name in said_by(wording)), sentence)
        for sentence, wording in zip(outgoing.sentences, outgoing.wordings, strict=True)
        if is_content(wording.folded)
    ]
    spoken = max(weighed, key=lambda item: item[0])[1] if weighed else outgoing.sentences[-1]
    return Ask(spoken, opinion.kind, min(opinion.asked, _ASKS), opinion.reasons, acts=True)
