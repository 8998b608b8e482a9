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

    At least one line of every section stays, if only its title. `more` tells how many were left out.
    """
    links, room = _LINKS, _TOTAL
    kept: list[Section] = []
    for section in sections:
        entries: list[Line] = []
        for line in section.lines:
            links -= _links(line, _BUTTON if section.key in _WITH_BUTTONS else _LINK)
            shown = line if links >= 0 else _without_links(line)
            room -= _LINE + _bytes(line.title, line.badge, line.sentence, *line.facts, line.source, line.quote)
            room -= _bytes(line.heading, *line.parts) + (_LINE if line.heading else 0) + _PART * len(line.parts)
            room -= _BAR * len(line.bars) + _bytes(*(bar.label + bar.value for bar in line.bars))
            room -= _bytes(*(button.label + button.command for button in line.buttons))
            if room >= 0 or not entries:
                entries.append(shown if room >= 0 else _title_only(shown))
        kept.append(replace(section, lines=tuple(entries), more=_more(section, len(entries), words)))
    return tuple(kept)


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
