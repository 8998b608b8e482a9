"""What became of the owner's commands, kept in the journal: each mail counts once, the next digest confirms it.

A row is named for the mail. Called by this package and by report.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from coopwatch.core.reading.message_id import normalise
from coopwatch.core.writing.digest import CommandResult
from coopwatch.ports import Transaction

_PREFIX = "command:"


def source_name(message_id: str, stored_id: int) -> str:
    """A short name for what gave an order, the same in any database as long as the mail has a Message-ID."""
    source = normalise(message_id) or f"stored {stored_id}"
    return hashlib.blake2b(source.encode(), digest_size=12).hexdigest()


def claim(tx: Transaction, name: str, now: datetime) -> bool:
    """Whether this source was not obeyed before; from now on it was."""
    return tx.journal.claim(_PREFIX + name, _packed((), now))


def keep(tx: Transaction, name: str, results: Sequence[CommandResult], now: datetime) -> None:
    """Let the next digest tell these results; those told before of the same source are replaced."""
    tx.journal.set(_PREFIX + name, _packed(results, now))


def results_since(tx: Transaction, since: datetime | None) -> tuple[CommandResult, ...]:
    """All results kept after an instant (None: ever), in the order they came."""
    found = []
    for name, value in tx.journal.names(_PREFIX).items():
        row = json.loads(value)
        at = datetime.fromisoformat(row["at"])
        if since is None or at > since:
            found.append((at, name, [CommandResult(*entry) for entry in row["results"]]))
    return tuple(result for _, _, results in sorted(found, key=lambda entry: entry[:2]) for result in results)


def _packed(results: Sequence[CommandResult], now: datetime) -> str:
    rows = [(result.command, result.done, result.answer) for result in results]
    return json.dumps({"at": now.isoformat(), "results": rows}, ensure_ascii=False)
