"""How people ask in German mails, whatever the punctuation.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. Weights are confidences:
0.80 and more may open an obligation, from 0.40 on the owner is asked.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import table
from coopwatch.core.reading.request.german.words import WORDS

# Sentences that ask, whatever the punctuation.
ASKS = table(
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
            r"|hilf|schieb|stups)(?:e|en sie|s)? (?:doch )?(?:bitte )?(?:<me>)\b"
        ),
        (
            "(?:^|[,;:.] )(?:bitte )?(?:schickt|sendet|mailt|gebt|sagt|nennt|macht|ruft"
            r"|schreibt) (?:doch )?(?:bitte )?(?:<me>)\b"
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
        r"\b(?:ich|wir)\b.{0,25}\b(?:brauche?|brauchen|benötige|benötigen)\b",
        r"\b(?:brauche?|brauchen|benötige|benötigen) (?:ich|wir)\b|\bwürde (?:ich|i)\b.{0,60}\bbrauchen\b",
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
            r"|möchten)\b.{0,70}\b(?:bescheid )?(?:wissen|erfahren|haben)\b"
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
    (
        "is_it_possible",
        0.88,
        (
            r"\b(?:wäre|wär|wären) (?:es|das|dies|eine?)\b(?!.{0,40}\bnicht\b).{0,60}\b(?:möglich|denkbar"
            r"|machbar|drin)\b"
        ),
        (
            r"\b(?:ist|sind|ist's) (?:es|das|dies|eine?)?\b(?!.{0,40}\bnicht\b).{0,60}\b(?:möglich|machbar"
            r"|erlaubt)\b.*\?"
        ),
        r"\b(?:besteht|gibt es|gäbe es|bestünde) (?:die|eine|noch|da|irgend)\b.{0,20}\bmöglichkeit\b",
        r"\bob es (?:\w+ ){0,3}?möglich\b",
    ),
    (
        "would_like_to_know",
        0.87,
        r"\b(?:mich|uns)\b.{0,30}\binteressier\w+\b",
        (
            r"\binteressier\w+ (?:mich|uns)\b(?=.{0,80}\b(?:ob|wie|was|wann|wer|wo|welch\w*|wieviel|warum"
            r"|dein\w*|ihre?\w*|preis\w*|kosten)\b)"
        ),
        r"\b(?:wüsste|wüssten|gewusst|erfahren)\b.{0,30}\b(?:gern|gerne|mal|noch)\b",
        r"\b(?:gern|gerne)\b.{0,60}\b(?:wissen|erfahren|gewusst)\b",
        r"\bfrage(?:n)? (?:ich |wir )?(?:mich|uns|mi),? (?:ob|wie|was|wann|wer|wo|welch)",
    ),
    (
        "wanted_to_ask",
        0.9,
        (
            r"\b(?:wollte|wollten|möchte|möchten|würde|muss|darf|hätte|will)\b.{0,50}\b(?:nach)?(?:fragen"
            r"|anfragen|nachhaken|erkundigen|nachzufragen)\b"
        ),
        r"\b(?:frage|fragen) (?:ich |wir )?(?:an|dich|sie|euch)\b",
        (
            r"\b(?:ich|wir) (?:hätte|hätten|habe|haben|hab)\b.{0,30}\bfragen?\b(?=.{0,120}(?:\?|:|ob\b"
            r"|wie\b|wann\b|zwecks|zu\b|wegen|bezüglich|zur|zum))"
        ),
        (
            r"\b(?:eine|kurze|noch eine) (?:kurze |kleine |dringende |andere "
            r"|letzte )?frage\b(?=.{0,120}(?:\?|:|ob\b|wie\b|wann\b))"
        ),
    ),
    (
        "would_like_to_have",
        0.85,
        (
            r"\b(?:hätte|hätten|hätt|möchte|möchten|nähme|würde|würden)\b (?:ich|wir|i|ma)?.{0,60}\b(?:gern"
            r"|gerne)\b(?=.{0,90}(?:angebot|preis|offerte|rechnung|termin|muster|liste|kopie|unterlag|info"
            "|auskunft|rückmeldung|antwort|einschätzung|meinung|bestätigung|datei|plan|foto|entwurf"
            "|kostenvoranschlag|von (?:ihnen|dir|euch)|gehabt|bekommen|gewusst))"
        ),
    ),
    (
        "still_missing",
        0.84,
        (
            r"\bfehl(?:t|en)\b.{0,40}\b(?:ihre?|ihren|deine?|deinen|eure?|von (?:ihnen|dir|euch)"
            r"|\w*rechnung|\w*angebot|freigabe|steuernummer|rückmeldung|unterschrift)\b"
        ),
        r"\b(?:ich|wir) vermisse\w*|\bvermisse\w* (?:ich|wir)\b",
        r"\b(?:ihre?|deine?|eure?)\b.{0,60}\b(?:fehlt|fehlen)\b",
        (
            r"\b(?:ihre?|deine?|eure?|<noun>)\b.{0,60}\b(?:(?:steht|stehen|ist"
            r"|sind) (?:\w+ ){0,3}?(?:noch aus|ausständig|ausstehend|überfällig))\b"
        ),
    ),
    (
        "still_missing_maybe",
        0.6,
        r"\bfehl(?:t|en)\b.{0,20}\b(?:mir|uns|noch)\b|\b(?:mir|uns)\b.{0,20}\bfehl(?:t|en)\b",
    ),
    (
        "waiting_for",
        0.84,
        r"\b(?:ich|wir) (?:warte|warten)\b|\b(?:warte|warten) (?:ich|wir)\b",
        r"^(?:warte|warten)\b.{0,40}\bauf\b",
    ),
    (
        "not_received",
        0.84,
        (
            r"\b(?:noch|bisher|bislang|leider|bis heute|bis dato|bis jetzt)\b.{0,20}\b(?:keine?n?|nichts?"
            r"|nicht)\b.{0,70}\b(?:erhalten|bekommen|gekriegt|gehört|angekommen|eingetroffen|gekommen"
            r"|gesehen|eingegangen|gefunden|geantwortet|vor|da)\b"
        ),
        (
            r"\b(?:keine?n?|nichts)\b.{0,40}\b(?:von (?:ihnen|dir|euch))\b.{0,20}\b(?:erhalten|bekommen"
            r"|gehört|gekommen|da)\b"
        ),
        r"\b(?:kam|kamen)\b.{0,60}\b(?:nichts|keine?n?)\b",
        r"\bhabe?n?\b.{0,40}\b(?:ware|lieferung|geld|teile)\b.{0,20}\baber\b.{0,20}\bkeine?n?\b",
        r"\b(?:habe|haben|hab)\b.{0,60}\bnoch keine?n?\b",
    ),
    (
        "awaiting_reply",
        0.85,
        (
            r"\b(?:erwarte|erwarten|rechne (?:fest )?mit|setze auf|zähle auf)\b.{0,60}\b(?:<noun>|zusage"
            r"|stellungnahme|eingang)\b"
        ),
    ),
    (
        "hoping_you",
        0.7,
        (
            r"\b(?:hoffe|hoffen|hofft)\b.{0,40}\b(?:sie|du|ihr)\b.{0,60}\b(?:könn\w*|kannst|helfen"
            r"|weiterhelfen|einrichten|schaff\w*)\b"
        ),
    ),
    (
        "how_about",
        0.84,
        (
            r"\bwie (?:sieht es|sieht's|schaut es|schaut's|steht es|steht's|schauts|siehts|stehts"
            r"|ist der (?:aktuelle )?stand|weit)\b"
        ),
        r"\bwas (?:macht|machen|ist mit|ist aus|wird aus|wurde aus) (?:mein|dein|unser|ihr|die|der|das)\w*",
        r"\bwo bleib\w*\b",
    ),
    (
        "suggest_date",
        0.9,
        r"\bschlag(?:en|t|st|e)? (?:sie|du|ihr|mir|uns)\b.{0,80}\b(?:vor|termin\w*)\b|\bterminvorschl\w+",
        r"\bvorschlag für\b.{0,40}\btermin\b",
    ),
    (
        "make_offer",
        0.85,
        r"\bunterbreiten\b.{0,20}\b(?:sie|mir|uns)\b|\bbiet(?:en|e) (?:sie |mir |uns )+",
        r"^(?:hiermit )?(?:anfrage|preisanfrage|angebotsanfrage)\b",
        r"\bfrage(?:n)? (?:ich |wir )?(?:hiermit )?an\b",
        (
            r"\bsuche(?:n)? (?:ich |wir )?(?:noch |dringend |aktuell |derzeit |für \w+ ){0,3}(?:eine?n?"
            r"|jemand\w*)\b"
        ),
    ),
    (
        "fragment",
        0.7,
        (
            "^(?:kurze |um |noch |und )?(?:rückmeldung|antwort|rückruf|info|angebot|offerte|bescheid"
            "|bestätigung|preis|termin|rechnung|muster"
            r"|freigabe)(?:svorschlag)?\b(?!.{0,30}\bnicht\b).{0,40}\b(?:bis|erbeten|asap|dringend|gewünscht)\b"
        ),
    ),
    (
        "deadline_only",
        0.55,
        r"\b(?:letzter termin|deadline|spätester termin|frist)\b.{0,40}\b(?:ist|wäre|läuft|für mich)\b",
        r"^(?:es |das )?(?:eilt|pressiert|drängt|ist dringend)\b",
    ),
)
