"""Finds answers that Outlook users write between the quoted lines in a colour ("meine Antworten unten in Rot").

Refuses colour alone: the writer must have announced such answers above, since quoted mails are coloured as well.
Called by `quotes`; the colours come from `html`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coopwatch.core.reading.text.lines import Line

_COLOURS = {
    "red": r"rot(?:e[rnm]?)?|red",
    "blue": r"blau(?:e[rnm]?)?|blue",
    "green": r"grün(?:e[rnm]?)?|green",
    "other": r"orange|lila|violett|pink|purple|magenta",
}
_NAMED = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _COLOURS.items()}
_ANNOUNCED = re.compile(
    r"farbig|in (?:farbe|colou?r)|(?:siehe|s\.|weiter) unten|unten (?:stehend|im text|in ihrer|in deiner|eingefügt)"
    r"|im text|in ihrer (?:mail|e-?mail|nachricht)|in deiner (?:mail|e-?mail|nachricht)|antwort(?:en)? (?:direkt "
    r")?(?:unten|in)"
    r"|anmerkungen|kommentare|\binline\b|\bbelow\b|in your (?:mail|email|message|text)",
    re.IGNORECASE,
)
_MAX_SHARE = 0.7
_ABOVE_LINES = 60


def answers_in_colour(above: Sequence[Line], quoted: Sequence[Line]) -> tuple[int, ...]:
    """The positions in `quoted` of announced answers, in order; () when there are none."""
    coloured = [at for at, line in enumerate(quoted) if line.colour]
    if not coloured:
        return ()
    announcement = " ".join(line.text[:400] for line in above[-_ABOVE_LINES:] if not line.depth)
    named = [name for name, pattern in _NAMED.items() if pattern.search(announcement)]
    if not named and not _ANNOUNCED.search(announcement):
        return ()
    wanted = [at for at in coloured if quoted[at].colour in named] if named else coloured
    written = sum(not line.blank for line in quoted)
    return tuple(wanted) if len(wanted) <= _MAX_SHARE * written else ()
