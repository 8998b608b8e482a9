"""The owner steers by ordinary mail: what gives an order, what it does once, and how he learns of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from coopwatch.adapters.mime import parse
from coopwatch.core.model import (
    CloseReason,
    EventType,
    Kind,
    Language,
    Mode,
    OutboxMail,
    OutboxPurpose,
    OutboxState,
    State,
)
from coopwatch.core.tokens import TokenPurpose, command_token
from coopwatch.core.writing.digest import Buttons, CommandResult
from coopwatch.ports import MailState, Rendered
from coopwatch.services.commands.results import results_since
from coopwatch.services.steer import PAUSED_UNTIL
from tests.builders import OWNER, a_partner, local, on
from tests.office import KEY, Office

ASK = "Hallo Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\nJane Doe\n"
STRANGER = "mallory@evil.example"


class MailDesk(Office):
    """An office with one open obligation, number 1, and a digest that the owner can answer."""

    def __init__(self, folder: Path, **changes: Any) -> None:
        super().__init__(folder, **changes)
        self.request = self.at("2026-11-02 10:00").owner_writes(ASK)
        self.read()
        self.digest = self.at("2026-11-03 07:30").writes_digest()
        self.at("2026-11-03 09:00")

    def writes_digest(self, text: str = "Guten Morgen\n", html: str = "") -> str:
        """A digest is written now; its Message-ID."""
        name = f"daily {self.clock.now():%Y-%m-%d %H:%M}"
        rendered = Rendered("1 überfällig", text, html)
        with self.store.transaction() as tx:
            row = self.post.put(tx, self.desk, OutboxPurpose.DIGEST, name, rendered, self.clock.now())
            mail = tx.outbox.get(row)
        assert mail is not None
        return mail.message_id

    def answers(self, text: str, **headers: Any) -> None:
        """The owner answers the digest now."""
        answered = headers.pop("answers", self.digest)
        self.owner_writes(text, to=headers.pop("to", OWNER), answers=answered, subject="Re: 1 überfällig", **headers)
        self.read()

    def presses(self, purpose: TokenPurpose, body: str = "", number: int = 1, **headers: Any) -> None:
        """The owner presses a button of today's digest and sends what it opened."""
        self.presses_token(self.token(purpose, number), body, **headers)

    def presses_token(self, token: str, body: str = "", **headers: Any) -> None:
        """The owner sends a mail with a token in its subject."""
        self.owner_writes(body, to=headers.pop("to", OWNER), subject=f"coopwatch: [{token}]", **headers)
        self.read()

    def token(self, purpose: TokenPurpose, number: int = 1) -> str:
        """A token as a digest written today bears it."""
        expires_on = self.clock.now().date() + timedelta(days=60)
        return command_token(KEY, purpose, self.thing(number).key, expires_on)

    def thing(self, number: int = 1) -> Any:
        """An obligation."""
        with self.store.transaction() as tx:
            return tx.obligations.get(number)

    def notes(self) -> tuple[OutboxMail, ...]:
        """Notes to the owner."""
        return tuple(mail for mail in self.outbox() if mail.purpose is OutboxPurpose.NOTE)

    def note(self) -> str:
        """Subject and text of the only note."""
        (row,) = self.notes()
        mail = parse(row.raw, row.date_at)
        return f"{mail.subject}\n{mail.text}"

    def told(self) -> tuple[CommandResult, ...]:
        """What the next digest says about commands."""
        with self.store.transaction() as tx:
            return results_since(tx, None)

    def holds(self, at: str = "2026-11-03 08:00", sender: str = "bernd@acme.example", **headers: Any) -> None:
        """An unclear mail makes coopwatch ask."""
        before = self.clock.at
        self.at(at).arrives("Guten Tag, anbei etwas.\n", sender=sender, subject="Unser Angebot", **headers)
        self.read()
        assert self.thing().state is State.HOLD
        self.clock.at = max(before, self.clock.at)


@pytest.fixture
def desk(tmp_path: Path) -> MailDesk:
    return MailDesk(tmp_path)


# what each command does


def test_done_closes_and_the_line_is_the_evidence(desk: MailDesk) -> None:
    desk.answers("1 erledigt\n")

    assert desk.thing().close_reason is CloseReason.SETTLED_ELSEWHERE
    assert (desk.history()[-1].words, desk.history()[-1].mail_id) == ("1 erledigt", 2)
    assert desk.told() == (CommandResult("1 erledigt", True, "1 ist abgeschlossen."),)
    assert desk.notes() == ()


def test_ok_closes_when_nothing_is_asked(desk: MailDesk) -> None:
    desk.answers("1 ok\n")

    assert desk.thing().close_reason is CloseReason.SETTLED_ELSEWHERE


