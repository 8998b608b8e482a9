"""The sheet's fixed words in German and English; neutral, without "du" and "Sie". Read by `view` only.

A name ending in _none, _one or _many is chosen by number.
"""

from __future__ import annotations

from collections.abc import Mapping

from coopwatch.core.model import Language
from coopwatch.core.writing.cooperation.values import Suggestion

_GERMAN = {
    "title": "Zusammenarbeit",
    "period": "{since} bis {until}",
    "intro": "Wie verlässlich und wie schnell Partner antworten, jeder verglichen mit sich selbst in der gleich langen"
    " Zeit davor. Tage sind Arbeitstage; Abwesenheiten und Tage, an denen etwas hier lag, zählen nicht mit.",
    "nobody": "In dieser Zeit wurde niemand um etwas gebeten.",
    "go_on": "Das läuft.",
    "talk": "Ein Gespräch könnte helfen: {reasons}.",
    "alternative": "Eine Alternative zu suchen könnte sich lohnen: {reasons}.",
    "too_little": "{decided} von mindestens {least} Bitten; vorher wird nichts daraus geschlossen.",
    "often_unanswered": "{unanswered} von {decided} Bitten ohne Antwort",
    "needs_reminders": "{unprompted} von {decided} Bitten rechtzeitig von selbst beantwortet",
    "promises_slip": "{broken} von {promises} genannten Tagen verstrichen",
    "slower": "Antworten nach {now} Arbeitstagen statt {earlier}",
    "unprompted": "rechtzeitig von selbst beantwortet",
    "kept": "genannte Tage eingehalten",
    "share": "{part} von {whole}",
    "answer_now": "Antwort, jetzt",
    "answer_before": "Antwort, vorher",
    "requests_one": "1 Bitte",
    "requests_many": "{n} Bitten",
    "pending_one": "1 noch in der Frist",
    "pending_many": "{n} noch in der Frist",
    "reminders_one": "1 Nachfrage nötig",
    "reminders_many": "{n} Nachfragen nötig",
    "answer": "Antwort {after}",
    "delivery": "Lieferung {after}",
    "after": "typisch {days}",
    "after_before": "typisch {days} (vorher {earlier})",
    "days_none": "am selben Tag",
    "days_one": "nach 1 Arbeitstag",
    "days_many": "nach {n} Arbeitstagen",
    "bar_days_one": "1 Arbeitstag",
    "bar_days_many": "{n} Arbeitstage",
    "promises": "genannte Tage: {kept} eingehalten, {renegotiated} verschoben, {broken} verstrichen",
    "waited_one": "zusammen 1 Arbeitstag gewartet",
    "waited_many": "zusammen {n} Arbeitstage gewartet",
}

_ENGLISH = {
    "title": "Cooperation",
    "period": "{since} to {until}",
    "intro": "How reliably and how fast partners answer, each compared with themselves in the equally long time before."
    " Days are working days; absences, and days on which the next word was yours, do not count.",
    "nobody": "Nobody was asked for anything in this time.",
    "go_on": "This is going well.",
    "talk": "A talk could help: {reasons}.",
    "alternative": "It may be worth looking for an alternative: {reasons}.",
    "too_little": "{decided} of at least {least} requests; nothing is concluded before that.",
    "often_unanswered": "{unanswered} of {decided} requests without an answer",
    "needs_reminders": "{unprompted} of {decided} requests answered in time unprompted",
    "promises_slip": "{broken} of {promises} named days passed by",
    "slower": "answers after {now} working days instead of {earlier}",
    "unprompted": "answered in time unprompted",
    "kept": "named days kept",
    "share": "{part} of {whole}",
    "answer_now": "answer, now",
    "answer_before": "answer, before",
    "requests_one": "1 request",
    "requests_many": "{n} requests",
    "pending_one": "1 still in time",
    "pending_many": "{n} still in time",
    "reminders_one": "1 reminder needed",
    "reminders_many": "{n} reminders needed",
    "answer": "answer {after}",
    "delivery": "delivery {after}",
    "after": "typically {days}",
    "after_before": "typically {days} ({earlier} before)",
    "days_none": "on the same day",
    "days_one": "after 1 working day",
    "days_many": "after {n} working days",
    "bar_days_one": "1 working day",
    "bar_days_many": "{n} working days",
    "promises": "named days: {kept} kept, {renegotiated} moved, {broken} passed",
    "waited_one": "1 working day of waiting in all",
    "waited_many": "{n} working days of waiting in all",
}

PHRASES: Mapping[Language, Mapping[str, str]] = {Language.DE: _GERMAN, Language.EN: _ENGLISH}

SUGGESTIONS: Mapping[Language, Mapping[Suggestion, str]] = {
    Language.DE: {
        Suggestion.GO_ON: "weiter so",
        Suggestion.TALK: "ansprechen",
        Suggestion.ALTERNATIVE: "Alternative suchen",
        Suggestion.TOO_LITTLE: "zu wenig Daten",
    },
    Language.EN: {
        Suggestion.GO_ON: "go on",
        Suggestion.TALK: "talk",
        Suggestion.ALTERNATIVE: "look for an alternative",
        Suggestion.TOO_LITTLE: "too little data",
    },
}
