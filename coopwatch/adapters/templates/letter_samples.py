"""Invented facts that lead the templates of letters and of the sheet through all their cases; like `samples`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

from coopwatch.adapters.templates.samples import sample_figures
from coopwatch.core.model import Form, Kind, Language, Partner
from coopwatch.core.writing.cooperation import (
    CooperationSheet,
    Figures,
    PartnerSheet,
    Period,
    Reason,
    SheetView,
    Suggestion,
    sheet_view,
)
from coopwatch.core.writing.customer import CustomerItem, Stands
from coopwatch.ports.letters import CustomerText, TalkFigures, TalkText

_SINCE, _TODAY = date(2025, 11, 27), date(2026, 11, 26)
_TONGUES = ((Language.DE, Form.DU), (Language.DE, Form.SIE), (Language.EN, Form.SIE))
_FIGURES = (
    None,
    TalkFigures(12, 12),
    TalkFigures(12, 0, 1, 7, 3),
    TalkFigures(12, 1, 9, 1),
    TalkFigures(5, 4, 0, 2, 2),
)


def sample_talks() -> Iterator[TalkText]:
    """Every language and form, with and without figures, calling for a talk and not."""
    for (language, form), figures, calls in product(_TONGUES, _FIGURES, (False, True)):
        partner = Partner("acme", "Anna Berger", ("anna@acme.example",), language=language, form=form)
        yield TalkText(partner, "Jan Holm", "Jan Holm\nHolm Holzbau", _SINCE, _TODAY, figures, calls)


def sample_customers() -> Iterator[CustomerText]:
    """Every language and form, one thing of each sort and all together."""
    things = tuple(
        CustomerItem(Kind.QUOTE, f"Dachziegel {number}", stands, date(2026, 11, number), stands is Stands.PROMISED)
        for number, stands in enumerate(Stands, 1)
    )
    for (language, form), job in product(_TONGUES, ("", "Dach {{ 7 * 7 }}")):
        customer = Partner("Familie Huber", "Familie Huber", language=language, form=form)
        for items in (*((thing,) for thing in things), things):
            yield CustomerText(customer, job, "Jan Holm", "Jan Holm", items, _TODAY)


def sample_sheets() -> Iterator[SheetView]:
    """In both languages: a sheet with every suggestion, and an empty one."""
    partner = Partner("acme", "Anna Berger", ("anna@acme.example",))
    period = Period(_SINCE, _TODAY)
    good = PartnerSheet(partner, sample_figures(), sample_figures(), Suggestion.GO_ON)
    slow = replace(good, suggestion=Suggestion.TALK, reasons=tuple(Reason))
    other = replace(slow, suggestion=Suggestion.ALTERNATIVE)
    few = PartnerSheet(partner, Figures(1), Figures(), Suggestion.TOO_LITTLE)
    for language in Language:
        yield sheet_view(CooperationSheet(period, (good, slow, other, few)), language)
        yield sheet_view(CooperationSheet(period, ()), language)
