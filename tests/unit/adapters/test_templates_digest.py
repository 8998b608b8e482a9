"""The rendered digest: two parts written apart, short enough, and harmless whatever the mails say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopwatch.adapters.mime import parse
from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.core.model import Address, Language, Mode, OutboxPurpose, State
from coopwatch.core.reading.commands import read_commands
from coopwatch.core.writing.compose import OwnerLetter, compose_owner_mail
from coopwatch.core.writing.digest import CommandResult, DigestKind, DigestView, HealthFacts, build_digest
from coopwatch.core.writing.notes import Outcome, Said, say
from tests.builders import OWNER, a_partner
from tests.unit.writing.digest_facts import (
    NOW,
    announcement,
    buttons,
    closed,
    everything,
    hold,
    item,
    overdue,
    some_facts,
)

RENDERER = JinjaRenderer(packaged_templates())


class Page(HTMLParser):
    """Tags, links, visible text and comments of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""
        self.comments: list[str] = []
        self._hidden = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._hidden = tag == "style"
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in {"href", "src", "background", "action"}]

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        self.words += "" if self._hidden else data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def a_full_day() -> DigestView:
    return build_digest(
        some_facts(
            open=(item(3, State.HOLD), overdue(12, last_word="Kommt bald."), item(13)),
            holds=(hold(3, buttons=buttons(3)),),
            announced=(announcement(12),),
            closed=(closed(8),),
        )
    )


def test_the_text_part_reads_like_this() -> None:
    text = RENDERER.digest(a_full_day()).text
    assert text.startswith(
        "1 überfällig, 1 Rückfrage, 1 Nachfrage angekündigt\n"
        "Tagesüberblick · Donnerstag, 26. November\n\nBRAUCHT EINE ENTSCHEIDUNG\n"
    )
    assert (
        "[3]   Müller – Angebot Dachsanierung\n"
        "      UNKLAR: Ist diese Mail die Antwort?\n"
        "      Angebot erbeten am Di. 10. Nov., offen seit 12 Arbeitstagen\n"
        "      Werkstatt <werkstatt@web.example>, heute, „Dach“:\n"
        "      „Anbei alles.“\n"
        "   => 3 erledigt   3 +5\n"
    ) in text
    assert "      | Guten Tag,\n      |\n      | wie steht es?\n" in text


def test_the_text_part_fits_a_narrow_screen() -> None:
    assert max(map(len, RENDERER.digest(a_full_day()).text.splitlines())) <= 72


def test_the_html_part_has_tables_inline_style_and_a_dark_mode() -> None:
    html = RENDERER.digest(a_full_day()).html
    assert '<meta name="color-scheme" content="light dark">' in html
    assert "@media (prefers-color-scheme: dark)" in html
    assert not re.search(r"<table(?![^>]*role=\"presentation\")", html)
    assert not re.search(r"display:\s*(flex|grid)|<img|<svg|url\(|@import|@font-face|<link", html)
    assert 'class="card" style="' in html


def test_every_button_stands_in_both_parts() -> None:
    rendered = RENDERER.digest(a_full_day())
    page = Page(rendered.html)
    for button in (*buttons(3), *buttons(12), *buttons(13)):
        assert button.href in page.links
        assert button.command in rendered.text
        assert button.command in page.words


def test_states_are_told_in_words() -> None:
    words = Page(RENDERER.digest(a_full_day()).html).words
    assert "überfällig" in words
    assert "unklar" in words


def test_the_subject_is_the_views() -> None:
    assert RENDERER.digest(a_full_day()).subject == "1 überfällig, 1 Rückfrage – Müller, Angebot Dachsanierung"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(DigestKind))
def test_every_kind_of_digest_renders_even_when_nothing_happened(language: Language, kind: DigestKind) -> None:
    rendered = RENDERER.digest(build_digest(some_facts(language=language, kind=kind)))
    assert f'<html lang="{language}"' in rendered.html
    assert rendered.html.index("charset") < 1024
    assert rendered.notes == ()
    assert rendered.text.count("\n") > 5


