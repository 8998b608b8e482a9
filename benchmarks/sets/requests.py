"""Accuracy of `coopwatch.core.reading.request` on whole mails and on single English sentences.

"requests" are the mails and public sentences of the data folder, "corpus" the sentences of the repository. "unseen" are
the mails of the repository that neither rules nor weights were made from, "rules alone" the same ones without the
weights; of the other mails of the repository the odd numbers are the half that rules were written on.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from benchmarks.sets import Failure, Row, in_half
from coopwatch.adapters.mime import parse
from coopwatch.core.model import Address, Attachment, DateSpan, Kind, Language, Mail, Request
from coopwatch.core.reading.request import read_requests
from coopwatch.core.reading.request.asks import Ask
from coopwatch.core.reading.request.outgoing import Outgoing, take_apart
from coopwatch.core.reading.request.reader import decide, read_asks, requests_from
from coopwatch.core.reading.text import read_new_text

ASKS_FROM = 0.40
ACTS_FROM = 0.80
CORPUS = Path(__file__).parents[2] / "tests" / "corpus"
MAILS = CORPUS / "requests.jsonl"
UNSEEN = CORPUS / "requests_unseen.jsonl"
_OWNER = Address("", "owner@studio.example")
_NOWHERE = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled mail and what was found in it; name ends in its number for a mail of the corpus."""

    name: str
    label: dict[str, Any]
    found: tuple[Request, ...]

    @property
    def surest(self) -> Request | None:
        """The strongest request that the owner would see."""
        return next((request for request in self.found if request.confidence >= ASKS_FROM), None)


def measure(data: Path, half: str) -> tuple[list[Row], list[Failure]]:
    """Rows per set and language: mails, then English sentences; sets that `data` does not hold are left out."""
    rows: list[Row] = []
    failures: list[Failure] = []
    mails = {} if half == "rule" else {"unseen": read_unseen(), "rules alone": read_unseen(decide)}
    if (data / "requests-dev").is_dir():
        mails = {"requests": _read_mails(data / "requests-dev", half), **mails}
    for name, cases in mails.items():
        for language in ("de", "en"):
            rows += mail_rows([case for case in cases if case.label["lang"] == language], name, language)
        failures += [failure for case in cases for failure in _mail_failures(case, name)]
    public = data / "public-dev" / "requests-en" / "requests.tsv"
    for name, file in (("requests", public), ("corpus", CORPUS / "request_sentences_en.tsv")):
        if file.is_file():
            found = sentence_rows(file, name, half)
            rows += found[0]
            failures += found[1]
    return rows, failures


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


def _read_mails(folder: Path, half: str) -> list[Case]:
    cases = []
    for line in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        if in_half(label["file"], half):
            mail = parse((folder / label["file"]).read_bytes(), _NOWHERE)
            text = read_new_text(mail).text
            day = datetime.fromisoformat(label["mail_date"]).date()
            cases.append(Case(label["file"], label, read_requests(mail, text, day, Language(label["lang"]))))
    return cases


def read_unseen(read: Callable[[Outgoing], Sequence[Ask]] = read_asks) -> list[Case]:
    """The mails that neither rules nor weights were made from, as coopwatch reads them or by the rules alone."""
    cases = []
    for label in labels(UNSEEN):
        outgoing = take_apart(corpus_mail(label), label["text"], said_on(label), Language(label["lang"]))
        cases.append(Case(label["id"], label, requests_from(outgoing, read(outgoing))))
    return cases


def labels(file: Path) -> list[dict[str, Any]]:
    """The labelled mails of a file of the repository."""
    found = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [{**label, "addressee_should_act": label["addressee_acts"]} for label in found]


def half_of_mail(label: dict[str, Any]) -> str:
    """ "rule" for the odd numbers, that rules were written on, else "check"."""
    return "rule" if int(label["id"].rpartition("-")[2]) % 2 else "check"


def said_on(label: dict[str, Any]) -> date:
    """The day a mail of the repository was written on."""
    return date.fromisoformat(label["said_on"])


