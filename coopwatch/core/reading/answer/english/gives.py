"""What is here: English words for handing over, prices, slots, plain answers and receipts.

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
            r"\b(?:attached|attaching|attachment|enclosed|enclosing|please find|find (?:attached|enclosed"
            r"|below)|see (?:attached|below|pdf|enclosed)|appended)\b"
        ),
    ),
    (
        "here_it_is",
        0.85,
        r"\bhere(?:'s| is| are| you go| it is| they are| comes?)\b(?! hoping)",
    ),
    (
        "placed",
        0.9,
        (
            r"\b(?:to download|uploaded|link below|the link (?:is|to)|in (?:the|your|our) (?:shared "
            "|usual )?(?:folder|drive|portal|dropbox)|on the (?:server|drive|portal)|under (?:documents"
            r"|downloads)|(?:through|via) the portal|shared (?:it|them|the \w+) with you|wetransfer)\b"
        ),
    ),
    (
        "as_promised",
        0.8,
        r"\bas (?:promised|requested)\b",
    ),
    (
        "already_sent",
        0.55,
        r"\b(?:i|we)(?:'ve| have)? (?:already |just )?(?:sent|posted|emailed|mailed|shipped|dispatched)\b(?! your)",
        r"\b(?:is|are) (?:already )?on (?:its|their) way\b|\b(?:is|are) in the post\b",
    ),
)

CLAIMS_ATTACHMENT = frozenset({"attached", "here_it_is", "as_promised"})

PRICE = pattern(
    r"(?:€|£|\$|\beur\b|\bgbp\b|\busd\b|\bchf\b)\s?\d",
    (
        r"\d[\d.,]{0,12}\s?(?:€|£|\$|eur(?:o|os)?\b|gbp\b|usd\b|chf\b|pounds?\b|dollars?\b|p per\b|(?:per"
        r"|an|a) (?:hour|day|word|page|piece|item|unit|sheet|head|person|night)\b|each\b|plus vat\b|net\b"
        r"|all in\b)"
    ),
    (
        r"\b(?:comes? to|total|that's|costs?|would be|works out at|looking at|charge"
        r"|say)\b.{0,20}\d{2,}(?!(?:th|st|nd|rd|[:.]\d\d|\s?(?:am|pm)))"
    ),
    words=WORDS,
)

YES_NO = pattern(
    (
        "^(?:yes|no|yep|nope|correct|right|indeed|absolutely|certainly|sure|of course|approved|confirmed"
        r"|agreed|happy with|\d[.):])(?:[,.!]| |$)"
    ),
    (
        r"\b(?:approve[ds]?|confirm(?:ed|s)?|signed off|agreed|go ahead|happy with|good to go|fine by"
        r"|fine with|no objections?)\b"
    ),
    words=WORDS,
)

INLINE_TEXT = pattern(
    r":\s*\"[^\"]{25,}",
    words=WORDS,
)

ACKNOWLEDGES = table(
    WORDS,
    (
        "received",
        0.9,
        (
            r"\b(?:sent (?:your|it|this) .{0,30}\b(?:along|on|over) to|handed (?:it|your \w+) (?:on|over)"
            r"|received|got (?:it|your|the|this|that|them)|has arrived|have arrived|arrived safely"
            r"|noted|seen|passed (?:it|this|on|your)|forwarded|in good order|well received|acknowledge\w*"
            r"|duly noted|understood)\b"
        ),
    ),
    (
        "thanks",
        0.85,
        r"\b(?:thanks|thank you|cheers|thx|ta|much appreciated|many thanks)\b",
    ),
    (
        "fine",
        0.85,
        (
            "^(?:ok|okay|great|perfect|brilliant|super|fine|sure|lovely|right|noted|understood|roger|cool"
            r"|wonderful|fantastic)\b"
        ),
    ),
    (
        "will_look",
        0.8,
        r"\b(?:take|have|taking|having) a (?:look|read)\b",
        r"\blook(?:ing)? (?:at|through|over) (?:it|them|this)\b|\bread (?:it|through)\b",
    ),
    (
        "joy",
        0.7,
        (
            r"\b(?:love it|so happy|exciting|intriguing|fascinating|nudge|reminder|wow|delighted|how nice"
            r"|lovely)\b"
        ),
    ),
)
