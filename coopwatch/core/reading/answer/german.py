"""How Germans, Austrians and the Swiss answer by mail: the tables that `answer` reads German sentences with.

To teach a phrase, add one row to the table whose comment says what it means, and one sentence to the tests.
A weight says how sure the phrase alone makes its meaning, 0..1.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern, table

WORDS = {
    "you": r"sie|ihr|du|ihnen|dir|euch",
    "thing": (
        r"angebot\w*|offerte|preise?|kostenvoranschlag|rechnung\w*|unterlagen|dateien?|daten|listen?|pläne?|entw[uü]rfe?|muster|vertrag|verträge|"
        r"bescheinigung\w*|nachweis\w*|antwort\w*|rückmeldung|skizzen?|zeichnung\w*|bericht\w*|texte?|rest|dokumente?|gutachten|protokoll\w*|fotos?|bilder|"
        r"übersetzung\w*|korrektur\w*|schreiben|bestätigung|\w+(?:angebot|rechnung|plan|pläne|liste|muster|bericht|zeichnung|daten|unterlagen|entwurf|vertrag)"
    ),
    # First person present of handing over; "mach", "schick" as typed on a phone.
    "hand": (
        r"(?:ver)?schick(?:e|en|s|'s)?|(?:über|zu)?send(?:e|en)|maile?n?|liefere?|liefern|reiche?n?|leite?n?|lade?n?|bringe?n?|stelle?n?|lege?n?|faxe?n?|übermittle|übermitteln|erstelle?n?|"
        r"schreibe?n?|mach(?:e|en|s|'s)?|rechne?n?|kalkuliere?n?|kümmere?|kümmern|setze?n?|sitze|erledige?n?|besorge?n?|scanne?n?|bearbeite?n?|hole?n?|bereite?n?|schaffe?n?|schließe?n?|trage?n?|füge?n?"
    ),
    "tell": (
        r"melde?n?|rufe?n?|sage?n?|antworte?n?|teile?n?|informiere?n?|benachrichtige?n?|gebe?n? (?:ich |wir |ihnen |dir |euch |dann |morgen |heute )*bescheid|komme?n? (?:ich |wir |dann |noch ){0,4}(?:auf (?:sie|dich|euch) zu|zurück)|geb"
    ),
    "check": r"frage?n?|kläre?n?|prüfe?n?|hake?n?|erkundige?n?|schaue? nach|spreche?n?|bespreche?n?|checke?n?|recherchiere?n?|erfrage?n?|rede?n?",
}

# What was asked for is here, or where it lies.
DELIVERS = table(
    WORDS,
    ("attached", 0.95, r"\b(?:anbei|beiliegend\w*|beigefügt\w*|(?:mit )?angehängt\w*|angefügt\w*|anliegend\w*|in der anlage|im an?hang|im anhng|als anhang|als anlage|im attachment|liegt bei|liegen bei|hängt (?:\w+ )?(?:an|dran|unten)|hängen (?:\w+ )?(?:an|dran|unten)|häng(?:e|s)? (?:ich|i|dir|ihnen|es|sie)\b|siehe (?:pdf|anhang|anlage)|s\. ?(?:anhang|anlage)|mit dieser (?:e-?)?mail|mitgeschickt|angeheftet)\b"),
    ("here_it_is", 0.85, r"^(?:\S+ ){0,4}?(?:hier|da) (?:noch |nun |also |endlich |schon mal |schonmal |kommt |kommen |ist |sind |hast du |habt ihr |haben sie |bekommen sie ){0,4}(?:der|die|das|dein\w*|ihre?[nmrs]?|eure?\w*|mein\w*|unser\w*|sie|er|es|<thing>)\b"),
    ("you_find", 0.9, r"\bfinden? (?:sie|du|ihr)\b(?=.{0,80}(?:anhang|anlage|link|unter|hier|unten|beigefügt|folgend|nachstehend|ordner|portal))|\b(?:sende|senden|schicke|schicken|übersende|übersenden|überreiche|übermittle|überlasse)n? (?:ich |wir )?(?:ihnen |dir |euch )?(?:hiermit|anbei|beiliegend|im anhang|wie)\b|\bhiermit\b.{0,50}\b(?:sende|schicke|übersende|erhalten|bestätig\w*|übermittle)|\berhalten sie (?:mit|hiermit|anbei|heute|im|in der|beiliegend)\b"),
    ("placed", 0.9, r"\b(?:herunterladen|runterladen|hochgeladen|zum download|download-?link|(?:im|in das|ins|in ihrem|in unserem) (?:kunden)?portal|in (?:der|die|unserer|unsere|deine|deiner) (?:cloud|dropbox|nextcloud|ablage)|auf (?:dem|den|unserem|unseren) (?:server|ftp\w*|laufwerk)|(?:im|in den) (?:gewohnten |gemeinsamen |üblichen |geteilten )?(?:ordner|laufwerk)|zum abruf bereit|habe (?:dir|ihnen|euch)? ?(?:den |die )?(?:zugriff|ordner) freigegeben)\b"),
    ("as_promised", 0.8, r"^(?:\w+ ){0,2}wie (?:versprochen|gewünscht|erbeten|angefordert|angekündigt)\b"),
    ("already_sent", 0.55, r"\b(?:habe|haben|hab|hatte|hatten)\b.{0,80}\b(?:geschickt|gesendet|gemailt|abgeschickt|losgeschickt|rausgeschickt|versendet|verschickt|zugesandt|eingeworfen)\b|\b(?:ist|sind|ging|gingen)\b.{0,50}\b(?:raus|unterwegs|rausgegangen|verschickt|versandt|abgeschickt|auf dem weg|in der post)\b"),
)  # fmt: skip
CLAIMS_ATTACHMENT = frozenset({"attached", "here_it_is", "you_find", "as_promised"})

# It will come. From 0.80 on a row counts without a date; below it only says what a date in its sentence is for.
PROMISES = table(
    WORDS,
    ("you_get_it", 0.93, r"\b(?:bekommen|kriegen|erhalten|bekommst|kriegst|erhältst|bekommt|kriegt|erhaltet) (?:<you>)\b(?! (?:keine?n?|schon|bereits|mit dieser|anbei|hiermit|heute mit))|\b(?:sie|du|ihr) (?:bekommen|kriegen|erhalten|bekommst|kriegst|erhältst|bekommt|kriegt)\b(?! (?:keine?n?|mit dieser|anbei|hiermit))"),
    ("you_hear", 0.92, r"\b(?:hören|hörst|hört|lesen|liest) (?:sie|du|ihr)? ?(?:\w+ ){0,5}?von (?:mir|uns)\b|\b(?:sie|du|ihr) (?:hören|hörst|hört)\b|\bmeld(?:e|en|n|et)? (?:ich |wir |i |mi |uns |mich |sich )+|\b(?:ich|wir|i|er|sie|kollege|kollegin) (?:\w+ ){0,2}?(?:meld(?:e|en|et)?) (?:mich|uns|mi|sich)\b|\bbescheid (?:geben|sagen)\b|\b(?:geb|gebe|geben|sag|sage|sagen) (?:ich |wir |ihnen |dir |euch |dann |noch |morgen |heute |bis \w+ |am \w+ )*bescheid|\b(?:komme|kommen|komm)\b.{0,50}\bauf (?:sie|dich|euch) (?:zu|zurück)|\b(?:sage?|sagen|teile?n?|nenne?n?|zeige?n?|verrate?n?) (?:ich|wir) (?:ihnen|dir|euch)\b(?! (?:nicht|nichts|keine?n?))|\b(?:das|es|ihnen|dir|alles) (?:sage?|sagen) (?:ich|wir)\b|\b(?:ich|wir) (?:\w+ )?gebe?n?\b.{0,40}\bbescheid"),
    ("i_call", 0.9, r"\b(?:ruf|rufe|rufen|klingel|klingle|läute) (?:ich |wir |i |dich |sie |euch |di )+|\b(?:ich|wir|i) (?:\w+ ){0,2}?(?:ruf|rufe|rufen) (?:dich|sie|euch|di|zurück|an)\b"),
    ("i_hand_over", 0.9, r"\b(?:<hand>) (?:ich|wir|i|ma)\b(?! (?:nicht|keine?n?|nimmer|nie)\b)|\b(?:ich|wir|i) (?:(?:<hand>)|(?:dir|ihnen|euch|das|es|sie|die|den|mich|uns|dann|gleich|heute|morgen) (?:<hand>))\b(?! (?:nicht|keine?n?|nimmer|nie|schon lange)\b)"),
    ("i_hand_over", 0.88, r"(?:^(?:\S+ ){0,3}?|[,;] |\b(?:und|dann|aber) )(?:<hand>|werd|werde|reich|hol) (?:ich|s|dir|ihnen|euch|das|es|den|die|gleich|heute|morgen|noch|mich|mi|dann|nach)\b(?! (?:nicht|keine?n?)\b)"),
    ("will_do", 0.88, r"\bwerde?n?\b.{0,80}\b(?:schicken|senden|zusenden|zuschicken|übersenden|nachreichen|liefern|erstellen|zukommen|melden|mitteilen|informieren|machen|erledigen|kümmern|vorlegen|fertigstellen|weiterleiten|anrufen|abgeben|unterbreiten|bearbeitet|zugestellt|nachgereicht|zugeschickt|verschickt|nachgeliefert|erledigt|fertig)\b(?!.{0,10}\bnicht\b)"),
    ("will_do", 0.85, r"\b(?:wird (?:umgehend|sofort|gleich|prompt|schnellstmöglich)? ?(?:erledigt|gemacht|nachgereicht|nachgeholt|nachgeliefert)|mach'?s? (?:ich|i|ma)|machen wir|erledige? ich|kümmere? (?:ich )?mich|kümmern (?:wir )?uns|kümmer mich|setz\w* (?:ich )?mich (?:\w+ ){0,3}?dran|versprochen!|(?:ihnen|dir|euch) zu (?:schicken|senden|übermitteln|geben|liefern))\b"),
    ("it_comes", 0.88, r"\b(?:kommt|kommen|folgt|folgen)\b(?=.{0,40}\b(?:noch|bald|gleich|sofort|umgehend|später|nachher|raus|von (?:mir|uns|meine\w+|unsere\w+|der|dem)|per (?:mail|post|separater)|in kürze|zeitnah|separat|die tage|demnächst|in den nächsten)\b)|^(?:<thing>|\w+) (?:kommt|kommen|folgt|folgen|geht raus|gehen raus)\b(?!.*\bnicht\b)|\b(?:geht|gehen)\b.{0,60}\b(?:raus|hinaus|in die post|zur post|auf die reise|auf den weg)\b|\b(?:liegt|liegen|landet|landen|flattert|steht|ist|sind)\b.{0,60}\b(?:bei ihnen|bei dir|bei euch|in ihrem|in deinem|auf ihrem|auf deinem|im (?:postfach|briefkasten))\b|\b(?:erreicht|erreichen) (?:sie|dich|euch)\b"),
    ("colleague_does", 0.86, r"\b(?:meine?|unsere?|der|die|herr|frau|kollegin?) (?:\w+ ){0,2}?(?:schickt|sendet|verschickt|versendet|macht das|macht (?:dir|ihnen)|erledigt|ruft (?:sie|dich|euch)|meldet sich|kümmert sich|rechnet|bearbeitet|bereitet|stellt (?:\w+ ){0,3}?(?:zusammen|aus|fertig)|schreibt (?:ihnen|dir)|bringt (?:ihnen|dir|es|sie))\b(?!.{0,30}\bnicht\b)"),
    ("only_then", 0.85, r"\berst\b.{0,60}\b(?:sagen|beantworten|mitteilen|wissen|entscheiden|geben|liefern|schicken|fertig)\b"),
    ("word_of_honour", 0.82, r"\b(?:so ?weit sein|isses so ?weit|ist es so ?weit|ganz sicher|ganz bestimmt|gewiss|versprochen|ehrenwort|es wird, es wird|ganz oben (?:auf|im)|höchste priorität|als nächstes dran|kommst als nächste[rs]?)\b"),
    ("i_try", 0.82, r"\bversuche?n? (?:ich |wir )?(?:es|das|mein)\b|\b(?:schlage?n?|sehe?n?|schaue?n?|gucke?n?|frage?n?|höre?n?) (?:ich |wir |es |das |mal |dann ){0,3}nach\b|\bmache?n? (?:ich |wir )?mich (?:schlau|kundig)\b|\b(?:weiß|wissen) (?:ich|wir)\b(?! nicht)(?=.{0,40}\b(?:am|bis|erst|morgen|übermorgen|heute|nach|ende|nächste)\b)"),
    ("i_check", 0.82, r"\b(?:<check>) (?:ich|wir|i)\b|\b(?:ich|wir|i) (?:\w+ )?(?:<check>)\b(?! mich)|\b(?:muss|müssen|müsste|möchte|will|wollen|werde)\b.{0,60}\b(?:klären|nachfragen|fragen|abklären|rückfragen|besprechen|abstimmen|nachschauen|nachsehen|reden|sprechen|rücksprache|einholen|abwarten|prüfen|suchen|nachrechnen|durchrechnen|kalkulieren|rechnen)\b"),
    ("on_it", 0.85, r"\b(?:bin|bleib\w*|sind|sitze?n?|arbeite\w*)(?: \w+){0,3} dran\b|\bin (?:arbeit|bearbeitung|vorbereitung|der mache|mache)\b|\bam (?:kalkulieren|rechnen|schreiben|sammeln|prüfen|zusammenstellen|arbeiten|machen|erstellen)\b|\bfast (?:fertig|durch)\b|\bso gut wie fertig\b|\b(?:fehlt|fehlen) (?:mir |uns )?nur noch\b|\bnur noch (?:die|eine|der|das|ein)\b.{0,30}\b(?:unterschrift|prüfung|korrektur|schliff|durchsehen|freigabe)\b"),
    ("patience", 0.85, r"\b(?:geduld\w*|gedulden|nachsicht|vertröst\w*)\b|\b(?:etwas|bisschen|wenig|bisserl|bissl|noch) (?:mehr )?zeit\b|\b(?:dauert|braucht)\b.{0,25}\b(?:noch|länger|leider|bis|etwas|bisschen|moment)\b|\bverzöger\w+|\bverspät\w+|\bhinterher\b|\bim (?:verzug|rückstand)\b|\bnoch (?:ein )?(?:bisschen|wenig|paar tage|etwas)\b|\bvertag\w*"),
    ("forgotten", 0.82, r"\b(?:vergessen|verschwitzt|verpennt|verschlafen|untergegangen|durchgerutscht|liegen ?geblieben|hinten runter\w*|hole\w* (?:ich )?nach)\b|\bnoch nicht (?:fertig|dazu ?gekommen|geschafft|so ?weit|gefunden|angefangen)\b"),
    ("you_have_it", 0.6, r"\b(?:haben sie|hast du|habt ihr|sie haben|du hast|ihr habt|wissen sie|weißt du|wisst ihr|finden sie|findest du|dann haben)\b"),
    ("it_will_be_there", 0.6, r"\b(?:kommt|kommen|folgt|folgen|geht|gehen|wird|werden|liegt|liegen|erreicht|erreichen|steht|stehen|fertig|vorliegen|rechne|rechnen|realistisch|eher|spätestens|frühestens|sollte|sollten|müsste|müssten|dürfte|dürften|schaffe|schaff|schaffen|klappt|hinbekommen|hinkriegen|peile?n? ?|ziel\w*|voraussichtlich|wohl|dann|nachgereicht|nachgeliefert|macht|zeit)\b"),
)  # fmt: skip

# Not by that day: says that it comes later, not that it does not come.
DELAYS = pattern(
    r"(?<!\bfür )\b(?:bis|vor|am|den|diese woche|heute|morgen)\b.{0,40}\b(?:nicht|nichts|nimmer|ned|net|kaum|unmöglich|zu knapp|eng|keine (?:zeit|luft|chance))\b|\bkeine (?:zeit|luft|chance)\b.{0,30}\b(?:bis|vor|diese woche|heute|morgen)\b|\bnicht\b.{0,12}\b(?:bis|vor|mehr (?:heute|diese)|heute|morgen|diese woche)\b|\berst\b|\bnicht (?:ganz )?(?:fertig|so ?weit|dazu)|\b(?:schaffe?n?|geht|klappt|packe?n?) (?:ich|wir|es|das|sich)? ?(?:\w+ ){0,4}?nicht\b(?=.{0,40}\b(?:bis|vor|pünktlich|rechtzeitig|mehr|aus)\b)",
    WORDS,
)

# Not yet, which is neither a refusal nor an answer.
NOT_YET = pattern(r"\bnoch (?:nicht|nichts|keine?n?)\b|\berst (?:nach|wenn|ab|am|im|nächste|kommende|wieder)\b", WORDS)

# A part is still missing although something is here.
PART_MISSING = pattern(
    r"\bfehl(?:t|en)\b(?!.{0,20}\bnicht\b)|\bnoch (?:nicht|offen|ausständig|ungeklärt|unterwegs|beim|bei der)\b|\bnach(?:reichen|liefern|zureichen|gereicht|geliefert)\b|\b(?:reiche?n?|liefere?n?|schicke?n?|sende?n?)\b.{0,60}\bnach\b|\bden rest\b|\bvorab\b|\bschon (?:ein)?mal\b|\bzunächst (?:nur|einmal|mal)\b|\bbis auf (?:die|den|das)\b|\b(?:eins|einer|eine|zwei|drei) von (?:zwei|drei|vier|fünf|den)\w*\b|\b(?:die|den|das) (?:anderen?|übrigen?|restlichen?) (?:muss|müssen|kommt|kommen|folgt|folgen)\b|\b(?:erster?|erste|zweiter?|zweite) (?:teil|hälfte|schwung|lieferung)\b",
    WORDS,
)
OTHER_SLOT = pattern(
    r"\b(?:auch|ließe sich|schieben|vorziehen|nach hinten|stattdessen|lieber|alternativ|eher|verschieben|verlegen|ausweichen|tauschen)\b.*\?", WORDS
)

# Ways of asking for more time that only look like a question or a request.
EXTENSION = pattern(
    r"\b(?:reicht|genügt|langt|wäre|ist|okay|ok|in ordnung|können sie mit|kannst du mit|leben|recht|einverstanden|ausreich\w*|passt)\b.{0,30}\b(?:ihnen|dir|euch|es|das|wenn|noch|auch|leben|ok|okay|in ordnung|recht|mit)\b.{0,80}(?:<hand>|schicke|schick|montag|dienstag|mittwoch|donnerstag|freitag|woche|morgen|heute|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|\d\.).{0,60}\?|"
    r"\b(?:lass\w*|gib|geben|gebt|gewähr\w*|räum\w*) (?:sie |ihr |du )?(?:mir|uns) (?:bitte )?(?:\w+ ){0,4}?(?:bis|noch|zeit|ein|zwei)\b|\bseien sie .{0,50}\b(?:nachsicht|geduld|gut)|\bhab\w*(?: sie)? (?:bitte |noch ){0,4}(?:etwas |ein wenig |ein bisschen )?(?:geduld|nachsicht)|\bbitte\b.{0,30}\b(?:geduld|nachsicht)|\bgeb'?n? ?s' (?:mir|uns|ma)\b.{0,20}\b(?:noch|bis|zeit)\b",
    WORDS,
)

# It will not come. From 0.90 on nothing else in the sentence is needed.
DECLINES = table(
    WORDS,
    ("refuse", 0.95, r"\b(?:(?:muss|müssen|werde|werden|möchte|möchten|will)\b.{0,60}\b(?:absagen|ablehnen|passen|verzichten|abwinken|aussteigen|zurückziehen|absehen|sagen,? dass.{0,30}nicht)|abzusagen|abzulehnen|absage (?:erteilen|geben)|lehnen? (?:ich|wir|das|die|den|es)\b.{0,50}\bab\b|von einem angebot (?:absehen|abstand)|abstand nehmen|nicht (?:zu )?beteiligen|beteiligen (?:wir )?uns (?:\w+ ){0,3}?nicht|nicht teilnehmen|ohne (?:mich|uns)|sage?n? (?:ich |wir )?(?:lieber |leider )?ab)\b"),
    ("no_capacity", 0.94, r"\b(?:keine?n?|null|0|zu wenig)\b.{0,30}\b(?:kapazität\w*|zeit|luft|termine? (?:mehr|frei|anbieten|vergeben)|spielraum|platz|leute|personal|ressourcen|aufträge|neukunden|neuen kunden|neuen aufträge|valenzen)\b|\b(?:ausgebucht|ausgelastet|überlastet|land unter|(?:kalender|auftragsb\w+) (?:ist |sind )?(?:voll|dicht|randvoll)|voll (?:bis|ausgelastet|belegt)|bis unters dach|bis über beide ohren|aufnahmestopp|zug (?:leider )?abgefahren)\b"),
    ("no_offer", 0.94, r"\b(?:keine?n?|nichts|nix)\b.{0,40}\b(?:angebot|offerte|rechnung|auskunft|termin|termine)\b.{0,40}\b(?:machen|abgeben|erstellen|unterbreiten|geben|schreibe|schreiben|anbieten|schicken|erteilen|mehr|ausstellen)\b|\b(?:schreibe?n?|mache?n?|gebe?n?|erteile?n?|stelle?n?) (?:ich |wir )?(?:\w+ ){0,3}?keine? (?:rechnung|angebote?|auskunft|auskünfte|bescheinigung\w*)\b|\bkein(?:e|en)? (?:angebot|termin|auskunft|auskünfte)\b.{0,60}\b(?:möglich|anbieten|abgeben|machen|unterbreiten|geben|erstellen|vergeben)\b"),
    ("cannot_sorry", 0.93, r"^(?!.*\b(?:erreich\w*|finden|gefunden|fertig|geschafft|dazu ?gekommen|verstanden|lesen|öffnen|zuordnen|entziffern)\b).*(?:\bleider\b.{0,80}\b(?:nicht|keine?n?|nichts)\b|\b(?:nicht|keine?n?|nichts)\b.{0,60}\bleider\b|\btut (?:mir|uns) (?:\w+ )?leid\b.{0,60}\b(?:nicht|keine?n?)\b)"),
    ("cannot", 0.86, r"^(?!.*\b(?:erreich\w*|finden|gefunden|öffnen|lesen|zuordnen|entziffern|verstehen|nachvollziehen)\b).*?\b(?:kann|können|könnte|könnten|kriegen|kriege?|bekommen|schaffe?n?|möchte|möchten|wollen|will|darf|dürfen|mache?n?|biete?n?|bauen?|baue|führen?|übernehmen?|übernehme|liefern?|fertigen?|vermieten?|geben?|gebe|nehmen?|drucken?|reparieren?|verkaufen?|arbeiten?|kenne|geht|ginge|existier\w+|haben wir|habe ich|gibt es|gibt's|lohn\w+|rechnet sich)\b(?! sie).{0,80}\b(?:nicht|nimmer|nichts|ned|net|nöd|keinesfalls)\b(?! (?:nur|zuletzt|vor|bis|ganz so))"),
    ("impossible", 0.9, r"\b(?:nicht (?:möglich|machbar|realisierbar|leistbar|darstellbar|lieferbar|verfügbar|im programm|im sortiment|unser|mein|unsere|meine|in der lage|lukrativ|rentabel|wirtschaftlich)|unmöglich|außerstande|ausgeschlossen|fehlt (?:mir|uns) (?:die|das|jede\w*) (?:zeit|erfahrung|maschine\w*|personal|know\w*)|nichts für (?:mich|uns)|fällt (?:leider )?(?:flach|aus)|wird (?:leider |das )*nichts(?: mehr)?$|nicht unsere baustelle|nicht zuständig|(?:bin|sind) (?:ich |wir )?(?:da |dafür |hierfür ){0,4}(?:der|die) falsche\w?|zu (?:klein|groß|kurzfristig|aufwändig|aufwendig|weit weg|weit) für (?:mich|uns)|überfragt)\b"),
    ("regret", 0.85, r"\b(?:bedauer\w*|bedaure|zu (?:unserem|meinem) (?:großen |tiefen )?bedauern|schweren herzens|so leid es (?:mir|uns) tut|(?:muss|müssen) (?:ich |wir )?(?:sie|dich|euch) (?:da |leider )?enttäuschen|nach reiflicher überlegung|gehindert|befangen|interessenkonflikt|gegenseite|mangels)\b"),
    ("irony", 0.86, r"\b(?:wie stell\w* (?:du|sie) (?:dir|sich) das vor|lach mich|schlapp|soll das ein (?:witz|scherz) sein|machst du witze|träum\w* weiter|schön wär'?s|guter witz|kannste vergessen|vergiss es|kommt nicht in (?:frage|die tüte)|nie im leben|auf keinen fall|keine chance|nix da|ich werd verrückt)\b"),
    ("will_not", 0.92, r"\b(?:werde|werden|möchte|möchten|kann|können|darf|dürfen|will|wollen)\b.{0,60}\bnicht (?:mehr )?(?:annehmen|übernehmen|beraten|beteiligen|betreuen|vertreten|bedienen|anbieten|zusagen|bewerben|äußern|einmischen|mitmachen|mitwirken|helfen|weiterhelfen|dienen)\b|\b(?:halte|halten) (?:ich mich|wir uns) (?:da |lieber |hier ){0,3}(?:raus|heraus)\b|\bwage (?:ich|wir)?.{0,30}\bnicht\b|\bsehen? (?:ich|wir)\b.{0,60}\bab\.?$|\bstreichen sie (?:mich|uns)\b|\bkenne (?:ich mich|wir uns)\b.{0,20}\bnicht aus\b|\b(?:der|die) falsche\b|\bfalsche[rn]? ansprechpartner\w*\b|\bnicht (?:mein|unser) (?:fach\w*|gebiet|bereich|metier|ding|thema)\b|\bkommen wir nicht zusammen\b|\bnichts zu machen\b|\bunter verschluss\b|\bzugepflastert\b|\bbetrieb ruht\b|\bgibt .{0,40}\bnicht her\b|\bnicht zu unserem (?:repertoire|angebot|programm)\b|\bnachfolger\w*\b.{0,30}\bgefunden\b"),
    ("out", 0.92, r"\b(?:bin|sind|wäre|wären) (?:ich |wir )?(?:da |diesmal |dieses mal |hier |leider |dann )*(?:raus|draußen|nicht dabei|aus dem rennen)\b|\b(?:diesmal|dieses mal|lieber) ohne (?:mich|uns)\b|\bnicht (?:mit (?:mir|uns|meiner|unserer) \w* ?rechnen|mehr mit (?:mir|uns))\b|\brechnen sie (?:bitte )?nicht mit\b|\bfalschen? adresse\b|\b(?:sprengt|übersteigt)\b.{0,40}\b(?:rahmen|möglichkeiten|kapazität\w*)\b|\bnicht (?:dafür |darauf |für so was )?(?:eingerichtet|ausgelegt|ausgestattet|weiter ?verfolgen)\b|\bkein gebot\b|\b(?:dieses|heuriges|das) jahr (?:leider )?(?:nicht|nichts|nix) mehr\b|\b(?:nur noch|ausschließlich) (?:für|an|mit|im|in)\b.{0,40}\b(?:kunden|betriebe|händler|bestand\w*|stamm\w*|gewerbe\w*|großkunden)\b|\bbrauch\w* mir kein\w*\b|\bkeine? (?:neuen |weiteren |zusätzlichen |solchen |so kleinen )?(?:aufträge|kunden|projekte|anfragen|arbeiten)\b"),
    ("taken", 0.88, r"\b(?:belegt|vergeben|vergriffen|ausverkauft|vermietet|gehört\b.{0,40}\b(?:bereits|schon|einer)|(?:bereits|schon)\b.{0,50}\b(?:gehört|gebucht|reserviert|vergeben|belegt|verkauft|vermietet))\b|\b(?:aufgegeben|aufgelöst|eingestellt|im ruhestand|in rente|in pension|geschäftsaufgabe|zugemacht|nicht mehr tätig|nicht mehr im geschäft)\b"),
    ("go_elsewhere", 0.88, r"\b(?:frag|fragt|fragen sie|wende dich|wendet euch|wenden sie sich|such dir|sucht euch|suchen sie sich|versuch|versuchen sie|probier\w*|geh\w*)\b.{0,60}\b(?:mal (?:den|die|beim|bei|an)|beim|den|kollege\w*|anderen|andere|wen anders|wen anderen|woanders|jemand\w*|konkurrenz|mitbewerb\w*)\b|\bjemand(?:en)? ander\w*|\banderen anbieter|\b(?:kollegen|mitbewerber|kollegin) (?:empfehl\w+|weiterempfehl\w+|wenden|fragen)"),
    ("no_more", 0.93, r"\b(?:ich|wir)\b.{0,60}\bkeine?n?\b(?! (?:fragen?|sorgen?|einwände|bedenken|zweifel|probleme?)).{0,40}\bmehr\b|\bkeine?n?\b(?! (?:fragen?|sorgen?|einwände|bedenken|zweifel|probleme?)).{0,30}\bmehr\b.{0,20}\b(?:frei|an|im programm|verfügbar)\b|\bkein einziger?\b|\bverplant\b|\b(?:abgegeben|verkauft|eingestellt|geschlossen|stillgelegt)\b.{0,10}$|\b(?:ich|wir|unsereins) (?:jedenfalls|sicher|persönlich|eher) nicht\b|\bsteige?n? (?:ich |wir )?(?:da |dann |leider )?aus\b|\bfehl(?:t|en) (?:mir|uns|es)\b.{0,30}\b(?:hände|leute|zeit|personal|erfahrung|kapazität\w*|mittel|maschine\w*|kraft|händen)\b|\bkeine hoffnung\w*\b|\bwird (?:es )?(?:von (?:uns|mir) )?kein\w*\b"),
    ("too_much", 0.86, r"\b(?:aber|doch|jedoch|nur|leider|dafür|für)\b.{0,60}\b(?:zu (?:alt|klein|groß|weit|knapp|aufwändig|aufwendig|kurzfristig|teuer|riskant|heikel|speziell)|geht (?:das |es )?(?:leider )?nicht|nicht drin)\b|\bverständnis,? (?:dafür,? )?dass\b.{0,80}\b(?:nicht|nichts|keine?n?)\b|\baus (?:rechtlichen|datenschutz\w*|internen|terminlichen|gesundheitlichen|zeitlichen|technischen) gründen\b|\bnicht aus der hand\b|\bjemand(?:en)? (?:anders|anderen)\b"),
    ("gone", 0.86, r"\b(?:nicht mehr (?:da|vorhanden|auffindbar|existent|im haus)|(?:habe|haben|hab) (?:ich |wir )?(?:\w+ ){0,3}?nicht mehr|verloren|vernichtet|gelöscht|draufgegangen|weggeworfen|entsorgt|verbrannt)\b"),
    ("no", 0.85, r"^(?:nein|nee|nö|ne|leider nein|leider nicht)\b|\b(?:nee|nein),? im ernst\b|\bnein,? danke\b"),
)  # fmt: skip

# The owner must do or say something first.
NEEDS = table(
    WORDS,
    ("lacks", 0.93, r"\b(?:fehl(?:t|en|te|ten)|brauch\w*|bräucht\w*|benötig\w*)\b(?!.{0,50}\b(?:zeit|geduld|wochen?|tage?|vom|von (?:meine[mr]|unsere[mr]|der|einem)|moment|urlaub|hände|leute|personal|erfahrung|mittel|nichts|nicht|keine?n?)\b).{0,60}\b(?:mir|uns|ich|wir|noch|sie|du|ihre?[nmrs]?|deine?[nmrs]?|eure?[nmrs]?|von (?:ihnen|dir|euch)|vorab|vorher|zuerst|erst|dazu|dafür|genaue\w*|i)\b|\b(?:mir|uns|dafür|dazu|hierfür|hierzu|vorab|vorher|zuvor|um)\b.{0,60}\b(?:fehl(?:t|en)|brauch\w*|bräucht\w*|benötig\w*)\b(?!.{0,40}\b(?:zeit|geduld|wochen?|tage?|hände|leute|personal|erfahrung|mittel|nichts|nicht|keine?n?)\b)"),
    ("please_tell", 0.9, r"\bbitte\b.{0,90}\b(?:mitteilen|mit\b|nennen|schicken|senden|sagen|geben|angeben|bestätigen|schick|sag|gib|nenn|zusenden|zuschicken|klären|auswählen|ausfüllen|rufen|anrufen|an\b|durchgeben|melden|zurück)\b|\b(?:schick|schicken sie|sende|senden sie|teilen sie|teile|teil|sag|sagen sie|gib|geben sie|nenn|nennen sie|ruf|rufen sie|lass|lassen sie|mail|mailen sie|schreib|schreiben sie|füll\w*) (?:<you> )?(?:mir|uns|mich)\b(?!.{0,30}\b(?:zeit|bis)\b)"),
    ("you_would_have_to", 0.9, r"\b(?:müsstest|müssten|müsst|musst|müssen) (?:du|ihr|sie)\b(?! sich keine)|\b(?:du|ihr|sie) (?:müsstest|müssten|müsst|musst|müssen|müsstet)\b|\b(?:müsste|müssten|muss|müssen|möchte|würde|sollte|sollten|könnte) (?:ich|wir)\b.{0,80}\b(?:wissen|sehen|ansehen|anschauen|einmal|vorab|vorher|sprechen|erfahren|haben|vor ort|besichtigen)\b|\b(?:ich|wir) (?:müsste|müssten|muss|müssen)\b.{0,80}\b(?:wissen|vor ort|ansehen|anschauen|besichtigen|sehen)\b"),
    ("once_you", 0.88, r"\b(?:sobald|wenn|sowie|erst wenn|falls)\b.{0,60}\b(?:sie|du|ihr|ihre\w*|deine\w*)\b.{0,80}\b(?:wissen|geschickt|gesagt|geben|gib\w*|schick\w*|mitgeteilt|übersandt|zugesandt|freigegeben|entschieden|bestätig\w*|zusag\w*|unterschrieben|bezahlt|vorlieg\w*|da (?:ist|sind))\b|\bsobald wir das wissen\b|\bohne (?:plan|pläne|maße|angaben|unterlagen|foto|fotos|diese|die|ihre|deine)\b"),
    ("unreadable", 0.85, r"\b(?:öffnen|lesen|zuordnen|nachvollziehen|entziffern|erkennen|finden)\b.{0,20}\bnicht\b|\bnicht\b.{0,14}\b(?:öffnen|lesen|zuordnen|nachvollziehen|entziffern|erkennen|finden|gefunden)\b"),
    ("unclear", 0.85, r"\b(?:nicht (?:ganz |so ganz )?klar|unklar|offen ist noch|wüsste (?:ich )?(?:noch )?gerne?|(?:eine|kurze|noch eine|zwei|paar) (?:kurze )?(?:rück)?fragen?|rückfrage|klärungsbedarf|(?:sag|sagst|verrat|verrätst|schreib|schreibst|schick|schickst) (?:du |sie )?(?:mir|uns) (?:noch|mal|kurz|vorher|bitte))\b"),
    ("depends", 0.8, r"\b(?:kommt (?:ganz )?dar?auf an|hängt (?:davon |ganz )*ab|je nachdem)\b"),
)  # fmt: skip

# Received or seen, and no word about when.
ACKNOWLEDGES = table(
    WORDS,
    ("received", 0.9, r"\b(?:erhalten|angekommen|eingegangen|ist da\b|sind da\b|bekommen|zur kenntnis|gesehen|gelesen|notiert|vermerkt|weitergeleitet|weitergegeben|weitergereicht|weiß bescheid|vor mir|eingetroffen|hab'?s|stapel|registriert|aufgenommen|verstanden|auf dem tisch)\b"),
    ("thanks", 0.85, r"\b(?:danke\w*|dank|merci|thx|dankschön|bedanke|vergelts|vergelt's)\b"),
    ("fine", 0.85, r"^(?:ok|okay|oki|alles klar|super|prima|perfekt|verstanden|in ordnung|top|klar|gut|schön|toll|cool|jo|jep|jup|roger|aha|ah ok|klasse|spitze|wunderbar)\b"),
    ("will_look", 0.8, r"\b(?:schaue?n?|sehe?n?|gucke?n?|lese?n?) (?:ich|wir|mir|uns|i)\b.{0,40}\b(?:an|durch|rein|drüber|ruhe)\b|\b(?:ich|wir) (?:schaue?n?|sehe?n?|gucke?n?|lese?n?)\b.{0,40}\b(?:an|durch|rein|drüber|ruhe)\b"),
    ("reached", 0.85, r"\b(?:erreicht|liegt (?:dem|der|uns|mir)|auf dem zettel|post ist da)\b"),
    ("joy", 0.7, r"\b(?:freu\w*|wie schön|wow|toll|köstlich|klasse|flipp\w*|spannend\w*|interessant|aufregend|tolle idee|feine sache|juhu|hurra|großartig|genial)\b|<3|!!!"),
)  # fmt: skip

# A slot is confirmed, a slot is offered, and a slot does not suit.
SLOT_CONFIRMED = pattern(
    r"^(?:gerne?|klar|na klar|super|ok|okay|ja|prima|perfekt|abgemacht|deal|gekauft)\b|\b(?:gekauft|deal|freigehalten|bestätig\w*|gebucht|eingetragen|notiert|vorgemerkt|eingeplant|geblockt|fix|steht|reserviert|geht klar|geht in ordnung|machen wir(?:'s| es| das)? so|so machen wir(?:'s| es| das)?|abgemacht|einverstanden|passt|klappt|bin (?:ich )?(?:da|dabei)|sind (?:wir )?(?:da|dabei)|bis (?:dann|montag|dienstag|mittwoch|donnerstag|freitag|morgen|nächste)|komme? (?:ich |dann |gerne? )?(?:vorbei|um|gegen)|trag\w* (?:ich )?.{0,20}ein)\b",
    WORDS,
)
SLOT_REFUSED = pattern(
    r"\b(?:kann|können|könnte|geht|ginge|passt|klappt|schaffe?n?|bin|sind|komme?)\b.{0,60}\b(?:nicht|nimmer|ned|net|schlecht|verhindert|unterwegs|nicht da|ungünstig)\b|\b(?:ist|wäre) (?:leider |bei (?:mir|uns) |eher ){0,4}(?:schlecht|ungünstig|schwierig|belegt|voll|blöd|eng|zu knapp)\b|\b(?:verschieben|verlegen|absagen|verhindert|dazwischen)\w*\b",
    WORDS,
)

# Regret or a plain "not", the last straw when nothing else was understood.
INLINE_TEXT = pattern(r":\s*\"[^\"]{25,}\"|:\s*\"[^\"]{25,}$", WORDS)
INLINE_TEXT = pattern(r":\s*\"[^\"]{25,}", WORDS)
REGRET = pattern(
    r"\b(?:nicht(?! (?:böse|wundern|schlimm|wahr|nur))|nichts|nix|kein\w*|niemand\w*|nirgends|leider|schade|bedaure\w*|tut (?:mir|uns) leid|sorry|entschuldig\w*|nix für ungut|ungern|ich fürchte|fürchte ich)\b|\b(?:ich|wir|uns|mir)\b.{0,80}\b(?:nicht|nichts|nix|kein\w*|niemand\w*|nie)\b|\b(?:nicht|kein\w*)\b.{0,40}\b(?:ich|wir|uns|mir)\b",
    WORDS,
)

# Clauses whose dates are nobody's promise.
CONDITION_CLAUSE = pattern(
    r"^(?:und |aber |oder |dann |nur |erst |denn |auch )?(?:wenn|falls|sofern|sobald|sowie|solange|nachdem|seit|seitdem|bevor|ehe|weil|da wir|da ich|obwohl|während|als|dass|vorher|ob)\b",
    WORDS,
)
NEGATED_CLAUSE = pattern(
    r"\b(?:nicht(?! (?:vor (?!allem)|später als|nur|wahr))|nimmer|nichts|kein\w*|ned|net|nöd|unmöglich|kaum|nie|statt|anstatt|eigentlich)\b",
    WORDS,
)
THIRD_PARTY_CLAUSE = pattern(
    r"^(?:und |aber |denn |weil )?(?:der|die|er|mein|meine|unser|unsere|dessen|deren|welcher|welche)(?: \w+){0,3}? (?:ruft|meldet|schickt|liefert|ist|hat|war|bringt|sagt|entscheidet|tagt|will|gibt|antwortet|trifft|kommt zurück|prüft)\b",
    WORDS,
)
OTHER_DATE_CLAUSE = pattern(
    r"\b(?:gültig\w*|gilt|gelten|bindend|gebunden|freibleibend|zahlbar|zahlungsziel|fällig|skonto|frist|geöffnet|öffnungszeit\w*|geschlossen|rechnungsdatum|lieferzeit|montage|aufbau|einbau|baubeginn|produktion|fertigung|urlaub|ferien|abwesend|"
    r"nicht im haus|nicht im büro|unterwegs|messe|gegründet|geliefert|gebucht|getagt|angewiesen|bezahlt|überwiesen|abhol\w*|zurück bitte|zurücksenden|zurückschicken|senden sie|schicken sie|teilen sie|deckung\w*|zeitraum|laufzeit|beginn|projektbeginn|eröffnung|ziehen wir|zieht|feiertag\w*|wären|"
    r"versprochen|angekündigt|zugesagt|gebunden|übrigens|getroffen|gesprochen|telefoniert|luft|willkommen|heute (?:darf|kann|möchte)|(?:ist|sind|bin) (?:\w+ ){0,3}?(?:im urlaub|krank|weg|zurück|wieder da|nicht da|auf (?:montage|baustelle|dienstreise|messe)))\b",
    WORDS,
)
PAST = pattern(
    r"\b(?:habe|haben|hat|hatte|wurde|wurden|worden)\b(?! (?:sie|ihr)\b).{0,60}\b(?!angebot)(?:ab|an|auf|aus|ein|vor|zu|mit|nach|fest|frei|weiter|zurück)?ge\w{2,}(?:t|en)\b|\b(?:gestern|vorgestern|letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?|war|waren|hatte|hatten|wurde|wurden|worden|gewesen)\b",
    WORDS,
)
REST = pattern(
    r"\b(?:rest\w*|übrige\w*|weitere\w*|fehlend\w*|nachgereicht|nachreich\w*|nachliefer\w*|nachgeliefert|folgt|folgen|folgt noch|noch (?:offen|ausständig|aus|ungeklärt)|zweite\w*|andere\w*|schon mal|schonmal|schon einmal|vorab|teil(?:weise|e)?|nachsend\w*|reiche? ich|reichen wir|liefere? ich|bei der|beim|für die|für den|für das|muss ich noch|noch rechnen|erster? (?:schwung|teil|hälfte)|(?:der|die|das) (?:schluss|letzten?|hintere\w*|nächsten?|anderen?)|(?:frage|punkt|zu|nr\.?|position) \d)\b",
    WORDS,
)
PRICE = pattern(
    r"(?:€|\beur(?:o|os)?\b|\bchf\b|\bfr\.|\bsfr\b|\bfranken\b)\s?\d|\d[\d.,' ]{0,12}(?:-\s?)?(?:€|eur(?:o|os)?\b|chf\b|fr\.|sfr\b|franken\b|,-|\.-|,--|netto\b|brutto\b|(?:pro|je|die) (?:stunde|tag|stück|seite|zeile|wort|qm|m2|meter|person|nacht|abend)\b|/ ?(?:h|std|stk|qm|m²|stück|tag|zeile|wort)\b)|"
    r"\b(?:macht|kostet|kosten|gesamt|insgesamt|summe|pauschal|liegen wir bei|liege ich bei|komme? ich auf|kommen wir auf|verlange|berechne|nehme?n?|(?:würd|würde|würden) (?:ich )?sagen|veranschlag\w*|rechnen sie mit|wären|wär'?n|all in|ausgeh\w*)\b.{0,40}(?<![\d.:])\d{2,6}(?![\d:]|\.\d|\.? ?(?:uhr|h\b|stück|qm|m²|seiten|prozent|%|mai|juni|juli|tage?n?|wochen))",
    WORDS,
)
YES_NO = pattern(
    r"^(?:ja|jep|jo|jup|nein|nee|nö|doch|genau|richtig|stimmt|korrekt|natürlich|selbstverständlich|freigabe erteilt|freigegeben|genehmigt|zugesagt|einverstanden|passt so|geht klar|zu (?:frage |punkt )?\d|antwort)\b|"
    r"\b(?:freigegeben|freigabe (?:ist )?erteilt|genehmigt|gebilligt|zugestimmt|bewilligt|erteilt|bestätig(?:e|en|t)|zugesagt|einverstanden|spricht nichts dagegen|(?:ist|geht|passt) (?:so |das )?in ordnung|passt so|lieferbar ja|können (?:sie|so) (?:weitermachen|loslegen|drucken))\b",
    WORDS,
)
# Questions that want no answer: echo of the owner's words, cries, formulas.
OFF_TOPIC = pattern(
    r"\b(?:übrigens|onlineshop|grüße aus|urlaubsgrüße|sparen|rabatt\w*|%|sonderaktion|gratis|glückwunsch\w*|geburtstag|flohmarkt|konzert|band|tag der offenen tür|messestand|guck mal|schau mal|nebenbei|ganz was anderes|was anderes|apropos|newsletter|frohe|fröhliche|guten rutsch|schöne (?:feiertage|ferien|weihnachten)|sommerfest|telefonnummer|öffnungszeiten|umgezogen|werbung|rabattaktion|stellenangebot)\b",
    WORDS,
)
NO_QUESTION = pattern(
    r"\b(?:reicht (?:ihnen|dir|das)|hilft (?:ihnen|dir|das)|sonst noch (?:was|etwas|fragen)|okay so|passt das so|so okay|so recht|oder was meinst du|nicht wahr)\b[^?]{0,15}\?$|\boder ?\?$|^(?:was|echt|wirklich|ernsthaft|oder|ja|nein|ok|hm|huch|wie bitte|im ernst|ach ja|na)\W*\?+$|\b(?:wie geht(?:'s| es)|alles gut|noch fragen|wissen sie noch|weißt du noch|was soll ich sagen|wie gesagt)\b|^(?:bis|am|noch|heute|morgen) \w+\?",
    WORDS,
)
UNMARKED_QUESTION = pattern(
    r"^(?:(?:und|aber|also|hallo|moin|hi|hey|servus|\w+),? )?(?:wie (?:breit|hoch|lang|groß|viel|viele|schwer|dick|alt|tief)|welche[nrsm]?|wo|wohin|wann|was|wer|wie|ist das|soll|sollen|brauchst du|brauchen sie|haben sie|hast du|habt ihr|meinst du|meinen sie|gibt es|gibt's) [^.!]{4,}$(?!.*\b(?:ich weiß nicht|keine ahnung)\b)",
    WORDS,
)
