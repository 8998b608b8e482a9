"""What the owner asks by mail comes back as a mail to him alone; what only he knows is noted; brakes hold."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from coopwatch.adapters.mime import parse
from coopwatch.core.model import (
    EventType,
    Kind,
    Mail,
    Mode,
    OutboxItem,
    OutboxMail,
    OutboxPurpose,
    OutboxState,
    State,
)
from coopwatch.core.reading.commands import read_commands
from coopwatch.core.tokens import TokenPurpose, command_token
from coopwatch.ports import MailState
from coopwatch.services.owed import owed_key
from tests.builders import OWNER, a_partner, on
from tests.office import KEY
from tests.unit.services.test_commands import ASK, MailDesk

ASKS_BACK = "Guten Tag Frau Doe,\n\nkönnten Sie mir bitte die Pläne für das Dach schicken?\n\nViele Grüße\nAnna Meier\n"


class AskingDesk(MailDesk):
    """An owner who asks."""

    def asks(self, text: str) -> list[Mail]:
        """The mails that one answer of his brings back, in their order."""
        known = {mail.id for mail in self.outbox()}
        self.clock.at = self.clock.at.replace(second=self.clock.at.second + 1)
        self.answers(text)
        new = [mail for mail in self.outbox() if mail.id not in known]
        assert {mail.recipient for mail in new if mail.purpose is not OutboxPurpose.LETTER} <= {OWNER}
        return [parse(mail.raw, mail.date_at) for mail in new if mail.purpose is not OutboxPurpose.LETTER]

    def asks_for_one(self, text: str) -> Mail:
        """The only mail that an answer brings back."""
        (mail,) = self.asks(text)
        return mail

    def letters(self) -> list[OutboxMail]:
        """Letters on their way into Drafts."""
        return [mail for mail in self.outbox() if mail.purpose is OutboxPurpose.LETTER]

    def owes(self, subject: str = "Pläne Dach", sender: str = "anna@acme.example") -> int:
        """A partner's mail waits for the owner; its number."""
        self.arrives(ASKS_BACK, sender=sender, subject=subject)
        self.read()
        with self.store.transaction() as tx:
            return tx.owed.all()[-1].mail_id

    def waiting_mails(self) -> list[int]:
        """Numbers of the mails that wait for the owner."""
        with self.store.transaction() as tx:
            return [row.mail_id for row in tx.owed.all()]

    def uncertain(self, state: OutboxState = OutboxState.NEEDS_OWNER) -> OutboxMail:
        """A follow-up about number 1 whose fate nobody knows, and a digest that tells of it."""
        self.at("2026-11-09 10:00").plan()
        (mail,) = self.outbox(OutboxState.READY)[-1:]
        with self.store.transaction() as tx:
            for before, after in (
                (OutboxState.READY, OutboxState.CLAIMED),
                (OutboxState.CLAIMED, OutboxState.DATA),
                (OutboxState.DATA, state),
            ):
                assert tx.outbox.move(mail.id, [before], after, self.clock.now())
        self.digest = self.at("2026-11-10 07:30").writes_digest()
        self.at("2026-11-10 09:00")
        return mail


@pytest.fixture
def desk(tmp_path: Path) -> AskingDesk:
    bolt = a_partner(id="bolt", name="Bolt GmbH", addresses=("ben@bolt.example",), domains=())
    return AskingDesk(tmp_path, partners=(a_partner(), bolt))


# what can be read


def test_the_list_shows_what_is_open_and_what_the_owner_owes(desk: AskingDesk) -> None:
    number = desk.owes("Farben", "ben@bolt.example")
    mail = desk.at("2026-11-05 09:00").asks_for_one("Liste\n")

    assert mail.subject == "1 Punkt"
    assert "[1]   Anna Meier – Angebot Dachsanierung" in mail.text
    assert f"[M{number}]" in mail.text
    assert "könnten Sie mir bitte die Pläne für das Dach schicken?" in mail.text
    assert f"„M{number}\N{NO-BREAK SPACE}beantwortet“" in mail.text


