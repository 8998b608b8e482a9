"""What is still to come: German words for promises.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.waiting import WAITS
from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import table

# It will come. From 0.80 on a row counts without a date; below it only says what a date in its sentence is for.
_COMES = table(
    WORDS,
    (
        "you_get_it",
        0.93,
        (
            r"\b(?<!anbei )(?<!hiermit )(?<!anlage )(?<!anhang )(?<!beiliegend )(?:bekommen|kriegen|erhalten"
            r"|bekommst|kriegst|erhältst|bekommt|kriegt|erhaltet) (?:<you>|se)\b(?!.{0,40}<not>)"
            r"(?! (?:schon|bereits|mit dieser|anbei|hiermit|heute mit))"
        ),
        (
            r"\b(?:sie|du|ihr|se) (?:bekommen|kriegen|erhalten|bekommst|kriegst|erhältst|bekommt"
            r"|kriegt)\b(?!.{0,40}<not>)(?! (?:mit dieser|anbei|hiermit))"
        ),
    ),
    (
        "you_get_it",
        0.9,
        (
            r"\b(?:dann|danach|sofort|anschließend|spätestens|morgen|übermorgen|heute (?:abend|nachmittag|noch)"
            r"|bis \w+|am \w+|ende \w+) (?:\w+ )?(?:<you_have>)\b(?!.{0,40}<not>)(?!.{0,30}\b(?:zeit|gelegenheit"
            r"|frist|ruhe|geöffnet|möglichkeit|frei|urlaub)\b)"
        ),
        r"\b(?:lasse?|lassen) (?:ich |wir )?(?:ihnen|dir|euch)\b.{0,60}\bzukommen\b",
        r"\b(?:gehen|geht|läuft|laufen) (?:ihnen|dir|euch)\b.{0,60}\bzu\b",
        r"\bhalten sie\b.{0,40}\bin (?:den )?händen\b",
        (
            r"\b(?:rechnen sie|sie (?:können|dürfen)|ist|kannst du|darfst du)\b.{0,60}\b(?:damit "
            r"|mit )?(?:zu )?rechnen\b(?!.{0,20}<not>)"
        ),
    ),
    (
        "you_hear",
        0.92,
        r"\b(?:hören|hörst|hört|lesen|liest) (?:sie|du|ihr)? ?(?:\w+ ){0,5}?von (?:mir|uns)\b",
        r"\b(?:sie|du|ihr) (?:hören|hörst|hört)\b",
        r"\bmeld(?:e|en|n|et)?(?: (?:ich|wir|i|mi|uns|mich|sich|ma))+\b(?!.{0,30}<not>)",
        r"\b(?:lasse?|lassen) (?:ich |wir )?(?:es |das )?(?:ihnen|dir|euch|sie|dich) (?:\w+ ){0,4}wissen\b",
        (
            r"\b(?<!keine )(?<!keinen )(?<!eren )(?<!bitte um )(?:bescheid|rückmeldung|antwort|nachricht|rückruf|laut)"
            r" (?:geben|gebe|geb|sage|sag|schicke|sende|bekommen sie|erhalten sie|bekommst du|kriegst du|kommt|folgt)\b"
        ),
        (
            r"\b(?:gebe?n?|geb|sage?n?|schicke?n?|sende?n?|liefere?n?) (?:ich |wir |ihnen |dir |euch "
            r"|dann |noch ){0,5}(?:\S+ ){0,5}?(?:bescheid|rückmeldung|antwort|nachricht|laut)\b(?!.{0,20}<not>)"
        ),
        r"\b(?:setze?n?|setz) (?:ich |wir )?(?:mich|uns)\b.{0,40}\b(?:in verbindung|ins benehmen)\b",
        (
            r"\b(?:schreib|schreibe|sag|sage|segg|funk|funke|geb|gebe|schick|schicke|antwort"
            r"|antworte) (?:<i>) (?:dir|ihnen|euch|di|sie)\b(?! <not>)"
        ),
        (
            r"\b(?:<i>) (?:\w+ )?(?:schreib|schreibe|sag|sage|segg|funk|funke|berichte?|antworte?) (?:dir"
            r"|ihnen|euch|di|sie|dann)\b(?! <not>)"
        ),
        r"\b(?:und|dann|danach|,) (?:schreib|sag|sage|segg|antworte?|berichte) (?:dir|ihnen|euch|ich|wir)\b",
        r"\b(?:berichte|antworte)n? (?:ich|wir|heute|heut|morgen|am|noch|gleich|dann|bis)\b",
        r"\b(?:ich|wir|i|er|sie|kollege|kollegin) (?:\w+ ){0,2}?(?:meld(?:e|en|et)?) (?:mich|uns|mi|sich)\b",
        r"\b(?:komme|kommen|komm)\b.{0,50}\b(?:auf (?:sie|dich|euch) (?:zu|zurück)|darauf zurück)",
        r"\bhalte?n?\b.{0,30}\bauf dem (?:laufenden|stand)\b|\b(?:informiere?n?|benachrichtige?n?) (?:ich|wir)\b",
        r"\b(?:ich|wir) (?:informiere?n?|benachrichtige?n?)\b(?!.{0,30}<not>)",
        (
            r"\b(?:erfahren|erfährst|erfahrt) (?:sie|du|ihr)\b|\b(?:sie|du|ihr) (?:erfahren|erfährst"
            r"|erfahrt)\b(?!.{0,20}<not>)"
        ),
        r"\b(?:weiß|wissen) (?:ich|wir|die|sie|man|du)\b.{0,20}\b(?:mehr|näheres|genaueres|bescheid)\b",
        r"\b(?:und|dann|wir|ich) (?:rufen?|klingeln?|geben?|geb) (?:\w+ )?(?:durch|zurück|rüber)\b",
        (
            r"\b(?:sage?|sagen|teile?n?|nenne?n?|zeige?n?|verrate?n?) (?:ich|wir) (?:ihnen|dir"
            r"|euch)\b(?! (?:nicht|nichts|keine?n?))"
        ),
        r"\b(?:das|es|ihnen|dir|alles) (?:sage?|sagen) (?:ich|wir)\b",
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
        (
            r"\b(?<!anbei )(?<!hiermit )(?<!anlage )(?<!anhang )(?<!beiliegend )(?:<hand>) (?:<i>)"
            r"\b(?!.{0,40}<not>)(?! (?:das "
            r"|es )?so\b)"
            r"(?!.{0,30}\b(?:anbei|hiermit|im anhang|als anhang|als anlage|in der anlage|urlaub|ferien"
            r"|betriebsferien|pause|betriebsurlaub)\b)"
        ),
        (
            r"\b(?:<i>) (?:(?:<hand>)|(?:dir|ihnen|euch|das|es|sie|die|den|mich|uns|dann|gleich|heute"
            r"|morgen) (?:<hand>))\b(?!.{0,40}<not>)(?! schon lange\b)(?!.{0,30}\b(?:anbei|hiermit|im anhang"
            r"|als anhang|als anlage|in der anlage|urlaub|ferien|betriebsferien|pause|betriebsurlaub|vor)\b)"
        ),
    ),
    (
        "i_hand_over",
        0.88,
        (
            r"(?:^(?:\S+ ){0,3}?|[,;] |\b(?:und|dann"
            r"|aber) )(?<!anbei )(?<!hiermit )(?<!anlage )(?<!anhang )(?:<hand>|werd|werde) (?:ich|s"
            r"|dir(?! vor)"
            r"|ihnen|euch|das|es|den|die|gleich|heute|morgen|noch|mich|mi|dann|nach|weiter|zu|hoch"
            r"|ein)\b(?!.{0,40}<not>)(?! (?:das |es )?so\b)"
        ),
        r"\b(?:und|dann|danach) (?:schick|schicke|schickes|schicks|mach|machs|bring|bringe|reich|mail)(?:'?s)?\W*$",
        r"^(?:mach|schick|bring|such|hol|reich|lad|kopier|leg|scann)e?n? (?:ich|wir|i|ma|dir|ihnen)\b(?!.{0,40}<not>)",
    ),
    (
        "will_do",
        0.88,
        (r"\bwerde?n?\b(?! (?:sie|du|ihr)\b)(?!.{0,80}<not>).{0,80}\b(?:<todo>|<done>)\b(?!.{0,10}\bnicht\b)"),
        r"\bwird\b(?!.{0,80}<not>).{0,80}\b(?!geliefert)(?:<done>)\b",
    ),
    (
        "will_do",
        0.85,
        (
            r"\b(?:mach'?s? (?:ich|i|ma)|machen wir|erledige? ich"
            "|kümmere? (?:ich )?mich|kümmern (?:wir )?uns|kümmer mich"
            r"|(?:setz|hock|häng)\w* (?:ich |wir )?(?:mich|uns) (?:\w+ ){0,4}?(?:d?ran|hin|dahinter)|versprochen!"
            r"|(?:ihnen|dir|euch) zu (?:schicken|senden|übermitteln|geben|liefern|nennen))\b"
        ),
        (
            r"\b(?:bemühe?n?|bemüh) (?:ich |wir )?(?:mich|uns)\b|\b(?:setze?n?|tue?n?) (?:ich |wir )?alles"
            r" (?:daran|dran|mögliche)\b|\b(?:hoffe|hoffen)\b.{0,60}\b(?:schaffe?n?|klappt|hinkriege?n?|fertig)\b"
        ),
        (
            r"\b(?:habe|hab|haben) (?:<i>|<you>|das|es|die|den|sie|dich)?.{0,30}\b(?:auf dem schirm"
            r"|auf der agenda|nicht vergessen)\b"
        ),
        r"\b(?:vergesse?n?|vergess) (?:<i>)\b.{0,25}\bnicht\b|\b(?:wird|werden) nicht vergessen\b",
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
        (
            r"^(?:kommt|kommen|folgt|folgen|geht raus|wird (?:gemacht|erledigt|nachgereicht|nachgeholt)|mach(?:e|en)? "
            r"(?:ich|wir)|schicke? ich)(?:,? (?:noch|gleich|sofort|asap|bald|dann|später|heute|morgen|umgehend))*\W*$"
        ),
        r"(?:, |\bund |\bdann )(?:kommt|folgt|kommen|folgen)(?: (?:noch|dann|gleich|bald|sofort))?\W*$",
        r"\b(?:kommt|folgt) (?:ein\w*|das|die|der) (?:\w+ )?(?:<thing>)\b(?!.{0,30}<not>)",
        r"\b(?:<thing>) (?:folgt|folgen)\b(?!.{0,30}<not>)",
        r"\b(?:(?:termin)?vorschläge?|vorschlag|gutschrift|preise?) (?:kommt|kommen)\b(?!.{0,30}<not>)",
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
            r"\b(?:meine?|unsere?|der|die|er|sie|herr|frau|kolleg\w*|chef\w*|büro|team) (?:\w+ ){0,2}?(?:schickt"
            "|sendet|verschickt"
            "|versendet|macht das|macht (?:dir|ihnen)|erledigt|ruft (?:sie|dich|euch)|meldet sich"
            r"|kümmert sich|rechnet|bearbeitet|bereitet|stellt (?:\w+ ){0,3}?(?:zusammen|aus|fertig)"
            r"|schreibt (?:ihnen|dir)|bringt (?:ihnen|dir|es|sie))\b(?!.{0,30}\bnicht\b)"
        ),
        r"\b(?:<hands>) (?:\w+ )?(?:ihnen|dir|euch)\b(?!.{0,40}<not>)",
        r"\b(?:ruft|informiert|benachrichtigt|funkt|kontaktiert) (?:sie|dich|euch)\b",
        (
            r"\b(?:wird sich|meldet sich|setzt sich)\b.{0,60}\b(?:melden|ihnen|dir|euch|in verbindung|ins benehmen"
            r"|kümmern)\b"
        ),
        (
            r"\b(?:und|dann|danach|der|die) (?:schickt|mailt|ruft|macht|bringt|meldet|sendet|liefert)(?:'?s"
            r"| es| das| sie)\b"
        ),
        r"\bwird (?:\w+ ){0,3}?(?:ihnen|dir|euch|sich)\b(?!.{0,40}<not>).{0,40}\b\w{3,}(?:en|ern|eln)\b",
        (
            r"\bkomm(?:t|en)\b.{0,60}\b(?:auf (?:sie|dich|euch) zu|auf (?:sie|dich|euch) zurück)\b|\b(?:und"
            r"|der|die) kümmert sich\b"
        ),
        r"\b(?:und|der|die|er|sie) (?:holt|arbeitet|rechnet|schaut|stellt)\b.{0,30}\b(?:auf|nach|ab|aus|zusammen)\W*$",
        r"\b(?:lässt|wird) (?:ihnen|dir|euch)\b.{0,60}\b(?:zukommen|zusenden|schicken|mitteilen|nennen|geben)\b",
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

PROMISES = _COMES + WAITS
