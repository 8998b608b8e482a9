"""HTML becomes the lines a reader sees, and the marks of mail programs decide what is quoted."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from coopwatch.core.model import Address, Mail, NewText
from coopwatch.core.reading import text

AT = datetime(2026, 10, 12, 8, tzinfo=UTC)
HEADER = "<b>Von:</b> Ida<br><b>Gesendet:</b> Montag, 12. Oktober 2026 10:11<br><b>An:</b> Jo<br><b>Betreff:</b> Tür"


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>An<b>ge</b>bot folgt</p>", "Angebot folgt"),
        (
            "<table><tr><td>Regal</td><td>420 €</td></tr><tr><td>Tür</td><td>80 €</td></tr></table>",
            "Regal 420 €\nTür 80 €",
        ),
        ("<div>eins<br>zwei<br><br>drei</div>", "eins\nzwei\n\ndrei"),
        ("<p>eins</p><p>zwei</p>", "eins\n\nzwei"),
        ("<style>p {margin:0}</style><p>eins</p><p>zwei</p>", "eins\nzwei"),
        ("<ol><li>eins</li><li>zwei</li></ol><ul><li>drei</li></ul>", "1. eins\n2. zwei\ndrei"),
        ("<div style='display:none'>Vorschau</div><p>Text</p>", "Text"),
        ("<head><title>x</title></head><script>y</script><!-- z --><p>Text</p>", "Text"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c"),
        ("<p>viel\n  Platz&nbsp;hier</p>", "viel Platz hier"),
        ("<p>ja <img alt='😊' src='x'><img alt='Logo' src='y'></p>", "ja 😊"),
        ("nur Text &amp; Zeichen", "nur Text & Zeichen"),
        ("<?xml version='1.0' encoding='utf-16'?><p>Grüße</p>", "Grüße"),
        ("", ""),
        ("<div></div>", ""),
        ("<<<>>><p", "<<<>>>"),
    ],
)
def test_html_becomes_the_visible_text(html: str, wanted: str) -> None:
    assert text.html_to_text(html) == wanted


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote type='cite'>Frage</blockquote>",
        "<blockquote cite='mid:1'>Frage</blockquote>",
        "<blockquote class='gmail_quote'>Frage</blockquote>",
        "<blockquote style='border-left:2px solid #1010ff'>Frage</blockquote>",
        "<div name='quote'>Frage</div>",
        "<div class='yahoo_quoted'>Frage</div>",
        "<div style='border:none;border-left:solid blue 1.5pt;padding:0cm'>Frage</div>",
        f"<div id='divRplyFwdMsg'>{HEADER}</div><div>Frage</div>",
        f"<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p>{HEADER}</p></div><p>Frage</p>",
        f"<div id='mail-editor-reference-message-container'>{HEADER}<p>Frage</p></div>",
        "<div id='OLK_SRC_BODY_SECTION'>Frage</div>",
    ],
)
def test_what_a_mail_program_marks_as_quote_is_quoted(quote: str) -> None:
    found = _read(f"<div>Antwort steht hier.</div>{quote}")

    assert found.text == "Antwort steht hier."
    assert "Frage" in found.quoted


def test_a_plain_blockquote_below_an_attribution_is_quoted_and_the_answer_below_it_stays() -> None:
    found = _read("Am 12.10.2026 um 10:11 schrieb Ida:<blockquote>Wann?</blockquote><p>Am Freitag.</p>")

    assert (found.text, "Wann?" in found.quoted) == ("Am Freitag.", True)


def test_an_address_that_a_phone_forgot_to_escape_does_not_hide_the_attribution() -> None:
    found = _read("<div>Passt.</div>Am 12.10.2026 um 10:11 schrieb Ida <ida@x.example>:<br><blockquote>x</blockquote>")

    assert found.text == "Passt."


@pytest.mark.parametrize(
    "block",
    [
        "<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>eingerückt</blockquote>",
        "<div style='border-top:solid #000 1px'>eingerückt</div>",
        "<div class='note'>eingerückt</div>",
    ],
)
def test_indented_or_framed_own_text_is_no_quote(block: str) -> None:
    assert _read(f"<div>Oben:</div>{block}").text.split() == ["Oben:", "eingerückt"]


def test_announced_answers_in_colour_below_the_header_are_written() -> None:
    found = _read(
        f"<p>Antworten unten in Rot.</p><div id='divRplyFwdMsg'>{HEADER}</div>"
        "<p>Wann?</p><p style='color:#C00000'>Am Freitag.</p><p>Wie teuer?</p><p><font color='red'>180 Euro.</font></p>"
        "<p style='color:#1F497D'>Ida</p>"
    )

    assert found.text.split("\n\n") == ["Antworten unten in Rot.", "Am Freitag.", "180 Euro."]
    assert "answers in colour" in found.rules


def test_colour_below_the_header_is_quoted_when_nobody_announced_it() -> None:
    found = _read(f"<p>Passt.</p><div id='divRplyFwdMsg'>{HEADER}</div><p>Wann?</p><p style='color:red'>Eilt!</p>")

    assert found.text == "Passt."


def test_coloured_answers_are_read_from_html_although_the_plain_part_is_complete() -> None:
    html = f"<p>Siehe unten.</p><div id='divRplyFwdMsg'>{HEADER}</div><p>Wann?</p><p style='color:red'>Am Freitag.</p>"
    plain = (
        "Siehe unten.\n\nVon: Ida\nGesendet: Montag, 12. Oktober 2026 10:11\nAn: Jo\nBetreff: Tür\n\nWann?\nAm Freitag."
    )

    assert "Am Freitag." in _read(html, plain).text


def test_answers_between_marked_quotes_win_over_a_plain_part_without_prefixes() -> None:
    head = "Am 12.10.2026 um 10:11 schrieb Ida <ida@brandt.example>:"
    html = (
        f"<div>{head.replace('<', '&lt;')}</div><blockquote type='cite'>Wann genau?</blockquote><div>Am Freitag.</div>"
    )

    assert _read(html, f"{head}\nWann genau?\nAm Freitag.").text == "Am Freitag."


@pytest.mark.parametrize("plain", ["", "Bitte die HTML-Ansicht benutzen.", " \n"])
def test_a_missing_or_stub_plain_part_gives_way_to_html(plain: str) -> None:
    found = _read("<p>Das Angebot liegt bei, gültig bis Ende März.</p>", plain)

    assert found.text == "Das Angebot liegt bei, gültig bis Ende März."
    assert found.rules == ("html",)


def test_a_faithful_plain_part_is_read() -> None:
    found = _read("<p>Das Angebot liegt bei.</p>", "Das Angebot\nliegt bei.")

    assert found.text == "Das Angebot\nliegt bei."
    assert found.rules == ()


def test_a_marked_signature_is_removed_without_a_delimiter() -> None:
    found = _read(
        "<div>Kommt am Freitag.</div><div class='gmail_signature'><div>Jo Peters</div><div>Peters Druck</div></div>"
    )

    assert found.text == "Kommt am Freitag."
    assert found.removed == "Jo Peters\nPeters Druck"


@pytest.mark.parametrize("answer", ["Ja, am Freitag.", "Wir können erst am Freitag liefern, ich melde mich."])
def test_an_answer_typed_into_the_signature_field_of_a_phone_stays(answer: str) -> None:
    found = _read(
        f"<div id='ms-outlook-mobile-signature'><div>{answer}</div><div><br></div>Outlook für Android beziehen</div>"
    )

    assert found.text == answer


def _read(html: str, plain: str = "") -> NewText:
    author = Address("", "jo@peters-druck.example")
    return text.read_new_text(Mail("", (author,), (), (), "", AT, AT, plain, html))