def test_a_list_is_narrowed_to_a_name_however_its_umlauts_are_typed(desk: AskingDesk) -> None:
    desk.owner_writes(ASK, to="ben@bolt.example", subject="Angebot Tor")
    desk.read()
    desk.answers("2 Kunde Müller\n")

    assert "[2]" in desk.asks_for_one("Liste Mueller\n").text
    assert "[1]" not in desk.asks_for_one("Liste bolt\n").text
    assert desk.asks_for_one("Liste Quatsch\n").text == "Dazu ist nichts eingetragen.\n"


def test_a_list_can_be_of_what_is_overdue_or_of_everything(desk: AskingDesk) -> None:
    desk.owner_writes(ASK, subject="Angebot Tor")
    desk.read()
    desk.answers("1 erledigt\n")
    later = desk.at("2026-11-30 09:00")

    assert "[1]" not in later.asks_for_one("Liste überfällig\n").text
    everything = later.asks_for_one("Liste alles\n").text
    assert "ABGESCHLOSSEN" in everything
    assert "[1]" in everything


def test_a_list_shows_a_question_with_the_mail_it_is_about(desk: AskingDesk) -> None:
    desk.holds(at="2026-11-03 08:00")
    text = desk.asks_for_one("Liste\n").text

    assert "Ist diese Mail die Antwort?" in text
    assert "bernd@acme.example, Di. 3. Nov., „Unser Angebot“:" in text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_question_that_the_list_showed_can_be_answered_there(desk: AskingDesk) -> None:
    desk.holds(at="2026-11-03 08:00")
    desk.asks("Liste\n")
    (note,) = desk.notes()
    desk.at("2026-11-03 10:00").answers("1 nein\n", answers=note.message_id)

    assert desk.thing().state is State.WAITING


def test_a_question_that_a_note_did_not_show_is_asked_anew(desk: AskingDesk) -> None:
    desk.holds(at="2026-11-03 08:00")
    desk.asks("Status\n")
    (note,) = desk.notes()
    desk.at("2026-11-03 10:00").answers("1 nein\n", answers=note.message_id)

    assert desk.thing().state is State.HOLD
    assert "neuere Frage" in parse(desk.notes()[-1].raw, desk.clock.now()).text


def test_what_is_wrong_in_a_reply_to_an_answer_is_said_at_once(desk: AskingDesk) -> None:
    desk.asks("Liste\n")
    (answer,) = desk.notes()
    desk.at("2026-11-03 10:00").answers("1 erledgt\n", answers=answer.message_id)
    _, note = desk.notes()
    desk.at("2026-11-03 10:30").answers("1 erlegt\n", answers=note.message_id)

    assert parse(note.raw, note.date_at).subject == "Nicht ausgeführt: „1 erledgt“"
    assert desk.notes() == (answer, note)


def test_one_things_history_names_mail_rule_and_words(desk: AskingDesk) -> None:
    desk.at("2026-11-03 08:00").arrives(
        "Guten Tag,\n\nSie bekommen das Angebot bis Freitag, 13.11.\n", answers=desk.request
    )
    desk.read()
    mail = desk.at("2026-11-03 09:00").asks_for_one("1 zeig\n")
    text = mail.text.replace("\N{NO-BREAK SPACE}", " ")

    assert mail.subject == "[1] Anna Meier – Angebot Dachsanierung"
    assert "Di. 3. Nov. um 08:00: zugesagt, Fr. 13. Nov." in text or "heute um 08:00: zugesagt, Fr. 13. Nov." in text
    assert "erkannt mit der Regel „" in text
    assert "| „Sie bekommen das Angebot bis Freitag, 13.11.“" in text
    assert "nach dem zugesagten Tag" in text


def test_what_is_closed_has_a_history_too(desk: AskingDesk) -> None:
    desk.answers("1 erledigt\n")

    assert "auf Zuruf" in desk.asks_for_one("zeig 1\n").text


def test_the_status_tells_mode_folders_and_trouble(desk: AskingDesk) -> None:
    with desk.store.transaction() as tx:
        tx.journal.set("note:disk", "Die Platte ist fast voll.")
    desk.answers("pause bis 7.1.\n")
    mail = desk.asks_for_one("Status\n")

    assert mail.subject == "1 Störung"
    assert "Die Platte ist fast voll." in mail.text
    assert "Pause bis einschließlich Do. 7. Jan. 2027" in mail.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Offen: 1 wartet" in mail.text


