"""The owner steers by ordinary mail, seen from outside: digests out of INBOX, answers into Sent.

Nothing here knows more than a mail program does: the digest as it lies in INBOX, its links, and what a person types.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.mail_programs import PROGRAMS
from tests.system.world import BERLIN, OWNER, World, a_world

ASK = "Guten Tag Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für {} schicken?\n\nViele Grüße\nOlga Winter\n"
THINGS = (
    "die Dachsanierung",
    "die Fassade",
    "das Gerüst",
    "die Gauben",
    "den Zaun",
    "das Tor",
    "die Treppe",
    "den Boden",
)
SIGNATURE = "Olga Winter\nWinter Innenausbau, Regensburg"
FOLDERS = '\n[accounts.main.folders]\nwatch = "Coopwatch/Watch"\nignore = "Coopwatch/Ignore"\n'


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


@dataclass(frozen=True)
class Digest:
    """A mail of coopwatch's as a mail program has it."""

    message_id: str
    subject: str
    text: str
    html: str

    def links(self) -> dict[str, dict[str, str]]:
        """What each button opens, by the command in its body: to, subject, body."""
        found = {}
        for href in re.findall(r'href="(mailto:[^"]+)"', self.html):
            link = urlsplit(unescape(href))
            fields = parse_qs(link.query, strict_parsing=True)
            opened = {"to": unquote(link.path), "subject": fields["subject"][0], "body": fields["body"][0]}
            found[opened["body"].strip()] = opened
        return found


def from_coopwatch(world: World) -> list[Digest]:
    """Everything that coopwatch put into INBOX, oldest first."""
    found = []
    for path in sorted(world.server.maildir("INBOX").glob("*/*"), key=lambda path: path.stat().st_mtime_ns):
        mail = message_from_bytes(path.read_bytes(), policy=default) if path.is_file() else None
        if mail is not None and "coopwatch" in str(mail.get("List-Id", "")):
            text, html = mail.get_body(("plain",)), mail.get_body(("html",))
            found.append(
                Digest(
                    str(mail["Message-ID"]).strip("<>"),
                    str(mail["Subject"]),
                    text.get_content() if text else "",
                    html.get_content() if html else "",
                )
            )
    return found


def answer(world: World, digest: Digest, text: str = "", html: str = "", **headers: str) -> None:
    """A mail of the owner's that answers a mail of coopwatch's; a copy lies in Sent and it arrives in INBOX too."""
    write(world, text, html, subject=f"Re: {digest.subject}", answers=digest.message_id, **headers)


def write(
    world: World,
    text: str = "",
    html: str = "",
    *,
    subject: str,
    answers: str = "",
    folder: str = "Sent",
    sender: str = OWNER,
    name: str = "",
) -> None:
    """A mail as the owner's mail program files it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, OWNER, subject
    message["Date"] = format_datetime(world.moment.astimezone(BERLIN))
    number = name or str(abs(hash((text, html, subject, folder, sender))))
    message["Message-ID"] = f"<{number}@mua.example>"
    if answers:
        message["In-Reply-To"] = message["References"] = f"<{answers}>"
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    raw = message.as_bytes()
    world.server.deliver(folder, raw, world.moment)
    if folder == "Sent":
        world.server.deliver("INBOX", raw, world.moment)


def quoted(text: str) -> str:
    """As plain-text mail programs quote."""
    return "".join(f"> {line}".rstrip() + "\n" for line in text.splitlines())


def states(world: World) -> dict[int, str]:
    """Every obligation's state, or why it is closed, by its number."""
    rows: list[dict[str, Any]] = world.json("list", "--all")
    closed = {row["id"]: row["events"][-1]["reason"] for row in rows if row["state"] == "closed"}
    return {row["id"]: closed.get(row["id"]) or row["state"] for row in rows}


def eight_things_asked(world: World) -> Digest:
    """Eight quotes asked for on Monday, numbers 1 to 8, and the digest that shows them as overdue a week later."""
    world.once("0 09:00")
    for minute, thing in enumerate(THINGS):
        world.at(f"0 10:{minute:02}").owner_writes(ASK.format(thing), subject=f"Angebot {thing}")
    world.once("0 10:30")
    world.run("pause")
    world.once("8 07:35")
    world.run("resume")
    world.run("pause", "--until", f"{world.monday + timedelta(days=300):%Y-%m-%d}")
    return from_coopwatch(world)[-1]


