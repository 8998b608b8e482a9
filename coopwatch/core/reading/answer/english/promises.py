"""What is still to come: English words for promises.

To teach a phrase, add a verb to a list in `words`, an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import table

# From "I will" to its verb: fillers and adverbs, but no negation and no verb of refusing.
_TO_VERB = r"(?:[, ]+(?!(?:not|never|no|only|decline|pass on|withdraw)\b)(?:<filler>|\w+ly)){0,3}?[, ]+"
_I_WILL = (
    rf"(?:\b(?:<we>)(?: \w+)? ?(?:<will>)|\b(?:i'?ll|we'?ll)|(?:^|[,;.:] |\b(?:and|but|so|then"
    rf"|please) )(?:will|shall|'?ll|ill|gonna|hope to|hoping to|aiming to|plan to|planning to"
    rf"|going to|trying to|need to|have to|must)){_TO_VERB}"
)

# It will come. From 0.80 on a row counts without a date; below it only says what a date in its sentence is for.
PROMISES = table(
    WORDS,
    (
        "you_get_it",
        0.93,
        (
            r"(?<!once )(?<!if )\b(?:you|u)(?:'?ll| will| should| shall| can(?: all)?(?= expect| count"
            r"| look))\b(?:[, ]+(?!not|never|no|have to|need)\w+){0,4}?"
            r"[, ]+(?:have (?!to\b|any\b|no\b)|get(?! (?:to|any|no)\b)|receive|hear(?! (?:any|no)\b)"
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
        0.92,
        (
            r"(?<!please )(?<!not )(?<!could )(?<!can )\b(?:(?:be|get) (?:back "
            r"|straight )?in touch(?! with (?:the|your|a|my|our))|get(?:ting)? (?:straight "
            r"|right )?back (?:to|at) (?:you|u)|(?:come|coming|circle|circling|report|reporting|revert"
            r"|reverting) back (?:to you|with|on|by|shortly|asap|soon|tomorrow)|revert(?:ing)? (?:to you"
            r"|by|with|asap|shortly|soon|on|once)"
            r"|let(?:ting)? (?:you|u|ya) know|keep(?:ing)? (?:you|u) (?:posted|updated|informed"
            r"|in the loop|up to date)|hear(?:ing)? (?:back )?from (?:me|us|(?:my|our) \w+)|report back"
            r"|(?:update|inform|notify) you|(?:will|'?ll|shall|to) advise you|you(?:'?ll"
            r"| will) be (?:offered|contacted|informed|notified|advised|called|told|given|updated)"
            r"|touch base|follow up with you|drop you a (?:line|note))\b"
        ),
    ),
    (
        "i_call",
        0.9,
        (
            rf"{_I_WILL}(?:call|ring|phone|bell|buzz|text|message|give (?:you|u) (?:a|another) (?:call|ring"
            rf"|bell|buzz|shout|tinkle|ding))\b(?! out| off| it)"
        ),
    ),
    (
        "i_hand_over",
        0.9,
        rf"{_I_WILL}(?:<hand>|<tell>)\b(?! not\b| no longer\b| (?:it|this|that|the job) (?:a miss|down))",
        (
            r"^(?:\w+,? ){0,3}?(?:will|'?ll|shall) (?:do|send|get|call|let|be (?!away|out|off|closed|unable|happy)"
            r"|have(?! a (?:look|read|think)| to (?:pass|decline|say|turn|look|read|think|check|ask))|come"
            r"|revert|forward|follow|try|email|post|sort|chase|upload"
            r"|drop)\b(?! not| no)"
        ),
        r"\b(?:i|we) (?:will|shall)[.!]",
        # "I send it on Friday", "ring you once they are here": the present of what is to come.
        (
            r"(?:^(?:\w+, )?|[,;] |\b(?:and|then|so|i|we) )(?:<hand>|<tell>|ping|ring|text) (?:(?!not\b"
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
    ),
    (
        "colleague_does",
        0.86,
        (
            rf"\b(?:<helper>|(?!you\b)[a-z]+)(?:'ll| will| is going to| are going to| has to| have to| shall"
            rf"| should){_TO_VERB}(?:<hand>|<tell>)\b(?! not)"
        ),
        (
            r"\b(?:<helper>|who)(?:'?ll| will)(?: \w+){0,2}? (?:send|forward|get|call|contact|be in touch"
            r"|email|ring|reply|respond|bring|issue|raise|do|sort|pick|take care|look after)"
        ),
        (
            r"\b(?:asked|told|reminded|instructed|asking|telling|reminding|chased|chasing|nudged|nagged"
            r"|pushed) (?:(?:my|our|the|him|her|them)\b ?)?(?:\w+ ){0,3}?(?:to (?:send|get|forward|issue"
            r"|prepare|email|do|call|ring|contact|sort|put|raise|price|reply|look|check|provide|quote|write"
            r"|give|draw|finish)|for (?:it|them|the|an? (?:answer|price|update)))\b(?! me\b)"
        ),
    ),
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
        "only_then",
        0.85,
        r"\bonly\b.{0,40}\b(?:tell|say|answer|know|send|give)\b.{0,40}\b(?:after|once|when|on)\b",
        (
            r"^(?:but |and |so )?(?:after|once|when|as soon as) (?!you\b|we have your|i have your"
            r"|we get your)(?:\w+[ ,]+){1,12}?(?:i|we|it|you)(?:'?ll| will| can| should)\b(?! (?:need|not"
            r"|have to))"
        ),
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
        rf"{_I_WILL}(?:<check>)\b",
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
            r"\b(?:(?<!sleep )on (?:it|the case)\b(?! own)|in (?:progress|hand|the works|the making"
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
            r"\b(?:(?:bear|bare) with (?:me|us)|your patience|for patience|(?:little|bit of|some"
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
    (
        "will_follow",
        0.88,
        (
            r"\b(?:<thing>|it|they|the rest|this|that|these|those|we|everything|both"
            r"|all)(?: \w+){0,3}?(?: will|'?ll| should| shall| to| is going to"
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
