"""Rules for this and other weeks, their parts and weekends."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.dictionary import fold
from coopwatch.core.reading.dates.grammar import Hit, Meaning, rule
from coopwatch.core.reading.dates.rules.choice import names_a_part, not_over, nth, parts_of, steps_ahead
from coopwatch.core.reading.dates.rules.past import in_year
from coopwatch.core.reading.dates.words import ANY_MONTH, NEXT_ONE, NTH_NUMBER, PART_OF, Sort, Token

_RELATIVE_WEEKS = frozenset(
    {"this week", "next week", "week after next", "last week", "rest of the week", "part of a week"}
)
_BUT = frozenset({"sondern", "aber", "but", "eher", "erst", "spaetestens"})
# Rules whose phrase, where something is due, means the Friday of its week.
WHOLE_WEEK_RULES = frozenset({"this week", "later this week", "next week", "week after next"})
_BEFORE_A_WEEKEND = (
    *(Sort.ON, Sort.AT, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.BEFORE, Sort.AFTER, Sort.OVER, Sort.FROM, Sort.TO),
    Sort.ABOUT,
    Sort.ME,
)


def as_week(hit: Hit, week: DateSpan) -> DateSpan:
    """The whole week, or only its Friday where the words make it a deadline."""
    friday = days.plus(week.latest, -2)
    if hit.is_deadline or hit.has(Sort.STILL, Sort.COURSE, Sort.WITHIN):
        return days.single(friday if friday >= hit.said_on else week.latest)
    return week


def part_of_week(monday: date, part: Sort) -> DateSpan:
    """Monday and Tuesday for the start, Wednesday for the middle, Friday for the end."""
    if part is Sort.START:
        return DateSpan(monday, days.plus(monday, days.TUESDAY))
    return days.single(days.plus(monday, days.WEDNESDAY if part is Sort.MIDDLE else days.FRIDAY))


def _mondays(hit: Hit) -> tuple[date, date]:
    """Monday of the week meant, and of the one after, for the case that the part of the first is over."""
    ahead = steps_ahead(hit)
    return days.week_of(hit.said_on, ahead).earliest, days.week_of(hit.said_on, ahead + 1).earliest


def _week(hit: Hit) -> Meaning:
    return as_week(hit, days.week_of(hit.said_on, steps_ahead(hit)))


def _following_week(hit: Hit) -> Meaning:
    """The one after the week named before ("die Woche darauf"), else next week."""
    anchor = hit.previous.span.latest if hit.previous and hit.previous.span.latest >= hit.said_on else hit.said_on
    return as_week(hit, days.week_of(anchor, 1))


def _elided(hit: Hit) -> Meaning:
    """A week whose noun is left out: "nicht diese Woche, sondern nächste", "aber in der übernächsten"."""
    previous, before, behind = hit.previous, hit.neighbour(-1), hit.neighbour(1)
    if previous is None or not hit.same_sentence or previous.rule not in _RELATIVE_WEEKS or before is None:
        return None
    in_the = before.sort is Sort.THE and hit.follows(Sort.IN)
    if not in_the and before.sort is not Sort.OR and fold(before.word) not in _BUT:
        return None
    return _week(hit) if behind is None or _leaves_noun_out(behind, hit.neighbour(2)) else None


def _leaves_noun_out(behind: Token, other: Token | None) -> bool:
    """Whether no noun follows: "in der nächsten gern" has none, "in der nächsten großen Sitzung" has one."""
    if behind.sort in (Sort.STOP, Sort.COMMA, Sort.CLOSE, Sort.STILL):
        return True
    return behind.sort is Sort.WORD and not behind.capital and not (other is not None and other.capital)


def _later_this_week(hit: Hit) -> Meaning:
    return DateSpan(hit.said_on, days.week_of(hit.said_on).latest)


def _rest_of_week(hit: Hit) -> Meaning:
    week = days.week_of(hit.said_on, steps_ahead(hit))
    friday = days.plus(week.latest, -2)
    return DateSpan(max(hit.said_on, week.earliest), friday) if friday >= hit.said_on else None


def _part_of_week(hit: Hit) -> Meaning:
    if not names_a_part(hit):
        return None
    parts = parts_of(hit)
    return not_over(
        hit,
        (DateSpan(part_of_week(m, parts[0]).earliest, part_of_week(m, parts[-1]).latest) for m in _mondays(hit)),
    )


def _named_part_of_week(hit: Hit) -> Meaning:
    part = PART_OF[hit.value(Sort.WEEK_PART)]
    return not_over(hit, (part_of_week(monday, part) for monday in _mondays(hit)))


def _half_of_week(hit: Hit) -> Meaning:
    """Monday to Wednesday, or Thursday and Friday."""
    which = next(
        (t.value for t in hit.tokens[hit.first : hit.after] if t.sort in (Sort.ORDINAL, Sort.DOTTED)), nth(hit)
    )
    if which not in (1, 2):
        return None
    first, last = (days.MONDAY, days.WEDNESDAY) if which == 1 else (days.THURSDAY, days.FRIDAY)
    return not_over(hit, (DateSpan(days.plus(m, first), days.plus(m, last)) for m in _mondays(hit)))


def _weekend(hit: Hit) -> Meaning:
    """Saturday and Sunday; as a deadline the Friday before, after it the Monday, and nothing in a mere wish."""
    if not hit.has(*NEXT_ONE, Sort.THIS, Sort.AFTER_NEXT, Sort.LAST) and not hit.follows(*_BEFORE_A_WEEKEND):
        return None
    saturday = days.weekday_of_week(hit.said_on, days.SATURDAY)
    if hit.has(Sort.LAST):
        return DateSpan(days.plus(saturday, -7), days.plus(saturday, -6))
    if hit.follows(Sort.AFTER):
        return days.single(days.plus(saturday, 2))
    towards = hit.follows(Sort.ABOUT) and not hit.has(*NEXT_ONE, Sort.AFTER_NEXT)
    if (hit.is_deadline or towards) and hit.said_on < saturday:
        return days.single(days.plus(saturday, -1))
    if hit.has(Sort.AFTER_NEXT):
        return DateSpan(days.plus(saturday, 7), days.plus(saturday, 8))
    # People disagree whether the next weekend is the coming one.
    return DateSpan(saturday, days.plus(saturday, 8 if hit.has(Sort.NEXT) else 1))


def _weekend_of_day(hit: Hit) -> Meaning:
    """Saturday and Sunday of the week of a named day: "weekend of 12 December"."""
    inner = hit.inner
    if inner is None or inner.span.latest > days.plus(inner.span.earliest, 1):
        return None
    saturday = days.weekday_of_week(inner.span.earliest, days.SATURDAY)
    return DateSpan(saturday, days.plus(saturday, 1))


def _weekend_of_two_days(hit: Hit) -> Meaning:
    """ "Weekend of the 11th and 12th": the two days, in the first month that has them in a row."""
    first, second = hit.values(*NTH_NUMBER)
    month = hit.value(*ANY_MONTH)
    last = in_year(hit, second, month, hit.value(Sort.YEAR)) if month else None
    if isinstance(last, DateSpan):
        end: date | None = last.latest
    else:
        start = days.next_day_of_month(first, hit.said_on)
        end = days.next_day_of_month(second, start) if start else None
    return DateSpan(days.plus(end, -1), end) if end and days.plus(end, -1).day == first else None


RULES = (
    rule(
        "this week",
        _week,
        "STILL? THIS WORKING? WEEK|WEEK_NUMBER",
        "STILL IN THIS WEEK",
        "STILL THE WEEK",
        "THE|THIS WEEK STILL",
        "WITHIN THE|THIS WEEK",
        "IN|OVER THE? COURSE OF|THE THE? WEEK",
    ),
    rule("later this week", _later_this_week, "LATER THIS WEEK", "LATER IN THE WEEK"),
    rule("rest of the week", _rest_of_week, "REST OF? THE? WHICH? WEEK"),
    rule(
        "next week",
        _week,
        "NEXT|COMING WEEK|WEEK_NUMBER",
        "NEXT|COMING CALENDAR WEEK",
        "WITHIN THE NEXT_ONE WEEK",
    ),
    rule("next week", _following_week, "FOLLOWING WEEK", "WEEK FOLLOWING", "WEEK AFTER"),
    rule("next week", _elided, "NEXT|COMING|AFTER_NEXT"),
    rule(
        "week after next",
        _week,
        "AFTER_NEXT WEEK|WEEK_NUMBER",
        "WEEK AFTER THE? NEXT",
    ),
    rule("last week", _week, "LAST WEEK|WEEK_NUMBER"),
    rule(
        "part of a week",
        _part_of_week,
        "PART_OF OF|THE|DASH|IN? THE? WHICH? WEEK|WEEK_NUMBER",
        "PART_OF OF|THE? THE? WEEK AFTER NEXT",
        "PART_OF BIS|DASH|SLASH|OR|TO|AND PART_OF OF? THE? WHICH? WEEK",
        "WEEK DASH? END",
    ),
    rule("part of a week", _named_part_of_week, "WHICH? WEEK_PART", "WEEK_PART THE|OF? WHICH WEEK"),
    rule(
        "half of a week",
        _half_of_week,
        "ORDINAL|DOTTED HALF OF? THE? WHICH? WEEK",
        "WHICH? ORDINAL|DOTTED WEEK_HALF",
        "ORDINAL|DOTTED WEEK_HALF THE? WHICH WEEK",
    ),
    rule("weekend", _weekend, "WHICH? COMING? WEEKEND"),
    rule("weekend of a day", _weekend_of_day, "WEEKEND OF|ON? ON? THE? ..."),
    rule(
        "weekend of two days",
        _weekend_of_two_days,
        "WEEKEND OF|ON? THE? NTH_NUMBER AND|OR|SLASH|DASH THE? NTH_NUMBER",
        "WEEKEND OF|ON? THE? NTH_NUMBER AND|OR|SLASH|DASH THE? NTH_NUMBER OF? MONTH_NAME YEAR?",
    ),
)
