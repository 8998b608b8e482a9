"""Attribution lines: "Am … schrieb …:", "On … wrote:" in the words of many mail programs and languages.

Refuses prose that merely tells what somebody wrote: without quoted lines below, an attribution must carry an address,
or begin with a day. Called by `quotes`.
"""

from __future__ import annotations

import re

from coopwatch.core.reading.text.lines import Line

_MAX_WRAPPED_LINES = 5
_MAX_CHARACTERS = 400
_MARGIN = " \t-–—*_"

_VERBS = "|".join(
    (
        r"schrieb(?:en)?|(?:folgendes )?geschrieben|writes|wrote|(?:a|m'a) écrit|ha scritto|scrive|hai scritto",
        r"escribi[óo]|ha escrito|escribe|va escriure|schreef|skrev|skreiv|geschreven|escreveu|napisał(?:\(a\)|a)?"
        r"|pisze",
        r"kirjoitti|(?:napsal|napísal)(?:\(a\)|a)?|írta|пишет|пише|написал(?:\(а\)|а)?|написав|έγραψε|(?:şunu "
        r")?yazdı|a scris",
        r"napisao(?: je)?|rašė|写道|寫道|のメール|さんは書きました|님이 작성|כתב",
    )
)
_VERB = re.compile(rf"(?<![^\W_])(?:{_VERBS})(?![^\W_])", re.IGNORECASE)
_QUOTING = re.compile(
    r"(?:zitat von|zitiere|quoting|citando|citat(?:ion)? (?:de|av|från)|mensaje citado por) .{2,160}:\s*$",
    re.IGNORECASE,
)
_INTRO = re.compile(
    r"(?:(?:am|on|at|le|il|el|op|den|dne|dnia|em|no|a|на|på|pada|vào|in message|w dniu)(?=\W|$)"
    r"|[^\W\d_]{1,14}[.,]{0,2}\s\d|\d{1,4}[-./年 ,])",
    re.IGNORECASE,
)
_NAME = re.compile(r"[\"'«„]?[^\W\d_]")
_NAME_AND_DAY = re.compile(rf"(?:[^\W\da-zäöü_][\w.\-]{{0,30}},?\s){{1,5}}(?i:{_VERBS}|hat)\s(?i:am|on|le|op)\s")
_ADDRESS = re.compile(r"[\w.+\-=]{1,80}@[\w\-]{1,80}(?:\.[\w\-]{1,60})*")
_DAY = re.compile(
    r"\b\d{1,4}[./\-]\s?\d{1,2}[./\-]\s?\d{2,4}\b"
    r"|\b\d{1,2}\.?\s(?:de\s|of\s)?[^\W\d_]{3,10}[.,]{0,2}\s(?:de\s)?(?:um |at )?\d{2,4}\b"
    r"|\b[^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}\b|\d{4}\s?[年년]",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<![\d.])\d{1,2}[:.h]\d{2}(?![\d.])")
# Some programs name day and address without a verb: "2013/7/20 Jo Doe <jo@example.org>" (Gmail in several languages),
# "12. Okt. 2026, 10:11 von jo@example.org:" (Tuta), "* Jo Doe <jo@example.org> [2026-10-12 10:11]:" (mutt).
_BARE = re.compile(
    r".{0,140}(?:<\s?[^<>\s]{1,120}@[^<>\s]{1,120}\s?>\s?:?|\s(?:von|by|from|par|de)\s\S{1,80}@\S{1,80}:)\s*$"
)
_MUTT = re.compile(r".{1,80}<\S{1,120}@\S{1,120}> \[[\d\-.:/ +]{8,32}\]:$")
_SENTENCE_END = re.compile(r"(?<=[a-zäöüß]{4})(?<!sept)(?<!janv)(?<!juil)(?<!févr)[.!?]\s{1,3}[A-ZÄÖÜ]")
_ADDRESSED = re.compile(r"\b(?:mir|uns|ich|sie|du|er|wir|man|me|us|you|he|she|they)\b", re.IGNORECASE)


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
    longest = _longest_window(lines, start)
    window = ""
    for index in range(start, min(len(lines), start + longest)):
        line = lines[index]
        if line.blank or line.depth != lines[start].depth or len(window) + len(line.text) > _MAX_CHARACTERS:
            return None
        window = f"{window} {line.text.strip()}".strip()
        if _is_attribution(window, lines, index + 1):
            return index + 1
    return None


def _longest_window(lines: list[Line], start: int) -> int:
    first = lines[start].text[:_MAX_CHARACTERS].lstrip(_MARGIN)
    if _INTRO.match(first):
        return _MAX_WRAPPED_LINES
    if _NAME.match(first) and (start == 0 or lines[start - 1].blank or lines[start - 1].depth):
        # "Jo Doe <jo@example.org> wrote:" may be wrapped inside the address or the day only.
        return 2 if "<" in first and not first.endswith(":") else 1
    return 0


def _is_attribution(window: str, lines: list[Line], after: int) -> bool:
    text = window.strip(_MARGIN)
    open_end = text.endswith((":", "：", ": >", "----")) or window.endswith("---")
    if "@" in text and _is_bare(text):
        return True
    quote_follows = _is_followed_by_quote(lines, after)
    if not open_end and not quote_follows:
        return False
    if _QUOTING.match(text):
        return True
    if not _VERB.search(text) or _SENTENCE_END.search(_DAY.sub("", text)):
        return False
    if _ADDRESS.search(text):
        return True
    begins_with_day = bool(_INTRO.match(text) or _NAME_AND_DAY.match(text)) and bool(_DAY.search(text[:90]))
    if begins_with_day and (_CLOCK.search(text) or not _ADDRESSED.search(text)):
        return True
    # Weak evidence counts only directly above quoted lines.
    return quote_follows and len(text) < 160


def _is_bare(text: str) -> bool:
    if _MUTT.match(text):
        return True
    timed = bool(_DAY.search(text[:60])) and (bool(_CLOCK.search(text)) or text[:1].isdigit())
    return timed and bool(_BARE.match(text)) and not _SENTENCE_END.search(_DAY.sub("", text))


def _is_followed_by_quote(lines: list[Line], after: int) -> bool:
    for line in lines[after : after + 3]:
        if line.depth > lines[after - 1].depth:
            return True
        if not line.blank:
            return line.text.lstrip().startswith("|")
    return False
