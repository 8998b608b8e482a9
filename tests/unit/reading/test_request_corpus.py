"""The outgoing mails and sentences of the corpus, counted: what was once understood stays understood.

Mails are counted on those that neither rules nor weights were made from: the rules alone, then both together. The
floors are the shares reached when they were written, less two points; raise them with the rules.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.sets import Row
from benchmarks.sets.requests import CORPUS, mail_rows, read_unseen, sentence_rows
from coopwatch.core.model import Language, Mail
from coopwatch.core.reading.request import read_requests
from coopwatch.core.reading.request.reader import decide

SENT_AT = datetime(2026, 5, 4, 9, tzinfo=UTC)

# Shares in percent, by figure.
FIGURES = ("mails: asks, F1", "mails: precision at 0.80", "mails: kind", "mails: due", "mails: addressee acts")
RULES_ALONE = {
    "de": (86.3, 90.0, 68.6, 88.8, 97.1),
    "en": (87.6, 85.8, 71.3, 74.7, 98.0),
}
UNSEEN = {
    "de": (91.3, 93.8, 87.9, 87.9, 97.2),
    "en": (88.4, 90.1, 76.7, 75.0, 98.0),
}
SENTENCE_FLOORS = {
    "sentences: asks, F1": 91.1,
    "sentences: precision": 86.4,
    "sentences: recall": 96.3,
    "sentences: precision at 0.80": 94.0,
}


def percents(rows: list[Row]) -> dict[str, float]:
    return {row.figure: 100 * row.right / row.total for row in rows}


def fallen(reached: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    return {figure: reached[figure] for figure, floor in floors.items() if reached[figure] < floor}


@pytest.mark.parametrize("language", RULES_ALONE)
def test_the_shares_that_the_rules_understand_do_not_fall(language: str) -> None:
    cases = [case for case in read_unseen(decide) if case.label["lang"] == language]
    floors = dict(zip(FIGURES, RULES_ALONE[language], strict=True))

    assert fallen(percents(mail_rows(cases, "rules alone", language)), floors) == {}


@pytest.mark.parametrize("language", UNSEEN)
def test_the_shares_understood_of_unseen_mails_do_not_fall(language: str) -> None:
    cases = [case for case in read_unseen() if case.label["lang"] == language]
    floors = dict(zip(FIGURES, UNSEEN[language], strict=True))

    assert fallen(percents(mail_rows(cases, "unseen", language)), floors) == {}


def test_the_shares_of_english_sentences_understood_do_not_fall() -> None:
    rows, _ = sentence_rows(CORPUS / "request_sentences_en.tsv", "corpus", "all")

    assert fallen(percents(rows), SENTENCE_FLOORS) == {}


def test_a_sentence_file_without_sentences_has_nothing_to_count(tmp_path: Path) -> None:
    empty = tmp_path / "empty.tsv"
    empty.write_text("label\tsentence\n", "utf-8")

    rows, failures = sentence_rows(empty, "corpus", "all")

    assert {row.total for row in rows} == {0}
    assert failures == []


KINDS = CORPUS / "request_kinds.tsv"
# Percent of the sentences whose kind, or whose asking nothing, is told.
KIND_FLOORS = {"de": 92.5, "en": 94.5}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_kind_of_most_sentences_is_told(language: str) -> None:
    rows = [line.split("\t") for line in KINDS.read_text("utf-8").splitlines()[1:]]
    cases = [(kind, sentence) for spoken, kind, sentence in rows if spoken == language]

    wrong = [sentence for kind, sentence in cases if kind_told(sentence, Language(language)) != kind]

    assert 100 * (1 - len(wrong) / len(cases)) >= KIND_FLOORS[language], wrong


def kind_told(sentence: str, language: Language) -> str:
    opening = (
        "Hallo Herr Weber,\n\nder Sommer ist da.\n\n"
        if language is Language.DE
        else "Hello Sue,\n\nsummer is here.\n\n"
    )
    text = opening + sentence
    mail = Mail("", (), (), (), "Projekt", SENT_AT, SENT_AT, text, "")
    found = [request for request in read_requests(mail, text, SENT_AT.date(), language) if request.confidence >= 0.40]
    return found[0].kind.value if found else "none"
