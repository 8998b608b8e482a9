"""What is still to come: English words for promises, delays, more time and the open rest.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import pattern, table

PROMISES = table(
    WORDS,
    (
        "you_get_it",
        0.93,
        (
            r"\byou(?:'ll| will| should| shall)\b.{0,30}\b(?:have|get|receive|hear|see|find)\b(?! (?:to|any"
            r"|no)\b)"
        ),
        r"\b(?:expect|look out for) (?:it|them|this|to hear|the|our|my|an?)\b",
        (
            r"\bwith you (?:by|on|before|in|tomorrow|today|tonight|this|next|early|within|no later|as soon"
            r"|shortly|soon|asap)\b"
        ),
        r"\bon your desk\b|\bin your inbox\b",
    ),
    (
        "you_hear",
        0.92,
        (
            r"\b(?:be in touch|get back to you|(?:come|coming|revert|reverting) back to you|revert to you"
            "|let you know|keep you posted|hear from (?:me|us)|report back|update you|keep you (?:updated"
            r"|informed))\b"
        ),
    ),
    (
        "i_hand_over",
        0.9,
        r"\b(?:<we>)(?: \w+)? ?(?:<will>)\b(?! not| never).{0,30}\b(?:<hand>|<tell>)\b",
        (
            r"^(?:\w+,? ){0,3}?(?:will|'ll|shall) (?:do|send|get|call|let|be(?! away| out| off)"
            "|have(?! a (?:look|read|think))|come|revert|forward|follow|try|email|post|sort|chase|upload"
            r"|drop)\b(?! not)"
        ),
        (
            r"\b(?:they|he|she|accounts|my \w+|our \w+|the office)(?:'ll| will)\b.{0,30}\b(?:<hand>"
            r"|<tell>)\b(?! not)"
        ),
    ),
    (
        "rather_later",
        0.82,
        r"\b(?:i|we)(?:'d| would) rather (?:give|show|send|answer|tell|wait|do)\b|\bcertainly by then\b",
        r"\bfirst thing\b",
    ),
    (
        "only_then",
        0.85,
        r"\bonly\b.{0,40}\b(?:tell|say|answer|know|send|give)\b.{0,40}\b(?:after|once|when|on)\b",
    ),
    (
        "top_of_pile",
        0.82,
        (
            r"\b(?:top of (?:my|the|his|her|our) (?:list|pile)|leave it with (?:me|us)|next on (?:my|the"
            r"|our) list|promise)\b"
        ),
    ),
    (
        "i_check",
        0.82,
        r"\b(?:<we>)(?: \w+)? ?(?:<will>)\b.{0,20}\b(?:<check>)\b",
        r"\blet me (?:check|look|see|ask|find|get back|dig|confirm|speak|talk|have a (?:look|think))\b",
        r"\b(?:<we>)(?:'d| would) (?:have|need|like) to (?:check|ask)\b",
    ),
    (
        "on_it",
        0.85,
        (
            r"\b(?:on it\b|working on (?:it|this|that|the|your)|in progress|in hand|in the works"
            r"|putting (?:it|this|the \w+) together|nearly (?:there|done|finished)|almost (?:there|done"
            "|finished)|in the pipeline)"
        ),
    ),
    (
        "patience",
        0.85,
        (
            r"\b(?:bear with (?:me|us)|patien(?:ce|t)|delayed?|running (?:late|behind)|behind (?:schedule)?"
            "|snowed under|swamped|(?:apologies|sorry) for the (?:delay|wait)|more time|(?:a )?(?:few"
            "|couple)(?: of)? more|not (?:quite )?(?:ready|finished|done|there) yet|extension"
            r"|a little longer|taking longer)\b"
        ),
    ),
    (
        "forgotten",
        0.82,
        (
            r"\b(?:slipped (?:my mind|through)|not forgotten|haven't forgotten|forgot\w*"
            r"|fell through the cracks|haven't (?:got round|had (?:a )?(?:chance|time)))\b"
        ),
    ),
    (
        "will_follow",
        0.88,
        (
            r"\b(?:<thing>|it|they|the rest|this|that)(?: \w+){0,2}?(?: will|'ll| should| to| is going to"
            r"| are going to) (?:\w+ )?(?:be with you|follow|come|arrive|reach you|land|be ready|go out"
            r"|be sent|be there|be done|be issued)\b"
        ),
        r"\bto follow\b|\bfollows\b",
    ),
    (
        "you_have_it",
        0.6,
        r"\byou (?:can|could|may) (?:have|expect)\b",
    ),
    (
        "it_will_be_there",
        0.6,
        (
            r"\b(?:will|'ll|should|going to|ready|due|promise|arrives?|lands?|coming|comes|aim\w*|hop\w+"
            "|goes|ships?|leaves|picks?|posted|tomorrow|tonight|list|by|latest|more like|rather"
            r"|realistic\w*|done|finish\w*|expect\w*|can|could|instead|make it|until)\b"
        ),
    ),
)

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

REST = pattern(
    (
        r"\b(?:rest|remaining|remainder|others?|second|follow|follows|missing|outstanding|first (?:part"
        r"|half|batch)|part one|so far|for now|for a start|later|the rest|for the \w+|separately|to come"
        r"|i'll send|i will send|we'll send|we will send)\b"
    ),
    words=WORDS,
)
