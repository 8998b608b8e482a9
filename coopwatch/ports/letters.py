"""Port to the words of letters that the owner sends himself, and of the cooperation sheet as a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coopwatch.core.model import Partner
from coopwatch.core.writing.customer import CustomerItem
from coopwatch.ports.renderer import Rendered


@dataclass(frozen=True, slots=True)
class TalkFigures:
    """The figures that a letter may name, all from at least five requests.

    requests: with an answer or their time up. unprompted: of those, answered by themselves in time. answer_days:
    typical working days, None for none. earlier_days: the same in the time before, None unless that is as well known.
    """

    requests: int
    unprompted: int
    reminders: int = 0
    answer_days: int | None = None
    earlier_days: int | None = None


@dataclass(frozen=True, slots=True)
class TalkText:
    """All that a letter for an honest talk may use.

    since: first day the figures count from. figures: None when too little is known to name any. calls: they speak
    for a talk, so the letter may say that waiting is hard.
    """

    partner: Partner
    owner_name: str
    signature: str
    since: date
    today: date
    figures: TalkFigures | None = None
    calls: bool = False


@dataclass(frozen=True, slots=True)
class CustomerText:
    """All that a letter to a customer may use.

    customer: whom it greets, as a partner with name, language and form. items: at least one, what has arrived first,
    then by age. job: "" when the items are of several.
    """

    customer: Partner
    job: str
    owner_name: str
    signature: str
    items: tuple[CustomerItem, ...]
    today: date


class LetterRenderer(Protocol):
    """Turns values into words as `ports.Renderer` does: the owner's template if it works, else the packaged one."""

    def talk(self, facts: TalkText) -> Rendered:
        """A letter that asks a partner for a talk; text only."""
        ...

    def customer(self, facts: CustomerText) -> Rendered:
        """A letter that tells a customer where things stand; text only."""
        ...

    def sheet(self, view: object) -> str:
        """A page of HTML for a `core.writing.cooperation.SheetView`."""
        ...
