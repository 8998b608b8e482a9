"""A digest in ready words and fixed order: all that the templates may see, already cleaned and cut."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coopwatch.core.model import Language
from coopwatch.core.writing.cooperation import Bar
from coopwatch.core.writing.digest.facts import Button, DigestKind


class SectionKey(StrEnum):
    """The sections in the order they are shown."""

    NEEDS_YOU = "needs_you"
    UPCOMING = "upcoming"
    FOUND = "found"
    WAITING = "waiting"
    OWED = "owed"
    CLOSED = "closed"
    COMMANDS = "commands"
    PROPOSALS = "proposals"
    PEOPLE = "people"
    COOPERATION = "cooperation"
    SET_ASIDE = "set_aside"
    HEALTH = "health"


@dataclass(frozen=True, slots=True)
class Line:
    """One entry.

    id: the number of an obligation, mail_id: of a mail, as commands name it; None where there is none. heading: what
    this line and the grouped ones after it have in common, "" where nothing begins. grouped: it is one of those.
    badge: its state as a word, "" for none; strong: the badge calls for attention. title: one line. sentence: what is
    asked or to be known. facts: short phrases. parts: more to know, one line each. source and quote: somebody's own
    words and where they come from. preview: the text of a mail, several lines. bars: shares to look at, each with its
    value in words. buttons: hrefs are `mailto:` or "".
    """

    title: str
    id: int | None = None
    mail_id: int | None = None
    heading: str = ""
    grouped: bool = False
    badge: str = ""
    strong: bool = False
    sentence: str = ""
    facts: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    source: str = ""
    quote: str = ""
    preview: str = ""
    bars: tuple[Bar, ...] = ()
    buttons: tuple[Button, ...] = ()

    @property
    def number(self) -> str:
        """What stands in brackets behind the title: "12" for an obligation, "M34" for a mail, "" for none."""
        if self.id is not None:
            return str(self.id)
        return f"M{self.mail_id}" if self.mail_id is not None else ""

    @property
    def commands(self) -> tuple[str, ...]:
        """What can be typed about this line, in the order of the buttons."""
        return tuple(button.command for button in self.buttons if button.command)


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; more: "und 12 weitere" when lines were left out, else "". count: with those."""

    key: SectionKey
    title: str
    lines: tuple[Line, ...]
    count: int
    intro: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class DigestView:
    """A whole digest.

    subject: one line that carries the answer. preheader: what a mail program shows beside it. headline: the
    answer as a sentence. occasion: "Tagesüberblick · Donnerstag, 26. November". lead: what must be known first, or
    "". sections: in order, none of them empty. footer: how to answer. or_reply: what stands before the commands of
    a line. needs_attention: a daily digest is worth sending. attention: stable names of what makes it so, sorted;
    the same as last time means that nothing new happened. overdue and questions: the counts in the subject.
    """

    kind: DigestKind
    language: Language
    subject: str
    preheader: str
    headline: str
    occasion: str
    lead: str
    sections: tuple[Section, ...]
    footer: tuple[str, ...]
    or_reply: str
    needs_attention: bool
    attention: tuple[str, ...]
    overdue: int
    questions: int
