"""Everything the owner should know before he trusts coopwatch: a list of findings, each with its remedy.

Called by `coopwatch check`. It reads folder names and logs in; it changes nothing and sends nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from coopwatch.core.deciding.folders import FolderPlan, FolderSettings, RoleSource, plan_folders
from coopwatch.core.deciding.rules import Rules
from coopwatch.core.model import Kind, Mode, Partner, Role
from coopwatch.errors import CoopwatchError, LoginRefused
from coopwatch.ports import Mailbox, Sender, Store
from coopwatch.services.deliver import forget_refused_login


class Level(StrEnum):
    """How a finding is to be taken."""

    WELL = "well"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what, how it is, in a sentence, and what to do about it ("" for nothing)."""

    what: str
    level: Level
    says: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class AccountToCheck:
    """One account's connections and what the owner set about its folders."""

    name: str
    mailbox: Mailbox
    sender: Sender | None
    folders: FolderSettings


class Check:
    """Looks at everything; each part on its own, so that one failure hides no other."""

    def __init__(
        self,
        store: Store,
        rules: Rules,
        partners: Iterable[Partner],
        accounts: Iterable[AccountToCheck],
        check_templates: Callable[[], tuple[str, ...]],
        versions: Mapping[str, str],
    ) -> None:
        self._store = store
        self._rules = rules
        self._partners = tuple(partners)
        self._accounts = tuple(accounts)
        self._check_templates = check_templates
        self._versions = versions

    def run(self, now: datetime, *, online: bool = True) -> tuple[Finding, ...]:
        """All findings in a fixed order; online: log in to the servers, too."""
        found: list[Finding] = [Finding("configuration", Level.WELL, "it can be read and every value is allowed")]
        found += self._state()
        found += self._templates()
        found += self._calendar(now)
        found += self._people()
        for account in self._accounts if online else ():
            found += self._reading(account)
            found += self._sending(account)
        found.append(
            Finding("versions", Level.WELL, ", ".join(f"{name} {said}" for name, said in self._versions.items()))
        )
        return tuple(found)

    def _state(self) -> Iterator[Finding]:
        troubles = self._store.health()
        for trouble in troubles:
            yield Finding("state", Level.PROBLEM, trouble, "make room or restore a backup; nothing is sent until then")
        if not troubles:
            yield Finding("state", Level.WELL, "the database is whole and has room")

    def _templates(self) -> Iterator[Finding]:
        problems = self._check_templates()
        for problem in problems:
            yield Finding("templates", Level.PROBLEM, problem, "mend it; until then the packaged text is used")
        if not problems:
            yield Finding("templates", Level.WELL, "every text can be written")

    def _calendar(self, now: datetime) -> Iterator[Finding]:
        terms = self._rules.terms(None)
        due = terms.calendar.next_opening(terms.calendar.window_end(now, terms.window(Kind.QUOTE)))
        says = f"a quote asked for now would be followed up {_moment(due, terms.calendar.zone)}"
        yield Finding("calendar", Level.WELL, says)
        if not terms.calendar.regions:
            remedy = 'set [calendar] holidays, for example ["DE-BY"]'
            yield Finding("holidays", Level.NOTE, "no region is set, so every weekday counts as a working day", remedy)

    def _people(self) -> Iterator[Finding]:
        mode = self._rules.mode.value
        if self._partners:
            yield Finding("partners", Level.WELL, f"{len(self._partners)} configured, mode {mode}")
        else:
            remedy = "coopwatch partners suggest, once mail has been read"
            yield Finding("partners", Level.NOTE, "none yet: requests are only suggested to you", remedy)

    def _reading(self, account: AccountToCheck) -> Iterator[Finding]:
        what = f"account {account.name}, reading"
        try:
            plans = plan_folders(account.mailbox.folders(), account.folders)
        except CoopwatchError as problem:
            remedy = "look at user, password and server" if isinstance(problem, LoginRefused) else "try again later"
            yield Finding(what, Level.PROBLEM, str(problem), remedy)
            return
        read = [plan for plan in plans if plan.is_read]
        yield Finding(what, Level.WELL, f"logged in, {len(read)} of {len(plans)} folders are read")
        yield from self._roles(account.name, plans)

    def _roles(self, name: str, plans: tuple[FolderPlan, ...]) -> Iterator[Finding]:
        needed = [Role.SENT, Role.DRAFTS] if self._rules.mode is Mode.DRAFT else [Role.SENT]
        for role in needed:
            holders = [plan for plan in plans if plan.role is role]
            what = f"account {name}, {role.value} folder"
            setting = f'folders = {{ {role.value} = "NAME" }}'
            if not holders and not any(plan.role is Role.ALL for plan in plans):
                yield Finding(what, Level.PROBLEM, "not found", f"name it: [accounts.{name}] {setting}")
            for plan in holders:
                guessed = plan.source is RoleSource.NAME
                remedy = f"if that is wrong: [accounts.{name}] {setting}" if guessed else ""
                says = f"{plan.shown}{', guessed from its name' if guessed else ''}"
                yield Finding(what, Level.NOTE if guessed else Level.WELL, says, remedy)

    def _sending(self, account: AccountToCheck) -> Iterator[Finding]:
        what = f"account {account.name}, sending"
        if account.sender is None:
            level = Level.PROBLEM if self._rules.mode in (Mode.ASK, Mode.SEND) else Level.WELL
            yield Finding(
                what, level, "no outgoing server is set", "" if level is Level.WELL else "set smtp, or a quieter mode"
            )
            return
        try:
            account.sender.verify()
        except CoopwatchError as problem:
            yield Finding(what, Level.PROBLEM, str(problem), "look at smtp, user and password")
        else:
            with self._store.transaction() as tx:
                forget_refused_login(tx, account.name)
            yield Finding(what, Level.WELL, "logged in")


def _moment(instant: datetime, zone: tzinfo) -> str:
    return f"{instant.astimezone(zone):%a %Y-%m-%d %H:%M}"
