"""How people answer in English mails: the tables that `answer` reads English sentences with.

To teach a phrase, add one row to the table whose comment says what it means, and one sentence to the tests.
A weight says how sure the phrase alone makes its meaning, 0..1.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern, table

WORDS = {
    "we": r"i|we",
    "will": r"'ll|will|shall|should|'m going to|'re going to|am going to|are going to|hope to|aim to|plan to|expect to|promise to|intend to|'m hoping to|'re hoping to|'m aiming to|'m planning to|need to|must|have to|want to",
    "hand": r"give you|show you|tell you|send|forward|e-?mail|get (?:it|them|that|this|you|the|a|an|one|something|back)|have (?:it|them|that|this|the|a|an|everything|something)|share|deliver|drop|pass|post|sort|finish|do it|do that|follow|supply|raise|issue|upload|put|prepare|make|write|draft|price|quote|provide|dig|look into|bring|ship|mail|be sending|complete|wrap",
    "tell": r"let you know|get back|come back|revert|call|ring|phone|be in touch|reply|respond|report|confirm|answer|update you|keep you",
    "check": r"check|ask|find out|speak (?:to|with)|talk (?:to|with)|look (?:it )?up|see (?:if|what|whether)|clear|clarify|run it past|consult|chase",
    "thing": r"quote|quotation|estimate|price|invoice|documents?|files?|data|list|plans?|drafts?|samples?|contract|certificate|answers?|reply|sketch(?:es)?|drawings?|report|text|rest|link|photos?|translation|proofs?|minutes|version|cut",
}

DELIVERS = table(
    WORDS,
    ("attached", 0.95, r"\b(?:attached|attaching|attachment|enclosed|enclosing|please find|find (?:attached|enclosed|below)|see (?:attached|below|pdf|enclosed)|appended)\b"),
    ("here_it_is", 0.85, r"\bhere(?:'s| is| are| you go| it is| they are| comes?)\b(?! hoping)"),
    ("placed", 0.9, r"\b(?:to download|uploaded|link below|the link (?:is|to)|in (?:the|your|our) (?:shared |usual )?(?:folder|drive|portal|dropbox)|on the (?:server|drive|portal)|under (?:documents|downloads)|(?:through|via) the portal|shared (?:it|them|the \w+) with you|wetransfer)\b"),
    ("as_promised", 0.8, r"\bas (?:promised|requested)\b"),
    ("already_sent", 0.55, r"\b(?:i|we)(?:'ve| have)? (?:already |just )?(?:sent|posted|emailed|mailed|shipped|dispatched)\b|\b(?:is|are) (?:already )?on (?:its|their) way\b|\b(?:is|are) in the post\b"),
)  # fmt: skip
CLAIMS_ATTACHMENT = frozenset({"attached", "here_it_is", "as_promised"})

PROMISES = table(
    WORDS,
    ("you_get_it", 0.93, r"\byou(?:'ll| will| should| shall)\b.{0,30}\b(?:have|get|receive|hear|see|find)\b(?! (?:to|any|no)\b)|\b(?:expect|look out for) (?:it|them|this|to hear|the|our|my|an?)\b|\bwith you (?:by|on|before|in|tomorrow|today|tonight|this|next|early|within|no later|as soon|shortly|soon|asap)\b|\bon your desk\b|\bin your inbox\b"),
    ("you_hear", 0.92, r"\b(?:be in touch|get back to you|(?:come|coming|revert|reverting) back to you|revert to you|let you know|keep you posted|hear from (?:me|us)|report back|update you|keep you (?:updated|informed))\b"),
    ("i_hand_over", 0.9, r"\b(?:<we>)(?: \w+)? ?(?:<will>)\b(?! not| never).{0,30}\b(?:<hand>|<tell>)\b|^(?:\w+,? ){0,3}?(?:will|'ll|shall) (?:do|send|get|call|let|be(?! away| out| off)|have(?! a (?:look|read|think))|come|revert|forward|follow|try|email|post|sort|chase|upload|drop)\b(?! not)|\b(?:they|he|she|accounts|my \w+|our \w+|the office)(?:'ll| will)\b.{0,30}\b(?:<hand>|<tell>)\b(?! not)"),
    ("rather_later", 0.82, r"\b(?:i|we)(?:'d| would) rather (?:give|show|send|answer|tell|wait|do)\b|\bcertainly by then\b|\bfirst thing\b"),
    ("only_then", 0.85, r"\bonly\b.{0,40}\b(?:tell|say|answer|know|send|give)\b.{0,40}\b(?:after|once|when|on)\b"),
    ("top_of_pile", 0.82, r"\b(?:top of (?:my|the|his|her|our) (?:list|pile)|leave it with (?:me|us)|next on (?:my|the|our) list|promise)\b"),
    ("i_check", 0.82, r"\b(?:<we>)(?: \w+)? ?(?:<will>)\b.{0,20}\b(?:<check>)\b|\blet me (?:check|look|see|ask|find|get back|dig|confirm|speak|talk|have a (?:look|think))\b|\b(?:<we>)(?:'d| would) (?:have|need|like) to (?:check|ask)\b"),
    ("on_it", 0.85, r"\b(?:on it\b|working on (?:it|this|that|the|your)|in progress|in hand|in the works|putting (?:it|this|the \w+) together|nearly (?:there|done|finished)|almost (?:there|done|finished)|in the pipeline)"),
    ("patience", 0.85, r"\b(?:bear with (?:me|us)|patien(?:ce|t)|delayed?|running (?:late|behind)|behind (?:schedule)?|snowed under|swamped|(?:apologies|sorry) for the (?:delay|wait)|more time|(?:a )?(?:few|couple)(?: of)? more|not (?:quite )?(?:ready|finished|done|there) yet|extension|a little longer|taking longer)\b"),
    ("forgotten", 0.82, r"\b(?:slipped (?:my mind|through)|not forgotten|haven't forgotten|forgot\w*|fell through the cracks|haven't (?:got round|had (?:a )?(?:chance|time)))\b"),
    ("will_follow", 0.88, r"\b(?:<thing>|it|they|the rest|this|that)(?: \w+){0,2}?(?: will|'ll| should| to| is going to| are going to) (?:\w+ )?(?:be with you|follow|come|arrive|reach you|land|be ready|go out|be sent|be there|be done|be issued)\b|\bto follow\b|\bfollows\b"),
    ("you_have_it", 0.6, r"\byou (?:can|could|may) (?:have|expect)\b"),
    ("it_will_be_there", 0.6, r"\b(?:will|'ll|should|going to|ready|due|promise|arrives?|lands?|coming|comes|aim\w*|hop\w+|goes|ships?|leaves|picks?|posted|tomorrow|tonight|list|by|latest|more like|rather|realistic\w*|done|finish\w*|expect\w*|can|could|instead|make it|until)\b"),
)  # fmt: skip

DELAYS = pattern(
    r"\b(?:not|n't|can't|cannot|won't|unable)\b.{0,40}\b(?:by|before|until|today|tomorrow|this week|monday|tuesday|wednesday|thursday|friday|make|in time|on time)\b|\bnot (?:quite )?(?:ready|finished|done) yet\b|\bonly (?:by|on|after)\b",
    WORDS,
)
NOT_YET = pattern(
    r"\bnot yet\b|\b\w+n't .{0,30}\byet\b|\bnot (?:know|have|sure|clear)\b.{0,30}\b(?:until|yet)\b", WORDS
)
PART_MISSING = pattern(
    r"\bmissing\b|\bstill (?:to come|outstanding|open|waiting|being)\b|\bnot yet\b|\bfollows?\b|\bthe (?:rest|others?|remainder|remaining)\b|\bfirst (?:part|half|batch)\b|\bfor (?:now|a start)\b|\bexcept (?:for )?the\b|\bneeds? (?:another|a (?:few|couple)|some more|more)\b|\b(?:is|are) still\b",
    WORDS,
)
OTHER_SLOT = pattern(
    r"\b(?:instead|rather|alternatively|move|reschedule|postpone|also work|would .{0,30} (?:work|suit|do))\b.*\?", WORDS
)
EXTENSION = pattern(
    r"\b(?:is|would|does|will|could|can)\b.{0,80}\b(?:ok|okay|alright|all right|enough|work|do|fine|acceptable|suit|too late|possible|live with|wait|hold)\b.{0,60}\?|\b(?:give|allow|grant) (?:me|us) (?:\w+ ){0,2}?(?:until|till|a|another|some|more|the|to)\b|\bbear with\b|\bok if i\b|\b(?:could|can|may) (?:i|we) have until\b",
    WORDS,
)

DECLINES = table(
    WORDS,
    ("refuse", 0.95, r"\b(?:(?:must|have to|need to|will|going to|would) (?:regretfully |respectfully |politely )?(?:decline|pass|bow out|withdraw|say no|turn (?:this|it|you) down|opt out)|(?:we|i) (?:regretfully |respectfully )?(?:decline|are declining|am declining)|decided (?:not to|against)|not (?:going to|proceed\w*|quot\w*|bid\w*|taking)\b.{0,20}\b(?:quote|bid|this|part|on)|bow out|count (?:me|us) out)\b"),
    ("no_capacity", 0.94, r"\b(?:fully booked|booked (?:up|solid|out)|(?:no|not enough|don't have (?:the|any)|lack the) (?:capacity|availability|space|slots|time|bandwidth|staff|people|resources)|at capacity|overbooked|full up|up to (?:my|our) (?:neck|ears|eyes)|up to here|closed (?:down|our books)|diary is full|chock-?a-?block)\b"),
    ("no_offer", 0.94, r"\b(?:no longer|don't|do not|not|never) (?:\w+ )?(?:take on|accept|offer|do|handle|provide|supply|stock|sell|carry|work (?:on|with)|cover|make|quote for|deal with|taking on)\b"),
    ("cannot_sorry", 0.93, r"^(?!.*\b(?:reach|find|open|read|get hold)\b).*\b(?:unfortunately|afraid|sorry|regret)\b.{0,80}\b(?:can't|cannot|not|won't|unable|no|don't)\b"),
    ("cannot", 0.86, r"^(?!.*\b(?:reach|find|open|read|make out|get hold)\b).*?\b(?:can't|cannot|can not|couldn't|won't|will not|wouldn't|not able to|unable to|not allowed to|not in a position to|not at liberty|not permitted)\b(?! (?:be able to )?wait)(?!.{0,6}\bhave to\b)"),
    ("impossible", 0.9, r"\b(?:isn't (?:possible|something|really|for us|our)|not (?:possible|something|our (?:field|area|thing)|a (?:good )?fit|the right (?:fit|person|people)|for (?:me|us)|feasible|viable|available)|out of our (?:league|scope|area)|wrong person|too (?:small|big|short notice) for|out of the question|no can do)\b"),
    ("regret", 0.82, r"\b(?:regret|conflict of interest|sadly|alas)\b"),
    ("taken", 0.88, r"\b(?:sold out|discontinued|out of stock|already (?:booked|taken|sold|let)|retired|ceased trading|closed the business)\b"),
    ("go_elsewhere", 0.88, r"\b(?:try|ask|contact|recommend|approach)\b.{0,60}\b(?:someone else|elsewhere|another|instead|colleagues?|other (?:firm|compan\w+|supplier\w*|studio\w*))\b|\b(?:someone|somebody) else\b|\banother (?:studio|supplier|firm|company|agency)\b"),
    ("no", 0.85, r"^(?:no|nope|sorry,? no)(?:[,.!]| thanks|$)|^(?:no chance|not this time|not for (?:me|us))\b"),
    ("no_more", 0.93, r"\b(?:no longer have|nothing left|let you down|say no|(?:suggest|recommend|advise) you (?:speak|talk|try|contact|ask)|couldn't even|not worth|can't justify|chock-?a-?block|no (?:days?|dates?|slots?|appointments?) (?:left|free|available))\b"),
    ("out", 0.92, r"\b(?:outside (?:my|our)|stay out of|comment on|not a single|no charge|on the house|confidential|against (?:tendering|bidding|quoting)|sold the|retired|it'?s a no|a no from (?:me|us)|(?:i'm|we're|i am|we are) out\b|only disappoint you|rather not|wound down|not taking (?:on )?(?:any |new |more )|wrong (?:address|people|person)|best (?:to )?find (?:someone|somebody)|only work (?:with|for)|not set up (?:for|to)|not this year)\b"),
)  # fmt: skip

NEEDS = table(
    WORDS,
    ("lacks", 0.93, r"\b(?:<we>)(?:'d| would|'ll| will| still| also| just| do| first|'re| are|'m| am){0,4} (?:need|require|missing|must (?:know|have)|have to know)\b(?! (?:to (?:check|ask|speak|talk|look|finish|do|get|run|clear|find|clarify|consult)|another|until|till|more time|a (?:bit|little|few|couple)|some (?:more )?time)\b)|\bbefore (?:<we>) can\b|\bto (?:raise|prepare|quote|price|issue|make|give)\b.{0,50}\b(?:<we>)(?:'d| would)? (?:need|require|must)\b"),
    ("please_tell", 0.9, r"\bplease (?:send|let|confirm|tell|provide|advise|give|specify|fill|complete|supply|state|choose|clarify|share|call|ring)\b|\blet (?:me|us) (?:know|have)\b|\b(?:could|can|would|will) you\b|\bsend (?:me|us|over)\b"),
    ("you_would_have_to", 0.9, r"\byou(?:'d| would|'ll| will)? (?:need|have) to\b|\bwe should (?:talk|speak|meet)\b"),
    ("once_you", 0.88, r"\b(?:once|as soon as|when|if)\b.{0,20}\b(?:you|we have your|i have your)\b.{0,40}\b(?:send|sent|confirm\w*|tell|told|let|approve\w*|sign\w*|decide\w*|give|have)\b"),
    ("unreadable", 0.85, r"\b(?:can't|cannot|couldn't|unable to|not) (?:\w+ )?(?:open|read|find|make out|locate|place)\b"),
    ("unclear", 0.85, r"\b(?:not (?:quite |entirely )?(?:clear|sure) (?:what|which|whether|if|about)|(?:one|a|quick|couple of) (?:quick )?questions?|unclear|clarif\w+)\b"),
    ("depends", 0.8, r"\bdepends?\b"),
)  # fmt: skip

ACKNOWLEDGES = table(
    WORDS,
    ("received", 0.9, r"\b(?:received|got (?:it|your|the|this|that|them)|has arrived|have arrived|arrived safely|noted|seen|passed (?:it|this|on|your)|forwarded|in good order|well received|acknowledge\w*|duly noted|understood)\b"),
    ("thanks", 0.85, r"\b(?:thanks|thank you|cheers|thx|ta|much appreciated|many thanks)\b"),
    ("fine", 0.85, r"^(?:ok|okay|great|perfect|brilliant|super|fine|sure|lovely|right|noted|understood|roger|cool|wonderful|fantastic)\b"),
    ("will_look", 0.8, r"\b(?:take|have|taking|having) a (?:look|read)\b|\blook(?:ing)? (?:at|through|over) (?:it|them|this)\b|\bread (?:it|through)\b"),
    ("joy", 0.7, r"\b(?:love it|so happy|exciting|intriguing|fascinating|nudge|reminder|wow|delighted|how nice|lovely)\b"),
)  # fmt: skip

SLOT_CONFIRMED = pattern(
    r"\b(?:confirm(?:ed|ing|s)?|booked|works|suits|see you|pencil\w*|in the diary|that works|all set|sounds good|perfect|fine (?:for|by|with) (?:me|us)|agreed|scheduled|i'll be there|we'll be there|count me in|until then)\b",
    WORDS,
)
SLOT_REFUSED = pattern(
    r"\b(?:can't|cannot|won't|not able|unable|doesn't work|don't work|won't work|isn't (?:good|possible)|not (?:good|free|available|possible)|booked|away|tied up|clash\w*|conflict|reschedule|postpone|no good|(?:is|are) out)\b",
    WORDS,
)

INLINE_TEXT = pattern(r":\s*\"[^\"]{25,}", WORDS)
REGRET = pattern(
    r"\b(?:unfortunately|afraid|sorry|regret|sadly|alas|apolog\w+|shame)\b|\b(?:i|we|us|my|our)\b.{0,80}\b(?:not|\w+n't|no|never|none|nothing|only)\b",
    WORDS,
)

CONDITION_CLAUSE = pattern(
    r"^(?:and |but |or |so |only |even )?(?:if|when|once|as soon as|after|before|because|since|as|unless|until|while|although|though|provided|in case)\b",
    WORDS,
)
NEGATED_CLAUSE = pattern(r"\b(?:not(?! (?:before|later than|until|only))|\w+n't|cannot|no|never|unable|impossible|instead of)\b", WORDS)
THIRD_PARTY_CLAUSE = pattern(
    r"^(?:and |but |as |because )?(?:he|she|they|my|our|his|her|their|who|which)(?: \w+){0,3}? (?:is|are|has|calls?|sends?|comes? in|comes? back|meets?|decides?|was|were|returns?|needs?)\b",
    WORDS,
)
OTHER_DATE_CLAUSE = pattern(
    r"\b(?:valid|payable|due (?:on|within)|payment|expires?|lead time|production|install\w*|holiday|vacation|away|out of (?:the )?office|closed|open|founded|opening|as (?:of|per)|dated|starting|return (?:it|them|to us)|shipped|booked for|exhibition|conference|fair|period|travell?ing|until \w+ so|leave|by the way|party|promised|said)\b",
    WORDS,
)
PAST = pattern(
    r"\b(?:yesterday|last (?:week|month|year|monday|tuesday|wednesday|thursday|friday)|ago|was|were|had|did)\b", WORDS
)
REST = pattern(
    r"\b(?:rest|remaining|remainder|others?|second|follow|follows|missing|outstanding|first (?:part|half|batch)|part one|so far|for now|for a start|later|the rest|for the \w+|separately|to come|i'll send|i will send|we'll send|we will send)\b",
    WORDS,
)
PRICE = pattern(
    r"(?:€|£|\$|\beur\b|\bgbp\b|\busd\b|\bchf\b)\s?\d|\d[\d.,]{0,12}\s?(?:€|£|\$|eur(?:o|os)?\b|gbp\b|usd\b|chf\b|pounds?\b|dollars?\b|p per\b|(?:per|an|a) (?:hour|day|word|page|piece|item|unit|sheet|head|person|night)\b|each\b|plus vat\b|net\b|all in\b)|\b(?:comes? to|total|that's|costs?|would be|works out at|looking at|charge|say)\b.{0,20}\d{2,}(?!(?:th|st|nd|rd|[:.]\d\d|\s?(?:am|pm)))",
    WORDS,
)
YES_NO = pattern(
    r"^(?:yes|no|yep|nope|correct|right|indeed|absolutely|certainly|sure|of course|approved|confirmed|agreed|happy with|\d[.):])(?:[,.!]| |$)|\b(?:approve[ds]?|confirm(?:ed|s)?|signed off|agreed|go ahead|happy with|good to go|fine by|fine with|no objections?)\b",
    WORDS,
)
OFF_TOPIC = pattern(
    r"\b(?:by the way|subscribe|congratulations|anniversary|bank holiday|sale|% off|save|discount|btw|incidentally|on another note|unrelated|newsletter|merry christmas|happy (?:easter|new year|holidays)|summer party|new phone number|opening hours|we have moved|special offer|statement of account)\b",
    WORDS,
)
NO_QUESTION = pattern(
    r"\b(?:is that ok(?:ay)?|does that help|that ok|right|ok|okay|isn't it)\s?\?$|^(?:what|really|seriously|ok|okay|yes|no|huh|eh|come again)\W*\?+$|\b(?:how are you|how's it going|remember|any other questions|what can i say)\b|^(?:by|on|until|today|tomorrow) \w+\?",
    WORDS,
)
UNMARKED_QUESTION = pattern(
    r"^(?:(?:and|but|so|hi|hello|hey|\w+),? )?(?:how (?:wide|high|long|big|many|much|thick|heavy|old|deep)|which|where|when|what|who|do you|are you|have you|is (?:it|that|this)|should (?:i|we|it)) [^.!]{4,}$",
    WORDS,
)
