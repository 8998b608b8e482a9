"""A leaf's octets to text, capped: transfer encoding (RFC 2045 §6), charset, line ends.

Refuses more than 64 KiB of text per leaf and 256 KB of XML. Called by `reading`.
"""

from __future__ import annotations

import binascii

from coopwatch.adapters.mime.charsets import decode, is_known
from coopwatch.adapters.mime.structure import Part
from coopwatch.adapters.mime.words import base64_octets

MAX_TEXT = 65_536
MAX_XML = 262_144


def decoded_size(raw: bytes, part: Part) -> int:
    """Decoded size in octets: exact for identity encodings, told or estimated for others; no body is copied."""
    if part.told_size is not None:
        return part.told_size
    size = part.stop - part.start
    encoding = _encoding(part)
    if encoding == "base64":
        line_ends = raw.count(b"\n", part.start, part.stop) + raw.count(b"\r", part.start, part.stop)
        padding = raw.count(b"=", max(part.start, part.stop - 4), part.stop)
        return max(0, (size - line_ends) * 3 // 4 - padding)
    if encoding == "quoted-printable":
        return max(0, size - 2 * raw.count(b"=", part.start, part.stop))
    return size


def leaf_octets(raw: bytes, part: Part, cap: int = MAX_TEXT) -> bytes:
    """A leaf's decoded octets, at most cap."""
    # Quoted-printable may need three octets for one, base64 needs four for three plus line ends.
    encoded = raw[part.start : min(part.stop, part.start + 3 * cap)]
    encoding = _encoding(part)
    if encoding == "base64":
        return base64_octets(encoded[: 2 * cap])[:cap]
    if encoding == "quoted-printable":
        return binascii.a2b_qp(encoded)[:cap]
    return encoded[:cap]


def leaf_text(raw: bytes, part: Part, cap: int = MAX_TEXT) -> str:
    """A leaf's text with \\n line ends, without NULs, at most cap characters; "" when it is empty."""
    text = decode(leaf_octets(raw, part, cap), _charset(part))
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def charset_defect(part: Part) -> str:
    """Words for a declared charset that is not on the list, "" when it is fine or absent."""
    charset = _charset(part)
    return f"unknown charset {charset[:40]!a}" if charset and not is_known(charset) else ""


def _charset(part: Part) -> str:
    try:
        value = part.mime.get_param("charset", "")
    except (ValueError, LookupError, TypeError):
        return ""
    # An RFC 2231 value comes as (charset, language, text).
    return str(value[2] if isinstance(value, tuple) else value or "").strip()


def _encoding(part: Part) -> str:
    return str(part.mime.get("content-transfer-encoding", "")).split(";")[0].strip().strip('"').lower()
