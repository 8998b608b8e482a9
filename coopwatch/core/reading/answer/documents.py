"""Judges replies that bring documents. Called by `verdict`."""

from __future__ import annotations

from coopwatch.core.model import Answer, AnswerClass, Kind
from coopwatch.core.reading.answer.reply import Reply, day_of_rest, is_rest, say


def read_documents(reply: Reply, by_words: Answer) -> Answer:
    """What the documents of a reply make it; `by_words` is what its words alone say."""
    along, names = reply.along, reply.along.names
    rest = [sign for sign in reply.signs if is_rest(sign, reply.rules)]
    if not along.suits(reply.kind):
        if by_words.answer_class in (AnswerClass.PROMISE, AnswerClass.DECLINE, AnswerClass.QUESTION):
            return by_words
        return say(AnswerClass.OTHER, 0.7, "other_document", names)
    if rest:
        return say(AnswerClass.PARTIAL, 0.85, "document_and_rest", rest[0].words, day_of_rest(reply, rest))
    missing = [sign for sign in reply.signs if sign.part_missing and not sign.asks and not sign.needs]
    if missing:
        day = day_of_rest(reply, missing)
        return say(AnswerClass.PARTIAL, 0.7, "document_and_missing_part", missing[0].words, day)
    asking = [sign for sign in reply.signs if sign.asks or sign.needs]
    declining = [sign for sign in reply.signs if sign.declines and sign.declines.weight >= 0.94]
    claimed = any(sign.delivers for sign in reply.signs)
    named = reply.kind in along.kinds
    if reply.kind in (Kind.QUOTE, Kind.INVOICE) and not named and (asking or declining):
        chosen = (declining or asking)[0]
        of = AnswerClass.DECLINE if declining else AnswerClass.QUESTION
        return say(of, 0.7, "document_of_another_kind", chosen.words)
    sure = 0.97 if named else 0.94 if claimed and reply.names_on_topic and not asking else 0.85
    return say(AnswerClass.DELIVERED, sure, "document", names)
