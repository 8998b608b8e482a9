"""What is still to come: English words for promises.

To teach a phrase, add a verb to a list in `words`, an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.waiting import WAITS
from coopwatch.core.reading.answer.english.will import I_WILL, TO_VERB
from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import table

# It will come. From 0.80 on a row counts without a date; below it only says what a date in its sentence is for.
_BRINGS = table(
    WORDS,
    (
        "you_get_it",
        0.93,
        (
            r"(?<!once )(?<!if )\b(?:you|u)(?:'?ll| will| should| shall| can(?: all)?(?= expect| count"
            r"| look))\b(?:[, ]+(?!not|never|no|have to|need)\w+){0,4}?"
            r"[, ]+(?:have (?!to\b|any\b|no\b)|get(?! (?:to|any|no)\b)|receive"
            r"|see (?:it|them|the|an?)|find (?:it|them|the)|be (?:getting|receiving|hearing|sent))"
        ),
        (
            r"\b(?:you can |please |do |to )?(?:expect|look out for|count on|watch out for) (?:it|them|this"
            r"|that|to hear|the|our|my|an?|something|me|us)\b(?! to (?:pay|come up))"
        ),
        (
            r"(?<!back )\b(?:with|to) you (?:by|on|before|in the (?:course|next|morning|afternoon|evening)"
            r"|in (?:a|two|three|about)|first|latest|at the latest|(?:<day>))\b"
        ),
        (
            r"\bon (?:your|ur) (?:desk|doormat|table)\b|\bin (?:your|ur) (?:inbox|mailbox|letterbox|hands"
            r"|post)\b(?! folder)"
        ),
        r"\b(?:it|they|that)(?:'s| is|'re| are) (?:all )?yours\b(?! or)",
        r"\b(?:you|u) (?:get|receive|have|hear) (?!to\b|what\b|no\b)(?:\w+ ){0,6}?(?:<day>)\b(?!.*\?)",
    ),
    (
        "you_hear",
        0.93,
        (
            r"(?<!please )(?<!not )(?<!could )(?<!can )\b(?:(?:be|get) (?:back "
            r"|straight )?in touch(?! with (?:the|your|a|my|our))|get(?:ting)? (?:straight "
            r"|right )?back (?:to|at) (?:you|u)|(?:come|coming|circle|circling|report|reporting|revert"
            r"|reverting) back (?:to you|with|on|by|shortly|asap|soon|tomorrow)|revert(?:ing)? (?:to you"
            r"|by|with|asap|shortly|soon|on|once)"
            r"|let(?:ting)? (?:you|u|ya) know|keep(?:ing)? (?:you|u) (?:posted|updated|informed"
            r"|in the loop|up to date)|hear(?:ing)? (?:\w+ )?from (?:me|us|(?:my|our) \w+)|report back"
            r"|(?:update|inform|notify) you|(?:will|'?ll|shall|to) advise you|you(?:'?ll"
            r"| will) be (?:offered|contacted|informed|notified|advised|called|told|given|updated)"
            r"|touch base|follow up with you|drop you a (?:line|note))\b"
        ),
    ),
    (
        "i_call",
        0.9,
        (
            rf"{I_WILL}(?:call|ring|phone|bell|buzz|text|message|give (?:you|u) (?:a|another) (?:call|ring"
            rf"|bell|buzz|shout|tinkle|ding))\b(?! out| off| it)"
        ),
    ),
    (
        "i_hand_over",
        0.9,
        rf"{I_WILL}(?:<hand>|<tell>)\b(?! not\b| no longer\b| (?:it|this|that|the job) (?:a miss|down))",
        (
            r"^(?:\w+,? ){0,3}?(?:will|'?ll|shall) (?:do|send|get|call|let|be (?!away|out|off|closed|unable|happy)"
            r"|have(?! a (?:look|read|think)| to (?:pass|decline|say|turn|look|read|think|check|ask))|come"
            r"|revert|forward|follow|try|email|post|sort|chase|upload"
            r"|drop)\b(?! not| no)"
        ),
        r"\b(?:i|we) (?:will|shall)[.!]",
        # "I send it on Friday", "ring you once they are here": the present of what is to come.
        (
            r"(?:^(?:\w+, )?|[,;] |\b(?:i|we) )(?!put\b)(?:<hand>|<tell>|ping|ring|text) (?!me\b|us\b"
            r"|your\b)(?:(?!not\b"
            r"|never\b)\w+ ){0,6}?(?:<day>|then\b|once\b|when (?:i|we|they|it|he|she)\b|as soon as (?:i|we"
            r"|they|it|he|she)\b|after that|afterwards|the (?:day|morning) after|next)(?!.*\?)"
        ),
    ),
    (
        "will_do",
        0.88,
        (
            r"^(?:\W*\w+[,!. ]+){0,3}?(?:will|shall) do\b|\bconsider it done\b|\b(?:leave|leaving) (?:it"
            r"|this|that) with (?:me|us)\b"
            r"|\b(?:get(?:ting)?|getting) (?:right |straight )?(?:on|onto|to) (?:it|this|that)\b"
            r"|\bwill be (?:done|sent|sorted|there)\b|\bi'?m on (?:it|the case)\b"
        ),
        (
            r"\b(?:sending|emailing|forwarding|posting|getting|uploading|scanning|finishing|doing|shipping"
            r"|delivering) (?:it|them|this|that|these|the \w+|you \w+|\w+ (?:over|across|out|off)"
            r"|everything)\b.{0,40}\b(?:<day>)"
        ),
        (
            r"\b(?:is|are|has been|have been|been|was) (?:being )?(?:dealt with|attended to|taken care of"
            r"|looked after)\b|\bprocessed in (?:order|turn|the order)\b"
            r"|\b(?:reply|answer|response|decision|offer|quote|quotation|report"
            r"|date)(?: \w+)? will be (?:given|provided|made|communicated|notified|taken|submitted|announced"
            r"|sent)\b"
        ),
        (
            r"\b(?:we|i) (?:intend|mean|propose|undertake|pledge|commit|endeavour|strive) to\b|\b(?:it is"
            r"|it's) (?:planned|intended|scheduled|expected|due)\b"
        ),
        (
            r"\b(?:shall|will|'ll|going to) be (?:sent|e-?mailed|posted|dispatched|issued|raised|forwarded"
            r"|submitted|provided|prepared|uploaded)\b"
        ),
    ),
    (
        "colleague_does",
        0.86,
        (
            rf"\b(?:<helper>|(?!you\b)[a-z]+)(?:'ll| will| is going to| are going to| has to| have to| shall"
            rf"| should){TO_VERB}(?:<hand>|<tell>)\b(?! not)"
        ),
        # What is done on certain days: "Maureen posts everything on Thursdays".
        (
            r"\b(?:posts|sends|issues|runs|does|handles|prepares|(?:we|i) (?:do|run|send|post"
            r"|issue)) (?:everything|all|them|it|the (?:billing|invoicing|invoices|quotes|accounts)|our"
            r"|invoices?|bills?)\b.{0,30}\b(?:on|every|each|at|end of)\b"
        ),
        (
            r"\b(?:<helper>|who)(?:'ll| will)(?: \w+){0,2}? (?:send|forward|get|call|contact|be in touch"
            r"|email|ring|reply|respond|bring|issue|raise|do|sort|pick|take care|look after)"
        ),
        (
            r"\b(?:asked|told|reminded|instructed|asking|telling|reminding|chased|chasing|nudged|nagged"
            r"|pushed) (?:(?:my|our|the|him|her|them)\b ?)?(?:\w+ ){0,3}?(?:to (?:send|get|forward|issue"
            r"|prepare|email|do|call|ring|contact|sort|put|raise|price|reply|look|check|provide|quote|write"
            r"|give|draw|finish)|for (?:it|them|the|an? (?:answer|price|update)))\b(?! me\b)"
        ),
        (
            r"\b(?!(?:this|that|it|which) )[a-z]+ (?:rings|calls|phones|sends|emails|contacts|tells|brings"
            r"|writes(?: to)?|texts|posts|forwards|lets|gets back to|comes back to) (?:you|u|it to|them to"
            r"|the \w+ to)\b"
        ),
    ),
    (
        "only_then",
        0.85,
        r"\bonly\b.{0,40}\b(?:tell|say|answer|know|send|give)\b.{0,40}\b(?:after|once|when|on)\b",
        (
            r"^(?:but |and |so )?(?:after|once|when|as soon as) (?!you\b|we have your|i have your"
            r"|we get your)(?:\w+[ ,]+){1,12}?(?:i|we|it|you)(?:'?ll| will| can| should| tell| send| get| ring"
            r"| know)\b(?! (?:need|not|have to))"
        ),
        r"\bthen (?:i|we)(?:'?ll| will)? (?:can |will )?(?:know|tell|have)\b",
        (
            r"\b(?:will|should|'?ll|to) (?:know|hear|have (?:news|an answer|more|the answer))(?: more"
            r"| better)?\b(?=.{0,30}\b(?:<day>|after|once|when|by|on|until)\b)"
        ),
        (
            r"\b(?:send|sending|do|doing|forward|finish|come|comes|follow|answer|quote|raise"
            r"|issue) (?:\w+ ){0,4}?(?:once|as soon as|after|when) (?:(?:i|we)(?:'m| am|'re| are|'ve| have"
            r"| get| hear)|(?:he|she|they|it|the|my|our)\b)"
        ),
    ),
    (
        "will_follow",
        0.88,
        (
            r"\b(?:<thing>|it|they|the rest|this|that|these|those|we|everything|both"
            r"|all)(?: \w+){0,3}?(?: will|'ll| should| shall| to| is going to"
            r"| are going to| is due to| are due to| gets?| ought to|'s going to) (?:(?!not\b"
            r"|never\b)\w+ ){0,3}?(?:be (?:with|over|ready|there|done|issued|sent|finished|completed"
            r"|complete|in (?:your|the|place)|on (?:its|their|your)|available|back|along|emailed|posted"
            r"|prepared|delivered|shipped|dispatched|forwarded|sorted|out|signed|coming|uploaded|up)"
            r"|follow|come(?! to\b| in at| down to)|arrive|reach (?:you|u)|land|go (?:out|off|in the post"
            r"|into the post)"
            r"|leave|sent|issued|posted|done|finished|make its way|hit your)\b"
        ),
        (
            r"\b(?:to|will|shall) follow\b(?! (?:the|your|up with your))|\bfollows? (?:on|by|tomorrow|soon"
            r"|shortly|separately|in|later|under|next|asap)\b|\bfollows[.!]|\b(?:<thing>) follows\b"
        ),
        (
            r"\b(?:<thing>|it|they|that|which)(?: \w+)? (?:goes|go|is going|are going|leaves?|ships?|lands?"
            r"|arrives?|comes?|gets? (?:sent|issued|posted)|(?:is|are) (?:due|scheduled|expected|planned"
            r"|coming|being sent))(?: (?:out|off|over|across|back|in the post|to you))? ?(?:(?:on|by|for|in|at"
            r"|this|next) )?(?:the )?(?:<day>)"
        ),
        r"\b(?:will|shall|should|'?ll) reach you\b|\bmaking its way\b",
        r"\b(?:will|'?ll|should|is) (?:be )?(?:included|in) (?:it|the next|there|that run)\b",
    ),
    (
        "can_by",
        0.82,
        (
            r"(?<!you )(?<!if )\b(?:(?:i|we) (?:can|could|might|may|might be able to|may be able to"
            r"|should be able to)|(?:^|, |but |and )can)(?: \w+){0,2}? (?:<hand>|do|let you|manage|aim|have"
            r"|get)\b(?=.{0,50}\b(?:by|before|on|for|<day>)\b)(?!.{0,60}\bif\b)"
        ),
        (
            r"\b(?:ready|done|finished|sorted|complete|completed|available) (?:by|on|before|for"
            r"|in time for)? ?(?:the )?(?:<day>)(?!.*\?)"
        ),
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
            r"\b(?:will|'?ll|should|going to|ready|due|promise|arrives?|lands?|coming|comes|aim\w*|hop\w+"
            r"|goes|ships?|leaves|picks?|posted|tomorrow|tonight|list|by|latest|more like|rather"
            r"|realistic\w*|done|finish\w*|expect\w*|can|could|instead|make it|until)\b"
        ),
    ),
)

PROMISES = _BRINGS + WAITS
