"""Says what an asking sentence wants: a quote, an invoice, an appointment, a document or an answer.

Refuses to say whether anything is asked. Called by `request`, and by `answer` for the request it answers.
"""

from __future__ import annotations

import re

from coopwatch.core.model import Kind, Language
from coopwatch.core.reading.cues import pattern

# Stems are found anywhere in a word, so that compounds count; `\b` limits those that would find too much.
_GERMAN: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.INVOICE,
        (
            (
                "(?<!be)(?<!ab)(?<!vor)rechnung(?!s?(?:adress|nummer|anschrift|betrag|prüf|kopf|empfänger"
                "|stelle|datum|jahr))"
            ),
            r"honorarnote|gutschrift|faktura|fakturier|\bquittung|zahlungsbeleg|\br(?:e|g)\.? nr",
            r"\babrechn(?:en|est|et)\b|endabrechnung|nebenkostenabrechnung",
        ),
    ),
    (
        Kind.QUOTE,
        (
            r"angebot(?!en)|\boffert|voranschlag|\bkva?\b|preis(?!träger|verleih|gericht)",
            r"\bkosten(?:schätzung|punkt|rahmen)?\b(?!los)|\bkoste[tn]?\b|wie teuer",
            r"\b(?:stunden|tages|zeilen|wort|seiten)satz|konditionen|hausnummer|kalkul(?:ier|ation)",
            r"\brechne?(?:n sie|t)? (?:mir|uns|bitte|das|mal)\b|\bpauschale\b",
            r"\bhonorar(?:vorstellung|satz|e)?\b|was (?:würde|käme|macht) (?:das|es|so)",
            r"was (?:verlang|nimm|nehm|berechn)|aufwandsschätzung|\btarife?\b",
            "grobe (?:summe|zahl|schätzung)",
        ),
    ),
    (
        Kind.APPOINTMENT,
        (
            r"(?<!liefer)termin(?!al|olog|ier)|vorbei(?:komm|schau|fahr)|\bvorbei\b|besichtig|treffen",
            r"telefon(?:ier|at|isch)|\b(?:an|zurück|rück)(?:zu)?ruf",
            r"\bruf(?:e|en|t|st)? (?:mich|uns|sie|doch|bitte|mal|kurz)\b|meeting|\bcall\b",
            r"besprech(?:en|ung)|\bzeit(?:fenster)?\b(?! für (?:die antwort|eine))|\bluft\b|kapazität",
            r"verfügbar|\bslot|welche[rn]? (?:kalender)?woche|einplan",
            (
                r"\bwann (?:können|könnten|kannst|könntest|könnt|passt|hast|haben|hättest|hätten|geht|wäre"
                "|kommen|kommst|kommt|möglich|magst|soll)"
            ),
            r"abhol|\baufmaß|\bwartung\b|uhrzeit|\bplatz\b",
            r"\bfrei (?:wär|bist|sind|hätt|hast|am|im|in|für)|\bfrei\?",
        ),
    ),
    (
        Kind.DOCUMENT,
        (
            r"vertrag|zeichnung(?:en)?|\w{3}plan\b|\bplan\b|pläne\b|liste|datei|daten\b|\bpdf|\bscan",
            r"bescheinigung|unterlage|nachweis|protokoll|datenbl|fotos?\b|bilde?r?n?\b(?<!vorbild)|muster",
            "entw(?:u|ü)rf|skizze|formular|beleg|(?<!in )kopie|zertifikat|bericht(?!ig)|gutachten",
            r"texte?n?\b(?<!kontext)|glossar|manuskript|logo\b|zeugnis|police|anleitung|dokument",
            r"übersetzung|fahne|layout|vollmacht|auswertung|\bbestellung\b|auftragsbestätigung|unterschr",
            "unterzeichne|gezeichnet|freigabe|freizeichn|abnahme|übersicht|lieferschein|stundenzettel",
            r"\brapport|anmerkung|korrektur|kommentar|\bversion\b|\blink|zugangsdaten|passwort|lizenz",
            r"\bbwa\b|steuererklärung|jahresabschluss|lohnzettel|auszug|aufstellung|\bstatik\b",
            r"(?:steuer|bewilligungs|förder)bescheid|\bbeitrag\b|\bartikel\b|\bproben?\b|film\b|\bvideo",
            "aufnahmen|tabelle|lebenslauf|referenz|ausgefüllt|checkliste|vorlage|impressum|bildrechte",
            r"rechtetext|\bvorwort|abzug|exemplar|steuernummer|bankverbindung|\biban\b|adressen|kapitel",
            "leistungsverzeichnis|konzept|genehmigung|bewilligung|attest|urkunde|ausweis|prospekt|katalog",
            (
                r"präsentation|\bfolien\b|messwerte|\bergebnisse?\b|befund|\brezept|\bschreiben\b(?= (?:vom|von|der"
                r"|des))|grafik|farbkarte"
            ),
            (
                r"\bnachtrag|beschreibung|grundriss|setlist|playlist|partitur|\bstatistik|\bzusammenfassung"
                r"|\bspezifikation"
            ),
        ),
    ),
)

