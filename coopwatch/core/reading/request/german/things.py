"""German sentences that ask if they name something that can be wanted: a paper, a date, somebody's word.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. Weights as in `asks`.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import table
from coopwatch.core.reading.request.german.words import WORDS

# Sentences that ask if they name something that can be wanted: a paper, a date, somebody's word.
THING_ASKS = table(
    WORDS,
    (
        "would_be_enough",
        0.82,
        r"\b(?:genügt|genügen|reicht|reichen|langt) (?:mir|uns|fürs erste|vorerst)\b",
        (
            r"\b(?:würde|würden|hilft|hülfe)(?: (?:mir|uns))?\b.{0,30}\b(?:helfen|weiterhelfen|reichen|genügen"
            r"|ausreichen)\b"
        ),
    ),
    (
        "would_be_best",
        0.78,
        (
            r"\bwäre (?:mir|uns)\b.{0,20}\b(?:am liebsten|recht|lieb|wichtig|hilfreich|eine hilfe)\b|\b(?:mein"
            r"|unser) wunsch (?:wäre|ist)\b"
        ),
        r"\b(?:ihre?|deine?|eure?|eine?|das|die|der)\b.{0,60}\bwäre\b.{0,60}\b(?:<nice>)\W*$",
        r"\bmir geht es\b.{0,30}\bum\b|\bes geht (?:mir|uns)\b.{0,30}\bum\b",
    ),
    (
        "cannot_without",
        0.84,
        (
            r"\bohne\b.{0,70}\b(?:kann|können|komme|kommen|geht|darf|dürfen|läuft|lässt)\b.{0,50}\b(?:nicht"
            r"|nichts|keine?n?)\b"
        ),
    ),
    (
        "still_to_come",
        0.84,
        (
            r"\blässt\b.{0,20}\bauf sich warten\b|\b(?:nie|niemals|nirgends)\b.{0,30}\b(?:angekommen"
            r"|eingetroffen|bekommen|erhalten|gekommen|aufgetaucht)\b"
        ),
        r"\bfinde\b.{0,60}\bkeine?n?\b.{0,60}\bvon (?:ihnen|dir|euch)\b|\bnicht auffindbar\b",
        (
            r"\b(?:müsste|müssten|sollte|sollten|muss|müssen)\b.{0,60}\b(?:bei (?:mir|uns) (?:sein|liegen"
            r"|eingehen)|vorliegen|da sein|hier sein|hier eintreffen)\b"
        ),
        r"\bhoffe\w* (?:\w+ ){0,2}auf\b.{0,20}\b(?:ihre?n?|deine?n?|eure?n?)\b",
        r"\b(?:ist|sind) auf (?:ihre|deine|eure)\b.{0,40}\bangewiesen\b|\bangewiesen auf\b",
    ),
    (
        "is_missing",
        0.74,
        (
            r"\b(?:es fehlt|es fehlen|fehlt|fehlen) (?:nur |jetzt |aber |mir |uns |also ){0,3}(?:noch|leider"
            r"|bisher|bislang|weiterhin)\b"
        ),
        r"\b(?:steht|stehen|ist|sind) (?:leider |bei mir |bei uns |immer )?(?:noch )?(?:aus|ausständig|offen)\W*$",
    ),
)
