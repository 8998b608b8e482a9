"""What a signature and a footer look like: contact data, company details, disclaimers, phone signatures.

Refuses nothing and cuts nothing; it only answers questions about lines and paragraphs. Called by `signature`.
"""

from __future__ import annotations

import re

_DEVICE = (
    r"(?:i-?phone|i-?pad|ios|handy|natel|smartphone|mobil|android|samsung|galaxy|huawei|xiaomi|outlook|mail|\bapp\b|gmx|web\.de"
    r"|telekom|t-online|black ?berry|nokia|sony|xperia|windows|spark|tutanota|tuta\b|k-9|thunderbird|yahoo|phone|tablet"
    r"|unterwegs|device|móvil|cellulare|téléphone|telefoon|telefon|puhelin|mac\b|hcl|verse|fairphone|pixel)"
)
_PHONE_SIGNATURE = re.compile(
    r"(?:"
    rf"(?:diese (?:nachricht|e-?mail|mail) wurde )?(?:von|mit|über|vom) .{{0,60}}{_DEVICE}.{{0,60}} (?:gesendet|geschrieben|verschickt|getippt|gesandt)"
    rf"|(?:gesendet|gesandt|verschickt|geschrieben|getippt|verfasst) (?:von|mit|über|aus|via|vom) .{{0,60}}{_DEVICE}.{{0,60}}"
    rf"|(?:mobil|unterwegs|von unterwegs) (?:gesendet|getippt|geschrieben|verschickt).{{0,80}}"
    rf"|von (?:meine[mr]|einem) {_DEVICE}.{{0,40}}"
    rf"|(?:sent|send) (?:from|via|with|by|using) .{{0,60}}{_DEVICE}.{{0,80}}"
    rf"|(?:envoyé|inviato|enviado|verzonden|verstuurd|skickat|sendt|wysłan[eoy]|odesláno|lähetetty|отправлено|gönderildi|trimis)"
    rf" .{{0,60}}{_DEVICE}.{{0,60}}"
    r"|outlook für .{2,30} (?:beziehen|herunterladen)|holen sie sich outlook für .{2,30}|get (?:outlook|bluemail) for .{2,30}"
    r"|(?:obtenir|télécharger) outlook pour .{2,30}|obtener outlook para .{2,30}|scarica outlook per .{2,30}"
    r"|outlook voor .{2,20} downloaden|yahoo mail: .{2,60}"
    r"|(?:bitte )?(?:entschuldigen sie|verzeihen sie|entschuldige) .{0,30}(?:tippfehler|kürze).{0,60}"
    r"|(?:please |apologies for |sorry for )?(?:excuse )?(?:any |the )?(?:typos|brevity)(?:,? (?:and|or|&) (?:typos|brevity))?.{0,40}"
    r")\.?(?:\s?<[^>]{0,300}>)?\s*$",
    re.IGNORECASE,
)

