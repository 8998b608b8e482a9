"""Folders as buttons on Gmail, where a folder is a label: one mail lies in All Mail and in the label at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopwatch.core.deciding.folders import FolderSettings
from coopwatch.core.model import CloseReason, Role, State
from coopwatch.core.writing.digest import CommandResult
from coopwatch.services.commands.results import results_since
from tests.inbound import Inbound
from tests.letters import a_letter, an_own_letter
from tests.office import BUTTON_FOLDERS, Office

ALL, WATCH, IGNORE = "[Gmail]/All Mail", "Coopwatch/Watch", "Coopwatch/Ignore"
TALK = "Hallo Frau Meier,\r\n\r\nschön war es gestern mit Ihnen.\r\n"


class Gmail(Office):
    """An office whose mail is read from a mailbox with labels."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.inbound = Inbound(store=self.store, folders=FolderSettings(buttons=BUTTON_FOLDERS))
        box = self.inbound.box
        box.world.pop("Sent")
        box.create(ALL, Role.ALL)
        for label in (WATCH, IGNORE):
            box.create(label)
        self.pass_by()

    def pass_by(self, minutes: int = 2) -> None:
        """Everything is read, and time goes on."""
        self.inbound.run()
        self.clock.at = self.inbound.clock.now()
        self.triage.run()
        self.inbound.run()
        self.triage.run()
        self.inbound.clock.move(minutes=minutes)

    def arrives_labelled(self, raw: bytes, *labels: str, own: bool = True) -> None:
        """A mail comes into All Mail; the owner labels it."""
        for folder in (ALL, *labels):
            self.inbound.arrives(folder, raw, sent_label=own)

    def label(self, raw: bytes, label: str, *, own: bool = True) -> int:
        """The owner puts a label on a mail that is there; its UID below the label."""
        return self.inbound.arrives(label, raw, sent_label=own)

    def told(self) -> tuple[CommandResult, ...]:
        """What the next digest says."""
        with self.store.transaction() as tx:
            return results_since(tx, None)


@pytest.fixture
def gmail(tmp_path: Path) -> Gmail:
    return Gmail(tmp_path)


def test_a_label_watches_a_mail_that_stays_in_all_mail(gmail: Gmail) -> None:
    mail = an_own_letter(1, text=TALK)
    gmail.arrives_labelled(mail)
    gmail.pass_by()
    before = gmail.all()
    gmail.label(mail, WATCH)
    gmail.pass_by()

    assert before == ()
    assert gmail.only().state is State.WAITING
    assert [row.done for row in gmail.told()] == [True]


def test_a_mail_that_is_labelled_before_it_was_read_counts_once(gmail: Gmail) -> None:
    gmail.arrives_labelled(an_own_letter(1, text=TALK), WATCH)
    gmail.pass_by()
    gmail.pass_by()

    assert gmail.only().state is State.WAITING
    assert len(gmail.told()) == 1


def test_the_label_ignore_ends_it_though_the_mail_lies_in_all_mail(gmail: Gmail) -> None:
    mail = an_own_letter(1)
    gmail.arrives_labelled(mail)
    gmail.pass_by()
    gmail.label(mail, IGNORE)
    gmail.pass_by()

    assert gmail.only().close_reason is CloseReason.WITHDRAWN


def test_both_labels_at_once_leave_the_last_word_to_the_later_look(gmail: Gmail) -> None:
    mail = an_own_letter(1)
    gmail.arrives_labelled(mail)
    gmail.pass_by()
    gmail.label(mail, IGNORE)
    gmail.pass_by()
    gmail.label(mail, WATCH)
    gmail.pass_by()
    gmail.pass_by()

    assert gmail.only().state is State.WAITING


def test_a_label_taken_off_says_nothing_and_put_on_again_it_counts(gmail: Gmail) -> None:
    mail = an_own_letter(1)
    gmail.arrives_labelled(mail)
    gmail.pass_by()
    uid = gmail.label(mail, IGNORE)
    gmail.pass_by()
    gmail.steer.reopen(1)
    gmail.inbound.box.delete(IGNORE, uid)
    gmail.pass_by()
    without = gmail.only().state
    gmail.label(mail, IGNORE)
    gmail.pass_by()

    assert (without, gmail.only().state) == (State.WAITING, State.CLOSED)


def test_a_labelled_conversation_is_watched_once_and_its_replies_say_nothing(gmail: Gmail) -> None:
    talk = an_own_letter(1, text=TALK)
    more = an_own_letter(2, text="Hallo,\r\n\r\nnoch ein Gedanke dazu.\r\n", cites="own-1@doe-design.example")
    reply = a_letter(3, text="Ja, schön war es.\r\n", cites="own-1@doe-design.example")
    for raw, own in ((talk, True), (more, True), (reply, False)):
        gmail.arrives_labelled(raw, own=own)
    gmail.pass_by()
    for raw, own in ((talk, True), (more, True), (reply, False)):
        gmail.label(raw, WATCH, own=own)
    gmail.pass_by()
    gmail.pass_by(20)

    assert len(gmail.all()) == 1
    assert {row.done for row in gmail.told()} == {True}


def test_a_strangers_mail_with_the_label_changes_nothing(gmail: Gmail) -> None:
    gmail.arrives_labelled(a_letter(1, sender="mallory@evil.example"), WATCH, own=False)
    gmail.pass_by()

    assert gmail.all() == ()
    assert [row.done for row in gmail.told()] == [False]
