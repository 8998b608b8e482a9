"""The owner's rules as one value, and what they come to for one partner."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coopwatch.core.deciding.calendar import WorkCalendar
from coopwatch.core.deciding.lifecycle import Terms
from coopwatch.core.deciding.policy import Limits
from coopwatch.core.model import Kind, Mode, Partner, Window


@dataclass(frozen=True, slots=True)
class Rules:
    """General rules from the configuration; a partner's own rules win over them."""

    calendar: WorkCalendar
    mode: Mode
    windows: tuple[tuple[Kind, Window], ...]
    then_every: Window
    at_most: int
    limits: Limits

    def terms(self, partner: Partner | None) -> Terms:
        """Calendar, windows and ladder for a partner; None: an unknown person, general rules."""
        if partner is None:
            return Terms(self.calendar, self.windows, self.then_every, self.at_most)
        return Terms(
            self.calendar.with_regions(partner.holidays),
            tuple({**dict(self.windows), **dict(partner.windows)}.items()),
            self.then_every,
            self.at_most if partner.at_most is None else partner.at_most,
        )

    def mode_for(self, partner: Partner | None) -> Mode:
        """How far coopwatch may go with a partner; an unknown or unconfirmed person is only observed."""
        if partner is None or not partner.confirmed:
            return Mode.OBSERVE
        return partner.mode or self.mode

    def with_mode(self, mode: Mode) -> Rules:
        """The same rules in another general mode (a dry run observes)."""
        return replace(self, mode=mode)
