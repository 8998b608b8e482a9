"""The words that tell a return from an absence. Called by `read`."""

from __future__ import annotations

import re


def _words(*alternatives: str) -> re.Pattern[str]:
    """One pattern of all alternatives; umlauts and ß match their two-letter spelling too, case does not matter."""
    text = "|".join(alternatives)
    for letter, spelt in {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}.items():
        text = text.replace(letter, f"(?:{letter}|{spelt})")
    return re.compile(text, re.IGNORECASE)


RETURNS = _words(
    r"\bwieder\b|\bzurück\b|\bkehre\b|rückkehr|\bersten? (?:arbeits)?tag\b",
    r"(?<!nicht )(?<!kaum )\berreichbar\s+(?:ab|ist|bin)\b|\b(?:antworte|beantworte|melde|bearbeite|kümmere)\b",
    r"\bback\b|\breturn(?:s|ing|ed)?\b|\bresum(?:e|ing)\b|\breopen|\bfirst day\b|\bavailable again\b",
    r"\b(?:reply|respond|answer|be in touch)\b",
)
AWAY = _words(
    r"\b(?:nicht|kaum|nur eingeschränkt|nur sporadisch|schlecht|unregelmäßig)\b|\bkeine?n? (?:zugriff|zugang)",
    r"abwesen|urlaub|ferien\b|\bunterwegs\b|\bverreist\b|\baußer haus\b|\baußer dienst\b|auszeit|\bpause\b",
    r"\bfrei\b|\bweg\b|\belternzeit|\bmutterschutz|\bkrank|\bkur\b|\breha\b|forschungszeit|\bsabbatical\b|\boffline\b|\bretreat\b",
    r"\bmesse\b|\bdienstreise|geschäftsreise|fortbildung|seminar|workshop|schulung|konferenz|\bgeschlossen|vertret",
    r"\bout\b|\booo\b|\baway\b|\bleave\b|\bvacation|\bholidays?\b|\bnot\b|\bunavailable\b|\bno access\b|\bclosed\b",
    r"\boff\b|\btravel+ing\b|\bbusiness trip\b|\blimited\b|\bparental\b|\b[mp]aternity\b|\babsen[ct]",
    r"conference|training",
)
OPEN = _words(r"\bgeöffnet\b|\bbesetzt\b|\bopening hours\b|\b(?:is|are) open\b|\bvertritt\b|\bcovering\b|\bbestell")
# What stands right before the phrase.
UNTIL = _words(
    r"\b(?:bis|until|till|til|through|thru|up to)\b(?:\W+(?:und mit|and|mit|voraussichtlich|vorauss?|einschl\w*|inkl\w*"
    r"|including|inclusive|incl|zum|zur|spätestens|zu|the|end of|den|dem|ca))*\W*$"
)
INCLUSIVE = _words(r"\b(?:einschl|inkl|und mit|through|thru|incl)")
STARTING = _words(r"\b(?:ab|seit|from|since|starting|as of|von|vom|beginnend)\b(?:\W+(?:dem|den|the|on|heute))*\W*$")
AFTER = _words(r"\b(?:nach|after)\b(?:\W+(?:dem|den|the))*\W*$")
