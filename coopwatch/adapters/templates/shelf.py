"""One shelf of templates (the packaged ones, or the owner's in front of them).

Turns facts into finished mails or raises; which shelf is asked, and what happens on failure, is the renderer's
part. Mail text enters as cleaned data only. Called by the renderer of this package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import css_inline
from jinja2 import BaseLoader, TemplateError

from coopwatch.adapters.templates.filters import FILTERS
from coopwatch.adapters.templates.sandbox import MAX_SECONDS, Sandbox, budget
from coopwatch.core.model import Form, Kind, Language, Partner
from coopwatch.core.writing import phrases
from coopwatch.core.writing.digest import DigestView
from coopwatch.core.writing.letter import bare_subject, greeting, inner_quotes, reply_subject
from coopwatch.core.writing.one_tap import OneTap
from coopwatch.core.writing.safe_text import safe_line, safe_mailto
from coopwatch.ports import FollowUpItem, FollowUpText, Rendered

DIGEST_TEXT, DIGEST_HTML = "digest/digest.txt.j2", "digest/digest.html.j2"
LETTER_TEXT, LETTER_HTML = "follow_up/mail.txt.j2", "follow_up/mail.html.j2"
MAX_HTML_BYTES = 100_000  # Gmail hides what comes after about 102 KB
# All that a template can make Python raise; a bug elsewhere (AttributeError, AssertionError) still surfaces.
FAILURES = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError, OSError)
_WORDS_LIMIT = 300
_SUBJECT_LIMIT = 250


@dataclass(frozen=True, slots=True)
class Item:
    """One open item as follow-up templates see it; all texts are single safe lines, words are never empty."""

    kind: Kind
    noun: str
    subject: str
    words: str
    asked_on: date
    reminded_on: date | None
    promised_on: date | None
    partial: bool


class Shelf:
    """Templates found by one loader, as plain text and as HTML; seconds: how long one rendering may take."""

    def __init__(self, loader: BaseLoader, seconds: float = MAX_SECONDS) -> None:
        self._seconds = seconds
        self._text = Sandbox(loader, FILTERS, html=False)
        self._html = Sandbox(loader, FILTERS, html=True)

    def follow_up(self, facts: FollowUpText) -> Rendered:
        """A follow-up from the template of its language, form and kind; several items have their own template."""
        name = follow_up_name(facts.partner, [item.kind for item in facts.items])
        context = _follow_up_context(facts)
        with budget(seconds=self._seconds):
            with _named(name):
                subject, body = _split(self._text.get_template(name).render(context))
            paragraphs = tuple(tuple(part.split("\n")) for part in body.split("\n\n"))
            context |= {"subject": subject, "body": body, "paragraphs": paragraphs}
            with _named(LETTER_TEXT):
                text = _tidy(self._text.get_template(LETTER_TEXT).render(context))
            with _named(LETTER_HTML):
                html = self._html.get_template(LETTER_HTML).render(context)
        return Rendered(subject, text + "\n", html.strip() + "\n")

    def digest(self, view: DigestView) -> Rendered:
        """A digest; the style sheet in its HTML is written into the elements, media queries stay in the head."""
        context = {"view": view, "language": view.language}
        with budget(seconds=self._seconds):
            with _named(DIGEST_TEXT):
                subject, text = _split(self._text.get_template(DIGEST_TEXT).render(context))
            with _named(DIGEST_HTML):
                html = self._page(DIGEST_HTML, context)
        return Rendered(subject, text + "\n", html)

    def letter(self, name: str, context: dict[str, Any]) -> Rendered:
        """A letter that the owner sends himself: one template, text only."""
        with budget(seconds=self._seconds), _named(name):
            subject, text = _split(self._text.get_template(name).render(context))
        return Rendered(subject, text + "\n")

    def page(self, name: str, context: dict[str, Any]) -> str:
        """A page of HTML, with its style sheet written into the elements as in a digest."""
        with budget(seconds=self._seconds), _named(name):
            return self._page(name, context)

    def _page(self, name: str, context: dict[str, Any]) -> str:
        inlined = _head_in_order(_INLINER.inline(self._html.get_template(name).render(context)))
        if len(inlined.encode()) > MAX_HTML_BYTES:
            raise ValueError(f"the HTML is longer than {MAX_HTML_BYTES} bytes")
        return inlined.strip() + "\n"


@contextmanager
def _named(template: str) -> Iterator[None]:
    """Note on every failure which template was being rendered; the traceback does not always know."""
    try:
        yield
    except FAILURES as error:
        error.add_note(template)
        raise


def follow_up_name(partner: Partner, kinds: Sequence[Kind]) -> str:
    """Path of the template: `follow_up/de_sie/quote.j2`, `follow_up/en/several.j2`."""
    return f"follow_up/{tongue(partner)}/{kinds[0].value if len(kinds) == 1 else 'several'}.j2"


def tongue(partner: Partner) -> str:
    """How a partner is spoken to, as templates are named: `de_sie`, `de_du`, `en`."""
    return {Form.DU: "de_du", Form.SIE: "de_sie"}[partner.form] if partner.language is Language.DE else "en"


def _follow_up_context(facts: FollowUpText) -> dict[str, Any]:
    language = facts.partner.language
    items = tuple(_item(item, language) for item in facts.items)
    return {
        "partner": replace(facts.partner, name=safe_line(facts.partner.name, 80)),
        "owner_name": safe_line(facts.owner_name, 80),
        "raw_signature": facts.signature,
        "greeting": greeting(facts.partner),
        "items": items,
        "item": items[0],
        "subject": reply_subject(items[0].subject),
        "subjects": tuple(dict.fromkeys(item.subject for item in items)),
        "last": facts.last,
        "again": any(item.reminded_on for item in items),
        "one_tap": tuple(_answer(answer) for answer in facts.one_tap if safe_mailto(answer.href)),
        "language": language,
        "today": facts.today,
    }


def _item(item: FollowUpItem, language: Language) -> Item:
    noun = phrases.kind_word(item.kind, language)
    subject = bare_subject(item.subject) or noun
    words = inner_quotes(safe_line(item.words, _WORDS_LIMIT) or subject, language)
    return Item(item.kind, noun, subject, words, item.asked_on, item.reminded_on, item.promised_on, item.partial)


def _answer(answer: OneTap) -> OneTap:
    return OneTap(safe_line(answer.label, 60), answer.href, safe_line(answer.about, 80))


def _split(rendered: str) -> tuple[str, str]:
    """Subject and text of an output that begins with "Subject: …" and a blank line."""
    head, _, rest = _tidy(rendered).partition("\n")
    name, colon, subject = head.partition(":")
    if name.strip().lower() != "subject" or not colon or not subject.strip():
        raise ValueError('the first line must be "Subject:" and the subject')
    if rest and not rest.startswith("\n"):
        raise ValueError("the subject has a line break (a blank line must follow it)")
    if len(subject) > _SUBJECT_LIMIT:
        raise ValueError(f"the subject is longer than {_SUBJECT_LIMIT} characters")
    if not rest.strip():
        raise ValueError("the text is empty")
    return safe_line(subject, _SUBJECT_LIMIT), rest.strip()


def _tidy(text: str) -> str:
    """No spaces at line ends, never two blank lines in a row, none at the ends."""
    lines: list[str] = []
    for line in text.splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines).strip("\n")


def _head_in_order(html: str) -> str:
    """The style element, which the inliner puts first, at the end of the head: browsers look for the charset in the
    first kilobyte only."""
    return re.sub(r"(<head>)(<style>.*?</style>)(.*?)(?=</head>)", r"\1\3\2", html, count=1, flags=re.DOTALL)


_INLINER = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
