"""Delivery reports: what could not be delivered, to whom, for good or for now (RFC 3464 and its dialects).

Called by `classify`. Refuses to take a mail for a bounce only because a person wrote about one: text dialects count
only from a mail system, an empty return path, or with a field that only mail systems write.
"""

from coopwatch.core.reading.classify.bounce.rules import delivery_report, text_bounce

__all__ = ["delivery_report", "text_bounce"]