def test_ok_is_asked_back_when_it_may_be_a_yes(desk: MailDesk) -> None:
    desk.holds(at="2026-11-03 07:00")
    desk.answers("1 ok\n")

    assert desk.thing().state is State.HOLD
    assert "„1 ja“ beantwortet sie, „1 erledigt“ schließt 1 ab." in desk.note()


def test_done_by_phone_closes(desk: MailDesk) -> None:
    desk.answers("1 telefonisch erledigt\n")

    assert desk.thing().close_reason is CloseReason.SETTLED_ELSEWHERE


def test_a_delay_counts_working_days_from_the_day_of_writing(desk: MailDesk) -> None:
    desk.answers("1 +5\n")

    assert desk.thing().snoozed_until == on("2026-11-10")


def test_a_delay_until_a_day(desk: MailDesk) -> None:
    desk.answers("1 bis 4.12.\n")

    assert desk.thing().snoozed_until == on("2026-12-04")


def test_stop_mutes_and_cancels_what_is_written(desk: MailDesk) -> None:
    desk.at("2026-11-09 10:00").plan()
    desk.answers("1 stopp\n")

    assert desk.thing().muted
    assert [mail.state for mail in desk.outbox() if mail.purpose is OutboxPurpose.FOLLOW_UP] == [OutboxState.CANCELLED]


def test_send_approves_a_proposed_mail(tmp_path: Path) -> None:
    desk = MailDesk(tmp_path, mode=Mode.ASK)
    desk.at("2026-11-09 10:00").plan()
    digest = desk.at("2026-11-10 07:30").writes_digest()
    desk.answers("1 senden\n", answers=digest)

    (mail,) = [mail for mail in desk.outbox() if mail.purpose is OutboxPurpose.FOLLOW_UP]
    assert mail.state is OutboxState.READY


def test_send_approves_no_mail_that_is_younger_than_the_answered_digest(tmp_path: Path) -> None:
    desk = MailDesk(tmp_path, mode=Mode.ASK)
    desk.at("2026-11-09 10:00").plan()
    desk.answers("1 senden\n", answers=desk.digest)
    (mail,) = [mail for mail in desk.outbox() if mail.purpose is OutboxPurpose.FOLLOW_UP]
    (note,) = desk.notes()
    desk.at("2026-11-09 10:10").answers("1 ja\n", answers=note.message_id)

    assert mail.state is OutboxState.PROPOSED
    assert "neuere Nachfrage: „Angebot Dachsanierung“. Soll sie raus?" in parse(note.raw, note.date_at).text
    assert [row.state for row in desk.outbox() if row.id == mail.id] == [OutboxState.READY]


def test_send_brings_an_announced_mail_forward(desk: MailDesk) -> None:
    desk.at("2026-11-09 10:00").plan()
    (mail,) = [mail for mail in desk.outbox() if mail.purpose is OutboxPurpose.FOLLOW_UP]
    with desk.store.transaction() as tx:
        later = desk.clock.now() + timedelta(hours=20)
        tx.outbox.move(mail.id, [OutboxState.READY], OutboxState.READY, desk.clock.now(), not_before=later)
    desk.at("2026-11-09 11:00").answers("1 send now\n")

    with desk.store.transaction() as tx:
        brought = tx.outbox.get(mail.id)
    assert brought is not None
    assert brought.not_before == local("2026-11-09 11:00")


def test_send_without_a_written_mail_is_answered(desk: MailDesk) -> None:
    desk.answers("1 senden\n")

    assert "Zu 1 liegt keine Nachfrage bereit." in desk.note()


def test_yes_takes_the_mail_in_question_as_the_answer(desk: MailDesk) -> None:
    desk.holds(at="2026-11-03 07:00", attachment="Angebot.pdf")
    desk.answers("1 ja\n")

    assert desk.thing().state is not State.HOLD
    assert EventType.HOLD_RESOLVED in [event.type for event in desk.history()]


def test_no_goes_on_waiting(desk: MailDesk) -> None:
    desk.holds(at="2026-11-03 07:00")
    desk.answers("1 nein\n")

    assert desk.thing().state is State.WAITING


def test_a_yes_to_an_older_question_asks_the_newer_one(desk: MailDesk) -> None:
    desk.holds(at="2026-11-03 08:00")
    desk.answers("1 ja\n")

    assert desk.thing().state is State.HOLD
    assert "neuere Frage: Ist die Mail „Unser Angebot“ von bernd@acme.example die Antwort?" in desk.note()


def test_the_note_that_asked_can_be_answered(desk: MailDesk) -> None:
    desk.holds(at="2026-11-03 08:00")
    desk.answers("1 ja\n")
    (note,) = desk.notes()
    desk.at("2026-11-03 09:10").answers("1 nein\n", answers=note.message_id)

    assert desk.thing().state is State.WAITING


