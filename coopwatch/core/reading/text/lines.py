"""The lines that the cuts of this package work on; plain text becomes lines here, HTML in `html`.

Refuses to keep more than the caps below: a mail is read in linear time whatever it holds. Called by the door of
this package and by `html`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MAX_CHARACTERS = 262_144
MAX_LINES = 6_000
MAX_LINE_CHARACTERS = 8_192

CAPPED = "capped"
DELIMITER = "-- "

# A quote prefix: ">" signs, or the writer's initials before them as The Bat and some list readers do ("AB> text").
_PREFIX = re.compile(r"[ \t]{0,3}(?:[A-ZÄÖÜ]{1,3}(?=>))?((?:>[ \t]?){1,40})")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f]"
)
_BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_NEWLINE = re.compile("\r\n|\r|\n|\x0c|\x85|\u2028|\u2029")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a mail.

    text: without quote prefix, trailing blanks and invisible characters. depth: how deep it is quoted, 0 for none.
    signature: the mail program marked it as signature. divider: the mail program marked that the answered mail begins
    here. colour: "red", "green", "blue" or "other" when the whole line is set in such a colour, else "".
    """

    text: str
    depth: int = 0
    signature: bool = False
    divider: bool = False
    colour: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing is written on it."""
        return not self.text or self.text.isspace()


def clean(text: str) -> str:
    """The text without control and zero-width characters, every no-break or typographic blank as a plain one."""
    return _BLANKS.sub(" ", _INVISIBLE.sub("", text))


def plain_lines(text: str) -> tuple[list[Line], bool]:
    """The lines of a text/plain body with their quote depth, and whether the caps cut anything off."""
    rows = _NEWLINE.split(clean(text[:MAX_CHARACTERS]))
    capped = len(text) > MAX_CHARACTERS or len(rows) > MAX_LINES
    return [_plain_line(row) for row in rows[:MAX_LINES]], capped


def _plain_line(row: str) -> Line:
    found = _PREFIX.match(row)
    if found:
        return Line(row[found.end() :].rstrip(), depth=found.group(1).count(">"))
    # The blank behind the dashes is what makes a signature delimiter (RFC 3676 §4.3).
    return Line(row if row == DELIMITER else row.rstrip())


def joined(lines: Sequence[Line]) -> str:
    """The lines as text: runs of blank lines become one, outer blank lines go, "" for nothing."""
    rows: list[str] = []
    for line in lines:
        row = "" if line.blank else line.text.rstrip()
        if row or (rows and rows[-1]):
            rows.append(row)
    return "\n".join(rows).strip("\n")
