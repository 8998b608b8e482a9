"""Which open obligations a mail might speak about: the short list that `match` then scores."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from urllib.parse import unquote

from coopwatch.core.deciding.match import Candidate, Clues, Scored, clues, score
from coopwatch.core.deciding.organisation import organisation
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import EventType, Obligation
from coopwatch.core.reading.message_id import normalise
from coopwatch.core.tokens import (
    PARTNER_PURPOSES,
    find_command_tokens,
    find_subject_tokens,
    verify_command_token,
    verify_subject_token,
)
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.triage.reading import ReadMail

_OWN_EVENTS = frozenset({EventType.OPENED, EventType.CHASED_BY_OWNER, EventType.OWNER_ANSWERED})
_QUOTED_READ = 50_000


def scored_obligations(
    tx: Transaction, desk: Desk, book: PartnerBook, read: ReadMail
) -> tuple[tuple[Scored, Obligation], ...]:
    """Obligations this mail may speak about, surest first, closed ones included; () when none."""
    mail_clues = clues(read.mail, read.new.quoted, read.stored.thread_id)
    named = tuple(filter(None, map(tx.obligations.by_key, _one_tap_keys(desk, read))))
    found = {item.id: item for item in (*_near(tx, book, read, mail_clues), *named)}
    earlier = [item for item in found.values() if item.opened_at <= read.stored.received_at]
    mail_clues = replace(mail_clues, token_keys=_token_keys(desk, read, named, earlier))
    open_counts: dict[str, int] = {}
    for item in earlier:
        if item.is_open:
            open_counts[item.partner_id] = open_counts.get(item.partner_id, 0) + 1
    candidates = [_candidate(tx, book, item, open_counts.get(item.partner_id, 1)) for item in earlier]
    kind = read.classification.kind
    return tuple((scored, found[scored.obligation_id]) for scored in score(mail_clues, kind, candidates))


def people_of(book: PartnerBook, obligation: Obligation) -> tuple[frozenset[str], frozenset[str]]:
    """Who may speak for what an obligation's partner owes: known addresses, and organisations (never freemail)."""
    organisations = book.organisations(obligation.partner_id) | {organisation(obligation.recipient)}
    return book.contacts(obligation.partner_id) | {obligation.recipient}, organisations - {""}


def _one_tap_keys(desk: Desk, read: ReadMail) -> tuple[str, ...]:
    """Obligations whose one-tap tokens the mail bears, used ones too: they still say what the mail is about."""
    day = desk.rules.calendar.local_day(read.stored.received_at)
    # In quoted text they stand in links, behind a "%20".
    text = f"{read.mail.subject}\n{unquote(read.new.quoted[:_QUOTED_READ])}"
    verified = (verify_command_token(desk.key, token, day) for token in find_command_tokens(text))
    tokens = [token for token in verified if token is not None and token.purpose in PARTNER_PURPOSES]
    return tuple(dict.fromkeys(token.obligation_key for token in tokens))


def _token_keys(
    desk: Desk, read: ReadMail, named: Collection[Obligation], candidates: Collection[Obligation]
) -> frozenset[str]:
    tokens = find_subject_tokens(read.mail.subject)
    keys = {item.key for item in candidates for token in tokens if verify_subject_token(desk.key, token, item.key)}
    return frozenset(keys | {item.key for item in named})


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
    contacts, organisations = people_of(book, obligation)
    return Candidate(
        obligation=obligation,
        follow_up_ids=frozenset(follow_ups - {""}),
        thread_ids=frozenset(own_ids - {""}),
        contacts=contacts,
        organisations=organisations,
        server_threads=frozenset(threads - {""}),
        open_with_partner=open_with_partner,
    )
