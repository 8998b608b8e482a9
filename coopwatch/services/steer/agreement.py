"""What was agreed by phone or in person, as an obligation. Called by `hand`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from coopwatch.core.deciding.lifecycle import retime
from coopwatch.core.model import Ball, Event, Kind, Obligation, State
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk, obligation_key
from coopwatch.services.steer.people import find_partner, given_address, mail_address
from coopwatch.services.steer.refusal import Refused, Why


@dataclass(frozen=True, slots=True)
class Agreement:
    """An obligation agreed outside of mail: what the owner tells about it.

    partner: id, name or address. source: what makes it one of a kind, so that telling it twice opens it once; ""
    for the moment it is told.
    """

    partner: str
    kind: Kind
    subject: str
    wanted_on: date | None = None
    customer: str = ""
    job: str = ""
    source: str = ""


def open_agreed(
    tx: Transaction, desk: Desk, account: str, agreement: Agreement, opened: Event, now: datetime
) -> Obligation:
    """Watch what was agreed; the obligation there is when the same source told it before.

    opened: the event that begins its history. Raises Refused for an unknown partner or one without an address.
    """
    partner = find_partner(desk.book(tx), agreement.partner)
    is_address = "@" in agreement.partner
    recipient = mail_address(agreement.partner) if is_address else given_address(tx, desk, partner)
    if not recipient:
        said = f"partner {partner.id} has no address to write to; add one to the configuration."
        raise Refused(Why.NO_ADDRESS, said, (partner.name or partner.id,))
    source = agreement.source or now.isoformat()
    key = obligation_key(f"agreed {source} {agreement.subject}", recipient, agreement.kind)
    known = tx.obligations.by_key(key)
    if known is not None:
        return known
    obligation = Obligation(
        key=key,
        account=account,
        partner_id=partner.id,
        recipient=recipient,
        kind=agreement.kind,
        subject=agreement.subject,
        words=agreement.subject,
        request_mail_id=0,
        request_message_id="",
        state=State.WAITING,
        ball=Ball.PARTNER,
        opened_at=now,
        clock_from=now,
        wanted_on=agreement.wanted_on,
        customer=agreement.customer,
        job=agreement.job,
    )
    return tx.obligations.add(retime(obligation, desk.rules.terms(partner)), (opened,), now)
