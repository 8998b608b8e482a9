"""Finds the first day back in text, subject and headers of an out-of-office. Public entry of the package.

Never raises: what cannot be understood gives no day. "bis 4.12." and "until 4 December" name the last day away, after
which the next working day follows; only an English "until Monday" is the day of return.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coopwatch.core.model import Absence, DatePhrase, Mail
from coopwatch.core.reading.absence import cues
from coopwatch.core.reading.absence.clauses import Dated, dated_clauses
from coopwatch.core.reading.absence.deputy import find_deputy
from coopwatch.core.reading.dates import deadline, find_dates
from coopwatch.core.reading.dates.days import plus_working_days
from coopwatch.core.reading.language import detect
from coopwatch.core.reading.sentences import Sentence, split_sentences

_APPLE_END = re.compile(r"\bendDate=(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)")
# Apple writes the last second of the last day in the owner's zone; between 13 hours west and 10 east of Greenwich this
# much less is within that day.
_BACK_INTO_LAST_DAY = timedelta(hours=11)
_LONGEST_WORDS = 300
# A day without a year that seems so far ahead is a past one in a reply nobody switched off.
_FAR_AHEAD = 270
_SHORTLY_PAST = 95


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One reading of the first day back; of several the strongest counts, the earlier in the text if equal."""

    back_on: date
    strength: int
    rule: str
    words: str


def read_absence(mail: Mail, new_text: str, said_on: date) -> Absence:
    """The first day back and the deputy of an out-of-office.

    new_text: what the mail newly says. said_on: the mail's day. back_on is None when no day is named; a last day
    away on Friday to Sunday gives the Monday after. Never raises.
    """
    deputy = find_deputy(new_text)
    try:
        found = _in_text(new_text, said_on) or _in_subject(mail.subject, said_on) or _in_headers(mail)
    except OverflowError:
        # A day beyond the year 9999 is no day back.
        found = []
    if not found:
        return Absence(None, deputy=deputy)
    best = max(found, key=lambda candidate: candidate.strength)
    return Absence(best.back_on, best.words, deputy, best.rule)


def _in_text(text: str, said_on: date) -> list[_Candidate]:
    phrases = find_dates(text, said_on, detect(text))
    if not phrases:
        return []
    clauses = dated_clauses(text, split_sentences(text), phrases)
    return [candidate for dated in clauses if (candidate := _candidate(dated, said_on))]


def _candidate(dated: Dated, said_on: date) -> _Candidate | None:
    """What one dated clause says about the return, None if nothing."""
    words = " ".join(dated.around.split())[:_LONGEST_WORDS]
    away = cues.AWAY.search(dated.clause)
    if dated.phrase.rule == "range" or cues.UNTIL.search(dated.before):
        if cues.OPEN.search(dated.clause):
            return None
        known = away or cues.AWAY.search(dated.around)
        return _Candidate(_after_last_day(dated, said_on), 3 if known else 2, "last_day_away", words)
    if cues.RETURNS.search(dated.clause):
        first = _this_time(dated.phrase.span.earliest, dated.phrase, said_on)
        if cues.AFTER.search(dated.before):
            first = plus_working_days(first, 1)
        return _Candidate(first, 4, "returns_on", words)
    if away and not cues.STARTING.search(dated.before) and dated.phrase.span.latest >= said_on:
        return _Candidate(_after_last_day(dated, said_on), 1, "away_on", words)
    return None


def _after_last_day(dated: Dated, said_on: date) -> date:
    # The end of an absence is not taken to lie further off than the day meant at first ("bis nächsten Montag").
    due = min(deadline(dated.phrase, said_on).latest, dated.phrase.span.latest)
    last = _this_time(due, dated.phrase, said_on)
    until = cues.UNTIL.search(dated.before)
    english = until is not None and until.group().lower().startswith(("until", "til"))
    if (
        english
        and last.weekday() == 0
        and not cues.INCLUSIVE.search(f"{until.group() if until else ''} {dated.behind[:20]}")
    ):
        return last
    return plus_working_days(last, 1)


def _this_time(day: date, phrase: DatePhrase, said_on: date) -> date:
    """The day, moved back a year where the words name none and the future would be absurdly far."""
    has_year = re.search(r"\d{4}|\d[./-]\d{1,2}[./-]\d\d", phrase.words) is not None
    if has_year or (day - said_on).days <= _FAR_AHEAD:
        return day
    try:
        earlier = day.replace(year=day.year - 1)
    except ValueError:
        return day
    return earlier if (said_on - earlier).days <= _SHORTLY_PAST else day


def _in_subject(subject: str, said_on: date) -> list[_Candidate]:
    """ "Urlaub 21.12.–3.1.", "Out of office until 7 December"; never a date of the owner's subject behind a colon."""
    phrases = find_dates(subject, said_on, detect(subject))
    words = subject[:_LONGEST_WORDS]
    found = []
    for dated in dated_clauses(subject, (Sentence(subject, 0, len(subject)),), phrases):
        is_until = cues.UNTIL.search(dated.before)
        if cues.RETURNS.search(dated.clause) and not is_until:
            found.append(_Candidate(dated.phrase.span.earliest, 4, "subject_returns_on", words))
        elif cues.AWAY.search(dated.clause) and (is_until or dated.phrase.rule == "range"):
            found.append(_Candidate(_after_last_day(dated, said_on), 3, "subject_last_day_away", words))
    return found


def _in_headers(mail: Mail) -> list[_Candidate]:
    """iCloud's `X-Apple-Criteria: {kind=VACATION,startDate=…Z,endDate=…Z}`, as its server of 2019 wrote it."""
    header = mail.header("x-apple-criteria")
    match = _APPLE_END.search(header)
    if match is None:
        return []
    try:
        end = datetime.fromisoformat(match.group(1))
        last = (end - _BACK_INTO_LAST_DAY).date()
        return [_Candidate(plus_working_days(last, 1), 1, "apple_header", header[:_LONGEST_WORDS])]
    except (ValueError, OverflowError):
        return []
