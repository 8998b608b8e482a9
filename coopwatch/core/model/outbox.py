"""Mails written but not proven sent (design §7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OutboxState(StrEnum):
    """Where an outgoing mail stands.

    proposed waits for the owner's yes (mode ask); ready may be claimed; claimed: a connection is being made, no
    DATA yet; data: DATA was or may have been given; sent: the server said 250; filed: the Sent copy is there
    (or a draft is in Drafts, or a digest in INBOX); unknown: nobody can tell, proof is looked for; failed: the
    server refused for good; needs_owner: no proof either way; cancelled: no longer wanted, never sent.
    """

    PROPOSED = "proposed"
    READY = "ready"
    CLAIMED = "claimed"
    DATA = "data"
    SENT = "sent"
    FILED = "filed"
    UNKNOWN = "unknown"
    FAILED = "failed"
    NEEDS_OWNER = "needs_owner"
    CANCELLED = "cancelled"


class OutboxPurpose(StrEnum):
    """Why a mail is written; partner mail is at most once, owner mail at least once.

    draft: a follow-up that the owner sends himself. letter: a letter that he asked for, put into Drafts; it is about
    no step of an obligation, and nothing but he ever sends it.
    """

    FOLLOW_UP = "follow_up"
    DRAFT = "draft"
    LETTER = "letter"
    DIGEST = "digest"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One obligation's step inside a mail; unique over all mails that are not cancelled or failed."""

    obligation_id: int
    step: int


@dataclass(frozen=True, slots=True)
class OutboxMail:
    """One mail with exactly one recipient; raw, message_id and date_at are frozen when it is written.

    raw: complete bytes with CRLF. not_before: earliest send (hold of the announcement). next_try_at: back-off.
    attempts: tries that reached a server. changed_at: of the state. reply: the server's last words.
    noted_uidnext: UIDNEXT of Sent before DATA, where the search for the copy starts. deliver_by: smtp or imap.
    """

    id: int
    account: str
    purpose: OutboxPurpose
    state: OutboxState
    recipient: str
    message_id: str
    date_at: datetime
    raw: bytes
    items: tuple[OutboxItem, ...]
    created_at: datetime
    changed_at: datetime
    deliver_by: str = "smtp"
    not_before: datetime | None = None
    next_try_at: datetime | None = None
    attempts: int = 0
    reply: str = ""
    noted_uidnext: int | None = None
    partner_id: str = ""
