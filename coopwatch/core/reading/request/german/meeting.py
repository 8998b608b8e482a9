"""When a German sentence is about somebody coming, meeting, speaking, or having time.

To teach a phrase, add an alternative and one sentence to the tests. Used by `german.wanted`.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern

MEET = pattern(
    (
        r"\b(?:schick|send|brauch|benötig)\w*\b.{0,60}\b(?:jemand(?:en)?|(?:einen|eine|ihren"
        r"|euren) (?:\w+ )?(?:techniker|monteur"
        "|mitarbeiter|fahrer|kollegen|handwerker|elektriker|installateur|fachmann|gutachter"
        r"|servicetechniker)(?:in)?)\b"
    ),
    r"\bschlage? (?:ich |wir )?.{0,60}\b(?:\w+tag|mittwoch|uhr|\d{1,2}\.)\b.{0,40}\bvor\b",
    (
        r"\bwann (?!schick|send|mail|liefer|bekomm|krieg|erh|stell|meld)(?:\w+ ){0,3}(?:sie|du|ihr|wir"
        r"|man)\b(?!.{0,70}\b(?:rechnen|schicken|schickst|schickt|liefer\w*|bekomm\w*|haben|erhalten"
        r"|abgeb\w*|fertig\w*|verschick\w*|meld\w*|wiss\w*|sag\w*|entscheid\w*|bezahl\w*|überweis\w*"
        r"|send\w*|zahl\w*|hören|so weit)\b)"
    ),
    (
        r"\b(?:kalender|terminkalender)\b.{0,40}\b(?:aus|frei|platz)\b|\b(?:lücke|zeitfenster)\b"
        r"|\b(?:noch ein|ein anderes|ein) fenster\b"
    ),
    (
        r"\b(?:im haus|im laden|im geschäft|in der werkstatt|anzutreffen|in der nähe"
        r"|in der gegend)\b.{0,60}\?|\bam wenigsten los\b"
    ),
    r"\btage?\b.{0,30}\b(?:du kannst|sie können|ihr könnt|passen|zeit (?:hast|haben))\b",
    (
        r"\bauf (?:den )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
        r"|\d{1,2}\.)\b.{0,20}\b(?:legen|schieben|verschieben|vorziehen)\b"
    ),
    r"\bwann\b.{0,40}\b(?:raus|rein|rüber|vorbei|zu (?:uns|mir))\b",
    (
        r"\bwann (?:bist|sind|seid|wärst|wären) (?:du|sie|ihr)\b(?!.{0,40}\bfertig)|\b(?:woche|tag"
        r"|stunde)e?n? (?:später|früher|eher)\b"
    ),
    (
        r"\bwann (?:kann|könnte|können|könnten|soll|will|wird|würde) (?:(?:ihr|dein|euer|der|die"
        r"|eure)\w* \w+|jemand|einer)\b"
        r"(?!.{0,60}\b(?:rechnen|schicken|liefern|geliefert|bekommen|haben|erhalten|abgeben|fertig\w*"
        r"|ankommen|verschickt)\b)"
    ),
    (
        r"\bwann\b.{0,80}\b(?:fang(?:en|t|st)? (?:sie|du|ihr|wir)|fängst du|begonnen|anfangt|anfängst"
        r"|beginnt|losgeht|startet)\b"
    ),
    (
        r"\bwürde\w* (?:es )?(?:ihnen|dir|euch)\b.{0,60}\bpassen\b|\b(?:platz|plätze|termin|termine|zimmer"
        r"|tisch|stunde) (?:\w+ )?frei\b"
    ),
    (
        r"\b(?:rum|rüber|her|raus|hin|dazu|heraus|mit)(?:zu)?komm(?:en|st|t)\b|\bzu mittag\b"
        r"|\bmittagessen\b|\bessen gehen\b|\bfrühstücken\b"
    ),
    (
        r"(?:^|[,;] |\bund )kommst? (?:du|sie|ihr)\b(?!.{0,40}\b(?:voran|klar|zurecht|weiter|aus)\b)|(?:^"
        r"|[,;] )komm(?:en|t) (?:sie|ihr)\b(?!.{0,40}\b(?:voran|klar|zurecht|weiter|aus)\b)"
    ),
    (
        r"\bwann\b.{0,50}\b(?:zeit|vorbei\w*|kommen|kommst|kommt (?:ihr|er|sie|jemand|(?:dein|euer) \w+)"
        "|anfangen|beginnen|starten|loslegen|losgehen|dran"
        r"|treffen|sehen wir|besprechen|sprechen|telefonieren|anrufen|erreich\w*|einbauen|montieren|aufbauen|messen"
        r"|ausmessen|aufmessen|besichtigen|ansehen|anschauen|abholen|holen|bringen|vornehmen|passt|passen"
        r"|proben|drehen|fotografieren|platz|frei|luft|kapazität\w*|termin|reparieren|einplanen|einrichten"
        r"|machen|übernehmen|erledigen|durchführen|loskönnen|antreten|da sein|vor ort)\b"
        r"(?!.{0,40}\b(?:rechnen|schicken|liefern|bekommen|erhalten)\b)"
    ),
    (
        r"\bwann (?:können|könnten|kannst|könntest|könnt|hast|haben|hättest|hätten|geht|ginge|wäre|würde|darf"
        r"|dürfen|soll|sollen|magst) (?:sie|du|ihr|wir|es|ich|das|dir|ihnen|euch|mal|denn)\b"
        r"(?!.{0,60}\b(?:rechnen|schicken|liefern|bekommen|haben|erhalten|abgeben|fertig\w*)\b)"
    ),
    r"\bwann möglich\b|\bwie wär(?:e es|'s|s|e)? (?:es )?(?:am|mit|nächste|kommende|morgen|heute|um)\b",
    (
        r"\b(?:hast|haben|hätten|hättest|habt|hättet|finde\w*|nehmen|nimmst) (?:du|sie"
        r"|ihr)\b.{0,80}\b(?:zeit|minuten"
        r"|stündchen|stunde|luft|kapazität\w*|platz|termin\w*|frei|viertelstunde|halbe stunde)\b"
    ),
    (
        r"\b(?:bist|sind|seid|wären|wärst|wäre|wart) (?:du|sie|ihr)\b.{0,60}\b(?:frei|verfügbar|da|im büro"
        r"|vor ort|zu hause|zuhause|daheim|erreichbar|zu sprechen)\b"
    ),
    (
        r"\b(?:telefonier\w*|zusammen(?:zu)?setz\w*|zusammen(?:zu)?kommen|zusammen(?:zu)?sitz\w*"
        r"|treffen (?:wir|sie|uns)?|(?:wir|sich|uns).{0,60}\btreffen|vorbei(?:zu)?(?:komm|schau|fahr|bring"
        r"|guck|seh|hol)\w*|vorbei\b(?! ist| sind)|besichtig\w*|ortstermin|begehung|uns (?:mal |kurz "
        "|einmal )?(?:sehen"
        r"|besprechen|kennenlernen|abstimmen|unterhalten|austauschen)|auf einen (?:kaffee|tee|espresso)"
        r"|durch(?:zu)?sprechen|vor ort (?:sein|ansehen|anschauen|treffen)|reinschau\w*|ab(?:zu)?holen|abholt"
        r"|am telefon|zurück(?:zu)?rufen|an(?:zu)?rufen|rückruf|anruf\b|ruf\w* (?:mich|uns|sie|du|doch"
        "|bitte|mal|kurz)"
        r"|(?:per|über) (?:video|zoom|teams|skype)|durch(?:zu)?klingel\w*|klingel\w* (?:\w+ ){0,4}durch"
        r"|aufmaß|aus(?:zu)?messen|raus(?:zu)?kommen|her(?:zu)?kommen|videocall|videokonferenz|persönlich sprechen"
        r"|kurz sprechen|ins gespräch|melde dich telefonisch|telefonisch)\b"
    ),
    (
        r"\bruf(?:e|st|t|en)?\b.{0,70}\b(?:an|zurück|durch)\W*$|\bkomm(?:e|st|t|en)?\b.{0,70}\b(?:vorbei"
        r"|raus|rein|rum|rüber|zurück)\W*$"
    ),
    r"\bschau(?:e|st|t|en)?\b.{0,70}\b(?:vorbei|rein)\W*$|\bhol(?:e|st|t|en)?\b.{0,70}\bab\W*$",
    (
        r"\b(?:jemand\w*|wen|(?:einen|ihren|deinen|euren) (?:\w+ )?(?:techniker|monteur|mitarbeiter|fahrer|kollegen"
        r"|gesellen|meister|fachmann|statiker|gutachter|leute))\b.{0,40}\b(?:schick\w*|vorbei\w*|send\w*)\b"
    ),
    r"\b(?:welche[rnms]?|in welcher) (?:kalender)?(?:woche|tag|tage|uhrzeit|tagen|termin|termine)\b",
    (
        r"\b(?:ginge|geht|passt|klappt|passen|würde|recht|ginge's|passt's|lieber|besser|möglich|in frage"
        r"|einrichten)\b"
        r".{0,70}\b(?:uhr|nachmittag|vormittag|morgens|abends|montag|dienstag|mittwoch|donnerstag|freitag|samstag"
        r"|sonntag|kw \d+|nächste woche|kommende woche|übermorgen)\b.{0,50}\?"
    ),
    (
        r"\b(?:uhr|nachmittags?|vormittags?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?"
        "|sonntags?"
        r"|nächste woche|kommende woche|übermorgen)\b.{0,50}\b(?:recht|passen|passt|ginge|klappen|möglich|lieber"
        r"|besser|gelegen|zeit|machbar)\b.{0,30}\?"
    ),
    r"\bpasst (?:es )?(?:dir|ihnen|euch)\b.{0,60}(?:\d|tag\b|woche|uhr|morgen|abend|mittag)",
    (
        r"\b(?:verschieb\w*|verleg\w*|vorzieh\w*|vorziehen|vorzuziehen|umzubuchen|umbuch\w*|nach hinten|tauschen)\b"
        r"(?=.*\b(?:stunde|tag|tage|woche|termin|treffen|behandlung|besprechung|probe|uhr|auf|um)\b)"
    ),
    (
        r"\b(?:stunde|tag|tage|woche|uhr|termin|treffen|behandlung|besprechung"
        r"|probe)\b.{0,60}\b(?:verschieb\w*|verleg\w*|vor(?:zu)?zieh\w*)\b"
    ),
    r"\bterminvorschl\w*|\b(?:zwei|drei|paar|ein) zeiten\b|\bverfügbarkeit\b|\bkapazitäten\b|\bterminwunsch\b",
    r"\bmöchte\w* (?:\w+ ){0,4}(?:mit (?:ihnen|dir|euch)) (?:\w+ ){0,6}(?:sprechen|reden|besprechen|durchgehen)\b",
)
