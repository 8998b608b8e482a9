"""From the events of a year to the cooperation sheet. Called by the report service."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from statistics import median

from coopwatch.core.deciding.lifecycle import Terms
from coopwatch.core.model import Partner
from coopwatch.core.writing.cooperation.course import Course, course
from coopwatch.core.writing.cooperation.judging import suggest
from coopwatch.core.writing.cooperation.values import (
    Case,
    CooperationSheet,
    Figures,
    PartnerSheet,
    Period,
    Suggestion,
    Typical,
)


def cooperation_sheet(
    cases: Iterable[Case],
    partners: Iterable[Partner],
    terms_of: Callable[[Partner], Terms],
    period: Period,
    now: datetime,
) -> CooperationSheet:
    """The sheet of a period for these partners; those with nothing in it are left out.

    cases: obligations opened in the period or in the one before, others are ignored. terms_of: calendar and
    windows of a partner. Each partner is measured against himself only: the period against the one before.
    """
    by_partner: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_partner[case.obligation.partner_id].append(case)
    rows = []
    for partner in partners:
        terms = terms_of(partner)
        found = [course(case, terms, now) for case in by_partner[partner.id]]
        row = partner_sheet(partner, [one for one in found if one is not None], period)
        if row.figures.requests or row.figures.answer:
            rows.append(row)
    return CooperationSheet(period, tuple(sorted(rows, key=_order)))


def partner_sheet(partner: Partner, courses: Sequence[Course], period: Period) -> PartnerSheet:
    """One partner's figures of a period and of the one before, and what they suggest."""
    figures, earlier = (
        _figures([one for one in courses if span.has(one.opened_on)]) for span in (period, period.before())
    )
    suggestion, reasons = suggest(figures, earlier)
    return PartnerSheet(partner, figures, earlier, suggestion, reasons)


def _order(row: PartnerSheet) -> tuple[bool, int, str, str]:
    too_little = row.suggestion is Suggestion.TOO_LITTLE
    return too_little, -row.figures.days_waited, row.partner.name.casefold(), row.partner.id


def _figures(courses: Sequence[Course]) -> Figures:
    watched = [one for one in courses if one.is_watched]
    return Figures(
        requests=len(watched),
        decided=sum(not one.pending for one in watched),
        answered=sum(one.answered for one in watched),
        unprompted=sum(one.unprompted for one in watched),
        reminders=sum(one.reminders for one in watched),
        answer=_typical([one.answer_days for one in courses]),
        delivery=_typical([one.delivery_days for one in courses]),
        kept=sum(one.promises.kept for one in watched),
        renegotiated=sum(one.promises.renegotiated for one in watched),
        broken=sum(one.promises.broken for one in watched),
        days_waited=sum(one.waited for one in watched),
    )


def _typical(days: Sequence[int | None]) -> Typical | None:
    known = [value for value in days if value is not None]
    return Typical(float(median(known)), len(known)) if known else None
