"""A stranger never passes as the owner, and ordinary senders are read."""

from __future__ import annotations

import pytest

from coopwatch.adapters import mime
from coopwatch.core.model import Mail

OWNER = "lea@brandner-ausbau.example"


def mail_from(*lines: str) -> Mail:
    return mime.parse("\r\n".join((*lines, "Subject: x", "", "text")).encode())


@pytest.mark.parametrize(
    "line",
    [
        f"From: {OWNER} <evil@stranger.example>",
        f'From: "{OWNER}" <evil@stranger.example>',
        f"From: evil@stranger.example ({OWNER})",
        f"From: {OWNER}]evil@stranger.example",
        f"From: {OWNER})evil@stranger.example",
        f"From: <{OWNER}> <evil@stranger.example>",
        f"From: <evil@stranger.example> {OWNER}",
        f"From: <@stranger.example:{OWNER}>",
        f"From: {OWNER}, evil@stranger.example",
        f"From: Foo:{OWNER};,evil@stranger.example",
        f"From: Foo:{OWNER};",
        f"From : {OWNER}",
        f"From: {OWNER}.",
        f"From: {OWNER}\0",
        f"From: {OWNER}\r\n .evil",
        f"From: evil@stranger.example\rFrom: {OWNER}",
        "From: lеa@brandner-ausbau.example",
        "From: lea@brandner-ausbаu.example",
        "From: =?utf-8?q?lea=40brandner-ausbau=2Eexample?=",
        "From: =?utf-8?q?=3Clea=40brandner-ausbau=2Eexample=3E?= <evil@stranger.example>",
        f"Sender: {OWNER}",
        f"Reply-To: {OWNER}",
        "From:",
        "From: <>",
        "From: @",
    ],
)
def test_a_malformed_or_lookalike_sender_is_not_the_owner(line: str) -> None:
    assert mail_from(line).author.email != OWNER


@pytest.mark.parametrize("second", ["evil@stranger.example", OWNER])
def test_two_from_fields_leave_nobody_as_author(second: str) -> None:
    assert mail_from(f"From: {OWNER}", f"From: {second}").author.email == ""
    assert mail_from(f"From: {second}", f"From: {OWNER}").author.email == ""


def test_an_unclear_sender_is_a_defect() -> None:
    assert "readings of From disagree" in mail_from(f"From: {OWNER} <evil@stranger.example>").defects


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("From: anna@x.example", ""),
        ("From: <anna@x.example>", ""),
        ("From: Anna<anna@x.example>", "Anna"),
        ("From: Anna Meier\r\n <Anna@X.Example>", "Anna Meier"),
        ("From: anna@x.example <anna@x.example>", "anna@x.example"),
        ("From: anna@x.example (Anna Meier)", "Anna Meier"),
        ("From: Anna Meier [Firma] <anna@x.example>", "Anna Meier [Firma]"),
        ("From: Meier, Anna <anna@x.example>", "Anna"),
        ('From: "=?utf-8?Q?M=C3=BCller=2C_Anna?=" <anna@x.example>', "Müller, Anna"),
        ('From: "Anna \\"Die\\" Meier" <anna@x.example>', 'Anna "Die" Meier'),
        ("From: 'Anna' <anna@x.example>", "Anna"),
    ],
)
def test_usual_and_sloppy_senders_are_read(line: str, name: str) -> None:
    author = mail_from(line).author
    assert (author.name, author.email) == (name, "anna@x.example")


def test_an_international_domain_comes_in_its_ascii_form() -> None:
    assert mail_from("From: Anna <anna@müller.example>").author.email == "anna@xn--mller-kva.example"


def test_a_mailbox_without_address_keeps_its_name() -> None:
    assert mail_from("From: MAILER-DAEMON").author.name == "MAILER-DAEMON"


def test_recipients_come_in_order_and_unreadable_ones_are_left_out() -> None:
    mail = mail_from(
        'To: "B, b" <b@x.example>, broken@@x, a@x.example; Cc <c@x.example>', "Cc: undisclosed-recipients:;"
    )
    assert [address.email for address in mail.to] == ["b@x.example", "a@x.example", "c@x.example"]
    assert mail.cc == ()


def test_at_most_a_hundred_recipients_are_read() -> None:
    assert len(mail_from("To: " + ", ".join(f"p{n}@x.example" for n in range(500))).to) == 100
