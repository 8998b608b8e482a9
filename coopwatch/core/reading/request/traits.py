"""Names what an outgoing mail shows, so that a table of weights can count it: findings of the rules, topics, words.

Refuses to weigh anything. Called by `weighing`, and by the benchmark that learns the weights.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coopwatch.core.reading.request.asks import REPLY_PREFIX, Ask
from coopwatch.core.reading.request.outgoing import Outgoing
from coopwatch.core.reading.request.topics import ASKING, MISSING, SETTLED, topics_of
from coopwatch.core.reading.request.wanted import Wording
from coopwatch.core.reading.words import words_of

SHOWN_FROM = 0.40
_MOST_SENTENCES = 6
_MOST = 3


@dataclass(frozen=True, slots=True)
class Traits:
    """all: every trait of a mail. said: those that its words alone tell, without what the rules make of them."""

    all: frozenset[str]
    said: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence, the part it plays ("ask", "settled", …) and its topics."""

    wording: Wording
    part: str
    topics: frozenset[str]

    @property
    def questions(self) -> bool:
        return "?" in self.wording.folded[-5:]

    @property
    def asks(self) -> bool:
        return self.part in ("ask", "also")


def traits_of(outgoing: Outgoing, by_rules: Sequence[Ask]) -> Traits:
    """The traits of a mail in which the rules alone found `by_rules`."""
    shown = [ask for ask in by_rules if ask.confidence >= SHOWN_FROM]
    said = _sentences(outgoing, shown)
    words = frozenset((*_of_words(said), *_of_subject(outgoing)))
    seen = frozenset((*_of_tables(said, outgoing), *_of_rules(outgoing, shown), *_of_shape(outgoing, said)))
    return Traits(words | seen, words)


def said_by(wording: Wording) -> frozenset[str]:
    """The traits that one sentence adds to its mail, whatever part it plays there."""
    topics = topics_of(wording.folded, wording.language)
    return frozenset((*words_of(wording.folded), *_named("any.about.", topics)))


def _sentences(outgoing: Outgoing, shown: Sequence[Ask]) -> list[_Said]:
    asking = {ask.sentence.start for ask in outgoing.asks}
    main = shown[0].sentence.start if shown and shown[0].sentence.start in asking else None
    found = []
    for sentence, wording in zip(outgoing.sentences, outgoing.wordings, strict=True):
        topics = topics_of(wording.folded, outgoing.language)
        if sentence.start in asking:
            part = "ask" if main in (None, sentence.start) else "also"
        else:
            part = _part(wording.folded, topics, bool(asking))
        found.append(_Said(wording, part, topics))
    return found


def _part(folded: str, topics: frozenset[str], asked_elsewhere: bool) -> str:
    if not asked_elsewhere and (ASKING in topics or "?" in folded[-5:]):
        return "ask"
    return next((part for part in (SETTLED, MISSING) if part in topics), "other")


def _of_words(said: Sequence[_Said]) -> Iterator[str]:
    for sentence in said:
        words = words_of(sentence.wording.folded)
        yield from words
        yield from _named("any.about.", sentence.topics)
        if sentence.part != "other":
            yield from _named(f"{sentence.part}.about.", sentence.topics)
        if sentence.part == "ask":
            yield from _named("ask.", words)
        if sentence.questions:
            yield from _named("question.", words)
    if said:
        yield from _named("last.about.", said[-1].topics)


def _of_subject(outgoing: Outgoing) -> Iterator[str]:
    yield from _named("subject.", words_of(outgoing.subject.folded))
    yield from _named("subject.about.", topics_of(outgoing.subject.folded, outgoing.language))


def _of_tables(said: Sequence[_Said], outgoing: Outgoing) -> Iterator[str]:
    for sentence in said:
        said_words = sentence.wording.at if sentence.asks else sentence.wording.hints
        seen = (*_things(sentence.wording), *_named("says.", said_words))
        yield from _named("any.", seen)
        yield from _named(f"{sentence.part}.", seen)
    if said:
        yield from _named("last.", _things(said[-1].wording))
    yield from _named("subject.", _things(outgoing.subject))


def _things(wording: Wording) -> list[str]:
    """ "object.quote"; "named.quote" where it only gives context."""
    return [f"{'object' if thing.object else 'named'}.{thing.kind.value}" for thing in wording.things]


def _of_rules(outgoing: Outgoing, shown: Sequence[Ask]) -> Iterator[str]:
    for ask in outgoing.asks:
        yield from (f"asks.{ask.kind.value}", f"asks.{ask.rule}")
    yield f"asks.{min(len(outgoing.asks), _MOST)}"
    if not shown:
        yield "rules.none"
        return
    kind, rule, tenths = shown[0].kind.value, shown[0].rule, int(shown[0].confidence * 10)
    yield from (f"rules.{kind}", f"rules.{rule}", f"rules.{tenths}", f"rules.{kind}.{rule}", f"rules.{kind}.{tenths}")
    if not shown[0].sentence.end:
        yield "rules.subject"
    for ask in shown[1:]:
        yield from (f"further.{ask.kind.value}", f"rules.{kind}+{ask.kind.value}")


def _of_shape(outgoing: Outgoing, said: Sequence[_Said]) -> Iterator[str]:
    yield f"sentences.{min(len(said), _MOST_SENTENCES)}"
    yield f"questions.{min(sum(sentence.questions for sentence in said), _MOST)}"
    asking = {ask.sentence.start for ask in outgoing.asks}
    flags = {
        "attachments": bool(outgoing.mail.attachments),
        "reply": REPLY_PREFIX.match(outgoing.mail.subject) is not None,
        "day": bool(outgoing.phrases),
        "subject?": "?" in outgoing.subject.folded,
        "first asks": bool(said) and outgoing.sentences[0].start in asking,
        "last asks": bool(said) and outgoing.sentences[-1].start in asking,
    }
    yield from (flag for flag, holds in flags.items() if holds)


def _named(prefix: str, names: Iterable[str]) -> Iterator[str]:
    return (prefix + name for name in names)
