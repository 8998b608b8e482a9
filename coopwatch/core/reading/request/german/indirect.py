"""How German mails ask without asking: wanting to know, missing something, waiting, wondering how things stand.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. Weights as in `asks`.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import table
from coopwatch.core.reading.request.german.words import WORDS

INDIRECT = table(
    WORDS,
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
        "yes_or_no",
        0.82,
        r"\b(?:ja oder nein|ja/nein)\b",
    ),
    (
        "not_clear",
        0.72,
        (
            r"\b(?:(?:noch )?nicht (?:ganz |so )?(?:klar|sicher)|unklar|noch offen|offen ist)\b.{0,30}, (?:ob"
            "|wie|was|wo|wer|wann"
            r"|welch\w*|wohin)\b"
        ),
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
            r"|anfragen|nachhaken|erkundigen|nachzufragen|hören, (?=ob|wie|was|wann)|wissen, (?=ob|wie|was|wann))"
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
        "would_like_to_have",
        0.82,
        (
            r"\b(?:hätte|hätten|hätt|möchte|möchten) (?:ich|wir|i|ma)\b.{0,60}\bgern\w*\b(?=.*\b(?:zurück|bis"
            r"|noch|spätestens|wieder)\b)"
        ),
    ),
    (
        "if_you_send",
        0.7,
        (
            r"\bwenn (?:sie|du|ihr)\b.{0,12}\b(?:mir|uns)\b.{0,90}\b(?:<send>|reinreich\w*|hochlad\w*|geben|gibst)\b"
            r"\W.{0,60}\b(?:kann|können|geht|ist|wird|mach\w*|hab\w*|reicht|läuft|dann)\b"
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
        (
            r"(?<!wirst uns )(?<!werden uns )(?<!wirst mir )(?<!werden mir )\bfehl(?:t|en)\W*$|\bfehl(?:t"
            r"|en)\b.{0,20}\b(?:mir|uns|noch)\b|\b(?:mir|uns)\b.{0,20}\bfehl(?:t|en)\b"
        ),
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
            r"\b(?:noch|bisher|bislang|leider|bis heute|bis dato|bis jetzt)\b.{0,60}\b(?:keine?n?|nichts?"
            r"|nicht)\b.{0,70}\b(?:erhalten|bekommen|gekriegt|gehört|angekommen|eingetroffen|gekommen"
            r"|gesehen|eingegangen|gefunden|geantwortet|vor|da(?=\W*$))\b"
        ),
        (
            r"\b(?:keine?n?|nichts)\b.{0,40}\b(?:von (?:ihnen|dir|euch))\b.{0,20}\b(?:erhalten|bekommen"
            r"|gehört|gekommen|da)\b"
        ),
        r"\b(?:kam|kamen)\b.{0,60}\b(?:nichts|keine?n?)\b",
        r"\bhabe?n?\b.{0,40}\b(?:ware|lieferung|geld|teile)\b.{0,20}\baber\b.{0,20}\bkeine?n?\b",
        r"\b(?:habe|haben|hab)\b.{0,60}\bnoch keine?n?\b",
        r"\b(?:habe|haben|hab) (?:ich|wir) (?:leider |bisher |bislang |aber )?(?:immer )?noch (?:immer )?nicht\W*$",
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
        r"\bfrage(?:n)? (?:ich |wir )?(?:hiermit )?an\b|\b(?:hiermit|gerne?) frage(?:n)? (?:ich|wir) .{0,80}\ban\W*$",
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