def test_a_yes_adopts_a_suggestion(desk: MailDesk) -> None:
    desk.at("2026-11-03 07:00").owner_writes(ASK, subject="Noch ein Dach", imported=True)
    desk.read()
    desk.at("2026-11-03 09:00").answers("2 ja\n")

    assert desk.thing(2).state is State.WAITING


def test_a_no_to_a_proposed_mail_asks_whether_for_good(tmp_path: Path) -> None:
    desk = MailDesk(tmp_path, mode=Mode.ASK)
    desk.at("2026-11-09 10:00").plan()
    digest = desk.at("2026-11-10 07:30").writes_digest()
    desk.answers("1 nein\n", answers=digest)

    assert not desk.thing().muted
    assert "„1 stopp“" in desk.note()


def test_a_name_teaches_the_senders_address_and_the_mail_is_read_again(desk: MailDesk) -> None:
    text = "Guten Tag,\n\nSie bekommen das Angebot bis Freitag, 13.11.\n"
    desk.at("2026-11-03 07:00").arrives(text, sender="anna.meier@web.example", answers=desk.request)
    desk.read()
    asked = desk.thing().state
    desk.at("2026-11-03 09:00")
    desk.answers("1 ist Anna Meier\n")

    with desk.store.transaction() as tx:
        assert [row.address for row in tx.partners.learned()] == ["anna.meier@web.example"]
    assert (asked, desk.thing().state) == (State.HOLD, State.PROMISED)


def test_a_yes_takes_no_address_from_another_partner(tmp_path: Path) -> None:
    other = a_partner(id="otto", name="Otto Schreiner", addresses=("otto@otto.example",), domains=())
    desk = MailDesk(tmp_path, partners=(a_partner(), other))
    desk.holds(at="2026-11-03 07:00", sender="otto@otto.example", answers=desk.request, attachment="Angebot.pdf")
    desk.answers("1 ja\n")

    with desk.store.transaction() as tx:
        assert tx.partners.learned() == ()
    assert EventType.HOLD_RESOLVED in [event.type for event in desk.history()]


def test_the_address_of_a_service_is_nobodys(desk: MailDesk) -> None:
    desk.holds(at="2026-11-03 07:00", sender="noreply@signing.example", answers=desk.request, attachment="Angebot.pdf")
    desk.answers("1 ist Anna Meier\n")

    with desk.store.transaction() as tx:
        assert tx.partners.learned() == ()
    assert "schreibt ein Dienst für viele" in desk.note()


def test_a_delay_resolves_no_question(desk: MailDesk) -> None:
    desk.holds(at="2026-11-03 07:00")
    desk.answers("1 +5\n")

    assert desk.thing().state is State.HOLD
    assert "„1 ja“ oder „1 nein“; vorher geht ohnehin nichts raus." in desk.note()


def test_a_name_that_fits_nobody_is_asked_back(desk: MailDesk) -> None:
    desk.holds(at="2026-11-03 07:00")
    desk.answers("1 ist Quatsch\n")

    with desk.store.transaction() as tx:
        assert tx.partners.learned() == ()
    assert "Wer ist gemeint?" in desk.note()


def test_the_name_of_another_partner_teaches_nothing(tmp_path: Path) -> None:
    other = a_partner(id="otto", name="Otto Schreiner", addresses=("otto@otto.example",), domains=())
    desk = MailDesk(tmp_path, partners=(a_partner(), other))
    desk.holds(at="2026-11-03 07:00")
    desk.answers("1 ist Otto Schreiner\n")

    with desk.store.transaction() as tx:
        assert tx.partners.learned() == ()
    assert "ein anderer Partner" in desk.note()


def test_a_whole_name_means_the_partner_who_bears_it_whole(tmp_path: Path) -> None:
    other = a_partner(id="otto", name="Otto Meier", addresses=("otto@otto.example",), domains=())
    desk = MailDesk(tmp_path, partners=(a_partner(), other))
    desk.holds(at="2026-11-03 07:00")
    desk.answers("1 ist Otto Meier\n")

    with desk.store.transaction() as tx:
        assert tx.partners.learned() == ()
    assert "Otto Meier ist ein anderer Partner als der von 1." in desk.note()


def test_withdraw_and_reopen(desk: MailDesk) -> None:
    desk.answers("1 zurückziehen\n")
    withdrawn = desk.thing().close_reason
    desk.at("2026-11-03 09:30").answers("1 wieder öffnen\n")

    assert withdrawn is CloseReason.WITHDRAWN
    assert desk.thing().state is State.WAITING


