"""What a mail may order that answers nothing and bears the token of a button: that one thing and no other.

Called by `MailCommands`.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopwatch.core.model import Language
from coopwatch.core.reading.commands import Command, Commands, Order, Replied, Unclear, Verb
from coopwatch.core.tokens import CommandToken, TokenPurpose
from coopwatch.core.writing.digest import command_words
from coopwatch.core.writing.digest.buttons import DELAY_DAYS
from coopwatch.core.writing.notes import Outcome, Said
from coopwatch.ports import Transaction
from coopwatch.services.owed import by_owed_key

_VERBS = {
    TokenPurpose.DONE: (Verb.DONE, Verb.BY_PHONE, Verb.OK),
    TokenPurpose.SNOOZE: (Verb.LATER,),
    TokenPurpose.SEND_NOW: (Verb.SEND,),
    TokenPurpose.STOP: (Verb.STOP,),
    TokenPurpose.MUTE: (Verb.STOP,),
    TokenPurpose.ANSWER_YES: (Verb.YES,),
    TokenPurpose.ANSWER_NO: (Verb.NO,),
    TokenPurpose.ADOPT: (Verb.WATCH,),
    TokenPurpose.WITHDRAW: (Verb.WITHDRAW,),
    TokenPurpose.REOPEN: (Verb.REOPEN,),
    TokenPurpose.SENT: (Verb.SENT,),
    TokenPurpose.AGAIN: (Verb.AGAIN,),
}


def allowed_by_token(
    tx: Transaction, tokens: Sequence[CommandToken], found: Commands, language: Language
) -> tuple[list[Command], tuple[Unclear, ...], list[Outcome]]:
    """The commands that the tokens allow, what is unclear, and what is refused.

    A token's own command when the mail says nothing.
    """
    things = {token: _thing(tx, token) for token in tokens}
    if not found.commands and not found.unclear:
        defaults = [_default(token, number, language) for token, number in things.items() if number]
        gone = [Outcome("coopwatch", Said.UNKNOWN_ITEM) for number in things.values() if not number]
        return defaults, (), gone
    known = {(number, token.purpose) for token, number in things.items() if number}
    may = [command for command in found.commands if _is_allowed(command, known)]
    said = Said.ONE_THING_ONLY if known else Said.UNKNOWN_ITEM
    refused = [Outcome(command.line, said, _number(command)) for command in found.commands if command not in may]
    # Beside a clear command, words without a number are a signature or a greeting of the mail program.
    unclear = tuple(row for row in found.unclear if row.number is not None or not (may or refused))
    return may, unclear, refused


def _thing(tx: Transaction, token: CommandToken) -> int:
    """The number of the obligation, or of the mail that waits for the owner; 0 when it is no more."""
    if token.purpose is TokenPurpose.REPLIED:
        mail = by_owed_key(tx, token.obligation_key)
        return mail.id if mail else 0
    thing = tx.obligations.by_key(token.obligation_key)
    return thing.id if thing else 0


def _default(token: CommandToken, number: int, language: Language) -> Command:
    if token.purpose is TokenPurpose.REPLIED:
        return Replied(f"M{number}", number)
    verb = _VERBS[token.purpose][0]
    try:
        words = command_words(token.purpose, number, language)
    except KeyError:  # a purpose of which no button is made (any more)
        words = f"{number} {verb.value}"
    return Order(words, number, verb, DELAY_DAYS if verb is Verb.LATER else 0)


def _is_allowed(command: Command, known: set[tuple[int, TokenPurpose]]) -> bool:
    if isinstance(command, Replied):
        return (command.mail, TokenPurpose.REPLIED) in known
    if not isinstance(command, Order):
        return False
    return any(number == command.number and command.verb in _VERBS.get(purpose, ()) for number, purpose in known)


def _number(command: Command) -> int | None:
    return command.number if isinstance(command, Order) else None
