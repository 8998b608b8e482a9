"""From facts to the ordered view of a digest: what comes first, what is left out, and what the subject says.

Takes every fact as given and refuses none. Called by the report service; the renderer gets the result.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coopwatch.core.model import Mode, State
from coopwatch.core.writing import phrases
from coopwatch.core.writing.digest.budget import within_budget
from coopwatch.core.writing.digest.facts import DigestFacts, DigestKind, OpenItem
from coopwatch.core.writing.digest.headline import Counts, headline_of, lead_of, preheader_of, subject_of
from coopwatch.core.writing.digest.lines import (
    announcement_line,
    badge_of,
    closed_line,
    decision_line,
    found_line,
    hold_line,
    is_overdue,
    open_line,
)
from coopwatch.core.writing.digest.notices import (
    aside_line,
    command_line,
    outbox_line,
    person_line,
    proposal_line,
    sentence_line,
)
from coopwatch.core.writing.digest.view import DigestView, Line, Section, SectionKey
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.safe_text import safe_line

NEEDS_YOU_LIMIT = 3
SECTION_LIMIT = 15
_DECISIONS = ("hold", "question", "decide", "bounced", "suggested")  # in the order of their weight


@dataclass(frozen=True, slots=True)
class _Case:
    """A line that waits for the owner, with the stable name of its cause."""

    name: str
    line: Line


def build_digest(facts: DigestFacts) -> DigestView:
    """The digest in words: sections in the order of `SectionKey`, at most three decisions first.

    Decisions beyond three head the section of open items. Each section shows at most 15 lines, fewer when the mail
    would grow too long, and says how many more there are.
    """
    words = Words(facts.language, facts.now, facts.zone)
    cases = _cases(facts, words)
    asked = [case for case in cases if not case.name.startswith("trouble:")]
    waiting = sorted((item for item in facts.open if not _decides(item)), key=lambda item: item.obligation.opened_at)
    counts = Counts(
        overdue=tuple(item for item in waiting if is_overdue(item, words)),
        questions=len(asked),
        first_question=asked[0].line.title if asked else "",
        waiting=len(facts.open),
    )
    sections = within_budget(_sections(facts, words, cases, waiting), words)
    attention = _attention(facts, cases, counts)
    return DigestView(
        kind=facts.kind,
        language=facts.language,
        subject=subject_of(facts, counts, words),
        preheader=preheader_of(sections),
        headline=headline_of(facts, counts, words),
        occasion=f"{words.say(f'kind_{facts.kind}')} · {phrases.long_day(words.today, facts.language)}",
        lead=lead_of(facts, counts, words),
        sections=sections,
        footer=_footer(facts, words),
        or_reply=words.say("or_reply"),
        needs_attention=bool(attention),
        attention=attention,
        overdue=len(counts.overdue),
        questions=counts.questions,
    )


def _decides(item: OpenItem) -> bool:
    thing = item.obligation
    return thing.bounced or thing.state in {State.OWNER_TURN, State.HOLD, State.SUGGESTED}


def _cases(facts: DigestFacts, words: Words) -> list[_Case]:
    """Everything that waits for the owner, weightiest first, then oldest first."""
    cases = [_Case(f"trouble:{text}", _trouble(text, words)) for text in facts.health.problems]
    cases += [_Case(f"outbox:{row.outbox_id}:{row.state}", outbox_line(row, words)) for row in facts.outbox]
    held = sorted(facts.holds, key=lambda hold: hold.mail_at)
    cases += [_Case(f"hold:{hold.obligation.id}", hold_line(hold, words)) for hold in held]
    asked = {hold.obligation.id for hold in held}
    open_items = sorted(facts.open, key=lambda item: item.obligation.opened_at)
    found = [item for item in open_items if _decides(item) and item.obligation.id not in asked]
    by_badge = {name: [item for item in found if badge_of(item, words) == name] for name in _DECISIONS}
    for badge in ("hold", "question"):
        cases += [_decision(badge, item, words) for item in by_badge[badge]]
    for row in facts.announced:
        if row.mode is Mode.ASK:
            ids = "+".join(str(thing.id) for thing in row.obligations)
            cases.append(_Case(f"ready:{ids}", announcement_line(row, words)))
    for badge in ("decide", "bounced"):
        cases += [_decision(badge, item, words) for item in by_badge[badge]]
    cases += [_Case(f"refused:{row.command}", command_line(row, words)) for row in facts.commands if not row.done]
    return cases + [_decision("suggested", item, words) for item in by_badge["suggested"]]


def _decision(badge: str, item: OpenItem, words: Words) -> _Case:
    return _Case(f"{badge}:{item.obligation.id}", decision_line(item, words))


def _trouble(text: str, words: Words) -> Line:
    return sentence_line(text, words.badge("trouble"), strong=True)


def _sections(facts: DigestFacts, words: Words, cases: Sequence[_Case], waiting: Iterable[OpenItem]) -> list[Section]:
    decisions = [case.line for case in cases]
    open_lines = decisions[NEEDS_YOU_LIMIT:] + [open_line(item, words) for item in waiting]
    upcoming = [announcement_line(row, words) for row in facts.announced if row.mode is not Mode.ASK]
    example = str(facts.found[0].obligation.id) if facts.found else ""
    found_intro = words.say("intro_found", example=words.say("adopt_example", id=example))
    rows: list[tuple[SectionKey, str, list[Line]]] = [
        (SectionKey.NEEDS_YOU, "", decisions[:NEEDS_YOU_LIMIT]),
        (SectionKey.UPCOMING, words.say("intro_upcoming"), upcoming),
        (SectionKey.FOUND, found_intro, [found_line(item, words) for item in facts.found]),
        (SectionKey.WAITING, "", open_lines),
        (SectionKey.CLOSED, "", [closed_line(item, words) for item in facts.closed]),
        (SectionKey.COMMANDS, "", [command_line(row, words) for row in facts.commands if row.done]),
        (SectionKey.PROPOSALS, "", [proposal_line(row, words) for row in facts.proposals]),
        (SectionKey.PEOPLE, words.say("intro_people"), [person_line(row, words) for row in facts.people]),
        (SectionKey.HINTS, "", [sentence_line(text) for text in facts.hints]),
        (SectionKey.SET_ASIDE, words.say("intro_set_aside"), [aside_line(m, words) for m in facts.set_aside]),
        (SectionKey.HEALTH, "", _health(facts, words)),
    ]
    sections = [_section(key, intro, entries, words) for key, intro, entries in rows if entries]
    return [_observed(section, words) if _only_shown(facts, section) else section for section in sections]


def _section(key: SectionKey, intro: str, entries: list[Line], words: Words) -> Section:
    return Section(key, words.title(key), tuple(entries[:SECTION_LIMIT]), len(entries), intro)


def _only_shown(facts: DigestFacts, section: Section) -> bool:
    sent = any(row.mode in {Mode.SEND, Mode.DRAFT} for row in facts.announced)
    return section.key is SectionKey.UPCOMING and not sent


def _observed(section: Section, words: Words) -> Section:
    return replace(section, title=words.upcoming_observed, intro=words.say("intro_observed"))


def _health(facts: DigestFacts, words: Words) -> list[Line]:
    health = facts.health
    contact = (
        words.say("contact", moment=words.moment(health.last_contact_at))
        if health.last_contact_at
        else words.say("no_contact")
    )
    counts = (words.count("mails", health.new_mails), contact, words.count("aside", len(facts.set_aside)))
    first = Line(title=words.count("folders", health.folders_read), facts=counts)
    notes = [sentence_line(text, words.badge("note")) for text in facts.notes]
    return [first, *notes]


def _attention(facts: DigestFacts, cases: Sequence[_Case], counts: Counts) -> tuple[str, ...]:
    names = {case.name for case in cases}
    names |= {f"overdue:{item.obligation.id}" for item in counts.overdue}
    names |= {
        f"{row.mode}:{thing.id}" for row in facts.announced if row.mode is not Mode.ASK for thing in row.obligations
    }
    names |= {f"closed:{item.obligation.id}" for item in facts.closed}
    names |= {f"command:{row.command}" for row in facts.commands if row.done}
    names |= {f"note:{text}" for text in facts.notes}
    if facts.kind is DigestKind.FIRST:
        names |= {f"found:{item.obligation.id}" for item in facts.found}
    return tuple(sorted(names))


def _footer(facts: DigestFacts, words: Words) -> tuple[str, ...]:
    owner = safe_line(facts.owner_name, 60)
    return (
        words.say("footer_reply"),
        words.say("footer_from", owner=owner) if owner else words.say("footer_anonymous"),
    )
