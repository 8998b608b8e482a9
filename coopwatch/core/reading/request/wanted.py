"""Decides what kind of thing an asking sentence wants: first by its own words, then by its neighbours and the subject.

The steps, the first that fits decides:

1. a price wording, or an invoice to be made out: a quote, an invoice;
2. a quote or invoice to be corrected: the same; a paper to be signed or filled in: a document;
3. a wording of meeting, unless the thing asked for stands before it: an appointment;
4. somebody's word, judgement or knowledge: an answer;
5. the thing that is the object of handing over, making, lacking: its kind;
6. a thing to hand over that is not named ("schick mir bitte eine korrigierte"): what the neighbours speak of;
7. everything else: an answer.

Refuses to say whether anything is asked. Called by `request`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coopwatch.core.model import Kind, Language
from coopwatch.core.reading.request.english.wanted import WANTED as ENGLISH
from coopwatch.core.reading.request.german.wanted import WANTED as GERMAN
from coopwatch.core.reading.request.kinds import Thing, things

_RULES = {Language.DE: GERMAN, Language.EN: ENGLISH}
_PAPERS = (Kind.QUOTE, Kind.INVOICE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sentence wants. bare: it only wants some word, or names nothing, and takes its matter from elsewhere."""

    kind: Kind
    bare: bool = False


def wanted_kind(folded: str, asks_question: bool, language: Language, around: Sequence[str]) -> Wanted:
    """What a folded asking sentence wants.

    `asks_question`: it asks only by being a question. `around`: folded sentences before and subject, nearest first;
    read when the sentence itself names nothing.
    """
    rules = _RULES[language]
    has = {name: rules[name].search(folded) is not None for name in _PLAIN}
    named = [thing for thing in things(folded, language) if not (has["own"] and thing.kind in _PAPERS)]
    objects = [thing for thing in named if thing.object]
    if has["price"] and not has["own"]:
        return Wanted(Kind.QUOTE)
    papers = [thing.kind for thing in named if thing.kind in _PAPERS]
    if papers and has["correct"]:
        return Wanted(papers[0])
    if has["signed"] and has["transfer"]:
        return Wanted(Kind.DOCUMENT)
    if has["bill"] and not has["own"] and not has["judge"]:
        return Wanted(Kind.INVOICE)
    if _means_meeting(folded, objects, has, rules):
        return Wanted(Kind.APPOINTMENT)
    thing = _wanted_thing(folded, named, objects, asks_question, has, rules)
    if thing is not None:
        copied = _from_around(around, language) if has["any_copy"] and thing is Kind.DOCUMENT else None
        return Wanted(copied if copied in _PAPERS else thing)
    if has["word"] or has["tell"]:
        return Wanted(Kind.ANSWER, bare=not (asks_question or has["matter"] or named))
    if has["transfer"] or not asks_question:
        fallback = Kind.DOCUMENT if has["send"] else Kind.ANSWER
        return Wanted(_from_around(around, language) or fallback, bare=not objects)
    return Wanted(Kind.ANSWER)


_PLAIN = (
    "price", "bill", "correct", "signed", "transfer", "send", "chase", "any_copy", "word", "judge", "tell", "matter",
    "own",
)  # fmt: skip


def _means_meeting(
    folded: str, objects: Sequence[Thing], has: Mapping[str, bool], rules: Mapping[str, re.Pattern[str]]
) -> bool:
    meeting = rules["meet"].search(folded)
    if meeting is None:
        return False
    rivals = [thing for thing in objects if thing.kind in _PAPERS or (thing.kind is Kind.DOCUMENT and has["transfer"])]
    return not any(thing.start < meeting.start() for thing in rivals)


def _wanted_thing(
    folded: str,
    named: Sequence[Thing],
    objects: Sequence[Thing],
    asks_question: bool,
    has: Mapping[str, bool],
    rules: Mapping[str, re.Pattern[str]],
) -> Kind | None:
    """The kind of the thing that is to be handed over; None when somebody's word is wanted, or nothing is named."""
    if has["chase"] and not has["judge"]:
        candidates = objects or named
    else:
        candidates = objects
        if has["judge"] and not has["chase"]:
            return None
    if has["word"] and not any(thing.start < _start(rules["word"], folded) for thing in candidates):
        return None
    papers = [thing.kind for thing in candidates if thing.kind in _PAPERS]
    if papers:
        return papers[0]
    wants = has["transfer"] or has["chase"] or not asks_question
    kinds = [thing.kind for thing in candidates]
    if Kind.DOCUMENT in kinds and wants and (has["transfer"] or has["chase"] or not has["tell"]):
        return Kind.DOCUMENT
    if Kind.APPOINTMENT in kinds and (has["transfer"] or not asks_question):
        return Kind.APPOINTMENT
    return None


def _start(words: re.Pattern[str], folded: str) -> int:
    match = words.search(folded)
    return match.start() if match else len(folded)


def _from_around(around: Sequence[str], language: Language) -> Kind | None:
    for text in around:
        named = things(text, language)
        objects = [thing for thing in named if thing.object] or list(named)
        if objects:
            papers = [thing.kind for thing in objects if thing.kind in _PAPERS]
            return papers[0] if papers else objects[0].kind
    return None
