"""Keyed names: Message-IDs, marks and tokens that only this installation can have made.

Every name is an HMAC-SHA256 (RFC 2104) under the installation's key, so that a mail can say "this is about that
obligation" without a stranger being able to say it too. Names hold no clock and no randomness: the same obligation
and step give the same Message-ID in every database, which is how a restored backup finds the mails it has sent.
Refuses to decide what a valid token may do; that is the caller's policy. Called by `core.writing`,
matching, `services.commands` and `services.deliver`.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coopwatch.core.model import OutboxPurpose

MARK_HEADER = "X-Coopwatch-Id"

_VERSION = "cw1"
_LETTERS = {
    OutboxPurpose.FOLLOW_UP: "f",
    OutboxPurpose.DIGEST: "d",
    OutboxPurpose.NOTE: "n",
    OutboxPurpose.LETTER: "l",
}
_PURPOSES = {letter: purpose for purpose, letter in _LETTERS.items()}
_MESSAGE_ID = re.compile(r"<?cw1\.([fdnl])([a-z2-7]{24})\.([a-z2-7]{26})@([a-z0-9.-]{1,255})>?", re.ASCII)
_ITEM = re.compile(r"([0-9a-f]{8,64}):([1-9][0-9]{0,3})", re.ASCII)
_NAME = re.compile(r"[!-~]{1,80}", re.ASCII)
_MAX_ITEMS = 100

# Crockford's alphabet: no I, L, O or U, so that a token survives being read aloud or typed.
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("OIL", "011")
_SUBJECT_TOKEN = re.compile(r"\[CW-([0-9A-Z]{6})\]", re.ASCII | re.IGNORECASE)

_EPOCH = date(2020, 1, 1)
_COMMAND_TOKEN = re.compile(r"(?<![A-Za-z0-9_-])CW1-([A-Za-z0-9_-]{22,70})(?![A-Za-z0-9_-])", re.ASCII)
_COMMAND_MAC_BYTES = 12


class TokenPurpose(StrEnum):
    """What one token is good for: the owner's commands, the partner's one-tap answers, or naming a thread."""

    DONE = "done"
    SNOOZE = "snooze"
    SEND_NOW = "send_now"
    STOP = "stop"
    MUTE = "mute"
    ANSWER_YES = "answer_yes"
    ANSWER_NO = "answer_no"
    ADOPT = "adopt"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    SENT = "sent"
    AGAIN = "again"
    REPLIED = "replied"
    COMES = "comes"
    NEW_DATE = "new_date"
    DECLINED = "declined"
    THREAD = "thread"


PARTNER_PURPOSES = frozenset({TokenPurpose.COMES, TokenPurpose.NEW_DATE, TokenPurpose.DECLINED})

# The codes travel in mails that are years old: never renumber, only append.
_CODES = {
    TokenPurpose.DONE: 1,
    TokenPurpose.SNOOZE: 2,
    TokenPurpose.SEND_NOW: 3,
    TokenPurpose.STOP: 4,
    TokenPurpose.MUTE: 5,
    TokenPurpose.ANSWER_YES: 6,
    TokenPurpose.ANSWER_NO: 7,
    TokenPurpose.ADOPT: 8,
    TokenPurpose.WITHDRAW: 9,
    TokenPurpose.REOPEN: 10,
    TokenPurpose.COMES: 11,
    TokenPurpose.NEW_DATE: 12,
    TokenPurpose.DECLINED: 13,
    TokenPurpose.THREAD: 14,
    TokenPurpose.SENT: 15,
    TokenPurpose.AGAIN: 16,
    TokenPurpose.REPLIED: 17,
}
_BY_CODE = {code: purpose for purpose, code in _CODES.items()}


@dataclass(frozen=True, slots=True)
class Verified:
    """A Message-ID of this installation: what kind of mail bears it, and the name of its content."""

    purpose: OutboxPurpose
    bundle: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A verified mark header: for follow-ups items holds (obligation key, step), for owner mail name its name."""

    purpose: OutboxPurpose
    items: tuple[tuple[str, int], ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class CommandToken:
    """A verified command token, good until the end of expires_on."""

    purpose: TokenPurpose
    obligation_key: str
    expires_on: date


def follow_up_message_id(key: bytes, items: Sequence[tuple[str, int]], domain: str) -> str:
    """Message-ID of a follow-up, without angle brackets: `cw1.<bundle>.<mac>@domain`.

    items: (obligation key in lower-case hex, step 1..9999), at least one; their order does not matter. Raises
    ValueError on other items or a domain that is none.
    """
    return _message_id(key, OutboxPurpose.FOLLOW_UP, _item_names(items), domain)


def owner_message_id(key: bytes, purpose: OutboxPurpose, name: str, domain: str) -> str:
    """Message-ID of a digest, note or letter, without angle brackets; the same for the same purpose and name.

    name: what makes the mail unique, such as "daily 2026-11-24", up to 80 printable ASCII characters and
    blanks, no underscore. Raises ValueError on other names or purposes.
    """
    return _message_id(key, purpose, (_owner_name(purpose, name),), domain)


def verify_message_id(key: bytes, message_id: str) -> Verified | None:
    """What a Message-ID says when this installation made it, else None; brackets and case do not matter."""
    found = _MESSAGE_ID.fullmatch(message_id.strip().lower())
    if not found:
        return None
    letter, bundle, mac, domain = found.groups()
    if not hmac.compare_digest(mac, _message_id_mac(key, letter + bundle, domain)):
        return None
    return Verified(_PURPOSES[letter], letter + bundle)


def follow_up_mark(key: bytes, items: Sequence[tuple[str, int]]) -> str:
    """Value of the mark header of a follow-up; it survives providers that rewrite the Message-ID.

    Form: `cw1 follow_up <key>:<step> … <mac>`. Raises ValueError like `follow_up_message_id`.
    """
    return _mark(key, OutboxPurpose.FOLLOW_UP, _item_names(items))


def owner_mark(key: bytes, purpose: OutboxPurpose, name: str) -> str:
    """Value of the mark header of a digest, note or letter; raises ValueError like `owner_message_id`."""
    return _mark(key, purpose, (_owner_name(purpose, name),))


def verify_mark(key: bytes, value: str) -> Mark | None:
    """What a mark header says when this installation made it, else None; folding does not matter."""
    words = value[:10_000].split()
    if len(words) < 4 or words[0] != _VERSION or not value.isascii():
        return None
    purpose, names, mac = words[1], words[2:-1], words[-1]
    if not hmac.compare_digest(mac, _text(_mac(key, "mark", purpose, *names)[:16])):
        return None
    kind = OutboxPurpose(purpose)
    if kind is not OutboxPurpose.FOLLOW_UP:
        return Mark(kind, name=" ".join(names).replace("_", " "))
    pairs = (name.split(":") for name in names)
    return Mark(kind, tuple((obligation_key, int(step)) for obligation_key, step in pairs))


def subject_token(key: bytes, obligation_key: str, purpose: TokenPurpose = TokenPurpose.THREAD) -> str:
    """Short token that people can read and type, such as `[CW-7F3K2M]`, for one obligation and one purpose.

    It holds 30 bits: enough as evidence for matching, too little to give orders (see `command_token`).
    """
    number = int.from_bytes(_mac(key, "subject", purpose, obligation_key)[:4], "big")
    return "[CW-" + "".join(_CROCKFORD[number >> shift & 31] for shift in range(25, -1, -5)) + "]"


def find_subject_tokens(text: str) -> tuple[str, ...]:
    """Everything in a text that looks like a subject token, normalised, each once, in order of the text."""
    found = (f"[CW-{match.group(1).upper().translate(_LOOKALIKES)}]" for match in _SUBJECT_TOKEN.finditer(text))
    return tuple(dict.fromkeys(found))


def verify_subject_token(
    key: bytes, token: str, obligation_key: str, purpose: TokenPurpose = TokenPurpose.THREAD
) -> bool:
    """Whether a token, as found by `find_subject_tokens`, belongs to this obligation and purpose."""
    expected = subject_token(key, obligation_key, purpose)
    return hmac.compare_digest(token.encode("utf-8", "replace"), expected.encode("ascii"))


def command_token(key: bytes, purpose: TokenPurpose, obligation_key: str, expires_on: date) -> str:
    """Token that orders one thing for one obligation until the end of a day: `CW1-` and URL-safe letters.

    obligation_key: 8 to 64 lower-case hex digits, an even number. expires_on: 2020-01-01 or later, within 179
    years. Raises ValueError on anything else.
    """
    days = (expires_on - _EPOCH).days
    if not re.fullmatch(r"(?:[0-9a-f]{2}){4,32}", obligation_key) or not 0 <= days < 2**16:
        raise ValueError(f"no command token for obligation {obligation_key!r} until {expires_on}")
    content = bytes([_CODES[purpose]]) + days.to_bytes(2, "big") + bytes.fromhex(obligation_key)
    return _command_text(content + _mac(key, "command", content.hex())[:_COMMAND_MAC_BYTES])


def _command_text(packed: bytes) -> str:
    return "CW1-" + base64.urlsafe_b64encode(packed).decode("ascii").rstrip("=")


def find_command_tokens(text: str) -> tuple[str, ...]:
    """Everything in a text that looks like a command token, each once, in order of the text."""
    return tuple(dict.fromkeys(match.group(0) for match in _COMMAND_TOKEN.finditer(text)))


def verify_command_token(key: bytes, token: str, today: date) -> CommandToken | None:
    """What a command token orders, None when it is forged, garbled or expired before today (the owner's day)."""
    if not _COMMAND_TOKEN.fullmatch(token):
        return None
    letters = token.removeprefix("CW1-")
    try:
        packed = base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4))
    except (binascii.Error, ValueError):
        return None
    if _command_text(packed) != token:
        # The last letter has bits to spare (RFC 4648 section 3.5): of its spellings only the one written counts.
        return None
    content, mac = packed[:-_COMMAND_MAC_BYTES], packed[-_COMMAND_MAC_BYTES:]
    if not hmac.compare_digest(mac, _mac(key, "command", content.hex())[:_COMMAND_MAC_BYTES]):
        return None
    expires_on = _EPOCH + timedelta(days=int.from_bytes(content[1:3], "big"))
    if today > expires_on:
        return None
    return CommandToken(_BY_CODE[content[0]], content[3:].hex(), expires_on)