def test_answers_are_read_as_mail_programs_write_them(world: World) -> None:
    digest = eight_things_asked(world)
    assert "[1]" in digest.text
    german = "Am 09.11.2026 um 07:35 schrieb coopwatch for Olga Winter:\n"

    world.at("8 09:00")
    # above the quote (Thunderbird), below it, and from a phone with its line of advertising
    answer(world, digest, f"1 Erledigt.\n\n{german}{quoted(digest.text)}")
    answer(world, digest, f"{german}{quoted(digest.text)}\n2 +5\n\n-- \n{SIGNATURE}\n")
    answer(world, digest, f"3 stopp\n\nVon meinem iPhone gesendet\n\n> {german}>\n{quoted(digest.text)}")
    # HTML only, with the whole digest below (Outlook) and in a quotation (Gmail)
    head = "<div><b>Von:</b> coopwatch<br><b>Gesendet:</b> Dienstag<br><b>An:</b> Olga<br><b>Betreff:</b> x</div>"
    rule = '<div id="divRplyFwdMsg" dir="ltr">'
    answer(
        world,
        digest,
        html=f"<html><body><div>4 zurückziehen</div><br><hr>{rule}{head}</div>{digest.html}</body></html>",
    )
    attribution = '<div dir="ltr" class="gmail_attr">Am Di. schrieb coopwatch:<br></div>'
    gmail = f'<div dir="ltr">5 telefonisch erledigt</div><br><div class="gmail_quote">{attribution}'
    plain = f"5 telefonisch erledigt\n\n{german}\n{quoted(digest.text)}"
    answer(world, digest, plain, f"{gmail}<blockquote>{digest.html}</blockquote></div>")
    # no mark at all around the old mail
    day = world.monday + timedelta(days=30)
    answer(world, digest, f"6 bis {day.day}.{day.month}.\n\n{digest.text}")
    world.once("8 09:05")

    found = states(world)
    assert (found[1], found[2], found[4], found[5]) == (
        "settled_elsewhere",
        "snoozed",
        "withdrawn",
        "settled_elsewhere",
    )
    assert found[6] == "snoozed"
    assert found[7] == found[8] == "waiting"
    assert [event["type"] for event in world.json("show", "3")["events"]][-1] == "muted"
    assert world.sink.accepted == []

    # everything is confirmed by the next digest, and nothing had to be asked back
    world.once("9 07:35")
    confirmed = from_coopwatch(world)[-1].text
    assert "1 ist abgeschlossen." in confirmed
    assert "Zu 3 geht keine Nachfrage mehr raus." in confirmed


def test_html_only_answers_of_eight_mail_programs_are_read(world: World) -> None:
    digest = eight_things_asked(world)
    world.at("8 09:00")
    programs = ("thunderbird", "outlook", "outlook_web", "outlook_phone", "apple_mail", "iphone", "gmail", "gmx")
    for number, program in enumerate(programs, 1):
        answer(world, digest, html=PROGRAMS[program]([f"{number} Erledigt."], digest.html))
    before = len(from_coopwatch(world))
    world.once("8 09:05")

    assert set(states(world).values()) == {"settled_elsewhere"}
    assert len(from_coopwatch(world)) == before


