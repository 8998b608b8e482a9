"""What German asking sentences want, told by their verbs; the keys are read and explained by `request.wanted`.

To teach a phrase, add an alternative to its entry and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern
from coopwatch.core.reading.request.german.words import WORDS

WANTED = {
    # A price is asked for, whatever noun stands beside it.
    "price": pattern(
        r"\bwie (?:teuer|hoch (?:wäre|ist|sind|wären|liegen|lägen|fällt|würde))\b",
        (
            r"\b(?:was|wieviel|wie viel)\b.{0,80}\b(?:kostet?|kosten|kostest|koste|verlang\w*|berechn\w*|nimmst|nehmen"
            r"|nehmt|käme|aufruf\w*|haben (?:willst|möchten|wollen|möchtest)|machst du mir|hinlegen|anlegen"
            r"|hinblättern|einplanen|rechnen|auf (?:uns|mich) zu\w*|springen lassen|zahlen|löhnen|kriegst"
            r"|bekommst du|bekommen sie)\b(?!.{0,30}\bwürdest du raten\b)"
        ),
        r"\b(?:summe|betrag|zahl|richtwert|größenordnung)\b.{0,40}\b(?:nennen|sagen|geben|durchgeben)\b|\bnenn\w*\b.{0,60}\b(?:summe|betrag)\b",
        r"\bwas (?:rufst|ruft|rufen)\b.{0,60}\bauf\b|\büberschlag\w*\b|\büberschläg\w*\b|\boffertstellung\b|\bab welcher menge\b|\bstaffel\w*\b",
        r"\b(?:mach\w*|nenn\w*|geb\w*|gib\w*|schick\w*|sag\w*)\b.{0,70}\b(?:einen|den|nen|deinen|ihren|euren) \w*preis\b",
        r"^(?:\w+[,:]? ){0,3}(?:preis|kosten|honorar|gage|tagessatz|stundensatz)\s?\?",
        r"\b(?:kostet|kosten)\b.{0,60}\b(?:das|es|mich|uns|so|bei (?:ihnen|dir|euch))\b.{0,40}\?",
        r"\bwo (?:liegst du|liegt ihr|liegen sie|lägen sie|lägst du|landen wir|lande ich|liegen wir)\b(?!.{0,30}\bproblem)",
        (
            r"\bwelche[rnms]? (?:\w+ )?(?:preis|kosten|betrag|satz|tarif|gebühr|konditionen|honorar|summe|budget|rabatt"
            r"|nachlass|gage|stundensatz|tagessatz)\w*"
        ),
        r"\bwelche[nrms]? \w*(?:satz|preis|kosten|honorar|gebühr)\w*\b",
        r"\bmit (?:welche[mnr]|was für|wieviel|wie viel)\b.{0,30}\b(?:rechnen|zu rechnen|kalkulieren)\b|\bwomit\b.{0,40}\brechnen\b",
        r"\brechne?(?:n sie|st)? (?:du )?(?:mir|uns|bitte (?!mit\b)|das)\b(?!.{0,20}\bab\b)|\bwas macht das\b|\bkalkulier\w*|\bbepreis\w*",
        r"\bwas\b.{0,40}\b(?:bei|für|mit) (?:\w+ ){1,3}macht\b|\bausrechnen\b",
        r"\bin welche[rm] (?:preis\w*|größenordnung|rahmen)\b",
        r"\b(?:biete(?:n sie|st du)?|bietet) (?:mir|uns)\b.{0,120}\ban\b|\b(?:mir|uns)\b.{0,80}\ban(?:zu)?bieten\b",
        r"\bbitte\b.{0,60}\ban(?:zu)?bieten\b|\bbieten sie (?:bitte )?(?:\w+ ){0,8}?an\b(?=[^?]*$)",
        r"\b(?:interesse|lust)\b.{0,40}\bmit(?:zu)?bieten\b|\banzubieten\b|\bfrage(?:n)? (?:ich|wir) .{0,80}\ban\W*$",
        r"\bpreis(?:e|lich\w*)?\b.{0,30}\b(?:machen|nennen|geben|durchgeben|sagen|schicken)\b|\bpreislich\b",
    ),
    # An invoice is to be made, without naming one.
    "bill": pattern(
        r"\bin rechnung\b|\bab(?:zu)?rechnen\b|\babgerechnet\b|\brechne?(?:n sie|st|t)?\b.{0,60}\bab\b|\bfakturier\w*",
    ),
    # Somebody is to come, to meet, to speak, or to say when he can.
    "meet": pattern(
        (
            r"\bwann (?!schick|send|mail|liefer|bekomm|krieg|erh|stell|meld)(?:\w+ ){0,3}(?:sie|du|ihr|wir|man)\b(?!.{0,70}\b(?:rechnen|schicken|schickst|schickt|liefer\w*|bekomm\w*|haben|erhalten"
            r"|abgeb\w*|fertig\w*|verschick\w*|meld\w*|wiss\w*|sag\w*|entscheid\w*|bezahl\w*|überweis\w*|send\w*|zahl\w*|hören|so weit)\b)"
        ),
        r"\b(?:kalender|terminkalender)\b.{0,40}\b(?:aus|frei|platz)\b|\b(?:lücke|zeitfenster)\b|\b(?:noch ein|ein anderes|ein) fenster\b",
        r"\b(?:im haus|im laden|im geschäft|in der werkstatt|anzutreffen|in der nähe|in der gegend)\b.{0,60}\?|\bam wenigsten los\b",
        r"\btage?\b.{0,30}\b(?:du kannst|sie können|ihr könnt|passen|zeit (?:hast|haben))\b",
        r"\bauf (?:den )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|\d{1,2}\.)\b.{0,20}\b(?:legen|schieben|verschieben|vorziehen)\b",
        r"\bwann\b.{0,40}\b(?:raus|rein|rüber|vorbei|zu (?:uns|mir))\b",
        r"\bwann (?:bist|sind|seid|wärst|wären) (?:du|sie|ihr)\b(?!.{0,40}\bfertig)|\b(?:woche|tag|stunde)e?n? (?:später|früher|eher)\b",
        (
            r"\bwann (?:kann|könnte|können|könnten|soll|will|wird|würde) (?:(?:ihr|dein|euer|der|die|eure)\w* \w+|jemand|einer)\b"
            r"(?!.{0,60}\b(?:rechnen|schicken|liefern|geliefert|bekommen|haben|erhalten|abgeben|fertig\w*|ankommen|verschickt)\b)"
        ),
        r"\bwann\b.{0,80}\b(?:fang(?:en|t|st)? (?:sie|du|ihr|wir)|fängst du|begonnen|anfangt|anfängst|beginnt|losgeht|startet)\b",
        r"\bwürde\w* (?:es )?(?:ihnen|dir|euch)\b.{0,60}\bpassen\b|\b(?:platz|plätze|termin|termine|zimmer|tisch|stunde) (?:\w+ )?frei\b",
        r"\b(?:rum|rüber|her|raus|hin|dazu|heraus|mit)(?:zu)?komm(?:en|st|t)\b|\bzu mittag\b|\bmittagessen\b|\bessen gehen\b|\bfrühstücken\b",
        r"(?:^|[,;] |\bund )kommst? (?:du|sie|ihr)\b(?!.{0,40}\b(?:voran|klar|zurecht|weiter|aus)\b)|(?:^|[,;] )komm(?:en|t) (?:sie|ihr)\b(?!.{0,40}\b(?:voran|klar|zurecht|weiter|aus)\b)",
        (
            r"\bwann\b.{0,50}\b(?:zeit|vorbei\w*|kommen|kommst|kommt(?! (?:die|der|das|meine?|unsere?)\b)|anfangen|beginnen|starten|loslegen|losgehen|dran"
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
            r"\b(?:hast|haben|hätten|hättest|habt|hättet|finde\w*|nehmen|nimmst) (?:du|sie|ihr)\b.{0,80}\b(?:zeit|minuten"
            r"|stündchen|stunde|luft|kapazität\w*|platz|termin\w*|frei|viertelstunde|halbe stunde)\b"
        ),
        (
            r"\b(?:bist|sind|seid|wären|wärst|wäre|wart) (?:du|sie|ihr)\b.{0,60}\b(?:frei|verfügbar|da|im büro"
            r"|vor ort|zu hause|zuhause|daheim|erreichbar|zu sprechen)\b"
        ),
        (
            r"\b(?:telefonier\w*|zusammen(?:zu)?setz\w*|zusammen(?:zu)?kommen|zusammen(?:zu)?sitz\w*"
            r"|treffen (?:wir|sie|uns)?|(?:wir|sich|uns).{0,60}\btreffen|vorbei(?:zu)?(?:komm|schau|fahr|bring"
            r"|guck|seh|hol)\w*|vorbei\b(?! ist| sind)|besichtig\w*|ortstermin|begehung|uns (?:mal |kurz |einmal )?(?:sehen"
            r"|besprechen|kennenlernen|abstimmen|unterhalten|austauschen)|auf einen (?:kaffee|tee|espresso)"
            r"|durch(?:zu)?sprechen|vor ort (?:sein|ansehen|anschauen|treffen)|reinschau\w*|ab(?:zu)?holen|abholt"
            r"|am telefon|zurück(?:zu)?rufen|an(?:zu)?rufen|rückruf|anruf\b|ruf\w* (?:mich|uns|sie|du|doch|bitte|mal|kurz)"
            r"|(?:per|über) (?:video|zoom|teams|skype)|durch(?:zu)?klingel\w*|klingel\w* (?:\w+ ){0,4}durch"
            r"|aufmaß|aus(?:zu)?messen|raus(?:zu)?kommen|her(?:zu)?kommen|videocall|videokonferenz|persönlich sprechen"
            r"|kurz sprechen|ins gespräch|melde dich telefonisch|telefonisch)\b"
        ),
        r"\bruf(?:e|st|t|en)?\b.{0,70}\b(?:an|zurück|durch)\W*$|\bkomm(?:e|st|t|en)?\b.{0,70}\b(?:vorbei|raus|rein|rum|rüber|zurück)\W*$",
        r"\bschau(?:e|st|t|en)?\b.{0,70}\b(?:vorbei|rein)\W*$|\bhol(?:e|st|t|en)?\b.{0,70}\bab\W*$",
        (
            r"\b(?:jemand\w*|wen|(?:einen|ihren|deinen|euren) (?:\w+ )?(?:techniker|monteur|mitarbeiter|fahrer|kollegen"
            r"|gesellen|meister|fachmann|statiker|gutachter|leute))\b.{0,40}\b(?:schick\w*|vorbei\w*|send\w*)\b"
        ),
        r"\b(?:welche[rnms]?|in welcher) (?:kalender)?(?:woche|tag|tage|uhrzeit|tagen|termin|termine)\b",
        (
            r"\b(?:ginge|geht|passt|klappt|passen|würde|recht|ginge's|passt's|lieber|besser|möglich|in frage|einrichten)\b"
            r".{0,70}\b(?:uhr|nachmittag|vormittag|morgens|abends|montag|dienstag|mittwoch|donnerstag|freitag|samstag"
            r"|sonntag|kw \d+|nächste woche|kommende woche|übermorgen)\b.{0,50}\?"
        ),
        (
            r"\b(?:uhr|nachmittags?|vormittags?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?"
            r"|nächste woche|kommende woche|übermorgen)\b.{0,50}\b(?:recht|passen|passt|ginge|klappen|möglich|lieber"
            r"|besser|gelegen|zeit|machbar)\b.{0,30}\?"
        ),
        r"\bpasst (?:es )?(?:dir|ihnen|euch)\b.{0,60}(?:\d|tag\b|woche|uhr|morgen|abend|mittag)",
        (
            r"\b(?:verschieb\w*|verleg\w*|vorzieh\w*|vorziehen|vorzuziehen|umzubuchen|umbuch\w*|nach hinten|tauschen)\b"
            r"(?=.*\b(?:stunde|tag|tage|woche|termin|treffen|behandlung|besprechung|probe|uhr|auf|um)\b)"
        ),
        r"\b(?:stunde|tag|tage|woche|uhr|termin|treffen|behandlung|besprechung|probe)\b.{0,60}\b(?:verschieb\w*|verleg\w*|vor(?:zu)?zieh\w*)\b",
        r"\bterminvorschl\w*|\b(?:zwei|drei|paar|ein) zeiten\b|\bverfügbarkeit\b|\bkapazitäten\b|\bterminwunsch\b",
        r"\bmöchte\w* (?:\w+ ){0,4}(?:mit (?:ihnen|dir|euch)) (?:\w+ ){0,6}(?:sprechen|reden|besprechen|durchgehen)\b",
    ),
    # A paper that is there is to be made anew.
    "correct": pattern(
        r"\b(?:korrigier\w*|berichtig\w*|richtig(?:zu)?stell\w*|um(?:zu)?schreib\w*|stornier\w*|abgeändert\w*|neu (?:aus(?:zu)?stell\w*|schreib\w*|schick\w*))\b",
    ),
    # What is sent by itself, as a file or on paper.
    "send": pattern(
        (
            r"\b(?:(?:zu|rüber|her|weiter|nach|zurück|mit)?(?:zu)?(?:schick|send|mail|fax|leit|reich)\w*|zukommen|hoch(?:zu)?lad\w*|lädst"
            r"|aus(?:zu)?stell\w*|ausgestellt|erstell\w*|aus(?:zu)?füll\w*|unterschreib\w*|unterzeichn\w*|überarbeit\w*|übermitt\w*"
            r"|übersendung|zusendung)\b"
        ),
    ),
    # A thing is to be handed over, made, completed, or is looked for.
    "transfer": pattern(
        (
            r"\b(?:<send>|<make>|bekomme?n?|bekommst|bekommt|krieg(?:e|en|st|t)?|erhalten|erhalte|schaff\w*|brauch\w*|bräucht\w*"
            r"|benötig\w*|übersendung|zusendung|vorlage von|überlassung|aushändigung|gegen(?:zu)?lesen|korrektur(?:zu)?lesen"
            r"|korrigier\w*|durchseh\w*|drüberschau\w*|drüberseh\w*|überarbeit\w*|unterschr(?:eib|ieb)\w*|unterzeichn\w*"
            r"|zeig(?:en|st|t|e)?|teil(?:st|t|en) (?:du|ihr|sie)|hoch(?:zu)?lad\w*|lädst|ladet|hochgeladen|ein(?:zu)?reich\w*"
            r"|rein(?:zu)?reich\w*|nach(?:zu)?reich\w*|bereit(?:zu)?stell\w*|mit(?:zu)?bring\w*|scann\w*|einscannen"
            r"|fotografier\w*|kopier\w*|besorg\w*|beschaff\w*|vor(?:zu)?leg\w*|anfertig\w*|auf(?:zu)?setz\w*|exportier\w*"
            r"|aus(?:zu)?druck\w*|freischalt\w*|gib|geben|gibst|gebt|gäbst|legst|legen|zurück\W*$|rüber\w*|heraus\w*"
            r"|haben sie|hast du|habt ihr|hätten sie|hättest du|gibt es|gäbe es|haben könnte\w*|liegt\b.{0,30}\bbei (?:dir|ihnen|euch)"
            r"|hätten? (?:ich|wir)? ?gern\w*|hätt(?:e|en)? (?:ich|wir)\b|gern\w* (?:\w+ ){0,6}(?:haben|hätte)"
            r"|haben (?:darf|dürf\w*)|kann ich\b.{0,60}\bhaben|sehen|reinschauen|einsehen|einsicht)\b"
        ),
        words=WORDS,
    ),
    # It should be here already: whatever thing is named is what is wanted.
    "chase": pattern(
        (
            r"\b(?:wann (?:bekomm\w*|krieg\w*|kommt|kommen|ist|sind|kann ich|darf ich|können wir"
            r"|dürfen wir|erhalt\w*|folg\w*|schick\w*|gibt)|bis wann|wie weit|wo bleib\w*|wo steck\w*|schon fertig|fertig|steht|stehen"
            r"|rechnen (?:wir|ich|darf)|(?:ich|wir) rechnen? (?:\w+ ){0,3}mit|wart\w*"
            r"|fehl\w*|vermiss\w*|noch (?:keine?n?|nichts?|nicht|immer)|was (?:macht|ist mit|ist aus)|überfällig|kam(?:en)?\b.{0,20}\bn(?:ie|icht)"
            r"|ausständig|untergegangen|verschütt\w*|(?:liegt|liegen)\b.{0,60}\bvor|(?:würde|würden) (?:mir|uns)|genügt|reicht (?:mir|uns)|ohne|auf sich warten|am liebsten|wunsch wäre|müsste|müssten|sollte bis|sollten bis"
            r"|schon (?:geschickt|gestellt|verschickt|raus|geschrieben"
            r"|unterwegs|gemacht|erstellt)|(?:nicht|nichts|keine?n?)\b.{0,60}\b(?:vor|da|angekommen|bekommen|erhalten|gekommen"
            r"|gefunden|finden|finde|auffindbar)|verloren|verlegt|verschwunden)\b"
        ),
    ),
    # Words for a paper that do not say which one.
    "any_copy": pattern(
        (
            r"\b(?:\w*kopie|pdf|version|exemplar|datei|duplikat|zweitschrift|beleg|korrektur\w*"
            r"|korrigierte\w*|ausfertigung|variante|fassung|scan|original|abzug)\b"
        ),
    ),
    # Signed or filled in, even a quote is a document.
    "signed": pattern(
        (
            r"\b(?:gegen|un)?(?:unterschrieben|unterzeichnet|gezeichnet|gegengezeichnet|ausgefüllt|unterfertigt|gestempelt"
            r"|abgestempelt)(?:e[nrsm]?)?\b(?!.{0,15}\bnicht\b)"
        ),
    ),
    # What is wanted is somebody's word, whatever it is about.
    "word": pattern(
        (
            r"\b(?:antwort|rückmeldung|rückinfo|entscheidung|zusage|absage|stellungnahme|auskunft|einschätzung|meinung"
            r"|(?:schriftliche |kurze )?bestätigung|zustimmung|reaktion|nachricht|ihr ok|dein ok|okay|neuigkeiten|neues|kurze info"
            r"|bescheid|rat|tipp|tipps|empfehlung|feedback|votum|laut|lebenszeichen"
            r"|(?:rück)?(?:zu)?bestätig(?:en|st|t|e)?)\b"
        ),
    ),
    # Somebody's knowledge, judgement or doing: what such a sentence names is only its matter.
    "judge": pattern(
        (
            r"(?:\b(?:haben sie|hast du|habt ihr|hattest du|hatten sie|konntest du|konnten sie|ob)|(?:^|[,;:] |\bund )(?:ist|sind|wurde|wurden))\b"
            r".{0,120}\b(?:erhalten|bekommen|gekriegt|gesehen|gelesen|geprüft|angeschaut|angesehen|durchgesehen"
            r"|überwiesen|bezahlt|beglichen|angewiesen|veranlasst|entschieden|entscheiden können|berücksichtigt"
            r"|eingerechnet|gebucht|bestellt|angekommen|eingegangen|eingetroffen|genehmigt|bewilligt|akzeptiert|angenommen"
            r"|überlegt|besprochen|vollständig|verständlich|lesbar|verbindlich|bindend|richtig|korrekt|aktuell"
            r"|einverstanden|zufrieden|rechtens|nötig|notwendig|erforderlich|ausreichend|sinnvoll|in ordnung|ok|okay)\b(?!\w)"
        ),
        r"\b(?:gilt|gelten|gültig\w*|enthalten|inklusive|inbegriffen|dabei|gefällt|gefallen|stimmt|stimmen|bleibt es|bleibt's|anerkenn\w*)\b",
        r"\b(?:passt|passen|reicht|reichen|genügt|genügen) (?:\w+ ){0,4}(?:so|ihnen|dir|euch|das)\b",
        r"^(?:\w+,? ){0,3}(?:warum|wieso|weshalb|wer|wem|wen|wo(?! bleib| steck))\b",
        r"\b(?:etwas|was|einwände) dagegen\b|\b(?:darf|dürfen|dürften) (?:ich|wir)\b.{0,80}\b(?:verwenden|benutzen|nutzen|zeigen|veröffentlichen|abdrucken)\b",
        r"(?:^|[,;:] |\bund |\baber |\bdenn )welche[nrms]? [\w-]+ (?!(?:tag|woche|termin))\w+.*\?",
        (
            r"\b(?:kann|können|könnte|könnten) (?:ich|wir)\b(?!.{0,90}\b(?:haben|bekommen|kriegen|erhalten|sehen|einsehen|lesen|blick|bitten|um|rechnen"
            r"|nutzen sie|schicken sie|treffen|sprechen|reden|kopier\w*)\b)[^?]*\?"
        ),
        (
            r"(?:^|[,;:] )(?:haben sie|hast du|habt ihr)\b.*\b(?!ge(?:schickt|stellt|macht|funden|schrieben|zeichnet|scannt|mailt|sendet)\b|verschickt"
            r"|erstellt|versendet|abgeschickt|rausgeschickt|ausgestellt|hochgeladen|bereit)(?:\w*ge\w+(?:t|en)|(?:be|ver|er|ent|über|unter)\w+t)\W*$"
        ),
        r"\b(?:soll|sollen|darf|dürfen) (?:ich|wir)\b(?!.{0,60}\b(?:haben|bekommen|kriegen|erhalten|bitten|um|rechnen)\b)",
        r"\b(?:was halten sie|was hältst du|was haltet ihr|was meinst|was meinen|was sagst|was sagen|was denkst|wie finde\w*|welche[nrsm]? .{0,40}(?:lieber|besser|bevorzug\w*|empfehl\w*|empfiehl\w*))\b",
        r"\b(?:rück)?(?:zu)?bestätig(?:en|st|t|e|test|ten)?\b|\bzu bestätigen\b",
        r"\b(?:sag|teil|schreib|mitteil|mitzuteilen|bescheid|wissen)\w*\b.{0,40}[ ,]ob\b(?!.{0,80}\b(?:zeit|schick\w*|send\w*|haben|bekomm\w*|liegt)\b)",
        r"^(?:\w+,? ){0,2}(?:wohin|woher|an wen|auf wen|an welche\w*|unter welche\w*|auf welche\w*|wie (?:soll|sollen|heißt|heißen|lautet|lange|viele|oft|weit weg|breit|lang|schwer|groß|alt)|wie wird|wie werden)\b.*\?",
    ),
    # Somebody is to look whether something is right.
    "check": pattern(
        (
            r"\b(?:prüf\w*|überprüf\w*|check\w*|kontrollier\w*|nachseh\w*|nachschau\w*|abgleich\w*|nachrechn\w*|klär\w*"
            r"|abklär\w*|sicherstell\w*)\b"
        ),
    ),
    "need": pattern(r"\b(?:brauch\w*|bräucht\w*|benötig\w*|muss|müssen|müsste\w*)\b"),
    "to_me": pattern(r"\b(?:mir|uns|mich)\b"),
    # The verbs of telling: a thing is only wanted if a stronger rule says so.
    "tell": pattern(
        (
            r"\b(?:<tell>|wissen|erfahren|interessier\w*|wüsst\w*|gewusst|fragen?|ob|erkundig\w*|meinung|zeichen|laut"
            r"|teil(?:en|t|e)? (?:sie|mir|uns)\b.{0,120}\bmit)\b"
        ),
        words=WORDS,
    ),
    # What is to be told stands in the sentence.
    "matter": pattern(
        r"\b(?:ob|wie|was|wann|welch\w*|wer|wo|wohin|woher|wen|wem|warum|wieso|weshalb|dass|wieviel|womit)\b"
    ),
    "own": pattern(
        (
            r"\b(?:mein|meine[nmrs]?|unser|unsere[nmrs]?)\b (?:\w+ )?(?:\w*angebot\w*|offerte"
            r"|kostenvoranschl\w*|rechnung\w*|preis\w*|honorarnote)\b"
        ),
    ),
    # So and so many of something that is no paper: goods.
    "goods": pattern(
        (
            r"\b(?:\d+(?:[.,]\d+)?|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|zwanzig|dreißig|fünfzig|hundert|ein paar|einige)"
            r" ?(?:x |mal |stk\.? |stück |m²? |m2 |qm |lfm |kg |t |liter |rollen |sack |säcke |pakete |paletten |kisten |kartons? "
            r"|quadratmeter |laufmeter |meter |flaschen |bund )?(?!uhr\b|tage|woche|minuten|stunde|monat|prozent|%|€|euro"
            r"|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|termine|zeiten|wort|worte|sätze)[a-z]{3,}"
        ),
    ),
}
