"""Which due items go into one mail: same partner, account, recipient and mode; one mail per partner and run."""

from __future__ import annotations

from dataclasses import dataclass

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import (
    Ask,
    Draft,
    FollowUp,
    Mode,
    Obligation,
    OutboxMail,
    OutboxPurpose,
    OutboxState,
    Partner,
)

WRITES = (FollowUp, Ask, Draft)
_Write = FollowUp | Ask | Draft
_MODE_OF: dict[type[_Write], Mode] = {FollowUp: Mode.SEND, Ask: Mode.ASK, Draft: Mode.DRAFT}
_ON_ITS_WAY = frozenset(
    {
        OutboxState.PROPOSED,
        OutboxState.READY,
        OutboxState.CLAIMED,
        OutboxState.DATA,
        OutboxState.UNKNOWN,
        OutboxState.NEEDS_OWNER,
    }
)


@dataclass(frozen=True, slots=True)
class Bundle:
    """One mail to be written: its items are (obligation, step), oldest first; last: the final word on all."""

    partner: Partner
    mode: Mode
    items: tuple[tuple[Obligation, int], ...]
    last: bool

    @property
    def first(self) -> Obligation:
        """The oldest item, whose account, recipient and thread the mail takes."""
        return self.items[0][0]


class Bundles:
    """Collects due items of one run."""

    def __init__(self) -> None:
        self._groups: dict[tuple[str, str, str, Mode], list[tuple[Obligation, _Write]]] = {}

    def __len__(self) -> int:
        return len(self._groups)

    def has_room_for(self, obligation: Obligation, mode: Mode) -> bool:
        """Whether a mail for this recipient is being written already."""
        return _group(obligation, mode) in self._groups

    def add(self, obligation: Obligation, action: _Write) -> None:
        """Take an item in; a second recipient of the same partner has to wait for the gap (design §4)."""
        group = _group(obligation, _MODE_OF[type(action)])
        if group in self._groups or not any(other[0] == obligation.partner_id for other in self._groups):
            self._groups.setdefault(group, []).append((obligation, action))

    def closed(self, book: PartnerBook) -> tuple[Bundle, ...]:
        """The mails to write, in the order their first item fell due."""
        bundles = []
        for (partner_id, _, _, mode), pairs in self._groups.items():
            partner = book.get(partner_id)
            if partner is not None:
                ordered = sorted(pairs, key=lambda pair: (pair[0].opened_at, pair[0].id))
                items = tuple((obligation, action.step) for obligation, action in ordered)
                bundles.append(Bundle(partner, mode, items, all(action.last for _, action in ordered)))
        return tuple(bundles)


def _group(obligation: Obligation, mode: Mode) -> tuple[str, str, str, Mode]:
    return obligation.partner_id, obligation.account, obligation.recipient, mode


def is_pending(mail: OutboxMail, obligation: Obligation) -> bool:
    """Whether a mail is on its way, waits for the owner's word, or lies in his Drafts for the step that is next."""
    if mail.state in _ON_ITS_WAY:
        return True
    filed_draft = mail.purpose is OutboxPurpose.DRAFT and mail.state is OutboxState.FILED
    return filed_draft and any(
        item.obligation_id == obligation.id and item.step > obligation.follow_ups for item in mail.items
    )
