"""No input raises or hangs, and what the caps cut off is said."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopwatch.core.model import Address, Mail
from coopwatch.core.reading import text

AT = datetime(2026, 10, 12, 8, tzinfo=UTC)
# Generous for a loaded machine; quadratic work on these inputs takes minutes.
SECONDS = 5.0

PIECES = st.sampled_from(
    [
        "> ",
        ">",
        "\n",
        "\r\n",
        "Von: a@b.example\n",
        "Gesendet: 10:11\n",
        "An: b\n",
        "Betreff: c\n",
        "Am 12.10.2026 um 10:11 schrieb Ida:\n",
        "-- \n",
        "LG\n",
        "Viele Grüße\nJan\n",
        "PS: x\n",
        "-------- Forwarded Message --------\n",
        "Das ist ein Satz, den ich schreibe.\n",
        "Tel. 0521 000\n",
        "<p>",
        "</p>",
        "<blockquote type=cite>",
        "<div id=Signature>",
        "\x00",
        "\ud800",
        "\u2028",
        "| a\n",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_reading_never_raises(body: str) -> None:
    text.read_text(body)
    text.html_to_text(body)
    text.read_new_text(Mail("", (Address("Jan", "jan@x.example"),), (), (), "", AT, AT, body, body[::-1]))


@given(
    st.lists(
        st.sampled_from(["Ich komme am Freitag.", "Jan", "LG", "", "--", "> Frage?", "Tel. 0521 000 45"]), max_size=14
    )
)
@settings(max_examples=150, deadline=None)
def test_every_line_is_found_in_exactly_one_part(lines: list[str]) -> None:
    found = text.read_text("\n".join(lines))

    parts = "\n".join((found.text, found.closing, found.quoted, found.removed)).splitlines()
    assert sorted(line for line in parts if line) == sorted(line.removeprefix("> ") for line in lines if line)


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_reading_the_text_again_changes_little_enough_to_stay_a_part_of_it(body: str) -> None:
    once = text.read_text(body).text

    assert set(text.read_text(once).text.split()) <= set(once.split())


@pytest.mark.parametrize(
    "body",
    [
        "x" * 5_000_000,
        "ab " * 1_700_000,
        "\n" * 5_000_000,
        "> a\n" * 200_000,
        "Am 12.10.2026 um 10:11 schrieb X <a@b.example>:\n> a\n" * 3_000,
        "Von: a@b.example\nGesendet: 10:11\nx\n" * 2_000,
        "LG\nJan\n\nIch habe das nicht.\n\n" * 1_200,
        "--\n\n" * 3_000,
        "______\n\n" * 3_000,
        "> Frage\nja\n" * 3_000,
        ("und " * 2_000 + "\n") * 30,
        ("a" + " " * 8_000 + "b\n") * 30,
        ("a@" * 4_000 + "\n") * 30,
    ],
    ids=lambda body: body[:12].strip() or "blank",
)
def test_long_or_hostile_text_is_read_in_time(body: str) -> None:
    started = time.process_time()

    text.read_text(body)

    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 10_000 + "a",
        "<blockquote type=cite>a" * 3_000,
        "<br>" * 300_000,
        "<" * 1_000_000,
        "<a " * 300_000,
        "<!--" * 200_000,
        "<ol>" + "<li>a" * 50_000,
        "<span style='color:red'>a</span>" * 20_000,
        '<div style="border-top:solid">' * 200 + "x",
    ],
    ids=lambda html: html[:12],
)
def test_long_or_hostile_html_is_read_in_time(html: str) -> None:
    started = time.process_time()

    text.html_to_text(html)

    assert time.process_time() - started < SECONDS


def test_text_inside_ten_thousand_nested_tags_is_found_and_the_cap_is_said() -> None:
    html = "<div>" * 10_000 + "Das Angebot liegt bei" + "</div>" * 10_000
    mail = Mail("", (), (), (), "", AT, AT, "", html)

    found = text.read_new_text(mail)

    assert found.text == "Das Angebot liegt bei"
    assert "capped" in found.rules


def test_a_text_that_is_too_long_says_that_it_was_cut_off() -> None:
    assert "capped" in text.read_text("Wort " * 100_000).rules
