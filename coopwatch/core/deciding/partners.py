"""The owner's partners, found by address. Built anew from configuration and learned rows for each cycle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coopwatch.core.deciding.organisation import is_freemail, registrable_domain
from coopwatch.core.model import Partner


@dataclass(frozen=True, slots=True)
class PartnerBook:
    """All partners by id, and by address and domain (lower case). Build it with `make_book`."""

    by_id: dict[str, Partner]
    by_address: dict[str, str]
    by_domain: dict[str, str]

    def get(self, partner_id: str) -> Partner | None:
        """A partner by id, None if unknown."""
        return self.by_id.get(partner_id)

    def of(self, email: str) -> Partner | None:
        """Whose address this is: exact address first, then a configured domain or one above it; else None."""
        found = self.by_address.get(email) or self._by_domain(email.rpartition("@")[2])
        return self.by_id[found] if found else None

    def _by_domain(self, domain: str) -> str:
        while domain:
            if domain in self.by_domain:
                return self.by_domain[domain]
            domain = domain.partition(".")[2]
        return ""

    def organisations(self, partner_id: str) -> frozenset[str]:
        """Registrable domains of a partner's addresses and domains, freemail left out."""
        partner = self.by_id.get(partner_id)
        if partner is None:
            return frozenset()
        domains = [address.rpartition("@")[2] for address in partner.addresses] + list(partner.domains)
        return frozenset(registrable_domain(domain) for domain in domains if domain and not is_freemail(domain))

    def contacts(self, partner_id: str) -> frozenset[str]:
        """A partner's known addresses."""
        partner = self.by_id.get(partner_id)
        return frozenset(partner.addresses) if partner else frozenset()


def make_book(
    configured: Iterable[Partner],
    added: Iterable[Partner] = (),
    learned: Iterable[tuple[str, str]] = (),
    muted: frozenset[str] = frozenset(),
) -> PartnerBook:
    """Join all that is known of partners.

    configured wins over added for the same id or address. learned: (partner id, address or "@domain") pairs,
    ignored for unknown partners. muted: ids muted by command.
    """
    partners: dict[str, Partner] = {}
    for partner in (*configured, *added):
        partners.setdefault(partner.id, partner)
    for partner_id, address in learned:
        if partner_id in partners:
            partners[partner_id] = _with_address(partners[partner_id], address)
    for partner_id in muted & partners.keys():
        partners[partner_id] = replace(partners[partner_id], muted=True)
    by_address: dict[str, str] = {}
    by_domain: dict[str, str] = {}
    for partner in partners.values():
        for address in partner.addresses:
            by_address.setdefault(address, partner.id)
        for domain in partner.domains:
            by_domain.setdefault(domain, partner.id)
    return PartnerBook(partners, by_address, by_domain)


def _with_address(partner: Partner, address: str) -> Partner:
    if address.startswith("@"):
        return replace(partner, domains=tuple(dict.fromkeys((*partner.domains, address[1:]))))
    return replace(partner, addresses=tuple(dict.fromkeys((*partner.addresses, address))))
