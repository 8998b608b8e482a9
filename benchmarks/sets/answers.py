"""Accuracy of `coopwatch.core.reading.answer` on replies of people, with the labelled new text.

Three sets: "answers" are the whole mails of `data/replies-dev`; "unseen" the replies of the repository that neither
rules nor weights were made from, and "rules alone" the same ones without the weights. Only "answers" needs a data
folder.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from benchmarks.sets import Failure, Row, in_half
from coopwatch.adapters.mime import parse
from coopwatch.core.model import Answer, AnswerClass, Attachment, DateSpan, Kind, Language, Mail
from coopwatch.core.reading.answer import read_answer
from coopwatch.core.reading.answer.reader import gather, read_reply
from coopwatch.core.reading.answer.reply import Reply
from coopwatch.core.reading.answer.verdict import decide

ACTS_FROM = 0.90
ACTING = ("delivered", "decline", "promise")
CORPUS = Path(__file__).parents[2] / "tests" / "corpus" / "answers.jsonl"
UNSEEN = CORPUS.with_name("answers_unseen.jsonl")
_NOWHERE = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled reply and what was found."""

    name: str
    label: dict[str, Any]
    found: Answer

    @property
    def right(self) -> bool:
        """Whether the class is the labelled one."""
        return bool(self.found.answer_class.value == self.label["answer"])

    @property
    def promised(self) -> DateSpan | None:
        """The labelled day or interval."""
        return labelled_day(self.label)

    @property
    def acts(self) -> bool:
        """Whether the finding closes or moves an obligation without asking the owner."""
        return self.found.answer_class.value in ACTING and self.found.confidence >= ACTS_FROM


def measure(data: Path, half: str) -> tuple[list[Row], list[Failure]]:
    """Rows per set and language, with and without the request being known; `data` need not hold `replies-dev`."""
    rows: list[Row] = []
    failures: list[Failure] = []
    for known in (True, False):
        sets = {} if half == "rule" else {"unseen": read_unseen(known), "rules alone": read_unseen(known, decide)}
        if (data / "replies-dev").is_dir():
            sets["answers"] = _read(data / "replies-dev", half, known)
        for name, cases in sorted(sets.items()):
            for language in ("de", "en"):
                rows += _rows(name, [case for case in cases if case.label["lang"] == language], language, known)
            failures += [failure for case in cases for failure in _failures(name, case, known)]
    return rows, failures


def read_unseen(known: bool, read: Callable[[Reply], Answer] = read_reply) -> list[Case]:
    """The replies that neither rules nor weights were made from, as coopwatch reads them or by the rules alone."""
    return [
        Case(label["id"], label | {"answer": label["class"]}, read(reply)) for label, reply in replies(UNSEEN, known)
    ]


def labelled_day(label: dict[str, Any]) -> DateSpan | None:
    """The day or interval that a label names, None if it names none."""
    value = label["promised_by"]
    if value is None:
        return None
    days = [value, value] if isinstance(value, str) else value
    return DateSpan(date.fromisoformat(days[0]), date.fromisoformat(days[1]))


def half_of_reply(label: dict[str, Any]) -> str:
    """The half of `CORPUS` a reply belongs to: odd numbers are the one that rules were written on."""
    return "rule" if int(label["id"].split("-")[1]) % 2 else "check"


def replies(corpus: Path, known: bool) -> Iterator[tuple[dict[str, Any], Reply]]:
    """Label and reply of each line, as an answer in its thread; `known`: the kind of the request is given."""
    for line in corpus.read_text("utf-8").splitlines():
        label = json.loads(line)
        at = datetime.combine(date.fromisoformat(label["said_on"]), time(9), UTC)
        parts = tuple(Attachment(part["name"], part["type"], part["size"]) for part in label["attachments"])
        mail = Mail("r", (), (), (), label["subject"], at, at, label["text"], "", parts, in_reply_to=("asked",))
        asked = Kind(label["asked"]) if known else None
        yield label, gather(mail, label["text"], at.date(), Language(label["lang"]), asked)


def confusion(data: Path, half: str) -> str:
    """Wanted against found answer classes, requests known: of the unseen replies, and of `replies-dev`."""
    tables = ["Unseen replies:\n\n" + _wanted_by_found(read_unseen(True))]
    if (data / "replies-dev").is_dir():
        tables.append("Development mails:\n\n" + _wanted_by_found(_read(data / "replies-dev", half, True)))
    return "\n\n".join(tables)


def _wanted_by_found(cases: list[Case]) -> str:
    names = [answer_class.value for answer_class in AnswerClass]
    pairs = Counter((case.label["answer"], case.found.answer_class.value) for case in cases)
    width = max(len(name) for name in names) + 1
    lines = ["wanted \\ found".ljust(15) + "".join(name.rjust(width) for name in names)]
    lines += [
        wanted.ljust(15) + "".join(str(pairs[wanted, found] or ".").rjust(width) for found in names) for wanted in names
    ]
    return "\n".join(lines)


def _read(folder: Path, half: str, known: bool) -> list[Case]:
    cases = []
    for line in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        if label["auto"] == "human" and in_half(label["file"], half):
            mail = parse((folder / label["file"]).read_bytes(), _NOWHERE)
            said_on = datetime.fromisoformat(label["mail_date"]).date()
            asked = Kind(label["request"]["kind"]) if known else None
            found = read_answer(mail, label["new_text"], said_on, Language(label["lang"]), asked)
            cases.append(Case(label["file"], label, found))
    return cases


def _rows(name: str, cases: list[Case], language: str, known: bool) -> list[Row]:
    of = "request known" if known else "request unknown"
    dated = [case for case in cases if case.promised is not None]
    dateless = [case for case in cases if case.promised is None]
    acting = [case for case in cases if case.acts]
    return [
        Row(name, language, f"{of}: class", sum(case.right for case in cases), len(cases), 0.85),
        Row(name, language, f"{of}: precision at 0.90", sum(case.right for case in acting), len(acting), 0.97),
        Row(name, language, f"{of}: acted on at 0.90", sum(case.right for case in acting), _could_act(cases), 0.5),
        Row(
            name,
            language,
            f"{of}: promised date",
            sum(case.found.promised_by == case.promised for case in dated),
            len(dated),
            0.85,
        ),
        Row(
            name,
            language,
            f"{of}: no date invented",
            sum(case.found.promised_by is None for case in dateless),
            len(dateless),
            0.98,
        ),
    ]


def _could_act(cases: list[Case]) -> int:
    return sum(case.label["answer"] in ACTING for case in cases)


def _failures(name: str, case: Case, known: bool) -> list[Failure]:
    if case.right and case.found.promised_by == case.promised:
        return []
    found = case.found
    wanted = f"{case.label['answer']} {case.label['promised_by'] or ''} (request {'known' if known else 'unknown'})"
    got = f"{found.answer_class.value} {found.promised_by} {found.confidence} {found.rule}: {found.words}"
    return [Failure(name, case.name, wanted, got)]
