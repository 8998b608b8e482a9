"""Why it is not here yet: English words for work in progress, patience, checks and memory, which promise softly.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.will import I_WILL
from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import table

# From 0.80 on a row counts without a date.
WAITS = table(
    WORDS,
    (
        "rather_later",
        0.82,
        r"\b(?:i|we)(?:'?d| would) (?:rather|prefer to) (?:give|show|send|answer|tell|wait|do)\b|\bcertainly by then\b",
        r"\bfirst thing\b",
        (
            r"\b(?:earliest|soonest|quickest|best) (?:i|we|(?:i|we) (?:can|could)"
            r"|possible)\b(?: \w+){0,6}? (?:is|would be|will be)\b|\bnot (?:before|until|till)\b"
            r"|\bcan'?t see (?:it|this|that|us|me) .{0,30}\bbefore\b"
        ),
    ),
    (
        "top_of_pile",
        0.82,
        (
            r"\b(?:(?:at the )?(?:top|head) of (?:my|the|his|her|our|their) (?:list|pile|queue|stack"
            r"|agenda|to-?do\w*)|next (?:on|in|up|one)\b(?: (?:my|the|our) (?:list|line|queue"
            r"|pile))?(?! (?:week|month|year))|(?:on|in) (?:my|the|our|his|her|their) (?:to-?do|list|queue"
            r"|pile|desk|radar|job list|agenda)|(?<!as )promise[ds]?(?! you the earth)"
            r"|word of honou?r|scout'?s honou?r|(?:made|got) a note (?:to|of|for)|(?:blocked|set aside"
            r"|reserved|put aside|booked) (?:out |off )?(?:some time|time|an? (?:hour|morning|afternoon"
            r"|evening)|\w+day)|pencilled (?:it |this )?in (?:for|to)|i owe you|you'?re next|my priority"
            r"|priority (?:for|this))\b"
        ),
    ),
    (
        "i_check",
        0.82,
        rf"{I_WILL}(?:<check>)\b",
        (
            r"\blet (?:me|us) (?:just |quickly |first |have a )?(?:<check>|see|look|find|get back|get on|dig"
            r"|confirm|speak|talk|work|run|crunch|think|sleep|chew|have a (?:look|think|word|dig|chat))\b"
        ),
        r"\b(?:<we>)(?:'?d| would) (?:have|need|like|want) to (?:<check>)\b",
        (
            r"\b(?:<we>)(?:'m|'re|'ve| am| are| have)? ?(?:just |now |also |already )?(?:asking|asked|checking"
            r"|enquiring|consulting|chasing|chased|investigating|looking into|discussing|contacted|messaged"
            r"|emailed|rung|phoned|called) (?:it |this |that )?(?:with |to |for |up )?(?:(?:my|our|the|him|her"
            r"|them|it|this|that|a)\b|[a-z]+(?:,|$| (?:about|for|and|whether|if)))"
        ),
        r"^(?:\w+,? ){0,3}?(?:need|needs|have|has|got|want) to (?:<check>)\b",
        r"\b(?:sleep on it|think (?:it|this|that) over|think about (?:it|this|that))\b",
        r"\b(?:can|could|may) (?:i|we) (?:get|come) back to you\b",
        r"^(?:can|could|may) (?:i|we) (?:have a think|think|sleep|check)\b",
        r"\b(?:under|for) (?:review|consideration)\b|\bbeing (?:considered|reviewed|discussed|assessed|evaluated)\b",
    ),
    (
        "on_it",
        0.85,
        (
            r"\b(?:(?:'m|'re|am|are|is|'s|get|getting|already|right|straight) on (?:it|the case)\b"
            r"|^on it\b|half (?:written|done|finished)|(?:is|are|'s)(?: currently| now| still"
            r"| just)? with (?:my|our|the|a) (?!<thing>)\w+|looking (?:it|this|that) up|in (?:progress"
            r"|hand|the works|the making"
            r"|the pipeline|preparation|process|the process of|train|the oven|production|the queue)"
            r"|under way|underway|(?:nearly|almost|practically|pretty much|just about|about) (?:there|done"
            r"|finished|ready|complete)|half ?way (?:through|there)|(?:final|finishing) (?:touches|stages"
            r"|checks|tweaks)|final(?: \w+)? (?:check|proofread|read|edit|stretch)|won'?t be long"
            r"|not be long|any (?:day|minute|hour|moment) now|as we speak|watch this space|hold tight"
            r"|hang (?:on|in there|tight)|stay tuned|(?:it'?s|they'?re|is"
            r"|are) (?:just )?coming(?! (?:along|in|from|to))|coming (?:up|soon|shortly|over|your way"
            r"|right up|your way soon|tonight|tomorrow))\b"
        ),
        (
            r"(?:^|\b(?:i'?m|we'?re|i am|we are|he'?s|she'?s|they'?re|is|are|and|but|been|busy|just|still"
            r"|currently|now|already|, ))\s?(?:\w+ly |just |still |now |busy |hard at work |actually "
            r"|also ){0,2}(?:<doing>)\b(?! (?:hours|days|from|closely|group|well|fine|in|hard for"
            r"|with (?:clients|people)|you|your))"
        ),
        r"\b(?:it|this|that|<thing>|request|enquiry)(?: \w+){0,3}?(?:'s| is| are|'re)(?: \w+)? being (?:<done>)\b",
    ),
    (
        "patience",
        0.85,
        (
            r"\b(?:(?:he|she|they|is|'s|'m|are|'re|am)(?: \w+)? (?:on (?:leave|holiday|vacation"
            r"|annual leave|maternity leave)|off sick|(?:away|back) (?:on|in|until|till|from|next|tomorrow"
            r"|monday|tuesday|wednesday|thursday|friday))|(?:bear|bare) with (?:me|us)"
            r"|(?<!thank you for )(?<!thanks for )your patience|for patience|(?:little|bit of|some"
            r"|have) patience|be patient|delay(?:ed|s)?|back(?:ed|ing) up|backlog\w*|(?:running|bit|little"
            r"|few days|week) (?:late|behind)|behind (?:schedule|with)"
            r"|snowed under|swamped|manic|hectic|mad(?:ly)? busy|crazy (?:busy|week|day|month|time)"
            r"|drowning in|(?:apologies|sorry|apologi[sz]e) (?:for|about) (?:the|my|our"
            r"|this) (?:\w+ )?(?:delay|wait|silence|hold-?up|late\w*|slow\w*)|radio silence|hold-?up"
            r"|more time|(?:a )?(?:few|couple)(?: of)? more|(?:another|one more|two more|a few|a couple of"
            r"|some) (?:more )?(?:days?|weeks?|hours?)|not (?:quite |yet |entirely )?(?:ready|finished"
            r"|done|there|complete)(?: yet)?|(?:an|short|small|deadline) extension"
            r"|(?:a )?(?:little|bit|while|fair bit) (?:longer|more time|later)|taking (?:me "
            r"|us )?(?:\w+ )?longer|took longer|held up|hold tight|haven'?t (?:had|got|found"
            r"|managed)(?: \w+){0,3}? (?:time|chance|minute|moment|second|round|around|opportunity)"
            r"|not (?:had|got|found) (?:round|around|time|a (?:chance|minute|moment))|still (?:owe"
            r"|on (?:my|the|our)))\b"
        ),
        r"\ballow (?:us |me |for )?(?:up to )?(?:\w+ ){1,3}?(?:days|weeks|hours)\b|\b(?:gimme|gis) ",
        r"\b(?:give|allow|grant) (?:me|us) (?:\w+ ){0,2}?(?:until|till|til|a|an|another|some|more|the|to|one|two|\d)\b",
    ),
    (
        "forgotten",
        0.82,
        (
            r"\b(?:slipped (?:my|our) mind|slipped through|not (?:been )?forgotten|(?:haven'?t|havent"
            r"|hasn'?t|have not) (?:been )?forgotten|(?:totally|completely|clean|plain) (?:forgot|missed)"
            r"|forgot\w*"
            r"|(?:fell|fallen|slipped) (?:through|down|between|behind) (?:the|my) (?:cracks|net|desk|sofa)"
            r"|haven'?t (?:got round|got around|got to|had (?:a )?(?:chance|time)))\b"
        ),
    ),
)
