"""What of a mail is downloaded, and what the slim mail built from it says to a parser."""

from __future__ import annotations

import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.adapters.imap.answers import read_nodes
from coopwatch.adapters.imap.slim import build_slim, cut_to_decode
from coopwatch.adapters.imap.structure import Part, choose_sections, leaves, read_structure
from coopwatch.adapters.mime import parse

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
HEADER = b"From: Anna <anna@acme.example>\r\nSubject: Angebot\r\nMessage-ID: <a@acme.example>\r\n"

TEXT = b'("TEXT" "PLAIN" ("CHARSET" "UTF-8") NIL NIL "8BIT" 12 1 NIL NIL NIL)'
HTML = b'("TEXT" "HTML" ("CHARSET" "UTF-8") NIL NIL "QUOTED-PRINTABLE" 40 1 NIL NIL NIL)'
PDF = (
    b'("APPLICATION" "PDF" ("NAME" "Angebot.pdf") NIL NIL "BASE64" 78000000 NIL'
    b' ("ATTACHMENT" ("FILENAME" "Angebot.pdf")) NIL)'
)
LOGO = b'("IMAGE" "PNG" NIL "<logo@acme>" NIL "BASE64" 780 NIL ("INLINE" NIL) NIL)'
LOG = b'("TEXT" "PLAIN" ("NAME" "trace.log") NIL NIL "8BIT" 99 1 NIL ("ATTACHMENT" ("FILENAME" "trace.log")) NIL)'
INVITE = b'("TEXT" "CALENDAR" ("METHOD" "REPLY") NIL NIL "7BIT" 300 9 NIL NIL NIL)'
INVOICE = b'("APPLICATION" "XML" ("NAME" "xrechnung.xml") NIL NIL "7BIT" 4000 NIL ("ATTACHMENT" NIL) NIL)'
BIG_XML = b'("TEXT" "XML" NIL NIL NIL "7BIT" 4000000 900 NIL ("ATTACHMENT" NIL) NIL)'
STATUS = b'("MESSAGE" "DELIVERY-STATUS" NIL NIL NIL "7BIT" 400 NIL NIL NIL)'
QUOTED = (
    b'("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 9000 ("d" "s" NIL NIL NIL NIL NIL NIL NIL "<a@b>") '
    + TEXT
    + b" 20 NIL NIL NIL)"
)


def multipart(kind: bytes, *parts: bytes) -> bytes:
    """A multipart as the server tells it."""
    return b"(" + b"".join(parts) + b' "' + kind + b'" ("BOUNDARY" "x y") NIL NIL)'


def structure(text: bytes) -> Part:
    """The parts of a BODYSTRUCTURE value."""
    (node,) = read_nodes([text])
    return read_structure(node)


def chosen(text: bytes) -> list[str]:
    """Which sections are downloaded."""
    return [section for section, _ in choose_sections(structure(text)).sections]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        (TEXT, ["1"]),
        (PDF, []),
        (multipart(b"ALTERNATIVE", TEXT, HTML), ["1", "2"]),
        (multipart(b"MIXED", multipart(b"ALTERNATIVE", TEXT, HTML), PDF, LOGO), ["1.1", "1.2"]),
        (multipart(b"MIXED", TEXT, LOG), ["1"]),
        (LOG, ["1"]),
        (multipart(b"ALTERNATIVE", TEXT, INVITE), ["1", "2"]),
        (multipart(b"MIXED", TEXT, INVOICE, BIG_XML), ["1", "2"]),
        (multipart(b"REPORT", TEXT, STATUS, QUOTED), ["1", "2", "3.HEADER"]),
    ],
)
def test_only_texts_calendars_reports_and_small_xml_are_downloaded(text: bytes, sections: list[str]) -> None:
    assert chosen(text) == sections


def test_a_mail_comes_whole_only_when_it_is_nothing_but_running_text() -> None:
    assert choose_sections(structure(multipart(b"ALTERNATIVE", TEXT, HTML))).whole
    for other in (LOGO, PDF, LOG, INVITE, QUOTED):
        assert not choose_sections(structure(multipart(b"MIXED", TEXT, other))).whole


def test_a_slim_mail_keeps_names_types_and_sizes_of_what_stays_on_the_server() -> None:
    root = structure(multipart(b"MIXED", multipart(b"ALTERNATIVE", TEXT, HTML), PDF, LOGO))
    contents = {"1.1": b"Sch\xc3\xb6nen Gru\xc3\x9f", "1.2": b"<p>Sch=C3=B6n</p>"}

    mail = parse(build_slim(root, HEADER, contents), AT)

    assert (mail.text.strip(), mail.html.strip()) == ("Schönen Gruß", "<p>Schön</p>")
    assert (mail.subject, mail.message_id) == ("Angebot", "a@acme.example")
    assert [(part.name, part.content_type, part.size_bytes) for part in mail.attachments] == [
        ("Angebot.pdf", "application/pdf", 57_000_000),
        ("", "image/png", 570),
    ]


