"""Every mail of tests/corpus/text, each in the shape of one mail program, is read as written down beside it."""

from __future__ import annotations

import email
import email.policy
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coopwatch.core.model import Address, Mail, NewText
from coopwatch.core.reading import text

CORPUS = Path(__file__).parents[2] / "corpus" / "text"
EXPECTED: dict[str, dict[str, str]] = json.loads((CORPUS / "expected.json").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_mail_is_read_as_its_sender_wrote_it(name: str) -> None:
    found = _read(CORPUS / name)

    assert _folded(found.text) == EXPECTED[name]["text"]
    assert _folded(found.closing) == EXPECTED[name]["closing"]


def test_every_mail_of_the_corpus_has_an_expectation() -> None:
    mails = {path.name for path in CORPUS.iterdir() if path.suffix in (".eml", ".txt")}

    assert mails == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(name for name in EXPECTED if name.endswith(".eml")))
def test_no_word_of_a_mail_is_lost_between_text_closing_quote_and_signature(name: str) -> None:
    mail = _mail((CORPUS / name).read_bytes())

    found = text.read_new_text(mail)

    parts = f"{found.text} {found.closing} {found.quoted} {found.removed}"
    source = text.html_to_text(mail.html) if "html" in found.rules else mail.text
    assert set(_plain(source)) <= set(_plain(parts))


def _read(path: Path) -> NewText:
    if path.suffix == ".txt":
        return text.read_text(path.read_text("utf-8"))
    return text.read_new_text(_mail(path.read_bytes()))


def _mail(raw: bytes) -> Mail:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    bodies = {"text/plain": "", "text/html": ""}
    for part in message.walk():
        if part.get_content_type() in bodies:
            bodies[part.get_content_type()] = part.get_content()
    sender = message["From"].addresses[0]
    at = datetime(2026, 10, 13, 7, 30, tzinfo=UTC)
    author = Address(sender.display_name, sender.addr_spec)
    return Mail("", (author,), (), (), "", at, at, bodies["text/plain"], bodies["text/html"])


def _folded(value: str) -> str:
    return " ".join(value.split())


def _plain(value: str) -> list[str]:
    return value.replace(">", " ").replace("\ufeff", "").replace("IB", " ").split()
