"""Which open obligations a mail might speak about: the short list that `match` then scores."""

from __future__ import annotations

from coopwatch.core.deciding.match import Candidate, Clues, Scored, clues, score
from coopwatch.core.deciding.organisation import organisation
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import EventType, Obligation
from coopwatch.core.reading.message_id import normalise
from coopwatch.ports import Transaction
from coopwatch.services.triage.reading import ReadMail

_OWN_EVENTS = frozenset({EventType.OPENED, EventType.CHASED_BY_OWNER, EventType.OWNER_ANSWERED})


def scored_obligations(tx: Transaction, book: PartnerBook, read: ReadMail) -> tuple[tuple[Scored, Obligation], ...]:
    """Obligations this mail may speak about, surest first, closed ones included; () when none."""
    mail_clues = clues(read.mail, read.new.quoted, read.stored.thread_id)
    found = {item.id: item for item in _near(tx, book, read, mail_clues)}
    earlier = [item for item in found.values() if item.opened_at <= read.stored.received_at]
    open_counts: dict[str, int] = {}
    for item in earlier:
        if item.is_open:
            open_counts[item.partner_id] = open_counts.get(item.partner_id, 0) + 1
    candidates = [_candidate(tx, book, item, open_counts.get(item.partner_id, 1)) for item in earlier]
    kind = read.classification.kind
    return tuple((scored, found[scored.obligation_id]) for scored in score(mail_clues, kind, candidates))


def _near(tx: Transaction, book: PartnerBook, read: ReadMail, clue: Clues) -> tuple[Obligation, ...]:
    ids = (*read.mail.cited_ids, *clue.quoted)
    in_thread = tx.obligations.of_message_ids(ids) if ids else ()
    cited_mails = tx.mails.by_message_ids(read.mail.cited_ids) if read.mail.cited_ids else ()
    around = tx.obligations.of_mails([mail.id for mail in cited_mails]) if cited_mails else ()
    partner = book.of(clue.email) if clue.email else None
    of_partner = tx.obligations.of_partners((partner.id,)) if partner else ()
    domain = clue.email.rpartition("@")[2]
    domains = {domain, clue.organisation} - {""} if clue.organisation else set()
    of_domain = tx.obligations.of_recipient_domains(domains) if domains else ()
    same_address = [item for item in tx.obligations.of_recipient_domains({domain}) if item.recipient == clue.email]
    return (*in_thread, *around, *of_partner, *of_domain, *same_address)


def _candidate(tx: Transaction, book: PartnerBook, obligation: Obligation, open_with_partner: int) -> Candidate:
    own_ids, threads = {normalise(obligation.request_message_id)}, set()
    for event in tx.obligations.events(obligation.id):
        if event.type in _OWN_EVENTS and event.mail_id is not None:
            own = tx.mails.get(event.mail_id)
            if own is not None:
                own_ids.add(normalise(own.message_id))
                threads.add(own.thread_id)
    follow_ups = {normalise(mail.message_id) for mail in tx.outbox.of_obligation(obligation.id)}
    organisations = set(book.organisations(obligation.partner_id)) | {organisation(obligation.recipient)}
    return Candidate(
        obligation=obligation,
        follow_up_ids=frozenset(follow_ups - {""}),
        thread_ids=frozenset(own_ids - {""}),
        contacts=book.contacts(obligation.partner_id) | {obligation.recipient},
        organisations=frozenset(organisations - {""}),
        server_threads=frozenset(threads - {""}),
        open_with_partner=open_with_partner,
    )
