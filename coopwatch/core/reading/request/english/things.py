"""English sentences that ask if they name something that can be wanted: a paper, a date, somebody's word.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. Weights as in `asks`.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import table
from coopwatch.core.reading.request.english.words import WORDS

# Sentences that ask if they name something that can be wanted: a paper, a date, somebody's word.
THING_ASKS = table(
    WORDS,
    (
        "would_be_enough",
        0.82,
        (
            r"\b(?:will|would|'ll|'d) (?:do|help|suffice|be (?:enough|perfect|fine|great|ideal|welcome|useful"
            r"|handy|lovely|helpful|a help))\b"
        ),
        r"\bis (?:fine|enough|all i need) (?:for now|to start|for me)\b|\bwould welcome\b|\bis all (?:i|we) need\b",
    ),
    (
        "cannot_without",
        0.84,
        (
            r"\b(?:can't|cannot|can not|won't|unable to)\b.{0,40}\bwithout\b|\bwithout\b.{0,50}\b(?:can't"
            r"|cannot|won't|unable)\b"
        ),
    ),
    (
        "still_to_come",
        0.84,
        (
            r"\b(?:hasn't|haven't|has not|have not|not) (?:turned up|shown up|come through|come in|materialised"
            r"|got here|landed)\b"
        ),
        r"\b(?:should|must|needs? to|has to|have to) (?:be (?:here|with (?:me|us))|reach (?:me|us)|arrive)\b",
    ),
)
