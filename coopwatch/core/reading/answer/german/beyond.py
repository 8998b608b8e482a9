"""What cannot be had here: German refusals for want of skill or right, things that are gone, and where else to ask.

The names are those of `refusals`. To teach a phrase, add an alternative to its row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import table

BEYOND = table(
    WORDS,
    (
        "impossible",
        0.92,
        (
            r"\b(?:nicht|kein\w*|weder)\b.{0,25}\b(?:mein|meine|unser|unsere|dein)\w* (?:gebiet|fach\w*|bier"
            r"|metier|ding|baustelle"
            r"|thema|bereich|geschäft|spezialität|stärke|revier|handwerk|welt|terrain|kragenweite|preisklasse|liga)\b"
        ),
        (
            r"\b(?:außerhalb|jenseits)\b.{0,20}\b(?:mein|unser|des|der)\w*\b.{0,20}\b(?:gebiets?|bereichs?"
            r"|möglichkeiten|einzugs\w+"
            r"|radius|budgets?|zuständigkeit\w*|rahmens)\b"
        ),
        (
            r"\b(?:lasse?n?|lass) (?:ich|wir) (?:lieber |besser )?die finger\b|\bdie finger (?:davon|von)\b"
            r"|\btraue?n? (?:ich|wir) "
            r"(?:mir|uns)\b.{0,25}\bnicht\b|\b(?:nummer|nummern|schuhgröße|etage)n? zu (?:groß|klein|hoch|klein)\b"
        ),
        (
            r"\b(?:davon|dafür|damit) (?:verstehe?n?|habe?n?) (?:ich|wir)\b.{0,20}\b(?:nichts|nix|zu wenig"
            r"|keine? (?:ahnung|erfahrung"
            r"|zulassung|maschinen?))\b|\bkeine? (?:ahnung von|erfahrung (?:mit|in|damit)|zulassung|befähigung"
            r"|lizenz für)\b"
        ),
        (
            r"\bnicht (?:zugelassen|qualifiziert|zertifiziert|versichert|gewachsen|stemmen|bewältigen|abbilden"
            r"|bewerkstelligen)\b"
        ),
        r"\b(?:überfordert|übersteigt|sprengt)\b.{0,40}\b(?:mich|uns|möglichkeiten|rahmen|kapazität\w*|budget)\b",
        r"\bso weit (?:fahre?n?|kommen?|liefern?) (?:ich|wir)\b.{0,15}\bnicht\b|\bist (?:mir"
        r"|uns) (?:\w+ ){0,2}zu (?:weit|klein|groß"
        r"|heikel|riskant|aufwendig|aufwändig|gefährlich|teuer|viel|stressig)\b",
        (
            r"\bist (?:mir|uns) (?:\w+ ){0,3}?zu (?!spät|früh|tun|hause|wenig)\w+|\b(?:dafür|dazu|da) (?:bin"
            r"|sind) (?:ich|wir) (?:\w+ ){0,2}?zu \w+"
        ),
        (
            r"\b(?:arbeite\w*|lief(?:ern|ere)|beliefer\w*|verkauf\w*|bedien\w*|vermiet\w*|betreu\w*"
            r"|vertreib\w*|fertigen|biet\w*|mach\w*|nehm\w*|geb\w*)\b"
            r".{0,30}\b(?:nur noch|ausschließlich|lediglich|nur) (?:an|für|mit|im|in|reparaturen"
            r"|\w+arbeiten)\b(?!.{0,6}\d)"
        ),
        r"\b(?:konzentrier\w*|beschränk\w*)\b.{0,40}\bauf\b|\bauf\b.{0,40}\b(?:konzentrieren|beschränken)\b",
        (
            r"\blohn\w*\b.{0,30}\b(?:weder|kaum|nicht|nimmer)\b|\b(?:kann|können|schafft) (?:nur|maximal"
            r"|höchstens|bloß) (?:bis )?\w*\d"
        ),
        r"\bbeim besten willen\b(?!.{0,40}\b(?:vor|bis|diese|heute|erst)\b)",
    ),
    (
        "go_elsewhere",
        0.92,
        (
            r"\b(?:wend\w*|frag\w*|ruf\w*|meld\w*|such\w*|versuch\w*|probier\w*|schau\w*|geh\w*|nehm\w*"
            r"|nimm)\b (?:sie |euch |dich "
            r"|dir |sich |s' |mal |bitte |doch |lieber |es |einfach |da |dort |mal |an |besser ){0,6}(?:(?:bei"
            r"|beim|an|zu|zum|in|auf)? ?"
            r"(?:einen (?:anwalt|steuerberater|arzt|fach\w+|notar|gutachter|zimmer\w+)|ihren? \w+|jemand|wen"
            r"|woanders|anderswo|anderweitig|andere|einen ander|eine ander|dem? notdienst|den notdienst|(?:der"
            r"|die) "
            r"(?:konkurrenz|innung|kammer)|(?:dem|den|meinen?|meinem) (?:kollegen|nachbarn)|die zuständige))"
        ),
        (
            r"\bwend\w* (?:sie |euch |dich |sich |bitte |da ){0,4}an (?!mich\b|uns\b|unser|meine?\b"
            r"|den support|die (?:hotline|zentrale))"
        ),
        (
            r"\bandere\b.{0,20}\bbesser\b|\b(?:besser|gut|besten) aufgehoben\b|\b(?:bessere|richtige"
            r"|falsche\w?) (?:adresse|ansprechpartner\w*|stelle)\b"
        ),
        r"\b(?:wen|jemand\w*),? (?:der|die) (?:das|so was|sowas|es|sich)\b|\b(?:macht|kann) (?:das|sowas"
        r"|so was) (?:auch )?(?:besser|sehr"
        r" (?:ordentlich|gut))\b",
    ),
    (
        "gone",
        0.92,
        (
            r"\b(?:gibt|gab) (?:es|'s)?\b.{0,40}\b(?:leider )?(?:nicht mehr|nicht|keine? mehr|nie)\W*$"
            r"|\bgibt'?s (?:leider |bei uns )*nicht\b"
            r"|\bexistier\w+\b.{0,30}\b(?:nicht|nie)\b|\b(?:nie|niemals) (?:\w+ ){0,2}?(?:gegeben|erstellt"
            r"|angefertigt|geführt|gemacht"
            r"|ausgestellt|existiert)\b"
        ),
        r"\b(?:futsch|überspielt|formatiert|geschreddert|abhanden gekommen|im eimer|über den jordan)\b",
    ),
    (
        "gone",
        0.86,
        (
            r"\b(?:nicht mehr (?:da|vorhanden|auffindbar|existent|im haus)|(?:habe|haben|hab) (?:ich "
            r"|wir )?(?:\w+ ){0,3}?nicht mehr|verloren|vernichtet|gelöscht|draufgegangen|weggeworfen"
            r"|entsorgt|verbrannt)\b"
        ),
    ),
)
