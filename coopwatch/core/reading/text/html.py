"""Turns HTML into lines, keeping what mail programs mark: quotes, the begin of the answered mail, signatures.

Refuses scripts, styles and hidden parts; walks without recursion, so nesting cannot hurt. Called by the door of this
package.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from coopwatch.core.reading.text.lines import MAX_CHARACTERS, MAX_LINES, Line, clean

MAX_HTML_CHARACTERS = 1_048_576
_MAX_DEPTH = 400

_SKIPPED = frozenset(
    {"head", "style", "script", "title", "noscript", "template", "object", "svg", "select", "textarea"}
)
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html li main menu nav ol p pre section table tbody tfoot thead tr ul".split()
)
_SPACED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)",
    re.IGNORECASE,
)
_NO_MARGIN = re.compile(r"margin(?:-top)?\s*:\s*0", re.IGNORECASE)
_TIGHT_SHEET = re.compile(
    r"(?:^|[\s,}])p(?:\.[\w\-]+)?[^{}<]{0,200}\{[^}]{0,200}margin(?:-top)?\s*:\s*0", re.IGNORECASE
)
_QUOTE_CLASS = re.compile(
    r"(?:^|[\s_\-])(?:quote|quoted|cite|citation|gmail_quote|moz-cite|yahoo_quoted|protonmail_quote|tutanota_quote|quotedtext)",
    re.IGNORECASE,
)
_LEFT_BORDER = re.compile(
    r"border-left(?:-width|-style)?\s*:\s*(?!none|0)[^;]*(?:solid|\d)|border-(?:left)\s*:\s*#", re.IGNORECASE
)
_TOP_BORDER = re.compile(
    r"border-top\s*:\s*(?:solid\s+#?\w+|#?\w+\s+\d?\.?\d*\w*\s*solid|\d[\w.]*\s+solid|solid)", re.IGNORECASE
)
_DIVIDER_IDS = frozenset(
    {
        "divrplyfwdmsg",
        "x_divrplyfwdmsg",
        "appendonsend",
        "x_appendonsend",
        "mail-editor-reference-message-container",
        "stopspelling",
        "reply-intro",
    }
)
_SIGNATURE = re.compile(
    r"(?:^|[\s_\-])(?:gmail_signature|moz-signature|signature|x_signature|applemailsignature|ms-outlook-mobile-signature"
    r"|protonmail_signature_block|signature_block|mobile-signature|mail-signature|ydp\w*signature)(?:$|[\s_\-])",
    re.IGNORECASE,
)
_HEADER_LABEL = re.compile(r"(?:Von|From|Gesendet|Sent|De|Da|Van)\s?:", re.IGNORECASE)


@dataclass(slots=True)
class _State:
    """What holds inside the element being walked."""

    depth: int = 0
    signature: bool = False
    preformatted: bool = False
    item: int | None = None


def html_lines(html: str) -> tuple[list[Line], bool]:
    """The lines of an HTML document, and whether the caps cut something off; ([], False) for an empty one."""
    capped = len(html) > MAX_HTML_CHARACTERS
    source = html[:MAX_HTML_CHARACTERS]
    if not source.strip():
        return [], capped
    root = _parse(source)
    if root is None:
        return [], True
    writer = _Writer(tight=bool(_TIGHT_SHEET.search(source[:20_000])))
    writer.walk(root)
    return writer.finish(), capped or writer.full


def _parse(source: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


class _Writer:
    """Collects runs of text into lines while the tree is walked."""

    def __init__(self, tight: bool) -> None:
        self.full = False
        self._tight = tight
        self._lines: list[Line] = []
        self._run: list[str] = []
        self._states: list[_State] = [_State()]
        self._divider = False
        self._characters = 0

    def walk(self, root: etree._Element) -> None:
        skipped_until: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if self.full:
                return
            if skipped_until is None:
                if event == "start" and self._is_hidden(element):
                    skipped_until = element
                elif event == "start":
                    self._open(element)
                else:
                    self._close(element)
            if event == "end":
                if element is skipped_until:
                    skipped_until = None
                if skipped_until is None and element.tail:
                    self._write(element.tail)

    def finish(self) -> list[Line]:
        self._break()
        return self._lines

    def _is_hidden(self, element: etree._Element) -> bool:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            return True
        style = element.get("style")
        return bool(style and _HIDDEN.search(style)) or element.get("hidden") is not None

    def _open(self, element: etree._Element) -> None:
        tag = str(element.tag)
        before = self._states[-1]
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
        state = _State(before.depth, before.signature, before.preformatted or tag == "pre")
        if _is_quote(element, tag):
            state.depth += 1
        if _has_mark(element, _SIGNATURE):
            state.signature = True
        if before.depth == 0 and _is_divider(element, tag):
            self._divider = True
        self._states.append(state)
        if tag == "ol":
            state.item = 0
        if tag == "li" and before.item is not None:
            before.item += 1
            self._run.append(f"{before.item}. ")
        if element.text:
            self._write(element.text)

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
        if tag != "p" or self._tight:
            return False
        return not _NO_MARGIN.search(element.get("style") or "")

    def _write(self, text: str) -> None:
        if self._states[-1].preformatted:
            rows = text.split("\n")
            for row in rows[:-1]:
                self._run.append(row)
                self._break(keep_blank=True)
            self._run.append(rows[-1])
        else:
            self._run.append(text)
        self._characters += len(text)
        self.full = self._characters > MAX_CHARACTERS or len(self._lines) > MAX_LINES

    def _break(self, keep_blank: bool = False) -> None:
        if not self._run and not keep_blank:
            return
        text = clean("".join(self._run))
        self._run.clear()
        state = self._states[-1]
        row = text.rstrip() if state.preformatted else " ".join(text.split())
        if not row and not keep_blank:
            # Blank paragraphs of Outlook hold a no-break space and are blank lines.
            if "\u00a0" in text or text.strip(" \t\r\n"):
                self._blank()
            return
        self._lines.append(Line(row, state.depth, state.signature, divider=self._divider and bool(row)))
        self._divider = self._divider and not row

    def _blank(self) -> None:
        if self._lines and not self._lines[-1].blank:
            state = self._states[-1]
            self._lines.append(Line("", state.depth, state.signature))


def _emoji(element: etree._Element) -> str:
    """The alternative text of a picture when it is an emoji, "" otherwise."""
    alternative = (element.get("alt") or "").strip()
    return alternative if 0 < len(alternative) <= 8 and not any(char.isalnum() for char in alternative) else ""


def _marks(element: etree._Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _has_mark(element: etree._Element, pattern: re.Pattern[str]) -> bool:
    marks = _marks(element)
    return len(marks) > 1 and bool(pattern.search(marks[:300]))


def _is_quote(element: etree._Element, tag: str) -> bool:
    """Whether an element holds quoted text only (blockquotes that mail programs make for answers)."""
    if tag == "div" and (_has_class(element, "moz-cite-prefix") or _has_class(element, "gmail_attr")):
        follower = element.getnext()
        return follower is not None and follower.tag == "blockquote"
    if tag != "blockquote":
        return False
    style = element.get("style") or ""
    if element.get("type") == "cite" or element.get("cite") or _has_mark(element, _QUOTE_CLASS):
        return True
    return bool(_LEFT_BORDER.search(style))


def _has_class(element: etree._Element, name: str) -> bool:
    return name in (element.get("class") or "").split()


def _is_divider(element: etree._Element, tag: str) -> bool:
    """Whether the answered mail begins with this element and goes on to the end."""
    if (element.get("id") or "").lower() in _DIVIDER_IDS:
        return True
    if tag != "div":
        return False
    style = element.get("style") or ""
    return bool(_TOP_BORDER.search(style)) and bool(_HEADER_LABEL.match(_beginning(element)))


def _beginning(element: etree._Element) -> str:
    text = ""
    for part in element.itertext():
        text += part
        if len(text.strip()) > 40:
            break
    return text.strip()
