"""Message-IDs as they really come: bare, folded, commented, wrapped into encoded words (RFC 5322 §3.6.4).

Called by `adapters.mime` for every mail and by matching. Refuses every character outside a small ASCII set, so
that no id can carry a command anywhere (an encoded In-Reply-To with line breaks was seen to reach a server).
"""

from __future__ import annotations

import hashlib
import re
from email.errors import HeaderParseError
from email.header import decode_header

from coopwatch.core.model import Mail

MAX_IDS = 50
MAX_ID_LENGTH = 500
_MAX_RAW = 100_000
_MAX_ENCODED = 8_000

_BRACKETED = re.compile(r"<([^<>]{1,600})>")
_WHITE = re.compile(r"\s+")
_ID = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.@\[\]:-]{3,500}")
_COMMENT = re.compile(r"\([^()]*\)")


def parse_ids(raw: str) -> tuple[str, ...]:
    """The ids of a Message-ID, In-Reply-To or References value.

    raw: the field's value, folded or not, of any length. Result: without angle brackets, in order, each once, at
    most 50 (the first and the last 49: RFC 5322 lets a reply shorten the middle); () when there is none. Ids
    with characters outside ASCII's id alphabet, and what is no id, are dropped.
    """
    raw = raw[:_MAX_RAW]
    if "=?" in raw:
        raw = _decoded(raw)
    found = _BRACKETED.findall(raw)
    tokens = ["".join(token.split()) for token in found] if found else _bare_tokens(raw)
    ids = tuple(dict.fromkeys(token for token in tokens if _ID.fullmatch(token)))
    return ids if len(ids) <= MAX_IDS else (ids[0], *ids[1 - MAX_IDS :])


def _bare_tokens(raw: str) -> list[str]:
    """Ids without brackets; words of an old-style In-Reply-To phrase have no @ and are no ids."""
    return [token for token in raw.replace(",", " ").split() if "@" in token]


def _decoded(raw: str) -> str:
    """Undo the encoded words that some libraries wrap long ids into (CPython issue 79986)."""
    if len(raw) > _MAX_ENCODED:
        return ""
    try:
        chunks = decode_header(raw)
    except (HeaderParseError, ValueError):
        return ""
    return "".join(chunk.decode("ascii", "replace") if isinstance(chunk, bytes) else chunk for chunk, _ in chunks)


def normalise(message_id: str) -> str:
    """The form an id is indexed by: no brackets, comments or white space, case folded; "" stays ""."""
    return _WHITE.sub("", _COMMENT.sub("", message_id[: 2 * MAX_ID_LENGTH])).strip("<>").casefold()


def content_key(mail: Mail) -> str:
    """A mail's identity beside its Message-ID: 32 hex digits over id, Date, From, To, Subject and size.

    Two different mails may share an id (Outlook templates, resends) and some have none; the same mail in two
    folders has the same key.
    """
    date = mail.header("date") or (mail.sent_at.isoformat() if mail.sent_at else "")
    fields = (
        normalise(mail.message_id),
        date,
        ",".join(address.email or address.name for address in mail.from_),
        ",".join(address.email or address.name for address in mail.to),
        mail.subject,
        str(mail.size_bytes),
    )
    joined = "\x1f".join(fields).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=16).hexdigest()