def test_the_outbox_tells_what_is_uncertain_and_how_to_settle_it(desk: AskingDesk) -> None:
    assert desk.asks_for_one("Ausgang\n").subject == "Nichts auf dem Weg"
    desk.uncertain()
    mail = desk.asks_for_one("Ausgang\n")

    assert mail.subject == "1 Mail auf dem Weg"
    assert mail.text.startswith("1 MAIL AUF DEM WEG\n")
    assert "\n[1]   " in mail.text
    assert "UNGEWISS" in mail.text
    assert "„1\N{NO-BREAK SPACE}gesendet“" in mail.text


def test_partners_are_listed_with_those_who_are_none_yet(desk: AskingDesk) -> None:
    desk.owner_writes(ASK, to="info@new.example", subject="Angebot Kran")
    desk.read()
    mail = desk.asks_for_one("Partner\n")

    assert mail.subject == "2 Partner eingetragen"
    assert "„Partner neu info@new.example“" in mail.text.replace("\N{NO-BREAK SPACE}", " ")


def test_figures_come_as_text_and_as_a_page(desk: AskingDesk) -> None:
    mail = desk.at("2026-11-20 09:00").asks_for_one("Zahlen\n")

    assert mail.subject.startswith("Zusammenarbeit, 21. November 2025 bis 20. November 2026")
    assert "Anna Meier" in mail.text
    assert "<table" in mail.html
    assert "Anna Meier" in mail.html


def test_figures_of_one_partner_or_since_a_day(desk: AskingDesk) -> None:
    later = desk.at("2026-11-20 09:00")

    assert "In dieser Zeit wurde niemand um etwas gebeten." in later.asks_for_one("Zahlen Bolt\n").text
    assert "1. November 2026 bis" in later.asks_for_one("Zahlen seit 1.11.2026\n").text
    assert "Dieser Tag liegt noch vor uns" in later.asks_for_one("Zahlen seit 24.12.2026\n").text


def test_a_digest_comes_at_once_and_can_be_answered(desk: AskingDesk) -> None:
    mail = desk.asks_for_one("Überblick\n")
    row = desk.outbox()[-1]
    desk.at("2026-11-03 10:00").answers("1 erledigt\n", answers=row.message_id)

    assert row.purpose is OutboxPurpose.DIGEST
    assert "Tagesüberblick" in mail.text
    assert desk.thing().state is State.CLOSED


# letters


def test_a_letter_for_a_talk_lies_in_drafts_and_comes_as_a_mail(desk: AskingDesk) -> None:
    mail = desk.asks_for_one("Entwurf Gespräch Meier\n")
    (letter,) = desk.letters()

    assert (letter.recipient, letter.deliver_by, letter.state) == ("anna@acme.example", "imap", OutboxState.READY)
    assert mail.subject == "Entwurf: Unsere Zusammenarbeit"
    assert parse(letter.raw, letter.date_at).text.strip() in mail.text


def test_the_same_letter_by_the_number_of_a_thing(desk: AskingDesk) -> None:
    desk.asks_for_one("1 Entwurf Gespräch\n")

    assert [letter.recipient for letter in desk.letters()] == ["anna@acme.example"]


def test_somebody_who_is_no_partner_is_named_when_no_letter_can_be_worded(desk: AskingDesk) -> None:
    desk.owner_writes(ASK, to="info@new.example", subject="Angebot Kran")
    desk.read()

    assert "Einen Partner info@new.example gibt es nicht" in desk.asks_for_one("2 Entwurf Gespräch\n").text


def test_a_letter_to_the_customer_needs_no_address(desk: AskingDesk) -> None:
    desk.answers("1 Kunde Familie Huber, Auftrag Dach\n")
    mail = desk.asks_for_one("1 Entwurf Kunde\n")

    assert "eine Adresse ist nicht bekannt" in mail.text
    assert "Guten Tag Familie Huber," in mail.text
    assert "acme" not in mail.text
    assert desk.letters() == []


