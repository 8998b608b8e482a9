"""Learns what each trait of a reply speaks for.

Each reply counts twice, with the request known and unknown. The rules were written on the rule half, so that weights
learned from what they find there would trust them too much: of that half only the words count.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from benchmarks.sets.answers import CORPUS, half_of_reply, replies
from benchmarks.weigh.fit import Example, Recipe, cross_validate, learn, write
from coopwatch.core.reading.answer import weighing
from coopwatch.core.reading.answer.traits import traits_of, words_in
from coopwatch.core.reading.answer.verdict import decide
from coopwatch.core.reading.answer.weighing import CLASSES
from coopwatch.core.reading.weights import Weights

TABLE = Path(weighing.__file__).with_name("weights.tsv")
LABELS = tuple(answer_class.value for answer_class in CLASSES)
# What is assumed for everyday mail; the corpus holds more of the rare classes, which are the harder ones.
_SHARES = {
    "delivered": 0.28, "partial": 0.09, "promise": 0.30, "decline": 0.09, "question": 0.12, "acknowledged": 0.06,
    "other": 0.06,
}  # fmt: skip
# Half of the rows weigh less than 0.1; unseen replies are read as well without them.
RECIPE = Recipe(regularisation=0.1, rare=16, shares=_SHARES, negligible=0.1)


def main(writes: bool) -> None:
    """Print what rules and weights make of replies that the weights were not learned from; then learn from all."""
    examples: list[Example] = []
    by_rules: list[tuple[str, str]] = []
    for known in (True, False):
        for label, reply in replies(CORPUS, known):
            found = decide(reply)
            traits, fresh = traits_of(reply, found), half_of_reply(label) == "check"
            learnable = traits if fresh else words_in(reply)
            examples.append(Example(label["id"], label["class"], traits, learnable, tried=fresh))
            by_rules.append((label["lang"], found.answer_class.value))
    _cross_validate(examples, by_rules)
    if writes:
        write(learn(examples, LABELS, RECIPE), TABLE)


def _cross_validate(examples: list[Example], by_rules: list[tuple[str, str]]) -> None:
    right: Counter[tuple[str, str]] = Counter()

    def tell(at: int, weights: Weights) -> None:
        shares = weights.shares(examples[at].traits)
        language, found = by_rules[at]
        right[language, "of"] += 1
        right[language, "rules"] += found == examples[at].label
        right[language, "weights"] += max(LABELS, key=lambda name: shares[name]) == examples[at].label

    cross_validate(examples, LABELS, RECIPE, tell)
    for language in ("de", "en"):
        print("answers", language, {who: right[language, who] for who in ("rules", "weights", "of")})
