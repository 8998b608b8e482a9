"""Rules for days of the calendar: in figures, with a month's name, or by their number alone."""

from __future__ import annotations

import re
from datetime import date

from coopwatch.core.model import DateSpan, Language
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, Verdict, rule
from coopwatch.core.reading.dates.words import Sort, Token

_MONTH = (Sort.MONTH, Sort.MONTH_SHORT, Sort.MAY)
_DAY = (Sort.DOTTED, Sort.NTH, Sort.ORDINAL, Sort.INT)
_NTH = (Sort.DOTTED, Sort.NTH, Sort.ORDINAL)
_FIGURES = (Sort.DAY_MONTH, Sort.BARE_DAY_MONTH, Sort.SLASH_DAY_MONTH)
_WEEKDAY = (Sort.WEEKDAY, Sort.WEEKDAY_SHORT)
CALENDAR_DAY_RULES = frozenset({"date in figures", "day and month in figures", "day and month", "month and day"})

_PREPOSITIONS = (
    *(Sort.ON, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.TO, Sort.BEFORE, Sort.AFTER, Sort.FROM, Sort.OF, Sort.SINCE),
    *(Sort.BETWEEN, Sort.LATEST, Sort.ABOUT, Sort.INCLUSIVE),
)
# A date as near as this before the mail's day may be meant as past if the sentence speaks of the past.
_RECENTLY = 60
_SPEAKS_OF_PAST = re.compile(
    r"\b(?:war|waren|wurden?|hatten?|erhielt(?:en)?|kam(?:en)?|ging(?:en)?|ge\w{3,12}(?:t|en)|erhalten|bekommen"
    r"|\w+ge\w{2,9}(?:t|en)|überwiesen|bezahlt|bestellt|verschickt|versendet"
    r"|was|were|had|sent|received|paid|ordered|arrived|came|went|\w{3,}ed)\b",
    re.IGNORECASE,
)
_FIRST_WORDS_OF_SENTENCES = frozenset(
    """
    ich wir sie du er es ihr das die der den dem dies diese dieser danach dann davor bitte leider vielen danke bis
    ab an auch wenn falls sollte sollten ob da so hier mit nach vor für und aber oder am im in zum kann können haben
    hat ist sind werden wird ansonsten sonst vorher nur alle alles eine ein einen mfg viele beste liebe gruß grüße lg vg
    uhr i we you it the this that please if when then after before until so and but or best kind thanks
    """.split()  # noqa: SIM905
)


def _written_year(hit: Hit) -> int:
    return hit.value(Sort.YEAR)


def placed(hit: Hit, day: int, month: int) -> Meaning:
    """A day and month without a year: the next one, or the last one where the words speak of the past."""
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return Verdict.NOTHING
    upcoming = days.next_occurrence(day, month, hit.floor)
    if upcoming is None:
        return Verdict.NOTHING
    past = days.last_occurrence(day, month, hit.said_on)
    if past and not hit.in_range and _is_past(hit, past):
        return days.single(past)
    return days.single(upcoming)


def _is_past(hit: Hit, past: date) -> bool:
    if hit.follows(Sort.SINCE):
        return True
    recently = (hit.said_on - past).days <= _RECENTLY and past != hit.said_on
    before = hit.neighbour(-1)
    dated = before is not None and fold(before.word) == "vom"
    behind = hit.neighbour(1)
    opens_range = behind is not None and behind.sort in (Sort.BIS, Sort.DASH, Sort.TO, Sort.UNTIL)
    if dated and not opens_range and (hit.said_on - past).days <= 300:
        return True
    return recently and _speaks_of_past(hit)


def _speaks_of_past(hit: Hit) -> bool:
    """Whether one of the words around, within the sentence, is of the past."""
    nearby: list[Token] = []
    for step in (-1, 1):
        for distance in range(1, 9):
            token = hit.neighbour(step * distance)
            if token is None or token.sort is Sort.STOP:
                break
            nearby.append(token)
    return any(t.sort is Sort.WORD and _SPEAKS_OF_PAST.fullmatch(t.word) for t in nearby)


def _full(year: int, month: int, day: int) -> Meaning:
    try:
        return days.single(date(year, month, day))
    except ValueError:
        return Verdict.NOTHING