def _message_id(key: bytes, purpose: OutboxPurpose, names: tuple[str, ...], domain: str) -> str:
    bundle = _LETTERS[purpose] + _text(_mac(key, "bundle", purpose, *names)[:15])
    host = domain.lower()
    message_id = f"{_VERSION}.{bundle}.{_message_id_mac(key, bundle, host)}@{host}"
    if not _MESSAGE_ID.fullmatch(message_id):
        raise ValueError(f"{domain!r} is no domain for a Message-ID")
    return message_id


def _message_id_mac(key: bytes, bundle: str, domain: str) -> str:
    return _text(_mac(key, "message-id", bundle, domain)[:16])


def _mark(key: bytes, purpose: OutboxPurpose, names: tuple[str, ...]) -> str:
    return " ".join((_VERSION, purpose, *names, _text(_mac(key, "mark", purpose, *names)[:16])))


def _item_names(items: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    names = tuple(sorted({f"{obligation_key}:{step}" for obligation_key, step in items}))
    if not 1 <= len(names) <= _MAX_ITEMS or not all(_ITEM.fullmatch(name) for name in names):
        raise ValueError(f"no name can be made of the items {items!r}")
    return names


def _owner_name(purpose: OutboxPurpose, name: str) -> str:
    joined = name.replace(" ", "_")
    known = purpose in (OutboxPurpose.DIGEST, OutboxPurpose.NOTE, OutboxPurpose.LETTER)
    if not known or "_" in name or not _NAME.fullmatch(joined):
        raise ValueError(f"no name can be made of {purpose} {name!r}")
    return joined


def _mac(key: bytes, *parts: str) -> bytes:
    # NUL cannot stand in a part (all are validated or come from our own alphabet), so the joining is unambiguous.
    return hmac.digest(key, "\0".join(parts).encode("utf-8"), "sha256")


def _text(raw: bytes) -> str:
    # Lower-case base32: a Message-ID must survive systems that fold case.
    return base64.b32encode(raw).decode("ascii").rstrip("=").lower()
