"""The word classes of the grammar and the tokens a text is cut into. Called by the lexicon, lexer and rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto


class Sort(StrEnum):
    """What a token is to the grammar; each is one private character, so that rules are regular expressions."""

    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list[str]) -> str:
        return chr(0xE000 + count)

    # no use to any rule, and punctuation
    WORD = auto()
    STOP = auto()
    COMMA = auto()
    COLON = auto()
    DASH = auto()
    SLASH = auto()
    OPEN = auto()
    CLOSE = auto()
    # numbers
    INT = auto()
    DOTTED = auto()
    NTH = auto()
    YEAR = auto()
    CARDINAL = auto()
    ONE = auto()
    AND_A_HALF = auto()
    ORDINAL = auto()
    TIME = auto()
    FULL_DATE = auto()
    DAY_MONTH = auto()
    BARE_DAY_MONTH = auto()
    SLASH_DAY_MONTH = auto()
    # days
    WEEKDAY = auto()
    WEEKDAY_SHORT = auto()
    WEEKDAYS = auto()
    WEEKDAY_GENITIVE = auto()
    TODAY = auto()
    TOMORROW = auto()
    MORGEN = auto()
    OVERMORROW = auto()
    YESTERDAY = auto()
    BEFORE_YESTERDAY = auto()
    DAY_PART = auto()
    END_OF_DAY = auto()
    FEAST = auto()
    HOLIDAYS = auto()
    NAMED_DAY = auto()
    # units
    DAY = auto()
    DAYS = auto()
    WORKDAY = auto()
    WORKDAYS = auto()
    WORKING = auto()
    WEEK = auto()
    WEEKS = auto()
    FORTNIGHT = auto()
    MONTH_UNIT = auto()
    MONTHS_UNIT = auto()
    QUARTER = auto()
    HALF_YEAR = auto()
    YEAR_UNIT = auto()
    YEARS_UNIT = auto()
    HOURS = auto()
    MINUTES = auto()
    WEEKEND = auto()
    WEEK_NUMBER = auto()
    CALENDAR = auto()
    MONTH = auto()
    MONTH_SHORT = auto()
    MAY = auto()
    NAMED_MONTH_PART = auto()
    MONTH_WEEK = auto()
    MONTH_HALF = auto()
    QUARTER_NAME = auto()
    HALF_YEAR_NAME = auto()
    # parts of a span
    START = auto()
    MIDDLE = auto()
    END = auto()
    HALF = auto()
    REST = auto()
    COURSE = auto()
    WEEK_PART = auto()
    WEEK_HALF = auto()
    MONTH_PART = auto()
    QUARTER_PART = auto()
    YEAR_PART = auto()
    FIRST_OF_MONTH = auto()
    JOINED_COURSE = auto()
    # which one
    THIS = auto()
    NEXT = auto()
    COMING = auto()
    AFTER_NEXT = auto()
    LAST = auto()
    EVERY = auto()
    OTHER = auto()
    FOLLOWING = auto()
    WHOLE = auto()
    # little words
    THE = auto()
    OF = auto()
    ON = auto()
    AT = auto()
    IN = auto()
    WITHIN = auto()
    BY = auto()
    BIS = auto()
    TO = auto()
    UNTIL = auto()
    BEFORE = auto()
    AFTER = auto()
    FROM = auto()
    SINCE = auto()
    BETWEEN = auto()
    AND = auto()
    OR = auto()
    FOR = auto()
    STILL = auto()
    MORE = auto()
    ABOUT = auto()
    LATEST = auto()
    INCLUSIVE = auto()
    NOW = auto()
    HENCE = auto()
    AGO = auto()
    COUPLE = auto()
    COMMENCING = auto()
    LATER = auto()
    THIS_YEAR = auto()
    GIVE = auto()
    RECKON = auto()
    ME = auto()
    GOOD = auto()
    WISHED = auto()
    CLOCK = auto()
    UNIT = auto()
    LABEL = auto()
    EVE = auto()
    CLOSING = auto()
    PLAY = auto()
    WEEK_COMMENCING = auto()
    NEW = auto()
    OLD = auto()
    BOXING = auto()
    UNITY = auto()
    ADVENT = auto()
    OVER = auto()
    WEEK_TERM = auto()
    MONTH_TERM = auto()


ANY_WEEKDAY = (Sort.WEEKDAY, Sort.WEEKDAY_SHORT)
ANY_MONTH = (Sort.MONTH, Sort.MONTH_SHORT, Sort.MAY)
NUMBER = (Sort.INT, Sort.CARDINAL, Sort.ONE)
NTH_NUMBER = (Sort.DOTTED, Sort.NTH, Sort.ORDINAL)
PART_OF = (Sort.START, Sort.MIDDLE, Sort.END)
NEXT_ONE = (Sort.NEXT, Sort.COMING, Sort.FOLLOWING)
# Words that a day may stand behind.
PREPOSITIONS = (
    *(Sort.ON, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.TO, Sort.BEFORE, Sort.AFTER, Sort.FROM, Sort.OF, Sort.SINCE),
    *(Sort.BETWEEN, Sort.LATEST, Sort.ABOUT, Sort.INCLUSIVE),
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: text[start:end] == word (an expression of several words is joined by blanks).

    value: the number meant, weekday 0..6, month 1..12, or as the lexicon says. readings: (year, month, day) of a
    numeric date, the likelier first, year 0 when none is written.
    """

    sort: Sort
    word: str
    start: int
    end: int
    value: int = 0
    readings: tuple[tuple[int, int, int], ...] = ()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.word[:1].isupper()
