"""The form of rules: what a table takes, and what it refuses before a rule is dead without a word."""

from __future__ import annotations

import pytest

from coopwatch.core.reading.cues import first, fold, strongest, table

CUES = table({"thing": "angebot|rechnung"}, ("weak", 0.5, r"\b<thing>\b"), ("strong", 0.9, r"\banbei … <thing>\b"))


def test_the_strongest_row_wins_and_the_first_is_the_first() -> None:
    folded = fold("Anbei die gewünschte Rechnung")

    assert getattr(strongest(CUES, folded), "name", None) == "strong"
    assert getattr(first(CUES, folded), "name", None) == "weak"
    assert strongest(CUES, fold("Guten Tag")) is None


def test_an_alternative_that_is_no_text_is_refused() -> None:
    with pytest.raises(TypeError, match="broken"):
        table({}, ("broken", 0.9, ("a", "b")))  # type: ignore[arg-type]
