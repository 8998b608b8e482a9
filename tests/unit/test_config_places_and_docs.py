"""Rules of where the configuration lies, and of the files made from its model."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from coopwatch.config import find_config, find_state_dir, load_settings
from coopwatch.config.docs import example, reference
from coopwatch.config.model import ROOT, Section
from coopwatch.errors import ConfigError

_PROJECT = Path(__file__).parents[2]


def a_file(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "config.toml"
    file.write_text("")
    return file


def test_the_nearest_place_wins(tmp_path: Path) -> None:
    environ = {
        "COOPWATCH_CONFIG": str(a_file(tmp_path / "variable")),
        "CONFIGURATION_DIRECTORY": f"{tmp_path / 'empty'}:{tmp_path / 'systemd'}",
        "XDG_CONFIG_HOME": str(tmp_path / "xdg"),
        "HOME": str(tmp_path / "home"),
    }
    systemd = a_file(tmp_path / "systemd")
    user, home = a_file(tmp_path / "xdg" / "coopwatch"), a_file(tmp_path / "home" / ".config" / "coopwatch")
    given = a_file(tmp_path / "given")

    assert find_config(given, environ) == given
    assert find_config(None, environ) == Path(environ.pop("COOPWATCH_CONFIG"))
    assert find_config(None, environ) == systemd
    del environ["CONFIGURATION_DIRECTORY"]
    assert find_config(None, environ) == user
    del environ["XDG_CONFIG_HOME"]
    assert find_config(None, environ) == home


def test_a_named_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no configuration file .*nowhere.toml"):
        find_config(tmp_path / "nowhere.toml", {})
    with pytest.raises(ConfigError, match=r"no configuration file .*nowhere.toml"):
        find_config(None, {"COOPWATCH_CONFIG": str(tmp_path / "nowhere.toml")})


def test_without_a_file_the_places_are_told(tmp_path: Path) -> None:
    if Path("/etc/coopwatch/config.toml").exists():
        pytest.skip("this machine has a configuration for all")
    with pytest.raises(ConfigError, match=f"looked for {tmp_path}/.config/coopwatch/config.toml, /etc/coopwatch"):
        load_settings(None, {"HOME": str(tmp_path)})


def test_the_state_folder_is_given_or_systemds_or_the_users(tmp_path: Path) -> None:
    environ = {"STATE_DIRECTORY": "/var/lib/coopwatch:/var/lib/other", "XDG_STATE_HOME": "/x/state", "HOME": "/home/j"}

    assert find_state_dir(tmp_path, environ) == tmp_path
    assert find_state_dir(None, environ) == Path("/var/lib/coopwatch")
    del environ["STATE_DIRECTORY"]
    assert find_state_dir(None, environ) == Path("/x/state/coopwatch")
    del environ["XDG_STATE_HOME"]
    assert find_state_dir(None, environ) == Path("/home/j/.local/state/coopwatch")


def test_the_example_and_the_reference_are_those_of_the_model() -> None:
    assert (_PROJECT / "config.example.toml").read_text(encoding="utf-8") == example(), "run  make docs"
    assert (_PROJECT / "docs" / "configuration.md").read_text(encoding="utf-8") == reference(), "run  make docs"


def test_the_example_loads_unchanged() -> None:
    settings = load_settings(_PROJECT / "config.example.toml", {})

    assert settings.owner.name == "Jane Doe"
    assert [partner.id for partner in settings.partners] == ["acme"]


def test_every_commented_line_of_the_example_is_valid_too(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    file = tmp_path / "config.toml"
    text = re.sub(r"^# ([a-z_]+ = )", r"\1", example(), flags=re.MULTILINE)
    text = re.sub(r"^(password(?!_file)\w*|ca_file) = .*\n", "", text, flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")

    assert load_settings(file, {}).partners[0].mode is not None


def _keys(section: Section, path: str = "") -> list[str]:
    own = [f"{path}{key.name}" for key in section.keys]
    return own + [key for child in section.sections for key in _keys(child, f"{path}{child.name}.")]


def test_the_example_shows_every_key_of_the_model() -> None:
    tree = tomllib.loads(re.sub(r"^# ([a-z_]+ = )", r"\1", example(), flags=re.MULTILINE))
    tree["accounts"], tree["partners"] = tree["accounts"]["main"], tree["partners"]["acme"]

    def has(path: str) -> bool:
        node = tree
        for part in path.split("."):
            if part not in node:
                return False
            node = node[part]
        return True

    assert [key for key in _keys(ROOT) if not has(key)] == []


def test_all_keys_of_the_plan_exist_with_their_names() -> None:
    plan = """mode timezone language owner.name owner.addresses owner.signature accounts.address accounts.auth
    accounts.password_command accounts.password_file accounts.password_credential accounts.password_env
    accounts.password_keyring accounts.password accounts.user accounts.imap.host accounts.imap.port
    accounts.imap.tls accounts.smtp.host accounts.smtp.port accounts.smtp.tls accounts.folders.sent
    accounts.folders.drafts accounts.folders.junk accounts.folders.trash accounts.folders.archive
    accounts.folders.watch accounts.folders.ignore accounts.ignore_folders accounts.since accounts.ca_file
    calendar.holidays calendar.extra_days_off calendar.send_window calendar.vacation windows.quote
    windows.invoice windows.appointment windows.document windows.answer follow_ups.at_most
    follow_ups.then_every follow_ups.gap_per_partner follow_ups.per_run follow_ups.per_day follow_ups.hold
    follow_ups.one_tap_answers follow_ups.mark_automatic digest.daily digest.weekly digest.deliver digest.to
    health.ping_url health.backup_days templates.directory partners.name partners.addresses partners.language
    partners.form partners.greeting partners.mode partners.at_most partners.holidays partners.mute
    partners.windows.quote partners.windows.invoice partners.windows.appointment partners.windows.document
    partners.windows.answer"""

    assert sorted(_keys(ROOT)) == sorted(plan.split())
