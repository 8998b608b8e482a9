"""One command of a mail → what it does and what became of it, in the mail's own transaction.

A yes or no counts only for the question that the answered digest asked: whatever became a question later is asked
anew. Refuses by an Outcome, never by an exception, and does nothing then. Called by `MailCommands`.
"""

from __future__ import annotations

from collections.abc import Callable

from coopwatch.core.model import CloseReason, OutboxMail, OutboxPurpose, OutboxState, State
from coopwatch.core.reading.commands import (
    Assign,
    Behind,
    Command,
    Draft,
    Help,
    OpenNew,
    Order,
    PartnerOrder,
    Pause,
    Question,
    Replied,
    Resume,
    Verb,
)
from coopwatch.core.writing.notes import Outcome, Said
from coopwatch.ports import Transaction
from coopwatch.services.commands.asked import WRITTEN, Asked
from coopwatch.services.commands.authority import Authority
from coopwatch.services.commands.general import change_partner, open_new, pause
from coopwatch.services.commands.persons import learn_sender
from coopwatch.services.commands.refusals import REFUSALS
from coopwatch.services.commands.replies import Inquire, Reply
from coopwatch.services.commands.results import source_name
from coopwatch.services.commands.uncertain import settle_owed, settle_uncertain
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.steer import Hand, Refused
from coopwatch.services.triage.reading import WORDS_SHOWN, ReadMail


