"""Tables of folders, mails and where they lie. A mail costs about 400 bytes with all its indexes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field

from coopwatch.adapters.tables.columns import WITHOUT_ROWID, Instant, Row, Words, table_of


class Account(Row, table=True):
    """A name for a small number, because every mail bears it."""

    __tablename__ = "accounts"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)


class Folder(Row, table=True):
    """One folder and how far it is read."""

    __tablename__ = "folders"
    __table_args__ = (UniqueConstraint("account_id", "name"),)
    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="accounts.id")
    name: str
    role: str
    uidvalidity: int = Field(default=0, sa_type=BigInteger)
    cursor: int = Field(default=0, sa_type=BigInteger)
    backfill_low: int = Field(default=0, sa_type=BigInteger)
    phase: str
    shown: str = ""
    complete_at: datetime | None = Field(default=None, sa_type=Instant)
    audited_at: datetime | None = Field(default=None, sa_type=Instant)
    validity_changes: str = ""
    last_error: str = ""


class Epoch(Row, table=True):
    """One UIDVALIDITY of a folder: the name space in which its UIDs have a meaning (RFC 3501 §2.3.1.1)."""

    __tablename__ = "epochs"
    __table_args__ = (UniqueConstraint("folder_id", "uidvalidity"),)
    id: int | None = Field(default=None, primary_key=True)
    folder_id: int = Field(foreign_key="folders.id")
    uidvalidity: int = Field(sa_type=BigInteger)


class Correspondent(Row, table=True):
    """A mail address seen as sender, or as recipient of an own mail.

    domain_path: the labels of its domain from the right, each with a dot ("example.acme."), so that one range
    finds a domain with all its subdomains.
    """

    __tablename__ = "correspondents"
    id: int | None = Field(default=None, primary_key=True)
    email: str = Field(unique=True, sa_type=Words)
    domain_path: str = Field(index=True)


class StoredMailRow(Row, table=True):
    """One mail without its text.

    message_hash and content_hash: signed 64-bit hashes (see `store.keys`); a mail without Message-ID uses its
    content hash for both. cited: the message hashes it cites, 8 bytes each, nearest first. roles: one bit per
    folder role. to_emails and cc_emails: joined by spaces.
    """

    __tablename__ = "mails"
    __table_args__ = (
        Index("mails_identity", "message_hash", "content_hash", "account_id", unique=True),
        Index("mails_by_state", "state", "received_at"),
        Index("mails_by_sender", "sender_id", "received_at"),
        Index("mails_by_thread", "thread_id", sqlite_where=text("thread_id <> ''")),
    )
    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="accounts.id")
    message_id: str = Field(sa_type=Words)
    message_hash: int = Field(sa_type=BigInteger)
    content_hash: int = Field(sa_type=BigInteger)
    state: str
    own: bool
    imported: bool
    received_at: datetime = Field(sa_type=Instant)
    sent_at: datetime | None = Field(sa_type=Instant)
    sender_id: int | None = Field(foreign_key="correspondents.id")
    from_name: str = Field(sa_type=Words)
    to_emails: str = Field(sa_type=Words)
    cc_emails: str = Field(sa_type=Words)
    subject: str = Field(sa_type=Words)
    thread_id: str = Field(sa_type=Words)
    cited: bytes
    roles: int
    kind: str | None = None
    partner_id: str = ""


class Citation(Row, table=True):
    """That a mail cites a Message-ID, stored or not."""

    __tablename__ = "citations"
    __table_args__ = WITHOUT_ROWID
    message_hash: int = Field(primary_key=True, sa_type=BigInteger)
    mail_id: int = Field(primary_key=True, foreign_key="mails.id")


class OwnRecipient(Row, table=True):
    """That an own mail went to an address (To or Cc)."""

    __tablename__ = "own_recipients"
    __table_args__ = WITHOUT_ROWID
    correspondent_id: int = Field(primary_key=True, foreign_key="correspondents.id")
    mail_id: int = Field(primary_key=True, foreign_key="mails.id")


class MailText(Row, table=True):
    """The slim bytes of a mail, compressed by zlib."""

    __tablename__ = "mail_texts"
    mail_id: int = Field(primary_key=True, foreign_key="mails.id")
    packed: bytes


class PlacementRow(Row, table=True):
    """Where a mail lies; ids grow, so the highest is the newest."""

    __tablename__ = "placements"
    __table_args__ = (Index("placements_by_uid", "epoch_id", "uid", unique=True),)
    id: int | None = Field(default=None, primary_key=True)
    epoch_id: int = Field(foreign_key="epochs.id")
    uid: int = Field(sa_type=BigInteger)
    mail_id: int = Field(foreign_key="mails.id", index=True)


class Pending(Row, table=True):
    """A UID whose header (text false) or text is still to be fetched."""

    __tablename__ = "pending"
    __table_args__ = WITHOUT_ROWID
    epoch_id: int = Field(primary_key=True, foreign_key="epochs.id")
    uid: int = Field(primary_key=True, sa_type=BigInteger)
    text: bool = Field(primary_key=True)
    tries: int
    next_try_at: datetime = Field(sa_type=Instant)
    error: str = Field(sa_type=Words)


class SetAsideRow(Row, table=True):
    """A mail that could not be read."""

    __tablename__ = "set_aside"
    __table_args__ = (UniqueConstraint("epoch_id", "uid"),)
    id: int | None = Field(default=None, primary_key=True)
    epoch_id: int = Field(foreign_key="epochs.id")
    uid: int = Field(sa_type=BigInteger)
    header: bytes
    reason: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=Instant)
    mail_id: int | None = Field(default=None, foreign_key="mails.id", index=True)
    settled: bool = False


ACCOUNTS = table_of(Account)
FOLDERS = table_of(Folder)
EPOCHS = table_of(Epoch)
CORRESPONDENTS = table_of(Correspondent)
MAILS = table_of(StoredMailRow)
CITATIONS = table_of(Citation)
OWN_RECIPIENTS = table_of(OwnRecipient)
MAIL_TEXTS = table_of(MailText)
PLACEMENTS = table_of(PlacementRow)
PENDING = table_of(Pending)
SET_ASIDE = table_of(SetAsideRow)
