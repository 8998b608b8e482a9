"""Rules of secrets: where they come from, who may read them, and that they show nowhere."""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import pytest

from coopwatch.adapters.secrets import AccountSecrets
from coopwatch.config import AccountSettings, Auth, SecretKey, SecretSource, ServerSettings, Tls
from coopwatch.core.deciding.folders import FolderSettings
from coopwatch.errors import FileModeError, OwnerError

SECRET = "correct horse"


def secrets(
    key: SecretKey, value: str | tuple[str, ...], environ: Mapping[str, str] | None = None, seconds: float = 30
) -> AccountSecrets:
    account = AccountSettings(
        name="main",
        address="jane@doe-design.example",
        auth=Auth.PASSWORD,
        user="jane",
        secret=SecretSource(key, value),
        imap=ServerSettings("localhost", 143, Tls.NONE),
        smtp=None,
        folders=FolderSettings(),
        since=timedelta(days=1),
    )
    return AccountSecrets([account], os.environ if environ is None else environ, seconds)


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def a_file(folder: Path, content: bytes = b"correct horse\n", mode: int = 0o600) -> Path:
    file = folder / "password"
    file.write_bytes(content)
    file.chmod(mode)
    return file


def refused(source: AccountSecrets) -> str:
    """The sentence of the refusal, after a look that neither it nor its traceback shows the secret."""
    with pytest.raises(OwnerError) as caught:
        source.password("main")
    shown = "".join(traceback.format_exception(caught.value)) + repr(source)
    assert SECRET not in shown
    return str(caught.value)


def test_an_inline_password_is_itself() -> None:
    assert secrets(SecretKey.INLINE, SECRET).password("main") == SECRET


def test_an_environment_variable_is_read() -> None:
    assert secrets(SecretKey.ENV, "MAIL", {"MAIL": SECRET}).password("main") == SECRET
    assert "environment variable MAIL is not set" in refused(secrets(SecretKey.ENV, "MAIL", {}))


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_one_line_end_is_no_part_of_the_secret(tmp_path: Path, end: bytes) -> None:
    file = a_file(tmp_path, b" spaces stay " + end)

    assert secrets(SecretKey.FILE, str(file)).password("main") == " spaces stay "


def test_a_changed_file_counts_at_the_next_login(tmp_path: Path) -> None:
    source = secrets(SecretKey.FILE, str(a_file(tmp_path)))
    source.password("main")
    a_file(tmp_path, b"new one\n")

    assert source.password("main") == "new one"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o610])
def test_a_file_that_others_can_read_is_refused_with_the_remedy(tmp_path: Path, mode: int) -> None:
    file = a_file(tmp_path, mode=mode)

    with pytest.raises(FileModeError, match=f"accounts.main.password_file: .* run  chmod 600 {file}"):
        secrets(SecretKey.FILE, str(file)).password("main")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_another_user_is_refused(tmp_path: Path) -> None:
    file = a_file(tmp_path)
    os.chown(file, 12345, -1)

    with pytest.raises(FileModeError, match=f"belongs to another user: run  chown 0 {file}"):
        secrets(SecretKey.FILE, str(file)).password("main")


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe", 0o600)

    assert "no ordinary file" in refused(secrets(SecretKey.FILE, str(tmp_path / "pipe")))
    assert "No such file" in refused(secrets(SecretKey.FILE, str(tmp_path / "nowhere")))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\n", "is empty"),
        (b"correct horse\nsecond\n", "more than one line"),
        (b"correct horse\xff", "not written in UTF-8"),
        (b"x" * 70_000, "too long"),
    ],
)
def test_what_cannot_be_a_secret_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in refused(secrets(SecretKey.FILE, str(a_file(tmp_path, content))))


def test_a_command_answers_on_stdout() -> None:
    source = secrets(SecretKey.COMMAND, python("import sys; print('correct horse'); print('noise', file=sys.stderr)"))

    assert source.password("main") == SECRET


def test_a_command_is_no_shell(tmp_path: Path) -> None:
    words = (*python("import sys; print(sys.argv[1])"), f"$(touch {tmp_path}/made); $HOME")

    assert secrets(SecretKey.COMMAND, words).password("main") == words[-1]
    assert not (tmp_path / "made").exists()


def test_a_failing_command_is_told_by_its_code_only() -> None:
    said = refused(
        secrets(SecretKey.COMMAND, python("import sys; print('correct horse', file=sys.stderr); sys.exit(3)"))
    )

    assert "accounts.main.password_command" in said
    assert "ended with code 3" in said


def test_a_missing_command_is_told() -> None:
    assert "coopwatch-no-such-program cannot be started" in refused(
        secrets(SecretKey.COMMAND, ("coopwatch-no-such-program", SECRET))
    )


def test_a_command_that_waits_is_ended_with_its_children(tmp_path: Path) -> None:
    mark = tmp_path / "alive"
    grandchild = f"import time; time.sleep(1.5); open({str(mark)!r}, 'w')"
    code = f"import subprocess, sys; print('correct horse'); subprocess.run([sys.executable, '-c', {grandchild!r}])"
    start = time.monotonic()

    said = refused(secrets(SecretKey.COMMAND, python(code), seconds=0.5))
    took = time.monotonic() - start
    time.sleep(2)

    assert "no answer within 0.5 seconds" in said
    assert took < 1.4
    assert not mark.exists()


def test_a_credential_comes_from_systemds_folder(tmp_path: Path) -> None:
    (tmp_path / "mail-password").write_text("correct horse\n")
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path)}

    assert secrets(SecretKey.CREDENTIAL, "mail-password", environ).password("main") == SECRET
    assert "add LoadCredential=other" in refused(secrets(SecretKey.CREDENTIAL, "other", environ))
    assert "only for a service that systemd starts" in refused(secrets(SecretKey.CREDENTIAL, "mail-password", {}))


@pytest.mark.parametrize("name", ["../password", "a/b", "..", ".hidden", "", "a\nb"])
def test_a_credentials_name_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    a_file(tmp_path)
    (tmp_path / "folder").mkdir()
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path / "folder")}

    assert "no name of a credential" in refused(secrets(SecretKey.CREDENTIAL, name, environ))


class _Keyring(ModuleType):
    """A keyring with one entry, for a machine that has none."""

    def get_password(self, service: str, user: str) -> str | None:
        return SECRET if (service, user) == ("mail", "jane") else None


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = ModuleType("keyring.errors")
    errors.KeyringError = type("KeyringError", (Exception,), {})  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", _Keyring("keyring"))
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)


@pytest.mark.usefixtures("keyring")
def test_the_keyring_is_asked_by_service_and_user() -> None:
    assert secrets(SecretKey.KEYRING, "mail").password("main") == SECRET
    assert "no entry for service other and user jane" in refused(secrets(SecretKey.KEYRING, "other"))


def test_without_the_keyring_package_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)

    assert "install coopwatch[keyring]" in refused(secrets(SecretKey.KEYRING, "mail"))
