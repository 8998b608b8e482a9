"""Finds the sentences of a mail that ask for something, by the tables of its language.

Refuses to choose among them. Called by `request.reader`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coopwatch.core.model import Kind, Language, Mail
from coopwatch.core.reading.cues import Cue, first, fold, strongest
from coopwatch.core.reading.request.alone import alone_cue, is_content
from coopwatch.core.reading.request.english import RULES as ENGLISH
from coopwatch.core.reading.request.german import RULES as GERMAN
from coopwatch.core.reading.request.rules import Rules
from coopwatch.core.reading.request.wanted import Wording, names_something, wanted_kind
from coopwatch.core.reading.sentences import Sentence

_TABLES = {Language.DE: GERMAN, Language.EN: ENGLISH}
REPLY_PREFIX = re.compile(r"^\s*(?:(?:re|aw|antw|antwort|fwd?|wg|weitergeleitet|sv)\s*(?:\[\d+\])?\s*:)", re.IGNORECASE)
_UNMARKED = 0.82
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
# Vetoes that a sentence outgrows by standing alone.
_ONLY_POLITE = ("formula", "own_step", "please_note", "for_information")


@dataclass(frozen=True, slots=True)
class Ask:
    """One sentence that asks.

    acts: the ball is with the addressee. bare: it only wants some word, or names nothing, and may belong to another.
    """

    sentence: Sentence
    kind: Kind
    confidence: float
    rule: str
    acts: bool
    bare: bool = False


def find_asks(sentences: Sequence[Sentence], wordings: Sequence[Wording], subject: Wording) -> list[Ask]:
    """All asks in the sentences of a text, in order, [] if there are none; `wordings` are those of the sentences."""
    asks = []
    for at, sentence in enumerate(sentences):
        ask = _ask(sentence, wordings[at], (*reversed(wordings[max(0, at - 2) : at]), subject))
        if ask is not None:
            asks.append(ask)
    if asks:
        return asks
    content = [at for at, wording in enumerate(wordings) if is_content(wording.folded)]
    lonely = _lonely_ask(sentences[content[0]], wordings[content[0]], subject) if len(content) == 1 else None
    return [lonely] if lonely else []


def _lonely_ask(sentence: Sentence, wording: Wording, subject: Wording) -> Ask | None:
    cue = alone_cue(wording.folded, wording.language)
    if cue is None:
        return None
    veto = first(_TABLES[wording.language].no_ask, wording.folded)
    if veto is not None and not veto.name.startswith(_ONLY_POLITE):
        return None
    wanted = wanted_kind(wording, True, (subject,))
    if wanted.goods:
        return None
    return Ask(sentence, wanted.kind, cue.weight, cue.name, True)


def _ask(sentence: Sentence, wording: Wording, around: Sequence[Wording]) -> Ask | None:
    rules, folded = _TABLES[wording.language], wording.folded
    cue = strongest(rules.asks, folded)
    if cue is None or cue.weight < _THING_ASKS:
        cue = _thing_cue(wording) or cue
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
    wanted = wanted_kind(wording, question, around)
    if wanted.goods or (wanted.vague and rule in _IMPERATIVES):
        return None
    if wanted.vague:
        confidence = min(confidence, _VAGUE)
    return Ask(sentence, wanted.kind, confidence, rule, acts, wanted.bare)


def _thing_cue(wording: Wording) -> Cue | None:
    cue = strongest(_TABLES[wording.language].thing_asks, wording.folded)
    return cue if cue is not None and names_something(wording) else None


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


def subject_ask(mail: Mail, language: Language) -> Ask | None:
    """What the subject of a mail that begins a conversation asks for; None if nothing."""
    if REPLY_PREFIX.match(mail.subject):
        return None
    subject = mail.subject.strip()
    if not subject:
        return None
    sentence = Sentence(subject, 0, 0)
    return _ask(sentence, Wording(fold(subject), language), ())
