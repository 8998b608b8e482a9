"""How people ask in English mails: the tables that `request` reads English sentences with.

To teach a phrase, add one row to the table whose comment says what it means, and one sentence to the tests.
Weights of asks are confidences: 0.80 and more may open an obligation, from 0.40 on the owner is asked.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern, table

WORDS = {
    "me": r"me|us",
    "modal": r"can|could|would|will|may|might|can't|couldn't|won't|wouldn't",
    "do": (
        r"send|forward|e-?mail|mail|fax|give|provide|share|pass|let|tell|advise|confirm|check|return|supply|drop|get back|reply|respond|answer|call|phone|ring|"
        r"review|look|quote|invoice|bill|price|sign|complete|fill|update|upload|resend|copy|attach|show|explain|clarify|verify|find out|make sure|schedule|arrange|"
        r"suggest|propose|put together|prepare|draft|help|ask|add|include|submit|provide|keep|set up|come|meet|join|discuss|spare|take a look|have a look|contact|"
        r"talk|speak|write|note|point|estimate|recommend|approve|agree|remind|see if|work out|reschedule|bring|take|get|make|do|be"
    ),
    "owner": r"i|we|i'd|we'd|i'll|we'll",
    "nice": r"great|nice|helpful|good|lovely|grateful|appreciated|appreciate|useful|wonderful|perfect|ideal|fantastic|super|brilliant|thankful|obliged|glad|happy|delighted|kind|handy|excellent|a help",
}

# Sentences that sound like asks and are none. The first that is found decides.
NO_ASK = table(
    WORDS,
    ("mass_mail", 0, r"\b(?:unsubscrib\w*|opt[- ](?:out|in)|no longer (?:want|wish)|(?:not|don't|stop)\b.{0,30}\breceiv\w*|receiv\w* (?:these|our|future|more|any)|ensure (?:delivery|that you|(?:your|our) e-?mails)|safe (?:sender )?list|e-?mail preferences|mailing list|notification settings|turn off these|% off|subscription|privacy policy|click (?:the|on|here|below)|retweet\w*|post-only|do not reply)\b"),
    ("formula_questions", 0, r"\bif you (?:have|had|need|should have|want|require|'ve got|got|run into|think of|find|feel|spot|notice|see)\b.{0,40}\b(?:any|questions?|anything|problems?|trouble|concerns?|issues?|difficult\w+|queries|something|further|more|help)\b"),
    ("formula_questions", 0, r"\b(?:any|further|more|other) (?:questions?|quer(?:y|ies)|concerns?|problems?)\b(?!.*\?)|\bshould you (?:have|need|require)\b|\bquestions\?"),
    ("formula_odd", 0, r"\blet (?:me|us) know if (?:anything|something|you (?:need|want|have|spot|see|notice|would like|'d like|think|prefer|require|run)|i can|we can|there(?:'s| is) anything|this helps|it)\b"),
    ("formula_odd", 0, r"\b(?:anything|something)\b.{0,40}\b(?:odd|wrong|unclear|missing|off|strange|amiss)\b.{0,60}\b(?:let|tell|shout|give|drop|call|just)\b"),
    ("formula_looking_forward", 0, r"\blook(?:ing)? forward\b"),
    ("formula_hesitate", 0, r"\b(?:don't|do not|not|never) hesitate\b|\bfeel free\b|\bat your convenience if\b|\bwelcome to\b"),
    ("formula_hope", 0, r"^(?:i |we )?hope (?:you|this|all|that|the|your|it)\b"),
    ("formula_thanks", 0, r"^(?:many |thank|thanks|cheers|much)\s?(?:thanks|you|so much|a lot|again|very much)? (?:for|again|to|so much)\b(?!.{0,120}\?)(?!.{0,120}\b(?:please|could|would|can you)\b)"),
    ("for_information", 0, r"^(?:just )?(?:fyi|for your information|for info|for your records|for reference)\b"),
    ("please_note", 0, r"\bplease (?:find|see|note|be (?:advised|aware|informed)|bear|accept|excuse|forgive|pardon|keep in mind|disregard|ignore|do not|don't|remember)\b"),
    ("nothing_needed", 0, r"\b(?:no|not|nothing|don't|doesn't)\b.{0,40}\b(?:action|reply|response|answer|needed|necessary|required|rush|hurry|need to (?:do|reply|respond|answer))\b(?!.*\?)"),
    ("settled", 0, r"\b(?:all sorted|sorted (?:now|out)|has been (?:resolved|sorted|settled)|is (?:resolved|sorted|settled)|no longer need\w*|you can close|never ?mind|forget (?:it|about))\b"),
    ("payment", 0, r"\b(?:pay|paid|payment|payable|remit\w*|settle (?:the|our|my)|bank transfer|overdue|due within|wire)\b(?!.{0,80}(?:receipt|confirm|\?))"),
    ("order", 0, r"\b(?:please |you can |do )?(?:go ahead|proceed|start|begin|print|ship|dispatch|produce|deliver)\b(?! (?:date|time|by))(?!.*\?)(?=.{0,60}(?:with|the|as|it|them|now|to print|printing|production|\.|$))(?<!not )(?<!to )"),
    ("order", 0, r"\b(?:i'd|we'd|i would|we would) like to (?:order|book|place|go with|go ahead|accept|take|confirm)\b|\b(?:i|we) (?:hereby )?(?:order|accept|confirm)\b"),
    ("own_step", 0, r"^(?:\w+,? )?(?:i|we)(?:'ll| will| shall|'m going to|'re going to| am going to| are going to)\b(?! (?:need|be (?:needing|glad|happy|grateful)|appreciate))(?!.{0,120}(?:\?|\bplease\b|\bif you\b))"),
    ("rhetorical", 0, r"\b(?:(?:can|could|would|will|do) you (?:believe|imagine|guess|remember|know what)|would you look at|did you know|you can imagine|if only|what (?:a|an)\b|what can (?:you|one|we) do|who knows|who would have thought|who'd have thought|how are you|how's (?:it going|things|life|everything)|how have you been|how was your|remember when|isn't it|aren't they|wasn't it|doesn't it|guess what|why not\?|what's not to like|what more could|small world|how do you do|are you well|you know what)\b"),
    ("wish", 0, r"^(?:have a|enjoy|get well|merry|happy (?:new|christmas|easter|holidays)|take care|good luck|all the best|safe travels|best wishes|congratulations|congrats|keep up)\b"),
)  # fmt: skip

# Sentences that ask, whatever the punctuation.
ASKS = table(
    WORDS,
    ("please_do", 0.92, r"\b(?:please|pls|plz|kindly)\b[,:]? (?:\w+ ){0,3}?(?:<do>)\b"),
    ("please_do", 0.9, r"\b(?:<do>)\b.{0,100}\b(?:please|pls|plz)\b"),
    ("please_other", 0.6, r"(?<!to )\b(?:please|pls|plz|kindly)\b(?! (?:your|every|just about|even|those|her|him|them))"),
    ("could_you", 0.93, r"\b(?:<modal>)(?:,? please,?)? (?:you|someone|somebody|anyone|anybody|u|you guys|one of you)\b"),
    ("may_i_have", 0.9, r"\b(?:can|could|may|might) (?:i|we) (?:have|get|see|ask|borrow|trouble|possibly|please|bother|request)\b"),
    ("would_you_mind", 0.93, r"\bwould you mind\b|\bdo you mind\b|\bany chance\b|\bis there any (?:way|chance)\b|\bis it (?:possible|ok|okay)\b|\bwould it be (?:possible|ok|okay|alright)\b"),
    ("let_me_know", 0.88, r"(?:^|[,;:.!-] |\b(?:please|pls|and|just|then|so|to|do|also|you|or|if possible|kindly) )let (?:me|us) (?:know|have)\b|\b(?:keep|get) (?:me|us) (?:posted|informed|updated)\b|\bget back to (?:me|us)\b|\bdrop (?:me|us)\b|\bhear (?:back )?from you\b"),
    ("imperative_to_me", 0.9, r"(?:^|[,;:.] |\band |\bthen |\bso |\bjust )(?:send|give|tell|call|e-?mail|mail|show|get|ring|write|fax|forward|drop|bring|quote|advise|remind|text|ping|phone) (?:<me>|it to me|them to me|over|along)\b"),
    ("i_need", 0.85, r"\b(?:i|we)(?:'d|'ll| would| will| still| also| just| do| really| urgently){0,4} (?:need|require)\b(?! to\b)|\b(?:need|require)(?:s)? (?:your|a copy|you to)\b|\b(?:i|we) (?:still )?need you\b"),
    ("i_need_to_know", 0.85, r"\b(?:i|we)(?:'d|'ll| would| still| also| just| really){0,4} (?:need|like|love|want|have) to (?:know|hear|see|have|get|receive|ask|understand|confirm|check|request)\b"),
    ("would_appreciate", 0.88, r"\b(?:appreciate|grateful|obliged|thankful)\b.{0,80}\b(?:if|it|you|for|your|a|could)\b|\bwould be (?:much |greatly |very |really |most |so )?(?:<nice>)\b.{0,60}\b(?:if|to have|to get|to hear|to know|to see)\b|\bif you (?:could|would|can)\b.{0,100}\b(?:<nice>)\b"),
    ("if_you_could", 0.82, r"\bif you (?:could|can|would be (?:so|able)|wouldn't mind|would (?!like|prefer|rather|want|have|be interested))\b|\bit would help\b"),
    ("wondering", 0.88, r"\b(?:wondering|wonder|wondered)\b.{0,20}\b(?:if|whether|what|how|when|why)\b|\b(?:curious|interested) (?:to know|to hear|if|whether|what|how)\b|\b(?:wanted|like|want|meaning|writing) to (?:ask|enquire|inquire|check|find out|follow up|request)\b|\b(?:quick|one|a|small) question\b"),
    ("hoping", 0.75, r"\b(?:hoping|was hoping|were hoping|hope) (?:you|to (?:get|hear|receive|have)|that you)\b.{0,20}\b(?:could|can|would|will|might|get|hear|receive|have)\b"),
    ("still_waiting", 0.84, r"\b(?:still |am |are |'m |'re ){0,4}(?:waiting|awaiting)\b(?: for| on| to hear)?|\b(?:haven't|have not|hasn't|has not|not yet|didn't|never) (?:yet |had |have |been |had any ){0,4}(?:received?|heard|seen|arrived|got|gotten|had|come|reached)\b|\b(?:is|are) (?:still )?(?:missing|outstanding|overdue)\b"),
    ("chasing", 0.84, r"\b(?:any|have any) (?:news|update|updates|word|progress)\b|\b(?:chasing|follow(?:ing)? up|chase|checking in|nudge|reminder|remind)\b.{0,60}\b(?:on|up|about|for|my|the|you|whether|if)\b|\bwhere (?:are we|do we stand|we stand|we are)\b|\bstatus of\b"),
    ("request_noun", 0.88, r"\b(?:i|we)(?:'d| would)? (?:like to |kindly |hereby |would like to |am writing to |are )?(?:request(?:ing)?|ask(?:ing)?)\b(?! (?:him|her|them|if he))|\bmy request\b|^request(?:ing)? (?:for|a)\b"),
    ("suggest_date", 0.85, r"\b(?:suggest|propose|offer)\b.{0,30}\b(?:a |some |another )?(?:date|time|slot|day)s?\b"),
    ("need_by", 0.85, r"\b(?:need|needed|have|want|like) (?:it|this|that|them|those|these|the \w+|your \w+) (?:by|before|no later|until)\b"),
)  # fmt: skip

QUESTION_TO_YOU = pattern(r"\b(?:you|your|yours|u|yourself|ya)\b", WORDS)
QUESTION_WORD = pattern(
    r"(?:^|[,:;.] |\band |\bor |\bbut |\bso |\bthen |\d[.)] |\([0-9a-z]\) )(?:by |for |in |on |at |to |from |with |until )?(?:when|how|what|what's|where|where's|who|who's|whom|which|why|whether|whose)\b",
    WORDS,
)
TAG_QUESTION = pattern(r"\b(?:right|ok|okay|yes|no|correct|agreed|deal)\s?\?+$", WORDS)
FORMULA_QUESTION = pattern(r"^(?:any )?(?:other |more |further )?questions\s?\?$", WORDS)
# A question without its mark, as typed on a phone: it begins like one and has no full stop either.
UNMARKED_QUESTION = pattern(
    r"^(?:(?:and|but|so|also|hi|hello|hey|ok|\w+),? )?(?:(?:can|could|would|will|do|did|have|are|should|may) you\b|"
    r"(?:when|what|how|where|who|which|why) (?:can|could|would|will|do|did|does|is|are|was|were|should|about|much|many|long|soon)\b|(?:what's|how's|where's|who's) (?:the|your|a|up)\b)[^.!]*$",
    WORDS,
)
CONDITIONAL = pattern(
    r"\b(?:only if|just if|in case|unless|if|should)\b.{0,90}\b(?:not|can't|cannot|doesn't|don't|isn't|won't|wrong|problem|problems|changes?|fails?|clash\w*|conflict\w*|object\w*|different\w*|questions|trouble|issues?|late|delayed?|unable)\b.{0,90}\b(?:let|tell|call|give|drop|shout|please|write|ring)\b|"
    r"\b(?:let|tell|call|give|drop|shout|write|ring)\b.{0,60}\b(?:only if|in case|if|unless)\b.{0,60}\b(?:not|can't|cannot|doesn't|don't|isn't|won't|wrong|problem|problems|changes?|fails?|clash\w*|conflict\w*|objections?|different\w*|trouble|issues?|late|delayed?|unable)\b",
    WORDS,
)
POLITE_CONDITION = pattern(
    r"\bif (?:possible|you can|you could|you have (?:time|a moment|a minute|a second|a chance)|you get a (?:chance|minute|moment)|that's (?:ok|okay|alright)|at all|you don't mind|you would|you like)\b",
    WORDS,
)
