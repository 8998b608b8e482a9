"""What is not here yet: German words for delays, more time and the open rest.

To teach a phrase, add an alternative to its row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import pattern

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
    (
        r"\b(?:gib|geb\w*|lass\w*|gönn\w*|schenk\w*) (?:sie )?(?:mir|uns) (?:bitte |noch |mal )*(?:das|die|den"
        r"|eine?n?|ein|zwei|drei|vier|"
        r"paar|\d+)\b.{0,20}\b(?:wochenende|tage?|wochen?|stunden?|minuten?|moment|augenblick|abend|nacht)\b"
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
    (
        r"\bkann (?:\w+ )?nur (?:der|die|das|ein\w*)\b.{0,40}\b(?:ausstell\w*|ausgeb\w*|geben|liefern|machen"
        r"|beantwort\w*"
        r"|entscheid\w*|sagen|zusagen)\b"
    ),
    r"\b(?:erster?|erste|zweiter?|zweite) (?:teil|hälfte|schwung|lieferung)\b",
    words=WORDS,
)

REST = pattern(
    (
        r"\b(?:rest\w*|übrige\w*|weitere\w*|fehlend\w*|nachgereicht|nachreich\w*|nachliefer\w*"
        r"|nachgeliefert|folgt|folgen|folgt noch|noch (?:offen|ausständig|aus|ungeklärt)|zweite\w*"
        r"|andere\w*|schon mal|schonmal|schon einmal|vorab|teil(?:weise|e)?|nachsend\w*|reiche? ich"
        "|reichen wir|liefere? ich|muss ich noch|noch rechnen"
        r"|erster? (?:schwung|teil|hälfte)|(?:der|die|das) (?:schluss|letzten?|nächsten?"
        r"|anderen?)|(?:frage|punkt|zu|nr\.?|position) \d)\b"
    ),
    # Put first in its sentence, another thing than what is here.
    (
        r"^(?:\d+[.)] )?(?:und |aber |nur |bloß )?(?:(?:den|die|das|der) (?!(?:angebot|rechnung|antwort"
        r"|frage|ergebnis|schriftlich"
        r"|entscheidung|rückmeldung|auskunft|sache|ganze|kolleg|chef))(?!dann\b|kann\b|schick|mach|werd|sind\b"
        r"|wird\b|haben?\b|muss|müssen"
        r"|bring|ruf|meld|kommt\b|liegt\b|geht\b|ist\b)\w{4,}|für (?:den|die|das) \w+|wegen (?:dem|des|der"
        r"|den)|bezüglich|zum \w{4,}"
        r"|zur \w{4,}|beim \w{3,}|wer\b|wann\b|ob\b|was .{3,30} (?:angeht|betrifft|anbelangt)|(?:modul|teil"
        r"|los|position) \w+)"
    ),
    words=WORDS,
)

# A clause that hands nothing over and says of something that it is not here yet.
STILL_OPEN = pattern(
    (
        r"^(?!.*\b(?:wenn|falls|bitte|musst|kannst|brauchst|willst|(?:müssen|können|brauchen|möchten|wollen"
        r"|hätten) sie|sollten?|ihre?[nmrs]?|deine?[nmrs]?|eure?[nmrs]?)\b)(?!.*\bnoch (?:fragen"
        r"|einen schönen|eine"
        r"|einmal|mal|gültig|viel|gute|schöne)\b).*\b(?:such\w*|muss|müssen|müsste\w*|wart\w*|fehl\w*"
        r"|steck\w*|häng\w*|lieg\w*"
        r"|ist|sind|folg\w*|komm\w*|klär\w*|prüf\w*|rechne\w*|brauch\w*|dauer\w*|hol\w*|besorg\w*|frag\w*|schick\w*"
        r"|reich\w*|liefer\w*|mach\w*|schreib\w*|arbeit\w*|steh\w*|bekomm\w*|krieg\w*|bin|kann|können"
        r"|hab\w*|wird|werden"
        r"|gibt\w*|weiß)\b.{0,60}\b(?:noch|erst)\b(?! (?:jetzt|heute|gestern|immer)\b)"
    ),
    r"\b(?:warte|warten|wartet)\b.{0,20}\bauf\b(?! ihre| deine| eure)",
    r"\bmuss\b.{0,60}\b(?:erst|noch)\b|\berst (?:noch|wenn|nach|ab|am|im)\b",
    r"\b(?:kann|können) (?:ich|wir)\b.{0,40}\bnichts? (?:genaues |konkretes |verbindliches )?sagen\b",
    r"\bnoch (?:nicht|nichts|keine?n?)\b|\b(?:habe?|haben) (?:ich|wir) (?:\w+ ){0,3}(?:nicht|keine?n?)\b",
    words=WORDS,
)
