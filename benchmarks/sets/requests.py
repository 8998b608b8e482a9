"""Accuracy of `coopwatch.core.reading.request` on whole mails and on single English sentences."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from benchmarks.sets import Failure, Row, in_half
from coopwatch.adapters.mime import parse
from coopwatch.core.model import DateSpan, Kind, Language, Mail, Request
from coopwatch.core.reading.request import read_requests
from coopwatch.core.reading.text import read_new_text

ASKS_FROM = 0.40
ACTS_FROM = 0.80
_NOWHERE = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Case:
    name: str
    label: dict[str, Any]
    found: tuple[Request, ...]

    @property
    def surest(self) -> Request | None:
        return next((request for request in self.found if request.confidence >= ASKS_FROM), None)


def measure(data: Path, half: str) -> tuple[list[Row], list[Failure]]:
    """Rows per language for the mails in `data/requests-dev` and the sentences in `data/public-dev/requests-en`."""
    cases = _read_mails(data / "requests-dev", half)
    rows: list[Row] = []
    for language in ("de", "en"):
        rows += _mail_rows([case for case in cases if case.label["lang"] == language], language)
    failures = [failure for case in cases for failure in _mail_failures(case)]
    sentence_rows, sentence_failures = _sentences(data / "public-dev" / "requests-en" / "requests.tsv", half)
    return rows + sentence_rows, failures + sentence_failures


def confusion(data: Path, half: str) -> str:
    """The table of wanted against found kinds over the whole mails, "-" for no request."""
    pairs: Counter[tuple[str, str]] = Counter()
    for case in _read_mails(data / "requests-dev", half):
        found = case.surest
        pairs[case.label["kind"] or "-", found.kind.value if found else "-"] += 1
    return _table(pairs, [*(kind.value for kind in Kind), "-"])


def _table(pairs: Counter[tuple[str, str]], names: list[str]) -> str:
    width = max(len(name) for name in names) + 1
    lines = ["wanted \\ found".ljust(15) + "".join(name.rjust(width) for name in names)]
    lines += [
        wanted.ljust(15) + "".join(str(pairs[wanted, found] or ".").rjust(width) for found in names) for wanted in names
    ]
    return "\n".join(lines)


def _read_mails(folder: Path, half: str) -> list[_Case]:
    cases = []
    for line in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        if in_half(label["file"], half):
            mail = parse((folder / label["file"]).read_bytes(), _NOWHERE)
            text = read_new_text(mail).text
            said_on = datetime.fromisoformat(label["mail_date"]).date()
            cases.append(_Case(label["file"], label, read_requests(mail, text, said_on, Language(label["lang"]))))
    return cases


def _mail_rows(cases: list[_Case], language: str) -> list[Row]:
    wanted = [case for case in cases if case.label["asks"]]
    found = [case for case in cases if case.surest]
    right = [case for case in wanted if case.surest]
    sure = [case for case in found if case.surest and case.surest.confidence >= ACTS_FROM]
    return [
        Row("requests", language, "mails: asks, F1", 2 * len(right), len(wanted) + len(found), 0.92),
        Row("requests", language, "mails: asks, precision", len(right), len(found)),
        Row("requests", language, "mails: asks, recall", len(right), len(wanted)),
        Row(
            "requests", language, "mails: precision at 0.80", sum(case.label["asks"] for case in sure), len(sure), 0.97
        ),
        Row("requests", language, "mails: kind", sum(_kind_right(case) for case in right), len(right), 0.85),
        Row("requests", language, "mails: due", sum(_due_right(case) for case in right), len(right), 0.85),
        Row("requests", language, "mails: addressee acts", sum(_acts_right(case) for case in right), len(right)),
    ]


def _kind_right(case: _Case) -> bool:
    return case.surest is not None and case.surest.kind.value == case.label["kind"]


def _due_right(case: _Case) -> bool:
    return case.surest is not None and case.surest.due == _span(case.label["due"])


def _acts_right(case: _Case) -> bool:
    return case.surest is not None and case.surest.addressee_acts == case.label["addressee_should_act"]


def _span(value: str | list[str] | None) -> DateSpan | None:
    if value is None:
        return None
    days = [value, value] if isinstance(value, str) else value
    return DateSpan(date.fromisoformat(days[0]), date.fromisoformat(days[1]))


def _mail_failures(case: _Case) -> list[Failure]:
    found, label = case.surest, case.label
    wanted = f"{label['kind']} due {label['due']} acts {label['addressee_should_act']}"
    if found is None:
        return [Failure("requests", case.name, wanted, "nothing")] if label["asks"] else []
    got = (
        f"{found.kind.value} due {found.due} acts {found.addressee_acts} {found.confidence} {found.rule}: {found.words}"
    )
    right = label["asks"] and _kind_right(case) and _due_right(case) and _acts_right(case)
    return [] if right else [Failure("requests", case.name, wanted, got)]


def _sentences(file: Path, half: str) -> tuple[list[Row], list[Failure]]:
    counts: Counter[tuple[bool, bool]] = Counter()
    sure: Counter[bool] = Counter()
    failures = []
    for line in file.read_text("utf-8").splitlines()[1:]:
        label, sentence = line.split("\t", 1)
        if not in_half(sentence, half):
            continue
        found = read_requests(_mail(sentence), sentence, _NOWHERE.date(), Language.EN)
        asks, wanted = bool(found) and found[0].confidence >= ASKS_FROM, label == "yes"
        counts[wanted, asks] += 1
        if asks and found[0].confidence >= ACTS_FROM:
            sure[wanted] += 1
        if asks != wanted:
            got = f"{found[0].confidence} {found[0].rule}" if found else "nothing"
            failures.append(Failure("requests-en", sentence, label, got))
    hits, false, missed = counts[True, True], counts[False, True], counts[True, False]
    return [
        Row("requests", "en", "sentences: asks, F1", 2 * hits, 2 * hits + false + missed, 0.85),
        Row("requests", "en", "sentences: precision", hits, hits + false),
        Row("requests", "en", "sentences: recall", hits, hits + missed),
        Row("requests", "en", "sentences: precision at 0.80", sure[True], sure.total()),
    ], failures


def _mail(sentence: str) -> Mail:
    return Mail("", (), (), (), "", None, _NOWHERE, sentence, "")
