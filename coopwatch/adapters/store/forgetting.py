"""Forgetting a person: everything the state says of one address, over all rooms, in one transaction.

Called through `SqlTransaction.forget`. It keeps the bare rows (ids, hashes, times, states), because without them the
mails, which still lie on the server, would be read again as new.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, delete, or_, select, union, update

from coopwatch.adapters.tables import (
    CORRESPONDENTS,
    EVENTS,
    LEARNED,
    MAIL_TEXTS,
    MAILS,
    OBLIGATIONS,
    OUTBOX,
    OWED,
    OWN_RECIPIENTS,
    PARTNERS,
    SET_ASIDE,
)
from coopwatch.core.model import OutboxState, State

_SETTLED = [state.value for state in (OutboxState.SENT, OutboxState.FILED, OutboxState.FAILED, OutboxState.CANCELLED)]


class Forgetting:
    """One call of `Transaction.forget`."""

    def __init__(self, connection: Connection, email: str) -> None:
        self._connection = connection
        self._email = email.lower()
        person = select(CORRESPONDENTS.c.id).where(CORRESPONDENTS.c.email == self._email)
        self._person = connection.execute(person).scalar_one_or_none()
        self._from = select(MAILS.c.id).where(MAILS.c.sender_id == self._person)
        self._to = select(OWN_RECIPIENTS.c.mail_id).where(OWN_RECIPIENTS.c.correspondent_id == self._person)

    def forget(self) -> int:
        """Erase everything; the number of mails from and to the address."""
        self._refuse_unfinished()
        self._erase_history()
        count = self._erase_mails() if self._person is not None else 0
        self._erase_mentions()
        self._erase_partner()
        return count

    def _refuse_unfinished(self) -> None:
        owed = select(OBLIGATIONS.c.id).where(
            OBLIGATIONS.c.recipient == self._email, OBLIGATIONS.c.state != State.CLOSED.value
        )
        on_its_way = select(OUTBOX.c.id).where(OUTBOX.c.recipient == self._email, OUTBOX.c.state.not_in(_SETTLED))
        for query, what in ((owed, "an open obligation"), (on_its_way, "an unsettled outgoing mail")):
            if self._connection.execute(query.limit(1)).first() is not None:
                raise ValueError(f"{self._email} has {what}")

    def _erase_history(self) -> None:
        of_person = select(OBLIGATIONS.c.id).where(OBLIGATIONS.c.recipient == self._email)
        self._run(
            update(EVENTS)
            .where(or_(EVENTS.c.obligation_id.in_(of_person), EVENTS.c.mail_id.in_(self._mails())))
            .values(words="")
        )
        blank = {"recipient": "", "recipient_path": "", "subject": "", "words": "", "hold_why": ""}
        self._run(update(OBLIGATIONS).where(OBLIGATIONS.c.recipient == self._email).values(blank))
        self._run(update(OUTBOX).where(OUTBOX.c.recipient == self._email).values(recipient="", raw=b"", reply=""))

    def _erase_mails(self) -> int:
        self._run(delete(OWED).where(OWED.c.mail_id.in_(self._mails())))
        self._run(delete(MAIL_TEXTS).where(MAIL_TEXTS.c.mail_id.in_(self._mails())))
        self._run(update(SET_ASIDE).where(SET_ASIDE.c.mail_id.in_(self._mails())).values(header=b""))
        count = self._run(update(MAILS).where(MAILS.c.id.in_(self._mails())).values(subject=""))
        blank = {"sender_id": None, "from_name": "", "to_emails": "", "cc_emails": "", "partner_id": ""}
        self._run(delete(OWN_RECIPIENTS).where(OWN_RECIPIENTS.c.correspondent_id == self._person))
        self._run(update(MAILS).where(MAILS.c.sender_id == self._person).values(blank))
        self._run(delete(CORRESPONDENTS).where(CORRESPONDENTS.c.id == self._person))
        return count

    def _erase_mentions(self) -> None:
        """Other people's mails that name the address in To or Cc."""
        columns = (MAILS.c.to_emails, MAILS.c.cc_emails)
        named = [column.contains(self._email, autoescape=True) for column in columns]
        for row in self._connection.execute(select(MAILS.c.id, *columns).where(or_(*named))).all():
            values = {column.name: self._without(row._mapping[column]) for column in columns}
            self._run(update(MAILS).where(MAILS.c.id == row.id).values(values))

    def _erase_partner(self) -> None:
        self._run(delete(LEARNED).where(LEARNED.c.address == self._email))
        for row in self._connection.execute(select(PARTNERS.c.id, PARTNERS.c.addresses)).all():
            left = [address for address in row.addresses if address != self._email]
            if left != row.addresses:
                self._run(update(PARTNERS).where(PARTNERS.c.id == row.id).values(addresses=left))

    def _mails(self) -> Select[Any]:
        return select(union(self._from, self._to).subquery().c[0])

    def _without(self, emails: str) -> str:
        return " ".join(email for email in emails.split() if email != self._email)

    def _run(self, statement: Any) -> int:
        return int(self._connection.execute(statement).rowcount)