def test_what_is_asked_by_mail_comes_back_as_mail(world: World) -> None:
    digest = eight_things_asked(world)
    before = len(from_coopwatch(world))
    world.at("8 09:00")
    asked = (
        "1 Kunde Familie Huber, Auftrag Dach\nListe Huber\n1 zeig\nStatus\nZahlen\nEntwurf Gespräch Meier\nÜberblick\n"
    )
    answer(world, digest, f"{asked}\n{quoted(digest.text)}")
    world.once("8 09:05")
    told = {mail.subject: mail for mail in from_coopwatch(world)[before:]}

    assert len(told) == 6
    assert "für Familie Huber, Dach" in told["Huber: 1 Punkt"].text
    assert "WAS GESCHAH" in told["[1] Anna Meier – Angebot die Dachsanierung"].text
    assert "INBOX" in told["Alles läuft"].text
    assert "<table" in next(mail for subject, mail in told.items() if subject.startswith("Zusammenarbeit")).html
    assert "Betreff: Unsere Zusammenarbeit" in told["Entwurf: Unsere Zusammenarbeit"].text
    assert world.sink.accepted == []
    (path,) = [path for path in world.server.maildir("Drafts").glob("*/*") if path.parent.name in ("cur", "new")]
    draft = message_from_bytes(path.read_bytes(), policy=default)
    assert (draft["To"], draft["Subject"]) == ("anna@acme.example", "Unsere Zusammenarbeit")

    # once, and never as an answer to a mail that coopwatch itself wrote
    world.server.set_uidvalidity("Sent", 4711)
    world.once("8 09:30")
    world.once("8 15:45")
    assert len(from_coopwatch(world)) == before + 6


def test_buttons_open_mails_that_do_their_one_thing_once(world: World) -> None:
    digest = eight_things_asked(world)
    links = digest.links()
    assert {"1 erledigt", "2 +5", "3 stopp"} <= set(links)

    world.at("8 09:00")
    for command in ("1 erledigt", "2 +5", "3 stopp"):
        opened = links[command]
        assert opened["to"] == OWNER
        write(world, f"{opened['body']}\nVon meinem Telefon gesendet\n", subject=opened["subject"])
    write(world, "4 erledigt\n", subject=links["1 erledigt"]["subject"])
    world.once("8 09:05")
    first = states(world)
    assert (first[1], first[2], first[4]) == ("settled_elsewhere", "snoozed", "waiting")
    note = from_coopwatch(world)[-1]
    assert note.subject == "Nicht ausgeführt: „4 erledigt“"

    # read again from the beginning, everything is known
    world.server.set_uidvalidity("Sent", 4711)
    world.run("reopen", "1")
    world.once("8 09:30")
    world.once("8 15:45")
    assert states(world)[1] == "waiting"
    assert [mail.subject for mail in from_coopwatch(world)].count(note.subject) == 1


def test_what_is_unclear_is_asked_back_and_the_question_can_be_answered(world: World) -> None:
    digest = eight_things_asked(world)
    world.at("8 09:00")
    answer(world, digest, f"1 erledgt\n2 ok\n2 stopp\n99 ok\n\n{quoted(digest.text)}")
    world.once("8 09:05")
    note = from_coopwatch(world)[-1]
    before = states(world)

    world.at("8 09:10")
    answer(world, note, f"1 erledigt\n\n{quoted(note.text)}")
    answer(world, note, f"Hilfe\n\n{quoted(note.text)}")
    world.once("8 09:15")
    told = from_coopwatch(world)

    assert note.subject == "3 Befehle nicht ausgeführt"
    assert "„1 erledgt“: Das wurde nicht verstanden." in note.text
    assert set(before.values()) == {"waiting"}
    assert states(world)[1] == "settled_elsewhere"
    assert told[-1].subject == "Alle Befehle"


def test_an_agreement_made_by_phone_is_followed_up(world: World) -> None:
    digest = eight_things_asked(world)
    world.at("8 09:00")
    answer(world, digest, "neu: Meier, Angebot Wintergarten, bis Freitag, für Kunde Huber\n")
    world.once("8 09:05")

    (new,) = [row for row in world.json("list") if row["id"] == 9]
    assert (new["kind"], new["subject"], new["partner"]) == ("quote", "Angebot Wintergarten", "acme")


COMMANDS = (
    "{n} erledigt", "{n} telefonisch erledigt", "{n} +5", "{n} bis Freitag", "{n} stopp", "{n} senden", "{n} ja",
    "{n} nein", "{n} ist Anna Meier", "{n} zurückziehen", "{n} wieder öffnen", "{n} beobachten", "pause", "weiter",
    "Partner stumm acme", "partner add mallory@evil.example", "neu: acme, Angebot Schloss", "hilfe",
    "{n} gesendet", "{n} nochmal", "{n} beantwortet", "M{n} beantwortet", "{n} Kunde Mallory", "{n} zeig", "Liste",
    "Status", "Ausgang", "Partner", "Zahlen", "Überblick", "Entwurf Gespräch Meier",
    "Entwurf Kunde Mallory, an mallory@evil.example",
)  # fmt: skip


