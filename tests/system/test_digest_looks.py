"""A real browser lays the digest out: no sideways scrolling, readable contrast, light and dark, phone and desk.

Set COOPWATCH_LOOKS to a folder to keep the pictures.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.core.model import Kind, Language, Mode, OutboxPurpose, OutboxState, State
from coopwatch.core.writing.digest import DigestFacts, DigestKind, OutboxProblem, build_digest
from tests.builders import a_partner
from tests.system.chromium import Browser, executable
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

WIDTHS = (360, 1200)
SCHEMES = ("light", "dark")
RENDERER = JinjaRenderer(packaged_templates())

# Every text node with its own and the colour behind it, both as [r, g, b]; WCAG 2.2 counts 18.66 px bold and 24 px
# as large, which the digest does not need.
CONTRASTS = """
(() => {
  const rgb = text => text.match(/[\\d.]+/g).map(Number);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const light = colour => {
    const [r, g, b] = colour.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim();
    if (!words || !element.getClientRects().length) continue;
    const own = light(rgb(getComputedStyle(element).color).slice(0, 3));
    const ground = light(behind(element));
    const contrast = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
    found.push({words: words.slice(0, 40), contrast});
  }
  return found;
})()
"""
SIZES = "[document.scrollingElement.scrollWidth, innerWidth]"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
TARGETS = "[...document.querySelectorAll('.ba')].map(link => link.getBoundingClientRect().height)"
OUTSIDE = """[...document.querySelectorAll('td, div, span, a')].filter(element =>
  element.getBoundingClientRect().right > innerWidth + 0.5).map(element => element.textContent.slice(0, 40))"""


def a_full_day(language: Language = Language.DE) -> DigestFacts:
    said = "Angebot kommt bis Montag, mir fehlt nur noch der Preis vom Großhändler."
    return some_facts(
        language=language,
        open=(
            item(3, State.HOLD),
            item(15, State.OWNER_TURN, subject="Farbe der Fensterläden", kind=Kind.ANSWER, last_word="Innen auch?"),
            overdue(12, subject="Statik Carport Gartenstraße 17", kind=Kind.DOCUMENT, customer="Familie Huber"),
            item(13, State.PROMISED, last_word=said, last_word_at=NOW - timedelta(days=2)),
        ),
        holds=(hold(3, buttons=buttons(3), why="Die Adresse ist neu, und der Betreff ist ein anderer."),),
        announced=(announcement(12),),
        closed=(closed(8),),
    )


PAGES = {
    "full-de": a_full_day(),
    "full-en": a_full_day(Language.EN),
    "first": some_facts(kind=DigestKind.FIRST, found=tuple(item(n, State.SUGGESTED) for n in range(1, 21))),
    "observing": some_facts(
        mode=Mode.OBSERVE, announced=(announcement(1, Mode.OBSERVE), announcement(2, Mode.OBSERVE))
    ),
    "one-item": some_facts(open=(overdue(12),)),
    "jobs": some_facts(open=tuple(item(n, customer="Familie Huber", job="Dach" if n < 4 else "Bad") for n in range(7))),
    "right-to-left": some_facts(
        open=(
            item(
                1,
                partner=a_partner(name="\u05de\u05dc\u05d0\u05db\u05d4 \u05db\u05d4\u05df"),
                subject="\u05d4\u05e6\u05e2\u05ea \u05de\u05d7\u05d9\u05e8 12",
            ),
            item(
                2, subject="\u064a" * 10_000, last_word="\u0633\u0623\u0631\u0633\u0644\u0647 12.12.", last_word_at=NOW
            ),
            item(
                3,
                subject="A\r\nBcc: x\u202egnp <b>fett</b> \U0001f469\u200d\U0001f467",
                last_word="Z\u0336\u0322" * 999,
                last_word_at=NOW,
            ),
        )
    ),
    "lost": some_facts(
        outbox=tuple(
            OutboxProblem(n, "anna@acme.example", "Re: Dach", state, NOW, "timeout", purpose=purpose)
            for n, (state, purpose) in enumerate(product((OutboxState.NEEDS_OWNER, OutboxState.FAILED), OutboxPurpose))
        )
    ),
    "quiet": some_facts(kind=DigestKind.WEEKLY),
    "long-words": everything("Donaudampfschifffahrtsgesellschaft" * 9, 4, "mailto:jan@holm.example?body=12"),
    "everything": everything("Ein ganz gewöhnlicher Satz.", 4, "mailto:jan@holm.example?body=12"),
}


def started_browser() -> Iterator[Browser]:
    """One browser for a module's tests, or the reason why there is none."""
    program = executable()
    if program is None:
        if os.environ.get("COOPWATCH_REQUIRE_CHROMIUM") == "1":
            pytest.fail("COOPWATCH_REQUIRE_CHROMIUM is set, but no Chromium is installed")
        pytest.skip("no Chromium is installed")
    with Browser(program) as started:
        yield started


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from started_browser()


def keep(browser: Browser, name: str) -> None:
    folder = os.environ.get("COOPWATCH_LOOKS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        (Path(folder) / f"{name}.png").write_bytes(browser.picture())


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_digest_fits_and_can_be_read(browser: Browser, name: str, width: int, scheme: str) -> None:
    browser.show(RENDERER.digest(build_digest(PAGES[name])).html, width=width, scheme=scheme)
    keep(browser, f"{name}-{width}-{scheme}")

    content, window = browser.evaluate(SIZES)
    texts: list[dict[str, Any]] = browser.evaluate(CONTRASTS)

    assert window == width
    assert content <= window
    assert browser.evaluate(OUTSIDE) == []
    assert len(texts) > 5
    assert [text for text in texts if text["contrast"] < 4.5] == []


def test_the_preheader_is_not_seen(browser: Browser) -> None:
    view = build_digest(a_full_day())
    browser.show(RENDERER.digest(view).html, width=360, scheme="light")

    assert view.preheader
    assert view.preheader not in browser.evaluate("document.body.innerText")


def test_the_dark_scheme_is_really_dark(browser: Browser) -> None:
    html = RENDERER.digest(build_digest(a_full_day())).html
    backgrounds = {}
    for scheme in SCHEMES:
        browser.show(html, width=360, scheme=scheme)
        backgrounds[scheme] = sum(int(part) for part in browser.evaluate(BACKGROUND)[4:-1].split(", "))
    assert backgrounds["light"] > 600
    assert backgrounds["dark"] < 150


def test_buttons_are_large_enough_for_a_thumb(browser: Browser) -> None:
    browser.show(RENDERER.digest(build_digest(a_full_day())).html, width=360, scheme="light")
    heights = browser.evaluate(TARGETS)
    assert len(heights) == 6
    assert min(heights) >= 36


def test_the_measurements_notice_a_bad_page(browser: Browser) -> None:
    bad = "<body style='background:#fff'><div style='width:700px;color:#999'>grau und breit</div></body>"
    browser.show(bad, width=360, scheme="light")
    content, window = browser.evaluate(SIZES)
    assert content > window
    assert browser.evaluate(OUTSIDE) == ["grau und breit"]
    assert browser.evaluate(CONTRASTS)[0]["contrast"] < 4.5
