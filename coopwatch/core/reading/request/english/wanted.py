"""What English asking sentences want, told by their verbs and nouns; the keys are read by `request.wanted`.

To teach a phrase, add an alternative to its entry and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern

WANTED = {
    "price": pattern(
        r"\bhow much\b.{0,60}\b(?:charge|cost|is|are|would|do|does|will|for|want|pay)\b",
        r"\bwhat\b.{0,60}\b(?:cost|charge|rate|rates|price|fee|set (?:us|me) back)\b",
        r"\b(?:your|the) (?:\w+ ){0,2}(?:rates?|fees?|charges)\b",
        r"\b(?:a|an|your|the|best|rough) (?:\w+ )?(?:quote|quotation|estimate|price|ballpark|costing)\b",
        r"\bballpark\b|\bday rate\b|\brates? (?:for|be)\b|\brequest(?:ing)? a quot\w+",
        r"\bquote (?:me|us|for)\b|\bprice for\b|\bprice (?:it|this|that)\b",
    ),
    "hand_over": pattern(
        (
            r"\b(?:send|sending|emailing|e-mailing|forwarding|returning|sharing|resending|sent|forward|e-?mail"
            r"|mail|fax|give|provide|share|pass|return|supply|drop|invoice"
            "|bill|quote|price|sign|complete|fill|upload|resend|copy|attach|submit|let (?:me|us) have|have"
            "|get|need|require|receive|received|bring|prepare|make|put together|issue|reissue|had|missing"
            "|waiting|re-?send|review|proofread|look (?:at|over|through)|go over|read through|edit"
            r"|comment on|mark up)\b"
        ),
    ),
    "send": pattern(
        (
            r"\b(?:send|sending|emailing|e-mailing|forwarding|returning|sharing|resending|(?:any )?chance of|ping"
            r"|forward|e-?mail me|mail me|fax|give me|give us|share|provide|return|supply|resend"
            r"|upload|invoice|bill|quote|get (?:me|us|the|a|an|my|your)|have (?:the|a|an|your|it))\b"
        ),
    ),
    "tell": pattern(
        (
            r"\b(?:tell|advise|confirm|know|let (?:me|us) know|reply|respond|answer|explain|clarify|verify"
            r"|whether|if|check|wonder\w*|think|prefer|ask)\b"
        ),
    ),
    "time": pattern(
        (
            r"\bwhen (?:can|could|would|will|are|might|is|do|does) (?:you|we|it|i|that"
            r"|a good)\b(?!.{0,50}\b(?:expect|send|deliver|get|receive|have)\b)"
        ),
        r"\bare you (?:free|available|around|about|in\b)|\b(?:any|your|have) availability\b",
        r"\bavailable (?:on|in|for|next|this|at|to)\b|\b(?:a|quick|phone|video|conference|short) call\b",
        r"\b(?:call|ring|phone) (?:me|us)\b|\bgive (?:me|us) a (?:ring|call|bell)\b|\bmeet(?:ing)?\b",
        r"\bappointment\b|\bsite visit\b|\bvisit\b|\bcome (?:by|over|round|out|in|and)\b|\bget together\b",
        r"\blunch\b|\bdinner\b|\bcatch up\b|\b(?:what|which) (?:time|day|date|week)s?\b",
        r"\bsuggest a (?:date|time|day)\b|\bslots?\b|\bschedul\w*|\bfree (?:on|in|for|next|this)\b",
        r"\b(?:find|have|spare) (?:the |some |a )?(?:time|minutes?|few minutes|moment)\b",
        (
            r"\b(?:does|would|is|will|how about|what about)\b.{0,40}\b(?:monday|tuesday|wednesday|thursday"
            r"|friday|saturday|the \d{1,2}(?:st|nd|rd|th)|morning|afternoon|tomorrow)\b.{0,30}\b(?:work"
            r"|suit|convenient|good|possible|any good|ok|okay|do)\b"
        ),
        r"\bfit (?:me|us) in\b|\bsqueeze\b|\bmake it (?:on|at)\b|\btalk\b|\bdiscuss\b|\bmeetings?\b",
    ),
    "chase": pattern(
        (
            r"\b(?:when (?:can|will|is|are)|any news|status|still|not yet|haven't|hasn't|chas\w*|where"
            r"|waiting|missing|overdue|outstanding|update|progress|ready)\b"
        ),
    ),
    "any_copy": pattern(r"\b(?:copy|pdf|version|file|duplicate|corrected|scan)\b"),
    "word": pattern(
        (
            r"\b(?:answer|reply|response|decision|views?|opinion|confirmation|confirm|verdict|go-ahead|thoughts"
            r"|any (?:news|update|word|progress)|to (?:learn|know|hear) (?:whether|if|how|what|when))\b"
        ),
    ),
    "own": pattern(r"\b(?:my|our)\b (?:\w+ )?(?:quote|quotation|estimate|invoice|price|rates?|proposal)\b"),
}
