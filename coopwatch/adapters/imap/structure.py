"""BODYSTRUCTURE into parts, and the choice of what to download of them (RFC 3501 §7.4.2).

Refuses depth over 20 and more than 200 parts: what lies beyond is not downloaded. Does not descend into attached
mails. Called by `texts` and `slim`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from coopwatch.adapters.imap.answers import Node, number

MAX_TEXT_BYTES = 65_536
MAX_XML_BYTES = 262_144
_MAX_DEPTH = 20
_MAX_PARTS = 200
_MAX_LEAVES = 10
_QUOTED_BYTES = 8_192

_ATTACHED_MAILS = frozenset({"message/rfc822", "message/global", "message/news"})
_CALENDARS = frozenset({"text/calendar", "application/ics"})
_HEADERS = frozenset({"text/rfc822-headers", "text/rfc822-header"})
_FILES = frozenset({"text/csv", "text/vcard", "text/x-vcard", "text/directory"})
_XML = frozenset({"text/xml", "application/xml"})

Parameters = tuple[tuple[bytes, bytes], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part: section is its number ("1.2", "" for a multipart mail itself), size_bytes its encoded size.

    content_type is lower case; parameters, also of the disposition, are raw octets in order; content_id keeps its
    brackets. children only for a multipart, in order. is_headerless: an attached mail whose header the server does
    not find.
    """

    section: str
    content_type: str
    parameters: Parameters = ()
    encoding: str = ""
    size_bytes: int = 0
    disposition: str = ""
    disposition_parameters: Parameters = ()
    content_id: bytes = b""
    children: tuple[Part, ...] = ()
    is_headerless: bool = False

    @property
    def decoded_bytes(self) -> int:
        """Size after decoding, as near as the server's figure allows: base64 lines of 76 letters and CRLF."""
        return self.size_bytes * 57 // 78 if self.encoding == "base64" else self.size_bytes

    @property
    def name(self) -> str:
        """The file name as far as it is plain ASCII, lower case; only to recognise endings."""
        for key, value in (*self.disposition_parameters, *self.parameters):
            if key.lower().rstrip(b"*0") in (b"filename", b"name"):
                return value.decode("ascii", "replace").lower()
        return ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to download of a mail: sections (as in BODY.PEEK[…]) with the most octets of each, in order.

    whole: nothing but running text, so that the mail may come as it is.
    """

    sections: tuple[tuple[str, int], ...]
    whole: bool


def read_structure(node: Node) -> Part:
    """A BODYSTRUCTURE value as parts; raises ValueError when it is none."""
    if not isinstance(node, list) or not node:
        raise ValueError("no BODYSTRUCTURE")
    counter = count(1)
    if isinstance(node[0], list):
        return _multipart(node, "", 1, counter)
    return _leaf(node, "1")


def leaves(part: Part) -> tuple[Part, ...]:
    """All parts that are no multipart, in order."""
    if not part.children:
        return (part,)
    return tuple(leaf for child in part.children for leaf in leaves(child))


def choose_sections(root: Part) -> Wanted:
    """Texts, calendar and delivery-status parts, headers of attached mails, small XML; no other attachment."""
    parts = leaves(root)
    sections: list[tuple[str, int]] = []
    texts = 0
    for part in parts:
        if _is_text(part, alone=len(parts) == 1):
            texts += 1
            if texts <= _MAX_LEAVES:
                sections.append((part.section, MAX_TEXT_BYTES))
        elif part.content_type in _ATTACHED_MAILS:
            # Some bounce generators put a blank line before the header they quote.
            sections.append(
                (part.section, _QUOTED_BYTES) if part.is_headerless else (f"{part.section}.HEADER", MAX_TEXT_BYTES)
            )
        elif _is_read(part):
            sections.append((part.section, MAX_XML_BYTES if _is_xml(part) else MAX_TEXT_BYTES))
    whole = all(_is_text(part, alone=len(parts) == 1) for part in parts) and texts <= _MAX_LEAVES
    return Wanted(tuple(sections), whole)


def _is_text(part: Part, alone: bool) -> bool:
    """Running text, or the only part of a mail even if it is marked as a file."""
    kind = part.content_type
    if not kind.startswith("text/") or kind in _FILES or kind in _XML or kind in _CALENDARS:
        return False
    return alone or part.disposition != "attachment"


def _is_read(part: Part) -> bool:
    kind = part.content_type
    if kind in _CALENDARS or kind in _HEADERS or part.name.endswith(".ics"):
        return True
    if kind.startswith("message/") and kind not in ("message/partial", "message/external-body"):
        return True
    return _is_xml(part) and part.decoded_bytes <= MAX_XML_BYTES


def _is_xml(part: Part) -> bool:
    return part.content_type in _XML or part.name.endswith(".xml")


def _multipart(node: list[Node], section: str, depth: int, counter: count[int]) -> Part:
    bodies = [child for child in node if isinstance(child, list)]
    subtype_at = next((index for index, child in enumerate(node) if not isinstance(child, list)), len(node))
    children = []
    for index, child in enumerate(bodies[:subtype_at], 1):
        if next(counter) > _MAX_PARTS or not child:
            break
        number_of = f"{section}.{index}" if section else str(index)
        if not isinstance(child[0], list):
            children.append(_leaf(child, number_of))
        elif depth < _MAX_DEPTH:
            children.append(_multipart(child, number_of, depth + 1, counter))
    parameters = node[subtype_at + 1] if len(node) > subtype_at + 1 else None
    return Part(section, f"multipart/{_word(node, subtype_at)}", _parameters(parameters), children=tuple(children))


def _leaf(node: list[Node], section: str) -> Part:
    kind = f"{_word(node, 0)}/{_word(node, 1)}"
    # After the seven fixed fields, text adds lines, an attached mail adds envelope, structure and lines, then MD5.
    extra = 1 if kind.startswith("text/") else 3 if kind in _ATTACHED_MAILS and isinstance(_at(node, 8), list) else 0
    disposition, parameters = _disposition(_at(node, 8 + extra))
    content_id = _at(node, 3)
    envelope = _at(node, 7)
    return Part(
        section=section,
        content_type=kind,
        parameters=_parameters(_at(node, 2)),
        encoding=_word(node, 5),
        size_bytes=number(_at(node, 6)),
        disposition=disposition,
        disposition_parameters=parameters,
        content_id=content_id if isinstance(content_id, bytes) else b"",
        is_headerless=kind in _ATTACHED_MAILS and isinstance(envelope, list) and not any(envelope),
    )


def _disposition(node: Node) -> tuple[str, Parameters]:
    if isinstance(node, list) and node and isinstance(node[0], bytes):
        return node[0].decode("ascii", "replace").lower(), _parameters(_at(node, 1))
    return (node.decode("ascii", "replace").lower(), ()) if isinstance(node, bytes) else ("", ())


def _parameters(node: Node) -> Parameters:
    if not isinstance(node, list):
        return ()
    pairs = zip(node[::2], node[1::2], strict=False)
    return tuple((key, value) for key, value in pairs if isinstance(key, bytes) and isinstance(value, bytes))


def _word(node: list[Node], index: int) -> str:
    value = _at(node, index)
    return value.decode("ascii", "replace").lower() if isinstance(value, bytes) else ""


def _at(node: list[Node], index: int) -> Node:
    return node[index] if index < len(node) else None
