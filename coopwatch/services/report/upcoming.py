"""Follow-ups that are not written yet: those that fall due before the next digest, and those that observing only shows.

It asks policy what it will say at the instant in question, so that nothing is announced which would not go out as
things are now. Writes nothing. Called by the gatherer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.deciding.policy import Situation, decide
from coopwatch.core.model import Ask, FollowUp, Mode, Obligation, Tell, Wait
from coopwatch.core.writing.digest import SECTION_LIMIT, Announcement
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.follow_up import FollowUps
from coopwatch.services.follow_up.surroundings import Surroundings

# Window, gap and send window may each put a mail off once, one after the other.
_MOST_DELAYS = 4
_Group = tuple[str, str, str, Mode, datetime]


class Upcoming:
    """Looks ahead."""

    def __init__(self, desk: Desk, follow_ups: FollowUps) -> None:
        self._desk = desk
        self._follow_ups = follow_ups

    def announcements(
        self,
        tx: Transaction,
        book: PartnerBook,
        items: Iterable[Obligation],
        around: Surroundings,
        now: datetime,
        until: datetime | None,
    ) -> tuple[Announcement, ...]:
        """What observing would write now, and what sending and asking will write before `until`, soonest first.

        items: of partners, oldest first. around: their situations now; nothing is announced where these are blocked.
        until: the next digest, None for none. Only the first lines of a digest's section have a preview.
        """
        groups: dict[_Group, list[Obligation]] = {}
        for item in items:
            found = self._when(item, around, now, until) if item.due_at else None
            if found is not None:
                mode, at = found
                # An observed mail is shown for each request, as the owner would decide about each.
                recipient = f"{item.recipient} {item.id}" if mode is Mode.OBSERVE else item.recipient
                groups.setdefault((item.partner_id, item.account, recipient, mode, at), []).append(item)
        soonest = sorted(groups, key=lambda group: group[4])
        first = [group for place, group in enumerate(soonest) if _is_first(soonest[:place], group)]
        return tuple(self._rows(tx, book, [(group, groups[group]) for group in first]))

    def _when(
        self, item: Obligation, around: Surroundings, now: datetime, until: datetime | None
    ) -> tuple[Mode, datetime] | None:
        """In which mode and when a follow-up about an item is written, None when it is not before `until`."""
        assert item.due_at is not None
        if item.due_at > max(now, until or now):
            return None
        situation = around.of(item)
        if isinstance(decide(item, situation, now), Tell):
            return Mode.OBSERVE, now
        if situation.mode not in (Mode.SEND, Mode.ASK) or until is None:
            return None
        at = max(now, item.due_at)
        for _ in range(_MOST_DELAYS):
            at = situation.terms.calendar.next_opening(at)
            if at >= until:
                return None
            action = decide(item, self._on_that_day(situation, at, now), at)
            if isinstance(action, FollowUp | Ask):
                return situation.mode, at
            if not isinstance(action, Wait) or action.until is None or action.until <= at:
                return None
            at = action.until
        return None

    def _on_that_day(self, situation: Situation, at: datetime, now: datetime) -> Situation:
        calendar = self._desk.rules.calendar
        return situation if calendar.local_day(at) == calendar.local_day(now) else replace(situation, sent_today=0)

    def _rows(
        self, tx: Transaction, book: PartnerBook, mails: Sequence[tuple[_Group, list[Obligation]]]
    ) -> Iterator[Announcement]:
        for place, ((partner_id, _, _, mode, written_at), about) in enumerate(mails):
            partner = book.get(partner_id)
            if partner is None:
                continue
            terms = self._desk.rules.terms(partner)
            rendered = self._follow_ups.preview(tx, *about) if place < SECTION_LIMIT else None
            at = terms.calendar.next_opening(written_at + self._follow_ups.hold) if mode is Mode.SEND else written_at
            yield Announcement(
                obligations=tuple(about),
                partner=partner,
                mode=mode,
                subject=rendered.subject if rendered else about[0].subject,
                preview=rendered.text if rendered else "",
                at=None if mode is Mode.OBSERVE else at,
                last=all(item.follow_ups + 1 >= terms.at_most for item in about),
                expected=mode is not Mode.OBSERVE,
            )


def _is_first(earlier: Sequence[_Group], group: _Group) -> bool:
    """Whether no earlier mail goes to the same partner, whose gap would put this one off."""
    return group[3] is Mode.OBSERVE or all(other[0] != group[0] for other in earlier)
