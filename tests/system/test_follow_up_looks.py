"""A real browser lays out follow-ups as a partner sees them, by day and by night, like `test_digest_looks`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from coopwatch.core.model import Kind, Language
from coopwatch.core.writing.one_tap import TapItem, one_tap_answers
from coopwatch.ports import FollowUpItem, FollowUpText
from tests.builders import OWNER, a_partner
from tests.system import test_digest_looks as looks
from tests.system.chromium import Browser

ASKED, TODAY = date(2026, 11, 2), date(2026, 11, 9)
# A mail without colours of its own stands on the reader's canvas, which no element tells of.
ON_CANVAS = "document.body.style.background = 'Canvas'"
# Two links that wrap must not lie closer than a thumb can tell apart.
ROWS = """[...new Set([...document.querySelectorAll('a')].flatMap(
  link => [...link.getClientRects()].map(box => Math.round(box.top))))].sort((a, b) => a - b)"""


def a_follow_up(language: Language, *subjects: str, last: bool = False) -> str:
    kinds = list(Kind)
    words = "könnten Sie mir das bitte noch schicken?"
    items = tuple(
        FollowUpItem(kinds[n], subject, ASKED, words, TODAY if last else None) for n, subject in enumerate(subjects)
    )
    taps = [TapItem(f"{n:016x}", kinds[n], subject) for n, subject in enumerate(subjects)]
    answers = one_tap_answers(taps, OWNER, language, b"k" * 32, date(2027, 2, 1))
    partner = a_partner(name="Frank Müller", language=language)
    text = FollowUpText(partner, "Jane Doe", "Jane Doe\nDoe Design, Regensburg", items, last, answers, TODAY)
    return looks.RENDERER.follow_up(text).html


PAGES = {
    "follow-up-de": a_follow_up(Language.DE, "Angebot Dachfenster"),
    "follow-up-en": a_follow_up(Language.EN, "Quote for the roof", last=True),
    "follow-up-three": a_follow_up(Language.DE, "Angebot Dachfenster", "Rechnung Mai", "Termin Aufmaß"),
    "follow-up-long": a_follow_up(Language.DE, "Donaudampfschifffahrtsgesellschaft" * 9),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from looks.started_browser()


@pytest.mark.parametrize("scheme", looks.SCHEMES)
@pytest.mark.parametrize("width", looks.WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_follow_up_fits_and_can_be_read(browser: Browser, name: str, width: int, scheme: str) -> None:
    browser.show(PAGES[name], width=width, scheme=scheme)
    looks.keep(browser, f"{name}-{width}-{scheme}")
    browser.evaluate(ON_CANVAS)

    content, window = browser.evaluate(looks.SIZES)
    texts = browser.evaluate(looks.CONTRASTS)

    assert content <= window == width
    assert len(texts) > 5
    assert [text for text in texts if text["contrast"] < 4.5] == []


def test_by_night_the_words_are_light(browser: Browser) -> None:
    ground = {}
    for scheme in looks.SCHEMES:
        browser.show(PAGES["follow-up-de"], width=360, scheme=scheme)
        browser.evaluate(ON_CANVAS)
        ground[scheme] = sum(int(part) for part in browser.evaluate(looks.BACKGROUND)[4:-1].split(", "))

    assert ground["light"] > 600
    assert ground["dark"] < 150


def test_rows_of_links_leave_room_for_a_thumb(browser: Browser) -> None:
    browser.show(PAGES["follow-up-three"], width=360, scheme="light")
    rows = browser.evaluate(ROWS)

    assert len(rows) >= 3
    assert min(below - above for above, below in pairwise(rows)) >= 24
