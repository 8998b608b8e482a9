"""Judges whether the words of a reply are themselves what was asked for: a link, a price, an answer.

Also tells what only claims to be: "anbei", and nothing attached. Called by `verdict`.
"""

from __future__ import annotations

from coopwatch.core.model import Answer, AnswerClass, Kind
from coopwatch.core.reading.answer.reply import ABOUT_TALK, Reply, day_of_rest, is_clean, is_rest, promise_of, say
from coopwatch.core.reading.answer.signs import Sign
from coopwatch.core.reading.cues import pattern

_TELLS_FROM_WORDS = 4
# What is lacking for good is the answer, not an open part of it.
_LACKS = pattern(r"^(?!.*\bnoch\b).*\bfehl(?:t|en)\b", r"^(?!.*\bstill\b).*\bmissing\b")
_NOTHING = pattern(r"\b(?:nichts|nix|kein\w*|nicht|nothing|not|none)\b")
_FIGURE = pattern(r"(?<![\d:./-])\d{2,6}(?:[.,]\d{2})?(?![\d:./-]|\s?(?:uhr|%|prozent|am\b|pm\b))")


def answer_placed(reply: Reply) -> Answer | None:
    """It lies where the owner can fetch it."""
    placed = [sign for sign in reply.signs if sign.delivers and sign.delivers.name == "placed" and not sign.asks]
    linked = reply.link and (placed or any(sign.delivers for sign in reply.signs))
    if reply.link and not linked and reply.kind in (Kind.DOCUMENT, Kind.QUOTE, Kind.INVOICE) and is_clean(reply):
        return say(AnswerClass.DELIVERED, 0.7, "bare_link", reply.signs[0].words if reply.signs else "")
    if not placed and not linked:
        return None
    rest = [sign for sign in reply.signs if is_rest(sign, reply.rules) and sign not in placed]
    words = placed[0].words if placed else reply.signs[0].words
    if rest:
        found = promise_of(reply, rest)
        return say(AnswerClass.PARTIAL, 0.8, "placed_and_rest", rest[0].words, found[0] if found else None)
    if placed and placed[0].may_promise:
        return None
    return say(AnswerClass.DELIVERED, 0.93 if linked else 0.9, "placed", words)


def answer_priced(reply: Reply) -> Answer | None:
    """A price where a quote was asked for."""
    if reply.kind not in (Kind.QUOTE, None):
        return None
    priced = [sign for sign in reply.signs if sign.price]
    if not priced or any(sign.declines and sign.declines.weight >= 0.94 for sign in reply.signs):
        return None
    rest = [
        sign
        for sign in reply.signs
        if sign.part_missing or (sign not in priced and sign.may_promise and is_rest(sign, reply.rules))
    ]
    rest = [sign for sign in rest if not sign.asks]
    if rest:
        found = promise_of(reply, rest)
        return say(AnswerClass.PARTIAL, 0.8, "price_and_rest", rest[0].words, found[0] if found else None)
    clean = (
        is_clean(reply, *priced)
        and not any(sign.may_promise for sign in reply.signs)
        and not any(sign.needs for sign in reply.signs)
    )
    return say(AnswerClass.DELIVERED, 0.92 if reply.kind and clean else 0.8, "price", priced[0].words)


def answer_said(reply: Reply) -> Answer | None:
    """A statement where an answer was asked for."""
    if reply.kind is not Kind.ANSWER:
        return None
    if any(sign.delivers and sign.delivers.name == "attached" for sign in reply.signs):
        return None
    unreceived = [sign for sign in reply.signs if sign.acknowledges and _NOTHING.search(sign.folded)]
    if unreceived:
        return say(AnswerClass.DELIVERED, 0.5, "negative_answer", unreceived[0].words)
    yes_no = [sign for sign in reply.signs if sign.yes_no]
    if yes_no:
        rest = [sign for sign in reply.signs if sign not in yes_no and sign.may_promise]
        if rest:
            return say(AnswerClass.PARTIAL, 0.6, "answer_and_rest", rest[0].words)
        plain = yes_no[0] is reply.signs[0] and len(reply.signs) <= 3 and is_clean(reply)
        plain = plain and not any(sign.needs or sign.part_missing for sign in reply.signs)
        return say(AnswerClass.DELIVERED, 0.91 if plain else 0.8, "yes_or_no", yes_no[0].words)
    vague = any(sign.may_promise or sign.acknowledges for sign in reply.signs)
    off_topic = any(reply.rules.off_topic.search(sign.folded) for sign in reply.signs)
    if reply.signs and not vague and not off_topic and (reply.on_topic or len(reply.signs) <= 3):
        return say(AnswerClass.DELIVERED, 0.6 if reply.on_topic else 0.5, "statement", reply.signs[0].words)
    return None


def answer_halved(reply: Reply) -> Answer | None:
    """One question answered, another left open."""
    halves = _told_and_open(reply) if reply.kind is Kind.ANSWER else []
    if not halves:
        return None
    return say(AnswerClass.PARTIAL, 0.65, "answer_and_open_part", halves[0].words, day_of_rest(reply, halves))


def _told_and_open(reply: Reply) -> list[Sign]:
    """The sentences that leave a question open beside others that answer one."""
    open_ones = [sign for sign in reply.signs if sign.part_missing and not sign.asks and not _LACKS.search(sign.folded)]
    told = [
        sign
        for sign in reply.signs
        if not (sign.part_missing or sign.asks or sign.may_promise or sign.acknowledges or sign.needs)
        and not reply.rules.off_topic.search(sign.folded)
        and not reply.rules.regret.search(sign.folded)
        and len(sign.folded.split()) >= _TELLS_FROM_WORDS
    ]
    return open_ones if told else []


def answer_claimed(reply: Reply) -> Answer | None:
    """It is said to be here, or on its way, and is not."""
    names = reply.rules.claims_attachment
    said = [
        sign
        for sign in reply.signs
        if sign.delivers
        and sign.delivers.name in names
        and not (sign.delivers.name == "as_promised" and sign.dated)
        and (not sign.may_promise or (sign.promises and sign.promises.name in ABOUT_TALK))
    ]
    sent = [sign for sign in reply.signs if sign.delivers and sign.delivers.name == "already_sent"]
    if said:
        return say(AnswerClass.OTHER, 0.75, "attachment_missing", said[0].words)
    if sent and any(sign.dated for sign in sent):
        found = promise_of(reply, [sign for sign in sent if sign.dated])
        return say(AnswerClass.PROMISE, 0.6, "on_its_way", sent[0].words, found[0] if found else None)
    if sent:
        return say(AnswerClass.DELIVERED, 0.55, "already_sent", sent[0].words)
    return None


def answer_figures(reply: Reply) -> Answer | None:
    """Figures where a price was asked, or the wording itself where a text was, and no word that says more."""
    if reply.kind is Kind.QUOTE:
        held = [sign for sign in reply.signs if _FIGURE.search(sign.folded) and not _has_day(reply, sign)]
        return say(AnswerClass.DELIVERED, 0.5, "figures", held[0].words) if held else None
    if reply.kind is Kind.DOCUMENT:
        held = [sign for sign in reply.signs if reply.rules.inline_text.search(sign.folded)]
        return say(AnswerClass.DELIVERED, 0.5, "inline_text", held[0].words) if held else None
    return None


def _has_day(reply: Reply, sign: Sign) -> bool:
    return any(sign.sentence.start <= phrase.start < sign.sentence.end for phrase in reply.phrases)
