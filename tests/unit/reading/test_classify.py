"""Kinds of mail, on the corpus and on the single signs that must not mislead."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.adapters import mime
from coopwatch.core.model import Classification, MailKind
from coopwatch.core.reading.classify import classify

CORPUS = sorted((Path(__file__).parents[2] / "corpus" / "kinds").glob("*.eml"))
OWN = frozenset({"lea@brandner-ausbau.example"})
HEAD = "To: lea@brandner-ausbau.example\nMessage-ID: <2@x.example>\nDate: Wed, 14 Oct 2026 09:12:31 +0200\n"


def kind_of(*header: str, text: str = "Guten Tag, das passt. Gruß Anna") -> Classification:
    sender = () if any(line.startswith("From:") for line in header) else ("From: Anna <anna@x.example>",)
    return classify(mime.parse("\n".join((*sender, *header, HEAD, text)).encode()), OWN)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_each_mail_of_the_corpus_is_of_its_kind(path: Path) -> None:
    found = classify(mime.parse(path.read_bytes()), OWN)
    assert found.kind == path.stem.partition("--")[0], found
    assert found.rule


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_header_alone_never_turns_a_person_into_a_machine(path: Path) -> None:
    mail = mime.parse(path.read_bytes())
    raw = path.read_bytes()
    found = classify(mime.parse_header(raw[: raw.index(b"\r\n\r\n")], mail.received_at, len(raw)), OWN)
    if path.stem.startswith("human--") and "billing-robot" not in path.stem:
        assert found.kind is MailKind.HUMAN, found


@pytest.mark.parametrize(
    "line",
    [
        "Auto-Submitted: no",
        "X-Auto-Response-Suppress: All",
        "Precedence: bulk",
        "List-Unsubscribe: <https://x.example/u>",
        "Return-Path: <>",
        "X-Loop: anna@x.example",
        "Feedback-ID: 1:x",
        "X-Autoreply: no",
    ],
)
def test_a_single_weak_sign_makes_no_machine(line: str) -> None:
    assert kind_of(line, "Subject: Re: Angebot").kind is MailKind.HUMAN


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Auto-Submitted: auto-replied", MailKind.OUT_OF_OFFICE),
        ("Auto-Submitted: auto-replied (vacation)", MailKind.OUT_OF_OFFICE),
        ('Auto-Submitted: auto-replied; owner-email="anna@x.example"', MailKind.OUT_OF_OFFICE),
        ("Auto-Submitted: auto-generated", MailKind.OTHER_AUTO),
        ("Auto-Submitted: auto-notified; x=y", MailKind.OTHER_AUTO),
        ("Auto-Submitted: something-new", MailKind.OTHER_AUTO),
        ("X-Autoreply: yes", MailKind.OUT_OF_OFFICE),
        ("Precedence: auto_reply", MailKind.OUT_OF_OFFICE),
        ("Content-Type: multipart/report; report-type=disposition-notification; boundary=b", MailKind.RECEIPT),
    ],
)
def test_fields_that_only_machines_write_decide(line: str, kind: MailKind) -> None:
    assert kind_of(line, "Subject: x", text="Bin im Garten.").kind is kind


@pytest.mark.parametrize(
    "subject",
    [
        "Automatische Antwort: Angebot",
        "Abwesenheitsnotiz",
        "Abwesend: Angebot",
        "Out of Office: quote",
        "Automatic reply: quote",
        "Auto: Re: quote",
        "AutoReply: x",
        "Réponse automatique : devis",
    ],
)
def test_responders_that_mark_nothing_are_told_by_their_subject(subject: str) -> None:
    assert kind_of(f"Subject: {subject}", text="Bin ab Montag wieder da.").kind is MailKind.OUT_OF_OFFICE


def test_a_reply_to_such_a_subject_is_a_persons() -> None:
    assert kind_of("Subject: Re: Automatische Antwort: Angebot").kind is MailKind.HUMAN


def test_own_mail_is_told_by_its_author() -> None:
    assert kind_of("From: Lea <Lea@Brandner-Ausbau.example>", "Subject: x").kind is MailKind.OWN


def test_an_unclear_author_is_nobodys_own_mail() -> None:
    found = kind_of("From: lea@brandner-ausbau.example <evil@stranger.example>", "Subject: x")
    assert found.kind is not MailKind.OWN


@pytest.mark.parametrize(
    ("status", "name"),
    [
        *((status, status) for status in ("accepted", "declined", "tentative", "counter", "request", "cancelled")),
        ("accepted", "broken-object"),
    ],
)
def test_calendar_answers_are_told_apart(status: str, name: str) -> None:
    path = next(path for path in CORPUS if path.stem == f"calendar--{name}")
    reply = classify(mime.parse(path.read_bytes()), OWN).calendar
    assert reply is not None
    assert reply.status == status
    assert reply.starts_on is not None
    assert reply.starts_on.isoformat() == "2026-10-20"


def test_a_calendar_comment_is_kept() -> None:
    path = next(path for path in CORPUS if path.stem == "calendar--declined")
    reply = classify(mime.parse(path.read_bytes()), OWN).calendar
    assert reply is not None
    assert reply.comment == "Da bin ich auf Montage, geht der 22.?"


FRAGMENTS = st.sampled_from(
    [
        "mail nicht ",
        "ich bin bis 1.2. ",
        "* ",
        "--",
        "\n",
        "> ",
        "<a@b.example>: 550 ",
        "Final-Recipient: rfc822; a@b.c\n",
        "Message-ID: <1@x>\n",
        "automatische Antwort ",
        "ist eingegangen ",
        "BEGIN:VCALENDAR\n",
        "unsubscribe ",
        "{",
        "=",
    ]
)
FIELDS = st.sampled_from(
    ["auto-submitted", "precedence", "list-id", "return-path", "x-failed-recipients", "content-type"]
)


@given(st.lists(FRAGMENTS, max_size=40), st.dictionaries(FIELDS, st.text(max_size=60)), st.text(max_size=60))
def test_no_mail_makes_it_fail(pieces: list[str], fields: dict[str, str], subject: str) -> None:
    lines = [f"{name}: {' '.join(value.split())}" for name, value in {**fields, "subject": subject}.items()]
    raw = "\n".join([*lines, "From: a@x.example", "", "".join(pieces)])
    found = classify(mime.parse(raw.encode("utf-8", "replace")), OWN)
    assert len(found.words) <= 300
