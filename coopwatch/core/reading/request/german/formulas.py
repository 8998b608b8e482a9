"""German formulas that close or soften a mail and ask for nothing.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. Weights are not used.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import table
from coopwatch.core.reading.request.german.words import WORDS

FORMULAS = table(
    WORDS,
    (
        "formula_questions",
        0,
        (
            r"\b(?:bei|für|falls|wenn|sollten?|haben|hast|habt|gibt es)\b.{0,60}\b(?:rück|an"
            r"|nach)?fragen?\b.{0,60}(?:gern|jederzeit|verfügung|erreich|melden|meld|anruf|ruf|kontakt"
            r"|stehe|zu haben|da\b|wenden|bescheid|schreib|fragen|ansprech|nummer)"
        ),
    ),
    (
        "formula_questions",
        0,
        r"^(?:bei|für|falls|wenn|sollten?|haben sie|hast du|habt ihr) (?:\w+ ){0,5}(?:rück|nach)?fragen\b",
    ),
    (
        "formula_looking_forward",
        0,
        r"\b(?:freue|freuen|freu|gespannt)\b.{0,30}\b(?:auf|darauf)\b",
    ),
    (
        "formula_hope",
        0,
        (
            r"\b(?:hoffe|hoffen)\b.{0,40}(?:gut|wohl|verständnis|zusammenarbeit|wiedersehen|gesund"
            "|zufrieden|ordnung)"
        ),
    ),
    (
        "formula_available",
        0,
        r"(?:stehe|stehen|steh) (?:ich|wir)\b.{0,60}(?:verfügung|bereit|seite)",
        "(?:ich|wir) (?:steh|bin|sind).{0,50}(?:verfügung|erreichbar|zu erreichen)",
    ),
    (
        "formula_call_me_any_time",
        0,
        (
            r"\b(?:melde[nt]?|meld|ruf\w*|schreib\w*)\b.{0,40}\b(?:jederzeit|einfach|gern|gerne"
            r"|immer)\b.{0,40}(?:wenn|falls|sobald|bei|sollte)"
        ),
    ),
    (
        "formula_call_me_any_time",
        0,
        (
            r"(?:wenn|falls|sobald|bei|sollte).{0,70}\b(?:melde[nt]?|meld|ruf\w*|schreib\w*"
            r"|zögern)\b.{0,30}\b(?:jederzeit|einfach|gern|gerne|immer|nicht)\b"
        ),
    ),
    (
        "formula_if_needed",
        0,
        (
            "(?:wenn|falls|sollte) .{0,30}(?:noch |weitere |sonst |irgend)?(?:etwas|was|infos?"
            r"|informationen|unterlagen|angaben|hilfe)\b.{0,30}(?:brauch|benötig|fehl|unklar|auffäll"
            "|komisch|nicht stimm|nicht pass).{0,50}(?:meld|bescheid|sag|ruf|schreib|gern)"
        ),
    ),
    (
        "formula_thanks",
        0,
        (
            "^(?:vielen |herzlichen |besten |lieben |tausend |schönen |ganz )*dank(?:e|eschön)? (?:für"
            r"|dass|ihnen|dir|nochmal|noch mal|euch)(?!.{0,120}\?)(?!.*\b(?:bitte|könnt|würd))"
        ),
    ),
    (
        "please_excuse",
        0,
        (
            r"\bbitte\b.{0,40}\b(?:entschuldig\w*|verzeih\w*|verständnis|nachsicht|geduld\w*|beacht\w*"
            r"|nicht wundern|denk\w* (?:an|dran|daran)|grüß\w*|vergiss|vergessen|zur kenntnis|in den druck"
            r"|nicht erschrecken|nicht vergessen|entnehm\w*)\b(?!.*\?)"
        ),
        r"\bentnehmen sie\b|\b(?:finden|ersehen) sie (?:bitte )?(?:im|in|auf|unter|anbei|beiliegend)\b",
        r"^entschuldig\w* (?:sie|bitte|du)\b(?!.*\?)",
        r"\b(?:ich|wir) bitten?\b.{0,40}\b(?:entschuldig\w*|verständnis|nachsicht|geduld)\b",
        r"\b(?:bitte|bitten) (?:ich|wir)\b.{0,60}\b(?:entschuldig\w*|verständnis)\b",
    ),
    (
        "no_need",
        0,
        (
            r"\b(?:antwort|rückmeldung|reaktion|bestätigung) (?:ist |wäre )?(?:nicht|nicht mehr) (?:nötig"
            r"|erforderlich|notwendig|mehr)\b"
        ),
    ),
    (
        "for_information",
        0,
        (
            r"^(?:nur )?(?:zur|z\.?) (?:info|kenntnis|information|erinnerung an mich)\b(?!.{0,160}(?:\?"
            r"|\bbitte\b))"
        ),
    ),
)
