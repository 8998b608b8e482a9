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
            r"(?<!be)(?<!ab)(?<!vor)rechnung(?!s?(?:adress|nummer|anschrift|betrag|prüf|kopf|empfänger|stelle|datum|jahr))",
            "honorarnote", "gutschrift", "faktura", "fakturier", r"\bquittung", "zahlungsbeleg", r"\br(?:e|g)\.? nr",
            r"\babrechn(?:en|est|et)\b", "endabrechnung", "nebenkostenabrechnung",
        ),
    ),
    (
        Kind.QUOTE,
        (
            r"angebot(?!en)", r"\boffert", "voranschlag", r"\bkva?\b", r"preis(?!träger|verleih|gericht)", r"\bkosten(?:schätzung|punkt|rahmen)?\b(?!los)",
            r"\bkoste[tn]?\b", "wie teuer", r"\b(?:stunden|tages|zeilen|wort|seiten)satz", "konditionen", "hausnummer", r"kalkul(?:ier|ation)",
            r"\brechne?(?:n sie|t)? (?:mir|uns|bitte|das|mal)\b", r"\bpauschale\b", r"\bhonorar(?:vorstellung|satz|e)?\b", r"was (?:würde|käme|macht) (?:das|es|so)",
            r"was (?:verlang|nimm|nehm|berechn)", "aufwandsschätzung", r"\btarife?\b", "grobe (?:summe|zahl|schätzung)",
        ),
    ),
    (
        Kind.APPOINTMENT,
        (
            r"(?<!liefer)termin(?!al|olog|ier)", "vorbei(?:komm|schau|fahr)", r"\bvorbei\b", "besichtig", "treffen", "telefon(?:ier|at|isch)",
            r"\b(?:an|zurück|rück)(?:zu)?ruf", r"\bruf(?:e|en|t|st)? (?:mich|uns|sie|doch|bitte|mal|kurz)\b", "meeting", r"\bcall\b", "besprech(?:en|ung)",
            r"\bzeit(?:fenster)?\b(?! für (?:die antwort|eine))", r"\bluft\b", "kapazität", "verfügbar", r"\bslot", r"welche[rn]? (?:kalender)?woche", "einplan",
            r"\bwann (?:können|könnten|kannst|könntest|könnt|passt|hast|haben|hättest|hätten|geht|wäre|kommen|kommst|kommt|möglich|magst|soll)",
            "abhol", r"\baufmaß", r"\bwartung\b", "uhrzeit", r"\bplatz\b", r"\bfrei (?:wär|bist|sind|hätt|hast|am|im|in|für)|\bfrei\?",
        ),
    ),
    (
        Kind.DOCUMENT,
        (
            "vertrag", "zeichnung(?:en)?", r"\w{3}plan\b", r"\bplan\b", r"pläne\b", "liste", "datei", r"daten\b", r"\bpdf", r"\bscan", "bescheinigung", "unterlage",
            "nachweis", "protokoll", "datenbl", r"fotos?\b", r"bilde?r?n?\b(?<!vorbild)", "muster", r"entw(?:u|ü)rf", "skizze", "formular", "beleg", r"(?<!in )kopie",
            "zertifikat", "bericht(?!ig)", "gutachten", r"texte?n?\b(?<!kontext)", "glossar", "manuskript", r"logo\b", "zeugnis", "police", "anleitung", "dokument",
            "übersetzung", "fahne", "layout", "vollmacht", "auswertung", r"\bbestellung\b", "auftragsbestätigung", "unterschr", "unterzeichne", "gezeichnet",
            "freigabe", "freizeichn", "abnahme", "übersicht", "lieferschein", "stundenzettel", r"\brapport", "anmerkung", "korrektur", "kommentar",
            r"\bversion\b", r"\blink", "zugangsdaten", "passwort", "lizenz", r"\bbwa\b", "steuererklärung", "jahresabschluss", "lohnzettel", "auszug", "aufstellung",
            r"\bstatik\b", r"(?:steuer|bewilligungs|förder)bescheid", r"\bbeitrag\b", r"\bartikel\b", r"\bproben?\b", r"film\b", r"\bvideo", "aufnahmen", "tabelle",
            "lebenslauf", "referenz", "ausgefüllt", "checkliste", "vorlage", "impressum", "bildrechte", "rechtetext", r"\bvorwort", "abzug", "exemplar",
            "steuernummer", "bankverbindung", r"\biban\b", "adressen", "kapitel", "leistungsverzeichnis", "konzept",
        ),
    ),
)  # fmt: skip

