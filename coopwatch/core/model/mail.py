"""A read mail: what the adapters hand to core. Nothing in it is trusted, everything in it is bounded."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum


class Role(StrEnum):
    """What a mailbox folder is for (RFC 6154 names, without the backslash)."""

    INBOX = "inbox"
    SENT = "sent"
    DRAFTS = "drafts"
    JUNK = "junk"
    TRASH = "trash"
    ARCHIVE = "archive"
    ALL = "all"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox of an address header.

    name: decoded display name, "" if none. email: lower case `local@domain`, "" when it could not be read.
    """

    name: str
    email: str

    @property
    def domain(self) -> str:
        """The part behind the last @, "" when there is none."""
        return self.email.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Attachment:
    """One part of a mail that is not its running text.

    name: decoded file name, "" if none. content_type: lower case `type/subtype`. size_bytes: decoded size, as
    exact as the server told. text: the decoded content of the few parts that are read (text/calendar,
    message/delivery-status, text/rfc822-headers, headers of message/rfc822, small e-invoice XML), else None.
    inline: shown within the text (logo, smiley), so no document that somebody sent.
    """

    name: str
    content_type: str
    size_bytes: int
    text: str | None = None
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail, decoded and capped (design §5), with the facts that reading needs.

    message_id and the ids in in_reply_to and references: without angle brackets, original case, "" or () if
    absent. sent_at: the Date header (aware UTC), None when missing or senseless. received_at: the server's
    INTERNALDATE (aware UTC); a file without one uses sent_at. sent_offset_minutes: the writer's zone, east
    positive. headers: lower-case name to its decoded, unfolded values in order, for the fields that
    `adapters.mime` keeps. text, html: the first text/plain and text/html leaf of the mail itself, never of an
    attached message; "" if none. defects: what was broken, in plain words; such a mail is still read.
    """

    message_id: str
    from_: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    sent_at: datetime | None
    received_at: datetime
    text: str
    html: str
    attachments: tuple[Attachment, ...] = ()
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    reply_to: tuple[Address, ...] = ()
    sender: tuple[Address, ...] = ()
    headers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sent_offset_minutes: int = 0
    size_bytes: int = 0
    defects: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """The first value of a header (any case), "" when it is absent."""
        values = self.headers.get(name.lower())
        return values[0] if values else ""

    @property
    def author(self) -> Address:
        """The one writer; an empty address unless From names exactly one (RFC 7103 §7: else nobody is sure)."""
        return self.from_[0] if len(self.from_) == 1 else Address("", "")

    @property
    def written_on(self) -> date:
        """The writer's calendar day, which his "tomorrow" counts from.

        A Date header that lies more than two days from the server's own time is not believed.
        """
        at = self.sent_at
        if at is None or abs(at - self.received_at) > timedelta(days=2):
            return self.received_at.date()
        return (at + timedelta(minutes=self.sent_offset_minutes)).date()

    @property
    def cited_ids(self) -> tuple[str, ...]:
        """All Message-IDs this mail answers to, nearest first, each once, without its own."""
        ordered = dict.fromkeys((*self.in_reply_to, *reversed(self.references)))
        ordered.pop(self.message_id, None)
        return tuple(ordered)
