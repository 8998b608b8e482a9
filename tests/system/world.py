"""The whole of coopwatch as its owner runs it: the command line, a loopback Dovecot over TLS, an SMTP server.

Time is told to each command by libfaketime. A story begins on a Monday four weeks ago, because Dovecot files a mail
of the future as one of today.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.dovecot import PASSWORD, USER, Dovecot, running_dovecot
from tests.smtp_sink import SmtpSink

BERLIN = ZoneInfo("Europe/Berlin")
OWNER = "owner@example.test"
ANNA = "anna@acme.example"

_CONFIG = """\
mode = "{mode}"
timezone = "Europe/Berlin"
language = "de"

[owner]
name = "Olga Winter"
addresses = ["{owner}"]
signature = "Olga Winter"

[accounts.main]
address = "{owner}"
user = "{user}"
password = "{password}"
imap = {{ host = "localhost", port = {imap_port}, tls = "implicit" }}
smtp = {{ host = "127.0.0.1", port = {smtp_port}, tls = "none" }}
ca_file = "{ca_file}"

[digest]
deliver = "imap"

[partners.acme]
name = "Anna Meier"
addresses = ["anna@acme.example", "@acme.example"]
greeting = "Guten Tag Frau Meier,"
"""


@dataclass
class World:
    """One owner's world; moments are "day HH:MM" with day 0 for the Monday on which it begins."""

    server: Dovecot
    sink: SmtpSink
    folder: Path
    monday: datetime
    moment: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.moment = self.monday

    def at(self, when: str) -> World:
        """Move on to a moment such as "1 14:30"."""
        day, _, clock = when.partition(" ")
        hour, minute = clock.split(":")
        target = self.monday + timedelta(days=int(day))
        self.moment = target.replace(hour=int(hour), minute=int(minute)).astimezone(UTC)
        return self

    def day(self, number: int) -> str:
        """The date of a day of the story, in ISO form."""
        return str((self.monday + timedelta(days=number)).date())

    def configure(self, mode: str = "send", extra: str = "") -> None:
        """Write the configuration."""
        path = self.folder / "config.toml"
        path.touch(mode=0o600)
        values = {
            "mode": mode,
            "owner": OWNER,
            "user": USER,
            "password": PASSWORD,
            "imap_port": self.server.tls_port,
            "smtp_port": self.sink.port,
            "ca_file": self.server.ca_file,
        }
        path.write_text(_CONFIG.format(**values) + extra)

    def run(self, *words: str, code: int | None = 0) -> str:
        """Run a command at the present moment; its stdout. code: what it must end with, None for anything."""
        done = subprocess.run(self.command(*words), env=self.environ(), capture_output=True, text=True, timeout=120)
        assert code is None or done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def command(self, *words: str, real_time: bool = False) -> list[str]:
        """The command line, at the present moment of the story or, for a process that gets signals, in real time
        (faketime would stand between)."""
        fake = f"{self.moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
        base = [sys.executable, "-m", "coopwatch", "-c", str(self.folder / "config.toml")]
        clock = [] if real_time else ["faketime", fake]
        return [*clock, *base, "--state-dir", str(self.folder / "state"), *words]

    def environ(self) -> dict[str, str]:
        """The environment of commands: no configuration of the machine's user leaks in."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("COOPWATCH", "XDG"))}
        return {**kept, "TZ": "UTC", "HOME": str(self.folder)}

    def json(self, *words: str) -> Any:
        """Run a command with --json."""
        return json.loads(self.run(*words, "--json"))

    def once(self, when: str = "") -> Any:
        """One cycle, at a new moment if one is given."""
        if when:
            self.at(when)
        return self.json("once")

    def owner_writes(self, text: str, to: str = ANNA, subject: str = "Angebot Dachsanierung", answers: str = "") -> str:
        """A mail of the owner's appears in Sent; its Message-ID."""
        return self._put("Sent", self._mail(OWNER, to, subject, text, answers, ""))

    def arrives(
        self,
        text: str,
        sender: str = ANNA,
        subject: str = "AW: Angebot Dachsanierung",
        answers: str = "",
        attachment: str = "",
        folder: str = "INBOX",
    ) -> str:
        """A mail of somebody's appears in a folder; its Message-ID."""
        return self._put(folder, self._mail(sender, OWNER, subject, text, answers, attachment))

    def _mail(self, sender: str, to: str, subject: str, text: str, answers: str, attachment: str) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, to, subject
        message["Date"] = format_datetime(self.moment.astimezone(BERLIN))
        message["Message-ID"] = f"<{self.moment.timestamp():.0f}.{len(text)}@{sender.partition('@')[2]}>"
        if answers:
            message["In-Reply-To"] = message["References"] = f"<{answers}>"
        message.set_content(text)
        if attachment:
            message.add_attachment(
                b"%PDF-1.4 " + b"x" * 4000, maintype="application", subtype="pdf", filename=attachment
            )
        return message

    def _put(self, folder: str, message: EmailMessage) -> str:
        self.server.deliver(folder, message.as_bytes(), self.moment)
        return str(message["Message-ID"]).strip("<>")

    def to_partners(self) -> list[str]:
        """Recipients of all mails that the SMTP server accepted and that are not the owner's."""
        return [mail.recipients[0] for mail in self.sink.accepted if mail.recipients[0] != OWNER]

    def digest_subjects(self) -> list[str]:
        """Subjects of the digests in INBOX, oldest first."""
        found = []
        for path in sorted(self.server.maildir("INBOX").glob("*/*"), key=lambda path: path.stat().st_mtime_ns):
            mail = message_from_bytes(path.read_bytes(), policy=default) if path.is_file() else None
            if mail is not None and "coopwatch" in str(mail.get("List-Id", "")):
                found.append(str(mail["Subject"]))
        return found


@contextmanager
def a_world(folder: Path, mode: str = "send") -> Iterator[World]:
    """A fresh world; skipped or failed like every Dovecot test where Dovecot or faketime is missing."""
    if shutil.which("faketime") is None:
        message = "faketime is not installed"
        pytest.fail(message) if os.environ.get("COOPWATCH_REQUIRE_DOVECOT") == "1" else pytest.skip(message)
    now = datetime.now(BERLIN)
    monday = (now - timedelta(days=28 + now.weekday())).replace(hour=9, minute=0, second=0, microsecond=0)
    with running_dovecot() as server, SmtpSink(login=(USER, PASSWORD)) as sink:
        world = World(server, sink, folder, monday.astimezone(BERLIN))
        world.configure(mode)
        yield world
