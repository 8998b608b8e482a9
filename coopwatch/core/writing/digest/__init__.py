"""The owner's digest: `build_digest` turns `DigestFacts` into the `DigestView` that templates show."""

from coopwatch.core.writing.digest.build import NEEDS_YOU_LIMIT, SECTION_LIMIT, build_digest
from coopwatch.core.writing.digest.buttons import Buttons, command_words, with_buttons
from coopwatch.core.writing.digest.doubts import doubt
from coopwatch.core.writing.digest.facts import (
    Announcement,
    AsideMail,
    Button,
    ClosedItem,
    CommandResult,
    DigestFacts,
    DigestKind,
    HealthFacts,
    HoldQuestion,
    ModeProposal,
    OpenItem,
    OutboxProblem,
    OwedItem,
    PersonToAdd,
)
from coopwatch.core.writing.digest.view import DigestView, Line, Section, SectionKey

__all__ = [
    "NEEDS_YOU_LIMIT",
    "SECTION_LIMIT",
    "Announcement",
    "AsideMail",
    "Button",
    "Buttons",
    "ClosedItem",
    "CommandResult",
    "DigestFacts",
    "DigestKind",
    "DigestView",
    "HealthFacts",
    "HoldQuestion",
    "Line",
    "ModeProposal",
    "OpenItem",
    "OutboxProblem",
    "OwedItem",
    "PersonToAdd",
    "Section",
    "SectionKey",
    "build_digest",
    "command_words",
    "doubt",
    "with_buttons",
]
