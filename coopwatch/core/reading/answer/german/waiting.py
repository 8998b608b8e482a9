"""Why it is not here yet: German words for work in progress, patience, checks and memory, which promise softly.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import table

# From 0.80 on a row counts without a date.
WAITS = table(
    WORDS,
    (
        "only_then",
        0.85,
        (
            r"\b(?:dann|danach|anschließend|sobald [^,]{3,60},|sowie [^,]{3,60},) (?:ist|sind|kommt|kommen"
            r"|habe?n?|hab|geht|gehen|sage?"
            r"|schicken?|leg\w*|meld\w*|mache?n?|hör\w*|gibt|bekomm\w*|krieg\w*|setz\w*|schau\w*|rechne\w*|wird|folgt)"
            r" (?:ich|wir|sie|es|das|er|du|ihr|man|alles)\b(?!.{0,40}<not>)"
        ),
        (
            r"\berst\b.{0,60}\b(?:sagen|beantworten|mitteilen|wissen|entscheiden|geben|liefern|schicken"
            r"|fertig|nennen|ausmachen|festlegen|angeben|raussuchen|nachsehen|nachschauen|holen|finden)\b"
        ),
    ),
    (
        "word_of_honour",
        0.82,
        (
            r"\b(?:so ?weit sein|isses so ?weit|ist es so ?weit|ganz sicher|ganz bestimmt|gewiss"
            "|versprochen|ehrenwort|es wird, es wird|ganz oben (?:auf|im)|höchste priorität"
            r"|als nächstes dran|kommst als nächste[rs]?|(?:indianer)?ehrenwort|hoch und heilig|keine (?:bange|panik"
            r"|angst|sorge)|(?:sie sind|du bist|ihr seid) (?:der|die|als) nächste\w*|der reihe nach"
            r"|eins nach dem ander[en]+|gut ding will weile)\b"
        ),
    ),
    (
        "i_try",
        0.82,
        r"\bversuche?n? (?:ich |wir )?(?:es|das|mein)\b",
        (
            r"\b(?:schlage?n?|sehe?n?|schaue?n?|gucke?n?|frage?n?|höre?n?) (?:ich |wir |es |das |mal "
            r"|dann ){0,3}nach\b"
        ),
        r"\bmache?n? (?:ich |wir )?(?:mich|uns) (?:schlau|kundig)\b",
        (
            r"\b(?:schlafe?|schlafen) (?:ich |wir )?(?:noch )?(?:eine nacht|mal|erst|nochmal"
            r"|einmal)? ?(?:drüber|darüber)\b"
        ),
        (
            r"\b(?:dann|danach|morgen|übermorgen|am \w+|ende \w+|bis \w+) (?:weiß|wissen|wisst|kann|können|sind|bin) "
            r"(?:ich|wir|die|sie|du)\b.{0,20}\b(?:mehr|schlauer|bescheid|näheres|genaueres)\b"
        ),
        (
            r"\b(?:weiß|wissen) (?:ich|wir)\b(?! nicht)(?=.{0,40}\b(?:am|bis|erst|morgen|übermorgen|heute"
            r"|nach|ende|nächste)\b)"
        ),
    ),
    (
        "i_check",
        0.82,
        (
            r"\b(?:muss|müssen) (?:ich|wir|i|es|das|sie|den|die)?\b(?!.{0,60}\b(?:wissen|sehen|ansehen"
            r"|anschauen|haben|erfahren|besichtigen"
            r"|vor ort|absagen|ablehnen|passen|enttäuschen|leider)\b).{0,20}\b(?:noch|erst|nur|mal"
            r"|nur noch)\b.{0,50}\w{3,}en\b(?!.{0,15}<not>)"
        ),
        (
            r"\bmuss (?:ich|i|wir)? ?(?:in die|in den|ins|im|in meinen?)\b.{0,40}\b(?:gucken|schauen|sehen"
            r"|suchen)\b|\bmuss (?:ich )?(?:her(?:auf|aus|unter)|raus|rauf)\w+en\b"
        ),
        (
            r"\blass(?:en sie|t|e)? mich\b(?!.{0,30}\b(?:wissen|in ruhe)\b)(?=.{0,60}\w{3,}en\b)"
            r"|\büberlege?n? (?:ich|wir|es|mir)\b|\bdarüber (?:nachdenken|schlafen)\b"
        ),
        r"\b(?:abwarten|warten) (?:wir|ich)?\b.{0,40}\bab\b",
        r"\b(?:<check>) (?:ich|wir|i)\b|\b(?:ich|wir|i) (?:\w+ )?(?:<check>)\b(?! mich)",
        (
            r"\b(?:muss|müssen|müsste|möchte|will|wollen|werde)\b.{0,60}\b(?:klären|nachfragen|fragen"
            "|abklären|rückfragen|besprechen|abstimmen|nachschauen|nachsehen|reden|sprechen|rücksprache"
            r"|einholen|abwarten|prüfen|suchen|nachrechnen|durchrechnen|kalkulieren|rechnen)\b"
        ),
    ),
    (
        "on_it",
        0.85,
        r"\b(?:bin|bleib\w*|sind|sitze?n?|arbeite\w*)(?: \w+){0,3} dran\b",
        (
            r"\b\w{0,12}(?:abstimmung|klärung|prüfung|bearbeitung|anfrage|antrag|vorbereitung(?:en)?|arbeiten"
            r"|kalkulation)"
            r" (?:läuft|laufen)\b"
        ),
        r"\bin (?:arbeit|bearbeitung|vorbereitung|der mache|mache)\b",
        (
            r"\b(?:ist|liegt|steckt|hängt|befindet sich|sind|liegen|geht|is) (?:\w+ ){0,3}?(?:in|im|beim?|zur"
            r"|zum|unter) (?:der |unserem "
            r"|unserer |meinem |meiner |den |dem |die )?\w*(?:prüfung|abteilung|redaktion|druck|unterschrift"
            r"|freigabe|vorbereitung"
            r"|bearbeitung|kalkulation|übersetzung|korrektur|lektorat|chef|chefin|steuerberater\w*|anwalt"
            r"|juristen|notar|buchhaltung"
            r"|warteschlange|druckerei|labor|belichtung|satz|produktion|entstehen|werden)\b(?!.{0,20}<not>)"
        ),
        (
            r"\b(?:lasse?n?|arbeite\w*|rechne\w*|stell\w*|schreib\w*|sammel\w*|sammle|suche?n?|bereit\w*"
            r"|kalkulier\w*|prüf\w*|übersetz\w*"
            r"|korrigier\w*|erstell\w*|wird|werden|tippe?n?)\b.{0,30}\b(?:gerade|grad|aktuell|derzeit|momentan"
            r"|gegenwärtig|im moment)\b"
            r"(?!.{0,40}<not>)"
        ),
        (
            r"\barbeite[nt]?\b.{0,50}\bab\b|\b(?:ist|sind) (?:quasi|praktisch|fast|beinahe|so gut wie"
            r"|nahezu) (?:fertig|durch)\b"
        ),
        r"\bam (?:kalkulieren|rechnen|schreiben|sammeln|prüfen|zusammenstellen|arbeiten|machen|erstellen)\b",
        r"\bfast (?:fertig|durch)\b|\bso gut wie fertig\b|\b(?:fehlt|fehlen) (?:mir |uns )?nur noch\b",
        (
            r"\bnur noch (?:die|eine|der|das|ein)\b.{0,30}\b(?:unterschrift|prüfung|korrektur|schliff"
            r"|durchsehen|freigabe)\b"
        ),
    ),
    (
        "patience",
        0.85,
        r"\b(?:geduld\w*|gedulden|nachsicht|vertröst\w*)\b",
        r"\b(?:etwas|bisschen|wenig|bisserl|bissl|noch) (?:mehr )?zeit\b",
        r"\b(?:dauert|braucht)\b.{0,25}\b(?:noch|länger|leider|bis|etwas|bisschen|moment)\b|\bverzöger\w+",
        r"\bverspät\w+|\bhinterher\b|\bim (?:verzug|rückstand)\b",
        r"\bnoch (?:ein )?(?:bisschen|wenig|paar tage|etwas)\b|\bvertag\w*",
    ),
    (
        "forgotten",
        0.82,
        (
            r"\b(?:vergessen|verschwitzt|verpennt|verschlafen|untergegangen|durchgerutscht"
            r"|liegen ?geblieben|hinten runter\w*|hole\w* (?:ich )?nach)\b"
        ),
        r"\bnoch nicht (?:fertig|dazu ?gekommen|geschafft|so ?weit|gefunden|angefangen)\b",
    ),
)
