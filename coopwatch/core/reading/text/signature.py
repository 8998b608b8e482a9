"""Cuts sign-off, signature and footer from the written lines of a mail.

Refuses to cut what talks: a paragraph with pronouns and verbs below the sign-off stays text unless it stands below
contact data or is a known notice. Losing a written line is worse than leaving a line too many. Only the last lines of a
piece are looked at. Called by the door of this package.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coopwatch.core.reading.text import footer, notices
from coopwatch.core.reading.text.header_block import is_rule
from coopwatch.core.reading.text.lines import Line
from coopwatch.core.reading.text.names import Author, is_name
from coopwatch.core.reading.text.sign_off import Formula, formula_of, is_postscript, is_thanks

_TAIL_LINES = 120
_MAX_SIGNATURE_LINES = 30
_MAX_CLOSING_LINES = 3
_DELIMITER = re.compile(r"\s?(?:--|—|– –|- -|——)\s*$")
_SALUTATION = re.compile(
    r"(?:sehr geehrte|guten (?:tag|morgen|abend)|hallo|hallöchen|halli|hi|hey|moin|servus|liebe[rs]?|werte[rs]?"
    r"|verehrte|dear|hello"
    r"|good (?:morning|afternoon|evening)|grüß|grüezi|morning|salut|bonjour|mahlzeit)\b.{0,60}[,!:.]?$",
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
class Paragraph:
    """Lines between blank ones: lines[start:end] of the list they come from."""

    start: int
    end: int
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All lines as one text."""
        return "\n".join(line.text for line in self.lines)

    @property
    def evidence(self) -> int:
        """How many lines show contact data, a company or its legal details."""
        return sum(footer.is_evidence(line.text) for line in self.lines)

    @property
    def talks(self) -> bool:
        """Whether a person wrote this for the reader: prose, a question or thanks; no notice, no contact data."""
        if notices.is_notice(self.text) or self.evidence:
            return False
        if footer.is_prose(self.text):
            return True
        return any(line.text.endswith("?") or is_thanks(line.text.partition(".")[0]) for line in self.lines)


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
    below = _cut_delimiter(cut)
    _cut_marked(cut)
    _cut_notices(cut, first)
    if not _cut_at_formula(cut) and last:
        _cut_at_name(cut, author, first)
        _cut_contact_block(cut)
    cut.removed.extend(below)
    cut.text = head + cut.text
    return cut


