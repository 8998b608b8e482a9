"""Whether a mail brings a document: then its content is the answer, whoever or whatever sent it."""

from __future__ import annotations

import re

from coopwatch.core.model import Attachment, Mail

_FILES = (
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
)
_TYPES = (
    "application/pdf",
    "application/xml",
    "application/zip",
    "application/msword",
    "application/vnd.",
    "application/rtf",
)
_BUSINESS = re.compile(
    r"\b(?:rechnung\w*|gutschrift\w*|angebot\w*|kostenvoranschl\w*|offerte|auftragsbestätigung\w*|lieferschein\w*|vertrag\w*|police\w*"
    r"|bescheinigung\w*|zertifikat\w*|unterlagen|dokument\w*|beleg\w*|mahnung\w*|abrechnung\w*|nachweis\w*|bescheid\w*"
    r"|invoices?|quote|quotation|estimate|credit note|order confirmation|contract|certificate|documents?|statement|proposal)\b"
)
_HERE_IT_IS = re.compile(
    r"\b(?:download\w*|herunterladen|abrufen|abgerufen|abrufbar|bereitgestellt|steh(?:t|en) [^.!?]{0,60}\bbereit|einsehen|ansehen|anbei|im anhang|beigefügt"
    r"|liegt [^.!?]{0,60}\b(?:vor|bereit)|attached|attachment|available (?:here|online|for download)|view (?:your|the) (?:invoice|quote|document)|enclosed)\b"
)
_IN_RECEIPTS = re.compile(r"agb|datenschutz|terms|privacy|widerruf|transcript|protokoll", re.IGNORECASE)


def has_document(mail: Mail) -> bool:
    """Whether a file is attached that could be an asked document; logos, signatures and small print are not."""
    return any(_is_document(part) for part in mail.attachments)


def delivers_document(mail: Mail, text: str) -> bool:
    """Whether the mail brings a business document as a file or by link. text: its words, folded."""
    told = f"{mail.subject.casefold()} {text[:3_000]}"
    return bool(_BUSINESS.search(told)) and (has_document(mail) or bool(_HERE_IT_IS.search(told)))


def _is_document(part: Attachment) -> bool:
    name = part.name.lower()
    if part.inline or _IN_RECEIPTS.search(name):
        return False
    return name.endswith(_FILES) or part.content_type.startswith(_TYPES)
