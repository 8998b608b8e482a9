"""What is still to come: German words for promises, delays, more time and the open rest.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import pattern, table

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

# Not by that day: says that it comes later, not that it does not come.
DELAYS = pattern(
    (
        r"(?<!\bfür )\b(?:bis|vor|am|den|diese woche|heute|morgen)\b.{0,40}\b(?:nicht|nichts|nimmer|ned|net"
        r"|kaum|unmöglich|zu knapp|eng|keine (?:zeit|luft|chance))\b"
    ),
    r"\bkeine (?:zeit|luft|chance)\b.{0,30}\b(?:bis|vor|diese woche|heute|morgen)\b",
    r"\bnicht\b.{0,12}\b(?:bis|vor|mehr (?:heute|diese)|heute|morgen|diese woche)\b|\berst\b",
    r"\bnicht (?:ganz )?(?:fertig|so ?weit|dazu)",
    (
        r"\b(?:schaffe?n?|geht|klappt|packe?n?) (?:ich|wir|es|das"
        r"|sich)? ?(?:\w+ ){0,4}?nicht\b(?=.{0,40}\b(?:bis|vor|pünktlich|rechtzeitig|mehr|aus)\b)"
    ),
    words=WORDS,
)

# Not yet, which is neither a refusal nor an answer.
NOT_YET = pattern(
    r"\bnoch (?:nicht|nichts|keine?n?)\b|\berst (?:nach|wenn|ab|am|im|nächste|kommende|wieder)\b",
    words=WORDS,
)

# Ways of asking for more time that only look like a question or a request.
EXTENSION = pattern(
    (
        r"\b(?:reicht|genügt|langt|wäre|ist|okay|ok|in ordnung|können sie mit|kannst du mit|leben|recht"
        r"|einverstanden|ausreich\w*|passt)\b.{0,30}\b(?:ihnen|dir|euch|es|das|wenn|noch|auch|leben|ok|okay"
        r"|in ordnung|recht|mit)\b.{0,80}(?:<hand>|schicke|schick|montag|dienstag|mittwoch|donnerstag"
        "|freitag|woche|morgen|heute|januar|februar|märz|april|mai|juni|juli|august|september|oktober"
        r"|november|dezember|\d\.).{0,60}\?"
    ),
    (
        r"\b(?:lass\w*|gib|geben|gebt|gewähr\w*|räum\w*) (?:sie |ihr |du )?(?:mir"
        r"|uns) (?:bitte )?(?:\w+ ){0,4}?(?:bis|noch|zeit|ein|zwei)\b"
    ),
    r"\bseien sie .{0,50}\b(?:nachsicht|geduld|gut)",
    r"\bhab\w*(?: sie)? (?:bitte |noch ){0,4}(?:etwas |ein wenig |ein bisschen )?(?:geduld|nachsicht)",
    r"\bbitte\b.{0,30}\b(?:geduld|nachsicht)",
    r"\bgeb'?n? ?s' (?:mir|uns|ma)\b.{0,20}\b(?:noch|bis|zeit)\b",
    words=WORDS,
)

# A part is still missing although something is here.
PART_MISSING = pattern(
    r"\bfehl(?:t|en)\b(?!.{0,20}\bnicht\b)",
    r"\bnoch (?:nicht|offen|ausständig|ungeklärt|unterwegs|beim|bei der)\b",
    r"\bnach(?:reichen|liefern|zureichen|gereicht|geliefert)\b",
    r"\b(?:reiche?n?|liefere?n?|schicke?n?|sende?n?)\b.{0,60}\bnach\b|\bden rest\b|\bvorab\b",
    r"\bschon (?:ein)?mal\b|\bzunächst (?:nur|einmal|mal)\b|\bbis auf (?:die|den|das)\b",
    r"\b(?:eins|einer|eine|zwei|drei) von (?:zwei|drei|vier|fünf|den)\w*\b",
    r"\b(?:die|den|das) (?:anderen?|übrigen?|restlichen?) (?:muss|müssen|kommt|kommen|folgt|folgen)\b",
    r"\b(?:erster?|erste|zweiter?|zweite) (?:teil|hälfte|schwung|lieferung)\b",
    words=WORDS,
)

REST = pattern(
    (
        r"\b(?:rest\w*|übrige\w*|weitere\w*|fehlend\w*|nachgereicht|nachreich\w*|nachliefer\w*"
        r"|nachgeliefert|folgt|folgen|folgt noch|noch (?:offen|ausständig|aus|ungeklärt)|zweite\w*"
        r"|andere\w*|schon mal|schonmal|schon einmal|vorab|teil(?:weise|e)?|nachsend\w*|reiche? ich"
        "|reichen wir|liefere? ich|muss ich noch|noch rechnen"
        r"|erster? (?:schwung|teil|hälfte)|(?:der|die|das) (?:schluss|letzten?|hintere\w*|nächsten?"
        r"|anderen?)|(?:frage|punkt|zu|nr\.?|position) \d)\b"
    ),
    words=WORDS,
)

# A clause that hands nothing over and says of something that it is not here yet.
STILL_OPEN = pattern(
    (
        r"^(?!.*\b(?:wenn|falls|sollten?|ihre?[nmrs]?|deine?[nmrs]?|eure?[nmrs]?)\b)(?!.*\bnoch (?:fragen"
        r"|einen schönen|eine"
        r"|einmal|mal|gültig|viel|gute|schöne)\b).*\b(?:such\w*|muss|müssen|müsste\w*|wart\w*|fehl\w*"
        r"|steck\w*|häng\w*|lieg\w*"
        r"|ist|sind|folg\w*|komm\w*|klär\w*|prüf\w*|rechne\w*|brauch\w*|dauer\w*|hol\w*|besorg\w*|frag\w*|schick\w*"
        r"|reich\w*|liefer\w*|mach\w*|schreib\w*|arbeit\w*|steh\w*|bekomm\w*|krieg\w*|bin|kann|können"
        r"|hab\w*|wird|werden"
        r"|gibt\w*|weiß)\b.{0,60}\b(?:noch|erst)\b"
    ),
    r"\b(?:warte|warten|wartet)\b.{0,20}\bauf\b(?! ihre| deine| eure)",
    r"\bmuss\b.{0,60}\b(?:erst|noch)\b|\berst (?:noch|wenn|nach|ab|am|im)\b",
    r"\b(?:kann|können) (?:ich|wir)\b.{0,40}\bnichts? (?:genaues |konkretes |verbindliches )?sagen\b",
    r"\bnoch (?:nicht|nichts|keine?n?)\b|\b(?:habe?|haben) (?:ich|wir) (?:\w+ ){0,3}(?:nicht|keine?n?)\b",
    words=WORDS,
)
