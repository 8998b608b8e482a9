"""Rules of telling German from English."""

from __future__ import annotations

import pytest

from coopwatch.core.model import Language
from coopwatch.core.reading.language import detect


@pytest.mark.parametrize(
    "text",
    [
        "Guten Tag Frau Brandt, die Unterlagen schicke ich Ihnen am Montag.",
        "moin, kommt morgen!",
        "Anbei die Rechnung. Meeting um 10, Call danach.",
        "Grüezi, das Angebot folgt nächste Woche",
    ],
)
def test_german_function_words_make_a_text_german(text: str) -> None:
    assert detect(text, Language.EN) is Language.DE


@pytest.mark.parametrize(
    "text",
    [
        "Hi Carla, you'll have the figures by Friday.",
        "thanks, will do next week",
        "Dear Ms Müller, please find the quote attached. Regards, Jörg Schäfer",
    ],
)
def test_english_function_words_make_a_text_english(text: str) -> None:
    assert detect(text) is Language.EN


@pytest.mark.parametrize("default", list(Language))
@pytest.mark.parametrize("text", ["", "   ", "12345", "Xylophon Quarz"])
def test_a_text_without_known_words_has_the_default_language(text: str, default: Language) -> None:
    assert detect(text, default) is default


def test_only_the_beginning_decides() -> None:
    text = "Bitte schicken Sie mir die Rechnung. " + "x " * 2_500 + "the and of you are " * 500
    assert detect(text) is Language.DE
