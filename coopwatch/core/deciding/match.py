"""Which open obligation does a mail speak about? Rules from certain to weak (design §6).

Ids are compared here, in memory, never on a server (design §2.11). A rule that cannot be sure only yields a
confidence; what follows from it is decided by `decision`. Called by triage.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from coopwatch.core.deciding.organisation import organisation
from coopwatch.core.model import Mail, MailKind, Obligation
from coopwatch.core.reading.message_id import normalise
from coopwatch.core.reading.subject import base_subject, is_generic

ACT_FROM = 0.90
HOLD_FROM = 0.35
_LIST_CAP = 0.40
_CAP = 0.99
_EXTRA = 0.05


class Decision(StrEnum):
    """What a confidence allows: act on the obligation, hold its next follow-up and ask, or only log."""

    ACT = "act"
    HOLD = "hold"
    LOG = "log"


def decision(confidence: float) -> Decision:
    """≥ 0.90 acts, 0.35–0.90 holds and asks the owner, below is only logged."""
    if confidence >= ACT_FROM:
        return Decision.ACT
    return Decision.HOLD if confidence >= HOLD_FROM else Decision.LOG


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open obligation with what a reply to it would show.

    follow_up_ids: Message-IDs of coopwatch's own mails for it; thread_ids: of the request and of the owner's own
    later mails in the thread (both normalised). contacts: known addresses of the partner and the recipient.
    organisations: registrable domains of the partner. server_threads: the server's thread ids. thread_index:
    Outlook's Thread-Index of those mails. open_with_partner: how many obligations this partner has open.
    """

    obligation: Obligation
    follow_up_ids: frozenset[str]
    thread_ids: frozenset[str]
    contacts: frozenset[str]
    organisations: frozenset[str]
    server_threads: frozenset[str] = frozenset()
    thread_index: frozenset[str] = frozenset()
    open_with_partner: int = 1


@dataclass(frozen=True, slots=True)
class Scored:
    """How surely a mail speaks about an obligation, by its strongest rule."""

    obligation_id: int
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Clues:
    """What a mail shows, prepared once for all candidates.

    token_keys: obligations whose keyed token the subject or the quoted text bears (verified elsewhere, for only there
    the key is known).
    """

    cited: frozenset[str]
    quoted: frozenset[str]
    email: str
    organisation: str
    others: frozenset[str]
    base_subject: str
    generic_subject: bool
    words: frozenset[str]
    thread_index: str
    server_thread: str
    token_keys: frozenset[str]


_QUOTED_ID = re.compile(r"<([A-Za-z0-9!#$%&'*+/=?^_`{|}~.\-]{1,200}@[A-Za-z0-9.\-\[\]]{1,200})>")
# What identifies a job in running text: order numbers, amounts, file names, words of six letters and more.
_KEYWORD = re.compile(r"[0-9][0-9./\-]{2,}[0-9]|[^\W\d_][\w.\-]{5,}", re.UNICODE)
_COMMON = frozenset(
    """angebot rechnung anfrage bestellung termin auftrag unterlagen dokument rückmeldung antwort bitte freundliche
    grüße freundlichen danke vielen nachricht können könnten würden schicken senden sollte möchte please invoice
    quote request thanks regards appointment document answer could would offer""".split()
)


def keywords(text: str) -> frozenset[str]:
    """Words and numbers that may identify a job, case-folded, without the common ones."""
    found = {word.casefold().strip(".-/") for word in _KEYWORD.findall(text[:20_000])}
    return frozenset(found - _COMMON)