def test_a_letter_to_the_customer_with_address_form_and_language(desk: AskingDesk) -> None:
    desk.answers("1 Kunde Familie Huber\n")
    mail = desk.asks_for_one("Entwurf Kunde Huber, an huber@kunde.example, auf Englisch\n")
    (letter,) = desk.letters()

    assert letter.recipient == "huber@kunde.example"
    assert "Hello Familie Huber," in mail.text


def test_letters_of_two_mails_of_one_moment_are_two(desk: AskingDesk) -> None:
    for name in ("Meier", "Bolt"):
        desk.owner_writes(f"Entwurf Gespräch {name}\n", to=OWNER, answers=desk.digest, subject="Re: x")
    desk.read()

    assert [letter.recipient for letter in desk.letters()] == ["anna@acme.example", "ben@bolt.example"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("99 zeig\n", "Die Nummer 99 gibt es nicht."),
        ("Entwurf Kunde Huber\n", "Für Huber ist nichts vermerkt"),
        ("1 Entwurf Kunde\n", "Zu 1 ist kein Kunde vermerkt"),
        ("Entwurf Gespräch Quatsch\n", "Einen Partner Quatsch gibt es nicht"),
        ("Zahlen Quatsch\n", "Einen Partner Quatsch gibt es nicht"),
        ("Entwurf Kunde Huber, an huber@\n", "nicht verstanden"),
    ],
)
def test_what_cannot_be_answered_is_said(desk: AskingDesk, text: str, said: str) -> None:
    assert said in desk.asks_for_one(text).text


def test_a_customer_that_may_be_two_is_asked_back(desk: AskingDesk) -> None:
    desk.owner_writes(ASK, subject="Angebot Tor")
    desk.read()
    desk.answers("1 Kunde Huber Nord\n2 Kunde Huber Süd\n")

    assert "mehrere Kunden: Huber Nord, Huber Süd" in desk.asks_for_one("Entwurf Kunde Huber\n").text


# what is noted


def test_customer_and_job_are_noted_and_told_in_one_line(desk: AskingDesk) -> None:
    desk.answers("1 Kunde Huber, Auftrag Dach\n")

    assert (desk.thing().customer, desk.thing().job) == ("Huber", "Dach")
    assert [row.answer for row in desk.told()] == ["1 ist jetzt für Huber, Dach vermerkt."]
    assert [event.type for event in desk.history()] == [EventType.OPENED]


def test_a_note_of_a_customer_is_taken_away(desk: AskingDesk) -> None:
    desk.answers("1 Kunde Huber, Auftrag Dach\n")
    desk.at("2026-11-03 09:30").answers("1 ohne Kunde\n")

    assert (desk.thing().customer, desk.thing().job) == ("", "Dach")


def test_an_uncertain_follow_up_is_noted_as_sent(desk: AskingDesk) -> None:
    mail = desk.uncertain()
    desk.answers("1 gesendet\n")

    with desk.store.transaction() as tx:
        row = tx.outbox.get(mail.id)
    assert row is not None
    assert (row.state, desk.thing().follow_ups) == (OutboxState.SENT, 1)
    assert desk.told()[-1].answer == "Die Nachfrage zu 1 gilt als verschickt."


@pytest.mark.parametrize("state", [OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER, OutboxState.FAILED])
def test_an_uncertain_or_refused_follow_up_goes_out_again(desk: AskingDesk, state: OutboxState) -> None:
    mail = desk.uncertain(state)
    desk.answers("1 nochmal\n")

    with desk.store.transaction() as tx:
        row = tx.outbox.get(mail.id)
    assert row is not None
    assert (row.state, row.raw, row.message_id) == (OutboxState.READY, mail.raw, mail.message_id)


def test_what_is_certain_is_neither_sent_nor_sent_again(desk: AskingDesk) -> None:
    desk.answers("1 nochmal\n")

    assert "Bei 1 ist keine Nachfrage ungewiss." in desk.note()


def test_an_uncertain_follow_up_that_the_digest_did_not_know_is_asked_back(desk: AskingDesk) -> None:
    older = desk.digest
    mail = desk.uncertain()
    desk.answers("1 nochmal\n", answers=older)

    with desk.store.transaction() as tx:
        row = tx.outbox.get(mail.id)
    assert row is not None
    assert row.state is OutboxState.NEEDS_OWNER
    assert "jünger als der beantwortete Überblick" in desk.note()


