"""Choosing and filling the digest's phrases, and saying days and moments from where the owner stands.

Decides nothing about obligations. Called by the other modules of this package.
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from coopwatch.core.model import CloseReason, Kind, Language, Mode
from coopwatch.core.writing import phrases
from coopwatch.core.writing.digest.english import ENGLISH
from coopwatch.core.writing.digest.german import GERMAN
from coopwatch.core.writing.digest.view import SectionKey


class Words:
    """The words of one digest: its language, its instant (aware UTC) and the owner's zone."""

    def __init__(self, language: Language, now: datetime, zone: tzinfo) -> None:
        self.language = language
        self.now = now
        self.zone = zone
        self.today = now.astimezone(zone).date()
        self._book = GERMAN if language is Language.DE else ENGLISH

    def say(self, name: str, **values: object) -> str:
        """A phrase with its values filled in; braces inside a value stay what they are."""
        return self._book.phrases[name].format(**values)

    def count(self, name: str, number: int, **values: object) -> str:
        """The phrase `name`_none, _one or _many that fits the number; {n} is the number."""
        ending = {0: "_none", 1: "_one"}.get(number, "_many")
        return self.say(name + ending, n=number, **values)

    def badge(self, name: str) -> str:
        """A state as a word."""
        return self._book.badges[name]

    def title(self, key: SectionKey) -> str:
        """Heading of a section."""
        return self._book.titles[key]

    @property
    def upcoming_observed(self) -> str:
        """Heading of the follow-ups that would have gone out."""
        return self._book.upcoming_observed

    def reason(self, reason: CloseReason) -> str:
        """Why an obligation ended."""
        return self._book.reasons[reason]

    def mode(self, mode: Mode) -> str:
        """What a mode does."""
        return self._book.modes[mode]

    def kind(self, kind: Kind) -> str:
        """A kind as a noun."""
        return phrases.kind_word(kind, self.language)

    def day(self, on: date | datetime) -> str:
        """A day in short, an instant by its day in the owner's zone."""
        local = on.astimezone(self.zone).date() if isinstance(on, datetime) else on
        return _unbroken(phrases.short_day(local, self.language, self.today))

    def on(self, on: date | datetime) -> str:
        """As `day`, as a part of a sentence: "heute", "gestern", "am Fr. 27. Nov."."""
        local = on.astimezone(self.zone).date() if isinstance(on, datetime) else on
        return _unbroken(phrases.on_day(local, self.language, self.today))

    def moment(self, at: datetime) -> str:
        """An instant, "heute um 14:30"."""
        return _unbroken(phrases.moment(at, self.zone, self.now, self.language))

    def span(self, earliest: date | None, latest: date) -> str:
        """One day or an interval of days."""
        return phrases.day_span(earliest or latest, latest, self.language, self.today)


def _unbroken(words: str) -> str:
    """With no-break spaces, so that no line ends inside a date."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")