def test_watch_adopts_several_suggestions(desk: MailDesk) -> None:
    for number, subject in enumerate(("Gerüst", "Gauben")):
        desk.at(f"2026-11-03 07:0{number}").owner_writes(ASK, subject=subject, imported=True)
    desk.read()
    desk.at("2026-11-03 09:00").answers("2 und 3 beobachten\n")

    assert [desk.thing(number).state for number in (2, 3)] == [State.WAITING, State.WAITING]


def test_pause_and_resume(desk: MailDesk) -> None:
    desk.answers("Pause bis 7.1.\n")
    with desk.store.transaction() as tx:
        paused = tx.journal.get(PAUSED_UNTIL)
    desk.at("2026-11-03 09:30").answers("weiter\n")

    with desk.store.transaction() as tx:
        assert (paused, tx.journal.get(PAUSED_UNTIL)) == ("2027-01-07", "")


def test_a_partner_is_muted_and_heard_again(desk: MailDesk) -> None:
    desk.answers("Partner stumm Meier\n")
    with desk.store.transaction() as tx:
        muted = tx.partners.muted()
    desk.at("2026-11-03 09:30").answers("partner unmute acme\n")

    with desk.store.transaction() as tx:
        assert (muted, tx.partners.muted()) == (frozenset({"acme"}), frozenset())


def test_something_agreed_by_phone_is_opened_with_its_customer(desk: MailDesk) -> None:
    desk.answers("neu: Meier, Angebot Gauben, bis Freitag, für Kunde Huber\n")

    new = desk.thing(2)
    assert (new.kind, new.state, new.recipient) == (Kind.QUOTE, State.WAITING, "anna@acme.example")
    assert (new.subject, new.wanted_on, new.customer) == ("Angebot Gauben", on("2026-11-06"), "Huber")
    assert desk.told()[0].answer == "Eingetragen mit der Nummer 2: Anna Meier, Angebot Gauben."


def test_an_agreement_with_an_address_makes_a_partner(desk: MailDesk) -> None:
    desk.answers("neu: info@new.example, Angebot Gauben\n")

    assert (desk.thing(2).recipient, desk.thing(2).partner_id) == ("info@new.example", "new")


def test_nobody_becomes_a_recipient_by_an_address_that_was_learned(tmp_path: Path) -> None:
    desk = MailDesk(tmp_path, partners=(a_partner(addresses=(), domains=("acme.example",)),))
    desk.holds(at="2026-11-03 07:00", sender="eve@acme.example", attachment="Angebot.pdf")
    desk.answers("1 ja\n")
    desk.at("2026-11-03 09:30").answers("neu: Meier, Angebot Gauben\n")

    with desk.store.transaction() as tx:
        assert [row.address for row in tx.partners.learned()] == ["eve@acme.example"]
    assert len(desk.all()) == 1
    assert "Für Anna Meier ist keine Mailadresse bekannt" in desk.note()


def test_help_is_answered_with_all_commands(desk: MailDesk) -> None:
    desk.answers("Hilfe\n")

    assert desk.note().startswith("Alle Befehle\n")
    assert "12 wieder öffnen" in desk.note()


# what is told, and when


def test_several_orders_are_each_carried_out(desk: MailDesk) -> None:
    desk.at("2026-11-02 11:00").owner_writes(ASK, subject="Noch ein Dach")
    desk.read()
    desk.at("2026-11-03 09:00").answers("1 erledigt\n2 +5\n99 ok\nso la la\n")

    assert (desk.thing(1).state, desk.thing(2).state) == (State.CLOSED, State.SNOOZED)
    assert [row.done for row in desk.told()] == [True, True]
    assert "Die Nummer 99 gibt es nicht." in desk.note()
    assert "„so la la“: Das wurde nicht verstanden." in desk.note()


def test_an_ambiguous_day_is_asked_back_with_both(desk: MailDesk) -> None:
    desk.answers("1 bis nächsten Freitag\n")

    assert desk.thing().state is State.WAITING
    assert "Ist Fr. 6. Nov. oder Fr. 13. Nov. gemeint?" in desk.note()


def test_contradicting_orders_do_nothing(desk: MailDesk) -> None:
    desk.answers("1 erledigt\n1 stopp\n")

    assert (desk.thing().state, desk.thing().muted) == (State.WAITING, False)
    assert "widerspricht sich" in desk.note()


def test_five_hundred_commands_do_nothing_and_are_answered_with_help(desk: MailDesk) -> None:
    desk.answers("".join(f"{number} ok\n" for number in range(1, 501)))

    assert desk.thing().state is State.WAITING
    assert len(desk.notes()) == 1
    assert "12 telefonisch erledigt" in desk.note()


