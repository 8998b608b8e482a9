"""Adds up what each trait of a mail speaks for, by a table learned from labelled mails (decision 008).

Refuses to decide: what a share is good for is said where it is asked for. Called by `answer` and `request`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# The row that counts for every mail.
ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Weights:
    """A table: `rows` hold a weight per label by trait, in the order of `labels`; positive speaks for a label."""

    labels: tuple[str, ...]
    rows: Mapping[str, tuple[float, ...]]

    def shares(self, traits: Iterable[str]) -> Mapping[str, float]:
        """How probable each label is, together 1; traits without a row count nothing."""
        rows = [self.rows[trait] for trait in sorted(traits) if trait in self.rows]
        sums = [sum(column) for column in zip(self.rows[ALWAYS], *rows, strict=True)]
        powers = [math.exp(value - max(sums)) for value in sums]
        return {label: power / sum(powers) for label, power in zip(self.labels, powers, strict=True)}

    def speaking_for(self, label: str, traits: Iterable[str]) -> Mapping[str, float]:
        """What each known trait adds to a label, the strongest first, equal ones in the order of their names."""
        column = self.labels.index(label)
        known = {trait: self.rows[trait][column] for trait in traits if trait in self.rows}
        return dict(sorted(known.items(), key=lambda item: (-item[1], item[0])))


@cache
def load_weights(package: str, name: str) -> Weights:
    """The table in the file `name` of a package: a head with the labels, then a row per trait, parted by tabs."""
    head, *lines = files(package).joinpath(name).read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    # Thousands of rows share a few hundred numbers: each is kept once.
    number = cache(float)
    return Weights(tuple(head.split("\t")[1:]), {trait: tuple(map(number, weights)) for trait, *weights in rows})
