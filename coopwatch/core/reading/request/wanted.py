"""Decides what kind of thing an asking sentence wants, from its verbs, its nouns and what stands around it.

"Ist der Vertrag so in Ordnung?" names a document and wants an answer; "Schick mir bitte eine korrigierte" names
nothing and wants what the subject speaks of. Called by `request`.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopwatch.core.model import Kind, Language
from coopwatch.core.reading.cues import pattern
from coopwatch.core.reading.request.german.words import WORDS
from coopwatch.core.reading.request.kinds import kind_words

_GERMAN = {
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
        r"\bkostenvoranschl\w*|\bhausnummer\b|\b(?:stunden|tages|zeilen|wort|seiten)satz|\bkalkulier\w*",
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
            r"|nachreich\w*|rüber\w+|hast du|bekomme?n?|bekommst|kriege?n?|erhalten|gibst|geben sie|stellst"
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
        r"\bwann möglich\b",
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
            r"|vorbei\b|besichtig\w*|ortstermin|zusammensitzen|am telefon|zurück(?:zu)?rufen|an(?:zu)?rufen"
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
            r"|ausständig)\b"
        ),
    ),
    # Words for a paper that do not say which one.
    "any_copy": pattern(
        (
            r"\b(?:\w*kopie|pdf|version|exemplar|datei|duplikat|zweitschrift|beleg|korrektur\w*"
            r"|korrigierte\w*|ausfertigung|variante)\b"
        ),
    ),
    "own": pattern(
        (
            r"\b(?:mein|meine[nmrs]?|unser|unsere[nmrs]?)\b (?:\w+ )?(?:\w*angebot\w*|offerte"
            r"|kostenvoranschl\w*|rechnung\w*|preis\w*|honorarnote)\b"
        ),
    ),
}
_ENGLISH = {
    "price": pattern(
        r"\bhow much\b.{0,60}\b(?:charge|cost|is|are|would|do|does|will|for|want|pay)\b",
        r"\bwhat\b.{0,60}\b(?:cost|charge|rate|rates|price|fee|set (?:us|me) back)\b",
        r"\b(?:your|the) (?:\w+ ){0,2}(?:rates?|fees?|charges)\b",
        r"\b(?:a|an|your|the|best|rough) (?:\w+ )?(?:quote|quotation|estimate|price|ballpark|costing)\b",
        r"\bballpark\b|\bday rate\b|\brates? (?:for|be)\b|\brequest(?:ing)? a quot\w+",
        r"\bquote (?:me|us|for)\b|\bprice for\b|\bprice (?:it|this|that)\b",
    ),
    "hand_over": pattern(
        (
            r"\b(?:send|sending|emailing|e-mailing|forwarding|returning|sharing|resending|sent|forward|e-?mail"
            r"|mail|fax|give|provide|share|pass|return|supply|drop|invoice"
            "|bill|quote|price|sign|complete|fill|upload|resend|copy|attach|submit|let (?:me|us) have|have"
            "|get|need|require|receive|received|bring|prepare|make|put together|issue|reissue|had|missing"
            "|waiting|re-?send|review|proofread|look (?:at|over|through)|go over|read through|edit"
            r"|comment on|mark up)\b"
        ),
    ),
    "send": pattern(
        (
            r"\b(?:send|sending|emailing|e-mailing|forwarding|returning|sharing|resending|(?:any )?chance of|ping"
            r"|forward|e-?mail me|mail me|fax|give me|give us|share|provide|return|supply|resend"
            r"|upload|invoice|bill|quote|get (?:me|us|the|a|an|my|your)|have (?:the|a|an|your|it))\b"
        ),
    ),
    "tell": pattern(
        (
            r"\b(?:tell|advise|confirm|know|let (?:me|us) know|reply|respond|answer|explain|clarify|verify"
            r"|whether|if|check|wonder\w*|think|prefer|ask)\b"
        ),
    ),
    "time": pattern(
        (
            r"\bwhen (?:can|could|would|will|are|might|is|do|does) (?:you|we|it|i|that"
            r"|a good)\b(?!.{0,50}\b(?:expect|send|deliver|get|receive|have)\b)"
        ),
        r"\bare you (?:free|available|around|about|in\b)|\b(?:any|your|have) availability\b",
        r"\bavailable (?:on|in|for|next|this|at|to)\b|\b(?:a|quick|phone|video|conference|short) call\b",
        r"\b(?:call|ring|phone) (?:me|us)\b|\bgive (?:me|us) a (?:ring|call|bell)\b|\bmeet(?:ing)?\b",
        r"\bappointment\b|\bsite visit\b|\bvisit\b|\bcome (?:by|over|round|out|in|and)\b|\bget together\b",
        r"\blunch\b|\bdinner\b|\bcatch up\b|\b(?:what|which) (?:time|day|date|week)s?\b",
        r"\bsuggest a (?:date|time|day)\b|\bslots?\b|\bschedul\w*|\bfree (?:on|in|for|next|this)\b",
        r"\b(?:find|have|spare) (?:the |some |a )?(?:time|minutes?|few minutes|moment)\b",
        (
            r"\b(?:does|would|is|will|how about|what about)\b.{0,40}\b(?:monday|tuesday|wednesday|thursday"
            r"|friday|saturday|the \d{1,2}(?:st|nd|rd|th)|morning|afternoon|tomorrow)\b.{0,30}\b(?:work"
            r"|suit|convenient|good|possible|any good|ok|okay|do)\b"
        ),
        r"\bfit (?:me|us) in\b|\bsqueeze\b|\bmake it (?:on|at)\b|\btalk\b|\bdiscuss\b|\bmeetings?\b",
    ),
    "chase": pattern(
        (
            r"\b(?:when (?:can|will|is|are)|any news|status|still|not yet|haven't|hasn't|chas\w*|where"
            r"|waiting|missing|overdue|outstanding|update|progress|ready)\b"
        ),
    ),
    "any_copy": pattern(r"\b(?:copy|pdf|version|file|duplicate|corrected|scan)\b"),
    "own": pattern(r"\b(?:my|our)\b (?:\w+ )?(?:quote|quotation|estimate|invoice|price|rates?|proposal)\b"),
}
_RULES = {Language.DE: _GERMAN, Language.EN: _ENGLISH}


def wanted_kind(folded: str, asks_question: bool, language: Language, around: Sequence[str]) -> Kind:
    """The kind that a folded asking sentence wants.

    `asks_question`: it asks only by being a question. `around`: folded subject and sentences before, nearest first;
    read when the sentence itself names nothing.
    """
    rules = _RULES[language]
    own = rules["own"].search(folded) is not None
    if rules["price"].search(folded) and not own:
        return Kind.QUOTE
    nouns = [kind for kind, _ in kind_words(folded, language) if not (own and kind in (Kind.QUOTE, Kind.INVOICE))]
    hand_over = rules["send" if asks_question else "hand_over"].search(folded) is not None
    wants_thing = hand_over or not asks_question or rules["chase"].search(folded) is not None
    papers = [kind for kind in nouns if kind in (Kind.QUOTE, Kind.INVOICE)]
    if papers and wants_thing:
        return papers[0]
    if rules["time"].search(folded):
        return Kind.APPOINTMENT
    tells = rules["tell"].search(folded) is not None
    if Kind.DOCUMENT in nouns and wants_thing and (hand_over or not tells):
        named = _from_around(around, language) if rules["any_copy"].search(folded) else None
        return named if named in (Kind.QUOTE, Kind.INVOICE) else Kind.DOCUMENT
    if not tells and (rules["send"].search(folded) or (wants_thing and not asks_question)):
        return _from_around(around, language) or (Kind.DOCUMENT if hand_over else Kind.ANSWER)
    return Kind.ANSWER


def _from_around(around: Sequence[str], language: Language) -> Kind | None:
    for text in around:
        nouns = kind_words(text, language)
        if nouns:
            return nouns[0][0]
    return None