def clues(mail: Mail, quoted: str, server_thread: str = "", token_keys: Iterable[str] = ()) -> Clues:
    """Prepare a mail for scoring; quoted: the quoted text of the mail."""
    author = mail.author
    base = base_subject(mail.subject)
    others = {address.email for address in (*mail.cc, *mail.reply_to, *mail.sender) if address.email}
    return Clues(
        cited=frozenset(normalise(cited) for cited in mail.cited_ids),
        quoted=frozenset(normalise(found) for found in _QUOTED_ID.findall(quoted[:50_000])),
        email=author.email,
        organisation=organisation(author.email),
        others=frozenset(others),
        base_subject=base,
        generic_subject=is_generic(base),
        words=keywords(f"{mail.subject}\n{mail.text or mail.html}"),
        thread_index=mail.header("Thread-Index")[:30],
        server_thread=server_thread,
        token_keys=frozenset(token_keys),
    )


def score(mail_clues: Clues, kind: MailKind, candidates: Iterable[Candidate]) -> tuple[Scored, ...]:
    """Every candidate the mail may speak about, surest first; () when none.

    List mail never reaches more than 0.40; own mail is no reply and yields ().
    """
    if kind is MailKind.OWN:
        return ()
    cap = _LIST_CAP if kind is MailKind.LIST else _CAP
    found = []
    for candidate in candidates:
        rules = _rules(mail_clues, candidate)
        if rules:
            best = max(rules, key=lambda rule: rules[rule])
            confidence = min(cap, rules[best] + _EXTRA * (len(rules) - 1))
            found.append(Scored(candidate.obligation.id, best, round(confidence, 2)))
    return tuple(sorted(found, key=lambda scored: (-scored.confidence, scored.obligation_id)))


def is_inside(email: str, contacts: frozenset[str], organisations: frozenset[str]) -> bool:
    """Whether an address is a partner's: a known one, or one of his organisation, which freemail never is.

    contacts and organisations are as in `Candidate`; "" is nobody's address.
    """
    return bool(email) and (email in contacts or organisation(email) in organisations - {""})


def _rules(clue: Clues, candidate: Candidate) -> dict[str, float]:
    """All rules that hold, with their confidence; each names a different kind of evidence."""
    contact = clue.email in candidate.contacts and bool(clue.email)
    inside = is_inside(clue.email, candidate.contacts, candidate.organisations)
    rules: Mapping[str, float] = {
        "cites_follow_up": (0.99 if inside else 0.85) if clue.cited & candidate.follow_up_ids else 0.0,
        "cites_request": (0.95 if inside else 0.75) if clue.cited & candidate.thread_ids else 0.0,
        "subject_token": (0.95 if inside else 0.60) if candidate.obligation.key in clue.token_keys else 0.0,
        "quotes_message_id": (0.90 if inside else 0.60) if clue.quoted & _own_ids(candidate) else 0.0,
        "server_thread": 0.90 if inside and clue.server_thread in candidate.server_threads - {""} else 0.0,
        "thread_index": 0.85 if inside and clue.thread_index in candidate.thread_index - {""} else 0.0,
        **_by_subject_or_sender(clue, candidate, contact=contact, inside=inside),
    }
    return {rule: confidence for rule, confidence in rules.items() if confidence}


def _own_ids(candidate: Candidate) -> frozenset[str]:
    return candidate.follow_up_ids | candidate.thread_ids


def _by_subject_or_sender(clue: Clues, candidate: Candidate, *, contact: bool, inside: bool) -> dict[str, float]:
    """The weak rules; only the strongest of them counts, for they all rest on the same sender."""
    if not inside:
        return {}
    same_subject = not clue.generic_subject and clue.base_subject == base_subject(candidate.obligation.subject)
    if same_subject:
        return {"address_and_subject": 0.75} if contact else {"organisation_and_subject": 0.65}
    shared = clue.words & keywords(f"{candidate.obligation.subject}\n{candidate.obligation.words}")
    if len(shared) >= 2 or (not contact and clue.others & candidate.contacts):
        return {"organisation_and_keywords": 0.60}
    if contact:
        return {"only_open_item": 0.50} if candidate.open_with_partner == 1 else {"one_of_several": 0.35}
    return {"organisation": 0.35}
