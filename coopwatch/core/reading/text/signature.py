"""Cuts signature, footer and sign-off from the written lines of a mail.

Refuses to cut what talks: a paragraph with pronouns and verbs below the sign-off stays text unless it stands among
contact data or is a known kind of notice. Losing a written line is worse than leaving a line too many. Called by the
door of this package.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coopwatch.core.reading.text import footer, sign_off
from coopwatch.core.reading.text.header_block import is_rule
from coopwatch.core.reading.text.lines import Line

_DELIMITER = re.compile(r"\s?(?:--|—|– –|- -|——)\s*$")
_MAX_CLOSING_LINES = 3
_MAX_TAIL_LINES = 60
_SALUTATION = re.compile(
    r"(?:sehr geehrte|guten (?:tag|morgen|abend)|hallo|hallöchen|hi|hey|moin|servus|liebe[rs]?|werte[rs]?|verehrte|dear|hello|good (?:morning|afternoon|evening)|grüß|grüezi|morning)\b.{0,60}[,!:.]?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Cut:
    """The written lines of one piece, told apart; all in the order of the mail."""

    text: list[Line]
    closing: list[Line] = field(default_factory=list)
    removed: list[Line] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    start: int
    end: int
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @property
    def marked(self) -> bool:
        return all(line.signature for line in self.lines)


def cut_signature(lines: list[Line], author: sign_off.Author, last: bool) -> Cut:
    """Tell text, sign-off and signature of a piece apart; only the last written piece may end in a bare name."""
    cut = Cut(text=list(lines))
    _cut_phone_lines(cut)
    tail = _cut_delimiter(cut)
    _cut_notices(cut)
    if not _cut_at_formula(cut, author) and last:
        _cut_at_name(cut, author, signature_below=bool(tail))
        _cut_contact_block(cut)
    cut.removed.extend(tail)
    return cut


def _paragraphs(lines: list[Line]) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    start: int | None = None
    for index, line in enumerate([*lines, Line("")]):
        if line.blank:
            if start is not None:
                found.append(_Paragraph(start, index, tuple(lines[start:index])))
            start = None
        elif start is None:
            start = index
        elif line.signature != lines[index - 1].signature:
            found.append(_Paragraph(start, index, tuple(lines[start:index])))
            start = index
    return found


def _cut_phone_lines(cut: Cut) -> None:
    kept: list[Line] = []
    for line in cut.text:
        if footer.is_phone_signature(line.text):
            cut.removed.append(line)
            cut.rules.append("phone signature")
        else:
            kept.append(line)
    cut.text = kept


def _cut_delimiter(cut: Cut) -> list[Line]:
    """Cut at the first signature delimiter; what a person wrote below it as a postscript stays text."""
    for index, line in enumerate(cut.text):
        below = cut.text[index + 1 :]
        marked = line.signature and not line.blank and all(later.signature or later.blank for later in below)
        ruled = is_rule(line.text) and not _DELIMITER.match(line.text) and _is_signature_tail(below)
        if not (_DELIMITER.match(line.text) or ruled or marked):
            continue
        tail = cut.text[index:]
        if marked and _starts_with_closing(tail):
            return []
        if _DELIMITER.match(line.text) and not _may_be_signature(below):
            continue
        kept, gone = _keep_postscript(tail)
        cut.text = cut.text[:index] + kept
        cut.rules.append("signature delimiter" if not marked else "signature mark")
        return gone
    return []


def _starts_with_closing(tail: list[Line]) -> bool:
    first = next(line.text for line in tail if not line.blank)
    return sign_off.is_sign_off(first) or sign_off.is_thanks(first)


def _may_be_signature(below: list[Line]) -> bool:
    """Whether the lines below "--" are short enough for a signature; a long letter below it is text."""
    paragraphs = _paragraphs(below)
    talking = [p for p in paragraphs if footer.is_prose(p.text) and not footer.is_notice(p.text)]
    return len(below) <= 25 or len(talking) <= 1


def _is_signature_tail(below: list[Line]) -> bool:
    written = [line for line in below if not line.blank]
    if not written or len(written) > 25:
        return False
    return _evidence(written) >= 2 and not any(
        footer.is_prose(p.text) and not footer.is_notice(p.text) for p in _paragraphs(below)
    )


def _keep_postscript(tail: list[Line]) -> tuple[list[Line], list[Line]]:
    kept: list[Line] = []
    gone: list[Line] = []
    for paragraph in _paragraphs(tail):
        target = kept if sign_off.is_postscript(paragraph.lines[0].text) else gone
        target.extend([*paragraph.lines, Line("")])
    return ([Line(""), *kept] if kept else []), gone


def _cut_notices(cut: Cut) -> None:
    """Cut disclaimers and company details from the end, paragraph by paragraph."""
    while True:
        paragraphs = _paragraphs(cut.text)
        if len(paragraphs) < 2:
            return
        final = paragraphs[-1]
        legal = sum(footer.has_legal_details(line.text) for line in final.lines)
        if footer.is_notice(final.text):
            rule = "notice"
        elif legal and legal * 2 >= len(final.lines) and not _is_announced(paragraphs, len(paragraphs) - 1):
            rule = "company details"
        else:
            return
        cut.removed[:0] = final.lines
        cut.text = cut.text[: final.start]
        cut.rules.append(rule)


def _is_announced(paragraphs: list[_Paragraph], index: int) -> bool:
    """Whether the paragraph above ends in a colon, so that this one is what was announced."""
    return index > 0 and paragraphs[index - 1].lines[-1].text.rstrip().endswith(":")


def _cut_at_formula(cut: Cut, author: sign_off.Author) -> bool:
    """Cut at the closing formula; the paragraphs below it are signature or, when they talk, text."""
    lines = cut.text
    candidates = [index for index in range(len(lines)) if _is_formula(lines, index)]
    if not candidates:
        return False
    start = next((index for index in candidates if not _talks(lines[_closing_end(lines, index) :])), candidates[-1])
    if not any(not line.blank for line in lines[:start]) and len(candidates) == 1 and _talks(lines[start + 1 :]):
        return False
    end = _closing_end(lines, start)
    kept, gone = _sort_tail(lines[end:])
    cut.closing = lines[start:end]
    cut.removed[:0] = gone
    cut.text = lines[:start] + kept
    cut.rules.append("closing formula")
    if gone:
        cut.rules.append("signature below closing")
    return True


def _is_formula(lines: list[Line], index: int) -> bool:
    text = lines[index].text
    if lines[index].blank or len(text) > 120:
        return False
    if sign_off.is_sign_off(text):
        return True
    if not sign_off.is_thanks(text) or index == 0:
        return False
    below = next((line.text for line in lines[index + 1 : index + 3] if not line.blank), None)
    return below is not None and sign_off.is_name(below) and not sign_off.is_sign_off(below)


def _closing_end(lines: list[Line], start: int) -> int:
    """The index behind sign-off and typed name."""
    end = start + 1
    while (
        end < len(lines) and not lines[end].blank and end - start <= _MAX_CLOSING_LINES and _is_closing_line(lines[end])
    ):
        end += 1
    if end < len(lines) and not lines[end].blank:
        return end
    # After a blank line only a name standing alone belongs to the sign-off; more is an automatic signature.
    name = next((at for at in range(end, min(len(lines), end + 3)) if not lines[at].blank), None)
    if end - start <= 2 and name is not None and _stands_alone(lines, name):
        first_only = end - start == 1
        text = lines[name].text
        if first_only and (sign_off.is_sign_off(text) or sign_off.is_name(text)) and not footer.has_company(text):
            return name + 1
    return end


def _stands_alone(lines: list[Line], index: int) -> bool:
    return index + 1 >= len(lines) or lines[index + 1].blank


def _is_closing_line(line: Line) -> bool:
    text = line.text
    if footer.has_contact_data(text) or footer.has_company(text) or footer.has_legal_details(text):
        return False
    return len(text) <= 60 and not footer.is_prose(text) and not sign_off.is_postscript(text)


def _talks(tail: list[Line]) -> bool:
    return any(_is_text(paragraph, False) for paragraph in _paragraphs(tail))


def _sort_tail(tail: list[Line]) -> tuple[list[Line], list[Line]]:
    """Tell postscripts and late additions from signature in the lines below the sign-off."""
    kept: list[Line] = []
    gone: list[Line] = []
    seen_contact = False
    postscript = False
    for paragraph in _paragraphs(tail):
        seen_contact = seen_contact or _evidence(list(paragraph.lines)) >= 1
        if sign_off.is_postscript(paragraph.lines[0].text):
            postscript = True
            kept.extend([Line(""), *paragraph.lines])
        elif _is_text(paragraph, seen_contact and not postscript):
            kept.extend([Line(""), *paragraph.lines])
        else:
            gone.extend([*paragraph.lines, Line("")])
    return kept, gone


def _is_text(paragraph: _Paragraph, seen_contact: bool) -> bool:
    if seen_contact or paragraph.marked or footer.is_notice(paragraph.text):
        return False
    return footer.is_prose(paragraph.text) and _evidence(list(paragraph.lines)) == 0


def _evidence(lines: list[Line]) -> int:
    """How many lines show contact data, a company or its legal details."""
    return sum(
        footer.has_contact_data(line.text) or footer.has_company(line.text) or footer.has_legal_details(line.text)
        for line in lines
    )


def _cut_at_name(cut: Cut, author: sign_off.Author, signature_below: bool) -> None:
    """Cut at a name that stands alone near the end, with a signature or nothing below it."""
    paragraphs = _paragraphs(cut.text)
    for index in range(1, len(paragraphs)):
        paragraph = paragraphs[index]
        if not _is_name_paragraph(paragraph, author) or _is_announced(paragraphs, index):
            continue
        below = paragraphs[index + 1 :]
        if any(_is_text(later, False) or len(later.lines) > 8 for later in below):
            continue
        if below and not _belongs_to(paragraph, below, author):
            continue
        if _only_salutation(paragraphs[:index]):
            continue
        kept, gone = _sort_tail(cut.text[paragraph.end :])
        cut.closing = list(paragraph.lines)
        cut.removed[:0] = gone
        cut.text = cut.text[: paragraph.start] + kept
        cut.rules.append("typed name")
        return
    _cut_trailing_name_line(cut, author)


def _cut_trailing_name_line(cut: Cut, author: sign_off.Author) -> None:
    """A name as last line of the last paragraph, without a blank line above; only when it is the author's."""
    paragraphs = _paragraphs(cut.text)
    if not paragraphs or len(paragraphs[-1].lines) < 2:
        return
    final = paragraphs[-1].lines[-1]
    above = paragraphs[-1].lines[-2].text.rstrip()
    if author.signs(final.text) and sign_off.is_name(final.text) and above.endswith((".", "!", "?", ")")):
        cut.closing = [final]
        cut.text = cut.text[: paragraphs[-1].end - 1]
        cut.rules.append("typed name")


