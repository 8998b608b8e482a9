"""What the owner asks to read by mail: lists, figures, one thing's history, letters to forward.

Called by `lines`. Refuses a line of which a part is not understood.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from coopwatch.core.model import Form, Language
from coopwatch.core.reading.commands.agreements import LONGEST_NAME
from coopwatch.core.reading.commands.days import one_day
from coopwatch.core.reading.commands.values import Doubt, Draft, LetterKind, Question, Topic, Unclear
from coopwatch.core.reading.commands.words import SHOW, TOPICS
from coopwatch.core.reading.cues import fold

_LIST = re.compile(r"(?:liste|list)\s(?:von\s|für\s|fuer\s|of\s|for\s)?(.+)", re.IGNORECASE)
_SHEET = re.compile(r"(?:zahlen|figures|sheet)\s(?:von\s|für\s|fuer\s|of\s|for\s|about\s)?(.+)", re.IGNORECASE)
_SINCE = re.compile(r"(?:(.*?)\s)?(seit|since)\s(.+)", re.IGNORECASE)
_DRAFT = re.compile(r"(?:entwurf|draft)\s?:?\s(.+)", re.IGNORECASE)
_FOR = r"(?:für\s|fuer\s|for\s|an\s|to\s)?(?:den\s|die\s|das\s|the\s)?"
_TALK = re.compile(rf"{_FOR}(?:gespräch|gespraech|talk)(?:\s(?:mit|with)\b)?(?:\s(.+))?", re.IGNORECASE)
_CUSTOMER = re.compile(
    rf"{_FOR}(?:kunden?|kundin|customer|client|auftrag|projekt|project|job)(?:\s(.+))?", re.IGNORECASE
)
_TO = re.compile(r"(?:(.*?)\s)??(?:(?:an|to)\s)?(\S+@\S+)", re.IGNORECASE)
_FORMS = {"du": Form.DU, "per du": Form.DU, "sie": Form.SIE, "per sie": Form.SIE}
_LANGUAGES = {"deutsch": Language.DE, "german": Language.DE, "englisch": Language.EN, "english": Language.EN}
_MANNER = re.compile(r"(?:auf|in)\s")


def read_question(line: str, said: str, said_on: date) -> Question | Draft | Unclear | None:
    """What a line without a number asks, None when it is no question. said: its folded words without thanks."""
    if (topic := TOPICS.get(said.rstrip(" ?"))) is not None:
        return Question(line, topic)
    if found := _LIST.fullmatch(line):
        return _narrowed(Question(line, Topic.LIST), found.group(1))
    if found := _SHEET.fullmatch(line):
        return _figures(line, found.group(1), said_on)
    if found := _DRAFT.fullmatch(line):
        return _draft(Draft(line, LetterKind.TALK), found.group(1))
    return None


def read_question_about(line: str, number: int, words: str, said: str) -> Question | Draft | Unclear | None:
    """What the words behind a number ask, None when they ask nothing."""
    if said.rstrip(" ?") in SHOW:
        return Question(line, Topic.SHOW, number)
    if found := _DRAFT.fullmatch(words):
        return _draft(Draft(line, LetterKind.TALK, number=number), found.group(1))
    return None


def _narrowed(question: Question, who: str) -> Question | Unclear:
    name = who.strip(" .:")
    if not 0 < len(name) <= LONGEST_NAME:
        return Unclear(question.line, Doubt.NOT_UNDERSTOOD)
    return replace(question, who=name)


def _figures(line: str, words: str, said_on: date) -> Question | Unclear:
    question = Question(line, Topic.SHEET)
    since = _SINCE.fullmatch(words)
    if since is None:
        return _narrowed(question, words)
    day = one_day(line, None, since.group(2), since.group(3), said_on)
    if isinstance(day, Unclear):
        return day
    question = replace(question, since=day)
    return _narrowed(question, since.group(1)) if since.group(1) else question


def _draft(draft: Draft, words: str) -> Draft | Unclear:
    """The letter, whom it is about, and behind commas to which address and how it is written."""
    first, *manners = [part.strip() for part in words.split(",")]
    unclear = Unclear(draft.line, Doubt.NOT_UNDERSTOOD, draft.number or None)
    if talk := _TALK.fullmatch(first):
        who = (talk.group(1) or "").strip()
        return unclear if manners or not _is_whole(draft, who) else replace(draft, who=who)
    customer = _CUSTOMER.fullmatch(first)
    if customer is None:
        return unclear
    draft, who = replace(draft, letter=LetterKind.CUSTOMER), (customer.group(1) or "").strip()
    if to := _TO.fullmatch(who):
        draft, who = replace(draft, to=to.group(2)), (to.group(1) or "").strip()
    for manner in manners:
        said = _MANNER.sub("", fold(manner))
        if to := _TO.fullmatch(manner):
            draft = replace(draft, to=to.group(2))
        elif said in _FORMS or said in _LANGUAGES:
            draft = replace(
                draft, form=_FORMS.get(said, draft.form), language=_LANGUAGES.get(said, draft.language)
            )  # fmt: skip
        else:
            return unclear
    return replace(draft, who=who) if _is_whole(draft, who) else unclear


def _is_whole(draft: Draft, who: str) -> bool:
    """Whether a number or a name says whom it is about, and not both."""
    return bool(draft.number) != bool(who) and len(who) <= LONGEST_NAME
