"""The words a rule may look at: what the sender newly wrote, folded; never what he quotes.

A cheap cut, on purpose: `reading.text` finds the exact new text, but only after the kind of mail is known. Refuses
to read more than the first 6,000 characters.
"""

from __future__ import annotations

import html
import re

from coopwatch.core.model import Mail

MAX_WORDS = 300
_MAX_TEXT = 6_000
_MAX_HTML = 60_000


def phrases(*alternatives: str) -> re.Pattern[str]:
    """One pattern out of alternatives that may each stand anywhere, in any case."""
    return re.compile("|".join(alternatives), re.IGNORECASE | re.MULTILINE)


# Within one sentence; the point of a date or number does not end it.
GAP = r"(?:[^.!?]|(?<=\d)\.|(?<!\d)\.(?=\d)){0,100}?"

CALLS_ITSELF_AUTOMATIC = phrases(
    rf"\b(?:dies(?:e|er|es)?|das) (?:ist|e-?mail|mail|nachricht|antwort|abwesenheitsnotiz)\b{GAP}\bautomati\w*",
    r"\bautomatisch\w* (?:generiert|erstellt|erzeugt|versandt|versendet|verschickt|gesendet|ausgelöst)\w*",
    r"\bautomatische (?:antwort|e-?mail|mail|nachricht|benachrichtigung|eingangsbestätigung|abwesenheits\w*)",
    r"\bthis (?:is an?|message (?:is|was|has been)|e-?mail (?:is|was|has been)) auto(?:matic|mated|-?generated"
    r"|-?reply|-?resp)\w*",
    r"\bautomatic(?:ally)? (?:generated|reply|response|sent)\b|\b(?:sent|generated|created) automatically\b",
    r"\bautomated (?:reply|response|message|e-?mail|notification)\b|\bauto-?reply\b|\babwesenheitsassistent\b",
)
DO_NOT_REPLY = phrases(
    r"\bantworten sie (?:bitte )?nicht (?:direkt )?auf diese",
    r"\bnicht (?:direkt )?auf diese (?:e-?mail|mail|nachricht)\b",
    r"\bdo(?:n['’]t| not) reply\b|\bno-?reply\b|\bunbeaufsichtigt|\bunmonitored\b|\bunattended\b|\bsystemgeneriert",
)

_HIDDEN = re.compile(r"<(style|script|head|title)\b", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/?p|/?div|/?tr|/?li|/?h\d|/?table|hr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>|<!--|-->")
_QUOTE = re.compile(
    r"^[ \t]*(?:>|\|)"
    r"|^[ \t]*-{2,}[ \t]*(?:original|urspr|weitergeleitet|forwarded|begin forwarded)"
    r"|^[ \t]*(?:am|on|le|el) .{4,120}(?:schrieb|wrote|écrit|escribió)\b.{0,80}:?[ \t]*$"
    r"|^[ \t*]*(?:von|from):\*? .{1,200}\n[ \t*]*(?:gesendet|sent|datum|date|an|to|betreff|subject):"
    r"|^_{20,}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


def plain_text(mail: Mail) -> str:
    """The mail's text, made from its HTML when it has no plain text; quotes included."""
    if mail.text.strip() or not mail.html:
        return mail.text
    return html_words(mail.html)


def html_words(source: str) -> str:
    """The visible words of an HTML text, roughly: good for finding phrases, not for showing."""
    source = source[:_MAX_HTML]
    pieces: list[str] = []
    position = 0
    while match := _HIDDEN.search(source, position):
        pieces.append(source[position : match.start()])
        end = source.lower().find(f"</{match[1].lower()}", match.end())
        position = len(source) if end < 0 else end
        if len(pieces) > 50:
            break
    pieces.append(source[position:])
    return html.unescape(_TAG.sub(" ", _BREAK.sub("\n", " ".join(pieces))))


def newest_text(mail: Mail) -> str:
    """What stands before the first quote, white space folded, in lower case, at most 6,000 characters."""
    text = plain_text(mail)[: 2 * _MAX_TEXT].lstrip()
    quote = _QUOTE.search(text)
    if quote and quote.start() > 0:
        text = text[: quote.start()]
    return " ".join(text[:_MAX_TEXT].split()).casefold()


def excerpt(text: str, start: int, end: int) -> str:
    """The words around a hit, for evidence; at most 300 characters."""
    left = max(0, start - 60)
    return text[left : min(len(text), end + 100)][:MAX_WORDS].strip()
