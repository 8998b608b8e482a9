"""Accuracy of date phrases on the public phrases: those with a date, and those in which none may be found.

A phrase is right when any date found is right. A day is right when from and to are the wanted day or two of its
readings; a week when from and to are its first and last day, or both its Friday. Dates before the reference are the
only ones where another reading cannot be wanted, so they count like the others.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from benchmarks.sets import Failure, Row, in_half
from coopwatch.core.model import DateSpan, Language
from coopwatch.core.reading.dates import find_dates
from coopwatch.core.reading.language import detect

_SET = "dates"
_NO_DATE = "-"


def measure(data: Path, half: str) -> tuple[list[Row], list[Failure]]:
    """Rows per language: positives right (goal 85 %) and dateless kept empty (goal 97 %)."""
    rows: list[Row] = []
    failures: list[Failure] = []
    cases = [case for case in _cases(data) if in_half(case["phrase"], half)]
    for language in Language:
        for figure, goal, dated in (("positives right", 0.85, True), ("dateless kept empty", 0.97, False)):
            chosen = [c for c in cases if c["lang"] == language and (c["expected"] != _NO_DATE) == dated]
            wrong = [failure for case in chosen if (failure := _judge(case))]
            rows.append(Row(_SET, language, figure, len(chosen) - len(wrong), len(chosen), goal))
            failures += wrong
    return rows, failures


def _cases(data: Path) -> Iterator[dict[str, str]]:
    path = data / "public-dev" / "dates" / "dates.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _judge(case: dict[str, str]) -> Failure | None:
    said_on = datetime.fromisoformat(case["reference"]).date()
    # The language is told from the text alone, as `explain` does it.
    found = find_dates(case["phrase"], said_on, detect(case["phrase"]))
    if case["expected"] == _NO_DATE:
        right = not found
    else:
        right = any(is_right(phrase.span, case["expected"]) for phrase in found)
    if right:
        return None
    got = ", ".join(f"{p.words}={p.span.earliest}/{p.span.latest} ({p.rule})" for p in found) or _NO_DATE
    return Failure(_SET, case["phrase"], f"{case['expected']} said on {said_on}", got)


def is_right(span: DateSpan, expected: str) -> bool:
    """Whether the span equals one of the readings `A|B`, or goes from one to another; a week is `FIRST/LAST`."""
    spans = [_span(reading) for reading in expected.split("|")]
    firsts, lasts = {first for first, _ in spans}, {last for _, last in spans}
    if span.earliest in firsts and span.latest in lasts:
        return True
    fridays = {last - timedelta(days=2) for first, last in spans if (last - first).days == 6}
    return span.earliest == span.latest and span.latest in fridays


def _span(reading: str) -> tuple[date, date]:
    first, _, last = reading.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)
