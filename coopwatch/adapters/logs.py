"""Logging to stderr: bare lines with priorities under systemd's journal, with a time otherwise; secrets blackened.

Set up once per process by `cli`. Whatever fetches a secret calls `hide`, so that the secret is replaced in every
line, in tracebacks too. Bodies and full addresses are the callers' duty: they log them at DEBUG at most.
"""

from __future__ import annotations

import base64
import logging
import os
import sys
import time
from collections.abc import Mapping
from typing import TextIO

_BLACK = "•••"
# A shorter secret would black out ordinary words; nothing that short protects anything.
_SHORTEST = 4
# sd-daemon(3): the priority that systemd reads from the start of a line.
_PRIORITIES = ((logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6), (logging.DEBUG, 7))

_hidden: set[str] = set()


def hide(secret: str) -> None:
    """Never show this text again, neither plain nor within base64 (as in AUTH PLAIN)."""
    if len(secret) >= _SHORTEST:
        _hidden.add(secret)
        _hidden.update(_base64_forms(secret))


def _base64_forms(secret: str) -> set[str]:
    """What a longer text around the secret looks like in base64, wherever in it the secret begins."""
    raw = secret.encode("utf-8", "surrogatepass")
    forms = set()
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + raw).decode().rstrip("=")
        # The outermost characters depend on the neighbours of the secret.
        inner = whole[(0, 2, 3)[before] :]
        inner = inner if (before + len(raw)) % 3 == 0 else inner[:-1]
        if len(inner) >= 2 * _SHORTEST:
            forms.add(inner)
    return forms


def blackened(text: str) -> str:
    """The text without any hidden secret."""
    # Longest first: a secret may begin with another one.
    for secret in sorted(_hidden, key=len, reverse=True):
        text = text.replace(secret, _BLACK)
    return text


class BlackeningFormatter(logging.Formatter):
    """Formats a record, exception included, and blackens the whole."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished text of a record."""
        return blackened(super().format(record))


class JournalFormatter(BlackeningFormatter):
    """The same with systemd's priority before each line; the journal keeps the time itself."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished lines of a record."""
        priority = next((number for level, number in _PRIORITIES if record.levelno >= level), 7)
        return "\n".join(f"<{priority}>{line}" for line in super().format(record).splitlines())


def set_up_logs(verbosity: int, environ: Mapping[str, str], stream: TextIO | None = None) -> None:
    """Log to stderr (or a stream): verbosity -1 only what is wrong, 0 what happens, 1 details, 2 libraries' too.

    A second call replaces the first.
    """
    target = stream or sys.stderr
    handler = logging.StreamHandler(target)
    handler.setFormatter(_formatter(_is_journal(target, environ)))
    root = logging.getLogger()
    for old in [old for old in root.handlers if isinstance(old.formatter, BlackeningFormatter)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if verbosity >= 2 else logging.WARNING)
    ours = {-1: logging.WARNING, 0: logging.INFO}.get(verbosity, logging.DEBUG)
    logging.getLogger("coopwatch").setLevel(ours)


def _formatter(is_journal: bool) -> logging.Formatter:
    if is_journal:
        return JournalFormatter("%(name)s: %(message)s")
    formatter = BlackeningFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%SZ")
    formatter.converter = time.gmtime
    return formatter


def _is_journal(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether the stream itself goes to the journal; the variable is also inherited by what is redirected."""
    try:
        found = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return environ.get("JOURNAL_STREAM") == f"{found.st_dev}:{found.st_ino}"
