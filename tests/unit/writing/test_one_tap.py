"""The links of the ready answers: complete, short, and good for one thing only."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.model import Kind, Language
from coopwatch.core.reading.one_tap import Tap
from coopwatch.core.tokens import find_command_tokens, verify_command_token
from coopwatch.core.writing.one_tap import MOST_ITEMS, OneTap, TapItem, one_tap_answers, without_one_tap
from coopwatch.core.writing.safe_text import safe_mailto

KEY = b"k" * 32
OWNER = "jan@holm.example"
EXPIRES = date(2027, 2, 1)


def item(number: int = 1, kind: Kind = Kind.QUOTE, subject: str = "AW: Angebot Dachsanierung") -> TapItem:
    return TapItem(f"{number:016x}", kind, subject)


def answers(*items: TapItem, owner: str = OWNER, language: Language = Language.DE) -> tuple[OneTap, ...]:
    return one_tap_answers(items or (item(),), owner, language, KEY, EXPIRES)


def fields(answer: OneTap) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.href).query, strict_parsing=True).items()}


@pytest.mark.parametrize(
    ("language", "kind", "labels", "bodies"),
    [
        (
            Language.DE,
            Kind.QUOTE,
            ["kommt bis …", "neuer Termin …", "klappt leider nicht"],
            ["Kommt bis: ", "Neuer Termin: ", "Das klappt leider nicht."],
        ),
        (
            Language.DE,
            Kind.APPOINTMENT,
            ["Termin am …", "neuer Termin …", "klappt leider nicht"],
            ["Termin am: ", "Neuer Termin: ", "Das klappt leider nicht."],
        ),
        (
            Language.EN,
            Kind.INVOICE,
            ["you get it by …", "new date …", "sorry, not possible"],
            ["You get it by: ", "New date: ", "Sorry, this is not possible."],
        ),
    ],
)
def test_three_answers_each_with_one_line(language: Language, kind: Kind, labels: list[str], bodies: list[str]) -> None:
    made = answers(item(kind=kind), language=language)

    assert [answer.label for answer in made] == labels
    assert [fields(answer)["body"] for answer in made] == bodies


def test_the_subject_names_the_answer_and_bears_a_token_for_it_alone() -> None:
    for answer, tap in zip(answers(), Tap, strict=True):
        subject = fields(answer)["subject"]
        (token,) = find_command_tokens(subject)
        verified = verify_command_token(KEY, token, EXPIRES)
        assert verified is not None
        assert (verified.purpose.value, verified.obligation_key) == (tap.value, item().key)
        assert "Angebot Dachsanierung" in subject


def test_they_go_to_the_owner_and_expire() -> None:
    answer = answers()[0]

    assert urlsplit(answer.href).path == OWNER
    (token,) = find_command_tokens(fields(answer)["subject"])
    assert verify_command_token(KEY, token, date(2027, 2, 2)) is None


def test_one_item_needs_no_name_and_several_have_theirs() -> None:
    assert {answer.about for answer in answers()} == {""}
    several = answers(item(), item(2, Kind.INVOICE, "Rechnung Oktober"))
    assert [answer.about for answer in several] == ["Angebot Dachsanierung"] * 3 + ["Rechnung Oktober"] * 3


def test_things_asked_for_in_one_mail_are_told_apart_by_kind() -> None:
    several = answers(item(1, Kind.QUOTE, "Dach"), item(2, Kind.DOCUMENT, "Dach"))
    assert list(dict.fromkeys(answer.about for answer in several)) == ["Angebot, Dach", "Unterlagen, Dach"]


def test_many_items_are_answered_plainly() -> None:
    assert answers(*(item(number) for number in range(1, MOST_ITEMS + 2))) == ()


@given(
    subject=st.text(max_size=300),
    local=st.text("abcxyz0189.!#$%&'*+/=?^_`{|}~-", min_size=1, max_size=20),
    language=st.sampled_from(Language),
)
def test_any_subject_and_address_give_a_short_link_that_may_be_shown(
    subject: str, local: str, language: Language
) -> None:
    for answer in answers(item(subject=subject), owner=f"{local}@holm.example", language=language):
        assert safe_mailto(answer.href) == answer.href
        assert len(answer.href) < 900
        assert find_command_tokens(fields(answer)["subject"])


def test_the_owner_is_shown_the_letter_without_the_links() -> None:
    letter = "Guten Tag,\n\nwie steht es?\n\nViele Grüße\nJan Holm"
    links = "\n".join(f"– {answer.label}: {answer.href}" for answer in answers())

    assert without_one_tap(f"{letter}\n\nOder mit einem Klick antworten:\n{links}\n") == letter
    assert without_one_tap(letter) == letter
