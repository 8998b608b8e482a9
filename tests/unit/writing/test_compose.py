"""Outgoing mails: they say exactly what was meant, in the right thread, to one address."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coopwatch.core.model import Address, OutboxPurpose
from coopwatch.core.tokens import MARK_HEADER, verify_mark, verify_message_id
from coopwatch.core.writing.address import checked_address
from coopwatch.core.writing.compose import (
    FollowUpLetter,
    OwnerLetter,
    clean_subject,
    compose_follow_up,
    compose_owner_mail,
    reply_subject,
)
from coopwatch.core.writing.safe_text import safe_line

KEY = bytes(range(32))
ITEMS = (("a1" * 16, 1), ("b2" * 16, 2))
AT = datetime(2026, 11, 24, 9, 30, 12, 345678, tzinfo=ZoneInfo("Europe/Berlin"))
OWNER = Address("Jörg Maurer", "joerg@maurer.example")

printable = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=250)


def letter(**changes: object) -> FollowUpLetter:
    values: dict[str, object] = {
        "sender": OWNER,
        "recipient": "anna@acme.example",
        "items": ITEMS,
        "subject": "AW: Angebot Dach",
        "text": "Hallo Anna,\n\nwie steht es um das Angebot?\n",
        "at": AT,
        "in_reply_to": "request@maurer.example",
        "references": ("request@maurer.example",),
    }
    return FollowUpLetter(**(values | changes))  # type: ignore[arg-type]


def digest(**changes: object) -> OwnerLetter:
    values: dict[str, object] = {
        "purpose": OutboxPurpose.DIGEST,
        "name": "daily 2026-11-24",
        "sender": Address("coopwatch", OWNER.email),
        "recipient": OWNER.email,
        "subject": "2 überfällig – Müller, Angebot Dach",
        "text": "Guten Morgen\n",
        "at": AT,
        "html": "<p>Guten Morgen</p>",
    }
    return OwnerLetter(**(values | changes))  # type: ignore[arg-type]


def read(raw: bytes) -> EmailMessage:
    return message_from_bytes(raw, policy=policy.default)


def text_of(raw: bytes, kind: str = "plain") -> str:
    part = read(raw).get_body((kind,))
    assert part is not None
    return cast(str, part.get_content()).replace("\r\n", "\n")


def test_a_follow_up_has_just_the_headers_of_a_personal_reply() -> None:
    raw, message_id = compose_follow_up(letter(), KEY)

    mail = read(raw)

    assert list(mail.keys()) == [
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "In-Reply-To",
        "References",
        MARK_HEADER,
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    ]
    assert mail["To"] == "anna@acme.example"
    assert mail["From"] == "Jörg Maurer <joerg@maurer.example>"
    assert mail["Subject"] == "Re: Angebot Dach"
    assert mail["Date"] == "Tue, 24 Nov 2026 09:30:12 +0100"
    assert mail["Message-ID"] == f"<{message_id}>"
    assert mail["In-Reply-To"] == mail["References"] == "<request@maurer.example>"


def test_a_follow_up_names_its_steps_in_message_id_and_mark() -> None:
    raw, message_id = compose_follow_up(letter(), KEY)

    mark = verify_mark(KEY, str(read(raw)[MARK_HEADER]))

    assert mark is not None
    assert mark.items == ITEMS
    assert verify_message_id(KEY, message_id) is not None
    assert message_id.endswith("@maurer.example")


def test_the_same_letter_gives_the_same_bytes() -> None:
    first = compose_follow_up(letter(html="<p>Hallo</p>"), KEY)
    again = compose_follow_up(letter(html="<p>Hallo</p>"), KEY)

    assert first == again


@pytest.mark.parametrize(
    ("given_subject", "written"),
    [
        ("Angebot", "Re: Angebot"),
        ("Re: Angebot", "Re: Angebot"),
        ("AW: RE: re[2]: Angebot", "Re: Angebot"),
        ("Antwort: Angebot", "Re: Angebot"),
        ("WG: Angebot", "Re: WG: Angebot"),
        ("Rechnung: offen", "Re: Rechnung: offen"),
        ("", "Re:"),
    ],
)
def test_a_reply_subject_has_exactly_one_prefix(given_subject: str, written: str) -> None:
    assert reply_subject(given_subject) == written


@given(st.text(max_size=300))
def test_any_subject_becomes_one_line_that_arrives_as_meant(subject: str) -> None:
    raw, _ = compose_follow_up(letter(subject=subject), KEY)

    arrived = str(read(raw)["Subject"])

    assert arrived == reply_subject(subject)
    assert len(arrived) <= 200


def test_a_subject_cannot_bring_a_header_along() -> None:
    raw, _ = compose_follow_up(letter(subject="hi\r\nBcc: eve@evil.example\u2028X-Evil: 1"), KEY)

    mail = read(raw)

    assert mail["Bcc"] is None
    assert mail["X-Evil"] is None
    assert mail["Subject"] == "Re: hi Bcc: eve@evil.example X-Evil: 1"


def test_a_subject_that_looks_encoded_is_not_decoded_by_the_receiver() -> None:
    raw, _ = compose_follow_up(letter(subject="=?utf-8?q?hi?="), KEY)

    assert read(raw)["Subject"] == "Re: =?utf-8?q?hi?="


@given(printable)
@example('"¡')
def test_any_name_of_the_owner_arrives_as_meant(name: str) -> None:
    raw, _ = compose_follow_up(letter(sender=Address(name, OWNER.email)), KEY)

    mail = message_from_bytes(raw, policy=policy.compat32)
    shown, _, address = str(mail["From"]).replace("\r\n", "").rpartition("<")

    decoded = str(make_header(decode_header(shown.strip())))
    # A quoted string drops its marks; an encoded word may begin with one that belongs to the name.
    if shown.strip().startswith('"'):
        decoded = decoded[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    assert decoded.strip() == safe_line(name, 80)
    assert address.strip("<>") == OWNER.email


@pytest.mark.parametrize("name", ["Jörg\r\nBcc: e@evil.example", "a\nb", "a\0b", "a\u2028b"])
def test_a_name_with_a_line_break_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="cannot stand"):
        compose_follow_up(letter(sender=Address(name, OWNER.email)), KEY)


bad_addresses = pytest.mark.parametrize(
    "email",
    [
        "",
        "@",
        "anna",
        "anna@",
        "anna@localhost",
        "p@y.example>\r\nRCPT TO:<e@z.example",
        "p@y.example,e@z.example",
        "-oX@y.example",
        '"a b"@z.example',
        "a b@z.example",
        "a..b@z.example",
        ".a@z.example",
        "a@-z.example",
        "a@z..example",
        "a@z.example.",
        "anna@müller.example",
        "x" * 65 + "@y.example",
        "x@" + "y" * 64 + ".example",
        "x@" + "y.y" * 90 + ".example",
        "a@z.example\n",
        "=?utf-8?q?a?=@z.example",
        "Anna <a@z.example>",
    ],
)


@bad_addresses
def test_only_plain_addresses_are_written_to(email: str) -> None:
    with pytest.raises(ValueError, match="no address"):
        compose_follow_up(letter(recipient=email), KEY)


@bad_addresses
def test_only_a_plain_address_may_send(email: str) -> None:
    with pytest.raises(ValueError, match="no address"):
        compose_follow_up(letter(sender=Address("Jörg", email)), KEY)


@pytest.mark.parametrize("email", ["o'neil+tag@sub.acme.example", "a.b_c-d@xn--mller-kva.example", "Anna@ACME.example"])
def test_ordinary_addresses_are_accepted(email: str) -> None:
    local, _, domain = email.partition("@")

    assert checked_address(email) == f"{local}@{domain.lower()}"


def test_long_threads_keep_their_first_and_their_last_ids() -> None:
    thread = tuple(f"{number}@acme.example" for number in range(80))

    raw, _ = compose_follow_up(letter(references=thread, in_reply_to="79@acme.example"), KEY)

    ids = str(read(raw)["References"]).split()
    assert ids == ["<0@acme.example>", *(f"<{number}@acme.example>" for number in range(31, 80))]


def test_the_mail_answered_to_stands_last_and_once_in_references() -> None:
    raw, _ = compose_follow_up(letter(references=("b@x.example", "a@x.example"), in_reply_to="b@x.example"), KEY)

    assert read(raw)["References"] == "<a@x.example> <b@x.example>"


def test_a_long_id_is_not_turned_into_an_encoded_word() -> None:
    long_id = "x" * 300 + "@acme.example"

    raw, _ = compose_follow_up(letter(references=(long_id,), in_reply_to=long_id), KEY)

    assert f"References: <{long_id}>\r\n".encode() in raw
    assert b"=?" not in raw.partition(b"References")[2].partition(b"Content-Type")[0]


@pytest.mark.parametrize("odd", ["=?utf-8?q?x?=@acme.example", "a b@x.example", "a\r\nBcc: e@x.example", "ü@x.example"])
def test_an_id_that_cannot_be_repeated_to_the_letter_is_left_out(odd: str) -> None:
    raw, _ = compose_follow_up(letter(references=(odd, "a@x.example"), in_reply_to=odd), KEY)

    mail = read(raw)

    assert mail["In-Reply-To"] is None
    assert mail["References"] == "<a@x.example>"


@given(st.lists(st.text(st.characters(codec="ascii"), max_size=600), max_size=60), st.text(max_size=50))
def test_thread_headers_hold_ids_and_nothing_else(references: list[str], in_reply_to: str) -> None:
    raw, _ = compose_follow_up(letter(references=tuple(references), in_reply_to=in_reply_to), KEY)

    mail = read(raw)

    for value in (str(mail["References"] or ""), str(mail["In-Reply-To"] or "")):
        assert "=?" not in value
        assert all(word.startswith("<") and word.endswith(">") for word in value.split())
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))


@given(st.text(max_size=400))
def test_any_text_arrives_line_by_line(text: str) -> None:
    lines = ("Hallo\n" + text).replace("\r\n", "\n").replace("\r", "\n")

    raw, _ = compose_follow_up(letter(text="Hallo\n" + text), KEY)

    kept = "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    assert text_of(raw).rstrip("\n") == kept.rstrip("\n")
    assert raw.isascii()
    assert set(raw.replace(b"\r\n", b"")).isdisjoint(b"\r\n")


@pytest.mark.parametrize("text", [".", "\n.\n", "\r.\r", "From here\n", "..\n.\n...", "x" * 100_000, "ü" * 5_000])
def test_texts_that_trouble_mail_servers_arrive(text: str) -> None:
    raw, _ = compose_follow_up(letter(text="Hallo\n" + text), KEY)

    assert text_of(raw).rstrip("\n") == ("Hallo\n" + text).replace("\r", "\n").rstrip("\n")
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))


@pytest.mark.parametrize("text", ["", "\n\n", " \t\n", "\0"])
def test_a_mail_without_a_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="needs a text"):
        compose_follow_up(letter(text=text), KEY)


def test_an_html_page_is_the_alternative_to_the_text() -> None:
    raw, _ = compose_follow_up(letter(html="<p>Grüße</p>"), KEY)

    assert read(raw).get_content_type() == "multipart/alternative"
    assert text_of(raw, "html") == "<p>Grüße</p>\n"
    assert text_of(raw).startswith("Hallo Anna")


def test_a_date_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        compose_follow_up(letter(at=datetime(2026, 11, 24)), KEY)


def test_a_follow_up_is_marked_automatic_only_when_asked() -> None:
    plain, _ = compose_follow_up(letter(), KEY)
    marked, _ = compose_follow_up(letter(mark_automatic=True), KEY)

    assert read(plain)["Auto-Submitted"] is None
    assert read(marked)["Auto-Submitted"] == "auto-generated"


def test_a_digest_keeps_robots_quiet_and_starts_no_thread() -> None:
    raw, message_id = compose_owner_mail(digest(), KEY)

    mail = read(raw)

    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["X-Auto-Response-Suppress"] == "All"
    assert mail["List-Id"] == "coopwatch <coopwatch.maurer.example>"
    assert mail["In-Reply-To"] is None
    assert mail["References"] is None
    assert mail["Subject"] == "2 überfällig – Müller, Angebot Dach"
    verified = verify_message_id(KEY, message_id)
    assert verified is not None
    assert verified.purpose is OutboxPurpose.DIGEST


def test_a_digest_written_again_bears_the_same_message_id() -> None:
    _, first = compose_owner_mail(digest(), KEY)
    _, again = compose_owner_mail(digest(text="Anders\n", at=datetime(2026, 11, 24, 12, tzinfo=UTC)), KEY)

    assert first == again


def test_clean_subjects_are_short_single_lines() -> None:
    assert clean_subject("  a\tb\n\nc\u202e\0 ") == "a b c"
    assert clean_subject("x" * 300) == "x" * 199 + "…"
