"""Lists: what is open, what the owner owes, and who the partners are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from coopwatch.core.model import Partner
from coopwatch.core.writing import phrases
from coopwatch.core.writing.digest import ClosedItem, HoldQuestion, OpenItem
from coopwatch.core.writing.digest.decisions import is_decision
from coopwatch.core.writing.digest.lines import closed_line, decision_line, found_line, open_line
from coopwatch.core.writing.digest.shown import NAME_LIMIT, QUOTE_LIMIT, SENTENCE_LIMIT, SUBJECT_LIMIT, partner_name
from coopwatch.core.writing.digest.view import Line
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.inquiry.layout import count, entry, letter, paragraph, say, section, unbroken
from coopwatch.core.writing.letter import bare_subject
from coopwatch.core.writing.notes import Note
from coopwatch.core.writing.safe_text import safe_address, safe_quote

# With these many lines of each sort the mail stays below what mail programs show whole.
MOST_LISTED = 60
_MOST_PARTNERS = 200
_MOST_ADDRESSES = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list shows: at most `MOST_LISTED` of each sort but owed, oldest first, closed ones latest first.

    who: the name it was narrowed to, "" for all. more_open, more_found, more_closed: how many there are beyond those
    shown. holds: questions about things in open.
    """

    open: Sequence[OpenItem] = ()
    found: Sequence[OpenItem] = ()
    closed: Sequence[ClosedItem] = ()
    owed: Sequence[OwedRow] = ()
    who: str = ""
    more_open: int = 0
    more_found: int = 0
    more_closed: int = 0
    holds: Sequence[HoldQuestion] = ()


@dataclass(frozen=True, slots=True)
class OwedRow:
    """A partner's mail that waits for the owner; number: 34 is shown as M34; words: the asking sentence."""

    number: int
    partner: Partner
    address: str
    subject: str
    asked_at: datetime
    working_days: int
    words: str


def list_note(listed: Listed, words: Words) -> Note:
    """A mail with all of it; without any, it says so."""
    language = words.language
    things = [*listed.open, *listed.found]
    more = listed.more_open + listed.more_found + listed.more_closed
    number = len(things) + len(listed.closed) + more
    counted = count(language, "list", number) if number or not listed.owed else ""
    who = safe_quote(listed.who, NAME_LIMIT)
    title = counted or count(language, "list", len(listed.owed))
    subject = say(language, "list_of", who=who, count=title) if who else title
    blocks = [
        *_open(listed, words),
        *section(
            say(language, "head_found"),
            [entry(found_line(item, words), language) for item in listed.found],
            listed.more_found,
            language,
        ),
        *_owed(listed.owed, words),
        *section(
            say(language, "head_closed"),
            [entry(closed_line(item, words), language) for item in listed.closed],
            listed.more_closed,
            language,
        ),
    ]
    if not blocks:
        blocks = [say(language, "nothing_found")] if who else [f"{count(language, 'list', 0)}."]
    if things:
        example = unbroken(f"{things[0].obligation.id} {say(language, 'show')}")
        blocks.append(paragraph(say(language, "how_more", example=example)))
    return Note(subject, letter(blocks))


def partners_note(partners: Sequence[Partner], people: Sequence[tuple[str, int]], words: Words) -> Note:
    """A mail with all partners, and who was asked for something without being one: (address, requests)."""
    language = words.language
    known = [entry(_partner_line(partner, words), language) for partner in partners[:_MOST_PARTNERS]]
    asked = [
        entry(Line(title=safe_address(address), facts=(count(language, "people", max(requests, 1)),)), language)
        for address, requests in people[:MOST_LISTED]
    ]
    blocks = [
        *section(say(language, "head_partners"), known, len(partners) - _MOST_PARTNERS, language),
        *section(say(language, "head_people"), asked, len(people) - MOST_LISTED, language),
    ]
    title = count(language, "partners", len(partners))
    if people:
        command = unbroken(say(language, "partner_add", address=safe_address(people[0][0])))
        blocks.append(paragraph(say(language, "how_partner", command=command)))
    return Note(title, letter(blocks or [f"{title}."]))


def line_of(item: OpenItem, hold: HoldQuestion | None, words: Words) -> Line:
    """An open obligation as the digest shows it; hold: the question about it, which is shown with it."""
    if hold is None:
        return decision_line(item, words) if is_decision(item) else open_line(item, words)
    language, line = words.language, open_line(item, words)
    who = safe_quote(hold.mail_from.name, NAME_LIMIT) or safe_address(hold.mail_from.email)
    subject = safe_quote(hold.mail_subject, SUBJECT_LIMIT)
    why = safe_quote(hold.why, SENTENCE_LIMIT)
    return replace(
        line,
        sentence=say(language, "is_it_answer"),
        facts=(*line.facts, why) if why else line.facts,
        source=say(language, "came", who=who, day=words.day(hold.mail_at), subject=subject),
        quote=safe_quote(hold.words, QUOTE_LIMIT),
    )


def _open(listed: Listed, words: Words) -> list[str]:
    holds = {hold.obligation.id: hold for hold in listed.holds}
    lines = [line_of(item, holds.get(item.obligation.id), words) for item in listed.open]
    shown = [entry(line, words.language) for line in lines]
    return section(say(words.language, "head_open"), shown, listed.more_open, words.language)


def _owed(rows: Sequence[OwedRow], words: Words) -> list[str]:
    language = words.language
    blocks = section(
        say(language, "head_owed"),
        [entry(_owed_line(row, words), language, f"[M{row.number}]") for row in rows[:MOST_LISTED]],
        len(rows) - MOST_LISTED,
        language,
    )
    if rows:
        example = unbroken(f"M{rows[0].number} {say(language, 'replied')}")
        blocks.append(paragraph(say(language, "how_owed", example=example)))
    return blocks


def _owed_line(row: OwedRow, words: Words) -> Line:
    subject = safe_quote(bare_subject(row.subject), SUBJECT_LIMIT)
    since = phrases.since(row.working_days, words.language)
    return Line(
        title=" – ".join(part for part in (partner_name(row.partner), subject) if part),
        facts=(say(words.language, "owed", who=safe_address(row.address), day=words.day(row.asked_at), since=since),),
        quote=safe_quote(row.words, QUOTE_LIMIT),
    )


def _partner_line(partner: Partner, words: Words) -> Line:
    where = [*map(safe_address, partner.addresses), *(f"@{domain}" for domain in partner.domains)]
    muted = say(words.language, "muted") if partner.muted else ""
    return Line(title=f"{partner_name(partner)} ({partner.id})", badge=muted, facts=tuple(where[:_MOST_ADDRESSES]))
