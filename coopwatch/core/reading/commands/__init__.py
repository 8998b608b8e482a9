"""What the owner orders by mail: text of his reply → commands; refuses to guess, and knows nothing of obligations.

Pure and linear. Called by `services.commands` with the newly written text of a mail that is proven to be the owner's.
"""

from coopwatch.core.reading.commands.read import MOST_COMMANDS, read_commands, without_unmarked_quote
from coopwatch.core.reading.commands.values import (
    Assign,
    Behind,
    Command,
    Commands,
    Doubt,
    Draft,
    Help,
    LetterKind,
    OpenNew,
    Order,
    PartnerOrder,
    PartnerVerb,
    Pause,
    Question,
    Replied,
    Resume,
    Topic,
    Unclear,
    Verb,
)

__all__ = [
    "MOST_COMMANDS",
    "Assign",
    "Behind",
    "Command",
    "Commands",
    "Doubt",
    "Draft",
    "Help",
    "LetterKind",
    "OpenNew",
    "Order",
    "PartnerOrder",
    "PartnerVerb",
    "Pause",
    "Question",
    "Replied",
    "Resume",
    "Topic",
    "Unclear",
    "Verb",
    "read_commands",
    "without_unmarked_quote",
]
