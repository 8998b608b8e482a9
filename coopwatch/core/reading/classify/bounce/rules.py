"""The decision whether a mail is a delivery report, and what it reports."""

from __future__ import annotations

import json
import re

from coopwatch.core.model import Bounce, Classification, Mail, MailKind
from coopwatch.core.reading.classify.bounce import wording
from coopwatch.core.reading.classify.bounce.dialects import named_addresses
from coopwatch.core.reading.classify.bounce.library import library_addresses
from coopwatch.core.reading.classify.bounce.returned import (
    quotes_returned_mail,
    report_text,
    returned_id,
    returned_to,
)
from coopwatch.core.reading.classify.bounce.status import ADDRESS, MAX_RECIPIENTS, RecipientStatus, read_status
from coopwatch.core.reading.classify.signs import Signs
from coopwatch.core.reading.classify.wording import excerpt

_MAX_REPORT = 16_000
_MAX_WORDS = 300
_STATUS_TYPES = ("message/delivery-status", "message/global-delivery-status")
_DELIVERED = ("deliver", "relayed", "expanded")
_STATUS_LINES = re.compile(r"^(?:final|original)-recipient[ \t]*:", re.IGNORECASE | re.MULTILINE)
_PASSED_ON = re.compile(r"(?:re|aw|antw|fwd?|wg|sv|tr|rv): ?", re.IGNORECASE)


