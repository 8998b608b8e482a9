"""A mail's parts as spans of its octets, found without copying or decoding any body (RFC 2046).

Refuses depth over 20, more than 200 parts and boundaries over 2,048 octets: what lies beyond is one opaque part.
The text behind a closing delimiter is no part. Iterative and linear, so that no nesting can exhaust the stack.
Called by `reading`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from email.message import Message

from coopwatch.adapters.mime.fields import HeaderBlock, read_fields

MAX_DEPTH = 20
MAX_PARTS = 200
_MAX_BOUNDARY = 2_048
_MAX_PART_HEADER = 16_000
_MAX_PARAMETERS = 2_048
_MAX_DELIMITERS = 4 * MAX_PARTS

_PARAMETER_FIELDS = ("content-type", "content-disposition", "content-transfer-encoding", "content-id")


@dataclass(frozen=True, slots=True)
class Part:
    """One leaf: raw[start:stop] is its still encoded body.

    container: content type of the multipart around it, "" for the whole mail. mime: the part's MIME fields for
    parameter look-ups. told_size: what `X-Coopwatch-Size` says of a part that was not downloaded, None if absent.
    """

    content_type: str
    mime: Message
    header: HeaderBlock
    start: int
    stop: int
    container: str = ""
    told_size: int | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """All leaves in order, and what was wrong."""

    parts: tuple[Part, ...]
    defects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    """A part still to be looked at."""

    header: HeaderBlock
    stop: int
    depth: int
    container: str
    default_type: str = "text/plain"


def find_parts(raw: bytes, header: HeaderBlock) -> Structure:
    """The leaves of the mail whose header was read; a mail that is not multipart is one leaf."""
    leaves: list[Part] = []
    defects: list[str] = []
    stack = [_Open(header, len(raw), 0, "")]
    seen = 0
    while stack:
        current = stack.pop()
        seen += 1
        if seen > MAX_PARTS:
            defects.append(f"more than {MAX_PARTS} parts")
            break
        part = _leaf(current)
        boundary = _boundary(part) if part.content_type.startswith("multipart/") else b""
        children = _children(raw, current, part.content_type, boundary) if boundary else []
        if current.depth >= MAX_DEPTH and children:
            defects.append(f"nested deeper than {MAX_DEPTH}")
        elif children:
            stack += reversed(children)
            continue
        leaves.append(_without_parts(part, defects))
    return Structure(tuple(leaves), tuple(dict.fromkeys(defects)))


def _leaf(current: _Open) -> Part:
    mime = Message()
    for name, value in current.header.fields:
        if name in _PARAMETER_FIELDS and name not in mime:
            mime[name] = " ".join(value[:_MAX_PARAMETERS].split())
    mime.set_default_type(current.default_type)
    told = current.header.first("x-coopwatch-size").strip()
    size = int(told) if told.isascii() and told.isdigit() and len(told) < 12 else None
    start = min(current.header.end, current.stop)
    return Part(mime.get_content_type(), mime, current.header, start, current.stop, current.container, size)


def _without_parts(part: Part, defects: list[str]) -> Part:
    """A multipart whose boundary never appears is read as the text it then is."""
    if not part.content_type.startswith("multipart/"):
        return part
    defects.append("multipart without parts")
    return replace(part, content_type="text/plain")


def _boundary(part: Part) -> bytes:
    try:
        value = part.mime.get_boundary()
    except (ValueError, LookupError, TypeError):
        return b""
    octets = (value or "").encode("utf-8", "surrogateescape")
    return octets if 0 < len(octets) <= _MAX_BOUNDARY else b""


def _children(raw: bytes, parent: _Open, content_type: str, boundary: bytes) -> list[_Open]:
    """The parts between delimiter lines; an unclosed last part reaches to the parent's end."""
    marks = _delimiters(raw, min(parent.header.end, parent.stop), parent.stop, boundary)
    default = "message/rfc822" if content_type == "multipart/digest" else "text/plain"
    children: list[_Open] = []
    for index, (_, inner, closing) in enumerate(marks):
        if closing:
            break
        stop = marks[index + 1][0] if index + 1 < len(marks) else parent.stop
        header = read_fields(raw, inner, max(inner, stop), _MAX_PART_HEADER)
        children.append(_Open(header, max(inner, stop), parent.depth + 1, content_type, default))
    return children


def _delimiters(raw: bytes, start: int, stop: int, boundary: bytes) -> list[tuple[int, int, bool]]:
    """Delimiter lines as (end of the content before, start of the content behind, closes the multipart)."""
    needle = b"--" + boundary
    marks: list[tuple[int, int, bool]] = []
    position = start
    for _ in range(_MAX_DELIMITERS):
        hit = raw.find(needle, position, stop)
        if hit < 0:
            break
        position = hit + len(needle)
        line_end = raw.find(b"\n", position, min(stop, position + 1_000))
        line_end = min(stop, position + 1_000) if line_end < 0 else line_end
        rest = raw[position:line_end].rstrip()
        if (hit > start and raw[hit - 1] not in b"\r\n") or rest not in (b"", b"--"):
            continue
        before = hit - 1 if hit > start and raw[hit - 1] == 10 else hit
        before = before - 1 if before > start and raw[before - 1] == 13 else before
        marks.append((max(before, start), min(line_end + 1, stop), rest == b"--"))
        position = line_end
        if rest == b"--" or len(marks) > MAX_PARTS:
            break
    return marks
