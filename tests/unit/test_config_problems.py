"""Rules of a wrong configuration: every problem is named, with its line, its key and what would be right."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopwatch.config import load_settings
from coopwatch.errors import ConfigError
from tests.unit.test_config import ACCOUNT, ACME, OWNER, SMTP


def problems(folder: Path, *parts: str, mode: int = 0o600) -> list[str]:
    """What is wrong with a file, without the file's name; a good file is an error of the test."""
    file = folder / "config.toml"
    file.write_text("".join(parts), encoding="utf-8")
    file.chmod(mode)
    with pytest.raises(ConfigError) as caught:
        load_settings(file, {})
    assert all(problem.startswith(str(file)) for problem in caught.value.problems)
    return [problem.removeprefix(f"{file}:") for problem in caught.value.problems]


def test_every_problem_is_named_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        'mode = "sent"\n\n',
        '[owner]\nname = ""\n',
        'addresses = [\n  "jane@doe-design.example",\n  "no address",\n]\n',
        '[accounts.main]\naddress = "jane@doe-design.example"\n# which one?\n',
        'imap = { host = "imap.doe-design.example", prot = 993 }\n',
        '[accounts.main.smtp]\nhost = "smtp.doe-design.example"\nport = 99999\n',
        "[follow_ups]\nat_most = true\n",
        "[calender]\n",
    )

    assert found == [
        '1: mode: "sent" is not known; did you mean "send"? (allowed: "observe", "draft", "ask", "send")',
        "4: owner.name: is empty",
        '5: owner.addresses: "no address" is no mail address',
        "9: accounts.main: the secret is missing: exactly one must be (allowed: password_command, password_file,"
        " password_credential, password_env, password_keyring, password)",
        '12: accounts.main.imap.prot: unknown key; did you mean "port"?',
        "15: accounts.main.smtp.port: 99999 is out of range (allowed: 1 to 65535)",
        "17: follow_ups.at_most: is true or false, but must be a whole number without quotes (allowed: 0 to 5)",
        '18: calender: unknown key; did you mean "calendar"?',
    ]


def test_an_empty_file_lacks_owner_and_account(tmp_path: Path) -> None:
    found = problems(tmp_path, "")

    assert [problem.partition(": is missing")[0].strip() for problem in found] == ["owner", "accounts"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mode = \n", "1: this is no TOML: Invalid value"),
        ('mode = "a"\nmode = "b"\n', "2: this is no TOML: Cannot overwrite a value"),
        ('\n\nname = "never closed\n', "3: this is no TOML: Illegal character"),
        ("[owner\n", "1: this is no TOML: Expected"),
    ],
)
def test_broken_toml_names_the_line(tmp_path: Path, text: str, expected: str) -> None:
    (found,) = problems(tmp_path, text)

    assert found.startswith(expected)


def test_a_file_in_another_encoding_names_the_line(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b'[owner]\nname = "M\xfcller"\n')

    with pytest.raises(ConfigError, match=r"config.toml:2: is not written in UTF-8"):
        load_settings(file, {})


def test_plain_text_is_for_this_machine_only(tmp_path: Path) -> None:
    plain = ACCOUNT.replace('host = "imap.doe-design.example"', 'host = "imap.doe-design.example", tls = "none"')

    (found,) = problems(tmp_path, OWNER, plain)

    assert found.startswith('7: accounts.main.imap.tls: "none" would send the password to imap.doe-design.example')


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "::1"])
def test_plain_text_to_this_machine_is_accepted(tmp_path: Path, host: str) -> None:
    file = tmp_path / "config.toml"
    plain = ACCOUNT.replace('host = "imap.doe-design.example"', f'host = "{host}", tls = "none"')
    file.write_text(OWNER + plain)

    assert load_settings(file, {}).accounts[0].imap.host == host


def test_two_secrets_are_one_too_many(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, OWNER, ACCOUNT, 'password_keyring = "mail"\n')

    assert found.startswith("4: accounts.main: password_env and password_keyring are set: exactly one must be")


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604])
def test_an_inline_password_needs_a_private_file(tmp_path: Path, mode: int) -> None:
    account = ACCOUNT.replace('password_env = "SECRET"', 'password = "hunter2"')

    (found,) = problems(tmp_path, OWNER, account, mode=mode)

    assert found == (
        f"6: accounts.main.password: stands in a file that others can read: run  chmod 600 {tmp_path}/config.toml"
    )


