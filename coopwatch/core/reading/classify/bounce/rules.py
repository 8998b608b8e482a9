"""The decision whether a mail is a delivery report, and what it reports."""

from __future__ import annotations

import re

from coopwatch.core.model import Bounce, Classification, Mail, MailKind
from coopwatch.core.reading.classify.bounce import wording
from coopwatch.core.reading.classify.bounce.dialects import named_addresses
from coopwatch.core.reading.classify.bounce.library import library_addresses
from coopwatch.core.reading.classify.bounce.returned import report_text, returned_id
from coopwatch.core.reading.classify.bounce.status import ADDRESS, RecipientStatus, read_status
from coopwatch.core.reading.classify.signs import Signs

_MAX_REPORT = 16_000
_MAX_WORDS = 300
_STATUS_TYPES = ("message/delivery-status", "message/global-delivery-status")
_FAILED = ("fail", "error", "expired", "undeliver", "bounced", "reject")
_DELIVERED = ("delivered", "relayed", "expanded")
_STATUS_LINES = re.compile(r"^(?:final|original)-recipient[ \t]*:", re.IGNORECASE | re.MULTILINE)


def delivery_report(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as a machine-readable report (RFC 3464), None when it has no such part. text: its plain text."""
    parts = [part.text or "" for part in mail.attachments if part.content_type in _STATUS_TYPES]
    content_type = mail.header("content-type").lower()
    is_report = "report-type" in content_type and "delivery-status" in content_type
    if not parts and not is_report:
        if not (signs.daemon or signs.null_sender) or not _STATUS_LINES.search(text):
            return None
        parts = [text[:_MAX_REPORT]]
    groups = tuple(group for part in parts[:5] for group in read_status(part))
    if not any(group.final or group.original or group.action for group in groups):
        return text_bounce(mail, signs, text) or (_unnamed(mail, text) if parts or is_report else None)
    return _report(mail, text, groups)


def _report(mail: Mail, text: str, groups: tuple[RecipientStatus, ...]) -> Classification:
    failed = [group for group in groups if _is_failed(group)]
    delayed = [group for group in groups if group.action.startswith("delay")]
    delivered = [group for group in groups if group.action.startswith(_DELIVERED)]
    meant = failed or delayed or delivered or list(groups)
    recipients = tuple(dict.fromkeys(filter(None, (group.final or group.original for group in meant))))
    message_id = returned_id(mail, text)
    words = " ".join((meant[0].diagnostic or report_text(text)).split())[:_MAX_WORDS]
    if delivered and not failed and not delayed:
        bounce = Bounce(recipients, permanent=False, message_id=message_id, delivered=True, words=words)
        return Classification(MailKind.RECEIPT, "dsn-delivered", words, bounce=bounce)
    if not recipients:
        recipients = named_addresses(mail, report_text(text))
    is_delay = bool(delayed) and not failed
    full = any(wording.MAILBOX_FULL.search(f"{group.status} {group.diagnostic}") for group in failed)
    bounce = Bounce(recipients, not is_delay and not full, message_id, delayed=is_delay, words=words)
    return Classification(MailKind.BOUNCE, "dsn-delayed" if is_delay else "dsn-failed", words, bounce=bounce)


def _is_failed(group: RecipientStatus) -> bool:
    if group.action:
        return group.action.startswith(_FAILED)
    return group.status.strip().startswith("5")


def _unnamed(mail: Mail, text: str) -> Classification:
    """A report that is one by its type only; told by its words."""
    return _from_text(mail, report_text(text[:_MAX_REPORT]), text, named_addresses(mail, report_text(text)), "dsn-type")


def text_bounce(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as a report in one of the text dialects, None when it is none. text: its plain text."""
    report = report_text(text[:_MAX_REPORT])
    failed_field = mail.header("x-failed-recipients")
    by_field = bool(failed_field) or "x-ms-exchange-message-is-ndr" in mail.headers
    by_subject = bool(wording.SUBJECT.search(mail.subject))
    by_words = bool(wording.FAILED.search(report) or wording.DELAYED.search(report))
    from_system = signs.daemon or not mail.header("from").strip("<> ")
    if not (by_field or (from_system and (by_words or by_subject)) or (signs.null_sender and by_words)):
        return None
    named = tuple(dict.fromkeys(found.lower() for found in ADDRESS.findall(failed_field)))[:100]
    recipients = named or library_addresses(mail, report) or named_addresses(mail, report)
    if signs.auto_replied and not recipients and not by_field and not signs.daemon:
        return None
    if not (by_field or from_system) and not (by_subject or recipients):
        return None
    return _from_text(mail, report, text, recipients, "bounce-field" if by_field else "bounce-words")


def _from_text(mail: Mail, report: str, text: str, recipients: tuple[str, ...], rule: str) -> Classification:
    told = f"{mail.subject}\n{report}"
    failed = wording.FAILED.search(report) or wording.FAILED.search(mail.subject)
    delivered = wording.DELIVERED.search(told)
    message_id = returned_id(mail, text)
    if delivered and not failed:
        bounce = Bounce(recipients, permanent=False, message_id=message_id, delivered=True, words=delivered[0])
        return Classification(MailKind.RECEIPT, "delivered-words", delivered[0], bounce=bounce)
    is_delay = bool(wording.DELAYED.search(told)) and not wording.GIVEN_UP.search(told)
    full = bool(wording.MAILBOX_FULL.search(told))
    words = " ".join((failed[0] if failed else mail.subject).split())[:_MAX_WORDS]
    bounce = Bounce(recipients, not is_delay and not full, message_id, delayed=is_delay, words=words)
    return Classification(MailKind.BOUNCE, f"{rule}-delayed" if is_delay else rule, words, bounce=bounce)