def corpus_mail(label: dict[str, Any]) -> Mail:
    """A mail of the repository as the program sees it."""
    to, cc = (tuple(Address("", email) for email in label[field]) for field in ("to", "cc"))
    attachments = tuple(Attachment(name, "application/pdf", 5000) for name in label["attachments"])
    mail = Mail("", (_OWNER,), to, cc, label["subject"], None, _NOWHERE, label["text"], "")
    return replace(mail, attachments=attachments)


def mail_rows(cases: list[Case], name: str, language: str) -> list[Row]:
    """The figures of one set in one language."""
    wanted = [case for case in cases if case.label["asks"]]
    found = [case for case in cases if case.surest]
    right = [case for case in wanted if case.surest]
    sure = [case for case in found if case.surest and case.surest.confidence >= ACTS_FROM]
    figures: list[tuple[str, int, int, float | None]] = [
        ("asks, F1", 2 * len(right), len(wanted) + len(found), 0.92),
        ("asks, precision", len(right), len(found), None),
        ("asks, recall", len(right), len(wanted), None),
        ("precision at 0.80", sum(case.label["asks"] for case in sure), len(sure), 0.97),
        ("kind", sum(map(_kind_right, right)), len(right), 0.85),
        ("due", sum(map(_due_right, right)), len(right), 0.85),
        ("addressee acts", sum(map(_acts_right, right)), len(right), None),
    ]
    return [Row(name, language, f"mails: {figure}", hits, total, goal) for figure, hits, total, goal in figures]


def _kind_right(case: Case) -> bool:
    return case.surest is not None and case.surest.kind.value == case.label["kind"]


def _due_right(case: Case) -> bool:
    return case.surest is not None and case.surest.due == _span(case.label["due"])


def _acts_right(case: Case) -> bool:
    return case.surest is not None and case.surest.addressee_acts == case.label["addressee_should_act"]


def _span(value: str | list[str] | None) -> DateSpan | None:
    if value is None:
        return None
    days = [value, value] if isinstance(value, str) else value
    return DateSpan(date.fromisoformat(days[0]), date.fromisoformat(days[1]))


def _mail_failures(case: Case, name: str) -> list[Failure]:
    found, label = case.surest, case.label
    wanted = f"{label['kind']} due {label['due']} acts {label['addressee_should_act']}"
    if found is None:
        return [Failure(name, case.name, wanted, "nothing")] if label["asks"] else []
    got = (
        f"{found.kind.value} due {found.due} acts {found.addressee_acts} {found.confidence} {found.rule}: {found.words}"
    )
    right = label["asks"] and _kind_right(case) and _due_right(case) and _acts_right(case)
    return [] if right else [Failure(name, case.name, wanted, got)]


def sentence_rows(file: Path, name: str, half: str) -> tuple[list[Row], list[Failure]]:
    """The figures and failures of one file of labelled English sentences."""
    counts: Counter[tuple[bool, bool]] = Counter()
    sure: Counter[bool] = Counter()
    failures = []
    for line in file.read_text("utf-8").splitlines():
        label, sentence = line.split("\t", 1)
        if label not in ("yes", "no") or not in_half(sentence, half):
            continue
        found = read_requests(_mail(sentence), sentence, _NOWHERE.date(), Language.EN)
        asks, wanted = bool(found) and found[0].confidence >= ASKS_FROM, label == "yes"
        counts[wanted, asks] += 1
        if asks and found[0].confidence >= ACTS_FROM:
            sure[wanted] += 1
        if asks != wanted:
            got = f"{found[0].confidence} {found[0].rule}" if found else "nothing"
            failures.append(Failure(f"{name}-en", sentence, label, got))
    hits, false, missed = counts[True, True], counts[False, True], counts[True, False]
    return [
        Row(name, "en", "sentences: asks, F1", 2 * hits, 2 * hits + false + missed, 0.85),
        Row(name, "en", "sentences: precision", hits, hits + false),
        Row(name, "en", "sentences: recall", hits, hits + missed),
        Row(name, "en", "sentences: precision at 0.80", sure[True], sure.total()),
    ], failures


def _mail(sentence: str) -> Mail:
    return Mail("", (), (), (), "", None, _NOWHERE, sentence, "")