def test_an_older_word_sends_nothing_a_third_time(desk: AskingDesk) -> None:
    mail = desk.uncertain()
    desk.answers("1 nochmal\n")
    with desk.store.transaction() as tx:
        for before, after in (
            (OutboxState.READY, OutboxState.CLAIMED),
            (OutboxState.CLAIMED, OutboxState.DATA),
            (OutboxState.DATA, OutboxState.UNKNOWN),
        ):
            assert tx.outbox.move(mail.id, [before], after, desk.clock.now() + timedelta(minutes=1))
    desk.at("2026-11-10 10:00").answers("1 nochmal\n")

    assert [row.state for row in desk.outbox() if row.id == mail.id] == [OutboxState.UNKNOWN]
    assert "jünger als der beantwortete Überblick" in desk.note()


def test_a_list_does_not_show_the_follow_up_that_a_yes_would_send(tmp_path: Path) -> None:
    desk = AskingDesk(tmp_path, mode=Mode.ASK)
    desk.at("2026-11-09 10:00").plan()
    desk.asks("Liste\n")
    (note,) = desk.notes()
    desk.at("2026-11-09 11:00").answers("1 ja\n", answers=note.message_id)

    assert [mail.state for mail in desk.outbox() if mail.purpose is OutboxPurpose.FOLLOW_UP] == [OutboxState.PROPOSED]


def test_a_question_that_was_answered_by_phone_gives_the_partner_the_turn(desk: AskingDesk) -> None:
    asked_back = "Guten Tag,\n\nwelche Dachfläche meinen Sie genau?\n\nAnna Meier\n"
    desk.at("2026-11-03 07:00").arrives(asked_back, answers=desk.request)
    desk.read()
    before = desk.thing().state
    desk.at("2026-11-03 09:00").answers("1 beantwortet\n")

    assert (before, desk.thing().state) == (State.OWNER_TURN, State.WAITING)
    assert desk.history()[-1].type is EventType.OWNER_ANSWERED


def test_a_question_about_a_mail_comes_before_the_one_that_was_answered(desk: AskingDesk) -> None:
    desk.at("2026-11-03 06:00").arrives("Guten Tag,\n\nwelche Dachfläche meinen Sie?\n", answers=desk.request)
    desk.read()
    desk.holds(at="2026-11-03 07:00")
    desk.at("2026-11-03 09:00").answers("1 beantwortet\n")

    assert desk.thing().state is State.HOLD
    assert "„1 ja“ oder „1 nein“; vorher" in desk.note()


def test_nothing_to_answer_is_said(desk: AskingDesk) -> None:
    desk.answers("1 beantwortet\n")

    assert desk.thing().state is State.WAITING
    assert "keine Rückfrage offen" in desk.note()


def test_a_partners_mail_is_noted_as_answered_with_the_others_of_its_subject(desk: AskingDesk) -> None:
    first = desk.owes("Farben", "ben@bolt.example")
    desk.at("2026-11-03 09:05").owes("Re: Farben", "ben@bolt.example")
    other = desk.at("2026-11-03 09:10").owes("Pläne", "ben@bolt.example")
    desk.answers(f"M{first} beantwortet\n")

    assert desk.waiting_mails() == [other]
    assert desk.told()[-1].answer == "Die Mail „Farben“ von Bolt GmbH gilt als beantwortet."


def test_the_number_of_a_mail_is_no_number_of_a_thing(desk: AskingDesk) -> None:
    desk.answers("M1 erledigt\n")

    assert desk.thing().state is State.WAITING
    assert "Eine Mail M1 wartet hier nicht auf Antwort." in desk.note()


# buttons of lines that only a digest shows


def test_a_button_settles_a_partners_mail_and_nothing_else(desk: AskingDesk) -> None:
    number = desk.owes("Farben", "ben@bolt.example")
    other = desk.at("2026-11-03 09:10").owes("Pläne", "ben@bolt.example")
    with desk.store.transaction() as tx:
        stored = tx.mails.get(number)
    assert stored is not None
    token = command_token(KEY, TokenPurpose.REPLIED, owed_key(stored), on("2027-01-01"))
    desk.presses_token(token, f"M{other} beantwortet\n")
    refused = desk.waiting_mails()
    desk.presses_token(token, f"M{number} beantwortet\n")

    assert (refused, desk.waiting_mails()) == ([number, other], [other])
    assert "Ein Knopf gilt nur für das Eine" in desk.note()


