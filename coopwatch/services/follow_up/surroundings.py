"""What is true around obligations at one instant, looked up once for each partner and each obligation.

For one transaction in which nothing is sent. Called by planning, by deliver's guard through it, and by the digest.
"""

from __future__ import annotations

from datetime import datetime, time

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.deciding.policy import Situation
from coopwatch.core.model import Mode, Obligation, Partner
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.follow_up.bundle import is_pending
from coopwatch.services.follow_up.writing import Writer


class Surroundings:
    """Answers with the situation of any obligation; blocked: why nothing may go to partners now, "" when free."""

    def __init__(
        self, tx: Transaction, book: PartnerBook, desk: Desk, writer: Writer, blocked: str, now: datetime
    ) -> None:
        self._tx = tx
        self._book = book
        self._desk = desk
        self._writer = writer
        self._blocked = blocked
        calendar = desk.rules.calendar
        self._sent_today = tx.outbox.sent_since(calendar.at(calendar.local_day(now), time(0)))
        self._last_mail_at: dict[str, datetime | None] = {}
        self._known: dict[int, Situation] = {}

    def of(self, obligation: Obligation) -> Situation:
        """All that policy needs to know around one obligation; nothing has been sent in this run yet."""
        if obligation.id not in self._known:
            self._known[obligation.id] = self._look(obligation)
        return self._known[obligation.id]

    def _look(self, obligation: Obligation) -> Situation:
        partner = self._book.get(obligation.partner_id)
        rules = self._desk.rules
        return Situation(
            mode=self._mode(partner, obligation.account),
            terms=rules.terms(partner),
            limits=rules.limits,
            blocked=self._blocked,
            last_mail_at=self._last(obligation.partner_id),
            sent_today=self._sent_today,
            partner_muted=bool(partner and partner.muted),
            pending_mail=any(is_pending(mail, obligation) for mail in self._tx.outbox.of_obligation(obligation.id)),
        )

    def _last(self, partner_id: str) -> datetime | None:
        if partner_id and partner_id not in self._last_mail_at:
            self._last_mail_at[partner_id] = self._tx.outbox.last_sent_at(partner_id)
        return self._last_mail_at.get(partner_id)

    def _mode(self, partner: Partner | None, account: str) -> Mode:
        """The owner's mode as far as the account allows: without an outgoing server nothing can be sent."""
        mode = self._desk.rules.mode_for(partner)
        if mode is Mode.DRAFT:
            return mode if self._writer.has_account(account) else Mode.OBSERVE
        return mode if self._writer.can_send(account) else Mode.OBSERVE
