"""Mails for tests of the way from server to store: invented people, domains that cannot exist."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

OWNER_ADDRESS = "jane@doe-design.example"
PARTNER_ADDRESS = "anna@acme.example"
_BEGIN = datetime(2026, 11, 2, 9, tzinfo=UTC)


def a_letter(
    number: int = 1,
    *,
    sender: str = f"Anna Meier <{PARTNER_ADDRESS}>",
    to: str = OWNER_ADDRESS,
    subject: str = "Angebot Dachsanierung",
    cites: str = "",
    text: str = "Guten Tag,\r\n\r\nanbei das Angebot.\r\n",
    message_id: str | None = None,
) -> bytes:
    """A short plain mail; number makes its Message-ID and date its own. cites: one Message-ID without brackets."""
    fields = [
        b"Received: from mail.acme.example by mx.doe-design.example; Mon, 2 Nov 2026 09:00:00 +0000",
        f"Date: {format_datetime(_BEGIN + timedelta(minutes=number))}".encode(),
        f"From: {sender}".encode(),
        f"To: {to}".encode(),
        f"Subject: {subject}".encode(),
        f"Message-ID: <{message_id or f'letter-{number}@acme.example'}>".encode(),
    ]
    if cites:
        fields += [f"In-Reply-To: <{cites}>".encode(), f"References: <{cites}>".encode()]
    fields += [b"MIME-Version: 1.0", b"Content-Type: text/plain; charset=utf-8", b"Content-Transfer-Encoding: 8bit"]
    return b"\r\n".join(fields) + b"\r\n\r\n" + text.encode("utf-8")


def an_own_letter(number: int = 1, *, to: str = PARTNER_ADDRESS, **changes: str) -> bytes:
    """A mail of the owner, as it lies in Sent."""
    message_id = changes.pop("message_id", f"own-{number}@doe-design.example")
    text = changes.pop("text", "Guten Tag,\r\n\r\nkönnten Sie mir bitte ein Angebot schicken?\r\n")
    sender = f"Jane Doe <{OWNER_ADDRESS}>"
    return a_letter(number, sender=sender, to=to, message_id=message_id, text=text, **changes)


LETTER = a_letter(1)

_PDF = base64.encodebytes(b"%PDF-1.4 " + bytes(range(256)) * 40).replace(b"\n", b"\r\n")
WITH_PDF = b"\r\n".join(
    [
        b"Date: Mon, 2 Nov 2026 09:00:00 +0000",
        b"From: Anna Meier <anna@acme.example>",
        b"To: jane@doe-design.example",
        b"Subject: Angebot",
        b"Message-ID: <with-pdf@acme.example>",
        b"MIME-Version: 1.0",
        b'Content-Type: multipart/mixed; boundary="abc"',
        b"",
        b"--abc",
        b"Content-Type: text/plain; charset=utf-8",
        b"Content-Transfer-Encoding: quoted-printable",
        b"",
        b"Sch=C3=B6nen Gru=C3=9F",
        b"--abc",
        b'Content-Type: application/pdf; name="Angebot.pdf"',
        b'Content-Disposition: attachment; filename="Angebot.pdf"',
        b"Content-Transfer-Encoding: base64",
        b"",
        _PDF + b"--abc--",
        b"",
    ]
)
