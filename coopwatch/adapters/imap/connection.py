"""Making a session: TLS, greeting, login, capabilities; and telling a refused login from a bad day.

Refuses plain text beyond the loopback interface, unverified certificates and servers that skip the login (PREAUTH).
Called by `mailbox`.
"""

from __future__ import annotations

import imaplib
import ipaddress
import re
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import imapclient

import coopwatch
from coopwatch.adapters.imap.wire import ControlByteError, Limits, Wire
from coopwatch.errors import LoginRefused, ServerUnreachable

Tls = Literal["implicit", "starttls", "none"]
Auth = Literal["password", "xoauth2"]

# What imaplib, ssl and parsing raise on a cut, garbled or hostile answer; each was seen in tests with such a server.
BROKEN = (OSError, EOFError, imaplib.IMAP4.error, ValueError, LookupError, TypeError, AttributeError, RecursionError)

# RFC 5530 codes and common words for trouble that time heals; any other refusal of a login counts as definite,
# because trying again with a wrong password locks accounts.
_PASSING = re.compile(
    r"\[(?:UNAVAILABLE|LIMIT|INUSE|SERVERBUG|THROTTLED|OVERQUOTA)\b|too many|try again|tempor|unavailable|overload"
    r"|throttl|time[d ]*out|timeout|maintenance|internal|backend|busy|not connected|later|rate limit|connection limit",
    re.IGNORECASE,
)
_SAID_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class Server:
    """Where and how to log in. secret is asked at each login and never shown."""

    account: str
    user: str
    host: str
    port: int
    tls: Tls
    ca_file: str | None
    auth: Auth
    secret: Callable[[], str] = field(repr=False)
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        """Raises ValueError for plain text to another machine."""
        if self.tls == "none" and not _is_loopback(self.host):
            raise ValueError(f"account {self.account}: tls = none is for loopback hosts only, not {self.host}")


class Client(imapclient.IMAPClient):  # type: ignore[misc]
    """IMAPClient over our wire; folder names travel as the server spelled them."""

    def __init__(self, server: Server, context: ssl.SSLContext | None, monotonic: Callable[[], float]) -> None:
        first = context if server.tls == "implicit" else None
        self._make_wire: Callable[[], Wire] = lambda: Wire(server.host, server.port, first, server.limits, monotonic)
        super().__init__(server.host, server.port, ssl=False, timeout=server.limits.read_seconds)
        self.folder_encode = False
        self.normalise_times = False
        # IMAPClient sends everything to a debug log, which would hold mail bodies and costs a third of the time.
        self.wire.debug = 0

    @property
    def wire(self) -> Wire:
        """The line below."""
        wire = self._imap
        assert isinstance(wire, Wire)
        return wire

    def _create_IMAP4(self) -> Wire:  # noqa: N802  (the hook's name in IMAPClient)
        return self._make_wire()

    def _normalise_folder(self, folder_name: str | bytes) -> bytes:
        """Quote a raw name; bytes because some servers list names that are not ASCII."""
        raw = folder_name.encode("utf-8", "surrogateescape") if isinstance(folder_name, str) else folder_name
        return b'"' + raw.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def connect(server: Server, monotonic: Callable[[], float]) -> Client:
    """A session that is logged in.

    Raises LoginRefused when the server answered the login with a definite no, ServerUnreachable for everything
    else, and what `secret` raises (OwnerError).
    """
    secret = server.secret()
    try:
        context = None if server.tls == "none" else ssl.create_default_context(cafile=server.ca_file)
        client = Client(server, context, monotonic)
    except BROKEN as error:
        raise ServerUnreachable(_sentence(server, error)) from error
    try:
        _secure(client, server, context)
        _login(client, server, secret)
        _introduce(client)
    except (ControlByteError, LoginRefused, ServerUnreachable):
        client.wire.shutdown()
        raise
    except BROKEN as error:
        client.wire.shutdown()
        raise ServerUnreachable(_sentence(server, error)) from error
    return client


def is_definite_refusal(said: str) -> bool:
    """Whether a server's tagged NO to a login means that the same login will never work (RFC 5530)."""
    return "[AUTHENTICATIONFAILED]" in said.upper() or not _PASSING.search(said)


def _secure(client: Client, server: Server, context: ssl.SSLContext | None) -> None:
    if client.wire.state != "NONAUTH":
        raise ServerUnreachable(f"account {server.account}: {server.host} skips the login (PREAUTH), refused")
    if server.tls != "starttls":
        return
    if "STARTTLS" not in client.wire.capabilities:
        raise ServerUnreachable(f"account {server.account}: {server.host} does not offer STARTTLS")
    client.starttls(context)


def _login(client: Client, server: Server, secret: str) -> None:
    wire = client.wire
    offered = client.capabilities()
    try:
        if server.auth == "xoauth2":
            token = f"user={server.user}\x01auth=Bearer {secret}\x01\x01"
            wire.authenticate("XOAUTH2", _once(token))
        elif b"AUTH=PLAIN" in offered:
            wire.authenticate("PLAIN", _once(f"\0{_gated(server.user)}\0{_gated(secret)}"))
        else:
            _plain_login(client, server.user, secret)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as error:
        said = str(error)[:_SAID_CHARACTERS]
        if "command error: BAD" in said or not is_definite_refusal(said):
            raise ServerUnreachable(_sentence(server, error)) from error
        raise LoginRefused(server.account, server.host, said) from error
    # A capability list from before the login is worth nothing.
    client._cached_capabilities = None


def _plain_login(client: Client, user: str, secret: str) -> None:
    """LOGIN with both arguments quoted; imaplib leaves the user bare and cannot send an umlaut."""
    command: Callable[..., Any] = client.wire.xatom
    status, data = command("LOGIN", client._normalise_folder(user), client._normalise_folder(secret))
    if status != "OK":
        raise imaplib.IMAP4.error((data[-1] or b"").decode("utf-8", "replace"))
    client.wire.state = "AUTH"


def _once(answer: str) -> Callable[[bytes], bytes]:
    """Answers the first challenge; a second one carries an error text and wants an empty line (XOAUTH2)."""
    answers = iter((answer.encode("utf-8"),))
    return lambda _: next(answers, b"")


def _gated(text: str) -> str:
    if any(ord(character) < 0x20 or ord(character) == 0x7F for character in text):
        raise ControlByteError("user name or password holds a control byte")
    return text


def _introduce(client: Client) -> None:
    """ID (RFC 2971) where it is offered; some providers refuse EXAMINE to clients without a name."""
    if not client.has_capability("ID"):
        return
    try:
        client.id_({"name": "coopwatch", "version": coopwatch.__version__})
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        return


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _sentence(server: Server, error: BaseException) -> str:
    words = str(error) or type(error).__name__
    return f"account {server.account}: no session with {server.host}:{server.port}: {words[:_SAID_CHARACTERS]}"
