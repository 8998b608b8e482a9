"""What a mail brings along: attached documents, e-invoices and links, and whether they can be what was asked for.

Refuses to open attachments: names, types and the small XML that the adapters read are enough. Called by `answer`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coopwatch.core.model import Attachment, Kind, Mail
from coopwatch.core.reading.cues import fold

_DECORATION_NAME = re.compile(
    r"^(?:image\d*|img\d{0,3}|logo\w*|signatur\w*|signature\w*|banner\w*|icon\w*|outlook-\w+|facebook"
    r"|linkedin|instagram|xing|"
    r"smime|winmail|oledata|att\d{5}|attachment)\b.*$",
    re.IGNORECASE,
)
_DECORATION_TYPES = (
    "text/calendar",
    "application/ics",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-signature",
    "application/pgp-keys",
    "text/vcard",
    "text/x-vcard",
    "text/directory",
    "message/delivery-status",
    "message/disposition-notification",
    "text/rfc822-headers",
)
_DECORATION_SUFFIXES = (".vcf", ".ics", ".p7s", ".p7m", ".asc", ".sig")
# A picture below this size in an ordinary mail is part of somebody's signature.
_SMALL_PICTURE_BYTES = 15_000

_E_INVOICE_NAME = re.compile(
    (
        r"(?:factur-?x|zugferd|xrechnung|order-x|ferd-?invoice|cii|ubl)[\w.-]*\.xml$"
        r"|rechnung[\w .-]*\.xml$|invoice[\w .-]*\.xml$"
    ),
    re.IGNORECASE,
)
# Root elements: UBL 2.1 Invoice/CreditNote, UN/CEFACT CII D16B (EN 16931-1 syntaxes), and the ZUGFeRD 1.0 root.
_E_INVOICE_TEXT = re.compile(r"<(?:[\w.-]+:)?(?:Invoice|CreditNote|CrossIndustryInvoice|CrossIndustryDocument)[\s>]")

_NAMES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind.INVOICE,
        re.compile(
            r"rechnung(?!sadress)|invoice|gutschrift|faktura|\bre[-_ ]?\d{2,}|^rg[-_ ]?\d|\binv[-_ ]?\d"
            r"|honorarnote|\bbill\b|quittung|receipt|credit.?note"
        ),
    ),
    (
        Kind.QUOTE,
        re.compile(
            r"angebot|offert|quot(?:e|ation)|kostenvoranschlag|\bkva?\b|estimate|proposal|preis"
            r"|\ban?[-_ ]?\d{2,4}[-_]\d|kalkulation|price|\bag[-_ ]?\d"
        ),
    ),
)
_FOREIGN = re.compile(
    r"\bagb\b|datenschutz|\bterms|privacy|newsletter|werbung|rundschreiben|statement|kontoauszug|mahnung"
    r"|reminder|stellenanzeige|"
    r"widerruf|lieferbedingungen|\bgtc\b|speisekarte|einkaufsliste"
)
_OTHER_NAME = re.compile(
    r"lieferschein|delivery.?note|auftragsbest|order.?conf|mahnung|vertrag|contract|protokoll|minutes"
    r"|plan\b|zeichnung|drawing|"
    r"formular|form\b|vollmacht|lebenslauf|\bcv\b|bescheinigung|certificate|liste\b|datenblatt"
    r"|data.?sheet|fragebogen|questionnaire"
)
_LINK = re.compile(
    r"https?://\S+|\bwww\.\S+\.\w{2,}|\b(?:wetransfer|dropbox|nextcloud|sharepoint|onedrive|google drive|gdrive)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Brought:
    """What came along.

    documents: what somebody sent. kinds: quote and invoice, as told by names and e-invoices. foreign: only
    advertising, terms and the like. other: a name tells of a document that is neither quote nor invoice.
    """

    documents: tuple[Attachment, ...]
    kinds: frozenset[Kind]
    e_invoice: bool
    foreign: bool
    other: bool

    @property
    def names(self) -> str:
        """The file names as evidence, separated by commas; "" when none has a name."""
        return ", ".join(part.name for part in self.documents if part.name)

    @property
    def pictures_only(self) -> bool:
        """Whether nothing but pictures came along."""
        return all(part.content_type.startswith("image/") for part in self.documents)

    def suits(self, asked: Kind | None) -> bool:
        """Whether the documents may be what was asked for; True when neither names nor question say more."""
        if not self.documents:
            return False
        if asked is Kind.INVOICE and self.e_invoice:
            return True
        if asked in (Kind.INVOICE, Kind.QUOTE) and (self.kinds or self.other):
            return asked in self.kinds
        if asked is Kind.DOCUMENT and self.kinds and not self.other:
            return False
        return not self.foreign


def brought(mail: Mail) -> Brought:
    """What `mail` carries besides its text; decoration of signatures is left out."""
    documents = tuple(part for part in mail.attachments if _is_document(part))
    names = [fold(part.name) for part in documents]
    kinds = frozenset(kind for name in names for kind, words in _NAMES if words.search(name))
    e_invoice = any(is_e_invoice(part) for part in mail.attachments)
    if e_invoice:
        kinds |= {Kind.INVOICE}
    foreign = bool(names) and all(_FOREIGN.search(name) for name in names)
    other = any(_OTHER_NAME.search(name) for name in names)
    return Brought(documents, kinds, e_invoice, foreign, other)


def is_e_invoice(part: Attachment) -> bool:
    """Whether an attachment is an XRechnung, ZUGFeRD or Factur-X invoice, by content, else by name and type."""
    if part.text is not None and part.content_type.endswith("xml"):
        return _E_INVOICE_TEXT.search(part.text[:20_000]) is not None
    return bool(part.name) and _E_INVOICE_NAME.search(part.name) is not None


def has_link(text: str) -> bool:
    """Whether a text names a place to download from."""
    return _LINK.search(text) is not None


def _is_document(part: Attachment) -> bool:
    if part.content_type in _DECORATION_TYPES or part.name.lower().endswith(_DECORATION_SUFFIXES):
        return False
    if part.content_type.startswith("image/"):
        return not part.inline and not _DECORATION_NAME.match(part.name) and part.size_bytes > _SMALL_PICTURE_BYTES
    return not part.inline or bool(part.name)
