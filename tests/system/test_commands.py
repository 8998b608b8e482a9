"""The command line on a prepared state, without any server: what it prints, to where, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.office import Office

_CONFIG = """\
timezone = "Europe/Berlin"

[owner]
name = "Jane Doe"
addresses = ["jane@doe-design.example"]

[accounts.main]
address = "jane@doe-design.example"
password_env = "COOPWATCH_SECRET"
imap = { host = "127.0.0.1", port = 9, tls = "none" }

[partners.acme]
name = "Anna Meier"
addresses = ["anna@acme.example"]
"""
ASK = "Guten Tag Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für das Dach schicken?\n\nViele Grüße\nJane Doe\n"


class Prompt:
    """A shell in front of an office in which a quote was promised."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "config.toml").write_text(_CONFIG)
        office = Office(folder)
        request = office.owner_writes(ASK)
        office.at("2026-11-03 09:00").arrives("Guten Tag,\n\nSie bekommen das Angebot bis 13.11.\n", answers=request)
        office.read()
        office.store.close()

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """One command."""
        base = [
            sys.executable,
            "-m",
            "coopwatch",
            "-c",
            str(self.folder / "config.toml"),
            "--state-dir",
            str(self.folder),
        ]
        environ = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "COOPWATCH_SECRET": "s3cret-canary"}
        return subprocess.run([*base, *words], env=environ, capture_output=True, text=True, timeout=60)

    def json(self, *words: str) -> Any:
        """What a command prints as JSON; its stderr must be empty."""
        done = self.run(*words, "--json")
        assert done.stderr == ""
        return json.loads(done.stdout)


@pytest.fixture(scope="module")
def prompt(tmp_path_factory: pytest.TempPathFactory) -> Prompt:
    folder = tmp_path_factory.mktemp("prompt")
    folder.chmod(0o700)
    return Prompt(folder)


def test_list_tells_scripts_all_they_rely_on(prompt: Prompt) -> None:
    (item,) = prompt.json("list")

    promised = {
        "id": 1,
        "partner": "acme",
        "kind": "quote",
        "subject": "Angebot Dachsanierung",
        "state": "promised",
        "ball": "partner",
        "opened_at": "2026-11-02T09:00:00+00:00",
        "due_at": "2026-11-16T16:00:00+00:00",
        "follow_ups": 0,
        "promised_by": ["2026-11-13", "2026-11-13"],
    }
    assert {key: item[key] for key in promised} == promised
    assert [event["type"] for event in item["events"]] == ["opened", "promised"]
    assert all(event["words"] and event["rule"] and event["mail_id"] for event in item["events"])


def test_show_names_the_rule_and_the_words_behind_each_event(prompt: Prompt) -> None:
    shown = prompt.run("show", "1").stdout

    assert "promised" in shown
    assert "“Sie bekommen das Angebot bis 13.11.”" in shown
    assert prompt.json("show", "1")["id"] == 1


def test_the_digest_can_be_looked_at_without_a_server(prompt: Prompt) -> None:
    page = prompt.folder / "page.html"

    text = prompt.run("digest", "--preview").stdout
    written = prompt.run("digest", "--weekly", "--html", str(page))

    assert "Angebot Dachsanierung" in text
    assert written.returncode == 0
    assert "Angebot Dachsanierung" in page.read_text()


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("show", "99"), 1, "there is no number 99"),
        (("snooze", "1", "yesterdayish"), 1, "not a day"),
        (("hold", "1", "maybe"), 1, "neither yes nor no"),
        (("hold", "1", "yes"), 1, "asks nothing"),
        (("outbox", "approve", "5"), 1, "5"),
        (("pause", "--until", "soon"), 1, "not a day"),
        (("partners", "add", "nonsense"), 1, "not a mail address"),
        (("show", "one"), 2, "Usage"),
        (("nonsense",), 2, "No such command"),
        (("once",), 69, "127.0.0.1"),
        (("check",), 1, ""),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_a_code(
    prompt: Prompt, words: tuple[str, ...], code: int, says: str
) -> None:
    done = prompt.run(*words)

    assert done.returncode == code, done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert "s3cret-canary" not in done.stdout + done.stderr


def test_the_owner_steers_by_commands(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    prompt = Prompt(tmp_path)

    for words in (("snooze", "1", "+5"), ("mute", "1"), ("reopen", "1"), ("done", "1", "--note", "by phone")):
        assert prompt.run(*words).returncode == 0, words
    (item,) = prompt.json("list", "--all")

    assert prompt.json("list") == []
    assert [event["type"] for event in item["events"]][2:] == ["snoozed", "muted", "reopened", "closed"]
    assert item["closed"] == "settled_elsewhere"


def test_partners_are_listed_added_and_muted(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    prompt = Prompt(tmp_path)

    prompt.run("partners", "add", "bernd@berg.example", "--name", "Bernd Berg")
    prompt.run("partners", "mute", "berg")

    assert [(known["id"], known["muted"]) for known in prompt.json("partners")] == [("acme", False), ("berg", True)]


def test_status_and_check_speak_json(prompt: Prompt) -> None:
    status = json.loads(prompt.run("status", "--json").stdout)
    findings = json.loads(prompt.run("check", "--offline", "--json").stdout)

    assert status["obligations"] == {"promised": 1}
    assert {"configuration", "state", "templates", "calendar"} <= {finding["what"] for finding in findings}


def test_into_a_pipe_goes_data_only(prompt: Prompt) -> None:
    assert "\x1b" not in prompt.run("list").stdout


@pytest.mark.parametrize("mode", [0o777, 0o770])
def test_a_state_folder_that_others_can_write_is_refused_with_the_remedy(tmp_path: Path, mode: int) -> None:
    prompt = Prompt(tmp_path)
    tmp_path.chmod(mode)

    done = prompt.run("list")

    assert done.returncode == 77
    assert f"chmod 700 {tmp_path}" in done.stderr


def test_what_lies_in_the_state_folder_is_readable_by_its_owner_only(prompt: Prompt) -> None:
    files = [path for path in prompt.folder.iterdir() if path.name in ("coopwatch.db", "key", "lock")]

    assert files
    assert not [path for path in files if path.stat().st_mode & 0o077]
