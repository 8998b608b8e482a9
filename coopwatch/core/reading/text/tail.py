"""The written lines at the end of a mail: what is told apart there, paragraphs, and who talks in them.

Refuses to cut; `signature` and `typed_name` do that with these pieces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coopwatch.core.reading.text import footer, notices
from coopwatch.core.reading.text.lines import Line
from coopwatch.core.reading.text.sign_off import is_postscript, is_thanks

_SALUTATION = re.compile(
    r"(?:sehr geehrte|guten (?:tag|morgen|abend)|hallo|hallöchen|halli|hi|hey|moin|servus|liebe[rs]?|werte[rs]?"
    r"|verehrte|dear|hello"
    r"|good (?:morning|afternoon|evening)|grüß|grüezi|morning|salut|bonjour|mahlzeit)\b.{0,60}[,!:.]?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Cut:
    """The written lines of one piece, told apart; all in the order of the mail."""

    text: list[Line]
    closing: list[Line] = field(default_factory=list)
    removed: list[Line] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines between blank ones: lines[start:end] of the list they come from."""

    start: int
    end: int
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All lines as one text."""
        return "\n".join(line.text for line in self.lines)

    @property
    def evidence(self) -> int:
        """How many lines show contact data, a company or its legal details."""
        return sum(footer.is_evidence(line.text) for line in self.lines)

    @property
    def talks(self) -> bool:
        """Whether a person wrote this for the reader: prose, a question or thanks; no notice, no contact data."""
        if notices.is_notice(self.text) or self.evidence:
            return False
        if footer.is_prose(self.text):
            return True
        return any(line.text.endswith("?") or is_thanks(line.text.partition(".")[0]) for line in self.lines)


def paragraphs_of(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of some lines, in order; a change of the signature mark begins a new one."""
    found: list[Paragraph] = []
    start: int | None = None
    for index in range(len(lines) + 1):
        ends = index == len(lines) or lines[index].blank
        if start is not None and (ends or lines[index].signature != lines[start].signature):
            found.append(Paragraph(start, index, tuple(lines[start:index])))
            start = None
        if start is None and not ends:
            start = index
    return found


def is_announced(above: Sequence[Paragraph], paragraph: Paragraph) -> bool:
    """Whether a colon says that this paragraph was wanted: at the end of the one above, or of its own first line."""
    announced = bool(above) and above[-1].lines[-1].text.rstrip().endswith(":")
    return announced or paragraph.lines[0].text.rstrip().endswith(":")


def is_salutation_only(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the paragraphs only greet ("Hallo Frau Brandt,"), so that what follows is the text; True for none."""
    return all(len(p.lines) == 1 and _SALUTATION.match(p.lines[0].text.strip()) for p in paragraphs)


def sort_tail(tail: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Tell postscripts and late additions from signature in the lines below the sign-off."""
    kept: list[Line] = []
    gone: list[Line] = []
    contact_seen = postscript_seen = False
    for paragraph in paragraphs_of(tail):
        contact_seen = contact_seen or paragraph.evidence > 0
        postscript = is_postscript(paragraph.lines[0].text)
        postscript_seen = postscript_seen or postscript
        written = postscript or (paragraph.talks and (postscript_seen or not contact_seen))
        (kept if written else gone).extend([Line(""), *paragraph.lines])
    return kept, gone
