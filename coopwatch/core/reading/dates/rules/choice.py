"""Which one of several: this, the next, the one after next, the last; and which part of it. Called by the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict
from coopwatch.core.reading.dates.lexicon import ALSO_A_VERB
from coopwatch.core.reading.dates.words import ANY_MONTH, NEXT_ONE, NTH_NUMBER, PART_OF, Sort


def nothing(hit: Hit) -> Meaning:
    """Words that only look like a date."""
    return Verdict.NOTHING


def steps_ahead(hit: Hit) -> int:
    """How many steps from the current week, month or year the words lead: 0, 1, 2, or -1 for the last one."""
    if hit.has(Sort.AFTER_NEXT) or (hit.has(Sort.AFTER) and hit.has(*NEXT_ONE)):
        return 2
    if hit.has(*NEXT_ONE, Sort.NEW):
        return 1
    return -1 if hit.has(Sort.LAST) else 0


def not_over(hit: Hit, spans: Iterable[DateSpan]) -> DateSpan | None:
    """The first span whose last day is not before the mail's; simply the first behind "since", "this" or "last"."""
    for span in spans:
        if span.latest >= hit.said_on or hit.has(Sort.THIS, Sort.LAST) or hit.follows(Sort.SINCE):
            return span
    return None


def parts_of(hit: Hit) -> list[Sort]:
    """The matched START, MIDDLE and END, in order."""
    return [token.sort for token in hit.tokens[hit.first : hit.after] if token.sort in PART_OF]


def names_a_part(hit: Hit) -> bool:
    """Whether "end" and "start" mean a part of a span; without "of" or a preposition they are verbs."""
    part = hit.token(*PART_OF)
    if part is None or part.value != ALSO_A_VERB or hit.has(Sort.OF):
        return True
    return hit.is_deadline or hit.follows(Sort.AT, Sort.ON, Sort.THE, Sort.ABOUT)


def nth(hit: Hit) -> int:
    """The ordinal that opens the matched words, -1 for "last"."""
    return hit.tokens[hit.first].value if hit.tokens[hit.first].sort in (*NTH_NUMBER, Sort.LAST) else 0


def is_small_may(hit: Hit) -> bool:
    """Whether the month is the English "may" in small letters, more often a verb than a month."""
    month = hit.token(*ANY_MONTH)
    return month is not None and month.sort is Sort.MAY and not month.capital


def in_month(hit: Hit, find: Callable[[int, int], DateSpan]) -> DateSpan | None:
    """`find` applied to the month the words name ("März", "next month"), in the year where its days are not over."""
    if hit.has(Sort.MONTH_UNIT) and not hit.has(*ANY_MONTH):
        # The first token may be "last" as an ordinal: "the last Friday of the month".
        later = [token.sort for token in hit.tokens[hit.first + 1 : hit.after]]
        ahead = 2 if Sort.AFTER_NEXT in later else -1 if Sort.LAST in later else int(any(s in NEXT_ONE for s in later))
        return find(*days.month_after(hit.said_on, ahead))
    month = hit.value(*ANY_MONTH, Sort.MONTH_WEEK, Sort.MONTH_HALF)
    if year := hit.value(Sort.YEAR):
        return find(year, month)
    if hit.follows(Sort.SINCE):
        return find(hit.said_on.year - (month > hit.said_on.month), month)
    spans = (find(year, month) for year in (hit.said_on.year, hit.said_on.year + 1))
    return next((span for span in spans if span.latest >= hit.said_on), None)
