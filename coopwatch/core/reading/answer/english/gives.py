"""What is here: English words for handing over, prices, plain answers and words given in the mail itself.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests. A weight says how sure the
phrase alone makes its meaning, 0..1.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import pattern, table

DELIVERS = table(
    WORDS,
    (
        "attached",
        0.95,
        (
            r"(?<!not )(?<!n't )(?<!will be )(?<!drawing )(?<!the )(?<!your )(?<!be )\b(?:attached(?! "
            r"(?:to|in) (?:your|my last|the last))|attaching|attachments?(?! (?:was|is|were|did|didn"
            r"|in your|from you|missing|you))|enclosed|enclosing|please find|pls find|find (?:attached"
            r"|enclosed"
            r"|herewith|hereby)|see (?:attached|pdf|enclosed|the pdf|attachment|file)|appended"
            r"|pfa|psa\b|herewith|hereby (?:the|our|my|find)|(?:as|in) (?:a|the) (?:pdf|attachment"
            r"|attached)|clipped)\b"
        ),
        r"\b(?:the|our|your|my|is|are|see|documents?|form|file) attached\b(?! (?:to|in) (?:your|my last))(?! form)",
    ),
    (
        "here_it_is",
        0.85,
        (
            r"\b(?:(?:see|find|listed|answers?|details) below|t?here(?:'s| is| are|s)? (?:you (?:go|are)"
            r"|u go|it is|they are|we (?:go|are)|comes?|the"
            r"|your|my|our|is|are|a|an|some|two|three|both|everything|that|those|what|as|now)|here'?s\b|<thing> here"
            r"|as (?:discussed|agreed) (?:the|here|our|my)|voil[aà]|ta-?da)\b(?! (?:hoping|on (?:monday"
            r"|tuesday|wednesday|thursday|friday)|at the|in the (?:office|workshop)|until|from|is mad|is crazy"
            r"|no|not|all|nobody))"
        ),
    ),
    (
        "placed",
        0.9,
        (
            r"\b(?:to download|(?<!be )(?<!ll )(?<!will )(?<!get it )(?<!to be )uploaded|link below"
            r"|the link (?:is|to|below)|here'?s (?:the|a) link|in (?:the|your|our|a) (?:\w+ )?(?:shared "
            r"|usual |google |project |team )?(?:folder|drive|portal|dropbox|onedrive|sharepoint|cloud"
            r"|nextcloud|workspace)|on (?:the|our|your) (?:server|drive|portal|site|ftp|website|cloud)"
            r"|under (?:documents"
            r"|downloads)|(?:through|via|into|on) the portal|shared (?:it|them|the \w+|a \w+) with you"
            r"|(?:via|by|on|through|with|using) wetransfer|wetransfer(?:red)?|given you access|you (?:now "
            r"|should now )?have access|invited you to the|(?:files|it|they|everything|photos"
            r"|drawings)(?:'s| is|'re| are) (?:now )?(?:up on|live on|online|available (?:at|on|under|here"
            r"|for download)|in the folder))\b"
        ),
    ),
    (
        "as_promised",
        0.8,
        (
            r"\bas (?:promised|requested|agreed|asked|discussed|per your (?:request|email|mail)|you (?:asked"
            r"|requested|wanted))\b"
        ),
    ),
    (
        "already_sent",
        0.55,
        (
            r"\b(?:i|we|he|she|they|accounts|my \w+|our \w+)(?:'ve| have|'d| had| has)? (?:already |just "
            r"|actually |only |now )?(?:sent|posted|e-?mailed|mailed|shipped|dispatched|delivered|forwarded"
            r"|handed|couriered|dropped (?:it|them|the \w+) (?:off|in|round|through))\b(?! (?:your|it (?:on"
            r"|to my|to our|over to)|this (?:on|to)|that (?:on|to)|for|off for|a reminder|him|her|them (?:on"
            r"|an?|your)|out to tender))"
        ),
        (
            r"\b(?:popped|dropped|pushed|left|stuck|put|handed) (?:it|them|the \w+|that|one) (?:through|in"
            r"|into|under|at|with|to) (?:your|the letter|reception|the front)\b"
            r"|\byou (?:should )?(?:already )?have (?:it|them) already\b"
        ),
        (
            r"\b(?:is|are|'s|it'?s|they'?re) (?:already |now )?(?:on (?:its|their|the|it's) way|in the post"
            r"|with the courier|in transit)\b(?! (?:tomorrow|next|on|soon))|\b(?:was|were|has been|have been"
            r"|had been|got|went)(?: already| all| just)? (?:sent|posted|e-?mailed|dispatched|shipped|issued"
            r"|delivered|out)(?: out| off| over)? (?:on|last|yesterday|this morning|already|to you|earlier|at"
            r"|by (?:post|email|courier)|in)\b|^(?:\w+,? )?(?:already |just )?(?:sent|posted|emailed"
            r"|mailed) (?:it|them|that|this|the|on|yesterday|last|you|already|again|earlier|just now|over)\b"
            r"|\balready (?:sent|posted|emailed|e-mailed|issued|shared|gone out|went out|got it|have it"
            r"|received it from)\b"
        ),
    ),
)

CLAIMS_ATTACHMENT = frozenset({"attached", "here_it_is", "as_promised"})

_NUMBER = r"\d[\d.,']{0,12}(?:k\b)?"

PRICE = pattern(
    r"(?:€|£|\$|\beur\b|\bgbp\b|\busd\b|\bchf\b)\s?\d",
    (
        rf"{_NUMBER}(?: ?(?:,-|\.-|-))?\s?(?:€|£|\$|(?:eur(?:o|os)?|gbp|usd|chf|pounds?|quid|grand|bucks"
        rf"|pence|cents?|dollars?|p per|(?:per"
        r"|an|a|/) ?(?:hour|hr|day|word|page|piece|item|unit|sheet|head|person|night|metre|meter|m2|sqm"
        r"|square|month|year|visit|week|session|linear|roll|set|box|pop|each|line|minute|photo|image|seat"
        r"|bottle|pair|copy|shirt)|each|plus vat|\+ ?vat|ex(?:cl\w*)? vat|inc(?:l\w*)? vat|net|apiece"
        r"|a pop|all[- ]in|all told|for (?:the (?:lot|job|whole|set|pair|two|three)|everything|both|all)"
        r"|in total|total|(?:supplied|fitted|delivered|installed)\b)\b)"
    ),
    (
        r"\b(?:comes? (?:to|out at|in at)|came (?:to|out at)|total(?:s|ling)?|that'?s|that'?d be|costs?"
        r"|would (?:be|cost)|'?d be|works out at|work out (?:at|around)|looking at|charge[sd]?"
        r"|price(?:d)?(?: is| at| of|:| would be)?|rate(?: is| of|:)?|quote(?: of| is| you)?|fee(?: is| of"
        r"|:)?|ballpark|budget for|in the region of|somewhere (?:around|between)|guesstimate|do (?:it|this"
        r"|that|them|the \w+|you \w+) for|call it"
        r"|say)\b.{0,25}?(?<![\d:/.-])\d{2,}(?!\d*(?:th|st|nd|rd|[:.]\d\d\b|\s?(?:am|pm|days?|weeks?"
        r"|hours?|minutes?|mins?|months?|years?|mm|cm|m\b|metres?|people|kg|%|may|june?|july?|jan|feb|mar"
        r"|apr|aug|sep|oct|nov|dec)))"
    ),
    (
        r"\b(?:half a|a|one|two|three|four|five|six|eight|ten|couple of|twelve|fifteen|twenty) (?:grand"
        r"|hundred(?: and \w+)?|thousand|quid)\b|\b\d+(?:\.\d+)?k\b(?! (?:run|race))|\b(?:hundred"
        r"|thousand) (?:pounds?|euros?|quid|dollars)\b"
    ),
    words=WORDS,
)

YES_NO = pattern(
    r"^[a-z]+(?: [a-z]+)?: ?(?:yes|no)\b|\b(?:clear|definite|firm|resounding|big) yes\b",
    (
        r"^(?:(?:hi|hello|well|ah|oh|so|and|ok|okay|sorry|thanks|good question)[,.! -]+)?(?:yes"
        r"|no(?! (?:idea|comment|worries|problem|probs|rush|clue|news|doubt i|chance|way|time|longer)\b)"
        r"|yep|yup|yeah|yea|nope|nah|aye|correct|right|indeed|absolutely|certainly|sure|of course"
        r"|definitely|affirmative|negative|exactly|approved|confirmed|accepted|granted|neither|either|both"
        r"|all (?:good|fine|correct)"
        r"|agreed|happy with|that'?s (?:right|correct|fine|ok|okay|it|the one)|not (?:at all|needed"
        r"|necessary|required|really|yet needed)|option|the (?:first|second|third|latter|former|left|right"
        r"|bigger|smaller) (?:one|option)?|\d[.):])(?:[,.!:;-]| |$)"
    ),
    (
        r"\b(?:(?<!please )(?<!to )(?<!can you )(?<!will )(?<!'ll )(?<!not )approve[ds]?"
        r"|(?<!please )(?<!to )(?<!you )(?<!will )(?<!'ll )(?<!not )confirm(?:ed|s)?(?! receipt"
        r"| the receipt)|signed off|agreed|go ahead|happy (?:with|for you|to go)|good to go|fine (?:by"
        r"|with|for|as)|no objections?|green light|thumbs up for|all (?:good|fine|ok|okay|correct) (?:from"
        r"|by|with|on)|(?:works|suits|ok|okay|good) for (?:me|us)|as far as (?:i|we) (?:know|can tell)"
        r"|i (?:can )?confirm)\b"
    ),
    words=WORDS,
)

INLINE_TEXT = pattern(
    r":\s*\"[^\"]{25,}",
    words=WORDS,
)
