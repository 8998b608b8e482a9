"""The mail that came back: its Message-ID and addressees, from an attached header or from the report's text."""

from __future__ import annotations

import re

from coopwatch.core.model import Attachment, Mail
from coopwatch.core.reading.classify.bounce.status import ADDRESS
from coopwatch.core.reading.classify.wording import phrases
from coopwatch.core.reading.message_id import parse_ids

_REPORT_TYPES = ("delivery-status", "disposition-notification", "feedback-report", "calendar", "xml")
_RULE = r"^[ \t>|]{0,12}[-=_*+ \t]{0,80}"
_SEPARATOR = phrases(
    _RULE
    + r"(?:this is a copy of (?:the|your) message|(?:below this line|enclosed|included) is a copy|copy of (?:the"
    + r"|your))",
    _RULE
    + r"(?:original|unsent|returned|old) message|"
    + _RULE
    + r"(?:message|message text|message headers?) follows?",
    _RULE
    + r"(?:the )?headers? of the original|"
    + _RULE
    + r"your message (?:reads|follows)|"
    + _RULE
    + r"start of returned",
    _RULE + r"(?:received|return-path|x-received):[ \t]|" + _RULE + r"no message was collected",
    _RULE + r"(?:dies ist eine kopie|(?:der|die) (?:header|kopfzeilen) der|kopfzeilen der)",
    _RULE + r"(?:ursprüngliche (?:nachricht|kopfzeilen)|original-?nachricht|die (?:original)?nachricht folgt)",
)
_ID_LINE = re.compile(r"^[ \t>|]*Message-Id[ \t]*:[ \t]*(?:\n[ \t]+)?(\S[^\n]{0,500})", re.IGNORECASE | re.MULTILINE)
_TO_LINE = re.compile(r"^[ \t>|]*To[ \t]*:[ \t]*([^\n]{1,1000})", re.IGNORECASE | re.MULTILINE)


def report_text(text: str) -> str:
    """The report without the returned mail below it."""
    cut = _SEPARATOR.search(text, 20)
    return text[: cut.start()] if cut else text


def quotes_returned_mail(mail: Mail, text: str) -> bool:
    """Whether the mail that came back is attached or stands below the report."""
    return bool(_returned_header(mail) or _ID_LINE.search(text) or _SEPARATOR.search(text, 20))


def returned_id(mail: Mail, text: str) -> str:
    """The Message-ID of the mail that came back, "" if unknown.

    Looked for in the attached header, then in the report's text, then in what the report itself answers to
    (Exchange and Gmail cite the mail).
    """
    attached = _first_id(_returned_header(mail), "")
    return attached or _first_id(text, mail.message_id) or next(iter(mail.cited_ids), "")


def returned_to(mail: Mail, text: str) -> tuple[str, ...]:
    """The addresses the returned mail was written to, lower case, at most 20; () if unknown."""
    for source in (_returned_header(mail), text):
        found = [address.lower() for match in _TO_LINE.finditer(source) for address in ADDRESS.findall(match[1])]
        if found:
            return tuple(dict.fromkeys(found))[:20]
    return ()


def _first_id(source: str, other_than: str) -> str:
    for match in _ID_LINE.finditer(source):
        ids = [found for found in parse_ids(match[1]) if found != other_than]
        if ids:
            return ids[0]
    return ""


def _returned_header(mail: Mail) -> str:
    """The returned mail's header lines, "" when the report has none attached."""
    return next((part.text for part in mail.attachments if part.text and _is_header(part)), "")


def _is_header(part: Attachment) -> bool:
    return not any(kind in part.content_type for kind in _REPORT_TYPES) and not part.name.lower().endswith(
        (".ics", ".xml")
    )
