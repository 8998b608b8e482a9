"""From a reply's sentences and attachments to one answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from coopwatch.core.model import Answer, AnswerClass, DatePhrase, DateSpan, Kind, Language, Mail
from coopwatch.core.reading.answer import english, german
from coopwatch.core.reading.answer.asked import infer_asked
from coopwatch.core.reading.answer.evidence import Brought, brought, has_link, names_of
from coopwatch.core.reading.answer.promised import find_promised
from coopwatch.core.reading.cues import Cue, fold, strongest
from coopwatch.core.reading.dates import find_dates
from coopwatch.core.reading.sentences import Sentence, split_sentences

_TABLES: dict[Language, Any] = {Language.DE: german, Language.EN: english}


@dataclass(frozen=True, slots=True)
class _Read:
    """One sentence with what the tables say about it."""

    sentence: Sentence
    folded: str
    delivers: Cue | None
    promises: Cue | None
    declines: Cue | None
    needs: Cue | None
    acknowledges: Cue | None
    asks: bool
    extension: bool
    dated: bool


def read_answer(mail: Mail, new_text: str, said_on: date, language: Language, asked: Kind | None) -> Answer:
    """What the reply `mail` means for what was asked.

    `new_text` is what the partner newly wrote; `said_on` the day he wrote it on in his zone; `asked` the kind of
    the open request, None when unknown. An empty mail without attachment is `other` with confidence 0.
    """
    rules = _TABLES[language]
    kind = asked or infer_asked(mail, language)
    phrases = find_dates(new_text, said_on, language)
    reads = [_read(sentence, rules, phrases, said_on) for sentence in split_sentences(new_text)]
    return _judge(reads, brought(mail), kind, phrases, said_on, rules, new_text)


def _read(sentence: Sentence, rules: Any, phrases: tuple[DatePhrase, ...], said_on: date) -> _Read:
    folded = fold(sentence.text)
    dated = any(sentence.start <= p.start < sentence.end and p.span.latest >= said_on for p in phrases)
    return _Read(
        sentence,
        folded,
        strongest(rules.DELIVERS, folded),
        strongest(rules.PROMISES, folded),
        strongest(rules.DECLINES, folded),
        strongest(rules.NEEDS, folded),
        strongest(rules.ACKNOWLEDGES, folded),
        "?" in folded,
        rules.EXTENSION.search(folded) is not None,
        dated,
    )


def _judge(
    reads: list[_Read],
    along: Brought,
    kind: Kind | None,
    phrases: tuple[DatePhrase, ...],
    said_on: date,
    rules: Any,
    new_text: str,
) -> Answer:
    promising = [r for r in reads if r.promises and (r.dated or r.promises.weight >= 0.85) and not (r.asks and not r.extension)]
    promised = find_promised(phrases, [r.sentence for r in promising], said_on, rules)
    if along.suits(kind):
        rest = [r for r in promising if rules.REST.search(r.folded) and r.delivers is None or rules.REST.search(r.folded) and r.dated]
        if rest:
            return Answer(AnswerClass.PARTIAL, find_promised(phrases, [r.sentence for r in rest], said_on, rules), rest[0].sentence.text, 0.85, "document_and_rest")
        return Answer(AnswerClass.DELIVERED, None, names_of(along.documents), 0.95, "document")
    if along.documents:
        return Answer(AnswerClass.OTHER, None, names_of(along.documents), 0.7, "other_document")
    declining = [r for r in reads if r.declines and not r.asks]
    asking = [r for r in reads if (r.asks and not r.extension) or (r.needs and not r.promises)]
    if promised is not None:
        first_promise = next(r for r in promising if r.dated)
        return Answer(AnswerClass.PROMISE, promised, first_promise.sentence.text, 0.9, first_promise.promises.name)  # type: ignore[union-attr]
    if declining and not asking:
        return Answer(AnswerClass.DECLINE, None, declining[0].sentence.text, declining[0].declines.weight, declining[0].declines.name)  # type: ignore[union-attr]
    if asking:
        return Answer(AnswerClass.QUESTION, None, asking[0].sentence.text, 0.85, "question")
    content = [r for r in reads if rules.PRICE.search(r.folded)]
    if content and kind in (Kind.QUOTE, None):
        return Answer(AnswerClass.DELIVERED, None, content[0].sentence.text, 0.85, "price")
    if kind is Kind.APPOINTMENT and any(r.dated for r in reads):
        dated = next(r for r in reads if r.dated)
        return Answer(AnswerClass.DELIVERED, None, dated.sentence.text, 0.85, "slot")
    if has_link(new_text):
        return Answer(AnswerClass.DELIVERED, None, reads[0].sentence.text if reads else "", 0.8, "link")
    said = [r for r in reads if r.delivers]
    if said:
        return Answer(AnswerClass.OTHER, None, said[0].sentence.text, 0.7, "attachment_missing")
    if promising:
        return Answer(AnswerClass.PROMISE, None, promising[0].sentence.text, 0.75, promising[0].promises.name)  # type: ignore[union-attr]
    thanks = [r for r in reads if r.acknowledges]
    if thanks:
        return Answer(AnswerClass.ACKNOWLEDGED, None, thanks[0].sentence.text, 0.8, thanks[0].acknowledges.name)  # type: ignore[union-attr]
    if kind is Kind.ANSWER and reads:
        return Answer(AnswerClass.DELIVERED, None, reads[0].sentence.text, 0.6, "statement")
    return Answer(AnswerClass.OTHER, None, reads[0].sentence.text if reads else "", 0.3 if reads else 0.0, "nothing_known")
