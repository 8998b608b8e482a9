"""The three ready answers of a follow-up as `mailto:` links: a tap opens a mail that only lacks a day (RFC 6068).

The subject names the answer and carries a keyed token for one obligation and one purpose; the body is the one line
that `core.reading.one_tap` reads. Nothing is hosted, nothing is counted, and a plain answer does as well. Called by
`services.follow_up`, and by `services.report` to keep the links out of what the owner is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, unquote

from coopwatch.core.model import Kind, Language
from coopwatch.core.reading.one_tap import Tap, prepared_line
from coopwatch.core.tokens import TokenPurpose, command_token, find_command_tokens
from coopwatch.core.writing.letter import bare_subject
from coopwatch.core.writing.phrases import kind_word
from coopwatch.core.writing.safe_text import safe_line

# More than three rows of links are no longer easier than a plain answer.
MOST_ITEMS = 3
_SUBJECT_LIMIT = 48

_LABELS = {
    Language.DE: {Tap.COMES: "kommt bis …", Tap.NEW_DATE: "neuer Termin …", Tap.DECLINED: "klappt leider nicht"},
    Language.EN: {Tap.COMES: "you get it by …", Tap.NEW_DATE: "new date …", Tap.DECLINED: "sorry, not possible"},
}
_SUBJECTS = {
    Language.DE: {Tap.COMES: "Kommt", Tap.NEW_DATE: "Neuer Termin", Tap.DECLINED: "Klappt nicht"},
    Language.EN: {Tap.COMES: "On its way", Tap.NEW_DATE: "New date", Tap.DECLINED: "Not possible"},
}
_SLOT_LABELS = {Language.DE: "Termin am …", Language.EN: "appointment on …"}
_SLOT_SUBJECTS = {Language.DE: "Termin", Language.EN: "Appointment"}


@dataclass(frozen=True, slots=True)
class OneTap:
    """A ready answer for the partner: label as shown, href a complete mailto: link.

    about: what it is about, where the mail asks for several things; "" where there is nothing to tell apart.
    """

    label: str
    href: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class TapItem:
    """What the partner may answer with one tap: the obligation's key, kind and subject as sent."""

    key: str
    kind: Kind
    subject: str


def one_tap_answers(
    items: Sequence[TapItem], owner: str, language: Language, key: bytes, expires_on: date
) -> tuple[OneTap, ...]:
    """Three answers for each item, in order of the items; () for more than `MOST_ITEMS`.

    owner: the address they go to. key: the installation's secret. expires_on: the last day they count. Raises
    ValueError like `command_token`.
    """
    if len(items) > MOST_ITEMS:
        return ()
    names = _names(items, language)
    return tuple(
        OneTap(
            _label(tap, item.kind, language),
            _href(tap, item, owner, language, command_token(key, TokenPurpose(tap.value), item.key, expires_on)),
            name if len(items) > 1 else "",
        )
        for item, name in zip(items, names, strict=True)
        for tap in Tap
    )


def without_one_tap(text: str) -> str:
    """A follow-up's plain text without the paragraphs that hold ready answers; for showing it to the owner."""
    parts = re.split(r"\n{2,}", text)
    kept = [part for part in parts if "mailto:" not in part or not find_command_tokens(unquote(part))]
    return "\n\n".join(kept)


def _label(tap: Tap, kind: Kind, language: Language) -> str:
    return _SLOT_LABELS[language] if _is_slot(tap, kind) else _LABELS[language][tap]


def _href(tap: Tap, item: TapItem, owner: str, language: Language, token: str) -> str:
    what = _SLOT_SUBJECTS[language] if _is_slot(tap, item.kind) else _SUBJECTS[language][tap]
    line = prepared_line(tap, item.kind, language)
    body = f"{line} " if line.endswith(":") else line
    subject = f"{what}: {_name(item, language)} {token}"
    return f"mailto:{quote(owner, safe='@')}?subject={quote(subject, safe=':')}&body={quote(body, safe=':')}"


def _is_slot(tap: Tap, kind: Kind) -> bool:
    return tap is Tap.COMES and kind is Kind.APPOINTMENT


def _names(items: Sequence[TapItem], language: Language) -> list[str]:
    """What tells the items apart: their subjects, or what was asked for where one mail asked for all."""
    names = [_name(item, language) for item in items]
    if len(set(names)) == len(names):
        return names
    return [f"{kind_word(item.kind, language)}, {name}" for item, name in zip(items, names, strict=True)]


def _name(item: TapItem, language: Language) -> str:
    return safe_line(bare_subject(item.subject), _SUBJECT_LIMIT) or kind_word(item.kind, language)
