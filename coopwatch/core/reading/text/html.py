"""Turns HTML into lines, keeping what mail programs mark: quotes, the begin of the answered mail, signatures.

Refuses scripts, styles and hidden parts; walks without recursion, so nesting cannot hurt. Called by the door of this
package.
"""

from __future__ import annotations

import html as entities
import re
from dataclasses import dataclass

from lxml import etree

from coopwatch.core.reading.text.attribution import attribution_end
from coopwatch.core.reading.text.html_marks import colour_of, is_divider, is_quote, is_signature
from coopwatch.core.reading.text.lines import MAX_CHARACTERS, MAX_LINES, Line, clean, plain_lines

MAX_HTML_CHARACTERS = 1_048_576

_SKIPPED = frozenset("head style script title noscript template object svg select textarea xml o:smarttagtype".split())
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 "
    "h6 header hr html li main menu nav ol p pre section table tbody tfoot thead tr ul".split()
)
_SPACED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0|font-size\s*:\s*0(?:px|pt)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_NO_MARGIN = re.compile(r"margin(?:-top)?\s*:\s*0", re.IGNORECASE)
_TIGHT_SHEET = re.compile(
    r"(?:^|[\s,}>])p(?:\.[\w\-]{1,60})?[^{}<]{0,200}\{[^}]{0,200}margin(?:-top)?\s*:\s*0", re.IGNORECASE
)
_SHEET_CHARACTERS = 20_000

# For what the parser gives up on (nesting deeper than libxml2 allows): tags are cut out, blocks become lines.
_HIDDEN_TAGS = re.compile(r"<(?:style|script|head|title)\b[^<>]{0,2000}>[^<]{0,20000}", re.IGNORECASE)
_BREAKING_TAGS = re.compile(r"<(?:/?(?:p|div|tr|li|table|blockquote|h\d)|br)\b[^<>]{0,2000}>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[a-z/!?][^<>]{0,5000}>", re.IGNORECASE)


@dataclass(slots=True)
class _State:
    """What holds inside the element being walked; item is the number of the last item of an ordered list."""

    depth: int = 0
    signature: bool = False
    preformatted: bool = False
    colour: str = ""
    item: int | None = None


def html_lines(html: str) -> tuple[list[Line], bool]:
    """The lines of an HTML document, and whether the caps cut something off; ([], False) for an empty one."""
    capped = len(html) > MAX_HTML_CHARACTERS
    source = html[:MAX_HTML_CHARACTERS].replace("\x00", "")
    if not source.strip():
        return [], capped
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None or any("depth" in entry.message for entry in parser.error_log.filter_from_fatals()):
        return plain_lines(_stripped(source))[0], True
    writer = _Writer(tight=bool(_TIGHT_SHEET.search(source[:_SHEET_CHARACTERS])))
    writer.walk(root)
    return writer.finish(), capped or writer.full


def _stripped(source: str) -> str:
    text = _BREAKING_TAGS.sub("\n", _HIDDEN_TAGS.sub("", source))
    rows = entities.unescape(_ANY_TAG.sub("", text)).split("\n")
    return "\n".join(row.strip() for row in rows if row.strip())


class _Writer:
    """Collects runs of text into lines while the tree is walked."""

    def __init__(self, tight: bool) -> None:
        self.full = False
        self._tight = tight
        self._lines: list[Line] = []
        self._run: list[str] = []
        self._colours: set[str] = set()
        self._states: list[_State] = [_State()]
        self._divider = False
        self._characters = 0

    def walk(self, root: etree._Element) -> None:
        """Write the visible text of a tree."""
        skipped: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if self.full:
                return
            if skipped is None and event == "start":
                if _is_hidden(element):
                    skipped = element
                else:
                    self._open(element)
            elif skipped is None:
                self._close(element)
            elif event == "end" and element is skipped:
                skipped = None
            if event == "end" and skipped is None and element.tail:
                self._write(element.tail)

    def finish(self) -> list[Line]:
        """The lines written so far."""
        self._break()
        return self._lines

    def _open(self, element: etree._Element) -> None:
        tag = str(element.tag)
        outer = self._states[-1]
        if tag in _BLOCKS:
            self._break()
            if self._is_spaced(element, tag):
                self._blank()
        elif tag == "br":
            self._break(keep_blank=True)
        elif tag in ("td", "th"):
            self._run.append(" ")
        elif tag == "img":
            self._run.append(_emoji(element))
        self._states.append(self._inner(element, tag, outer))
        if outer.depth == 0 and is_divider(element, tag):
            self._divider = True
        if tag == "li" and outer.item is not None:
            outer.item += 1
            self._run.append(f"{outer.item}. ")
        if element.text:
            self._write(element.text)

    def _inner(self, element: etree._Element, tag: str, outer: _State) -> _State:
        colour = colour_of(element)
        return _State(
            depth=outer.depth + (is_quote(element, tag) or (tag == "blockquote" and self._is_attributed(outer.depth))),
            signature=outer.signature or is_signature(element),
            preformatted=outer.preformatted or tag == "pre",
            colour=outer.colour if colour is None else colour,
            item=0 if tag == "ol" else None,
        )

    def _is_attributed(self, depth: int) -> bool:
        """Whether the last lines say who wrote what stands in the blockquote that begins now."""
        above = [line for line in self._lines[-8:] if not line.blank][-5:]
        lines = [*above, Line("", depth + 1)]
        return any(attribution_end(lines, at) == len(above) for at in range(len(above)))

    def _close(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._break()
            if self._is_spaced(element, tag):
                self._blank()
        self._states.pop()

    def _is_spaced(self, element: etree._Element, tag: str) -> bool:
        if tag in _SPACED:
            return True
        return tag == "p" and not self._tight and not _NO_MARGIN.search(element.get("style") or "")

    def _write(self, text: str) -> None:
        state = self._states[-1]
        if not text.isspace():
            self._colours.add(state.colour)
        if state.preformatted:
            *rows, last = text.split("\n")
            for row in rows:
                self._run.append(row)
                self._break(keep_blank=True)
            self._run.append(last)
        else:
            self._run.append(text)
        self._characters += len(text)
        self.full = self.full or self._characters > MAX_CHARACTERS

    def _break(self, keep_blank: bool = False) -> None:
        """End the line; an empty one counts only after <br> or when it holds a no-break space, as in Outlook."""
        if not self._run and not keep_blank:
            return
        raw = "".join(self._run)
        text = clean(raw)
        colours = self._colours
        self._run, self._colours = [], set()
        state = self._states[-1]
        row = text.rstrip() if state.preformatted else " ".join(text.split())
        if not row and not keep_blank and "\u00a0" not in raw:
            return
        colour = next(iter(colours)) if len(colours) == 1 else ""
        self._lines.append(Line(row, state.depth, state.signature, self._divider and bool(row), colour))
        self._divider = self._divider and not row
        self.full = self.full or len(self._lines) >= MAX_LINES

    def _blank(self) -> None:
        if self._lines and not self._lines[-1].blank:
            state = self._states[-1]
            self._lines.append(Line("", state.depth, state.signature))


def _is_hidden(element: etree._Element) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or tag in _SKIPPED:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style)) or element.get("hidden") is not None


def _emoji(element: etree._Element) -> str:
    """The alternative text of a picture when it is an emoji, "" otherwise."""
    alternative = (element.get("alt") or "").strip()
    return alternative if 0 < len(alternative) <= 8 and not any(char.isalnum() for char in alternative) else ""