def test_two_hundred_obligations_stay_below_60_kb() -> None:
    opens = tuple(
        overdue(number, subject=f"Angebot {number} Sanierung Gartenstraße", last_word="Wir melden uns bald damit. " * 8)
        for number in range(1, 201)
    )
    held = tuple(hold(number) for number in range(201, 401))
    rows = tuple(announcement(number, Mode.OBSERVE, preview="Guten Tag,\n\n" * 60) for number in range(1, 201))
    rendered = RENDERER.digest(build_digest(some_facts(open=opens, holds=held, announced=rows)))
    assert len(rendered.html.encode()) < 60_000
    assert "weitere" in rendered.text


@pytest.mark.parametrize(
    "text", ["&" * 3000, "\U0001f600" * 3000, "Das ist ein ganz gewöhnlicher Satz. " * 90, "a\n" * 3000]
)
@pytest.mark.parametrize("count", [1, 4, 40])
def test_no_facts_make_a_digest_too_long(text: str, count: int) -> None:
    for link in (
        "mailto:jan@holm.example?body=" + "&x=1" * 400,
        "mailto:jan@holm.example?subject=cw%20k7f3&body=12%20ok",
    ):
        rendered = RENDERER.digest(build_digest(everything(text, count, link)))
        assert len(rendered.html.encode()) < 60_000
        assert len(rendered.text) < 40_000


# Controls, bidi marks, zero-width and other characters that are drawn as nothing, private and no characters at all.
UNSHOWN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\ufffe\ud800-\udfff\U0010ffff]"
)
HOSTILE = (
    "<script>alert(1)</script><svg onload=alert(1)><img src=https://evil.example/x.png>",
    "<!--[if mso]><style>*{display:none}</style><![endif]-->",
    'a"><a href="https://evil.example">klick</a>',
    "</td></tr></table><h1>Konto gesperrt</h1>",
    "{{ 7 * 7 }}{% raw %}{{ view }}{#",
    "Dach\r\nSubject: x\r\n\r\nHallo",
    "Dach\u202egnp\u200b\x00\x85\u2028x",
    "x" * 10_000,
    "javascript:alert(1)",
    "https://evil.example/login",
    "]]>&amp;&#x3c;b&#x3e;",
    "\u2067\u05d4\u05e6\u05e2\u05d4\u2069 \u202b12\u202c \u061c\u200f[99]",
    "Z" + "\u0336\u0322\u034f" * 2_000,
    "\ufeff\u2060\u00ad\u180e\u3164\ufe0f" * 40,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f\U0001f1e9\U0001f1ea",
    "\ud800\udfff\ufffe\U0010ffff",
)


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_words_stay_words_in_both_parts(evil: str) -> None:
    clean = Page(RENDERER.digest(build_digest(everything("Wort\nWort", 2, "mailto:a@b.example"))).html)
    told: dict[str, Any] = {
        "health": HealthFacts(6),
        "notes": (),
        "announced": (),
        "owner_name": "",
    }  # coopwatch's and the owner's own words
    rendered = RENDERER.digest(build_digest(everything(evil, 2, evil)))
    from_mails = RENDERER.digest(build_digest(replace(everything(evil, 2, evil), **told)))
    page = Page(rendered.html)
    assert page.tags <= clean.tags
    assert page.attributes <= clean.attributes
    assert page.comments == clean.comments
    assert page.links == []
    assert "\n" not in rendered.subject
    assert "49" not in rendered.text + page.words
    assert "https://" not in from_mails.text + Page(from_mails.html).words
    assert not UNSHOWN.search(rendered.subject + rendered.text + rendered.html)


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_words_make_a_subject_header_of_one_harmless_line(evil: str) -> None:
    rendered = RENDERER.digest(build_digest(everything(evil, 1)))
    letter = OwnerLetter(
        OutboxPurpose.DIGEST,
        "daily 2026-11-26",
        Address("coopwatch", OWNER),
        OWNER,
        rendered.subject,
        rendered.text,
        NOW,
        rendered.html,
    )
    raw, _ = compose_owner_mail(letter, b"k" * 32)
    head = raw.partition(b"\r\n\r\n")[0]
    names = [line.partition(b":")[0].lower() for line in head.split(b"\r\n") if not line.startswith((b" ", b"\t"))]

    assert names.count(b"subject") == names.count(b"to") == 1
    assert b"bcc" not in names
    assert max(map(len, head.split(b"\r\n"))) <= 998
    assert head.isascii()
    assert parse(raw, NOW).subject == rendered.subject


