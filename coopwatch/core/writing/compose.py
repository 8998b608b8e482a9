"""Complete mail bytes from rendered words, ids and an instant; deterministic down to the MIME boundary.

Everything written is parsed again and compared before it is returned, so a header that smuggles in another one is
an error here and never a mail. Refuses header values with line breaks, addresses off the allow-list and thread
ids that a receiver could read as encoded words. Called by `services.follow_up` and `services.report`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.header import Header
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime
from hashlib import sha256

from coopwatch.core.model import Address, OutboxPurpose
from coopwatch.core.tokens import (
    MARK_HEADER,
    follow_up_mark,
    follow_up_message_id,
    owner_mark,
    owner_message_id,
)
from coopwatch.core.writing.address import checked_address
from coopwatch.core.writing.safe_text import safe_line

_REPLY_PREFIX = re.compile(
    r"\s*(?:(?:re|aw|antw|antwort|sv|rif|réf?)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*:\s*)+", re.IGNORECASE
)
_ID = re.compile(r"[!-;=?-~]{1,400}", re.ASCII)
_MOST_REFERENCES = 50
_LONGEST_SUBJECT = 200
_LONGEST_NAME = 80
_CONTENT_HEADERS = {"MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
# Base64 and quoted-printable only: the bytes pass servers without 8BITMIME.
_POLICY = policy.SMTP.clone(cte_type="7bit")


@dataclass(frozen=True, slots=True)
class FollowUpLetter:
    """What a follow-up is made of.

    sender: the owner's name and address. recipient: the one address it goes to. items: (obligation key, step).
    at: aware, in the owner's zone, becomes Date. in_reply_to: Message-ID of the owner's last mail in the thread,
    "" if none. references: the thread's Message-IDs, oldest first. text: LF line ends. html: "" for none.
    """

    sender: Address
    recipient: str
    items: tuple[tuple[str, int], ...]
    subject: str
    text: str
    at: datetime
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    html: str = ""
    mark_automatic: bool = False


@dataclass(frozen=True, slots=True)
class OwnerLetter:
    """What a digest, note or letter is made of; name as in `owner_message_id`, the rest as in `FollowUpLetter`."""

    purpose: OutboxPurpose
    name: str
    sender: Address
    recipient: str
    subject: str
    text: str
    at: datetime
    html: str = ""


def compose_follow_up(letter: FollowUpLetter, key: bytes) -> tuple[bytes, str]:
    """The follow-up as bytes with CRLF, and its Message-ID without brackets.

    key: the installation's secret. The same letter and key give the same bytes. Raises ValueError when an
    address, name or item cannot be written safely.
    """
    sender = Address(letter.sender.name, checked_address(letter.sender.email))
    message_id = follow_up_message_id(key, letter.items, sender.domain)
    headers = _first_headers(sender, letter.recipient, reply_subject(letter.subject), letter.at, message_id)
    headers |= _thread_headers(letter.in_reply_to, letter.references)
    headers[MARK_HEADER] = follow_up_mark(key, letter.items)
    if letter.mark_automatic:
        headers["Auto-Submitted"] = "auto-generated"
    return _assemble(headers, letter.text, letter.html, message_id), message_id


def compose_owner_mail(letter: OwnerLetter, key: bytes) -> tuple[bytes, str]:
    """The digest or note as bytes with CRLF, and its Message-ID without brackets.

    It is marked as automatic (RFC 3834 §5) so that nothing answers it, and never threads with other mail.
    Raises ValueError like `compose_follow_up`.
    """
    sender = Address(letter.sender.name, checked_address(letter.sender.email))
    message_id = owner_message_id(key, letter.purpose, letter.name, sender.domain)
    headers = _first_headers(sender, letter.recipient, clean_subject(letter.subject), letter.at, message_id)
    headers["List-Id"] = f"coopwatch <coopwatch.{sender.domain}>"
    headers[MARK_HEADER] = owner_mark(key, letter.purpose, letter.name)
    headers["Auto-Submitted"] = "auto-generated"
    headers["X-Auto-Response-Suppress"] = "All"
    return _assemble(headers, letter.text, letter.html, message_id), message_id


def compose_letter(letter: OwnerLetter, key: bytes) -> tuple[bytes, str]:
    """A letter that the owner will send himself, as bytes with CRLF, and its Message-ID without brackets.

    It is personal mail, so nothing marks it as automatic; its own name keeps it from being read as a new request
    once it is sent. Raises ValueError like `compose_follow_up`.
    """
    sender = Address(letter.sender.name, checked_address(letter.sender.email))
    message_id = owner_message_id(key, letter.purpose, letter.name, sender.domain)
    headers = _first_headers(sender, letter.recipient, clean_subject(letter.subject), letter.at, message_id)
    headers[MARK_HEADER] = owner_mark(key, letter.purpose, letter.name)
    return _assemble(headers, letter.text, letter.html, message_id), message_id


def clean_subject(subject: str) -> str:
    """A subject on one line: invisible and control characters gone, blanks single, at most 200 characters."""
    return safe_line(subject, _LONGEST_SUBJECT)


def reply_subject(subject: str) -> str:
    """A cleaned subject with exactly one "Re: ", whatever reply prefixes it had (Re, AW, Antwort, SV …)."""
    return clean_subject("Re: " + _REPLY_PREFIX.sub("", clean_subject(subject), count=1))


def _first_headers(sender: Address, recipient: str, subject: str, at: datetime, message_id: str) -> dict[str, str]:
    if at.tzinfo is None:
        raise ValueError("a mail needs a date with a zone")
    return {
        "From": _mailbox(sender),
        "To": checked_address(recipient),
        "Subject": _encoded(subject, "Subject"),
        "Date": format_datetime(at.replace(microsecond=0)),
        "Message-ID": f"<{message_id}>",
    }


def _mailbox(sender: Address) -> str:
    if any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in sender.name):
        raise ValueError(f"the name {sender.name!r} cannot stand in a mail")
    name = safe_line(sender.name, _LONGEST_NAME)
    if not name:
        return sender.email
    if name.isascii() and "=?" not in name:
        phrase = '"' + name.replace("\\", r"\\").replace('"', r"\"") + '"'
    else:
        phrase = _encoded(name, "From")
    return f"{phrase} <{sender.email}>"


def _encoded(text: str, header: str) -> str:
    """ASCII as it is, everything else and what looks like an encoded word in RFC 2047 words of one line each."""
    if text.isascii() and "=?" not in text:
        return text
    return Header(text, "utf-8", maxlinelen=76, header_name=header).encode(linesep="\r\n")


def _thread_headers(in_reply_to: str, references: tuple[str, ...]) -> dict[str, str]:
    # The id answered to stands last in References (RFC 5322 §3.6.4), wherever the caller had it.
    ids = list(dict.fromkeys(_usable(references)))
    last = next(iter(_usable((in_reply_to,))), "")
    if last:
        ids = [message_id for message_id in ids if message_id != last] + [last]
    if len(ids) > _MOST_REFERENCES:
        ids = [ids[0], *ids[-(_MOST_REFERENCES - 1) :]]
    headers = {}
    if last:
        headers["In-Reply-To"] = f"<{last}>"
    if ids:
        headers["References"] = " ".join(f"<{message_id}>" for message_id in ids)
    return headers


def _usable(ids: Iterable[str]) -> list[str]:
    """Ids that can be repeated to the letter; the others would only confuse the receiver's threads."""
    return [found for found in (text.strip().strip("<>") for text in ids) if _ID.fullmatch(found) and "=?" not in found]


