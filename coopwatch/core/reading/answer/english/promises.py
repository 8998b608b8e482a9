"""What is still to come: English words for promises.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import table

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
