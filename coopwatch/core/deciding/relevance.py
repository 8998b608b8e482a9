"""Which mails concern coopwatch at all, told from their headers; only their text is ever downloaded.

A mail that is wrongly left out could hide an answer, one that is wrongly let in costs a few kilobytes: in doubt a
mail is relevant. Called by ingest once the headers of all folders are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from coopwatch.core.deciding.organisation import organisation, registrable_domain
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Obligation
from coopwatch.core.reading.classify.bounce.wording import SUBJECT as BOUNCE_SUBJECT
from coopwatch.core.reading.subject import base_subject, is_generic
from coopwatch.core.tokens import find_command_tokens, find_subject_tokens

_DAEMON_LOCAL = re.compile(
    r"(?:mailer|mail|smtp|delivery)[._-]?(?:daemon|delivery|subsystem|system)|post[._-]?master"
    r"|mdaemon|mmdf|microsoftexchange[0-9a-f]{8,}|double-bounce|bounces?"
)
_DAEMON_NAME = re.compile(
    r"mailer[ -]?daemon|(?:mail )?delivery (?:sub)?system|postmaster|mail system|mail-?zustell|system ?administrator",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MailFacts:
    """What is known of a mail before its text: addresses in lower case, subjects as sent and reduced.

    cites_own: it answers to one of the owner's mails or to a mail of coopwatch. only_junk: it lies in Junk alone.
    """

    own: bool
    from_email: str
    from_name: str = ""
    subject: str = ""
    base_subject: str = ""
    cites_own: bool = False
    only_junk: bool = False


@dataclass(frozen=True, slots=True)
class Interest:
    """Whose mail matters: addresses, domains with all below them, and base subjects of what is open."""

    addresses: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()

    def without(self, other: Interest) -> Interest:
        """What is of interest here and was not there."""
        return Interest(self.addresses - other.addresses, self.domains - other.domains, self.subjects - other.subjects)


def make_interest(book: PartnerBook, obligations: Iterable[Obligation]) -> Interest:
    """Partners with their organisations, and everybody the owner wrote to in an obligation; freemail is nobody's."""
    addresses = set(book.by_address)
    domains = set(book.by_domain)
    subjects = set()
    for obligation in obligations:
        addresses.add(obligation.recipient)
        base = base_subject(obligation.subject)
        if not is_generic(base):
            subjects.add(base)
    domains |= {organisation(address) for address in addresses} - {""}
    for partner_id in book.by_id:
        domains |= book.organisations(partner_id)
    return Interest(frozenset(addresses), frozenset(domains), frozenset(subjects))


def is_relevant(mail: MailFacts, interest: Interest) -> str:
    """Why a mail's text is wanted, in a few words; "" when it is not."""
    if mail.own:
        return "own mail"
    if mail.cites_own:
        return "answers an own mail"
    if mail.from_email in interest.addresses:
        return "from a partner"
    if _in_domains(mail.from_email, interest.domains):
        return "from a partner's organisation"
    if find_subject_tokens(mail.subject) or find_command_tokens(mail.subject):
        return "bears a token"
    if mail.only_junk:
        return ""
    if _is_bounce(mail):
        return "delivery report"
    if mail.base_subject and mail.base_subject in interest.subjects:
        return "subject of an open item"
    return ""


def _in_domains(email: str, domains: frozenset[str]) -> bool:
    domain = email.rpartition("@")[2]
    if not domain:
        return False
    labels = domain.split(".")
    return registrable_domain(domain) in domains or any(
        ".".join(labels[start:]) in domains for start in range(len(labels))
    )


def _is_bounce(mail: MailFacts) -> bool:
    local = mail.from_email.rpartition("@")[0]
    if _DAEMON_LOCAL.match(local) or _DAEMON_NAME.search(mail.from_name) or not mail.from_email:
        return True
    return bool(BOUNCE_SUBJECT.search(mail.subject))
