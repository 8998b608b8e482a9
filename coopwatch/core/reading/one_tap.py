"""What a partner's one-tap answer says: which of the three he tapped, and the day he wrote behind it.

The prepared lines stand here because one room writes them (`core.writing.one_tap`) and this one reads them. Knows no
key: whether an answer is genuine is settled by `services.triage` before. The partner's own words win over the button
where they surely say something else, for people tap in haste.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from coopwatch.core.model import Answer, AnswerClass, DateSpan, Kind, Language, Mail
from coopwatch.core.reading.answer import read_answer
from coopwatch.core.reading.dates import deadline, find_dates

# A fresh mail has no thread, and `read_answer` trusts it no further; here the token ties it to the request.
_SURE = 0.85
_CLEAR = 0.75
# A day without a year that has just passed reads as one of next year.
_FARTHEST_DAYS = 180
_BROUGHT = frozenset({AnswerClass.DELIVERED, AnswerClass.PARTIAL})
_INSTEAD_OF_A_DAY = frozenset({AnswerClass.DECLINE, AnswerClass.QUESTION})
_INSTEAD_OF_A_NO = frozenset({AnswerClass.PROMISE, AnswerClass.QUESTION})


class Tap(StrEnum):
    """The three ready answers."""

    COMES = "comes"
    NEW_DATE = "new_date"
    DECLINED = "declined"


_LINES = {
    Language.DE: {Tap.COMES: "Kommt bis:", Tap.NEW_DATE: "Neuer Termin:", Tap.DECLINED: "Das klappt leider nicht."},
    Language.EN: {Tap.COMES: "You get it by:", Tap.NEW_DATE: "New date:", Tap.DECLINED: "Sorry, this is not possible."},
}
_APPOINTMENT = {Language.DE: "Termin am:", Language.EN: "Appointment on:"}
_READY = frozenset(line.casefold() for lines in _LINES.values() for line in lines.values()) | frozenset(
    line.casefold() for line in _APPOINTMENT.values()
)
_TO_COMPLETE = re.compile(
    rf"(?:{'|'.join(re.escape(line[:-1]) for line in sorted(_READY) if line.endswith(':'))})\s*[:：](.*)", re.IGNORECASE
)


def prepared_line(tap: Tap, kind: Kind, language: Language) -> str:
    """The line a one-tap answer begins with; one that ends in a colon is to be completed."""
    if tap is Tap.COMES and kind is Kind.APPOINTMENT:
        return _APPOINTMENT[language]
    return _LINES[language][tap]


def read_tap(tap: Tap, mail: Mail, new_text: str, said_on: date, language: Language, asked: Kind) -> Answer:
    """What a one-tap answer means for what was asked.

    A day is promised until then; without a readable one, promised_by is None. About an appointment a named day is
    the answer itself (delivered), and another day than agreed a question. A day that has passed or lies farther than
    half a year ahead is `other`: nobody knows what was meant. new_text, said_on and language are as in `read_answer`;
    rule names what was tapped, or the rule by which the partner's own words win.
    """
    own = _own_words(new_text)
    written = read_answer(mail, own, said_on, language, asked)
    sure = written.confidence >= _SURE
    slot = asked is Kind.APPOINTMENT
    if tap is Tap.DECLINED:
        other_day = slot and bool(own) and next(_days(own, said_on, language), None) is not None
        return _declined(written, own, new_text, other_day=other_day)
    if sure and not slot and written.answer_class in _BROUGHT:
        return written
    promised = written.promised_by if written.answer_class is AnswerClass.PROMISE else None
    day = promised or next(_days(own, said_on, language), None)
    if day is None:
        if sure and written.answer_class in _BROUGHT | _INSTEAD_OF_A_DAY:
            return written
        return _tapped(AnswerClass.PROMISE, tap, own or new_text)
    if not 0 <= (day.latest - said_on).days <= _FARTHEST_DAYS:
        return _tapped(AnswerClass.OTHER, tap, own)
    if slot:
        return _tapped(AnswerClass.DELIVERED if tap is Tap.COMES else AnswerClass.QUESTION, tap, own)
    return _tapped(AnswerClass.PROMISE, tap, own, day)


def completed_day(new_text: str, said_on: date, language: Language) -> DateSpan | None:
    """The day that stands right behind a prepared line, None without one, or when that day cannot be meant.

    Narrower than `read_tap`: a mail that only goes on in the thread of an answer never says it.
    """
    day = next(_completed(new_text, said_on, language), None)
    return day if day and 0 <= (day.latest - said_on).days <= _FARTHEST_DAYS else None


def _declined(written: Answer, own: str, new_text: str, *, other_day: bool) -> Answer:
    if other_day:
        return _tapped(AnswerClass.QUESTION, Tap.DECLINED, own)  # which the owner has to agree to
    clear = bool(own) and written.confidence >= _CLEAR
    brought = written.answer_class in _BROUGHT and written.confidence >= _SURE
    if clear and (brought or written.answer_class in _INSTEAD_OF_A_NO):
        return written
    return _tapped(AnswerClass.DECLINE, Tap.DECLINED, own or new_text)


def _tapped(of: AnswerClass, tap: Tap, words: str, day: DateSpan | None = None) -> Answer:
    return Answer(of, day, " ".join(words.split()), 1.0, tap.value)


def _days(own: str, said_on: date, language: Language) -> Iterator[DateSpan]:
    """The days that may be meant, best first: behind the prepared line, then any that is still to come."""
    yield from _completed(own, said_on, language)
    for tongue in _tongues(language):
        yield from (span for span in _later_first(own, said_on, tongue) if span.latest >= said_on)


def _completed(own: str, said_on: date, language: Language) -> Iterator[DateSpan]:
    for line in own.splitlines():
        completed = _TO_COMPLETE.match(line.strip())
        rest = completed[1].strip() if completed else ""
        # "3 Wochen" behind "Kommt bis:" is a span of time that lacks its "in".
        for text in (rest, f"in {rest}") if rest else ():
            for tongue in _tongues(language):
                yield from _later_first(text, said_on, tongue)


def _tongues(language: Language) -> tuple[Language, Language]:
    """The likelier language first."""
    return language, Language.EN if language is Language.DE else Language.DE


def _later_first(text: str, said_on: date, language: Language) -> list[DateSpan]:
    spans = [deadline(phrase, said_on) for phrase in find_dates(text, said_on, language)]
    return [span for span in spans if span.latest >= said_on] + [span for span in spans if span.latest < said_on]


def _own_words(new_text: str) -> str:
    """The text without prepared lines that were left as they were; "" when nothing was added."""
    kept = [line for line in new_text.splitlines() if not _is_ready(line)]
    return "\n".join(kept).strip()


def _is_ready(line: str) -> bool:
    """Whether a line stands as it was prepared; programs that make links of text leave its full stop out."""
    plain = " ".join(line.split()).casefold()
    return plain in _READY or f"{plain}." in _READY
