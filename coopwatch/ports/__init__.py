"""The seams of the house: what services may ask of the world, with the contracts that every adapter keeps.

The contract of a port stands here once; an implementation states only its differences. `tests/contract` runs
one suite per port on the fake and on the real thing.
"""

from coopwatch.ports.mailbox import (
    Folder,
    FolderStatus,
    HeaderBatch,
    HeaderRow,
    Mailbox,
    TextBatch,
)
from coopwatch.ports.renderer import FollowUpItem, FollowUpText, Rendered, Renderer
from coopwatch.ports.sender import Sender, Transmission
from coopwatch.ports.store import (
    FolderPhase,
    FolderRows,
    FolderState,
    Journal,
    Learned,
    MailRows,
    MailState,
    Match,
    NewMail,
    ObligationRows,
    OutboxRows,
    Owed,
    OwedRows,
    PartnerRows,
    PendingFetch,
    Placement,
    SetAside,
    Store,
    StoredMail,
    Transaction,
)
from coopwatch.ports.surroundings import Clock, Heartbeat, Ids, Secrets

__all__ = [
    "Clock",
    "Folder",
    "FolderPhase",
    "FolderRows",
    "FolderState",
    "FolderStatus",
    "FollowUpItem",
    "FollowUpText",
    "HeaderBatch",
    "HeaderRow",
    "Heartbeat",
    "Ids",
    "Journal",
    "Learned",
    "MailRows",
    "MailState",
    "Mailbox",
    "Match",
    "NewMail",
    "ObligationRows",
    "OutboxRows",
    "Owed",
    "OwedRows",
    "PartnerRows",
    "PendingFetch",
    "Placement",
    "Rendered",
    "Renderer",
    "Secrets",
    "Sender",
    "SetAside",
    "Store",
    "StoredMail",
    "TextBatch",
    "Transaction",
    "Transmission",
]
