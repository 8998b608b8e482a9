"""How English questions and conditions are told."""

from __future__ import annotations

from coopwatch.core.reading.cues import pattern
from coopwatch.core.reading.request.english.words import WORDS

QUESTION_TO_YOU = pattern(
    r"\b(?:you|your|yours|u|yourself|ya)\b",
    words=WORDS,
)

QUESTION_WORD = pattern(
    (
        r"(?:^|[,:;.] |\band |\bor |\bbut |\bso |\bthen |\d[.)] |\([0-9a-z]\) )(?:by |for |in |on |at |to "
        r"|from |with |until )?(?:when|how|what|what's|where|where's|who|who's|whom|which|why|whether|whose)\b"
    ),
    words=WORDS,
)

TAG_QUESTION = pattern(
    r"\b(?:right|ok|okay|yes|no|correct|agreed|deal)\s?\?+$",
    words=WORDS,
)

FORMULA_QUESTION = pattern(
    r"^(?:any )?(?:other |more |further )?questions\s?\?$",
    words=WORDS,
)

# A question without its mark, as typed on a phone: it begins like one and has no full stop either.
UNMARKED_QUESTION = pattern(
    (
        r"^(?:(?:and|but|so|also|hi|hello|hey|ok|\w+),? )?(?:(?:can|could|would|will|do|did|have|are|should"
        r"|cd|wld|may) (?:you|u)\b|(?:when|what|how|where|who|which|why) (?:can|could|would|will|do|did|does|is|are|was"
        r"|were|should|about|much|many|long|soon)\b|(?:what's|how's|where's|who's) (?:the|your|a|up)\b)[^.!]*$"
    ),
    words=WORDS,
)

CONDITIONAL = pattern(
    (
        r"\b(?:only if|just if|in case|unless|if|should)\b.{0,90}\b(?:not|can't|cannot|doesn't|don't|isn't"
        r"|won't|wrong|problem|problems|changes?|fails?|clash\w*|conflict\w*|object\w*|different\w*"
        r"|questions|trouble|issues?|late|delayed?|unable|stop|prevent|hold)\b.{0,90}\b(?:let|tell|call|give"
        r"|drop|shout|warn"
        r"|please|write|ring)\b"
    ),
    (
        r"\b(?:let|tell|call|give|drop|shout|write|ring)\b.{0,60}\b(?:only if|in case|if"
        r"|unless)\b.{0,60}\b(?:not|can't|cannot|doesn't|don't|isn't|won't|wrong|problem|problems|changes?"
        r"|fails?|clash\w*|conflict\w*|objections?|different\w*|trouble|issues?|late|delayed?|unable)\b"
    ),
    words=WORDS,
)