def test_the_number_stands_apart_from_a_title_that_is_written_from_right_to_left() -> None:
    row = item(5, partner=a_partner(name="\u05db\u05d4\u05df"), subject="\u05d4\u05e6\u05e2\u05d4 12")
    html = RENDERER.digest(build_digest(some_facts(open=(row,)))).html

    assert re.search(
        r'<span dir="auto">[^<]*\u05d4\u05e6\u05e2\u05d4 12</span> <span class="no"[^>]*>\[5\]</span>', html
    )


def test_the_preheader_is_hidden_from_every_sort_of_mail_program() -> None:
    html = RENDERER.digest(a_full_day()).html
    (style,) = re.findall(r'<div class="pre" style="([^"]*)"', html)

    assert {"display: none", "max-height: 0", "overflow: hidden", "mso-hide: all"} <= {
        part.strip() for part in style.split(";")
    }


def test_a_job_stands_below_its_heading_in_both_parts() -> None:
    rows = (item(1, customer="Huber", job="Dach"), item(2, customer="Huber", job="Dach"), item(3))
    rendered = RENDERER.digest(build_digest(some_facts(open=rows)))

    assert "\n-- Für Huber, Dach: 2 Punkte --\n" in rendered.text
    assert len(re.findall(r'class="jo[ "]', rendered.html)) == 1
    assert len(re.findall(r'class="ln[^"]* gr"', rendered.html)) == 2


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(), max_size=80), st.integers(1, 3), st.sampled_from(Language))
def test_any_text_gives_a_digest_without_new_tags_or_links(text: str, count: int, language: Language) -> None:
    page = Page(RENDERER.digest(build_digest(replace(everything(text, count), language=language))).html)
    assert page.links == []
    assert page.tags <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "div",
        "table",
        "tbody",
        "tr",
        "td",
        "h1",
        "h2",
        "span",
        "br",
    }


def test_a_partner_who_looks_like_another_is_shown_by_the_servers_name() -> None:
    thing = item(5, partner=a_partner(name="Acme"), bounced=True, recipient="anna@аcme.example")
    assert "anna@xn--cme-5cd.example" in RENDERER.digest(build_digest(some_facts(open=(thing,)))).text


ORDERS = (
    "12 erledigt",
    "13 stopp",
    "Pause bis 7.1.",
    "Neu: Müller, Angebot für das lange Dach am Hof, bis Freitag",
    "12 erledigt bitte, 13 erledigt bitte, 14 erledigt bitte, 15 erledigt bitte",
    "new: Miller, quote for the roof, by Friday",
    "pause until 7 January",
    "weiter",
    "resume",
    "partner neu anna@acme.example",
    "12 ok",
    "liste",
    "hilfe",
)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("done", [True, False])
@pytest.mark.parametrize("order", ORDERS)
def test_a_command_that_the_digest_confirms_orders_nothing_again(order: str, done: bool, language: Language) -> None:
    today = NOW.date()
    paused = say(Outcome(order, Said.PAUSED, days=(today + timedelta(days=9),)), language, today)
    view = build_digest(some_facts(language=language, commands=(CommandResult(order, done, paused),)))
    text = RENDERER.digest(view).text

    assert read_commands(order, today).commands
    assert read_commands(text, today).commands == ()
    assert [line for line in text.splitlines() if read_commands(line, today).commands] == []


def test_something_else_than_a_view_is_refused() -> None:
    with pytest.raises(TypeError, match="DigestView"):
        RENDERER.digest({"subject": "x"})
