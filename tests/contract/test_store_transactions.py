"""Rules of `ports.Store` itself: all or nothing, whatever happens."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from coopwatch.adapters.store import open_store
from coopwatch.errors import OwnerError
from coopwatch.ports import Store
from tests.contract.store_values import a_new_mail, put

_PROJECT = Path(__file__).parents[2]
_DIE_HALF_WAY = """
import os, signal, sys
from pathlib import Path
from coopwatch.adapters.store import open_store
from tests.contract.store_values import a_new_mail, put

with open_store(Path(sys.argv[1])).transaction() as t:
    t.journal.set("half", "done")
    put(t, *(a_new_mail(number, raw=os.urandom(3000)) for number in range(2, 12_000)))
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_leaving_the_block_commits_all_rooms_at_once(store: Store) -> None:
    with store.transaction() as t:
        t.journal.set("a", "1")
        put(t, a_new_mail(1))

    with store.transaction() as t:
        assert t.journal.get("a") == "1"
        assert t.mails.get(1) is not None


def test_an_exception_undoes_all_rooms(store: Store) -> None:
    def fail_half_way() -> None:
        with store.transaction() as t:
            t.journal.set("a", "1")
            put(t, a_new_mail(1))
            raise KeyError

    with pytest.raises(KeyError):
        fail_half_way()

    with store.transaction() as t:
        assert t.journal.names("") == {}
        assert put(t, a_new_mail(1)) == 1


def test_transactions_do_not_nest(store: Store) -> None:
    with store.transaction() as outer:
        outer.journal.set("outer", "1")
        with pytest.raises(RuntimeError, match="nest"), store.transaction():
            pass

    with store.transaction() as t:
        assert t.journal.get("outer") == "1"


def test_threads_wait_for_each_other(store: Store) -> None:
    def count() -> None:
        for _ in range(20):
            with store.transaction() as t:
                t.journal.set("count", str(int(t.journal.get("count") or 0) + 1))

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with store.transaction() as t:
        assert t.journal.get("count") == "80"


def test_two_programs_on_one_file_lose_no_update(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"

    def count() -> None:
        store = open_store(path)
        for _ in range(10):
            with store.transaction() as t:
                t.journal.set("count", str(int(t.journal.get("count") or 0) + 1))
        store.close()

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with open_store(path).transaction() as t:
        assert t.journal.get("count") == "40"


def test_a_kill_in_the_middle_of_a_transaction_leaves_the_old_state(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    store = open_store(path)
    with store.transaction() as t:
        put(t, a_new_mail(1))
    store.close()

    child = subprocess.run([sys.executable, "-c", _DIE_HALF_WAY, str(path)], check=False, cwd=_PROJECT)
    assert child.returncode == -signal.SIGKILL
    assert any(tmp_path.glob("s.sqlite-*")), "the kill came before anything reached the disk"

    store = open_store(path)
    assert store.health() == ()
    with store.transaction() as t:
        assert t.journal.names("") == {}
        assert [mail.id for mail in t.mails.by_message_ids([f"m{n}@acme.example" for n in range(20)])] == [1]


def test_a_backup_is_private_complete_and_opens_as_a_store(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "backup.sqlite"
    with store.transaction() as t:
        t.journal.set("a", "1")
    store.backup(str(target))
    with store.transaction() as t:
        t.journal.set("a", "2")

    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("backup")] == ["backup.sqlite"]
    with open_store(target).transaction() as t:
        assert t.journal.get("a") == "1"


def test_a_backup_never_overwrites(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "backup.sqlite"
    target.write_text("precious")

    with pytest.raises(OwnerError, match="exists"):
        store.backup(str(target))

    assert target.read_text() == "precious"


def test_a_healthy_store_has_no_complaint(store: Store) -> None:
    assert store.health() == ()


def test_file_and_folder_are_the_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        open_store(tmp_path / "state" / "s.sqlite").close()
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "state" / "s.sqlite").stat().st_mode) == 0o600
