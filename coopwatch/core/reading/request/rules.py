"""The tables of asks that each language must bring. Called by `request`; filled by `request.german` and `.english`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coopwatch.core.reading.cues import Cue


@dataclass(frozen=True, slots=True)
class Rules:
    """How one language asks; see the modules of the language. Patterns are searched in folded text.

    asks: weights are confidences. thing_asks: the same, in sentences that name something that can be wanted.
    no_ask: any row takes the ask away. conditional: an ask for a case that may not come.
    """

    asks: tuple[Cue, ...]
    thing_asks: tuple[Cue, ...]
    no_ask: tuple[Cue, ...]
    question_to_you: re.Pattern[str]
    question_word: re.Pattern[str]
    tag_question: re.Pattern[str]
    formula_question: re.Pattern[str]
    unmarked_question: re.Pattern[str]
    conditional: re.Pattern[str]
