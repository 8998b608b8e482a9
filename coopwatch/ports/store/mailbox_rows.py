"""Rooms of the state that hold what was read: folders and mails."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from coopwatch.core.model import MailKind, Role
from coopwatch.ports.store.values import (
    FolderState,
    MailState,
    NewMail,
    PendingFetch,
    Placement,
    SetAside,
    StoredMail,
)


class FolderRows(Protocol):
    """Folders, placements and pending UIDs."""

    def all(self, account: str) -> tuple[FolderState, ...]:
        """All known folders of an account, by name."""
        ...

    def save(self, state: FolderState) -> None:
        """Insert or replace one folder's state."""
        ...

    def newest_placements(self, account: str, folder: str, limit: int) -> tuple[Placement, ...]:
        """The placements with the highest UIDs of the current UIDVALIDITY, highest first."""
        ...

    def known_uids(self, account: str, folder: str, uidvalidity: int, low: int, high: int) -> frozenset[int]:
        """UIDs in low..high that are placed, pending or set aside."""
        ...

    def revalidate(self, account: str, folder: str, old: int, new: int) -> None:
        """The mails kept their UIDs under a new UIDVALIDITY: rewrite placements and pending rows."""
        ...

    def forget_placements(self, account: str, folder: str) -> None:
        """Drop placements and pending rows of a folder; the mails themselves stay."""
        ...

    def add_pending(self, rows: Sequence[PendingFetch]) -> None:
        """Insert, or replace by (account, folder, uidvalidity, uid, text)."""
        ...

    def pending(self, account: str, folder: str | None = None) -> tuple[PendingFetch, ...]:
        """Pending rows, by folder and uid."""
        ...

    def drop_pending(self, account: str, folder: str, uidvalidity: int, uids: Collection[int], *, text: bool) -> None:
        """They were fetched, set aside, or no longer exist."""
        ...


class MailRows(Protocol):
    """Stored mails."""

    def add(self, account: str, folder: str, role: Role, uidvalidity: int, mails: Sequence[NewMail]) -> int:
        """Store mails and their placements; the number of mails not known before.

        Identity is (message_id, content_key) within the account: a known mail gets one more placement and keeps
        its state; when the new copy is the owner's own (Sent), the stored mail becomes own.
        """
        ...

    def in_state(self, state: MailState, limit: int, account: str | None = None) -> tuple[StoredMail, ...]:
        """Mails in a state, oldest received first (then by id); raw is filled for INCOMING only."""
        ...

    def count_by_state(self) -> dict[MailState, int]:
        """Number of mails per state; absent states are missing."""
        ...

    def get(self, mail_id: int, *, with_raw: bool = False) -> StoredMail | None:
        """One mail, None if unknown."""
        ...

    def by_message_ids(self, message_ids: Collection[str]) -> tuple[StoredMail, ...]:
        """Mails with one of these Message-IDs (compared in normalised form), oldest first."""
        ...

    def cited_ids(self, mail_ids: Collection[int]) -> dict[int, tuple[int, ...]]:
        """For each mail, the stored mails whose Message-ID it cites."""
        ...

    def citing(self, message_ids: Collection[str]) -> tuple[StoredMail, ...]:
        """Mails that cite one of these Message-IDs, oldest first."""
        ...

    def in_thread(self, account: str, thread_ids: Collection[str]) -> tuple[StoredMail, ...]:
        """Mails of an account with one of these server thread ids ("" never matches), oldest first."""
        ...

    def from_senders(
        self, emails: Collection[str], domains: Collection[str], since: datetime
    ) -> tuple[StoredMail, ...]:
        """Mails received since an instant from one of the addresses or domains, oldest first."""
        ...

    def sent_to(self, emails: Collection[str], since: datetime) -> tuple[StoredMail, ...]:
        """The owner's own mails to (To or Cc) one of the addresses since an instant, oldest first."""
        ...

    def own_message_ids(self, message_ids: Collection[str]) -> frozenset[str]:
        """Which of these (normalised) Message-IDs belong to own mails."""
        ...

    def set_state(self, mail_ids: Collection[int], state: MailState) -> None:
        """Move mails to a state."""
        ...

    def save_text(self, mail_id: int, raw: bytes) -> None:
        """Store the slim bytes of a WANTED mail, which becomes INCOMING."""
        ...

    def settle(self, mail_id: int, state: MailState, kind: MailKind, partner_id: str) -> None:
        """Triage is done with this mail."""
        ...

    def places(self, mail_ids: Collection[int]) -> tuple[Placement, ...]:
        """Where mails lie, newest placement first."""
        ...

    def set_aside(self, row: SetAside) -> None:
        """Keep an unreadable mail's header and reason; a stored mail moves to SET_ASIDE."""
        ...

    def aside(self, since: datetime | None = None) -> tuple[SetAside, ...]:
        """Mails set aside and not settled, newest first."""
        ...

    def forget_texts(self, before: datetime) -> int:
        """Drop the slim bytes of triaged mails received before an instant that no open obligation needs."""
        ...
