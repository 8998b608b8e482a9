"""The owner's orders by ordinary mail: an own sent mail → commands → acts, and an answer for what was not done.

A mail gives orders when it lies in Sent, is written by the owner to himself alone, and answers a digest or note of
ours or bears a token that is still good. It is obeyed once, in one commit. What was done is told by the next digest,
what was not by one note at once; an answer to such a note gets no further one. What he asked is answered at
once, each question by a mail of its own, twenty a day. Called by triage for every own mail; it writes outbox rows and
sends nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from coopwatch.core.model import OutboxPurpose
from coopwatch.core.reading.commands import (
    Command,
    Commands,
    Doubt,
    Draft,
    Help,
    Question,
    read_commands,
    without_unmarked_quote,
)
from coopwatch.core.reading.text import html_to_text
from coopwatch.core.writing.digest import CommandResult
from coopwatch.core.writing.notes import Outcome, Said, answer_note, say
from coopwatch.ports import MailState, Rendered, Transaction
from coopwatch.services.commands.authority import ANSWER, Authority, authority_of, unread_digests
from coopwatch.services.commands.by_token import allowed_by_token
from coopwatch.services.commands.folders import FolderButtons
from coopwatch.services.commands.obey import Obedience
from coopwatch.services.commands.replies import Inquire, Reply
from coopwatch.services.commands.results import claim, keep, source_name
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.owner_mail import OwnerPost
from coopwatch.services.triage.reading import ReadMail

__all__ = ["FolderButtons", "Inquire", "MailCommands", "Reply"]

# Notes, answers and digests at his word of one day, whatever the owner (or a program in his name) writes.
_ANSWERS_A_DAY = 20
# The daily and the weekly one come by themselves.
_DIGESTS_A_DAY = 2
_DOUBTS = {
    Doubt.NOT_UNDERSTOOD: Said.NOT_UNDERSTOOD,
    Doubt.NO_DAY: Said.NO_DAY,
    Doubt.TWO_DAYS: Said.TWO_DAYS,
    Doubt.CONTRADICTION: Said.CONTRADICTION,
}


@dataclass(frozen=True, slots=True)
class _Dealt:
    """What became of a mail: outcomes of orders, answers to questions, a line that calls for help."""

    outcomes: Sequence[Outcome] = ()
    replies: Sequence[Reply] = ()
    help_line: str = ""


class MailCommands:
    """Reads own mails as orders. post: how notes reach the owner; its address is his own as well.

    inquire: answers his questions.
    """

    def __init__(self, desk: Desk, parse: Parse, post: OwnerPost, inquire: Inquire) -> None:
        self._desk = desk
        self._parse = parse
        self._post = post
        self._inquire = inquire
        self._own = desk.own_addresses | {post.to.lower()}

    def __call__(self, tx: Transaction, read: ReadMail) -> bool:
        """Whether this own mail gave orders (or may not); then it is dealt with and nothing else it may be."""
        if read.mail.header("Auto-Submitted").strip().lower() not in ("", "no"):
            return False
        written_to = {address.email for address in (*read.mail.to, *read.mail.cc)}
        if not written_to & self._own:
            return False
        authority = authority_of(tx, self._desk, self._parse, read)
        found = read_commands(self._own_words(read, authority), read.said_on)
        if authority is None:
            if found.commands and not written_to - self._own:
                # Taken up again once their texts are here: see `authority_of` on providers that rename mails.
                tx.mails.set_state(unread_digests(tx, self._desk, read), MailState.WANTED)
            return False
        alone = not written_to - self._own
        if not alone and not (found.commands or found.too_many):
            return False
        name = source_name(read.mail.message_id, read.stored.id)
        # What lay there before coopwatch began to watch was obeyed in another life, or never.
        if not read.stored.imported and claim(tx, name, read.now):
            left = self._answers_left(tx, read.now)
            dealt = self._deal(tx, read, authority, found, left, alone=alone)
            self._answer(tx, name, dealt, read.now, left - len(dealt.replies), quietly=authority.answers_refusal)
        return alone

    def _own_words(self, read: ReadMail, authority: Authority | None) -> str:
        if authority is None or not authority.answered:
            return read.new.text
        answered = self._parse(authority.answered, read.now)
        return without_unmarked_quote(read.new.text, f"{answered.text}\n{html_to_text(answered.html)}")

    def _deal(
        self, tx: Transaction, read: ReadMail, authority: Authority, found: Commands, left: int, *, alone: bool
    ) -> _Dealt:
        """What became of everything in the mail; left: how many answers there may be."""
        if not alone:
            return _Dealt([Outcome(command.line, Said.NOT_ALONE) for command in found.commands[:1]])
        if authority.expired:
            return _Dealt([Outcome(read.mail.subject, Said.EXPIRED)])
        if found.too_many:
            return _Dealt([Outcome(read.mail.subject, Said.TOO_MANY)], help_line=read.mail.subject or "?")
        commands: Sequence[Command] = found.commands
        outcomes: list[Outcome] = []
        unclear = found.unclear
        if authority.tokens:
            commands, unclear, outcomes = allowed_by_token(tx, authority.tokens, found, self._desk.language)
        obedience = Obedience(tx, self._desk, self._parse, read, authority, self._inquire, left)
        # Orders first, so that what is asked in the same mail shows what they did.
        for command in sorted(commands, key=lambda command: isinstance(command, Question | Draft)):
            outcome = obedience.obey(command)
            outcomes += [outcome] if outcome is not None else []
        outcomes += [Outcome(row.line, _DOUBTS[row.doubt], row.number, days=row.days) for row in unclear]
        help_line = next((command.line for command in commands if isinstance(command, Help)), "")
        return _Dealt(_merged(outcomes), obedience.replies, help_line)

    def _answer(self, tx: Transaction, name: str, dealt: _Dealt, now: datetime, left: int, *, quietly: bool) -> None:
        """One note at once for what was not done if any is left, a mail for each question; the rest waits for the next
        digest."""
        today = self._desk.rules.calendar.local_day(now)
        refused = [] if quietly or left < 1 else [row for row in dealt.outcomes if not row.done]
        helps = bool(dealt.help_line) and left > 0
        if refused or helps:
            note = answer_note(refused, self._desk.language, today, with_help=helps)
            rendered = Rendered(note.subject, note.text)
            self._post.put(tx, self._desk, OutboxPurpose.NOTE, f"command {name}", rendered, now)
        for number, reply in enumerate(dealt.replies, 1):
            self._post.put(tx, self._desk, reply.purpose, f"{ANSWER}{name} {number}", reply.rendered, now)
        later = [row for row in dealt.outcomes if row not in refused]
        later += [Outcome(dealt.help_line, Said.ENOUGH_TODAY)] if dealt.help_line and not helps else []
        keep(tx, name, [CommandResult(row.line, row.done, say(row, self._desk.language, today)) for row in later], now)

    def _answers_left(self, tx: Transaction, now: datetime) -> int:
        """How many more mails may answer him today."""
        midnight = self._desk.rules.calendar.at(self._desk.rules.calendar.local_day(now), time(0))
        notes, digests = (len(tx.outbox.of_purpose(it, midnight)) for it in (OutboxPurpose.NOTE, OutboxPurpose.DIGEST))
        return _ANSWERS_A_DAY - notes - max(0, digests - _DIGESTS_A_DAY)


def _merged(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The same outcomes, where one line said the same of one number in several parts told once."""
    told: list[Outcome] = []
    for row in outcomes:
        last = told[-1] if told else None
        if last and row.number and (last.line, last.said, last.number) == (row.line, row.said, row.number):
            told[-1] = replace(last, names=(*last.names, *row.names))
        else:
            told.append(row)
    return told
