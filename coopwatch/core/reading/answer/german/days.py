"""Whose day it is: German words by which a clause gives a date to something else than a promise."""

from __future__ import annotations

from coopwatch.core.reading.answer.german.words import WORDS
from coopwatch.core.reading.cues import pattern

# Clauses whose dates are nobody's promise.
CONDITION_CLAUSE = pattern(
    (
        "^(?:und |aber |oder |dann |nur |erst |denn |auch )?(?:wenn|falls|sofern|sobald|sowie|solange"
        r"|nachdem|seit|seitdem|bevor|ehe|weil|da wir|da ich|obwohl|während|als|dass|vorher|ob)\b"
    ),
    words=WORDS,
)

NEGATED_CLAUSE = pattern(
    (
        r"\b(?:nicht(?! (?:vor (?!allem)|später als|nur|wahr))|nimmer|nichts|kein\w*|ned|net|nöd|unmöglich"
        r"|kaum|nie|statt|anstatt|eigentlich)\b"
    ),
    (
        r"\b(?:ist|is|sind|san|bin|wird|schaut|sieht) (?:\S+ ){0,5}?(?:dicht|voll|ausgebucht|belegt|vergeben"
        r"|verplant|schlecht"
        r"|ungünstig|blöd|doof|geschlossen)\b"
    ),
    words=WORDS,
)

THIRD_PARTY_CLAUSE = pattern(
    (
        "^(?:und |aber |denn |weil )?(?:der|die|er|mein|meine|unser|unsere|dessen|deren|welcher"
        r"|welche)(?: \w+){0,3}? (?:ruft|meldet|schickt|liefert|ist|hat|war|bringt|sagt|entscheidet|tagt"
        r"|will|gibt|antwortet|trifft|kommt zurück|prüft)\b"
    ),
    words=WORDS,
)

OTHER_DATE_CLAUSE = pattern(
    (
        r"\b(?:gültig\w*|gilt|gelten|bindend|gebunden|freibleibend|zahlbar|zahlungsziel|fällig|skonto|frist"
        r"|geöffnet|öffnungszeit\w*|geschlossen|rechnungsdatum|lieferzeit|montage|aufbau|einbau|baubeginn"
        "|produktion|fertigung|urlaub|ferien|abwesend|nicht im haus|nicht im büro|unterwegs|messe"
        r"|gegründet|geliefert|gebucht|getagt|angewiesen|bezahlt|überwiesen|abhol\w*|zurück bitte"
        r"|zurücksenden|zurückschicken|senden sie|schicken sie|teilen sie|deckung\w*|zeitraum|laufzeit"
        r"|beginn|projektbeginn|eröffnung|ziehen wir|zieht|feiertag\w*|wären|versprochen|angekündigt"
        r"|schönen?|schöner|frohes?|fröhliche|gesegnete|gute[ns]? (?:rutsch|start|wochenende)|erhol\w*"
        "|wünsche?n?|zugesagt|gebunden|übrigens|getroffen|gesprochen|telefoniert|luft|willkommen"
        "|hiermit|betrag|begleichen|überweisen|überweisung|zahlung|abgebucht|lastschrift|lieferbar|verfügbar|erhältlich"
        "|jeweils|jedes jahr|jährlich|immer|meist|meistens|normalerweise|in der regel|üblicherweise"
        "|traditionell|wunschdenken"
        "|heute (?:darf|kann"
        r"|möchte)|(?:ist|sind|bin) (?:\w+ ){0,3}?(?:im urlaub|krank|weg|zurück|wieder da|nicht da"
        r"|auf (?:montage|baustelle|dienstreise|messe)))\b"
    ),
    words=WORDS,
)

PAST = pattern(
    (
        r"\b(?:habe|haben|hat|hatte|wurde|wurden|worden)\b(?! (?:sie|ihr)\b).{0,60}\b(?!angebot)(?:ab|an"
        r"|auf|aus|ein|vor|zu|mit|nach|fest|frei|weiter|zurück)?ge\w{2,}(?:t|en)\b"
    ),
    (
        r"\b(?:habe|haben|hat|hatte|wurde|wurden)\b(?! (?:sie|ihr)\b).{0,60}\b(?:be|ver|er|ent|zer|über"
        r"|unter)[a-z]{3,}(?:t|en)\b(?! (?:sie|du)\b)"
    ),
    (
        r"\b(?:ist|sind|bin)\b.{0,60}\b(?:raus|hinaus|ab|an|ein|weg|los)?(?:gegangen|gekommen|getroffen|gefahren)\b"
        r"|\b(?:ist|sind)\b.{0,60}\b(?:verschickt|versandt|abgeschickt|eingetroffen)\b"
    ),
    (
        r"\b(?:gestern|vorgestern|letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?|war|waren|hatte|hatten|wurde"
        r"|wurden|worden|gewesen)\b"
    ),
    words=WORDS,
)
