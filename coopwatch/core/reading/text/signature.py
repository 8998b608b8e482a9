"""Cuts sign-off, signature and footer from the written lines of a mail.

Refuses to cut what talks: a paragraph with pronouns and verbs below the sign-off stays text unless it stands below
contact data or is a known notice. Losing a written line is worse than leaving a line too many. Only the last lines of a
piece are looked at. Called by the door of this package.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coopwatch.core.reading.text import footer, notices
from coopwatch.core.reading.text.header_block import is_rule
from coopwatch.core.reading.text.lines import DELIMITER, Line
from coopwatch.core.reading.text.names import Author, is_name
from coopwatch.core.reading.text.sign_off import Formula, formula_of, is_postscript, is_thanks
from coopwatch.core.reading.text.tail import Cut, Paragraph, is_announced, paragraphs_of, sort_tail
from coopwatch.core.reading.text.typed_name import cut_at_name, cut_contact_block

_TAIL_LINES = 120
_MAX_SIGNATURE_LINES = 30
_MAX_CLOSING_LINES = 3
_DELIMITER = re.compile(r"\s?(?:--|—|– –|- -|——)\s*$")


def cut_signature(lines: Sequence[Line], author: Author, first: bool, last: bool) -> Cut:
    """Tell text, sign-off and signature of a piece apart.

    first: no written piece stands above. last: none stands below; only the last may end in a bare name.
    """
    if author.machine:
        return Cut(list(lines))
    head, tail = list(lines[:-_TAIL_LINES]), list(lines[-_TAIL_LINES:])
    cut = Cut(tail)
    if first and not head:
        _cut_banner(cut)
    _cut_added_lines(cut)
    below = _cut_delimiter(cut, first)
    _cut_marked(cut, first)
    _cut_notices(cut, first)
    if not _cut_at_formula(cut) and last:
        cut_at_name(cut, author, first)
        cut_contact_block(cut)
    cut.removed.extend(below)
    cut.text = head + cut.text
    return cut


def _cut_banner(cut: Cut) -> None:
    paragraphs = paragraphs_of(cut.text)
    if len(paragraphs) > 1 and notices.is_banner(paragraphs[0].text):
        cut.removed.extend(paragraphs[0].lines)
        cut.text = cut.text[paragraphs[0].end :]
        cut.rules.append("warning banner")


def _cut_added_lines(cut: Cut) -> None:
    """Cut lines that no person writes: phone signatures and places of pictures."""
    kept: list[Line] = []
    for line in cut.text:
        if notices.is_phone_signature(line.text):
            cut.removed.append(line)
            cut.rules.append("phone signature")
        elif notices.is_placeholder(line.text):
            cut.removed.append(line)
        else:
            kept.append(line)
    cut.text = kept


def _cut_delimiter(cut: Cut, first: bool) -> list[Line]:
    """Cut at "-- " or at a drawn rule above contact data and return what stood below; postscripts stay text."""
    for index, line in enumerate(cut.text):
        below = cut.text[index + 1 :]
        if _DELIMITER.match(line.text):
            is_signature = _is_delimited(below, line.text == DELIMITER)
            # A text that begins below its own signature, or a drawn line on top, must not vanish.
            is_signature = is_signature and (not first or not _is_blank(cut.text[:index]) or _is_signature(below))
        else:
            is_signature = is_rule(line.text) and _is_signature(below)
        if is_signature:
            kept, gone = _keep_postscript(below)
            cut.text = cut.text[:index] + kept
            cut.rules.append("signature delimiter")
            return [line, *gone]
    return []


def _is_delimited(below: Sequence[Line], exact: bool) -> bool:
    """Whether a signature stands below dashes; without the blank that mail programs write, nobody may talk there."""
    paragraphs = paragraphs_of(below)
    talking = sum(paragraph.talks for paragraph in paragraphs)
    supported = exact or any(paragraph.evidence for paragraph in paragraphs)
    return len(below) <= _MAX_SIGNATURE_LINES and talking <= (1 if supported else 0)


def _is_signature(below: Sequence[Line]) -> bool:
    paragraphs = paragraphs_of(below)
    short = 0 < len(below) <= _MAX_SIGNATURE_LINES
    return short and not any(p.talks for p in paragraphs) and sum(p.evidence for p in paragraphs) >= 2


def _keep_postscript(below: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    kept: list[Line] = []
    gone: list[Line] = []
    for paragraph in paragraphs_of(below):
        target = kept if is_postscript(paragraph.lines[0].text) else gone
        target.extend([Line(""), *paragraph.lines])
    return kept, gone


def _cut_marked(cut: Cut, first: bool) -> None:
    """Cut what the mail program marked as signature, but for a sign-off or a letter typed inside the mark."""
    if not any(line.signature for line in cut.text):
        return
    kept: list[Line] = []
    gone: list[Line] = []
    for paragraph in paragraphs_of(cut.text):
        top = paragraph.lines[0].text
        written = is_postscript(top) or formula_of(top) or is_thanks(top) or paragraph.talks
        if first and not paragraph.evidence and _is_blank(kept):
            # On a phone people write into the field that the mail program fills with its signature.
            written = True
        (kept if written or not paragraph.lines[0].signature else gone).extend([Line(""), *paragraph.lines])
    cut.text = kept
    cut.removed.extend(gone)
    cut.rules.extend(["signature mark"] if gone else [])


def _is_blank(lines: Sequence[Line]) -> bool:
    return all(line.blank for line in lines)


def _cut_notices(cut: Cut, first: bool) -> None:
    """Cut disclaimers and company details from the end, paragraph by paragraph."""
    paragraphs = paragraphs_of(cut.text)
    while len(paragraphs) > (1 if first else 0):
        final = paragraphs.pop()
        legal = sum(footer.has_legal_details(line.text) for line in final.lines)
        if notices.is_notice(final.text):
            rule = "notice"
        elif legal and legal * 2 >= len(final.lines) and not is_announced(paragraphs, final):
            rule = "company details"
        else:
            return
        cut.removed[:0] = [Line(""), *final.lines]
        cut.text = cut.text[: final.start]
        cut.rules.append(rule)


def _cut_at_formula(cut: Cut) -> bool:
    """Cut at the closing formula; the paragraphs below it are signature or, when they talk, text."""
    lines = cut.text
    start = _formula_line(lines)
    if start is None:
        return False
    end = _closing_end(lines, start)
    kept, gone = sort_tail(lines[end:])
    cut.closing = lines[start:end]
    cut.removed[:0] = gone
    cut.text = lines[:start] + kept
    cut.rules.append("closing formula")
    if gone:
        cut.rules.append("signature below closing")
    return True


def _formula_line(lines: Sequence[Line]) -> int | None:
    """The line that closes: the first formula with nothing written below it, else the last strong one."""
    paragraphs = paragraphs_of(lines)
    talking = [paragraph.start for paragraph in paragraphs if paragraph.talks]
    fallback: int | None = None
    for index in range(len(lines)):
        formula = _formula_at(lines, index)
        if formula is None:
            continue
        end = _closing_end(lines, index)
        if index == paragraphs[0].start and _is_not_the_end(lines, end, paragraphs):
            continue
        if _greets_only(lines, index, end, paragraphs):
            continue
        if not any(start >= end for start in talking) and not _goes_on(lines, end):
            return index
        if formula is Formula.STRONG and any(not line.blank for line in lines[:index]):
            fallback = index
    return fallback


def _is_not_the_end(lines: Sequence[Line], end: int, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a formula on top greets ("Servus,") because a text follows, or is all there is to the mail."""
    written = sum(not line.blank for line in lines)
    return written == 1 or any(paragraph.start >= end and not paragraph.evidence for paragraph in paragraphs)


