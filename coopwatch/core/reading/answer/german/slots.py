"""Which time: German words that give a slot, refuse one, propose another, or announce that one will be named.

To teach a phrase, add an alternative to its row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import pattern

SLOT_CONFIRMED = pattern(
    r"^(?:gerne?|klar|na klar|super|ok|okay|ja|prima|perfekt|abgemacht|deal|gekauft)\b",
    (
        r"\b(?:deal|freigehalten|bestätig\w*|gebucht|eingetragen|notiert|vorgemerkt|eingeplant"
        "|geblockt|fix|steht|reserviert|geht klar|geht in ordnung|machen wir(?:'s| es| das)? so"
        "|so machen wir(?:'s| es| das)?|abgemacht|einverstanden|passt|klappt|bin (?:ich )?(?:da(?! flexibel"
        "| offen)|dabei)"
        "|sind (?:wir )?(?:da|dabei)|bis (?:dann|montag|dienstag|mittwoch|donnerstag|freitag|morgen"
        r"|nächste)|komme? (?:ich |dann |gerne? )?(?:vorbei|um|gegen)|trag\w* (?:ich )?.{0,20}ein)\b"
    ),
    words=WORDS,
)

SLOT_REFUSED = pattern(
    (
        r"\b(?:kann|können|könnte|geht|ginge|passt|klappt|schaffe?n?|bin|sind|komme?)\b.{0,60}\b(?:nicht"
        r"|nimmer|ned|net|schlecht|verhindert|unterwegs|nicht da|ungünstig)\b"
    ),
    (
        r"\b(?:ist|wäre) (?:leider |bei (?:mir|uns) |eher ){0,4}(?:schlecht|ungünstig|schwierig|belegt|voll"
        r"|blöd|eng|zu knapp)\b"
    ),
    (
        r"\b(?:bin|sind|sitze?n?|stehe?n?|liege?n?|fliege?n?) (?:ich|wir|i)\b.{0,40}\b(?:(?:im|in) urlaub"
        r"|verreist|weg|krank|auf (?:der )?"
        r"(?:messe|montage|dienstreise|schulung|fortbildung|tagung|reisen|großmarkt)|(?:beim"
        r"|zum) (?:zahn)?arzt|im krankenhaus"
        r"|in (?:der )?(?:op|reha|kur)|anderweitig|im ausland|außer haus|ausgebucht|verplant|verabredet)\b"
    ),
    (
        r"\bhab\w* (?:ich|wir|i)\b.{0,30}\b(?:schon (?:was|etwas|einen)|(?:was|etwas) anderes"
        r"|einen anderen termin|\w*dienst|schicht|urlaub"
        r"|\w*hochzeit|schulung|verpflichtung\w*|zahnarzt\w*|arzttermin)\b"
    ),
    r"\bist (?:bei uns |da |leider )*(?:feiertag|ruhetag|inventur|betriebsruhe|zu)\b",
    r"\b(?:verschieben|verlegen|absagen|verhindert|dazwischen)\w*\b",
    words=WORDS,
)

OTHER_SLOT = pattern(
    (
        r"\b(?:okay|ok|zu spät|zu früh|zu kurzfristig|recht|machbar|genehm|einverstanden"
        r"|möglich)\b[^?]{0,30}\?"
    ),
    (
        r"\b(?:wann|welche[rnms]? (?:tag|uhrzeit|termin|woche|zeit)|um wie viel uhr|vormittags? oder"
        r"|nachmittags? oder)\b[^?]{0,60}\?"
    ),
    (
        r"\b(?:auch|ließe sich|schieben|vorziehen|nach hinten|stattdessen|(?<!ihnen )(?<!dir )(?<!euch )lieber"
        r"|alternativ|eher"
        r"|verschieben|verlegen|ausweichen|tauschen)\b.*\?"
    ),
    (
        r"\b(?:(?<=\w )(?<!ihnen )(?<!dir )(?<!euch )lieber|stattdessen|ersatztermin|ausweichtermin"
        r"|statt (?:am|um|dem|den"
        r"|\w+tag))\b(?!.{0,20}\b(?:hause|ganz)\b)"
    ),
    words=WORDS,
)

# The partner himself comes, or a time of day stands with the day.
GIVES_SLOT = pattern(
    (
        r"\b(?:ich|wir|i|mir|uns|unser\w*|monteur\w*|kollege\w*|mitarbeiter\w*|team|techniker\w*|sie|du"
        r"|ihr)\b.{0,60}\b(?:komm\w*|da|dabei"
        r"|vorbei|tür|frei|treff\w*|erwart\w*|rück\w*|steh\w*|passt|ginge|geht|einplan\w*|eingeplant"
        r"|eingetragen|gebucht|anbieten|vor ort)\b"
    ),
    (
        r"\b(?:komm\w*|treff\w*|erwart\w*|rück\w*|steh\w*|passt|ginge|geht|hätte?n?|halte|bin|sind|wäre|kann"
        r"|könnte\w*)\b.{0,30}\b(?:ich|wir|i|mir"
        r"|uns|unser\w*|monteur\w*|kollege\w*|mitarbeiter\w*|team|techniker\w*)\b"
    ),
    r"\b\d{1,2}(?:[:.]\d{2})? ?(?:uhr|h)\b|\b(?:um|ab|gegen|von) (?:etwa |ca\.? )?(?:\d{1,2}|halb|viertel)\b",
    r"\b(?:vormittag|nachmittag|mittag|früh|abend)s?\b|\b\d{1,2}[:.]\d{2}\b(?!\.)",
    words=WORDS,
)

# A slot will be named later.
ANNOUNCES_SLOT = pattern(
    (
        r"\b(?:tag|termin\w*|uhrzeit|datum|zeitpunkt|zeitfenster|wann|ihn)\b.{0,70}\b(?:nenne?n?|bekannt\w*"
        r"|durch(?:geb|geg|sag|ges)\w*|mitteil\w*|mitgeteilt|sagen?|abstimm\w*|vereinbar\w*|festleg\w*"
        r"|festgelegt|vorschlag\w*|schlagen?|finden|ausmachen|schick\w*|ruf\w*|einfinden|melde\w*)\b"
    ),
    r"\b(?:geben?|gebe|teile?n?|schlage?n?|nenne?n?|schicke?n?|sage?n?|maile?n?)\b.{0,60}\b(?:tag|termin\w*|uhrzeit)\b",
    (
        r"\b(?:durchgesagt|durchgegeben|bekannt ?gegeben)\b|\b\w*terminvorschl\w+ (?:kommen|kommt|folg\w*"
        r"|send\w*|erhalten|bekommen)\b"
    ),
    (
        r"\b(?:gibt|geben|geb|gebe|sagt|sag|sage)\b.{0,60}\b(?:durch|bescheid)\b|\bmeldet sich\b|\bruft (?:sie"
        r"|dich|euch)\b"
    ),
    words=WORDS,
)

# A slot under a condition is not settled.
IF_CLAUSE = pattern(
    (
        r"\b(?:wenn(?:'s)?|falls|sofern|sollte|hätte\w*|wär\w*|könnte\w*|würde\w*|vielleicht|eventuell|evtl"
        r"|voraussichtlich|vermutlich)\b"
    ),
    words=WORDS,
)

# The partner speaks of himself or to the owner.
TALKS = pattern(
    r"\b(?:ich|wir|i|mir|uns|ihnen|dir|euch)\b",
    words=WORDS,
)

# Words before a day that make it a deadline, which no slot is.
UNTIL_DAY = pattern(
    (
        r"(?:\bbis|\bspätestens|\binnerhalb|\bvor) (?:(?:spätestens|zum|am|ende|mitte|anfang|ca\.?|etwa"
        r"|einschließlich|zu|der|dem|des) )*$"
    ),
    words=WORDS,
)
