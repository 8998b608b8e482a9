"""From the owner's asking mail to obligations: who owes what, and which replies must be read once more.

Called by `own` for every sent mail, and by `services.commands` when the owner says that one is to be watched.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from coopwatch.core.deciding.lifecycle import retime
from coopwatch.core.deciding.organisation import is_machine, organisation
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Address, Ball, Event, EventType, Kind, Obligation, Partner, Request, State
from coopwatch.core.reading.request import read_requests
from coopwatch.ports import MailState, StoredMail, Transaction
from coopwatch.services.desk import Desk, obligation_key
from coopwatch.services.triage.reading import ReadMail

OPEN_FROM = 0.80
SUGGEST_FROM = 0.40
WORDS_IN_SUBJECT = 300


def open_requests(
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


def suggest_whatever_it_asks(tx: Transaction, desk: Desk, read: ReadMail) -> list[Obligation]:
    """Suggest one obligation for each partner in To, whatever the mail says; [] when nobody there could answer.

    The kind is the surest request's, else an answer. What is open already is returned as it is.
    """
    requests = read_requests(read.mail, read.new.text, read.said_on, read.language)
    surest = max(requests, key=lambda request: request.confidence, default=None)
    request = replace(surest, confidence=1.0) if surest else Request(Kind.ANSWER, None, read.first_words, 1.0)
    opened = []
    for address, partner in _addressees(desk, desk.book(tx), read):
        obligation = replace(_new_obligation(read, address, partner, request), state=State.SUGGESTED)
        known = tx.obligations.by_key(obligation.key)
        opened.append(known or _store(tx, desk, read, obligation, partner, request))
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


def look_again_at_early_replies(tx: Transaction, read: ReadMail, opened: list[Obligation]) -> None:
    """Replies may have been read before their request was known: the Sent copy came late, or folders were read in
    another order. They are triaged once more; those whose text was never fetched are fetched first."""
    emails = {obligation.recipient for obligation in opened}
    domains = {organisation(email) for email in emails} - {""}
    since = read.stored.received_at
    later = (*tx.mails.citing([read.mail.message_id]), *tx.mails.from_senders(emails, domains, since))
    fresh = [mail for mail in later if _is_early_reply(tx, mail, read.stored)]
    with_text = [mail.id for mail in fresh if has_text(tx, mail.id)]
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


def has_text(tx: Transaction, mail_id: int) -> bool:
    """Whether the slim bytes of a mail are there."""
    stored = tx.mails.get(mail_id, with_raw=True)
    return stored is not None and stored.raw is not None
