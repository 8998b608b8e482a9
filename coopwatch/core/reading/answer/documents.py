"""Judges replies that bring documents. Called by `verdict`."""

from __future__ import annotations

from coopwatch.core.model import Answer, AnswerClass, Kind
from coopwatch.core.reading.answer.clauses import split_clauses
from coopwatch.core.reading.answer.promised import NAMES_NO_DAY, is_free
from coopwatch.core.reading.answer.reply import ABOUT_TALK, Reply, day_of_rest, is_rest, say
from coopwatch.core.reading.answer.signs import Sign
from coopwatch.core.reading.cues import strongest

# A document that its name or content, or words for one without a name, tell to be the one asked for.
NAMED = 0.97
# "Sat", "so", "do" are words more often than days.
_SHORTEST_DAY = 4
# What the partner cannot do without; "please pay" and "please call" go along with what is here.
_LACKING = ("lacks", "once_you", "unclear", "unreadable", "depends")
_ABOVE_DOCUMENTS = (AnswerClass.PROMISE, AnswerClass.DECLINE, AnswerClass.QUESTION)


def read_documents(reply: Reply, by_words: Answer) -> Answer:
    """What the documents of a reply make it; `by_words` is what its words alone say."""
    along, names = reply.along, reply.along.names
    if not along.suits(reply.kind):
        if by_words.answer_class in _ABOVE_DOCUMENTS:
            return by_words
        return say(AnswerClass.OTHER, 0.7, "other_document", names)
    if not reply.names_on_topic and along.pictures_only:
        return say(AnswerClass.OTHER, 0.6, "picture_of_something_else", names)
    return (
        _with_rest(reply) or _of_another_kind(reply) or say(AnswerClass.DELIVERED, _sureness(reply), "document", names)
    )


def _with_rest(reply: Reply) -> Answer | None:
    whole = reply.kind in (Kind.QUOTE, Kind.INVOICE) and reply.kind in reply.along.kinds
    rest = [sign for sign in reply.signs if is_rest(sign, reply.rules) and not (whole and _only_a_day(sign))]
    missing = [sign for sign in reply.signs if (sign.part_missing or _dates_apart(reply, sign)) and not sign.asks]
    if not rest and not missing:
        return None
    first = (rest or missing)[0]
    rule = "document_and_rest" if rest else "document_and_missing_part"
    return say(AnswerClass.PARTIAL, 0.85 if rest else 0.7, rule, first.words, day_of_rest(reply, rest + missing))


def _only_a_day(sign: Sign) -> bool:
    """Whether a sentence names a day, and nobody promises anything for it."""
    return not sign.may_promise and not sign.part_missing


def _dates_apart(reply: Reply, sign: Sign) -> bool:
    """Whether a clause that hands nothing over names a day to come; a quote also names the days of the work."""
    if reply.kind is Kind.QUOTE or not sign.dated:
        return False
    clauses = [clause for clause in split_clauses(sign.sentence) if not strongest(reply.rules.delivers, clause.folded)]
    return any(
        len(phrase.words) >= _SHORTEST_DAY
        and clause.start <= phrase.start < clause.end
        and is_free(phrase, sign.sentence, reply.rules)
        for phrase in reply.phrases
        for clause in clauses
    )


def _of_another_kind(reply: Reply) -> Answer | None:
    if reply.kind not in (Kind.QUOTE, Kind.INVOICE) or reply.kind in reply.along.kinds:
        return None
    asking, declining = _asking(reply), _declining(reply)
    if declining:
        return say(AnswerClass.DECLINE, 0.7, "document_of_another_kind", declining[0].words)
    if asking:
        return say(AnswerClass.QUESTION, 0.7, "document_of_another_kind", asking[0].words)
    return None


def _comes(sign: Sign) -> bool:
    """Whether a sentence promises a thing, not a word or patience."""
    return sign.may_promise and (sign.promises is None or sign.promises.name not in ABOUT_TALK | NAMES_NO_DAY)


def _asking(reply: Reply) -> list[Sign]:
    return [sign for sign in reply.signs if sign.asks or (sign.needs and sign.needs.name in _LACKING)]


def _declining(reply: Reply) -> list[Sign]:
    return [sign for sign in reply.signs if sign.declines and sign.declines.weight >= 0.94]


def _sureness(reply: Reply) -> float:
    """How sure a document is the whole of what was asked for: by its name, else by words that hand it over."""
    if any((sign.dated or _comes(sign)) and not sign.delivers for sign in reply.signs):
        return 0.8
    if reply.kind in reply.along.kinds:
        return NAMED
    if not reply.names_on_topic or _asking(reply) or _declining(reply):
        return 0.8
    if not any(sign.delivers for sign in reply.signs):
        return 0.91
    # Some servers tell no names; then the words must do, if they name what was asked for.
    return 0.94 if reply.along.names or not reply.on_topic else NAMED