def _greets_only(lines: Sequence[Line], start: int, end: int, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether no name stands below a formula but a sentence: "Viele Grüße aus dem Urlaub! Das Angebot hängt an." """
    if end - start > 1:
        return False
    follower = next((paragraph for paragraph in paragraphs if paragraph.start >= end), None)
    if follower is None or follower.evidence or notices.is_notice(follower.text) or len(lines[start].text.split()) < 4:
        return False
    if is_postscript(follower.lines[0].text):
        return False
    return follower.lines[-1].text.endswith((".", "!", "?")) and len(follower.text.split()) >= 3


def _goes_on(lines: Sequence[Line], end: int) -> bool:
    """Whether the paragraph of the sign-off goes on with a sentence."""
    rest = []
    while end < len(lines) and not lines[end].blank:
        rest.append(lines[end])
        end += 1
    return bool(rest) and Paragraph(0, len(rest), tuple(rest)).talks


def _formula_at(lines: Sequence[Line], index: int) -> Formula | None:
    text = lines[index].text
    if lines[index].blank or len(text) > 140:
        return None
    formula = formula_of(text)
    if formula or index == 0 or not is_thanks(text):
        return formula
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    return Formula.WEAK if is_name(below) and formula_of(below) is not Formula.STRONG else None


def _closing_end(lines: Sequence[Line], start: int) -> int:
    """The index behind sign-off and typed name."""
    end = start + 1
    while end < len(lines) and end - start <= _MAX_CLOSING_LINES and _is_closing_line(lines[end]):
        end += 1
    if end - start > 1 or (end < len(lines) and not lines[end].blank):
        return end
    # After a blank line only a name standing alone belongs to the sign-off; more is an automatic signature.
    name = next((at for at in range(end, min(len(lines), end + 4)) if not lines[at].blank), None)
    if name is None or not (name + 1 >= len(lines) or lines[name + 1].blank):
        return end
    text = lines[name].text
    if footer.is_evidence(text) or is_postscript(text):
        return end
    short = len(text.split()) <= 2 and text.replace(" ", "").isalpha()
    return name + 1 if is_name(text) or formula_of(text) or short else end


def _is_closing_line(line: Line) -> bool:
    text = line.text
    if line.blank or len(text) > 60 or footer.is_evidence(text) or is_rule(text):
        return False
    return not footer.is_prose(text) and not is_postscript(text)
