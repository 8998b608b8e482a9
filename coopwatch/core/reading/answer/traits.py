"""Names what a reply shows, so that a table of weights can count it: cues and where they stand, words, what came along.

Refuses to weigh anything. Called by `weighing`, and by the benchmark that learns the weights.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopwatch.core.model import Answer
from coopwatch.core.reading.answer.reply import BARE_WORDS, Reply
from coopwatch.core.reading.answer.signs import Sign
from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.words import DAY, pairs_of, words_of

_TABLES = ("delivers", "promises", "declines", "needs", "acknowledges")
_MARKS = ("asks", "extension", "delays", "part_missing", "dated", "price", "yes_no")
_PATTERNS = (
    "inline_text", "slot_confirmed", "slot_refused", "other_slot", "still_open", "not_yet", "announces_slot", "talks",
    "until_day", "if_clause", "gives_slot", "rest", "regret", "off_topic", "condition_clause", "third_party_clause",
    "past",
)  # fmt: skip
_MOST_SENTENCES = 5
_MOST_PLAIN = 4


def traits_of(reply: Reply, by_rules: Answer) -> frozenset[str]:
    """All traits of a reply that the rules took for `by_rules`: those of its cues, of the finding and its words."""
    return words_in(reply) | _of_cues(reply) | set(_of_rules(by_rules, _kind(reply)))


def words_in(reply: Reply) -> frozenset[str]:
    """The traits of a reply that its words alone tell; the first and the last sentence often tell what it is about."""
    wordings = [wording_of(reply, sign) for sign in reply.signs]
    if not wordings:
        return frozenset()
    ends = (f"{place}.{word}" for place, at in (("first", 0), ("last", -1)) for word in words_of(wordings[at]))
    return frozenset((*(trait for wording in wordings for trait in said_in(wording)), *ends))


def said_in(wording: str) -> frozenset[str]:
    """The words of a folded sentence and their pairs as traits."""
    return words_of(wording) | pairs_of(wording)


def wording_of(reply: Reply, sign: Sign) -> str:
    """One sentence folded, each of its dates as `@`: "bis zum 15.11." is a day and no figure."""
    text, end = "", sign.sentence.start
    for phrase in reply.phrases:
        if end <= phrase.start < sign.sentence.end:
            text += f"{sign.sentence.text[end - sign.sentence.start : phrase.start - sign.sentence.start]} {DAY} "
            end = phrase.start + len(phrase.words)
    return fold(text + sign.sentence.text[end - sign.sentence.start :]) if text else sign.folded


def marks_of(sign: Sign) -> frozenset[str]:
    """The marks of one sentence and the names of its cues: "promises", "promises.i_call", "asks"."""
    cues = [(name, getattr(sign, name)) for name in _TABLES]
    return frozenset(_marks(sign) + [f"{name}.{cue.name}" for name, cue in cues if cue is not None])


def _kind(reply: Reply) -> str:
    return reply.kind.value if reply.kind else "unknown"


def _of_cues(reply: Reply) -> set[str]:
    """ "first.asks" is a mark of the first sentence, "quote/price" a mark where a quote was asked for."""
    kind = _kind(reply)
    marks = [_marks(sign) for sign in reply.signs]
    shown = {mark for found in marks for mark in found}
    traits = {trait for sign in reply.signs for trait in _of_sentence(reply, sign)} | set(_of_mail(reply, kind, shown))
    traits |= {f"{kind}/{mark}" for mark in shown}
    if marks:
        traits |= {f"first.{mark}" for mark in marks[0]} | {f"last.{mark}" for mark in marks[-1]}
    plain = sum(not found for found in marks)
    return traits | {
        f"kind.{kind}",
        f"sentences.{min(len(marks), _MOST_SENTENCES)}",
        f"plain.{min(plain, _MOST_PLAIN)}",
        f"{kind}/plain.{min(plain, 2)}",
    }


def _marks(sign: Sign) -> list[str]:
    return [name for name in (*_TABLES, *_MARKS) if getattr(sign, name)]


def _of_sentence(reply: Reply, sign: Sign) -> Iterator[str]:
    yield from marks_of(sign)
    yield from (name for name in _PATTERNS if getattr(reply.rules, name).search(sign.folded))
    if len(sign.folded.split()) <= BARE_WORDS:
        yield from (f"short.{mark}" for mark in _marks(sign))


def _of_mail(reply: Reply, kind: str, marks: Iterable[str]) -> Iterator[str]:
    brought = _brought(reply)
    flags = {
        brought: True,
        f"names_on_topic.{reply.names_on_topic}".lower(): bool(reply.along.documents),
        "link": reply.link,
        "on_topic": reply.on_topic,
        "fresh": reply.fresh,
        "asked_more": reply.asked_more,
        "day": bool(reply.phrases),
    }
    for flag, holds in flags.items():
        if holds:
            yield flag
            yield f"{kind}/{flag}"
    # "Attached is …" says one thing with the document that was asked for, another with none.
    named = ".named" if reply.along.documents and reply.names_on_topic else ""
    yield from (f"{brought}{named}/{mark}" for mark in marks)


def _brought(reply: Reply) -> str:
    if not reply.along.documents:
        return "documents.none"
    return "documents.fit" if reply.along.suits(reply.kind) else "documents.other"


def _of_rules(by_rules: Answer, kind: str) -> Iterator[str]:
    name = f"rules.{by_rules.answer_class.value}"
    yield name
    yield f"{name}.{by_rules.rule}"
    yield f"{name}.{int(by_rules.confidence * 10)}"
    yield f"{kind}/{name}"
    if by_rules.promised_by:
        yield "rules.day"
