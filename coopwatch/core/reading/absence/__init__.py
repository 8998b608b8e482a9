"""What an out-of-office reply says: the first day back, and who stands in.

Refuses to decide whether a mail is an out-of-office (that is `classify`); called for such mails by triage and
`explain`.
"""

from coopwatch.core.reading.absence.read import read_absence

__all__ = ["read_absence"]
