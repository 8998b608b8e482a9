"""What the owner owes: partners' mails that ask him for something and have gone unanswered.

They are shown to him and never mailed about. Whether one is answered is found out anew each time from the mails that
are stored, so it does not matter in which order folders were read. Called by report and cli.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import EventType, Partner, State
from coopwatch.core.reading.message_id import normalise
from coopwatch.core.tokens import MARK_HEADER, verify_mark, verify_message_id
from coopwatch.errors import OwnerError
from coopwatch.ports import Clock, Owed, Store, StoredMail, Transaction
from coopwatch.services.desk import Desk, Parse

# What nobody came back to for this long is no debt any more.
_REMEMBERED = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class OwedMail:
    """One mail that waits for the owner; age_working_days: in his own calendar."""

    mail: StoredMail
    partner: Partner
    words: str
    age_working_days: int


class Debts:
    """Reads and settles what the owner owes."""

    def __init__(self, store: Store, clock: Clock, desk: Desk, parse: Parse) -> None:
        self._store = store
        self._clock = clock
        self._desk = desk
        self._parse = parse

    def all(self) -> tuple[OwedMail, ...]:
        """Everything that waits for the owner, oldest first."""
        with self._store.transaction() as tx:
            return owed_mails(tx, self._desk, self._parse, self._clock.now())

    def answered(self, mail_id: int) -> str:
        """The owner has answered by other ways, or need not."""
        with self._store.transaction() as tx:
            if settle(tx, mail_id) is None:
                raise OwnerError(f"no mail {mail_id} waits for you; coopwatch list --mine shows those that do.")
        return f"{mail_id}: no longer listed."


def owed_key(mail: StoredMail) -> str:
    """A name of a mail that waits for the owner, for the tokens of its buttons: 16 hex digits.

    The same in any database as long as the mail has a Message-ID.
    """
    name = normalise(mail.message_id) or f"stored {mail.id}"
    return hashlib.blake2b(f"owed {name}".encode(), digest_size=8).hexdigest()


def by_owed_key(tx: Transaction, key: str) -> StoredMail | None:
    """The mail with that name that waits for the owner, None when none does."""
    waiting = (tx.mails.get(row.mail_id) for row in tx.owed.all())
    return next((mail for mail in waiting if mail is not None and owed_key(mail) == key), None)


def settle(tx: Transaction, mail_id: int) -> StoredMail | None:
    """A mail needs no answer any more, and neither do the writer's others of that subject; None if it does not wait.

    They are shown as one, so that dropping one alone would only bring up the next.
    """
    rows = tx.owed.all()
    mail = tx.mails.get(mail_id) if any(row.mail_id == mail_id for row in rows) else None
    if mail is None:
        return None
    others = (tx.mails.get(row.mail_id) for row in rows)
    same = [other.id for other in others if other is not None and _shown_as(other) == _shown_as(mail)]
    tx.owed.drop((mail_id, *same))
    return mail


def _shown_as(mail: StoredMail) -> tuple[str, str]:
    return mail.from_email, mail.base_subject or str(mail.id)


def owed_mails(
    tx: Transaction, desk: Desk, parse: Parse, now: datetime, at_least_days: int = 0
) -> tuple[OwedMail, ...]:
    """What waits for the owner for at least so many of his working days, oldest first.

    One mail per writer and subject. What he has answered, and what is older than 60 days, is dropped for good; a
    question about an obligation that waits for his word anyway is only left out.
    """
    book, calendar = desk.book(tx), desk.rules.calendar
    found: dict[tuple[str, str], OwedMail] = {}
    rows = tx.owed.all()
    settled = {row.mail_id for row in rows if is_settled(tx, desk, parse, row, now)}
    tx.owed.drop(settled)
    for row in rows:
        mail = tx.mails.get(row.mail_id)
        partner = _partner(book, mail) if mail else None
        days = calendar.working_days_between(calendar.local_day(row.asked_at), calendar.local_day(now))
        if row.mail_id in settled or mail is None or partner is None or days < at_least_days:
            continue
        if _is_asked_elsewhere(tx, mail):
            continue
        found.setdefault(_shown_as(mail), OwedMail(mail, partner, row.words, days))
    return tuple(found.values())


def is_settled(tx: Transaction, desk: Desk, parse: Parse, row: Owed, now: datetime) -> bool:
    """Whether the owner has written in the thread or to that person since, or so long ago that nobody waits."""
    if now - row.asked_at > _REMEMBERED:
        return True
    mail = tx.mails.get(row.mail_id)
    if mail is None:
        return True
    later = (*tx.mails.citing((mail.message_id,)), *tx.mails.sent_to((mail.from_email,), row.asked_at))
    return any(own.own and own.received_at > row.asked_at and not _is_ours(tx, desk, parse, own) for own in later)


def _is_ours(tx: Transaction, desk: Desk, parse: Parse, own: StoredMail) -> bool:
    """Whether coopwatch wrote it: a follow-up is no answer of the owner's."""
    if verify_message_id(desk.key, own.message_id):
        return True
    stored = tx.mails.get(own.id, with_raw=True)
    if stored is None or not stored.raw:
        return False
    return verify_mark(desk.key, parse(stored.raw, stored.received_at).header(MARK_HEADER)) is not None


def _is_asked_elsewhere(tx: Transaction, mail: StoredMail) -> bool:
    """Whether this very mail is a question about an obligation that waits for the owner's word."""
    for item in tx.obligations.of_mails((mail.id,)):
        if item.state is State.HOLD and item.hold_mail_id == mail.id:
            return True
        asked = (event.mail_id for event in tx.obligations.events(item.id) if event.type is EventType.QUESTION)
        if item.state is State.OWNER_TURN and mail.id in asked:
            return True
    return False


def _partner(book: PartnerBook, mail: StoredMail) -> Partner | None:
    return book.get(mail.partner_id) or book.of(mail.from_email)
