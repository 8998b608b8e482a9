"""Message-IDs of any quality."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.model import Address, Mail
from coopwatch.core.reading.message_id import content_key, normalise, parse_ids


@pytest.mark.parametrize(
    ("raw", "ids"),
    [
        ("<a@x.example>", ("a@x.example",)),
        ("<a@x.example> <b@x.example>\r\n\t<a@x.example>", ("a@x.example", "b@x.example")),
        ("a@x.example, b@x.example", ("a@x.example", "b@x.example")),
        ("Your message of Monday <a@x.example>", ("a@x.example",)),
        ("<a@x\r\n .example>", ("a@x.example",)),
        ("<A.b$c/d+e=f@[192.0.2.1]>", ("A.b$c/d+e=f@[192.0.2.1]",)),
        ("=?utf-8?q?=3Ca=40x=2Eexample=3E?=", ("a@x.example",)),
        ("<no-at-sign.example>", ("no-at-sign.example",)),
        ('<a b\x00@x> <ü@x> <"q"@x> <a{}(b)@x>', ()),
        ("Monday morning", ()),
        ("<> < > <<", ()),
        ("", ()),
    ],
)
def test_ids_are_found_in_order_and_once(raw: str, ids: tuple[str, ...]) -> None:
    assert parse_ids(raw) == ids


def test_the_first_and_the_last_forty_nine_ids_are_kept() -> None:
    ids = parse_ids(" ".join(f"<{n}@x>" for n in range(200)))
    assert ids == ("0@x", *(f"{n}@x" for n in range(151, 200)))


@given(st.text(max_size=2000))
def test_no_id_holds_anything_but_its_ascii_alphabet(raw: str) -> None:
    for found in parse_ids(raw):
        assert found.isascii()
        assert found.isprintable()
        assert not set(found) & set("<>\"'\\(){},; ") - {"'"}


@given(st.text(max_size=300))
def test_the_index_form_is_stable(raw: str) -> None:
    assert normalise(normalise(raw)) == normalise(raw)


def test_the_index_form_ignores_case_brackets_comments_and_blanks() -> None:
    assert normalise("<AbC @X.Example(sent)>") == "abc@x.example"


def a_mail() -> Mail:
    at = datetime(2026, 10, 14, 8, 0, tzinfo=UTC)
    anna = Address("Anna", "anna@x.example")
    return Mail(
        "1@x.example", (anna,), (Address("", "lea@x.example"),), (), "Angebot", at, at, "text", "", size_bytes=9
    )


def test_the_same_mail_in_two_folders_has_one_key() -> None:
    later = datetime(2026, 10, 15, 8, 0, tzinfo=UTC)
    assert content_key(a_mail()) == content_key(replace(a_mail(), received_at=later, text=""))


@pytest.mark.parametrize(
    "change", [{"subject": "Rechnung"}, {"size_bytes": 10}, {"to": ()}, {"message_id": "2@x.example"}]
)
def test_mails_that_differ_have_different_keys(change: dict[str, object]) -> None:
    assert content_key(a_mail()) != content_key(replace(a_mail(), **change))  # type: ignore[arg-type]