def test_what_is_so_already_is_no_failure(desk: MailDesk) -> None:
    desk.answers("1 erledigt\n")
    desk.at("2026-11-03 09:30").answers("1 erledigt\n")

    assert desk.notes() == ()
    assert [row.answer for row in desk.told()] == ["1 ist abgeschlossen.", "1 war schon abgeschlossen."]


def test_a_wrong_answer_to_a_note_waits_for_the_digest(desk: MailDesk) -> None:
    desk.answers("1 erledgt\n")
    (note,) = desk.notes()
    desk.at("2026-11-03 09:30").answers("1 erldigt\n", answers=note.message_id)

    assert desk.notes() == (note,)
    assert desk.told() == (CommandResult("1 erldigt", False, "Das wurde nicht verstanden."),)


def test_notes_are_few_even_when_mails_are_many(desk: MailDesk) -> None:
    for minute in range(30):
        desk.at(f"2026-11-03 10:{minute:02}").answers("99 ok\n")

    assert len(desk.notes()) == 20
    assert len(desk.told()) == 10


def test_english_owners_are_answered_in_english(tmp_path: Path) -> None:
    desk = MailDesk(tmp_path)
    desk.desk = replace(desk.desk, language=Language.EN)
    from coopwatch.services.commands import MailCommands
    from coopwatch.services.triage import Triage

    orders = MailCommands(desk.desk, parse, desk.post, desk.inquiry())
    desk.triage = Triage(desk.store, desk.clock, desk.desk, parse, orders)
    desk.answers("12 done\n")

    assert "There is no number 12." in desk.note()


def test_no_note_reads_as_a_command(desk: MailDesk) -> None:
    from coopwatch.core.reading.commands import read_commands
    from coopwatch.core.writing.notes import answer_note

    for language in Language:
        note = answer_note((), language, on("2026-11-03"), with_help=True)
        assert read_commands(note.text, on("2026-11-03")).commands == ()


# how mail programs write


@pytest.mark.parametrize(
    "text",
    [
        "1 Erledigt.\n\nAm 03.11.2026 um 07:30 schrieb coopwatch:\n> [1] Anna Meier\n>   =>1 erledigt   1 +5\n",
        "Am 03.11.2026 um 07:30 schrieb coopwatch:\n> [1] Anna Meier\n> 1 stopp\n\n1 erledigt\n",
        "1 erledigt\n\nGesendet von meinem iPhone\n\n> Am 03.11.2026 um 07:30 schrieb coopwatch:\n>\n> 1 stopp\n",
        "1 done\n\n-----Original Message-----\nFrom: coopwatch\nSent: Tuesday\nSubject: 1 overdue\n\n1 stop\n",
        "Hallo,\n\n1 erledigt\n\nViele Grüße\nJane Doe\n-- \nDoe Design\n",
    ],
)
def test_only_what_is_newly_written_counts(desk: MailDesk, text: str) -> None:
    desk.answers(text)

    assert (desk.thing().state, desk.thing().muted) == (State.CLOSED, False)
    assert desk.notes() == ()


def test_a_number_and_a_short_word_are_no_initials_of_the_writer(desk: MailDesk) -> None:
    raw = (
        f"From: Olga Koch <{OWNER}>\r\nTo: {OWNER}\r\nSubject: Re: x\r\nMessage-ID: <initials-1@doe-design.example>\r\n"
        f"Date: Tue, 03 Nov 2026 09:00:00 +0100\r\nIn-Reply-To: <{desk.digest}>\r\n\r\n"
        "99 erledigt\r\n\r\n1 ok\r\n\r\n98 erledigt\r\n"
    )
    desk.arrives_raw(raw.encode(), own=True)
    desk.read()

    assert desk.thing().state is State.CLOSED
    assert "Die Nummer 98 gibt es nicht." in desk.note()


@pytest.mark.parametrize(
    "text",
    [
        "Danke.\n-- \n1 erledigt\n",
        "Schau:\n\n---------- Forwarded message ---------\nFrom: anna@acme.example\nSubject: x\n\n1 erledigt\n",
        "> 1 erledigt\n",
        "Am 03.11.2026 um 07:30 schrieb coopwatch:\n> 1 erledigt\n",
    ],
)
def test_signatures_and_passed_on_mails_give_no_orders(desk: MailDesk, text: str) -> None:
    desk.answers(text)

    assert desk.thing().state is State.WAITING


def test_an_attachment_gives_no_orders(desk: MailDesk) -> None:
    raw = (
        f"From: {OWNER}\r\nTo: {OWNER}\r\nSubject: Re: x\r\nMessage-ID: <attached-1@doe-design.example>\r\n"
        f"Date: Tue, 03 Nov 2026 09:00:00 +0100\r\nIn-Reply-To: <{desk.digest}>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nDanke\r\n'
        "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n1 erledigt\r\n"
        "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\n\r\n1 stopp\r\n--b--\r\n1 erledigt\r\n"
    )
    desk.arrives_raw(raw.encode(), own=True)
    desk.read()

    assert (desk.thing().state, desk.thing().muted) == (State.WAITING, False)


