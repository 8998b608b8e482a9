"""The state of coopwatch as plain values, for `coopwatch status`."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import Any

from coopwatch.core.model import Mode, OutboxState
from coopwatch.ports import Transaction
from coopwatch.services.notes import template_notes
from coopwatch.services.report.health import all_folders, health_facts
from coopwatch.services.steer import paused

_DONE = (OutboxState.FILED, OutboxState.CANCELLED)


def status_facts(tx: Transaction, mode: Mode, today: date, complete_at: datetime | None) -> dict[str, Any]:
    """What is read, waiting, set aside and wrong; counts leave out what is nil."""
    folders = all_folders(tx)
    obligations = Counter(item.state.value for item in tx.obligations.open())
    outbox = Counter(mail.state.value for mail in tx.outbox.in_states(tuple(OutboxState)) if mail.state not in _DONE)
    accounts = sorted({folder.account for folder in folders})
    return {
        "mode": mode.value,
        "paused": paused(tx, today),
        "complete_at": complete_at,
        "folders": [
            {
                "account": folder.account,
                "name": folder.shown or folder.name,
                "phase": folder.phase.value,
                "complete_at": folder.complete_at,
                "error": folder.last_error,
            }
            for folder in folders
        ],
        "obligations": dict(obligations),
        "outbox": dict(outbox),
        "pending": sum(len(tx.folders.pending(account)) for account in accounts),
        "set_aside": [
            {"at": row.at, "folder": row.folder, "reason": row.reason, "header": row.header.decode("ascii", "replace")}
            for row in tx.mails.aside()
        ],
        "problems": [*health_facts(tx, None, "", today).problems, *template_notes(tx)],
    }
