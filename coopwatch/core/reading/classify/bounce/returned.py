"""The mail that came back: its Message-ID and addressees, from an attached header or from the report's text."""

from __future__ import annotations

import re

from coopwatch.core.model import Mail
from coopwatch.core.reading.classify.bounce.status import ADDRESS
from coopwatch.core.reading.message_id import parse_ids

_HEADER_TYPES = frozenset(
    {
        "message/rfc822",
        "message/global",
        "message/news",
        "text/rfc822-headers",
        "text/rfc822-header",
        "message/global-headers",
    }
)
_SEPARATOR = re.compile(
    r"^[ \t>*|]*(?:-{2,}|={2,}|_{3,}|\*{3,})?[ \t]*(?:this is a copy of (?:the|your) message|below this line is a copy|enclosed is a copy"
    r"|included is a copy|original message (?:follows|header|headers|text|details)?|(?:the )?headers? of the original|message headers? follow"
    r"|returned message|unsent message|your message (?:reads|follows)|copy of (?:the|your)|start of returned|(?:received|return-path|x-received):[ \t]"
    r"|dies ist eine kopie|der header der ursprünglichen|kopfzeilen der|ursprüngliche (?:nachricht|kopfzeilen)|originalnachricht|original-nachricht"
    r"|message text follows|----- original|old message:|message follows|transcript of session)",
    re.IGNORECASE | re.MULTILINE,
)
_ID_LINE = re.compile(r"^[ \t>|]*Message-Id[ \t]*:[ \t]*(?:\r?\n[ \t]+)?(\S[^\n]{0,500})", re.IGNORECASE | re.MULTILINE)
_TO_LINE = re.compile(r"^[ \t>|]*To[ \t]*:[ \t]*([^\n]{1,1000})", re.IGNORECASE | re.MULTILINE)


def report_text(text: str) -> str:
    """The report without the returned mail below it."""
    cut = _SEPARATOR.search(text)
    return text[: cut.start()] if cut and cut.start() > 20 else text


def returned_header(mail: Mail) -> str:
    """The returned mail's header lines, "" when the report has none attached."""
    return next((part.text for part in mail.attachments if part.content_type in _HEADER_TYPES and part.text), "")


def returned_id(mail: Mail, text: str) -> str:
    """The Message-ID of the mail that came back, "" if unknown.

    Looked for in the attached header, then in the report's text (where it is not the report's own), then in what
    the report itself answers to (Exchange and Gmail cite the mail).
    """
    for source in (returned_header(mail), text):
        for match in _ID_LINE.finditer(source):
            ids = [found for found in parse_ids(match[1]) if found != mail.message_id]
            if ids:
                return ids[0]
    cited = mail.cited_ids
    return cited[0] if cited else ""


def returned_to(mail: Mail, text: str) -> tuple[str, ...]:
    """The addresses the returned mail was written to, lower case, at most 20; () if unknown."""
    for source in (returned_header(mail), text):
        found = [address.lower() for match in _TO_LINE.finditer(source) for address in ADDRESS.findall(match[1])]
        if found:
            return tuple(dict.fromkeys(found))[:20]
    return ()
