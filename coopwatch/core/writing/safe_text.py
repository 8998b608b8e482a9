"""What of a stranger's text may be shown: one job is to make any string harmless and readable, never to judge it.

Refuses nothing: every input gives a text. Escaping for HTML is the templates' part. Called by the digest, by the
renderer for follow-ups, and by whoever prints words of a mail.
"""

from __future__ import annotations

import re
import unicodedata
from encodings import idna
from urllib.parse import urlsplit

LINE_LIMIT = 160
BLOCK_LIMIT = 4000
_MARKS_IN_A_ROW = 3  # more combining marks than any living script needs paint over the neighbouring lines
_INPUT_FACTOR = 8  # look at no more than this multiple of the limit: the rest could not be shown anyway

_HREF_LIMIT = 2000  # what every mail program still opens
_MAILTO = re.compile(r"mailto:[A-Za-z0-9%@._~!$&'*+,;=:?/-]*")
_BREAKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029")
# Drawn as nothing though not of category Cf (Unicode DerivedCoreProperties, Default_Ignorable_Code_Point),
# and the blank Braille pattern, which is drawn as a space.
_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
_NO_DOMAIN = re.compile(r"[^a-z0-9._\[\]:-]")
_LINK = re.compile(r"(?:\b[a-z][a-z0-9+.-]{1,15}://|\bwww\.)[^\s<>\"„“”‚‘’]+", re.IGNORECASE)


def safe_line(text: str, limit: int = LINE_LIMIT) -> str:
    """One line of at most `limit` characters (ending in "…" when cut); "" when nothing visible remains.

    Removed: control, format (bidi marks, zero-width), surrogate, private-use and other invisible characters
    (Unicode general categories Cc, Cf, Cs, Co). Every run of white space or line breaks becomes one space.
    """
    return _cut(" ".join(_clean(text[: limit * _INPUT_FACTOR]).split()), limit)


def safe_block(text: str, limit: int = BLOCK_LIMIT) -> str:
    """Lines joined by LF, at most `limit` characters; each line as in `safe_line`, blank lines never doubled."""
    lines: list[str] = []
    for line in re.split("\r\n|[\n\r\v\f\x85\u2028\u2029]", text[: limit * _INPUT_FACTOR]):
        clean = " ".join(_clean(line).split())
        if clean or (lines and lines[-1]):
            lines.append(clean)
    return _cut("\n".join(lines).strip("\n"), limit)


def safe_quote(text: str, limit: int = LINE_LIMIT) -> str:
    """As `safe_line`, and every web address is shown as ‹its host› so that no mail program makes a link of it."""
    return _cut(_LINK.sub(_host_only, safe_line(text, limit * 2)), limit)


def safe_domain(domain: str) -> str:
    """The domain as a server sees it: lower case, labels outside ASCII as `xn--` (RFC 5890); "" if empty.

    A character that no domain or address literal has is shown as "?".
    """
    labels = safe_line(domain, 253).rstrip("…").lower().split(".")
    return _NO_DOMAIN.sub("?", ".".join(_ascii_label(label) for label in labels))


def safe_address(email: str) -> str:
    """`local@domain` with the domain as in `safe_domain`; a text without @ as in `safe_quote`."""
    local, at, domain = email.rpartition("@")
    return f"{safe_quote(local, 64)}@{safe_domain(domain)}" if at else safe_quote(email)


def safe_mailto(href: str) -> str:
    """The link if it is a plain `mailto:` one (RFC 6068 characters, at most 2,000), else ""."""
    return href if len(href) <= _HREF_LIMIT and _MAILTO.fullmatch(href) else ""


def _clean(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    normal = unicodedata.normalize("NFC", "".join(" " if char in _BREAKS else char for char in text))
    kept: list[str] = []
    marks = 0
    for char in _INVISIBLE.sub("", normal):
        category = unicodedata.category(char)
        if category in {"Cc", "Cf", "Cs", "Co"} or ord(char) & 0xFFFE == 0xFFFE:
            continue
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks <= _MARKS_IN_A_ROW:
            kept.append(char)
    return "".join(kept)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _host_only(found: re.Match[str]) -> str:
    words = found.group()
    try:
        host = urlsplit(words if "://" in words else f"//{words}").hostname
    except ValueError:  # an unclosed bracket in the host
        host = None
    return f"‹{safe_domain(host)}›" if host else "‹…›"


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    try:
        return idna.ToASCII(label).decode("ascii")
    except UnicodeError:  # too long, or characters that no registry allows: still shown in a form nobody mistakes
        return "xn--" + label.encode("punycode").decode("ascii")
