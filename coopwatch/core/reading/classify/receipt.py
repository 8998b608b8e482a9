"""Receipts: "your request has arrived, number 4711", as helpdesks and web forms send them, and read receipts.

Refuses to take a person's thanks for a machine's: the words of a receipt count only together with a sign that no
person sent the mail, and never beside a price, a question or a document. Whoever answers through a helpdesk stays a
person.
"""

from __future__ import annotations

from coopwatch.core.model import Classification, Mail, MailKind
from coopwatch.core.reading.classify.documents import has_document
from coopwatch.core.reading.classify.signs import Signs
from coopwatch.core.reading.classify.wording import CALLS_ITSELF_AUTOMATIC, DO_NOT_REPLY, GAP, excerpt, phrases

_MATTER = (
    r"(?:anfrage|nachricht|mail|schreiben|anliegen|mitteilung|meldung|bewerbung|bestellung|formular|antrag|auftrag|ticket"
    r"|vorgang|unterlagen|kontaktaufnahme)\w*"
)
_RECEIVED = phrases(
    rf"\b\w*{_MATTER}\b{GAP}\b(?:ist|sind|wurden?) (?:\w+ ){{0,4}}(?:eingegangen|angekommen|eingetroffen|empfangen"
    rf"|registriert|aufgenommen|übermittelt|erhalten|erfasst|angelegt|eröffnet|erstellt)\b",
    rf"\b\w*{_MATTER}\b{GAP}\bwurden?\b{GAP}\b(?:erfasst|angelegt|registriert|eröffnet|erstellt)\b",
    rf"\b(?:haben wir|wir haben)\b{GAP}\b(?:erhalten|empfangen|erfasst|registriert|angelegt|aufgenommen)\b",
    r"\b(?:eingangs|empfangs)bestätigung\b",
    rf"\bbestätig(?:en|t)\b{GAP}\b(?:eingang|erhalt|empfang)\b",
    r"\b(?:we|i)(?: have|['’]ve)? (?:successfully )?(?:received|registered|logged|recorded) (?:your|the|a new)\b",
    r"\byour (?:\w+ ){0,3}(?:has been|was) (?:successfully )?(?:received|created|opened|logged|registered|submitted)\b",
    r"\bhas been (?:assigned|registered|received|created|opened|logged)\b|\bin response to the creation of\b",
    r"\back?nowledge?(?:ment|s)? (?:of )?(?:the )?(?:receipt|your)\b",
)
_THANKS = phrases(
    r"\b(?:(?:vielen|herzlichen|besten) dank|danke) für (?:ihre|deine|eure|die) (?:\w+ )?(?:anfrage|nachricht|e-?mail"
    r"|kontaktaufnahme)",
    r"\bthank(?:s| you) for (?:contacting|reaching out|getting in touch|your (?:e-?mail|message|request|enquiry"
    r"|inquiry))",
)
_FOLLOWS = phrases(
    r"\b(?:schnellstmöglich|so schnell wie möglich|baldmöglichst|umgehend|in kürze|zeitnah|in der regel)\b",
    rf"\b(?:mitarbeiter|kolleg|team|sachbearbeiter|service)\w*{GAP}\b(?:meld|kümmer|bearbeit|setz|beantwort|prüf)\w*",
    r"\bwird (?:\w+ ){0,5}(?:bearbeitet|geprüft|beantwortet)\b|\binnerhalb (?:von|der)\b|\bbinnen\b",
    r"\b(?:get back to you|be in touch|(?:respond|reply) to you|as soon as possible|shortly)\b",
    r"\bwithin \w+ (?:\w+ )?(?:hours|days)",
    r"\b(?:ticket|vorgangs?|bearbeitungs|referenz|anfrage|fall|case|reference|tracking)[ -]?(?:nummer|nr\b|number"
    r"|id\b|#)",
    r"\bunter (?:der|folgender) (?:nummer|ticketnummer|vorgangsnummer|referenz)",
)
_SUBJECT = phrases(
    r"\b(?:eingangs|empfangs)bestätigung\b|\bbestätigung (?:ihrer|deiner|zu ihrer|des eingangs)\b",
    r"\b(?:anfrage|nachricht|mail|ticket|bewerbung|anliegen)\b[^.]{0,30}\b(?:eingegangen|erhalten|erfasst|eröffnet"
    r"|angelegt)\b",
    r"\b(?:request|ticket|case|message|enquiry|inquiry)\b[^.]{0,30}\b(?:received|created|opened)\b|\breceived your\b",
    r"\back?nowledge?ment of receipt\b|\bthank(?:s| you) for (?:contacting|your (?:message|request|enquiry|inquiry))\b",
    r"\bdank für ihre (?:anfrage|nachricht|e-?mail|mail|kontaktaufnahme)\b|\bneues ticket\b|\bnew ticket\b",
    r"\bautoreply:",
)
_SUBSTANCE = phrases(
    r"\d ?(?:€|eur\b|euro\b|chf\b|gbp\b|usd\b)|(?:€|eur|£|\$|gbp|usd|chf) ?\d",
    r"\b(?:können|könnten|soll|sollen|möchten|brauchen|benötigen|passt|wollen|haben) (?:sie|du|wir|ich|ihnen"
    r"|es)\b[^.!]{3,120}\?",
    r"\b(?:can|could|shall|should|would|do|does|is|are) (?:you|we|i|it|that|this)\b[^.!]{3,120}\?",
    r"\bpasst (?:ihnen|dir|das)\b",
)
_STANDARD_QUESTION = phrases(
    r"\bhaben sie (?:noch |weitere |noch weitere )?(?:fragen|anmerkungen|ergänzungen)[^.!?]{0,60}\?",
    r"\b(?:do you have |any )(?:further |more |other )?questions[^.!?]{0,60}\?",
)
_STATUS_NOTICE = phrases(
    rf"\b(?:ticket|vorgang|anfrage|case|request|fall)\b{GAP}\b(?:geschlossen|closed|solved|resolved|gelöst"
    rf"|zugewiesen)\b",
    rf"\b(?:ticket|vorgang|anfrage|case|request|fall)\b{GAP}\b(?:status (?:geändert|changed)|abgeschlossen"
    rf"|archiviert)\b",
)


