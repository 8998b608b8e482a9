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
    (
        r"\bnot yet\b|\byet to (?:be|come|hear|get|receive|see|decide)\b|\bno (?:idea|clue|word|news|answer"
        r"|decision)(?: \w+)? (?:yet|when|whether|if)\b|\b<nt> .{0,40}\byet\b|\bnot (?:know|have|sure"
        r"|clear)\b.{0,30}\b(?:until|yet)\b"
    ),
    words=WORDS,
)

EXTENSION = pattern(
    (
        r"\b(?:is|would|does|will|could|can)\b.{0,80}\b(?:ok|okay|alright|all right|enough|work|do|fine"
        r"|acceptable|suit|too late|possible|live with|wait|hold)\b.{0,60}\?"
    ),
    r"\b(?:give|allow|grant) (?:me|us) (?:\w+ ){0,2}?(?:until|till|a|another|some|more|the|to)\b",
    r"\b(?:mind waiting|mind if (?:i|we)|can (?:it|this|that) wait|get back to you on (?:that|this))\b.{0,60}\?",
    r"\bbear with\b|\bok if i\b|\b(?:could|can|may) (?:i|we) have until\b",
    words=WORDS,
)

PART_MISSING = pattern(
    r"\bmissing\b|\bstill (?:to come|outstanding|open|waiting|being)\b|\bnot yet\b|\bfollows?\b",
    r"\bthe (?:rest|others?|remainder|remaining)\b|\bfirst (?:part|half|batch)\b",
    r"\bfor (?:now|a start)\b|\bexcept (?:for )?the\b",
    (
        r"^(?:(?:but|and|only|just) )?(?:the|my|our|your|those|these|second|two|other) (?:[a-z-]+ ){0,4}?(?:i"
        r"|we|he|she|they)(?:'m|'re|'d| am| are| would| still| have to| need to| can'?t| don'?t| haven'?t)\b"
    ),
    r"\b(?:\w+) (?:date|price|figure|answer|part|one)s? (?:i|we) (?:<nt>|still)\b",
    (
        r"\b(?:yet to (?:be|come|hear|get|receive)|so far|waiting (?:for|on)(?! you)"
        r"|(?<!more )(?<!nothing )to come\b(?! to)|(?:come"
        r"|comes|coming|trail\w*|tag\w*|sent|send) (?:\w+ )?(?:after|later|separately)|(?:have ?n'?t|has ?n'?t"
        r"|no|don'?t have|without) (?:got )?(?:a|the|any) (?:clue|idea|price|figure|number|answer) (?:for|on"
        r"|when|yet|about)|(?:don'?t|do not) (?:yet )?(?:know|have)\b.{0,25}\b(?:yet|when|about|so far)"
        r"|not (?:yet )?(?:known|ready|priced|finished|clear|sure))\b"
    ),
    r"\bneeds? (?:another|a (?:few|couple)|some more|more)\b|\b(?:is|are) still\b",
    words=WORDS,
)

REST = pattern(
    (
        r"\b(?:rest|remaining|remainder|others?|second|follow|follows|missing|outstanding|first (?:part"
        r"|half|batch)|part one|so far|for now|for a start|later|the rest|for the \w+|separately"
        r"|(?<!more )(?<!nothing )to come"
        r"|(?:i|we)(?:'?ll| will) (?:also |then )?(?:send|price|quote|cost|add)|to be confirmed|tbc"
        r"|outstanding|waiting (?:for|on))\b"
    ),
    # A thing put in front of its sentence is one of several: "The certificate I have to request".
    (
        r"^(?:(?:but|and|only|just) )?(?:(?:the|my|our|your|those|these|second|first|last|two"
        r"|other) )(?!(?:moment|day|minute|second|week|time|morning|way|next|quote|offer|price"
        r"|estimate) )(?:[a-z-]+ ){0,3}?(?:i|we|you|he|she|they)(?:'| (?!who|that))"
    ),
    (
        r"^(?!(?:always|sometimes|perhaps|besides|thanks|afterwards|yes|unless|as|this|was|whereas|nowadays"
        r"|mondays|alas|hopes) )[a-z]{3,}s (?:i|we)(?:'|\b)"
    ),
    r"^(?:what|how|which|who|whether) (?:\w+ ){1,7}?(?:i|we|you)(?:'| )",
    (
        r"^(?:but |and )?(?:as (?:for|to)|for the|on the|regarding|concerning|about the|how (?:much|many)"
        r"|whether|[a-z]+(?: [a-z]+)?:)"
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
