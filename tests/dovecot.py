"""A real Dovecot on loopback, in a fresh folder on free ports, for contract and system tests and benchmarks.

Works as root and as an ordinary user. Without Dovecot the tests are skipped, or fail if COOPWATCH_REQUIRE_DOVECOT=1.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from coopwatch.adapters.imap import ImapMailbox, Limits
from coopwatch.adapters.imap.connection import Tls
from coopwatch.ports import Clock
from tests.clocks import RealClock
from tests.other_client import OtherClient

USER = "owner@example.test"
FOLDERS = ("INBOX", "Sent", "Drafts", "Junk", "Trash", "Archive")
PASSWORD = "secret"  # of a server that lives for one test

_SEARCHED = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin"

_CONFIG = """
base_dir = {root}/run
state_dir = {root}/state
log_path = {root}/dovecot.log
protocols = imap
listen = 127.0.0.1
first_valid_uid = 1
mail_location = maildir:{root}/mail/%u
mail_uid = {uid}
mail_gid = {gid}
ssl_cert = <{root}/cert.pem
ssl_key = <{root}/key.pem
disable_plaintext_auth = no
auth_failure_delay = 0
passdb {{
  driver = passwd-file
  args = {root}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={root}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
  mailbox Drafts {{
    auto = create
    special_use = \\Drafts
  }}
  mailbox Junk {{
    auto = create
    special_use = \\Junk
  }}
  mailbox Trash {{
    auto = create
    special_use = \\Trash
  }}
  mailbox Archive {{
    auto = create
    special_use = \\Archive
  }}
}}
service imap-login {{
  {no_chroot}
  inet_listener imap {{
    port = {plain_port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
"""

_ORDINARY_USER = """
default_internal_user = {uid}
default_login_user = {uid}
default_internal_group = {gid}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True)
class Dovecot(OtherClient):
    """A running server with one user; changes are made over a connection of its own, as another client would."""

    root: Path
    plain_port: int
    tls_port: int
    host: str = "localhost"

    @property
    def login(self) -> tuple[str, str]:
        """The user, and the password as the server has it now."""
        return USER, (self.root / "users").read_text().split("{PLAIN}")[1].split(":")[0]

    @property
    def ca_file(self) -> str:
        """The certificate that signs itself, valid for localhost and 127.0.0.1."""
        return str(self.root / "cert.pem")

    def mailbox(
        self,
        tls: Tls = "implicit",
        *,
        password: str = PASSWORD,
        clock: Clock | None = None,
        limits: Limits | None = None,
    ) -> ImapMailbox:
        """A mailbox on this server; none, starttls or implicit TLS."""
        port = self.tls_port if tls == "implicit" else self.plain_port
        clock = clock or RealClock()
        return ImapMailbox("main", USER, self.host, port, tls, self.ca_file, lambda: password, clock, limits=limits)

    def log(self) -> str:
        """What the server wrote so far."""
        return (self.root / "dovecot.log").read_text("utf-8", "replace")

    def delete_folder(self, folder: str) -> None:
        """Remove a folder with all its mails."""
        with self._client() as client:
            assert client.delete(f'"{folder}"')[0] == "OK"

    def rename(self, folder: str, new: str) -> None:
        """Rename a folder."""
        with self._client() as client:
            assert client.rename(f'"{folder}"', f'"{new}"')[0] == "OK"

    def move(self, folder: str, uid: int, target: str) -> None:
        """Move one mail."""
        with self._client() as client:
            client.select(f'"{folder}"')
            assert client.uid("MOVE", str(uid), f'"{target}"')[0] == "OK"

    def set_uidvalidity(self, folder: str, value: int) -> None:
        """Change UIDVALIDITY while the UIDs stay, as a restored server does."""
        self._doveadm("mailbox", "update", "--uid-validity", str(value), "-u", USER, folder)

    def set_password(self, password: str) -> None:
        """Change the user's password; needs no restart, but Dovecot looks at the file only once a second."""
        (self.root / "users").write_text(f"{USER}:{{PLAIN}}{password}::::::\n")
        if (self.root / "dovecot.log").exists():
            time.sleep(1.2)

    def empty(self) -> None:
        """Back to the folders and mails of a new account."""
        with self._client() as client:
            for line in client.list()[1]:
                name = line.split(b' "/" ')[1].strip(b'"').decode("ascii") if isinstance(line, bytes) else ""
                if name and name not in FOLDERS:
                    client.delete(f'"{name}"')
            for name in FOLDERS:
                client.select(name)
                client.uid("STORE", "1:*", "+FLAGS.SILENT", "(\\Deleted)")
                client.expunge()

    def maildir(self, folder: str = "INBOX") -> Path:
        """The folder's maildir, where a benchmark may drop thousands of files at once."""
        base = self.root / "mail" / USER
        return base if folder == "INBOX" else base / f".{folder.replace('/', '.')}"

    def seed(self, folder: str, mails: Sequence[tuple[bytes, datetime]]) -> None:
        """Drop mails into a maildir as they are, received when said; much faster than delivering each."""
        self.create_if_missing(folder)
        there = self._count(folder)
        owner = self.maildir("INBOX").stat()
        target = self.maildir(folder) / "cur"
        for number, (raw, received_at) in enumerate(mails):
            file = target / f"{int(received_at.timestamp())}.M{number:07d}.seed,S={len(raw)}:2,"
            file.write_bytes(raw)
            os.utime(file, (received_at.timestamp(), received_at.timestamp()))
            os.chown(file, owner.st_uid, owner.st_gid)
        # A maildir that was looked at within the same second is not looked at again at once.
        for _ in range(100):
            if self._count(folder) == there + len(mails):
                return
            time.sleep(0.1)
        raise RuntimeError(f"Dovecot does not see what was put into {folder}")

    def _count(self, folder: str) -> int:
        with self._client() as client:
            return int(client.select(f'"{folder}"', readonly=True)[1][0] or 0)

    def create_if_missing(self, folder: str) -> None:
        """Make a folder unless it is there."""
        with self._client() as client:
            client.create(f'"{folder}"')

    def _doveadm(self, *arguments: str) -> None:
        tool = shutil.which("doveadm", path=_SEARCHED)
        assert tool
        subprocess.run([tool, "-c", str(self.root / "dovecot.conf"), *arguments], check=True, capture_output=True)


def require_dovecot() -> str:
    """The server's path; skips the test without one, or fails it where Dovecot is demanded."""
    found = shutil.which("dovecot", path=_SEARCHED)
    if found:
        return found
    if os.environ.get("COOPWATCH_REQUIRE_DOVECOT") == "1":
        pytest.fail("Dovecot is demanded (COOPWATCH_REQUIRE_DOVECOT=1) but not installed")
    pytest.skip("Dovecot is not installed; apt-get install dovecot-core dovecot-imapd brings it")


@contextmanager
def running_dovecot(certificate_for: str = "localhost") -> Iterator[Dovecot]:
    """A fresh server, stopped and removed at the end."""
    program = require_dovecot()
    root = Path(tempfile.mkdtemp(prefix="coopwatch-dovecot-"))
    root.chmod(0o755)
    server = Dovecot(root, _free_port(), _free_port())
    try:
        _prepare(server, certificate_for)
        process = subprocess.Popen(
            [program, "-F", "-c", str(root / "dovecot.conf")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            _wait_for(server, process)
            yield server
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(10)
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _prepare(server: Dovecot, certificate_for: str) -> None:
    is_root = os.geteuid() == 0
    uid, gid = (
        ("nobody", "nogroup") if is_root else (pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name)
    )
    for name in ("run", "state", "mail"):
        (server.root / name).mkdir(mode=0o755)
    if is_root:
        shutil.chown(server.root / "mail", uid, gid)
    server.set_password(PASSWORD)
    text = _CONFIG.format(
        root=server.root,
        uid=uid,
        gid=gid,
        plain_port=server.plain_port,
        tls_port=server.tls_port,
        no_chroot="" if is_root else "chroot =",
    )
    if not is_root:
        text += _ORDINARY_USER.format(uid=uid, gid=gid)
    (server.root / "dovecot.conf").write_text(text)
    make_certificate(server.root, certificate_for)


def make_certificate(folder: Path, name: str = "localhost") -> None:
    """cert.pem and key.pem, signed by themselves, for one host name and 127.0.0.1; good for the last 60 days, too,
    where faketime can be had, because stories are told in the past."""
    alternatives = f"subjectAltName=DNS:{name},IP:127.0.0.1" if name == "localhost" else f"subjectAltName=DNS:{name}"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "90", "-subj", f"/CN={name}"]
    files = ["-addext", alternatives, "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    backdated = ["faketime", "-f", "-60d"] if shutil.which("faketime") else []
    subprocess.run([*backdated, *command, *files], check=True, capture_output=True)


def _wait_for(server: Dovecot, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if process.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", server.plain_port), 1) as connection:
                connection.settimeout(2)
                if connection.recv(4) == b"* OK":
                    return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"Dovecot did not start: {server.log() if (server.root / 'dovecot.log').exists() else ''}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
