"""The other direction: a partner's mail that asks the owner for something is remembered, for the digest only.

Cautious: a person, a known partner, written to the owner himself, and an ask that would open an obligation if he had
written it. Called by `replies`.
"""

from __future__ import annotations

from coopwatch.core.model import MailKind, Partner, Request, Role
from coopwatch.core.reading.request import read_requests
from coopwatch.ports import Owed, Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.triage.reading import WORDS_SHOWN, ReadMail

_SURE_FROM = 0.80
_NOT_READ_BY_HIM = {Role.JUNK, Role.TRASH}


def note_what_is_asked(tx: Transaction, desk: Desk, read: ReadMail, sender: Partner | None) -> None:
    """Remember the mail when it surely asks the owner for something; imported history is not his debt."""
    if sender is None or not sender.confirmed or read.classification.kind is not MailKind.HUMAN:
        return
    to_owner = any(address.email in desk.own_addresses for address in read.mail.to)
    unseen = bool(read.stored.roles) and set(read.stored.roles) <= _NOT_READ_BY_HIM
    if read.stored.imported or unseen or not to_owner:
        return
    request = _surest(read)
    if request is not None:
        words = " ".join(request.words.split())[:WORDS_SHOWN]
        tx.owed.add(Owed(read.stored.id, read.stored.received_at, words))


def _surest(read: ReadMail) -> Request | None:
    asked = read_requests(read.mail, read.new.text, read.said_on, read.language)
    sure = [request for request in asked if request.addressee_acts and request.confidence >= _SURE_FROM]
    return max(sure, key=lambda request: request.confidence, default=None)
