"""Other mail of machines: status notices, alerts, abuse reports; everything that marks itself and brings nothing.

Refuses mail that delivers a document: an invoice sent by billing software is the answer somebody waits for.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Classification, Mail, MailKind
from coopwatch.core.reading.classify.documents import delivers_document
from coopwatch.core.reading.classify.receipt import is_status_notice
from coopwatch.core.reading.classify.signs import Signs
from coopwatch.core.reading.classify.wording import excerpt

_NOTICE = re.compile(
    r"\b(?:automatisch (?:generiert|erstellt|erzeugt|versandt|versendet|verschickt)\w*|automatische (?:e-?mail|nachricht|benachrichtigung)"
    r"|automatically generated|automated (?:message|e-?mail|notification)|systemnachricht|systemmeldung|system ?notification"
    r"|(?:bitte )?antworten sie (?:bitte )?nicht (?:direkt )?auf diese|nicht auf diese (?:e-?mail|mail|nachricht)|do not reply to this|please do not reply"
    r"|verification code|bestätigungscode|sicherheitscode|einmalpasswort|passwort (?:zurücksetzen|ändern)|password reset|reset your password"
    r"|sendungsnummer|sendungsverfolgung|tracking number|your parcel|ihr paket|ihre sendung)\b"
)
_ABUSE = re.compile(r"complaint about message from|abuse report|email feedback report", re.IGNORECASE)


def feedback_report(mail: Mail) -> Classification | None:
    """An abuse report (RFC 5965): no bounce and no answer."""
    content_type = mail.header("content-type").lower()
    if "feedback-report" in content_type or any(
        part.content_type == "message/feedback-report" for part in mail.attachments
    ):
        return _found("feedback-report", mail.subject)
    if _ABUSE.match(mail.subject) and any(part.content_type == "message/rfc822" for part in mail.attachments):
        return _found("feedback-report", mail.subject)
    return None


def automatic_notice(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as a machine's notice, None when a person may have written it. text: the newest text, folded."""
    if delivers_document(mail, text):
        return None
    if signs.ticket_system or signs.ticket_tag:
        # Helpdesks mark what people write in them as automatic, too.
        if is_status_notice(text) and (signs.auto or signs.no_reply):
            return _found("helpdesk-status", text[:300])
        return None
    if signs.auto:
        return _found("auto-submitted", f"auto-submitted: {mail.header('auto-submitted')[:80]}")
    notice = _NOTICE.search(text)
    if notice and (signs.no_reply or signs.notifier or (signs.null_sender and not signs.threaded)):
        return _found("notice-words", excerpt(text, notice.start(), notice.end()))
    if signs.no_reply and not signs.threaded:
        return _found("no-reply-sender", mail.author.email)
    return None


def _found(rule: str, words: str) -> Classification:
    return Classification(MailKind.OTHER_AUTO, rule, words[:300])
