"""The owner's orders by ordinary mail: an own sent mail → commands → acts, and an answer for what was not done.

A mail gives orders when it lies in Sent, is written by the owner to himself alone, and answers a digest or note of
ours or bears a token that is still good. It is obeyed once, in one commit. What was done is told by the next digest,
what was not by one note at once; an answer to a note gets no further note. Called by triage for every own mail;
it writes outbox rows and sends nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from coopwatch.core.model import OutboxPurpose
from coopwatch.core.reading.commands import (
    Command,
    Commands,
    Doubt,
    Help,
    Order,
    Unclear,
    Verb,
    read_commands,
    without_unmarked_quote,
)
from coopwatch.core.reading.text import html_to_text
from coopwatch.core.tokens import CommandToken, TokenPurpose
from coopwatch.core.writing.digest import CommandResult, command_words
from coopwatch.core.writing.digest.buttons import DELAY_DAYS
from coopwatch.core.writing.notes import Outcome, Said, answer_note, say
from coopwatch.ports import MailState, Rendered, Transaction
from coopwatch.services.commands.authority import Authority, authority_of, unread_digests
from coopwatch.services.commands.folders import FolderButtons
from coopwatch.services.commands.obey import Obedience
from coopwatch.services.commands.results import claim, keep, source_name
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.owner_mail import OwnerPost
from coopwatch.services.triage.reading import ReadMail

__all__ = ["FolderButtons", "MailCommands"]

_NOTES_A_DAY = 20
_DOUBTS = {
    Doubt.NOT_UNDERSTOOD: Said.NOT_UNDERSTOOD,
    Doubt.NO_DAY: Said.NO_DAY,
    Doubt.TWO_DAYS: Said.TWO_DAYS,
    Doubt.CONTRADICTION: Said.CONTRADICTION,
}
_VERBS = {
    TokenPurpose.DONE: (Verb.DONE, Verb.BY_PHONE),
    TokenPurpose.SNOOZE: (Verb.LATER,),
    TokenPurpose.SEND_NOW: (Verb.SEND,),
    TokenPurpose.STOP: (Verb.STOP,),
    TokenPurpose.MUTE: (Verb.STOP,),
    TokenPurpose.ANSWER_YES: (Verb.YES,),
    TokenPurpose.ANSWER_NO: (Verb.NO,),
    TokenPurpose.ADOPT: (Verb.WATCH,),
    TokenPurpose.WITHDRAW: (Verb.WITHDRAW,),
    TokenPurpose.REOPEN: (Verb.REOPEN,),
}


class MailCommands:
    """Reads own mails as orders. post: how notes reach the owner; its address is his own as well."""

    def __init__(self, desk: Desk, parse: Parse, post: OwnerPost) -> None:
        self._desk = desk
        self._parse = parse
        self._post = post
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
            outcomes, helped = self._outcomes(tx, read, authority, found, alone=alone)
            self._answer(tx, name, outcomes, read.now, helped=helped, quietly=authority.answers_note)
        return alone

    def _own_words(self, read: ReadMail, authority: Authority | None) -> str:
        if authority is None or not authority.answered:
            return read.new.text
        answered = self._parse(authority.answered, read.now)
        return without_unmarked_quote(read.new.text, f"{answered.text}\n{html_to_text(answered.html)}")

    def _outcomes(
        self, tx: Transaction, read: ReadMail, authority: Authority, found: Commands, *, alone: bool
    ) -> tuple[list[Outcome], bool]:
        """What became of everything in the mail, and whether it calls for help."""
        if not alone:
            return [Outcome(command.line, Said.NOT_ALONE) for command in found.commands[:1]], False
        if authority.expired:
            return [Outcome(read.mail.subject, Said.EXPIRED)], False
        if found.too_many:
            return [Outcome(read.mail.subject, Said.TOO_MANY)], True
        commands: Sequence[Command] = found.commands
        outcomes: list[Outcome] = []
        unclear = found.unclear
        if authority.tokens:
            commands, unclear, outcomes = self._by_token(tx, authority.tokens, found)
        obedience = Obedience(tx, self._desk, self._parse, read, authority)
        obeyed = [obedience.obey(command) for command in commands]
        outcomes += [outcome for outcome in obeyed if outcome is not None]
        outcomes += [Outcome(row.line, _DOUBTS[row.doubt], row.number, days=row.days) for row in unclear]
        return outcomes, any(isinstance(command, Help) for command in commands)

    def _by_token(
        self, tx: Transaction, tokens: Sequence[CommandToken], found: Commands
    ) -> tuple[list[Command], tuple[Unclear, ...], list[Outcome]]:
        """Only what the tokens allow; the token's own command when the mail says nothing."""
        things = {token: tx.obligations.by_key(token.obligation_key) for token in tokens}
        if not found.commands and not found.unclear:
            defaults = [_default(token, thing.id, self._desk) for token, thing in things.items() if thing]
            gone = [Outcome("coopwatch", Said.UNKNOWN_ITEM) for thing in things.values() if thing is None]
            return list(defaults), (), gone
        allowed = {(thing.id, verb) for token, thing in things.items() if thing for verb in _VERBS[token.purpose]}
        may = [command for command in found.commands if _is_allowed(command, allowed)]
        said = Said.ONE_THING_ONLY if allowed else Said.UNKNOWN_ITEM
        refused = [Outcome(command.line, said, _number(command)) for command in found.commands if command not in may]
        # Beside a clear command, words without a number are a signature or a greeting of the mail program.
        unclear = tuple(row for row in found.unclear if row.number is not None or not (may or refused))
        return may, unclear, refused

    def _answer(
        self, tx: Transaction, name: str, outcomes: Sequence[Outcome], now: datetime, *, helped: bool, quietly: bool
    ) -> None:
        """One note at once for what was not done; everything else waits for the next digest."""
        today = self._desk.rules.calendar.local_day(now)
        refused = [] if quietly or self._enough_notes(tx, today) else [row for row in outcomes if not row.done]
        if refused or helped:
            note = answer_note(refused, self._desk.language, today, with_help=helped)
            rendered = Rendered(note.subject, note.text)
            self._post.put(tx, self._desk, OutboxPurpose.NOTE, f"command {name}", rendered, now)
        later = [row for row in outcomes if row not in refused]
        keep(tx, name, [CommandResult(row.line, row.done, say(row, self._desk.language, today)) for row in later], now)

    def _enough_notes(self, tx: Transaction, today: date) -> bool:
        midnight = self._desk.rules.calendar.at(today, time(0))
        return len(tx.outbox.of_purpose(OutboxPurpose.NOTE, midnight)) >= _NOTES_A_DAY


def _default(token: CommandToken, number: int, desk: Desk) -> Order:
    verb = _VERBS[token.purpose][0]
    words = f"{number} {verb.value}"
    if token.purpose is not TokenPurpose.MUTE:
        words = command_words(token.purpose, number, desk.language)
    return Order(words, number, verb, DELAY_DAYS if verb is Verb.LATER else 0)


def _is_allowed(command: Command, allowed: set[tuple[int, Verb]]) -> bool:
    return isinstance(command, Order) and (command.number, command.verb) in allowed


def _number(command: Command) -> int | None:
    return command.number if isinstance(command, Order) else None
