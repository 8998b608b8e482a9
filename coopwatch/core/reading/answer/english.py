"""How people answer in English mails: the tables that `answer` reads English sentences with.

To teach a phrase, add one row to the table whose comment says what it means, and one sentence to the tests.
A weight says how sure the phrase alone makes the class, 0..1.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern, table

WORDS = {
    "will": r"will|'ll|shall|should|'m going to|are going to|am going to|is going to|can|could|would|'d|hope to|aim to|plan to|expect to|promise to|try to",
    "do": r"send|forward|e-?mail|get|have|let|call|ring|come back|revert|provide|share|deliver|reply|respond|check|look|drop|pass|post|sort|finish|be|do|follow|update|supply|raise|issue|upload|confirm|put|make|chase|report|try|aim",
}

DELIVERS = table(
    WORDS,
    ("attached", 0.95, r"\b(?:attached|attaching|attachment|enclosed|enclosing|please find|find (?:attached|enclosed|below)|see (?:attached|below|pdf|enclosed))\b"),
    ("here_it_is", 0.9, r"\b(?:here(?:'s| is| are| you go| it is| they are| comes?)|as (?:promised|requested|discussed|agreed))\b"),
    ("link", 0.85, r"\b(?:download|uploaded|link below|the link|in the (?:shared )?(?:folder|drive|portal)|on the (?:server|drive|portal))\b"),
    ("already_sent", 0.6, r"\b(?:i|we)(?:'ve| have)? (?:already |just )?(?:sent|posted|emailed|mailed|shipped|dispatched)\b|\b(?:is|are) on (?:its|their) way\b|\bin the post\b"),
    ("done", 0.8, r"^(?:all )?(?:done|signed|sorted|completed)\b"),
)  # fmt: skip

SLOTS = table(
    WORDS,
    ("slot_confirmed", 0.93, r"\b(?:confirm\w*|booked|works? (?:for|well|fine|great|perfectly)|suits?|see you|pencil\w*|in the diary|that works|all set|it's a date|sounds good|perfect|fine (?:for|by|with) (?:me|us)|done deal|agreed|scheduled)\b"),
    ("slot_offered", 0.93, r"\b(?:can do|could do|can offer|could offer|can come|could come|am free|are free|i'm free|we're free|available|have (?:a )?(?:slot|space|gap|opening)|how about|what about|would suit|earliest|next (?:slot|opening)|propose|suggest|i can|we can|i could|we could)\b"),
)  # fmt: skip

PROMISES = table(
    WORDS,
    ("you_get_it", 0.93, r"\b(?:you|your)(?:'ll| will| should| can| shall| would)\b.{0,30}\b(?:have|get|receive|hear|see|find|expect)\b|\bexpect (?:it|them|this|to hear|the|our|my|an?)\b|\bwith you\b|\bon your desk\b|\bin your inbox\b"),
    ("i_will_do", 0.9, r"\b(?:i|we)(?:'ll| will| shall| should| am going to|'m going to| are going to|'re going to| can| could| hope to| aim to| plan to| expect to| promise to| intend to| would)\b.{0,30}\b(?:<do>)\b|^(?:ok(?:ay)?,? |yes,? |sure,? |sorry,? |will|'ll)*(?:will (?:do|send|get|call|let|be|have|check|come|revert|forward|follow|try))\b|\blet me (?:check|look|see|ask|find|get back|dig|confirm|speak|talk)\b|\bgive me (?:a|until|till|another|some|the)\b|\b(?:i'm|we're|i am|we are) (?:on it|working on|still|hoping|aiming|planning|chasing)\b"),
    ("it_comes", 0.88, r"\b(?:will|'ll|should|is going to|are going to|to) (?:be|follow|come|go|arrive|reach|land|get|hit|go out|be ready|be done)\b|\b(?:follows|coming|on its way|ready|due|promise|arrives?|lands)\b"),
    ("patience", 0.85, r"\b(?:bear with (?:me|us)|patien\w+|working on it|on it\b|in progress|delayed|delay|running (?:late|behind)|behind schedule|snowed under|swamped|slipped|apologies for the (?:delay|wait)|sorry for the (?:delay|wait)|more time|a (?:few|couple) more|not (?:quite )?(?:ready|finished|done) yet|still (?:waiting|working|need)|not forgotten|haven't forgotten|extension|in hand)\b"),
    ("you_hear", 0.9, r"\b(?:be in touch|get back to you|come back to you|let you know|revert|keep you posted|hear from (?:me|us)|report back)\b"),
)  # fmt: skip

EXTENSION = pattern(
    r"\b(?:is|would|does|will|could)\b.{0,80}\b(?:ok|okay|alright|all right|enough|work|do|fine|acceptable|suit|too late|possible|live with)\b.{0,40}\?|\b(?:give|allow|grant) (?:me|us)\b|\bbear with\b|\bcan (?:you|it) (?:wait|hold)\b|\bok if i\b|\bcould i have until\b|\bcan i have until\b",
    WORDS,
)

DECLINES = table(
    WORDS,
    ("refuse", 0.95, r"\b(?:decline|declining|bow out|pass on (?:this|it)|have to pass|must pass|turn (?:this|it|you) down|say no|withdraw|step (?:back|aside)|not (?:a|the right) fit|not for us|out of our (?:league|scope)|not in a position|not (?:be )?able to (?:help|offer|quote|do|take|provide|supply|accommodate|commit|meet)|unable to (?:help|offer|quote|take|provide|supply|accommodate|commit|do))\b"),
    ("cannot", 0.93, r"\b(?:can't|cannot|can not|couldn't|won't|will not|wouldn't|don't|do not|not able|unable|no longer|isn't possible|not possible)\b"),
    ("regret", 0.88, r"\b(?:unfortunately|regret|afraid|sorry to|sadly|alas)\b"),
    ("booked", 0.92, r"\b(?:fully booked|booked (?:up|solid|out)|no (?:capacity|availability|space|slots|time|longer)|sold out|discontinued|out of stock|overbooked|at capacity|closed (?:down|our books)|conflict of interest|retired|full up|up to (?:my|our) (?:neck|ears|eyes))\b"),
    ("go_elsewhere", 0.85, r"\b(?:try|ask|contact|recommend)\b.{0,60}\b(?:someone else|elsewhere|another|instead|colleague|other)\b|\bsomeone else\b|\banother (?:studio|supplier|firm|company|agency)\b"),
    ("no", 0.9, r"^(?:no|nope|sorry,? no|no can do|no chance|not this time|not for)\b"),
)  # fmt: skip

NEEDS = table(
    WORDS,
    ("we_need", 0.93, r"\b(?:need|require|missing|must (?:know|have)|have to know)\b.{0,60}\b(?:your|from you|to know|first|before|a|the|some|more|one|two|you|following|details|info\w*)\b|\bbefore (?:i|we) can\b|\bin order to\b"),
    ("please_tell", 0.9, r"\bplease (?:send|let|confirm|tell|provide|advise|give|specify|reply|fill|sign|complete|supply|state|choose|pick|clarify|share)\b|\blet (?:me|us) (?:know|have)\b|\b(?:could|can|would) you\b|\bsend (?:me|us|over)\b"),
    ("as_soon_as_you", 0.9, r"\b(?:once|as soon as|when|if)\b.{0,20}\b(?:you|i|we)\b.{0,40}\b(?:have|know|send|sent|confirm\w*|tell|told|receive\w*|approve\w*|sign\w*|decide\w*)\b"),
    ("depends", 0.8, r"\bdepends?\b"),
)  # fmt: skip

ACKNOWLEDGES = table(
    WORDS,
    ("received", 0.9, r"\b(?:received|got (?:it|your|the|this|that|them)|has arrived|have arrived|arrived safely|noted|seen|passed (?:it|this|on)|forwarded|in good order|well received|acknowledge\w*|duly noted|understood)\b"),
    ("thanks", 0.8, r"\b(?:thanks|thank you|cheers|thx|ta|much appreciated|many thanks)\b"),
    ("fine", 0.75, r"^(?:ok|okay|great|perfect|brilliant|super|fine|sure|lovely|right|noted|will do|understood|roger|cool|wonderful|fantastic)\b"),
    ("joy", 0.6, r"\b(?:love it|so happy|exciting|wow|delighted|how nice|lovely)\b"),
)  # fmt: skip

CONDITION_CLAUSE = pattern(r"^(?:and |but |or |so |only )?(?:if|when|once|as soon as|after|before|because|since|as|unless|until|while|although|though|provided)\b", WORDS)
NEGATED_CLAUSE = pattern(r"\b(?:not|n't|can't|cannot|won't|no|never|unable|impossible|don't|doesn't|isn't)\b", WORDS)
THIRD_PARTY_CLAUSE = pattern(r"^(?:and |but |as |because )?(?:he|she|they|my|our|the|his|her|their|who|which)\b.{0,60}\b(?:is|are|has|will|calls?|sends?|comes?|meets?|decides?|back|was|were|returns?|booked|needs?)\b", WORDS)
OTHER_DATE_CLAUSE = pattern(
    r"\b(?:valid|payable|due (?:by|on|within)|payment|expires?|delivery|deliver\b|lead time|production|install\w*|holiday|vacation|away|out of (?:the )?office|closed|open|founded|opening|as (?:of|per)|dated|starting|return (?:it|them|to us)|shipped|booked for|meeting|exhibition|conference|fair|period)\b",
    WORDS,
)
PAST = pattern(r"\b(?:yesterday|last|ago|was|were|had|did)\b", WORDS)
REST = pattern(r"\b(?:rest|remaining|remainder|other|others|second|follow|follows|missing|still (?:missing|to come|outstanding|open)|outstanding|first part|part one|so far|for now|for a start|later|as well|too|the rest|separately|to come)\b", WORDS)
PRICE = pattern(r"(?:€|£|\$|\beur\b|\bgbp\b|\busd\b|\bchf\b)\s?\d|\d[\d.,]*\s?(?:€|£|\$|eur(?:o|os)?\b|gbp\b|usd\b|chf\b|pounds?\b|dollars?\b|p per\b|per (?:hour|day|word|page|piece|item|unit|sheet)\b|an hour\b|a day\b|each\b|plus vat\b|net\b|all in\b)|\b(?:comes? to|total|that's|costs?|would be|works out at)\b.{0,20}\d{2,}", WORDS)
YES_NO = pattern(r"^(?:yes|no|yep|nope|correct|right|indeed|absolutely|certainly|sure|of course|approved|confirmed|agreed|happy with|\d[.):])\b|\b(?:approve[ds]?|confirm(?:ed|s)?|signed off|agreed|go ahead|happy with|good to go|fine by|fine with|no objections?)\b", WORDS)
QUESTION_TO_OWNER = pattern(r"\?", WORDS)
