"""Whether a mail brings a document or another business answer.

Then that is what counts, whoever or whatever sent it. Refuses logos, signatures and small print.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Attachment, Mail
from coopwatch.core.reading.classify.wording import GAP, phrases

_FILES = (
    *(
        ".pdf",
        ".xml",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".xls",
        ".xlsx",
        ".ods",
        ".csv",
        ".zip",
        ".p7m",
        ".dwg",
        ".pptx",
    ),
    *(".jpg", ".jpeg", ".png", ".heic", ".tif", ".tiff"),
)
_TYPES = ("application/pdf", "application/xml", "application/zip", "application/msword", "application/vnd.", "image/")
_BUSINESS = phrases(
    r"\b(?:rechnung|gutschrift|angebot|kostenvoranschl|offerte|auftragsbestätigung|lieferschein|vertrag|police)\w*",
    r"\b(?:bescheinigung|zertifikat|unterlagen|dokument|beleg|mahnung|abrechnung|nachweis|bescheid|zeugnis)\w*",
    r"\b(?:invoices?|quote|quotation|estimate|credit note|order confirmation|contract|certificate|documents?"
    r"|statement)\b",
    r"\bproposal\b",
)
_HERE_IT_IS = phrases(
    r"\b(?:download\w*|herunterladen|abrufen|abgerufen|abrufbar|bereitgestellt|einsehen|ansehen|anbei|im anhang"
    r"|beigefügt)\b",
    rf"\b(?:steh(?:t|en)|lieg(?:t|en))\b{GAP}\b(?:bereit|vor)\b|\b(?:attached|attachment|enclosed|view (?:your|the))\b",
    r"\bavailable (?:here|online|for download|in your)\b",
)
_APPOINTMENT = phrases(
    rf"\btermin\w*\b{GAP}\b(?:bestätigt|vereinbart|gebucht|verschoben|abgesagt|eingetragen)\b|\bterminbestätigung\b",
    r"\b(?:appointment|booking|reservation|visit)\b[^.!?]{0,80}\b(?:confirmed|booked|rescheduled|cancell?ed)\b",
)
_SMALL_PRINT = re.compile(r"\bagb|datenschutz|terms|privacy|widerruf|transcript|protokoll", re.IGNORECASE)


def has_document(mail: Mail) -> bool:
    """Whether a file is attached that could be an asked document; logos, signatures and small print are not."""
    return any(_is_document(part) for part in mail.attachments)


def brings_answer(mail: Mail, text: str) -> bool:
    """Whether the mail brings a business document, as a file or by link, or settles an appointment.

    text: its words, folded.
    """
    told = f"{mail.subject} {text[:3_000]}"
    if _APPOINTMENT.search(told):
        return True
    return bool(_BUSINESS.search(told)) and (has_document(mail) or bool(_HERE_IT_IS.search(told)))


def _is_document(part: Attachment) -> bool:
    name = part.name.lower()
    if part.inline or _SMALL_PRINT.search(name):
        return False
    return name.endswith(_FILES) or part.content_type.startswith(_TYPES)