@pytest.mark.parametrize("body", ["", "1 gesendet\n"])
def test_a_button_settles_an_uncertain_follow_up(desk: AskingDesk, body: str) -> None:
    mail = desk.uncertain()
    desk.presses(TokenPurpose.SENT, body)

    with desk.store.transaction() as tx:
        row = tx.outbox.get(mail.id)
    assert row is not None
    assert row.state is OutboxState.SENT


@pytest.mark.parametrize("body", ["Liste\n", "1 zeig\n", "1 Kunde Huber\n", "Entwurf Gespräch Meier\n", "1 nochmal\n"])
def test_a_button_answers_no_questions(desk: AskingDesk, body: str) -> None:
    before = desk.all()
    desk.presses(TokenPurpose.DONE, body)

    assert (desk.all(), desk.letters()) == (before, [])
    assert "Ein Knopf gilt nur für das Eine" in desk.note()


def test_a_button_settles_no_other_mail_without_a_message_id(desk: AskingDesk) -> None:
    numbers = []
    for subject in ("Farben", "Pläne"):
        raw = f"From: ben@bolt.example\r\nTo: {OWNER}\r\nSubject: {subject}\r\n\r\n{ASKS_BACK}"
        desk.arrives_raw(raw.encode())
        desk.read()
        numbers.append(desk.waiting_mails()[-1])
    with desk.store.transaction() as tx:
        stored = tx.mails.get(numbers[1])
    assert stored is not None
    desk.presses_token(command_token(KEY, TokenPurpose.REPLIED, owed_key(stored), on("2027-01-01")))

    assert desk.waiting_mails() == numbers[:1]


# brakes, and what an answer is


def test_orders_come_first_so_that_answers_show_what_they_did(desk: AskingDesk) -> None:
    mail = desk.asks_for_one("Liste\n1 erledigt\n")

    assert mail.subject == "Nichts offen"


def test_each_question_is_answered_by_a_mail_of_its_own_and_once(desk: AskingDesk) -> None:
    assert [mail.subject for mail in desk.asks("Status\nListe\nstatus\n")] == ["Alles läuft", "1 Punkt"]


def test_a_mail_that_is_read_again_is_answered_once(desk: AskingDesk) -> None:
    desk.asks("Liste\n")
    with desk.store.transaction() as tx:
        tx.mails.set_state([2], MailState.INCOMING)
    desk.read()

    assert len(desk.notes()) == 1


def test_twenty_answers_a_day_are_enough(desk: AskingDesk) -> None:
    for minute in range(15):
        desk.at(f"2026-11-03 10:{minute:02}").asks("Status\nHilfe\nÜberblick\n")
    sent = [mail for mail in desk.outbox() if mail.purpose in (OutboxPurpose.NOTE, OutboxPurpose.DIGEST)]

    # the digest that was there, and one more that might come by itself
    assert len(sent) == 22
    assert desk.told()[-1].answer == "Heute gingen schon 20 Antworten raus; morgen gern wieder."


def test_what_is_asked_beyond_the_answers_of_a_day_leaves_no_letter(desk: AskingDesk) -> None:
    for minute in range(20):
        desk.at(f"2026-11-03 10:{minute:02}").asks("Status\n")
    desk.at("2026-11-03 11:00").asks("Entwurf Gespräch Meier\n")

    assert desk.letters() == []
    assert desk.told()[-1].command == "Entwurf Gespräch Meier"


def test_answers_are_marked_as_automatic_and_go_to_the_owner(desk: AskingDesk) -> None:
    desk.answers("Liste\nStatus\nZahlen\n1 zeig\nÜberblick\nEntwurf Gespräch Meier\n")
    ours = [mail for mail in desk.outbox() if mail.purpose is not OutboxPurpose.LETTER]

    assert len(ours) == 7
    for row in ours:
        mail = message_from_bytes(row.raw, policy=default)
        assert (mail["To"], mail["Auto-Submitted"], row.deliver_by) == (OWNER, "auto-generated", "imap")


