"""What is still to come: German words for promises.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import table

# It will come. From 0.80 on a row counts without a date; below it only says what a date in its sentence is for.
PROMISES = table(
    WORDS,
    (
        "you_get_it",
        0.93,
        (
            r"\b(?:bekommen|kriegen|erhalten|bekommst|kriegst|erhältst|bekommt|kriegt"
            r"|erhaltet) (?:<you>)\b(?! (?:keine?n?|schon|bereits|mit dieser|anbei|hiermit|heute mit))"
        ),
        (
            r"\b(?:sie|du|ihr) (?:bekommen|kriegen|erhalten|bekommst|kriegst|erhältst|bekommt"
            r"|kriegt)\b(?! (?:keine?n?|mit dieser|anbei|hiermit))"
        ),
    ),
    (
        "you_hear",
        0.92,
        r"\b(?:hören|hörst|hört|lesen|liest) (?:sie|du|ihr)? ?(?:\w+ ){0,5}?von (?:mir|uns)\b",
        r"\b(?:sie|du|ihr) (?:hören|hörst|hört)\b",
        r"\bmeld(?:e|en|n|et)? (?:ich |wir |i |mi |uns |mich |sich )+",
        r"\b(?:ich|wir|i|er|sie|kollege|kollegin) (?:\w+ ){0,2}?(?:meld(?:e|en|et)?) (?:mich|uns|mi|sich)\b",
        r"\bbescheid (?:geben|sagen)\b",
        (
            r"\b(?:geb|gebe|geben|sag|sage|sagen) (?:ich |wir |ihnen |dir |euch |dann |noch |morgen |heute "
            r"|bis \w+ |am \w+ )*bescheid"
        ),
        r"\b(?:komme|kommen|komm)\b.{0,50}\bauf (?:sie|dich|euch) (?:zu|zurück)",
        (
            r"\b(?:sage?|sagen|teile?n?|nenne?n?|zeige?n?|verrate?n?) (?:ich|wir) (?:ihnen|dir"
            r"|euch)\b(?! (?:nicht|nichts|keine?n?))"
        ),
        r"\b(?:das|es|ihnen|dir|alles) (?:sage?|sagen) (?:ich|wir)\b",
        r"\b(?:ich|wir) (?:\w+ )?gebe?n?\b.{0,40}\bbescheid",
    ),
    (
        "i_call",
        0.9,
        r"\b(?:ruf|rufe|rufen|klingel|klingle|läute) (?:ich |wir |i |dich |sie |euch |di )+",
        r"\b(?:ich|wir|i) (?:\w+ ){0,2}?(?:ruf|rufe|rufen) (?:dich|sie|euch|di|zurück|an)\b",
    ),
    (
        "i_hand_over",
        0.9,
        r"\b(?:<hand>) (?:ich|wir|i|ma)\b(?! (?:nicht|keine?n?|nimmer|nie)\b)",
        (
            r"\b(?:ich|wir|i) (?:(?:<hand>)|(?:dir|ihnen|euch|das|es|sie|die|den|mich|uns|dann|gleich|heute"
            r"|morgen) (?:<hand>))\b(?! (?:nicht|keine?n?|nimmer|nie|schon lange)\b)"
        ),
    ),
    (
        "i_hand_over",
        0.88,
        (
            r"(?:^(?:\S+ ){0,3}?|[,;] |\b(?:und|dann|aber) )(?:<hand>|werd|werde|reich|hol) (?:ich|s|dir"
            r"|ihnen|euch|das|es|den|die|gleich|heute|morgen|noch|mich|mi|dann|nach)\b(?! (?:nicht|keine?n?)\b)"
        ),
    ),
    (
        "will_do",
        0.88,
        (
            r"\bwerde?n?\b.{0,80}\b(?:schicken|senden|zusenden|zuschicken|übersenden|nachreichen|liefern"
            "|erstellen|zukommen|melden|mitteilen|informieren|machen|erledigen|kümmern|vorlegen"
            "|fertigstellen|weiterleiten|anrufen|abgeben|unterbreiten|bearbeitet|zugestellt|nachgereicht"
            r"|zugeschickt|verschickt|nachgeliefert|erledigt|fertig)\b(?!.{0,10}\bnicht\b)"
        ),
    ),
    (
        "will_do",
        0.85,
        (
            r"\b(?:wird (?:umgehend|sofort|gleich|prompt|schnellstmöglich)? ?(?:erledigt|gemacht"
            "|nachgereicht|nachgeholt|nachgeliefert)|mach'?s? (?:ich|i|ma)|machen wir|erledige? ich"
            "|kümmere? (?:ich )?mich|kümmern (?:wir )?uns|kümmer mich"
            r"|setz\w* (?:ich )?mich (?:\w+ ){0,3}?dran|versprochen!|(?:ihnen|dir|euch) zu (?:schicken"
            r"|senden|übermitteln|geben|liefern))\b"
        ),
    ),
    (
        "it_comes",
        0.88,
        (
            r"\b(?:kommt|kommen|folgt|folgen)\b(?=.{0,40}\b(?:noch|bald|gleich|sofort|umgehend|später"
            r"|nachher|raus|von (?:mir|uns|meine\w+|unsere\w+|der|dem)|per (?:mail|post|separater)|in kürze"
            r"|zeitnah|separat|die tage|demnächst|in den nächsten)\b)"
        ),
        r"^(?:<thing>|\w+) (?:kommt|kommen|folgt|folgen|geht raus|gehen raus)\b(?!.*\bnicht\b)",
        r"\b(?:geht|gehen)\b.{0,60}\b(?:raus|hinaus|in die post|zur post|auf die reise|auf den weg)\b",
        (
            r"\b(?:liegt|liegen|landet|landen|flattert|steht|ist|sind)\b.{0,60}\b(?:bei ihnen|bei dir"
            r"|bei euch|in ihrem|in deinem|auf ihrem|auf deinem|im (?:postfach|briefkasten))\b"
        ),
        r"\b(?:erreicht|erreichen) (?:sie|dich|euch)\b",
    ),
    (
        "colleague_does",
        0.86,
        (
            r"\b(?:meine?|unsere?|der|die|herr|frau|kollegin?) (?:\w+ ){0,2}?(?:schickt|sendet|verschickt"
            "|versendet|macht das|macht (?:dir|ihnen)|erledigt|ruft (?:sie|dich|euch)|meldet sich"
            r"|kümmert sich|rechnet|bearbeitet|bereitet|stellt (?:\w+ ){0,3}?(?:zusammen|aus|fertig)"
            r"|schreibt (?:ihnen|dir)|bringt (?:ihnen|dir|es|sie))\b(?!.{0,30}\bnicht\b)"
        ),
    ),
    (
        "only_then",
        0.85,
        (
            r"\berst\b.{0,60}\b(?:sagen|beantworten|mitteilen|wissen|entscheiden|geben|liefern|schicken"
            r"|fertig)\b"
        ),
    ),
    (
        "word_of_honour",
        0.82,
        (
            r"\b(?:so ?weit sein|isses so ?weit|ist es so ?weit|ganz sicher|ganz bestimmt|gewiss"
            "|versprochen|ehrenwort|es wird, es wird|ganz oben (?:auf|im)|höchste priorität"
            r"|als nächstes dran|kommst als nächste[rs]?)\b"
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
        r"\bmache?n? (?:ich |wir )?mich (?:schlau|kundig)\b",
        (
            r"\b(?:weiß|wissen) (?:ich|wir)\b(?! nicht)(?=.{0,40}\b(?:am|bis|erst|morgen|übermorgen|heute"
            r"|nach|ende|nächste)\b)"
        ),
    ),
    (
        "i_check",
        0.82,
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
        r"\bin (?:arbeit|bearbeitung|vorbereitung|der mache|mache)\b",
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
    (
        "you_have_it",
        0.6,
        (
            r"\b(?:haben sie|hast du|habt ihr|sie haben|du hast|ihr habt|wissen sie|weißt du|wisst ihr"
            r"|finden sie|findest du|dann haben)\b"
        ),
    ),
    (
        "it_will_be_there",
        0.6,
        (
            r"\b(?:kommt|kommen|folgt|folgen|geht|gehen|wird|werden|liegt|liegen|erreicht|erreichen|steht"
            "|stehen|fertig|vorliegen|rechne|rechnen|realistisch|eher|spätestens|frühestens|sollte|sollten"
            "|müsste|müssten|dürfte|dürften|schaffe|schaff|schaffen|klappt|hinbekommen|hinkriegen"
            r"|peile?n? ?|ziel\w*|voraussichtlich|wohl|dann|nachgereicht|nachgeliefert|macht|zeit)\b"
        ),
    ),
)
