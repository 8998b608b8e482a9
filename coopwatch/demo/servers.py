"""A real IMAP server (pymap) and a real SMTP server (aiosmtpd) in this process, on loopback and free ports.

For the demo and for tests; both packages come with the extra `demo`. Each server runs in a thread of its own.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import threading
from collections.abc import Callable
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Any

USER, PASSWORD = "owner", "demo"


class ImapServer:
    """pymap with one empty mailbox; use as a context manager, `port` is known inside."""

    def __init__(self) -> None:
        self.host, self.port = "127.0.0.1", _free_port()
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._problem: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="demo imap", daemon=True)

    def __enter__(self) -> ImapServer:
        logging.getLogger("pymap").setLevel(logging.ERROR)
        self._thread.start()
        self._ready.wait(20)
        if self._problem is not None:
            raise RuntimeError("the demo's IMAP server did not start") from self._problem
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._loop is not None and self._stop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as problem:  # told to the thread that waits for the start
            self._problem = problem
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        from argparse import Namespace

        from pymap.backend.dict import DictBackend
        from pymap.imap import IMAPService
        from pysasl.hashing import BuiltinHash

        # pymap takes its settings as parsed command-line arguments only.
        args = Namespace(
            host=self.host,
            port=self.port,
            debug=False,
            cert=None,
            key=None,
            tls=False,
            passlib_cfg=None,
            proxy_protocol=None,
            inherited_sockets=None,
            demo_data=False,
            demo_user=USER,
            demo_password=PASSWORD,
        )
        # One mailbox on loopback for a moment: the usual half million hash rounds would only slow each login.
        quick = {"hash_context": BuiltinHash(rounds=10), "invalid_user_sleep": 0, "reject_dnsbl": False}
        backend, config = await DictBackend.init(args, **quick)
        config.apply_context()
        async with AsyncExitStack() as stack:
            await backend.start(stack)
            await IMAPService(backend, config).start(stack)
            self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
            self._ready.set()
            await self._stop.wait()


class SmtpServer:
    """aiosmtpd that hands every accepted mail to a function; use as a context manager."""

    def __init__(self, accept: Callable[[str, str, bytes], str]) -> None:
        """accept: (sender, recipient, bytes) → the server's answer, such as "250 OK"; called in its thread."""
        self.host, self.port = "127.0.0.1", _free_port()
        self._accept = accept
        self._controller: Any = None

    def __enter__(self) -> SmtpServer:
        from aiosmtpd.controller import Controller
        from aiosmtpd.smtp import AuthResult

        accept = self._accept

        class Handler:
            async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
                return accept(envelope.mail_from, envelope.rcpt_tos[0], envelope.content)

        logging.getLogger("mail.log").setLevel(logging.ERROR)
        self._controller = Controller(
            Handler(),
            hostname=self.host,
            port=self.port,
            auth_require_tls=False,
            authenticator=lambda *_: AuthResult(success=True),
        )
        self._controller.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._controller.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