def _in_figures(hit: Hit) -> Meaning:
    """A date with its year; of two possible orders the first that exists and is not far off the mail's day."""
    token = hit.token(Sort.FULL_DATE)
    meanings = [_full(*reading) for reading in token.readings] if token else []
    spans = [m for m in meanings if isinstance(m, DateSpan)]
    if token and len(token.word.rstrip(".")) <= 8 and re.search(r"\D'?\d\d\.?$", token.word):
        # With two figures for the year the thing may be a version or a code: only near years count.
        spans = [s for s in spans if -10 <= s.earliest.year - hit.said_on.year <= 10]
    return min(spans, key=lambda s: _oddness(s, hit, spans)) if spans else Verdict.NOTHING


def _oddness(span: DateSpan, hit: Hit, spans: list[DateSpan]) -> tuple[bool, int]:
    """Day first, unless that is a past day or far away while month first is soon."""
    distance = (span.earliest - hit.said_on).days
    return (not -14 <= distance <= 180, spans.index(span))


def _day_month_in_figures(hit: Hit) -> Meaning:
    token = hit.token(*_FIGURES)
    if token is None or not _figures_are_a_date(hit, token):
        return None
    if year := _written_year(hit):
        return _full(year, token.readings[0][1], token.readings[0][2])
    meanings = [placed(hit, day, month) for _, month, day in token.readings]
    spans = [m for m in meanings if isinstance(m, DateSpan)]
    return min(spans, key=lambda s: _oddness(s, hit, spans)) if spans else Verdict.NOTHING


def _figures_are_a_date(hit: Hit, token: Token) -> bool:
    """ "5.12." is; "5.12" and "5/12" are only with a word that says so, or standing alone."""
    if token.sort is Sort.DAY_MONTH or hit.in_range or hit.has(Sort.YEAR):
        return True
    if hit.follows(*_PREPOSITIONS, Sort.WEEKDAY, Sort.WEEKDAY_SHORT, Sort.FOR):
        return True
    before, behind = hit.neighbour(-1), hit.neighbour(1)
    if before is not None and before.sort in (Sort.COMMA, Sort.OPEN):
        earlier = hit.neighbour(-2)
        if earlier is not None and earlier.sort in _WEEKDAY:
            return True
    if behind is not None and behind.sort is Sort.DASH:
        other = hit.neighbour(2)
        return other is not None and other.sort in (*_FIGURES, Sort.FULL_DATE) and "." in token.word
    is_fraction = token.word in ("1/2", "1/3", "2/3", "1/4", "3/4", "24/7")
    starts_alone = before is None and (behind is None or behind.sort in (Sort.AT, Sort.TIME, Sort.STOP))
    return not is_fraction and (starts_alone or (behind is not None and behind.sort is Sort.AT))


def _spaced_figures(hit: Hit) -> Meaning:
    """ "4. 12. 2026", "4. 12.", "2 / 15"."""
    first, second = hit.values(Sort.DOTTED, Sort.INT)
    year = _written_year(hit)
    if second > 12 and first <= 12 and hit.has(Sort.SLASH):
        first, second = second, first
    if second > 12 or first > 31:
        return None
    if year:
        return _full(year, second, first)
    alone = hit.neighbour(-1) is None and hit.neighbour(1) is None
    return placed(hit, first, second) if alone or hit.follows(*_PREPOSITIONS, *_WEEKDAY) else None


def _day_and_month(hit: Hit) -> Meaning:
    month = hit.token(*_MONTH)
    day = hit.token(*_DAY)
    if month is None or day is None:
        return None
    if month.sort is Sort.MAY and not month.capital and day.sort is Sort.INT and not hit.has(Sort.YEAR):
        return None
    year = _written_year(hit)
    return _full(year, month.value, day.value) if year else placed(hit, day.value, month.value)


def _month_and_day(hit: Hit) -> Meaning:
    """ "December 4th", "march first"; in German only where nothing counted follows ("Dezember 12 Stück")."""
    month, day, behind = hit.token(*_MONTH), hit.token(*_DAY), hit.neighbour(1)
    if month is None or day is None or (month.sort is Sort.MAY and not month.capital):
        return None
    if behind is not None and behind.sort is Sort.UNIT:
        return None
    counted = behind is not None and behind.sort is Sort.WORD and day.sort is Sort.INT
    if counted and hit.language is Language.DE and not hit.has(Sort.YEAR):
        return None
    return _day_and_month(hit)