def test_a_partners_words_that_an_unmarked_quote_brings_back_give_no_orders(desk: MailDesk) -> None:
    digest = (
        "1 überfällig – Anna Meier, Angebot Dachsanierung\n\nNoch offen seit dem ersten November\n"
        "zuletzt geschrieben: „das Angebot wird noch bis zum Wochenende fertig,\n1 zurückziehen\n“\n"
    )
    answered = desk.at("2026-11-04 07:30").writes_digest(digest)
    desk.at("2026-11-04 09:00").answers(f"1 +5\n\n{digest}", answers=answered)

    assert desk.thing().state is State.SNOOZED
    assert desk.notes() == ()


def test_an_html_only_reply_counts(desk: MailDesk) -> None:
    html = (
        "<html><body><div>1 erledigt</div><div><br></div>"
        '<div class="gmail_quote"><div>Am Di., 3. Nov. 2026 schrieb coopwatch:</div>'
        "<blockquote><div>1 stopp</div></blockquote></div></body></html>"
    )
    raw = (
        f"From: {OWNER}\r\nTo: {OWNER}\r\nSubject: Re: x\r\nMessage-ID: <html-1@doe-design.example>\r\n"
        f"Date: Tue, 03 Nov 2026 09:00:00 +0100\r\nIn-Reply-To: <{desk.digest}>\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n"
    )
    desk.arrives_raw(raw.encode(), own=True)
    desk.read()

    assert (desk.thing().state, desk.thing().muted) == (State.CLOSED, False)


# once


def test_a_mail_is_obeyed_once(desk: MailDesk) -> None:
    desk.answers("1 erledigt\n")
    desk.at("2026-11-03 09:30").steer.reopen(1)
    with desk.store.transaction() as tx:
        tx.mails.set_state([2], MailState.INCOMING)
    desk.read()

    assert desk.thing().state is State.WAITING


def test_a_copy_under_another_identity_is_the_same_order(desk: MailDesk) -> None:
    desk.answers("1 erledigt\n", message_id="order-1@doe-design.example")
    desk.at("2026-11-03 09:30").steer.reopen(1)
    desk.answers("1 erledigt\n", message_id="order-1@doe-design.example")

    assert desk.thing().state is State.WAITING


def test_history_gives_no_orders(desk: MailDesk) -> None:
    desk.answers("1 erledigt\n99 ok\n", imported=True)

    assert desk.thing().state is State.WAITING
    assert desk.notes() == ()


def test_orders_never_become_requests(desk: MailDesk) -> None:
    desk.answers("1 +5\n\nBitte schicken Sie mir das Angebot bis Freitag.\n")

    assert len(desk.all()) == 1


def test_a_bounced_order_changes_nothing_more(desk: MailDesk) -> None:
    desk.presses(TokenPurpose.SNOOZE, "1 +5\n", message_id="order-9@doe-design.example")
    before = desk.thing()
    raw = (
        f"From: MAILER-DAEMON@mx.doe-design.example\r\nTo: {OWNER}\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        "Message-ID: <b-1@mx.doe-design.example>\r\nAuto-Submitted: auto-replied\r\n"
        "Date: Tue, 03 Nov 2026 09:02:00 +0100\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nYour mail could not be delivered\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.doe-design.example\r\n\r\n"
        f"Final-Recipient: rfc822; {OWNER}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <order-9@doe-design.example>\r\n\r\n--b--\r\n"
    )
    desk.at("2026-11-03 09:02").arrives_raw(raw.encode())
    desk.read()

    assert before.state is State.SNOOZED
    assert desk.thing() == before
    assert desk.notes() == ()


# who may give orders


@pytest.mark.parametrize("text", ["1 erledigt\n", "1 stopp\n", "pause\n", "Partner stumm acme\n", "1 zurückziehen\n"])
def test_a_strangers_mail_in_inbox_changes_nothing(desk: MailDesk, text: str) -> None:
    before = (desk.all(), desk.outbox())
    for sender in (STRANGER, OWNER):
        desk.arrives(text, sender=sender, answers=desk.digest, subject=f"Re: {desk.token(TokenPurpose.DONE)}")
    desk.read()

    assert (desk.all(), desk.outbox(), desk.told()) == (*before, ())


