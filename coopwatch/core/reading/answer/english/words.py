"""Word lists that the English tables of answers share, by the name they use in angle brackets."""

from __future__ import annotations

WORDS = {
    "we": "i|we",
    "will": (
        "'ll|will|shall|should|'m going to|'re going to|am going to|are going to|hope to|aim to|plan to"
        "|expect to|promise to|intend to|'m hoping to|'re hoping to|'m aiming to|'m planning to|need to"
        "|must|have to|want to"
    ),
    "hand": (
        "give you|show you|tell you|send|forward|e-?mail|get (?:it|them|that|this|you|the|a|an|one"
        "|something|back)|have (?:it|them|that|this|the|a|an|everything|something)|share|deliver|drop|pass"
        "|post|sort|finish|do it|do that|follow|supply|raise|issue|upload|put|prepare|make|write|draft"
        "|price|quote|provide|dig|look into|bring|ship|mail|be sending|complete|wrap"
    ),
    "tell": (
        "let you know|get back|come back|revert|call|ring|phone|be in touch|reply|respond|report|confirm"
        "|answer|update you|keep you"
    ),
    "check": (
        "check|ask|find out|speak (?:to|with)|talk (?:to|with)|look (?:it )?up|see (?:if|what|whether)"
        "|clear|clarify|run it past|consult|chase"
    ),
    "thing": (
        "quote|quotation|estimate|price|invoice|documents?|files?|data|list|plans?|drafts?|samples?"
        "|contract|certificate|answers?|reply|sketch(?:es)?|drawings?|report|text|rest|link|photos?"
        "|translation|proofs?|minutes|version|cut"
    ),
}