def delivery_report(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as a machine-readable report (RFC 3464), None when it has no such part. text: its plain text."""
    parts = [part.text or "" for part in mail.attachments if part.content_type in _STATUS_TYPES]
    content_type = mail.header("content-type").lower()
    is_report = "report-type" in content_type and "delivery-status" in content_type
    if not parts and not is_report:
        if not (signs.daemon or signs.null_sender) or not _STATUS_LINES.search(text):
            return _from_json(mail, text)
        parts = [text[:_MAX_REPORT]]
    groups = tuple(group for part in parts[:5] for group in read_status(part))
    if any(group.final or group.original or group.action for group in groups):
        return _report(mail, text, groups)
    report = report_text(text[:_MAX_REPORT])
    return text_bounce(mail, signs, text) or _told(mail, report, text, named_addresses(mail, report), "dsn-type")


def _report(mail: Mail, text: str, groups: tuple[RecipientStatus, ...]) -> Classification:
    failed = [group for group in groups if _outcome(group) == "failed"]
    delayed = [group for group in groups if _outcome(group) == "delayed"]
    meant = failed or delayed or list(groups)
    recipients = tuple(dict.fromkeys(filter(None, (group.final or group.original for group in meant))))
    report = report_text(text[:_MAX_REPORT])
    words = " ".join((meant[0].diagnostic or report).split())[:_MAX_WORDS]
    written_to = tuple(dict.fromkeys(filter(None, (group.original for group in meant)))) or returned_to(mail, text)
    bounce = Bounce(
        recipients or named_addresses(mail, report),
        permanent=bool(failed) and not any(_is_full(group) for group in failed),
        message_id=returned_id(mail, text),
        delayed=bool(delayed) and not failed,
        delivered=not failed and not delayed,
        words=words,
        written_to=written_to,
    )
    if bounce.delivered:
        return Classification(MailKind.RECEIPT, "dsn-delivered", words, bounce=bounce)
    return Classification(MailKind.BOUNCE, "dsn-delayed" if bounce.delayed else "dsn-failed", words, bounce=bounce)


def _outcome(group: RecipientStatus) -> str:
    """failed, delayed or delivered: by action, else by status class (RFC 3463 §2); an unknown report is a failure."""
    if group.action.startswith("delay"):
        return "delayed"
    if group.action.startswith(_DELIVERED) or (not group.action and group.status.strip().startswith("2")):
        return "delivered"
    if not group.action and group.status.strip().startswith("4"):
        return "delayed"
    return "failed"


def _is_full(group: RecipientStatus) -> bool:
    return bool(wording.MAILBOX_FULL.search(f"{group.status} {group.diagnostic}"))


def text_bounce(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as a report in one of the text dialects, None when it is none. text: its plain text."""
    failed_field = mail.header("x-failed-recipients")
    by_field = bool(failed_field) or "x-ms-exchange-message-is-ndr" in mail.headers
    from_system = signs.daemon or not mail.header("from").strip("<> ")
    by_subject = bool(wording.SUBJECT.search(mail.subject))
    if not (by_field or from_system or signs.null_sender or signs.machine_sender or by_subject):
        return None
    report = report_text(text[:_MAX_REPORT])
    by_words = bool(wording.FAILED.search(report) or wording.DELAYED.search(report))
    certain = by_field or (from_system and (by_words or by_subject))
    if not certain and not (by_words and _looks_like_report(mail, signs, text, by_subject)):
        return None
    named = tuple(dict.fromkeys(found.lower() for found in ADDRESS.findall(failed_field)))[:MAX_RECIPIENTS]
    recipients = named or library_addresses(mail, report) or named_addresses(mail, report)
    if signs.auto_replied and not (recipients or by_field or signs.daemon):
        return None
    return _told(mail, report, text, recipients, "bounce-field" if by_field else "bounce-words")


def _looks_like_report(mail: Mail, signs: Signs, text: str, by_subject: bool) -> bool:
    """Whether a mail from nobody in particular is a report, although no mail system signs it."""
    if _PASSED_ON.match(mail.subject) and not signs.null_sender:
        return False
    points = (
        by_subject
        + signs.null_sender
        + signs.machine_sender
        + quotes_returned_mail(mail, text)
        + bool(wording.SMTP_REPLY.search(text[:_MAX_REPORT]))
    )
    return points >= 2 and not (points == 2 and signs.auto_replied and not by_subject)


def _told(mail: Mail, report: str, text: str, recipients: tuple[str, ...], rule: str) -> Classification:
    """The report by its words."""
    told = f"{mail.subject}\n{wording.without_conditions(report)}"
    failed = wording.FAILED.search(report) or wording.FAILED.search(mail.subject)
    delivered = None if failed else wording.DELIVERED.search(told)
    is_delay = _is_delay(mail.subject, report)
    hit = delivered or failed
    bounce = Bounce(
        recipients or _only(returned_to(mail, text)),
        permanent=not (is_delay or delivered or wording.MAILBOX_FULL.search(told)),
        message_id=returned_id(mail, text),
        delayed=is_delay and not delivered,
        delivered=bool(delivered),
        words=" ".join((excerpt(hit.string, hit.start(), hit.end()) if hit else mail.subject).split())[:_MAX_WORDS],
        written_to=returned_to(mail, text),
    )
    if delivered:
        return Classification(MailKind.RECEIPT, "delivered-words", bounce.words, bounce=bounce)
    return Classification(MailKind.BOUNCE, f"{rule}-delayed" if is_delay else rule, bounce.words, bounce=bounce)


def _is_delay(subject: str, report: str) -> bool:
    """Whether the report is a mere warning; what would happen "if it fails for good" does not count."""
    sure = f"{subject}\n{wording.without_conditions(report)}"
    if wording.STILL_TRIED.search(f"{subject}\n{report}") and "permanent fatal error" not in report.lower():
        return True
    return bool(wording.DELAYED.search(sure)) and not wording.GIVEN_UP.search(sure)


def _only(addresses: tuple[str, ...]) -> tuple[str, ...]:
    """The one addressee of the returned mail; of several nobody can tell which one failed."""
    return addresses if len(addresses) == 1 else ()


def _from_json(mail: Mail, text: str) -> Classification | None:
    """A bounce notification of Amazon SES, a JSON object as text."""
    start = text[:2_000].lstrip()
    if not start.startswith("{") or '"bounce"' not in text[:_MAX_REPORT].lower():
        return None
    try:
        told = json.JSONDecoder().raw_decode(text[:_MAX_REPORT].lstrip())[0]
        told = json.loads(told["Message"]) if isinstance(told.get("Message"), str) else told
        bounced = [str(entry["emailAddress"]).lower() for entry in told["bounce"]["bouncedRecipients"]]
        permanent = str(told["bounce"].get("bounceType", "")).lower() == "permanent"
        headers = told.get("mail", {}).get("headers", [])
        ids = [str(header["value"]) for header in headers if str(header.get("name", "")).lower() == "message-id"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    recipients = tuple(found for address in bounced for found in ADDRESS.findall(address))[:MAX_RECIPIENTS]
    bounce = Bounce(recipients, permanent, ids[0].strip("<>") if ids else "", words=mail.subject[:_MAX_WORDS])
    return Classification(MailKind.BOUNCE, "bounce-json", bounce.words, bounce=bounce)
