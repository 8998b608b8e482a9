"""Tells written lines from quoted ones: prefixes, header blocks, attributions, marks of mail programs.

Refuses to judge signatures; `signature` does that on what is left. When it is not sure, a line counts as written.
Called by the door of this package.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coopwatch.core.reading.text.attribution import attribution_end
from coopwatch.core.reading.text.header_block import block_end, is_forward_mark, is_original_mark, is_rule
from coopwatch.core.reading.text.lines import Line

_WRAP_COLUMN = 60


@dataclass(frozen=True, slots=True)
class Split:
    """A mail cut into written and quoted lines.

    pieces: runs of written lines between quotes, in order, none empty. quoted: everything else. rules: the cuts made.
    forwarded: the lines below a forward mark when nothing was written above it, else ().
    """

    pieces: tuple[tuple[Line, ...], ...]
    quoted: tuple[Line, ...]
    rules: tuple[str, ...]
    forwarded: tuple[Line, ...] = ()


def split_quotes(lines: list[Line]) -> Split:
    """Cut the lines of a mail into written and quoted ones."""
    return _Cutter(lines).cut()


class _Cutter:
    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._quoted = [line.depth > 0 for line in lines]
        self._rules: dict[str, None] = {}
        self._forwarded_from: int | None = None

    def cut(self) -> Split:
        index = 0
        while index < len(self._lines):
            index = self._step(index)
        self._join_wrapped_quotes()
        return self._result()

    def _step(self, index: int) -> int:
        """Judge the line at index and return where to go on."""
        line = self._lines[index]
        if line.depth > 0:
            self._rules.setdefault("quote prefix")
            return index + 1
        if line.divider:
            return self._quote_from(index, index + 1, "client mark")
        if line.blank:
            return index + 1
        if is_forward_mark(line.text):
            return self._forward(index)
        if is_original_mark(line.text):
            return self._quote_from(index, self._behind_header(index + 1), "original message")
        if is_rule(line.text):
            return self._rule(index)
        end = block_end(self._lines, index)
        if end:
            return self._quote_from(index, end, "header block")
        end = attribution_end(self._lines, index)
        if end:
            return self._quote_from(index, end, "attribution")
        return index + 1

    def _rule(self, index: int) -> int:
        follower = self._next_written(index + 1)
        end = block_end(self._lines, follower, after_mark=False) if follower is not None else None
        return self._quote_from(index, end, "header block") if end else index + 1

    def _behind_header(self, index: int) -> int:
        follower = self._next_written(index)
        end = block_end(self._lines, follower, after_mark=True) if follower is not None else None
        return end or index

    def _next_written(self, index: int) -> int | None:
        for at in range(index, min(len(self._lines), index + 3)):
            if not self._lines[at].blank:
                return at
        return None

    def _forward(self, index: int) -> int:
        body = self._behind_header(index + 1)
        if all(quoted or line.blank for quoted, line in zip(self._quoted[:index], self._lines, strict=False)):
            self._forwarded_from = body
        return self._quote_from(index, body, "forward")

    def _quote_from(self, start: int, body: int, rule: str) -> int:
        """Quote start..body, and all that follows unless the quoted mail is marked by prefixes of its own."""
        self._rules.setdefault(rule)
        follower = next((line for line in self._lines[body:] if not line.blank), None)
        prefixed = follower is not None and (follower.depth > 0 or self._barred(body))
        end = len(self._lines) if not prefixed else body
        if prefixed and follower is not None and follower.depth == 0:
            end = self._bar_end(body)
        for at in range(start, end):
            self._quoted[at] = True
        return end

    def _barred(self, index: int) -> bool:
        """Whether the quoted mail is marked by bars ("| text"), as some text gateways do."""
        rows = [line for line in self._lines[index : index + 12] if not line.blank][:3]
        return bool(rows) and all(row.text.lstrip().startswith("|") for row in rows)

    def _bar_end(self, index: int) -> int:
        while index < len(self._lines) and (
            self._lines[index].blank or self._lines[index].text.lstrip().startswith("|")
        ):
            index += 1
        return index

    def _join_wrapped_quotes(self) -> None:
        """A quoted line that a gateway wrapped leaves a rest without prefix between two quoted lines."""
        for at in range(1, len(self._lines) - 1):
            line, above, below = self._lines[at], self._lines[at - 1], self._lines[at + 1]
            if self._quoted[at] or line.blank or not (above.depth and below.depth):
                continue
            broken = len(above.text) >= _WRAP_COLUMN and not re.search(r"[.!?:]$", above.text)
            if broken and (line.text[0].islower() or len(line.text) < 25):
                self._quoted[at] = True

    def _result(self) -> Split:
        pieces: list[tuple[Line, ...]] = []
        run: list[Line] = []
        for line, quoted in zip(self._lines, self._quoted, strict=True):
            if not quoted:
                run.append(line)
            elif run:
                pieces.append(tuple(run))
                run = []
        pieces.append(tuple(run))
        written = tuple(piece for piece in pieces if any(not line.blank for line in piece))
        quoted_lines = tuple(line for line, quoted in zip(self._lines, self._quoted, strict=True) if quoted)
        forwarded: tuple[Line, ...] = ()
        if self._forwarded_from is not None and not written:
            forwarded = tuple(self._lines[self._forwarded_from :])
        return Split(written, quoted_lines, tuple(self._rules), forwarded)
