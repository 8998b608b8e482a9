"""`ports.Sender` over smtplib: one recipient, one mail, one session, cut before and after DATA.

smtplib's `sendmail` is not used: it hides the server's words and cannot stop between RCPT and DATA. Plain text is
spoken to loopback hosts only, certificates are always verified, and every phase has a wall-clock deadline, because
a socket timeout alone is renewed by each byte that a slow server drips. Refuses to decide about retries; that is
`services.deliver`. Built by `bootstrap`.
"""

from __future__ import annotations

import base64
import ipaddress
import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Literal

from coopwatch.adapters.smtp.client import Client, TlsClient, address_literal, deadline
from coopwatch.core.writing.address import checked_address
from coopwatch.errors import LoginRefused, NotSent, OutcomeUnknown, ServerUnreachable

CONNECT_SECONDS = 30.0
PREPARE_SECONDS = 120.0
# RFC 5321 §4.5.3.2.6: a server may take ten minutes to answer the final dot; hanging up earlier makes duplicates.
DATA_SECONDS = 600.0

_LONGEST_WORDS = 500
# Refusals that servers write as permanent though time heals them: sending limits, full mailboxes, greylisting.
_TEMPORARY_WORDS = re.compile(
    r"\b4\.\d{1,3}\.\d{1,3}\b|\btry(?:ing)? (?:again|later)|\btemporar|\bgr[ea]ylist|\bthrottl"
    r"|\btoo (?:many|much|fast)\b|\b(?:rate|sending|send|message|hourly|daily|user)[ -](?:sending |message )?limit"
    r"|\blimit exceeded\b|\bquota\b|\bmailbox (?:is )?full\b",
    re.IGNORECASE,
)
# RFC 4954 §6: the session lacks a login, which says nothing against the mail.
_LOGIN_WANTED = frozenset({530, 534, 535, 538})
_SESSION_ERRORS = (smtplib.SMTPException, OSError, ValueError)

Tls = Literal["implicit", "starttls", "none"]
Auth = Literal["password", "xoauth2"]


