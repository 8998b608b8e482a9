"""Kinds of single values: how the owner writes them, what is allowed, and what they become.

Used by `config.model` for every key.
"""

from coopwatch.config.values.basic import (
    COMMAND,
    LINES,
    SOME_TEXT,
    YES_OR_NO,
    ValueType,
    WrongValue,
    did_you_mean,
    list_of,
    one_of,
    whole_number,
)
from coopwatch.config.values.places import ADDRESS, HOST, PARTNER_ADDRESS, REGION, URL, ZONE, is_loopback
from coopwatch.config.values.times import (
    DAILY,
    DAY_OF_YEAR,
    HISTORY,
    SEND_WINDOW,
    SPANS,
    WEEKLY,
    WINDOW,
    WORKING_DAYS,
    WeeklyMoment,
    duration,
)

__all__ = [
    "ADDRESS",
    "COMMAND",
    "DAILY",
    "DAY_OF_YEAR",
    "HISTORY",
    "HOST",
    "LINES",
    "PARTNER_ADDRESS",
    "REGION",
    "SEND_WINDOW",
    "SOME_TEXT",
    "SPANS",
    "URL",
    "WEEKLY",
    "WINDOW",
    "WORKING_DAYS",
    "YES_OR_NO",
    "ZONE",
    "ValueType",
    "WeeklyMoment",
    "WrongValue",
    "did_you_mean",
    "duration",
    "is_loopback",
    "list_of",
    "one_of",
    "whole_number",
]
