"""Kinds of mail: replies, outgoing mails and bounces, with recipients and returned ids, and the odd mails."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.sets import Failure, Row, in_half
from coopwatch.adapters import mime
from coopwatch.core.model import Bounce, Classification, Mail
from coopwatch.core.reading.classify import classify
from coopwatch.core.reading.message_id import normalise, parse_ids
from coopwatch.errors import UnreadableMail


class _Table:
    """Counts right and total per set, language and figure, in the order of first use."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str, str], list[float]] = {}
        self._goals: dict[tuple[str, str, str], float | None] = {}
        self.failures: list[Failure] = []

    def count(self, set_name: str, language: str, figure: str, right: bool, goal: float | None = None) -> bool:
        key = (set_name, language, figure)
        self._counts.setdefault(key, [0, 0])
        self._counts[key][0] += right
        self._counts[key][1] += 1
        self._goals[key] = goal
        return right

    def fail(self, set_name: str, name: str, wanted: object, got: object) -> None:
        self.failures.append(Failure(set_name, name, str(wanted), str(got)))

    def rows(self) -> list[Row]:
        return [Row(*key, right, total, self._goals[key]) for key, (right, total) in self._counts.items()]


def measure(data: Path, half: str) -> tuple[list[Row], list[Failure]]:
    """Rows and failures over replies-dev, requests-dev, public-dev/bounces and public-dev/robustness in `data`."""
    table = _Table()
    _replies(data / "replies-dev", half, table)
    _requests(data / "requests-dev", half, table)
    _bounces(data / "public-dev" / "bounces", half, table)
    _odd(data / "public-dev" / "robustness", half, table)
    return table.rows(), table.failures


def _labels(folder: Path, half: str) -> Iterator[dict[str, Any]]:
    path = folder / "labels.jsonl"
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        label: dict[str, Any] = json.loads(line)
        if in_half(label["file"], half):
            yield label


def _replies(folder: Path, half: str, table: _Table) -> None:
    for label in _labels(folder, half):
        mail = mime.parse((folder / label["file"]).read_bytes())
        found = classify(mail, frozenset())
        wanted = label["auto"]
        if not table.count("replies", label["lang"], "kind", found.kind == wanted, 0.98):
            table.fail("replies", label["file"], wanted, f"{found.kind} by {found.rule}: {found.words[:80]}")
        figure = "human stays human" if wanted == "human" else "automatic found"
        table.count("replies", label["lang"], figure, (found.kind == "human") == (wanted == "human"), 1.0)


def _requests(folder: Path, half: str, table: _Table) -> None:
    """Mails a person wrote: seen as a stranger's they are human, seen as the owner's they are own."""
    for label in _labels(folder, half):
        mail = mime.parse((folder / label["file"]).read_bytes())
        found = classify(mail, frozenset())
        if not table.count("requests", label["lang"], "human stays human", found.kind == "human", 1.0):
            table.fail("requests", label["file"], "human", f"{found.kind} by {found.rule}: {found.words[:80]}")
        own = classify(mail, frozenset({mail.author.email}))
        table.count("requests", label["lang"], "own found", own.kind == "own", 1.0)


def _bounces(folder: Path, half: str, table: _Table) -> None:
    for label in _labels(folder, half):
        mail = mime.parse((folder / "mails" / label["file"]).read_bytes())
        found = classify(mail, frozenset())
        is_bounce = found.kind == "bounce"
        if label["class"] == "bounce":
            right = table.count("bounces", "en", "bounce found", is_bounce, 0.99)
            _details(label, mail, found, table)
        else:
            right = table.count("bounces", "en", "no false alarm", not is_bounce, 1.0)
            if label["class"] == "vacation":
                right = table.count("bounces", "en", "vacation found", found.kind == "out_of_office", 0.98)
        if not right:
            table.fail("bounces", label["file"], label["class"], f"{found.kind} by {found.rule}: {found.words[:80]}")


def _details(label: dict[str, Any], mail: Mail, found: Classification, table: _Table) -> None:
    bounce = found.bounce or Bounce((), permanent=False)
    if label["recipients"]:
        wanted = {address.lower() for address in label["recipients"]}
        if not table.count("bounces", "en", "recipients", set(bounce.recipients) == wanted, 0.97):
            table.fail("bounces", label["file"], sorted(wanted), bounce.recipients)
    else:
        table.count("bounces", "en", "some recipient, unlabelled", bool(bounce.recipients))
    if label["original_message_id"]:
        ids = parse_ids(label["original_message_id"])
        wanted_id = normalise(ids[0]) if ids else label["original_message_id"]
        if not table.count("bounces", "en", "returned id", normalise(bounce.message_id) == wanted_id, 0.97):
            table.fail("bounces", label["file"], label["original_message_id"], bounce.message_id)
    if not table.count("bounces", "en", "delayed told apart", bounce.delayed == bool(label["delayed"]), 0.98):
        table.fail("bounces", label["file"], f"delayed {label['delayed']}", f"{found.rule} {bounce.words[:100]}")


def _odd(folder: Path, half: str, table: _Table) -> None:
    """Broken mails: each is read or refused as unreadable, and keeps a text where one is."""
    for path in sorted(folder.glob("*/*")):
        if not in_half(path.name, half):
            continue
        try:
            mail = mime.parse(path.read_bytes())
        except UnreadableMail as refused:
            table.count("odd mails", "-", "read", False, 0.98)
            table.fail("odd mails", path.name, "read", refused)
            continue
        table.count("odd mails", "-", "read", True, 0.98)
        classify(mail, frozenset())
        table.count("odd mails", "-", "text, html or parts", bool(mail.text or mail.html or mail.attachments))
