"""Kinds of values that tell time: spans, windows, days, moments of the week."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from coopwatch.config.values.basic import ValueType, WrongValue, kind_of, quoted, text_of
from coopwatch.core.deciding.calendar import SendWindow
from coopwatch.core.model import DateSpan, Window

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
_DAY_NUMBERS = {name.lower(): number for names in _WEEKDAYS for number, name in enumerate(names)}
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_AMOUNT = re.compile(r"(\d{1,4})\s+(working days?|days?|hours?|minutes?)")
_MOST_WORKING_DAYS = 250


@dataclass(frozen=True, slots=True)
class WeeklyMoment:
    """A weekday, 0 for Monday to 6, and a local time."""

    weekday: int
    at: time


def duration(least: timedelta, most: timedelta, allowed: str) -> ValueType:
    """Plain elapsed time within least..most, as a timedelta."""

    def parse(value: Any) -> timedelta:
        span = _plain_time(value)
        if span is None or not least <= span <= most:
            raise WrongValue(f"{quoted(value)} is no such time")
        return span

    return ValueType("time span", allowed, parse)


def _plain_time(value: Any) -> timedelta | None:
    found = _AMOUNT.fullmatch(text_of(value))
    if found is None or found[2].startswith("working"):
        return None
    unit = found[2].rstrip("s")
    return timedelta(**{f"{unit}s": int(found[1])})


def _window(value: Any) -> Window:
    found = _AMOUNT.fullmatch(text_of(value))
    if found is None or found[2].startswith(("day", "minute")):
        raise WrongValue(f"{quoted(value)} is neither working days nor hours")
    if found[2].startswith("hour"):
        return Window(hours=timedelta(hours=int(found[1])))
    return Window(working_days=_within_a_year(int(found[1])))


def _working_days(value: Any) -> int:
    found = _AMOUNT.fullmatch(text_of(value))
    if found is None or not found[2].startswith("working"):
        raise WrongValue(f"{quoted(value)} is no number of working days")
    return _within_a_year(int(found[1]))


def _within_a_year(days: int) -> int:
    if not 1 <= days <= _MOST_WORKING_DAYS:
        raise WrongValue(f"{days} working days are out of range", f"1 to {_MOST_WORKING_DAYS} working days")
    return days


def _history(value: Any) -> date | timedelta:
    if isinstance(value, date):
        return _day(value)
    span = _plain_time(value)
    if span is not None and timedelta(0) <= span <= timedelta(days=9999):
        return span
    return _day(value)


def _day(value: Any) -> date:
    if type(value) is date:  # TOML knows dates; a datetime is one too, but says more than is wanted
        return value
    text = text_of(value)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WrongValue(f'"{text}" is no day', 'a day such as "2026-12-24"') from None


def _span(value: Any) -> DateSpan:
    if not isinstance(value, list) or len(value) != 2:
        raise WrongValue("must hold pairs of a first and a last day")
    span = DateSpan(_day(value[0]), _day(value[1]))
    if span.latest < span.earliest:
        raise WrongValue(f"{span.latest} is before {span.earliest}")
    return span


def _spans(value: Any) -> tuple[DateSpan, ...]:
    if not isinstance(value, list):
        raise WrongValue(f"is {kind_of(value)}, but must be a list of pairs of days")
    return tuple(_span(pair) for pair in value)


def _day_of_year(value: Any) -> tuple[int, int]:
    text = text_of(value)
    try:
        # A leap year, so that 29 February is a day.
        day = date.fromisoformat(f"2024-{text}")
    except ValueError:
        raise WrongValue(f'"{text}" is no day of the year') from None
    return day.month, day.day


def _moment(text: str) -> time | None:
    found = _TIME.fullmatch(text)
    return time(int(found[1]), int(found[2])) if found else None


def _daily(value: Any) -> time | None:
    text = text_of(value)
    if text == "off":
        return None
    if (moment := _moment(text)) is None:
        raise WrongValue(f'"{text}" is no time of day')
    return moment


def _weekly(value: Any) -> WeeklyMoment | None:
    text = text_of(value)
    if text == "off":
        return None
    day, _, rest = text.partition(" ")
    moment = _moment(rest.strip())
    if day.lower() not in _DAY_NUMBERS or moment is None:
        raise WrongValue(f'"{text}" is no weekday with a time')
    return WeeklyMoment(_DAY_NUMBERS[day.lower()], moment)


def _send_window(value: Any) -> SendWindow:
    text = text_of(value)
    days, _, hours = text.rpartition(" ")
    first, _, last = hours.partition("-")
    opens, closes = _moment(first.strip()), _moment(last.strip())
    if opens is None or closes is None:
        raise WrongValue(f'"{text}" has no hours such as 08:30-17:00')
    if closes <= opens:
        raise WrongValue(f'"{text}" closes before it opens')
    return SendWindow(_weekdays(days), opens, closes)


def _weekdays(text: str) -> frozenset[int]:
    numbers: set[int] = set()
    for part in text.replace(" ", "").split(","):
        first, _, last = part.partition("-")
        try:
            start = _DAY_NUMBERS[first.lower()]
            end = _DAY_NUMBERS[last.lower()] if last else start
        except KeyError:
            raise WrongValue(f'"{part}" names no weekdays') from None
        numbers.update((start + offset) % 7 for offset in range((end - start) % 7 + 1))
    return frozenset(numbers)


WINDOW = ValueType("reply window", '"5 working days" or "36 hours"', _window)
WORKING_DAYS = ValueType("working days", '"5 working days"', _working_days)
HISTORY = ValueType("time span or day", '"90 days" or "2026-01-01"', _history)
SPANS = ValueType("list of pairs of days", '[["2026-12-21", "2027-01-06"]]', _spans)
DAY_OF_YEAR = ValueType("day of the year", '"12-24" (month-day)', _day_of_year)
DAILY = ValueType("time of day", '"07:30" or "off"', _daily)
WEEKLY = ValueType("weekday and time", '"Fri 15:00" or "off"', _weekly)
SEND_WINDOW = ValueType("weekdays and hours", '"Mon-Fri 08:30-17:00" or "Mon,Wed,Fri 09:00-12:00"', _send_window)
