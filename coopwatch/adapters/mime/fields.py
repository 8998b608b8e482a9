"""A header block's fields, in order and capped; the only place that decides where a header ends.

Refuses more than 100 KB of header and more than 500 fields. Called by the other modules of this package.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coopwatch.adapters.mime.words import octets_to_text

MAX_HEADER = 100_000
MAX_FIELDS = 500

_FIELD = re.compile(rb"([!-9;-~]+)([ \t]*):[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)(?:\n|\Z)")
_BEFORE_HEADER = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]{0,80}\r?\n){0,100}(?:>?From (?![ \t]*:)[^\n]{0,1000}\n)?")
_BLANK_LINE = re.compile(rb"\n\r?\n")


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """The fields as (lower-case name, text still folded and encoded); end: where the body starts in the octets."""

    fields: tuple[tuple[str, str], ...]
    end: int
    defects: tuple[str, ...] = ()

    def first(self, name: str) -> str:
        """The first value of a field, "" when it is absent."""
        return next((value for key, value in self.fields if key == name), "")


def read_fields(raw: bytes, start: int = 0, stop: int | None = None, limit: int = MAX_HEADER) -> HeaderBlock:
    """Read the header that begins at raw[start].

    stop: where the part ends (None = end of raw). limit: octets read at most. A line that is no field ends the
    header, as in the standard library's parser, and is the body's first; a blank before a field's colon makes
    a defect, since readers disagree whether that is a field.
    """
    stop = len(raw) if stop is None else stop
    block = raw[start : min(stop, start + limit)]
    fields: list[tuple[str, str]] = []
    defects: list[str] = []
    position = 0
    while len(fields) < MAX_FIELDS and (match := _FIELD.match(block, position)):
        name, space, value = match.groups()
        key = name.decode("ascii").lower()
        if space:
            defects.append(f"blank before the colon of {key}")
        fields.append((key, octets_to_text(value.rstrip())))
        position = match.end()
    position += start
    if raw.startswith((b"\n", b"\r\n"), position, stop):
        end = raw.index(b"\n", position) + 1
    elif position >= stop:
        end = stop
    elif len(fields) < MAX_FIELDS and position < start + len(block):
        defects.append("header ends without a blank line")
        end = position
    else:
        defects.append("header cut at the cap")
        blank = _BLANK_LINE.search(raw, position - 1, stop)
        end = blank.end() if blank else stop
    return HeaderBlock(tuple(fields), end, tuple(defects))


def header_start(raw: bytes) -> int:
    """Index of the first field: behind a byte order mark, blank lines and an mbox's "From " line."""
    before = _BEFORE_HEADER.match(raw)
    return before.end() if before else 0
