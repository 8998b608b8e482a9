"""Accuracy of newly written text: exact shares of the public and the hand-written replies, and written lines lost.

A case is right when text, text with its sign-off, or these with the cut signature equal what the source expects, white
space folded: the sources disagree on whether a sign-off belongs to the text (see the data's README).
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.sets import Failure, Row, in_half
from coopwatch.adapters.mime import parse
from coopwatch.core.model import NewText
from coopwatch.core.reading import text

GOAL_PUBLIC = 0.75
GOAL_PARTNERS = 0.90
GOAL_KEPT = 0.99


@dataclass(frozen=True, slots=True)
class _Case:
    set: str
    name: str
    language: str
    wanted: tuple[str, ...]
    written: str
    found: NewText


def measure(data: Path, half: str) -> tuple[list[Row], list[Failure]]:
    """Read both sets of `data` and return exact shares by set and language, kept lines, and what failed."""
    cases = [case for source in (_public(data), _partners(data)) for case in source if in_half(case.name, half)]
    exact: dict[tuple[str, str], list[bool]] = defaultdict(list)
    kept: dict[tuple[str, str], list[bool]] = defaultdict(list)
    failures: list[Failure] = []
    for case in cases:
        right = bool(_forms(case) & {_fold(form) for form in case.wanted})
        exact[case.set, case.language].append(right)
        kept[case.set, case.language].extend(_kept_lines(case))
        if not right:
            failures.append(Failure(case.set, case.name, _fold(case.wanted[0]), _fold(case.found.text)))
    rows = [_row(key, "exact", values) for key, values in sorted(exact.items())]
    rows += [_row(key, "written lines kept", values) for key, values in sorted(kept.items())]
    return rows, failures


def _row(key: tuple[str, str], figure: str, values: list[bool]) -> Row:
    name, language = key
    if figure == "exact":
        goal = GOAL_PARTNERS if name == "replies-dev" else GOAL_PUBLIC if language in ("de", "en") else None
    else:
        goal = GOAL_KEPT
    return Row(name, language, figure, sum(values), len(values), goal)


def _forms(case: _Case) -> set[str]:
    """The texts that count: replies-dev is judged on the text alone, the public sources on three forms of it."""
    found = case.found
    forms = [found.text]
    if case.set != "replies-dev":
        forms += [f"{found.text} {found.closing}", f"{found.text} {found.closing} {found.removed}"]
    return {_fold(form) for form in forms}


def _kept_lines(case: _Case) -> Iterator[bool]:
    """For every line that was written, whether it is still in the text (or in the sign-off).

    Two public cases expect a quote without a header to be kept; its lines were not written by the sender.
    """
    kept = _fold(f"{case.found.text} {case.found.closing}")
    written = [line for line in case.written.split("\n") if not line.startswith(">")]
    for line in written:
        for sentence in re.split(r"(?<=[.!?]) ", line):
            if sentence.strip():
                yield _fold(sentence) in kept


def _fold(value: str) -> str:
    return " ".join(value.split())


def _public(data: Path) -> Iterator[_Case]:
    folder = data / "public-dev" / "replies-text"
    for label in _labels(folder):
        body = (folder / "mails" / label["file"]).read_bytes().decode("utf-8", "replace")
        wanted = label["expected"]
        yield _Case("replies-text", label["file"], label["lang"], (wanted,), wanted, text.read_text(body))


def _partners(data: Path) -> Iterator[_Case]:
    folder = data / "replies-dev"
    for label in _labels(folder):
        found = text.read_new_text(parse((folder / label["file"]).read_bytes()))
        wanted = (label["new_text"], label["new_text_with_closing"])
        yield _Case("replies-dev", label["file"], label["lang"], wanted, label["new_text"], found)


def _labels(folder: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / "labels.jsonl").read_text("utf-8").splitlines() if line.strip()]
