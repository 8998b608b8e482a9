"""What the owner must do first: German words for counter-questions and missing particulars.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import pattern, table

# The owner must do or say something first.
NEEDS = table(
    WORDS,
    (
        "lacks",
        0.93,
        (
            r"\bohne (?:\S+ ){1,5}(?:kann|können|geht|läuft|komme?n?|lässt|finde|wird"
            r"|kommen)\b.{0,60}\b(?:nicht|nichts|nix|kein\w*|schwer)\b"
            r"|\b(?:nicht|nichts) (?:\w+ ){0,3}ohne (?:diese|die|ihre|deine|foto\w*|maße|plan|pläne|angaben"
            r"|zeichnung|unterlagen)\b"
        ),
        (
            r"\b(?:müsste?n?|müsst|muss|müssen|sollte|bräuchte) (?:ich|wir|i)\b.{0,40}\b(?:wissen"
            r"|erfahren)\b(?!.{0,10}\blassen\b)"
            r"|\b(?:angaben|infos?|informationen|beschreibung|unterlagen|daten|plan|fotos?"
            r"|bilder)\b.{0,60}\b(?:reich\w*|genüg\w*|ausreich\w*"
            r"|schlau)\b.{0,30}\b(?:nicht|kaum)\b|\bwerde?n? (?:ich|wir)\b.{0,30}\bnicht schlau\b"
        ),
        (
            r"\b(?:fehl(?:t|en|te|ten)|brauch\w*|bräucht\w*|benötig\w*)\b(?!.{0,50}\b(?:zeit|geduld|wochen?"
            "|tage?|vom|von (?:meine[mr]|unsere[mr]|der|einem)|moment|urlaub|hände|leute|personal"
            r"|erfahrung|mittel|nichts|nicht|keine?n?)\b).{0,60}\b(?:mir|uns|ich|wir|noch|sie|du"
            "|ihre?[nmrs]?|deine?[nmrs]?|eure?[nmrs]?|von (?:ihnen|dir|euch)|vorab|vorher|zuerst|erst|dazu"
            r"|dafür|genaue\w*|i)\b"
        ),
        (
            r"\b(?:mir|uns|dafür|dazu|hierfür|hierzu|vorab|vorher|zuvor|um)\b.{0,60}\b(?:fehl(?:t|en)"
            r"|brauch\w*|bräucht\w*|benötig\w*)\b(?!.{0,40}\b(?:zeit|geduld|wochen?|tage?|hände|leute"
            r"|personal|erfahrung|mittel|nichts|nicht|keine?n?)\b)"
        ),
    ),
    (
        "please_tell",
        0.9,
        (
            r"\bbitte\b(?! (?:nicht|keine?n?|bisschen|etwas|warten)\b)(?!.{0,60}\b(?:wend\w*"
            r"|nicht)\b).{0,90}\b(?:mitteilen|mit\b|nennen|schicken|senden|sagen|geben|angeben|bestätigen"
            r"|schick|sag|gib|nenn|zusenden|zuschicken|klären|auswählen|ausfüllen|rufen|anrufen|an\b"
            r"|durchgeben|melden|zurück)\b"
        ),
        (
            r"\b(?:schick|schicken sie|sende|senden sie|teilen sie|teile|teil|sag|sagen sie|gib|geben sie"
            "|nenn|nennen sie|ruf|rufen sie|lass|lassen sie|mail|mailen sie|schreib|schreiben sie"
            r"|füll\w*) (?:<you> )?(?:mir|uns|mich(?= wissen| wiss))\b(?!.{0,30}\b(?:zeit|bis|wochenende|tage?"
            r"|wochen?|stunden?)\b)"
        ),
        (
            r"^(?:\S+ ){0,3}?(?:bitte )?(?:schicken|senden|nennen|füllen|schlagen|beschreiben|messen"
            r"|begleichen|weisen|unterschreiben"
            r"|mailen) sie\b(?! (?:nicht|keine?n?))"
        ),
        (
            r"^(?:\S+ ){0,2}?(?:schick|nenn|gib|mail|miss|füll|unterschreib|beschreib)e? (?:mal|doch|bitte"
            r"|einfach|erst|noch|kurz)\b"
        ),
        r"\bbitte (?:\w+ )?(?:erst|zuerst|zunächst|vorab|vorher)\b(?!.{0,40}\bnicht\b)",
    ),
    (
        "you_would_have_to",
        0.9,
        (
            r"\b(?:müsstest|müssten|müsst|musst|müssen) (?:du|ihr|sie)\b(?! sich keine)(?!.{0,50}\b(?:nicht"
            r"|nichts|kein\w*|gedulden|warten|geduld)\b)"
        ),
        (
            r"\b(?:du|ihr|sie) (?:müsstest|müssten|müsst|musst|müssen|müsstet)\b(?!.{0,50}\b(?:nicht|nichts"
            r"|kein\w*|gedulden|warten|geduld)\b)"
        ),
        (
            r"\b(?:müsste|müssten|muss|müssen|möchte|würde|sollte|sollten|könnte) (?:ich"
            r"|wir)\b.{0,80}\b(?:wissen|sehen|ansehen|anschauen|einmal|vorab|vorher|mit (?:ihnen|dir|euch)"
            r"|erfahren|haben"
            r"|vor ort|besichtigen)\b"
        ),
        (
            r"\b(?:ich|wir) (?:müsste|müssten|muss|müssen)\b.{0,80}\b(?:wissen|vor ort|ansehen|anschauen"
            r"|besichtigen|sehen)\b"
        ),
    ),
    (
        "once_you",
        0.88,
        (
            r"\b(?:sobald|wenn|sowie|erst wenn|falls)\b(?! sie (?:\w+ ){0,6}(?:hat|ist|war|kommt|vorliegt|fertig|da"
            r"|sagt)\b).{0,60}\b(?:sie|du|ihr|ihre\w*"
            r"|deine\w*)\b.{0,80}\b(?:wissen|geschickt|gesagt|geben|gib\w*|schick\w*|mitgeteilt|übersandt"
            r"|zugesandt|freigegeben|entschieden|bestätig\w*|zusag\w*|unterschrieben|bezahlt|vorlieg\w*"
            r"|da (?:ist|sind))\b"
        ),
        r"\bsobald wir das wissen\b",
        r"\bohne (?:plan|pläne|maße|angaben|unterlagen|foto|fotos|diese|die|ihre|deine)\b",
    ),
    (
        "asks_for",
        0.9,
        (
            r"\b(?:bitten|bitte|ersuchen|ersuche) (?:wir|ich|sie|dich|euch)?\b.{0,30}\bum (?:ihre |eine |kurze |die )?"
            r"(?:über\w*|zu(?:send|schick)\w*|mitteilung|angaben?|nennung|freigabe|bestätigung|rück\w+"
            r"|antwort|vorlage)\b"
        ),
        r"\b(?:zu entrichten|zu bezahlen|zu überweisen|beizubringen|vorzulegen)\b",
        (
            r"\b(?:müsst|müssat|bräucht|tät) (?:ich|i)\b.{0,60}\b(?:wissen|haben|brauchen)\b"
            r"|\bmüsst (?:ich|i) (?:halt |noch )?wissen\b"
        ),
    ),
    (
        "unreadable",
        0.85,
        r"\b(?:öffnen|lesen|zuordnen|nachvollziehen|entziffern|erkennen|finden)\b.{0,20}\bnicht\b",
        r"\bnicht\b.{0,14}\b(?:öffnen|lesen|zuordnen|nachvollziehen|entziffern|erkennen|finden|gefunden)\b",
    ),
    (
        "unclear",
        0.85,
        (
            r"\b(?:verstehe?|versteh) (?:ich |i )?(?:die frage|das|sie|dich|ihre \w+"
            r"|deine \w+)?(?: \w+){0,2}? ?nicht\b|\b(?:nicht (?:ganz |so ganz )?klar|unklar|offen ist noch"
            r"|wüsste (?:ich )?(?:noch )?gerne?"
            "|(?:eine|kurze|noch eine|zwei|paar) (?:kurze )?(?:rück)?fragen?|rückfrage|klärungsbedarf"
            "|(?:sag|sagst|verrat|verrätst|schreib|schreibst|schick|schickst) (?:du |sie )?(?:mir"
            r"|uns) (?:noch|mal|kurz|vorher|bitte))\b"
        ),
    ),
    (
        "depends",
        0.8,
        r"\b(?:kommt (?:ganz )?dar?auf an|hängt (?:davon |ganz )*ab|je nachdem)\b",
    ),
)


UNMARKED_QUESTION = pattern(
    (
        r"^(?:(?:und|aber|also|hallo|moin|hi|hey|servus|\w+),? )?(?:wie (?:breit|hoch|lang|groß|viel|viele"
        "|schwer|dick|alt|tief)|(?:(?:an|auf|für|mit|in|von|bis|ab|seit|um|zu|bei|aus"
        "|nach) )?(?:welche[nrsm]?|wen|wem|wann)|wo|wohin|was|wer|wie|ist das|soll|sollen|brauchst du"
        "|brauchen sie|haben sie|hast du|habt ihr|meinst du|meinen sie|gibt es"
        r"|gibt's) [^.!]{4,}$(?!.*\b(?:ich weiß nicht|keine ahnung)\b)"
    ),
    words=WORDS,
)