def _days_of_month(hit: Hit) -> Meaning:
    """ "12-14 May", "May 12-14", "between 3 and 5 May"."""
    first, last = hit.values(*_DAY)
    month, year = hit.value(*_MONTH), _written_year(hit)
    if not 1 <= first < last <= 31:
        return None
    end = _full(year, month, last) if year else placed(hit, last, month)
    return DateSpan(end.latest.replace(day=first), end.latest) if isinstance(end, DateSpan) else end


def _day_of_a_month(hit: Hit) -> Meaning:
    """ "20th of next month", "15. dieses Monats"."""
    ahead = 1 if hit.has(Sort.NEXT, Sort.COMING, Sort.FOLLOWING) else 2 if hit.has(Sort.AFTER_NEXT) else 0
    if not hit.has(Sort.THIS, Sort.NEXT, Sort.COMING, Sort.FOLLOWING, Sort.AFTER_NEXT):
        found = days.next_day_of_month(hit.value(*_DAY), hit.floor)
        return days.single(found) if found else None
    year, month = days.month_after(hit.said_on, ahead)
    return _full(year, month, hit.value(*_DAY))


def _stands_alone(hit: Hit) -> bool:
    """Whether no counted noun follows: "am 3. sage ich" does, "am 3. Tag", "the 3rd floor" do not."""
    behind = hit.neighbour(1)
    if behind is None or behind.sort not in (Sort.WORD, Sort.DAY, Sort.QUARTER, Sort.HALF, Sort.UNIT, Sort.FEAST):
        return True
    if behind.sort is not Sort.WORD or "\n" in _gap_behind(hit, behind):
        return behind.sort is Sort.WORD
    if hit.language is Language.DE:
        return not behind.capital or fold(behind.word) in _FIRST_WORDS_OF_SENTENCES or not behind.word[0].isalpha()
    return behind.capital or fold(behind.word) in _WORDS_AFTER_A_DAY


_WORDS_AFTER_A_DAY = frozenset(
    """
    i we you he she they it is was are will would should could can works work suits fits if when so but because as please
    this that with works're we'll i'll you'll he'll she'll thanks thank sounds seems looks does do might must has have
    had which where while since be i'm it's i'd instead too also already not
    """.split()  # noqa: SIM905
)


def _gap_behind(hit: Hit, behind: Token) -> str:
    last = hit.tokens[hit.after - 1]
    return "\n" if behind.start - last.end > 1 else ""


def _month_ahead(hit: Hit) -> tuple[int, int] | None:
    """Month and year named a little later for several days: "am 12., 14. und 18. Mai 2027", "vom 1. bis 12.5."."""
    linked = (Sort.COMMA, Sort.AND, Sort.OR, Sort.DASH, Sort.SLASH, Sort.BIS, Sort.TO, Sort.UNTIL, Sort.THE, Sort.ON)
    for offset in range(1, 10):
        token = hit.neighbour(offset)
        if token is None:
            return None
        if token.sort in _MONTH and offset > 1:
            year = hit.neighbour(offset + 1)
            return token.value, year.value if year is not None and year.sort is Sort.YEAR else 0
        if token.sort in (Sort.DAY_MONTH, Sort.FULL_DATE, Sort.BARE_DAY_MONTH):
            return token.readings[0][1], token.readings[0][0]
        if token.sort not in (*linked, *_NTH, *_WEEKDAY, Sort.BY, Sort.OF, Sort.INCLUSIVE, Sort.INT):
            return None
    return None


def _day_alone(hit: Hit) -> Meaning:
    """ "am 15.", "by the 10th", "(ab 12.)"; with the month of a list or range that follows."""
    token = hit.token(*_NTH)
    if token is None or not 1 <= token.value <= 31 or not _stands_alone(hit):
        return None
    borrowed = _month_ahead(hit)
    if token.sort is Sort.ORDINAL and not (token.value >= 10 or (token.capital and token.value == 1)):
        return None
    if borrowed is None and not (hit.in_range or _introduced(hit, token)):
        return None
    if borrowed is not None and (
        hit.in_range
        or hit.neighbour(-1) is None
        or _introduced(hit, token)
        or hit.follows(Sort.COMMA, Sort.AND, Sort.OPEN, *_WEEKDAY)
    ):
        month, year = borrowed
        return _full(year, month, token.value) if year else placed(hit, token.value, month)
    if borrowed is not None:
        return None
    if hit.follows(Sort.SINCE) or _is_vom(hit):
        return _last_day_of_month_number(hit, token.value)
    found = days.next_day_of_month(token.value, hit.floor)
    return days.single(found) if found else None


