"""What the owner asks by mail → a mail that tells it: lists, figures, one thing's history, letters, a digest at once.

Reads what the store knows within the transaction of his mail; the only thing it writes is a letter on its way into
Drafts. Refuses with Refused, and never answers anybody but the owner. Called by `services.commands`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from coopwatch.core.model import Form, OutboxPurpose
from coopwatch.core.reading.commands import Draft, LetterKind, Question, Topic
from coopwatch.core.writing.cooperation import Period, sheet_view
from coopwatch.core.writing.digest import DigestKind
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.inquiry import draft_note, sheet_text
from coopwatch.core.writing.notes import Note
from coopwatch.ports import Rendered, Transaction
from coopwatch.ports.letters import LetterRenderer
from coopwatch.services.commands import Reply
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.inquiry.facts import Facts
from coopwatch.services.letters import Letters
from coopwatch.services.report.gather import Gatherer
from coopwatch.services.report.sheet import last_year, read_sheet
from coopwatch.services.steer import Refused, Why
from coopwatch.services.steer.people import find_partner

DigestNow = Callable[[Transaction, DigestKind, datetime], Rendered]
"""The digest as it looks at an instant."""


class Inquiry:
    """Answers questions."""

    def __init__(
        self,
        desk: Desk,
        parse: Parse,
        gatherer: Gatherer,
        letters: Letters,
        renderer: LetterRenderer,
        digest: DigestNow,
    ) -> None:
        self._desk = desk
        self._letters = letters
        self._renderer = renderer
        self._digest = digest
        self._facts = Facts(desk, parse, gatherer)

    def __call__(self, tx: Transaction, asked: Question | Draft, name: str, now: datetime) -> Reply:
        """The mail that answers; name: what makes it one of a kind.

        Raises Refused for what is not known, or may mean several things.
        """
        if isinstance(asked, Draft):
            return Reply(_plain(self._letter(tx, asked, name, now)))
        if asked.topic in (Topic.DIGEST, Topic.WEEKLY):
            kind = DigestKind.WEEKLY if asked.topic is Topic.WEEKLY else DigestKind.DAILY
            return Reply(self._digest(tx, kind, now), OutboxPurpose.DIGEST)
        if asked.topic is Topic.SHEET:
            return Reply(self._sheet(tx, asked, now))
        words = Words(self._desk.language, now, self._desk.rules.calendar.zone)
        return Reply(_plain(self._facts.note(tx, asked, words)))

    def _sheet(self, tx: Transaction, asked: Question, now: datetime) -> Rendered:
        only = find_partner(self._desk.book(tx), asked.who) if asked.who else None
        period = last_year(self._desk.rules.calendar.local_day(now))
        if asked.since is not None:
            if asked.since > period.until:
                raise Refused(Why.NOT_IN_THE_PAST, f"{asked.since} lies ahead.")
            period = Period(asked.since, period.until)
        view = sheet_view(read_sheet(tx, self._desk, period, now, only), self._desk.language)
        return Rendered(f"{view.title}, {view.period}", sheet_text(view), self._renderer.sheet(view))

    def _letter(self, tx: Transaction, asked: Draft, name: str, now: datetime) -> Note:
        """Word a letter, and put it into Drafts when its address is known."""
        if asked.letter is LetterKind.TALK:
            letter = self._letters.word_talk(tx, self._partner(tx, asked), now)
        else:
            who, form = self._behind(tx, asked), asked.form or Form.SIE
            letter = self._letters.word_customer(tx, who, now, asked.to, asked.language, form)
        if letter.recipient:
            self._letters.put_by_name(tx, letter, name, now)
        return draft_note(letter.rendered.subject, letter.rendered.text, letter.recipient, self._desk.language)

    def _partner(self, tx: Transaction, asked: Draft) -> str:
        """The partner's name or id, or for somebody who is none his address, which is refused."""
        if not asked.number:
            return asked.who
        thing = self._facts.obligation(tx, asked.number)
        return thing.partner_id or thing.recipient

    def _behind(self, tx: Transaction, asked: Draft) -> str:
        """The customer's or the job's name."""
        if not asked.number:
            return asked.who
        thing = self._facts.obligation(tx, asked.number)
        named = thing.customer or thing.job
        if not named:
            raise Refused(Why.NO_CUSTOMER, f"{asked.number} is for nobody in particular.")
        return named


def _plain(note: Note) -> Rendered:
    return Rendered(note.subject, note.text)
