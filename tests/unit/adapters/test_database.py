"""Rules of the SQLite file: what survives, what is refused, and what is said."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from coopwatch.adapters.database import APPLICATION_ID, Database, Schema, durability_pragmas, open_database
from coopwatch.errors import OwnerError, StorageFailure


def _create(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE notes (id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE)")


NOTES = Schema(1, _create)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.sqlite"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = open_database(path, NOTES, busy_seconds=0.2)
    yield opened
    opened.close()


def write(database: Database, words: str) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql("INSERT INTO notes (words) VALUES (?)", (words,))


def count(database: Database) -> int:
    with database.transaction() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM notes").scalar_one())


def pragma(database: Database, name: str) -> object:
    with database.transaction() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ((3, 40, 1), ("PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA")),
        ((3, 51, 2), ("PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA")),
        ((3, 51, 3), ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")),
        ((4, 0, 0), ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")),
    ],
)
def test_wal_is_used_only_where_it_is_sound(version: tuple[int, int, int], expected: tuple[str, ...]) -> None:
    assert durability_pragmas(version) == expected


def test_the_connection_is_durable_and_checks_foreign_keys(database: Database) -> None:
    durable = {"wal": 2, "delete": 3}

    assert pragma(database, "synchronous") == durable[str(pragma(database, "journal_mode"))]
    assert pragma(database, "foreign_keys") == 1
    assert pragma(database, "application_id") == APPLICATION_ID


def test_reading_takes_the_write_lock_so_that_nothing_changes_in_between(path: Path, database: Database) -> None:
    other = open_database(path, NOTES, busy_seconds=0.05)

    with database.transaction() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM notes").scalar_one()
        with pytest.raises(StorageFailure, match="locked"):
            count(other)

    assert count(other) == 0


def test_a_full_disk_loses_only_the_transaction_that_met_it(database: Database) -> None:
    write(database, "before")
    with database.transaction() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 5")

    with pytest.raises(StorageFailure, match="full"):
        write(database, "x" * 100_000)

    assert count(database) == 1
    with database.transaction() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    write(database, "x" * 100_000)
    assert count(database) == 2


def test_a_write_error_leaves_the_old_state_and_a_working_store(path: Path) -> None:
    # The limit on file size makes the operating system refuse the write, as a failing disk does (in a child,
    # because limits of a process cannot be raised again).
    script = f"""
import resource, signal
from pathlib import Path
from coopwatch.errors import StorageFailure
from tests.unit.adapters.test_database import NOTES, count, open_database, write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
database = open_database(Path({str(path)!r}), NOTES)
write(database, "before")
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
try:
    write(database, "x" * 1_000_000)
except StorageFailure as failure:
    print(failure)
assert count(database) == 1
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
write(database, "after")
assert count(database) == 2
"""
    project = Path(__file__).parents[3]

    child = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=project)

    assert (child.returncode, child.stderr) == (0, "")
    assert child.stdout.startswith("The state could not be read or written: disk I/O error")


def test_a_damaged_file_is_told_and_not_sent_from(path: Path, database: Database) -> None:
    for number in range(200):
        write(database, f"{number}" * 200)
    database.close()
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096)

    damaged = open_database(path, NOTES)

    assert "damaged" in damaged.problems()[0]
    assert "restore" in damaged.problems()[0]


def test_a_file_that_is_no_database_is_a_storage_failure(path: Path) -> None:
    path.write_bytes(b"no database at all, but long enough to be one\n" * 100)

    with pytest.raises(StorageFailure, match="not a database"):
        open_database(path, NOTES)


def test_a_newer_form_is_refused_in_a_sentence(path: Path) -> None:
    open_database(path, Schema(3, _create)).close()

    with pytest.raises(OwnerError, match=r"newer coopwatch \(its form is 3, this one knows 1\)"):
        open_database(path, NOTES)


def test_a_file_of_another_program_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")

    with pytest.raises(OwnerError, match="no state file of coopwatch"):
        open_database(path, NOTES)

    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_schema").fetchall() == [("bookmarks",)]


def test_an_older_form_is_brought_up_step_by_step(path: Path, database: Database) -> None:
    write(database, "kept")
    database.close()
    steps = {
        1: lambda c: c.exec_driver_sql("ALTER TABLE notes ADD COLUMN colour TEXT DEFAULT 'red'"),
        2: lambda c: c.exec_driver_sql("UPDATE notes SET colour = colour || '2'"),
    }

    newer = open_database(path, Schema(3, _create, steps))

    with newer.transaction() as connection:
        assert connection.exec_driver_sql("SELECT words, colour FROM notes").all() == [("kept", "red2")]
    assert pragma(newer, "user_version") == 3


def test_a_step_that_fails_leaves_the_old_form(path: Path, database: Database) -> None:
    def fail(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE notes ADD COLUMN colour TEXT")
        raise RuntimeError("power cut")

    database.close()
    with pytest.raises(RuntimeError, match="power cut"):
        open_database(path, Schema(2, _create, {1: fail}))

    again = open_database(path, NOTES)
    write(again, "works")
    assert pragma(again, "user_version") == 1


def test_an_exception_shows_no_stored_text(database: Database) -> None:
    write(database, "the secret words of a mail")

    with pytest.raises(Exception, match="UNIQUE") as caught:
        write(database, "the secret words of a mail")

    assert "secret" not in str(caught.value)


def test_a_file_that_others_could_read_is_closed_to_them(path: Path, database: Database) -> None:
    database.close()
    path.chmod(0o644)

    open_database(path, NOTES).close()

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OwnerError, match="cannot be made"):
        open_database(tmp_path / "file" / "state" / "notes.sqlite", NOTES)


def test_a_backup_that_fails_leaves_nothing_behind(database: Database, tmp_path: Path) -> None:
    with pytest.raises(OwnerError, match="cannot be opened"):
        database.backup(tmp_path / "missing" / "backup.sqlite")

    assert not list(tmp_path.glob("*.part"))
