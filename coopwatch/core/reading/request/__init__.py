"""Reads whether an outgoing mail asks its addressee for something.

Refuses to see quoted or forwarded text: the caller hands over what the owner newly wrote. Called by `services`.
"""

from coopwatch.core.reading.request.reader import asked_kinds, read_requests

__all__ = ["asked_kinds", "read_requests"]
