"""Splits running text into sentences, keeping where each one stands.

Knows German ordinals ("am 3. Oktober"), abbreviations, lists, hard-wrapped lines and phone typing without capitals.
Refuses to change the text: a sentence is a slice of what was given. Called by `request` and `answer`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: source[start:end] == text, without outer white space; never empty."""

    text: str
    start: int
    end: int


# A line shorter than this was ended by its writer, a longer one by the mail program's wrapping.
_WRAPPED_FROM = 50

# How far back an abbreviation or a number is looked for: keeps the time linear.
_LOOK_BACK = 30

_LIST_ITEM = re.compile(r"\s*(?:[-–—*•·▪‣>]\s+|\(?\d{1,2}[.)]\s+\D|\(?[a-zA-Z]\)\s+)")
_BOUNDARY = re.compile(r"(?:[.!?…]+|\.{2,})[\"'“”«»)\]]*(?=\s|$)")
_WORD_BEFORE = re.compile(r"[\w./-]+$")

_ABBREVIATIONS = frozenset(
    "z b d h u a o ä i r s v m p g e c f l n st nr tel str dr prof dipl ing mag hr fr hrn herrn bzw ca inkl incl "
    "exkl zzgl abzgl evtl ev ggf gegebenenf tel abs art pos vgl usw etc mio mrd tsd stk max "
    "min mind od allg betr bez div ebf einschl entspr "
    "geb gem ggü lt sog tgl vorauss wg zb bsp kap anl anm jan feb febr mär apr jun jul aug sep sept okt oct nov dez "
    "dec mo di mi do fr sa so mon tue tues wed thu thur thurs fri sat sun mr mrs ms messrs inc ltd co corp vs approx "
    "dept ext no est fig sgt sg jr sr rev gen cf viz resp qm lfm std min mwst ust e.g i.e a.m p.m z.b d.h u.a o.ä "
    "u.u i.d.r s.o s.u v.a z.t z.hd i.a i.v m.e a.d u.s".split()
)
# Abbreviations that often end a sentence: they only hold it together before a small letter or a digit.
_OFTEN_LAST = frozenset(
    "usw etc a.m p.m ltd inc co std qm stk mwst ust jan no fr so mi do sa min max mag ext sun sat".split()
)
_ORDINAL = re.compile(r"\d{1,2}$")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\s?\d{1,2}$")
_MONTH_OR_SMALL = re.compile(
    r"\s+(?:[a-zäöü]|\d|(?i:jan|jän|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec))"
)
_SENTENCE_OPENER = re.compile(
    r"\s+(?:Ich|Wir|Sie|Du|Ihr|Er|Es|Das|Dies|Die|Der|Dann|Danach|Bitte|Wenn|Falls|Sollte|Aber|Und|Also|Ab|Bis|Da|"
    r"Dafür|Dazu|Davor|Vorher|Leider|Gerne?|Mit|Hier|Im|Am|In|Könn\w*|Kann\w*|Passt|Geht|Haben|Hast|Ist|Sind|Wann|Wie|"
    r"Was|Wer|Wo|Danke|Vielen|Sonst|Viele|I|We|You|The|This|That|It|Then|Please|If|Could|Can|Would|Is|Are|Thanks|"
    r"After|Before|Until|But|And|So|Let|My|Our|Your)\b"
)
_ARTICLE_BEFORE = re.compile(
    r"(?:^|\s)(?:am|zum|vom|bis|den|dem|der|die|das|des|ab|im|seit|the|by|on)\s+\d{1,2}$", re.IGNORECASE
)


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Split `text` into its sentences, in order.

    Any text is taken, also an empty one, which gives (). A list item, a heading and a salutation are sentences
    of their own. Linear in the length of the text.
    """
    sentences: list[Sentence] = []
    for start, end in _units(text):
        sentences.extend(_within(text, start, end))
    return tuple(sentences)


def _units(text: str) -> list[tuple[int, int]]:
    """Stretches no sentence reaches beyond: paragraphs, list items, lines their writer ended."""
    units: list[tuple[int, int]] = []
    start = position = 0
    previous = ""
    for line in text.splitlines(keepends=True):
        if previous and _starts_anew(previous, line):
            units.append((start, position))
            start = position
        position += len(line)
        previous = line
    units.append((start, position))
    return units


def _starts_anew(previous: str, line: str) -> bool:
    before, here = previous.strip(), line.strip()
    if not before or not here or _LIST_ITEM.match(line):
        return True
    if before[-1] in ".!?:…":
        # A wrapped line may end in an abbreviation or an ordinal: the split within the unit decides.
        return len(before) < _WRAPPED_FROM or before[-1] != "."
    if len(before) >= _WRAPPED_FROM:
        return False
    return (before[-1] == "," and _is_salutation(before)) or here[0].isupper() or here[0].isdigit()


_SALUTATION = re.compile(
    r"(?:sehr geehrte|liebe|lieber|hallo|hi|hey|moin|guten|servus|grüezi|grüß|gruezi|ahoi|werte|verehrte|dear|hello"
    r"|good (?:morning|afternoon|evening|day)|morning|sg)\b",
    re.IGNORECASE,
)


def _is_salutation(line: str) -> bool:
    return len(line) < _WRAPPED_FROM + 20 and _SALUTATION.match(line) is not None


def _within(text: str, start: int, end: int) -> list[Sentence]:
    found: list[Sentence] = []
    begin = start
    for mark in _BOUNDARY.finditer(text, start, end):
        if mark.group() == "." and _holds_together(text, begin, mark.start(), mark.end(), end):
            continue
        _add(found, text, begin, mark.end())
        begin = mark.end()
    _add(found, text, begin, end)
    return found


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + piece.index(stripped)
        found.append(Sentence(stripped, first, first + len(stripped)))


def _holds_together(text: str, begin: int, dot: int, after: int, end: int) -> bool:
    """Whether the full stop at `dot` ends an abbreviation or an ordinal and no sentence."""
    window = text[max(begin, dot - _LOOK_BACK) : dot]
    word = _WORD_BEFORE.search(window)
    if word is None:
        return False
    token = word.group().lower()
    following = text[after : min(end, after + 20)]
    if _DAY_AND_MONTH.fullmatch(token):
        return re.match(r"\s*[a-zäöü\d(]", following) is not None
    if _ORDINAL.fullmatch(token):
        before = dot - len(token)
        ahead = text[max(begin, before - _LOOK_BACK) : before].rstrip()
        # Nothing or a colon ahead: the number counts the items of a list.
        if not ahead or (ahead[-1] == ":" and text[before - 1].isspace()):
            return True
        if _MONTH_OR_SMALL.match(following):
            return True
        return _ARTICLE_BEFORE.search(window) is not None and _SENTENCE_OPENER.match(following) is None
    if token in _OFTEN_LAST:
        return re.match(r"\s+[a-zäöü\d]", following) is not None
    return token in _ABBREVIATIONS or (len(token) == 1 and token.isalpha())