def test_a_stranger_steers_nothing(world: World) -> None:
    digest = eight_things_asked(world)
    token = re.search(r"CW1-[\w-]+", digest.links()["1 erledigt"]["subject"])
    assert token is not None
    genuine = token.group()
    guessed = [genuine[:-1] + letter for letter in "ABC" if letter != genuine[-1]] + ["CW1-" + "A" * 36, genuine[:-4]]
    before = (world.json("list", "--all"), world.json("partners"), world.json("status")["paused"])
    mails_before = len(from_coopwatch(world))

    world.at("8 09:00")
    everything = "".join(f"{command.format(n=number)}\n" for number in (1, 2) for command in COMMANDS)
    for number, command in enumerate(COMMANDS):
        line = command.format(n=1) + "\n"
        for sender in ("mallory@evil.example", OWNER):
            # in INBOX: with the genuine token and the digest's own Message-ID, whoever From names
            subject, name = f"coopwatch: [{genuine}]", f"{number}{sender[:3]}"
            write(world, line, subject=subject, sender=sender, folder="INBOX", answers=digest.message_id, name=name)
        # filed in Sent by a rule: no digest, no token, or a guessed one
        write(world, line, subject="Re: coopwatch", name=f"s{number}")
    for number, guess in enumerate(guessed):
        write(world, "1 erledigt\n", subject=f"coopwatch: [{guess}]", name=f"g{number}")
    write(
        world, everything, subject="Re: coopwatch", answers="cw1.dabcdefghijklmnopqrstuvwx.abc@example.test", name="f1"
    )
    write(world, everything, subject="x", sender="mallory@evil.example", answers=digest.message_id, name="f2")
    world.once("8 09:05")

    assert (world.json("list", "--all"), world.json("partners"), world.json("status")["paused"]) == before
    assert len(from_coopwatch(world)) == mails_before
    assert world.sink.accepted == []

    # the same words from the owner do count
    world.at("8 09:30")
    answer(world, digest, "1 erledigt\n")
    world.once("8 09:35")
    assert states(world)[1] == "settled_elsewhere"


def test_folders_are_buttons(world: World) -> None:
    world.configure("send", FOLDERS)
    world.server.create("Coopwatch")
    world.server.create("Coopwatch/Watch")
    world.server.create("Coopwatch/Ignore")
    world.once("0 09:00")
    world.at("0 10:00").owner_writes(
        "Guten Tag Frau Meier,\n\nschön war es gestern.\n\nOlga Winter\n", subject="Gestern"
    )
    world.at("0 10:01").owner_writes(ASK.format("das Dach"), subject="Angebot Dach")
    world.once("0 10:30")
    assert states(world) == {1: "waiting"}

    uids = sorted(world.server.flags("Sent"))
    world.server.move("Sent", uids[0], "Coopwatch/Watch")
    world.server.move("Sent", uids[1], "Coopwatch/Ignore")
    world.once("0 11:00")
    watched = states(world)
    world.run("reopen", "1")
    world.once("0 11:30")
    world.server.set_uidvalidity("Coopwatch/Ignore", 4711)
    world.once("0 18:00")

    assert watched == {1: "withdrawn", 2: "waiting"}
    assert states(world) == {1: "waiting", 2: "waiting"}
    assert [len(world.server.flags(folder)) for folder in ("Coopwatch/Watch", "Coopwatch/Ignore")] == [1, 1]


def test_html_in_a_subject_never_reaches_a_page(world: World) -> None:
    world.once("0 09:00")
    world.at("0 10:00").owner_writes(ASK.format("das Dach"), subject='<script>alert(1)</script> "&body=2 erledigt')
    world.once("0 10:05")
    world.run("digest", "--send-test")
    page = from_coopwatch(world)[-1]

    assert "<script" not in page.html
    assert escape("<script>") in page.html
    assert all(set(opened) == {"to", "subject", "body"} for opened in page.links().values())