def _assemble(headers: dict[str, str], text: str, html: str, message_id: str) -> bytes:
    body, page = _clean_body(text), _clean_body(html)
    if not body:
        raise ValueError("a mail needs a text")
    content = EmailMessage(_POLICY)
    content.set_content(body, charset="utf-8")
    if page:
        content.make_alternative(boundary="=_cw_" + sha256(message_id.encode("ascii")).hexdigest()[:32])
        content.add_alternative(page, charset="utf-8", subtype="html")
    head = "".join(_folded(f"{name}: {value}") + "\r\n" for name, value in headers.items())
    raw = head.encode("ascii") + content.as_bytes()
    _compare(raw, headers, body, page)
    return raw


def _folded(line: str) -> str:
    """A header field broken at blanks only, 78 characters a line where the words allow it (RFC 5322 §2.1.1).

    Not left to the standard library, which turns a long id into RFC 2047 words (cpython#79986).
    """
    lines: list[str] = []
    for word in line.split():
        if lines and len(lines[-1]) + 1 + len(word) <= 78:
            lines[-1] += " " + word
        elif len(lines) == 1 and " " not in lines[0]:
            lines[0] += " " + word
        else:
            lines.append(word if not lines else " " + word)
    return "\r\n".join(lines)


def _clean_body(text: str) -> str:
    """LF line ends, no control characters but tabs, one line end at the end; "" when nothing is left."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return kept.rstrip("\n") + "\n" if kept.strip() else ""


def _compare(raw: bytes, headers: dict[str, str], text: str, html: str) -> None:
    """Raise ValueError unless the bytes, read again, say exactly what was meant."""
    lines = raw.partition(b"\r\n\r\n")[0].split(b"\r\n")
    if any(len(line) > 998 or not line.isascii() or b"\r" in line or b"\n" in line for line in lines):
        raise ValueError("the header of the mail has a line that cannot be sent")
    read = BytesParser(policy=policy.compat32).parsebytes(raw)
    names = [name for name, _ in read.items() if name not in _CONTENT_HEADERS]
    if names != list(headers) or read.defects:
        raise ValueError(f"the mail has the headers {names} instead of {list(headers)}")
    for name, value in headers.items():
        if str(read[name]).split() != value.split():
            raise ValueError(f"the header {name} does not say what was meant: {str(read[name])[:100]!r}")
    bodies = {part.get_content_subtype(): part for part in read.walk() if not part.is_multipart()}
    for kind, meant in (("plain", text), ("html", html)):
        found = bytes(bodies[kind].get_payload(decode=True)) if kind in bodies else b""
        if found.replace(b"\r\n", b"\n") != meant.encode():
            raise ValueError(f"the {kind} text of the mail does not say what was meant")
