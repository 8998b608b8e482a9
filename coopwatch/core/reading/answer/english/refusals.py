"""What will not come: English words for refusals, loud and soft.

To teach a phrase, add a verb to a list in `words`, an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import pattern, table

# "I can't price it without the plans" asks for the plans.
_UNTIL_YOU = (
    r"(?!.*\b(?:without|until (?:you|i have|we have|i know|we know|i've|we've)|unless"
    r"|before (?:you|i have|we have))\b)"
)
# What could not be opened or found is no refusal, and neither is joy.
_OF_SENSE = (
    r"(?:reach|find|open|read|see|get hold|make out|make sense|understand|tell|say|promise|wait"
    r"|remember|recall|believe|thank|locate|access|download)"
)

DECLINES = table(
    WORDS,
    (
        "refuse",
        0.95,
        (
            r"\b(?:(?:must|have to|need to|will|going to|would|'?ll|shall|forced to|obliged to|like to"
            r"|has to|having to) (?:\w+ly |therefore |rather |again |unfortunately )?"
            r"(?:decline|pass(?: up)?(?! (?:it|this|that|them|your|the|along|you)\b(?! one))|bow out"
            r"|withdraw|say no|turn (?:this|it|you|that|the|your)(?: \w+){0,3}? down|turn down|opt out"
            r"|stand down|pull out|step (?:back|aside)|skip|sit this one out|give (?:it|this"
            r"|that)(?: one)? a miss)|(?:we|i) (?:\w+ly )?(?:decline[ds]?|withdraw|withdrew|(?:are|am"
            r"|have been|have) (?:\w+ly )?declin(?:ing|ed))|(?:decided|chosen|opted|elected"
            r"|resolved) (?:not to|against)|decid\w+ (?:\w+ ){0,3}?(?:not to|against)"
            r"|(?:not|n't) (?:going to|go(?:ing)? to be|be(?:ing)? able to|proceed\w*|quot\w*|pric\w*"
            r"|bid\w*|tender\w*|taking|tak\w+ on|submitt?\w*|participat\w*|be (?:quoting|pricing|bidding"
            r"|tendering|submitting|taking|doing|offering|participating|making))\b.{0,20}\b(?:quot\w+"
            r"|pric\w+|bid\w*|tender\w*|this|that|it|part|on|offer|proposal)|bow(?:ing)? out|count (?:me"
            r"|us) out|(?:declin|withdraw)ing (?:this|the|your)|pass(?:ing)? on (?:this|that) (?:one|time"
            r"|occasion|opportunity)?|thanks but no thanks|hard (?:no|pass)|giv(?:e|ing) (?:this|it"
            r"|that)(?: one)? a miss)\b(?! until\b)"
        ),
        (
            r"\b(?:is|was|are|were|has been|have been|been|be|hereby|therefore|gets?) (?:therefore |hereby "
            r"|being |unfortunately )?(?:rejected|refused|declined|denied|turned down|dismissed|unsuccessful"
            r"|not (?:granted|approved|provided|accepted|offered|possible to offer))\b|\bnot (?:our|the"
            r"|my) (?:practice|policy|custom|habit)\b"
        ),
        (
            r"\b(?:won'?t|will not|not going to) be (?:submitting|quoting|pricing|bidding|tendering|making"
            r"|offering|taking|providing|doing|going ahead|sending (?:you )?(?:an?|any) (?:quote|offer|bid"
            r"|estimate|price))\b"
        ),
    ),
    (
        "no_capacity",
        0.94,
        (
            r"\b(?:<full>|(?:no|not enough|not the|don'?t have (?:the|any|enough)|do not have (?:the|any"
            r"|enough)|haven'?t (?:got )?(?:the|any|enough)|have not (?:got )?(?:the|any|enough)|have no"
            r"|lack(?:ing)? (?:of |the )?|short of|without the|zero|insufficient)(?: \w+)? ?(?:capacity"
            r"|capacities|availability|space|slots|time(?! (?:soon|yet|this|today|before|until|to (?:look"
            r"|do it|get|finish|reply)))|bandwidth|staff|people|manpower|hands|resources|room|openings"
            r"|crew|gaps|kit|equipment|tools|machine\w*|expertise|skills?|licen[cs]e)"
            r"|closed (?:down|our books)|books? (?:is|are) (?:full|closed)|(?:diary|schedule|calendar"
            r"|order ?books?|books|programme|workshop|yard|rota|week|year|months?|summer|autumn|winter"
            r"|spring) (?:is|are|'s)(?: \w+)? (?:full|packed|closed|chock\w*|rammed|jammed"
            r"|choc-?a-?bloc\w*|taken)"
            r"|(?:snowed under|swamped|run off (?:my|our) feet|drowning)\b.{0,40}\b(?:can'?t|cannot|won'?t"
            r"|not) (?:take|fit|do)|no room|more (?:work )?than (?:i|we) can (?:handle|cope|manage)"
            r"|enough on (?:my|our) plate|too much (?:work )?on)\b"
        ),
    ),
    (
        "no_offer",
        0.94,
        (
            r"(?:\b(?:i|we|(?:my|our|the) (?:company|firm|team|shop|studio|workshop|lads?))(?: \w+){0,2}? (?:no longer"
            r"|don'?t|do not|never|won'?t|will not|does not|doesn'?t)|\bno longer|^(?:\w+ )?(?:don'?t|not|never)"
            r"|\b(?:are|am|'re|'m) not|(?:sorry|afraid|unfortunately),? (?:but )?(?:don'?t|not))(?: \w+ly"
            r"| even| currently| normally| really| actually| as a rule| tend to| usually"
            r"| any longer| want to| wish to){0,2} (?:taking on|(?:<serve>))\b(?! (?:it|this|that"
            r"|them) (?:yet|by|until|before|today|tomorrow|on|this)\b)(?!.{0,40}\b(?:yet|until|without"
            r"|before|unless)\b)(?! (?:not|you|justice)\b)(?! (?:business|anything) (?:before|until))"
        ),
        (
            r"\bout of the (?:\w+ )?(?:game|business|trade|market)\b|\b\w+ only (?:now|since|these days"
            r"|nowadays|from now on|any ?more)\b"
        ),
        (
            r"(?:^(?:\w+ ){0,3}|\b(?:i|we) )(?:'ve |have )?(?:stopped|ceased|quit|given up|gave up"
            r"|discontinued|dropped|packed in|wound down|phased out)\b(?! at\b| by\b)"
        ),
        (
            r"\b(?:we|i)(?:'re| are|'m| am)? (?:only|solely|exclusively|just|purely) (?:do|does|work|deal|take"
            r"|supply|sell|cover|serve|cater|quote|offer|accept|handle|sing|ship|deliver|rent|print|make|doing"
            r"|working|taking|dealing)\b(?! on it)"
        ),
        r"\bnot what (?:i|we) do\b|\b(?:i|we) (?:specialise|specialize) in\b.{0,80}\b(?:so|not)\b",
    ),
    (
        "cannot_sorry",
        0.93,
        (
            rf"^{_UNTIL_YOU}(?!.*\b{_OF_SENSE}\b)(?:.{{0,60}}\b)?(?:unfortunately|afraid|sorry"
            r"|regret\w*|sadly)\b.{0,80}\b(?:can'?t|cannot|not|won'?t|unable|no|don'?t|couldn'?t|never"
            r"|nothing|isn'?t|doesn'?t|none)\b(?! (?:quite |yet|finished|ready|had|got|been|back|sent|done"
            r"|heard|later|before|until|only)\b)(?!.{0,40}\b(?:yet|until|forgot\w*|worry)\b)"
        ),
        (
            r"^(?:i'?m |we'?re |very |so )?(?:afraid|sorry)(?: but)?,? (?:not|no)\b(?! (?:before|until|yet"
            r"|today|ready|time|chance))"
        ),
    ),
    (
        "cannot",
        0.86,
        (
            rf"^{_UNTIL_YOU}(?!.*\b{_OF_SENSE}\b).{{0,120}}?\b(?:<cannot>) (?:\w+ly |even |also |really "
            rf"|just |currently |be |take |to )?(?:<oblige>)\b"
        ),
        (
            rf"^{_UNTIL_YOU}(?!.*\b{_OF_SENSE}\b).{{0,120}}?\b(?:can'?t|cannot|can not|couldn'?t|won'?t"
            rf"|will not|wouldn'?t|<cannot>)\b(?! (?:be able to )?wait)(?! be (?:long|late|ready|done"
            rf"|finished|before|until|back|in|here|able))(?!.{0, 6}\bhave to\b)(?!.{0, 40}\byet\b)"
        ),
    ),
    (
        "impossible",
        0.9,
        (
            r"\b(?:(?:not|isn'?t|aren'?t|wasn'?t|wouldn'?t be|never|n't be)(?: (?:really|quite|exactly"
            r"|actually|a|at all|something|necessarily|one|the|very|particularly|currently"
            r"|even))* (?:possible(?! (?:before|by|until|today|this week))|our (?:field|area|thing|bag"
            r"|business|line|remit|department|scene|speciality|specialty|strength|forte|world|cup|kind"
            r"|type|market|trade|patch|job)|my (?:field|area|thing|bag|cup|line|department|scene"
            r"|speciality|specialty|strength|forte|job|trade|world)"
            r"|(?:good |right |best |natural )+(?:fit|match|person|people|firm|company|place|one)|fit for"
            r"|(?:job |one |project |thing )?for (?:me|us)|feasible|viable|doable|economic\w*|practical"
            r"|profitable|available|interested|what (?:i|we) do|in (?:our|my) (?:line|area|power|range"
            r"|portfolio|remit|programme)|up (?:my|our) street|equipped|geared|insured|licen[cs]ed"
            r"|qualified|certified|trained|set up|comfortable|competitive|suited|able to help|worth"
            r"|something (?:i|we)|really (?:for|our)|keen)|(?:no|makes? no|has no"
            r"|little) sense(?: for (?:us|me|you|both|either))?"
            r"|out of (?:our|my) (?:league|scope|area|depth|patch|price range|hands|range|territory)"
            r"|wrong (?:person|people|firm|address|company|number|door|place|tree)|too (?:small|big|large"
            r"|far|short notice|soon|complex|specialised|specialized|tight|risky|fiddly|niche|old|late"
            r"|cheap|low|expensive|much)(?: \w+){0,3}? for (?:me|us|our|my|a)|out of the question"
            r"|no can do|no chance|no way)\b"
        ),
        (
            r"\b(?:(?:numbers?|figures|sums|budget|price|margins?|timing|dates?|deadline|it|that|this"
            r"|which)(?: \w+){0,3}? (?:don'?t|doesn'?t|do not|does not|won'?t|wouldn'?t) (?:really |quite "
            r"|actually )?(?:work|add up|stack up|pay|fit|make sense|suit|leave|cover))\b(?!.{0,20}\?)"
        ),
        (
            r"\b(?:fall(?:s|ing)?|is|are|be|it'?s|that'?s|lies|sits|well|bit|way|far|somewhat|be) (?:well "
            r"|way |far |somewhat )?(?:outside|beyond|out with|outwith) (?:of )?(?:my|our|the|what)\b"
        ),
    ),
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
            r"|took|produced|wrote|written|been (?:made|issued)|drew) (?:one|any|it|them|a|an|such|the)|(?:no"
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
    ),
    (
        "no",
        0.85,
        (
            r"^(?:no|nope|nah|sorry,? no|thanks,? no)(?:[,.!]| thanks| thank you|$)|^(?:no chance|no way"
            r"|not this time|not for (?:me|us)|not interested|never|absolutely not|certainly not|no deal|no go"
            r"|afraid not|'fraid not)\b"
        ),
        (
            r"\bno[,.]? (?:thanks|thank you|ta)\b|\b(?:not|no|isn'?t|aren'?t|zero|lost) (?:longer |really "
            r"|any )?(?:interest(?:ed)?|happening)\b|\bnothing doing\b|\bnot on your (?:life|nelly)\b"
            r"|\b(?:answer|it'?s|that'?s|it is) (?:is |still |a )?no\b(?! problem| trouble| bother| issue"
            r"| longer)"
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
            r"|forget (?:it|about it)\b)"
        ),
    ),
    (
        "out",
        0.92,
        (
            r"\b(?:at liberty|(?:can'?t|cannot|not allowed to|won'?t|unable to|not permitted to"
            r"|not able to|don'?t|do not|never) (?:share|disclose|discuss|release|publish|give (?:those"
            r"|these|that|it|them|this|our|the|any) (?:out|away|to)|hand (?:it|them|that|those"
            r"|this) (?:out|over)|hand out"
            r"|reveal|divulge)|outside (?:my|our)|stay out of|comment on|no comment|not a single|no charge"
            r"|free of charge|on the house|(?:it'?s|this is|that'?s|was) (?:all )?on (?:me|us)\b|(?:as|was"
            r"|it was|just) a favou?r|no (?:invoice|bill|payment|charge) (?:needed|necessary|required"
            r"|from (?:me|us)|this time|for (?:that|this))|no need (?:to pay|for (?:an )?(?:invoice"
            r"|payment))"
            r"|(?:strictly |is |are |highly |commercially )?confidential(?! information is safe)"
            r"|(?:data protection|gdpr|privacy|policy|nda|insurers?|insurance|regulations?|contract"
            r"|licen[cs]e)\b.{0,40}\b(?:not|n'?t|forbids?|prevents?|prohibits?|bars?|no)\b"
            r"|under (?:an? )?(?:nda|embargo)|against (?:tendering|bidding|quoting|our policy|policy"
            r"|company policy|the rules)|it'?s a (?:firm |definite |clear |polite )?no"
            r"|a (?:firm |polite |clear )?no from (?:me|us)|(?:i'm|we're|i am|we are|count me|im"
            r"|i'm afraid we're) out\b(?! (?:of (?:the )?(?:office|town|country)|on|at|today|until|this"
            r"|all|and about|from|in|for|tomorrow))|only disappoint you|rather not(?! (?:do it|wait|rush))"
            r"|wound down|not taking (?:on )?(?:any |new |more |further )|wrong (?:address|people|person)"
            r"|best (?:to )?find (?:someone|somebody)|not set up (?:for|to)"
            r"|not this year|not this time|not on this occasion|not (?:my|our|mine|ours) to (?:give|share"
            r"|send|release|decide|tell|say)|lips are sealed|sworn to secrecy|keep (?:that|it"
            r"|this) to (?:myself|ourselves)|mum'?s the word|none of your|wouldn'?t you like to know)\b"
        ),
    ),
)

REGRET = pattern(
    (
        r"\b(?:unfortunately|afraid|sorry|regret|sadly|alas|apolog\w+|shame|pity|thank you for thinking of"
        r"|thanks for thinking of|flattered|good luck|hope you find|all the best with)\b"
    ),
    r"\b(?:i|we|us|my|our)\b.{0,80}\b(?:not|\w+n'?t|no|never|none|nothing|only)\b",
    words=WORDS,
)
