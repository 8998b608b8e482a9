"""Receipts: "your request has arrived, number 4711", as helpdesks and web forms send them, and read receipts.

Refuses to take a person's thanks for a machine's: the words of a receipt count only together with a sign that no
person sent the mail. A person who answers through a helpdesk stays a person.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Classification, Mail, MailKind
from coopwatch.core.reading.classify.signs import Signs
from coopwatch.core.reading.classify.wording import excerpt

_RECEIVED = re.compile(
    r"\b(?:ist|sind|wurde|wurden) (?:(?:heute|soeben|gerade|bereits|sicher|erfolgreich|gut) )?(?:bei uns |hier )?"
    r"(?:erfolgreich |ordnungsgemäß |gut )?(?:eingegangen|angekommen|eingetroffen|empfangen|registriert|erfasst|angelegt|aufgenommen|übermittelt)"
    r"|\b(?:haben|habe)\b[^.!?]{0,120}\b(?:erhalten|empfangen|erfasst|registriert|angelegt|aufgenommen|entgegengenommen)\b"
    r"|\b(?:bestätigen|bestätigt) (?:wir |ihnen |hiermit |gerne |gern )*(?:den |dir |ihnen )*(?:eingang|erhalt|empfang)"
    r"|\b(?:eingangs|empfangs)bestätigung\b"
    r"|\b(?:we|i)(?: have|'ve|’ve)? (?:successfully )?(?:received|registered|logged|recorded) (?:your|the|a new)\b"
    r"|\byour (?:\w+ ){0,3}(?:has been|was|is) (?:successfully )?(?:received|created|opened|logged|registered|submitted|recorded|assigned)"
    r"|\b(?:has|have) been (?:successfully )?(?:received|created|opened|logged|registered|submitted) (?:by|with|under|and|in)\b"
    r"|\bthank(?:s| you) for (?:contacting|reaching out|getting in touch|your (?:e-?mail|message|request|enquiry|inquiry|submission|interest))"
    r"|\b(?:vielen dank|danke|besten dank|herzlichen dank) für (?:ihre|deine|eure|die) (?:\w+ )?(?:anfrage|nachricht|e-?mail|mail|kontaktaufnahme|mitteilung|bestellung|bewerbung)"
    r"|\back?nowledge?(?:ment|s)? (?:of )?(?:receipt|the receipt|your)"
)
_WILL_FOLLOW = re.compile(
    r"\b(?:schnellstmöglich|so schnell wie möglich|baldmöglichst|schnellst möglich|umgehend|in kürze|zeitnah|in der regel|innerhalb (?:von|der)|binnen)\b"
    r"|\b(?:mitarbeiter|kolleg|team|sachbearbeiter|service)\w*[^.!?]{0,80}\b(?:melden|meldet|kümmer\w*|bearbeit\w*|setzen|setzt|beantwort\w*|prüf\w*)"
    r"|\bwird (?:\w+ ){0,4}(?:bearbeitet|geprüft|beantwortet)\b"
    r"|\b(?:get back to you|be in touch|respond to you|reply to you|review(?:ed|ing)? (?:your|by)|as soon as possible|shortly|within \w+ (?:business|working|hours|days))"
    r"|\b(?:ticket|vorgangs?|bearbeitungs|referenz|anfrage|fall|case|reference|tracking|incident|service)[ -]?(?:nummer|nr\b|number|no\b|id\b|#|zeichen)"
    r"|\bunter der (?:nummer|ticketnummer|vorgangsnummer|referenz)"
)
_MACHINE_SAYS = re.compile(
    r"\bautomati\w*|\bautomated\b|\bauto-?generated\b"
    r"|\b(?:bitte )?antworten sie (?:bitte )?nicht (?:direkt )?auf diese|\bnicht auf diese (?:e-?mail|mail|nachricht) (?:zu )?antworten"
    r"|\bplease do not reply\b|\bdo not reply to this\b|\bdiese adresse (?:ist|wird) nicht|\bunbeaufsichtigt|\bunmonitored\b|\bunattended\b"
    r"|\bsystemgeneriert|\blassen (?:sie )?(?:bitte )?die ticketnummer|\bticketnummer im betreff|\btype your reply above\b|\bantwort(?:en)? (?:sie )?(?:bitte )?(?:einfach )?über dieser (?:zeile|linie)"
)
_SUBJECT = re.compile(
    r"(?:eingangs|empfangs)bestätigung|bestätigung (?:ihrer|deiner|zu ihrer|des eingangs) ?(?:anfrage|nachricht|kontakt\w*|mail|e-mail)?|(?:anfrage|nachricht|mail|e-mail|ticket|bewerbung|anliegen)\b[^.]{0,30}\b(?:eingegangen|erhalten|erfasst|eröffnet|angelegt)"
    r"|wir haben ihre|ticket (?:created|opened|received)|(?:request|ticket|case|message|enquiry|inquiry) (?:has been )?(?:received|created|opened)|we(?:'ve| have)? received your"
    r"|acknowledge?ment of receipt|\bempfangen:|(?:thank you|thanks) for (?:contacting|your (?:message|request|enquiry|inquiry))|(?:vielen )?dank für ihre (?:anfrage|nachricht|mail|e-mail|kontaktaufnahme)"
    r"|neues ticket|new ticket|ticket ?(?:eröffnet|erstellt)|ihre anfrage (?:bei|an)",
    re.IGNORECASE,
)
_STATUS_NOTICE = re.compile(
    r"\b(?:ticket|vorgang|anfrage|case|request|fall)\b[^.!?]{0,60}\b(?:geschlossen|closed|solved|resolved|gelöst|status (?:geändert|changed)|zugewiesen|assigned|updated|aktualisiert)"
)
_READ_SUBJECT = re.compile(
    r"(?:gelesen|ungelesen gelöscht|read|not read|lu|lesebestätigung|read receipt|empfangsbestätigung \(angezeigt\)|return receipt \(displayed\)|disposition notification)\b ?[:–-]?",
    re.IGNORECASE,
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


def is_receipt_text(mail: Mail, signs: Signs, text: str) -> bool:
    """Whether an automatic answer confirms an arrival, by its subject, its words or its ticket number."""
    if _SUBJECT.search(mail.subject) or signs.ticket_system or signs.ticket_tag:
        return True
    return bool(_RECEIVED.search(text))


def receipt(mail: Mail, signs: Signs, text: str) -> Classification | None:
    """The mail as a receipt, None when it is none. text: the newest text, folded."""
    said = _RECEIVED.search(text)
    by_subject = _SUBJECT.search(mail.subject)
    if signs.auto_replied and is_receipt_text(mail, signs, text):
        words = excerpt(text, said.start(), said.end()) if said else mail.subject[:300]
        return Classification(MailKind.RECEIPT, "auto-replied-receipt", words)
    if not said and not by_subject:
        return None
    machine = _MACHINE_SAYS.search(text)
    follows = _WILL_FOLLOW.search(text)
    points = (
        2 * bool(signs.auto)
        + 2 * bool(machine)
        + bool(signs.no_reply)
        + bool(signs.ticket_system)
        + bool(signs.ticket_tag)
        + bool(signs.null_sender)
        + bool(by_subject)
        + bool(said and follows)
    )
    strong = bool(signs.auto or machine or signs.no_reply or (signs.null_sender and by_subject))
    if points < 3 or not strong:
        return None
    hit = said or machine
    words = excerpt(text, hit.start(), hit.end()) if hit else mail.subject[:300]
    return Classification(MailKind.RECEIPT, "receipt-words", words)


def is_status_notice(text: str) -> bool:
    """Whether a helpdesk only tells about its own bookkeeping."""
    return bool(_STATUS_NOTICE.search(text[:400]))
