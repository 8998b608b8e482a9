"""The subject without what mail programs, lists and helpdesks put around it (RFC 5256 §2.1, several languages).

Called by matching, where equal base subjects are weak evidence. Refuses nothing; any text has a base subject.
"""

from __future__ import annotations

import re
import unicodedata

_MAX_SUBJECT = 1_000
_MIN_LETTERS = 8

_PREFIX = re.compile(
    r"(?:re|r|aw|antw|antwort|fwd|fw|wg|wtr|sv|vs|vb|tr|rv|rif|ref|enc|odp|pd|ynt|ilt|i|res|vl|doorst|回复|转发)"
    r"(?: ?\[\d{1,3}\]| ?\(\d{1,3}\)|\^\d{1,3})? ?[:：] ?",
    re.IGNORECASE,
)
# Tags that lists, gateways and helpdesks add; a bare number in brackets belongs to the subject.
_TAG = re.compile(r"\[(?!\d{1,4}\])[^\[\]]{1,40}\] ?(?=\S)")
_TRAILER = re.compile(r" ?(?:\((?:fwd|wg|weitergeleitet)\)|\[[^\[\]]{0,30}#[^\[\]]{1,30}\])$", re.IGNORECASE)
_FORWARDED = re.compile(r"\[(?:fwd|fw|wg): ?(.+)\]", re.IGNORECASE)

_GENERIC = frozenset(
    "abrechnung absprache aktualisierung anbei anfrage angebot angebote angebotsanfrage anhang anliegen anruf"
    " antrag antwort auftrag auftragsbestätigung besprechung bestellung bestätigung beleg belege bitte daten"
    " dokument dokumente dringend eilt email erinnerung feedback foto fotos frage fragen freigabe info"
    " information informationen infos kostenvoranschlag lieferung mahnung mail meeting mitteilung nachfrage"
    " nachricht notiz offerte preisanfrage projekt rechnung rechnungen rückfrage rückmeldung rückruf status"
    " statusupdate termin terminanfrage terminbestätigung terminvorschlag terminvorschläge unterlagen update"
    " vertrag zahlung zahlungserinnerung zusammenarbeit answer appointment attachment call confirmation"
    " contract document documents file files enquiry hello hi hallo inquiry invoice invoices message offer"
    " order payment photo photos proposal question questions quotation quote receipt reminder report request"
    " schedule status urgent".split()
)
_FILLERS = frozenset(
    "ihr ihre ihren ihrer ihrem ihres dein deine deinen deiner unser unsere unseren unserer mein meine meinen"
    " meiner eine ein einen die der das den zu zum zur für von vom und an am im wegen bezüglich betr betreff"
    " betreffend nochmal noch kurze kurzer kurz neue neuer neues aktuelle your our my the a an for re about of"
    " to and quick short new nr no nummer number".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def base_subject(subject: str) -> str:
    """The subject to compare threads by, "" when nothing is left.

    Repeated reply and forward prefixes of any usual language (with counters like `Re[2]:`), list tags, outer
    brackets, ticket tags and `(fwd)` are removed, white space is folded, letters are NFC and case-folded.
    """
    text = " ".join(unicodedata.normalize("NFC", subject[:_MAX_SUBJECT]).split())
    for _ in range(50):
        shorter = _without_one_layer(text)
        if shorter == text:
            break
        text = shorter
    return text.casefold()


def _without_one_layer(text: str) -> str:
    """Remove one prefix, tag, trailer or pair of brackets."""
    for pattern in (_PREFIX, _TAG):
        match = pattern.match(text)
        if match and match.end() < len(text):
            return text[match.end() :].strip()
        if match and pattern is _PREFIX:
            return ""
    if wrapped := _FORWARDED.fullmatch(text):
        return wrapped[1].strip()
    if len(text) > 2 and text[0] == "[" and text[-1] == "]" and "]" not in text[1:-1]:
        return text[1:-1].strip()
    return _TRAILER.sub("", text)


def is_generic(base: str) -> bool:
    """Whether a base subject is too common to tell two threads apart.

    True for fewer than eight letters or digits, and for subjects that consist of everyday words of business mail
    ("Ihre Rechnung", "kurze Rückfrage") without a name, number or date.
    """
    significant = sum(char.isalnum() for char in base)
    if significant < _MIN_LETTERS:
        return True
    words = _WORD.findall(base.casefold())
    if any(char.isdigit() for char in base):
        return False
    return all(word in _GENERIC or word in _FILLERS for word in words)
