"""What the documents say is true: their commands run, their links lead somewhere, the example configuration loads."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from coopwatch.config import load_settings

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
# These talk to servers or run until stopped; the system tests run them.
_NEEDS_A_SERVER = {"run", "once", "check", "demo"}


def commands_of(document: Path) -> list[str]:
    """Lines of the document's shell blocks that call coopwatch, without comments."""
    lines = [line.split("#")[0].strip() for block in _BLOCK.findall(document.read_text()) for line in block.split("\n")]
    return [line[line.index("coopwatch ") :] for line in lines if re.match(r"(\S*/)?coopwatch ", line)]


ALL_COMMANDS = sorted({command for document in DOCUMENTS for command in commands_of(document)})


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the example configuration and a mail to explain."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "mail.eml").write_text("From: anna@acme.example\nSubject: Hallo\n\nDas Angebot kommt morgen.\n")
    assert run(folder, "coopwatch init").returncode == 0
    return folder


def run(home: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a documented command as the reader would, in a home of its own."""
    environ = {"PATH": os.environ["PATH"], "HOME": str(home), "TZ": "UTC", "COOPWATCH_TEST": "1"}
    words = [sys.executable, "-m", "coopwatch", *shlex.split(command)[1:]]
    return subprocess.run(words, env=environ, cwd=home, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("command", ALL_COMMANDS)
def test_every_documented_command_exists(home: Path, command: str) -> None:
    name = shlex.split(command)[1]

    done = run(home, f"coopwatch {name} --help" if name in _NEEDS_A_SERVER else command)

    # 1 is coopwatch's own word, such as "there is no number 12"; 2 would be a wrong command line.
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr


def test_the_documents_name_commands_at_all() -> None:
    assert len(ALL_COMMANDS) >= 10


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file(document: Path) -> None:
    targets = [document.parent / target for target in _LINK.findall(document.read_text())]

    assert [target for target in targets if not target.exists()] == []


def test_the_example_configuration_loads_unchanged() -> None:
    settings = load_settings(ROOT / "config.example.toml", {})

    assert settings.accounts
    assert settings.partners


@pytest.mark.parametrize("target", ["demo", "test"])
def test_the_two_commands_of_the_readme_are_targets_of_the_makefile(target: str) -> None:
    dry = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True, timeout=60)

    assert dry.returncode == 0
    assert f"make {target}\n" in (ROOT / "README.md").read_text()
