"""Every doubt is told in the owner's words, never in ours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coopwatch.core.deciding import match
from coopwatch.core.model import AnswerClass, Language
from coopwatch.core.writing.digest.doubts import GUESS, doubt
from coopwatch.services.triage import replies

RULES = re.findall(r'"([a-z_]+)": [0(]', Path(match.__file__).read_text(encoding="utf-8"))
ALL = sorted({*RULES, "address_and_subject", "organisation_and_subject", "organisation_and_keywords",
              "only_open_item", "one_of_several", "organisation", "one_tap", "calendar_cancelled"})  # fmt: skip


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rule", ALL)
@pytest.mark.parametrize("confidence", [0.4, 0.95])
def test_a_doubt_is_a_sentence_without_a_rules_name(rule: str, confidence: float, language: Language) -> None:
    sentence = doubt(rule, confidence, language)

    assert sentence.endswith(".")
    assert "_" not in sentence
    assert rule not in sentence.split()


def test_every_rule_of_matching_has_its_own_words() -> None:
    unsure = [rule for rule in RULES if rule != "server_thread"]  # which is either sure or nothing

    assert len(unsure) >= 5
    assert len({doubt(rule, 0.6, Language.DE) for rule in unsure}) == len(unsure)


def test_a_mail_that_surely_belongs_there_is_doubted_for_its_meaning_only() -> None:
    assert "gehört zu dieser Bitte" in doubt("cites_request", 0.95, Language.DE)
    assert "vielleicht eine Zusage" in doubt(f"cites_request{GUESS}promise", 0.95, Language.DE)


@pytest.mark.parametrize("of", [of for of in AnswerClass if of is not AnswerClass.OTHER])
def test_every_guess_has_a_word(of: AnswerClass) -> None:
    assert "perhaps" in doubt(f"cites_request{GUESS}{of.value}", 0.95, Language.EN)


def test_triage_tells_its_guess_in_the_form_that_is_read_here() -> None:
    assert f'"{GUESS}{{answer.answer_class.value}}"' in Path(replies.__file__).read_text(encoding="utf-8")