_ENGLISH: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.INVOICE,
        (
            r"\binvoic(?:e|es|ing)\b(?! (?:address|number|date))", r"\bcredit note", r"\breceipts?\b", r"\bbill(?:s|ed)?\b(?! of lading)", r"\bstatement of account",
        ),
    ),
    (
        Kind.QUOTE,
        (
            r"\bquot(?:e|es|ation|ations|ing)\b", r"\bestimates?\b", r"\bpric(?:e|es|ing)\b", r"\bcosts?\b", r"\b(?:your|day|daily|hourly|what|which) rates?\b", r"\brates? (?:for|be|per)\b",
            r"how much (?:would|will|do|does|is|for)\b", r"\b(?:what|how much) (?:do|would|will) (?:you|it|that|this).{0,30}(?:charge|cost|ask)", r"\bcharge\b", r"\bballpark\b", r"\bproposal\b",
            r"\bbudget (?:figure|number)", r"\bfee\b", r"\brough figure",
        ),
    ),
    (
        Kind.APPOINTMENT,
        (
            r"\bappointments?\b", r"\bmeet(?:ing)?s?\b", r"\bcalls?\b(?! it)", r"\bphone\b", r"\bslots?\b", r"\bavailab(?:le|ility)\b", r"\bare you (?:free|around|about)\b", r"\bfree (?:on|in|for|next|this)\b",
            r"\bcome (?:by|over|round|and|out|in|to)\b", r"\bvisit\b", r"\bschedul", r"\bwhen (?:can|could|would|will|are|might) (?:you|we)\b", r"\bsite visit", r"\bget together\b", r"\blunch\b", r"\bdinner\b",
            r"\bcatch up\b", r"\bwhat (?:time|day|date)s?\b", r"\bwhich (?:day|week|date)s?\b", r"\bcapacity\b", r"\bpick(?: it| them)? up\b", r"\bdates? (?:that|which|would|for|work)",
        ),
    ),
    (
        Kind.DOCUMENT,
        (
            r"\bcontracts?\b", r"\bagreement", r"\bdrawings?\b", r"\bplans?\b", r"\blists?\b", r"\bfiles?\b", r"\bpdfs?\b", r"\bscans?\b", r"\bcertificat", r"\bdocument", r"\bproof\b", r"\bminutes\b",
            r"\bdata ?sheet", r"\bphotos?\b", r"\bpictures?\b", r"\bimages?\b", r"\bsamples?\b", r"\bdrafts?\b", r"\bsketch", r"\bforms?\b(?! of)", r"\bcop(?:y|ies)\b", r"\breports?\b", r"\bglossary", r"\bmanuscript",
            r"\blogos?\b", r"\bpolic(?:y|ies)\b", r"\bmanual\b", r"\btranslation", r"\bproofs\b", r"\blayout", r"\bpurchase order", r"\bpo\b", r"\bsign(?:ed|ature|off)?\b", r"\bapproval\b", r"\bdelivery note",
            r"\btime ?sheet", r"\bcomments?\b", r"\bcorrections?\b", r"\bversion\b", r"\blinks?\b", r"\bpassword", r"\blogin", r"\blicen[cs]e", r"\bspreadsheet", r"\bartwork", r"\bedits?\b", r"\bchecklist",
            r"\bslides?\b", r"\bpresentation", r"\bbrochure", r"\bspec(?:s|ification)", r"\brisk assessment", r"\bfeedback\b", r"\bmaterials?\b", r"\btemplate", r"\bcv\b", r"\bresume\b", r"\breferences?\b", r"\bfootage",
            r"\bcut\b", r"\bsources?\b", r"\bbank details\b", r"\bartwork\b", r"\btexts?\b", r"\bchapters?\b", r"\bnda\b",
        ),
    ),
)  # fmt: skip


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
