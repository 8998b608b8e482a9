"""Standard words that programs and companies add: phone signatures, disclaimers, newsletter feet, warning banners.

Refuses to cut anything; it answers for lines and paragraphs. Called by `signature`.
"""

from __future__ import annotations

import re

_DEVICE = (
    r"(?:i-?phone|i-?pad|\bios\b|handy|natel|smartphone|mobil|android|samsung|galaxy|huawei|xiaomi|outlook|mail"
    r"|\bapp\b|gmx"
    r"|web\.de|telekom|t-online|black ?berry|nokia|sony|xperia|windows|spark|tuta(?:nota)?\b|k-9|thunderbird|yahoo"
    r"|phone"
    r"|tablet|unterwegs|device|móvil|cellulare|téléphone|telefoon|telefon|puhelin|\bmac\b|verse|fairphone|pixel"
    r"|surface|wireless)"
)
_PHONE_SIGNATURE = re.compile(
    "(?:"
    + "|".join(
        (
            rf"(?:diese (?:nachricht|e-?mail|mail) wurde )?(?:von|mit|über|vom) .{{0,60}}{_DEVICE}.{{0,60}} "
            rf"(?:gesendet|geschrieben|verschickt|getippt|gesandt|versandt)",
            rf"(?:gesendet|gesandt|verschickt|geschrieben|getippt|verfasst|versendet) (?:von|mit|über|aus|via|vom) "
            rf".{{0,60}}{_DEVICE}.{{0,60}}",
            r"(?:mobil|unterwegs|von unterwegs) (?:gesendet|getippt|geschrieben|verschickt).{0,80}",
            rf"von (?:meine[mr]|einem) {_DEVICE}.{{0,40}}",
            rf"(?:sent|send) (?:from|via|with|by|using) .{{0,60}}{_DEVICE}.{{0,80}}|sent from my \w+(?: \w+)?",
            rf"(?:envoyé|inviato|enviado|verzonden|verstuurd|skickat|sendt|wysłan[eoy]|odesláno|lähetetty"
            rf"|отправлено|gönderildi"
            rf"|trimis) .{{0,60}}{_DEVICE}.{{0,60}}",
            r"outlook für .{2,30} (?:beziehen|herunterladen)|holen sie sich outlook für .{2,30}|get (?:outlook"
            r"|bluemail) for .{2,30}",
            r"(?:obtenir|télécharger) outlook pour .{2,30}|obtener outlook para .{2,30}|scarica outlook per .{2,30}"
            r"|outlook voor .{2,20} downloaden|yahoo mail: .{2,60}",
            r"(?:bitte )?(?:entschuldigen sie|verzeihen sie|entschuldige) .{0,30}(?:tippfehler|kürze).{0,60}",
            r"(?:please |apologies for |sorry for |pls )?(?:excuse |forgive )?(?:any |the |my )?(?:typos|brevity)"
            r"(?:,? (?:and|or|&) (?:typos|brevity))?.{0,20}",
        )
    )
    + r")\.?(?:\s?<[^>]{0,300}>)?\s*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\b(?:is|are|was|were|ist|sind|war|waren|wird|hat|habe|haben)\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"(?:\[cid:[^\]]{1,200}\]|<[\w\-. ]{1,80}\.(?:png|jpe?g|gif)>|\[(?:image|bild|logo|inline image"
    r"|inline-bild)[^\]]{0,120}\]|\s){1,20}$",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    "|".join(
        (
            # Confidentiality
            r"(?:diese|dieses|der inhalt dieser|die in dieser)\s(?:e-?mail|nachricht|mail|mitteilung"
            r"|information)\b.{0,200}"
            r"(?:vertraulich|bestimmt für|ausschließlich für|nur für|verschwiegenheit|rechtlich geschützt|irrtümlich)",
            r"(?:enthält|beinhaltet|unterliegt).{0,80}(?:vertrauliche|verschwiegenheit|rechtlich geschützt)",
            r"nicht der (?:richtige|vorgesehene|beabsichtigte|bestimmungsgemäße) (?:adressat|empfänger)",
            r"irrtümlich erhalten|(?:unerlaubte|unbefugte)s? (?:kopieren|weitergabe|vervielfältigung)",
            r"(?:this|the) (?:e-?mail|message|communication|information contained)\b.{0,200}(?:confidential|privileged"
            r"|intended (?:only|solely|for))",
            r"confidentiality notice|if you (?:are not|have received this)\b.{0,60}(?:intended|in error|by mistake)"
            r"|not the intended recipient",
            r"ce (?:message|courriel).{0,100}confidentiel|questo messaggio.{0,100}(?:riservat|analizzato)"
            r"|dit bericht.{0,100}vertrouwelijk|este mensaje.{0,100}confidencial",
            # Environment, privacy, virus scanners
            r"(?:denken sie an|schonen sie|think (?:of|about)|consider) (?:die umwelt|unsere umwelt|the environment)",
            r"(?:bevor|before) (?:sie|you) (?:diese|print).{0,60}(?:druck|print|mail)|do you really need to print"
            r"|before printing",
            r"(?:informationen|hinweise) (?:zum|zur|über) (?:datenschutz|verarbeitung|erhebung)"
            r"|datenschutz(?:hinweise?|erklärung|informationen)\b.{0,160}(?:unter|finden|http|www|:)",
            r"auf viren (?:geprüft|überprüft)|\bvirenfrei\b|virus-free|scanned (?:for|by)\b.{0,40}(?:virus|malware"
            r"|security)",
            # Advertising
            r"(?:besuchen|folgen|finden|treffen) sie uns (?:auch )?(?:auf|in|im|unter|online|bei|hier|jetzt)"
            r"|besuchen sie uns\s?:|(?:follow|visit|find) us (?:on|at|online)",
            # Newsletters and lists
            r"(?:sie erhalten|du erhältst|you (?:are receiving|received|receive|get)|you're receiving) (?:diese"
            r"|this)\w? "
            r"(?:e-?mail|nachricht|newsletter|mail|message)\b.{0,40}(?:weil|da\b|because|as\b)",
            r"vom newsletter abmelden|newsletter abbestellen|(?:hier )?abmelden\s?[:(<]|\bunsubscribe\b|abbestellen "
            r"(?:können|möchten)",
            r"im browser (?:ansehen|anzeigen)|view (?:it |this e?mail )?in your browser",
        )
    ),
    re.IGNORECASE,
)
_BANNER = re.compile(
    r"\W{0,4}(?:achtung|vorsicht|warnung|hinweis|caution|warning|external(?: e?-?mail| sender)?|extern(?:e e-?mail"
    r"|er absender)?)\b.{0,120}"
    r"(?:außerhalb|externe[nmr]?\b|outside|external|unbekannte[nmr]? absender|don't often get)"
    r"|\W{0,4}(?:sie erhalten nicht (?:häufig|oft) e-?mails von|you don't often get email from)",
    re.IGNORECASE | re.DOTALL,
)


def is_phone_signature(line: str) -> bool:
    """Whether the whole line is the advertisement a phone or mail program adds."""
    text = line[:400].strip(" -–—*_[]()\t")
    return len(text) >= 8 and bool(_PHONE_SIGNATURE.match(text)) and not _SENTENCE.search(text)


def is_placeholder(line: str) -> bool:
    """Whether the line only stands for a picture ("[cid:image001.png@…]")."""
    return bool(line.strip()) and bool(_PLACEHOLDER.match(line[:600]))


def is_notice(paragraph: str) -> bool:
    """Whether a paragraph is a disclaimer, a virus-scanner line or the foot of a newsletter."""
    return bool(_NOTICE.search(" ".join(paragraph[:1500].split())))


def is_banner(paragraph: str) -> bool:
    """Whether a paragraph is the receiving server's warning about mail from outside."""
    return bool(_BANNER.match(" ".join(paragraph[:600].split())))