def test_no_answer_reads_as_a_command(desk: AskingDesk) -> None:
    desk.owes("12 erledigt", "ben@bolt.example")
    desk.answers("1 Kunde Huber, Auftrag Dach\n")
    desk.holds(at="2026-11-03 08:00")
    asked = "Liste\nListe alles\n1 zeig\nStatus\nAusgang\nPartner\nZahlen\n1 Entwurf Kunde\nEntwurf Gespräch Meier\n"
    answers = desk.asks(asked)

    assert len(answers) == 9
    for mail in answers:
        assert read_commands(mail.text, on("2026-11-03")).commands == (), mail.subject


def test_a_strangers_questions_are_not_answered(desk: AskingDesk) -> None:
    number = desk.owes("Farben", "ben@bolt.example")
    before = (desk.all(), desk.outbox(), desk.waiting_mails())
    everything = (
        f"Liste\nStatus\n1 zeig\nZahlen\nM{number} beantwortet\n1 gesendet\n1 Kunde X\nEntwurf Gespräch Meier\n"
    )
    for sender in ("mallory@evil.example", OWNER):
        desk.arrives(everything, sender=sender, answers=desk.digest, subject="Re: 1 überfällig")
    desk.owner_writes(everything, to=OWNER, subject="Re: 1 überfällig", message_id="forged@evil.example")
    desk.read()

    assert (desk.all(), desk.outbox(), desk.waiting_mails(), desk.told()) == (*before, ())


@pytest.mark.parametrize("subject", ["x" * 10_000, "<b>x</b>\u202e", "1 erledigt", "[2] stopp"])
def test_strangers_words_are_shown_harmlessly(desk: AskingDesk, subject: str) -> None:
    with desk.store.transaction() as tx:
        thing = tx.obligations.get(1)
        assert thing is not None
        tx.obligations.save(
            replace(thing, subject=subject, words="a\r\nBcc: x\u202e" + "y" * 5000), (), desk.clock.now()
        )
    for mail in desk.asks("Liste\n1 zeig\n"):
        assert "\u202e" not in mail.text
        assert "\nBcc" not in mail.text
        assert len(mail.text) < 5_000
        assert len(mail.subject) <= 200


def test_a_long_list_says_how_much_it_leaves_out(desk: AskingDesk) -> None:
    with desk.store.transaction() as tx:
        thing = tx.obligations.get(1)
        assert thing is not None
        for number in range(200):
            tx.obligations.add(
                replace(thing, id=0, key=f"{number:016x}", subject=f"Ding {number}", kind=Kind.ANSWER),
                (),
                desk.clock.now(),
            )
    mail = desk.asks_for_one("Liste\n")

    assert mail.subject == "201 Punkte"
    assert "und 141 weitere" in mail.text
    assert len(mail.text) < 60_000


def test_a_list_is_as_quick_among_thousands(desk: AskingDesk) -> None:
    with desk.store.transaction() as tx:
        thing = tx.obligations.get(1)
        assert thing is not None
        for number in range(3_000):
            tx.obligations.add(replace(thing, id=0, key=f"{number:016x}", kind=Kind.ANSWER), (), desk.clock.now())
    began = time.perf_counter()
    desk.asks("Liste\n1 zeig\n")

    # each thing looked at closely takes about a millisecond
    assert time.perf_counter() - began < 1.5


def test_what_is_asked_of_nobody_known_has_a_history_too(desk: AskingDesk) -> None:
    desk.owner_writes(ASK, to="info@new.example", subject="Angebot Kran")
    desk.read()

    assert "info@new.example" in desk.asks_for_one("2 zeig\n").text


def test_a_mail_about_several_things_is_settled_by_the_number_of_any(desk: AskingDesk) -> None:
    desk.at("2026-11-02 09:50").owner_writes(ASK, subject="Angebot Zaun")
    desk.read()
    mail = desk.uncertain()
    desk.answers("2 gesendet\n")

    assert set(mail.items) == {OutboxItem(1, 1), OutboxItem(2, 1)}
    assert [desk.thing(number).follow_ups for number in (1, 2)] == [1, 1]
