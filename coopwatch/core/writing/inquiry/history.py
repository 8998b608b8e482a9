"""One obligation with everything that happened to it: what was read, in which mail, by which rule, from which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopwatch.core.model import Event, EventType, Obligation
from coopwatch.core.writing.digest import ClosedItem, HoldQuestion, OpenItem
from coopwatch.core.writing.digest.lines import closed_line
from coopwatch.core.writing.digest.shown import NAME_LIMIT, QUOTE_LIMIT, SUBJECT_LIMIT
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.inquiry.layout import book, entry, heading, letter, paragraph, quotation, say
from coopwatch.core.writing.inquiry.listing import line_of
from coopwatch.core.writing.letter import bare_subject
from coopwatch.core.writing.notes import Note
from coopwatch.core.writing.safe_text import safe_address, safe_line, safe_quote

_MOST = 60
_BY_OWNER = "your word"
_SPANNED = frozenset({EventType.PROMISED, EventType.PARTIAL})


@dataclass(frozen=True, slots=True)
class Entry:
    """One event; mail_from and mail_subject: of the mail that is its evidence, "" without one."""

    event: Event
    mail_from: str = ""
    mail_subject: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """One obligation, open or closed, with its history, oldest first; hold: the question about it, None for none."""

    item: OpenItem | ClosedItem
    entries: Sequence[Entry]
    hold: HoldQuestion | None = None


def history_note(past: Past, words: Words) -> Note:
    """A mail that tells where it stands and why."""
    language, thing = words.language, past.item.obligation
    item = past.item
    line = closed_line(item, words) if isinstance(item, ClosedItem) else line_of(item, past.hold, words)
    asked = say(language, "asked_for", day=words.day(thing.opened_at), address=safe_address(thing.recipient))
    left_out = len(past.entries) - _MOST
    blocks = [
        entry(line, language),
        *_times(thing, words),
        f"{paragraph(asked)}\n{quotation(safe_quote(thing.words, QUOTE_LIMIT), language, 0)}" if thing.words else asked,
        heading(say(language, "head_history")),
        say(language, "more_history", n=left_out) if left_out > 0 else "",
        *(_told(row, words) for row in past.entries[-_MOST:]),
    ]
    subject = safe_quote(bare_subject(thing.subject), SUBJECT_LIMIT)
    return Note(safe_line(f"[{thing.id}] {line.title or subject}"), letter(blocks))


def _times(thing: Obligation, words: Words) -> list[str]:
    language = words.language
    facts = [say(language, "wanted_on", day=words.day(thing.wanted_on))] if thing.wanted_on else []
    if thing.is_open and thing.due_at:
        basis = book(language).BASES[thing.due_basis]
        facts.append(say(language, "due", moment=words.moment(thing.due_at), basis=basis))
    return [paragraph(" · ".join(facts))] if facts else []


def _told(row: Entry, words: Words) -> str:
    """One event: when, what, from which mail, how it was recognised, and the words."""
    event, language = row.event, words.language
    what = [str(book(language).EVENTS[event.type]), *_days(event, words)]
    if event.type is EventType.FOLLOWED_UP and event.step:
        what.append(say(language, "step", n=event.step))
    if event.reason:
        what.append(words.reason(event.reason))
    rows = [paragraph(f"{words.moment(event.at)}: {', '.join(what)}")]
    if row.mail_from:
        subject = safe_quote(row.mail_subject, SUBJECT_LIMIT)
        rows.append(
            paragraph(say(language, "mail_from", who=safe_quote(row.mail_from, NAME_LIMIT), subject=subject), 6)
        )
    how = _how(event, words)
    rows += [paragraph(how, 6)] if how else []
    rows += [quotation(safe_quote(event.words, QUOTE_LIMIT), language)] if event.words.strip() else []
    return "\n".join(rows)


def _days(event: Event, words: Words) -> list[str]:
    if event.until_on is None:
        return []
    if event.type in _SPANNED:
        return [words.span(event.from_on, event.until_on)]
    return [say(words.language, "until", day=words.day(event.until_on))]


def _how(event: Event, words: Words) -> str:
    language = words.language
    if event.rule == _BY_OWNER:
        return say(language, "your_word")
    told = [say(language, "by_rule", rule=safe_line(event.rule.replace("_", " "), 120))] if event.rule else []
    if event.confidence < 1:
        told.append(say(language, "sure", percent=round(100 * event.confidence)))
    return ", ".join(told)
