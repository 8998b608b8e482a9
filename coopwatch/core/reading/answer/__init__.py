"""Reads what a partner's reply does to what he owes.

Refuses to say which obligation it is about, and to change one. Called by `services`.
"""

from coopwatch.core.reading.answer.reader import read_answer

__all__ = ["read_answer"]
