"""Decides what kind of thing an asking sentence wants: first by its own words, then by its neighbours and the subject.

The steps, the first that fits decides:

1. a wording of price: a quote;
2. a quote or invoice that is to be corrected: the same; a paper to be signed or filled in: a document;
3. an invoice to be made out: an invoice;
4. a wording of meeting, unless the thing asked for stands before it: an appointment;
5. somebody's judgement or knowledge: an answer;
6. the thing that is the object of handing over, making, lacking: its kind;
7. somebody's word: an answer;
8. a thing to hand over that is not named ("schick mir bitte eine korrigierte"): what the neighbours speak of;
9. everything else: an answer.

Refuses to say whether anything is asked. Called by `request`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from coopwatch.core.model import Kind, Language
from coopwatch.core.reading.request.english.wanted import WANTED as ENGLISH
from coopwatch.core.reading.request.german.wanted import WANTED as GERMAN
from coopwatch.core.reading.request.kinds import Thing, things

_RULES = {Language.DE: GERMAN, Language.EN: ENGLISH}
_PAPERS = (Kind.QUOTE, Kind.INVOICE)
_SLOW = ("price", "meet", "judge")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sentence wants.

    bare: it only wants some word, or names nothing, and may belong to another ask. vague: nothing in it tells what is
    to be given, so that it may be an order. goods: it counts wares, and is an order.
    """

    kind: Kind
    bare: bool = False
    vague: bool = False
    goods: bool = False


class Wording:
    """A folded sentence and what the tables see in it, looked for once and only where it is asked for."""

    def __init__(self, folded: str, language: Language) -> None:
        self.folded = folded
        self.language = language

    @cached_property
    def at(self) -> dict[str, int]:
        """Where the first word of each table stands, of the tables that have one here."""
        return {**self._places(lambda name: name in _SLOW), **self.hints}

    @cached_property
    def hints(self) -> dict[str, int]:
        """The same without the largest tables, which take longest."""
        return self._places(lambda name: name not in _SLOW)

    def _places(self, counts: Callable[[str], bool]) -> dict[str, int]:
        found = {name: words.search(self.folded) for name, words in _RULES[self.language].items() if counts(name)}
        return {name: match.start() for name, match in found.items() if match}

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """The things it names, in order."""
        return things(self.folded, self.language)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A folded sentence, where its first word of each table stands, and the things it names."""

    at: dict[str, int]
    named: tuple[Thing, ...]
    question: bool

    @property
    def objects(self) -> list[Thing]:
        return [thing for thing in self.named if thing.object]

    def has(self, *tables: str) -> bool:
        return any(table in self.at for table in tables)


def wanted_kind(wording: Wording, asks_question: bool, around: Sequence[Wording]) -> Wanted:
    """What an asking sentence wants.

    `asks_question`: it asks only by being a question. `around`: the sentences before and the subject, nearest first;
    read when the sentence itself names nothing.
    """
    reading = _read(wording, asks_question)
    kind = _named_kind(reading)
    if kind is Kind.DOCUMENT and reading.has("any_copy"):
        copied = _from_around(around)
        return Wanted(copied if copied in _PAPERS else kind)
    if kind is not None:
        return Wanted(kind, bare=kind is Kind.ANSWER and _says_no_matter(reading))
    if reading.has("transfer") or not asks_question:
        return _unnamed(reading, around, "?" in wording.folded)
    return Wanted(Kind.ANSWER)


def names_something(wording: Wording) -> bool:
    """Whether a sentence names anything that can be wanted: a paper, a date, somebody's word."""
    return _RULES[wording.language]["word"].search(wording.folded) is not None or bool(wording.things)


def _read(wording: Wording, asks_question: bool) -> _Reading:
    at = wording.at
    named = tuple(thing for thing in wording.things if not ("own" in at and thing.kind in _PAPERS))
    return _Reading(at, named, asks_question)


def _named_kind(reading: _Reading) -> Kind | None:
    """The kind the sentence itself tells; None when it only hands over something it does not name, or tells nothing."""
    papers = [thing.kind for thing in reading.named if thing.kind in _PAPERS]
    if reading.has("price") and not reading.has("own"):
        return Kind.QUOTE
    if papers and reading.has("correct"):
        return papers[0]
    if reading.has("signed") and reading.has("transfer"):
        return Kind.DOCUMENT
    if reading.has("bill") and not reading.has("own", "judge"):
        return Kind.INVOICE
    if _means_meeting(reading):
        return Kind.APPOINTMENT
    if _wants_judgement(reading):
        return Kind.ANSWER
    return _wanted_thing(reading) or (Kind.ANSWER if reading.has("word", "tell") else None)


def _means_meeting(reading: _Reading) -> bool:
    if not reading.has("meet"):
        return False
    documents_count = reading.has("transfer")
    rivals = [t for t in reading.objects if t.kind in _PAPERS or (t.kind is Kind.DOCUMENT and documents_count)]
    return not any(thing.start < reading.at["meet"] for thing in rivals)


def _wants_judgement(reading: _Reading) -> bool:
    if reading.has("chase") and not reading.question:
        return False
    needs = reading.question and reading.has("need") and not reading.has("send")
    if needs or reading.has("judge"):
        return True
    return reading.has("check") and not reading.has("send")


def _wanted_thing(reading: _Reading) -> Kind | None:
    """The kind of the thing that is to be handed over; None when somebody's word is wanted, or nothing is named."""
    candidates = reading.objects or (reading.named if reading.has("chase") else [])
    lacking = [thing.kind for thing in candidates if reading.has("chase") and thing.kind in _PAPERS]
    if lacking:
        return lacking[0]
    if reading.has("word") and not any(thing.start <= reading.at["word"] for thing in candidates):
        return None
    kinds = [thing.kind for thing in candidates]
    papers = [kind for kind in kinds if kind in _PAPERS]
    handed = reading.has("transfer", "chase")
    if papers and (handed or reading.has("tell") or not reading.question):
        return papers[0]
    if Kind.DOCUMENT in kinds and (handed or not (reading.question or reading.has("tell"))):
        return Kind.DOCUMENT
    if Kind.APPOINTMENT in kinds and (reading.has("transfer") or not reading.question):
        return Kind.APPOINTMENT
    return None


def _says_no_matter(reading: _Reading) -> bool:
    return not (reading.question or reading.has("matter") or reading.named)


def _unnamed(reading: _Reading, around: Sequence[Wording], question: bool) -> Wanted:
    """What is to be handed over or done without being named."""
    found = _from_around(around)
    kind = found or (Kind.DOCUMENT if reading.has("send") else Kind.ANSWER)
    vague = not question and not (reading.has("send", "chase") or (found and reading.has("to_me")))
    goods = reading.has("goods") and reading.has("send") and not (question or reading.named)
    return Wanted(kind, not reading.objects, vague, goods)


def _from_around(around: Sequence[Wording]) -> Kind | None:
    for wording in around:
        objects = [thing for thing in wording.things if thing.object] or list(wording.things)
        if objects:
            papers = [thing.kind for thing in objects if thing.kind in _PAPERS]
            return papers[0] if papers else objects[0].kind
    return None
