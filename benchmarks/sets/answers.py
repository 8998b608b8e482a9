"""Accuracy of `coopwatch.core.reading.answer` on replies of people, with the labelled new text."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from benchmarks.sets import Failure, Row, in_half
from coopwatch.adapters.mime import parse
from coopwatch.core.model import Answer, AnswerClass, DateSpan, Kind, Language
from coopwatch.core.reading.answer import read_answer

ACTS_FROM = 0.90
ACTING = ("delivered", "decline", "promise")
_NOWHERE = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Case:
    name: str
    label: dict[str, Any]
    found: Answer

    @property
    def right(self) -> bool:
        return bool(self.found.answer_class.value == self.label["answer"])

    @property
    def promised(self) -> DateSpan | None:
        value = self.label["promised_by"]
        if value is None:
            return None
        days = [value, value] if isinstance(value, str) else value
        return DateSpan(date.fromisoformat(days[0]), date.fromisoformat(days[1]))


def measure(data: Path, half: str) -> tuple[list[Row], list[Failure]]:
    """Rows per language for the people's replies in `data/replies-dev`, with and without the request being known."""
    rows: list[Row] = []
    failures: list[Failure] = []
    for known in (True, False):
        cases = _read(data / "replies-dev", half, known)
        for language in ("de", "en"):
            rows += _rows([case for case in cases if case.label["lang"] == language], language, known)
        failures += [failure for case in cases for failure in _failures(case, known)]
    return rows, failures


def confusion(data: Path, half: str, known: bool = True) -> str:
    """The table of wanted against found answer classes."""
    names = [answer_class.value for answer_class in AnswerClass]
    pairs = Counter(
        (case.label["answer"], case.found.answer_class.value) for case in _read(data / "replies-dev", half, known)
    )
    width = max(len(name) for name in names) + 1
    lines = ["wanted \\ found".ljust(15) + "".join(name.rjust(width) for name in names)]
    lines += [
        wanted.ljust(15) + "".join(str(pairs[wanted, found] or ".").rjust(width) for found in names) for wanted in names
    ]
    return "\n".join(lines)


def _read(folder: Path, half: str, known: bool) -> list[_Case]:
    cases = []
    for line in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        if label["auto"] == "human" and in_half(label["file"], half):
            mail = parse((folder / label["file"]).read_bytes(), _NOWHERE)
            said_on = datetime.fromisoformat(label["mail_date"]).date()
            asked = Kind(label["request"]["kind"]) if known else None
            found = read_answer(mail, label["new_text"], said_on, Language(label["lang"]), asked)
            cases.append(_Case(label["file"], label, found))
    return cases


def _rows(cases: list[_Case], language: str, known: bool) -> list[Row]:
    of = "request known" if known else "request unknown"
    dated = [case for case in cases if case.promised is not None]
    dateless = [case for case in cases if case.promised is None]
    acting = [case for case in cases if case.found.answer_class in ACTING and case.found.confidence >= ACTS_FROM]
    return [
        Row("answers", language, f"{of}: class", sum(case.right for case in cases), len(cases), 0.85),
        Row("answers", language, f"{of}: precision at 0.90", sum(case.right for case in acting), len(acting), 0.97),
        Row("answers", language, f"{of}: acted on at 0.90", len(acting), len(cases)),
        Row(
            "answers",
            language,
            f"{of}: promised date",
            sum(case.found.promised_by == case.promised for case in dated),
            len(dated),
            0.85,
        ),
        Row(
            "answers",
            language,
            f"{of}: no date invented",
            sum(case.found.promised_by is None for case in dateless),
            len(dateless),
            0.98,
        ),
    ]


def _failures(case: _Case, known: bool) -> list[Failure]:
    if case.right and case.found.promised_by == case.promised:
        return []
    found = case.found
    wanted = f"{case.label['answer']} {case.label['promised_by'] or ''} (request {'known' if known else 'unknown'})"
    got = f"{found.answer_class.value} {found.promised_by} {found.confidence} {found.rule}: {found.words}"
    return [Failure("answers", case.name, wanted, got)]
