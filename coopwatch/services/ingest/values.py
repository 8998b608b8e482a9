"""What ingest is told and what it reports; the tools its parts share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from coopwatch.core.deciding.folders import FolderPlan, FolderSettings
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Mail
from coopwatch.errors import TemporaryFailure
from coopwatch.ports import Clock, Mailbox, Store, Transaction

WINDOW = 500
HORIZON = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class IngestSettings:
    """One account: its name, the owner's addresses (lower case), his words about folders, how far back to read.

    since: first day of history that is read, None for the last 180 days.
    """

    account: str
    own_addresses: frozenset[str]
    folders: FolderSettings = field(default_factory=FolderSettings)
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one folder is: done of total mails."""

    folder: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class FolderReport:
    """What one sync found in a folder; complete: read to its end, nothing pending. error: "" or a sentence."""

    name: str
    shown: str
    new_mails: int
    complete: bool
    error: str = ""


@dataclass(frozen=True, slots=True)
class SyncResult:
    """What one sync found.

    complete: every folder asked for was read to its end; anything else is no proof of silence. folders: in the order
    read. missing: shown names of folders that are gone from the server. failure: the first failure, None if none.
    """

    complete: bool
    new_mails: int
    folders: tuple[FolderReport, ...] = ()
    missing: tuple[str, ...] = ()
    failure: TemporaryFailure | None = None

    @property
    def errors(self) -> tuple[str, ...]:
        """All that went wrong, one sentence each."""
        said = [report.error for report in self.folders if report.error]
        if self.failure and str(self.failure) not in said:
            said.append(str(self.failure))
        return tuple(said)


@dataclass(frozen=True, slots=True)
class TextResult:
    """Texts fetched, mails set aside for good, mails still waiting for their text (no proof of silence)."""

    fetched: int
    set_aside: int
    waiting: int
    failure: TemporaryFailure | None = None


ParseHeader = Callable[[bytes, datetime, int], Mail]
Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Bench:
    """The tools of ingest. parse_header: raw header, INTERNALDATE, size → Mail. book: the partners of today."""

    store: Store
    mailbox: Mailbox
    clock: Clock
    settings: IngestSettings
    parse_header: ParseHeader
    book: Callable[[Transaction], PartnerBook]

    @property
    def account(self) -> str:
        """The account's name."""
        return self.settings.account


__all__ = [
    "HORIZON",
    "WINDOW",
    "Bench",
    "FolderPlan",
    "FolderReport",
    "IngestSettings",
    "ParseHeader",
    "Progress",
    "Report",
    "SyncResult",
    "TextResult",
]
