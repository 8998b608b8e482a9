"""One line → the commands it gives, or why it gives none. The whole line must be a command (ASCII digits only).

Refuses half-understood lines: "12 erledigt, 13 vielleicht" orders nothing. Called by `read`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from coopwatch.core.reading.commands.agreements import LONGEST_NAME, read_agreement, read_assignment
from coopwatch.core.reading.commands.asking import read_question, read_question_about
from coopwatch.core.reading.commands.days import UNTIL, one_day
from coopwatch.core.reading.commands.values import (
    Command,
    Doubt,
    Help,
    Order,
    PartnerOrder,
    PartnerVerb,
    Pause,
    Replied,
    Resume,
    Unclear,
    Verb,
)
from coopwatch.core.reading.commands.words import HELP, PARTNER_VERBS, REPLIED, RESUME, SHOW, UNTIL_REVOKED, VERBS
from coopwatch.core.reading.cues import fold

LONGEST_LINE = 300
_MOST_DAYS = 250
_DAYS_A_WEEK = 5

_DASHES = "\u2010\u2011\u2212–—-"  # the plain one last, where a set of characters takes it for itself
_BULLET = re.compile(rf"[*•·{_DASHES}]\s+")
_QUOTES = "\"'„“”‚‘’«»`"
# What mail programs and phone keyboards put between letters without showing it, and friendly signs at the end.
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f]")
_FRIENDLY = "\U0001f44d\U0001f44c\U0001f642\U0001f60a\U0001f600\U0001f64f\U0001f91d\u2705\u2714" + "".join(
    chr(tone) for tone in range(0x1F3FB, 0x1F400)
)
_NUMBER = r"[\[#]?[1-9][0-9]{0,8}\]?"
_NAMED_NUMBER = r"(?:(?:nr\.?|nummer|number|no\.|punkt|item)\s?)?"
_AND = r"(?:\s?[,;&]\s?|\s(?:und|and)\s)"
_NUMBERS = rf"{_NAMED_NUMBER}({_NUMBER}(?:{_AND}{_NUMBER}){{0,19}})"
_NUMBERED = re.compile(rf"{_NUMBERS}(?:\s?[.:)]\s?|\s(?:[{_DASHES}]\s)?|(?=\+))(\S.*)", re.IGNORECASE)
_NUMBER_LAST = re.compile(rf"([^\W\d_][^\d]{{0,40}}?):?\s{_NUMBERS}", re.IGNORECASE)
_NEXT_ORDER = re.compile(rf"\s?[,;]\s?(?={_NAMED_NUMBER}{_NUMBER}\s)", re.IGNORECASE)
_MAIL_NUMBER = r"\[?(?:m|mail\s)([1-9][0-9]{0,8})\]?"
_REPLIED = re.compile(
    rf"({_MAIL_NUMBER}(?:{_AND}{_MAIL_NUMBER}){{0,19}})(?:\s?[:)]\s?|\s(?:[{_DASHES}]\s)?)(\S.*)", re.IGNORECASE
)
_LATER = re.compile(
    r"\+ ?([0-9]{1,3})(?: ?(?:(arbeitstage?|werktage?|tage?|working days?|workdays?|days?|at|d)|(wochen?|weeks?|w)))?"
)
# Behind an order that ends something may stand why, as long as it takes nothing back.
_REMARKED = re.compile(r"([^:]{2,40}?)\s?:\s(?!(?:doch |noch |leider )?(?:nein|nicht|no|not)\b)(\S.*)", re.IGNORECASE)
_ENDING = (Verb.DONE, Verb.BY_PHONE, Verb.WITHDRAW)
_IS = re.compile(r"(?:ist|is)\s(.+)", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,5}")
_PAUSE = re.compile(r"(?:pause|pausieren|pausiere)\b\s?(.*)", re.IGNORECASE)
_PARTNER = re.compile(r"partner\b\s?:?\s?(.*)", re.IGNORECASE)
_THANKS = re.compile(r"(?:\s?[,;.-]\s?|\s)(?:bitte|danke|please|thanks|thank you)\Z")


def clean_line(line: str) -> str:
    """A line without bullet, outer quotation marks, invisible characters and doubled blanks; "" for none."""
    text = " ".join(_UNSEEN.sub("", line).split())
    text = text[match.end() :] if (match := _BULLET.match(text)) else text
    return text.rstrip(_FRIENDLY + " ").strip(_QUOTES).strip()


def read_line(text: str, said_on: date) -> Sequence[Command] | Unclear:
    """What a cleaned line orders; relative days count from said_on."""
    if len(text) > LONGEST_LINE:
        return Unclear(text[:LONGEST_LINE], Doubt.NOT_UNDERSTOOD)
    text = text.rstrip(" !;,…")
    found = _one(text, said_on)
    if isinstance(found, Unclear) and found.doubt is Doubt.NOT_UNDERSTOOD and _NEXT_ORDER.search(text):
        return _several(text, found, said_on)
    return found


def _several(text: str, unclear: Unclear, said_on: date) -> Sequence[Command] | Unclear:
    """ "12 erledigt, 13 stopp": orders on one line, if every one of them is one."""
    commands: list[Command] = []
    for part in _NEXT_ORDER.split(text):
        found = _one(part, said_on)
        if isinstance(found, Unclear):
            return unclear
        commands += found
    return tuple(commands)


def _one(text: str, said_on: date) -> Sequence[Command] | Unclear:
    if numbered := _NUMBERED.fullmatch(text):
        return _orders(text, numbered.group(1), numbered.group(2), said_on)
    if replied := _REPLIED.fullmatch(text):
        return _replied(text, replied.group(1), replied.groups()[-1])
    if (agreement := read_agreement(text, said_on)) is not None:
        return agreement
    said = _said(text)
    if (question := read_question(text, said, said_on)) is not None:
        return question if isinstance(question, Unclear) else (question,)
    if (last := _NUMBER_LAST.fullmatch(text)) and _said(last.group(1)) in (*VERBS, *SHOW):
        return _orders(text, last.group(2), last.group(1), said_on)
    if partner := _PARTNER.fullmatch(text):
        return _partner(text, partner.group(1))
    return _general(text, said, said_on)


def _general(text: str, said: str, said_on: date) -> Sequence[Command] | Unclear:
    if pause := _PAUSE.fullmatch(text):
        if (words := fold(pause.group(1))) not in {"ende", "beenden", ""}:
            return _pause(text, pause.group(1), words, said_on)
        if not words:
            return (Pause(text),)
    if said in RESUME:
        return (Resume(text),)
    return (Help(text),) if said in HELP else Unclear(text, Doubt.NOT_UNDERSTOOD)


def _said(words: str) -> str:
    """Folded words without a full stop and thanks."""
    return _THANKS.sub("", fold(words).rstrip("."))


def _orders(line: str, numbers: str, words: str, said_on: date) -> Sequence[Command] | Unclear:
    named = tuple(dict.fromkeys(int(digits) for digits in re.findall(r"[0-9]+", numbers)))
    commands: list[Command] = []
    for number in named:
        found = _about(line, number, words, said_on)
        if isinstance(found, Unclear):
            return found
        commands += found
    return tuple(commands)


def _about(line: str, number: int, words: str, said_on: date) -> Sequence[Command] | Unclear:
    """What the words behind one number say."""
    said = _said(words)
    if (verb := VERBS.get(said) or _ended(words)) is not None:
        return (Order(line, number, verb),)
    if (question := read_question_about(line, number, words, said)) is not None:
        return question if isinstance(question, Unclear) else (question,)
    if assigned := read_assignment(line, number, words):
        return assigned
    if later := _LATER.fullmatch(said):
        days = int(later.group(1)) * (_DAYS_A_WEEK if later.group(3) else 1)
        return (
            (Order(line, number, Verb.LATER, days),) if 0 < days <= _MOST_DAYS else Unclear(line, Doubt.NO_DAY, number)
        )
    if until := UNTIL.fullmatch(words):
        day = one_day(line, number, until.group(1), until.group(2), said_on)
        return day if isinstance(day, Unclear) else (Order(line, number, Verb.LATER, until=day),)
    if (person := _IS.fullmatch(words)) and _is_name(person.group(1).rstrip(".")):
        return (Order(line, number, Verb.IS, name=person.group(1).rstrip(".")),)
    return Unclear(line, Doubt.NOT_UNDERSTOOD, number)


def _ended(words: str) -> Verb | None:
    """What "erledigt: kam mit der Post" orders; None when no remark stands there, or further orders do."""
    remarked = _REMARKED.fullmatch(words)
    verb = VERBS.get(_said(remarked.group(1))) if remarked and not _NEXT_ORDER.search(words) else None
    return verb if verb in _ENDING else None


def _is_name(words: str) -> bool:
    """Words that may name a person: letters only, at least one of them written as a name is."""
    if len(words) > LONGEST_NAME or not _NAME.fullmatch(words):
        return False
    return any(word[:1].isupper() for word in words.split())


def _replied(line: str, numbers: str, words: str) -> Sequence[Command] | Unclear:
    if _said(words) not in REPLIED:
        return Unclear(line, Doubt.NOT_UNDERSTOOD)
    named = dict.fromkeys(int(digits) for digits in re.findall(r"[0-9]+", numbers))
    return tuple(Replied(line, mail) for mail in named)


def _pause(line: str, words: str, said: str, said_on: date) -> Sequence[Command] | Unclear:
    until = UNTIL.fullmatch(words)
    if said in UNTIL_REVOKED:
        return (Pause(line),)
    if until is None:
        return Unclear(line, Doubt.NOT_UNDERSTOOD)
    day = one_day(line, None, until.group(1), until.group(2), said_on)
    return day if isinstance(day, Unclear) else (Pause(line, day),)


def _partner(line: str, words: str) -> Sequence[Command] | Unclear:
    first, _, rest = words.partition(" ")
    name, _, last = words.rpartition(" ")
    verb, who = PARTNER_VERBS.get(fold(first)), rest
    if verb is None:
        verb, who = PARTNER_VERBS.get(fold(last)), name
    who = who.strip(_QUOTES + ": ")
    if verb is None or not 0 < len(who) <= 2 * LONGEST_NAME:
        return Unclear(line, Doubt.NOT_UNDERSTOOD)
    if verb is PartnerVerb.ADD:
        address, _, called = who.partition(",")
        return (PartnerOrder(line, verb, address.strip(), called.strip()),)
    return (PartnerOrder(line, verb, who),)
