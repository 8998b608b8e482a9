"""`ports.Secrets`: an account's password or token, from the one place its configuration names.

Fetched anew at each login, so that a change needs no restart. A secret is never part of a message, a repr or a log
line; every failure names the key and what to do. Built by `bootstrap`.
"""

from __future__ import annotations

import importlib
import os
import re
import signal
import stat
import subprocess
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from coopwatch.adapters.logs import hide
from coopwatch.config import AccountSettings, SecretKey
from coopwatch.errors import FileModeError, OwnerError

COMMAND_SECONDS = 30.0
_MOST_BYTES = 65_536
_CREDENTIAL_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.:-]{0,254}")


class AccountSecrets:
    """The secrets of all accounts. environ: of this process, for variables, commands and $CREDENTIALS_DIRECTORY."""

    def __init__(
        self,
        accounts: Iterable[AccountSettings],
        environ: Mapping[str, str],
        command_seconds: float = COMMAND_SECONDS,
    ) -> None:
        self._accounts = {account.name: account for account in accounts}
        self._environ = environ
        self._command_seconds = command_seconds

    def password(self, account: str) -> str:
        """See `ports.Secrets.password`; FileModeError when others can read the file."""
        settings = self._accounts[account]
        source = settings.secret
        where = f"accounts.{account}.{source.key}"
        value = source.value
        if isinstance(value, tuple):
            secret = self._from_command(where, value)
        elif source.key is SecretKey.FILE:
            secret = _from_file(where, Path(value))
        elif source.key is SecretKey.CREDENTIAL:
            secret = self._from_credential(where, value)
        elif source.key is SecretKey.ENV:
            secret = self._from_environment(where, value)
        elif source.key is SecretKey.KEYRING:
            secret = _from_keyring(where, value, settings.user)
        else:
            secret = value
        return _checked(where, secret)

    def _from_command(self, where: str, words: tuple[str, ...]) -> str:
        try:
            # Its own session, so that a program's children can be ended with it; what it says on stderr is not
            # read, because a broken program may say the secret there.
            child = subprocess.Popen(  # noqa: S603  (the owner's own words, no shell)
                words,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=dict(self._environ),
                start_new_session=True,
            )
        except OSError as error:
            raise OwnerError(f"{where}: {words[0]} cannot be started: {error.strerror}.") from error
        try:
            output, _ = child.communicate(timeout=self._command_seconds)
        except subprocess.TimeoutExpired:
            _end(child)
            # `from None`: the original error carries the command's words and output.
            raise OwnerError(
                f"{where}: {words[0]} gave no answer within {self._command_seconds:g} seconds; it must ask nothing."
            ) from None
        if child.returncode != 0:
            raise OwnerError(
                f"{where}: {words[0]} ended with code {child.returncode}; run it by hand as this user to see why."
            )
        return _one_line(where, output)

    def _from_credential(self, where: str, name: str) -> str:
        folder = self._environ.get("CREDENTIALS_DIRECTORY")
        if not _CREDENTIAL_NAME.fullmatch(name):
            raise OwnerError(f"{where}: this is no name of a credential: letters, digits, dots, hyphens, underscores.")
        if not folder:
            raise OwnerError(
                f"{where}: there are no credentials here; they exist only for a service that systemd starts with"
                f" LoadCredential={name}:…"
            )
        try:
            return _one_line(where, (Path(folder) / name).read_bytes())
        except OSError as error:
            raise OwnerError(
                f"{where}: systemd gave no credential {name}: add LoadCredential={name}:… to the unit."
            ) from error

    def _from_environment(self, where: str, name: str) -> str:
        if name not in self._environ:
            raise OwnerError(f"{where}: the environment variable {name} is not set.")
        return self._environ[name]


def _from_file(where: str, path: Path) -> str:
    try:
        # Not blocking, or a named pipe without a writer would hold everything up.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise OwnerError(f"{where}: {path} cannot be read: {error.strerror}.") from error
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise OwnerError(f"{where}: {path} is no ordinary file.")
        if found.st_mode & 0o077:
            raise FileModeError(f"{where}: {path} can be read by others: run  chmod 600 {path}")
        if found.st_uid not in (os.geteuid(), 0):
            raise FileModeError(f"{where}: {path} belongs to another user: run  chown {os.geteuid()} {path}")
        return _one_line(where, file.read(_MOST_BYTES + 1))


def _from_keyring(where: str, service: str, user: str) -> str:
    try:
        keyring: Any = importlib.import_module("keyring")
        failure: type[Exception] = importlib.import_module("keyring.errors").KeyringError
    except ImportError as error:
        raise OwnerError(f"{where}: install coopwatch[keyring] to use the desktop's keyring.") from error
    try:
        secret = keyring.get_password(service, user)
    except failure as error:
        raise OwnerError(
            f"{where}: the keyring cannot be used here ({type(error).__name__}); on a server use password_file."
        ) from error
    if secret is None:
        raise OwnerError(f"{where}: the keyring has no entry for service {service} and user {user}.")
    return str(secret)


def _one_line(where: str, raw: bytes) -> str:
    """The text without one line end; what else there is belongs to the secret."""
    if len(raw) > _MOST_BYTES:
        raise OwnerError(f"{where}: what it yields is too long to be a password.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        # `from None`: the original error carries the bytes.
        raise OwnerError(f"{where}: what it yields is not written in UTF-8.") from None
    return text.removesuffix("\n").removesuffix("\r")


def _checked(where: str, secret: str) -> str:
    hide(secret)
    if not secret:
        raise OwnerError(f"{where}: the secret is empty.")
    if any(character in secret for character in "\r\n\x00"):
        raise OwnerError(f"{where}: the secret has more than one line.")
    return secret


def _end(child: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    # A grandchild in a session of its own may still hold the pipe; nobody waits for it.
    with suppress(subprocess.TimeoutExpired):
        child.communicate(timeout=1)
    if child.stdout is not None:
        child.stdout.close()
