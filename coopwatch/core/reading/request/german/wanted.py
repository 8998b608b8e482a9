"""What German asking sentences want, told by their verbs and nouns; the keys are read by `request.wanted`.

To teach a phrase, add an alternative to its entry and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern
from coopwatch.core.reading.request.german.words import WORDS

WANTED = {
    # A price is asked for, whatever noun stands beside it.
    "price": pattern(
        r"\bwie (?:teuer|hoch (?:wäre|ist|sind|wären))\b",
        (
            r"\bwas (?:kostet|kosten|koste\w*|würde\w*.{0,40}kosten|verlang\w*|nimmst|nehmen sie|nehmt"
            r"|berechn\w*|käme|soll.{0,20}kosten)\b"
        ),
        (
            r"\b(?:was|wieviel|wie viel).{0,60}\b(?:kostet|kosten|haben (?:willst|möchten|wollen|möchtest)"
            r"|verlang\w*|zahlen)\b"
        ),
        (
            r"\b(?:einen|den|ihren|deinen|einem) (?:\w+ ){0,2}preis\b|\bkonditionen\b|\bhonorar\b"
            r"|\bgebühr(?:en)?\b|\bpreise?\b.{0,20}\b(?:für|pro|machen|nennen)\b"
        ),
        (
            r"\bkostenvoranschl\w*|\bhausnummer\b|\b(?:stunden|tages|zeilen|wort|seiten)satz|\b(?:auf|stück|fest"
            r"|staffel|mehr|paket|einzel|gesamt|netto|meter|richt)preise?n?\b|\bmehrkosten\b|\bkostenpunkt\b"
            r"|\bmengenrabatt\b|\bwelche[rnms]? (?:preis|kosten|betrag|satz|tarif)\w*|\bwas (?:muss|müsste|darf"
            r"|soll|sollte)\b.{0,40}\b(?:zahlen|hinlegen|anlegen|einplanen|rechnen|kosten)\b"
            r"|\bmit welche[mnr] (?:summe|kosten|betrag|honorar|preis|aufwand)\w*|\bkalkulier\w*"
        ),
        r"\brechne?(?:n sie|st)? (?:du )?(?:mir|uns|bitte|das)\b|\bwas macht das\b",
        r"\bin welche[rm] (?:preis\w*|größenordnung|rahmen)\b",
        (
            r"\b(?:ein|ihr|dein|kein|das|eine?[ns]?) (?:\w+ )?(?:\w*angebot"
            r"|offerte)\b(?=.{0,80}\b(?:mach\w*|erstell\w*|abgeb\w*|unterbreit\w*|schick\w*|send\w*|bitt\w*"
            r"|freu\w*|zukommen|rechnen|erhalten|bekommen|für|gern\w*|noch|aus)\b)"
        ),
    ),
    "hand_over": pattern(
        (
            r"\b(?:<send>|<make>|haben|bekomme?n?|kriege?n?|erhalten|schaff\w*|brauch\w*|bräucht\w*"
            r"|benötig\w*|übersendung|zusendung|gegen(?:zu)?lesen|korrektur(?:zu)?lesen|korrigier\w*"
            r"|durchseh\w*|drüberschau\w*|drüberseh\w*|überarbeit\w*|unterschreib\w*)\b"
        ),
        words=WORDS,
    ),
    "send": pattern(
        (
            r"\b(?:schick\w*|zuschick\w*|send(?:e|en|est|et)|zusend\w*|mailst|mailen|schaff\w*|zukommen"
            r"|nachreich\w*|rüber\w+|aus(?:zu)?stell\w*|ausgestellt|korrigier\w*|berichtig\w*|umschreib\w*"
            r"|erstell\w*|ausfüll\w*|unterschreib\w*|unterzeichn\w*|überarbeit\w*|weiterleit\w*|hochlad\w*"
            r"|hast du|bekomme?n?|bekommst|kriege?n?|erhalten|gibst|geben sie|stellst"
            r"|stellen sie|machst|machen sie)\b"
        ),
    ),
    "tell": pattern(
        (
            r"\b(?:<tell>|wissen|erfahren|interessier\w*|wüsst\w*|gewusst|fragen?|ob|erkundig\w*|meinung"
            r"|zeichen)\b"
        ),
        words=WORDS,
    ),
    # When somebody has time, comes, or can be spoken to.
    "time": pattern(
        (
            r"\bwann (?:können|könnten|kannst|könntest|könnt|passt|passen|hast|haben|hättest|hätten|geht"
            "|ginge|wäre|würde|kommen|kommst|kommt|magst|soll|sollen|darf|dürfen) (?:sie|du|ihr|wir|es|ich"
            r"|das|dir|ihnen|euch|mal|denn)\b(?!.{0,60}\b(?:rechnen|schicken|liefern|bekommen|haben|abholen)\b)"
        ),
        r"\bwann möglich\b|\bwie wär(?:e es|'s|s)? (?:am|mit (?:montag|dienstag|mittwoch|donnerstag|freitag))\b",
        (
            r"\bwann (?:darf|kann|könnte|soll|dürfte) (?:ich|wir)\b.{0,60}\b(?:kommen|vorbei\w*|bringen|abholen"
            r"|anrufen|holen)\b"
        ),
        (
            r"\b(?:hast|haben|hätten|hättest|habt|hättet|finde\w*) (?:du|sie|ihr)\b.{0,60}\b(?:zeit|minuten"
            r"|stündchen|luft"
            r"|kapazität\w*|platz|termin\w*|frei)\b"
        ),
        (
            r"\b(?:bist|sind|seid|wären|wärst) (?:du|sie|ihr)\b.{0,60}\b(?:frei|verfügbar|da|im büro"
            r"|vor ort|zu hause|erreichbar)\b"
        ),
        (
            r"\b(?:telefonier\w*|zusammensetz\w*|zusammenkommen|treffen|vorbeikomm\w*|vorbeischau\w*"
            r"|vorbei\b|besichtig\w*|ortstermin|zusammensitzen|uns (?:mal |kurz |einmal )?(?:sehen|besprechen"
            r"|kennenlernen|abstimmen)|auf einen kaffee|durch(?:zu)?sprechen|vor ort (?:sein|ansehen|anschauen)"
            r"|reinschau\w*|vorbei(?:zu)?bring\w*|abholen|am telefon|zurück(?:zu)?rufen|an(?:zu)?rufen"
            r"|rückruf|ruf\w* (?:mich"
            r"|uns|sie|doch|bitte|mal|kurz)|durchklingel\w*|aufmaß|ausmessen)\b"
        ),
        r"\b(?:welche[rnm]?|in welcher) (?:kalender)?(?:woche|tag|uhrzeit)\b",
        (
            r"\b(?:ginge|geht|passt|klappt) (?:es|das)\b.{0,50}\b(?:uhr|nachmittag|vormittag|montag|dienstag"
            r"|mittwoch|donnerstag|freitag)\b"
        ),
        (
            r"\b(?!liefer)\w*termin(?:e|en|s|vorschl\w*)?\b|\b(?:zwei|drei|paar|ein) zeiten\b|\bverfügbarkeit\b"
            r"|\bkapazitäten\b"
        ),
    ),
    # It should be here already: the noun is what is wanted.
    "chase": pattern(
        (
            r"\b(?:wann (?:bekomm\w*|krieg\w*|kommt|kommen|ist|sind|kann ich|darf ich|können wir"
            r"|dürfen wir)|bis wann|wie weit|wo bleib\w*|schon fertig|fertig|steht|stehen|rechnen|wart\w*"
            r"|fehl\w*|vermiss\w*|noch (?:keine?n?|nichts?|nicht)|was (?:macht|ist mit)|überfällig"
            r"|ausständig|untergegangen|verschütt\w*|schon (?:geschickt|gestellt|verschickt|raus|geschrieben"
            r"|unterwegs)|angekommen)\b"
        ),
    ),
    # Words for a paper that do not say which one.
    "any_copy": pattern(
        (
            r"\b(?:\w*kopie|pdf|version|exemplar|datei|duplikat|zweitschrift|beleg|korrektur\w*"
            r"|korrigierte\w*|ausfertigung|variante)\b"
        ),
    ),
    # What is wanted is somebody's word, whatever it is about.
    "word": pattern(
        (
            r"\b(?:antwort|rückmeldung|entscheidung|zusage|absage|stellungnahme|auskunft|einschätzung|meinung"
            r"|bestätigung|zustimmung|reaktion|nachricht|ihr ok|dein ok|neuigkeiten|neues|kurze info"
            r"|(?:rück)?bestätig(?:en|st|t|e)?)\b"
        ),
    ),
    "own": pattern(
        (
            r"\b(?:mein|meine[nmrs]?|unser|unsere[nmrs]?)\b (?:\w+ )?(?:\w*angebot\w*|offerte"
            r"|kostenvoranschl\w*|rechnung\w*|preis\w*|honorarnote)\b"
        ),
    ),
}
