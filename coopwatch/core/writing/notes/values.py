"""What became of the owner's commands, as values; `words` says them in his language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Said(StrEnum):
    """What happened to one command: first what was done, then what was refused or is asked back."""

    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    WAS_CLOSED = "was_closed"
    LATER = "later"
    STOPPED = "stopped"
    SENDING = "sending"
    ANSWERED = "answered"
    ANSWERED_OPEN = "answered_open"
    NOT_ANSWERED = "not_answered"
    LEARNED = "learned"
    REOPENED = "reopened"
    WAS_OPEN = "was_open"
    WATCHED = "watched"
    WAS_WATCHED = "was_watched"
    PAUSED = "paused"
    PAUSED_OPENLY = "paused_openly"
    RESUMED = "resumed"
    PARTNER_MUTED = "partner_muted"
    PARTNER_UNMUTED = "partner_unmuted"
    PARTNER_ADDED = "partner_added"
    OPENED = "opened"
    ASSIGNED = "assigned"
    UNASSIGNED = "unassigned"
    NOTED_SENT = "noted_sent"
    SENT_AGAIN = "sent_again"
    PARTNERS_TURN = "partners_turn"
    REPLIED = "replied"

    NOT_UNDERSTOOD = "not_understood"
    NO_DAY = "no_day"
    TWO_DAYS = "two_days"
    CONTRADICTION = "contradiction"
    TOO_MANY = "too_many"
    UNKNOWN_NUMBER = "unknown_number"
    UNKNOWN_ITEM = "unknown_item"
    NEWER_NUMBER = "newer_number"
    IS_CLOSED = "is_closed"
    NOT_WATCHED = "not_watched"
    NO_SUGGESTION = "no_suggestion"
    ASKS_NOTHING = "asks_nothing"
    IS_IT_ANSWER = "is_it_answer"
    SHALL_WATCH = "shall_watch"
    SHALL_SEND = "shall_send"
    NOTHING_TO_SEND = "nothing_to_send"
    IN_DRAFTS = "in_drafts"
    QUESTION_FIRST = "question_first"
    SHARED_ADDRESS = "shared_address"
    YES_OR_DONE = "yes_or_done"
    STOP_OR_LATER = "stop_or_later"
    WHO_IS_THAT = "who_is_that"
    OTHER_PARTNER = "other_partner"
    NO_PARTNER = "no_partner"
    SEVERAL_PARTNERS = "several_partners"
    NO_ADDRESS = "no_address"
    BAD_ADDRESS = "bad_address"
    KNOWN_ADDRESS = "known_address"
    ONE_THING_ONLY = "one_thing_only"
    EXPIRED = "expired"
    NOT_ALONE = "not_alone"
    FOLDER_TOO_EARLY = "folder_too_early"
    FOLDER_NOT_OWN = "folder_not_own"
    UNREADABLE = "unreadable"
    NOBODY_OWES = "nobody_owes"
    NOTHING_UNCERTAIN = "nothing_uncertain"
    NEWER_MAIL = "newer_mail"
    NOT_YOUR_TURN = "not_your_turn"
    NO_SUCH_MAIL = "no_such_mail"
    OLDER_MAILS = "older_mails"
    NOBODY_BEHIND = "nobody_behind"
    SEVERAL_BEHIND = "several_behind"
    NO_CUSTOMER = "no_customer"
    NOT_IN_THE_PAST = "not_in_the_past"
    ENOUGH_TODAY = "enough_today"


_DONE = frozenset(list(Said)[: list(Said).index(Said.NOT_UNDERSTOOD)])


@dataclass(frozen=True, slots=True)
class Outcome:
    """One command and what became of it.

    line: as the owner wrote it. number: the obligation, None for none. names: whom or what it is about, cleaned when
    it is said. days: the day of a delay or pause, or the two it may mean.
    """

    line: str
    said: Said
    number: int | None = None
    names: tuple[str, ...] = ()
    days: tuple[date, ...] = ()

    @property
    def done(self) -> bool:
        """Whether it was carried out, or was so already."""
        return self.said in _DONE


@dataclass(frozen=True, slots=True)
class Note:
    """A short mail to the owner: subject on one line, text with LF line ends."""

    subject: str
    text: str
