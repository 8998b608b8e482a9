"""Rules for feasts and public holidays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.names import FEASTS, NAMED_DAYS
from coopwatch.core.reading.dates.rules.choice import nth
from coopwatch.core.reading.dates.words import Sort


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(offset: int) -> Callable[[int], date]:
    return lambda year: days.plus(days.easter_sunday(year), offset)


def _repentance_day(year: int) -> date:
    """The Wednesday before 23 November."""
    return days.plus(date(year, 11, 22), -((date(year, 11, 22).weekday() - days.WEDNESDAY) % 7))


_DAY_OF: dict[str, Callable[[int], date]] = {
    "christmas": _fixed(12, 24),
    "christmas_eve": _fixed(12, 24),
    "christmas_day": _fixed(12, 25),
    "boxing_day": _fixed(12, 26),
    "new_years_eve": _fixed(12, 31),
    "new_years_day": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "rose_monday": _from_easter(-48),
    "shrove_tuesday": _from_easter(-47),
    "ash_wednesday": _from_easter(-46),
    "maundy_thursday": _from_easter(-3),
    "good_friday": _from_easter(-2),
    "easter_saturday": _from_easter(-1),
    "easter": _from_easter(0),
    "easter_sunday": _from_easter(0),
    "easter_monday": _from_easter(1),
    "labour_day": _fixed(5, 1),
    "ascension": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit_monday": _from_easter(50),
    "corpus_christi": _from_easter(60),
    "assumption": _fixed(8, 15),
    "german_unity": _fixed(10, 3),
    "austrian_national": _fixed(10, 26),
    "swiss_national": _fixed(8, 1),
    "reformation": _fixed(10, 31),
    "all_saints": _fixed(11, 1),
    "repentance": _repentance_day,
    "st_nicholas": _fixed(12, 6),
    "thanksgiving": lambda year: days.nth_weekday(year, 11, days.THURSDAY, 4),
    "halloween": _fixed(10, 31),
    "us_labor_day": lambda year: days.nth_weekday(year, 9, days.MONDAY, 1),
    "us_memorial_day": lambda year: days.nth_weekday(year, 5, days.MONDAY, -1),
    "us_independence_day": _fixed(7, 4),
    "us_veterans_day": _fixed(11, 11),
}
# For feasts of several days: the last working day before, and how many days after the named day work goes on.
_BEFORE = {"christmas": -1, "easter": -3, "pentecost": -2}
_AFTER = {"christmas": 3, "easter": 2, "pentecost": 2, "new_years_eve": 2}


def _day_of(name: str, hit: Hit) -> date:
    """The next such feast that is not over, or the one of the written year."""
    if year := hit.value(Sort.YEAR):
        return _DAY_OF[name](year)
    if hit.follows(Sort.SINCE):
        years = (hit.said_on.year, hit.said_on.year - 1)
        return next(day for day in map(_DAY_OF[name], years) if day <= hit.said_on)
    this_year = _DAY_OF[name](hit.said_on.year)
    return this_year if this_year >= hit.said_on else _DAY_OF[name](hit.said_on.year + 1)


def _meaning(name: str, hit: Hit) -> Meaning:
    day = _day_of(name, hit)
    if hit.follows(Sort.AFTER):
        first = days.plus(day, _AFTER.get(name, 1))
        return DateSpan(first, days.weekday_on_or_after(days.plus(first, 1), days.FRIDAY))
    if hit.follows(Sort.BEFORE):
        return days.single(days.plus(day, _BEFORE.get(name, -1)))
    return days.single(day)


def _feast(hit: Hit) -> Meaning:
    """The feast, unless it is wished ("frohe Weihnachten")."""
    if hit.follows(Sort.WISHED, Sort.GOOD):
        return Verdict.NOTHING
    return _meaning(FEASTS[hit.value(Sort.FEAST)], hit)


def _named(name: str) -> Callable[[Hit], Meaning]:
    return lambda hit: _meaning(name, hit)


def _christmas_day(hit: Hit) -> Meaning:
    """Only the days of Christmas are counted: "am 2. Weihnachtstag"."""
    if FEASTS[hit.value(Sort.FEAST)] not in ("christmas_day", "christmas"):
        return None
    return _meaning("boxing_day" if hit.value(Sort.ORDINAL, Sort.DOTTED) == 2 else "christmas_day", hit)


def _new_year(hit: Hit) -> Meaning:
    """A day only behind "by" and "before": "in the new year" and wishes name none."""
    return _meaning("new_years_day", hit) if hit.follows(Sort.BY, Sort.BEFORE, Sort.UNTIL) else None


def _easter_monday(hit: Hit) -> Meaning:
    names = {days.MONDAY: "easter_monday", days.SUNDAY: "easter_sunday", days.SATURDAY: "easter_saturday"}
    weekday = hit.value(Sort.WEEKDAY)
    return _meaning(names[weekday], hit) if weekday in names else None


def _good_friday(hit: Hit) -> Meaning:
    """Good Friday; "schönen Freitag" is a wish."""
    good = hit.token(Sort.GOOD)
    is_feast = good is not None and fold(good.word) == "good" and hit.value(Sort.WEEKDAY) == days.FRIDAY
    return _meaning("good_friday", hit) if is_feast else Verdict.NOTHING


def _between_the_years(hit: Hit) -> Meaning:
    """From 27 to 31 December, also as "between Christmas and New Year"."""
    first, *others = hit.values(Sort.FEAST) or (FEASTS.index("christmas"),)
    if FEASTS[first] != "christmas" or not all(FEASTS[o] in ("new_years_day", "new_years_eve") for o in others):
        return None
    year = hit.said_on.year if (hit.said_on.month, hit.said_on.day) >= (1, 7) else hit.said_on.year - 1
    return DateSpan(date(year, 12, 27), date(year, 12, 31))


def _holidays(hit: Hit) -> Meaning:
    """After them: in winter the first working days of January, in spring those after Easter or Whitsun."""
    if not hit.follows(Sort.AFTER, Sort.BEFORE):
        return None
    name = _season(hit.said_on)
    if name is None:
        return None
    if name == "christmas" and hit.follows(Sort.AFTER):
        year = hit.said_on.year + (hit.said_on.month > 6)
        first = days.plus_working_days(date(year, 1, 1), 1)
        return DateSpan(first, days.plus(first, 7))
    return _meaning(name, hit)


def _season(day: date) -> str | None:
    if day.month >= 11 or (day.month, day.day) <= (1, 6):
        return "christmas"
    for name in ("easter", "pentecost"):
        if 0 <= (_DAY_OF[name](day.year) - day).days <= 28:
            return name
    return None


def _advent(hit: Hit) -> Meaning:
    """The first to fourth Sunday of Advent."""
    sunday = nth(hit)
    if not 1 <= sunday <= 4:
        return None
    eve = date(hit.said_on.year, 12, 24)
    fourth = days.plus(eve, -((eve.weekday() - days.SUNDAY) % 7))
    return days.single(days.plus(fourth, 7 * (sunday - 4)))


def _national(hit: Hit) -> Meaning:
    return _meaning("german_unity", hit)


def _labour_day(hit: Hit) -> Meaning:
    """The first of May, "Tag der Arbeit"."""
    of = hit.token(Sort.WORD)
    return _meaning("labour_day", hit) if of is not None and fold(of.word) == "arbeit" else None


def _named_day(hit: Hit) -> Meaning:
    return _meaning(NAMED_DAYS[hit.value(Sort.NAMED_DAY)][0], hit)


RULES = (
    rule("feast", _feast, "FEAST YEAR?"),
    rule("feast", _christmas_day, "ORDINAL|DOTTED FEAST"),
    rule("feast", _named("christmas_eve"), "FEAST EVE"),
    rule("feast", _named("christmas_day"), "FEAST DAY"),
    rule("feast", _named("new_years_eve"), "NEW YEAR_UNIT EVE"),
    rule("feast", _named("new_years_day"), "NEW YEAR_UNIT DAY"),
    rule("feast", _new_year, "NEW YEAR_UNIT"),
    rule("feast", _named("boxing_day"), "BOXING DAY"),
    rule("feast", _easter_monday, "FEAST WEEKDAY"),
    rule("feast", _good_friday, "GOOD WEEKDAY"),
    rule("feast", _national, "DAY THE WORD UNITY"),
    rule("feast", _labour_day, "DAY THE WORD"),
    rule("feast", _named_day, "NAMED_DAY DAY YEAR?"),
    rule("feast", _advent, "ORDINAL|DOTTED ADVENT"),
    rule("between the years", _between_the_years, "BETWEEN THE YEARS_UNIT", "BETWEEN FEAST AND NEW? FEAST|YEAR_UNIT"),
    rule("holidays", _holidays, "HOLIDAYS"),
)
