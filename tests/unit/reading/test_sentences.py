"""Sentences keep their place, and are not torn apart at ordinals, abbreviations and wrapped lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.reading.sentences import split_sentences


def sentences_of(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        (" \n\n ", []),
        ("Danke. Bis bald!", ["Danke.", "Bis bald!"]),
        ("bin im zug. ich schick sie heute abend", ["bin im zug.", "ich schick sie heute abend"]),
        ("Bis zum 23. geht es nicht.", ["Bis zum 23. geht es nicht."]),
        ("Am 3. Oktober bin ich da. Passt das?", ["Am 3. Oktober bin ich da.", "Passt das?"]),
        ("Wir halten uns bis 31.10. daran gebunden.", ["Wir halten uns bis 31.10. daran gebunden."]),
        ("Der Termin ist am 18. Dann komme ich.", ["Der Termin ist am 18.", "Dann komme ich."]),
        ("Holz, z. B. Eiche, ca. 3 cm. Geht das?", ["Holz, z. B. Eiche, ca. 3 cm.", "Geht das?"]),
        ("Schrauben, Dübel usw. Danke!", ["Schrauben, Dübel usw.", "Danke!"]),
        ("Grüße an Dr. Weber. Tschüs", ["Grüße an Dr. Weber.", "Tschüs"]),
        ("Wirklich?! Das ist viel… Schade.", ["Wirklich?!", "Das ist viel…", "Schade."]),
        ("Fragen: 1. Wie hoch? 2. Wie breit?", ["Fragen: 1. Wie hoch?", "2. Wie breit?"]),
        ("Das Format ist 4:3. Bei Fragen gern.", ["Das Format ist 4:3.", "Bei Fragen gern."]),
        ("Bitte:\n- Maße\n- Farbe", ["Bitte:", "- Maße", "- Farbe"]),
        ("Hallo Frau Kern,\nkönnen Sie kommen?", ["Hallo Frau Kern,", "können Sie kommen?"]),
        ("See www.acme.example for it. Thanks", ["See www.acme.example for it.", "Thanks"]),
        ("It is due at 5 p.m. on Friday.", ["It is due at 5 p.m. on Friday."]),
    ],
)
def test_a_text_is_split_where_its_sentences_end(text: str, wanted: list[str]) -> None:
    assert sentences_of(text) == wanted


def test_a_line_that_the_mail_program_wrapped_goes_on() -> None:
    text = "ich bräuchte von Ihnen noch einen Preis für neunzig Seiten und\neine Woche im Februar."

    assert sentences_of(text) == [text]


def test_a_short_line_was_ended_by_its_writer() -> None:
    assert sentences_of("Plan ist da\nDanke dir") == ["Plan ist da", "Danke dir"]


@given(st.text(alphabet=st.sampled_from("abcÄß. ,;:!?\n\t0123456789-…\"'()"), max_size=400))
def test_every_sentence_is_the_slice_of_the_text_it_says(text: str) -> None:
    found = split_sentences(text)

    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in found)
    assert all(sentence.text == sentence.text.strip() != "" for sentence in found)
    assert [sentence.start for sentence in found] == sorted({sentence.start for sentence in found})


@given(st.text(max_size=400))
def test_no_letter_is_lost(text: str) -> None:
    kept = "".join(sentences_of(text))

    assert "".join(kept.split()) == "".join(text.split())
