"""What waits for the owner's word: mails that may be answers, and whose turn an obligation is.

Called by the gatherer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Address, Event, EventType, Language, Obligation, Partner, State
from coopwatch.core.writing.digest import HoldQuestion, doubt
from coopwatch.ports import Transaction


def hold_questions(
    tx: Transaction, book: PartnerBook, items: Iterable[Obligation], language: Language
) -> tuple[HoldQuestion, ...]:
    """The question about each held obligation, in their order: the mail, its own first words, and the doubt."""
    questions = []
    for item in items:
        mail = tx.mails.get(item.hold_mail_id) if item.state is State.HOLD and item.hold_mail_id else None
        if mail is None:
            continue
        held = _held_by(tx, item)
        questions.append(
            HoldQuestion(
                obligation=item,
                partner=partner_of(book, item),
                mail_from=Address(mail.from_name, mail.from_email),
                mail_subject=mail.subject,
                mail_at=mail.received_at,
                words=held.words,
                why=doubt(held.rule, held.confidence, language),
            )
        )
    return tuple(questions)


def is_handed_over(obligation: Obligation, events: Sequence[Event]) -> bool:
    """Whether it is the owner's turn because nothing more can be sent, not because the partner asked something."""
    gave = [event.type for event in events if event.type in (EventType.QUESTION, EventType.HANDED_OVER)]
    return obligation.state is State.OWNER_TURN and gave[-1:] == [EventType.HANDED_OVER]


def partner_of(book: PartnerBook, obligation: Obligation) -> Partner:
    """The partner, or for somebody who is none a stand-in with his address."""
    known = book.get(obligation.partner_id)
    return known or Partner(obligation.recipient, obligation.recipient, (obligation.recipient,))


def _held_by(tx: Transaction, obligation: Obligation) -> Event:
    """The event that holds an obligation; an empty one where the history lacks it."""
    held = [event for event in tx.obligations.events(obligation.id) if event.type is EventType.HELD]
    mine = [event for event in held if event.mail_id == obligation.hold_mail_id]
    return mine[-1] if mine else Event(EventType.HELD, obligation.opened_at, confidence=0.0)
