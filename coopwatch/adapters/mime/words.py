"""Header text: octets to characters, encoded words (RFC 2047), and what must never reach a reader's eye.

Refuses control characters, bidirectional overrides and unpaired surrogates; unknown charsets are replaced, never
looked up. Called by the other modules of this package.
"""

from __future__ import annotations

import binascii
import re

from coopwatch.adapters.mime.charsets import decode

MAX_VALUE = 4_096

_FOLD = re.compile(r"\r?\n[ \t]*")
_WORD = re.compile(r"=\?([A-Za-z0-9_.:+-]{1,40})(?:\*[A-Za-z0-9-]*)?\?([bBqQ])\?([^?]*)\?=")
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]+"
)
_BLANK = re.compile(r"[\t\r\n\x0b\x0c\x85\u2028\u2029]+")


def octets_to_text(octets: bytes) -> str:
    """Header octets as text: ASCII, else UTF-8 (RFC 6532), else Windows-1252, the usual undeclared charset."""
    if octets.isascii():
        return octets.decode("ascii")
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return octets.decode("cp1252", "replace")


def unfold(value: str) -> str:
    """The value on one line (RFC 5322 §2.2.3)."""
    return _FOLD.sub(" ", value) if "\n" in value else value


def clean(text: str) -> str:
    """The text without control and invisible characters; line breaks and tabs become one blank."""
    if text.isprintable():
        return text
    return _INVISIBLE.sub("", _BLANK.sub(" ", text))


def decode_words(value: str) -> str:
    """The value with its encoded words decoded, also those that stand inside quotes or lack padding.

    Adjacent words of one charset are joined before decoding, since senders cut characters in two. What cannot
    be decoded stays as it is. Linear in the length of the value.
    """
    if "=?" not in value:
        return value
    pieces: list[str] = []
    pending = b""
    pending_charset = ""
    end = 0
    for match in _WORD.finditer(value):
        octets = _word_octets(match[2], match[3])
        between = value[end : match.start()]
        adjacent = bool(pending_charset) and not between.strip()
        if adjacent and match[1].lower() == pending_charset:
            pending += octets
        else:
            pieces.append(decode(pending, pending_charset))
            if not adjacent:
                pieces.append(between)
            pending, pending_charset = octets, match[1].lower()
        end = match.end()
    pieces += (decode(pending, pending_charset), value[end:])
    return "".join(pieces)


def _word_octets(encoding: str, text: str) -> bytes:
    """The octets of one encoded word (RFC 2047 §4), as many as can be made out."""
    octets = text.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(octets, header=True)
    return base64_octets(octets)


_NO_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))


def base64_octets(octets: bytes) -> bytes:
    """Decoded base64 of any quality: foreign characters skipped, missing padding added, a lone rest dropped."""
    digits = octets.translate(None, _NO_BASE64)
    digits = digits[: len(digits) - 1] if len(digits) % 4 == 1 else digits
    return binascii.a2b_base64(digits + b"=" * (-len(digits) % 4))


def header_text(value: str) -> str:
    """One header value for reading: unfolded, decoded, cleaned, outer blanks removed, at most 4,096 characters."""
    if len(value) > MAX_VALUE:
        value = value[: 2 * MAX_VALUE]
    return clean(decode_words(unfold(value)))[:MAX_VALUE].strip()
