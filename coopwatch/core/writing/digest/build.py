"""From facts to the ordered view of a digest: what comes first, what is left out, and what the subject says.

Takes every fact as given and refuses none. Called by the report service; the renderer gets the result.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from coopwatch.core.model import Mode
from coopwatch.core.writing import phrases
from coopwatch.core.writing.digest.announced import announcement_line
from coopwatch.core.writing.digest.budget import within_budget
from coopwatch.core.writing.digest.decisions import (
    Decision,
    Make,
    Sort,
    decisions_of,
    is_decision,
    told_by_their_mail,
    waits_for_yes,
)
from coopwatch.core.writing.digest.facts import DigestFacts, DigestKind, OpenItem
from coopwatch.core.writing.digest.headline import Counts, headline_of, lead_of, preheader_of, subject_of
from coopwatch.core.writing.digest.lines import (
    closed_line,
    customer_and_job,
    found_line,
    is_overdue,
    of_one_job,
    open_line,
)
from coopwatch.core.writing.digest.notices import (
    aside_line,
    command_line,
    cooperation_line,
    owed_line,
    person_line,
    proposal_line,
    sentence_line,
)
from coopwatch.core.writing.digest.view import DigestView, Line, Section, SectionKey
from coopwatch.core.writing.digest.words import Words
from coopwatch.core.writing.safe_text import safe_line

_T = TypeVar("_T")

NEEDS_YOU_LIMIT = 3
SECTION_LIMIT = 15


def build_digest(facts: DigestFacts) -> DigestView:
    """The digest in words: sections in the order of `SectionKey`, at most three decisions first.

    Decisions beyond three head the section of open items. Each section shows at most 15 lines, fewer when the mail
    would grow too long, and says how many more there are.
    """
    words = Words(facts.language, facts.now, facts.zone)
    cases = decisions_of(facts, words)
    asked = [case for case in cases if case.sort is not Sort.TROUBLE]
    waiting = sorted((item for item in facts.open if not is_decision(item)), key=lambda item: item.obligation.opened_at)
    counts = Counts(
        overdue=tuple(item for item in waiting if is_overdue(item, words)),
        decisions=Counter(case.sort for case in cases),
        first_asked=asked[0].make().title if asked else "",
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
        questions=counts.asked,
    )


def _sections(
    facts: DigestFacts, words: Words, cases: Sequence[Decision], waiting: Sequence[OpenItem]
) -> list[Section]:
    first = [case.make for case in cases[:NEEDS_YOU_LIMIT]]
    rest = [case.make for case in cases[NEEDS_YOU_LIMIT:]]
    upcoming = [row for row in facts.announced if not waits_for_yes(row)]
    told = told_by_their_mail(facts) | {thing.id for row in upcoming[:SECTION_LIMIT] for thing in row.obligations}
    still_open = [item for item in waiting if item.obligation.id not in told]
    items = {item.obligation.id: item for item in facts.open}
    announced: list[Make] = [partial(announcement_line, row, items, words) for row in upcoming]
    done = [row for row in facts.commands if row.done]
    example = str(facts.found[0].obligation.id) if facts.found else ""
    found_intro = words.say("intro_found", example=words.say("adopt_example", id=example))
    rows: list[tuple[SectionKey, str, list[Make]]] = [
        (SectionKey.NEEDS_YOU, "", first),
        (SectionKey.UPCOMING, words.say("intro_upcoming"), announced),
        (SectionKey.FOUND, found_intro, _each(found_line, facts.found, words)),
        (SectionKey.WAITING, "", rest + _by_job(still_open, words)),
        (SectionKey.OWED, words.say("intro_owed"), _each(owed_line, facts.owed, words)),
        (SectionKey.CLOSED, "", _each(closed_line, facts.closed, words)),
        (SectionKey.COMMANDS, "", _each(command_line, done, words)),
        (SectionKey.PROPOSALS, "", _each(proposal_line, facts.proposals, words)),
        (SectionKey.PEOPLE, words.say("intro_people"), _each(person_line, facts.people, words)),
        (SectionKey.COOPERATION, words.say("intro_cooperation"), _each(cooperation_line, facts.cooperation, words)),
        (SectionKey.SET_ASIDE, words.say("intro_set_aside"), _each(aside_line, facts.set_aside, words)),
        (SectionKey.HEALTH, "", _health(facts, words)),
    ]
    sections = [_section(key, intro, makes, words) for key, intro, makes in rows if makes]
    return [_observed(section, words) if _only_shown(facts, section) else section for section in sections]


def by_job(items: Sequence[OpenItem]) -> list[OpenItem]:
    """The same items, those of one customer and job together where their first one stands; items: oldest first."""
    places: dict[tuple[str, str], int] = {}
    keys = []
    for place, item in enumerate(items):
        job = _job(item)
        keys.append(places.setdefault(job, place) if any(job) else place)
    return [item for _, item in sorted(zip(keys, items, strict=True), key=lambda pair: pair[0])]


def _by_job(items: Sequence[OpenItem], words: Words) -> list[Make]:
    """Open items; those of one job stand together below a heading that says for whom and how many they are."""
    sizes = Counter(_job(item) for item in items)
    makes: list[Make] = []
    begun: set[tuple[str, str]] = set()
    for item in by_job(items):
        job, behind = _job(item), customer_and_job(item.obligation)
        line: Make = partial(open_line, item, words)
        if behind and sizes[job] > 1:
            heading = "" if job in begun else words.say("job", whom=behind, n=sizes[job])
            line = partial(_of_one_job, line, heading, words.say("for_whom", whom=behind))
        begun.add(job)
        makes.append(line)
    return makes


def _of_one_job(make: Make, heading: str, fact: str) -> Line:
    return of_one_job(make(), heading, fact)


def _job(item: OpenItem) -> tuple[str, str]:
    return item.obligation.customer.casefold(), item.obligation.job.casefold()


def _each(make: Callable[[_T, Words], Line], rows: Iterable[_T], words: Words) -> list[Make]:
    """Lines to be made later: of a hundred thousand only fifteen are."""
    return [partial(make, row, words) for row in rows]


def _section(key: SectionKey, intro: str, makes: Sequence[Make], words: Words) -> Section:
    lines = tuple(_with_a_capital(make()) for make in makes[:SECTION_LIMIT])
    return Section(key, words.title(key), lines, len(makes), intro)


def _with_a_capital(line: Line) -> Line:
    """The line with its facts begun as a sentence is; an address stays as it is."""
    first, *others = line.facts or ("",)
    if "@" in first.partition(" ")[0]:
        return line
    return replace(line, facts=(first[:1].upper() + first[1:], *others)) if first else line


def _only_shown(facts: DigestFacts, section: Section) -> bool:
    sent = any(row.mode in {Mode.SEND, Mode.DRAFT} or row.expected for row in facts.announced)
    return section.key is SectionKey.UPCOMING and not sent


def _observed(section: Section, words: Words) -> Section:
    return replace(section, title=words.upcoming_observed, intro=words.say("intro_observed"))


def _health(facts: DigestFacts, words: Words) -> list[Make]:
    health = facts.health
    contact = (
        words.say("contact", moment=words.moment(health.last_contact_at))
        if health.last_contact_at
        else words.say("no_contact")
    )
    counts = (words.count("mails", health.new_mails), contact, words.count("aside", len(facts.set_aside)))
    first = partial(Line, title=words.count("folders", health.folders_read), facts=counts)
    return [first, *(partial(sentence_line, text, words.badge("note")) for text in facts.notes)]


def _attention(facts: DigestFacts, cases: Sequence[Decision], counts: Counts) -> tuple[str, ...]:
    names = {case.name for case in cases}
    names |= {f"overdue:{item.obligation.id}" for item in counts.overdue}
    names |= {
        f"{row.mode}:{thing.id}"
        for row in facts.announced
        if row.mode is not Mode.ASK or row.expected
        for thing in row.obligations
    }
    names |= {f"closed:{item.obligation.id}" for item in facts.closed}
    names |= {f"late:{item.obligation.id}:{item.late_at}" for item in facts.closed if item.late_word}
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
