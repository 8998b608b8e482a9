"""Learns a table of weights from labelled traits, and writes it.

A logistic regression: simple enough that each row of the table tells what one trait speaks for. Needs the extra
"weigh".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from coopwatch.core.reading.weights import ALWAYS, Weights

_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled case: all its traits, and those that may be learned from it.

    group: cases of one group are learned from or tried together, never both. tried: counts in cross-validation.
    """

    group: str
    label: str
    traits: frozenset[str]
    learnable: frozenset[str]
    tried: bool


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to learn: regularisation (smaller is stronger), and how many cases must show a trait for it to count.

    shares: how frequent each label is assumed to be in life, where the examples differ; empty: as they are.
    negligible: rows in which no weight reaches this are left out.
    """

    regularisation: float
    rare: int
    shares: Mapping[str, float] = field(default_factory=dict)
    negligible: float = 0.03


def learn(examples: Sequence[Example], labels: Sequence[str], recipe: Recipe) -> Weights:
    """The weights of all traits that enough examples show, a column per label."""
    seen = Counter(trait for example in examples for trait in example.learnable)
    rows = [{trait: 1 for trait in sorted(example.learnable) if seen[trait] >= recipe.rare} for example in examples]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=recipe.regularisation, max_iter=3000, tol=1e-3)
    names = [example.label for example in examples]
    model.fit(vectorizer.fit_transform(rows), names, sample_weight=_evened(names, recipe.shares))
    columns = _columns(model, labels)
    table = {ALWAYS: tuple(float(intercept) for intercept, _ in columns)}
    for at, trait in enumerate(vectorizer.get_feature_names_out()):
        weights = tuple(round(float(coefficients[at]), 2) for _, coefficients in columns)
        if max(map(abs, weights)) >= recipe.negligible:
            table[str(trait)] = weights
    return Weights(tuple(labels), table)


def _evened(names: Sequence[str], shares: Mapping[str, float]) -> list[float] | None:
    """How much each example counts, so that labels weigh as often as they are assumed to occur."""
    if not shares:
        return None
    frequent = Counter(names)
    return [shares[name] * len(names) / frequent[name] for name in names]


def _columns(model: Any, labels: Sequence[str]) -> list[tuple[float, Any]]:
    """Intercept and coefficients per label; of two labels the model keeps but one column, for the second."""
    intercepts, coefficients = list(model.intercept_), list(model.coef_)
    if len(model.classes_) == 2:
        intercepts = [-intercepts[0] / 2, intercepts[0] / 2]
        coefficients = [-coefficients[0] / 2, coefficients[0] / 2]
    order = [list(model.classes_).index(label) for label in labels]
    return [(intercepts[at], coefficients[at]) for at in order]


def cross_validate(
    examples: Sequence[Example],
    labels: Sequence[str],
    recipe: Recipe,
    tell: Callable[[int, Weights], None],
) -> None:
    """Calls `tell` with the place of each example that is tried and with weights that were not learned from it."""
    groups = [example.group for example in examples]
    for learned, left_out in GroupKFold(_FOLDS, shuffle=True, random_state=1).split(groups, groups=groups):
        weights = learn([examples[at] for at in learned], labels, recipe)
        for at in left_out:
            if examples[at].tried:
                tell(int(at), weights)


def write(weights: Weights, table: Path) -> None:
    """Write a table, rows in the order of their names."""
    head = "\t".join(["trait", *weights.labels])
    lines = ["\t".join([trait, *(f"{weight:.2f}" for weight in weights.rows[trait])]) for trait in sorted(weights.rows)]
    table.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    print(f"{len(weights.rows)} rows in {table.name}")
