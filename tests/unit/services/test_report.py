"""Which digest goes out when, and never twice."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from coopwatch.adapters.mime import parse
from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.core.model import Address, Language, OutboxPurpose
from coopwatch.services.report import DigestPlan, Report
from coopwatch.services.report.gather import Gatherer
from tests.builders import OWNER
from tests.office import Office

ASK = "Guten Tag,\n\nkönnten Sie mir bitte ein Angebot für das Dach schicken?\n\nViele Grüße\nJane Doe\n"


class Desk(Office):
    """An office that writes digests with the real words."""

    def __init__(self, folder: Path, daily: time | None = time(7, 30), weekly: time | None = time(15, 0)) -> None:
        super().__init__(folder)
        gatherer = Gatherer(self.desk, self.follow_ups, parse, "Jane Doe", Language.DE)
        settings = DigestPlan("main", Address("coopwatch", OWNER), OWNER, "imap", daily, weekly)
        renderer = JinjaRenderer(packaged_templates())
        self.report = Report(self.store, self.clock, self.desk, gatherer, renderer, settings)

    def digests(self, *moments: str) -> list[str]:
        """Subjects of the digests written at some moments."""
        for moment in moments:
            self.at(moment)
            self.report.run()
        with self.store.transaction() as tx:
            rows = tx.outbox.of_purpose(OutboxPurpose.DIGEST, self.clock.now().replace(year=2000))
        return [parse(row.raw, row.date_at).subject for row in rows]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_the_first_digest_comes_once_after_the_first_complete_reading(desk: Desk) -> None:
    desk.at("2026-11-02 10:00").report.run(complete=False)
    waiting = desk.digests()
    subjects = desk.digests("2026-11-02 10:05", "2026-11-02 10:10")

    assert waiting == []
    assert len(subjects) == 1
    assert subjects[0].startswith("Erster Überblick")


def test_a_quiet_day_brings_no_daily_digest(desk: Desk) -> None:
    assert len(desk.digests("2026-11-02 10:00", "2026-11-03 07:30", "2026-11-04 07:30")) == 1


def test_a_weekly_digest_comes_even_when_all_is_quiet(desk: Desk) -> None:
    subjects = desk.digests("2026-11-02 10:00", "2026-11-06 14:59", "2026-11-06 15:00", "2026-11-06 15:02")

    assert len(subjects) == 2
    assert "Woche" in subjects[1]


def test_a_digest_is_never_written_twice_for_the_same_slot(desk: Desk) -> None:
    desk.digests("2026-11-02 10:00")
    desk.owner_writes(ASK)
    desk.read()

    once = desk.digests("2026-11-10 07:30")
    again = desk.digests("2026-11-10 07:31", "2026-11-10 09:00", "2026-11-10 23:59")

    assert once == again


def test_what_was_missed_while_down_is_told_once_by_the_weekly_digest(desk: Desk) -> None:
    desk.digests("2026-11-02 10:00")
    desk.owner_writes(ASK)
    desk.read()

    subjects = desk.digests("2026-11-24 11:00")

    assert len(subjects) == 2
    assert "Woche" in subjects[1]
    assert len(desk.digests("2026-11-24 11:05")) == 2


def test_unchanged_news_is_not_repeated_on_a_day_off(desk: Desk) -> None:
    desk.digests("2026-11-02 10:00")
    desk.owner_writes(ASK)
    desk.read()
    friday = desk.digests("2026-11-13 07:30")

    weekend = desk.digests("2026-11-14 07:30", "2026-11-15 07:30")

    # Friday afternoon's weekly digest is caught up on Saturday; the daily ones stay away.
    assert len(weekend) == len(friday) + 1


def test_a_daylight_saving_night_has_exactly_one_digest(tmp_path: Path) -> None:
    desk = Desk(tmp_path, daily=time(2, 30), weekly=None)
    desk.digests("2026-10-20 10:00")
    desk.owner_writes(ASK)
    desk.read()
    desk.digests("2026-10-30 03:00")
    before = len(desk.digests())

    for minutes in range(0, 300, 10):
        hour, minute = divmod(minutes, 60)
        desk.digests(f"2027-03-29 {hour:02}:{minute:02}")

    assert len(desk.digests()) == before + 1


def test_digests_that_are_off_never_come(tmp_path: Path) -> None:
    desk = Desk(tmp_path, daily=None, weekly=None)

    assert len(desk.digests("2026-11-02 10:00", "2026-11-06 16:00", "2026-11-13 16:00")) == 1


def test_the_same_digest_has_the_same_message_id_whenever_it_is_written(tmp_path: Path) -> None:
    ids = set()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        desk = Desk(tmp_path / name)
        desk.digests("2026-11-02 10:00", "2026-11-06 15:00" if name == "one" else "2026-11-06 18:00")
        with desk.store.transaction() as tx:
            ids.add(tx.outbox.of_purpose(OutboxPurpose.DIGEST, desk.clock.now().replace(year=2000))[-1].message_id)

    assert len(ids) == 1
