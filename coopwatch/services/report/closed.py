"""What ended since the last digest, and what partners wrote about things that had ended before.

Called by the gatherer, and by what the owner asks for.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import EventType, Obligation
from coopwatch.core.reading.text import read_new_text
from coopwatch.core.writing.digest import ClosedItem
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.report.holds import partner_of
from coopwatch.services.triage.late import late_words

_ENDS = frozenset({EventType.DELIVERED, EventType.DECLINED, EventType.CLOSED})


def closed_items(
    tx: Transaction, desk: Desk, book: PartnerBook, parse: Parse, since: datetime | None, now: datetime
) -> tuple[ClosedItem, ...]:
    """Closed obligations, latest first, then those that only a late mail brings up; since: None for the first."""
    late = late_words(tx)
    recent = _ended_since(tx, since) if since else ()
    known = {item.id for item in recent}
    earlier = [item for number in late if number not in known and (item := tx.obligations.get(number))]
    closed = []
    for item in (*recent, *(item for item in earlier if not item.is_open)):
        said, said_at = _late_word(tx, parse, late.get(item.id))
        closed.append(replace(closed_item(tx, desk, book, item, now), late_word=said, late_at=said_at))
    return tuple(closed)


def closed_item(tx: Transaction, desk: Desk, book: PartnerBook, item: Obligation, now: datetime) -> ClosedItem:
    """One closed obligation as it is told: whose, after how many working days, and the last words of its history."""
    calendar = desk.rules.calendar
    began_on, ended_on = (calendar.local_day(at) for at in (item.opened_at, item.closed_at or now))
    events = tx.obligations.events(item.id)
    days = calendar.working_days_between(began_on, ended_on)
    return ClosedItem(item, partner_of(book, item), days, events[-1].words if events else "")


def _ended_since(tx: Transaction, since: datetime) -> tuple[Obligation, ...]:
    """What ended after an instant, or before it by a mail that was only read after it: it was told by no digest yet.

    Imported history that ended before is left out; nobody was waiting for it.
    """
    known = {item.id: item for item in tx.obligations.closed_since(since)}
    ended = (event.obligation_id for event in tx.obligations.events_since(since) if event.type in _ENDS)
    for number in {number for number in ended if number is not None} - known.keys():
        item = tx.obligations.get(number)
        if item is not None and not item.is_open and not item.open_since_import:
            known[item.id] = item
    return tuple(sorted(known.values(), key=lambda item: (item.closed_at or since, item.id), reverse=True))


def _late_word(tx: Transaction, parse: Parse, mail_id: int | None) -> tuple[str, datetime | None]:
    """What a mail newly says and when it came; its subject where the text is gone."""
    mail = tx.mails.get(mail_id, with_raw=True) if mail_id is not None else None
    if mail is None:
        return "", None
    text = read_new_text(parse(mail.raw, mail.received_at)).text if mail.raw else ""
    return text or mail.subject, mail.received_at
