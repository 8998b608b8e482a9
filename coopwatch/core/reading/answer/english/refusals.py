"""What will not come: English words for refusals, loud and soft.

To teach a phrase, add a verb to a list in `words`, an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.soft_refusals import SOFT_REFUSALS
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

_PLAIN_REFUSALS = table(
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
        (
            r"\bno (?:wish|intention|desire|plans?|appetite|inclination) (?:to|of|for)\b"
            r"|\bno (?:\w+ ){0,2}?(?:<thing>)(?: \w+)? (?:can|will|could|shall|may) be\b"
            r"|\bshall not be (?:\w+ing|able)\b"
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
            r"|closed (?:down|our books|to new)|(?:list|register|intake|enrolment) (?:is|are"
            r"|has been) (?:closed|full)|books? (?:is|are) (?:full|closed)|(?:diary|schedule|calendar"
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
            r"(?:\b(?:i|we|(?:my|our|the) (?:company|firm|team|shop|studio|workshop"
            r"|lads?))(?: \w+){0,2}? (?:no longer"
            r"|don'?t|do not|never|won'?t|will not|does not|doesn'?t)|\bno longer|^(?:\w+ )?(?:don'?t|not|never)"
            r"|\b(?:are|am|'re|'m) not|(?:sorry|afraid|unfortunately),? (?:but )?(?:don'?t|not))(?: \w+ly"
            r"| even| currently| normally| really| actually| as a rule| tend to| usually"
            r"| any longer| want to| wish to){0,2} (?:taking on|(?:<serve>))\b(?! (?:it|this|that"
            r"|them) (?:yet|by|until|before|today|tomorrow|on|this)\b)(?!.{0,40}\b(?:yet|until|without"
            r"|before|unless)\b)(?! (?:not|you|justice)\b)(?! (?:business|anything) (?:before|until))"
        ),
        (
            r"\bout of the (?:\w+ )?(?:game|business|trade|market)\b|(?<=\w )only (?:now|here|since|these days"
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
        (
            r"\b(?:concentrat\w+|focus\w*) (?:solely |only |entirely )?on (?:existing|our (?:existing|regular"
            r"|current)|other|my own)\b"
        ),
        (
            r"\b(?:i|we|(?:my|our|the) (?:company|firm|team)) (?:give|gives|offer|do|take|accept|issue|sell"
            r"|make|provide|grant) no\b|\b(?:matter of|on) principle\b"
        ),
        r"\bnot what (?:i|we) do\b|\b(?:i|we) (?:specialise|specialize) in\b.{0,80}\b(?:so|not)\b",
        (
            r"^(?:\w+,? ){0,2}?(?:domestic|commercial|trade|members?|existing customers|regulars|schools|salon"
            r"|shop|steel|wood|timber|dealers?|business customers|wholesale|private clients)(?: \w+)? only\b"
            r"|\b(?:commercial|trade|wholesale|domestic|members) only\b|\b(?:moved|switched|gone) (?:on |over "
            r"|in)?(?:to|into) (?:\w+ )?(?:only|full time|commercial|wholesale|other|teaching|consulting"
            r"|something else)\b"
        ),
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
            r"|wrong (?:person|people|firm|address|company|number|door|place|tree)|(?:way|far|much|simply"
            r"|just|really) too (?:small|big|large|far|fiddly|complex|specialised|tight|late)|too (?:small"
            r"|big|large"
            r"|far|short notice|soon|complex|specialised|specialized|tight|risky|fiddly|niche|old|late"
            r"|cheap|low|expensive|much)(?: \w+){0,3}? for (?:me|us|our|my|a)|out of the question"
            r"|no can do|no chance|no way)\b"
        ),
        (
            r"\b(?:(?:numbers?|figures|sums|budget|price|margins?|timing|dates?|deadline|it|that|this"
            r"|which)(?: \w+){0,3}? (?:don'?t|doesn'?t|do not|does not|won'?t|wouldn'?t) (?:really |quite "
            r"|actually )?(?:work|add up|stack up|pay|fit|make sense|suit|leave|cover))\b(?!.{0,20}\?)"
        ),
        r"\b(?:doesn'?t|does not|don'?t|wouldn'?t|not) fit (?:into |in |in with |with )?(?:my|our)\b",
        (
            r"\b(?:fall(?:s|ing)?|is|are|be|it'?s|that'?s|lies|sits|well|bit|way|far|somewhat|be) (?:well "
            r"|way |far |somewhat )?(?:outside|beyond|out with|outwith) (?:of )?(?:my|our|the|what)\b"
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
)

DECLINES = _PLAIN_REFUSALS + SOFT_REFUSALS

REGRET = pattern(
    (
        r"\b(?:unfortunately|afraid|sorry|regret|sadly|alas|apolog\w+|shame|pity|thank you for thinking of"
        r"|thanks for thinking of|flattered|good luck|hope you find|all the best with)\b"
    ),
    r"\b(?:i|we|us|my|our)\b.{0,80}\b(?:not|<nt>|no|never|none|nothing|only)\b",
    words=WORDS,
)
