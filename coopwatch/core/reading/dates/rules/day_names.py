"""Whether the name of a weekday means a day: not in "Fr. Müller", "Frau Freitag", "he sat". Called by the rules."""

from __future__ import annotations

from coopwatch.core.model import Language
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit
from coopwatch.core.reading.dates.words import ANY_WEEKDAY, Sort, Token

_BEFORE_A_SHORT_NAME = (
    *(Sort.ON, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.FROM, Sort.OF, Sort.TO, Sort.BEFORE, Sort.AFTER, Sort.THIS),
    *(Sort.NEXT, Sort.COMING, Sort.LATEST, Sort.FOR, Sort.DASH, Sort.OR, Sort.SINCE, Sort.COMMA, Sort.SLASH),
)
# "On fri" is a day; "he sat", "we wed" are verbs.
_BEFORE_A_SMALL_SHORT_NAME = (
    *(Sort.ON, Sort.BY, Sort.UNTIL, Sort.BEFORE, Sort.THIS, Sort.NEXT, Sort.COMING, Sort.LAST),
)
# Short names that are words at the head of a sentence, and those that never are.
_OTHER_WORDS = frozenset({"so", "sun", "sat"})
_NO_OTHER_WORDS = frozenset({"tue", "tues", "weds", "thu", "thur", "thurs", "fri"})
SUITS = frozenset(
    {"passt", "geht", "ginge", "waere", "wuerde", "klappt", "works", "suits", "would", "is", "could", "um", "ab", "ok"}
)
_JOINING = (Sort.SLASH, Sort.DASH, Sort.OR, Sort.AND, Sort.BIS, Sort.TO)
_TITLES = frozenset({"frau", "herr", "herrn", "hr", "hrn", "familie", "fam", "dr", "mr", "mrs", "ms", "firma", "fa"})
_FIRMS = frozenset({"&", "gmbh", "ag", "kg", "ug", "ohg", "gbr", "ltd", "inc", "llc"})


def names_a_day(hit: Hit) -> bool:
    """Whether the matched weekday is a day: no surname, and a short name only where a day may stand."""
    return _is_weekday(hit) and not _is_surname(hit)


def _is_surname(hit: Hit) -> bool:
    """Frau Freitag, Sonntag & Partner, Freitag GmbH."""
    before, behind = hit.neighbour(-1), hit.neighbour(1)
    titled = before is not None and fold(before.word) in _TITLES
    return titled or (behind is not None and fold(behind.word) in _FIRMS)


def _is_weekday(hit: Hit) -> bool:
    """Whether "Fr." or "Sat" stands where a day may stand; "Fr. Müller" and "So geht das" do not count."""
    short, behind, other = hit.token(Sort.WEEKDAY_SHORT), hit.neighbour(1), hit.neighbour(2)
    if _is_joined(behind, other):
        return False
    if short is None:
        return True
    if hit.neighbour(-1) is None and behind is None:
        return short.word.endswith(".") or short.capital
    if short.word == "so" or _is_other(short, hit, behind):
        return False
    if hit.language is Language.EN and not short.capital:
        return short.word != "sun" and hit.follows(*_BEFORE_A_SMALL_SHORT_NAME)
    if behind is not None and behind.sort in _JOINING and other is not None and other.sort in ANY_WEEKDAY:
        return True
    introduced = hit.in_range or hit.follows(*_BEFORE_A_SHORT_NAME) or hit.has(Sort.DAY_PART, Sort.MORGEN)
    return introduced or (short.capital and _is_subject(hit, short, behind))


def _is_joined(dash: Token | None, other: Token | None) -> bool:
    """Whether a hyphen makes it part of another word: "a Friday-like mood"."""
    if dash is None or other is None or dash.word != "-" or other.sort is not Sort.WORD:
        return False
    return other.start == dash.start + 1 and other.word.islower()


def _is_subject(hit: Hit, short: Token, behind: Token | None) -> bool:
    """Whether a short name is a day that suits or has a time: "Di um 10 Uhr", "Mi passt", "Does Tues work?"."""
    name = fold(short.word.removesuffix("."))
    if name in _OTHER_WORDS or behind is None or behind.sort is Sort.DASH:
        return False
    if name in _NO_OTHER_WORDS:
        return not behind.capital
    time = hit.neighbour(2)
    at = behind.sort in (Sort.ABOUT, Sort.AT) and time is not None and time.sort in (Sort.TIME, Sort.INT)
    return at or fold(behind.word) in SUITS


def _is_other(short: Token, hit: Hit, behind: Token | None) -> bool:
    """Francs ("Fr. 50") or a lady ("Fr. Müller")."""
    if behind is None or hit.language is not Language.DE:
        return False
    is_amount = behind.sort in (Sort.INT, Sort.UNIT, Sort.YEAR)
    return is_amount or (fold(short.word).startswith("fr") and behind.sort is Sort.WORD and behind.capital)