def test_a_slim_report_keeps_its_status_and_the_quoted_header() -> None:
    root = structure(multipart(b"REPORT", TEXT, STATUS, QUOTED))
    contents = {
        "1": b"unzustellbar",
        "2": b"Final-Recipient: rfc822; anna@acme.example\r\n",
        "3.HEADER": b"Message-ID: <own@doe.example>\r\n\r\n",
    }

    mail = parse(build_slim(root, HEADER, contents), AT)

    texts = {part.content_type: part.text or "" for part in mail.attachments}
    assert "anna@acme.example" in texts["message/delivery-status"]
    assert "own@doe.example" in texts["message/rfc822"]


def test_a_mail_that_is_one_file_keeps_its_header_and_loses_its_content() -> None:
    header = HEADER + b"Content-Type: application/pdf; name=Angebot.pdf\r\nContent-Transfer-Encoding: base64\r\n"

    mail = parse(build_slim(structure(PDF), header, {}), AT)

    assert [(part.name, part.size_bytes) for part in mail.attachments] == [("Angebot.pdf", 57_000_000)]


def test_the_sender_cannot_forge_sizes_or_content_types_of_the_whole() -> None:
    header = b"X-Coopwatch-Size: 1\r\nContent-Type: multipart/mixed;\r\n boundary=forged\r\n" + HEADER
    slim = build_slim(structure(multipart(b"MIXED", TEXT, PDF)), header, {"1": b"--forged\r\n\r\nHallo"})

    assert b"X-Coopwatch-Size: 1\r\n" not in slim
    assert parse(slim, AT).text.strip() == "--forged\n\nHallo"


def test_parameters_cannot_smuggle_a_header_field() -> None:
    evil = Part(
        "1",
        "application/pdf",
        ((b"name", b"a\r\nX-Evil: 1"), (b"x\r\nX-Evil", b"1"), (b"ok", b'quo"te')),
        disposition="attachment\r\nX-Evil",
        content_id=b"<a>\r\nX-Evil: 1",
    )

    slim = build_slim(Part("", "multipart/mixed", children=(evil,)), HEADER, {})

    assert b"X-Evil" not in slim
    assert b'ok="quo\\"te"' in slim


@given(st.lists(st.sampled_from([b"--=_coopwatch-0-0--", b"--=_coopwatch-0-0", b"=_coopwatch-1-0", b"x"]), max_size=5))
def test_no_text_can_end_its_own_part(lines: list[bytes]) -> None:
    text = b"\r\n".join(lines)

    mail = parse(build_slim(structure(multipart(b"MIXED", TEXT, PDF)), HEADER, {"1": text}), AT)

    assert mail.text.replace("\n", "\r\n").strip() == text.decode().strip()
    assert [part.name for part in mail.attachments] == ["Angebot.pdf"]


@given(st.binary(min_size=100, max_size=400), st.integers(40, 90))
def test_cut_base64_can_still_be_decoded(content: bytes, cap: int) -> None:
    whole = base64.encodebytes(content).replace(b"\n", b"\r\n")
    part = Part("1", "text/plain", encoding="base64", size_bytes=len(whole))

    cut = cut_to_decode(part, whole[:cap], cap)

    assert content.startswith(base64.b64decode(cut, validate=False))
    assert len(base64.b64decode(cut)) >= (cap - 6) * 57 // 78 - 3


def test_cut_text_ends_at_a_whole_line() -> None:
    part = Part("1", "text/plain", encoding="quoted-printable", size_bytes=1000)

    assert cut_to_decode(part, b"Gr=C3=BC=C3=9Fe\r\nbis morg=", 24) == b"Gr=C3=BC=C3=9Fe\r\n"
    assert cut_to_decode(part, b"Gr=C3=BC=C", 10) == b"Gr=C3=BC"


def test_depth_and_number_of_parts_are_bounded() -> None:
    deep = TEXT
    for _ in range(40):
        deep = multipart(b"MIXED", deep)
    wide = multipart(b"MIXED", *[TEXT] * 900)

    assert leaves(structure(deep)) == () or all(part.section.count(".") <= 20 for part in leaves(structure(deep)))
    assert len(leaves(structure(wide))) <= 200
    assert len(chosen(wide)) == 10


@pytest.mark.parametrize("text", [b"NIL", b'"x"', b"()"])
def test_what_is_no_structure_is_refused(text: bytes) -> None:
    with pytest.raises(ValueError, match="BODYSTRUCTURE"):
        structure(text)


@given(st.recursive(st.binary(max_size=4) | st.none(), lambda inner: st.lists(inner, max_size=6), max_leaves=30))
def test_any_nested_value_makes_parts_or_a_value_error(node: object) -> None:
    try:
        root = read_structure(node)  # type: ignore[arg-type]
    except ValueError:
        return
    parse(build_slim(root, HEADER, {part.section: b"text" for part in leaves(root)}), AT)
