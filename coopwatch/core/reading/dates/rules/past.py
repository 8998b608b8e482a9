"""Whether a day without a year lies behind rather than ahead. Called by the rules for calendar days."""

from __future__ import annotations

import re
from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict
from coopwatch.core.reading.dates.rules.past_days import dates_a_message
from coopwatch.core.reading.dates.words import Sort, Token

# So many days before the mail a day may be meant as past if the sentence speaks of the past.
_RECENTLY = 60
# So far back a document may be dated without a year ("Ihr Schreiben vom 3. Mai").
_DATED = 300
_WORDS_LOOKED_AT = 8
_SPEAKS_OF_PAST = re.compile(
    r"war|waren|wurden?|hatten?|erhielt(?:en)?|kam(?:en)?|ging(?:en)?|\w{0,6}ge\w{3,12}(?:t|en)|erhalten|bekommen"
    r"|überwiesen|bezahlt|bestellt|verschickt|versendet|was|were|had|sent|received|paid|arrived|came|went|\w{3,}ed",
    re.IGNORECASE,
)


def placed(hit: Hit, day: int, month: int) -> Meaning:
    """A day and month without a year: the next one, or the last one where the words speak of the past."""
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return Verdict.NOTHING
    upcoming = days.next_occurrence(day, month, hit.floor)
    if upcoming is None:
        return Verdict.NOTHING
    past = days.last_occurrence(day, month, hit.said_on)
    return days.single(past if past and not hit.in_range and _is_past(hit, past) else upcoming)


def in_year(hit: Hit, day: int, month: int, year: int) -> Meaning:
    """A day and month of a written year, or `placed` for year 0; NOTHING if the calendar has no such day."""
    if not year:
        return placed(hit, day, month)
    try:
        return days.single(date(year, month, day))
    except ValueError:
        return Verdict.NOTHING


def spans_of(meanings: list[Meaning]) -> list[DateSpan]:
    """The meanings that are days."""
    return [meaning for meaning in meanings if isinstance(meaning, DateSpan)]


def names_a_dated_thing(hit: Hit) -> bool:
    """Whether "vom" introduces the day as the date of something past: "Ihr Schreiben vom 3. Mai", no range."""
    if dates_a_message(hit):
        return True
    before, behind = hit.neighbour(-1), hit.neighbour(1)
    opens_range = behind is not None and behind.sort in (Sort.BIS, Sort.DASH, Sort.TO, Sort.UNTIL)
    return before is not None and fold(before.word) == "vom" and not opens_range


def _is_past(hit: Hit, past: date) -> bool:
    if hit.follows(Sort.SINCE):
        return True
    age = (hit.said_on - past).days
    if names_a_dated_thing(hit) and age <= _DATED:
        return True
    return 0 < age <= _RECENTLY and _speaks_of_past(hit)


def _speaks_of_past(hit: Hit) -> bool:
    """Whether one of the words around, within the sentence, is of the past."""
    nearby: list[Token] = []
    for step in (-1, 1):
        for distance in range(1, _WORDS_LOOKED_AT + 1):
            token = hit.neighbour(step * distance)
            if token is None or token.sort is Sort.STOP:
                break
            nearby.append(token)
    return any(token.sort is Sort.WORD and _SPEAKS_OF_PAST.fullmatch(token.word) for token in nearby)
