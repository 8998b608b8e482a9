"""From checked values to `Settings`, with the rules that concern more than one key.

Called by `config.load_settings`; builds nothing when there is any problem.
"""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Any

from coopwatch.config.reading import Findings, Path
from coopwatch.config.settings import (
    AccountSettings,
    Delivery,
    DigestSettings,
    FollowUpSettings,
    HealthSettings,
    OwnerSettings,
    SecretKey,
    SecretSource,
    ServerSettings,
    Settings,
    Tls,
)
from coopwatch.config.values import is_loopback
from coopwatch.core.deciding.calendar import WorkCalendar
from coopwatch.core.deciding.folders import FolderButton, FolderSettings
from coopwatch.core.deciding.organisation import is_freemail
from coopwatch.core.deciding.policy import Limits
from coopwatch.core.deciding.rules import Rules
from coopwatch.core.model import Kind, Mode, Partner, Role, Window

_PORTS = {
    "imap": {Tls.IMPLICIT: 993, Tls.STARTTLS: 143, Tls.NONE: 143},
    "smtp": {Tls.IMPLICIT: 465, Tls.STARTTLS: 587, Tls.NONE: 25},
}
_SENDING = frozenset({Mode.ASK, Mode.SEND})


def cross_check(findings: Findings, file: FilePath) -> None:
    """Add the problems that lie between keys: secrets, plain text, servers for a mode, doubled addresses, files."""
    if ("accounts",) in findings.names and not findings.names["accounts",]:
        findings.complain(("accounts",), "has no account: add a table such as [accounts.main]")
    for name in findings.names.get(("accounts",), ()):
        _check_account(findings, ("accounts", name), file)
    _check_partners(findings)
    _check_digest(findings)
    directory = findings.get("templates", "directory")
    if directory is not None and not beside(file, directory).is_dir():
        findings.complain(("templates", "directory"), f"there is no folder {beside(file, directory)}")


def build(findings: Findings, file: FilePath) -> Settings:
    """The settings; only for findings without problems."""
    get = findings.get
    accounts = tuple(_account(findings, name, file) for name in findings.names.get(("accounts",), ()))
    addresses = get("owner", "addresses")
    directory = get("templates", "directory")
    return Settings(
        path=file,
        language=get("language"),
        owner=OwnerSettings(get("owner", "name"), addresses, get("owner", "signature")),
        accounts=accounts,
        rules=_rules(findings),
        follow_ups=FollowUpSettings(
            get("follow_ups", "hold"), get("follow_ups", "one_tap_answers"), get("follow_ups", "mark_automatic")
        ),
        digest=DigestSettings(
            get("digest", "daily"),
            get("digest", "weekly"),
            get("digest", "deliver") or _usual_delivery(findings),
            get("digest", "to") or addresses[0],
        ),
        health=HealthSettings(get("health", "ping_url"), get("health", "backup_days")),
        templates=None if directory is None else beside(file, directory),
        partners=tuple(_partner(findings, name) for name in findings.names.get(("partners",), ())),
    )


def beside(file: FilePath, given: str) -> FilePath:
    """A path from the configuration; a relative one starts at the configuration's folder."""
    return file.parent / FilePath(given).expanduser()


def _check_account(findings: Findings, path: Path, file: FilePath) -> None:
    given = [key for key in SecretKey if (*path, key.value) in findings.present]
    if len(given) != 1:
        said = f"{' and '.join(given)} are set" if given else "the secret is missing"
        findings.complain(path, f"{said}: exactly one must be", ", ".join(SecretKey))
    if SecretKey.INLINE in given and _others_can_read(file):
        findings.complain((*path, "password"), f"stands in a file that others can read: run  chmod 600 {file}")
    for server in ("imap", "smtp"):
        host, tls = findings.get(*path, server, "host"), findings.get(*path, server, "tls")
        if host and tls is Tls.NONE and not is_loopback(host):
            findings.complain(
                (*path, server, "tls"),
                f'"none" would send the password to {host} in plain text',
                '"implicit", "starttls"; "none" for localhost only',
            )
    ca_file = findings.get(*path, "ca_file")
    if ca_file is not None and not beside(file, ca_file).is_file():
        findings.complain((*path, "ca_file"), f"there is no file {beside(file, ca_file)}")
    _check_sending(findings, path)


