"""Folders as buttons: a sent mail that newly lies there is watched or ignored, once for each place."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopwatch.adapters.mime import parse
from coopwatch.core.model import CloseReason, Kind, OutboxPurpose, Role, State
from coopwatch.core.reading.message_id import content_key
from coopwatch.core.writing.digest import CommandResult
from coopwatch.ports import FolderPhase, FolderState, MailState, NewMail
from coopwatch.services.commands.results import results_since
from tests.builders import OWNER, local
from tests.office import Office

ASK = "Hallo Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\nJane Doe\n"
TALK = "Hallo Frau Meier,\n\nschön war es gestern mit Ihnen.\n\nJane Doe\n"
WATCH, IGNORE = "Coopwatch/Watch", "Coopwatch/Ignore"


class Shelves(Office):
    """An office whose owner has both folders; mails are moved by hand into them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.raws: list[bytes] = []
        self.validity = {WATCH: 1, IGNORE: 1}
        for name in (WATCH, IGNORE):
            self.save(name)
        self.read()

    def save(self, name: str, phase: FolderPhase = FolderPhase.STEADY) -> None:
        """Sync has read the folder to its end."""
        with self.store.transaction() as tx:
            tx.folders.save(FolderState("main", name, Role.OTHER, self.validity[name], phase=phase, shown=name))

    def arrives_raw(self, raw: bytes, *, own: bool = False, imported: bool = False) -> None:
        """Remember the bytes, so that the mail can lie in another folder as well."""
        self.raws.append(raw)
        super().arrives_raw(raw, own=own, imported=imported)

    def put(self, folder: str, uid: int, index: int = -1) -> None:
        """A mail lies in a folder under a UID; triage follows."""
        mail = parse(self.raws[index], self.clock.now())
        new = NewMail(mail, content_key(mail), uid, own=False, imported=False)
        with self.store.transaction() as tx:
            tx.mails.add("main", folder, Role.OTHER, self.validity[folder], [new])
        self.save(folder)
        self.read()

    def told(self) -> tuple[CommandResult, ...]:
        """What the next digest says."""
        with self.store.transaction() as tx:
            return results_since(tx, None)


@pytest.fixture
def shelves(tmp_path: Path) -> Shelves:
    return Shelves(tmp_path).at("2026-11-02 10:00")


def test_a_mail_that_asks_for_nothing_clear_is_watched_for_an_answer(shelves: Shelves) -> None:
    shelves.owner_writes(TALK)
    shelves.read()
    before = shelves.all()
    shelves.at("2026-11-02 10:30").put(WATCH, 1)

    assert before == ()
    assert (shelves.only().kind, shelves.only().state) == (Kind.ANSWER, State.WAITING)
    assert shelves.told() == (CommandResult(f"{WATCH}: Angebot Dachsanierung", True, "Auf 1 wird ab jetzt geachtet."),)


def test_a_stranger_becomes_a_partner(shelves: Shelves) -> None:
    shelves.owner_writes(ASK, to="new@elsewhere.example")
    shelves.read()
    shelves.put(WATCH, 1)

    assert (shelves.only().state, shelves.only().partner_id) == (State.WAITING, "elsewhere")


def test_a_mail_of_the_past_is_adopted_and_due_tomorrow_at_the_earliest(shelves: Shelves) -> None:
    shelves.at("2026-08-03 10:00").owner_writes(ASK, imported=True)
    shelves.read()
    shelves.at("2026-11-02 10:00").put(WATCH, 1)

    assert shelves.only().state is State.WAITING
    assert shelves.only().due_at == local("2026-11-03 08:30")


def test_what_is_ignored_is_withdrawn_and_its_mail_cancelled(shelves: Shelves) -> None:
    shelves.owner_writes(ASK)
    shelves.read()
    shelves.at("2026-11-09 10:00").plan()
    shelves.put(IGNORE, 1)

    assert shelves.only().close_reason is CloseReason.WITHDRAWN
    assert [mail.state.value for mail in shelves.outbox()] == ["cancelled"]


def test_each_place_counts_once(shelves: Shelves) -> None:
    shelves.owner_writes(ASK)
    shelves.read()
    shelves.put(IGNORE, 1)
    shelves.at("2026-11-02 11:00").steer.reopen(1)
    shelves.read()
    shelves.put(IGNORE, 1)

    assert shelves.only().state is State.WAITING


def test_a_new_place_counts_again(shelves: Shelves) -> None:
    shelves.owner_writes(ASK)
    shelves.read()
    shelves.put(IGNORE, 1)
    shelves.at("2026-11-02 11:00").put(WATCH, 1)
    reopened = shelves.only().state
    shelves.at("2026-11-02 12:00").put(IGNORE, 2)

    assert (reopened, shelves.only().state) == (State.WAITING, State.CLOSED)


