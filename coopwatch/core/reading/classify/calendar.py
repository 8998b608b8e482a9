"""Calendar mails (iTIP over mail: RFC 5546, RFC 6047): an exact answer to an appointment, and invitations.

icalendar reads the object; when it cannot, the few needed properties are read line by line. Refuses published
calendars (METHOD:PUBLISH or none) beside a person's text: those are documents that somebody sent.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from icalendar import Calendar

from coopwatch.core.model import CalendarReply, Classification, Mail, MailKind

_MAX_OBJECT = 65_536
_MAX_COMMENT = 1_000
_TYPES = frozenset({"text/calendar", "application/ics"})
_STATUS = {
    "ACCEPTED": "accepted",
    "TENTATIVE": "tentative",
    "DECLINED": "declined",
    "DELEGATED": "tentative",
    "COMPLETED": "accepted",
}
_METHODS = {
    "COUNTER": "counter",
    "DECLINECOUNTER": "declined",
    "REQUEST": "request",
    "ADD": "request",
    "REFRESH": "request",
    "CANCEL": "cancelled",
}
_UNFOLD = re.compile(r"\r?\n[ \t]")
_PROPERTY = re.compile(
    r"^(METHOD|ATTENDEE|DTSTART|COMMENT)((?:;[^:\r\n]{0,500})?):([^\r\n]{0,1000})$", re.IGNORECASE | re.MULTILINE
)
_PARTSTAT = re.compile(r"PARTSTAT=\"?([A-Z-]+)", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")
_METHOD_PARAMETER = re.compile(r"method=\"?([a-z]+)", re.IGNORECASE)
_SUBJECT_WORDS = {
    "accepted": "zugesagt|angenommen|zusage|accepted|accepté",
    "tentative": "mit vorbehalt|vorläufig(?: zugesagt)?|vielleicht|tentative(?:ly accepted)?|provisoire",
    "declined": "abgelehnt|absage|declined|refusé",
    "counter": "neue zeit vorgeschlagen|neuer terminvorschlag|new time proposed",
    "cancelled": "abgesagt|storniert|cancell?ed(?: event)?|annulé",
    "request": "(?:aktualisierte )?einladung|(?:updated )?invitation",
}
_SUBJECTS = {
    status: re.compile(rf"(?:{words})(?: \(.{{1,80}}\))?: ", re.IGNORECASE) for status, words in _SUBJECT_WORDS.items()
}


def calendar_mail(mail: Mail) -> Classification | None:
    """The mail as a calendar message with its CalendarReply, None when it is none."""
    for part in mail.attachments:
        if part.content_type in _TYPES and part.text:
            reply = read_calendar(part.text, mail.author.email)
            if reply:
                return _found(f"calendar-{reply.status}", mail, reply)
    return _by_header(mail)


def _by_header(mail: Mail) -> Classification | None:
    """Calendar mails whose object is not at hand: only the header was read, or the server stripped it."""
    content_type = mail.header("content-type").lower()
    is_object = content_type.startswith("text/calendar") and "method=publish" not in content_type
    is_message = "calendarmessage" in mail.header("content-class").lower() or "calendar-notification@" in (
        mail.sender[0].email if mail.sender else ""
    )
    status = next((name for name, pattern in _SUBJECTS.items() if pattern.match(mail.subject)), "")
    if is_object and (method := _METHOD_PARAMETER.search(content_type)):
        status = _METHODS.get(method[1].upper(), status)
    if not (is_object or is_message) or not status:
        return None
    return _found("calendar-header", mail, CalendarReply(status))


def _found(rule: str, mail: Mail, reply: CalendarReply) -> Classification:
    return Classification(MailKind.CALENDAR, rule, mail.subject[:300], calendar=reply)


def read_calendar(text: str, author: str) -> CalendarReply | None:
    """What a calendar object says; None when it is no message to an organiser or attendee.

    text: an iCalendar object, any quality, cut at 64 KiB. author: whose answer counts when there are several.
    """
    text = text[:_MAX_OBJECT]
    # The library is the reader; what it cannot read is still an answer worth having.
    try:
        return _from_library(text, author)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError):
        return _from_lines(text, author)


def _from_library(text: str, author: str) -> CalendarReply | None:
    calendar = Calendar.from_ical(text)
    method = str(calendar.get("METHOD", "")).strip().upper()
    event = next((item for item in calendar.subcomponents if item.name in ("VEVENT", "VTODO", "VFREEBUSY")), None)
    if event is None:
        return None
    found = event.get("ATTENDEE", [])
    attendees = found if isinstance(found, list) else [found]
    answers = [
        (str(item).lower(), str(item.params.get("PARTSTAT", ""))) for item in attendees if hasattr(item, "params")
    ]
    start = event.get("DTSTART")
    comment = event.get("COMMENT", "")
    comment = comment[0] if isinstance(comment, list) and comment else comment
    return _reply(method, answers, author, _as_day(getattr(start, "dt", None)), str(comment))


def _from_lines(text: str, author: str) -> CalendarReply | None:
    method, comment = "", ""
    starts_on: date | None = None
    answers: list[tuple[str, str]] = []
    for name, parameters, value in _PROPERTY.findall(_UNFOLD.sub("", text)):
        key = name.upper()
        if key == "METHOD":
            method = method or value.strip().upper()
        elif key == "ATTENDEE":
            status = _PARTSTAT.search(parameters)
            answers.append((value.lower(), status[1] if status else ""))
        elif key == "COMMENT":
            comment = comment or value
        elif day := _DAY.match(value):
            starts_on = starts_on or _day(int(day[1]), int(day[2]), int(day[3]))
    return _reply(method, answers, author, starts_on, comment)


def _reply(
    method: str, answers: list[tuple[str, str]], author: str, starts_on: date | None, comment: str
) -> CalendarReply | None:
    status = _answer_of(answers, author) if method == "REPLY" else _METHODS.get(method, "")
    if not status:
        return None
    return CalendarReply(status, starts_on, " ".join(comment.split())[:_MAX_COMMENT])


def _answer_of(answers: list[tuple[str, str]], author: str) -> str:
    """The author's own answer, else the first that is one, else tentative: a reply that says neither yes nor no."""
    own = [status for email, status in answers if author and author in email]
    for status in (*own, *(status for _, status in answers)):
        if status.upper() in _STATUS:
            return _STATUS[status.upper()]
    return "tentative"


def _as_day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
