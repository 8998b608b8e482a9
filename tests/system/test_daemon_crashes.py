"""The whole house on Dovecot and an SMTP server, killed at every commit and every word of a cycle that sends.

Each case is a process of its own that dies by SIGKILL at one step and is started again. Whatever the step, the
partner gets exactly one mail; where nobody can know whether he got it, the owner is asked and decides.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest

from coopwatch.adapters.store import open_store
from coopwatch.adapters.system import FileIds
from coopwatch.bootstrap import DATABASE, KEY, House, build_house
from coopwatch.config import load_settings
from coopwatch.core.model import OutboxMail, OutboxState
from coopwatch.ports import Store
from tests.clocks import HandClock
from tests.fuse import Fuse, FusedStore
from tests.system.world import OWNER, World, a_world

# A cycle that sends one mail has fewer steps than this; the test fails if that ever changes.
_MOST_STEPS = 80
_RULES = """
[windows]
quote = "1 hours"

[follow_ups]
gap_per_partner = "1 working days"
per_day = 200
at_most = 1
one_tap_answers = false
"""
_PARTNER = """
[partners.p{number}]
name = "P{number}"
addresses = ["anna@p{number}.example"]
"""
_ASK = "Guten Tag,\n\nkönnten Sie mir bitte ein Angebot für das Dach schicken?\n\nViele Grüße\nOlga Winter\n"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        partners = "".join(
            f'[partners.p{n}]\nname = "P{n}"\naddresses = ["anna@p{n}.example"]\n' for n in range(_MOST_STEPS)
        )
        made.configure("send", _RULES + partners)
        (tmp_path / "state").mkdir(mode=0o700)
        yield made


def _house(world: World, at: datetime, fuse: Fuse) -> House:
    settings = load_settings(world.folder / "config.toml", {})
    state = world.folder / "state"
    store = _FusedStore(open_store(state / DATABASE), fuse)
    return build_house(settings, state, store, FileIds(state / KEY), HandClock(at), {})


class _FusedStore(FusedStore):
    """A fused store with all that a store can do; only transactions are steps."""

    def __init__(self, store: Store, fuse: Fuse) -> None:
        super().__init__(store, fuse)
        self._whole = store

    def health(self) -> tuple[str, ...]:
        """See `ports.Store`."""
        return self._whole.health()

    def backup(self, target: str) -> None:
        """See `ports.Store`."""
        self._whole.backup(target)

    def close(self) -> None:
        """See `ports.Store`."""
        self._whole.close()


def _cycle(world: World, at: datetime, kill_at: int) -> None:
    """One cycle in this process; dies at a step, or leaves the number of steps in a file."""
    fuse = Fuse(kill_at, lambda: os.kill(os.getpid(), signal.SIGKILL))
    house = _house(world, at, fuse)
    house.cycle.run()
    (world.folder / "steps").write_text(str(fuse.steps))


def _start(world: World, at: datetime, kill_at: int = 0) -> int:
    """Run a cycle in a process of its own; its exit code, -9 when it was killed."""
    child = multiprocessing.get_context("fork").Process(target=_cycle, args=(world, at, kill_at))
    child.start()
    child.join(60)
    return child.exitcode if child.exitcode is not None else 1


def _ask(world: World, number: int, at: datetime) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"] = OWNER, f"anna@p{number}.example"
    mail["Subject"], mail["Message-ID"] = f"Angebot Nummer {number}", f"<ask-{number}@example.test>"
    mail["Date"] = format_datetime(at)
    mail.set_content(_ASK)
    world.server.deliver("Sent", mail.as_bytes(), at)


def test_one_mail_reaches_the_partner_whenever_the_process_is_killed(world: World) -> None:
    moment = world.at("0 08:45").moment
    assert _start(world, moment) == 0
    asked_of_owner = 0
    for step in range(1, _MOST_STEPS):
        moment = _next_slot(world, moment)
        _ask(world, step, moment)
        assert _start(world, moment + timedelta(minutes=1)) == 0
        died = _start(world, moment + timedelta(minutes=65), kill_at=step)
        for later in (70, 100):
            assert _start(world, moment + timedelta(minutes=later)) == 0
        if _is_open(world, moment):
            asked_of_owner += 1
            moment = _owner_looks(world, moment, step)
        assert _accepted(world, step) == 1, f"killed at step {step}"
        if died == 0:
            break

    assert died == 0, "the cycle has more steps than were tried"
    assert step > 20
    # Only between the note that DATA may have begun and the server's answer can nobody know.
    assert asked_of_owner <= 2


def _next_slot(world: World, moment: datetime) -> datetime:
    """Two hours later within the send window, or the next working morning."""
    calendar = load_settings(world.folder / "config.toml", {}).rules.calendar
    later = calendar.next_opening(moment + timedelta(hours=2))
    latest = calendar.closing(calendar.local_day(later)) - timedelta(hours=2)
    return later if later <= latest else calendar.next_opening(calendar.closing(calendar.local_day(later)))


def _is_open(world: World, moment: datetime) -> bool:
    """Whether nobody knows what became of a mail."""
    house = _house(world, moment, Fuse(0, lambda: None))
    mails = _open_mails(house)
    house.store.close()
    return bool(mails)


def _open_mails(house: House) -> tuple[OutboxMail, ...]:
    with house.store.transaction() as tx:
        return tx.outbox.in_states((OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER))


def _owner_looks(world: World, moment: datetime, number: int) -> datetime:
    """Two days later the owner says what is true about a mail with an open outcome; the moment it is settled."""
    calendar = load_settings(world.folder / "config.toml", {}).rules.calendar
    at = calendar.next_opening(moment + timedelta(hours=26)) + timedelta(minutes=1)
    assert _start(world, at) == 0
    house = _house(world, at, Fuse(0, lambda: None))
    for mail in _open_mails(house):
        word = house.orders.sent if _accepted(world, number) else house.orders.again
        word(mail.id)
    house.store.close()
    assert _start(world, at + timedelta(minutes=1)) == 0
    return at


def _accepted(world: World, number: int) -> int:
    return world.to_partners().count(f"anna@p{number}.example")
