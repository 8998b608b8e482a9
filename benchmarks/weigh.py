"""Learns the weights of `coopwatch.core.reading.answer.weighing` from the replies of the repository.

Each reply counts twice, with the request known and unknown. The rules were written on the rule half, so that weights
learned from what they find there would trust them too much: of that half only the words count.

`python -m benchmarks.weigh` tells by cross-validation what the weights do for replies they were not learned from;
with `--write` it writes the table (`make weights`). Needs the extra "weigh".
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold

from benchmarks.sets.answers import CORPUS, half_of_reply, replies
from coopwatch.core.reading.answer import weighing
from coopwatch.core.reading.answer.traits import traits_of, words_of
from coopwatch.core.reading.answer.verdict import decide
from coopwatch.core.reading.answer.weighing import ALWAYS, CLASSES

TABLE = Path(weighing.__file__).with_name("weights.tsv")
# Cross-validation hardly distinguishes 0.15 from 0.6, nor traits of four replies from those of twelve.
_REGULARISATION = 0.3
_RARE_REPLIES = 8
_NEGLIGIBLE = 0.03
_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Example:
    """One reply to learn from: its class, all its traits, and those that may be learned from it."""

    name: str
    language: str
    answer: str
    by_rules: str
    traits: frozenset[str]
    learnable: frozenset[str]


def examples() -> Iterator[Example]:
    """Every reply of the corpus, with the request known and unknown."""
    for known in (True, False):
        for label, reply in replies(CORPUS, known):
            by_rules = decide(reply)
            traits = traits_of(reply, by_rules)
            words = frozenset(word for sign in reply.signs for word in words_of(sign))
            learnable = words if half_of_reply(label) == "rule" else traits
            yield Example(label["id"], label["lang"], label["class"], by_rules.answer_class.value, traits, learnable)


def fit(learned: Sequence[Example]) -> tuple[Any, Any]:
    """Vectorizer and model, over the traits that enough replies show."""
    seen = Counter(trait for example in learned for trait in example.learnable)
    rows = [
        {trait: 1 for trait in sorted(example.learnable) if seen[trait] >= 2 * _RARE_REPLIES} for example in learned
    ]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=_REGULARISATION, max_iter=2000)
    model.fit(vectorizer.fit_transform(rows), [example.answer for example in learned])
    return vectorizer, model


def cross_validate(found: Sequence[Example]) -> None:
    """Print what rules and weights make of replies that the weights were not learned from, the check half only."""
    groups = [example.name for example in found]
    right: Counter[tuple[str, str]] = Counter()
    folds = StratifiedGroupKFold(_FOLDS, shuffle=True, random_state=1)
    for learned, left_out in folds.split(groups, [example.answer for example in found], groups):
        vectorizer, model = fit([found[at] for at in learned])
        tried = [found[at] for at in left_out if int(found[at].name.split("-")[1]) % 2 == 0]
        names = model.predict(vectorizer.transform([dict.fromkeys(sorted(e.traits), 1) for e in tried]))
        for example, name in zip(tried, names, strict=True):
            right[example.language, "of"] += 1
            right[example.language, "rules"] += example.by_rules == example.answer
            right[example.language, "weights"] += name == example.answer
    for language in ("de", "en"):
        counts = {who: right[language, who] for who in ("rules", "weights", "of")}
        print(language, counts)


def write(found: Sequence[Example]) -> None:
    """Learn from all replies and write the table, rows in the order of their names."""
    vectorizer, model = fit(found)
    order = [list(model.classes_).index(answer_class.value) for answer_class in CLASSES]
    rows = {ALWAYS: [float(model.intercept_[at]) for at in order]}
    for column, trait in enumerate(vectorizer.get_feature_names_out()):
        weights = [float(model.coef_[at][column]) for at in order]
        if max(map(abs, weights)) > _NEGLIGIBLE:
            rows[str(trait)] = weights
    head = "\t".join(["trait", *(answer_class.value for answer_class in CLASSES)])
    lines = ["\t".join([trait, *(f"{weight:.2f}" for weight in rows[trait])]) for trait in sorted(rows)]
    TABLE.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    print(f"{len(rows)} rows in {TABLE.name}")


def main() -> None:
    """Print the figures, and with `--write` write the table."""
    found = list(examples())
    cross_validate(found)
    if "--write" in sys.argv[1:]:
        write(found)


if __name__ == "__main__":
    main()