@pytest.mark.parametrize(
    "line", ["password = 12345678", 'password_command = "pass show hunter2"', 'password = ["hunter2"]']
)
def test_a_wrong_secret_is_not_shown(tmp_path: Path, line: str) -> None:
    account = ACCOUNT.replace('password_env = "SECRET"', line)

    (found,) = problems(tmp_path, OWNER, account)

    assert "not shown" in found
    assert "hunter2" not in found
    assert "12345678" not in found


@pytest.mark.parametrize(
    ("table", "line", "said"),
    [
        ("calendar", 'holidays = "DE-XX"', '"DE-XX" is no region (allowed: DE-BB, DE-BE,'),
        ("calendar", 'holidays = ["BY"]', '"BY" alone is a country; did you mean "DE-BY"?'),
        ("calendar", 'holidays = "Bayern"', '"Bayern" is no region'),
        ("calendar", 'extra_days_off = "24.12."', '"24.12." is no day of the year (allowed: "12-24"'),
        ("calendar", 'extra_days_off = ["13-01"]', '"13-01" is no day of the year'),
        ("calendar", 'send_window = "Mon-Fri"', '"Mon-Fri" has no hours'),
        ("calendar", 'send_window = "Mon-Fri 17:00-08:30"', "closes before it opens"),
        ("calendar", 'send_window = "Mon-Fry 08:30-17:00"', '"Mon-Fry" names no weekdays'),
        ("calendar", 'vacation = ["2026-12-21", "2027-01-06"]', "must hold pairs"),
        ("calendar", 'vacation = [["2027-01-06", "2026-12-21"]]', "2026-12-21 is before 2027-01-06"),
        ("calendar", 'vacation = [["2026-12-21", "2026-02-30"]]', '"2026-02-30" is no day'),
        ("windows", 'quote = "5 days"', '"5 days" is neither working days nor hours (allowed: "5 working days"'),
        ("windows", 'quote = "0 working days"', "out of range (allowed: 1 to 250 working days)"),
        ("windows", "quote = 5", "is a number, but must be text in quotes"),
        ("windows", 'quotes = "5 working days"', 'unknown key; did you mean "quote"?'),
        ("follow_ups", 'gap_per_partner = "36 hours"', "is no number of working days"),
        ("follow_ups", 'hold = "3 working days"', "is no such time"),
        ("follow_ups", 'hold = "8 days"', 'is no such time (allowed: "4 hours"'),
        ("follow_ups", "at_most = 6", "6 is out of range (allowed: 0 to 5)"),
        ("follow_ups", 'one_tap_answers = "yes"', "is text, but must be true or false"),
        ("follow_ups", "per_day = 2.5", "is a number, but must be a whole number"),
        ("digest", 'daily = "7.30"', 'is no time of day (allowed: "07:30" or "off")'),
        ("digest", 'daily = "24:00"', "is no time of day"),
        ("digest", 'weekly = "Friday"', "is no weekday with a time"),
        ("digest", 'deliver = "smtp"', 'no account has an smtp server (allowed: "imap")'),
        ("digest", 'to = "Jane <jane@doe-design.example>"', "is no mail address"),
        ("health", 'ping_url = "hc.example/x"', "not shown here (allowed: https://"),
        ("health", "backup_days = -1", "-1 is out of range"),
        ("templates", 'directory = "nowhere"', "there is no folder"),
    ],
)
def test_a_wrong_value_says_what_is_allowed(tmp_path: Path, table: str, line: str, said: str) -> None:
    (found,) = problems(tmp_path, OWNER, ACCOUNT, f"[{table}]\n{line}\n")

    assert found.startswith(f"9: {table}.{line.partition(' ')[0]}: ")
    assert said in found


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('timezone = "Europe/Berln"', 'timezone: "Europe/Berln" is no time zone; did you mean "Europe/Berlin"?'),
        ('timezone = "../etc/passwd"', "is no time zone"),
        ('language = "german"', '"german" is not known'),
        ('owners = "x"', 'unknown key; did you mean "owner"?'),
        ("partners = 5", "partners: must be a table"),
        ('[partners]\nname = "x"', "partners.name: must be a table with a name: [partners.ID]"),
        ('[accounts."a b"]\nx = 1', 'accounts."a b": is no usable name'),
    ],
)
def test_wrong_names_and_general_values_are_told(tmp_path: Path, line: str, said: str) -> None:
    assert any(said in problem for problem in problems(tmp_path, f"{line}\n", OWNER, ACCOUNT))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('imap = { host = "imap.example.net:993" }', "the port has a key of its own"),
        ('imap = { host = "https://imap.example.net" }', "must be the bare name"),
        ('imap = { host = "imap example" }', "is no host name"),
        ("imap = 993", "accounts.main.imap: must be a table"),
        ("imap = {}", "accounts.main.imap.host: is missing: Name of the server."),
        ('imap = { host = "h.example" }\nca_file = "none.pem"', "there is no file"),
        ('imap = { host = "h.example" }\nsince = "long ago"', '(allowed: a day such as "2026-12-24")'),
        ('imap = { host = "h.example" }\nfolders = { sended = "x" }', 'did you mean "sent"?'),
    ],
)
def test_wrong_account_keys_are_told(tmp_path: Path, line: str, said: str) -> None:
    account = ACCOUNT.replace('imap = { host = "imap.doe-design.example" }', line)

    assert any(said in problem for problem in problems(tmp_path, OWNER, account))


