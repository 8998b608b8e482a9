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
        (
            r"\b(?:you have my word|my word on it|(?:you can )?(?:count|rely|depend) on (?:me|it|us)"
            r"|rest assured|cross my heart|pinky|guaranteed|won'?t let you down|honest\b.{0,10}(?:today"
            r"|tomorrow)|in the (?:diary|calendar) for|on the calendar|noted for|down for (?:monday|tuesday"
            r"|wednesday|thursday|friday|tomorrow)|(?:comes|come|goes|is|are) first\b|\w+ first, (?:then"
            r"|\w+ (?:second|after)))"
        ),
    ),
    (
        "i_check",
        0.82,
        rf"{I_WILL}(?:<check>)\b",
        r"\b(?:need|have|has) to (?:\w+ ){1,6}?(?:first|to be sure)\b",
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
        r"(?:'s|'re|\bis|\bare)(?: \w+)? being (?:<done>)\b",
        (
            r"\b(?:in|at"
            r"|on) the (?:kiln|printers?|press|oven|mail ?room|queue|edit|bench|works|binders?|framers?"
            r"|laundry|lab|typesetters?|courier|studio)\b(?! (?:since|until) you)"
        ),
        (
            r"\b(?:one|two|three|four|a few|a couple of|last|final|only the|just the) (?:more )?(?:pages?"
            r"|chapters?|steps?|bits?|details?|signatures?|checks?|rooms?|items?|lines?|corrections?"
            r"|figures?) (?:to go|left|remaining|to (?:do|check|finish))\b|\b(?:three[- ]quarters|mostly"
            r"|largely|90 ?%|80 ?%|\d\d percent) (?:done|finished|there|complete|ready)\b"
        ),
        (
            r"\b(?:just )?about to (?:<hand>)\b|\bwas (?:just )?going to (?:<hand>)\b|\b(?:been|i'?m|we'?re"
            r"|am) meaning to\b|\bany(?: \w+)? (?:day|minute|moment|hour)\b"
        ),
        (
            r"\b(?:awaits?|needs?|wants?|lacks?|requires?|only|just|still|waiting (?:for|on)|has to have"
            r"|has to get) (?:\w+(?:'s)? )?(?:a |the |his |her |my |our |its |one )?(?:\w+ ){0,2}?(?:signature"
            r"|autograph|stamp|approval|sign-?off|okay|blessing|go-ahead|authori[sz]ation|countersign\w*"
            r"|confirmation|scrawl|initials)\b(?! from you)"
        ),
        (
            r"\b(?:<our>|who) (?:\w+ )?(?:has|have|needs?|wants?|still has) to (?:sign|approve|check"
            r"|countersign|authori[sz]e|agree|review|release|ok|okay|decide|confirm|clear|look|see|read"
            r"|stamp)\b"
        ),
        (
            r"\b(?:processing|turnaround|lead|waiting|response) time\b|\b(?:may|might|can|could|usually"
            r"|normally|will|should|'?ll) take(?:s)? (?:us |me |up to |about |around |at least |a |another "
            r"|until |till |some |several |\d|two|three|four|five|ten)|\btakes (?:us |me )?(?:a (?:day|week"
            r"|while|few|couple|bit)|about|around|up to|until|some|\d|two|three)\b"
        ),
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
        (
            r"\b(?:i'?m|i am|we'?re|we are|currently|just|still|he'?s|she'?s) (?:\w+ )?(?:on (?:the road"
            r"|holiday|leave|vacation|a (?:job|site|course|train|plane|shoot|boat)|site|tour|location|call"
            r"|duty)|travelling|traveling|abroad|away|off|ill|sick|poorly|in (?:hospital|bed|court|meetings"
            r"|spain|france|italy|the mountains)|out of (?:the )?(?:office|town|country)|down with|laid up"
            r"|under the weather|not (?:at|in|near) (?:my|the) (?:desk|office|computer|shop|workshop)|up to my"
            r"|buried|stuck|snowed|swamped|busy|tied up|backed up|stretched)\b(?! (?:until (?:autumn|spring"
            r"|summer|winter|christmas|next year)|with (?:no|nothing)))"
        ),
        (
            r"\b(?:next week|in a fortnight|in due course|in good time|at (?:the|my"
            r"|our) earliest (?:convenience|opportunity)|by return|when (?:i|we) (?:get|have|find) (?:a |the "
            r"|some )?(?:minute|moment|chance|time|second|hour|breather)|as (?:time|soon as time) (?:allows"
            r"|permits)|time permitting|sometime (?:this|next|over)|one of these days|sooner or later"
            r"|before long|in no time)\b"
        ),
        (
            r"\b(?:once|when|after|as soon as) (?:the|this|my|our|we're|i'm|we are|i am) (?:\w+ ){0,4}?(?:over"
            r"|done|finished|through|back|home|in|gone|out of the way|behind us|settled|dry|dries|ready|better"
            r"|passed)\b"
        ),
        (
            r"\b(?:somewhere|still) (?:in|at|on) (?:the|my|our) (?:loft|attic|archive|office|van|car|cellar"
            r"|basement|garage|shed|workshop|store|safe|other \w+|old \w+)\b|\bin (?:the|my|our) (?:loft|attic"
            r"|archive|van|cellar|basement|garage|shed|safe)\b.{0,20}\bsomewhere\b"
        ),
        (
            r"\b(?:ask|try|remind|chase|nudge|poke|kick) (?:me|us) (?:again |on |if |after |in |next |monday"
            r"|tuesday|wednesday|thursday|friday|tomorrow)(?!.{0,20}(?:decade|years?|century))"
        ),
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
