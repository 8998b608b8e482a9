"""Tells written lines from quoted ones: prefixes, header blocks, attributions, marks of mail programs.

Refuses to judge signatures; `signature` does that on what is left. When it is not sure, a line counts as written.
Called by the door of this package.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coopwatch.core.reading.text import header_block
from coopwatch.core.reading.text.attribution import attribution_end
from coopwatch.core.reading.text.coloured import answers_in_colour
from coopwatch.core.reading.text.lines import Line

FORWARDED_ONLY = "forwarded only"

_WRAP_COLUMN = 60


@dataclass(frozen=True, slots=True)
class Split:
    """A mail cut into written and quoted lines.

    pieces: runs of written lines between quotes, in order, none empty. quoted: everything else. rules: the cuts made,
    with "forwarded only" when nothing was written beside a forwarded mail.
    """

    pieces: tuple[tuple[Line, ...], ...]
    quoted: tuple[Line, ...]
    rules: tuple[str, ...]


def split_quotes(lines: list[Line]) -> Split:
    """Cut the lines of a mail into written and quoted ones."""
    return _Cutter(lines).cut()


class _Cutter:
    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._quoted = [line.depth > 0 for line in lines]
        self._rules: dict[str, None] = {}
        self._written_above = False
        self._forwards = False

    def cut(self) -> Split:
        index = 0
        while index < len(self._lines):
            end = self._step(index)
            self._written_above = self._written_above or not (self._quoted[index] or self._lines[index].blank)
            index = end
        self._join_wrapped_quotes()
        return self._result()

    def _step(self, index: int) -> int:
        """Judge the line at index and return where to go on."""
        line = self._lines[index]
        if line.depth > 0:
            self._rules.setdefault("quote prefix")
            return index + 1
        if line.blank:
            return index + 1
        if line.divider:
            return self._quote_from(index, header_block.block_end(self._lines, index) or index + 1, "client mark")
        if header_block.is_reply_above_mark(line.text):
            return self._reply_above(index)
        if header_block.is_forward_mark(line.text):
            return self._forward(index)
        if header_block.is_original_mark(line.text):
            return self._quote_from(index, self._behind_header(index + 1), "original message")
        return self._header_or_attribution(index)

    def _header_or_attribution(self, index: int) -> int:
        first: int | None = index
        if header_block.is_bare_mark(self._lines[index].text):
            first = self._next_written(index + 1)
        if first is None:
            return index + 1
        end = header_block.block_end(self._lines, first)
        if end:
            return self._quote_from(index, end, "header block")
        end = attribution_end(self._lines, index)
        if end:
            return self._quote_from(index, end, "attribution")
        return index + 1

    def _behind_header(self, index: int) -> int:
        """The index behind the header block or attribution that follows a mark."""
        follower = self._next_written(index)
        if follower is None or self._lines[follower].depth:
            return index
        end = header_block.block_end(self._lines, follower, after_mark=True)
        return end or attribution_end(self._lines, follower) or index

    def _next_written(self, index: int) -> int | None:
        return next((at for at in range(index, min(len(self._lines), index + 4)) if not self._lines[at].blank), None)

    def _reply_above(self, index: int) -> int:
        """The ticket system's line: above it stands the answer; at the top of a mail it is mere decoration."""
        if self._written_above:
            return self._quote_from(index, index + 1, "reply-above line")
        self._quoted[index] = True
        return index + 1

    def _forward(self, index: int) -> int:
        body = self._behind_header(index + 1)
        self._forwards = True
        return self._quote_from(index, body, "forward")

    def _quote_from(self, start: int, body: int, rule: str) -> int:
        """Quote start..body, and all that follows unless the quoted mail is marked by prefixes of its own."""
        self._rules.setdefault(rule)
        follower = next((at for at in range(body, len(self._lines)) if not self._lines[at].blank), len(self._lines))
        if follower < len(self._lines) and self._lines[follower].depth > 0:
            end = body
        elif self._is_barred(follower):
            end = self._bar_end(follower)
        else:
            end = len(self._lines)
        answers = answers_in_colour(self._lines[:start], self._lines[body:end]) if end == len(self._lines) else ()
        for at in range(start, end):
            self._quoted[at] = True
        for offset in answers:
            self._quoted[body + offset] = False
            self._rules.setdefault("answers in colour")
        return end

    def _is_barred(self, index: int) -> bool:
        """Whether the quoted mail is marked by bars ("| text"), as some text gateways do."""
        rows = [line for line in self._lines[index : index + 6] if not line.blank][:3]
        return bool(rows) and all(row.text.lstrip().startswith("|") for row in rows)

    def _bar_end(self, index: int) -> int:
        while index < len(self._lines):
            if not self._lines[index].blank and not self._lines[index].text.lstrip().startswith("|"):
                break
            index += 1
        return index

    def _join_wrapped_quotes(self) -> None:
        """A quoted line that a gateway wrapped leaves a rest without prefix between two quoted lines."""
        for at in range(1, len(self._lines) - 1):
            line, above, below = self._lines[at], self._lines[at - 1], self._lines[at + 1]
            if self._quoted[at] or line.blank or not (above.depth and below.depth):
                continue
            broken = len(above.text) >= _WRAP_COLUMN and not re.search(r"[.!?:]$", above.text)
            if broken and line.text[0].islower():
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
        written = tuple(piece for piece in pieces if _has_words(piece))
        others = tuple(line for line, quoted in zip(self._lines, self._quoted, strict=True) if quoted)
        if self._forwards and not written:
            self._rules.setdefault(FORWARDED_ONLY)
        return Split(written, others, tuple(self._rules))


def _has_words(piece: Sequence[Line]) -> bool:
    return any(not line.blank for line in piece)
