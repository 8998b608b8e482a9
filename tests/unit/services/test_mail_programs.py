"""Answers to a real digest as mail programs write them: HTML only, above, below, in between, from a phone."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest

from coopwatch.adapters.mime import parse
from coopwatch.core.model import OutboxMail, OutboxPurpose, State
from tests.builders import BERLIN, OWNER
from tests.mail_programs import PROGRAMS
from tests.unit.services.test_commands import ASK, MailDesk

PARTNERS_WORDS = "Guten Tag,\n\ndas Angebot kommt bis Freitag, 13.11.\n\nAnna Meier\n"
LINES = ("1 Erledigt.", "4 +5")


class Inbox(MailDesk):
    """An owner with five open things and a digest, as it lies in the inbox."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        for number, subject in enumerate(("Fassade", "Zaun", "Treppe", "Tor")):
            request = self.at(f"2026-11-02 11:0{number}").owner_writes(ASK, subject=f"Angebot {subject}")
            if subject in ("Fassade", "Zaun"):
                self.at(f"2026-11-02 12:0{number}").arrives(PARTNERS_WORDS, answers=request)
        self.read()
        self.at("2026-11-10 07:30").answers("Wochenüberblick\n")
        (row,) = [mail for mail in self.of(OutboxPurpose.DIGEST) if mail.message_id != self.digest]
        self.digest, self.shown = row.message_id, parse(row.raw, row.date_at)
        self.at("2026-11-10 09:00")

    def of(self, purpose: OutboxPurpose) -> tuple[OutboxMail, ...]:
        """Mails of a purpose."""
        return tuple(mail for mail in self.outbox() if mail.purpose is purpose)

    def sends(self, html: str, plain: str = "") -> None:
        """The owner's mail program sends an answer."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = f"Jane Doe <{OWNER}>", OWNER, f"Re: {self.shown.subject}"
        message["Date"] = format_datetime(self.clock.now().astimezone(BERLIN))
        message["Message-ID"] = "<reply-1@doe-design.example>"
        message["In-Reply-To"] = message["References"] = f"<{self.digest}>"
        if plain:
            message.set_content(plain)
            message.add_alternative(html, subtype="html")
        else:
            message.set_content(html, subtype="html")
        self.arrives_raw(message.as_bytes(), own=True)
        self.read()

    def states(self) -> list[tuple[State, bool]]:
        """State of every obligation, and whether it is muted."""
        return [(thing.state, thing.muted) for thing in self.all()]


OBEYED = [
    (State.CLOSED, False),
    (State.PROMISED, False),
    (State.PROMISED, False),
    (State.SNOOZED, False),
    (State.WAITING, False),
]


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    return Inbox(tmp_path)


def quoted(text: str) -> str:
    return "".join(f"> {line}".rstrip() + "\n" for line in text.splitlines())


def test_the_digest_shows_the_partners_words(inbox: Inbox) -> None:
    assert "das Angebot kommt bis Freitag" in inbox.shown.text
    assert [state for state, _ in inbox.states()].count(State.WAITING) == 3


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_html_only_answer_orders_what_was_written_and_nothing_else(inbox: Inbox, program: str) -> None:
    inbox.sends(PROGRAMS[program](LINES, inbox.shown.html))

    assert inbox.states() == OBEYED
    assert inbox.notes() == ()


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_answer_in_both_forms_does_the_same(inbox: Inbox, program: str) -> None:
    plain = "\n".join(LINES) + f"\n\nAm 03.11.2026 um 07:30 schrieb coopwatch:\n{quoted(inbox.shown.text)}"
    inbox.sends(PROGRAMS[program](LINES, inbox.shown.html), plain)

    assert inbox.states() == OBEYED
    assert inbox.notes() == ()


def test_answers_in_between_the_quoted_digest_count(inbox: Inbox) -> None:
    rows = quoted(inbox.shown.text).splitlines(keepends=True)
    places = [place for place, row in enumerate(rows) if row.startswith("> [")]
    for place, line in ((places[-1], LINES[1]), (places[0], LINES[0])):
        rows.insert(place + 1, f"\n{line}\n\n")
    inbox.answers("Am 03.11.2026 um 07:30 schrieb coopwatch:\n" + "".join(rows))

    assert inbox.states() == OBEYED
    assert inbox.notes() == ()


@pytest.mark.parametrize(
    "text",
    [
        "1\u00a0erledigt\n4\u00a0+5\n",
        "\ufeff1 erledigt\u200b\n4 + 5\n",
        "1 Erledigt 👍\n4 +5 Arbeitstage.\n",
        "„1 erledigt“\n– 4 +5\n",
        "• 1 — erledigt\n• 4 — +5\n",
        "1 ERLEDIGT!\n\n4 +5 tage\n",
        "Nr. 1 erledigt\nNummer 4: +5\n",
        "1 erledigt, 4 +5\n",
        "erledigt 1\n4+5\n",
        "1 done\n4 +1 week\n",
        "Hallo,\n1 erledigt bitte\n4 +5 bitte\nDanke und Gruß\n",
        "1 erledigt\n4 bis Di., 17.11.\n",
        "1 erledigt\n4 nicht vor 17. November\n",
    ],
)
def test_what_phones_and_autocorrection_make_of_it_counts(inbox: Inbox, text: str) -> None:
    inbox.answers(text)

    assert inbox.states() == OBEYED
    assert inbox.notes() == ()


@pytest.mark.parametrize(
    "line",
    [
        "Von meinem iPhone gesendet",
        "Gesendet von meinem iPad",
        "Sent from my iPhone",
        "Von meinem Samsung Galaxy Smartphone gesendet.",
        "Gesendet mit der GMX Mail App",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
        "Holen Sie sich Outlook für Android<https://aka.ms/AAb9ysg>",
        "Get Outlook for iOS",
        "Gesendet von Mail für Windows",
        "Sent with Proton Mail secure email.",
        "Gesendet von Yahoo Mail. App herunterladen",
        "-- \nJane Doe\nDoe Design · Regensburg\nTel. 0941 12345",
        "Viele Grüße\nJane Doe",
        "Mit freundlichen Grüßen\n\nJane Doe\nDoe Design",
    ],
)
def test_a_line_that_the_program_adds_is_not_asked_back(inbox: Inbox, line: str) -> None:
    inbox.answers(
        f"1 erledigt\n4 +5\n\n{line}\n\nAm 03.11.2026 um 07:30 schrieb coopwatch:\n{quoted(inbox.shown.text)}"
    )

    assert inbox.states() == OBEYED
    assert inbox.notes() == ()


def test_a_digest_repeated_without_any_mark_orders_nothing(inbox: Inbox) -> None:
    inbox.answers("1 erledigt\n4 +5\n\n" + inbox.shown.text)

    assert inbox.states() == OBEYED
    assert inbox.notes() == ()
