"""What the cooperation sheet is made of and what it says; numbers and reasons, no words.

Filled by the other modules of this package.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coopwatch.core.model import Event, Obligation, Partner

# Below this many of anything, its figures are shown and nothing is concluded from them.
MIN_SAMPLE = 5


@dataclass(frozen=True, slots=True)
class Case:
    """One obligation with its whole history, in any order."""

    obligation: Obligation
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """Days of the owner's calendar, both included; an obligation belongs to the period it was opened in."""

    since: date
    until: date

    def has(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.since <= day <= self.until

    def before(self) -> Period:
        """The period of the same length that ends the day before this one begins."""
        day = timedelta(days=1)
        return Period(self.since - (self.until - self.since) - day, self.since - day)


@dataclass(frozen=True, slots=True)
class Typical:
    """A median in working days, and of how many cases."""

    days: float
    cases: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What happened with one partner in one period.

    requests: all that count (see `course`). decided: those that were answered, or whose time is up; the sample
    size. answered: with an answer or settled by the owner's word. unprompted: answered before a reminder went out or
    was due, so that the figure means the same in every mode. reminders: follow-ups, and own mails in the thread
    after the time was up. answer, delivery: median of the partner's working days from the request on, None without
    a case. kept, renegotiated, broken: promises that ended. days_waited: the partner's working days from each
    request to its end, or to now, added up.
    """

    requests: int = 0
    decided: int = 0
    answered: int = 0
    unprompted: int = 0
    reminders: int = 0
    answer: Typical | None = None
    delivery: Typical | None = None
    kept: int = 0
    renegotiated: int = 0
    broken: int = 0
    days_waited: int = 0

    @property
    def unanswered(self) -> int:
        """Requests whose time is up and that nobody answered."""
        return self.decided - self.answered

    @property
    def promises(self) -> int:
        """Promises that ended, however they did."""
        return self.kept + self.renegotiated + self.broken

    @property
    def is_enough(self) -> bool:
        """Whether there is enough to conclude anything from."""
        return self.decided >= MIN_SAMPLE


class Suggestion(StrEnum):
    """What the figures suggest to the owner; he decides."""

    GO_ON = "go_on"
    TALK = "talk"
    ALTERNATIVE = "alternative"
    TOO_LITTLE = "too_little"


class Reason(StrEnum):
    """What a suggestion rests on."""

    OFTEN_UNANSWERED = "often_unanswered"
    NEEDS_REMINDERS = "needs_reminders"
    PROMISES_SLIP = "promises_slip"
    SLOWER = "slower"


@dataclass(frozen=True, slots=True)
class PartnerSheet:
    """One partner: the figures of the period, those of the one before, and what both suggest, for which reasons."""

    partner: Partner
    figures: Figures
    earlier: Figures
    suggestion: Suggestion
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class CooperationSheet:
    """All partners of a period: enough data first, then by days waited, most first."""

    period: Period
    partners: tuple[PartnerSheet, ...]
