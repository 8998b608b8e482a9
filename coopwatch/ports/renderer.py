"""Port to the words: templates for follow-ups and digests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coopwatch.core.model import Kind, Partner
from coopwatch.core.writing.one_tap import OneTap


@dataclass(frozen=True, slots=True)
class FollowUpItem:
    """One open item of a follow-up.

    asked_on: local day of the request. words: the asking sentence. reminded_on: local day of the previous
    follow-up, None for the first. promised_on: the day the partner had named, None if he named none.
    """

    kind: Kind
    subject: str
    asked_on: date
    words: str
    reminded_on: date | None = None
    promised_on: date | None = None
    partial: bool = False


@dataclass(frozen=True, slots=True)
class FollowUpText:
    """All that a follow-up text may use; items has at least one entry, oldest first; last: the final level.

    today: the owner's local day; with it, dates of another year are written with their year.
    """

    partner: Partner
    owner_name: str
    signature: str
    items: tuple[FollowUpItem, ...]
    last: bool
    one_tap: tuple[OneTap, ...] = ()
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendered mail: one-line subject, text with LF line ends, html or ""; notes: what the owner must know
    (for example that his own template was broken and the packaged one was used)."""

    subject: str
    text: str
    html: str = ""
    notes: tuple[str, ...] = ()


class Renderer(Protocol):
    """Turns values into words; deterministic, without effects on anything but files it reads."""

    def follow_up(self, facts: FollowUpText) -> Rendered:
        """The follow-up for one partner; the owner's template if it works, else the packaged one with a note."""
        ...

    def digest(self, view: object) -> Rendered:
        """The digest for a `core.writing.digest.DigestView`."""
        ...
