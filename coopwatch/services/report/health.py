"""How coopwatch is: folders read, last contact, what is wrong. For the digest and for `status`."""

from __future__ import annotations

from datetime import date, datetime

from coopwatch.core.model import Role
from coopwatch.core.writing.digest import HealthFacts
from coopwatch.ports import FolderPhase, FolderState, Transaction
from coopwatch.services.notes import troubles
from coopwatch.services.steer import FOREVER, PAUSED_UNTIL

LAST_COMPLETE_AT = "cycle:complete_at"
WATCHING = "watching_since:"
_NEW_MAILS = "cycle:new_mails"


def health_facts(tx: Transaction, since: datetime | None, blocked: str, today: date) -> HealthFacts:
    """The health line of a digest; blocked: why follow-ups are held now, "" when they are not."""
    folders = all_folders(tx)
    read_at = [folder.complete_at for folder in folders if folder.complete_at]
    paused_until = tx.journal.get(PAUSED_UNTIL)
    paused = bool(paused_until) and date.fromisoformat(paused_until) >= today
    problems = [blocked] if blocked and not paused else []
    problems += [
        f"{folder.shown or folder.name}: {folder.last_error}"
        for folder in folders
        if folder.last_error and _is_bad(folder)
    ]
    problems += troubles(tx)
    until = date.fromisoformat(paused_until) if paused and paused_until != FOREVER else None
    return HealthFacts(
        folders_read=len(read_at),
        new_mails=int(tx.journal.get(_NEW_MAILS) or 0),
        last_contact_at=max(read_at) if read_at else None,
        problems=tuple(dict.fromkeys(problems)),
        paused=paused,
        paused_until=until,
    )


def count_new_mails(tx: Transaction, count: int) -> None:
    """Add to what the next digest tells of new mails."""
    if count:
        tx.journal.set(_NEW_MAILS, str(int(tx.journal.get(_NEW_MAILS) or 0) + count))


def forget_new_mails(tx: Transaction) -> None:
    """A digest has told them."""
    tx.journal.set(_NEW_MAILS, "")


def all_folders(tx: Transaction) -> tuple[FolderState, ...]:
    """The folders of every account that was ever read, without Drafts, which are only written to."""
    accounts = sorted(name.removeprefix(WATCHING) for name in tx.journal.names(WATCHING))
    every = (folder for account in accounts for folder in tx.folders.all(account))
    return tuple(folder for folder in every if folder.role is not Role.DRAFTS)


def _is_bad(folder: FolderState) -> bool:
    return folder.phase in (FolderPhase.MISSING, FolderPhase.QUARANTINED, FolderPhase.CHANGED)
