"""Rules for this and other weeks, their parts and weekends."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import DateSpan
from coopwatch.core.reading.dates import days
from coopwatch.core.reading.dates.grammar import Hit, Meaning, rule
from coopwatch.core.reading.dates.rules.choice import names_a_part, not_over, nth, parts_of, steps_ahead
from coopwatch.core.reading.dates.words import NEXT_ONE, PART_OF, Sort

# Rules whose phrase, where something is due, means the Friday of its week.
WHOLE_WEEK_RULES = frozenset({"this week", "later this week", "next week", "week after next"})
_BEFORE_A_WEEKEND = (
    *(Sort.ON, Sort.AT, Sort.BY, Sort.BIS, Sort.UNTIL, Sort.BEFORE, Sort.AFTER, Sort.OVER, Sort.FROM, Sort.TO),
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
    if hit.is_deadline and hit.said_on < saturday:
        return days.single(days.plus(saturday, -1))
    if hit.has(Sort.AFTER_NEXT):
        return DateSpan(days.plus(saturday, 7), days.plus(saturday, 8))
    # People disagree whether the next weekend is the coming one.
    return DateSpan(saturday, days.plus(saturday, 8 if hit.has(Sort.NEXT) else 1))


RULES = (
    rule(
        "this week",
        _week,
        "STILL? THIS WORKING? WEEK|WEEK_NUMBER",
        "STILL IN THIS WEEK",
        "STILL THE WEEK",
        "WITHIN THE|THIS WEEK",
        "IN THE? COURSE IN_THE THIS? WEEK",
        "IN THE? COURSE OF THE WEEK",
    ),
    rule("later this week", _later_this_week, "LATER THIS WEEK", "LATER IN THE WEEK"),
    rule("rest of the week", _rest_of_week, "REST OF? THE? WHICH? WEEK"),
    rule(
        "next week",
        _week,
        "NEXT|COMING WEEK|WEEK_NUMBER",
        "IN THE? COURSE IN_THE THE? NEXT_ONE WEEK",
        "WITHIN THE NEXT_ONE WEEK",
    ),
    rule("next week", _following_week, "FOLLOWING WEEK", "WEEK FOLLOWING", "WEEK AFTER"),
    rule(
        "week after next",
        _week,
        "AFTER_NEXT WEEK|WEEK_NUMBER",
        "WEEK AFTER THE? NEXT",
        "IN THE? COURSE IN_THE AFTER_NEXT WEEK",
    ),
    rule("last week", _week, "LAST WEEK|WEEK_NUMBER"),
    rule(
        "part of a week",
        _part_of_week,
        "PART_OF OF|THE|DASH|IN? THE? WHICH? WEEK",
        "PART_OF OF|THE? THE? WEEK AFTER NEXT",
        "PART_OF BIS|DASH|SLASH|OR|TO PART_OF OF? THE? WHICH? WEEK",
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
)
