"""Assembles a Mail from fields and parts. See the package docstring for the job."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from coopwatch.adapters.mime.addresses import read_addresses, read_author
from coopwatch.adapters.mime.attachments import file_name, is_attached, read_attachment
from coopwatch.adapters.mime.bodies import MAX_TEXT, charset_defect, leaf_text
from coopwatch.adapters.mime.dates import read_date
from coopwatch.adapters.mime.fields import HeaderBlock, header_start, read_fields
from coopwatch.adapters.mime.structure import Part, find_parts
from coopwatch.adapters.mime.words import header_text
from coopwatch.core.model import Attachment, Mail
from coopwatch.core.reading.message_id import parse_ids
from coopwatch.errors import UnreadableMail

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_RAW_FIELDS = frozenset({"message-id", "in-reply-to", "references", "received", "dkim-signature"})
# No clock is two days off by mistake of a zone; a later Date is nonsense or a trick.
_CLOCK_ERROR = timedelta(days=2)
_MAX_VALUES = 4_096
_MAX_LEAVES = 10
_MAX_WITHOUT_LINE_FEED = 1_000_000
_NEVER_TEXT = frozenset({"text/calendar", "text/rfc822-headers", "text/xml", "text/csv", "text/x-vcard", "text/vcard"})


def parse(raw: bytes, received_at: datetime | None = None, size_bytes: int | None = None) -> Mail:
    """Read a whole mail, or one whose attachments were left out.

    raw: complete or slim RFC 5322 octets, any quality. received_at: the server's time (aware), by default the
    Date field, else 1970-01-01. size_bytes: the size on the server, by default len(raw). Everything is capped
    before it is decoded. Raises UnreadableMail when raw holds no header field and no text at all.
    """
    raw = _with_newlines(raw)
    header = read_fields(raw, header_start(raw))
    structure = find_parts(raw, header)
    own = _own_texts(structure.parts)
    text, html = _joined(raw, own, is_html=False), _joined(raw, own, is_html=True)
    if not header.fields and not text.strip():
        raise UnreadableMail("the mail has neither a header nor a text")
    attachments = tuple(read_attachment(raw, part, html) for part in structure.parts if part not in own)
    charsets = tuple(filter(None, (charset_defect(part) for part in own)))
    size = len(raw) if size_bytes is None else size_bytes
    return _mail(header, received_at, size, text, html, attachments, (*structure.defects, *charsets))


def parse_header(raw: bytes, received_at: datetime, size_bytes: int) -> Mail:
    """Read header octets only: text and html are "", attachments are (). Never fails; a bad field is a defect."""
    raw = _with_newlines(raw)
    return _mail(read_fields(raw, header_start(raw)), received_at, size_bytes, "", "", (), ())


def _with_newlines(raw: bytes) -> bytes:
    """Old Macintosh line ends, the only ones that hold no line feed at all."""
    return raw if b"\n" in raw else raw[:_MAX_WITHOUT_LINE_FEED].replace(b"\r", b"\n")


def _mail(
    header: HeaderBlock,
    received_at: datetime | None,
    size_bytes: int,
    text: str,
    html: str,
    attachments: tuple[Attachment, ...],
    defects: tuple[str, ...],
) -> Mail:
    raw: dict[str, list[str]] = {}
    shown: dict[str, list[str]] = {}
    for name, value in header.fields:
        raw.setdefault(name, []).append(value)
        decoded = header_text(value) if name not in _RAW_FIELDS else " ".join(value[:_MAX_VALUES].split())
        shown.setdefault(name, []).append(decoded)
    sent_at, offset = read_date(raw["date"][0]) if "date" in raw else (None, 0)
    if sent_at and received_at and sent_at > received_at + _CLOCK_ERROR:
        sent_at, offset, defects = None, 0, (*defects, "Date lies in the future")
    authors, author_defect = read_author(raw.get("from", []))
    if "blank before the colon of from" in header.defects:
        authors = ()
    message_ids = parse_ids(" ".join(raw.get("message-id", [])[:1]))
    found = (*header.defects, *((author_defect,) if author_defect else ()), *defects)
    return Mail(
        message_id=message_ids[0] if message_ids else "",
        from_=authors,
        to=read_addresses(raw.get("to", [])),
        cc=read_addresses(raw.get("cc", [])),
        subject=shown["subject"][0] if "subject" in shown else "",
        sent_at=sent_at,
        received_at=(received_at or sent_at or _EPOCH).astimezone(UTC),
        text=text,
        html=html,
        attachments=attachments,
        in_reply_to=parse_ids(" ".join(raw.get("in-reply-to", []))),
        references=parse_ids(" ".join(raw.get("references", []))),
        reply_to=read_addresses(raw.get("reply-to", [])),
        sender=read_addresses(raw.get("sender", [])),
        headers={name: tuple(values) for name, values in shown.items()},
        sent_offset_minutes=offset,
        size_bytes=size_bytes,
        defects=tuple(dict.fromkeys(found))[:20],
    )


def _own_texts(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The leaves that are the mail's running text: plain or HTML, not attached, and not named if others are not."""
    shown = [part for part in parts if part.content_type.startswith("text/") and not is_attached(part)]
    texts = [part for part in shown if part.content_type in ("text/plain", "text/html")]
    unnamed = [part for part in texts if not file_name(part)]
    others = [part for part in shown if part.content_type not in _NEVER_TEXT and not file_name(part)]
    whole = [part for part in parts if not part.container and part.content_type in ("text/plain", "text/html")]
    return tuple(unnamed or texts[:1] or others[:1] or whole)


def _joined(raw: bytes, own: tuple[Part, ...], is_html: bool) -> str:
    """The first leaf of a type with its continuations: Apple Mail cuts the text where a picture stands."""
    leaves = [part for part in own if (part.content_type == "text/html") is is_html]
    wanted = leaves[:1] + [part for part in leaves[1:_MAX_LEAVES] if part.container == "multipart/mixed"]
    return "\n".join(filter(None, (leaf_text(raw, part) for part in wanted)))[:MAX_TEXT]
