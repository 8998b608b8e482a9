"""Whom the owner means by a name, where that one is written to, and making a person a partner."""

from __future__ import annotations

from dataclasses import replace

from coopwatch.core.deciding.organisation import is_freemail
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Partner
from coopwatch.core.reading.cues import fold
from coopwatch.core.writing.address import checked_address
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.steer.refusal import Refused, Why


def mail_address(text: str) -> str:
    """An address that mail may be sent to, in lower case; raises Refused for anything else."""
    try:
        return checked_address(text.strip().lower())
    except ValueError as problem:
        raise Refused(Why.BAD_ADDRESS, f"{text} is not a mail address; write it like anna@acme.example.") from problem


def given_address(tx: Transaction, desk: Desk, partner: Partner) -> str:
    """The first address of a partner that the owner himself gave, "" for none.

    Never one that was learned from a mail: nobody may bring himself in as the recipient of a follow-up (design §2.5).
    """
    given = (known for known in (*desk.partners, *tx.partners.added()) if known.id == partner.id)
    return next((address for known in given for address in known.addresses), "")


def find_partner(book: PartnerBook, name: str) -> Partner:
    """The one partner that an id, an address or a part of a name means; raises Refused for none or several.

    "Mueller" means Müller as well; a whole name wins over one that only contains it.
    """
    exact = book.get(name.strip()) or book.of(name.strip().casefold())
    if exact is not None:
        return exact
    wanted = fold(name)
    alike = [partner for partner in book.by_id.values() if wanted and wanted in fold(f"{partner.id} {partner.name}")]
    alike = [partner for partner in alike if wanted in (fold(partner.name), fold(partner.id))] or alike
    if len(alike) == 1:
        return alike[0]
    if alike:
        ids = ", ".join(sorted(partner.id for partner in alike))
        names = tuple(sorted(partner.name or partner.id for partner in alike))
        raise Refused(Why.SEVERAL_PARTNERS, f"{name} may be any of {ids}; name one.", names)
    said = f"there is no partner {name}; coopwatch partners lists them, partners add ADDRESS adds one."
    raise Refused(Why.NO_PARTNER, said, (name,))


def confirm(
    tx: Transaction, desk: Desk, book: PartnerBook, email: str, known: Partner | None, name: str = ""
) -> Partner:
    """Store a person as a confirmed partner, named for the firm's domain, or the address for freemail."""
    local, _, domain = email.partition("@")
    base = local if is_freemail(domain) else domain.split(".")[0]
    partner_id = (
        known.id
        if known
        else next(candidate for candidate in (base, email, f"{email} 2") if candidate not in book.by_id)
    )
    partner = replace(known or Partner(partner_id, name or email, (email,), language=desk.language), confirmed=True)
    tx.partners.save(partner)
    return partner
