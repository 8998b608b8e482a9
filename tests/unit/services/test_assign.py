"""The customer and job behind an obligation: a note of the owner's that changes nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coopwatch.errors import OwnerError
from tests.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.owner_writes("Könnten Sie mir bitte ein Angebot schicken?\n")
    office.read()
    return office


def test_naming_customer_and_job_changes_nothing_else(office: Office) -> None:
    before, history = office.only(), office.history()

    assert office.steer.assign(1, "Familie Huber", "Dach") == "1: for Familie Huber, Dach."
    assert office.only() == replace(before, customer="Familie Huber", job="Dach")
    assert office.history() == history


def test_what_is_not_named_stays_and_an_empty_name_removes(office: Office) -> None:
    office.steer.assign(1, "Huber", "Dach")
    office.steer.assign(1, job="")

    assert (office.only().customer, office.only().job) == ("Huber", "")
    assert office.steer.assign(1, customer="") == "1: for nobody in particular."


def test_a_written_follow_up_stays_as_true_as_it_was(office: Office) -> None:
    office.at("2026-11-09 10:00").plan()
    before = office.outbox()
    office.steer.assign(1, "Huber")

    assert office.outbox() == before


def test_names_are_one_clean_line(office: Office) -> None:
    office.steer.assign(1, "Hu\r\nber\u202e" + "x" * 200)

    assert office.only().customer.startswith("Hu ber")
    assert len(office.only().customer) == 80


def test_an_unknown_number_is_told(office: Office) -> None:
    with pytest.raises(OwnerError, match="no number 7"):
        office.steer.assign(7, "Huber")