def _check_sending(findings: Findings, path: Path) -> None:
    if (*path, "smtp") in findings.present:
        return
    modes = [("mode",), *(("partners", name, "mode") for name in findings.names.get(("partners",), ()))]
    for where in modes:
        if findings.values.get(where) in _SENDING:
            findings.complain((*path, "smtp"), f'is missing, but {".".join(where)} = "{findings.values[where]}" sends')
            return


def _others_can_read(file: FilePath) -> bool:
    try:
        return bool(file.stat().st_mode & 0o077)
    except OSError:
        return False


def _check_partners(findings: Findings) -> None:
    own = set(findings.get("owner", "addresses") or ())
    own |= {findings.get("accounts", name, "address") for name in findings.names.get(("accounts",), ())}
    holder: dict[str, str] = {}
    for name in findings.names.get(("partners",), ()):
        path = ("partners", name, "addresses")
        for address in findings.get(*path) or ():
            if address.startswith("@") and is_freemail(address[1:]):
                findings.complain(
                    path,
                    f"{address} is a mail provider where anybody can have an address; name the partner's own address",
                )
            if address in own:
                findings.complain(path, f"{address} is your own address")
            if holder.setdefault(address, name) != name:
                findings.complain(path, f"{address} belongs to partners.{holder[address]} already")


def _check_digest(findings: Findings) -> None:
    if findings.get("digest", "deliver") is Delivery.SMTP and _usual_delivery(findings) is Delivery.IMAP:
        findings.complain(("digest", "deliver"), "no account has an smtp server", '"imap"')


def _usual_delivery(findings: Findings) -> Delivery:
    names = findings.names.get(("accounts",), ())
    has_smtp = any(("accounts", name, "smtp") in findings.present for name in names)
    return Delivery.SMTP if has_smtp else Delivery.IMAP


def _account(findings: Findings, name: str, file: FilePath) -> AccountSettings:
    path = ("accounts", name)

    def get(*key: str) -> Any:
        return findings.get(*path, *key)

    key = next(key for key in SecretKey if get(key.value) is not None)
    secret = str(beside(file, get(key.value))) if key is SecretKey.FILE else get(key.value)
    folders = {role: get("folders", role.value) for role in Role if get("folders", role.value) is not None}
    buttons = {button: get("folders", button.value) for button in FolderButton if get("folders", button.value)}
    return AccountSettings(
        name=name,
        address=get("address"),
        auth=get("auth"),
        user=get("user") or get("address"),
        secret=SecretSource(key, secret),
        imap=_server(findings, (*path, "imap")),
        smtp=_server(findings, (*path, "smtp")) if (*path, "smtp") in findings.present else None,
        folders=FolderSettings(folders, frozenset(get("ignore_folders")), buttons),
        since=get("since"),
        ca_file=None if get("ca_file") is None else beside(file, get("ca_file")),
    )


def _server(findings: Findings, path: Path) -> ServerSettings:
    tls = findings.get(*path, "tls")
    return ServerSettings(findings.get(*path, "host"), findings.get(*path, "port") or _PORTS[path[-1]][tls], tls)


def _rules(findings: Findings) -> Rules:
    get = findings.get
    calendar = WorkCalendar(
        zone=get("timezone"),
        window=get("calendar", "send_window"),
        regions=get("calendar", "holidays"),
        days_off=frozenset(get("calendar", "extra_days_off")),
        vacation=get("calendar", "vacation"),
    )
    limits = Limits(get("follow_ups", "gap_per_partner"), get("follow_ups", "per_run"), get("follow_ups", "per_day"))
    return Rules(
        calendar=calendar,
        mode=get("mode"),
        windows=_windows(findings, ("windows",)),
        then_every=get("follow_ups", "then_every"),
        at_most=get("follow_ups", "at_most"),
        limits=limits,
    )


def _windows(findings: Findings, path: Path) -> tuple[tuple[Kind, Window], ...]:
    return tuple(
        (kind, findings.get(*path, kind.value)) for kind in Kind if findings.get(*path, kind.value) is not None
    )


def _partner(findings: Findings, name: str) -> Partner:
    path = ("partners", name)

    def get(key: str) -> Any:
        return findings.get(*path, key)

    return Partner(
        id=name,
        name=get("name"),
        addresses=tuple(address for address in get("addresses") if not address.startswith("@")),
        domains=tuple(address[1:] for address in get("addresses") if address.startswith("@")),
        language=get("language") or findings.get("language"),
        form=get("form"),
        greeting=get("greeting") or "",
        mode=get("mode"),
        windows=_windows(findings, (*path, "windows")),
        at_most=get("at_most"),
        holidays=get("holidays"),
        muted=get("mute"),
    )
