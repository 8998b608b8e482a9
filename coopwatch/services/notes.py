"""What the owner must know, kept in the journal until it is no longer so; the digest and `status` show it.

Called by whoever notices something (follow_up, report) and by `report.health`.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopwatch.ports import Transaction

NOTES = "note:"
TEMPLATE_NOTES = "note:template:"


def note_template(tx: Transaction, name: str, notes: Sequence[str]) -> None:
    """Keep what rendering a mail had to say about a template of the owner's; () when it works, which ends the note."""
    tx.journal.set(f"{TEMPLATE_NOTES}{name}", " ".join(notes))


def template_notes(tx: Transaction) -> tuple[str, ...]:
    """A sentence for each template of the owner's that did not work when it was used last, each once."""
    return tuple(dict.fromkeys(tx.journal.names(TEMPLATE_NOTES).values()))


def drop_template_notes(tx: Transaction) -> None:
    """All templates work again."""
    for name in tx.journal.names(TEMPLATE_NOTES):
        tx.journal.set(name, "")


def troubles(tx: Transaction) -> tuple[str, ...]:
    """All other notes, a sentence each."""
    kept = tx.journal.names(NOTES)
    return tuple(dict.fromkeys(text for name, text in kept.items() if not name.startswith(TEMPLATE_NOTES)))
