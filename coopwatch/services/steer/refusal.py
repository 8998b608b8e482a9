"""Why an order of the owner's cannot be carried out: a sentence for the command line, a reason for the mail."""

from __future__ import annotations

from enum import StrEnum

from coopwatch.errors import OwnerError


class Why(StrEnum):
    """The reason, by which a mail chooses its own words."""

    UNKNOWN_NUMBER = "unknown_number"
    CLOSED = "closed"
    NOT_WATCHED = "not_watched"
    OPEN = "open"
    NO_SUGGESTION = "no_suggestion"
    ASKS_NOTHING = "asks_nothing"
    QUESTION_OPEN = "question_open"
    NO_SUCH_DAY = "no_such_day"
    NO_PARTNER = "no_partner"
    SEVERAL_PARTNERS = "several_partners"
    NO_ADDRESS = "no_address"
    BAD_ADDRESS = "bad_address"
    KNOWN_ADDRESS = "known_address"
    NOTHING_UNCERTAIN = "nothing_uncertain"
    NOT_YOUR_TURN = "not_your_turn"
    NOBODY_BEHIND = "nobody_behind"
    SEVERAL_BEHIND = "several_behind"
    NO_CUSTOMER = "no_customer"
    NOT_IN_THE_PAST = "not_in_the_past"


class Refused(OwnerError):
    """An order that is not carried out. names: what the reason is about, such as the partners it may mean."""

    def __init__(self, why: Why, sentence: str, names: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.why = why
        self.names = names