_CONTACT = re.compile(
    r"(?:^|[\s|·•,;/])(?:tel(?:efon)?|fon|phone|mobil(?:e|funk|telefon)?|handy|(?:tele)?fax|durchwahl|büro|office|direct"
    r"|cell|hotline|t|m|f|p|e|w|d)\.?\s{0,3}[:.]?\s{0,3}(?:\+|\(|0|[2-9]\d)[\d\s()/\-–.+]{4,}"
    r"|^\W{0,3}(?:\+|\(?0)[\d\s()/\-–.]{6,}$"
    r"|(?:^|[\s|·•(<:])(?:https?://|www\.)\S{3,}"
    r"|[\w.+\-]{1,64}@[\w\-]{1,64}\.[\w.\-]{2,}"
    r"|^\W{0,3}(?:e-?mail|mail|web|internet|homepage|skype|linkedin|instagram|facebook|xing|x|twitter)\s?:"
    r"|^[\w\-]{2,40}(?:\.[\w\-]{2,30})?\.(?:de|at|ch|com|eu|org|net|info|example|co\.uk|io)/?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:^|[\s,·|•–-])(?:[ADF]\s?-\s?|CH\s?-\s?)?\d{4,5}\s{1,2}[A-ZÄÖÜ][a-zäöüß]{2,}"
    r"|(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|markt|hof|chaussee|kai)\s{1,2}\d{1,4}\s?[a-z]?(?:\b|$)"
    r"|\b\d{1,4}[a-z]?\s(?:[A-Z][a-z]+\s){1,3}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|square|way)\b"
    r"|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b",
)
_COMPANY = re.compile(
    r"\b(?:GmbH|mbH|AG|KG|KGaA|OHG|UG|GbR|e\.\s?K\.|e\.\s?V\.|eG|PartG|mbB|Ltd|Limited|LLC|LLP|Inc|Corp|B\.\s?V\.|S\.A\.|S\.r\.l\.|SE|Co\.)(?![\w])"
)
_LEGAL = re.compile(
    r"handelsregister|registergericht|amtsgericht|landesgericht|firmenbuch|HR[AB]\s?:?\s?\d|\bFN\s?\d{4,}"
    r"|geschäftsführ(?:er|erin|ung|ende)\w{0,4}\s?:|geschäftsführender gesellschafter|vertretungsberechtigt"
    r"|(?:vorstand|aufsichtsrat\w*|vorsitzende[rn]?\w{0,30}|inhaber(?:in)?|komplementär(?:in)?|prokurist\w*)\s?:"
    r"|\binh\.\s|inhaber(?:in)? [A-ZÄÖÜ]|sitz (?:der gesellschaft|und registergericht|[A-ZÄÖÜ])|firmensitz"
    r"|(?:ust|umsatzsteuer)[\-. ]{0,3}(?:id|ident)\w{0,20}[\-. ]{0,3}(?:nr|nummer)?\.?\s?:?\s?[A-Z]{2}\s?\w?\d|st(?:euer)?[\-. ]?(?:nr\.?|nummer)\s?:?\s?\d"
    r"|\bUID\s?:?\s?(?:ATU|CHE)|\bVAT(?: reg\w*| no| id| number)?\.?\s?(?:no\.?|nr\.?)?\s?:?\s?[A-Z]{2}\s?\d"
    r"|registered (?:in|office)|company (?:no|number|registration|reg)\b|managing directors?\s?:|chamber of commerce|kvk\s?:?\s?\d"
    r"|\bIBAN\s?:?\s?[A-Z]{2}\d|\bBIC\s?:?\s?[A-Z]{6}|bankverbindung",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"(?:diese|dieses|die|der inhalt dieser)\s(?:e-?mail|nachricht|mail|mitteilung|information).{0,160}(?:vertraulich|bestimmt für|ausschließlich für|verschwiegenheit|rechtlich geschützt)"
    r"|(?:enthält|beinhaltet|unterliegt).{0,80}(?:vertrauliche|verschwiegenheit|rechtlich geschützt)"
    r"|nicht der (?:richtige|vorgesehene|beabsichtigte|bestimmungsgemäße) (?:adressat|empfänger)"
    r"|irrtümlich erhalten|(?:unerlaubte|unbefugte)s? (?:kopieren|weitergabe|vervielfältigung)"
    r"|(?:this|the) (?:e-?mail|message|communication|information contained).{0,200}(?:confidential|privileged|intended (?:only|solely|for))"
    r"|confidentiality notice|if you (?:are not|have received this).{0,60}(?:intended|in error|by mistake)|not the intended recipient"
    r"|(?:denken sie an|schonen sie|think of|consider) (?:die umwelt|unsere umwelt|the environment).{0,120}"
    r"|(?:bevor|before) (?:sie diese|you print|printing).{0,60}|do you really need to print"
    r"|informationen (?:zum|zur|über) (?:datenschutz|verarbeitung).{0,120}|datenschutz(?:hinweise?|erklärung|informationen)\b.{0,160}(?:unter|finden|http|www)"
    r"|auf viren (?:geprüft|überprüft)|virenfrei|virus-free|scanned (?:for|by)"
    r"|ce (?:message|courriel).{0,100}confidentiel|questo messaggio.{0,100}(?:riservat|analizzato)|dit bericht.{0,100}vertrouwelijk"
    r"|este mensaje.{0,100}confidencial",
    re.IGNORECASE | re.DOTALL,
)
_NEWSLETTER = re.compile(
    r"(?:sie erhalten|du erhältst|you (?:are receiving|received|receive|get)) diese?n?m? ?(?:e-?mail|nachricht|newsletter|mail).{0,40}(?:weil|da|because|as)"
    r"|you(?:'re| are) receiving this|you received this (?:message|email) because|vom newsletter abmelden|newsletter abbestellen"
    r"|(?:hier )?abmelden\s?[:(<]|\bunsubscribe\b|abbestellen (?:können|möchten)|mailing list$"
    r"|im browser (?:ansehen|anzeigen)|view (?:it |this email )?in your browser",
    re.IGNORECASE,
)
_FUNCTION_WORDS = frozenset(
    "ich wir sie du ihr ist sind habe haben hat hatte wird werden würde würden kann können könnte könnten bitte nicht "
    "noch dass daß wenn aber auch schon mir uns ihnen dir euch es das dann jetzt hier nur mal als war waren sein man "
    "mich dich soll sollen muss müssen melde melden gerne gern i we you is are have has had will would can could please "
    "not that if but it me us this was were be do does did don't i'll we'll you'll i'm it's they them he she there".split()
)
_WORD = re.compile(r"[^\W\d_][\w'’\-]*")
_SHORT_LINE = 90


def is_phone_signature(line: str) -> bool:
    """Whether the whole line is the advertisement a phone or mail program adds."""
    text = line.strip(" -–—*_[]()\t")
    return 8 <= len(text) <= 400 and bool(_PHONE_SIGNATURE.match(text))


def has_contact_data(line: str) -> bool:
    """Whether a short line shows a phone number, an address or a web page, and is no sentence."""
    text = line.strip()
    if not text or len(text) > 2 * _SHORT_LINE or is_prose(text):
        return False
    return bool(_CONTACT.search(text) or _ADDRESS.search(text))


def has_company(line: str) -> bool:
    """Whether a short line names a company by its legal form."""
    return len(line) <= _SHORT_LINE and bool(_COMPANY.search(line)) and not is_prose(line)


def has_legal_details(line: str) -> bool:
    """Whether a line states what commercial law wants on business letters (§ 35a GmbHG and the like)."""
    return bool(_LEGAL.search(line[:600])) and not is_prose(line)


def is_notice(paragraph: str) -> bool:
    """Whether a paragraph is a disclaimer, a virus-scanner line or the foot of a newsletter."""
    text = " ".join(paragraph[:1500].split())
    return bool(_DISCLAIMER.search(text) or _NEWSLETTER.search(text))


def is_prose(paragraph: str) -> bool:
    """Whether somebody talks here: at least four words, two of them pronouns, auxiliaries or the like."""
    words = [word.lower() for word in _WORD.findall(paragraph[:1000])]
    return len(words) >= 4 and sum(word in _FUNCTION_WORDS for word in words) >= 2
