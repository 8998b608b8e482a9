"""What will not come, said without a plain no: English words for referrals, irony, losses and secrets.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import table

SOFT_REFUSALS = table(
    WORDS,
    (
        "regret",
        0.82,
        (
            r"\b(?:regret|conflict of interest|sadly|alas|with a heavy heart|wish i could|wish we could"
            r"|would have loved|would love to,? but|would have liked)\b"
        ),
    ),
    (
        "taken",
        0.88,
        (
            r"\b(?:sold out|discontinued|out of (?:stock|print|production)|already (?:booked|taken|sold"
            r"|let|promised|spoken for)|retired|unavailable"
            r"|ceased trading|closed the business|no longer (?:available|made|produced|in (?:stock"
            r"|production|business|print|use))|obsolete|spoken for|gone for good)\b"
        ),
        (
            r"\b(?:minimum (?:order|run|quantity|is|of)|minimum \w+ (?:is|of)|only (?:from|above|over"
            r"|in lots of|by the (?:pallet|hundred|thousand))|not (?:below|under)|below our minimum)\b"
        ),
    ),
    (
        "gone",
        0.93,
        (
            r"\b(?:retir(?:ed|ing|ement)(?! from the meeting)|(?:shut|shutting|closed|closing) (?:up shop"
            r"|our doors|the (?:business|shop|workshop|studio|firm|company|practice)|down for good)"
            r"|(?:business|firm|company|shop|practice|studio|workshop|press|van|machine\w*"
            r"|equipment)(?: \w+){0,3}? (?:has been |was |been |is |have been )?(?:sold|wound up|closed"
            r"|dissolved|liquidated|folded)|(?:sold|wound up) (?:up|the (?:\w+ )?(?:business|firm|press"
            r"|company|van|shop|tools|workshop|machine\w*|kit|equipment))|ceased trading|gone out of business"
            r"|in (?:administration|liquidation)|packed it (?:all )?in|hung up (?:my|our|the)|called it a day"
            r"|given up the|changed (?:career|trade|profession)|left the (?:trade|business|industry|profession"
            r"|firm|company)|no longer (?:trading|in business|with the (?:firm|company)|work(?:ing)? (?:here"
            r"|there|as))|not in business)\b"
        ),
        (
            r"\b(?:(?:was|were|been|got|have|has|are|is|all|had)(?: all| long| since| been"
            r"| since been)* (?:deleted|destroyed|shredded|wiped|burn(?:ed|t)|binned|scrapped|erased|purged"
            r"|thrown (?:out|away)|lost|chucked)|(?:^|\b(?:i|we|they|he|she|, )(?:'ve| have| had"
            r"|'d)? ?(?:(?:\w+ly|long) )?)(?:deleted|destroyed|shredded|wiped|binned|scrapped|lost|threw"
            r"|chucked)|went in the (?:flood|fire|bin|skip|move)|(?:do|does|did)(?:n'?t| not) exist"
            r"|no such (?:\w+ )?(?:thing|<thing>|document|record)|never (?:made|had|kept|existed|issued|got"
            r"|took|produced|wrote|written|been (?:made|issued)|drew) (?:one|any|it|them|a|an|such|the)"
            r"|never been (?:made|issued|produced|written|drawn)|(?:is|are|'s|was) (?:all |long "
            r"|completely )?gone|(?:no"
            r"|any) (?:record|trace|copy|copies|trace|backups?)(?: \w+)? (?:of|left|exists?|any ?more|here)"
            r"|don'?t (?:keep|hold|have|store|retain) (?:any |such |those |these |them |it |that |one |records"
            r"|copies|the)(?!.{0,30}\b(?:yet|to hand|with me|on me|here|handy)\b)|(?:no longer|not) (?:keep"
            r"|have|hold|exist|store|possess)\b(?! (?:time|had|a chance|received"
            r"|the time)))\b(?!.{0,25}\byet\b)"
        ),
    ),
    (
        "go_elsewhere",
        0.88,
        (
            r"\b(?:try|ask|contact|recommend|approach|suggest|use|look(?:ing)? (?:at|for|to)|find(?:ing)?"
            r"|go(?:ing)? (?:to|with|for)|turn to|get|hire|need|want)\b.{0,60}\b(?:someone else"
            r"|somebody else|someone (?:local|nearer|closer|bigger|smaller)|somebody (?:local|nearer"
            r"|closer)|elsewhere|another|instead"
            r"|colleagues?|other (?:firm|compan\w+|supplier\w*|studio\w*|contractor\w*|provider\w*)"
            r"|a specialist|specialists?|(?:local|bigger|smaller|larger|proper|dedicated) (?:firm|company"
            r"|outfit|studio|contractor|shop|one))\b(?!.{0,20}\?)"
        ),
        (
            r"(?<!for )\b(?:someone|somebody) else(?! (?:will|'ll|is|has|from))\b|\banother (?:studio|supplier"
            r"|firm|company|agency|contractor|provider|outfit|photographer|tradesman|joiner|builder)\b"
        ),
        (
            r"\b(?:better|best) (?:off|served|suited|placed|advised|of|to (?:find|try|ask|get|go|look|contact"
            r"|use|call|speak))\b(?! (?:me|us)\b)"
        ),
        (
            r"\b(?:look|try|ask|shop|go|searching) (?:elsewhere|around)\b|\bi'?d (?:go|try|ask|speak"
            r"|look) (?:to|for|with)?\b.{0,30}\b(?:specialist|instead|for (?:that|this))\b"
        ),
        (
            r"\b(?:not (?:to )?|n'?t |do not |please don'?t )(?:wait|count|rely|bank|hold (?:your|ur) breath"
            r"|expect|reckon|plan)\b(?: (?:for|on|with))?(?: an?| any)? ?(?:quote|offer|price|bid|estimate|me"
            r"|us|from (?:us|me)|it)?\b(?=.{0,20}(?:us\b|me\b|\.|!|$|quote|offer|it\b))"
        ),
        (
            r"\byou(?:'?d| would|'?ll| will)? (?:need|have|want|ought)(?: to)? (?:be )?(?:ask|speak|talk"
            r"|contact|try|go|write|turn|apply|take (?:it|that)|see)\b(?: (?:to|with|at|for|up with))? (?!me\b"
            r"|us\b|my\b|our\b|you\b|it\b|if\b|the (?:\w+ )?(?:plan|drawing|site)|a look)|\b(?:is|are|'s"
            r"|would be) (?:the (?:one|ones|person|people|man|woman|firm|place|outfit) (?:you want|you need"
            r"|for (?:that|this)|to (?:ask|go|see|talk|speak))|who you (?:want|need))\b"
        ),
        (
            r"\b(?:is|are|'s|that'?s|would be|falls? (?:to|under|on)|lies with|rests with"
            r"|sits with) (?:a (?:matter|job|question|case) for|(?:the|your) (?:\w+ )?(?:landlord|council"
            r"|manufacturer|owner|client|customer|insurer|bank|tenant|architect|authorit\w+|agency|department"
            r"|office)(?:'s|s')?(?: (?:job|responsibility|business|problem|decision|remit))?|somebody else'?s"
            r"|someone else'?s|not (?:my|our) (?:department|call|decision|job|responsibility|problem|business"
            r"|concern))\b"
        ),
        (
            r"\b(?:please |kindly |best |do )?(?:contact|approach|try|turn to|refer to|write to"
            r"|address (?:yourself|your \w+) to|speak to|talk to|ring|call) (?:the|mr|mrs|ms|messrs|dr"
            r"|our competitors?|any|one of the|a (?:local|specialist|bigger|smaller"
            r"|proper)) (?!office (?:tomorrow|on))"
        ),
        (
            r"\b(?:leave|left|sold|handed|gave|given) (?:it|that|this|those|them|the \w+|such things"
            r"|all that|these) (?:side |over |on )?to (?:my (?:son|daughter|successor|nephew)|others"
            r"|younger|somebody|someone|those)\b(?! (?:team|office|accounts|colleague))|\b(?:best of luck"
            r"|good luck|every success|hope you find|wish you (?:luck|well|all the best|success|every))\b"
        ),
    ),
    (
        "irony",
        0.92,
        (
            r"\b(?:bargepole|barge pole|over my dead body|pigs (?:might )?fly|when hell freezes|in your dreams"
            r"|dream on|life'?s too short|wouldn'?t touch|good luck (?:finding|with that)|knees? say no|jog on"
            r"|on your bike|you must be joking|you'?re having a laugh|do (?:one|me a favour)"
            r"|would rather eat)\b"
        ),
    ),
    (
        "too_much",
        0.9,
        (
            r"\b(?:more than (?:i|we) (?:can|could) (?:take|handle|manage|cope|offer|chew)|(?:only"
            r"|just) (?:be )?(?:let you down|disappoint you|wast(?:e|ing) your time|hold you up"
            r"|mess you about)|(?:hate|don'?t want|not want|rather not|wouldn'?t want) to (?:let you down"
            r"|disappoint|mess you|waste your|promise)|over (?:my|our) head|wasting your time"
            r"|not (?:be )?(?:do(?:ing)? it|do you|do (?:the|your) \w+) justice|over-?promise)\b"
        ),
    ),
    (
        "no_more",
        0.93,
        (
            r"\b(?:no longer have|nothing left|let you down|say no|(?:suggest|recommend"
            r"|advise) (?:that )?(?:you (?:speak|talk|try|contact|ask|look|find|go|get|use|approach)"
            r"|contacting|trying|asking|looking|speaking|finding|going)|couldn'?t even|not worth"
            r"|can'?t justify"
            r"|chock-?a-?block|no (?:\w+ )?(?:days?|dates?|slots?|appointments?|spaces?|places?"
            r"|openings?) (?:\w+ )?(?:left|free|available|until|before|till|this|for)"
            r"|nothing (?:\w+ )?(?:free|available|left|open)|no way (?:i|we)\b)\b"
        ),
        (
            r"\b(?:used to (?:do|make|offer|have|sell|run|print|take|teach|play|build)|those (?:days"
            r"|times) are (?:over|gone|behind)|not any ?more|any ?more[.!,]?$|never again|enough of (?:that|it"
            r"|those)|once bitten|that ship has sailed|too late (?:now|for)|no point|(?:won'?t|will not"
            r"|isn'?t going to|not going to|ain'?t going to|not gonna) happen|ain'?t happening"
            r"|you'?re on your own|not for all the|not (?:for|at) that (?:money|price|fee|rate|budget)"
            r"|for that money|hands are tied|above my pay grade|doctor'?s orders|for (?:personal|family|health"
            r"|medical) reasons|(?:waiting|wait) list (?:of|is|runs?) (?:\w+ )?(?:years?|two|three)"
            r"|already committed|committed (?:elsewhere|to other)|promised (?:it|them|to) (?:to )?(?:somebody"
            r"|someone|another)|part ways|ended (?:the|our|that)|terminat\w+)\b"
        ),
    ),
    (
        "will_not",
        0.92,
        (
            r"\b(?:stop (?:asking|chasing|emailing|writing|bothering|pestering|contacting)|take (?:me"
            r"|us) off (?:your|the)|remove (?:me|us) from|don'?t (?:contact|email|write to|ask) (?:me|us)"
            r"|lose my (?:number|address)|leave (?:me|us) (?:alone|in peace|be)|(?:you'?(?:re|ll)|you will"
            r"|you are) not (?:getting|going to get|be getting|get|have)|you won'?t (?:be getting|get|have"
            r"|be hearing|hear|receive)|(?:there )?(?:won'?t|will not) be (?:an?|any|a further) (?:quote"
            r"|invoice|offer|bill|estimate|charge|answer|reply)|we (?:don'?t|won'?t) want|refus(?:e|es|ing|ed)"
            r"|forget (?:it|about it|the (?:bill|invoice))\b)"
        ),
    ),
    (
        "out",
        0.92,
        (
            r"\b(?:at liberty|(?:can'?t|cannot|not allowed to|won'?t|unable to|not permitted to"
            r"|not able to|don'?t|do not|never) (?:share|disclose|discuss|release|publish|give (?:those"
            r"|these|that|it|them|this|our|the|any) (?:out|away|to)|hand (?:it|them|that|those"
            r"|this) (?:out|over)|(?:hand|give|let|lend) (?:\w+ )?out"
            r"|reveal|divulge)|outside (?:my|our)|stay out of|comment on|no comment|not a single|no charge"
            r"|free of charge|on the house|(?:it'?s|this is|that'?s|was) (?:all )?on (?:me|us)\b|(?:as|was"
            r"|it was|just) a favou?r|no (?:invoice|bill|payment|charge) (?:needed|necessary|required"
            r"|from (?:me|us)|this time|for (?:that|this))|no need (?:to pay|for (?:an )?(?:invoice"
            r"|payment))"
            r"|(?:strictly |is |are |highly |commercially )?confidential(?! information is safe)"
            r"|(?:data protection|gdpr|privacy|policy|nda|insurers?|insurance|regulations?|contract"
            r"|licen[cs]e)\b.{0,40}\b(?:not|<nt>|forbids?|prevents?|prohibits?|bars?|no)\b"
            r"|under (?:an? )?(?:nda|embargo)|against (?:tendering|bidding|quoting|our policy|policy"
            r"|company policy|the rules)|it'?s a (?:firm |definite |clear |polite )?no"
            r"|a (?:firm |polite |clear )?no from (?:me|us)|(?:i'm|we're|i am|we are|count me|im"
            r"|i'm afraid we're) out\b(?! (?:of (?:the )?(?:office|town|country)|on|at|today|until|this"
            r"|all|and about|from|in|for|tomorrow))|only disappoint you|rather not(?! (?:do it|wait|rush))"
            r"|wound down|not taking (?:on )?(?:any |new |more |further )|wrong (?:address|people|person)"
            r"|best (?:to )?find (?:someone|somebody)|not set up (?:for|to)"
            r"|not this year|not this time|not on this occasion|not (?:my|our|mine|ours) to (?:give|share"
            r"|send|release|decide|tell|say)|(?:trade|family|well-kept) secret|prefer not to"
            r"|(?:not the (?:right|best)|wrong) (?:person|one|people) (?:to ask|for that)"
            r"|(?:<cannot>) (?:advise|comment|disclose)|between me and|lips are sealed|sworn to secrecy"
            r"|keep (?:that|it"
            r"|this) to (?:myself|ourselves)|mum'?s the word|none of your|wouldn'?t you like to know)\b"
        ),
        (
            r"\b(?:act(?:ing|s)? for the (?:other|opposing)|(?:they'?re|they are|he is|she is) (?:also )?(?:my"
            r"|our) (?:client|customer)|bound (?:by|to secrecy)|stays? (?:between|with us|in house|in-house"
            r"|inside)|in good conscience|won'?t be drawn|not for (?:public|general|distribution|outsiders"
            r"|circulation|passing on|sharing|release|publication)|for internal use|internal (?:only|document)"
            r"|private (?:matter|business)|family (?:matter|business)|nobody'?s business|none of (?:my|your"
            r"|our) business)\b"
        ),
        r"\b(?:don'?t|do not|never) (?:hand|give|let|lend|send) (?:\w+ )?out\b",
    ),
)
