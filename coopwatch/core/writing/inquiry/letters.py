"""A letter that the owner asked for, as a mail to himself that can be copied or forwarded."""

from __future__ import annotations

from coopwatch.core.model import Language
from coopwatch.core.writing.inquiry.layout import letter, paragraph, say
from coopwatch.core.writing.notes import Note
from coopwatch.core.writing.safe_text import safe_address, safe_line


def draft_note(subject: str, text: str, recipient: str, language: Language) -> Note:
    """The letter below a line that says to whom it goes; recipient: "" when no address is known.

    language: the owner's, in which the first line is written; the letter has its own.
    """
    to = say(language, "draft_to", address=safe_address(recipient)) if recipient else say(language, "draft_to_nobody")
    clean = safe_line(subject, 160)
    blocks = [paragraph(to), say(language, "draft_subject", subject=clean), text.strip("\n")]
    return Note(say(language, "draft", subject=clean), letter(blocks))
