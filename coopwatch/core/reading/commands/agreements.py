"""What was agreed outside of mail, and for whom it is wanted: "neu: …" and "12 Kunde Huber, Auftrag Dach".

Called by `lines`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from coopwatch.core.model import Kind, Language
from coopwatch.core.reading.commands.days import UNTIL, one_day
from coopwatch.core.reading.commands.values import Assign, Behind, Command, Doubt, OpenNew, Unclear
from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.request.kinds import kind_words

LONGEST_NAME = 80
_NEW = re.compile(r"(?:neu|neues|new)\s?:\s?(.*)", re.IGNORECASE)
_FOR = r"(?:für|fuer|for)\s(?:den\s|die\s|das\s|the\s)?"
_CUSTOMER = r"(?:kunden?|kundin|customer|client)"
_JOB = r"(?:auftrag|projekt|project|job)"
_NAMED = {
    Behind.CUSTOMER: re.compile(rf"{_FOR}{_CUSTOMER}:?\s(.+)", re.IGNORECASE),
    Behind.JOB: re.compile(rf"{_FOR}{_JOB}:?\s(.+)", re.IGNORECASE),
}
_ASSIGNED = {
    Behind.CUSTOMER: re.compile(rf"(?:{_FOR})?{_CUSTOMER}:?\s(.+)", re.IGNORECASE),
    Behind.JOB: re.compile(rf"(?:{_FOR})?{_JOB}:?\s(.+)", re.IGNORECASE),
}
_NOBODY = {
    Behind.CUSTOMER: re.compile(rf"(?:ohne|kein|no|without)\s{_CUSTOMER}", re.IGNORECASE),
    Behind.JOB: re.compile(rf"(?:ohne|kein|no|without)\s{_JOB}", re.IGNORECASE),
}
_TAIL = re.compile(r"(\S.*?)\s((?:bis|until|by)\s\S.*)", re.IGNORECASE)


def is_new(text: str) -> bool:
    """Whether a cleaned line begins an agreement, which may go on in the next lines."""
    return _NEW.match(text) is not None


def read_agreement(line: str, said_on: date) -> Sequence[Command] | Unclear | None:
    """ "neu: Müller, Angebot Dach, bis Freitag, für Kunde Huber": partner first, then the subject, the rest by its
    words; None when the line is none."""
    new = _NEW.fullmatch(line)
    if new is None:
        return None
    partner, *parts = [part.strip() for part in new.group(1).split(",") if part.strip()] or [""]
    by: date | None = None
    subject: list[str] = []
    whom = {Behind.CUSTOMER: "", Behind.JOB: ""}
    for part in parts:
        if until := UNTIL.fullmatch(part):
            day = one_day(line, None, until.group(1), until.group(2), said_on)
            if isinstance(day, Unclear):
                return day
            by = day
        elif named := _named(part):
            whom[named[0]] = named[1]
        else:
            subject.append(part)
    what, by = _day_in_subject(", ".join(subject), by, said_on)
    if not partner or not what or len(partner) > LONGEST_NAME:
        return Unclear(line, Doubt.NOT_UNDERSTOOD)
    return (OpenNew(line, partner, what, _kind(what), by, whom[Behind.CUSTOMER], whom[Behind.JOB]),)


def read_assignment(line: str, number: int, words: str) -> tuple[Assign, ...]:
    """ "Kunde Huber, Auftrag Dach", "ohne Kunde": what the words behind a number note; () when they are none."""
    found: list[Assign] = []
    for part in (part.strip() for part in words.split(",")):
        behind = next((behind for behind, nobody in _NOBODY.items() if nobody.fullmatch(part)), None)
        if behind is not None:
            found.append(Assign(line, number, behind, ""))
            continue
        named = next(((it, match) for it, said in _ASSIGNED.items() if (match := said.fullmatch(part))), None)
        if named is None or len(named[1].group(1)) > LONGEST_NAME:
            return ()
        found.append(Assign(line, number, named[0], named[1].group(1)))
    return tuple(found)


def _named(part: str) -> tuple[Behind, str] | None:
    return next(((it, match.group(1)) for it, said in _NAMED.items() if (match := said.fullmatch(part))), None)


def _day_in_subject(subject: str, by: date | None, said_on: date) -> tuple[str, date | None]:
    """The day may also stand at the end of the subject without a comma."""
    tail = _TAIL.fullmatch(subject) if by is None else None
    until = UNTIL.fullmatch(tail.group(2)) if tail else None
    if tail is None or until is None:
        return subject, by
    day = one_day(subject, None, until.group(1), until.group(2), said_on)
    return (subject, None) if isinstance(day, Unclear) else (tail.group(1), day)


def _kind(subject: str) -> Kind:
    folded = fold(subject)
    found = kind_words(folded, Language.DE) or kind_words(folded, Language.EN)
    return found[0][0] if found else Kind.ANSWER
