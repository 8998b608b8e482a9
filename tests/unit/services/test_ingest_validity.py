"""When UIDs lose their meaning, folders vanish, or a mailbox is suddenly empty."""

from __future__ import annotations

import pytest

from coopwatch.core.deciding.folders import FolderSettings
from coopwatch.core.model import Role
from coopwatch.ports import FolderPhase, MailState
from tests.inbound import LONG_AGO, Inbound
from tests.letters import a_letter, an_own_letter


@pytest.fixture
def inbound() -> Inbound:
    """Thirty mails in INBOX, two in Sent, all read."""
    inbound = Inbound()
    for number in range(30):
        inbound.box.deliver("INBOX", a_letter(number), LONG_AGO)
    for number in range(2):
        inbound.box.deliver("Sent", an_own_letter(number), LONG_AGO)
    inbound.watch()
    return inbound


def test_a_change_of_the_number_alone_keeps_every_placement(inbound: Inbound) -> None:
    inbound.box.set_uidvalidity("INBOX", 77)
    inbound.box.calls.clear()

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (True, 0)
    assert inbound.folder("INBOX").uidvalidity == 77
    assert inbound.placed("INBOX") == list(range(1, 31))
    assert inbound.box.count("headers", "INBOX") == 1


def test_a_lower_uidvalidity_is_a_change_as_well(inbound: Inbound) -> None:
    inbound.box.set_uidvalidity("INBOX", 77)
    inbound.sync()
    inbound.box.set_uidvalidity("INBOX", 76)

    assert inbound.sync().complete
    assert inbound.folder("INBOX").uidvalidity == 76


def test_a_real_change_reads_the_folder_anew_and_makes_nothing_new(inbound: Inbound) -> None:
    before = inbound.states()
    inbound.box.renumber("INBOX")

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (True, 0)
    assert inbound.placed("INBOX") == list(range(1, 31))
    assert inbound.states() == before


def test_a_real_change_finds_what_arrived_meanwhile(inbound: Inbound) -> None:
    inbound.box.renumber("INBOX")
    inbound.arrives("INBOX", a_letter(99))

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (True, 1)


def test_few_equal_mails_are_enough_when_they_are_all_there_are(inbound: Inbound) -> None:
    inbound.box.set_uidvalidity("Sent", 55)
    inbound.box.calls.clear()

    inbound.sync()

    assert inbound.box.count("uids", "Sent") == 0
    assert inbound.folder("Sent").uidvalidity == 55


def test_one_contradiction_makes_the_change_real(inbound: Inbound) -> None:
    folder = inbound.box.world["INBOX"]
    folder.mails[30], folder.mails[29] = folder.mails[29], folder.mails[30]
    inbound.box.set_uidvalidity("INBOX", 77)
    inbound.box.calls.clear()

    result = inbound.sync()

    assert result.complete
    assert inbound.box.count("uids", "INBOX") == 1


def test_a_change_is_confirmed_on_a_fresh_connection(inbound: Inbound) -> None:
    inbound.box.set_uidvalidity("INBOX", 77)

    inbound.sync()

    assert inbound.box.renewals == 1


def test_a_change_while_reading_is_met_in_the_same_sync(inbound: Inbound) -> None:
    inbound.arrives("INBOX", a_letter(99))
    inbound.box.after_status("INBOX", lambda: inbound.box.set_uidvalidity("INBOX", 77))

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (True, 1)
    assert inbound.folder("INBOX").uidvalidity == 77


def test_a_folder_that_flaps_is_put_in_quarantine_and_let_out_a_day_later(inbound: Inbound) -> None:
    for value in range(100, 106):
        inbound.box.set_uidvalidity("INBOX", value)
        inbound.clock.move(minutes=10)
        result = inbound.sync()

    assert not result.complete
    assert inbound.folder("INBOX").phase is FolderPhase.QUARANTINED
    inbound.clock.move(hours=25)

    assert inbound.sync().complete
    assert inbound.folder("INBOX").phase is FolderPhase.STEADY


def test_a_quarantined_folder_that_returns_to_its_old_number_stays_out_until_it_is_calm(inbound: Inbound) -> None:
    for value in range(100, 106):
        inbound.box.set_uidvalidity("INBOX", value)
        inbound.sync()
    inbound.box.set_uidvalidity("INBOX", inbound.folder("INBOX").uidvalidity)

    assert not inbound.sync().complete
    inbound.clock.move(hours=25)

    assert inbound.sync().complete


