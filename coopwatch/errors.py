"""The error family, split by who must act; anything else that is raised is a bug.

`cli` turns each into one sentence (what, where, what is allowed, what to do next) and the exit code it carries.
"""

from __future__ import annotations


class CoopwatchError(Exception):
    """Base of all expected errors; exit_code is what a command ends with (sysexits)."""

    exit_code = 1


class OwnerError(CoopwatchError):
    """The owner must change something; the message is a complete sentence for him, shown without traceback."""


class ConfigError(OwnerError):
    """The configuration is wrong. problems: one complete line each, all at once."""

    exit_code = 78

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class FileModeError(OwnerError):
    """A file with a secret, or the state folder, can be read by others."""

    exit_code = 77


class LoginRefused(OwnerError):
    """The server refused the login for good: said are its words. Never retried by itself."""

    exit_code = 77

    def __init__(self, account: str, host: str, said: str) -> None:
        super().__init__(f"account {account}: {host} refused the login and said: {said}")
        self.account = account
        self.host = host
        self.said = said


class AlreadyRunning(OwnerError):
    """Another coopwatch uses the same state folder."""

    exit_code = 75


class TemporaryFailure(CoopwatchError):
    """Time heals it: the network, a busy server. Retried with back-off."""

    exit_code = 75


class ServerUnreachable(TemporaryFailure):
    """No session could be made with a server."""

    exit_code = 69


class IncompleteAnswer(TemporaryFailure):
    """The server's answer lacks something; what was read is no proof of silence."""


class FolderChanged(TemporaryFailure):
    """UIDVALIDITY differs from the one expected while reading; the caller runs the validity procedure."""

    def __init__(self, folder: str, expected: int, found: int) -> None:
        super().__init__(f"folder {folder}: UIDVALIDITY is {found}, expected {expected}")
        self.folder = folder
        self.expected = expected
        self.found = found


class StorageFailure(TemporaryFailure):
    """The state could not be written (disk full, database locked); nothing may be sent."""


class NotSent(CoopwatchError):
    """The SMTP server answered before accepting the mail: it is certainly not sent."""

    def __init__(self, reply: str, permanent: bool) -> None:
        super().__init__(reply)
        self.reply = reply
        self.permanent = permanent


class OutcomeUnknown(CoopwatchError):
    """The connection broke after DATA: the mail may or may not have been accepted (RFC 1047)."""


class UnreadableMail(CoopwatchError):
    """One mail cannot be read; it is set aside and the rest goes on."""


class TemplateBroken(OwnerError):
    """An owner's template cannot be used: the message names file, line and reason."""

    exit_code = 78
