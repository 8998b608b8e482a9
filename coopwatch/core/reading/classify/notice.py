"""Other mail of machines: status notices, alerts, abuse reports; everything that marks itself and brings nothing.

Refuses mail that brings a document or settles an appointment: an invoice sent by billing software is the answer
somebody waits for.
"""

from __future__ import annotations

from coopwatch.core.model import Classification, Mail, MailKind
from coopwatch.core.reading.classify.documents import brings_answer
from coopwatch.core.reading.classify.receipt import is_status_notice
from coopwatch.core.reading.classify.signs import Signs
from coopwatch.core.reading.classify.wording import CALLS_ITSELF_AUTOMATIC, DO_NOT_REPLY, excerpt, phrases

_NOTICE = phrases(
    r"\bsystem(?:nachricht|meldung)\b|\bsystem ?notification\b|\bverification code\b",
    r"\b(?:bestätigungs|sicherheits)code\b",
    r"\beinmalpasswort\b|\bpasswort (?:zurücksetzen|ändern)\b|\b(?:password reset|reset your password)\b",
    r"\bsendungs(?:nummer|verfolgung|status)\b|\btracking number\b|\byour parcel\b|\bihr paket\b|\bihre sendung\b",
)
_ABUSE = phrases(r"^complaint about message from|^abuse report|^email feedback report")


def feedback_report(mail: Mail) -> Classification | None:
    """An abuse report (RFC 5965): no bounce and no answer."""
    content_type = mail.header("content-type").lower()
    by_type = "feedback-report" in content_type or any(
        part.content_type == "message/feedback-report" for part in mail.attachments
    )
    by_subject = _ABUSE.search(mail.subject) and any(part.content_type == "message/rfc822" for part in mail.attachments)
    return _found("feedback-report", mail.subject) if by_type or by_subject else None


def automatic_notice(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as a machine's notice, None when a person may have written it. text: the newest text, folded."""
    if brings_answer(mail, text):
        return None
    if signs.ticket_system or signs.ticket_tag:
        # Helpdesks mark what people write in them as automatic, too.
        if is_status_notice(text) and (signs.auto or signs.no_reply):
            return _found("helpdesk-status", text)
        return None
    if signs.auto:
        return _found("auto-submitted", f"auto-submitted: {mail.header('auto-submitted')}")
    notice = _NOTICE.search(text) or CALLS_ITSELF_AUTOMATIC.search(text) or DO_NOT_REPLY.search(text)
    if notice and (signs.no_reply or signs.notifier or (signs.null_sender and not signs.threaded)):
        return _found("notice-words", excerpt(text, notice.start(), notice.end()))
    if signs.no_reply and not signs.threaded:
        return _found("no-reply-sender", mail.author.email)
    return None


def _found(rule: str, words: str) -> Classification:
    return Classification(MailKind.OTHER_AUTO, rule, " ".join(words.split())[:300])