def read_receipt(mail: Mail) -> Classification | None:
    """A message disposition notification (RFC 8098): somebody's mail program says that the mail was shown."""
    content_type = mail.header("content-type").lower()
    parts = [part for part in mail.attachments if part.content_type.endswith("disposition-notification")]
    if not parts and "disposition-notification" not in content_type:
        return None
    fields = (parts[0].text or "") if parts else ""
    disposition = next((line for line in fields.splitlines() if line.lower().startswith("disposition:")), "")
    return Classification(MailKind.RECEIPT, "read-receipt", " ".join((disposition or mail.subject).split())[:300])


def confirms_arrival(mail: Mail, signs: Signs, text: str) -> bool:
    """Whether an automatic answer confirms an arrival, by its subject, its words or its ticket number."""
    by_ticket = signs.ticket_system or signs.ticket_tag
    said = _RECEIVED.search(text) or _THANKS.search(text) or _FOLLOWS.search(text)
    return bool(by_ticket or said or _SUBJECT.search(mail.subject))


def receipt(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as a receipt, None when it is none. text: the newest text, folded."""
    said = _RECEIVED.search(text)
    thanks = _THANKS.search(text)
    follows = bool(_FOLLOWS.search(text))
    hit = said or thanks
    words = excerpt(text, hit.start(), hit.end()) if hit else mail.subject[:300]
    if signs.auto_replied and confirms_arrival(mail, signs, text):
        return Classification(MailKind.RECEIPT, "auto-replied-receipt", words)
    by_subject = bool(_SUBJECT.search(mail.subject))
    automatic = bool(CALLS_ITSELF_AUTOMATIC.search(text))
    by_machine = signs.auto or automatic or signs.no_reply or (signs.null_sender and by_subject)
    if not by_machine or not (said or by_subject or (thanks and follows)):
        return None
    if has_document(mail) or _has_substance(text):
        return None
    points = (
        2 * bool(signs.auto)
        + 2 * automatic
        + bool(signs.no_reply)
        + bool(DO_NOT_REPLY.search(text))
        + bool(signs.ticket_system)
        + bool(signs.ticket_tag)
        + bool(signs.null_sender)
        + by_subject
        + bool(hit and follows)
        + bool(said and thanks)
        + bool(said and by_subject)
    )
    return Classification(MailKind.RECEIPT, "receipt-words", words) if points >= 3 else None


def _has_substance(text: str) -> bool:
    """Whether the text names a price or asks something, as people do and receipts do not."""
    return bool(_SUBSTANCE.search(_STANDARD_QUESTION.sub(" ", text)))


def is_status_notice(text: str) -> bool:
    """Whether a helpdesk only tells about its own bookkeeping."""
    return bool(_STATUS_NOTICE.search(text[:400]))
