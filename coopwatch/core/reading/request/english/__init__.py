"""How English asks are worded."""

from coopwatch.core.reading.request.english.asks import ASKS
from coopwatch.core.reading.request.english.questions import (
    CONDITIONAL,
    FORMULA_QUESTION,
    QUESTION_TO_YOU,
    QUESTION_WORD,
    TAG_QUESTION,
    UNMARKED_QUESTION,
)
from coopwatch.core.reading.request.english.things import THING_ASKS
from coopwatch.core.reading.request.english.vetoes import NO_ASK
from coopwatch.core.reading.request.rules import Rules

RULES = Rules(
    asks=ASKS,
    thing_asks=THING_ASKS,
    no_ask=NO_ASK,
    question_to_you=QUESTION_TO_YOU,
    question_word=QUESTION_WORD,
    tag_question=TAG_QUESTION,
    formula_question=FORMULA_QUESTION,
    unmarked_question=UNMARKED_QUESTION,
    conditional=CONDITIONAL,
)

__all__ = ["RULES"]
