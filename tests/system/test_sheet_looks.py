"""A real browser lays out the cooperation sheet, as a page and inside a digest, like `test_digest_looks`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from coopwatch.adapters.templates.letter_samples import sample_sheets
from coopwatch.core.model import Address, Language
from coopwatch.core.writing.digest import DigestKind, OwedItem, build_digest
from tests.system import test_digest_looks as looks
from tests.system.chromium import Browser
from tests.unit.writing.digest_facts import MUELLER, NOW, a_row, item, some_facts

OWED = OwedItem(MUELLER, Address("Karl Müller", "k@mueller.example"), "Pläne", NOW, 4, "Schicken Sie mir die Pläne?")
BARS = "[...document.querySelectorAll('.on')].map(cell => [cell.offsetWidth, cell.parentElement.offsetWidth])"


def a_quarter(language: Language) -> str:
    facts = some_facts(
        kind=DigestKind.WEEKLY, language=language, open=(item(1),), owed=(OWED,), cooperation=(a_row(), a_row())
    )
    return looks.RENDERER.digest(build_digest(facts)).html


PAGES = {
    "sheet": looks.RENDERER.sheet(next(sample_sheets())),
    "sheet-empty": looks.RENDERER.sheet(list(sample_sheets())[1]),
    "quarter-de": a_quarter(Language.DE),
    "quarter-en": a_quarter(Language.EN),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from looks.started_browser()


@pytest.mark.parametrize("scheme", looks.SCHEMES)
@pytest.mark.parametrize("width", looks.WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_and_can_be_read(browser: Browser, name: str, width: int, scheme: str) -> None:
    browser.show(PAGES[name], width=width, scheme=scheme)
    looks.keep(browser, f"{name}-{width}-{scheme}")

    content, window = browser.evaluate(looks.SIZES)

    assert content <= window == width
    assert browser.evaluate(looks.OUTSIDE) == []
    assert [text for text in browser.evaluate(looks.CONTRASTS) if text["contrast"] < 4.5] == []


def test_a_bar_is_as_long_as_its_share(browser: Browser) -> None:
    browser.show(PAGES["quarter-de"], width=360, scheme="light")
    shares = [round(100 * part / whole) for part, whole in browser.evaluate(BARS)]

    assert shares == pytest.approx([40, 50, 40, 50], abs=1)
