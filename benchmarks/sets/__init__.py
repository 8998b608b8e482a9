"""One module per accuracy set: `measure(data, half)` returns the rows of its table and its failures.

A set is split by a hash of each case's name into two halves: rules are written looking at "rule" only, and
judged on "check", whose cases are never printed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: right of total cases of a set in a language; goal is the wanted share, 0..1, or None."""

    set: str
    language: str
    figure: str
    right: float
    total: float
    goal: float | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """One case that came out wrong; shown only for the rule half."""

    set: str
    name: str
    wanted: str
    got: str


def half_of(name: str) -> str:
    """The half a case belongs to: "rule" or "check", stable over runs and machines."""
    return "rule" if hashlib.sha256(name.encode()).digest()[0] % 2 else "check"


def in_half(name: str, half: str) -> bool:
    """Whether a case takes part; half is "rule", "check" or "all"."""
    return half == "all" or half_of(name) == half
