"""Word lists that the English tables of asks share, by the name they use in angle brackets."""

from __future__ import annotations

WORDS = {
    "me": "me|us",
    "modal": "can|could|would|will|may|might|cd|cld|wld|can't|couldn't|won't|wouldn't",
    "do": (
        "send|forward|e-?mail|mail|fax|give|provide|share|pass|let|tell|advise|confirm|check|return|supply"
        "|drop|get back|reply|respond|answer|call|phone|ring|review|look|quote|invoice|bill|price|sign"
        "|complete|fill|update|upload|resend|copy|attach|show|explain|clarify|verify|find out|make sure"
        "|schedule|arrange|suggest|propose|put together|prepare|draft|help|ask|add|include|submit|provide"
        "|keep|set up|come|meet|join|discuss|spare|take a look|have a look|contact|talk|speak|write|note"
        r"|point|state|specify|indicate|outline|name|return|estimate|recommend|approve|agree|remind|see if"
        r"|work out|reschedule|bring|take|get|make|do|be"
    ),
    # What is done for somebody who then waits for it; the others of "do" may be orders.
    "hand": (
        "send|forward|e-?mail|mail|fax|give|provide|share|pass|let|tell|advise|confirm|check|return|supply|get back"
        "|reply|respond|answer|call|phone|ring|review|look|quote|invoice|bill|price|sign|complete|fill|update|upload"
        "|resend|re-?send|copy|attach|show|explain|clarify|verify|find out|schedule|arrange|suggest|propose"
        "|put together"
        "|prepare|draft|help|ask|submit|set up|come|meet|discuss|spare|take a look|have a look|contact|talk|speak|write"
        "|state|specify|indicate|outline|name|estimate|recommend|approve|agree|remind|see if|work out|reschedule"
        "|countersign|acknowledge|issue|reissue|offer|drop (?:me|us)|have your"
    ),
    "owner": "i|we|i'd|we'd|i'll|we'll",
    "nice": (
        "great|nice|helpful|good|lovely|grateful|appreciated|appreciate|useful|wonderful|perfect|ideal"
        "|fantastic|super|brilliant|thankful|obliged|glad|happy|delighted|kind|handy|excellent|a help"
    ),
}
