"""The owner's own sent mail: a new request, a word in an open matter, or a copy of what coopwatch sent."""

from __future__ import annotations

from dataclasses import replace

from coopwatch.core.deciding.match import is_inside
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import EventType, MailKind, Obligation, OutboxPurpose, OutboxState, State
from coopwatch.core.tokens import MARK_HEADER, verify_mark, verify_message_id
from coopwatch.ports import MailState, Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.triage.candidates import people_of
from coopwatch.services.triage.opening import has_text, look_again_at_early_replies, open_requests
from coopwatch.services.triage.reading import Obey, ReadMail, happen

_HANDLED_BY_DELIVER = frozenset(
    {OutboxState.DATA, OutboxState.SENT, OutboxState.FILED, OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER}
)


def read_own(tx: Transaction, desk: Desk, read: ReadMail, obey: Obey) -> None:
    """Let an own mail take effect: an order to coopwatch, or events on open matters, new obligations, and a second
    look at early replies."""
    if verify_message_id(desk.key, read.mail.message_id) or verify_mark(desk.key, read.mail.header(MARK_HEADER)):
        _own_copy(tx, desk, read)
        return
    if obey(tx, read):
        tx.mails.settle(read.stored.id, MailState.MATCHED, MailKind.OWN, "")
        return
    book = desk.book(tx)
    touched = _touch_open_matters(tx, desk, book, read)
    opened = open_requests(tx, desk, book, read, touched)
    if opened:
        look_again_at_early_replies(tx, read, opened)
    partner_id = next((obligation.partner_id for obligation in (*opened, *touched)), "")
    state = MailState.MATCHED if opened or touched else MailState.IGNORED
    tx.mails.settle(read.stored.id, state, MailKind.OWN, partner_id)


def read_outside_sent(tx: Transaction, desk: Desk, read: ReadMail) -> None:
    """Settle a mail with the owner's address that was never in Sent: anybody can write it (design §2.5).

    Only a digest of ours does something: a provider may have renamed it, and replies to it can be told now.
    """
    tx.mails.settle(read.stored.id, MailState.IGNORED, MailKind.OWN, "")
    if verify_mark(desk.key, read.mail.header(MARK_HEADER)) and read.mail.message_id:
        replies = [mail.id for mail in tx.mails.citing([read.mail.message_id]) if mail.own and has_text(tx, mail.id)]
        tx.mails.set_state(replies, MailState.INCOMING)


def _own_copy(tx: Transaction, desk: Desk, read: ReadMail) -> None:
    """A mail of ours met in Sent: a draft that the owner sent, or one that the outbox forgot (restored backup).

    What the outbox itself sends is recorded by `deliver`, and steps that are counted already stay as they are.
    """
    book = desk.book(tx)
    row = tx.outbox.by_message_id(read.mail.message_id)
    known = row is not None and row.purpose is not OutboxPurpose.DRAFT and row.state in _HANDLED_BY_DELIVER
    mark = verify_mark(desk.key, read.mail.header(MARK_HEADER))
    for key, step in mark.items if mark else ():
        obligation = tx.obligations.by_key(key)
        if known or obligation is None or obligation.follow_ups >= step:
            continue
        event = read.event(EventType.FOLLOWED_UP, "found_in_sent", read.mail.subject, step=step)
        happen(tx, desk, book, obligation, event, read.now)
    tx.mails.settle(read.stored.id, MailState.MATCHED, MailKind.OWN, "")


def _touch_open_matters(tx: Transaction, desk: Desk, book: PartnerBook, read: ReadMail) -> list[Obligation]:
    """Restart the clock of every open obligation in whose thread the owner wrote to the partner again."""
    touched = []
    for obligation in _in_thread(tx, read):
        if not obligation.is_open or not _is_addressed(desk, book, obligation, read):
            continue
        asked_back = obligation.state is State.OWNER_TURN
        event_type = EventType.OWNER_ANSWERED if asked_back else EventType.CHASED_BY_OWNER
        event = read.event(event_type, "own_mail_in_thread", read.first_words)
        happen(tx, desk, book, _after_bounce(desk, book, obligation, read), event, read.now)
        touched.append(obligation)
    return touched


def _after_bounce(desk: Desk, book: PartnerBook, obligation: Obligation, read: ReadMail) -> Obligation:
    """What came back goes on with the address in To that the owner has written to now; else it stays as it is."""
    people = people_of(book, obligation)
    addressed = [address.email for address in read.mail.to if address.email not in desk.own_addresses]
    written_to = [email for email in addressed if is_inside(email, *people)]
    if not obligation.bounced or not written_to:
        return obligation
    others = [email for email in written_to if email != obligation.recipient]
    return replace(obligation, recipient=(others or written_to)[0], bounced=False)


def _in_thread(tx: Transaction, read: ReadMail) -> tuple[Obligation, ...]:
    cited = read.mail.cited_ids
    if not cited:
        return ()
    mails = tx.mails.by_message_ids(cited)
    found = (*tx.obligations.of_message_ids(cited), *tx.obligations.of_mails([mail.id for mail in mails]))
    earlier = [item for item in found if item.opened_at < read.stored.received_at]
    return tuple({obligation.id: obligation for obligation in earlier}.values())


def _is_addressed(desk: Desk, book: PartnerBook, obligation: Obligation, read: ReadMail) -> bool:
    people = people_of(book, obligation)
    written_to = {address.email for address in (*read.mail.to, *read.mail.cc)} - desk.own_addresses
    if any(is_inside(email, *people) for email in written_to):
        return True
    partners = {partner.id for partner in map(book.of, written_to) if partner}
    return bool(obligation.partner_id) and obligation.partner_id in partners