_ENGLISH: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.INVOICE,
        (
            r"\binvoic(?:e|es|ing)\b(?! (?:address|number|date))|\bcredit note|\breceipts?\b",
            r"\bbill(?:s|ed)?\b(?! of lading)|\bstatement of account",
        ),
    ),
    (
        Kind.QUOTE,
        (
            r"\bquot(?:e|es|ation|ations|ing)\b|\bestimates?\b|\bpric(?:e|es|ing)\b|\bcosts?\b",
            r"\b(?:your|day|daily|hourly|what|which) rates?\b|\brates? (?:for|be|per)\b",
            r"how much (?:would|will|do|does|is|for)\b",
            r"\b(?:what|how much) (?:do|would|will) (?:you|it|that|this).{0,30}(?:charge|cost|ask)",
            r"\bcharge\b|\bballpark\b|\bproposal\b|\bbudget (?:figure|number)|\bfee\b|\brough figure",
        ),
    ),
    (
        Kind.APPOINTMENT,
        (
            r"\bappointments?\b|\bmeet(?:ing)?s?\b|\bcalls?\b(?! it)|\bphone\b|\bslots?\b",
            r"\bavailab(?:le|ility)\b|\bare you (?:free|around|about)\b|\bfree (?:on|in|for|next|this)\b",
            r"\bcome (?:by|over|round|and|out|in|to)\b|\bvisit\b|\bschedul",
            r"\bwhen (?:can|could|would|will|are|might) (?:you|we)\b|\bsite visit|\bget together\b",
            r"\blunch\b|\bdinner\b|\bcatch up\b|\bwhat (?:time|day|date)s?\b|\bwhich (?:day|week|date)s?\b",
            r"\bcapacity\b|\bpick(?: it| them)? up\b|\bdates? (?:that|which|would|for|work)",
        ),
    ),
    (
        Kind.DOCUMENT,
        (
            r"\bcontracts?\b|\bagreement|\bdrawings?\b|\bplans?\b|\blists?\b|\bfiles?\b|\bpdfs?\b",
            r"\bscans?\b|\bcertificat|\bdocument|\bproof\b|\bminutes\b|\bdata ?sheet|\bphotos?\b",
            r"\bpictures?\b|\bimages?\b|\bsamples?\b|\bdrafts?\b|\bsketch|\bforms?\b(?! of)",
            r"\bcop(?:y|ies)\b|\breports?\b|\bglossary|\bmanuscript|\blogos?\b|\bpolic(?:y|ies)\b",
            r"\bmanual\b|\btranslation|\bproofs\b|\blayout|\bpurchase order|\bpo\b",
            r"\bsign(?:ed|ature|off)?\b|\bapproval\b|\bdelivery note|\btime ?sheet|\bcomments?\b",
            r"\bcorrections?\b|\bversion\b|\blinks?\b|\bpassword|\blogin|\blicen[cs]e|\bspreadsheet",
            r"\bartwork|\bedits?\b|\bchecklist|\bslides?\b|\bpresentation|\bbrochure|\bspec(?:s|ification)",
            r"\brisk assessment|\bfeedback\b|\bmaterials?\b|\btemplate|\bcv\b|\bresume\b|\breferences?\b",
            (
                r"\bpermits?\b|\bwarrant|\bnotice\b|\bdeeds?\b|\bvector|\bsvg\b|\bsurvey\b|\bschedule of|\bcopy for\b"
                r"|\bfootage|\bcut\b|\bsources?\b|\bbank details\b|\bartwork\b|\btexts?\b|\bchapters?\b|\bnda\b"
            ),
        ),
    ),
)


def _compiled(rows: tuple[tuple[Kind, tuple[str, ...]], ...]) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, pattern(*stems)) for kind, stems in rows)


_TABLES = {Language.DE: _compiled(_GERMAN), Language.EN: _compiled(_ENGLISH)}


def kind_words(folded: str, language: Language) -> tuple[tuple[Kind, int], ...]:
    """Every kind whose words stand in a folded sentence, with the place of its first word, nearest first."""
    found = []
    for kind, words in _TABLES[language]:
        match = words.search(folded)
        if match:
            found.append((kind, match.start()))
    return tuple(sorted(found, key=lambda item: item[1]))
