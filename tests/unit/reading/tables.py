"""How the tables of the reading tests are written: one line a case, days as 2026-05-04 or 2026-05-04/2026-05-08."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan


def lines_of(table: str) -> list[str]:
    """The cases of a table; lines that begin with "# " are headings."""
    return [line for line in table.splitlines() if line and not line.startswith("# ")]


def span_of(days: str) -> DateSpan | None:
    """The days as they are written; None for ""."""
    if not days:
        return None
    first, _, last = days.partition("/")
    return DateSpan(date.fromisoformat(first), date.fromisoformat(last or first))


def written(span: DateSpan) -> str:
    """A span as it is written."""
    return str(span.earliest) if span.earliest == span.latest else f"{span.earliest}/{span.latest}"
