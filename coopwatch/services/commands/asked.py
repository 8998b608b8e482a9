"""What the owner was asked, and whether the mail he answers had asked it: a yes to a question that came later is none.

Called by `obey`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from coopwatch.core.model import EventType, Obligation, OutboxMail, OutboxPurpose, OutboxState, State
from coopwatch.core.writing.notes import Outcome, Said
from coopwatch.ports import Transaction
from coopwatch.services.commands.authority import Authority
from coopwatch.services.desk import Parse

WRITTEN = (OutboxState.PROPOSED, OutboxState.READY)


@dataclass(frozen=True, slots=True)
class _Question:
    """An open question: since when, in which words, and about what."""

    at: datetime | None
    said: Said
    names: tuple[str, ...]


class Asked:
    """The questions that are open now, seen from the mail that the owner answers."""

    def __init__(self, tx: Transaction, parse: Parse, authority: Authority, now: datetime) -> None:
        self._tx = tx
        self._parse = parse
        self._authority = authority
        self._now = now

    def written(self, number: int) -> list[OutboxMail]:
        """Follow-ups about a number that are written and not on their way, oldest first."""
        mails = self._tx.outbox.of_obligation(number)
        return [mail for mail in mails if mail.purpose is OutboxPurpose.FOLLOW_UP and mail.state in WRITTEN]

    def proposed(self, number: int) -> list[OutboxMail]:
        """Those of them that wait for a yes."""
        return [mail for mail in self.written(number) if mail.state is OutboxState.PROPOSED]

    def asks(self, obligation: Obligation) -> bool:
        """Whether anything is asked about an obligation now."""
        return self._question(obligation) is not None

    def newer_question(self, obligation: Obligation, line: str) -> Outcome | None:
        """The open question, asked back, when the answered mail did not show it."""
        question = self._question(obligation)
        if question is None or question.at is None or _is_before(question.at, self._shown_at(obligation.id, question)):
            return None
        return Outcome(line, question.said, obligation.id, question.names)

    def newer_proposal(self, obligation: Obligation, line: str) -> Outcome | None:
        """Whether a written follow-up shall go out, asked back, when it is younger than the answered mail."""
        proposed = self.proposed(obligation.id)
        if proposed and self.came_later(proposed[-1].created_at):
            return Outcome(line, Said.SHALL_SEND, obligation.id, (obligation.subject,))
        return None

    def newer_number(self, line: str, number: int) -> Outcome | None:
        """Refuses a number that did not exist yet in the forgotten mail that the owner answers."""
        events = () if self._authority.is_known else self._tx.obligations.events(number)
        if events and self.came_later(events[0].recorded_at):
            return Outcome(line, Said.NEWER_NUMBER, number)
        return None

    def came_later(self, at: datetime | None) -> bool:
        """Whether something is younger than the answered mail."""
        return at is not None and not _is_before(at, self._authority.asked_at)

    def _question(self, obligation: Obligation) -> _Question | None:
        """What is asked about an obligation, None for nothing."""
        events = self._tx.obligations.events(obligation.id)
        if obligation.state is State.HOLD:
            mail = self._tx.mails.get(obligation.hold_mail_id) if obligation.hold_mail_id else None
            held = [event for event in events if event.type is EventType.HELD]
            names = (mail.from_name or mail.from_email, mail.subject) if mail else ("", obligation.subject)
            return _Question(held[-1].recorded_at if held else None, Said.IS_IT_ANSWER, names)
        if obligation.state is State.SUGGESTED:
            return _Question(events[0].recorded_at, Said.SHALL_WATCH, (obligation.subject,))
        if proposed := self.proposed(obligation.id):
            return _Question(proposed[-1].created_at, Said.SHALL_SEND, (obligation.subject,))
        return None

    def _shown_at(self, number: int, question: _Question) -> datetime | None:
        """When the owner last saw what is asked about a number, as far as the answered mail tells.

        Every digest shows it; a note only what it names, and a written follow-up only when it asks about it.
        """
        if not self._authority.answers_note:
            return self._authority.asked_at
        text = self._parse(self._authority.answered, self._now).text if self._authority.answered else ""
        signs = rf"[„“]{number} (?:ja|yes)[“”]" + ("" if question.said is Said.SHALL_SEND else rf"|\[{number}\]")
        return self._authority.asked_at if re.search(signs, text) else self._authority.digest_at


def _is_before(at: datetime, seen_at: datetime | None) -> bool:
    return seen_at is not None and at <= seen_at
