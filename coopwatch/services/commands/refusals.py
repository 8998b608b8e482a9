"""How each refusal is told by mail. Used by `obey`."""

from __future__ import annotations

from coopwatch.core.writing.notes import Said
from coopwatch.services.steer import Why

REFUSALS = {
    Why.UNKNOWN_NUMBER: Said.UNKNOWN_NUMBER,
    Why.CLOSED: Said.IS_CLOSED,
    Why.NOT_WATCHED: Said.NOT_WATCHED,
    Why.OPEN: Said.WAS_OPEN,
    Why.NO_SUGGESTION: Said.NO_SUGGESTION,
    Why.ASKS_NOTHING: Said.ASKS_NOTHING,
    Why.QUESTION_OPEN: Said.QUESTION_FIRST,
    Why.NO_SUCH_DAY: Said.NO_DAY,
    Why.NO_PARTNER: Said.NO_PARTNER,
    Why.SEVERAL_PARTNERS: Said.SEVERAL_PARTNERS,
    Why.NO_ADDRESS: Said.NO_ADDRESS,
    Why.BAD_ADDRESS: Said.BAD_ADDRESS,
    Why.KNOWN_ADDRESS: Said.KNOWN_ADDRESS,
    Why.NOTHING_UNCERTAIN: Said.NOTHING_UNCERTAIN,
    Why.NOT_YOUR_TURN: Said.NOT_YOUR_TURN,
    Why.NOBODY_BEHIND: Said.NOBODY_BEHIND,
    Why.SEVERAL_BEHIND: Said.SEVERAL_BEHIND,
    Why.NO_CUSTOMER: Said.NO_CUSTOMER,
    Why.NOT_IN_THE_PAST: Said.NOT_IN_THE_PAST,
}
