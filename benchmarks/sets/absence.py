"""Accuracy of the first day back: the labelled out-of-office replies, read as they come from the file."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

from benchmarks.sets import Failure, Row, in_half
from coopwatch.adapters.mime import parse
from coopwatch.core.reading.absence import read_absence
from coopwatch.core.reading.text import read_new_text

_SET = "absence"


def measure(data: Path, half: str) -> tuple[list[Row], list[Failure]]:
    """One row per language: first day back right, "none named" counting as right where the label says so."""
    rows: list[Row] = []
    failures: list[Failure] = []
    folder = data / "replies-dev"
    labels = [json.loads(line) for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
    chosen = [label for label in labels if label["auto"] == "out_of_office" and in_half(label["file"], half)]
    for language in sorted({label["lang"] for label in chosen}):
        cases = [label for label in chosen if label["lang"] == language]
        wrong = [failure for label in cases if (failure := _judge(folder, label))]
        rows.append(Row(_SET, language, "first day back", len(cases) - len(wrong), len(cases), 0.9))
        failures += wrong
    return rows, failures


def _judge(folder: Path, label: dict[str, str]) -> Failure | None:
    said_on = datetime.fromisoformat(label["mail_date"]).date()
    mail = parse((folder / label["file"]).read_bytes())
    found = read_absence(mail, read_new_text(mail).text, said_on)
    wanted = date.fromisoformat(label["absent_until"]) if label["absent_until"] else None
    if found.back_on == wanted:
        return None
    return Failure(_SET, label["file"], str(wanted), f"{found.back_on} ({found.rule}: {found.words})")
