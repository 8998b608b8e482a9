"""The grammar: all rules in the order in which equally long readings are preferred. To add a phrase, add a line."""

from coopwatch.core.reading.dates.rules import calendar_days, durations, feasts, months, weekdays, weeks

RULES = (
    *weekdays.RULES,
    *calendar_days.RULES,
    *weeks.RULES,
    *months.RULES,
    *durations.RULES,
    *feasts.RULES,
)
WHOLE_WEEK_RULES = weeks.WHOLE_WEEK_RULES
WHOLE_MONTH_RULES = months.WHOLE_MONTH_RULES

__all__ = ["RULES", "WHOLE_MONTH_RULES", "WHOLE_WEEK_RULES"]
