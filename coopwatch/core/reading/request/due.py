"""Finds the day the owner wants something by, among all the dates a request names.

Refuses dates of events, periods of validity and the past. Called by `request`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from coopwatch.core.model import DatePhrase, DateSpan, Kind
from coopwatch.core.reading.cues import fold, pattern
from coopwatch.core.reading.dates import deadline
from coopwatch.core.reading.sentences import Sentence

_DEADLINE_BEFORE = pattern(
    (
        r"(?:\b(?:bis|bis zum|bis zur|bis spätestens|spätestens|vor|vorm|noch|innerhalb|binnen|im laufe|by"
        "|before|until|till|no later than|not later than|latest|within|at the latest|end of|cob|eod"
        r"|close of business|bis|deadline|frist|letzter termin|stichtag)\b[\s:]*(?:\w+[\s,]+){0,3}"
        r"|\bdeadline\W+)$"
    ),
)
_EVENT_BEFORE = pattern(
    (
        r"(?:\b(?:seit|ab|vom|von|since|from|für den|für die zeit|für|fürs|dated|for|on the night of|per"
        r"|zum ereignis|starting|beginnend|geboren|stand)\b\s*(?:\w+[\s,]+){0,1})$"
    ),
)
_TELLING = pattern(
    (
        r"\b(?:bescheid|antwort\w*|sag\w*|meld\w*|wissen|rückmeld\w*|vom tisch|brauch\w*|bräucht\w*"
        r"|bestätig\w*|reicht|genügt|wäre|eilt|let me know|tell|reply|answer|respond|confirm|know|hear|need"
        r"|enough|fine)\b"
    ),
)
# "im Februar", "in November": when something takes place, unless a word before makes it a deadline.
_IN_BEFORE = pattern(r"\b(?:im|in|erst im|für|for)\s*$")
_MONTH = pattern(r"(?:jan|jän|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\w*\b(?! ?\d{1,2}\b)")
_EVENT_AFTER = pattern(
    r"^\s*(?:um|at|ab|von|from|-|bis|to)?\s*\d{1,2}(?:[:.]\d\d)?\s*(?:uhr|h\b|am\b|pm\b|a\.m|p\.m)",
    r"^\s*(?:bis|to|-|until|and|und)\s+(?:zum )?\d",
)
_ENOUGH = pattern(
    (
        r"\b(?:genügt|genügen|reicht|reichen|langt|passt|wäre (?:gut|ideal|perfekt|super|schön|prima|toll"
        "|fein)|wär|wenn es geht|wenn's geht|früh genug|rechtzeitig|enough|fine|ideal|suffices?|perfect"
        "|great|okay|deadline|frist|letzter termin|spätestens|at the latest|latest|am liebsten"
        r"|idealerweise|ideally|möglichst|eilt|drängt|dringend|brauch\w*|bräucht\w*|benötig\w*|need|müsste"
        r"|soon enough|vom tisch|könnte|could reach|stay on schedule|arrive|reach|geht an|abgabe\w*|abgeben"
        r"|meeting|druck\w*)\b"
    ),
)


_TODAY = pattern(r"(?:bis )?heute|(?:until |till )?today")
_MISSING_SINCE = pattern(
    (
        r"\bbis heute\b.{0,40}\b(?:nichts?|keine?[nrm]?|ohne|unbeantwortet|nie)\b|\b(?:nichts?"
        r"|keine?[nrm]?)\b.{0,40}\bbis heute\b"
    ),
    r"\b(?:nothing|not|no|never)\b.{0,40}\b(?:until|till|to|as of|up to) today\b",
)
_MIDDLE = 15
# "On Monday I must name somebody, so tell me by then."
_BY_THEN = pattern(r"\b(?:bis dahin|bis dann|vorher|by then|before then|until then|beforehand)\b")


def find_due(
    phrases: Sequence[DatePhrase], sentences: Sequence[Sentence], ask: Sentence, kind: Kind, said_on: date
) -> DateSpan | None:
    """The day, or interval, by which what `ask` asks for is wanted; None when the mail names none.

    `phrases` are the date phrases of the whole text that `sentences` were split from, in order.
    """
    inside = [phrase for phrase in phrases if ask.start <= phrase.start < ask.end]
    found = _pick(inside, ask, said_on, kind, own=True)
    if found:
        return found
    by_then = _BY_THEN.search(fold(ask.text)) is not None
    place = next((i for i, sentence in enumerate(sentences) if sentence.start == ask.start), 0)
    before = list(reversed(sentences[max(0, place - 2) : place]))
    near = [*sentences[place + 1 : place + 3], *before, *sentences[place + 3 :]]
    for sentence in [*before[:1], *near] if by_then else near:
        within = [phrase for phrase in phrases if sentence.start <= phrase.start < sentence.end]
        if within:
            found = _pick(within, sentence, said_on, kind, own=by_then and sentence in before)
            if found:
                return found
    return None


def _pick(phrases: Sequence[DatePhrase], sentence: Sentence, said_on: date, kind: Kind, own: bool) -> DateSpan | None:
    folded = fold(sentence.text)
    best: tuple[int, DateSpan] | None = None
    for phrase in phrases:
        if phrase.span.latest < said_on or _is_until_now(phrase, folded):
            continue
        score = _score(phrase, sentence, kind)
        if score < 0:
            continue
        if not own and score == 0 and not _ENOUGH.search(folded):
            continue
        if best is None or score > best[0]:
            best = (score, _wanted_days(phrase, said_on))
    return best[1] if best else None


def _is_until_now(phrase: DatePhrase, folded: str) -> bool:
    """Whether the phrase tells how long something has been missing: "bis heute nichts", "nothing so far today"."""
    return _TODAY.fullmatch(fold(phrase.words)) is not None and _MISSING_SINCE.search(folded) is not None


def _wanted_days(phrase: DatePhrase, said_on: date) -> DateSpan:
    """The days of a deadline; the middle of a month is its 11th to 20th, also behind "by"."""
    span = deadline(phrase, said_on)
    if phrase.rule == "part of a month" and span.earliest == span.latest and span.latest.day == _MIDDLE:
        return DateSpan(span.latest.replace(day=11), span.latest.replace(day=20))
    return span


def _score(phrase: DatePhrase, sentence: Sentence, kind: Kind) -> int:
    """2 for a deadline, 1 for a day something is wanted before, 0 for a plain day, -1 for the day of an event."""
    before = fold(sentence.text[max(0, phrase.start - sentence.start - 40) : max(0, phrase.start - sentence.start)])
    after = fold(sentence.text[phrase.end - sentence.start : phrase.end - sentence.start + 25])
    words = fold(phrase.words)
    if _DEADLINE_BEFORE.search(before + " ") or _DEADLINE_BEFORE.search(words.split(" ")[0] + " "):
        return 2
    if _BY_THEN.search(fold(sentence.text[phrase.end - sentence.start :])):
        return 1
    if _MONTH.match(words) and _IN_BEFORE.search(before):
        return -1
    if _EVENT_BEFORE.search(before + " ") or _EVENT_AFTER.search(after):
        return -1
    if kind is Kind.APPOINTMENT and phrase.span.earliest == phrase.span.latest:
        return -1
    if kind is Kind.ANSWER and not _TELLING.search(fold(sentence.text)):
        return -1
    return 0