def test_a_forged_mail_that_a_rule_filed_in_sent_changes_nothing_without_a_digest(desk: MailDesk) -> None:
    before = (desk.all(), desk.outbox())
    forged = command_token(b"x" * 32, TokenPurpose.DONE, desk.thing().key, on("2026-12-24"))
    genuine = desk.token(TokenPurpose.DONE)
    for number, token in enumerate(("", forged, genuine[:-1] + ("A" if genuine[-1] != "A" else "B"), genuine[:-2])):
        subject = f"Re: 1 überfällig [{token}]" if token else "Re: 1 überfällig"
        desk.owner_writes("1 erledigt\npause\n", to=OWNER, subject=subject, message_id=f"forged-{number}@evil.example")
    desk.read()

    assert (desk.all(), desk.outbox(), desk.told()) == (*before, ())


def test_quoted_tokens_give_no_orders(desk: MailDesk) -> None:
    token = desk.token(TokenPurpose.DONE)
    desk.owner_writes(f"Schau mal.\n\n> coopwatch: 1 erledigt [{token}]\n> 1 erledigt\n", to=OWNER, subject="Fwd: x")
    desk.read()

    assert desk.thing().state is State.WAITING


def test_a_follow_up_that_is_answered_gives_no_orders(desk: MailDesk) -> None:
    desk.at("2026-11-09 10:00").plan()
    follow_up = next(mail for mail in desk.outbox() if mail.purpose is OutboxPurpose.FOLLOW_UP)
    desk.at("2026-11-09 12:00").answers("1 erledigt\n", answers=follow_up.message_id)

    assert desk.thing().state is State.WAITING


def test_an_automatic_answer_gives_no_orders(desk: MailDesk) -> None:
    desk.answers("1 erledigt\n", Auto_Submitted="auto-replied")

    assert desk.thing().state is State.WAITING


def test_a_mail_to_others_as_well_gives_no_orders_and_says_so(desk: MailDesk) -> None:
    desk.answers("1 erledigt\n", Cc="tax@adviser.example")

    assert desk.thing().state is State.WAITING
    assert "ging auch an andere" in desk.note()


def test_a_digest_passed_on_with_a_remark_is_an_ordinary_mail(desk: MailDesk) -> None:
    desk.answers("Zur Kenntnis.\n", to="tax@adviser.example", Cc=OWNER)

    assert (desk.notes(), desk.told()) == ((), ())


def test_an_answer_to_ones_own_answer_still_counts(desk: MailDesk) -> None:
    first = "answer-1@doe-design.example"
    desk.answers("1 +5\n", message_id=first)
    desk.owner_writes(
        "1 erledigt\n", to=OWNER, subject="Re: Re: 1 überfällig", In_Reply_To=f"<{first}>",
        References=f"<{desk.digest}> <{first}>",
    )  # fmt: skip
    desk.read()

    assert desk.thing().state is State.CLOSED


# a provider that renames mails, and a restored backup


def test_a_digest_that_the_provider_renamed_can_be_answered(desk: MailDesk) -> None:
    with desk.store.transaction() as tx:
        row = tx.outbox.by_message_id(desk.digest)
    assert row is not None
    renamed = row.raw.replace(desk.digest.encode(), b"0100019@email.provider.example")
    desk.at("2026-11-03 07:31").arrives_raw(renamed)
    with desk.store.transaction() as tx:
        tx.mails.set_state([2], MailState.IGNORED)
    desk.at("2026-11-03 09:00").answers("1 erledigt\n", answers="0100019@email.provider.example")

    assert desk.thing().state is State.CLOSED


def test_numbers_that_are_younger_than_a_forgotten_digest_are_asked_back(desk: MailDesk, tmp_path: Path) -> None:
    folder = tmp_path / "restored"
    folder.mkdir()
    restored = Office(folder)
    restored.at("2026-11-04 10:00").owner_writes(ASK)
    restored.read()
    restored.owner_writes("1 erledigt\n", to=OWNER, answers=desk.digest, subject="Re: x")
    restored.read()

    assert restored.only().state is State.WAITING
    assert [mail.purpose for mail in restored.outbox()] == [OutboxPurpose.NOTE]


# buttons


@pytest.mark.parametrize(
    ("purpose", "body", "state"),
    [
        (TokenPurpose.DONE, "1 erledigt\n", State.CLOSED),
        (TokenPurpose.DONE, "1 telefonisch erledigt\n", State.CLOSED),
        (TokenPurpose.DONE, "", State.CLOSED),
        (TokenPurpose.SNOOZE, "1 +5\n", State.SNOOZED),
        (TokenPurpose.SNOOZE, "1 bis 4.12.\n", State.SNOOZED),
        (TokenPurpose.SNOOZE, "", State.SNOOZED),
        (TokenPurpose.WITHDRAW, "1 zurückziehen\n", State.CLOSED),
    ],
)
def test_a_button_does_its_one_thing(desk: MailDesk, purpose: TokenPurpose, body: str, state: State) -> None:
    desk.presses(purpose, body)

    assert desk.thing().state is state
    assert desk.notes() == ()


