"""The digest's rows of cooperation and of what the owner owes, from a real store."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopwatch.adapters.mime import parse
from coopwatch.core.model import Address, Language
from coopwatch.core.writing.digest import DigestKind, DigestView, SectionKey
from coopwatch.ports import FollowUpText, Rendered
from coopwatch.services.report import DigestPlan, Report
from coopwatch.services.report.gather import Gatherer
from tests.builders import OWNER
from tests.office import Office
from tests.unit.services.test_sheet import keep, slow

ASK = "Guten Tag Frau Doe,\n\nkönnten Sie mir bitte die Pläne für das Dach schicken?\n\nAnna Meier\n"


class KeepingRenderer:
    """Remembers the views it was given."""

    def __init__(self) -> None:
        self.views: list[DigestView] = []

    def follow_up(self, facts: FollowUpText) -> Rendered:
        """Not asked for here."""
        return Rendered("Follow-up", "text\n")

    def digest(self, view: object) -> Rendered:
        """Keep the view."""
        assert isinstance(view, DigestView)
        self.views.append(view)
        return Rendered("Digest", "text\n")


class Desk:
    """An office that reports; views are what its digests said."""

    def __init__(self, folder: Path) -> None:
        self.office = Office(folder)
        self.renderer = KeepingRenderer()
        gatherer = Gatherer(self.office.desk, self.office.follow_ups, parse, "Jane Doe", Language.DE)
        plan = DigestPlan("main", Address("coopwatch", OWNER), OWNER, "imap")
        self.report = Report(self.office.store, self.office.clock, self.office.desk, gatherer, self.renderer, plan)

    def weekly(self, moment: str) -> set[SectionKey]:
        """Sections of the weekly digest that falls due by a moment."""
        self.office.at(moment)
        self.report.run()
        return {section.key for section in self.renderer.views[-1].sections}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.office.at("2026-10-01 09:00")
    desk.report.run()
    return desk


def test_the_sheet_comes_with_the_first_weekly_digest_of_a_quarter(desk: Desk) -> None:
    keep(desk.office, *slow())

    assert SectionKey.COOPERATION in desk.weekly("2026-12-11 15:30")
    assert SectionKey.COOPERATION not in desk.weekly("2026-12-18 15:30")
    assert SectionKey.COOPERATION in desk.weekly("2027-01-08 15:30")


def test_looking_at_a_digest_does_not_use_the_sheet_up(desk: Desk) -> None:
    keep(desk.office, *slow())
    desk.office.at("2026-12-11 10:00")
    desk.report.preview(DigestKind.WEEKLY)

    assert SectionKey.COOPERATION in desk.weekly("2026-12-11 15:30")


def test_too_little_data_makes_no_section(desk: Desk) -> None:
    keep(desk.office, *slow(4))

    assert SectionKey.COOPERATION not in desk.weekly("2026-12-11 15:30")


def test_a_debt_is_shown_from_the_second_working_day_until_it_is_answered(desk: Desk) -> None:
    asked = desk.office.at("2026-12-10 09:00").arrives(ASK, subject="Pläne")
    desk.office.read()

    assert SectionKey.OWED not in desk.weekly("2026-12-11 15:30")
    assert SectionKey.OWED in desk.weekly("2026-12-18 15:30")
    desk.office.at("2026-12-21 09:00").owner_writes("Anbei.\n", answers=asked, subject="Pläne")
    desk.office.read()
    assert SectionKey.OWED not in desk.weekly("2026-12-25 15:30")
