"""Failed addresses in reports that only people were meant to read.

Told by where an address stands, not by whose software wrote the report. Refuses addresses one should turn to.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Mail
from coopwatch.core.reading.classify.bounce.status import ADDRESS, MAX_RECIPIENTS

_MAX_LINES = 400
_MAX_LINE = 500

_LEADS = re.compile(
    r"(?:rcpt to|recipients?(?: address)?|addressed to|addressee|deliver(?:y|ed|ing)?(?: (?:of )?(?:your|the|this"
    r"|a)? ?(?:message|mail|e-mail))?(?: \w+){0,6} to|sent to|address|message to|mail to|user|mailbox|account"
    r"|empfänger\w*|adresse|nachricht an|e-?mail an|mail an|zustellung an|nicht an|an|to|für"
    r"|for)[ \t]*(?:the following[^:\n]{0,60})?[:=]?[ \t]*$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:contact|postmaster|support|help|from|sender|absender|von|abuse|please|wenden|kontakt|by|reply)\b[^@\n]{0,40}$",
    re.IGNORECASE,
)
_SYSTEM_LOCAL = re.compile(
    r"(?:postmaster|mailer-daemon|abuse|support|helpdesk|help|admin|administrator|noc|hostmaster|no-?reply)@"
)


def named_addresses(mail: Mail, report: str) -> tuple[str, ...]:
    """The addresses a report says it could not reach, lower case, in order; () when it names none.

    report: the text without the returned mail. The mailbox that gets the report is the sender, never the victim,
    unless no other address is named.
    """
    own = {address.email for address in (*mail.to, *mail.cc)}
    leading: list[str] = []
    led: list[str] = []
    other: list[str] = []
    for line in report.split("\n", _MAX_LINES)[:_MAX_LINES]:
        for match in ADDRESS.finditer(line[:_MAX_LINE]):
            address = match[0].strip(".*-=").removeprefix("mailto:").lower()
            before = line[: match.start()]
            is_help = _SYSTEM_LOCAL.match(address) and before.strip(" <\"'*-")
            if is_help or not ADDRESS.fullmatch(address):
                continue
            if not ADDRESS.sub("", before).strip(" \t<>\"'*•·-[](|,;"):
                leading.append(address)
            elif _LEADS.search(before.rstrip(" \t<\"'([")):
                led.append(address)
            elif not _OTHERS.search(before):
                other.append(address)
    for found in (leading, led, other):
        kept = [address for address in dict.fromkeys(found) if address not in own]
        if kept:
            return tuple(kept[:MAX_RECIPIENTS])
    return tuple(dict.fromkeys(leading or led))[:MAX_RECIPIENTS]
