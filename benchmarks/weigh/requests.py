"""Learns what each trait of an outgoing mail speaks for: a kind of request, or that nothing is asked.

The rules were written on the rule half and on the single sentences, so that weights learned from what they find there
would trust them too much: of those only the words count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.sets.requests import (
    CORPUS,
    MAILS,
    Case,
    corpus_mail,
    half_of_mail,
    labels,
    mail_rows,
    said_on,
)  # fmt: skip
from benchmarks.weigh.fit import Example, Recipe, cross_validate, learn, write
from coopwatch.core.model import Language, Mail
from coopwatch.core.reading.request import weighing
from coopwatch.core.reading.request.outgoing import Outgoing, take_apart
from coopwatch.core.reading.request.reader import decide, requests_from
from coopwatch.core.reading.request.traits import traits_of
from coopwatch.core.reading.request.weighing import LABELS, NONE, weigh
from coopwatch.core.reading.weights import Weights

TABLE = Path(weighing.__file__).with_name("weights.tsv")
SENTENCES = CORPUS / "request_kinds.tsv"
# Assumed: about half of what an owner writes to a partner asks for something, and no kind more than another.
_ASKING = 0.11
RECIPE = Recipe(0.15, rare=4, shares={label: 1 - 5 * _ASKING if label == NONE else _ASKING for label in LABELS})
_NOWHERE = datetime(2026, 1, 1, tzinfo=UTC)


def main(writes: bool) -> None:
    """Print what rules and weights make of mails that the weights were not learned from; then learn from all."""
    labelled = labels(MAILS)
    mails = [_taken_apart(label) for label in labelled]
    examples = [_example(label, mail) for label, mail in zip(labelled, mails, strict=True)] + list(_sentences())
    alone: list[Case] = []
    weighed: list[Case] = []

    def tell(at: int, weights: Weights) -> None:
        label, mail = labelled[at], mails[at]
        by_rules = decide(mail)
        alone.append(Case(label["id"], label, requests_from(mail, by_rules)))
        weighed.append(Case(label["id"], label, requests_from(mail, weigh(mail, by_rules, weights))))

    cross_validate(examples, LABELS, RECIPE, tell)
    for name, cases in (("rules", alone), ("weighed", weighed)):
        for language in ("de", "en"):
            rows = mail_rows([case for case in cases if case.label["lang"] == language], name, language)
            print("requests", language, name, {row.figure: f"{row.right:.0f} of {row.total:.0f}" for row in rows})
    if writes:
        write(learn(examples, LABELS, RECIPE), TABLE)


def _taken_apart(label: dict[str, Any]) -> Outgoing:
    return take_apart(corpus_mail(label), label["text"], said_on(label), Language(label["lang"]))


def _example(label: dict[str, Any], mail: Outgoing) -> Example:
    fresh = half_of_mail(label) == "check"
    traits = traits_of(mail, decide(mail))
    return Example(label["id"], label["kind"] or NONE, traits.all, traits.all if fresh else traits.said, tried=fresh)


def _sentences() -> Iterator[Example]:
    for line in SENTENCES.read_text("utf-8").splitlines()[1:]:
        language, kind, sentence = line.split("\t")
        mail = Mail("", (), (), (), "", None, _NOWHERE, sentence, "")
        outgoing = take_apart(mail, sentence, _NOWHERE.date(), Language(language))
        said = traits_of(outgoing, decide(outgoing)).said
        yield Example(sentence, kind, said, said, tried=False)
