"""What English date phrases mean, said on Wednesday, 25 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from coopwatch.core.model import Language
from coopwatch.core.reading.dates import find_dates

WEDNESDAY = date(2026, 11, 25)


def spans(text: str) -> list[str]:
    """Every date found, as "FIRST" or "FIRST/LAST"."""
    found = [phrase.span for phrase in find_dates(text, WEDNESDAY, Language.EN)]
    return [str(s.earliest) if s.earliest == s.latest else f"{s.earliest}/{s.latest}" for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'll send it today.", "2026-11-25"),
        ("later today", "2026-11-25"),
        ("tonight", "2026-11-25"),
        ("this afternoon", "2026-11-25"),
        ("by EOD", "2026-11-25"),
        ("by end of day", "2026-11-25"),
        ("by the end of the day", "2026-11-25"),
        ("by COB", "2026-11-25"),
        ("by close of business", "2026-11-25"),
        ("by close of play", "2026-11-25"),
        ("EOD Friday", "2026-11-27"),
        ("by close of business on Thursday", "2026-11-26"),
        ("by end of day tomorrow", "2026-11-26"),
        ("tomorrow morning", "2026-11-26"),
        ("first thing tomorrow", "2026-11-26"),
        ("by tommorow", "2026-11-26"),
        ("the day after tomorrow", "2026-11-27"),
        ("yesterday", "2026-11-24"),
        ("within the hour", "2026-11-25"),
        ("in two hours", "2026-11-25"),
        ("within 24 hours", "2026-11-26"),
        ("within 48h", "2026-11-27"),
    ],
)
def test_near_days(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Friday", "2026-11-27"),
        ("by Monday", "2026-11-30"),
        ("Thursday at the latest", "2026-11-26"),
        ("Fri", "2026-11-27"),
        ("on Tues", "2026-12-01"),
        ("first thing Monday", "2026-11-30"),
        ("Monday morning at 9am", "2026-11-30"),
        ("this Friday", "2026-11-27"),
        ("this coming Tuesday", "2026-12-01"),
        ("next Monday", "2026-11-30"),
        ("next Friday", "2026-11-27/2026-12-04"),
        ("Friday next week", "2026-12-04"),
        ("next week Tuesday", "2026-12-01"),
        ("Tuesday of next week", "2026-12-01"),
        ("on Tuesday, next week", "2026-12-01"),
        ("Monday week", "2026-12-07"),
        ("a week on Friday", "2026-12-04"),
        ("a week from Friday", "2026-12-04"),
        ("two weeks from Monday", "2026-12-14"),
        ("Friday in two weeks", "2026-12-11"),
        ("two Fridays from now", "2026-12-04"),
        ("the Friday after next", "2026-12-04"),
        ("last Friday", "2026-11-20"),
        ("by Wendesday", "2026-12-02"),
        ("the next working day", "2026-11-26"),
        ("the next business day", "2026-11-26"),
    ],
)
def test_weekdays(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("this week", "2026-11-23/2026-11-29"),
        ("by this week", "2026-11-27"),
        ("later this week", "2026-11-25/2026-11-29"),
        ("next week", "2026-11-30/2026-12-06"),
        ("sometime next week", "2026-11-30/2026-12-06"),
        ("by next week", "2026-12-04"),
        ("the following week", "2026-11-30/2026-12-06"),
        ("the week after next", "2026-12-07/2026-12-13"),
        ("in the course of next week", "2026-12-04"),
        ("within the week", "2026-11-27"),
        ("end of the week", "2026-11-27"),
        ("by EOW", "2026-11-27"),
        ("by the end of next week", "2026-12-04"),
        ("by end of week", "2026-11-27"),
        ("early next week", "2026-11-30/2026-12-01"),
        ("at the beginning of next week", "2026-11-30/2026-12-01"),
        ("mid next week", "2026-12-02"),
        ("the middle of next week", "2026-12-02"),
        ("late next week", "2026-12-04"),
        ("at the weekend", "2026-11-28/2026-11-29"),
        ("over the weekend", "2026-11-28/2026-11-29"),
        ("this weekend", "2026-11-28/2026-11-29"),
        ("before the weekend", "2026-11-27"),
        ("after the weekend", "2026-11-30"),
        ("calendar week 50", "2026-12-07/2026-12-13"),
        ("CW 50", "2026-12-07/2026-12-13"),
        ("in week 50", "2026-12-07/2026-12-13"),
        ("the week of 7 December", "2026-12-07/2026-12-13"),
        ("week commencing 7 December", "2026-12-07/2026-12-13"),
        ("w/c 7 Dec", "2026-12-07/2026-12-13"),
        ("the first week of December", "2026-12-07/2026-12-13"),
        ("the last week in January", "2027-01-25/2027-01-31"),
    ],
)
def test_weeks(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("early December", "2026-12-01/2026-12-10"),
        ("mid-December", "2026-12-11/2026-12-20"),
        ("late January", "2027-01-21/2027-01-31"),
        ("the end of November", "2026-11-21/2026-11-30"),
        ("by the end of November", "2026-11-30"),
        ("by end November", "2026-11-30"),
        ("before the end of the month", "2026-11-30"),
        ("by month end", "2026-11-30"),
        ("by EOM", "2026-11-30"),
        ("by the end of next month", "2026-12-31"),
        ("at the start of next month", "2026-12-01/2026-12-10"),
        ("this month", "2026-11-30"),
        ("next month", "2026-12-01/2026-12-31"),
        ("in January", "2027-01-01/2027-01-31"),
        ("in May", "2027-05-01/2027-05-31"),
        ("by December 2026", "2026-12-01/2026-12-31"),
        ("the last Monday in March", "2027-03-29"),
        ("first Tuesday of December", "2026-12-01"),
        ("the last working day of the month", "2026-11-30"),
        ("the first working day of next month", "2026-12-01"),
        ("the last Friday of the month", "2026-11-27"),
        ("early in the new year", "2027-01-01/2027-01-31"),
        ("by the end of the quarter", "2026-12-31"),
        ("in Q1 2027", "2027-01-01/2027-03-31"),
        ("by the end of Q1", "2027-03-31"),
        ("next quarter", "2027-01-01/2027-03-31"),
        ("this year", "2026-12-31"),
        ("by year-end", "2026-12-31"),
        ("by the end of the year", "2026-12-31"),
        ("early next year", "2027-01-01/2027-01-31"),
        ("next year", "2027-01-01/2027-12-31"),
    ],
)
def test_months_quarters_and_years(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in three days", "2026-11-28"),
        ("in 10 days' time", "2026-12-05"),
        ("within 10 business days", "2026-12-09"),
        ("within the next 3 working days", "2026-11-30"),
        ("in 2 weeks", "2026-12-09"),
        ("in two weeks' time", "2026-12-09"),
        ("in a fortnight", "2026-12-09"),
        ("in a couple of days", "2026-11-27"),
        ("in 2-3 weeks", "2026-12-09/2026-12-16"),
        ("in two to three days", "2026-11-27/2026-11-28"),
        ("in a week or two", "2026-12-02/2026-12-09"),
        ("in about a week", "2026-12-02"),
        ("a week from today", "2026-12-02"),
        ("a week today", "2026-12-02"),
        ("three weeks from tomorrow", "2026-12-17"),
        ("a fortnight today", "2026-12-09"),
        ("five days from now", "2026-11-30"),
        ("3 business days from now", "2026-11-30"),
        ("over the next two weeks", "2026-12-09"),
        ("in a month", "2026-12-25"),
        ("in six months", "2027-05-25"),
        ("two weeks ago", "2026-11-11"),
        ("another two days", "2026-11-27"),
        ("I need another week", "2026-12-02"),
        ("5-7 working days from today", "2026-12-02/2026-12-04"),
        ("in the next day or two", "2026-11-26/2026-11-27"),
    ],
)
def test_spans_of_time(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 4 December", "2026-12-04"),
        ("4th December 2026", "2026-12-04"),
        ("the 4th of December", "2026-12-04"),
        ("December 4", "2026-12-04"),
        ("December 4th, 2026", "2026-12-04"),
        ("Dec. 4, 2026", "2026-12-04"),
        ("Dec 4", "2026-12-04"),
        ("4-Dec-2026", "2026-12-04"),
        ("2026/Dec/04", "2026-12-04"),
        ("Oct/2", "2027-10-02"),
        ("May 4th", "2027-05-04"),
        ("the first of March", "2027-03-01"),
        ("March the 3rd", "2027-03-03"),
        ("the twenty-first of December", "2026-12-21"),
        ("Friday, December 4", "2026-12-04"),
        ("Friday 4th December", "2026-12-04"),
        ("Fri 4 Dec", "2026-12-04"),
        ("Fri, Dec 4, 2026, 10:00", "2026-12-04"),
        ("on 4/12/2026", "2026-12-04"),
        ("on 12/31/2026", "2026-12-31"),
        ("by 04/12", "2026-12-04"),
        ("by 12/15", "2026-12-15"),
        ("on 5.12.", "2026-12-05"),
        ("2026-12-04", "2026-12-04"),
        ("2026/12/04", "2026-12-04"),
        ("by 4 Dec '26", "2026-12-04"),
        ("on Mon or Tue", "2026-11-30/2026-12-01"),
        ("by the 10th", "2026-12-10"),
        ("on the 18th", "2026-12-18"),
        ("Friday the 11th", "2026-12-11"),
        ("the 20th of next month", "2026-12-20"),
        ("the 28th of this month", "2026-11-28"),
        ("12-14 May", "2027-05-12/2027-05-14"),
        ("May 12-14", "2027-05-12/2027-05-14"),
        ("from 12 to 14 May", "2027-05-12/2027-05-14"),
        ("the 12th to the 14th of May", "2027-05-12/2027-05-14"),
        ("between 3 and 5 May", "2027-05-03/2027-05-05"),
        ("between Tuesday and Thursday", "2026-12-01/2026-12-03"),
        ("from 28 April to 3 May", "2027-04-28/2027-05-03"),
        ("21 December 2026 until 6 January 2027", "2026-12-21/2027-01-06"),
        ("Monday or Tuesday", "2026-11-30/2026-12-01"),
        ("today or tomorrow", "2026-11-25/2026-11-26"),
    ],
)
def test_days_of_the_calendar(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before Christmas", "2026-12-23"),
        ("by Christmas", "2026-12-24"),
        ("on Christmas Eve", "2026-12-24"),
        ("on Christmas Day", "2026-12-25"),
        ("on Boxing Day", "2026-12-26"),
        ("on New Year's Eve", "2026-12-31"),
        ("between Christmas and New Year", "2026-12-27/2026-12-31"),
        ("after the holidays", "2027-01-04/2027-01-11"),
        ("after Easter", "2027-03-30/2027-04-02"),
        ("on Good Friday", "2027-03-26"),
        ("Easter Monday", "2027-03-29"),
        ("after Thanksgiving", "2026-11-27/2026-12-04"),
    ],
)
def test_feasts(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "We may need it.",
        "It may 5 times exceed the limit.",
        "as soon as possible",
        "Have a nice weekend!",
        "Good morning Carla,",
        "Morning Carla,",
        "available 24/7",
        "every Monday",
        "every two weeks",
        "Mondays and Thursdays",
        "Mon-Fri 9am-5pm",
        "Monday to Friday, 9:00 - 17:00",
        "call +44 20 7946 0958",
        "invoice INV-1093",
        "version 2.12",
        "v1.12.26",
        "$10.12",
        "1/2 cup",
        "a 4:3 ratio",
        "the 3rd floor",
        "the 2nd draft",
        "for the 1st time",
        "the second half",
        "in the next few days",
        "in the coming weeks",
        "the sun will set",
        "he sat down",
        "march on",
        "a day",
        "at the end of the day it's fine",
        "June 31",
        "02/30/2026",
        "payable within 30 days of receipt",
        "chapter 4.12",
        "2026",
        "see monday.com",
        "on a Monday",
        "Merry Christmas!",
        "version: 1.10.30",
        "4711-12-26",
    ],
)
def test_what_only_looks_like_a_date_stays_nothing(text: str) -> None:
    assert spans(text) == []
