"""The cooperation sheet as plain text, beside its page of HTML."""

from __future__ import annotations

from coopwatch.core.writing.cooperation import SheetRow, SheetView
from coopwatch.core.writing.digest.view import Line
from coopwatch.core.writing.inquiry.layout import entry, letter, paragraph


def sheet_text(view: SheetView) -> str:
    """What the page shows, bars as shares in words."""
    rows = [entry(_line(row), view.language) for row in view.rows]
    blocks = [view.period, paragraph(view.intro), *(rows or [view.nobody]), view.more]
    return letter(blocks)


def _line(row: SheetRow) -> Line:
    bars = tuple(f"{bar.label}: {bar.value}" for bar in row.bars)
    return Line(title=row.title, badge=row.badge, sentence=row.sentence, facts=(*bars, *row.facts))
