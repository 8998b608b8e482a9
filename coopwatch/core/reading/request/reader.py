"""From a mail's sentences to its requests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from coopwatch.core.model import Kind, Language, Mail, Request
from coopwatch.core.reading.cues import first, fold, strongest
from coopwatch.core.reading.dates import find_dates
from coopwatch.core.reading.request import english, german
from coopwatch.core.reading.request.alone import alone_cue, is_content
from coopwatch.core.reading.request.due import find_due
from coopwatch.core.reading.request.kinds import kind_words
from coopwatch.core.reading.sentences import Sentence, split_sentences

_TABLES: dict[Language, Any] = {Language.DE: german, Language.EN: english}
_REPLY_PREFIX = re.compile(r"^\s*(?:(?:re|aw|antw|antwort|fwd?|wg|weitergeleitet|sv)\s*(?:\[\d+\])?\s*:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Ask:
    """One sentence that asks."""

    sentence: Sentence
    folded: str
    kind: Kind
    confidence: float
    rule: str
    acts: bool


def read_requests(mail: Mail, new_text: str, said_on: date, language: Language) -> tuple[Request, ...]:
    """What the owner asks the addressee of `mail` for: one request per kind, strongest first, () if nothing.

    `new_text` is what the owner newly wrote; `said_on` is the day it was written on in his zone.
    """
    sentences = split_sentences(new_text)
    asks = _asks(sentences, language)
    if not asks:
        subject = _subject_ask(mail, language)
        if subject is None:
            return ()
        asks = [subject]
    subject_kinds = kind_words(fold(mail.subject), language)
    best: dict[Kind, _Ask] = {}
    for ask in asks:
        kind = ask.kind
        if kind not in best or ask.confidence > best[kind].confidence:
            best[kind] = ask
    phrases = find_dates(new_text, said_on, language)
    chosen = _in_order(best, subject_kinds)
    return tuple(
        Request(
            kind,
            find_due(phrases, sentences, ask.sentence, kind, said_on),
            ask.sentence.text,
            ask.confidence,
            ask.rule,
            ask.acts,
        )
        for kind, ask in chosen
    )


def asked_kinds(text: str, language: Language) -> tuple[Kind, ...]:
    """The kinds of what a text asks for, surest first, () if it asks for nothing; `text` is one the owner wrote."""
    asks = _asks(split_sentences(text), language)
    asks.sort(key=lambda ask: -ask.confidence)
    return tuple(dict.fromkeys(ask.kind for ask in asks))


def _in_order(best: dict[Kind, _Ask], subject_kinds: Sequence[tuple[Kind, int]]) -> list[tuple[Kind, _Ask]]:
    return sorted(best.items(), key=lambda item: (-item[1].confidence, item[1].sentence.start))


def _asks(sentences: Sequence[Sentence], language: Language) -> list[_Ask]:
    asks = [ask for sentence in sentences if (ask := _ask(sentence, language)) is not None]
    if asks:
        return asks
    content = [sentence for sentence in sentences if is_content(fold(sentence.text))]
    lonely = _lonely_ask(content[0], language) if len(content) == 1 else None
    return [lonely] if lonely else []


def _lonely_ask(sentence: Sentence, language: Language) -> _Ask | None:
    folded = fold(sentence.text)
    cue = alone_cue(folded, language)
    veto = first(_TABLES[language].NO_ASK, folded)
    if cue is None or (veto is not None and not veto.name.startswith(("formula", "own_step", "please_note", "for_inf"))):
        return None
    kinds = kind_words(folded, language)
    return _Ask(sentence, folded, kinds[0][0] if kinds else Kind.ANSWER, cue.weight, cue.name, True)


def _ask(sentence: Sentence, language: Language) -> _Ask | None:
    folded = fold(sentence.text)
    rules = _TABLES[language]
    cue = strongest(rules.ASKS, folded)
    confidence, rule = (cue.weight, cue.name) if cue else (0.0, "")
    if "?" in folded[-4:]:
        asked, name = _question(folded, rules)
        if asked > confidence:
            confidence, rule = asked, name
    elif rules.UNMARKED_QUESTION.search(folded) and confidence < 0.82:
        confidence, rule = 0.82, "unmarked_question"
    if not confidence or first(rules.NO_ASK, folded):
        return None
    acts = True
    if rules.CONDITIONAL.search(folded):
        confidence, rule, acts = 0.5, "conditional", False
    kinds = kind_words(folded, language)
    kind = kinds[0][0] if kinds else Kind.ANSWER
    return _Ask(sentence, folded, kind, confidence, rule, acts)


def _question(folded: str, rules: Any) -> tuple[float, str]:
    if rules.FORMULA_QUESTION.search(folded):
        return 0.0, ""
    if rules.QUESTION_TO_YOU.search(folded):
        return 0.88, "question_to_you"
    if rules.QUESTION_WORD.search(folded):
        return 0.84, "question_word"
    if rules.TAG_QUESTION.search(folded):
        return 0.7, "tag_question"
    return 0.75, "question_mark"


def _subject_ask(mail: Mail, language: Language) -> _Ask | None:
    if _REPLY_PREFIX.match(mail.subject):
        return None
    subject = mail.subject.strip()
    if not subject:
        return None
    sentence = Sentence(subject, 0, 0)
    return _ask(sentence, language)
