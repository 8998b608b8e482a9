"""Any text may be shown: these tests try to get something invisible, long, clickable or misleading through."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.writing.safe_text import (
    safe_address,
    safe_block,
    safe_domain,
    safe_line,
    safe_mailto,
    safe_quote,
)


@given(st.text(st.characters()), st.integers(1, 300))
def test_a_line_is_short_and_holds_nothing_invisible(text: str, limit: int) -> None:
    shown = safe_line(text, limit)

    assert len(shown) <= limit
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for char in shown)
    assert shown == shown.strip()
    shown.encode()  # a lone surrogate would raise


@given(st.text(st.characters()))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert safe_line(safe_line(text)) == safe_line(text)


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("Angebot\r\nBcc: eve@web.example", "Angebot Bcc: eve@web.example"),
        ("Rech\u200bnung\u202e fdp.exe", "Rechnung fdp.exe"),
        ("a\u2028b\x85c\x00d", "a b cd"),
        ("  viel \t Platz\u00a0hier ", "viel Platz hier"),
        ("Gru\u0308ße", "Grüße"),
        ("\u3164\u2800\ufe0f", ""),
        ("x\ud800y", "xy"),
    ],
)
def test_a_line_keeps_the_words_and_drops_the_tricks(given_text: str, shown: str) -> None:
    assert safe_line(given_text) == shown


def test_a_cut_line_ends_in_an_ellipsis() -> None:
    assert safe_line("x" * 10_000, 40) == "x" * 39 + "…"


def test_piled_up_combining_marks_are_thinned() -> None:
    assert len(safe_line("x" + "\u0335" * 200)) <= 4


def test_a_huge_text_is_not_read_to_its_end() -> None:
    started = time.perf_counter()
    safe_line("\u202e" * 20_000_000)
    assert time.perf_counter() - started < 1


def test_a_block_keeps_its_lines_and_never_doubles_blank_ones() -> None:
    assert safe_block("Hallo,\r\n\r\n\r\n\n  wie geht es?\x0bGut.\n\n") == "Hallo,\n\nwie geht es?\nGut."


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("siehe https://evil.example/login?x=1 bitte", "siehe ‹evil.example› bitte"),
        ("http://bank.example@evil.example/", "‹evil.example›"),
        ("www.evil.example/a", "‹www.evil.example›"),
        ("https://аcme.example/x", "‹xn--cme-5cd.example›"),
        ("http://[half/", "‹…›"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("Kosten 3://4 oder so", "Kosten 3://4 oder so"),
    ],
)
def test_a_quote_shows_hosts_instead_of_links(given_text: str, shown: str) -> None:
    assert safe_quote(given_text) == shown


@pytest.mark.parametrize(
    ("domain", "shown"),
    [
        ("ACME.example", "acme.example"),
        ("müller.example", "xn--mller-kva.example"),
        ("аcme.example", "xn--cme-5cd.example"),
        ("", ""),
        ("a\u202e.example", "a.example"),
    ],
)
def test_a_domain_is_shown_as_servers_see_it(domain: str, shown: str) -> None:
    assert safe_domain(domain) == shown


@given(st.text(st.characters(), max_size=400))
def test_every_domain_is_shown_in_ascii(domain: str) -> None:
    assert safe_domain(domain).isascii()


def test_an_address_keeps_its_local_part() -> None:
    assert safe_address("Anna.Müller@Bäcker.example") == "Anna.Müller@xn--bcker-gra.example"


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "https://evil.example",
        "mailto:a@b\r\nBcc:c",
        'mailto:a@b">',
        "data:x",
        "MAILTO:a@b",
        " mailto:a@b",
        "mailto:" + "a" * 3000,
    ],
)
def test_only_plain_mailto_links_pass(href: str) -> None:
    assert safe_mailto(href) == ""


def test_a_mailto_link_with_subject_and_body_passes() -> None:
    href = "mailto:jan@holm.example?subject=coopwatch%20k7f3&body=12%20erledigt%0D%0A"
    assert safe_mailto(href) == href
