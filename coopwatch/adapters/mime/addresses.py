"""Address fields: who wrote to whom, without guessing.

mail-parser reads what is not in the plain form; for From the standard library must agree with it, because
mail programs disagree about malformed senders and a stranger must never pass as somebody else (RFC 7103 §7).
Refuses mailboxes outside a strict form. Called by `reading`.
"""

from __future__ import annotations

import re
from email.utils import getaddresses

from mailparser.utils import get_addresses

from coopwatch.adapters.mime.words import clean, decode_words, unfold
from coopwatch.core.model import Address

MAX_ADDRESSES = 100
_MAX_RAW = 16_000
_MAX_NAME = 200
_MAX_AUTHOR = 1_000
_MAX_COMMENTS = 10

_LOCAL = r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
_DOMAIN = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_-]{1,63}){0,20})"
_PLAIN = re.compile(
    rf'(?:"(?P<quoted>[^"\\]*)" ?|(?P<phrase>[^"<>@,;:()\[\]\\]*))<(?P<angle>{_LOCAL}@{_DOMAIN})>'
    rf"(?: ?, ?|$)|(?P<bare>{_LOCAL}@{_DOMAIN})(?: ?, ?|$)"
)
_MAILBOX = re.compile(r"(?P<local>[^\s\"(),:;<>@\[\\\]\x00-\x1f\x7f]{1,64})@(?P<domain>[^\s@\"(),:;<>\[\\\]]{1,253})")
_MENTION = re.compile(r"[^\s<>(),;:\"]{1,100}@[^\s<>(),;:\"]{1,253}")
_QUOTED = re.compile(r'"[^"]*"')
_LABELS = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_-]{1,63}){0,20}")


def read_addresses(values: list[str]) -> tuple[Address, ...]:
    """The mailboxes of To, Cc, Reply-To or Sender in order, at most 100; unreadable ones are left out."""
    found: list[Address] = []
    for value in values[:10]:
        text = _one_line(value)
        plain = _read_plain(text)
        if plain is None:
            # Some programs separate recipients by semicolons, which only groups may (RFC 5322 §3.4).
            plain = _read_loosely(text if ":" in text else text.replace(";", ","))
        found += plain
    return tuple(found[:MAX_ADDRESSES])


def read_author(values: list[str]) -> tuple[tuple[Address, ...], str]:
    """The mailboxes of From, and what is wrong with it ("" if nothing).

    Exactly one comes back only if the field is there once and every reading of it names the same mailbox; a
    mailbox without an address (`MAILER-DAEMON`) has email "". () when readings disagree or nothing is there.
    """
    if not any(value.strip() for value in values):
        return (), "no From"
    if len(values) > 1:
        named = read_addresses(values)
        return named * 2 if len(named) == 1 else named, "more than one From"
    text = _one_line(values[0])
    plain = _read_plain(text)
    if plain is None:
        plain = _agreed(text)
    if len(plain) == 1:
        return tuple(plain), "" if plain[0].email else "From names no address"
    return tuple(plain), "From names more than one mailbox" if plain else "readings of From disagree"


def _one_line(value: str) -> str:
    return " ".join(unfold(value[:_MAX_RAW]).split())


def _read_plain(text: str) -> list[Address] | None:
    """Mailboxes in the form nearly every mail uses, None as soon as anything else is met."""
    found: list[Address] = []
    position = 0
    while position < len(text):
        match = _PLAIN.match(text, position)
        if not match or len(found) >= MAX_ADDRESSES:
            return found if match else None
        position = match.end()
        email = (match["angle"] or match["bare"]).lower()
        if "=?" in email:
            return None
        found.append(Address(_shown(match["quoted"] or match["phrase"] or ""), email))
    return found


def _shown(name: str) -> str:
    """A display name for people."""
    shown = clean(decode_words(name))[:_MAX_NAME].strip()
    if len(shown) > 1 and shown[0] == shown[-1] and shown[0] in "\"'":
        shown = shown[1:-1].strip()
    return shown


def _email(raw: str) -> str:
    """The strict form of an address (lower case, domain in ASCII), "" when it has none."""
    local, _, domain = raw.rpartition("@")
    if len(local) > 2 and local[0] == local[-1] == '"':
        local = local[1:-1]
    match = _MAILBOX.fullmatch(f"{local}@{domain}")
    if not match or "=?" in local or not raw.isprintable():
        return ""
    domain = match["domain"].lower()
    if not domain.isascii():
        try:
            domain = domain.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    return f"{match['local'].lower()}@{domain}" if _LABELS.fullmatch(domain) else ""


def _read_loosely(text: str) -> list[Address]:
    """mail-parser's structural reading: only mailboxes that it vouches for."""
    found = [Address(_shown(name), _email(raw)) for name, raw in get_addresses(text, decode_names=True)]
    return [address for address in found if address.email]


def _agreed(text: str) -> list[Address]:
    """The mailboxes of an unusual From, [] when mail-parser and the standard library name different ones."""
    if "@" not in text:
        name = _shown(text.replace("<", " ").replace(">", " "))
        return [Address(name, "")] if name else []
    # The standard library recurses into comments, and no honest sender needs many.
    if len(text) > _MAX_AUTHOR or text.count("(") > _MAX_COMMENTS:
        return []
    structural = _read_loosely(text)
    emails = [address.email for address in structural]
    conventional = [_email(raw) for _, raw in getaddresses([text]) if "@" in raw]
    if list(dict.fromkeys(conventional)) != emails or ":" in _outside_quotes(text):
        return []
    mentioned = {_email(found.strip(".").lower()) for found in _MENTION.findall(_outside_quotes(text))}
    return structural if mentioned <= set(emails) else []


def _outside_quotes(text: str) -> str:
    return _QUOTED.sub(" ", text)