def test_uidnext_that_went_back_makes_the_folder_be_read_anew(inbound: Inbound) -> None:
    folder = inbound.box.world["INBOX"]
    for uid in (29, 30):
        del folder.mails[uid]
    folder.uidnext = 29
    inbound.arrives("INBOX", a_letter(99))

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (True, 1)
    assert inbound.placed("INBOX") == list(range(1, 30))


def test_a_renamed_folder_is_met_again_without_new_mails(inbound: Inbound) -> None:
    inbound.box.create("Alt")
    inbound.box.deliver("Alt", a_letter(50), LONG_AGO)
    inbound.run()
    inbound.box.rename("Alt", "Neu")

    result = inbound.sync()

    assert (result.complete, result.new_mails, result.missing) == (True, 0, ("Alt",))
    assert inbound.folder("Alt").phase is FolderPhase.MISSING


def test_a_missing_folder_that_comes_back_is_read_on(inbound: Inbound) -> None:
    inbound.box.create("Alt")
    inbound.box.deliver("Alt", a_letter(50), LONG_AGO)
    inbound.run()
    kept = inbound.box.world.pop("Alt")
    inbound.sync()
    inbound.box.world["Alt"] = kept
    inbound.arrives("Alt", a_letter(51))

    result = inbound.sync()

    assert (result.complete, result.new_mails, result.missing) == (True, 1, ())
    assert inbound.folder("Alt").phase is FolderPhase.STEADY


def test_without_its_sent_folder_nothing_is_complete(inbound: Inbound) -> None:
    inbound.box.drop_folder("Sent")

    first, second = inbound.sync(), inbound.sync()

    assert (first.complete, second.complete) == (False, False)
    assert "Sent" in second.errors[0]


def test_a_renamed_sent_folder_is_taken_over(inbound: Inbound) -> None:
    inbound.box.rename("Sent", "Gesendet")

    result = inbound.sync()

    assert result.complete
    assert inbound.folder("Gesendet").role is Role.SENT


def test_a_sent_folder_that_is_suddenly_empty_is_no_proof_of_silence(inbound: Inbound) -> None:
    for number in range(40):
        inbound.box.deliver("Sent", an_own_letter(number + 10), LONG_AGO)
    inbound.sync()
    inbound.box.world["Sent"].mails.clear()

    result = inbound.sync()

    assert not result.complete
    assert "suddenly empty" in result.errors[0]
    assert len(inbound.placed("Sent")) == 42


def test_an_inbox_that_the_owner_cleared_is_ordinary(inbound: Inbound) -> None:
    inbound.box.world["INBOX"].mails.clear()

    assert inbound.sync().complete


def test_a_swapped_empty_inbox_is_no_proof_of_silence(inbound: Inbound) -> None:
    inbound.box.world["INBOX"].mails.clear()
    inbound.box.world["INBOX"].uidnext = 1
    inbound.box.set_uidvalidity("INBOX", 77)

    result = inbound.sync()

    assert not result.complete
    assert len(inbound.placed("INBOX")) == 30


def test_a_folder_that_turns_out_to_be_sent_makes_its_mails_own(inbound: Inbound) -> None:
    inbound.box.create("Postausgang alt")
    inbound.box.deliver("Postausgang alt", an_own_letter(70), LONG_AGO)
    inbound.run()
    assert not inbound.mails()["own-70@doe-design.example"].own
    inbound.settings = Inbound(folders=FolderSettings({Role.SENT: "Postausgang alt"})).settings
    inbound.restart()

    inbound.sync()

    assert inbound.mails()["own-70@doe-design.example"].own


def test_a_relinked_mail_keeps_its_state(inbound: Inbound) -> None:
    with inbound.store.transaction() as tx:
        (mail,) = tx.mails.by_message_ids(["letter-3@acme.example"])
        tx.mails.set_state([mail.id], MailState.MATCHED)
    inbound.box.renumber("INBOX")

    inbound.run()

    assert inbound.states()["letter-3@acme.example"] is MailState.MATCHED
