"""What German asking sentences want, told by their verbs; the keys are read and explained by `request.wanted`.

To teach a phrase, add an alternative to its entry and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern
from coopwatch.core.reading.request.german.meeting import MEET
from coopwatch.core.reading.request.german.words import WORDS

WANTED = {
    # A price is asked for, whatever noun stands beside it.
    "price": pattern(
        r"\bwie teuer\b|\bwie hoch (?:wäre|wären|lägen|fällt|fallen) (?:das|es|sie|die)\b",
        (
            r"\bwie hoch\b.{0,60}(?:kosten|miete|preis|gebühr|beitr(?:a|ä)g|satz|honorar|rabatt|pauschale|summe|aufwand"
            r"|kaution|anzahlung|gage|betrag|steuer)"
        ),
        r"\bwas\b.{0,40}\b(?:zusammen|heraus|raus)(?:kommt|käme|kommen)\b",
        (
            r"\b(?:was|wieviel|wie viel)\b.{0,80}\b(?:kostet?|kosten|kostest|koste|verlang\w*|berechn\w*|nimmst|nehmen"
            r"|nehmt|käme|aufruf\w*|haben (?:willst|möchten|wollen|möchtest)|machst du mir|hinlegen|anlegen"
            r"|hinblättern|einplanen|rechnen|auf (?:uns|mich) zu\w*|springen lassen|zahlen|löhnen|kriegst"
            r"|bekommst du|bekommen sie)\b(?!.{0,30}\bwürdest du raten\b)"
        ),
        (
            r"\b(?:summe|betrag|zahl|richtwert|größenordnung)\b.{0,40}\b(?:nennen|sagen|geben|durchgeben)\b"
            r"|\bnenn\w*\b.{0,60}\b(?:summe|betrag)\b"
        ),
        (
            r"\bwas (?:rufst|ruft|rufen)\b.{0,60}\bauf\b|\büberschlag\w*\b|\büberschläg\w*\b|\boffertstellung\b"
            r"|\bab welcher menge\b|\bstaffel\w*\b"
        ),
        (
            r"\b(?:mach\w*|nenn\w*|geb\w*|gib\w*|schick\w*|sag\w*)\b.{0,70}\b(?:einen|den|nen|deinen|ihren"
            r"|euren) \w*preis\b"
        ),
        r"^(?:\w+[,:]? ){0,3}(?:preis|kosten|honorar|gage|tagessatz|stundensatz)\s?\?",
        r"\b(?:kostet|kosten)\b.{0,60}\b(?:das|es|mich|uns|so|bei (?:ihnen|dir|euch))\b.{0,40}\?",
        (
            r"\bwo (?:liegst du|liegt ihr|liegen sie|lägen sie|lägst du|landen wir|lande ich"
            r"|liegen wir)\b(?!.{0,30}\bproblem)"
        ),
        (
            r"\bwelche[rnms]? (?:\w+ )?(?:preis|kosten|betrag|satz|tarif|gebühr|konditionen|honorar|summe|budget|rabatt"
            r"|nachlass|gage|stundensatz|tagessatz)\w*"
        ),
        r"\bwelche[nrms]? \w*(?:satz|preis|kosten|honorar|gebühr)\w*\b",
        (
            r"\bmit (?:welche[mnr]|was für|wieviel|wie viel)\b.{0,30}\b(?:rechnen|zu rechnen|kalkulieren)\b"
            r"|\bwomit\b.{0,40}\brechnen\b"
        ),
        (
            r"\brechne?(?:n sie|st)? (?:du )?(?:mir|uns|bitte (?!mit\b)|das)\b(?!.{0,20}\bab\b)"
            r"|\bwas macht das\b|\bkalkulier\w*|\bbepreis\w*"
        ),
        (
            r"\b(?:günstiger|billiger)\b.*\?|\b(?:einen|nen) (?:\w+ )?\w*preis\b(?=.{0,60}\b(?:für|pro"
            r"|inklusive|ohne|mit)\b)"
        ),
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
    "meet": MEET,
    # A paper that is there is to be made anew.
    "correct": pattern(
        (
            r"\b(?:korrigier\w*|berichtig\w*|richtig(?:zu)?stell\w*|um(?:zu)?schreib\w*|stornier\w*"
            r"|abgeändert\w*|neu (?:aus(?:zu)?stell\w*|schreib\w*|schick\w*))\b"
        ),
    ),
    # What is sent by itself, as a file or on paper.
    "send": pattern(
        (
            r"\b(?:(?:zu|rüber|her|weiter|nach|zurück|mit)?(?:zu)?(?:schick|send|mail|fax|leit|reich)\w*"
            r"|zukommen|hoch(?:zu)?lad\w*|lädst"
            r"|aus(?:zu)?stell\w*|ausgestellt|erstell\w*|aus(?:zu)?füll\w*|unterschreib\w*|unterzeichn\w*"
            r"|überarbeit\w*|übermitt\w*"
            r"|übersendung|zusendung)\b"
        ),
    ),
    # A thing is to be handed over, made, completed, or is looked for.
    "transfer": pattern(
        (
            r"\b(?:<send>|<make>|bekomme?n?|bekommst|bekommt|krieg(?:e|en|st|t)?|erhalten|erhalte|schaff\w*"
            r"|brauch\w*|bräucht\w*"
            r"|benötig\w*|übersendung|zusendung|vorlage von|überlassung|aushändigung|gegen(?:zu)?lesen"
            "|korrektur(?:zu)?lesen"
            r"|korrigier\w*|durchseh\w*|drüberschau\w*|drüberseh\w*|überarbeit\w*|unterschr(?:eib|ieb)\w*"
            r"|unterzeichn\w*"
            r"|zeig(?:en|st|t|e)?|teil(?:st|t|en) (?:du|ihr|sie)|hoch(?:zu)?lad\w*|lädst|ladet|hochgeladen"
            r"|ein(?:zu)?reich\w*"
            r"|rein(?:zu)?reich\w*|nach(?:zu)?reich\w*|bereit(?:zu)?stell\w*|mit(?:zu)?bring\w*|scann\w*|einscannen"
            r"|fotografier\w*|kopier\w*|besorg\w*|beschaff\w*|vor(?:zu)?leg\w*|anfertig\w*|auf(?:zu)?setz\w*"
            r"|exportier\w*"
            r"|aus(?:zu)?druck\w*|freischalt\w*|gib|geben|gibst|gebt|gäbst|legst|legen|zurück\W*$|rüber\w*|heraus\w*"
            r"|haben sie|hast du|habt ihr|hätten sie|hättest du|gibt es|gäbe es|haben könnte\w*"
            r"|liegt\b.{0,30}\bbei (?:dir|ihnen|euch)"
            r"|hätten? (?:ich|wir)? ?gern\w*|hätt(?:e|en)? (?:ich|wir)\b|gern\w* (?:\w+ ){0,6}(?:haben|hätte)"
            r"|haben (?:darf|dürf\w*)|kann ich\b.{0,60}\bhaben|sehen|reinschauen|einsehen|einsicht)\b"
        ),
        words=WORDS,
    ),
    # It should be here already: whatever thing is named is what is wanted.
    "chase": pattern(
        (
            r"\b(?:wann (?:bekomm\w*|krieg\w*|kommt|kommen|ist|sind|kann ich|darf ich|können wir"
            r"|dürfen wir|erhalt\w*|folg\w*|schick\w*|gibt)|bis wann|wie weit|wo bleib\w*|wo steck\w*"
            "|schon fertig|fertig|steht|stehen"
            r"|rechnen (?:wir|ich|darf)|(?:ich|wir) rechnen? (?:\w+ ){0,3}mit|wart\w*"
            r"|fehl\w*|vermiss\w*|noch (?:keine?n?|nichts?|nicht|immer)|was (?:macht|ist mit|ist aus)"
            r"|überfällig|kam(?:en)?\b.{0,20}\bn(?:ie|icht)"
            r"|ausständig|untergegangen|verschütt\w*|(?:liegt|liegen)\b.{0,60}\bvor|(?:würde|würden) (?:mir"
            "|uns)|genügt|reicht (?:mir|uns)|ohne|auf sich warten|am liebsten|wunsch wäre|müsste|müssten"
            "|sollte bis|sollten bis"
            r"|schon (?:geschickt|gestellt|verschickt|raus|geschrieben"
            r"|unterwegs|gemacht|erstellt)|(?:nicht|nichts|keine?n?)\b.{0,60}\b(?:vor|da|angekommen|bekommen"
            "|erhalten|gekommen"
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
            r"\b(?:gegen|un)?(?:unterschrieben|unterzeichnet|gezeichnet|gegengezeichnet|ausgefüllt|unterfertigt"
            "|gestempelt"
            r"|abgestempelt)(?:e[nrsm]?)?\b(?!.{0,15}\bnicht\b)"
        ),
    ),
    # What is wanted is somebody's word, whatever it is about.
    "word": pattern(
        (
            r"\b(?:antwort|rückmeldung|rückinfo|entscheidung|zusage|absage|stellungnahme|auskunft|einschätzung|meinung"
            "|(?:schriftliche |kurze )?bestätigung|zustimmung|reaktion|nachricht|ihr ok|dein ok|okay"
            "|neuigkeiten|neues|kurze info"
            r"|bescheid|rat|tipp|tipps|empfehlung|feedback|votum|laut|lebenszeichen"
            r"|(?:rück)?(?:zu)?bestätig(?:en|st|t|e)?)\b"
        ),
    ),
    # Somebody's knowledge, judgement or doing: what such a sentence names is only its matter.
    "judge": pattern(
        (
            r"(?:\b(?:haben sie|hast du|habt ihr|hattest du|hatten sie|konntest du|konnten sie|ob)|(?:^|[,;:] "
            r"|\bund )(?:ist|sind|wurde|wurden))\b"
            r".{0,120}\b(?:erhalten|bekommen|gekriegt|gesehen|gelesen|geprüft|angeschaut|angesehen|durchgesehen"
            r"|überwiesen|bezahlt|beglichen|angewiesen|veranlasst|entschieden|entscheiden können|berücksichtigt"
            "|eingerechnet|gebucht|bestellt|angekommen|eingegangen|eingetroffen|genehmigt|bewilligt|akzeptiert"
            "|angenommen"
            r"|überlegt|besprochen|vollständig|verständlich|lesbar|verbindlich|bindend|richtig|korrekt|aktuell"
            "|einverstanden|zufrieden|rechtens|nötig|notwendig|erforderlich|ausreichend|sinnvoll|in ordnung|ok"
            r"|okay)\b(?!\w)"
        ),
        (
            r"\b(?:gilt|gelten|gültig\w*|enthalten|inklusive|inbegriffen|dabei|gefällt|gefallen|stimmt|stimmen"
            "|bleibt es|bleibt's"
            r"|anerkenn\w*|einwände|bedenken)\b(?=.*\?)|\bob\b.{0,80}\b(?:gilt|gültig|enthalten|inklusive"
            r"|stimmt|stimmen|gefällt)\b"
        ),
        r"\bwürde\w*\b.{0,60}\b(?:reichen|genügen)\W*\?",
        r"\b(?:passt|passen|reicht|reichen|genügt|genügen) (?:\w+ ){0,4}(?:so|ihnen|dir|euch|das)\b",
        r"^(?:\w+,? ){0,3}(?:warum|wieso|weshalb|wer|wem|wen|wo(?! bleib| steck))\b",
        (
            r"\b(?:etwas|was|einwände) dagegen\b|\b(?:darf|dürfen|dürften) (?:ich|wir)\b.{0,80}\b(?:verwenden"
            r"|benutzen|nutzen|zeigen|veröffentlichen|abdrucken)\b"
        ),
        r"(?:^|[,;:] |\bund |\baber |\bdenn )welche[nrms]? [\w-]+ (?!(?:tag|woche|termin))\w+.*\?",
        (
            r"\b(?:kann|können|könnte|könnten) (?:ich|wir)\b(?!.{0,90}\b(?:haben|bekommen|kriegen|erhalten"
            "|sehen|einsehen|lesen|blick|bitten|um|rechnen"
            r"|nutzen sie|schicken sie|treffen|sprechen|reden|kopier\w*)\b)[^?,]*\?"
        ),
        (
            r"(?:^|[,;:] )(?:haben sie|hast du|habt ihr)\b.*\b(?!ge(?:schickt|stellt|macht|funden|schrieben"
            r"|zeichnet|scannt|mailt|sendet)\b|verschickt"
            r"|erstellt|versendet|abgeschickt|rausgeschickt|ausgestellt|hochgeladen|bereit)(?:\w*ge\w+(?:t|en)"
            r"|(?:be|ver|er|ent|über|unter)\w+t)\W*$"
        ),
        (
            r"\b(?:soll|sollen|darf|dürfen) (?:ich|wir)\b(?!.{0,60}\b(?:haben|bekommen|kriegen|erhalten|bitten"
            r"|um|rechnen)\b)"
        ),
        (
            r"\b(?:was halten sie|was hältst du|was haltet ihr|was meinst|was meinen|was sagst|was sagen"
            r"|was denkst|wie finde\w*|welche[nrsm]? .{0,40}(?:lieber|besser|bevorzug\w*|empfehl\w*"
            r"|empfiehl\w*))\b"
        ),
        r"\b(?:rück)?(?:zu)?bestätig(?:en|st|t|e|test|ten)?\b|\bzu bestätigen\b",
        (
            r"\b(?:sag|teil|schreib|mitteil|mitzuteilen|bescheid|wissen)\w*\b.{0,40}[ ,](?:ob|wie viele?"
            r"|wie lange|wofür|wozu|warum)\b(?!.{0,80}\b(?:zeit|schick\w*|send\w*|haben|bekomm\w*|liegt)\b)"
        ),
        (
            r"^(?:\w+,? ){0,2}(?:wohin|woher|an wen|auf wen|an welche\w*|unter welche\w*|auf welche\w*"
            "|wie (?:soll|sollen|heißt|heißen|lautet|lange|viele|oft|weit weg|breit|lang|schwer|groß|alt)"
            r"|wie wird|wie werden)\b.*\?"
        ),
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
            r"\b(?:<tell>|wissen|erfahren|interessier\w*|wüsst\w*|gewusst|fragen?|ob|erkundig\w*|meinung"
            r"|zeichen|laut|namen?|(?:\w*telefon|handy|konto|kunden|auftrags)?nummer|anschrift|adresse|größe"
            "|anzahl|stückzahl|gewicht"
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
            r"\b(?:\d+(?:[.,]\d+)?|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|zwanzig|dreißig|fünfzig|hundert"
            "|ein paar|einige)"
            r" ?(?:x |mal |stk\.? |stück |m²? |m2 |qm |lfm |kg |t |liter |rollen |sack |säcke |pakete "
            "|paletten |kisten |kartons? "
            r"|quadratmeter |laufmeter |meter |flaschen |bund )?(?!uhr\b|tage|woche|minuten|stunde|monat"
            "|prozent|%|€|euro"
            r"|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|termine|zeiten|wort|worte|sätze)[a-z]{3,}"
        ),
    ),
}
