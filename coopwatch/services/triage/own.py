"""The owner's own sent mail: a new request, a word in an open matter, or a copy of what coopwatch sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from coopwatch.core.deciding.lifecycle import retime
from coopwatch.core.deciding.organisation import is_machine, organisation
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import (
    Address,
    Ball,
    Event,
    EventType,
    Kind,
    MailKind,
    Obligation,
    OutboxPurpose,
    OutboxState,
    Partner,
    Request,
    State,
)
from coopwatch.core.reading.request import read_requests
from coopwatch.core.tokens import MARK_HEADER, verify_mark, verify_message_id
from coopwatch.ports import MailState, StoredMail, Transaction
from coopwatch.services.desk import Desk, obligation_key
from coopwatch.services.triage.reading import Obey, ReadMail, happen

OPEN_FROM = 0.80
SUGGEST_FROM = 0.40
WORDS_IN_SUBJECT = 300

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
    opened = _open(tx, desk, book, read, touched)
    if opened:
        _look_again_at_early_replies(tx, read, opened)
    partner_id = next((obligation.partner_id for obligation in (*opened, *touched)), "")
    state = MailState.MATCHED if opened or touched else MailState.IGNORED
    tx.mails.settle(read.stored.id, state, MailKind.OWN, partner_id)


def read_outside_sent(tx: Transaction, desk: Desk, read: ReadMail) -> None:
    """Settle a mail with the owner's address that was never in Sent: anybody can write it (design §2.5).

    Only a digest of ours does something: a provider may have renamed it, and replies to it can be told now.
    """
    tx.mails.settle(read.stored.id, MailState.IGNORED, MailKind.OWN, "")
    if verify_mark(desk.key, read.mail.header(MARK_HEADER)) and read.mail.message_id:
        replies = [mail.id for mail in tx.mails.citing([read.mail.message_id]) if mail.own and _has_text(tx, mail.id)]
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
        if not obligation.is_open or not _is_addressed(book, obligation, read):
            continue
        asked_back = obligation.state is State.OWNER_TURN
        event_type = EventType.OWNER_ANSWERED if asked_back else EventType.CHASED_BY_OWNER
        happen(tx, desk, book, obligation, read.event(event_type, "own_mail_in_thread", read.first_words), read.now)
        touched.append(obligation)
    return touched


def _in_thread(tx: Transaction, read: ReadMail) -> tuple[Obligation, ...]:
    cited = read.mail.cited_ids
    if not cited:
        return ()
    mails = tx.mails.by_message_ids(cited)
    found = (*tx.obligations.of_message_ids(cited), *tx.obligations.of_mails([mail.id for mail in mails]))
    earlier = [item for item in found if item.opened_at < read.stored.received_at]
    return tuple({obligation.id: obligation for obligation in earlier}.values())


def _is_addressed(book: PartnerBook, obligation: Obligation, read: ReadMail) -> bool:
    written_to = {address.email for address in (*read.mail.to, *read.mail.cc)}
    if obligation.recipient in written_to:
        return True
    partners = {partner.id for partner in map(book.of, written_to) if partner}
    return bool(obligation.partner_id) and obligation.partner_id in partners


def _open(
    tx: Transaction, desk: Desk, book: PartnerBook, read: ReadMail, touched: Iterable[Obligation]
) -> list[Obligation]:
    """Open what this mail asks for: one obligation per partner in To and kind."""
    requests = read_requests(read.mail, read.new.text, read.said_on, read.language)
    asked_already = {(obligation.partner_id, obligation.kind) for obligation in touched}
    opened = []
    for address, partner in _addressees(desk, book, read):
        for request in requests:
            partner_id = partner.id if partner else ""
            if request.confidence < SUGGEST_FROM or not request.addressee_acts:
                continue
            if partner_id and _is_chase(request, partner_id, asked_already):
                continue
            obligation = _new_obligation(read, address, partner, request)
            if tx.obligations.by_key(obligation.key) is None:
                opened.append(_store(tx, desk, read, obligation, partner, request))
    return opened


def _is_chase(request: Request, partner_id: str, asked_already: set[tuple[str, Kind]]) -> bool:
    """The same thing asked for again, or a mere "how is it going?", in the thread of what is open already."""
    same_partner = any(known == partner_id for known, _ in asked_already)
    return (partner_id, request.kind) in asked_already or (same_partner and request.kind is Kind.ANSWER)


def _addressees(desk: Desk, book: PartnerBook, read: ReadMail) -> list[tuple[str, Partner | None]]:
    """Who owes: each partner in To once, and unknown people who can read; Cc owes nothing."""
    people: dict[str, tuple[str, Partner | None]] = {}
    for address in read.mail.to:
        if not _is_person(desk, address):
            continue
        partner = book.of(address.email)
        people.setdefault(partner.id if partner else address.email, (address.email, partner))
    return list(people.values())


def _is_person(desk: Desk, address: Address) -> bool:
    return bool(address.email) and address.email not in desk.own_addresses and not is_machine(address.email)


def _new_obligation(read: ReadMail, recipient: str, partner: Partner | None, request: Request) -> Obligation:
    sure = request.confidence >= OPEN_FROM and partner is not None and partner.confirmed
    watched = sure and not read.stored.imported
    return Obligation(
        key=obligation_key(read.mail.message_id or f"stored-{read.stored.id}", recipient, request.kind),
        account=read.stored.account,
        partner_id=partner.id if partner else "",
        recipient=recipient,
        kind=request.kind,
        subject=" ".join(read.mail.subject.split())[:WORDS_IN_SUBJECT],
        words=" ".join(request.words.split())[:WORDS_IN_SUBJECT],
        request_mail_id=read.stored.id,
        request_message_id=read.mail.message_id,
        state=State.WAITING if watched else State.SUGGESTED,
        ball=Ball.PARTNER,
        opened_at=read.stored.received_at,
        clock_from=read.stored.received_at,
        wanted_on=request.due.latest if request.due else None,
        open_since_import=read.stored.imported,
        confidence=request.confidence,
    )


def _store(
    tx: Transaction, desk: Desk, read: ReadMail, obligation: Obligation, partner: Partner | None, request: Request
) -> Obligation:
    event: Event = read.event(EventType.OPENED, request.rule, request.words, confidence=request.confidence)
    timed = retime(replace(obligation, changed_at=event.at), desk.rules.terms(partner))
    return tx.obligations.add(timed, (event,), read.now)


def _look_again_at_early_replies(tx: Transaction, read: ReadMail, opened: list[Obligation]) -> None:
    """Replies may have been read before their request was known: the Sent copy came late, or folders were read in
    another order. They are triaged once more; those whose text was never fetched are fetched first."""
    emails = {obligation.recipient for obligation in opened}
    domains = {organisation(email) for email in emails} - {""}
    since = read.stored.received_at
    later = (*tx.mails.citing([read.mail.message_id]), *tx.mails.from_senders(emails, domains, since))
    fresh = [mail for mail in later if _is_early_reply(tx, mail, read.stored)]
    with_text = [mail.id for mail in fresh if _has_text(tx, mail.id)]
    without = [mail.id for mail in fresh if mail.id not in with_text]
    tx.mails.set_state(with_text, MailState.INCOMING)
    tx.mails.set_state(without, MailState.WANTED)


def _is_early_reply(tx: Transaction, mail: StoredMail, request: StoredMail) -> bool:
    settled = mail.state in (MailState.IGNORED, MailState.MATCHED, MailState.HOLD)
    return (
        settled
        and not mail.own
        and mail.received_at >= request.received_at
        and not tx.obligations.matches(mail_id=mail.id)
    )


def _has_text(tx: Transaction, mail_id: int) -> bool:
    stored = tx.mails.get(mail_id, with_raw=True)
    return stored is not None and stored.raw is not None
