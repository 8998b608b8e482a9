"""What signatures and company footers consist of: contact data, addresses, legal details. And what talks.

Refuses to cut anything; it answers for lines and paragraphs. Called by `signature`.
"""

from __future__ import annotations

import re

_MAX_LINE = 180

_CONTACT = re.compile(
    "|".join(
        (
            r"(?:^|[\s|·•,;/(])(?:tel(?:efon)?|fon|phone|mobil(?:e|funk|telefon)?|handy|natel|(?:tele)?fax"
            r"|durchwahl|zentrale|büro"
            r"|office|direct|cell|hotline|vox|t|m|f|p)\.?\s{0,3}[:.]?\s{0,3}(?:\+|\(|0|[1-9]\d)[\d\s()/\-–.+]{4,}",
            r"^\W{0,3}(?:\+|\(?0)[\d\s()/\-–.]{6,}$",
            r"(?:^|[\s|·•(<:])(?:https?://|www\.)\S{3,}",
            r"[\w.+\-]{1,64}@[\w\-]{1,64}\.[\w.\-]{2,}",
            r"^\W{0,3}(?:e-?mail|mail|web|internet|homepage|skype|linkedin|instagram|facebook|xing|twitter)\s?:",
            r"^[\w\-]{2,40}(?:\.[\w\-]{2,30}){0,2}\.(?:de|at|ch|com|eu|org|net|info|io|example|uk|nl|fr|it)/?$",
        )
    ),
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    "|".join(
        (
            r"(?:^|[\s,|·•–-])(?:[ADF]\s?-\s?|CH\s?-\s?)?\d{4,5}\s{1,2}[A-ZÄÖÜ][a-zäöüß]{2,}",
            r"(?:straße|strasse|[Ss]tr\.|weg|platz|allee|gasse|ring|damm|ufer|markt|hof|chaussee|kai"
            r"|graben)\s{1,2}\d{1,4}\s?[a-z]?(?:\b|$)",
            r"\b\d{1,4}[a-z]?,?\s(?:[A-Z][a-z]+\s){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Square"
            r"|Way|Court)\b",
            r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b",
            r"\b(?:Postfach|P\.?\s?O\.?\sBox)\s\d",
        )
    )
)
_COMPANY = re.compile(
    r"\b(?:GmbH|gGmbH|mbH|AG|KG|KGaA|OHG|UG|GbR|e\.\s?K\.|e\.\s?U\.|e\.\s?V\.|eG|PartG|mbB|Ltd|Limited|LLC|LLP|Inc"
    r"|Corp|Pty"
    r"|B\.\s?V\.|S\.A\.|S\.r\.l\.|SE|Co\.)(?!\w)"
)
_LEGAL = re.compile(
    "|".join(
        (
            r"handelsregister|registergericht|amtsgericht|landesgericht|firmenbuch|HR[AB]\s?:?\s?\d|\bFN\s?\d{4,}"
            r"|\bLG \w+, FN",
            r"geschäftsführ(?:er|erin|ung|ende)\w{0,4}\s?:|geschäftsführende[rn]? gesellschafter|vertretungsberechtigt",
            r"(?:vorstand|aufsichtsrat\w{0,12}|vorsitzende[rn]?\b.{0,40}|inhaber(?:in)?|komplementär(?:in)?"
            r"|prokurist\w{0,4})\s?:",
            r"\binh\.\s|\binhaber(?:in)? \w|sitz (?:der gesellschaft|und registergericht)|\bsitz:? [A-ZÄÖÜ]|firmensitz",
            r"(?:ust|umsatzsteuer)[\-. ]{0,3}(?:id|ident)\w{0,20}[\-. ]{0,3}(?:nr|nummer)?\.?\s?:?\s?[A-Z]{2}\s?\w?\d",
            r"\bst(?:euer)?[\-. ]?(?:nr\.?|nummer)\s?:?\s?\d|\bUID(?:-nr\.?)?\s?:?\s?(?:ATU|CHE)"
            r"|\bVAT\b.{0,16}\b[A-Z]{2}\s?\d",
            r"registered (?:in|office|number)|company (?:no\b|number|registration|reg\b)|managing directors?\s?:"
            r"|chamber of commerce",
            r"\bkvk\s?:?\s?\d|\bIBAN\s?:?\s?[A-Z]{2}\d|\bBIC\s?:?\s?[A-Z]{6}|bankverbindung",
        )
    ),
    re.IGNORECASE,
)
_FUNCTION_WORDS = frozenset(
    "ich wir sie du ihr er ist sind habe haben hat hatte wird werden würde würden kann können könnte könnten bitte "
    "nicht "
    "noch dass daß wenn aber auch schon mir uns ihnen dir euch es das dann jetzt hier nur mal als war waren sein "
    "man mich "
    "dich soll sollen muss müssen melde melden gerne gern kommt komme schicke sende folgt geht gibt gilt liegt "
    "steht bleibt passt morgen heute i we you is are have has had will "
    "would can could please not that if but it me us this was were be do does did don't i'll we'll you'll i'm it's "
    "they "
    "them he she there let's".split()
)
_WORD = re.compile(r"[^\W\d_][\w'’\-]*")


def has_contact_data(line: str) -> bool:
    """Whether a short line shows a phone number, an address or a web page, and is no sentence."""
    text = line.strip()
    if not text or len(text) > _MAX_LINE or is_prose(text):
        return False
    return bool(_CONTACT.search(text) or _ADDRESS.search(text))


def has_company(line: str) -> bool:
    """Whether a short line names a company by its legal form and is no sentence."""
    return len(line) <= _MAX_LINE and bool(_COMPANY.search(line)) and not is_prose(line)


def has_legal_details(line: str) -> bool:
    """Whether a line states what commercial law wants on business letters (§ 35a GmbHG and the like)."""
    return bool(_LEGAL.search(line[:600])) and not is_prose(line)


def is_evidence(line: str) -> bool:
    """Whether a line can only belong to a signature or to an address that was asked for."""
    return has_contact_data(line) or has_company(line) or has_legal_details(line)


def is_prose(paragraph: str) -> bool:
    """Whether somebody talks here: at least four words with pronouns, auxiliaries or the like among them.

    Two such words are wanted, or one in a sentence that ends as sentences do.
    """
    words = [word.lower() for word in _WORD.findall(paragraph[:1000])]
    telling = sum(word in _FUNCTION_WORDS for word in words)
    finished = paragraph.rstrip(" )\"'“”:;").endswith((".", "!", "?"))
    return len(words) >= 4 and telling >= (1 if finished else 2)
