"""Keeps a digest short enough for every mail program, whatever the facts are.

Mail programs clip at about 100 KB, and what is clipped is the end, where a digest tells how it is. Called by `build`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from coopwatch.core.writing import phrases
from coopwatch.core.writing.digest.view import Line, Section, SectionKey
from coopwatch.core.writing.digest.words import Words

_LINKS = 14_000  # bytes of links and previews in one digest, markup included
_TOTAL = 28_500  # bytes of everything else, markup included
# What the packaged template adds, measured: to one line, to a button, to a plain link, to a line of a preview,
# to a bar, to a part.
_LINE, _BUTTON, _LINK, _ROW, _BAR, _PART = 720, 450, 60, 6, 900, 90
_WITH_BUTTONS = frozenset({SectionKey.NEEDS_YOU, SectionKey.UPCOMING})


def within_budget(sections: Sequence[Section], words: Words) -> tuple[Section, ...]:
    """The same sections, shortened: links and previews go first, then the last lines of long sections.

    The first line of every section stays whole, so that a long section leaves room for what comes after it; only where
    all these together are too long, their titles alone. `more` tells how many were left out.
    """
    links, room = _LINKS, _TOTAL - sum(_size(section.lines[0]) for section in sections)
    all_fit = room >= 0
    kept: list[Section] = []
    for section in sections:
        entries: list[Line] = []
        for line in section.lines:
            size = _size(line) if entries else 0  # those of the first ones are taken off already
            if entries and size > room:
                break
            room -= size
            links -= _links(line, _BUTTON if section.key in _WITH_BUTTONS else _LINK)
            shown = line if links >= 0 else _without_links(line)
            entries.append(shown if entries or all_fit else _title_only(shown))
        kept.append(replace(section, lines=tuple(entries), more=_more(section, len(entries), words)))
    return tuple(kept)


def _size(line: Line) -> int:
    """What a line takes in bytes without its links and its preview."""
    words = (line.title, line.badge, line.sentence, *line.facts, line.source, line.quote, line.heading, *line.parts)
    headings = _LINE if line.heading else 0
    bars = _BAR * len(line.bars) + _bytes(*(bar.label + bar.value for bar in line.bars))
    typed = _bytes(*(button.label + button.command for button in line.buttons))
    return _LINE + _bytes(*words) + headings + _PART * len(line.parts) + bars + typed


def _more(section: Section, shown: int, words: Words) -> str:
    left_out = section.count - shown
    if left_out <= 0:
        return ""
    more = phrases.and_more(left_out, words.language)
    listed = section.key in {SectionKey.UPCOMING, SectionKey.WAITING, SectionKey.FOUND}
    return words.say("all_lines", more=more) if listed else more


def _links(line: Line, each: int) -> int:
    hrefs = [button.href for button in line.buttons if button.href]
    return _bytes(line.preview, *hrefs) + each * len(hrefs) + _ROW * line.preview.count("\n")


def _bytes(*texts: str) -> int:
    return sum(len(escape(text).encode()) for text in texts)


def _title_only(line: Line) -> Line:
    return Line(title=line.title, id=line.id, mail_id=line.mail_id, badge=line.badge, strong=line.strong)


def _without_links(line: Line) -> Line:
    return replace(line, preview="", buttons=tuple(replace(button, href="") for button in line.buttons))
