"""What the owner has set, as frozen values: the result of `config.load_settings`, used by `bootstrap` and `cli`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from pathlib import Path

from coopwatch.config.values import WeeklyMoment
from coopwatch.core.deciding.folders import FolderSettings
from coopwatch.core.deciding.rules import Rules
from coopwatch.core.model import Language, Partner


class Tls(StrEnum):
    """How a connection is protected; none is for loopback hosts only."""

    IMPLICIT = "implicit"
    STARTTLS = "starttls"
    NONE = "none"


class Auth(StrEnum):
    """How coopwatch logs in: with the secret itself, or with the secret as an OAuth 2 access token."""

    PASSWORD = "password"  # noqa: S105  (a word of the configuration)
    XOAUTH2 = "xoauth2"


class Delivery(StrEnum):
    """How digests reach the owner: sent, or appended to INBOX."""

    SMTP = "smtp"
    IMAP = "imap"


class SecretKey(StrEnum):
    """Where a secret comes from; the names of the configuration's keys."""

    COMMAND = "password_command"
    FILE = "password_file"
    CREDENTIAL = "password_credential"
    ENV = "password_env"
    KEYRING = "password_keyring"
    INLINE = "password"


@dataclass(frozen=True, slots=True)
class SecretSource:
    """Where an account's secret comes from. value: command words, path, name, or the secret itself; never shown."""

    key: SecretKey
    value: str | tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """One server: host in lower case, port 1..65535."""

    host: str
    port: int
    tls: Tls


@dataclass(frozen=True, slots=True)
class AccountSettings:
    """One mailbox. smtp: None when nothing can be sent. since: first day of history that is read, or how far back
    from the day coopwatch began to watch. ca_file: PEM file of an own authority, None for the system's."""

    name: str
    address: str
    auth: Auth
    user: str
    secret: SecretSource
    imap: ServerSettings
    smtp: ServerSettings | None
    folders: FolderSettings
    since: date | timedelta
    ca_file: Path | None = None


@dataclass(frozen=True, slots=True)
class OwnerSettings:
    """The owner: name as it stands under mails, lower-case addresses (the first is the main one), signature."""

    name: str
    addresses: tuple[str, ...]
    signature: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpSettings:
    """How follow-ups are handled beside `Rules`: how long an announced mail waits, partner's ready answers, and
    whether mails are marked as automatic."""

    hold: timedelta
    one_tap_answers: bool
    mark_automatic: bool


@dataclass(frozen=True, slots=True)
class DigestSettings:
    """When digests go out in local time (None: never), how, and to which address."""

    daily: time | None
    weekly: WeeklyMoment | None
    deliver: Delivery
    to: str


@dataclass(frozen=True, slots=True)
class HealthSettings:
    """ping_url: address called after each cycle, "" for none; it is a secret. backup_days: how many daily backups
    are kept, 0 for none."""

    ping_url: str = field(repr=False)
    backup_days: int


@dataclass(frozen=True, slots=True)
class Settings:
    """The whole configuration. path: the file it came from. templates: the owner's template folder or None."""

    path: Path
    language: Language
    owner: OwnerSettings
    accounts: tuple[AccountSettings, ...]
    rules: Rules
    follow_ups: FollowUpSettings
    digest: DigestSettings
    health: HealthSettings
    templates: Path | None
    partners: tuple[Partner, ...]

    @property
    def own_addresses(self) -> frozenset[str]:
        """Every address whose mail is the owner's own: the owner's and the accounts'."""
        return frozenset(self.owner.addresses) | {account.address for account in self.accounts}
