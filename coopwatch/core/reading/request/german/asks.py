"""How people ask in German mails, whatever the punctuation.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. Weights are confidences:
0.80 and more may open an obligation, from 0.40 on the owner is asked.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import table
from coopwatch.core.reading.request.german.indirect import INDIRECT
from coopwatch.core.reading.request.german.words import WORDS

# Sentences that ask, whatever the punctuation.
_DIRECT = table(
    WORDS,
    (
        "please_send",
        0.93,
        r"\b<please>\b … (?:<send>|<tell>|<make>)\b",
        r"\b<please>\b.{0,12}\b(?:um|noch|nochmals?|kurz\w*) (?:\w+ ){0,3}?(?:<noun>)\b",
    ),
    (
        "please_send",
        0.93,
        r"\b(?:<send>|<tell>|<make>) (?:sie |ihr |<me> |doch |das |es |ihn |dazu |mal ){0,4}<please>\b",
    ),
    (
        "please_do",
        0.6,
        r"\b<please>\b",
    ),
    (
        "please_for",
        0.93,
        (
            r"\b(?:bitte|bitten|ersuche|ersuchen|erbitte|erbitten|bäte)\b.{0,60}\b(?:um"
            r"|darum)\b(?!.{0,20}(?:verständnis|geduld|entschuldig|nachsicht|verzeihung|beachtung|sich\b))"
        ),
    ),
    (
        "please_for",
        0.93,
        r"\bmit der (?:herzlichen |freundlichen |dringenden |kleinen |großen )?bitte\b",
        (
            r"\b(?:um|darum)\b.{0,90}\b(?:bitte ich|bitten wir|möchte\w* (?:ich|wir).{0,30}bitten"
            r"|darf ich.{0,30}bitten|wird gebeten|werden gebeten|gebeten\b)"
        ),
        (
            r"\b(?:hätte|habe|hab) (?:ich |wir )?(?:noch |mal |da )?(?:eine|ne) (?:kleine |große "
            r"|dringende )?bitte\b"
        ),
    ),
    (
        "i_ask_you",
        0.92,
        r"\b(?:ich|wir)\b.{0,40}\b(?:bitte|bitten|ersuche) (?:dich|sie|euch)\b",
        r"\b(?:bitte|bitten) (?:ich|wir) (?:dich|sie|euch)\b|\b(?:dich|sie|euch)\b.{0,60}\bbitten\b",
        r"\bdarf ich (?:dich|sie|euch)\b",
    ),
    (
        "polite_question",
        0.92,
        r"(?<!hoffe )(?<!, )\b<modal> (?:sie|du|ihr|mir jemand|uns jemand)\b … (?:<send>|<tell>|<make>)\b",
    ),
    (
        "could_i_have",
        0.9,
        (
            r"\b(?:kann|könnte|könnten|dürfte|dürften|darf) (?:ich|wir|man)\b.{0,80}\b(?:haben|bekommen"
            r"|kriegen|erhalten|bitten)\b"
        ),
    ),
    (
        "imperative_to_me",
        0.92,
        (
            r"(?:^|[,;:.] |\bund |\bdann |\bdaher |\balso )(?:bitte )?(?:schick|send|mail|gib|geb|sag|nenn"
            "|mach|leit|reich|lass|lad|teil|ruf|bestätig|schreib|zeig|rechne?|erklär|stell|schlag|biet"
            "|hilf|schieb|stups|füll|stimm|überlass|besorg|scann|fotografier|kopier|bring|zeig|beschreib)(?:e"
            "|en (?:sie|s'|se)|s|n s')? "
            r"(?:doch |bitte |noch |ruhig |mal ){0,3}(?:<me>)\b"
        ),
        (
            "(?:^|[,;:.] )(?:bitte )?(?:schickt|sendet|mailt|gebt|sagt|nennt|macht|ruft"
            r"|schreibt) (?:doch )?(?:bitte )?(?:<me>)\b"
        ),
        (
            r"(?:^|[,;:.] |\bund |\bdann |\balso )(?:schick|send|mail|zeig|gib|sag|schreib|überschlag|stell"
            "|rechne|nenn|leit|reich)"
            "(?:e|t|en sie)? (?:doch |bitte |ruhig |noch |einfach |schnell |gern ){0,3}(?:doch|mal|bitte|kurz"
            r"|bescheid)\b"
        ),
        r"(?:^|[,;:.] )meld(?:e|et|en sie)? (?:dich|euch|sich)\b",
    ),
    (
        "i_need_from_you",
        0.92,
        (
            r"\b(?:brauch|bräucht|benötig|bekomm|bekäm|krieg|erwart)(?:e|en|t|te"
            r"|ten)?\b.{0,90}\b(?:von (?:dir|ihnen|euch)|ihre|ihren|deine?n?|eure?n?)\b"
        ),
    ),
    (
        "would_be_kind",
        0.9,
        r"\b(?:so (?:nett|lieb|gut|freundlich)|die (?:güte|freundlichkeit))\b.{0,60}(?:und|zu)\b",
    ),
    (
        "i_need",
        0.86,
        r"\b(?:ich|wir|man|i|ma)\b.{0,25}\b(?:bräuchte|bräuchten|bräucht|benötigte|benötigten)\b",
        r"\b(?:bräuchte|bräuchten|bräucht) (?:ich|wir|noch|ma|i|mal|dringend)\b|^bräucht\w*\b",
        (
            r"\b(?:brauche?|brauchen|benötige|benötigen) (?:ich |wir |i |ma )?(?:\w+ ){0,4}?(?:noch"
            "|dringend|jetzt|bitte|bis|unbedingt|zwingend|für|eine?n?|zwei|drei|die|den"
            r"|das)\b(?!.{0,25}\b(?:zeit|tage?|wochen?|monate?|minuten?|stunden?|pause|geduld|urlaub)\b)"
        ),
        r"\b(?:noch|dringend|jetzt)\b.{0,60}\b(?:brauche?n?|benötige?n?)\b",
    ),
    (
        "i_need_maybe",
        0.6,
        r"\b(?:ich|wir)\b.{0,25}\b(?:brauche?|brauchen|benötige|benötigen)\b(?!<no_thing>)",
        (
            r"\b(?:brauche?|brauchen|benötige|benötigen) (?:ich|wir)\b(?!<no_thing>)|\bwürde (?:ich"
            r"|i)\b.{0,60}\bbrauchen\b"
        ),
    ),
    (
        "would_gladly_have",
        0.82,
        r"\b(?:hätte|hätten) (?:ich|wir) (?:sie|ihn|es|das|die|den|diese[nsr]?) (?:\w+ ){0,2}gerne?\b",
        (
            r"\b(?:(?:ich|wir) (?:hätte|hätten) (?:\w+ ){0,3}?gerne?|gerne? (?:hätte|hätten) (?:ich"
            "|wir)(?: von (?:ihnen|dir|euch))?) (?:noch |auch |bitte |dazu |davon ){0,2}(?:den|die|das|eine?n?"
            r"|ihr\w*|dein\w*|zwei|drei"
            r"|mehr) (?!.{0,60}\b(?:gehabt|geholfen|getan|gemacht|gesehen|genommen|gekauft|gelernt|gewesen)\b)"
        ),
    ),
    (
        "i_must_know",
        0.88,
        (
            r"\b(?:ich|wir|i|mir)\b.{0,60}\b(?:bescheid )?(?:wissen|erfahren)\b(?=.{0,60}\b(?:ob|wie|was"
            r"|wann|wer|wo|welch\w*|wieviel|bis|bescheid)\b)"
        ),
        (
            r"\b(?:müsste|müssten|muss|müssen|sollte|sollten|möchte"
            r"|möchten)\b.{0,70}\b(?:bescheid )?(?:wissen|erfahren)\b"
        ),
    ),
    (
        "i_must_have",
        0.86,
        (
            r"\b(?:müsste|müssten|muss|müssen|sollte|sollten|möchte|möchten) (?:ich|wir)\b.{0,70}\b(?!(?:ge"
            r"|über|ver|be|er|ent|zer)\w+ haben)\w+ haben\b"
        ),
    ),
    (
        "would_be_nice_if",
        0.88,
        (
            r"\b(?:wäre|wär|wären|fände|fänd|würde|würd|würden|hilft|hülfe|helfen|passt"
            r"|freuen)\b.{0,60}\b(?:<nice>|helfen|freuen)\b.{0,60}\b(?:wenn|falls|könnt|kannst|würd|dass"
            r"|magst|zu haben|zu bekommen|zu wissen)\w*\b"
        ),
    ),
    (
        "would_be_nice_if",
        0.88,
        (
            r"\b(?:wenn|falls)\b.{0,140}\b(?:wäre|wär|wären|fände|würde|würd|würden|hilft"
            r"|hülfe)\b.{0,60}\b(?:<nice>|helfen|freuen|uns|mir)\b"
        ),
    ),
    (
        "would_be_nice_if",
        0.86,
        r"\b(?:<nice>) (?:wäre|wär|fände ich|fänd ich)\b.{0,120}\b(?:zu|wenn|dass)\b",
    ),
    (
        "price_question",
        0.84,
        (
            r"\bwas (?:würde|würden|käme|kostet|kosten|wäre)\b.{0,60}\b(?:kosten|kostet|bei (?:ihnen|dir"
            r"|euch))\b(?=[^.!]*$)"
        ),
    ),
    (
        "without_answer",
        0.82,
        (
            r"\b(?:bisher|bislang|noch|bis heute)? ?(?:ohne|unbeantwortet)\b.{0,5}\b(?:antwort|reaktion"
            r"|rückmeldung)? ?\b(?:geblieben|da)\b"
        ),
    ),
    (
        "grateful_for",
        0.85,
        r"\b(?:dankbar|verbunden)\b.{0,40}\b(?:für|wenn|um|falls)\b",
        r"\b(?:für|über)\b.{0,80}\b(?:wäre|wären|würde|würden)\b.{0,40}\b(?:dankbar|verbunden)\b",
    ),
    (
        "glad_about",
        0.84,
        r"\büber\b.{0,60}\b(?:<noun>)\b.{0,40}\bwürden?\b.{0,30}\bfreu\w*",
        r"\bwürden?\b.{0,30}\büber\b.{0,60}\b(?:<noun>)\b.{0,60}\bfreu\w*",
    ),
    (
        "glad_about_reply",
        0.5,
        r"\bwürden?\b.{0,80}\bfreu(?:en|n)\b",
    ),
)

ASKS = _DIRECT + INDIRECT
