"""The SQLite file: engine, pragmas, explicit transactions, schema version, integrity and backup.

Knows nothing of what is stored; `adapters.store` calls it with a `Schema`. It refuses a file of a newer schema
or of another program, and it never lets the driver decide when a transaction begins.
"""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from coopwatch.adapters.private_files import make_file, make_folder, sync
from coopwatch.errors import OwnerError, StorageFailure

BUSY_TIMEOUT_SECONDS = 30
LEAST_FREE_BYTES = 50 * 1024 * 1024
# "cpwt": tells our file from any other SQLite file, so that a wrong --state-dir is not filled with our tables.
APPLICATION_ID = 0x63707774
# WAL lost acknowledged commits in rare checkpoint races before this release (SQLite's own note on the WAL-reset bug).
_FIRST_SOUND_WAL = (3, 51, 3)
# 16 MB: the random inserts into the Message-ID index of a large mailbox thrash SQLite's default of 2 MB.
_CACHE_KIB = 16_384
_BROKEN_CONNECTION = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

Step = Callable[[Connection], None]


@dataclass(frozen=True, slots=True)
class Schema:
    """What the file must hold: create builds `version` in an empty file, steps[n] leads from version n to n + 1."""

    version: int
    create: Step
    steps: Mapping[int, Step] = field(default_factory=dict)


def durability_pragmas(sqlite_version: tuple[int, int, int]) -> tuple[str, ...]:
    """The journal and sync settings under which an acknowledged commit survives a power cut (reliability F40)."""
    if sqlite_version >= _FIRST_SOUND_WAL:
        return ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
    return ("PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA")


class Database:
    """One SQLite file with one connection; transactions of several threads wait for each other."""

    def __init__(self, engine: Engine, path: Path | None) -> None:
        self._engine = engine
        self._path = path
        self._lock = threading.Lock()
        self._owner: int | None = None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One writing transaction: commits at the end of the block, undoes everything when it raises.

        Raises StorageFailure when SQLite fails, RuntimeError when the calling thread has one open already.
        """
        with self._alone(), self._engine.connect() as connection, connection.begin():
            yield connection

    def problems(self) -> tuple[str, ...]:
        """What is wrong with file and disk, one sentence each; () when all is well. Reads the whole file."""
        return (*self._damage(), *self._shortage())

    def backup(self, target: Path) -> None:
        """Write a consistent copy into a new file with mode 0600; it appears under its name only when complete.

        Raises OwnerError when the file exists or cannot be made, StorageFailure when copying fails.
        """
        part = target.with_name(target.name + ".part")
        if target.exists():
            raise OwnerError(f"The backup {target} exists already: name a new file.")
        make_file(part)
        try:
            with self._alone(), self._engine.connect() as connection, closing(sqlite3.connect(part)) as copy:
                _driver(connection).backup(copy)
            sync(part)
            part.replace(target)
            sync(target.parent)
        except (sqlite3.Error, OSError) as error:
            raise StorageFailure(f"The backup to {target} failed: {error}.") from error
        finally:
            part.unlink(missing_ok=True)

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if self._owner == threading.get_ident():
            raise RuntimeError("transactions do not nest")
        with self._lock:
            self._owner = threading.get_ident()
            try:
                yield
            finally:
                self._owner = None

    def _damage(self) -> tuple[str, ...]:
        try:
            with self._alone(), self._engine.connect() as connection:
                found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA quick_check(3)")]
        except StorageFailure as failure:
            found = [str(failure)]
        if found == ["ok"]:
            return ()
        return (f"The state file {self._path} is damaged ({'; '.join(found)}): restore the newest backup.",)

    def _shortage(self) -> tuple[str, ...]:
        if self._path is None:
            return ()
        free = shutil.disk_usage(self._path.parent).free
        if free >= LEAST_FREE_BYTES:
            return ()
        return (f"Only {free // 1_000_000} MB are free on the disk of {self._path}: nothing is sent below 50 MB.",)


def open_database(path: Path | None, schema: Schema, busy_seconds: float = BUSY_TIMEOUT_SECONDS) -> Database:
    """Open the file, creating it (0600, its folder 0700) or bringing it to the schema's version; None: in memory.

    busy_seconds: how long a transaction waits for another process.

    Raises OwnerError for a file of a newer schema or of another program, FileModeError when its mode cannot be
    set, StorageFailure when it is damaged, locked for longer than that, or the disk is full.
    """
    if path is not None:
        make_folder(path.parent)
        make_file(path)
    database = Database(_engine(path, busy_seconds), path)
    with ExitStack() as unless_opened:
        unless_opened.callback(database.close)
        with database.transaction() as connection:
            _bring_up_to_date(connection, schema, path)
        unless_opened.pop_all()
    return database


def _engine(path: Path | None, busy_seconds: float) -> Engine:
    # The pool holds exactly one connection: SQLite loses POSIX locks when a second one of this process closes.
    engine = create_engine(
        "sqlite://" if path is None else f"sqlite:///{path}",
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        # Parameters are mail text; an exception with them would carry it into a log.
        hide_parameters=True,
        connect_args={"check_same_thread": False, "timeout": busy_seconds},
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    event.listen(engine, "handle_error", _on_error)
    return engine


def _on_connect(dbapi: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # Without this, sqlite3 opens a transaction at the first write only and the SELECT before it is not covered.
    dbapi.isolation_level = None
    cursor = dbapi.cursor()
    try:
        for pragma in (
            *durability_pragmas(sqlite3.sqlite_version_info),
            "PRAGMA foreign_keys=ON",
            "PRAGMA trusted_schema=OFF",
            "PRAGMA cell_size_check=ON",
            # What is forgotten is overwritten as far as that costs no extra write.
            "PRAGMA secure_delete=FAST",
            f"PRAGMA cache_size=-{_CACHE_KIB}",
        ):
            cursor.execute(pragma)
    except sqlite3.DatabaseError as error:
        raise StorageFailure(_sentence(error)) from error
    finally:
        cursor.close()


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _on_error(context: ExceptionContext) -> None:
    """Turn what SQLite reports into StorageFailure; broken constraints and misuse stay what they are (bugs)."""
    error = context.original_exception
    if isinstance(error, ValueError):
        raise error
    if not isinstance(error, sqlite3.DatabaseError) or isinstance(
        error, (sqlite3.IntegrityError, sqlite3.ProgrammingError)
    ):
        return
    # After an I/O error nobody knows what this connection's cache holds: the next transaction gets a fresh one.
    if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN_CONNECTION:
        context.is_disconnect = True
    raise StorageFailure(_sentence(error)) from error


def _sentence(error: sqlite3.Error) -> str:
    return f"The state could not be read or written: {error}."


def _bring_up_to_date(connection: Connection, schema: Schema, path: Path | None) -> None:
    application = int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    tables = int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one())
    if tables and application != APPLICATION_ID:
        raise OwnerError(f"{path} is no state file of coopwatch: choose another state folder.")
    if version > schema.version:
        raise OwnerError(
            f"The state file {path} was written by a newer coopwatch (its form is {version}, this one knows"
            f" {schema.version}): install the newer version again, or restore a backup from before it."
        )
    if not tables:
        schema.create(connection)
    else:
        for number in range(version, schema.version):
            schema.steps[number](connection)
    if not tables or version != schema.version:
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={schema.version}")


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
