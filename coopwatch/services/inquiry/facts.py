"""From the store to the lists and histories that the owner asks for. Writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from coopwatch.core.model import Obligation, OutboxMail, OutboxPurpose, OutboxState, State
from coopwatch.core.reading.commands import Question, Topic
from coopwatch.core.reading.cues import fold
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.inquiry import (
    MOST_LISTED,
    Condition,
    Entry,
    Listed,
    OwedRow,
    Past,
    ReadFolder,
    WrittenMail,
    condition_note,
    history_note,
    list_note,
    outbox_note,
    partners_note,
)
from coopwatch.core.writing.notes import Note
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.owed import OwedMail, owed_mails
from coopwatch.services.report.closed import closed_item
from coopwatch.services.report.gather import Gatherer
from coopwatch.services.report.health import LAST_COMPLETE_AT, all_folders
from coopwatch.services.report.holds import hold_questions, partner_of
from coopwatch.services.report.status import status_facts
from coopwatch.services.steer import FOREVER, PAUSED_UNTIL, Refused, Why

_DONE = (OutboxState.FILED, OutboxState.CANCELLED)
_TO_OTHERS = (OutboxPurpose.FOLLOW_UP, OutboxPurpose.DRAFT, OutboxPurpose.LETTER)


class Facts:
    """Reads what one question needs."""

    def __init__(self, desk: Desk, parse: Parse, gatherer: Gatherer) -> None:
        self._desk = desk
        self._parse = parse
        self._gatherer = gatherer
        self._notes: dict[Topic, Callable[[Transaction, Question, Words], Note]] = {
            Topic.LIST: self._list,
            Topic.OVERDUE: self._overdue,
            Topic.EVERYTHING: self._everything,
            Topic.MINE: self._mine,
            Topic.SHOW: self._history,
            Topic.STATUS: self._condition,
            Topic.OUTBOX: self._outbox,
            Topic.PARTNERS: self._partners,
        }

    def note(self, tx: Transaction, asked: Question, words: Words) -> Note:
        """The answer in words; raises Refused for an unknown number, KeyError for what is answered elsewhere."""
        return self._notes[asked.topic](tx, asked, words)

    def obligation(self, tx: Transaction, number: int) -> Obligation:
        """The obligation with a number; raises Refused when there is none."""
        thing = tx.obligations.get(number)
        if thing is None:
            raise Refused(Why.UNKNOWN_NUMBER, f"there is no number {number}.")
        return thing

    def _list(self, tx: Transaction, asked: Question, words: Words) -> Note:
        book, wanted = self._desk.book(tx), _named(asked.who)

        def is_meant(thing: Obligation) -> bool:
            named = partner_of(book, thing).name
            return wanted(named, thing.partner_id, thing.recipient, thing.customer, thing.job)

        owed = self._owed(tx, words.now)
        meant = [row for row in owed if wanted(row.partner.name, row.partner.id, row.address)]
        return list_note(replace(self._open(tx, words.now, is_meant), owed=meant, who=asked.who), words)

    def _overdue(self, tx: Transaction, asked: Question, words: Words) -> Note:
        def is_due(thing: Obligation) -> bool:
            return thing.due_at is not None and thing.due_at <= words.now

        return list_note(replace(self._open(tx, words.now, is_due), found=(), more_found=0), words)

    def _everything(self, tx: Transaction, asked: Question, words: Words) -> Note:
        book = self._desk.book(tx)
        ended = [thing for thing in tx.obligations.all() if not thing.is_open]
        ended.sort(key=lambda thing: thing.closed_at or thing.opened_at, reverse=True)
        closed = [closed_item(tx, self._desk, book, thing, words.now) for thing in ended[:MOST_LISTED]]
        still_open = self._open(tx, words.now, lambda thing: True)
        owed, more = self._owed(tx, words.now), len(ended) - len(closed)
        return list_note(replace(still_open, closed=closed, more_closed=more, owed=owed), words)

    def _mine(self, tx: Transaction, asked: Question, words: Words) -> Note:
        return list_note(Listed(owed=self._owed(tx, words.now)), words)

    def _open(self, tx: Transaction, now: datetime, is_meant: Callable[[Obligation], bool]) -> Listed:
        """What is open and meant. Only what is shown is looked at closely: there may be thousands."""
        watched, found = ([thing for thing in things if is_meant(thing)] for things in self._gatherer.things(tx))
        shown = watched[:MOST_LISTED]
        return Listed(
            open=self._gatherer.items(tx, shown, now),
            found=self._gatherer.items(tx, found[:MOST_LISTED], now),
            more_open=len(watched[MOST_LISTED:]),
            more_found=len(found[MOST_LISTED:]),
            holds=hold_questions(tx, self._desk.book(tx), shown, self._desk.language),
        )

    def _history(self, tx: Transaction, asked: Question, words: Words) -> Note:
        thing = self.obligation(tx, asked.number)
        entries = []
        for event in tx.obligations.events(thing.id):
            mail = tx.mails.get(event.mail_id) if event.mail_id else None
            entries.append(
                Entry(event, (mail.from_name or mail.from_email) if mail else "", mail.subject if mail else "")
            )
        book = self._desk.book(tx)
        if not thing.is_open:
            return history_note(Past(closed_item(tx, self._desk, book, thing, words.now), entries), words)
        (item,) = self._gatherer.items(tx, [thing], words.now)
        hold = next(iter(hold_questions(tx, book, [thing], self._desk.language)), None)
        return history_note(Past(item, entries, hold), words)

    def _condition(self, tx: Transaction, asked: Question, words: Words) -> Note:
        today = self._desk.rules.calendar.local_day(words.now)
        read_at = tx.journal.get(LAST_COMPLETE_AT)
        complete_at = datetime.fromisoformat(read_at) if read_at else None
        told = status_facts(tx, self._desk.rules.mode, today, complete_at)
        until = tx.journal.get(PAUSED_UNTIL)
        condition = Condition(
            mode=self._desk.rules.mode,
            paused=bool(told["paused"]),
            paused_until=datetime.fromisoformat(until).date() if until and until != FOREVER else None,
            complete_at=complete_at,
            folders=[
                ReadFolder(folder.shown or folder.name, folder.complete_at, folder.last_error)
                for folder in all_folders(tx)
            ],
            states={State(name): number for name, number in told["obligations"].items()},
            pending=told["pending"],
            aside=[(row.at, row.folder, row.reason) for row in tx.mails.aside()],
            problems=told["problems"],
        )
        return condition_note(condition, words)

    def _outbox(self, tx: Transaction, asked: Question, words: Words) -> Note:
        states = [state for state in OutboxState if state not in _DONE]
        mails = [mail for mail in tx.outbox.in_states(states) if mail.purpose in _TO_OTHERS]
        return outbox_note([self._written(mail) for mail in mails], words)

    def _written(self, mail: OutboxMail) -> WrittenMail:
        return WrittenMail(
            subject=self._parse(mail.raw, mail.date_at).subject,
            recipient=mail.recipient,
            state=mail.state,
            written_at=mail.created_at,
            numbers=tuple(sorted({item.obligation_id for item in mail.items})),
            reply=mail.reply,
        )

    def _partners(self, tx: Transaction, asked: Question, words: Words) -> Note:
        book = self._desk.book(tx)
        known = sorted(book.by_id.values(), key=lambda partner: fold(partner.name or partner.id))
        return partners_note(known, self._gatherer.people(tx), words)

    def _owed(self, tx: Transaction, now: datetime) -> list[OwedRow]:
        return [_owed_row(row) for row in owed_mails(tx, self._desk, self._parse, now)]


def _named(who: str) -> Callable[..., bool]:
    wanted = fold(who)
    return lambda *names: not wanted or any(wanted in fold(name) for name in names)


def _owed_row(row: OwedMail) -> OwedRow:
    mail = row.mail
    return OwedRow(
        mail.id, row.partner, mail.from_email, mail.subject, mail.received_at, row.age_working_days, row.words
    )
