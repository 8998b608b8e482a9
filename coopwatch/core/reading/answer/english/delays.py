"""What is not here yet: English words for delays, more time and the open rest.

To teach a phrase, add an alternative to its row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import pattern

DELAYS = pattern(
    (
        r"\b(?:not|n't|can't|cannot|won't|unable)\b.{0,40}\b(?:by|before|until|today|tomorrow|this week"
        r"|monday|tuesday|wednesday|thursday|friday|make|in time|on time)\b"
    ),
    r"\bnot (?:quite )?(?:ready|finished|done) yet\b|\bonly (?:by|on|after)\b",
    words=WORDS,
)

NOT_YET = pattern(
    r"\bnot yet\b|\b\w+n't .{0,30}\byet\b|\bnot (?:know|have|sure|clear)\b.{0,30}\b(?:until|yet)\b",
    words=WORDS,
)

EXTENSION = pattern(
    (
        r"\b(?:is|would|does|will|could|can)\b.{0,80}\b(?:ok|okay|alright|all right|enough|work|do|fine"
        r"|acceptable|suit|too late|possible|live with|wait|hold)\b.{0,60}\?"
    ),
    r"\b(?:give|allow|grant) (?:me|us) (?:\w+ ){0,2}?(?:until|till|a|another|some|more|the|to)\b",
    r"\bbear with\b|\bok if i\b|\b(?:could|can|may) (?:i|we) have until\b",
    words=WORDS,
)

PART_MISSING = pattern(
    r"\bmissing\b|\bstill (?:to come|outstanding|open|waiting|being)\b|\bnot yet\b|\bfollows?\b",
    r"\bthe (?:rest|others?|remainder|remaining)\b|\bfirst (?:part|half|batch)\b",
    r"\bfor (?:now|a start)\b|\bexcept (?:for )?the\b",
    r"\bneeds? (?:another|a (?:few|couple)|some more|more)\b|\b(?:is|are) still\b",
    words=WORDS,
)

REST = pattern(
    (
        r"\b(?:rest|remaining|remainder|others?|second|follow|follows|missing|outstanding|first (?:part"
        r"|half|batch)|part one|so far|for now|for a start|later|the rest|for the \w+|separately|to come"
        r"|i'll send|i will send|we'll send|we will send)\b"
    ),
    words=WORDS,
)

# A clause that hands nothing over and says of something that it is not here yet.
STILL_OPEN = pattern(
    (
        r"\bstill (?!valid|stands?|hold|good|have (?:any )?questions?)\w+ing\b|\bstill (?:need|have to|to"
        r"|with|at|in|on|not|being"
        r"|out|missing|open|outstanding|owe|due)\b"
    ),
    r"\b(?:hasn't|haven't|isn't|aren't|not|don't|doesn't)\b.{0,40}\b(?:yet|until)\b|\b(?:has"
    r"|have)n't (?:sent|got|come|arrived"
    r"|found|had|received|given|told|confirmed|been)\b",
    r"\b(?:waiting|wait|awaiting) (?:for|on|to hear)\b(?! you)|\bawaiting\b(?! you)",
    r"\b(?:need|needs|have|has) to (?:check|ask|look|find|dig|come|wait|be (?:signed|approved|confirmed|checked))\b",
    words=WORDS,
)