def test_a_folder_that_is_numbered_anew_presses_nothing(shelves: Shelves) -> None:
    shelves.owner_writes(ASK)
    shelves.read()
    shelves.put(IGNORE, 1)
    shelves.at("2026-11-02 11:00").steer.reopen(1)
    shelves.validity[IGNORE] = 2
    shelves.put(IGNORE, 7)

    assert shelves.only().state is State.WAITING


def test_what_lay_there_at_first_is_history(tmp_path: Path) -> None:
    shelves = Shelves.__new__(Shelves)
    Office.__init__(shelves, tmp_path)
    shelves.raws, shelves.validity = [], {WATCH: 1, IGNORE: 1}
    shelves.at("2026-11-02 10:00").owner_writes(TALK)
    mail = parse(shelves.raws[0], shelves.clock.now())
    with shelves.store.transaction() as tx:
        tx.mails.add("main", WATCH, Role.OTHER, 1, [NewMail(mail, content_key(mail), 1, False, False)])
    shelves.save(WATCH)
    shelves.read()

    assert shelves.all() == ()


def test_the_first_mail_in_a_folder_that_was_made_later_counts(tmp_path: Path) -> None:
    shelves = Shelves.__new__(Shelves)
    Office.__init__(shelves, tmp_path)
    shelves.raws, shelves.validity = [], {WATCH: 1, IGNORE: 1}
    shelves.at("2026-11-02 10:00").owner_writes(TALK)
    shelves.read()
    shelves.put(WATCH, 1)

    assert shelves.only().state is State.WAITING


@pytest.mark.parametrize("phase", [FolderPhase.BACKFILL, FolderPhase.CHANGED, FolderPhase.QUARANTINED])
def test_a_folder_that_is_not_settled_says_nothing(shelves: Shelves, phase: FolderPhase) -> None:
    shelves.owner_writes(TALK)
    shelves.read()
    mail = parse(shelves.raws[0], shelves.clock.now())
    with shelves.store.transaction() as tx:
        tx.mails.add("main", WATCH, Role.OTHER, 1, [NewMail(mail, content_key(mail), 1, False, False)])
    shelves.save(WATCH, phase)
    shelves.read()

    assert shelves.all() == ()


def test_a_strangers_mail_in_the_folder_changes_nothing(shelves: Shelves) -> None:
    shelves.arrives(ASK, sender="mallory@evil.example")
    shelves.read()
    shelves.put(WATCH, 1)

    assert shelves.all() == ()
    assert [row.done for row in shelves.told()] == [False]


def test_the_owners_address_outside_of_sent_is_waited_for_and_then_told(shelves: Shelves) -> None:
    shelves.arrives(ASK, sender=OWNER)
    shelves.read()
    shelves.put(WATCH, 1)
    early = shelves.told()
    shelves.at("2026-11-02 10:20").read()

    assert (shelves.all(), early) == ((), ())
    assert ["noch nie bei den gesendeten" in row.answer for row in shelves.told()] == [True]


def test_a_copy_found_before_its_original_counts_once_the_original_is_known(shelves: Shelves) -> None:
    shelves._arrives(TALK, OWNER, "anna@acme.example", own=False)
    shelves.read()
    shelves.put(WATCH, 1)
    shelves.at("2026-11-02 10:05").arrives_raw(shelves.raws[0], own=True)
    shelves.read()

    assert shelves.only().state is State.WAITING


def test_a_forgotten_text_is_fetched_first(shelves: Shelves) -> None:
    shelves.owner_writes(TALK)
    shelves.read()
    with shelves.store.transaction() as tx:
        tx.mails.forget_texts(local("2027-01-01 10:00"))
    shelves.put(WATCH, 1)
    with shelves.store.transaction() as tx:
        wanted = tx.mails.in_state(MailState.WANTED, 10)
        tx.mails.save_text(wanted[0].id, shelves.raws[0])
    shelves.read()

    assert shelves.only().state is State.WAITING


def test_a_follow_ups_copy_in_ignore_ends_what_it_is_about(shelves: Shelves) -> None:
    shelves.owner_writes(ASK)
    shelves.read()
    shelves.at("2026-11-09 10:00").plan()
    shelves.mark_sent()
    (follow_up,) = [mail for mail in shelves.outbox() if mail.purpose is OutboxPurpose.FOLLOW_UP]
    shelves.arrives_raw(follow_up.raw, own=True)
    shelves.read()
    shelves.put(IGNORE, 1)

    assert shelves.only().close_reason is CloseReason.WITHDRAWN


def test_a_mail_to_oneself_is_owed_by_nobody(shelves: Shelves) -> None:
    shelves.owner_writes(ASK, to=OWNER)
    shelves.read()
    shelves.put(WATCH, 1)

    assert shelves.all() == ()
    assert "niemanden" in shelves.told()[0].answer
