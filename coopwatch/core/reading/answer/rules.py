"""The tables that each language must bring, so that one reader serves all of them.

Called by `answer`; filled by `answer.german` and `answer.english`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coopwatch.core.reading.cues import Cue


@dataclass(frozen=True, slots=True)
class Rules:
    """What a sentence or clause of one language may say; see the modules of the language for each table's meaning.

    Tables of cues are searched for their strongest row; patterns are searched in folded text. Names in
    `claims_attachment` are rows of `delivers` that speak of something attached.
    """

    delivers: tuple[Cue, ...]
    claims_attachment: frozenset[str]
    promises: tuple[Cue, ...]
    declines: tuple[Cue, ...]
    needs: tuple[Cue, ...]
    acknowledges: tuple[Cue, ...]
    price: re.Pattern[str]
    yes_no: re.Pattern[str]
    inline_text: re.Pattern[str]
    slot_confirmed: re.Pattern[str]
    slot_refused: re.Pattern[str]
    other_slot: re.Pattern[str]
    extension: re.Pattern[str]
    delays: re.Pattern[str]
    not_yet: re.Pattern[str]
    part_missing: re.Pattern[str]
    still_open: re.Pattern[str]
    announces_slot: re.Pattern[str]
    talks: re.Pattern[str]
    until_day: re.Pattern[str]
    if_clause: re.Pattern[str]
    gives_slot: re.Pattern[str]
    rest: re.Pattern[str]
    regret: re.Pattern[str]
    off_topic: re.Pattern[str]
    no_question: re.Pattern[str]
    unmarked_question: re.Pattern[str]
    condition_clause: re.Pattern[str]
    negated_clause: re.Pattern[str]
    third_party_clause: re.Pattern[str]
    other_date_clause: re.Pattern[str]
    past: re.Pattern[str]
