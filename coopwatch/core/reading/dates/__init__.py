"""Date phrases of German and English mails as intervals of days.

`find_dates` finds them; `deadline` says what a found phrase means where something is due.
Called by the rooms that read requests, answers and absences, and by `explain`.
"""

from coopwatch.core.reading.dates.find import deadline, find_dates

__all__ = ["deadline", "find_dates"]
