"""The only wiring: settings and a state folder → a house of services on real adapters.

`open_house` is what cli, daemon and demo use; tests and the demo give their own clock. Nothing here decides.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from coopwatch.adapters.backups import DailyBackups
from coopwatch.adapters.imap import ImapMailbox
from coopwatch.adapters.mime import parse, parse_header
from coopwatch.adapters.secrets import AccountSecrets
from coopwatch.adapters.smtp import SmtpSender
from coopwatch.adapters.store import open_store
from coopwatch.adapters.system import FileIds, SystemClock, versions
from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.config import AccountSettings, Delivery, Settings, find_state_dir, load_settings
from coopwatch.core.deciding.rules import Rules
from coopwatch.core.model import Address, OutboxMail
from coopwatch.errors import FileModeError
from coopwatch.ports import Clock, Ids, Mailbox, Sender, Store, Transaction
from coopwatch.services.check import AccountToCheck, Check
from coopwatch.services.commands import FolderButtons, MailCommands
from coopwatch.services.cycle import Cycle
from coopwatch.services.deliver import (
    Deliver,
    MaySend,
    ObligationConsequences,
    OutboxOrders,
    OutgoingAccount,
    files_itself,
)
from coopwatch.services.desk import Desk
from coopwatch.services.follow_up import FollowUps
from coopwatch.services.follow_up.writing import SendingAccount, Writer
from coopwatch.services.ingest import Ingest, IngestSettings
from coopwatch.services.inquiry import Inquiry
from coopwatch.services.letters import Letters
from coopwatch.services.owed import Debts
from coopwatch.services.report import DigestPlan, Report
from coopwatch.services.report.gather import Gatherer
from coopwatch.services.report.sheet import Sheets
from coopwatch.services.steer import Steer
from coopwatch.services.triage import Triage

DATABASE = "coopwatch.db"
KEY = "key"
LOCK = "lock"


@dataclass(frozen=True, slots=True)
class House:
    """Everything that one process of coopwatch works with."""

    settings: Settings
    state_dir: Path
    clock: Clock
    store: Store
    desk: Desk
    renderer: JinjaRenderer
    mailboxes: Mapping[str, Mailbox]
    senders: Mapping[str, Sender]
    ingests: tuple[Ingest, ...]
    triage: Triage
    follow_ups: FollowUps
    deliver: Deliver
    report: Report
    sheets: Sheets
    letters: Letters
    debts: Debts
    orders: OutboxOrders
    steer: Steer
    check: Check
    backups: DailyBackups
    cycle: Cycle

    @property
    def rules(self) -> Rules:
        """The owner's rules."""
        return self.settings.rules


@contextmanager
def open_house(
    config: Path | None,
    state_dir: Path | None,
    environ: Mapping[str, str],
    *,
    clock: Clock | None = None,
) -> Iterator[House]:
    """A house for one command or the daemon; connections are made at first use and closed at the end.

    config, state_dir: as given on the command line, None to look in the usual places. Raises ConfigError,
    FileModeError and what `open_store` raises.
    """
    settings = load_settings(config, environ)
    folder = state_folder(state_dir, environ)
    store = open_store(folder / DATABASE)
    house = build_house(settings, folder, store, FileIds(folder / KEY), clock or SystemClock(), environ)
    try:
        yield house
    finally:
        for mailbox in house.mailboxes.values():
            mailbox.close()
        store.close()


def state_folder(given: Path | None, environ: Mapping[str, str]) -> Path:
    """The state folder, made with mode 0700 when it is missing.

    Raises FileModeError when others may write into it, for they could put another database there.
    """
    folder = find_state_dir(given, environ)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o022:
        raise FileModeError(f"others may write into the state folder {folder}: run  chmod 700 {folder}")
    return folder


@contextmanager
def rehearsal(config: Path | None, state_dir: Path | None, environ: Mapping[str, str]) -> Iterator[House]:
    """A house that works on a copy of the state, which is thrown away; for `once --dry-run`."""
    settings = load_settings(config, environ)
    folder = state_folder(state_dir, environ)
    with tempfile.TemporaryDirectory(prefix="coopwatch-") as scratch:
        copy = Path(scratch) / DATABASE
        if (folder / DATABASE).exists():
            original = open_store(folder / DATABASE)
            original.backup(str(copy))
            original.close()
        store = open_store(copy)
        house = build_house(settings, Path(scratch), store, FileIds(folder / KEY), SystemClock(), environ)
        try:
            yield house
        finally:
            for mailbox in house.mailboxes.values():
                mailbox.close()
            store.close()


