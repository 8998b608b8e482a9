"""The cooperation sheet from the store: for the command, for a letter, and once a quarter for the digest."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time, timedelta

from coopwatch.core.model import Event, Partner
from coopwatch.core.writing.cooperation import (
    Case,
    CooperationSheet,
    PartnerSheet,
    Period,
    cooperation_sheet,
)
from coopwatch.core.writing.digest import DigestKind
from coopwatch.errors import OwnerError
from coopwatch.ports import Clock, Store, Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.steer.people import find_partner

LAST_QUARTER = "sheet:quarter"
_YEAR = timedelta(days=365)
_CLOCKS_DIFFER = timedelta(days=2)


class Sheets:
    """Reads cooperation sheets; changes nothing."""

    def __init__(self, store: Store, clock: Clock, desk: Desk) -> None:
        self._store = store
        self._clock = clock
        self._desk = desk

    def sheet(self, partner: str = "", since: date | None = None) -> CooperationSheet:
        """The sheet from a day to today, of the last year by default; partner: only this one (id, name, address).

        Raises OwnerError for an unknown partner or a day that is not in the past.
        """
        now = self._clock.now()
        period = last_year(self._desk.rules.calendar.local_day(now))
        if since is not None:
            if since > period.until:
                raise OwnerError(f"{since} lies ahead; the sheet needs a day in the past.")
            period = Period(since, period.until)
        with self._store.transaction() as tx:
            only = find_partner(self._desk.book(tx), partner) if partner else None
            return read_sheet(tx, self._desk, period, now, only)


def last_year(today: date) -> Period:
    """The 365 days that end today."""
    return Period(today - _YEAR + timedelta(days=1), today)


def read_sheet(
    tx: Transaction, desk: Desk, period: Period, now: datetime, only: Partner | None = None
) -> CooperationSheet:
    """The sheet of all confirmed partners, or of one."""
    book = desk.book(tx)
    partners = (only,) if only else tuple(partner for partner in book.by_id.values() if partner.confirmed)
    since = desk.rules.calendar.at(period.before().since, time(0))
    # One query for all histories: what happened to these obligations was recorded after they were opened.
    histories: dict[int, list[Event]] = defaultdict(list)
    for event in tx.obligations.events_since(since - _CLOCKS_DIFFER):
        if event.obligation_id is not None:
            histories[event.obligation_id].append(event)
    wanted = {partner.id for partner in partners}
    cases = [
        Case(thing, tuple(histories[thing.id]))
        for thing in tx.obligations.all(opened_since=since)
        if thing.partner_id in wanted
    ]
    return cooperation_sheet(cases, partners, desk.rules.terms, period, now)


def quarterly_rows(tx: Transaction, desk: Desk, kind: DigestKind, now: datetime) -> tuple[PartnerSheet, ...]:
    """What the first weekly digest of a quarter shows of the sheet: partners with enough data; () in all others."""
    today = desk.rules.calendar.local_day(now)
    if kind is not DigestKind.WEEKLY or tx.journal.get(LAST_QUARTER) == _quarter(today):
        return ()
    sheet = read_sheet(tx, desk, last_year(today), now)
    return tuple(row for row in sheet.partners if row.figures.is_enough)


def note_quarter(tx: Transaction, desk: Desk, kind: DigestKind, now: datetime) -> None:
    """The weekly digest of this quarter is written."""
    if kind is DigestKind.WEEKLY:
        tx.journal.set(LAST_QUARTER, _quarter(desk.rules.calendar.local_day(now)))


def _quarter(day: date) -> str:
    return f"{day.year}-Q{(day.month + 2) // 3}"
