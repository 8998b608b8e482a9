"""Weighs the signs of all sentences and the attachments, and decides for one class.

Refuses to act on doubt: where signs contradict each other, the confidence stays below what acts by itself.
Called by `answer`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from coopwatch.core.model import Answer, AnswerClass, DatePhrase, DateSpan, Kind
from coopwatch.core.reading.answer.evidence import Brought
from coopwatch.core.reading.answer.promised import find_promised
from coopwatch.core.reading.answer.rules import Rules
from coopwatch.core.reading.answer.signs import Sign
from coopwatch.core.reading.cues import pattern


@dataclass(frozen=True, slots=True)
class Reply:
    """All that is weighed.

    phrases: the dates from said_on on. on_topic: shares words with what was asked. names_on_topic: so do the names
    of the documents. cites: answers in a thread.
    """

    signs: tuple[Sign, ...]
    along: Brought
    kind: Kind | None
    phrases: tuple[DatePhrase, ...]
    said_on: date
    link: bool
    on_topic: bool
    names_on_topic: bool
    cites: bool
    rules: Rules


def decide(reply: Reply) -> Answer:
    """The one class of a reply, with its evidence."""
    if reply.along.documents:
        answer = _with_documents(reply)
    elif reply.kind is Kind.APPOINTMENT:
        answer = _about_a_slot(reply) or _without_documents(reply)
    else:
        answer = _without_documents(reply)
    if reply.cites or reply.on_topic:
        return answer
    # Nothing ties the mail to what was asked: whatever it says may be about something else.
    return replace(answer, confidence=min(answer.confidence, _UNTIED))


_UNTIED = 0.85
# Promises to speak, which say nothing about a thing that is still to come.
_ABOUT_TALK = frozenset({"you_hear", "i_call", "i_check", "patience", "forgotten"})
_TELLING = frozenset({"you_hear", "i_call", "i_check", "i_try", "colleague_does"})
# Refusals of the partner himself; other refusals may be the negative answer that was asked for.
_PERSONAL = frozenset(
    {"refuse", "no_offer", "no_capacity", "go_elsewhere", "regret", "out", "no_more", "too_much", "irony", "will_not"}
)


def _clean(reply: Reply, *but: Sign) -> bool:
    """Whether no other sentence asks, refuses or delays, so that nothing contradicts what was found."""
    others = [sign for sign in reply.signs if all(sign is not one for one in but)]
    return not any(sign.asks or sign.declines or sign.delays or sign.extension for sign in others)


def _answer(of: AnswerClass, confidence: float, rule: str, words: str, day: DateSpan | None = None) -> Answer:
    return Answer(of, day, words, confidence, rule)


def _promise_of(reply: Reply, signs: Sequence[Sign]) -> tuple[DateSpan, Sign] | None:
    found = find_promised(reply.phrases, [sign.sentence for sign in signs], reply.said_on, reply.rules)
    if found is None:
        return None
    day, sentence = found
    return day, next(sign for sign in signs if sign.sentence is sentence)


def _with_documents(reply: Reply) -> Answer:
    along, names = reply.along, reply.along.names
    rest = [sign for sign in reply.signs if _is_rest(sign, reply.rules)]
    if not along.suits(reply.kind):
        text = _without_documents(reply)
        if text.answer_class in (AnswerClass.PROMISE, AnswerClass.DECLINE, AnswerClass.QUESTION):
            return text
        return _answer(AnswerClass.OTHER, 0.7, "other_document", names)
    if rest:
        return _answer(AnswerClass.PARTIAL, 0.85, "document_and_rest", rest[0].words, _day_of_rest(reply, rest))
    missing = [sign for sign in reply.signs if sign.part_missing and not sign.asks and not sign.needs]
    if missing:
        day = _day_of_rest(reply, missing)
        return _answer(AnswerClass.PARTIAL, 0.7, "document_and_missing_part", missing[0].words, day)
    asking = [sign for sign in reply.signs if sign.asks or sign.needs]
    declining = [sign for sign in reply.signs if sign.declines and sign.declines.weight >= 0.94]
    claimed = any(sign.delivers for sign in reply.signs)
    named = reply.kind in along.kinds
    if reply.kind in (Kind.QUOTE, Kind.INVOICE) and not named and (asking or declining):
        chosen = (declining or asking)[0]
        of = AnswerClass.DECLINE if declining else AnswerClass.QUESTION
        return _answer(of, 0.7, "document_of_another_kind", chosen.words)
    sure = 0.97 if named else 0.94 if claimed and reply.names_on_topic and not asking else 0.85
    return _answer(AnswerClass.DELIVERED, sure, "document", names)


def _day_of_rest(reply: Reply, rest: Sequence[Sign]) -> DateSpan | None:
    """When the rest comes: said with it, else in a sentence that does not speak of what is here."""
    other = [sign for sign in reply.signs if sign.dated and not sign.asks and sign.delivers is None]
    found = _promise_of(reply, rest) or _promise_of(reply, other)
    return found[0] if found else None


def _is_rest(sign: Sign, rules: Rules) -> bool:
    if sign.asks:
        return False
    named = rules.rest.search(sign.folded) is not None
    if sign.dated and sign.delivers is None and not sign.declines and len(sign.folded.split()) < _BARE_WORDS:
        return True
    if sign.may_promise and sign.promises and sign.promises.name not in _ABOUT_TALK:
        return named or (sign.dated and sign.delivers is None)
    return named and sign.dated


def _about_a_slot(reply: Reply) -> Answer | None:
    rules, signs = reply.rules, reply.signs
    refused = [sign for sign in signs if rules.slot_refused.search(sign.folded) or _refuses_all(sign)]
    telling = [sign for sign in signs if sign.promises and sign.promises.name in _TELLING]
    slots = [sign for sign in signs if sign.dated and sign not in telling]
    if refused:
        other = [sign for sign in slots if sign not in refused or sign.asks]
        if other or any(sign.asks for sign in signs):
            return _answer(AnswerClass.QUESTION, 0.8, "other_slot", (other or refused)[0].words)
        if not telling:
            sure = any(sign.declines and sign.declines.weight >= 0.94 for sign in refused)
            return _answer(AnswerClass.DECLINE, 0.92 if sure else 0.75, "slot_refused", refused[0].words)
    if telling:
        return None
    elsewhere = [sign for sign in slots if rules.other_slot.search(sign.folded)]
    if elsewhere:
        return _answer(AnswerClass.QUESTION, 0.7, "other_slot", elsewhere[0].words)
    if slots:
        whole = len(signs) <= 3 and not any(sign.part_missing for sign in signs)
        sure = 0.92 if whole and _clean(reply, *slots) else 0.8
        return _answer(AnswerClass.DELIVERED, sure, "slot", slots[0].words)
    confirmed = [s for s in signs if rules.slot_confirmed.search(s.folded) and not s.asks and not s.declines]
    if confirmed:
        return _answer(AnswerClass.DELIVERED, 0.85, "slot_confirmed", confirmed[0].words)
    return None


def _refuses_all(sign: Sign) -> bool:
    return sign.declines is not None and sign.declines.weight >= 0.92 and sign.declines.name in _PERSONAL


def _without_documents(reply: Reply) -> Answer:
    for look in (
        _placed,
        _promised_surely,
        _priced,
        _promised,
        _declined,
        _asked_back,
        _said,
        _claimed,
        _promised_vaguely,
        _received,
        _regretted,
        _figures,
        _cheered,
    ):
        answer = look(reply)
        if answer is not None:
            return answer
    words = reply.signs[0].words if reply.signs else ""
    return _answer(AnswerClass.OTHER, 0.4 if reply.signs else 0.0, "nothing_known", words)


def _placed(reply: Reply) -> Answer | None:
    placed = [sign for sign in reply.signs if sign.delivers and sign.delivers.name == "placed" and not sign.asks]
    linked = reply.link and (placed or any(sign.delivers for sign in reply.signs))
    if reply.link and not linked and reply.kind in (Kind.DOCUMENT, Kind.QUOTE, Kind.INVOICE) and _clean(reply):
        return _answer(AnswerClass.DELIVERED, 0.7, "bare_link", reply.signs[0].words if reply.signs else "")
    if not placed and not linked:
        return None
    rest = [sign for sign in reply.signs if _is_rest(sign, reply.rules) and sign not in placed]
    words = placed[0].words if placed else reply.signs[0].words
    if rest:
        found = _promise_of(reply, rest)
        return _answer(AnswerClass.PARTIAL, 0.8, "placed_and_rest", rest[0].words, found[0] if found else None)
    if placed and placed[0].may_promise:
        return None
    return _answer(AnswerClass.DELIVERED, 0.93 if linked else 0.9, "placed", words)


def _priced(reply: Reply) -> Answer | None:
    if reply.kind not in (Kind.QUOTE, None):
        return None
    priced = [sign for sign in reply.signs if sign.price]
    if not priced or any(sign.declines and sign.declines.weight >= 0.94 for sign in reply.signs):
        return None
    rest = [sign for sign in reply.signs if sign not in priced and sign.may_promise and _is_rest(sign, reply.rules)]
    if rest:
        found = _promise_of(reply, rest)
        return _answer(AnswerClass.PARTIAL, 0.8, "price_and_rest", rest[0].words, found[0] if found else None)
    clean = _clean(reply, *priced) and not any(sign.needs for sign in reply.signs)
    return _answer(AnswerClass.DELIVERED, 0.92 if reply.kind and clean else 0.8, "price", priced[0].words)


def _promised_surely(reply: Reply) -> Answer | None:
    """A promise in so many words, which stands above figures that are named along the way."""
    sure = [sign for sign in reply.signs if sign.may_promise and not sign.price]
    if _promise_of(reply, sure) is None:
        return None
    return _promised(reply)


def _promised(reply: Reply) -> Answer | None:
    about_things = reply.kind is not Kind.ANSWER
    may = [
        sign
        for sign in reply.signs
        if sign.may_promise or (not sign.asks and sign.dated and _is_bare_promise(sign, about_things))
    ]
    found = _promise_of(reply, may)
    if found is None:
        return None
    day, sign = found
    if reply.kind is Kind.ANSWER and reply.rules.rest.search(sign.folded) and _has_content(reply, sign):
        return _answer(AnswerClass.PARTIAL, 0.7, "answer_and_rest", sign.words, day)
    if reply.kind is Kind.QUOTE and any(other.price and other is not sign for other in reply.signs):
        if reply.rules.rest.search(sign.folded):
            return _answer(AnswerClass.PARTIAL, 0.7, "price_and_rest", sign.words, day)
    prerequisites = [other for other in reply.signs if other.asks and other is not sign]
    if prerequisites and sign.promises and sign.promises.weight < 0.9:
        return _answer(AnswerClass.QUESTION, 0.7, "question_before_promise", prerequisites[0].words)
    refusals = [other.declines for other in reply.signs if other.declines and not other.delays and other is not sign]
    if not sign.may_promise and any(cue.weight >= 0.88 for cue in refusals):
        return None
    sure = 0.93 if sign.may_promise else 0.8
    if prerequisites or refusals:
        sure = 0.75
    return _answer(AnswerClass.PROMISE, sure, sign.promises.name if sign.promises else "dated", sign.words, day)


def _has_content(reply: Reply, but: Sign) -> bool:
    """Whether another sentence states something by itself."""
    return any(
        sign is not but and not (sign.asks or sign.may_promise or sign.declines or sign.acknowledges or sign.needs)
        for sign in reply.signs
    )


def _is_bare_promise(sign: Sign, about_things: bool) -> bool:
    words = sign.folded.split()
    if not about_things or sign.price or (sign.declines and not sign.delays_thing):
        return False
    return len(words) <= _BARE_WORDS or (sign.promises is not None and _THING.search(sign.folded) is not None)


# What comes, or who brings it, in a sentence whose verb does not tell.
_THING = pattern(
    r"\b(?:es|das|alles|sie|angebot\w*|rechnung\w*|ich|wir|dann|eher|spätestens|frühestens|realistisch|unterlagen|it|that|this|they|i|we|quote|"
    r"invoice|documents?|latest|instead|rather|\w+(?:angebot|rechnung|plan|liste|muster|bericht|zeichnung|daten|entwurf|vertrag))\b"
)
_BARE_WORDS = 6
_NOTHING = pattern(r"\b(?:nichts|nix|kein\w*|nicht|nothing|not|none)\b")


def _declined(reply: Reply) -> Answer | None:
    declining = [sign for sign in reply.signs if sign.declines and not sign.asks and not sign.delays_thing]
    if not declining:
        return None
    best = max(declining, key=lambda sign: sign.declines.weight if sign.declines else 0.0)
    assert best.declines is not None
    weight = best.declines.weight
    personal = best.declines.name in _PERSONAL
    asking = any((sign.asks and not personal) or (sign.needs and sign is not best) for sign in reply.signs)
    promising = any(sign.may_promise for sign in reply.signs if sign is not best)
    if weight < 0.94 and (asking or promising):
        return None
    if reply.kind is Kind.ANSWER and best.delays:
        return None
    if reply.kind is Kind.ANSWER and not personal and promising:
        return None
    if reply.kind is Kind.ANSWER and not personal:
        return _answer(AnswerClass.DELIVERED, 0.6, "negative_answer", best.words)
    sure = weight if len(declining) == 1 else min(0.96, weight + 0.03)
    if asking or promising or best.yes_no or weight < 0.9 or any(sign.asks for sign in reply.signs):
        sure = min(sure, 0.8)
    return _answer(AnswerClass.DECLINE, sure, best.declines.name, best.words)


def _asked_back(reply: Reply) -> Answer | None:
    asking = [sign for sign in reply.signs if sign.asks]
    needing = [sign for sign in reply.signs if sign.needs and not sign.extension]
    if reply.kind is Kind.ANSWER:
        # "You have to …" and "please …" may be the very advice that was asked for.
        needing = [sign for sign in needing if sign.needs and sign.needs.name in ("lacks", "once_you", "unclear")]
    if asking and not reply.on_topic and reply.rules.off_topic.search(asking[0].folded):
        return _answer(AnswerClass.OTHER, 0.6, "about_something_else", asking[0].words)
    if asking:
        return _answer(AnswerClass.QUESTION, 0.9, "question", asking[0].words)
    if needing and needing[0].needs is not None:
        return _answer(AnswerClass.QUESTION, needing[0].needs.weight - 0.05, needing[0].needs.name, needing[0].words)
    return None


def _said(reply: Reply) -> Answer | None:
    if reply.kind is not Kind.ANSWER:
        return None
    unreceived = [sign for sign in reply.signs if sign.acknowledges and _NOTHING.search(sign.folded)]
    if unreceived:
        return _answer(AnswerClass.DELIVERED, 0.5, "negative_answer", unreceived[0].words)
    yes_no = [sign for sign in reply.signs if sign.yes_no]
    if yes_no:
        rest = [sign for sign in reply.signs if sign not in yes_no and sign.may_promise]
        if rest:
            return _answer(AnswerClass.PARTIAL, 0.6, "answer_and_rest", rest[0].words)
        return _answer(AnswerClass.DELIVERED, 0.85, "yes_or_no", yes_no[0].words)
    vague = any(sign.may_promise or sign.acknowledges for sign in reply.signs)
    off_topic = any(reply.rules.off_topic.search(sign.folded) for sign in reply.signs)
    if reply.signs and not vague and not off_topic and (reply.on_topic or len(reply.signs) <= 3):
        return _answer(AnswerClass.DELIVERED, 0.6 if reply.on_topic else 0.5, "statement", reply.signs[0].words)
    return None


def _claimed(reply: Reply) -> Answer | None:
    names = reply.rules.claims_attachment
    said = [
        sign
        for sign in reply.signs
        if sign.delivers
        and sign.delivers.name in names
        and (not sign.may_promise or (sign.promises and sign.promises.name in _ABOUT_TALK))
    ]
    sent = [sign for sign in reply.signs if sign.delivers and sign.delivers.name == "already_sent"]
    if said:
        return _answer(AnswerClass.OTHER, 0.75, "attachment_missing", said[0].words)
    if sent and any(sign.dated for sign in sent):
        found = _promise_of(reply, [sign for sign in sent if sign.dated])
        return _answer(AnswerClass.PROMISE, 0.6, "on_its_way", sent[0].words, found[0] if found else None)
    if sent:
        return _answer(AnswerClass.DELIVERED, 0.55, "already_sent", sent[0].words)
    return None


def _promised_vaguely(reply: Reply) -> Answer | None:
    may = [sign for sign in reply.signs if sign.may_promise]
    if may:
        best = max(may, key=lambda sign: sign.promises.weight if sign.promises else 0.0)
        place = reply.signs.index(best)
        near = [sign for sign in reply.signs[max(0, place - 1) : place + 2] if sign.dated and not sign.asks]
        found = _promise_of(reply, [sign for sign in near if not sign.declines and not sign.price])
        if found and reply.kind is not Kind.ANSWER:
            return _answer(AnswerClass.PROMISE, 0.8, "day_beside_promise", found[1].words, found[0])
        weight = best.promises.weight if best.promises else 0.8
        return _answer(AnswerClass.PROMISE, weight - 0.02, best.promises.name if best.promises else "", best.words)
    late = [sign for sign in reply.signs if sign.delays]
    return _answer(AnswerClass.PROMISE, 0.55, "later", late[0].words) if late else None


def _received(reply: Reply) -> Answer | None:
    received = [sign for sign in reply.signs if sign.acknowledges]
    if not received or received[0].acknowledges is None:
        return None
    cue = received[0].acknowledges
    if cue.name != "received" and reply.kind is not Kind.ANSWER and _regretted(reply) and len(reply.signs) > 1:
        return None
    return _answer(AnswerClass.ACKNOWLEDGED, cue.weight - 0.05, cue.name, received[0].words)


def _regretted(reply: Reply) -> Answer | None:
    """A regret or a "not" of the partner, where nothing else was understood."""
    sorry = [sign for sign in reply.signs if reply.rules.regret.search(sign.folded)]
    if not sorry:
        return None
    if reply.kind is Kind.ANSWER:
        return _answer(AnswerClass.DELIVERED, 0.45, "negative_answer", sorry[0].words)
    return _answer(AnswerClass.DECLINE, 0.6, "regretted", sorry[0].words)


def _figures(reply: Reply) -> Answer | None:
    """Figures where a price was asked, or the wording itself where a text was, and no word that says more."""
    if reply.kind is Kind.QUOTE:
        held = [sign for sign in reply.signs if _FIGURE.search(sign.folded) and not _has_day(reply, sign)]
        return _answer(AnswerClass.DELIVERED, 0.5, "figures", held[0].words) if held else None
    if reply.kind is Kind.DOCUMENT:
        held = [sign for sign in reply.signs if reply.rules.inline_text.search(sign.folded)]
        return _answer(AnswerClass.DELIVERED, 0.5, "inline_text", held[0].words) if held else None
    return None


def _has_day(reply: Reply, sign: Sign) -> bool:
    return any(sign.sentence.start <= phrase.start < sign.sentence.end for phrase in reply.phrases)


_FIGURE = pattern(r"(?<![\d:./-])\d{2,6}(?:[.,]\d{2})?(?![\d:./-]|\s?(?:uhr|%|prozent|am\b|pm\b))")


def _cheered(reply: Reply) -> Answer | None:
    """A short cry of joy or a mere sign."""
    if len(reply.signs) == 1 and len(reply.signs[0].folded.split()) <= _BARE_WORDS:
        folded = reply.signs[0].folded
        if folded.endswith("!") or not any(character.isalnum() for character in folded):
            return _answer(AnswerClass.ACKNOWLEDGED, 0.5, "cheered", reply.signs[0].words)
    return None
