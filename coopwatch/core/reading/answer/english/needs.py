"""What the owner must do first: English words for counter-questions and missing particulars.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import pattern, table

# What is needed is the owner's to give, not time, and not a word from somebody else.
_NOT_OURS = (
    r"(?! (?:to (?!know\b|see\b|have a (?:look|chat)|understand|be (?:told|sure))|another|until|till"
    r"|more time|a (?:bit|little|few|couple|day|week|moment|minute)(?: of)?(?: more| extra"
    r"| further)?(?: time| days?| weeks?| hours?| minutes?| longer)?(?! \w+ (?:photos|pictures|things"
    r"|details|measurements))\b(?! (?:of|more) \w+)"
    r"|some (?:more )?time|longer|from (?:my|our|the)|(?:my|our|his|her)\b|time|not\b|no\b|you to (?:bear"
    r"|wait|be patient)|nothing)\b)"
)
# Verbs by which the owner is told what to do.
_TELL_US = (
    r"(?:send|let (?:me|us)|confirm|tell|provide|advise|give(?! (?:me|us) (?:until|till|a (?:few|couple"
    r"|day|week|bit|little|moment)|another|some|two|one|the))|specify|fill|complete|supply|state|choose"
    r"|clarify|share|call|ring"
    r"|phone|drop|forward|resend|re-?send|email|mail|indicate|check|explain|describe|list|measure"
    r"|quote (?:your|the|us)|include|attach|upload|sign|return|register|contact|reply|respond|answer"
    r"|remind|pop|pick|decide|pass|enter|note down|mark|ping|bring|get|text|submit|specify|elaborate|shed"
    r"|point)"
)

NEEDS = table(
    WORDS,
    (
        "lacks",
        0.93,
        r"\bneed\w*\b.{0,50}\bfrom (?:you|your)\b",
        (
            r"\b(?:<we>)(?:'?d| would|'?ll| will| still| also| just| do| first|'re| are|'m| am| really"
            r"| only| then| urgently|,)*(?: need| require| missing| miss| lack| must (?:know|have)"
            r"| have to know| want| could do with| am short of| are short of)\b(?<!\bnot need)" + _NOT_OURS
        ),
        r"\bbefore (?:<we>) (?:can|could|do|price|quote|start|send|go|proceed|raise|issue|book)\b",
        (
            r"\b(?:in order )?to (?:be able to )?(?:raise|prepare|quote|price|issue|make|give|proceed|work"
            r"|calculate|book|do|set|start|process|answer|help|advise|cost|send|find|get"
            r"|provide)\b.{0,50}\b(?:<we>)(?:'?d| would|'?ll| will)? (?:need|require|must|have to)\b"
        ),
        (
            r"^(?:\w+,? ){0,2}?(?:need|needs|require|missing|lacking|still need)(?: to know)? (?:the|your|some"
            r"|a|an|more|further|exact|full|precise|additional|all|dimensions?|sizes?|measurements?|details?"
            r"|info\w*|address|photos?|pictures?)\b(?! (?:bit|little|few) (?:more time|longer"
            r"|days))(?!.{0,12}\btime\b)"
        ),
        (
            r"\b(?:<cannot>)\b.{0,60}\b(?:without|unless|until (?:you|i have|we have|i know|we know|i've"
            r"|we've))\b|\b(?:without|unless)\b.{0,60}\b(?:<cannot>|difficult|hard|impossible|tricky"
            r"|guess\w*)\b"
        ),
        (
            r"\b(?:would|will|might|'?d) (?:really |also |certainly |greatly )?(?:help|be (?:\w+ )?(?:helpful"
            r"|useful|handy|good|great|ideal|necessary|needed|required|essential|nice)"
            r"|speed)\b(?: (?:to (?:know|have|see|get)|if (?:you|we|i)|me|us|a lot)|[.!]|$)"
        ),
        (
            r"\b(?:is|are|still|information|info|details?|data|dimensions?"
            r"|measurements?) (?:still )?(?:missing|required|needed|lacking)\b(?! (?:for|in) my)"
        ),
        (
            r"\byou (?:didn'?t|did not|haven'?t|have not|don'?t|forgot to|never)(?: \w+)? (?:say|mention|tell"
            r"|specify|state|give|given|include|included|said|attach|attached|told|specified|mentioned"
            r"|indicate|put|write|send|sent|provide|enclose)\b"
        ),
    ),
    (
        "please_tell",
        0.9,
        (
            rf"\b(?:please|pls|plz|kindly)(?: be so (?:kind|good)(?: and| to| as to)?| could you| can you"
            rf"| also| just| do| do also|,)* {_TELL_US}\b(?! (?:not )?hesitate)(?! (?:me|us) know if (?:you"
            rf"|there|anything|this|that|it|i|we))"
        ),
        (
            r"(?<!'ll )(?<!will )(?<!to )\blet (?:me|us) (?:know|have)\b(?! (?:if (?:you|there|anything|this"
            r"|that|it|i|we)|should|in case|whether (?:this|that|it|you'?re happy)|what you think|how you"
            r"|when you'?ve|a (?:look|think)))|\b(?:could|can|would|will) (?:you|u)\b"
            r"|(?<!will )(?<!'ll )(?<!to )(?<!and )\bsend (?:me|us|over)\b"
        ),
        (
            r"^(?:(?:so|then|but|and|if so|if possible|first),? )?(?:tell|send|give|drop|email|text|show|ping"
            r"|measure|pick|choose|specify|call|ring|phone) (?:me|us|over|through|it)\b(?! (?:until|till"
            r"|a (?:few|couple|day|week|bit|little|moment)|another|some|two|one|the rest|to\b))"
        ),
        (
            r"\b(?:resend|re-send)\b|^(?:so |then |just |but )?(?:send|attach|measure|describe"
            r"|specify) (?!you\b|u\b|it (?:on|by))(?!.*\b(?:<day>))"
        ),
        r"^(?!(?:yes|no|ok|do|will|payment|pay|today|tomorrow|asap)\b)(?:[\w-]+ ){1,6}(?:please|pls)\b(?! find| see)",
        r"\b(?:complete|fill in|fill out|return) (?:the|this|our"
        r"|it|and return)\b"
        r"(?<!'ll complete the)(?<!will complete the)(?<!to complete the)(?<!and complete the)",
        r"\b(?:grateful|appreciate it|obliged|great|helpful|good|nice|kind) if you (?:could|would|can)\b",
        (
            r"\b(?:best|easier|easiest|better|quicker|good) if (?:you|we) (?:<tell>|call|ring|phone|give|drop"
            r"|send|speak|talk|chat|meet|come|pop)\b"
        ),
        (
            r"\b(?:give (?:me|us) a (?:call|ring|bell|buzz|shout)(?! (?:if (?:you|there|anything)|should"
            r"|when))|(?:quick|brief|short) (?:call|chat|word)|discuss (?:it|this) (?:over|on) the phone)\b"
        ),
    ),
    (
        "asks_for",
        0.85,
        (
            r"\b(?:i|we|just|was|were|only)(?:'m| am|'re| are)? (?:was |were |just )?wonder(?:ing|ed)?(?: if"
            r"| whether| what| which| how)?\b(?! (?:what|where|when) (?:happened|became))"
        ),
        (
            r"\b(?:may|might|can|could) (?:i|we) (?:ask|trouble you|just ask|have your|have the"
            r"|have a (?:photo|look|drawing|copy))\b|\bany chance (?:of|you|we|i)\b|\bmind (?:sending|telling"
            r"|confirming|letting|sharing|giving|if)\b"
        ),
        (
            r"^(?:and |or |which |what |where |who |how |when |why )?(?:dimensions?|colou?rs?|sizes?"
            r"|quantit(?:y|ies)|budget|address|deadline|material|format|version|po number|vat number|location"
            r"|postcode)\s?\?"
        ),
        r"\byour (?:call|say|choice|shout|decision)\b|\bup to you\b",
        (
            r"\bwaiting (?:for|on|to hear from) you(?:r)?\b|\bawaiting your\b|\bball(?:'s| is) in your court\b"
            r"|\bwe haven'?t (?:had|received|got|seen) (?:your|the|a|any)\b.{0,50}\b(?:from you|yet)\b"
        ),
    ),
    (
        "you_would_have_to",
        0.9,
        (
            r"(?<!whatever )(?<!what )\byou(?:'?d| would|'?ll| will)? (?:need to|have to|must|should first"
            r"|first have to)\b(?! (?:be patient|wait|bear|forgive|excuse|ask (?:someone|somebody|elsewhere)"
            r"|find (?:someone|somebody)|look elsewhere|do without))|\bwe (?:should|ought to|need to"
            r"|would need to|'d need to|could) (?:talk|speak|meet|discuss|have a (?:chat|call|word)|see it"
            r"|look at it together)\b"
        ),
    ),
    (
        "once_you",
        0.88,
        (
            r"\b(?:once|as soon as|after) (?:you've|you have|you|we have your|i have your"
            r"|your)\b(?!.{0,12}\b(?:left|called|wrote|mailed|asked)\b)|\b(?:when|if|provided|assuming"
            r"|once|as soon as)\b.{0,25}\b(?:you|you've|you have|we have your|i have your|i have the"
            r"|we have the|i've (?:got )?(?:the|your)|we've (?:got )?(?:the|your)|we get your|i get your"
            r"|we receive|i receive)\b.{0,40}?\b(?:send"
            r"|sent|confirm\w*|tell|told|let (?:me|us)|approve\w*|sign\w*|decide\w*|give|given|have your"
            r"|get your|paid|pay|drawings?|plans?|measurements?|dimensions?|details?|sizes?|photos?"
            r"|address|deposit|payment|order|purchase order|po|data|files?|information|spec\w*|chosen"
            r"|choose|picked|filled|returned|receive)\b"
        ),
    ),
    (
        "unreadable",
        0.85,
        (
            r"\b(?:can'?t|cannot|couldn'?t|unable to|not able to|don'?t seem to be able to|not"
            r"|didn'?t manage to|struggling to|fail(?:ed)? to|won'?t) (?:\w+ )?(?:open|read|find (?:it|your"
            r"|the|any|an?)|make out|make (?:any )?sense|locate|place|see (?:an?|any|your|the)|download|access"
            r"|load|view)\b"
        ),
        (
            r"\b(?:no|without an?|forgot the|missing the|there'?s no|there was no"
            r"|there is no) (?:\w+ )?(?:attachments?|drawings?|plans?|photos?|files?|pdf|address"
            r"|document) (?:attached|in|with|on|came|to|was|there)\b|\b(?:attachments?|files?|link|photos?"
            r"|drawings?|plans?|pdf)\b.{0,20}\b(?:didn'?t|did not|doesn'?t|does not|won'?t"
            r"|hasn'?t)(?: \w+)? (?:come through|arrived?|work|open"
            r"|load|download|attached)\b|\b(?:attachments?|files?|link|photos?|drawings?|plans?"
            r"|pdf)\b.{0,20}\b(?:is|are"
            r"|was|were|seems?|has)(?: \w+)? (?:corrupt\w*|missing|broken|empty|blank|expired|damaged|dead)\b"
        ),
    ),
    (
        "unclear",
        0.85,
        (
            r"\b(?:(?:not|isn'?t|ain'?t|aren'?t)(?: \w+ly| quite| too| all that| really)? (?:clear|sure"
            r"|certain)(?: i (?:follow|understand|get)| (?:about |on )?(?:what|which|whether|if|how|where"
            r"|who))\b(?! (?:i|we)(?:'ll| can| will))|(?:one|a|two|three|quick|few|couple of|some|more"
            r"|following) (?:quick |more |short |further |small )?(?:questions?|quer(?:y|ies)"
            r"|things? (?:to (?:clear|ask)|i need))|unclear|clarif(?:y|ied|ication)\b|(?:don'?t|do not"
            r"|didn'?t)(?: \w+)? (?:follow|understand|get (?:what|which)|see what|know (?:what"
            r"|which) (?:you|exactly|one|order|document|version|quote|invoice|size|of))|no idea (?:what"
            r"|which) (?:you|this|that)|(?:bit|little|somewhat|slightly|rather) confused|confused (?:about"
            r"|by|as to)|puzzled|remind me (?:what|which|who|where|again)|refresh my memory)\b"
        ),
    ),
    (
        "depends",
        0.8,
        r"\b(?:depends?|depending on (?:what|whether|which|how|your)|hard to say without)\b",
    ),
)


UNMARKED_QUESTION = pattern(
    (
        r"^(?:(?:and|but|so|hi|hello|hey|ok|sorry|quick question|question|just|also"
        r"|\w+)[,:]? )?(?:how (?:wide|high|long|big|many|much|thick|heavy|old|tall|far|soon|large"
        r"|deep|about)|which|where|when(?! (?:i|we|he|she|they|it|the|my|our|you)\b)|what(?! (?:a|an|i|we"
        r"|you)\b)|who|whose|do you|does (?:it|that|this|the)|did you|are you|have you|is (?:it|that|this"
        r"|there|the)|should (?:i|we"
        r"|it)|shall (?:i|we)|would you|could you|can you|will you) [^.!]{4,}$"
    ),
    (
        r":\s?(?:how (?:wide|high|long|big|many|much|thick|heavy|old|tall|far|large|deep)|which|where|when"
        r"|what|who|do you|are you|is it|inside or|\w+ or \w+$)"
    ),
    words=WORDS,
)
