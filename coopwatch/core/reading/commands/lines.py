"""One line → the commands it gives, or why it gives none. The whole line must be a command (ASCII digits only).

Refuses half-understood lines: "12 erledigt, 13 vielleicht" orders nothing. Called by `read`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from coopwatch.core.model import Kind, Language
from coopwatch.core.reading.commands.days import read_day
from coopwatch.core.reading.commands.values import (
    Command,
    Doubt,
    Help,
    OpenNew,
    Order,
    PartnerOrder,
    PartnerVerb,
    Pause,
    Resume,
    Unclear,
    Verb,
)
from coopwatch.core.reading.commands.words import HELP, PARTNER_VERBS, RESUME, UNTIL_REVOKED, VERBS
from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.request.kinds import kind_words

LONGEST_LINE = 300
_LONGEST_NAME = 80
_MOST_DAYS = 250
_DAYS_A_WEEK = 5

_BULLET = re.compile(r"[-*•·–—]\s+")
_QUOTES = "\"'„“”‚‘’«»`"
_NUMBER = r"[\[#]?[1-9][0-9]{0,8}\]?"
_NUMBERED = re.compile(
    rf"(?:nr\.?\s?)?({_NUMBER}(?:(?:\s?[,;&]\s?|\s(?:und|and)\s){_NUMBER}){{0,19}})"
    r"(?:\s?[.:)]\s?|\s(?:[-–—]\s)?|(?=\+))(\S.*)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\+ ?([0-9]{1,3})(?: ?(?:(arbeitstage?|werktage?|tage?|working days?|workdays?|days?|at|d)|(wochen?|weeks?|w)))?"
)
_UNTIL = re.compile(r"(bis|until|till|by|nicht vor|not before)\b\s?(.*)", re.IGNORECASE)
_IS = re.compile(r"(?:ist|is)\s(.+)", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,5}")
_PAUSE = re.compile(r"(?:pause|pausieren|pausiere)\b\s?(.*)", re.IGNORECASE)
_PARTNER = re.compile(r"partner\b\s?:?\s?(.*)", re.IGNORECASE)
_NEW = re.compile(r"(?:neu|neues|new)\s?:\s?(.*)", re.IGNORECASE)
_CUSTOMER = re.compile(
    r"(?:für|fuer|for)\s(?:den\s|die\s|the\s)?(?:kunden?|kundin|customer|client)\s(.+)", re.IGNORECASE
)
_JOB = re.compile(r"(?:für|fuer|for)\s(?:den\s|das\s|the\s)?(?:auftrag|projekt|project|job)\s(.+)", re.IGNORECASE)
_TAIL = re.compile(r"(\S.*?)\s((?:bis|until|by)\s\S.*)", re.IGNORECASE)

_THANKS = re.compile(r"(?:\s?[,;.-]\s?|\s)(?:bitte|danke|please|thanks|thank you)\Z")

_GERMAN = frozenset({"bis", "nicht vor"})


def clean_line(line: str) -> str:
    """A line without bullet, outer quotation marks and doubled blanks; "" for none."""
    text = " ".join(line.split())
    text = text[match.end() :] if (match := _BULLET.match(text)) else text
    return text.strip(_QUOTES).strip()


def is_new(text: str) -> bool:
    """Whether a cleaned line begins an agreement, which may go on in the next lines."""
    return _NEW.match(text) is not None


def read_line(text: str, said_on: date) -> Sequence[Command] | Unclear:
    """What a cleaned line orders; relative days count from said_on."""
    if len(text) > LONGEST_LINE:
        return Unclear(text[:LONGEST_LINE], Doubt.NOT_UNDERSTOOD)
    text = text.rstrip(" !;,")
    if numbered := _NUMBERED.fullmatch(text):
        return _orders(text, numbered.group(1), numbered.group(2), said_on)
    if new := _NEW.fullmatch(text):
        return _agreement(text, new.group(1), said_on)
    if partner := _PARTNER.fullmatch(text):
        return _partner(text, partner.group(1))
    if pause := _PAUSE.fullmatch(text):
        if (words := fold(pause.group(1))) not in {"ende", "beenden", ""}:
            return _pause(text, pause.group(1), words, said_on)
        if not words:
            return (Pause(text),)
    said = fold(text).rstrip(".")
    if said in RESUME:
        return (Resume(text),)
    return (Help(text),) if said in HELP else Unclear(text, Doubt.NOT_UNDERSTOOD)


def _orders(line: str, numbers: str, words: str, said_on: date) -> Sequence[Command] | Unclear:
    named = tuple(dict.fromkeys(int(digits) for digits in re.findall(r"[0-9]+", numbers)))
    found = _order(line, named[0], words, said_on)
    if isinstance(found, Unclear):
        return found
    return tuple(Order(line, number, found.verb, found.days, found.until, found.name) for number in named)


def _order(line: str, number: int, words: str, said_on: date) -> Order | Unclear:
    said = _THANKS.sub("", fold(words).rstrip("."))
    if said in VERBS:
        return Order(line, number, VERBS[said])
    if later := _LATER.fullmatch(said):
        days = int(later.group(1)) * (_DAYS_A_WEEK if later.group(3) else 1)
        return Order(line, number, Verb.LATER, days) if 0 < days <= _MOST_DAYS else Unclear(line, Doubt.NO_DAY, number)
    if until := _UNTIL.fullmatch(words):
        day = _day(line, number, until.group(1), until.group(2), said_on)
        return day if isinstance(day, Unclear) else Order(line, number, Verb.LATER, until=day)
    if (person := _IS.fullmatch(words)) and _is_name(person.group(1).rstrip(".")):
        return Order(line, number, Verb.IS, name=person.group(1).rstrip("."))
    return Unclear(line, Doubt.NOT_UNDERSTOOD, number)


def _is_name(words: str) -> bool:
    """Words that may name a person: letters only, at least one of them written as a name is."""
    if len(words) > _LONGEST_NAME or not _NAME.fullmatch(words):
        return False
    return any(word[:1].isupper() for word in words.split())


def _day(line: str, number: int | None, keyword: str, words: str, said_on: date) -> date | Unclear:
    language = Language.DE if keyword.lower() in _GERMAN else Language.EN
    span = read_day(words, said_on, language)
    if span is None:
        return Unclear(line, Doubt.NO_DAY, number)
    if span.earliest != span.latest:
        return Unclear(line, Doubt.TWO_DAYS, number, (span.earliest, span.latest))
    return span.latest


def _pause(line: str, words: str, said: str, said_on: date) -> Sequence[Command] | Unclear:
    until = _UNTIL.fullmatch(words)
    if said in UNTIL_REVOKED:
        return (Pause(line),)
    if until is None:
        return Unclear(line, Doubt.NOT_UNDERSTOOD)
    day = _day(line, None, until.group(1), until.group(2), said_on)
    return day if isinstance(day, Unclear) else (Pause(line, day),)


def _partner(line: str, words: str) -> Sequence[Command] | Unclear:
    first, _, rest = words.partition(" ")
    name, _, last = words.rpartition(" ")
    verb, who = PARTNER_VERBS.get(fold(first)), rest
    if verb is None:
        verb, who = PARTNER_VERBS.get(fold(last)), name
    who = who.strip(_QUOTES + ": ")
    if verb is None or not 0 < len(who) <= 2 * _LONGEST_NAME:
        return Unclear(line, Doubt.NOT_UNDERSTOOD)
    if verb is PartnerVerb.ADD:
        address, _, called = who.partition(",")
        return (PartnerOrder(line, verb, address.strip(), called.strip()),)
    return (PartnerOrder(line, verb, who),)


def _agreement(line: str, words: str, said_on: date) -> Sequence[Command] | Unclear:
    """ "Müller, Angebot Dach, bis Freitag, für Kunde Huber": partner first, then the subject, the rest by its words."""
    partner, *parts = [part.strip() for part in words.split(",") if part.strip()] or [""]
    by: date | None = None
    subject: list[str] = []
    whom = {"customer": "", "job": ""}
    for part in parts:
        if until := _UNTIL.fullmatch(part):
            day = _day(line, None, until.group(1), until.group(2), said_on)
            if isinstance(day, Unclear):
                return day
            by = day
        elif match := _CUSTOMER.fullmatch(part):
            whom["customer"] = match.group(1)
        elif match := _JOB.fullmatch(part):
            whom["job"] = match.group(1)
        else:
            subject.append(part)
    what, by = _day_in_subject(", ".join(subject), by, said_on)
    if not partner or not what or len(partner) > _LONGEST_NAME:
        return Unclear(line, Doubt.NOT_UNDERSTOOD)
    return (OpenNew(line, partner, what, _kind(what), by, whom["customer"], whom["job"]),)


def _day_in_subject(subject: str, by: date | None, said_on: date) -> tuple[str, date | None]:
    """The day may also stand at the end of the subject without a comma."""
    tail = _TAIL.fullmatch(subject) if by is None else None
    until = _UNTIL.fullmatch(tail.group(2)) if tail else None
    if tail is None or until is None:
        return subject, by
    day = _day(subject, None, until.group(1), until.group(2), said_on)
    return (subject, None) if isinstance(day, Unclear) else (tail.group(1), day)


def _kind(subject: str) -> Kind:
    folded = fold(subject)
    found = kind_words(folded, Language.DE) or kind_words(folded, Language.EN)
    return found[0][0] if found else Kind.ANSWER
