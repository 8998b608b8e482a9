"""Rules of the configuration: what a good file becomes."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from coopwatch.config import (
    Auth,
    Delivery,
    SecretKey,
    ServerSettings,
    Settings,
    Tls,
    WeeklyMoment,
    load_settings,
)
from coopwatch.core.deciding.calendar import SendWindow
from coopwatch.core.deciding.policy import Limits
from coopwatch.core.model import DateSpan, Form, Kind, Language, Mode, Partner, Role, Window

OWNER = '[owner]\nname = "Jane"\naddresses = ["Jane@doe-design.example"]\n'
ACCOUNT = (
    '[accounts.main]\naddress = "jane@doe-design.example"\npassword_env = "SECRET"\n'
    'imap = { host = "imap.doe-design.example" }\n'
)
SMTP = 'smtp = { host = "smtp.doe-design.example" }\n'
ACME = '[partners.acme]\nname = "Anna"\naddresses = ["anna@acme.example"]\n'


def load(folder: Path, *parts: str) -> Settings:
    file = folder / "config.toml"
    file.write_text("".join(parts), encoding="utf-8")
    file.chmod(0o600)
    return load_settings(file, {})


def test_the_least_file_yields_the_documented_defaults(tmp_path: Path) -> None:
    settings = load(tmp_path, OWNER, ACCOUNT)

    rules = settings.rules
    assert (rules.mode, settings.language, rules.calendar.zone.key) == (Mode.OBSERVE, Language.DE, "Europe/Berlin")
    assert dict(rules.windows) == {
        Kind.QUOTE: Window(5),
        Kind.INVOICE: Window(10),
        Kind.APPOINTMENT: Window(2),
        Kind.DOCUMENT: Window(5),
        Kind.ANSWER: Window(5),
    }
    assert (rules.then_every, rules.at_most, rules.limits) == (Window(5), 2, Limits(5, 5, 20))
    assert rules.calendar.window == SendWindow(frozenset(range(5)), time(8, 30), time(17))
    assert (settings.follow_ups.hold, settings.digest.daily) == (timedelta(0), time(7, 30))
    assert settings.digest.weekly == WeeklyMoment(4, time(15))
    assert (settings.partners, settings.templates, settings.health.ping_url) == ((), None, "")


def test_what_follows_from_other_keys_is_filled_in(tmp_path: Path) -> None:
    settings = load(tmp_path, OWNER, ACCOUNT)
    (account,) = settings.accounts

    assert (account.name, account.user, account.auth) == ("main", "jane@doe-design.example", Auth.PASSWORD)
    assert account.imap == ServerSettings("imap.doe-design.example", 993, Tls.IMPLICIT)
    assert (account.smtp, settings.digest.deliver) == (None, Delivery.IMAP)
    assert settings.digest.to == "jane@doe-design.example"
    assert settings.own_addresses == {"jane@doe-design.example"}


def test_digests_are_sent_when_an_account_can_send(tmp_path: Path) -> None:
    settings = load(tmp_path, OWNER, ACCOUNT, SMTP)

    assert settings.accounts[0].smtp == ServerSettings("smtp.doe-design.example", 465, Tls.IMPLICIT)
    assert settings.digest.deliver is Delivery.SMTP


@pytest.mark.parametrize(
    ("server", "tls", "port"),
    [("imap", "starttls", 143), ("imap", "none", 143), ("smtp", "starttls", 587), ("smtp", "none", 25)],
)
def test_the_usual_port_follows_from_server_and_protection(tmp_path: Path, server: str, tls: str, port: int) -> None:
    account = ACCOUNT.replace('imap = { host = "imap.doe-design.example" }\n', "")
    servers = {"imap": '{ host = "localhost" }', "smtp": '{ host = "localhost" }'}
    servers[server] = f'{{ host = "localhost", tls = "{tls}" }}'

    settings = load(tmp_path, OWNER, account, *(f"{name} = {value}\n" for name, value in servers.items()))

    found = settings.accounts[0].imap if server == "imap" else settings.accounts[0].smtp
    assert found == ServerSettings("localhost", port, Tls(tls))


def test_an_account_can_be_told_everything(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("x")
    settings = load(
        tmp_path,
        OWNER,
        '[accounts.office]\naddress = "office@doe-design.example"\nauth = "xoauth2"\nuser = "jane"\n'
        'password_command = ["pass", "show", "mail"]\nignore_folders = ["News", "Privat"]\nsince = 2026-01-01\n'
        'ca_file = "ca.pem"\nfolders = { sent = "Gesendet", junk = "Spam" }\n'
        '[accounts.office.imap]\nhost = "IMAP.doe-design.example"\nport = 1993\n',
    )
    (account,) = settings.accounts

    assert (account.auth, account.user, account.since) == (Auth.XOAUTH2, "jane", date(2026, 1, 1))
    assert (account.secret.key, account.secret.value) == (SecretKey.COMMAND, ("pass", "show", "mail"))
    assert account.folders.named == {Role.SENT: "Gesendet", Role.JUNK: "Spam"}
    assert account.folders.ignored == {"News", "Privat"}
    assert (account.imap.host, account.imap.port) == ("imap.doe-design.example", 1993)
    assert account.ca_file == tmp_path / "ca.pem"
    assert settings.own_addresses == {"jane@doe-design.example", "office@doe-design.example"}


def test_a_calendar_can_be_told_everything(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        'timezone = "Europe/Vienna"\n',
        OWNER,
        ACCOUNT,
        '[calendar]\nholidays = ["DE-BY", "CH-ZH", "AT-9", "DE"]\nextra_days_off = ["02-29"]\n'
        'send_window = "Tue-Thu, Sat 9:00-12:30"\nvacation = [["2026-12-21", 2027-01-06]]\n',
    )
    calendar = settings.rules.calendar

    assert calendar.zone.key == "Europe/Vienna"
    assert calendar.regions == ("DE-BY", "CH-ZH", "AT-9", "DE")
    assert calendar.days_off == {(2, 29)}
    assert calendar.window == SendWindow(frozenset({1, 2, 3, 5}), time(9), time(12, 30))
    assert calendar.vacation == (DateSpan(date(2026, 12, 21), date(2027, 1, 6)),)
    assert not calendar.is_working_day(date(2027, 1, 6))


def test_a_partner_can_be_told_everything(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        OWNER,
        ACCOUNT,
        SMTP,
        '[partners.acme]\nname = "Anna Meier"\naddresses = ["Anna@Acme.example", "@acme.example"]\nlanguage = "en"\n'
        'form = "du"\ngreeting = "Moin Anna"\nmode = "send"\nat_most = 1\nholidays = "AT-9"\nmute = true\n'
        'windows = { quote = "36 hours", invoice = "1 working day" }\n',
    )

    assert settings.partners == (
        Partner(
            "acme",
            "Anna Meier",
            ("anna@acme.example",),
            ("acme.example",),
            Language.EN,
            Form.DU,
            "Moin Anna",
            Mode.SEND,
            ((Kind.QUOTE, Window(hours=timedelta(hours=36))), (Kind.INVOICE, Window(1))),
            1,
            ("AT-9",),
            True,
        ),
    )


def test_a_partner_speaks_the_owners_language_unless_told(tmp_path: Path) -> None:
    settings = load(tmp_path, 'language = "en"\n', OWNER, ACCOUNT, ACME)

    assert (settings.partners[0].language, settings.partners[0].form) == (Language.EN, Form.SIE)


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("Mon-Fri 08:30-17:00", {0, 1, 2, 3, 4}),
        ("Mo-Do 08:30-17:00", {0, 1, 2, 3}),
        ("Sat-Mon 08:30-17:00", {5, 6, 0}),
        ("Wed 08:30-17:00", {2}),
    ],
)
def test_weekdays_are_understood_in_english_and_german(tmp_path: Path, text: str, weekdays: set[int]) -> None:
    settings = load(tmp_path, OWNER, ACCOUNT, f'[calendar]\nsend_window = "{text}"\n')

    assert settings.rules.calendar.window.weekdays == weekdays


def test_digests_can_be_switched_off(tmp_path: Path) -> None:
    settings = load(
        tmp_path, OWNER, ACCOUNT, '[digest]\ndaily = "off"\nweekly = "off"\nto = "boss@doe-design.example"\n'
    )

    assert (settings.digest.daily, settings.digest.weekly) == (None, None)
    assert settings.digest.to == "boss@doe-design.example"


def test_follow_ups_health_and_templates_are_read(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    settings = load(
        tmp_path,
        OWNER,
        ACCOUNT,
        '[follow_ups]\nat_most = 3\nthen_every = "48 hours"\ngap_per_partner = "3 working days"\nper_run = 2\n'
        'per_day = 7\nhold = "0 minutes"\none_tap_answers = false\nmark_automatic = true\n'
        '[health]\nping_url = "https://hc.example/x"\nbackup_days = 0\n[templates]\ndirectory = "words"\n',
    )

    assert (settings.rules.at_most, settings.rules.then_every) == (3, Window(hours=timedelta(hours=48)))
    assert settings.rules.limits == Limits(3, 2, 7)
    assert settings.follow_ups.hold == timedelta(0)
    assert (settings.follow_ups.one_tap_answers, settings.follow_ups.mark_automatic) == (False, True)
    assert (settings.health.ping_url, settings.health.backup_days) == ("https://hc.example/x", 0)
    assert settings.templates == tmp_path / "words"


def test_a_relative_password_file_starts_at_the_configuration(tmp_path: Path) -> None:
    settings = load(tmp_path, OWNER, ACCOUNT.replace("password_env", "password_file"))

    assert settings.accounts[0].secret.value == str(tmp_path / "SECRET")


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b"\r\n"])
def test_windows_files_are_read(tmp_path: Path, start: bytes) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(start + (OWNER + ACCOUNT).replace("\n", "\r\n").encode())

    assert load_settings(file, {}).owner.name == "Jane"


def _secret_words(value: Any) -> list[str]:
    return [word for word in ("hunter2", "ping-secret") if word in repr(value)]


def test_no_secret_shows_in_the_settings(tmp_path: Path) -> None:
    account = ACCOUNT.replace('password_env = "SECRET"', 'password = "hunter2"')
    settings = load(tmp_path, OWNER, account, '[health]\nping_url = "https://hc.example/ping-secret"\n')

    assert settings.accounts[0].secret.value == "hunter2"
    assert _secret_words(settings) == []
