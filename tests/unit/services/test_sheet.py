"""The cooperation sheet and the letters from a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from coopwatch.adapters.mime import parse
from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.core.model import CloseReason, Event, EventType, Form, Language, OutboxPurpose, OutboxState, State
from coopwatch.core.writing.cooperation import Case, Suggestion, Typical
from coopwatch.core.writing.digest import DigestKind
from coopwatch.errors import OwnerError
from coopwatch.services.follow_up.writing import SendingAccount
from coopwatch.services.letters import Letters
from coopwatch.services.report.sheet import Sheets, last_year, note_quarter, quarterly_rows
from tests.builders import OWNER, a_partner, local, on
from tests.office import Office
from tests.unit.writing.cooperation_cases import a_case, answered, happened

E = EventType


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path, partners=(a_partner(), a_partner(id="bolt", name="Bolt", addresses=("b@bolt.example",))))
    return office.at("2026-12-18 10:00")


def keep(office: Office, *cases: Case) -> None:
    """Put obligations with their histories into the store, each recorded when it happened."""
    with office.store.transaction() as tx:
        for number, case in enumerate(cases, 1):
            thing = replace(case.obligation, id=0, key=f"{number:04x}")
            first, *rest = sorted(case.events, key=lambda event: event.at)
            added = tx.obligations.add(thing, [first], first.at)
            for event in rest:
                tx.obligations.save(added, [event], event.at)


def slow(count: int = 6) -> list[Case]:
    """Answered only after a follow-up."""
    return [
        a_case(
            f"2026-10-{day:02} 10:00",
            happened(E.FOLLOWED_UP, f"2026-10-{day + 7:02} 10:00"),
            happened(E.DELIVERED, f"2026-10-{day + 9:02} 10:00"),
        )
        for day in range(5, 5 + count)
    ]


def sheets(office: Office) -> Sheets:
    return Sheets(office.store, office.clock, office.desk)


def letters(office: Office) -> Letters:
    account = SendingAccount("main", OWNER, "Jane Doe", "Jane Doe")
    return Letters(office.store, office.clock, office.desk, JinjaRenderer(packaged_templates()), [account])


# the sheet


def test_the_sheet_is_of_the_last_year_and_compares_with_the_one_before(office: Office) -> None:
    old = [answered(f"2025-11-{day:02} 10:00", f"2025-11-{day:02} 15:00") for day in range(3, 8)]
    ancient = answered("2024-11-04 10:00", "2024-11-29 10:00")
    keep(office, ancient, *old, *slow())
    (row,) = sheets(office).sheet().partners

    assert (row.figures.requests, row.figures.reminders) == (6, 6)
    assert row.earlier.answer == Typical(0, 5)
    assert row.suggestion is Suggestion.TALK


def test_a_day_since_when_and_one_partner_can_be_named(office: Office) -> None:
    keep(office, *slow())
    sheet = sheets(office).sheet("Anna", on("2026-10-08"))

    assert sheet.period.since == on("2026-10-08")
    assert sheet.partners[0].figures.requests == 3
    assert sheets(office).sheet("bolt").partners == ()


def test_an_unknown_partner_and_a_day_ahead_are_told(office: Office) -> None:
    with pytest.raises(OwnerError, match="no partner nobody"):
        sheets(office).sheet("nobody")
    with pytest.raises(OwnerError, match="lies ahead"):
        sheets(office).sheet(since=on("2027-01-01"))


def test_imported_history_that_was_recorded_late_is_read_with_its_events(office: Office) -> None:
    case = answered("2026-11-02 10:00", "2026-11-04 10:00")
    with office.store.transaction() as tx:
        thing = replace(case.obligation, open_since_import=True, id=0)
        tx.obligations.add(thing, case.events, office.clock.now())
    (row,) = sheets(office).sheet().partners

    assert row.figures.requests == 0
    assert row.figures.answer == Typical(2, 1)


def test_a_year_has_365_days_up_to_today() -> None:
    period = last_year(on("2026-12-18"))

    assert (period.until - period.since).days == 364
    assert period.before().until == period.since - timedelta(days=1)


def test_the_quarterly_rows_come_once_and_only_weekly(office: Office) -> None:
    keep(office, *slow(), a_case("2026-11-02 10:00", partner_id="bolt"))
    with office.store.transaction() as tx:
        now = office.clock.now()
        assert quarterly_rows(tx, office.desk, DigestKind.DAILY, now) == ()
        first = quarterly_rows(tx, office.desk, DigestKind.WEEKLY, now)
        note_quarter(tx, office.desk, DigestKind.DAILY, now)
        assert quarterly_rows(tx, office.desk, DigestKind.WEEKLY, now) == first
        note_quarter(tx, office.desk, DigestKind.WEEKLY, now)
        again = quarterly_rows(tx, office.desk, DigestKind.WEEKLY, now + timedelta(days=7))
        next_quarter = quarterly_rows(tx, office.desk, DigestKind.WEEKLY, local("2027-01-08 15:00"))

    assert [row.partner.id for row in first] == ["acme"]
    assert again == ()
    assert len(next_quarter) == 1


# a letter for a talk


def test_a_letter_for_a_talk_goes_to_the_address_written_to_last(office: Office) -> None:
    keep(office, *slow(), a_case("2026-12-01 10:00", recipient="ben@acme.example"))
    letter = letters(office).talk("acme")

    assert letter.recipient == "ben@acme.example"
    assert "sechs Mal habe ich nachgefragt" in letter.rendered.text
    assert "manchmal eng" in letter.rendered.text


def test_below_five_requests_a_letter_names_no_figures(office: Office) -> None:
    keep(office, *slow(4))
    text = letters(office).talk("acme").rendered.text

    assert "nachgefragt" not in text
    assert "eng" not in text.split()


def test_a_partner_without_history_gets_his_configured_address(office: Office) -> None:
    assert letters(office).talk("bolt").recipient == "b@bolt.example"


def test_putting_a_letter_writes_a_draft_and_nothing_else(office: Office) -> None:
    keep(office, *slow())
    service = letters(office)
    number = service.put(service.talk("acme"))
    assert service.put(service.talk("acme")) == number
    office.at("2026-12-18 10:05")
    assert service.put(service.talk("acme")) != number
    first, _ = office.outbox()

    assert (first.id, first.purpose, first.state) == (number, OutboxPurpose.LETTER, OutboxState.READY)
    assert (first.deliver_by, first.items) == ("imap", ())
    assert parse(first.raw, first.date_at).to[0].email == "anna@acme.example"


# a letter to a customer


def huber(office: Office) -> None:
    keep(
        office,
        a_case("2026-11-02 10:00", customer="Familie Huber", job="Dach", subject="Dachziegel"),
        a_case(
            "2026-12-01 10:00",
            happened(E.DELIVERED, "2026-12-10 10:00"),
            customer="Familie Huber",
            job="Dach",
            subject="Statik",
        ),
        a_case(
            "2026-06-01 10:00", happened(E.DELIVERED, "2026-06-10 10:00"), customer="Familie Huber", subject="Altes"
        ),
        a_case("2026-12-02 10:00", customer="Maier", job="Keller", subject="Pumpe"),
    )


@pytest.mark.parametrize("who", ["Familie Huber", "familie  huber", "Dach", "hube"])
def test_a_customer_is_told_what_is_open_and_what_came_lately(office: Office, who: str) -> None:
    huber(office)
    letter = letters(office).customer(who)

    assert letter.rendered.subject == "Stand der Dinge: Dach"
    assert letter.rendered.text.startswith("Guten Tag Familie Huber,\n")
    assert "– Angebot: Statik – ist da, seit dem 10. Dezember" in letter.rendered.text
    assert "– Angebot: Dachziegel – darauf warte ich seit dem 2. November" in letter.rendered.text
    assert not [word for word in ("Altes", "Pumpe", "Anna", "acme") if word in letter.rendered.text]


def test_language_and_form_of_a_customer_are_chosen(office: Office) -> None:
    huber(office)

    assert letters(office).customer("Huber", form=Form.DU).rendered.text.startswith("Hallo Familie Huber,")
    assert letters(office).customer("Huber", language=Language.EN).rendered.text.startswith("Hello Familie Huber,")


def test_nothing_known_and_two_customers_are_told(office: Office) -> None:
    huber(office)

    with pytest.raises(OwnerError, match="nothing is known"):
        letters(office).customer("Schulze")
    with pytest.raises(OwnerError, match="Familie Huber, Maier"):
        letters(office).customer("e")
    with pytest.raises(OwnerError, match="nothing is known"):
        letters(office).customer("  ")


def test_without_an_address_there_is_no_draft(office: Office) -> None:
    huber(office)
    service = letters(office)

    with pytest.raises(OwnerError, match="no address"):
        service.put(service.customer("Huber"))
    with pytest.raises(OwnerError, match="not a mail address"):
        service.customer("Huber", to="huber")
    assert service.put(service.customer("Huber", to="Huber@kunde.example")) == 1
    assert office.outbox()[0].recipient == "huber@kunde.example"


def test_each_thing_stands_where_it_stands(office: Office) -> None:
    turn: dict[str, Any] = {"state": State.OWNER_TURN, "due_at": None}
    keep(
        office,
        a_case("2026-12-01 10:00", job="J", subject="gefragt", **turn),
        a_case("2026-12-02 10:00", Event(E.HANDED_OVER, local("2026-12-16 10:00")), job="J", subject="offen", **turn),
        a_case("2026-12-03 10:00", job="J", subject="zugesagt", state=State.PROMISED, promised_until=on("2026-12-22")),
        a_case("2026-12-04 10:00", job="J", subject="verstrichen", promised_until=on("2026-12-10")),
        a_case("2026-12-07 10:00", happened(E.DECLINED, "2026-12-08 10:00"), job="J", subject="abgesagt"),
        a_case("2026-12-08 10:00", job="J", subject="vermutet", state=State.SUGGESTED),
        a_case(
            "2026-12-08 10:00",
            happened(E.CLOSED, "2026-12-09 10:00", reason=CloseReason.WITHDRAWN),
            job="J",
            subject="egal",
        ),
    )
    text = letters(office).customer("J").rendered.text

    assert "gefragt – liegt gerade bei mir" in text
    assert "offen – darauf warte ich seit dem 2. Dezember" in text
    assert "zugesagt – ist für den 22. Dezember zugesagt" in text
    assert "verstrichen – war für den 10. Dezember zugesagt" in text
    assert "abgesagt – dafür kam eine Absage" in text
    assert not [word for word in ("vermutet", "egal") if word in text]
