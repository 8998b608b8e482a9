"""From a mail's sentences to its requests: the rules speak first, then the learned weights are heard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from coopwatch.core.model import Address, Kind, Language, Mail, Request
from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.request.asks import Ask, find_asks, subject_ask
from coopwatch.core.reading.request.due import find_due
from coopwatch.core.reading.request.outgoing import Outgoing, take_apart
from coopwatch.core.reading.request.wanted import Wording
from coopwatch.core.reading.request.weighing import learned_weights, weigh
from coopwatch.core.reading.sentences import split_sentences

# "Lotte (in Kopie), …", "@Lotte: …", "und Lotte, …", "Frau Kern, könnten Sie …"
_CALLED = re.compile(r"(?:and |und |an |for |für |fuer |to )?@?((?:\w+ ){0,2}\w+)(?: \([^)]{0,30}\))?\s?[,:-]")
# Above this an ask may be acted on: of several such the first is the main one.
_SURE = 0.80
_STRENGTHENED_FROM = 0.70
# "I need new portraits. When could I come?": a need tells why something is asked, where something is asked.
_BACKGROUND = ("i_need", "i_need_maybe", "looking_for", "not_received", "still_waiting")


def read_requests(mail: Mail, new_text: str, said_on: date, language: Language) -> tuple[Request, ...]:
    """What the owner asks the addressee of `mail` for: one request per kind, strongest first, () if nothing.

    `new_text` is what the owner newly wrote; `said_on` is the day it was written on in his zone.
    """
    outgoing = take_apart(mail, new_text, said_on, language)
    return requests_from(outgoing, read_asks(outgoing))


def read_asks(outgoing: Outgoing) -> tuple[Ask, ...]:
    """What the rules find in a mail, and what the weights think of it; the main ask first, () if nothing is asked."""
    return weigh(outgoing, decide(outgoing), learned_weights())


def decide(outgoing: Outgoing) -> tuple[Ask, ...]:
    """What the rules alone find: of each kind the surest ask, the main one first, () if nothing is asked."""
    asks = list(_without_bare(outgoing.asks))
    in_subject = subject_ask(outgoing.mail, outgoing.language)
    if in_subject is not None and (not asks or in_subject.sentence.text.endswith("?")):
        asks.append(in_subject)
    best: dict[Kind, Ask] = {}
    for ask in asks:
        if ask.kind not in best or ask.confidence > best[ask.kind].confidence:
            best[ask.kind] = ask
    order = sorted(best.values(), key=lambda ask: (ask.confidence < _SURE, ask.rule in _BACKGROUND, ask.sentence.start))
    return tuple(order)


def requests_from(outgoing: Outgoing, asks: Sequence[Ask]) -> tuple[Request, ...]:
    """The asks as requests, with the day each is wanted by, in their order."""
    names = _cc_names(outgoing.mail)
    return tuple(
        Request(
            ask.kind,
            find_due(outgoing.phrases, outgoing.sentences, ask.sentence, ask.kind, outgoing.said_on),
            ask.sentence.text,
            ask.confidence,
            ask.rule,
            ask.acts and not _is_to_cc(ask, names),
        )
        for ask in asks
    )


def _without_bare(asks: Sequence[Ask]) -> Sequence[Ask]:
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


def _is_to_cc(ask: Ask, names: frozenset[str]) -> bool:
    """Whether the asking sentence calls somebody in Cc by name."""
    if not names:
        return False
    called = _CALLED.match(fold(ask.sentence.text))
    return called is not None and any(word in names for word in called.group(1).split())


def asked_kinds(text: str, language: Language) -> tuple[Kind, ...]:
    """The kinds of what a text asks for, surest first, () if it asks for nothing; `text` is one the owner wrote."""
    sentences = split_sentences(text)
    wordings = [Wording(fold(sentence.text), language) for sentence in sentences]
    asks = find_asks(sentences, wordings, Wording("", language))
    asks.sort(key=lambda ask: -ask.confidence)
    return tuple(dict.fromkeys(ask.kind for ask in asks))
