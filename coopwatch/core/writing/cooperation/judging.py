"""From figures to a suggestion: go on, talk, or look for an alternative. It grades nobody.

The thresholds are the owner's patience in numbers: they say when a matter is worth a word, not who is right.
Called by `build`.
"""

from __future__ import annotations

from coopwatch.core.writing.cooperation.values import MIN_SAMPLE, Figures, Reason, Suggestion, Typical

_MOST = 0.5  # more often no answer at all than one
_SOME_UNANSWERED = 0.2
_FEW_UNPROMPTED = 0.6
_HARDLY_UNPROMPTED = 0.25
_MANY_BROKEN = 0.4
# Slower by half and by two days: a rhythm of one day may become two without a word.
_SLOWER_FACTOR, _SLOWER_DAYS = 1.5, 2


def suggest(figures: Figures, earlier: Figures) -> tuple[Suggestion, tuple[Reason, ...]]:
    """A suggestion and what it rests on; below five decided requests too little is known and nothing is said.

    Promises are weighed from five on, a change of rhythm when both medians rest on five answers. Reasons come in
    the order of `Reason`, () for going on.
    """
    if not figures.is_enough:
        return Suggestion.TOO_LITTLE, ()
    unanswered = figures.unanswered / figures.decided
    unprompted = figures.unprompted / figures.decided
    slips = figures.promises >= MIN_SAMPLE and figures.broken / figures.promises >= _MANY_BROKEN
    found = {
        Reason.OFTEN_UNANSWERED: unanswered >= _SOME_UNANSWERED,
        Reason.NEEDS_REMINDERS: unprompted < _FEW_UNPROMPTED,
        Reason.PROMISES_SLIP: slips,
        Reason.SLOWER: is_slower(figures.answer, earlier.answer),
    }
    reasons = tuple(reason for reason, holds in found.items() if holds)
    if unanswered >= _MOST or (slips and unprompted < _HARDLY_UNPROMPTED):
        return Suggestion.ALTERNATIVE, reasons
    return (Suggestion.TALK if reasons else Suggestion.GO_ON), reasons


def is_slower(now: Typical | None, earlier: Typical | None) -> bool:
    """Whether answers take clearly longer than they used to; False while either rests on fewer than five."""
    if now is None or earlier is None or min(now.cases, earlier.cases) < MIN_SAMPLE:
        return False
    return now.days >= earlier.days * _SLOWER_FACTOR and now.days - earlier.days >= _SLOWER_DAYS
