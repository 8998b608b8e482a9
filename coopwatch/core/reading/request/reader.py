"""From a mail's sentences to its requests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from coopwatch.core.model import Address, Kind, Language, Mail, Request
from coopwatch.core.reading.cues import Cue, first, fold, strongest
from coopwatch.core.reading.dates import find_dates
from coopwatch.core.reading.request.alone import alone_cue, is_content
from coopwatch.core.reading.request.due import find_due
from coopwatch.core.reading.request.english import RULES as ENGLISH
from coopwatch.core.reading.request.german import RULES as GERMAN
from coopwatch.core.reading.request.rules import Rules
from coopwatch.core.reading.request.wanted import names_something, wanted_kind
from coopwatch.core.reading.sentences import Sentence, split_sentences

_TABLES = {Language.DE: GERMAN, Language.EN: ENGLISH}
# "Lotte (in Kopie), …", "@Lotte: …", "und Lotte, …", "Frau Kern, könnten Sie …"
_CALLED = re.compile(r"(?:and |und |an |for |für |fuer |to )?@?((?:\w+ ){0,2}\w+)(?: \([^)]{0,30}\))?\s?[,:-]")
_REPLY_PREFIX = re.compile(
    r"^\s*(?:(?:re|aw|antw|antwort|fwd?|wg|weitergeleitet|sv)\s*(?:\[\d+\])?\s*:)", re.IGNORECASE
)
_UNMARKED = 0.82
# Above this an ask may be acted on: of several such the first is the main one.
_SURE = 0.80
_STRENGTHENED_FROM = 0.70
# Nothing tells what is to be given: the owner is asked; "Bitte lassen Sie das Tor offen" is an order.
_VAGUE = 0.60
_IMPERATIVES = ("please_do", "please_send", "please_other", "imperative", "imperative_to_me")
_THING_ASKS = 0.78
# A question that names nobody may be rhetorical: it is never sure enough to act on.
_SIDE_QUESTION = 0.78
# Asks that want to know something, as questions do, whatever things they name.
_ABOUT_KNOWLEDGE = (
    "would_like_to_know",
    "wanted_to_ask",
    "i_must_know",
    "is_it_possible",
    "wondering",
    "i_need_to_know",
    "would_you_mind",
)
# "I need new portraits. When could I come?": a need tells why something is asked, where something is asked.
_BACKGROUND = ("i_need", "i_need_maybe", "looking_for", "not_received", "still_waiting")
# Vetoes that a sentence outgrows by standing alone.
_ONLY_POLITE = ("formula", "own_step", "please_note", "for_information")


@dataclass(frozen=True, slots=True)
class _Ask:
    """One sentence that asks."""

    sentence: Sentence
    kind: Kind
    confidence: float
    rule: str
    acts: bool
    bare: bool = False


def read_requests(mail: Mail, new_text: str, said_on: date, language: Language) -> tuple[Request, ...]:
    """What the owner asks the addressee of `mail` for: one request per kind, strongest first, () if nothing.

    `new_text` is what the owner newly wrote; `said_on` is the day it was written on in his zone.
    """
    sentences = split_sentences(new_text)
    subject = fold(mail.subject)
    asks = _without_bare(_asks(sentences, subject, language))
    in_subject = _subject_ask(mail, language)
    if in_subject is not None and (not asks or in_subject.sentence.text.endswith("?")):
        asks.append(in_subject)
    names = _cc_names(mail)
    best: dict[Kind, _Ask] = {}
    for ask in asks:
        kind = ask.kind
        if kind not in best or ask.confidence > best[kind].confidence:
            best[kind] = ask
    phrases = find_dates(new_text, said_on, language)
    chosen = sorted(
        best.items(), key=lambda item: (item[1].confidence < _SURE, item[1].rule in _BACKGROUND, item[1].sentence.start)
    )
    return tuple(
        Request(
            kind,
            find_due(phrases, sentences, ask.sentence, kind, said_on),
            ask.sentence.text,
            ask.confidence,
            ask.rule,
            ask.acts and not _is_to_cc(ask, names),
        )
        for kind, ask in chosen
    )


def _without_bare(asks: list[_Ask]) -> list[_Ask]:
    """Lets a sentence that only wants "an answer by Friday" strengthen the ask it belongs to, if there is one."""
    meant = [ask for ask in asks if not ask.bare and ask.confidence >= _STRENGTHENED_FROM]
    if not meant:
        return asks
    merged = {ask.sentence.start: ask for ask in asks if not ask.bare}
    for bare in (ask for ask in asks if ask.bare):
        before = [ask for ask in meant if ask.sentence.start < bare.sentence.start]
        target = merged[(before[-1] if before else meant[0]).sentence.start]
        if bare.confidence > target.confidence and bare.acts == target.acts:
            merged[target.sentence.start] = replace(target, confidence=bare.confidence)
    return list(merged.values())


def _cc_names(mail: Mail) -> frozenset[str]:
    """Folded names of the people in Cc who are not in To as well, from their names and their addresses."""
    to = {word for address in mail.to for word in _name_words(address)}
    return frozenset(word for address in mail.cc for word in _name_words(address) if len(word) > 2 and word not in to)


def _name_words(address: Address) -> list[str]:
    local, _, _ = address.email.partition("@")
    return [*fold(address.name).split(), *re.split(r"[^a-z]+", fold(local))]


def _is_to_cc(ask: _Ask, names: frozenset[str]) -> bool:
    """Whether the asking sentence calls somebody in Cc by name."""
    if not names:
        return False
    called = _CALLED.match(fold(ask.sentence.text))
    return called is not None and any(word in names for word in called.group(1).split())


def asked_kinds(text: str, language: Language) -> tuple[Kind, ...]:
    """The kinds of what a text asks for, surest first, () if it asks for nothing; `text` is one the owner wrote."""
    asks = _asks(split_sentences(text), "", language)
    asks.sort(key=lambda ask: -ask.confidence)
    return tuple(dict.fromkeys(ask.kind for ask in asks))


def _asks(sentences: Sequence[Sentence], subject: str, language: Language) -> list[_Ask]:
    asks = []
    before: list[str] = []
    for sentence in sentences:
        folded = fold(sentence.text)
        ask = _ask(sentence, folded, language, (*reversed(before[-2:]), subject))
        if ask is not None:
            asks.append(ask)
        before.append(folded)
    if asks:
        return asks
    content = [sentence for sentence in sentences if is_content(fold(sentence.text))]
    lonely = _lonely_ask(content[0], subject, language) if len(content) == 1 else None
    return [lonely] if lonely else []


def _lonely_ask(sentence: Sentence, subject: str, language: Language) -> _Ask | None:
    folded = fold(sentence.text)
    cue = alone_cue(folded, language)
    if cue is None:
        return None
    veto = first(_TABLES[language].no_ask, folded)
    if veto is not None and not veto.name.startswith(_ONLY_POLITE):
        return None
    wanted = wanted_kind(folded, True, language, (subject,))
    if wanted.goods:
        return None
    return _Ask(sentence, wanted.kind, cue.weight, cue.name, True)


def _ask(sentence: Sentence, folded: str, language: Language, around: Sequence[str]) -> _Ask | None:
    rules = _TABLES[language]
    cue = strongest(rules.asks, folded)
    if cue is None or cue.weight < _THING_ASKS:
        cue = _thing_cue(folded, language) or cue
    confidence, rule = (cue.weight, cue.name) if cue else (0.0, "")
    question = rule in _ABOUT_KNOWLEDGE
    if "?" in folded[-5:]:
        asked, name = _question(folded, rules)
        question = asked > confidence or rule in _ABOUT_KNOWLEDGE
        if asked > confidence:
            confidence, rule = asked, name
    elif confidence < _UNMARKED and rules.unmarked_question.search(folded):
        confidence, rule, question = _UNMARKED, "unmarked_question", True
    if not confidence or first(rules.no_ask, folded):
        return None
    acts = True
    if rules.conditional.search(folded):
        confidence, rule, acts = 0.5, "conditional", False
    wanted = wanted_kind(folded, question, language, around)
    if wanted.goods or (wanted.vague and rule in _IMPERATIVES):
        return None
    if wanted.vague:
        confidence = min(confidence, _VAGUE)
    return _Ask(sentence, wanted.kind, confidence, rule, acts, wanted.bare)


def _thing_cue(folded: str, language: Language) -> Cue | None:
    cue = strongest(_TABLES[language].thing_asks, folded)
    return cue if cue is not None and names_something(folded, language) else None


def _question(folded: str, rules: Rules) -> tuple[float, str]:
    if rules.formula_question.search(folded):
        return 0.0, ""
    if rules.question_to_you.search(folded):
        return 0.88, "question_to_you"
    if rules.question_word.search(folded):
        return _SIDE_QUESTION, "question_word"
    if rules.tag_question.search(folded):
        return 0.7, "tag_question"
    return 0.75, "question_mark"


def _subject_ask(mail: Mail, language: Language) -> _Ask | None:
    if _REPLY_PREFIX.match(mail.subject):
        return None
    subject = mail.subject.strip()
    if not subject:
        return None
    sentence = Sentence(subject, 0, 0)
    return _ask(sentence, fold(subject), language, ())
