"""Short mails to the owner about his commands: what was done, what is asked back, what can be said.

Pure wording in his language; decides nothing. Called by `services.commands` and, for confirmations, by the digest.
"""

from coopwatch.core.writing.notes.values import Note, Outcome, Said
from coopwatch.core.writing.notes.words import answer_note, say

__all__ = ["Note", "Outcome", "Said", "answer_note", "say"]
