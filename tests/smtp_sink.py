"""A real SMTP server in a thread (aiosmtpd) that records what it accepted and misbehaves on request."""

from __future__ import annotations

import asyncio
import logging
import ssl
import threading
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

CERTIFICATE = Path(__file__).parent / "certificates" / "localhost.pem"
_KEY = Path(__file__).parent / "certificates" / "localhost.key.pem"

DROP = "drop"
HANG = "hang"
DRIP = "drip"
FLOOD = "flood"


@dataclass(frozen=True)
class AcceptedMail:
    """What the server took responsibility for."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes

    @property
    def message_id(self) -> str:
        """Its Message-ID, without brackets."""
        return str(message_from_bytes(self.raw)["Message-ID"]).strip("<> \r\n")


class SmtpSink:
    """Use as a context manager; `answers` maps a verb to what is said instead of the ordinary answer.

    Verbs: CONNECT EHLO STARTTLS AUTH MAIL RCPT DATA END (after the final dot) QUIT. An answer is a reply line, or
    DROP (close the connection), HANG (silence), DRIP (a line now and then, for ever), FLOOD (lines without end).
    A mail counts as accepted when END drops or hangs, which is what makes the outcome unknown.
    """

    def __init__(
        self,
        tls: Literal["none", "implicit", "starttls"] = "none",
        login: tuple[str, str] | None = None,
        on_accept: Callable[[AcceptedMail], None] | None = None,
    ) -> None:
        self.answers: dict[str, str] = {}
        self.accepted: list[AcceptedMail] = []
        self.logins: list[tuple[str, str]] = []
        self.verbs: list[str] = []
        self.port = 0
        self._tls = tls
        self._login = login
        self._on_accept = on_accept
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> SmtpSink:
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def accept(self, mail: AcceptedMail) -> None:
        """Take a mail; called in the server's thread."""
        self.accepted.append(mail)
        if self._on_accept:
            self._on_accept(mail)

    def check_login(self, user: str, password: str) -> bool:
        """Whether a login is right; all are counted."""
        self.logins.append((user, password))
        return (user, password) == self._login

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        context = None
        if self._tls != "none":
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE, _KEY)
        starting = self._loop.create_server(
            lambda: _Session(self, self._loop, context if self._tls == "starttls" else None, self._login is not None),
            "127.0.0.1",
            0,
            ssl=context if self._tls == "implicit" else None,
        )
        server = self._loop.run_until_complete(starting)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.close()


class _Session(SMTP):
    """One connection."""

    def __init__(
        self, sink: SmtpSink, loop: asyncio.AbstractEventLoop, context: ssl.SSLContext | None, login: bool
    ) -> None:
        self._sink = sink
        with warnings.catch_warnings():
            # Asking for a login without TLS is what a test wants to see refused.
            warnings.simplefilter("ignore", UserWarning)
            self._start(loop, context, login)

    def _start(self, loop: asyncio.AbstractEventLoop, context: ssl.SSLContext | None, login: bool) -> None:
        super().__init__(
            self,
            hostname="sink.example",
            loop=loop,
            tls_context=context,
            authenticator=self._check,
            auth_required=login,
            auth_require_tls=not login,
        )

    async def _handle_client(self) -> None:
        if not await self._misbehaves("CONNECT"):
            await super()._handle_client()

    async def smtp_EHLO(self, arg: str) -> None:  # noqa: N802 - names given by aiosmtpd
        if not await self._misbehaves("EHLO"):
            await super().smtp_EHLO(arg)

    async def smtp_STARTTLS(self, arg: str) -> None:  # noqa: N802
        if not await self._misbehaves("STARTTLS"):
            await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg: str) -> None:  # noqa: N802
        if not await self._misbehaves("AUTH"):
            await super().smtp_AUTH(arg)

    async def smtp_MAIL(self, arg: str) -> None:  # noqa: N802
        if not await self._misbehaves("MAIL"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg: str) -> None:  # noqa: N802
        if not await self._misbehaves("RCPT"):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        if not await self._misbehaves("DATA"):
            await super().smtp_DATA(arg)

    async def smtp_QUIT(self, arg: str) -> None:  # noqa: N802
        if not await self._misbehaves("QUIT"):
            await super().smtp_QUIT(arg)

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:  # noqa: N802
        answer = self._sink.answers.get("END", "250 taken")
        if answer.startswith("250") or answer in (DROP, HANG, DRIP, FLOOD):
            content = bytes(envelope.original_content or b"")
            self._sink.accept(AcceptedMail(str(envelope.mail_from), tuple(envelope.rcpt_tos), content))
        await self._misbehaves("END")
        return answer

    def _check(self, server: Any, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        ok = isinstance(data, LoginPassword) and self._sink.check_login(data.login.decode(), data.password.decode())
        return AuthResult(success=ok, handled=False) if not ok else AuthResult(success=True)

    async def _misbehaves(self, verb: str) -> bool:
        self._sink.verbs.append(verb)
        answer = self._sink.answers.get(verb)
        if answer is None:
            return False
        if answer == DROP:
            # Closing the transport cancels this task; waiting lets that happen before anything more is said.
            assert isinstance(self.transport, asyncio.WriteTransport)
            self.transport.abort()
            await asyncio.sleep(60)
        elif answer == HANG:
            await asyncio.sleep(60)
        elif answer in (DRIP, FLOOD):
            while True:
                await self.push("250-more")
                await asyncio.sleep(0.02 if answer == DRIP else 0)
        elif verb != "END":
            await self.push(answer)
        return True
