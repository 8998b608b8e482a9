"""Cuts a typed name, and the automatic signature below it, when no closing formula tells where the mail ends.

Refuses a name that the sender's address does not know, unless something below supports it, and contact data that the
text announces. Called by `signature`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coopwatch.core.reading.text import footer, notices
from coopwatch.core.reading.text.names import Author, is_name
from coopwatch.core.reading.text.sign_off import is_postscript
from coopwatch.core.reading.text.tail import Cut, Paragraph, is_announced, is_salutation_only, paragraphs_of, sort_tail


def cut_at_name(cut: Cut, author: Author, first: bool) -> None:
    """Cut at a name that stands alone near the end, with a signature, a postscript or nothing below it.

    first: nothing was written above this piece, so that its first paragraph is the text.
    """
    paragraphs = paragraphs_of(cut.text)
    for index, paragraph in enumerate(paragraphs):
        below = paragraphs[index + 1 :]
        if index == 0 and (first or not author.signs(paragraph.text)):
            continue
        if is_announced(paragraphs[:index], paragraph):
            continue
        if index and _is_signature_head(paragraph, below, author):
            _cut_name(cut, paragraph.start, paragraph.start)
            return
        if not _is_name_paragraph(paragraph, author):
            continue
        if _may_end_here(paragraph, below, author) and not (first and is_salutation_only(paragraphs[:index])):
            _cut_name(cut, paragraph.start, paragraph.end)
            return
    _cut_at_name_line(cut, author)


def _cut_name(cut: Cut, start: int, end: int) -> None:
    kept, gone = sort_tail(cut.text[end:])
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


def cut_contact_block(cut: Cut) -> None:
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
    if is_announced(paragraphs[:first], paragraphs[first]) or is_salutation_only(paragraphs[:first]):
        return
    cut.removed[:0] = cut.text[paragraphs[first].start :]
    cut.text = cut.text[: paragraphs[first].start]
    cut.rules.append("contact data")
