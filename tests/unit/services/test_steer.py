"""What the owner's word does."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopwatch.core.model import CloseReason, Kind, OutboxState, State
from coopwatch.errors import OwnerError
from coopwatch.services.steer import Agreement, paused
from tests.builders import a_partner, local, on
from tests.office import Office

ASK = "Guten Tag,\n\nkönnten Sie mir bitte ein Angebot für das Dach schicken?\n\nViele Grüße\nJane Doe\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.owner_writes(ASK)
    office.read()
    return office


def test_done_closes_and_withdraw_closes_otherwise(office: Office) -> None:
    office.steer.done(1, "by phone")

    assert office.only().close_reason is CloseReason.SETTLED_ELSEWHERE
    assert office.history()[-1].words == "by phone"


def test_what_is_closed_can_be_reopened_and_counts_from_now(office: Office) -> None:
    office.steer.withdraw(1)
    office.at("2026-11-20 09:00").steer.reopen(1)

    assert office.only().due_at == local("2026-11-27 09:00")


def test_snoozing_cancels_a_mail_that_is_not_out(office: Office) -> None:
    office.at("2026-11-09 10:00").plan()
    office.steer.snooze(1, on("2026-11-23"))

    assert [mail.state for mail in office.outbox()] == [OutboxState.CANCELLED]
    assert office.only().state is State.SNOOZED


@pytest.mark.parametrize("day", ["2026-11-02", "2026-10-01", "2028-01-01"])
def test_snoozing_needs_a_day_within_the_next_year(office: Office, day: str) -> None:
    with pytest.raises(OwnerError, match="within the next year"):
        office.steer.snooze(1, on(day))


def test_a_muted_obligation_is_never_written_about(office: Office) -> None:
    office.steer.mute(1)
    office.at("2026-11-30 10:00").plan()

    assert office.outbox() == ()


def test_a_muted_partner_gets_nothing_until_unmuted(office: Office) -> None:
    office.steer.mute_partner("Meier")
    office.at("2026-11-09 10:00").plan()
    silent = office.outbox()
    office.steer.mute_partner("acme", muted=False)
    office.plan()

    assert silent == ()
    assert len(office.outbox()) == 1


def test_something_agreed_by_phone_is_watched_and_followed_up(office: Office) -> None:
    number = office.steer.open(Agreement("acme", Kind.DOCUMENT, "Statik Halle 3", customer="Huber"))
    office.at("2026-11-09 10:00").plan()

    (mail,) = office.outbox()
    assert {item.obligation_id for item in mail.items} == {1, number}


@pytest.mark.parametrize("name", ["nobody", "", "nobody@elsewhere.example"])
def test_an_unknown_partner_is_named_with_a_way_on(office: Office, name: str) -> None:
    with pytest.raises(OwnerError, match="partners"):
        office.steer.open(Agreement(name, Kind.ANSWER, "x"))


@pytest.mark.parametrize("number", [0, 2, 10**12])
def test_an_unknown_number_is_named(office: Office, number: int) -> None:
    with pytest.raises(OwnerError, match="no number"):
        office.steer.done(number)


def test_a_pause_holds_until_its_last_day(office: Office) -> None:
    office.steer.pause(on("2027-01-06"))

    with office.store.transaction() as tx:
        assert paused(tx, on("2027-01-06"))
        assert not paused(tx, on("2027-01-07"))


def test_resuming_ends_a_pause_without_end(office: Office) -> None:
    office.steer.pause(None)
    office.steer.resume()

    with office.store.transaction() as tx:
        assert not paused(tx, on("2026-11-02"))


@pytest.mark.parametrize("address", ["anna", "a@b@c", "anna@acme.example\nBcc: x@y.example", "<anna@acme.example>"])
def test_only_a_plain_address_becomes_a_partner(office: Office, address: str) -> None:
    with pytest.raises(OwnerError, match="not a mail address"):
        office.steer.add_partner(address)


def test_a_suggestion_cannot_be_snoozed_before_it_is_adopted(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.owner_writes(ASK, imported=True)
    office.read()

    with pytest.raises(OwnerError, match="not being watched"):
        office.steer.snooze(1, on("2026-11-23"))


@pytest.mark.parametrize("name", ["Müller", "Mueller", "mueller gmbh", "MÜLLER"])
def test_a_partner_is_found_however_the_umlaut_is_typed(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "umlauts"
    folder.mkdir()
    partners = (
        a_partner(id="mueller", name="Müller GmbH", addresses=("m@mueller.example",), domains=()),
        a_partner(id="otto", name="Otto", addresses=("o@otto.example",), domains=()),
    )
    office = Office(folder, partners=partners)

    assert office.steer.mute_partner(name) == "Müller GmbH: muted."


def test_a_whole_name_wins_over_one_that_only_contains_it(tmp_path: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    partners = (
        a_partner(id="a", name="Müller", addresses=("m@mueller.example",), domains=()),
        a_partner(id="b", name="Müllerson", addresses=("s@muellerson.example",), domains=()),
    )

    assert Office(folder, partners=partners).steer.mute_partner("mueller") == "Müller: muted."