def test_a_button_with_the_signature_of_an_app_still_counts(desk: MailDesk) -> None:
    desk.presses(TokenPurpose.DONE, "1 erledigt\n\nVersendet mit der tollen App aus dem Laden\n")

    assert (desk.thing().state, desk.notes()) == (State.CLOSED, ())


@pytest.mark.parametrize("body", ["1 stopp\n", "2 erledigt\n", "pause\n", "1 ja\n", "neu: acme, Angebot\n"])
def test_a_button_orders_nothing_else(desk: MailDesk, body: str) -> None:
    desk.at("2026-11-02 11:00").owner_writes(ASK, subject="Noch ein Dach")
    desk.read()
    before = desk.all()
    desk.at("2026-11-03 09:00").presses(TokenPurpose.DONE, body)

    assert desk.all() == before
    assert "Ein Knopf gilt nur für das Eine" in desk.note()


def test_a_button_with_a_changed_mind_is_asked_back(desk: MailDesk) -> None:
    desk.presses(TokenPurpose.DONE, "doch nicht!\n")

    assert desk.thing().state is State.WAITING
    assert "nicht verstanden" in desk.note()


def test_a_button_is_good_for_sixty_days(desk: MailDesk) -> None:
    token = desk.token(TokenPurpose.DONE)
    desk.at("2027-01-03 09:00").presses_token(token, "1 erledigt\n")
    late = desk.thing().state
    desk.at("2027-01-02 09:00").presses_token(token, "1 erledigt\n")

    assert (late, desk.thing().state) == (State.WAITING, State.CLOSED)
    assert "Der Knopf ist zu alt." in desk.note()


def test_a_yes_button_answers_only_the_question_of_its_day(desk: MailDesk) -> None:
    desk.holds(at="2026-11-03 07:00")
    token = desk.token(TokenPurpose.ANSWER_NO)
    desk.holds(at="2026-11-04 08:00", sender="otto@acme.example")
    desk.at("2026-11-04 09:00").presses_token(token, "1 nein\n")

    assert desk.thing().state is State.HOLD
    assert "otto@acme.example" in desk.note()


def test_a_yes_button_answers_the_question_of_its_digest(desk: MailDesk) -> None:
    desk.holds(at="2026-11-03 07:00")
    desk.presses(TokenPurpose.ANSWER_NO, "1 nein\n")

    assert desk.thing().state is State.WAITING


def test_a_yes_button_that_two_digests_of_a_day_bear_answers_only_what_the_older_one_asked(desk: MailDesk) -> None:
    token = desk.token(TokenPurpose.ANSWER_YES)
    desk.holds(at="2026-11-03 07:00")
    desk.at("2026-11-03 08:00").writes_digest(html=f"<p>{token}</p>")
    desk.holds(at="2026-11-03 12:00", sender="otto@acme.example", attachment="Angebot.pdf")
    desk.at("2026-11-03 15:00").writes_digest(html=f"<p>{token}</p>")
    desk.at("2026-11-03 16:00").presses_token(token, "1 ja\n")

    assert desk.thing().state is State.HOLD
    assert "otto@acme.example" in desk.note()


def test_a_yes_button_that_only_the_later_digest_of_a_day_bears_answers_its_question(desk: MailDesk) -> None:
    token = desk.token(TokenPurpose.ANSWER_NO)
    desk.holds(at="2026-11-03 12:00")
    desk.at("2026-11-03 15:00").writes_digest(html=f"<p>{token}</p>")
    desk.at("2026-11-03 16:00").presses_token(token, "1 nein\n")

    assert (desk.thing().state, desk.notes()) == (State.WAITING, ())


@pytest.mark.parametrize("index", [0, 1, 2])
def test_every_button_of_a_digest_line_opens_a_mail_that_is_understood(desk: MailDesk, index: int) -> None:
    button = Buttons(KEY, OWNER, Language.DE, desk.clock.now().date()).of(desk.thing())[index]
    link = urlsplit(button.href)
    fields = parse_qs(link.query, strict_parsing=True)
    desk.owner_writes(fields["body"][0], to=unquote(link.path), subject=fields["subject"][0])
    desk.read()

    assert fields["body"] == [f"{button.command}\r\n"]
    assert [(row.command, row.done) for row in desk.told()] == [(button.command, True)]
    assert desk.notes() == ()


def test_a_note_is_marked_as_automatic_and_goes_to_the_owner(desk: MailDesk) -> None:
    desk.answers("99 ok\n")
    mail = message_from_bytes(desk.notes()[0].raw, policy=default)

    assert (mail["To"], mail["Auto-Submitted"]) == (OWNER, "auto-generated")
    assert mail["In-Reply-To"] is None
