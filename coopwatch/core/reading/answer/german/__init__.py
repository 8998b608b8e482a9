"""How German answers are worded."""

from coopwatch.core.reading.answer.german.asides import NO_QUESTION, OFF_TOPIC
from coopwatch.core.reading.answer.german.beyond import BEYOND
from coopwatch.core.reading.answer.german.days import (
    CONDITION_CLAUSE,
    NEGATED_CLAUSE,
    OTHER_DATE_CLAUSE,
    PAST,
    THIRD_PARTY_CLAUSE,
)
from coopwatch.core.reading.answer.german.delays import DELAYS, EXTENSION, NOT_YET, PART_MISSING, REST, STILL_OPEN
from coopwatch.core.reading.answer.german.gives import (
    ACKNOWLEDGES,
    CLAIMS_ATTACHMENT,
    DELIVERS,
    INLINE_TEXT,
    PRICE,
    YES_NO,
)
from coopwatch.core.reading.answer.german.needs import (
    NEEDS,
    UNMARKED_QUESTION,
)
from coopwatch.core.reading.answer.german.promises import (
    PROMISES,
)
from coopwatch.core.reading.answer.german.refusals import (
    DECLINES,
    REGRET,
)
from coopwatch.core.reading.answer.german.slots import (
    ANNOUNCES_SLOT,
    GIVES_SLOT,
    IF_CLAUSE,
    OTHER_SLOT,
    SLOT_CONFIRMED,
    SLOT_REFUSED,
    TALKS,
    UNTIL_DAY,
)
from coopwatch.core.reading.answer.german.soft_refusals import ROUNDABOUT
from coopwatch.core.reading.answer.rules import Rules

RULES = Rules(
    delivers=DELIVERS,
    claims_attachment=CLAIMS_ATTACHMENT,
    promises=PROMISES,
    declines=DECLINES + ROUNDABOUT + BEYOND,
    needs=NEEDS,
    acknowledges=ACKNOWLEDGES,
    price=PRICE,
    yes_no=YES_NO,
    inline_text=INLINE_TEXT,
    slot_confirmed=SLOT_CONFIRMED,
    slot_refused=SLOT_REFUSED,
    other_slot=OTHER_SLOT,
    extension=EXTENSION,
    delays=DELAYS,
    not_yet=NOT_YET,
    part_missing=PART_MISSING,
    rest=REST,
    still_open=STILL_OPEN,
    announces_slot=ANNOUNCES_SLOT,
    talks=TALKS,
    until_day=UNTIL_DAY,
    if_clause=IF_CLAUSE,
    gives_slot=GIVES_SLOT,
    regret=REGRET,
    off_topic=OFF_TOPIC,
    no_question=NO_QUESTION,
    unmarked_question=UNMARKED_QUESTION,
    condition_clause=CONDITION_CLAUSE,
    negated_clause=NEGATED_CLAUSE,
    third_party_clause=THIRD_PARTY_CLAUSE,
    other_date_clause=OTHER_DATE_CLAUSE,
    past=PAST,
)

__all__ = ["RULES"]
