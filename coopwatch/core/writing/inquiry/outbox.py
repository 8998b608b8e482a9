"""Mails on their way: what is written, what waits for a yes, and what nobody knows the fate of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from coopwatch.core.model import OutboxState
from coopwatch.core.writing import phrases
from coopwatch.core.writing.digest.shown import QUOTE_LIMIT, SUBJECT_LIMIT
from coopwatch.core.writing.digest.view import Line
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.inquiry.layout import book, count, entry, letter, paragraph, say, section, unbroken
from coopwatch.core.writing.notes import Note
from coopwatch.core.writing.safe_text import safe_address, safe_quote

_MOST = 60
_UNCERTAIN = frozenset({OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER, OutboxState.FAILED})


@dataclass(frozen=True, slots=True)
class WrittenMail:
    """One mail; numbers: the obligations it is about; reply: the server's last words."""

    subject: str
    recipient: str
    state: OutboxState
    written_at: datetime
    numbers: tuple[int, ...] = ()
    reply: str = ""


def outbox_note(mails: Sequence[WrittenMail], words: Words) -> Note:
    """A mail about them, oldest first."""
    language = words.language
    title = count(language, "outbox", len(mails))
    entries = [entry(_line(mail, words), language, _tag(mail)) for mail in mails[:_MOST]]
    blocks = section(title, entries, len(mails) - _MOST, language) or [f"{title}."]
    uncertain = next((mail for mail in mails if mail.state in _UNCERTAIN and mail.numbers), None)
    if uncertain is not None:
        number = uncertain.numbers[0]
        sent, again = (unbroken(f"{number} {say(language, name)}") for name in ("sent", "again"))
        blocks.append(paragraph(say(language, "how_uncertain", sent=sent, again=again)))
    return Note(title, letter(blocks))


def _tag(mail: WrittenMail) -> str:
    """The number to answer with; it settles the mail as a whole."""
    return f"[{mail.numbers[0]}]" if mail.numbers else ""


def _line(mail: WrittenMail, words: Words) -> Line:
    language = words.language
    facts = [say(language, "outbox_to", address=safe_address(mail.recipient), moment=words.moment(mail.written_at))]
    if len(mail.numbers) > 1:
        numbers = phrases.listing([str(number) for number in mail.numbers], language)
        facts.append(say(language, "about", numbers=numbers))
    reply = safe_quote(mail.reply, QUOTE_LIMIT)
    return Line(
        title=safe_quote(mail.subject, SUBJECT_LIMIT) or "–",
        badge=str(book(language).OUTBOX[mail.state]),
        facts=tuple(facts),
        source=say(language, "said_server") if reply else "",
        quote=reply,
    )
