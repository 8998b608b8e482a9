"""What is said along the way: German words for other matters and questions that want no answer.

To teach a phrase, add an alternative to its row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import pattern

OFF_TOPIC = pattern(
    (
        r"\b(?:irrläufer|falsche (?:taste|adresse|mail)|falscher (?:empfänger|verteiler)|versehentlich"
        r"|aus versehen"
        r"|nicht für (?:dich|sie|euch) (?:bestimmt|gedacht)|für (?:meinen?|unseren?|den) \w+ gedacht"
        r"|bitte löschen|sorry,? falsch\w*|das spiel"
        r"|gewitter|fußball|(?:ihre|zur|der|deine) reklamation|beschwerde|übrigens|onlineshop|grüße aus|urlaubsgrüße"
        r"|sparen|rabatt\w*|%|sonderaktion|gratis"
        r"|glückwunsch\w*|geburtstag|flohmarkt|konzert|band|tag der offenen tür|messestand|guck mal"
        "|schau mal|nebenbei|ganz was anderes|was anderes|apropos|newsletter|frohe|fröhliche|guten rutsch"
        "|schöne (?:feiertage|ferien|weihnachten)|sommerfest|telefonnummer|öffnungszeiten|umgezogen"
        r"|werbung|rabattaktion|stellenangebot)\b"
    ),
    words=WORDS,
)

# Echo of the owner's words, cries, formulas.
NO_QUESTION = pattern(
    (
        r"\b(?:gut|schön\w*|erholt|heil|wie (?:war|geht|läuft|ist|sind))\b.{0,40}\b(?:urlaub|ferien"
        r"|wochenende|familie|kinder\w*"
        r"|kleinen?|feiertage|zurück|reingekommen|gerutscht|allweil|dir|euch|ihnen|weihnachten|ostern)\b[^?]{0,20}\?"
    ),
    (
        r"\b(?:reicht (?:ihnen|dir|das)|hilft (?:ihnen|dir|das)|sonst noch (?:was|etwas|fragen)|okay so"
        r"|passt das so|so okay|so recht|oder was meinst du|nicht wahr)\b[^?]{0,15}\?$"
    ),
    r"\boder ?\?$",
    r"^(?:was|echt|wirklich|ernsthaft|oder|ja|nein|ok|hm|huch|wie bitte|im ernst|ach ja|na)\W*\?+$",
    (
        r"\b(?:wie geht(?:'s| es)|alles gut|noch fragen|wissen sie noch|weißt du noch|was soll ich sagen"
        r"|wie gesagt)\b"
    ),
    r"^(?:bis|am|noch|heute|morgen) \w+\?",
    words=WORDS,
)