def paragraphs_of(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of some lines, in order; a change of the signature mark begins a new one."""
    found: list[Paragraph] = []
    start: int | None = None
    for index in range(len(lines) + 1):
        ends = index == len(lines) or lines[index].blank
        if start is not None and (ends or lines[index].signature != lines[start].signature):
            found.append(Paragraph(start, index, tuple(lines[start:index])))
            start = None
        if start is None and not ends:
            start = index
    return found


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


def _cut_delimiter(cut: Cut) -> list[Line]:
    """Cut at "-- " or at a drawn rule above contact data and return what stood below; postscripts stay text."""
    for index, line in enumerate(cut.text):
        below = cut.text[index + 1 :]
        if _DELIMITER.match(line.text):
            is_signature = len(below) <= _MAX_SIGNATURE_LINES and sum(p.talks for p in paragraphs_of(below)) <= 1
        else:
            is_signature = is_rule(line.text) and _is_signature(below)
        if is_signature:
            kept, gone = _keep_postscript(below)
            cut.text = cut.text[:index] + kept
            cut.rules.append("signature delimiter")
            return [line, *gone]
    return []


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


def _cut_marked(cut: Cut) -> None:
    """Cut what the mail program marked as signature, but for a sign-off or a letter typed inside the mark."""
    if not any(line.signature for line in cut.text):
        return
    kept: list[Line] = []
    for paragraph in paragraphs_of(cut.text):
        first = paragraph.lines[0].text
        written = is_postscript(first) or formula_of(first) or is_thanks(first) or paragraph.talks
        if not paragraph.lines[0].signature or written:
            kept.extend([Line(""), *paragraph.lines])
        else:
            cut.removed.extend([Line(""), *paragraph.lines])
            cut.rules.append("signature mark")
    cut.text = kept


def _cut_notices(cut: Cut, first: bool) -> None:
    """Cut disclaimers and company details from the end, paragraph by paragraph."""
    paragraphs = paragraphs_of(cut.text)
    while len(paragraphs) > (1 if first else 0):
        final = paragraphs.pop()
        legal = sum(footer.has_legal_details(line.text) for line in final.lines)
        if notices.is_notice(final.text):
            rule = "notice"
        elif legal and legal * 2 >= len(final.lines) and not _is_announced(paragraphs, final):
            rule = "company details"
        else:
            return
        cut.removed[:0] = [Line(""), *final.lines]
        cut.text = cut.text[: final.start]
        cut.rules.append(rule)


def _is_announced(above: Sequence[Paragraph], paragraph: Paragraph) -> bool:
    """Whether a colon says that this paragraph was wanted: at the end of the one above, or of its own first line."""
    announced = bool(above) and above[-1].lines[-1].text.rstrip().endswith(":")
    return announced or paragraph.lines[0].text.rstrip().endswith(":")


def _cut_at_formula(cut: Cut) -> bool:
    """Cut at the closing formula; the paragraphs below it are signature or, when they talk, text."""
    lines = cut.text
    start = _formula_line(lines)
    if start is None:
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
        if index == paragraphs[0].start and any(p.start >= end and not p.evidence for p in paragraphs):
            # "Servus," on top greets, it does not close.
            continue
        if not any(start >= end for start in talking) and not _goes_on(lines, end):
            return index
        if formula is Formula.STRONG and any(not line.blank for line in lines[:index]):
            fallback = index
    return fallback


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


def _sort_tail(tail: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Tell postscripts and late additions from signature in the lines below the sign-off."""
    kept: list[Line] = []
    gone: list[Line] = []
    contact_seen = postscript_seen = False
    for paragraph in paragraphs_of(tail):
        contact_seen = contact_seen or paragraph.evidence > 0
        postscript = is_postscript(paragraph.lines[0].text)
        postscript_seen = postscript_seen or postscript
        written = postscript or (paragraph.talks and (postscript_seen or not contact_seen))
        (kept if written else gone).extend([Line(""), *paragraph.lines])
    return kept, gone


def _cut_at_name(cut: Cut, author: Author, first: bool) -> None:
    """Cut at a name that stands alone near the end, with a signature, a postscript or nothing below it.

    first: nothing was written above this piece, so that its first paragraph is the text.
    """
    paragraphs = paragraphs_of(cut.text)
    for index, paragraph in enumerate(paragraphs):
        below = paragraphs[index + 1 :]
        if index == 0 and (first or not author.signs(paragraph.text)):
            continue
        if _is_announced(paragraphs[:index], paragraph):
            continue
        if index and _is_signature_head(paragraph, below, author):
            _cut_name(cut, paragraph.start, paragraph.start)
            return
        if not _is_name_paragraph(paragraph, author):
            continue
        if _may_end_here(paragraph, below, author) and not (first and _is_salutation_only(paragraphs[:index])):
            _cut_name(cut, paragraph.start, paragraph.end)
            return
    _cut_at_name_line(cut, author)


def _cut_name(cut: Cut, start: int, end: int) -> None:
    kept, gone = _sort_tail(cut.text[end:])
    cut.closing = cut.text[start:end]
    cut.removed[:0] = gone
    cut.text = cut.text[:start] + kept
    cut.rules.append("typed name" if cut.closing else "signature below text")


def _cut_at_name_line(cut: Cut, author: Author) -> None:
    """The author's name inside the last paragraph: below a finished sentence, with contact data or nothing below."""
    paragraphs = paragraphs_of(cut.text)
    if not paragraphs:
        return
    final = paragraphs[-1]
    for at, line in enumerate(final.lines):
        below = final.lines[at + 1 :]
        above = final.lines[at - 1].text if at else paragraphs[-2].lines[-1].text if len(paragraphs) > 1 else ":"
        above = above.rstrip()
        if not author.signs(line.text) or not is_name(line.text) or footer.is_evidence(line.text):
            continue
        if above.endswith((":", ",")):
            continue
        finished = above.endswith((".", "!", "?", ")"))
        evidence = sum(footer.is_evidence(row.text) for row in below)
        talks = any(footer.is_prose(row.text) for row in below)
        if not talks and ((finished and not below) or evidence):
            _cut_name(cut, final.start + at, final.start + at + 1)
            return


def _is_signature_head(paragraph: Paragraph, below: Sequence[Paragraph], author: Author) -> bool:
    """Whether an automatic signature without a sign-off begins here: the author's name, a role, contact data below."""
    first = paragraph.lines[0].text
    if not 2 <= len(paragraph.lines) <= 8 or not author.signs(first) or not is_name(first):
        return False
    whole = [paragraph, *below]
    plain = not any(each.talks or (footer.is_prose(each.text) and not notices.is_notice(each.text)) for each in whole)
    return plain and sum(each.evidence for each in whole) >= 1


def _is_name_paragraph(paragraph: Paragraph, author: Author) -> bool:
    if len(paragraph.lines) > 2:
        return False
    texts = [line.text.strip() for line in paragraph.lines]
    if any(footer.is_evidence(text) or not (is_name(text) or author.is_whole(text)) for text in texts):
        return False
    return len(texts) == 1 or any(author.signs(text) for text in texts)


def _may_end_here(name: Paragraph, below: Sequence[Paragraph], author: Author) -> bool:
    """Whether what stands below a typed name is that person's signature, a postscript or nothing.

    A name that the sender's address does not know is left in the text when nothing else supports it.
    """
    known = any(author.signs(line.text) for line in name.lines)
    if not below or is_postscript(below[0].lines[0].text):
        return known or not author.words
    if any(paragraph.talks or len(paragraph.lines) > 10 for paragraph in below):
        return False
    if known or any(author.signs(line.text) for paragraph in below for line in paragraph.lines):
        return True
    words = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", name.text)}
    text = " ".join(paragraph.text for paragraph in below).lower()
    return any(word in text for word in words) or sum(paragraph.evidence for paragraph in below) >= 1


def _is_salutation_only(paragraphs: Sequence[Paragraph]) -> bool:
    return all(len(p.lines) == 1 and _SALUTATION.match(p.lines[0].text.strip()) for p in paragraphs)


def _cut_contact_block(cut: Cut) -> None:
    """Cut contact data at the end when nothing announced them; they may be spread over several paragraphs."""
    paragraphs = paragraphs_of(cut.text)
    first = len(paragraphs)
    evidence = 0
    while first > 1:
        paragraph = paragraphs[first - 1]
        plain = len(paragraph.lines) <= 12 and not paragraph.talks and not footer.is_prose(paragraph.text)
        if not plain or paragraph.evidence * 2 < len(paragraph.lines):
            break
        evidence += paragraph.evidence
        first -= 1
    if first == len(paragraphs) or evidence < 2:
        return
    if _is_announced(paragraphs[:first], paragraphs[first]) or _is_salutation_only(paragraphs[:first]):
        return
    cut.removed[:0] = cut.text[paragraphs[first].start :]
    cut.text = cut.text[: paragraphs[first].start]
    cut.rules.append("contact data")
