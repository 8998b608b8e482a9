"""What is merely received: English words for receipts, thanks, nods and joy, which say nothing about when.

To teach a phrase, add an alternative to its row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import table

ACKNOWLEDGES = table(
    WORDS,
    (
        "received",
        0.9,
        (
            r"\b(?:(?:sent|passed|forwarded|handed|put|sending|passing|forwarding|shared|given|logged"
            r"|filed|placed) (?:it|them|this|that|these|your|the|everything)(?: \w+){0,3}? (?:along|on"
            r"|over|through|up|with|to|for|in) ?(?:to|with)?|(?:i|we)(?:'ve| have)? (?:just )?(?:received"
            r"|seen|noted|read|logged|recorded|registered|forwarded)(?! (?:no|nothing)\b)"
            r"|(?<!never )(?<!not )(?<!n't )received|(?<!n't )(?<!not )(?<!never )got (?:it"
            r"|your (?:e-?mail|mail|message|note|text|letter|voicemail|request|enquiry|files?|plans?"
            r"|photos?|drawings?|order)|the (?:message|e-?mail|photos?|files?|drawings?|plans?|documents?)"
            r"|this|that|them)(?! (?:done|finished|ready|out|wrong))"
            r"|(?:has|have|all|everything|they|it|mail|message|request|enquiry|plans?|photos?|files?"
            r"|drawings?|documents?|parcel)(?: \w+)? (?:arrived|reached (?:me|us)|come through"
            r"|came through|landed|gone through)|arrived safely"
            r"|(?:duly |well )?noted|in good order|well received|acknowledge\w*"
            r"|confirm(?:ing)? (?:the )?receipt|receipt (?:is )?confirmed|understood|on file|logged"
            r"|(?:under|in) the reference|reference number|ticket number|read and understood"
            r"|loud and clear)\b"
        ),
    ),
    (
        "thanks",
        0.85,
        (
            r"\b(?:thanks|thank (?:you|u)|thankyou|cheers|thx|tnx|thnx|ta|tks|much appreciated|many thanks"
            r"|grateful|appreciated?(?! (?:if|it if))|obliged|bless you|you'?re a (?:star|gem|legend"
            r"|lifesaver))\b"
        ),
    ),
    (
        "fine",
        0.85,
        (
            r"^(?:(?:ah|oh|yes|yep|yeah|well|that'?s|thats|all|sounds?|very|all's|it'?s|this is|most"
            r"|absolutely|totally|jolly|looks?)[,!]? )*(?:ok|okay|okey|okie|k|kk|great|perfect|brilliant"
            r"|brill|super|superb|fine|sure|lovely|right|righto|right-?o|noted|seen|understood|roger|cool"
            r"|copy(?: that)?|"
            r"wonderful|fantastic|excellent|splendid|ace|smashing|grand|good|nice|no (?:worries|problem"
            r"|probs|bother|rush|hurry)|np|not a problem|fair (?:enough|dos|play)"
            r"|makes? (?:perfect )?sense|good (?:to know|idea|point|stuff|plan|call)|gotcha|got ya"
            r"|thumbs up|will bear (?:it|that) in mind|clear|agreed|kind of you|very kind|of course|true"
            r"|alright|all right|indeed|point taken|roger that|wilco|deal)\b(?! (?:if|is|for (?:you|me)"
            r"|when|but)\b)"
        ),
    ),
    (
        "will_look",
        0.8,
        (
            r"\b(?:take|have|taking|having|takes?) (?:a|another|a quick|a closer|a proper) (?:look|read|gander"
            r"|peek|butcher'?s|squiz)\b(?! (?:and|then|,? and))"
        ),
        r"\blook(?:ing)? (?:at|through|over) (?:it|them|this)\b|\bread (?:it|through|this|them)\b",
    ),
    (
        "joy",
        0.7,
        (
            r"\b(?:love it|so happy|exciting|intriguing|fascinating|interesting|nudge|reminder|wow"
            r"|delighted|how (?:nice|lovely|exciting|wonderful|kind|sweet)"
            r"|lovely|pleased|pleasure|great (?:to hear|news|project|idea)|good to hear|nice to hear|glad"
            r"|looking forward|look forward|can'?t wait|sounds (?:like|great|lovely|good|interesting|fun"
            r"|wonderful|amazing|brilliant|fantastic)|hooray|yay|hope (?:you|all) (?:are|is|'re)"
            r"|what an? (?:\w+ )?(?:idea|project|surprise|story|place))\b"
        ),
    ),
)
