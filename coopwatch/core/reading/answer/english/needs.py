"""What the owner must do first: English words for counter-questions and missing particulars.

To teach a phrase, add an alternative to its row, or a row, and one sentence to the tests.
"""

from __future__ import annotations

from coopwatch.core.reading.answer.english.words import WORDS
from coopwatch.core.reading.cues import pattern, table

NEEDS = table(
    WORDS,
    (
        "lacks",
        0.93,
        (
            r"\b(?:<we>)(?:'d| would|'ll| will| still| also| just| do| first|'re| are|'m| am){0,4} (?:need"
            r"|require|missing|must (?:know|have)|have to know)\b(?! (?:to (?:check|ask|speak|talk|look"
            "|finish|do|get|run|clear|find|clarify|consult)|another|until|till|more time|a (?:bit|little"
            r"|few|couple)|some (?:more )?time)\b)"
        ),
        r"\bbefore (?:<we>) can\b",
        (
            r"\bto (?:raise|prepare|quote|price|issue|make|give)\b.{0,50}\b(?:<we>)(?:'d| would)? (?:need"
            r"|require|must)\b"
        ),
    ),
    (
        "please_tell",
        0.9,
        (
            r"\bplease (?:send|let|confirm|tell|provide|advise|give|specify|fill|complete|supply|state"
            r"|choose|clarify|share|call|ring)\b"
        ),
        r"\blet (?:me|us) (?:know|have)\b|\b(?:could|can|would|will) you\b|\bsend (?:me|us|over)\b",
    ),
    (
        "you_would_have_to",
        0.9,
        r"\byou(?:'d| would|'ll| will)? (?:need|have) to\b|\bwe should (?:talk|speak|meet)\b",
    ),
    (
        "once_you",
        0.88,
        (
            r"\b(?:once|as soon as|when|if)\b.{0,20}\b(?:you|we have your|i have your)\b.{0,40}\b(?:send"
            r"|sent|confirm\w*|tell|told|let|approve\w*|sign\w*|decide\w*|give|have)\b"
        ),
    ),
    (
        "unreadable",
        0.85,
        r"\b(?:can't|cannot|couldn't|unable to|not) (?:\w+ )?(?:open|read|find|make out|locate|place)\b",
    ),
    (
        "unclear",
        0.85,
        (
            r"\b(?:not (?:quite |entirely )?(?:clear|sure) (?:what|which|whether|if|about)|(?:one|a|quick"
            r"|couple of) (?:quick )?questions?|unclear|clarif\w+)\b"
        ),
    ),
    (
        "depends",
        0.8,
        r"\bdepends?\b",
    ),
)


UNMARKED_QUESTION = pattern(
    (
        r"^(?:(?:and|but|so|hi|hello|hey|\w+),? )?(?:how (?:wide|high|long|big|many|much|thick|heavy|old"
        "|deep)|which|where|when|what|who|do you|are you|have you|is (?:it|that|this)|should (?:i|we"
        "|it)) [^.!]{4,}$"
    ),
    words=WORDS,
)
