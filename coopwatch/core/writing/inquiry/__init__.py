"""What the owner reads when he asks by mail: lists, one thing's history, how coopwatch is, letters to forward.

Plain text only, a screen wide, in his language. Decides nothing; every stranger's text is cleaned here. No line of
these mails is a command, so that a program that repeats them without any mark orders nothing. Called by
`services.inquiry`.
"""

from coopwatch.core.writing.inquiry.condition import Condition, ReadFolder, condition_note
from coopwatch.core.writing.inquiry.history import Entry, Past, history_note
from coopwatch.core.writing.inquiry.letters import draft_note
from coopwatch.core.writing.inquiry.listing import MOST_LISTED, Listed, OwedRow, list_note, partners_note
from coopwatch.core.writing.inquiry.outbox import WrittenMail, outbox_note
from coopwatch.core.writing.inquiry.sheet import sheet_text

__all__ = [
    "MOST_LISTED",
    "Condition",
    "Entry",
    "Listed",
    "OwedRow",
    "Past",
    "ReadFolder",
    "WrittenMail",
    "condition_note",
    "draft_note",
    "history_note",
    "list_note",
    "outbox_note",
    "partners_note",
    "sheet_text",
]