class Obedience:
    """Carries out the commands of one mail; replies: the answers to its questions, in their order.

    most_replies: how many of them there may be; what is asked beyond is neither looked up nor answered.
    """

    def __init__(
        self,
        tx: Transaction,
        desk: Desk,
        parse: Parse,
        read: ReadMail,
        authority: Authority,
        inquire: Inquire,
        most_replies: int,
    ) -> None:
        self.replies: list[Reply] = []
        self._most_replies = most_replies
        self._inquire = inquire
        self._tx = tx
        self._desk = desk
        self._parse = parse
        self._read = read
        self._authority = authority
        self._asked = Asked(tx, parse, authority, read.now)
        self._orders: dict[Verb, Callable[[Order, Hand], Outcome]] = {
            Verb.DONE: lambda order, hand: self._close(order, hand, CloseReason.SETTLED_ELSEWHERE, Said.CLOSED),
            Verb.BY_PHONE: lambda order, hand: self._close(order, hand, CloseReason.SETTLED_ELSEWHERE, Said.CLOSED),
            Verb.OK: self._ok,
            Verb.WITHDRAW: lambda order, hand: self._close(order, hand, CloseReason.WITHDRAWN, Said.WITHDRAWN),
            Verb.LATER: self._later,
            Verb.STOP: self._stop,
            Verb.SEND: self._send,
            Verb.YES: self._yes,
            Verb.NO: self._no,
            Verb.IS: self._is,
            Verb.REOPEN: self._reopen,
            Verb.WATCH: self._watch,
            Verb.SENT: self._uncertain,
            Verb.AGAIN: self._uncertain,
            Verb.ANSWERED: self._answered,
        }

    def obey(self, command: Command) -> Outcome | None:
        """What became of a command; None for a question or a call for help, which is answered by its own mail."""
        try:
            return self._obey(command, self._hand(command))
        except Refused as refused:
            number = getattr(command, "number", None) or None
            return Outcome(command.line, REFUSALS[refused.why], number, refused.names)

    def _obey(self, command: Command, hand: Hand) -> Outcome | None:
        match command:
            case Order():
                return self._order(command, hand)
            case PartnerOrder():
                return change_partner(command, hand)
            case OpenNew():
                return open_new(self._tx, self._desk, self._read, command, hand)
            case Assign():
                return self._assign(command, hand)
            case Replied():
                return settle_owed(self._tx, self._desk, command, is_known=self._authority.is_known)
            case Question() | Draft():
                return self._answer(command)
            case Pause() | Resume():
                return pause(command, hand)
            case Help():
                return None

    def _answer(self, command: Question | Draft) -> Outcome | None:
        newer = self._asked.newer_number(command.line, command.number) if command.number else None
        if newer is not None:
            return newer
        if len(self.replies) >= self._most_replies:
            return Outcome(command.line, Said.ENOUGH_TODAY)
        name = f"{source_name(self._read.mail.message_id, self._read.stored.id)} {len(self.replies) + 1}"
        self.replies.append(self._inquire(self._tx, command, name, self._read.now))
        return None

    def _hand(self, command: Command) -> Hand:
        stored = self._read.stored
        words = command.line[:WORDS_SHOWN]
        return Hand(self._tx, self._read.now, self._desk, self._parse, stored.account, stored.id, words)

    def _order(self, order: Order, hand: Hand) -> Outcome:
        hand.obligation(order.number)
        return self._asked.newer_number(order.line, order.number) or self._orders[order.verb](order, hand)

    def _assign(self, command: Assign, hand: Hand) -> Outcome:
        hand.obligation(command.number)
        newer = self._asked.newer_number(command.line, command.number)
        if newer is not None:
            return newer
        is_customer = command.behind is Behind.CUSTOMER
        hand.assign(command.number, command.name if is_customer else None, None if is_customer else command.name)
        said = Said.ASSIGNED if command.name else Said.UNASSIGNED
        return Outcome(command.line, said, command.number, (command.name,))

    def _uncertain(self, order: Order, hand: Hand) -> Outcome:
        return settle_uncertain(self._tx, self._desk, order, self._asked.came_later, self._read.now)

    def _answered(self, order: Order, hand: Hand) -> Outcome:
        newer = self._newer_hold(order, hand)
        if newer is not None:
            return newer
        hand.answered(order.number)
        return Outcome(order.line, Said.PARTNERS_TURN, order.number)

    def _newer_hold(self, order: Order, hand: Hand) -> Outcome | None:
        """The question about a mail that the owner has not seen, before he is told that it must be answered first."""
        obligation = hand.obligation(order.number)
        return self._asked.newer_question(obligation, order.line) if obligation.state is State.HOLD else None

    def _close(self, order: Order, hand: Hand, reason: CloseReason, said: Said) -> Outcome:
        if not hand.obligation(order.number).is_open:
            return Outcome(order.line, Said.WAS_CLOSED, order.number)
        hand.close(order.number, reason)
        return Outcome(order.line, said, order.number)

    def _ok(self, order: Order, hand: Hand) -> Outcome:
        """Done, unless a question is open to which it may be a yes."""
        obligation = hand.obligation(order.number)
        if self._asked.asks(obligation):
            newer = self._asked.newer_question(obligation, order.line)
            return newer or Outcome(order.line, Said.YES_OR_DONE, order.number)
        return self._close(order, hand, CloseReason.SETTLED_ELSEWHERE, Said.CLOSED)

    def _later(self, order: Order, hand: Hand) -> Outcome:
        newer = self._newer_hold(order, hand)
        if newer is not None:
            return newer
        calendar = self._desk.rules.calendar
        until = order.until or calendar.add_working_days(self._read.said_on, order.days)
        hand.snooze(order.number, until)
        return Outcome(order.line, Said.LATER, order.number, days=(until,))

    def _stop(self, order: Order, hand: Hand) -> Outcome:
        if not hand.obligation(order.number).muted:
            hand.mute(order.number)
        return Outcome(order.line, Said.STOPPED, order.number)

    def _reopen(self, order: Order, hand: Hand) -> Outcome:
        hand.reopen(order.number)
        return Outcome(order.line, Said.REOPENED, order.number)

    def _watch(self, order: Order, hand: Hand) -> Outcome:
        obligation = hand.obligation(order.number)
        if not obligation.is_open:
            return Outcome(order.line, Said.IS_CLOSED, order.number)
        if obligation.state is not State.SUGGESTED:
            return Outcome(order.line, Said.WAS_WATCHED, order.number)
        hand.adopt(order.number)
        return Outcome(order.line, Said.WATCHED, order.number)

    def _send(self, order: Order, hand: Hand) -> Outcome:
        """Approve a proposed mail, or bring an announced one forward; deliver still looks before it goes."""
        newer = self._asked.newer_proposal(hand.obligation(order.number), order.line)
        if newer is not None:
            return newer
        written = self._asked.written(order.number)
        now = self._read.now
        for mail in written:
            self._tx.outbox.move(mail.id, WRITTEN, OutboxState.READY, now, not_before=now, next_try_at=now)
        if written:
            return Outcome(order.line, Said.SENDING, order.number)
        drafts = [mail for mail in self._tx.outbox.of_obligation(order.number) if _lies_in_drafts(mail)]
        return Outcome(order.line, Said.IN_DRAFTS if drafts else Said.NOTHING_TO_SEND, order.number)

    def _yes(self, order: Order, hand: Hand) -> Outcome:
        obligation = hand.obligation(order.number)
        newer = self._asked.newer_question(obligation, order.line)
        if newer is not None:
            return newer
        if obligation.state is State.HOLD:
            answered = hand.resolve_hold(order.number, is_answer=True)
            return Outcome(order.line, Said.ANSWERED_OPEN if answered.is_open else Said.ANSWERED, order.number)
        if obligation.state is State.SUGGESTED:
            return self._watch(order, hand)
        asked = self._asked.asks(obligation)
        return self._send(order, hand) if asked else Outcome(order.line, Said.ASKS_NOTHING, order.number)

    def _no(self, order: Order, hand: Hand) -> Outcome:
        obligation = hand.obligation(order.number)
        newer = self._asked.newer_question(obligation, order.line)
        if newer is not None:
            return newer
        if obligation.state is State.HOLD:
            hand.resolve_hold(order.number, is_answer=False)
            return Outcome(order.line, Said.NOT_ANSWERED, order.number)
        if obligation.state is State.SUGGESTED:
            return self._close(order, hand, CloseReason.WITHDRAWN, Said.WITHDRAWN)
        asked = self._asked.asks(obligation)
        return Outcome(order.line, Said.STOP_OR_LATER if asked else Said.ASKS_NOTHING, order.number)

    def _is(self, order: Order, hand: Hand) -> Outcome:
        obligation = hand.held(order.number)
        newer = self._asked.newer_question(obligation, order.line)
        return newer or learn_sender(self._tx, self._desk, hand, obligation, order)


def _lies_in_drafts(mail: OutboxMail) -> bool:
    return mail.purpose is OutboxPurpose.DRAFT and mail.state is OutboxState.FILED
