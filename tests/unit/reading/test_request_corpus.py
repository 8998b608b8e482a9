"""The outgoing mails and sentences of the corpus, counted: what was once understood stays understood.

The floors are the shares reached when they were written, less two points; raise them with the rules.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.sets import Row
from benchmarks.sets.requests import CORPUS, mail_rows, read_corpus, sentence_rows

# Shares in percent, by figure.
GERMAN_FLOORS = {
    "mails: asks, F1": 90.2,
    "mails: asks, precision": 90.9,
    "mails: asks, recall": 89.5,
    "mails: precision at 0.80": 94.9,
    "mails: kind": 78.6,
    "mails: due": 89.5,
    "mails: addressee acts": 97.1,
}
ENGLISH_FLOORS = {
    "mails: asks, F1": 92.2,
    "mails: asks, precision": 93.5,
    "mails: asks, recall": 90.8,
    "mails: precision at 0.80": 96.1,
    "mails: kind": 84.1,
    "mails: due": 85.6,
    "mails: addressee acts": 96.4,
}
SENTENCE_FLOORS = {
    "sentences: asks, F1": 91.1,
    "sentences: precision": 86.4,
    "sentences: recall": 96.3,
    "sentences: precision at 0.80": 93.0,
}


def percents(rows: list[Row]) -> dict[str, float]:
    return {row.figure: 100 * row.right / row.total for row in rows}


def fallen(reached: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    return {figure: reached[figure] for figure, floor in floors.items() if reached[figure] < floor}


@pytest.mark.parametrize(("language", "floors"), [("de", GERMAN_FLOORS), ("en", ENGLISH_FLOORS)])
def test_the_shares_of_mails_understood_do_not_fall(language: str, floors: dict[str, float]) -> None:
    cases = [case for case in read_corpus() if case.label["lang"] == language]

    assert fallen(percents(mail_rows(cases, "corpus", language)), floors) == {}


def test_the_shares_of_english_sentences_understood_do_not_fall() -> None:
    rows, _ = sentence_rows(CORPUS / "request_sentences_en.tsv", "corpus", "all")

    assert fallen(percents(rows), SENTENCE_FLOORS) == {}


def test_a_sentence_file_without_sentences_has_nothing_to_count(tmp_path: Path) -> None:
    empty = tmp_path / "empty.tsv"
    empty.write_text("label\tsentence\n", "utf-8")

    rows, failures = sentence_rows(empty, "corpus", "all")

    assert {row.total for row in rows} == {0}
    assert failures == []
