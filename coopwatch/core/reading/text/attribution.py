"""Attribution lines: "Am … schrieb …:", "On … wrote:" in the words of many mail programs and languages.

Refuses prose that merely tells what somebody wrote: without quoted lines below, an attribution must carry an address,
or a day with a clock time. Called by `quotes`.
"""

from __future__ import annotations

import re

from coopwatch.core.reading.text.lines import Line

_MAX_WRAPPED_LINES = 5
_MAX_CHARACTERS = 400

_VERBS = (
    r"schrieb(?:en)?|(?:folgendes )?geschrieben|writes|wrote|(?:a|m'a) écrit|ha scritto|scrive|hai scritto"
    r"|escribi[óo]|ha escrito|escribe|va escriure|schreef|skrev|skreiv|escreveu|napisał(?:\(a\)|a)?|pisze|kirjoitti"
    r"|nap[ií]sal(?:\(a\)|a)?|írta|пишет|пише|написал(?:\(а\)|а)?|написав|έγραψε|(?:şunu )?yazdı|a scris"
    r"|napisao(?: je)?|rašė|写道|寫道|のメール|さんは書きました|님이 작성|כתב"
)
_VERB = re.compile(rf"(?<![^\W_])(?:{_VERBS})(?![^\W_])", re.IGNORECASE)
_QUOTING = re.compile(
    r"(?:zitat von|zitiere|quoting|citando|citat(?:ion)? (?:de|av|från)|mensaje citado por) .{2,160}:\s*$",
    re.IGNORECASE,
)
_INTRO = re.compile(
    r"(?:am|on|le|il|el|op|den|dne|dnia|w dniu|em|no|a|на|em|på|pada|vào|"
    r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|śr|pt|pon|wt|czw)[a-zäáé]{0,7}[.,]{0,2}"
    r"|\d{1,4}[-./年 ])(?=\W|\d|$)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[\"'«„]?[^\W\d_]")
_ADDRESS = re.compile(r"[\w.+\-=]{1,80}@[\w\-]{1,80}(?:\.[\w\-]{1,60})*")
_DAY = re.compile(
    r"\b\d{1,4}[./\-]\s?\d{1,2}[./\-]\s?\d{2,4}\b"
    r"|\b\d{1,2}\.?\s(?:de\s|of\s)?[^\W\d_]{3,10}[.,]{0,2}\s(?:de\s)?(?:um |at )?\d{2,4}\b"
    r"|\b[^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}\b|\d{4}\s?[年년]",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
# Gmail in some languages puts only day, name and address: "2013/7/20 Jo Doe <jo@example.org>".
_BARE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,120}<\s?[^<>\s]{1,120}@[^<>\s]{1,120}\s?>\s?:?\s*$")
_SENTENCE_END = re.compile(
    r"(?<!\bsept)(?<!\bjanv)(?<!\bjuil)(?<!\bfévr)(?<=[a-zäöüß]{4})[.!?]\s{1,3}[A-ZÄÖÜ]", re.IGNORECASE
)
_MARGIN = " \t-–—*_"


def attribution_end(lines: list[Line], start: int) -> int | None:
    """The index behind the attribution that begins at `start` and may be wrapped over several lines, or None."""
    end = _window_end(lines, start)
    if end is None:
        return None
    # Of two possible beginnings the nearer one is right; the lines above it were written.
    nearer = range(start + 1, end)
    if any(_INTRO.match(lines[at].text.lstrip(_MARGIN)) and _window_end(lines, at) == end for at in nearer):
        return None
    return end


def _window_end(lines: list[Line], start: int) -> int | None:
    first = lines[start].text.lstrip(_MARGIN)
    if _INTRO.match(first):
        longest = _MAX_WRAPPED_LINES
    elif _NAME.match(first) and (start == 0 or lines[start - 1].blank or lines[start - 1].depth):
        # "Jo Doe <jo@example.org> wrote:" may be wrapped inside the address only.
        longest = 2 if "<" in first and ">" not in first else 1
    else:
        return None
    window = ""
    for index in range(start, min(len(lines), start + longest)):
        line = lines[index]
        if line.blank or line.depth != lines[start].depth or len(window) + len(line.text) > _MAX_CHARACTERS:
            return None
        window = f"{window} {line.text.strip()}".strip()
        if _is_attribution(window, lines, index + 1):
            return index + 1
    return None


def _is_attribution(window: str, lines: list[Line], after: int) -> bool:
    text = window.strip(_MARGIN)
    dashed = window.endswith("---")
    open_end = text.endswith((":", "：")) or dashed
    if not open_end and "@" in text and _BARE.match(text):
        return True
    quote_follows = _is_followed_by_quote(lines, after)
    if not open_end and not quote_follows:
        return False
    if _QUOTING.match(text):
        return True
    if not _VERB.search(text) or _SENTENCE_END.search(_DAY.sub("", text)):
        return False
    has_moment = bool(_DAY.search(text)) and bool(_CLOCK.search(text))
    if _ADDRESS.search(text) or has_moment:
        return True
    # Weak evidence counts only directly above quoted lines.
    return quote_follows and len(text) < 160


def _is_followed_by_quote(lines: list[Line], after: int) -> bool:
    for line in lines[after : after + 3]:
        if line.depth > lines[after - 1].depth:
            return True
        if not line.blank:
            return line.text.lstrip().startswith("|")
    return False
