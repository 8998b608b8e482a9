"""Builds the slim mail: the original header, the texts, and every other part as an empty leaf that keeps its type,
name and size. What a parser reads from it is what it would read from the whole mail, attachments apart.

Refuses to copy a parameter with control bytes, so that no part can smuggle a header field into another. Called by
`texts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from coopwatch.adapters.imap.structure import Parameters, Part

SIZE_FIELD = "X-Coopwatch-Size"

_CRLF = b"\r\n"
_MAX_VALUE = 1_000
_TOKEN = re.compile(rb"[A-Za-z0-9!#$&^_.+*%'-]{1,100}")
_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}")
_UNSAFE = re.compile(rb"[\x00-\x1f\x7f]")
# The fields that describe the body, which is built anew, and the one that only we may write.
_REPLACED = re.compile(
    rb"(?:content-type|content-transfer-encoding|mime-version|x-coopwatch-size)[ \t]*:", re.IGNORECASE
)
_SIZE_ONLY = re.compile(rb"x-coopwatch-size[ \t]*:", re.IGNORECASE)
_FIELD_ENDS = re.compile(rb"\r?\n(?![ \t])")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]")


def build_slim(root: Part, header: bytes, contents: Mapping[str, bytes]) -> bytes:
    """Complete RFC 5322 octets.

    header: of the mail, with or without its blank line. contents: octets by section as asked for (`1.2`, `3.HEADER`),
    still encoded; sections that are lacking become empty.
    """
    if not root.children:
        return _single(root, header, contents)
    boundary = _boundary(contents)
    fields = [*_without(header, _REPLACED), b"MIME-Version: 1.0", *_part_fields(root, boundary + b"-0")]
    lines = [*fields, b""]
    lines += _children(root, boundary, "0", contents)
    return _CRLF.join(lines)


def cut_to_decode(part: Part, content: bytes, cap: int) -> bytes:
    """A text that was cut at cap octets, shortened so that what is left can be decoded; others unchanged."""
    if len(content) < cap or part.size_bytes <= len(content):
        return content
    if part.encoding == "base64":
        letters = _NOT_BASE64.sub(b"", content)
        letters = letters[: len(letters) // 4 * 4]
        return _CRLF.join(letters[start : start + 76] for start in range(0, len(letters), 76)) + _CRLF
    last_line = content.rfind(b"\n", len(content) - _MAX_VALUE)
    if last_line > 0:
        return content[: last_line + 1]
    return re.sub(rb"=[0-9A-Fa-f]?$", b"", content) if part.encoding == "quoted-printable" else content


def _single(root: Part, header: bytes, contents: Mapping[str, bytes]) -> bytes:
    fields = list(_without(header, _SIZE_ONLY))
    body = contents.get(root.section)
    quoted = contents.get(f"{root.section}.HEADER")
    if body is None and quoted is None:
        fields.append(_size(root))
    return _CRLF.join([*fields, b"", body if body is not None else quoted or b""])


def _children(part: Part, boundary: bytes, path: str, contents: Mapping[str, bytes]) -> Iterator[bytes]:
    """The lines of a multipart's body; each multipart has a boundary of its own."""
    own = boundary + b"-" + path.encode("ascii")
    for index, child in enumerate(part.children):
        yield b"--" + own
        inner = f"{path}.{index}"
        if child.children or child.content_type.startswith("multipart/"):
            yield from _part_fields(child, boundary + b"-" + inner.encode("ascii"))
            yield b""
            yield from _children(child, boundary, inner, contents)
        else:
            yield from _leaf(child, contents)
    yield b"--" + own + b"--"
    yield b""


def _leaf(part: Part, contents: Mapping[str, bytes]) -> Iterator[bytes]:
    content = contents.get(part.section)
    quoted = contents.get(f"{part.section}.HEADER")
    yield from _part_fields(part, b"")
    if part.disposition:
        yield b"Content-Disposition: " + _word(part.disposition) + _written(part.disposition_parameters)
    if part.content_id and not _UNSAFE.search(part.content_id):
        yield b"Content-ID: " + part.content_id[:_MAX_VALUE]
    if content is not None:
        if part.encoding:
            yield b"Content-Transfer-Encoding: " + _word(part.encoding)
    else:
        yield _size(part)
    yield b""
    yield content if content is not None else quoted or b""


def _part_fields(part: Part, boundary: bytes) -> Iterator[bytes]:
    kind = part.content_type if _TYPE.fullmatch(part.content_type) else "application/octet-stream"
    parameters = tuple((key, value) for key, value in part.parameters if key.lower() != b"boundary")
    written = _written(parameters) + (b'; boundary="' + boundary + b'"' if boundary else b"")
    yield b"Content-Type: " + kind.encode("ascii") + written


def _written(parameters: Parameters) -> bytes:
    """Parameters, one a line; those that could not be read back unchanged are left out (RFC 2045 §5.1)."""
    lines = []
    for key, value in parameters[:20]:
        if not _TOKEN.fullmatch(key) or _UNSAFE.search(value) or len(value) > _MAX_VALUE:
            continue
        # Extended values (RFC 2231) must not be quoted.
        plain = key.endswith(b"*") and _TOKEN.fullmatch(value)
        quoted = value if plain else b'"' + value.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
        lines.append(b";\r\n " + key + b"=" + quoted)
    return b"".join(lines)


def _size(part: Part) -> bytes:
    return f"{SIZE_FIELD}: {part.decoded_bytes}".encode("ascii")


def _word(text: str) -> bytes:
    raw = text.encode("ascii", "replace")
    return raw if _TOKEN.fullmatch(raw) else b"x-unknown"


def _without(header: bytes, dropped: re.Pattern[bytes]) -> Iterator[bytes]:
    """The header's fields, folding kept, without some; nothing behind the blank line."""
    for field in _FIELD_ENDS.split(header.lstrip()):
        if not field.strip():
            return
        if not dropped.match(field):
            yield field


def _boundary(contents: Mapping[str, bytes]) -> bytes:
    """A boundary that no content holds."""
    number = 0
    while any(f"=_coopwatch-{number}".encode() in content for content in contents.values()):
        number += 1
    return f"=_coopwatch-{number}".encode()
