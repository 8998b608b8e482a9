"""Hostile mails: read within a second in little memory, without an exception, and tamed."""

from __future__ import annotations

import time
import tracemalloc
import unicodedata
from pathlib import Path

import pytest

from coopwatch.adapters import mime
from coopwatch.core.model import Mail
from coopwatch.core.reading.classify import classify

OWNER = "lea@brandner-ausbau.example"
CORPUS = sorted((Path(__file__).parents[2] / "corpus" / "hostile").glob("*.eml"))
HEAD = b"From: a@x.example\r\nTo: lea@x.example\r\n"


def shown_texts(mail: Mail) -> list[str]:
    people = (*mail.from_, *mail.to, *mail.cc, *mail.reply_to, *mail.sender)
    names = [address.name for address in people] + [address.email for address in people]
    return [mail.subject, mail.message_id, *mail.cited_ids, *names, *(part.name for part in mail.attachments)]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_hostile_files_are_read_and_tamed(path: Path) -> None:
    mail = mime.parse(path.read_bytes())
    classify(mail, frozenset({OWNER}))
    assert mail.author.email != OWNER
    for text in (*shown_texts(mail), *(value for values in mail.headers.values() for value in values)):
        assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in text), text


@pytest.mark.parametrize(
    "path", [path for path in CORPUS if path.stem.startswith("charset-")], ids=lambda path: path.stem
)
def test_charsets_that_are_none_are_never_applied(path: Path) -> None:
    mail = mime.parse(path.read_bytes())
    assert "Hello" not in mail.subject
    assert "<script>" not in mail.text
    assert "Grüße" in mail.text
    assert any("unknown charset" in defect for defect in mail.defects)


def test_encoded_ids_yield_no_command() -> None:
    mail = mime.parse(next(path for path in CORPUS if path.stem == "ids-encoded-command").read_bytes())
    assert mail.references == ("ok@x.example",)
    assert not any(char.isspace() for found in (mail.message_id, *mail.in_reply_to) for char in found)


def test_file_names_lose_their_folders() -> None:
    mail = mime.parse(next(path for path in CORPUS if path.stem == "attachment-path").read_bytes())
    assert [part.name for part in mail.attachments] == ["passwd", "exe.pdf", "winmail.dat"]


def test_text_hidden_in_other_parts_is_not_the_mails_text() -> None:
    mail = mime.parse(next(path for path in CORPUS if path.stem == "attachment-hidden-text").read_bytes())
    assert mail.text == "visible"
    assert not any("done" in (part.text or "") for part in mail.attachments)


def nested(depth: int) -> bytes:
    opened = (b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(depth))
    return HEAD + b"Content-Type: multipart/mixed; boundary=b0\r\n\r\n" + b"".join(opened) + b"--b%d\r\n\r\nx" % depth


BOMBS = {
    "encoded words": HEAD + b"Subject: " + b"=?utf-8?q?a=C3=BC?= " * 32_000 + b"\r\n\r\nhi",
    "empty parameters": HEAD + b"Content-Type: text/plain" + b";" * 32_000 + b"\r\n\r\nhi",
    "quoted parameters": HEAD + b"Content-Type: text/plain; " + b'a="\\";' * 32_000 + b"\r\n\r\nhi",
    "recipients": b"From: a@x.example\r\nTo: " + b'"x, y" <a@b.c>, ' * 64_000 + b"\r\n\r\nhi",
    "comments": b"From: a@x.example " + b"(a" * 50_000 + b"\r\n\r\nhi",
    "comments in To": HEAD + b"Cc: " + b"(" * 50_000 + b"\r\n\r\nhi",
    "angles": b"From: " + b"<" * 50_000 + b"a@x>\r\n\r\nhi",
    "nested": nested(2_000),
    "nested mails": HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 20_000,
    "fields": b"".join(b"X-%d: y\r\n" % n for n in range(100_000)) + b"\r\nhi",
    "parts": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 20_000,
    "false boundaries": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--bx\r\n" * 1_000_000,
    "empty lines": HEAD + b"\r\n" + b"\n" * 10_000_000,
    "one line": HEAD + b"\r\n" + b"x" * 10_000_000,
    "long boundary": HEAD + b"Content-Type: multipart/mixed; boundary=" + b"b" * 100_000 + b"\r\n\r\n--",
    "continuations": HEAD + b"Content-Type: application/pdf; name*99999999*=x" + b"; name*1*=b" * 3_000 + b"\r\n\r\nhi",
    "blanks": HEAD + b"Subject: " + b" " * 500_000 + b"x\r\n\r\nhi",
    "references": HEAD + b"References: " + b"<a@x> " * 50_000 + b"\r\n\r\nhi",
    "long id": HEAD + b"Message-ID: <" + b"a" * 128_000 + b"@x>\r\n\r\nhi",
    "date": HEAD + b"Date: " + b"(" * 100_000 + b"\r\n\r\nhi",
    "no line end": b"a" * 5_000_000,
    "tags": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<" * 1_000_000,
    "punycode": HEAD + b"Content-Type: text/plain; charset=punycode\r\n\r\n" + b"a-" * 100_000,
    "recurrences": HEAD
    + b"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n"
    + b"RRULE:FREQ=SECONDLY\r\n" * 100_000,
    "calendars": HEAD + b"Content-Type: text/calendar\r\n\r\n" + b"BEGIN:VEVENT\r\n" * 50_000,
    "report": HEAD + b"Content-Type: message/delivery-status\r\n\r\n" + b"Final-Recipient: x; a@b.c\r\n\r\n" * 50_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_read_within_a_second(name: str) -> None:
    started = time.process_time()
    mail = mime.parse(BOMBS[name])
    classify(mail, frozenset())
    assert time.process_time() - started < 1
    assert len(mail.text) <= 65_536
    assert len(mail.headers) <= 500
    assert len(mail.attachments) <= 200
    assert len(mail.references) <= 50


def test_a_hundred_megabytes_cost_little_memory() -> None:
    attachment = b"--b\r\nContent-Type: application/pdf; name=x.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhello\r\n" + attachment
    raw += b"QUJD" * 25_000_000 + b"\r\n--b--\r\n"
    tracemalloc.start()
    mail = mime.parse(raw)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert mail.text == "hello"
    assert [part.size_bytes for part in mail.attachments] == [75_000_000]
    assert peak < 5_000_000
