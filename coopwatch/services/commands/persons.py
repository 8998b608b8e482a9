""" "12 ist Anna Meier": the sender of a mail in question belongs to the partner, and the mail is read once more.

Learning says who wrote, not what: whether the mail is the answer is decided by the ordinary rules, or stays asked.
Refuses names that fit neither the partner nor the sender. Called by `obey`.
"""

from __future__ import annotations

import re

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Obligation, Partner
from coopwatch.core.reading.commands import Order
from coopwatch.core.reading.cues import fold
from coopwatch.core.writing.notes import Outcome, Said
from coopwatch.ports import MailState, StoredMail, Transaction
from coopwatch.services.commands.authority import raw_of
from coopwatch.services.desk import Desk
from coopwatch.services.steer import Hand

_WORD = re.compile(r"[^\W\d_]{3,}")


def learn_sender(tx: Transaction, desk: Desk, hand: Hand, obligation: Obligation, order: Order) -> Outcome:
    """Learn the sender of the mail that an obligation asks about, when the name fits."""
    book = desk.book(tx)
    mail = tx.mails.get(obligation.hold_mail_id) if obligation.hold_mail_id else None
    partner = book.get(obligation.partner_id)
    if mail is None or partner is None or not mail.from_email:
        return Outcome(order.line, Said.ASKS_NOTHING, order.number)
    named = _words(order.name)
    known = named & (_of_partner(partner) | _of_sender(mail))
    other = next((other for other in _others(book, partner) if _fits_better(named, other, partner, known)), None)
    if other is not None:
        return Outcome(order.line, Said.OTHER_PARTNER, order.number, (other.name or other.id,))
    if not known:
        sender = f"{mail.from_name} {mail.from_email}".strip()
        return Outcome(order.line, Said.WHO_IS_THAT, order.number, (partner.name or partner.id, sender))
    owner_of_address = book.of(mail.from_email)
    if owner_of_address is not None and owner_of_address.id != partner.id:
        name = owner_of_address.name or owner_of_address.id
        return Outcome(order.line, Said.OTHER_PARTNER, order.number, (name,))
    if not hand.learn(obligation, mail.from_email):
        return Outcome(order.line, Said.SHARED_ADDRESS, order.number, (mail.from_email,))
    tx.mails.set_state([mail.id], MailState.INCOMING if raw_of(tx, mail) is not None else MailState.WANTED)
    return Outcome(order.line, Said.LEARNED, order.number, (partner.name or partner.id, mail.from_email))


def _fits_better(named: set[str], other: Partner, partner: Partner, known: set[str]) -> bool:
    """Whether a name means another partner: the only one whom any of it fits, or the only one whom all of it fits."""
    fits = named & _of_partner(other)
    return bool(fits) and (not known or (fits == named and not named <= _of_partner(partner)))


def _others(book: PartnerBook, partner: Partner) -> list[Partner]:
    return [other for other in book.by_id.values() if other.id != partner.id]


def _of_partner(partner: Partner) -> set[str]:
    locals_ = (address.rpartition("@")[0] for address in partner.addresses)
    return _words(" ".join((partner.name, partner.id, *locals_)))


def _of_sender(mail: StoredMail) -> set[str]:
    return _words(f"{mail.from_name} {mail.from_email.rpartition('@')[0]}")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text.replace(".", " "))))
