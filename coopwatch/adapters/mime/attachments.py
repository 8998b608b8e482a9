"""What a part is besides running text: its name, its size, and the few contents that are read.

Refuses to decode any other content, and path parts in file names. Called by `reading`.
"""

from __future__ import annotations

import re
from email.utils import collapse_rfc2231_value

from coopwatch.adapters.mime.bodies import MAX_TEXT, MAX_XML, decoded_size, leaf_octets, leaf_text
from coopwatch.adapters.mime.fields import header_start, read_fields
from coopwatch.adapters.mime.structure import Part
from coopwatch.adapters.mime.words import clean, decode_words, header_text
from coopwatch.core.model import Attachment

_MAX_NAME = 200
_MAX_QUOTED_HEADER = 32_000

_MESSAGES = frozenset({"message/rfc822", "message/global", "message/news"})
_HEADERS = frozenset({"text/rfc822-headers", "text/rfc822-header", "message/global-headers", "message/rfc822-headers"})
_READ = frozenset(
    {
        "message/delivery-status",
        "message/global-delivery-status",
        "message/disposition-notification",
        "message/global-disposition-notification",
        "message/feedback-report",
        "text/calendar",
        "application/ics",
    }
)
_SIGNATURES = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})
_FIELD_LINE = re.compile(
    rb"^(?:Received|Return-Path|From|To|Date|Subject|Message-ID)[ \t]*:", re.IGNORECASE | re.MULTILINE
)
_IDS = frozenset({"message-id", "in-reply-to", "references"})
_E_INVOICE = re.compile(r"<(?:\w{1,20}:)?(?:CrossIndustryInvoice|CrossIndustryDocument|Invoice|CreditNote)[\s>]")


def read_attachment(raw: bytes, part: Part, html: str) -> Attachment:
    """The part as an Attachment; html is the mail's own, where inline pictures are referenced."""
    name = file_name(part)
    size = decoded_size(raw, part)
    return Attachment(name, part.content_type, size, _content(raw, part, name, size), _is_inline(part, html))


def file_name(part: Part) -> str:
    """The decoded name without folders and control characters, at most 200 characters, "" if none."""
    try:
        value = part.mime.get_param("filename", None, "content-disposition") or part.mime.get_param("name", None)
        name = collapse_rfc2231_value(value).strip() if value else ""
    except (ValueError, LookupError, TypeError):
        return ""
    shown = clean(decode_words(name))
    return shown.replace("\\", "/").rpartition("/")[2][-_MAX_NAME:].strip()


def is_attached(part: Part) -> bool:
    """Whether the sender marked a part as a file."""
    return disposition(part) == "attachment"


def disposition(part: Part) -> str:
    """`inline`, `attachment`, another word, or ""."""
    return str(part.mime.get("content-disposition", "")).split(";")[0].strip().lower()


def _is_inline(part: Part, html: str) -> bool:
    """A picture shown within the text, or a cryptographic signature: no document that somebody sent."""
    if part.content_type in _SIGNATURES:
        return True
    if not part.content_type.startswith("image/") or is_attached(part):
        return False
    content_id = str(part.mime.get("content-id", "")).strip("<> ")
    return part.container == "multipart/related" or bool(content_id and f"cid:{content_id}" in html)


def _content(raw: bytes, part: Part, name: str, size: int) -> str | None:
    """The content of the parts that are read, None for all others."""
    if part.content_type in _MESSAGES or part.content_type in _HEADERS or name.lower().endswith(".eml"):
        return _header_lines(leaf_octets(raw, part, _MAX_QUOTED_HEADER))
    if part.content_type in _READ or name.lower().endswith(".ics"):
        return leaf_text(raw, part, MAX_TEXT)
    if part.container == "multipart/report" and part.content_type.startswith("text/"):
        return _header_lines(leaf_octets(raw, part, _MAX_QUOTED_HEADER))
    is_xml = part.content_type in ("text/xml", "application/xml") or name.lower().endswith(".xml")
    if is_xml and size <= MAX_XML:
        text = leaf_text(raw, part, MAX_XML)
        return text if _E_INVOICE.search(text, 0, 8_000) else None
    return None


def _header_lines(octets: bytes) -> str:
    """A quoted mail's header as `name: value` lines, decoded and unfolded; its body is left out."""
    fields = read_fields(octets, header_start(octets)).fields
    if not fields and (first := _FIELD_LINE.search(octets)):
        # Some mail systems put words of their own before the quoted header.
        fields = read_fields(octets, first.start()).fields
    return "\n".join(
        f"{name}: {' '.join(value.split()) if name in _IDS else header_text(value)}" for name, value in fields
    )
