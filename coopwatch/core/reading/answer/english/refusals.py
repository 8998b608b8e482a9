"""What will not come: English words for refusals, loud and soft.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import pattern, table

DECLINES = table(
    WORDS,
    (
        "refuse",
        0.95,
        (
            r"\b(?:(?:must|have to|need to|will|going to|would) (?:regretfully |respectfully "
            "|politely )?(?:decline|pass|bow out|withdraw|say no|turn (?:this|it|you) down|opt out)|(?:we"
            "|i) (?:regretfully |respectfully )?(?:decline|are declining|am declining)|decided (?:not to"
            r"|against)|not (?:going to|proceed\w*|quot\w*|bid\w*|taking)\b.{0,20}\b(?:quote|bid|this|part"
            r"|on)|bow out|count (?:me|us) out)\b"
        ),
    ),
    (
        "no_capacity",
        0.94,
        (
            r"\b(?:fully booked|booked (?:up|solid|out)|(?:no|not enough|don't have (?:the|any)"
            "|lack the) (?:capacity|availability|space|slots|time|bandwidth|staff|people|resources)"
            "|at capacity|overbooked|full up|up to (?:my|our) (?:neck|ears|eyes)|up to here|closed (?:down"
            r"|our books)|diary is full|chock-?a-?block)\b"
        ),
    ),
    (
        "no_offer",
        0.94,
        (
            r"\b(?:no longer|don't|do not|not|never) (?:\w+ )?(?:take on|accept|offer|do|handle|provide"
            r"|supply|stock|sell|carry|work (?:on|with)|cover|make|quote for|deal with|taking on)\b"
        ),
    ),
    (
        "cannot_sorry",
        0.93,
        (
            r"^(?!.*\b(?:reach|find|open|read|get hold)\b).*\b(?:unfortunately|afraid|sorry"
            r"|regret)\b.{0,80}\b(?:can't|cannot|not|won't|unable|no|don't)\b"
        ),
    ),
    (
        "cannot",
        0.86,
        (
            r"^(?!.*\b(?:reach|find|open|read|make out|get hold)\b).*?\b(?:can't|cannot|can not|couldn't"
            "|won't|will not|wouldn't|not able to|unable to|not allowed to|not in a position to"
            r"|not at liberty|not permitted)\b(?! (?:be able to )?wait)(?!.{0,6}\bhave to\b)"
        ),
    ),
    (
        "impossible",
        0.9,
        (
            r"\b(?:isn't (?:possible|something|really|for us|our)|not (?:possible|something|our (?:field"
            "|area|thing)|a (?:good )?fit|the right (?:fit|person|people)|for (?:me|us)|feasible|viable"
            "|available)|out of our (?:league|scope|area)|wrong person|too (?:small|big|short notice) for"
            r"|out of the question|no can do)\b"
        ),
    ),
    (
        "regret",
        0.82,
        r"\b(?:regret|conflict of interest|sadly|alas)\b",
    ),
    (
        "taken",
        0.88,
        (
            r"\b(?:sold out|discontinued|out of stock|already (?:booked|taken|sold|let)|retired"
            r"|ceased trading|closed the business)\b"
        ),
    ),
    (
        "go_elsewhere",
        0.88,
        (
            r"\b(?:try|ask|contact|recommend|approach)\b.{0,60}\b(?:someone else|elsewhere|another|instead"
            r"|colleagues?|other (?:firm|compan\w+|supplier\w*|studio\w*))\b"
        ),
        r"\b(?:someone|somebody) else\b|\banother (?:studio|supplier|firm|company|agency)\b",
    ),
    (
        "no",
        0.85,
        r"^(?:no|nope|sorry,? no)(?:[,.!]| thanks|$)|^(?:no chance|not this time|not for (?:me|us))\b",
    ),
    (
        "no_more",
        0.93,
        (
            r"\b(?:no longer have|nothing left|let you down|say no|(?:suggest|recommend"
            "|advise) you (?:speak|talk|try|contact|ask)|couldn't even|not worth|can't justify"
            r"|chock-?a-?block|no (?:days?|dates?|slots?|appointments?) (?:left|free|available))\b"
        ),
    ),
    (
        "out",
        0.92,
        (
            r"\b(?:at liberty|(?:can't|cannot|not allowed to|won't|unable to) (?:share|disclose|discuss"
            r"|reveal)|outside (?:my|our)|stay out of|comment on|not a single|no charge|on the house"
            "|confidential|against (?:tendering|bidding|quoting)|sold the|retired|it'?s a no"
            r"|a no from (?:me|us)|(?:i'm|we're|i am|we are) out\b|only disappoint you|rather not"
            "|wound down|not taking (?:on )?(?:any |new |more )|wrong (?:address|people|person)"
            "|best (?:to )?find (?:someone|somebody)|only work (?:with|for)|not set up (?:for|to)"
            r"|not this year)\b"
        ),
    ),
)

REGRET = pattern(
    r"\b(?:unfortunately|afraid|sorry|regret|sadly|alas|apolog\w+|shame)\b",
    r"\b(?:i|we|us|my|our)\b.{0,80}\b(?:not|\w+n't|no|never|none|nothing|only)\b",
    words=WORDS,
)
