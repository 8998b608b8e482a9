"""Two words of the owner about what only he can know: that an uncertain follow-up went out (or shall once more), and
that a partner's mail is answered. Refuses by an Outcome and does nothing then. Called by `obey`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from coopwatch.core.reading.commands import Order, Replied, Verb
from coopwatch.core.writing.notes import Outcome, Said
from coopwatch.ports import Transaction
from coopwatch.services.deliver.consequences import ObligationConsequences
from coopwatch.services.deliver.orders import BAD_OUTCOMES, OPEN_OUTCOMES, note_sent, send_again
from coopwatch.services.deliver.values import PARTNER_MAIL
from coopwatch.services.desk import Desk
from coopwatch.services.owed import settle

CameLater = Callable[[datetime | None], bool]


def settle_uncertain(tx: Transaction, desk: Desk, order: Order, came_later: CameLater, now: datetime) -> Outcome:
    """Note that the uncertain follow-up about a number went out, or let the same one go once more.

    came_later: whether something is younger than the mail that the owner answers; he cannot have meant that one.
    """
    states = OPEN_OUTCOMES if order.verb is Verb.SENT else BAD_OUTCOMES
    mails = [
        mail for mail in tx.outbox.of_obligation(order.number) if mail.purpose in PARTNER_MAIL and mail.state in states
    ]
    if not mails:
        return Outcome(order.line, Said.NOTHING_UNCERTAIN, order.number)
    mail = mails[-1]
    # What went out again since, and is uncertain once more, must not go out a third time by an older word.
    if came_later(mail.created_at if order.verb is Verb.SENT else mail.changed_at):
        return Outcome(order.line, Said.NEWER_MAIL, order.number)
    consequences = ObligationConsequences(desk)
    if order.verb is Verb.SENT:
        note_sent(tx, mail, consequences, now)
        return Outcome(order.line, Said.NOTED_SENT, order.number)
    said = Said.SENT_AGAIN if send_again(tx, mail, consequences, now) else Said.NOTHING_UNCERTAIN
    return Outcome(order.line, said, order.number)


def settle_owed(tx: Transaction, desk: Desk, command: Replied, *, is_known: bool) -> Outcome:
    """A partner's mail needs no answer any more. is_known: the numbers in the answered mail are those of today."""
    if not is_known:
        return Outcome(command.line, Said.OLDER_MAILS)
    mail = settle(tx, command.mail)
    if mail is None:
        return Outcome(command.line, Said.NO_SUCH_MAIL, command.mail)
    partner = desk.book(tx).of(mail.from_email)
    name = (partner.name if partner else "") or mail.from_name or mail.from_email
    return Outcome(command.line, Said.REPLIED, names=(name, mail.subject))
