"""Days, spans and numbers as a person says them, in German and English.

Pure wording: it counts no working days (`deciding.calendar` does) and knows no clock. The names of days and months
stand here because the usual library mixes up languages within one process (python-babel issue 1234). Called by the
digest and by the renderer.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from coopwatch.core.model import Kind, Language

_DAYS = {
    Language.DE: ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    Language.DE: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    Language.EN: "January February March April May June July August September October November December".split(),
}
_SHORT_MONTHS = {
    Language.DE: "Jan. Feb. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split(),
    Language.EN: "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(),
}
_RELATIVE = {
    Language.DE: {-1: "gestern", 0: "heute", 1: "morgen"},
    Language.EN: {-1: "yesterday", 0: "today", 1: "tomorrow"},
}
_AND = {Language.DE: "und", Language.EN: "and"}
_ON = {Language.DE: "am", Language.EN: "on"}
_AT = {Language.DE: "um", Language.EN: "at"}
_NUMBERS = {
    Language.DE: (
        "null",
        "eins",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    ),
    Language.EN: (
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
}
_KINDS = {
    Language.DE: {
        Kind.QUOTE: "Angebot",
        Kind.INVOICE: "Rechnung",
        Kind.APPOINTMENT: "Termin",
        Kind.DOCUMENT: "Unterlagen",
        Kind.ANSWER: "Antwort",
    },
    Language.EN: {
        Kind.QUOTE: "quote",
        Kind.INVOICE: "invoice",
        Kind.APPOINTMENT: "appointment",
        Kind.DOCUMENT: "document",
        Kind.ANSWER: "answer",
    },
}


def short_day(on: date, language: Language, today: date | None = None) -> str:
    """ "Fr. 27. Nov.", "Fri 27 Nov"; with the year when it is not the year of `today`."""
    day, month = _DAYS[language][on.weekday()], _SHORT_MONTHS[language][on.month - 1]
    short = f"{day[:2]}. {on.day}." if language is Language.DE else f"{day[:3]} {on.day}"
    return f"{short} {month}{_year(on, today)}"


def on_day(on: date, language: Language, today: date) -> str:
    """ "heute", "gestern", "morgen", else "am Fr. 27. Nov.", "on Fri 27 Nov", with the year as in `short_day`."""
    near = _RELATIVE[language].get((on - today).days)
    return near or f"{_ON[language]} {short_day(on, language, today)}"


def plain_day(on: date, language: Language, today: date | None = None) -> str:
    """ "27. November", "27 November"; with the year when it is not the year of `today`."""
    dot = "." if language is Language.DE else ""
    return f"{on.day}{dot} {_MONTHS[language][on.month - 1]}{_year(on, today)}"


def long_day(on: date, language: Language, today: date | None = None) -> str:
    """ "Freitag, 27. November", "Friday 27 November"; with the year when it is not the year of `today`."""
    comma = "," if language is Language.DE else ""
    return f"{weekday(on, language)}{comma} {plain_day(on, language, today)}"


def weekday(on: date, language: Language) -> str:
    """ "Freitag", "Friday"."""
    return _DAYS[language][on.weekday()]


def moment(at: datetime, zone: tzinfo, now: datetime, language: Language) -> str:
    """ "heute um 14:30", "Mo. 30. Nov. um 08:30": an aware instant on the wall clock of `zone`, seen from `now`."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    near = _RELATIVE[language].get((local.date() - today) // timedelta(days=1))
    day = near or short_day(local.date(), language, today)
    return f"{day} {_AT[language]} {local:%H:%M}"


def day_span(earliest: date, latest: date, language: Language, today: date | None = None) -> str:
    """Both days included: "Fr. 27. Nov." when they are the same, else "Mo. 23. Nov. – Fr. 27. Nov."."""
    if earliest >= latest:
        return short_day(latest, language, today)
    return f"{short_day(earliest, language, today)} – {short_day(latest, language, today)}"


def since(working_days: int, language: Language) -> str:
    """ "seit 9 Arbeitstagen", "seit einem Arbeitstag", for none (or fewer) "seit heute"."""
    if working_days < 1:
        return {Language.DE: "seit heute", Language.EN: "since today"}[language]
    if language is Language.DE:
        return "seit einem Arbeitstag" if working_days == 1 else f"seit {working_days} Arbeitstagen"
    return "for one working day" if working_days == 1 else f"for {working_days} working days"


def after(working_days: int, language: Language) -> str:
    """ "nach 9 Arbeitstagen", "nach einem Arbeitstag", for none (or fewer) "am selben Tag"."""
    if working_days < 1:
        return {Language.DE: "am selben Tag", Language.EN: "on the same day"}[language]
    if language is Language.DE:
        return "nach einem Arbeitstag" if working_days == 1 else f"nach {working_days} Arbeitstagen"
    return "after one working day" if working_days == 1 else f"after {working_days} working days"


def in_words(number: int, language: Language) -> str:
    """Small numbers as words ("drei", "three"), above twelve or below zero as digits."""
    words = _NUMBERS[language]
    return words[number] if 0 <= number < len(words) else str(number)


def and_more(number: int, language: Language) -> str:
    """ "und 12 weitere", "and 12 more"; for one "und ein weiterer Punkt", "and one more"."""
    if number == 1:
        return {Language.DE: "und ein weiterer Punkt", Language.EN: "and one more"}[language]
    return {Language.DE: f"und {number} weitere", Language.EN: f"and {number} more"}[language]


def listing(words: Sequence[str], language: Language) -> str:
    """ "a, b und c", "a, b and c"; "" for an empty list."""
    *firsts, last = words or ("",)
    return f"{', '.join(firsts)} {_AND[language]} {last}" if firsts else last


def kind_word(kind: Kind, language: Language) -> str:
    """The kind as a noun: "Angebot", "quote"."""
    return _KINDS[language][kind]


def _year(on: date, today: date | None) -> str:
    return f" {on.year}" if today is not None and today.year != on.year else ""
