"""What English asking sentences want, told by their verbs; the keys are read and explained by `request.wanted`.

To teach a phrase, add an alternative to its entry and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern

WANTED = {
    "price": pattern(
        (
            r"\bhow much\b.{0,60}\b(?:charge|cost|costs|is|are|would|do|does|will|for|want|pay|set (?:me"
            r"|us) back|come to)\b"
        ),
        (
            r"\bwhat\b.{0,60}\b(?:cost|costs|charge|rate|rates|price|prices|fees?|terms|set (?:us|me) back"
            r"|come to|looking at)\b"
        ),
        (
            r"\bwhat(?:'s| is| are| would| will)? (?:\w+ ){0,3}(?:damage|going rate|price tag)\b"
            r"|\bat what (?:\w+ )?(?:fee|price|rate|cost)\b"
        ),
        r"\b(?:your|the) (?:\w+ ){0,2}(?:rates?|fees?|charges|pricing)\b|\byour (?:\w+ ){0,2}terms\b(?! and)",
        (
            r"\b(?:an?|best|rough|revised|written|firm) (?:\w+ )?(?:quote|quotation|estimate|price|prices"
            r"|costing|rate|fee)\b"
        ),
        (
            r"\bwhat\b.{0,30}\byou\b.{0,20}\b(?:want|ask|take|need) for\b|\bwhat (?:sort|kind) of (?:money"
            r"|figure|sum|budget)\b|\bprice up\b"
        ),
        r"\b(?:put|give|name|get|have)\b.{0,30}\bfigure\b|\bidea of (?:the )?(?:cost|price)s?\b|\bdiscounts?\b",
        r"\bballpark\b|\bday rate\b|\brates? (?:for|be)\b|\brequest(?:ing)? a quot\w+|\bgroup rates?\b",
        (
            r"\bquote (?:me|us|for|on)\b|\bprice (?:for|up)\b|\bprice (?:it|this|that)\b|\b(?:rough"
            r"|total) cost\b|\bcosts?\b.{0,30}\bfor (?:me|us)\b"
        ),
        r"^(?:\w+[,:]? ){0,2}(?:price|cost|rates?|fee)s?\s?\?",
    ),
    "bill": pattern(
        r"\b(?:bill|invoice) (?:me|us|the|for|it|that|this|your|my|our)\b|\binvoicing (?:me|us)\b",
        (
            r"\b(?:issue|raise|reissue|send|submit|resend|email|have|get)\b.{0,40}\b(?:invoice|bill|credit note"
            r"|final account|receipt|pro ?forma)\b"
        ),
    ),
    "meet": pattern(
        (
            r"\b(?:get|send|have|need)\b.{0,30}\b(?:engineer|fitter|plumber|technician|driver|surveyor"
            r"|electrician|someone|somebody)\b.{0,20}\b(?:out|round|over|here|to)\b"
        ),
        (
            r"\bwhen (?:(?:can|could|would|will|might|may|should) (?:you|we|it|i|that|he|she|they|your \w+"
            r"|an? \w+|the \w+|someone|somebody)"
            "|(?:are|do|is|does) (?:you|we|i|he|she|they|your (?:men|man|team|people|engineer|fitter|driver)"
            r"|a good))\b(?!.{0,50}\b(?:expect|send|deliver|get|receive|have|arrive|ready|due|be here|finish\w*"
            r"|done|think|turn|bill\w*|invoic\w*|pay\w*|let|tell|reply|answer|publish\w*)\b)"
        ),
        r"\bare you (?:free|available|around|about|in\b)|\b(?:any|your|have) availability\b",
        r"\bavailable (?:on|in|for|next|this|at|to)\b|\b(?:a|quick|phone|video|conference|short) (?:call|chat|word)\b",
        (
            r"\b(?:call|ring|phone) (?:me|us)\b|\bgive (?:me|us) a (?:ring|call|bell|buzz)\b|\bmeet\b"
            r"|\bmeeting (?:up|with|you)\b|\ba meeting\b|\bon the phone\b|\bover (?:zoom|teams|video)\b"
        ),
        r"\bappointment\b|\bsite visit\b|\bvisit\b|\bcome (?:by|over|round|out|in|and|along|to)\b|\bget together\b",
        (
            r"\b(?:drop|pop|stop|swing|call) (?:by|in|over|round)\b|\bsit down (?:with|together)\b"
            r"|\bsend (?:someone|somebody|an? (?:engineer|fitter|plumber|technician|driver|surveyor"
            r"|electrician))\b"
        ),
        r"\blunch\b|\bdinner\b|\bcoffee\b|\bcatch up\b|\b(?:what|which) (?:time|day|date|week)s?\b|\bwalk.?through\b",
        (
            r"\b(?:suggest|name|propose|offer|give me|pick|set) (?:\w+ ){0,3}(?:date|time|day|slot|visit)s?\b"
            r"|\bslots?\b|\bschedul\w*|\bfree (?:on|in|for|next|this)\b"
        ),
        (
            r"\b(?:find|have|spare|got) (?:you )?(?:the |some |a |any )?(?:time|few minutes|moment|half an hour"
            r"|an hour|(?:ten|twenty|thirty|\d+) minutes)\b"
        ),
        (
            r"\b(?:how about|what about|(?:can|could) (?:you|we) do)\b.{0,40}\b(?:\w+day|the \d{1,2}(?:st|nd|rd"
            r"|th)|tomorrow|next week)\b"
        ),
        (
            r"\b(?:does|would|is|will)\b.{0,40}\b(?:monday|tuesday|wednesday|thursday"
            r"|friday|saturday|sunday|the \d{1,2}(?:st|nd|rd|th)|morning|afternoon|tomorrow"
            r"|next week)\b.{0,30}\b(?:work"
            r"|suit|convenient|good|possible|any good|ok|okay|do)\b"
        ),
        (
            r"\bhow are you (?:fixed|placed)\b|\b(?:suggest|propose)\b.{0,30}\b(?:\w+day|at \d)"
            r"|\bshall we (?:say|meet|make it)\b|\bcome (?:sooner|earlier|later|any (?:sooner|earlier))\b"
        ),
        r"\bfit (?:me|us) in\b|\bsqueeze\b|\bmake it (?:on|at)\b|\btalk\b|\bdiscuss\b",
        (
            r"\b(?:reschedul\w*|rearrange|postpone|push back|bring forward|move)\b.{0,50}\b(?:by|to|until"
            r"|appointment|meeting|visit|session|booking)\b"
        ),
        (
            r"\bpick(?:ed)? (?:it |them |this |these |that )?up\b(?! (?:the (?:phone|tab|bill)|where))"
            r"|\bcollect (?:it|them|the|my|this|these)\b|\bcollected\b"
        ),
        (
            r"\b(?:earliest|soonest)\b.{0,40}\b(?:you|date|slot|time|appointment)\b|\b(?:diary|calendar)\b"
            r"|\b(?:have|got|find|is there)\b.{0,20}\b(?:gap|window|opening)\b|\bon site\b"
            r"|\bdays? (?:that )?(?:you could|you can|suits?)\b|\bmake it (?:on |for )?(?:\w+day|tomorrow"
            r"|next week|the \d)|\banything free\b|\b(?:any|an) opening\b|\bwork for you\b(?=.*\b(?:day|time"
            r"|week|morning|afternoon|am|pm|\d)\b)"
        ),
    ),
    "correct": pattern(r"\b(?:correct(?:ed|ing)?|amend(?:ed|ing)?|reissue|re-issue|revised?|fix(?:ed)?)\b(?!\?)"),
    "send": pattern(
        (
            r"\b(?:send|sending|e-?mail(?:ing)?|forward(?:ing)?|returning|return|shar(?:e|ing)|resend(?:ing)?"
            "|re-?send|chance of|ping"
            r"|fax|upload|attach|submit|scan|draw up|draft|let (?:me|us) have|supply|provide)\b"
        ),
    ),
    "transfer": pattern(
        (
            r"\b(?:send|sending|emailing|e-mailing|forwarding|returning|sharing|resending|sent|forward|e-?mail"
            r"|mail|fax|give|provide|share|pass|return|supply|drop|invoice"
            "|bill|quote|price|sign|countersign|complete|fill|upload|resend|copy|attach|submit|let (?:me|us) have|have"
            "|get|getting|need|require|receive|received|bring|prepare|make|put together|issue|reissue|had"
            "|missing|scan|draw up|draft|post"
            r"|waiting|re-?send|(?:any )?chance of|ping|proofread|edit|export|dig out|find|see|show|turn around"
            r"|comment on|mark up|got|lend|hand over|file|print)\b"
        ),
    ),
    "chase": pattern(
        (
            r"\b(?:when (?:can|will|is|are|might|do)|any news|status|still (?:waiting|missing|not|haven't"
            r"|hasn't|outstanding|no|need|to come)|not yet|haven't|hasn't|chas\w*|where(?:'s| is| are| has"
            r"| have)|where (?:your|the|my|our) (?:\w+ )?\w+ (?:is|are|has|have)"
            "|waiting|missing|overdue|outstanding|update|progress|ready|how (?:is|are|far)|finished"
            "|coming along|done yet|without|will do|would help|by monday would|would be (?:perfect|great|fine"
            "|ideal|welcome|helpful)|never (?:came|arrived|got|received|reached|made)"
            r"|no sign|not (?:arrived|reached|come|received)|isn't in|not in|lost|mislaid|can't find|cannot find)\b"
        ),
    ),
    "any_copy": pattern(r"\b(?:copy|pdf|version|file|duplicate|corrected|scan|original)\b"),
    "signed": pattern(r"\b(?:signed|countersign\w*|completed form|filled[- ]in|sign and return)\b"),
    "word": pattern(
        (
            r"\b(?:answer|reply|response|acknowledge|decision(?! (?:notice|letter))|views?|opinion|confirmation|confirm"
            "|verdict|go-ahead|thoughts|advice|your (?:ok|okay|blessing|consent)"
            r"|any (?:news|update|word|progress)|to (?:learn|know|hear) (?:whether|if|how|what|when))\b"
        ),
    ),
    "judge": pattern(
        (
            r"\b(?:(?:have|did|do|are|were) (?:you|they|your|the|my|our|we)|(?:has|is|was|does|did) (?:the|your"
            "|my|our|it|this|that|he|she|there)"
            r"|whether|if)\b.{0,100}\b(?:received?|get my|got my|seen|read|checked"
            "|looked at|paid|transferred|ordered|booked|decided|made up your mind|arrived|include[sd]?"
            "|still (?:stand|valid|hold)"
            "|valid|correct|right|acceptable|fine|okay|ok|alright|all right|happy with|complete|accurate"
            r"|approved|enough|agree\w*)\b(?!.{0,40}\byet\W*$)"
        ),
        (
            r"^(?:\w+,? ){0,3}(?:why|who|whom|where (?:should|can|do|does|shall|would|could|did))\b|\b(?:shall"
            r"|should|may) (?:i|we)\b(?!.{0,40}\b(?:have|ask|get|see|expect|come|pop|drop|call|meet)\b)"
        ),
        r"\b(?:what do you (?:think|make)|which (?:one )?(?:do|would) you|what's your (?:view|take)|your preferred)\b",
        (
            r"^(?:\w+,? ){0,2}(?:is|are|was|were|does|did|has|have)\b.{0,80}\b(?:included?|still on|pleased"
            r"|valid|extra)\b|^(?:\w+,? ){0,2}which \w+ (?!day|time|date)"
        ),
        (
            r"^(?:\w+,? ){0,2}have you (?!got\b|sent|emailed|issued|written|finished|drawn|done|any\b|an?\b"
            r"|the\b)\w+(?:ed|en|t)\b"
        ),
        (
            r"\b(?:can|could) (?:i|we)\b(?!.{0,60}\b(?:have|get|see|look|borrow|meet|come|call|ask|request"
            r"|expect|pick|collect|make it|do|drop|pop|move)\b)"
        ),
        (
            r"\bconfirm\b|^(?:\w+,? ){0,2}(?:what|which) (?:address|name|account|format|size|colour|color"
            r"|version|number|e-?mail|font|material)\b|\b(?:mind|object\w*|objections?) (?:if|to)\b"
        ),
    ),
    "check": pattern(r"\b(?:check|verify|double-?check|clarify|make sure)\b"),
    "need": pattern(r"\b(?:do|does|did) (?:i|we|you|one|it|they) (?:need|have to|require)\b"),
    "to_me": pattern(r"\b(?:me|us)\b"),
    "tell": pattern(
        (
            r"\b(?:tell|advise|confirm|know|let (?:me|us) know|reply|respond|answer|explain|clarify|verify"
            r"|whether|if|check|wonder\w*|think|prefer|ask|names?|(?:phone |account |mobile )?number|address"
            r"|size|quantity|weight)\b"
        ),
    ),
    "matter": pattern(r"\b(?:whether|if|how|what|when|which|who|where|why|that|about|on|regarding)\b"),
    "own": pattern(r"\b(?:my|our)\b (?:\w+ )?(?:quote|quotation|estimate|invoice|price|rates?|proposal)\b"),
    "goods": pattern(
        (
            r"\b(?:\d+(?:[.,]\d+)?|two|three|four|five|six|eight|ten|twelve|twenty|thirty|forty|fifty|sixty"
            "|a hundred|a dozen|a few more)"
            r" (?!minutes|hours?|days?|weeks?|months?|dates?|times?|slots?|o'clock|am\b|pm\b|per\b|percent"
            r"|words?\b|lines?\b"
            r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{3,}"
        ),
    ),
}
