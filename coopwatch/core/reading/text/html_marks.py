"""What mail programs mark in their HTML: quoted parts, the begin of the answered mail, signatures, colours.

Refuses to look at the words, except at the first label below a drawn border. Called by `html`.

Sources: the HTML that Gmail, Outlook (Word, Outlook on the web, mobile), Apple Mail, Thunderbird, GMX/WEB.DE, Yahoo,
Proton Mail, Tuta, Spark, Open-Xchange and Roundcube send.
"""

from __future__ import annotations

import re

from lxml import etree

_DIVIDERS = frozenset(
    "divrplyfwdmsg mail-editor-reference-message-container ms-outlook-mobile-reference-message stopspelling "
    "olk_src_body_section outlookmessageheader".split()
)
_QUOTE_BLOCKS = frozenset("yahoo_quoted quoted-content tutanota_quote".split())
_ATTRIBUTIONS = frozenset("gmail_attr moz-cite-prefix".split())
_SIGNATURES = frozenset("messagesignaturesection composer_signature k9mail-signature applemailsignature".split())
_QUOTE_CLASS = re.compile(r"quote|cite|citation", re.IGNORECASE)
_SIGNATURE = re.compile(r"(?:^|[_\-])signature(?:[_\-](?:block|section|container|text))?(?:[_\-]?\d+)?$", re.IGNORECASE)
_LEFT_BORDER = re.compile(
    r"border-left\s*:[^;]*(?:\bsolid|\bdouble)|border-left-(?:width|style)\s*:\s*(?!none|0)", re.IGNORECASE
)
_OUTLOOK_LEFT_BORDER = re.compile(r"border-left\s*:\s*solid (?:blue|#?[0-9a-f]{6}) 1\.5pt", re.IGNORECASE)
_TOP_BORDER = re.compile(r"border-top\s*:[^;]*solid", re.IGNORECASE)
_NO_BORDER = re.compile(r"border-top\s*:\s*(?:0|none)", re.IGNORECASE)
_HEADER_LABEL = re.compile(r"\W{0,3}(?:Von|From|Gesendet|Sent|De|Da|Van|Fra|Från|Od)\s?:", re.IGNORECASE)
_COLOUR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;]{1,40})", re.IGNORECASE)
_HEX = re.compile(r"#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})", re.IGNORECASE)
_NAMED = {
    "red": "red", "crimson": "red", "firebrick": "red", "darkred": "red", "maroon": "red",
    "blue": "blue", "navy": "blue", "mediumblue": "blue", "darkblue": "blue", "royalblue": "blue", "dodgerblue": "blue",
    "green": "green", "darkgreen": "green", "forestgreen": "green", "seagreen": "green", "limegreen": "green",
    "orange": "other", "purple": "other", "magenta": "other", "fuchsia": "other", "violet": "other",
    "darkorange": "other", "deeppink": "other",
}  # fmt: skip


def is_quote(element: etree._Element, tag: str) -> bool:
    """Whether an element holds nothing but quoted text (with the attribution line that belongs to it)."""
    if tag == "blockquote":
        if element.get("type") == "cite" or element.get("cite") or _QUOTE_CLASS.search(element.get("class") or ""):
            return True
        return bool(_LEFT_BORDER.search(element.get("style") or ""))
    names = _names(element)
    if not names and element.get("style") is None:
        return False
    if names & _ATTRIBUTIONS:
        follower = element.getnext()
        return follower is not None and follower.tag == "blockquote"
    if names & _QUOTE_BLOCKS or any(name.startswith("yahoo_quoted") for name in names):
        return True
    if tag == "div" and (element.get("name") or "").lower() == "quote":
        return True
    return tag == "div" and bool(_OUTLOOK_LEFT_BORDER.search(element.get("style") or ""))


def is_divider(element: etree._Element, tag: str) -> bool:
    """Whether the answered mail begins with this element and goes on to the end of the document."""
    names = {name.removeprefix("x_") for name in _names(element)}
    if names & _DIVIDERS:
        return True
    style = element.get("style") or ""
    if tag not in ("div", "p") or not _TOP_BORDER.search(style) or _NO_BORDER.search(style):
        return False
    return bool(_HEADER_LABEL.match(_beginning(element)))


def is_signature(element: etree._Element) -> bool:
    """Whether a mail program marked the element as the writer's signature."""
    if element.get("data-signatureblock") is not None:
        return True
    names = _names(element)
    return bool(names) and (bool(names & _SIGNATURES) or any(_SIGNATURE.search(name) for name in names))


def colour_of(element: etree._Element) -> str | None:
    """The colour an element sets: red, green, blue, other, "" for black and greys, None if it sets none."""
    value = element.get("color") if element.tag == "font" else None
    style = element.get("style")
    if style:
        found = _COLOUR.search(style)
        value = found.group(1) if found else value
    return None if value is None else _hue(value.strip().lower().removesuffix("!important").strip())


def _hue(value: str) -> str:
    found = _HEX.match(value) or _RGB.match(value)
    if not found:
        return _NAMED.get(value, "")
    base = 16 if _HEX.match(value) else 10
    red, green, blue = (int(part, base) for part in found.groups())
    strongest, weakest = max(red, green, blue), min(red, green, blue)
    if strongest - weakest < 70:
        return ""
    if red == strongest and max(green, blue) < 0.55 * red:
        return "red"
    if green == strongest:
        return "green"
    if blue == strongest and red < 0.75 * blue:
        return "blue"
    return "other"


def _names(element: etree._Element) -> set[str]:
    """The names of an element, lower case: its classes, its id and its name."""
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('name') or ''}"
    return set(names[:400].lower().split())


def _beginning(element: etree._Element) -> str:
    text = ""
    for part in element.itertext():
        text += str(part)[:100]
        if len(text.strip()) > 20:
            break
    return text.strip()