def build_house(
    settings: Settings, state_dir: Path, store: Store, ids: Ids, clock: Clock, environ: Mapping[str, str]
) -> House:
    """Wire all services on a store."""
    secrets = AccountSecrets(settings.accounts, environ)
    mailboxes = {account.name: _mailbox(account, secrets, clock) for account in settings.accounts}
    senders = {account.name: _sender(account, secrets) for account in settings.accounts if account.smtp}
    desk = Desk(settings.own_addresses, settings.partners, settings.rules, ids.key, settings.language)
    renderer = JinjaRenderer(packaged_templates(), settings.templates, settings.language)
    accounts = [_sending(account, settings) for account in settings.accounts]
    writer = Writer(
        desk,
        renderer,
        accounts,
        parse,
        settings.follow_ups.hold,
        settings.follow_ups.mark_automatic,
        settings.follow_ups.one_tap_answers,
    )
    plan = _digest_plan(settings)
    folders = {account.name: account.folders.buttons for account in settings.accounts}
    buttons = FolderButtons(desk, parse, folders)
    follow_ups = FollowUps(store, clock, desk, writer)
    gatherer = Gatherer(desk, follow_ups, parse, settings.owner.name, settings.language, plan.to)
    report = Report(store, clock, desk, gatherer, renderer, plan, renderer.check_templates)
    letters = Letters(store, clock, desk, renderer, accounts)
    inquiry = Inquiry(
        desk, parse, gatherer, letters, renderer, lambda tx, kind, now: renderer.digest(report.view(tx, kind, "", now))
    )
    triage = Triage(store, clock, desk, parse, MailCommands(desk, parse, plan.post, inquiry), buttons)
    ingests = tuple(
        Ingest(store, mailboxes[account.name], clock, _ingest(account, settings, clock), parse_header, desk.book)
        for account in settings.accounts
    )
    latest: list[Cycle] = []
    deliver = Deliver(
        store,
        clock,
        tuple(_outgoing(account, mailboxes, senders) for account in settings.accounts),
        fresh=lambda: latest[0].facts,
        may_send=_may_send(follow_ups, latest),
        consequences=ObligationConsequences(desk),
    )
    cycle = Cycle(store, clock, desk, ingests, triage, follow_ups, deliver, report)
    latest.append(cycle)
    backups = DailyBackups(store, state_dir / "backups", settings.health.backup_days)
    steer = Steer(store, clock, desk, parse, settings.accounts[0].name)
    checked = [
        AccountToCheck(account.name, mailboxes[account.name], senders.get(account.name), account.folders)
        for account in settings.accounts
    ]
    check = Check(store, settings.rules, settings.partners, checked, renderer.check_templates, versions())
    sheets, debts = Sheets(store, clock, desk), Debts(store, clock, desk, parse)
    orders = OutboxOrders(store, clock, ObligationConsequences(desk))
    return House(
        settings, state_dir, clock, store, desk, renderer, mailboxes, senders, ingests, triage, follow_ups, deliver,
        report, sheets, letters, debts, orders, steer, check, backups, cycle,
    )  # fmt: skip


def _may_send(follow_ups: FollowUps, latest: list[Cycle]) -> MaySend:
    def may_send(tx: Transaction, mail: OutboxMail, sent_this_run: int, now: datetime) -> str:
        return follow_ups.still_wanted(tx, mail, sent_this_run, latest[0].facts.blocked, now)

    return may_send


def _mailbox(account: AccountSettings, secrets: AccountSecrets, clock: Clock) -> ImapMailbox:
    return ImapMailbox(
        account.name,
        account.user,
        account.imap.host,
        account.imap.port,
        account.imap.tls.value,
        str(account.ca_file) if account.ca_file else None,
        lambda: secrets.password(account.name),
        clock,
        account.auth.value,
    )


def _sender(account: AccountSettings, secrets: AccountSecrets) -> SmtpSender:
    assert account.smtp is not None
    return SmtpSender(
        account.name,
        account.smtp.host,
        account.smtp.port,
        account.smtp.tls.value,
        account.user,
        lambda: secrets.password(account.name),
        str(account.ca_file) if account.ca_file else "",
        account.auth.value,
    )


def _sending(account: AccountSettings, settings: Settings) -> SendingAccount:
    signature = settings.owner.signature or settings.owner.name
    return SendingAccount(account.name, account.address, settings.owner.name, signature, account.smtp is not None)


def _outgoing(
    account: AccountSettings, mailboxes: Mapping[str, Mailbox], senders: Mapping[str, Sender]
) -> OutgoingAccount:
    return OutgoingAccount(
        account.name,
        account.address,
        mailboxes[account.name],
        senders.get(account.name),
        files_itself(account.smtp.host) if account.smtp else False,
    )


def _ingest(account: AccountSettings, settings: Settings, clock: Clock) -> IngestSettings:
    since = account.since
    first_day: date = (clock.now() - since).date() if isinstance(since, timedelta) else since
    return IngestSettings(account.name, settings.own_addresses, account.folders, first_day)


def _digest_plan(settings: Settings) -> DigestPlan:
    first = settings.accounts[0]
    weekly = settings.digest.weekly
    return DigestPlan(
        account=first.name,
        sender=Address(f"coopwatch for {settings.owner.name}", first.address),
        to=settings.digest.to,
        deliver_by="smtp" if settings.digest.deliver is Delivery.SMTP and first.smtp else "imap",
        daily=settings.digest.daily,
        weekly=weekly.at if weekly else None,
        weekday=weekly.weekday if weekly else 4,
    )