class SmtpSender:
    """One account's outgoing server.

    secret: asked at each login, so a changed password needs no restart; may raise OwnerError. ca_file: PEM file of
    an own authority, "" for the system's. A relay on this machine that offers no login is used without one.
    """

    def __init__(
        self,
        account: str,
        host: str,
        port: int,
        tls: Tls,
        user: str,
        secret: Callable[[], str],
        ca_file: str = "",
        auth: Auth = "password",
        *,
        data_seconds: float = DATA_SECONDS,
        connect_seconds: float = CONNECT_SECONDS,
    ) -> None:
        if tls == "none" and not _is_loopback(host):
            raise ValueError(f"{host} is no loopback host, so it cannot be spoken to without TLS")
        self._account = account
        self._host = host
        self._port = port
        self._tls = tls
        self._user = user
        self._secret = secret
        self._ca_file = ca_file
        self._auth = auth
        self._data_seconds = data_seconds
        self._connect_seconds = connect_seconds

    def prepare(self, sender: str, recipient: str) -> SmtpTransmission:
        """See `ports.Sender.prepare`."""
        envelope = checked_address(sender), checked_address(recipient)
        client = self._client()
        with ExitStack() as unless_prepared:
            unless_prepared.callback(client.close)
            with deadline(client, PREPARE_SECONDS), self._told():
                self._open(client)
                self._log_in(client)
                self._accepted(client.mail(envelope[0]), 250)
                self._accepted(client.rcpt(envelope[1]), 250, 251)
            unless_prepared.pop_all()
        return SmtpTransmission(client, self._data_seconds)

    def verify(self) -> None:
        """See `ports.Sender.verify`."""
        client = self._client()
        with ExitStack() as session:
            session.callback(SmtpTransmission(client, self._data_seconds).close)
            with deadline(client, PREPARE_SECONDS), self._told():
                self._open(client)
                self._log_in(client)

    def _client(self) -> Client:
        if self._tls == "implicit":
            return TlsClient(timeout=self._connect_seconds, context=self._context())
        return Client(timeout=self._connect_seconds)

    def _context(self) -> ssl.SSLContext:
        try:
            return ssl.create_default_context(cafile=self._ca_file or None)
        except OSError as error:
            raise ServerUnreachable(f"{self._ca_file}: no certificates can be read there ({error})") from error

    def _open(self, client: Client) -> None:
        # smtplib verifies the certificate against the name it was made with, not the one given to connect().
        client._host = self._host  # type: ignore[attr-defined]
        _greeted(client.connect(self._host, self._port), 220)
        client.local_hostname = address_literal(client)
        _greeted(client.ehlo(), 250)
        if self._tls == "starttls":
            if not client.has_extn("starttls"):
                raise ServerUnreachable(f"{self._host} offers no STARTTLS, and nothing is sent without it")
            client.starttls(context=self._context())
            _greeted(client.ehlo(), 250)

    def _log_in(self, client: Client) -> None:
        if "auth" not in client.esmtp_features and _is_loopback(self._host):
            return
        offered = client.esmtp_features.get("auth", "").upper().split()
        secret = self._secret()
        if self._auth == "xoauth2":
            code, said = client.docmd("AUTH", "XOAUTH2 " + _b64(f"user={self._user}\1auth=Bearer {secret}\1\1"))
            if code == 334:
                # The challenge holds the error; an empty answer makes the server say it in words.
                code, said = client.docmd("")
        elif "PLAIN" in offered:
            code, said = client.docmd("AUTH", "PLAIN " + _b64(f"\0{self._user}\0{secret}"))
        elif "LOGIN" in offered:
            code, said = client.docmd("AUTH", "LOGIN")
            if code == 334:
                code, said = client.docmd(_b64(self._user))
            if code == 334:
                code, said = client.docmd(_b64(secret))
        else:
            raise LoginRefused(self._account, self._host, "no way to log in with a password is offered")
        words = _words(code, said)
        if code >= 500 and not _TEMPORARY_WORDS.search(words):
            raise LoginRefused(self._account, self._host, words)
        if code != 235:
            raise ServerUnreachable(f"{self._host} allows no login at present: {words}")

    def _accepted(self, reply: tuple[int, bytes], *codes: int) -> None:
        code, said = reply
        if code in codes:
            return
        if code in _LOGIN_WANTED:
            raise LoginRefused(self._account, self._host, _words(code, said))
        if not 400 <= code <= 599:
            raise smtplib.SMTPServerDisconnected(f"an answer that is none: {_words(code, said)}")
        raise _refusal(code, said)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell failures before RCPT is accepted by who must act; in all of them nothing was sent."""
        try:
            yield
        except smtplib.SMTPResponseException as error:
            words = _words(error.smtp_code, error.smtp_error)
            raise ServerUnreachable(f"{self._host} ended the session: {words}") from error
        except _SESSION_ERRORS as error:
            raise ServerUnreachable(f"{self._host}:{self._port} cannot be used: {error}") from error


class SmtpTransmission:
    """`ports.Transmission` after RCPT; data may be called once."""

    def __init__(self, client: Client, data_seconds: float) -> None:
        self._client = client
        self._data_seconds = data_seconds

    def data(self, raw: bytes) -> str:
        """See `ports.Transmission.data`."""
        if not raw.isascii():
            raise NotSent("the mail holds bytes that this server may not take; it was not given", permanent=True)
        # A little longer than the socket's own timeout, which then gives the clearer message.
        with deadline(self._client, self._data_seconds + 60):
            self._client.set_timeout(self._data_seconds)
            self._ask()
            code, said = self._give(raw)
        if code == 250:
            return _words(code, said)
        if 400 <= code <= 599:
            raise _refusal(code, said)
        raise OutcomeUnknown(f"after the mail was given came an answer that is none: {_words(code, said)}")

    def _ask(self) -> None:
        """Have the server ask for the mail; until then it cannot have accepted it, whatever happens."""
        try:
            code, said = self._client.docmd("DATA")
        except _SESSION_ERRORS as error:
            raise NotSent(f"the session broke before the mail was given: {error}", permanent=False) from error
        if code != 354:
            raise _refusal(code, said)

    def _give(self, raw: bytes) -> tuple[int, bytes]:
        # Lines that begin with a dot get a second one (RFC 5321 §4.5.2).
        stuffed = re.sub(rb"(?m)^\.", b"..", raw if raw.endswith(b"\r\n") else raw + b"\r\n")
        try:
            self._client.send(stuffed + b".\r\n")
            return self._client.getreply()
        except _SESSION_ERRORS as error:
            raise OutcomeUnknown(f"no answer after the mail was given: {error}") from error

    def close(self) -> None:
        """See `ports.Transmission.close`."""
        try:
            with deadline(self._client, 10.0):
                self._client.set_timeout(10.0)
                self._client.docmd("QUIT")
        except _SESSION_ERRORS:
            pass
        finally:
            self._client.close()


def _greeted(reply: tuple[int, bytes], wanted: int) -> None:
    """What a server says before it has heard of a mail is about the session, not about the mail."""
    code, said = reply
    if code != wanted:
        raise smtplib.SMTPResponseException(code, said)


def _refusal(code: int, said: bytes) -> NotSent:
    words = _words(code, said)
    return NotSent(words, permanent=500 <= code <= 599 and not _TEMPORARY_WORDS.search(words))


def _words(code: int, said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    shown = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(f"{code} {shown}".split())[:_LONGEST_WORDS]


def _b64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() in ("localhost", "localhost.localdomain")
