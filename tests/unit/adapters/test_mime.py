"""What a Mail holds after reading octets."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.adapters import mime
from coopwatch.core.model import Mail
from coopwatch.errors import UnreadableMail

HEAD = (
    "From: Anna <anna@x.example>\nTo: lea@x.example\nDate: Wed, 14 Oct 2026 09:12:31 +0200\nMessage-ID: <1@x.example>\n"
)
ARRIVED = datetime(2026, 10, 14, 8, 0, tzinfo=UTC)


def read(rest: str, head: str = HEAD) -> Mail:
    return mime.parse((head + rest).replace("\n", "\r\n").encode())


def mixed(*parts: str) -> Mail:
    body = "".join(f"--b\n{part}\n" for part in parts)
    return read(f"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\npreamble\n{body}--b--\nepilogue\n")


def test_a_plain_mail_is_read_whole() -> None:
    mail = read("Subject: Angebot\nIn-Reply-To: <0@x.example>\nReferences: <r@x.example>\n <0@x.example>\n\nHallo\n")
    assert mail.message_id == "1@x.example"
    assert mail.cited_ids == ("0@x.example", "r@x.example")
    assert mail.sent_at == datetime(2026, 10, 14, 7, 12, 31, tzinfo=UTC)
    assert mail.sent_offset_minutes == 120
    assert mail.text == "Hallo\n"
    assert mail.defects == ()


def test_arrival_is_the_servers_time_else_the_date_else_the_epoch() -> None:
    raw = HEAD.encode() + b"\nx"
    assert mime.parse(raw, ARRIVED).received_at == ARRIVED
    assert mime.parse(raw).received_at == datetime(2026, 10, 14, 7, 12, 31, tzinfo=UTC)
    assert mime.parse(b"From: a@x.example\n\nx").received_at == datetime(1970, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "subject",
    [
        "=?utf-8?q?Gr=C3=BC=C3=9Fe_aus_K=C3=B6ln?=",
        "=?UTF-8?B?R3LDvMOfZSBhdXMgS8O2bG4?=",
        "=?utf-8?q?Gr=C3?= =?utf-8?q?=BC=C3=9Fe_aus_K=C3=B6ln?=",
        "=?iso-8859-1?q?Gr=FC=DFe?= aus =?windows-1252?q?K=F6ln?=",
        "=?utf-8*de?q?Gr=C3=BC=C3=9Fe?=\n aus Köln",
    ],
)
def test_subjects_are_decoded_and_unfolded(subject: str) -> None:
    assert read(f"Subject: {subject}\n\n").subject == "Grüße aus Köln"


def test_undeclared_octets_in_a_header_are_read_as_the_usual_charsets() -> None:
    assert mime.parse(b"Subject: Gr\xfc\xdfe\n\n").subject == "Grüße"
    assert mime.parse("Subject: Grüße\n\n".encode()).subject == "Grüße"


@pytest.mark.parametrize(
    ("declared", "octets"),
    [
        ("utf-8", "Grüße".encode()),
        ("iso-8859-1", "Grüße €".encode("cp1252")),
        ("us-ascii", "Grüße".encode("cp1252")),
        ("utf-8", "Grüße".encode("cp1252")),
        ("unknown-8bit", "Grüße".encode()),
        ("koi8-r", "Привет Grüße".encode("koi8-r", "replace")),
    ],
)
def test_texts_are_decoded_also_when_the_charset_is_declared_wrongly(declared: str, octets: bytes) -> None:
    raw = HEAD.encode() + f'Content-Type: text/plain; charset="{declared}"\n\n'.encode() + octets
    assert mime.parse(raw).text.startswith(("Grüße", "Привет"))


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit", "Base64 ", ""])
def test_transfer_encodings_are_undone(encoding: str) -> None:
    bodies = {"base64": base64.b64encode("Grüße\n".encode()).decode(), "quoted-printable": "Gr=C3=BC=C3=9Fe"}
    body = bodies.get(encoding.strip().lower(), "Grüße")
    mail = read(f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n{body}\n")
    assert mail.text.strip() == "Grüße"


def test_the_alternative_gives_text_and_html() -> None:
    mail = read(
        'Content-Type: multipart/alternative; boundary="a b"\n\n--a b\n\nplain\n--a b\n'
        "Content-Type: text/html\n\n<p>html</p>\n--a b--\n"
    )
    assert (mail.text, mail.html) == ("plain", "<p>html</p>")
    assert mail.attachments == ()


def test_text_that_goes_on_behind_a_picture_is_joined() -> None:
    mail = mixed("\nbefore", "Content-Type: image/jpeg; name=a.jpg\n\nxx", "\nafter")
    assert mail.text == "before\nafter"


def test_attached_mails_epilogue_and_files_stay_out_of_the_text() -> None:
    mail = mixed(
        "\nmine",
        "Content-Type: message/rfc822\n\nSubject: =?utf-8?q?=C3=A4?=\nMessage-ID: <in@x.example>\n\ninner",
        "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nfile",
    )
    assert mail.text == "mine"
    assert [part.text for part in mail.attachments] == ["subject: ä\nmessage-id: <in@x.example>", None]


def test_report_calendar_and_invoice_parts_are_read() -> None:
    mail = mixed(
        "Content-Type: message/delivery-status\n\nAction: failed",
        "Content-Type: text/calendar\n\nBEGIN:VCALENDAR",
        "Content-Type: application/xml; name=i.xml\n\n<rsm:CrossIndustryInvoice xmlns:rsm='x'/>",
        "Content-Type: application/xml; name=settings.xml\n\n<settings/>",
        "Content-Type: application/pdf; name=i.pdf\n\n%PDF",
    )
    assert [bool(part.text) for part in mail.attachments] == [True, True, True, False, False]


def test_names_and_sizes_of_files_are_told() -> None:
    mail = mixed(
        "Content-Type: application/pdf\nContent-Disposition: attachment; filename*0*=utf-8''%C3%84;\n filename*1=b.pdf"
        f"\nContent-Transfer-Encoding: base64\n\n{base64.b64encode(bytes(1000)).decode()}",
        'Content-Type: application/pdf; name="=?utf-8?q?=C3=9C.pdf?="\n\nabc',
        "Content-Type: application/pdf; name=left.pdf\nX-Coopwatch-Size: 123456\n\n",
    )
    assert [(part.name, part.size_bytes) for part in mail.attachments] == [
        ("Äb.pdf", 1000),
        ("Ü.pdf", 3),
        ("left.pdf", 123456),
    ]


def test_a_logo_is_inline_and_a_sent_photo_is_not() -> None:
    logo = "Content-Type: image/png; name=logo.png\nContent-ID: <logo@x>\n\nx"
    related = (
        f"Content-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n<img>\n--r\n{logo}\n--r--"
    )
    mail = mixed(related, "Content-Type: image/jpeg; name=photo.jpg\nContent-Disposition: inline\n\nx")
    assert [(part.name, part.inline) for part in mail.attachments] == [("logo.png", True), ("photo.jpg", False)]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Subject: x\nContent-Type: multipart/mixed; boundary=none\n\nthe text\n", "the text\n"),
        ("Subject: x\nnot a field\nthe rest\n", "not a field\nthe rest\n"),
        ("Content-Disposition: attachment\n\nalone\n", "alone\n"),
        ("Content-Type: text/enriched\n\nrich\n", "rich\n"),
        ("Content-Type: nonsense\n\nstill text\n", "still text\n"),
        ("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nnever closed\n", "never closed\n"),
    ],
)
def test_broken_structure_still_gives_its_text(raw: str, text: str) -> None:
    assert read(raw).text == text


def test_an_mbox_line_a_byte_order_mark_and_blank_lines_before_the_header_are_skipped() -> None:
    for before in (b"From a@x Wed Oct 14 09:12:31 2026\n", b"\xef\xbb\xbf", b"\n\r\n"):
        assert mime.parse(before + b"Subject: x\n\nhi").subject == "x"


def test_mail_with_old_macintosh_line_ends_is_read() -> None:
    mail = mime.parse(b"Subject: x\r\rone\rtwo")
    assert (mail.subject, mail.text) == ("x", "one\ntwo")


@pytest.mark.parametrize("raw", [b"", b"\r\n\r\n", b"\0\0", b"   \n"])
def test_nothing_at_all_is_unreadable(raw: bytes) -> None:
    with pytest.raises(UnreadableMail):
        mime.parse(raw)


@pytest.mark.parametrize(
    ("date", "sent_at", "offset"),
    [
        ("14 Oct 2026 09:12 +0200", datetime(2026, 10, 14, 7, 12, tzinfo=UTC), 120),
        ("Wed, 14 Oct 2026 09:12:31 -0330 (NST)", datetime(2026, 10, 14, 12, 42, 31, tzinfo=UTC), -210),
        ("Wed, 14 Oct 26 09:12:31 EST", datetime(2026, 10, 14, 14, 12, 31, tzinfo=UTC), -300),
        ("2026-10-14 09:12:31 +0200", datetime(2026, 10, 14, 7, 12, 31, tzinfo=UTC), 120),
        ("Wed, 14 Oct 2026 09:12:31", datetime(2026, 10, 14, 9, 12, 31, tzinfo=UTC), 0),
        ("Wed, 14 Oct 99999 09:12:31 +0000", None, 0),
        ("Wed, 14 Oct 2026 09:12:31 +999999", None, 0),
        ("99 Foo", None, 0),
        ("Thu, 1 Jan 1970 00:00:00 +0000", None, 0),
        ("", None, 0),
    ],
)
def test_dates_are_read_or_refused(date: str, sent_at: datetime | None, offset: int) -> None:
    mail = mime.parse(f"Date: {date}\nSubject: x\n\n".encode())
    assert (mail.sent_at, mail.sent_offset_minutes) == (sent_at, offset)


def test_a_date_from_the_future_counts_for_nothing_once_the_server_has_told_the_time() -> None:
    late = ARRIVED - timedelta(days=30)
    assert mime.parse(HEAD.encode() + b"\nx", late).sent_at is None


def test_the_header_alone_gives_the_same_mail_without_its_body() -> None:
    raw = (HEAD + "Subject: =?utf-8?q?=C3=A4?=\nX-Autoreply: yes\n\nbody").encode()
    whole = mime.parse(raw, ARRIVED)
    head = mime.parse_header(raw[: raw.index(b"\n\n")], ARRIVED, whole.size_bytes)
    assert head.text == ""
    for field in ("message_id", "from_", "to", "subject", "sent_at", "received_at", "headers", "size_bytes"):
        assert getattr(head, field) == getattr(whole, field)


@given(st.binary(max_size=3000))
def test_any_octets_are_a_mail_or_unreadable(raw: bytes) -> None:
    assert mime.parse_header(raw, ARRIVED, len(raw)).received_at == ARRIVED
    try:
        mail = mime.parse(raw)
    except UnreadableMail:
        return
    assert mail.subject.isprintable()


@given(
    st.lists(st.sampled_from([b"--b", b"--b--", b"\r\n", b"Content-Type: multipart/mixed; boundary=b", b"x", b"\n"]))
)
def test_any_arrangement_of_boundaries_is_read(lines: list[bytes]) -> None:
    raw = b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + b"\n".join(lines)
    assert mime.parse(raw).subject == "x"