@pytest.mark.parametrize(
    ("addresses", "said"),
    [
        ('"@gmail.com"', "@gmail.com is a mail provider where anybody can have an address"),
        ('"@web.de"', "@web.de is a mail provider"),
        ('"acme.example"', "neither a mail address nor a domain with @ in front"),
        ('"jane@DOE-design.example"', "jane@doe-design.example is your own address"),
        ("", "is empty"),
    ],
)
def test_wrong_partner_addresses_are_told(tmp_path: Path, addresses: str, said: str) -> None:
    partner = ACME.replace('"anna@acme.example"', addresses)

    (found,) = problems(tmp_path, OWNER, ACCOUNT, partner)

    assert found.startswith("10: partners.acme.addresses: ")
    assert said in found


def test_an_address_belongs_to_one_partner(tmp_path: Path) -> None:
    second = '[partners.bolt]\nname = "Ben"\naddresses = ["Anna@acme.example"]\n'

    (found,) = problems(tmp_path, OWNER, ACCOUNT, ACME, second)

    assert found == "13: partners.bolt.addresses: anna@acme.example belongs to partners.acme already"


def test_sending_needs_a_server(tmp_path: Path) -> None:
    (general,) = problems(tmp_path, 'mode = "ask"\n', OWNER, ACCOUNT)
    (partner,) = problems(tmp_path, OWNER, ACCOUNT, ACME, 'mode = "send"\n')

    assert general == '5: accounts.main.smtp: is missing, but mode = "ask" sends'
    assert partner == '4: accounts.main.smtp: is missing, but partners.acme.mode = "send" sends'


def test_tables_that_stand_apart_keep_their_lines(tmp_path: Path) -> None:
    second = ACCOUNT.replace("accounts.main", "accounts.second").replace("password_env", "password_evn")

    found = problems(tmp_path, OWNER, ACCOUNT, SMTP, "[calendar]\n", second)

    assert [problem.partition(" ")[0] for problem in found] == ["10:", "12:"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.recursive(
        st.one_of(st.booleans(), st.integers(-(2**40), 2**40), st.floats(allow_nan=False), st.text(max_size=12)),
        lambda inner: st.lists(inner, max_size=3),
        max_leaves=5,
    ),
    st.sampled_from(
        ["mode", "owner.name", "owner.addresses", "accounts.main.imap.host", "accounts.main.since", "digest.weekly",
         "calendar.vacation", "calendar.holidays", "windows.quote", "partners.acme.addresses", "health.ping_url"]
    ),
)  # fmt: skip
def test_no_value_makes_the_check_itself_fail(tmp_path: Path, value: object, key: str) -> None:
    import tomlkit

    document = tomlkit.parse(OWNER + ACCOUNT + ACME)
    table = document
    *parents, last = key.split(".")
    for name in parents:
        table = table.setdefault(name, tomlkit.table())
    table[last] = value
    file = tmp_path / "config.toml"
    file.write_text(tomlkit.dumps(document), encoding="utf-8")

    with suppress(ConfigError):
        load_settings(file, {})