def _is_name_paragraph(paragraph: _Paragraph, author: sign_off.Author) -> bool:
    if len(paragraph.lines) > 2:
        return False
    for line in paragraph.lines:
        if footer.has_contact_data(line.text):
            return False
        known = author.signs(line.text) and len(line.text) <= 40 and not footer.is_prose(line.text)
        if not (sign_off.is_name(line.text) or known):
            return False
    return True


def _belongs_to(name: _Paragraph, below: list[_Paragraph], author: sign_off.Author) -> bool:
    """Whether the paragraphs below a typed name are that person's signature."""
    if any(sign_off.is_postscript(paragraph.lines[0].text) for paragraph in below[:1]) or author.signs(name.text):
        return True
    words = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", name.text)}
    text = " ".join(paragraph.text for paragraph in below).lower()
    repeated = any(word in text for word in words)
    return repeated or _evidence([line for paragraph in below for line in paragraph.lines]) >= 1


def _only_salutation(paragraphs: list[_Paragraph]) -> bool:
    return all(len(p.lines) == 1 and _SALUTATION.match(p.lines[0].text.strip()) for p in paragraphs)


def _cut_contact_block(cut: Cut) -> None:
    """Cut a last paragraph that consists of contact data, when nothing announced it."""
    while True:
        paragraphs = _paragraphs(cut.text)
        if len(paragraphs) < 2 or _is_announced(paragraphs, len(paragraphs) - 1):
            return
        final = paragraphs[-1]
        evidence = _evidence(list(final.lines))
        if evidence < 2 or evidence * 2 < len(final.lines) or len(final.lines) > 12 or footer.is_prose(final.text):
            return
        if _only_salutation(paragraphs[:-1]):
            return
        cut.removed[:0] = final.lines
        cut.text = cut.text[: final.start]
        cut.rules.append("contact data")
