"""Rules for a day named by its number alone: am 15., by the 10th, Freitag den 14., am 12., 14. und 18. Mai."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import Language
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, rule
from coopwatch.core.reading.dates.rules.past import in_year, names_a_dated_thing
from coopwatch.core.reading.dates.words import ANY_MONTH, ANY_WEEKDAY, NEXT_ONE, NTH_NUMBER, PREPOSITIONS, Sort, Token

_COUNTED_NOUNS = (
    *(Sort.DAY, Sort.DAYS, Sort.WEEK, Sort.WEEKS, Sort.MONTH_UNIT, Sort.MONTHS_UNIT, Sort.YEAR_UNIT, Sort.YEARS_UNIT),
    *(Sort.QUARTER, Sort.HALF_YEAR, Sort.HALF, Sort.HOURS, Sort.MINUTES, Sort.WORKDAY, Sort.WORKDAYS, Sort.WEEKEND),
    *(Sort.UNIT, Sort.FEAST, Sort.ADVENT, Sort.LABEL, Sort.WEEK_HALF, Sort.MONTH_HALF, Sort.MONTH_WEEK, Sort.UNITY),
    *ANY_WEEKDAY,
)
_LINKS_IN_LISTS = (
    *(Sort.COMMA, Sort.AND, Sort.OR, Sort.DASH, Sort.SLASH, Sort.BIS, Sort.TO, Sort.UNTIL, Sort.THE, Sort.ON),
    *(Sort.BY, Sort.OF, Sort.INCLUSIVE, Sort.INT, *NTH_NUMBER, *ANY_WEEKDAY),
)
_ALONE = "day of the month"
_LONGEST_LIST = 9
# In a year and two months every day of the month falls on every weekday.
_MONTHS_TRIED = 14


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words in capitals that begin a sentence, or go on with it ("am 5. Bescheid geben"), rather than being the noun that
# is counted ("am 3. Standort").
_SENTENCE_OPENERS = _words(
    """
    ich wir sie du er es ihr das die der den dem dies diese dieser danach dann davor bitte leider vielen danke bis ab an
    auch wenn falls sollte sollten ob da so hier mit nach vor fuer und aber oder am im in zum kann koennen haben hat ist
    sind werden wird ansonsten sonst vorher nur alle alles eine ein einen mfg viele beste liebe gruss gruesse lg vg uhr
    bescheid nachricht antwort rueckmeldung
    i we you it the this that please if when then after before until but or best kind thanks
    """
)
# Words that go on behind "the 10th" where no noun is counted ("the 3rd floor").
_WORDS_AFTER_A_DAY = _words(
    """
    i we you he she they it is was are will would should could can works work suits fits if when so but because as
    please this that with we'll i'll you'll he'll she'll thanks thank sounds seems looks does do might must has have had
    which where while be i'm it's i'd instead too also already not
    inst instant
    """
)


def _day_alone(hit: Hit) -> Meaning:
    """The next such day of a month; in a list or range the month named at its end."""
    token = hit.token(*NTH_NUMBER)
    if token is None or not 1 <= token.value <= 31 or not _stands_alone(hit):
        return None
    if token.sort is Sort.ORDINAL and token.value < 10 and not (token.capital and token.value == 1):
        return None
    introduced = hit.in_range or _is_introduced(hit, token)
    borrowed = _month_ahead(hit)
    if borrowed is not None:
        opens_list = hit.neighbour(-1) is None or hit.follows(Sort.COMMA, Sort.AND, Sort.OPEN, *ANY_WEEKDAY)
        joined = hit.neighbour(1)
        tight = joined is not None and joined.sort in (Sort.SLASH, Sort.DASH)
        return in_year(hit, token.value, *borrowed) if introduced or opens_list or tight else None
    if not introduced:
        return None
    if hit.follows(Sort.SINCE) or names_a_dated_thing(hit):
        return _last_such_day(hit, token.value)
    found = days.next_day_of_month(token.value, hit.floor)
    return days.single(found) if found else None


def _is_introduced(hit: Hit, token: Token) -> bool:
    before, earlier = hit.neighbour(-1), hit.neighbour(-2)
    if before is None:
        return False
    if before.sort is Sort.THE:
        # "Der Erste" is whoever comes first.
        nominative = fold(before.word) == "der" and token.sort is Sort.ORDINAL and token.value == 1
        return fold(before.word) in ("den", "dem", "der", "the") and not nominative
    if hit.has(*NEXT_ONE):
        return before.sort in (Sort.BY, Sort.BIS, Sort.ON)
    if before.sort in (Sort.TO, Sort.BIS, Sort.DASH) and earlier is not None and earlier.sort in (Sort.INT, Sort.TIME):
        # "From 9 to 5."
        return False
    goes_on = before.sort in (Sort.AND, Sort.OR) and hit.previous is not None and hit.previous.rule == _ALONE
    if goes_on and earlier is not None and earlier.sort in NTH_NUMBER:
        return True
    return before.sort in (*PREPOSITIONS, Sort.COMMENCING, Sort.WEEK_COMMENCING)


def _stands_alone(hit: Hit) -> bool:
    """Whether no counted noun follows: "am 3. sage ich" does, "am 3. Tag", "the 3rd floor" do not."""
    behind = hit.neighbour(1)
    if behind is None:
        return True
    if behind.sort is Sort.OF and hit.has(Sort.NTH):
        # "The 2nd of our three offers"; "the 2nd of March" is read before.
        other = hit.neighbour(2)
        return other is None or other.sort is not Sort.WORD
    if behind.sort is not Sort.WORD:
        return behind.sort not in _COUNTED_NOUNS
    new_line = behind.start - hit.tokens[hit.after - 1].end > 1
    if new_line or not behind.word[0].isalpha():
        return True
    if hit.language is Language.DE:
        return not behind.capital or fold(behind.word) in _SENTENCE_OPENERS
    return behind.capital or fold(behind.word) in _WORDS_AFTER_A_DAY


def _month_ahead(hit: Hit) -> tuple[int, int] | None:
    """Month and year (0 if unwritten) that a list or range names at its end, None if it names none."""
    for offset in range(1, _LONGEST_LIST + 1):
        token, after = hit.neighbour(offset), hit.neighbour(offset + 1)
        if token is None:
            return None
        if token.sort in ANY_MONTH and offset > 1:
            return token.value, after.value if after is not None and after.sort is Sort.YEAR else 0
        if token.sort in (Sort.DAY_MONTH, Sort.FULL_DATE, Sort.BARE_DAY_MONTH):
            return token.readings[0][1], token.readings[0][0]
        if token.sort is Sort.DOTTED and after is not None and after.sort is Sort.DOTTED and after.value <= 12:
            return after.value, 0
        if token.sort not in _LINKS_IN_LISTS and fold(token.word) != "auf":
            return None
    return None


def _last_such_day(hit: Hit, day: int) -> Meaning:
    for back in range(3):
        year, month = days.month_after(hit.said_on, -back)
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= hit.said_on:
            return days.single(found)
    return None


def _first_of_month(hit: Hit) -> Meaning:
    found = days.next_day_of_month(1, hit.floor)
    return days.single(found) if found else None


def _weekday_and_number(hit: Hit) -> Meaning:
    """The first 14th that is a Friday, for both words were written on purpose."""
    if not _stands_alone(hit) or _month_ahead(hit) is not None:
        return None
    weekday, number = hit.value(*ANY_WEEKDAY), hit.value(*NTH_NUMBER)
    day = days.next_day_of_month(number, hit.floor)
    for _ in range(_MONTHS_TRIED):
        if day is None or day.weekday() == weekday:
            return days.single(day) if day else None
        day = days.next_day_of_month(number, days.plus(day, 1))
    return None


RULES = (
    rule(_ALONE, _day_alone, "NEXT_ONE? NTH_NUMBER"),
    rule("first of the month", _first_of_month, "FIRST_OF_MONTH"),
    rule("weekday and day of the month", _weekday_and_number, "DAY_NAME COMMA|OPEN? ON? THE? NTH_NUMBER"),
)
