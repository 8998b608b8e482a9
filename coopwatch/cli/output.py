"""How obligations and mails are shown: JSON for scripts, tables for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from coopwatch.core.model import Event, Obligation
from coopwatch.core.writing.safe_text import safe_line


def say(text: str) -> None:
    """Print a line of data."""
    print(text)  # noqa: T201


def tell(text: str) -> None:
    """Print a line of talk to stderr."""
    print(text, file=sys.stderr)  # noqa: T201


def say_json(value: Any) -> None:
    """Print one JSON value on one line; instants and days as ISO text, unknown values as text."""
    say(json.dumps(value, ensure_ascii=False, default=_plain))


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def obligation_json(obligation: Obligation, events: Iterable[Event]) -> dict[str, Any]:
    """An obligation as scripts read it (design §9)."""
    return {
        "id": obligation.id,
        "partner": obligation.partner_id or obligation.recipient,
        "recipient": obligation.recipient,
        "kind": obligation.kind.value,
        "subject": obligation.subject,
        "words": obligation.words,
        "state": obligation.state.value,
        "ball": obligation.ball.value,
        "opened_at": obligation.opened_at,
        "due_at": obligation.due_at,
        "due_basis": obligation.due_basis.value if obligation.due_at else None,
        "wanted_on": obligation.wanted_on,
        "follow_ups": obligation.follow_ups,
        "promised_by": _span(obligation.promised_from, obligation.promised_until),
        "closed": obligation.close_reason.value if obligation.close_reason else None,
        "muted": obligation.muted,
        "customer": obligation.customer,
        "job": obligation.job,
        "events": [event_json(event) for event in events],
    }


def _span(first: date | None, last: date | None) -> list[date] | None:
    return [first or last, last] if last else None


def event_json(event: Event) -> dict[str, Any]:
    """An event with its evidence."""
    return {
        "type": event.type.value,
        "at": event.at,
        "rule": event.rule,
        "words": event.words,
        "confidence": event.confidence,
        "mail_id": event.mail_id,
        "from": event.from_on,
        "until": event.until_on,
        "step": event.step,
        "reason": event.reason.value if event.reason else None,
    }


def moment(instant: datetime | None, zone: tzinfo) -> str:
    """An instant in the owner's zone, "" for none."""
    return f"{instant.astimezone(zone):%a %Y-%m-%d %H:%M}" if instant else ""


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table for people; foreign text is cleaned of control characters and cut to a line."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=None, header_style="bold", pad_edge=False)
    for heading in headings:
        shown.add_column(
            heading, overflow="fold" if heading == headings[-1] else "ellipsis", no_wrap=heading != headings[-1]
        )
    for row in rows:
        shown.add_row(*(Text(safe_line(cell, 120)) for cell in row))
    console = Console()
    # Into a pipe a table keeps its full width: a script or `less -S` decides.
    Console(width=None if console.is_terminal else 200).print(shown)