def _is_vom(hit: Hit) -> bool:
    before, behind = hit.neighbour(-1), hit.neighbour(1)
    opens_range = behind is not None and behind.sort in (Sort.BIS, Sort.DASH, Sort.TO, Sort.UNTIL)
    return before is not None and fold(before.word) == "vom" and not opens_range


def _last_day_of_month_number(hit: Hit, day: int) -> Meaning:
    for back in range(0, 3):
        year, month = days.month_after(hit.said_on, -back)
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= hit.said_on:
            return days.single(found)
    return None


def _introduced(hit: Hit, token: Token) -> bool:
    before = hit.neighbour(-1)
    if before is None:
        return False
    if token.sort is Sort.NTH and hit.language is Language.EN:
        return before.sort is Sort.THE or before.sort in _PREPOSITIONS
    if before.sort is Sort.THE:
        return fold(before.word) in ("den", "dem", "der", "the")
    return before.sort in (*_PREPOSITIONS, Sort.DASH) and (before.sort is not Sort.DASH or hit.in_range)


def _weekday_and_number(hit: Hit) -> Meaning:
    """ "Freitag, den 14.": the first 14th that is a Friday, for both words were written on purpose."""
    if not _stands_alone(hit):
        return None
    weekday, number = hit.value(*_WEEKDAY), hit.value(*_NTH)
    if _month_ahead(hit) is not None:
        return None
    day = days.next_day_of_month(number, hit.floor)
    for _ in range(14):
        if day is None or day.weekday() == weekday:
            return days.single(day) if day else None
        day = days.next_day_of_month(number, days.plus(day, 1))
    return None


def _weekday_and_date(hit: Hit) -> Meaning:
    inner = hit.inner
    if inner is None or inner.rule not in CALENDAR_DAY_RULES:
        return None
    return inner.span


RULES = (
    rule("date in figures", _in_figures, "FULL_DATE"),
    rule("day and month in figures", _day_month_in_figures, "NUMERIC_DAY YEAR?"),
    rule(
        "day and month in figures", _spaced_figures, "DOTTED DOTTED YEAR?", "INT SLASH INT", "INT SLASH INT SLASH YEAR"
    ),
    rule(
        "day and month",
        _day_and_month,
        "DAY_NUMBER OF|DASH|SLASH? THE? MONTH_NAME COMMA|DASH|SLASH? YEAR?",
        "ORDINAL|DOTTED|NTH DAY IN_THE THE? MONTH_NAME YEAR?",
    ),
    rule(
        "month and day",
        _month_and_day,
        "MONTH_NAME COMMA|DASH|SLASH? THE? NTH_NUMBER|INT COMMA? YEAR?",
        "YEAR SLASH|DASH MONTH_NAME SLASH|DASH INT",
    ),
    rule(
        "days of a month",
        _days_of_month,
        "NTH|INT DASH|TO|AND|OR|UNTIL|BIS THE? NTH|INT OF? MONTH_NAME YEAR?",
        "MONTH_NAME NTH|INT DASH|TO|AND|UNTIL NTH|INT COMMA? YEAR?",
    ),
    rule(
        "day of a month",
        _day_of_a_month,
        "NTH_NUMBER DAY? IN_THE? THE? WHICH MONTH_UNIT",
        "NTH_NUMBER DAY? OF|THE THE? MONTH_UNIT",
    ),
    rule("day of the month", _day_alone, "NTH_NUMBER"),
    rule("weekday and day of the month", _weekday_and_number, "DAY_NAME COMMA|OPEN? ON? THE? NTH_NUMBER"),
    rule(
        "weekday and date",
        _weekday_and_date,
        "DAY_NAME COMMA|OPEN? ON? THE? ...",
        "DAY_NAME PART COMMA|OPEN? ON? THE? ...",
    ),
)
