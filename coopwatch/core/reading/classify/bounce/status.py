"""The fields of a delivery-status part (RFC 3464 §2): recipients, actions, status codes.

Refuses nothing: blank lines in wrong places, blanks before colons and missing types are read as meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_RECIPIENTS = 100
_MAX_LINES = 5_000

ADDRESS = re.compile(r"[^\s<>()\[\],;:\"'|\\]{1,128}@[^\s<>()\[\],;:\"'|\\@]{1,253}")
_FIELD = re.compile(r"([A-Za-z][A-Za-z-]{2,40})[ \t]*:[ \t]*(.*)")
_NEEDED = frozenset({"final-recipient", "original-recipient", "action", "status", "diagnostic-code"})


@dataclass(frozen=True, slots=True)
class RecipientStatus:
    """One recipient's group. final, original: lower-case addresses, "" if none or not readable."""

    final: str
    original: str
    action: str
    status: str
    diagnostic: str


def read_status(text: str) -> tuple[RecipientStatus, ...]:
    """The per-recipient groups in order; () when no field of such a group is there.

    text: the part, or a body that holds its lines. A group without an action takes the report's only one.
    """
    groups: list[dict[str, str]] = [{}]
    name = ""
    for line in text.split("\n", _MAX_LINES)[:_MAX_LINES]:
        if not line.strip():
            if groups[-1] and len(groups) <= MAX_RECIPIENTS:
                groups.append({})
            name = ""
        elif line[0] in " \t" and name and len(groups[-1].get(name, "")) < 1_000:
            groups[-1][name] += " " + line.strip()[:500]
        elif match := _FIELD.match(line.strip()):
            name = match[1].lower() if match[1].lower() in _NEEDED else ""
            if name:
                groups[-1].setdefault(name, match[2].strip()[:1_000])
        else:
            name = ""
    read = [_recipient(group) for group in groups if group]
    named = [group for group in read if group.final or group.original]
    if not named:
        return tuple(read)
    actions = {group.action for group in read if group.action}
    only = actions.pop() if len(actions) == 1 else ""
    return tuple(group if group.action or not only else _with_action(group, only) for group in named)


def _recipient(group: dict[str, str]) -> RecipientStatus:
    words = group.get("action", "").split()
    return RecipientStatus(
        final=recipient_address(group.get("final-recipient", "")),
        original=recipient_address(group.get("original-recipient", "")),
        action=words[0].lower().strip(";,.()") if words else "",
        status=group.get("status", ""),
        diagnostic=group.get("diagnostic-code", ""),
    )


def _with_action(group: RecipientStatus, action: str) -> RecipientStatus:
    return RecipientStatus(group.final, group.original, action, group.status, group.diagnostic)


def recipient_address(value: str) -> str:
    """The address of `rfc822; name@domain` in lower case, "" when none is readable."""
    _, separator, rest = value.partition(";")
    found = ADDRESS.search(rest if separator else value)
    return found[0].strip(".").lower() if found else ""
