"""The grammar: all rules in the order in which equally long readings are preferred. To add a phrase, add a line."""

from coopwatch.core.reading.dates.rules import (
    asked_time,
    calendar_days,
    counted_weeks,
    day_numbers,
    durations,
    feasts,
    figures,
    months,
    near_days,
    weekdays,
    weeks,
    years,
)

RULES = (
    *near_days.RULES,
    *weekdays.RULES,
    *figures.RULES,
    *calendar_days.RULES,
    *day_numbers.RULES,
    *weeks.RULES,
    *counted_weeks.RULES,
    *months.RULES,
    *years.RULES,
    *durations.RULES,
    *asked_time.RULES,
    *feasts.RULES,
)
WHOLE_WEEK_RULES = weeks.WHOLE_WEEK_RULES | counted_weeks.COUNTED_WEEK_RULES
WHOLE_MONTH_RULES = months.WHOLE_MONTH_RULES | years.WHOLE_YEAR_RULES

NEXT_WEEKDAY = weekdays.NEXT_WEEKDAY

__all__ = ["NEXT_WEEKDAY", "RULES", "WHOLE_MONTH_RULES", "WHOLE_WEEK_RULES"]
