"""Daily copies of the database."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from coopwatch.adapters.backups import DailyBackups
from coopwatch.adapters.store import open_store

TODAY = date(2026, 11, 24)


def backups(folder: Path, keep: int) -> DailyBackups:
    """Over a fresh database."""
    return DailyBackups(open_store(folder / "coopwatch.db"), folder / "backups", keep)


def names(folder: Path) -> list[str]:
    """The copies there are."""
    return sorted(path.name for path in (folder / "backups").glob("*")) if (folder / "backups").exists() else []


def test_one_copy_a_day_is_made_and_the_newest_are_kept(tmp_path: Path) -> None:
    daily = backups(tmp_path, 2)
    for day in range(4):
        daily.run(TODAY + timedelta(days=day))

    assert daily.run(TODAY + timedelta(days=3)) is None
    assert names(tmp_path) == ["coopwatch-2026-11-26.db", "coopwatch-2026-11-27.db"]


def test_a_copy_is_a_whole_database_that_only_its_owner_reads(tmp_path: Path) -> None:
    made = backups(tmp_path, 1).run(TODAY)

    assert made is not None
    assert made.stat().st_mode & 0o077 == 0
    assert open_store(made).health() == ()


def test_no_copies_are_made_when_none_are_wanted(tmp_path: Path) -> None:
    assert backups(tmp_path, 0).run(TODAY) is None
    assert names(tmp_path) == []
