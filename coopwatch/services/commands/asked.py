"""What the owner was asked, and whether the mail he answers had asked it: a yes to a question that came later is none.

Called by `obey`.
"""

from __future__ import annotations

import re
from datetime import datetime

from coopwatch.core.model import EventType, Obligation, OutboxMail, OutboxPurpose, OutboxState, State
from coopwatch.core.writing.notes import Outcome, Said
from coopwatch.ports import Transaction
from coopwatch.services.commands.authority import Authority
from coopwatch.services.desk import Parse

WRITTEN = (OutboxState.PROPOSED, OutboxState.READY)


class Asked:
    """The questions that are open now, seen from the mail that the owner answers."""

    def __init__(self, tx: Transaction, parse: Parse, authority: Authority, now: datetime) -> None:
        self._tx = tx
        self._parse = parse
        self._authority = authority
        self._now = now

    def written(self, number: int) -> list[OutboxMail]:
        """Follow-ups about a number that are written and not on their way."""
        mails = self._tx.outbox.of_obligation(number)
        return [mail for mail in mails if mail.purpose is OutboxPurpose.FOLLOW_UP and mail.state in WRITTEN]

    def newer_question(self, obligation: Obligation, line: str) -> Outcome | None:
        """The open question, asked back, when the answered mail did not show it."""
        asked_at, what = self._question(obligation)
        shown = self._shows(obligation.id)
        if asked_at is None or _is_before(asked_at, self._authority.asked_at if shown else self._authority.digest_at):
            return None
        return Outcome(line, Said.NEW_QUESTION, obligation.id, (what,))

    def newer_number(self, line: str, number: int) -> Outcome | None:
        """Refuses a number that did not exist yet in the forgotten mail that the owner answers."""
        events = () if self._authority.is_known else self._tx.obligations.events(number)
        if events and self.came_later(events[0].recorded_at):
            return Outcome(line, Said.NEWER_NUMBER, number)
        return None

    def came_later(self, at: datetime | None) -> bool:
        """Whether something is younger than the answered mail."""
        return at is not None and not _is_before(at, self._authority.asked_at)

    def _question(self, obligation: Obligation) -> tuple[datetime | None, str]:
        """Since when what is asked about an obligation; (None, "") for nothing."""
        events = self._tx.obligations.events(obligation.id)
        if obligation.state is State.HOLD:
            mail = self._tx.mails.get(obligation.hold_mail_id) if obligation.hold_mail_id else None
            held = [event for event in events if event.type is EventType.HELD]
            what = f"{mail.from_name or mail.from_email}, {mail.subject}" if mail else obligation.subject
            return held[-1].recorded_at if held else None, what
        if obligation.state is State.SUGGESTED:
            return events[0].recorded_at, obligation.subject
        proposed = [mail for mail in self.written(obligation.id) if mail.state is OutboxState.PROPOSED]
        return proposed[-1].created_at if proposed else None, obligation.subject

    def _shows(self, number: int) -> bool:
        """Whether the answered mail tells about a number: every digest does, a note only about some."""
        if not self._authority.answers_note:
            return True
        text = self._parse(self._authority.answered, self._now).text if self._authority.answered else ""
        return re.search(rf"(?<!\w)(?:\[{number}\]|{number} (?:ja|nein|yes|no)(?!\w))", text) is not None


def _is_before(at: datetime, seen_at: datetime | None) -> bool:
    return seen_at is not None and at <= seen_at
