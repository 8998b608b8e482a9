"""English sentences that sound like asks and are none: formulas, payment, orders, own steps, rhetoric, wishes.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. The first row decides.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import table
from coopwatch.core.reading.request.english.words import WORDS

# Sentences that sound like asks and are none. The first that is found decides.
NO_ASK = table(
    WORDS,
    (
        "mass_mail",
        0,
        (
            r"\b(?:unsubscrib\w*|opt[- ](?:out|in)|no longer (?:want|wish)|(?:not|don't"
            r"|stop)\b.{0,30}\breceiv(?:e|ing)\b(?! your)|receiv\w* (?:these|our|future|more|any)|ensure (?:delivery"
            "|that you|(?:your|our) e-?mails)|safe (?:sender )?list|e-?mail preferences|mailing list"
            "|notification settings|turn off these|% off|subscription|privacy policy|click (?:the|on|here"
            r"|below)|retweet\w*|post-only|do not reply)\b"
        ),
    ),
    (
        "formula_questions",
        0,
        (
            r"\bif you (?:have|had|need|should have|want|require|'ve got|got|run into|think of|find|feel"
            r"|spot|notice|see)\b.{0,40}\b(?:any|questions?|anything|problems?|trouble|concerns?|issues?"
            r"|difficult\w+|queries|something|further|more|help)\b"
        ),
    ),
    (
        "formula_questions",
        0,
        r"\b(?:any|further|more|other) (?:questions?|quer(?:y|ies)|concerns?|problems?)\b(?!.*\?)",
        r"\bshould you (?:have|need|require)\b|\bquestions\?",
    ),
    (
        "formula_odd",
        0,
        (
            r"\blet (?:me|us) know if (?:anything|something|you (?:need|want|have|spot|see|notice"
            "|would like|'d like|think|prefer|require|run)|i can|we can|there(?:'s| is) anything"
            r"|this helps|it)\b"
        ),
    ),
    (
        "formula_odd",
        0,
        (
            r"\b(?:anything|something)\b.{0,40}\b(?:odd|wrong|unclear|missing|off|strange"
            r"|amiss)\b.{0,60}\b(?:let|tell|shout|give|drop|call|just)\b"
        ),
    ),
    (
        "formula_looking_forward",
        0,
        r"\blook(?:ing)? forward\b",
    ),
    (
        "formula_hesitate",
        0,
        r"\b(?:don't|do not|not|never) hesitate\b|\bfeel free\b|\bat your convenience if\b|\bwelcome to\b",
    ),
    (
        "formula_hope",
        0,
        r"^(?:i |we )?hope (?:you|this|all|that|the|your|it)\b",
    ),
    (
        "formula_thanks",
        0,
        (
            r"^(?:many |thank|thanks|cheers|much)\s?(?:thanks|you|so much|a lot|again|very much)? (?:for"
            r"|again|to|so much)\b(?!.{0,120}\?)(?!.{0,120}\b(?:please|could|would|can you)\b)"
        ),
    ),
    (
        "for_information",
        0,
        r"^(?:just )?(?:fyi|for your information|for info|for your records|for reference)\b",
    ),
    (
        "please_note",
        0,
        (
            r"\bplease (?:find|see|note|be (?:advised|aware|informed)|bear|accept|excuse|forgive|pardon"
            r"|keep in mind|disregard|ignore|do not|don't|remember)\b"
        ),
    ),
    (
        "nothing_needed",
        0,
        (
            r"\b(?:no|not|nothing|don't|doesn't)\b.{0,40}\b(?:action|reply|response|answer|needed|necessary"
            r"|required|rush|hurry|need to (?:do|reply|respond|answer))\b(?!.*\?)"
        ),
    ),
    (
        "settled",
        0,
        (
            r"\b(?:all sorted|sorted (?:now|out)|has been (?:resolved|sorted|settled)|is (?:resolved|sorted"
            r"|settled)|no longer need\w*|you can close|never ?mind|forget (?:it|about))\b"
        ),
    ),
    (
        "payment",
        0,
        (
            r"\b(?:pay|paid|payment|payable|remit\w*|settle (?:the|our|my)|bank transfer|overdue|due within"
            r"|wire)\b(?!.{0,80}(?:receipt|confirm|\?))"
        ),
    ),
    (
        "order",
        0,
        (
            r"(?:^|\bplease |\byou can |\bdo |\band |[,:;] )(?:go ahead|proceed|start|begin|print|ship|dispatch"
            r"|produce|supply"
            r"|deliver)\b(?! (?:date|time|by))(?!.*\?)(?=.{0,60}(?:with|the|as|it|them|now|to print"
            r"|printing|production|\.|$))(?<!not )(?<!to )"
        ),
    ),
    (
        "order",
        0,
        (
            r"\b(?:i'd|we'd|i would|we would) like to (?:order|book|place|go with|go ahead|accept|take"
            r"|confirm)\b"
        ),
        r"\b(?:i|we) (?:hereby )?(?:order|accept|confirm)\b",
    ),
    (
        "own_step",
        0,
        (
            r"^(?:\w+,? )?(?:i|we)(?:'ll| will| shall|'m going to|'re going to| am going to"
            r"| are going to)\b(?! (?:(?:really |still |also )?need|be (?:needing|glad|happy|grateful)"
            r"|appreciate))(?!.{0,120}(?:\?"
            r"|\bplease\b|\bif you\b))"
        ),
    ),
    (
        "rhetorical",
        0,
        (
            r"\b(?:(?:can|could|would|will|do) you (?:believe|imagine|guess|remember|know what)"
            r"|would you look at|did you know|you can imagine|if only|^what an?\b(?! \d)|what can (?:you|one"
            r"|we) do|who (?:needs|knew|cares|doesn't|wouldn't)|where (?:did|has|have|does) (?:the|all|that|last"
            r"|time|this)\b.{0,30}\b(?:go|gone)\b|who knows|who would have thought|who'd have thought"
            "|how are you(?! (?:fixed|placed|getting on))"
            r"|how's (?:it going"
            "|things|life|everything)|how have you been|how was your|remember when|could it (?:get|be) any"
            "|how (?:is|am|are) (?:anyone|anybody|one|i|we) supposed|(?:wasn't|weren't) (?:that|it|this|they"
            r"|he|she)\b|isn't it|aren't they"
            r"|wasn't it|doesn't it|guess what|why not\?|what's not to like|what more could|small world"
            r"|how do you do|are you well|you know what)\b"
        ),
    ),
    (
        "quoted",
        0,
        r"\b(?:you|they|he|she|your \w+) (?:asked|wrote|wanted to know|were asking)\b[^?\"]{0,30}[:,] ?[\"']",
    ),
    (
        "order",
        0,
        (
            r"\bplease (?:take|strike|remove|cancel|add|put)\b.{0,80}\b(?:my|our|the) (?:order|booking"
            r"|reservation|account|tab)\b(?!.*\?)(?!.*\b(?:re-?send|send|invoice|confirm)\b)"
        ),
    ),
    (
        "others_owe",
        0,
        (
            r"^(?!.*\?)(?!.*\b(?:please|you|your)\b).*\b(?:waiting|awaiting|heard|received"
            r"|missing)\b.{0,30}\b(?:for|from|on) (?:the|my|our) "
            "(?:council|client|customer|bank|insurers?|landlord|builder|manufacturer|boss|accountant|printer"
            r"|supplier|office|publisher)\b"
        ),
    ),
    (
        "instruction",
        0,
        (
            r"\bplease (?:\w+ )?(?:make sure|use|keep|mind|be (?:careful|patient|there|ready|on time)|park"
            r"|bring|leave|don't|do not)\b(?!.*\?)(?!.*\b(?:me|us) (?:know|posted|informed|updated)\b)"
        ),
    ),
    (
        "wish",
        0,
        (
            "^(?:have a|enjoy|get well|merry|happy (?:new|christmas|easter|holidays)|take care|good luck"
            r"|all the best|safe travels|best wishes|congratulations|congrats|keep up)\b"
        ),
    ),
)
