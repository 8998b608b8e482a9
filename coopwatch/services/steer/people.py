"""Whom the owner means by a name, and making a person a partner."""

from __future__ import annotations

import re
from dataclasses import replace

from coopwatch.core.deciding.organisation import is_freemail
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Partner
from coopwatch.core.reading.cues import fold
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.steer.refusal import Refused, Why

ADDRESS = re.compile(r"^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9.-]{1,253}$")


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
