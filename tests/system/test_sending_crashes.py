"""Killed at any step of sending, and started again: never two mails, never one lost."""

from __future__ import annotations

import multiprocessing
import random
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from coopwatch.adapters.store import open_store
from coopwatch.core.model import Mode, OutboxMail, OutboxPurpose, OutboxState
from tests.post_room import PostRoom
from tests.smtp_sink import DROP, AcceptedMail, SmtpSink
from tests.system.sending_child import START, put, run

SETTLED = (OutboxState.FILED, OutboxState.NEEDS_OWNER)
# Minutes after the first run at which coopwatch is started again: at once, after the back-off, after a day.
RESTARTS = (1, 20, 25 * 60)
# The server that forks has no threads, which a fork of this process would inherit half.
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["pytest", "tests.system.sending_child"])


class Stage:
    """A state folder, a server that accepts mail, and processes that come and go."""

    def __init__(self, mode: Mode, sink: SmtpSink, *, digest: bool = False) -> None:
        # A killed process loses nothing that it wrote, so memory is as good as a disk here.
        shared_memory = Path("/dev/shm")
        self._folder = TemporaryDirectory(dir=shared_memory if shared_memory.is_dir() else None)
        root = Path(self._folder.name)
        self._root = root
        self._mode = mode
        self._sink = sink
        self._written = root / "written"
        self._written.mkdir()
        room = PostRoom(self._written, mode=mode)
        room.follow_up()
        if digest:
            room.digest()
        room.store.close()
        for folder in ("INBOX", "Sent", "Drafts"):
            (self._written / "mailbox" / folder).mkdir(parents=True)
        self.state = self._written

    def begin(self) -> None:
        """The mail has just been written, nothing has been sent."""
        self.state = self._root / "state"
        shutil.rmtree(self.state, ignore_errors=True)
        shutil.copytree(self._written, self.state)
        self._sink.accepted.clear()

    def process(self, *minutes: int, kill_at: int = 0) -> int:
        """Run a process; the number of steps it took, 0 when it was killed."""
        child = _CONTEXT.Process(target=run, args=(self.state, self._sink.port, self._mode, minutes, kill_at))
        child.start()
        child.join(60)
        assert child.exitcode in ((0, -signal.SIGKILL) if kill_at else (0,))
        return int((self.state / "steps").read_text()) if child.exitcode == 0 else 0

    def row(self, purpose: OutboxPurpose) -> OutboxMail:
        """An outbox row as it is now."""
        store = open_store(self.state / "coopwatch.db")
        with store.transaction() as tx:
            (mail,) = [mail for mail in tx.outbox.in_states(tuple(OutboxState)) if mail.purpose is purpose]
        store.close()
        return mail

    def accepted(self, mail: OutboxMail) -> int:
        """How often the server accepted a mail."""
        return sum(taken.message_id == mail.message_id for taken in self._sink.accepted)

    def copies(self, folder: str, mail: OutboxMail) -> int:
        """How often a mail lies in a folder."""
        return sum(path.read_bytes() == mail.raw for path in (self.state / "mailbox" / folder).iterdir())

    def file_a_copy(self, mail: AcceptedMail) -> None:
        """What a provider does that files what it sends."""
        if "anna@acme.example" in mail.recipients:
            put(self.state / "mailbox", "Sent", mail.raw)


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    with SmtpSink() as opened:
        yield opened


def every_step(stage: Stage) -> range:
    stage.begin()
    return range(1, stage.process(0) + 1)


def test_without_a_crash_each_mail_is_accepted_once(sink: SmtpSink) -> None:
    stage = Stage(Mode.SEND, sink, digest=True)

    steps = every_step(stage)

    follow_up, digest = stage.row(OutboxPurpose.FOLLOW_UP), stage.row(OutboxPurpose.DIGEST)
    assert len(steps) > 30
    assert (follow_up.state, digest.state) == (OutboxState.FILED, OutboxState.FILED)
    assert (stage.accepted(follow_up), stage.accepted(digest)) == (1, 1)
    assert stage.copies("Sent", follow_up) == 1


def test_a_crash_at_any_step_sends_no_follow_up_twice_and_loses_none(sink: SmtpSink) -> None:
    stage = Stage(Mode.SEND, sink, digest=True)
    asked = []

    for step in every_step(stage):
        stage.begin()
        stage.process(0, kill_at=step)
        stage.process(*RESTARTS)

        follow_up, digest = stage.row(OutboxPurpose.FOLLOW_UP), stage.row(OutboxPurpose.DIGEST)
        assert follow_up.state in SETTLED, step
        assert stage.accepted(follow_up) <= 1, step
        assert stage.copies("Sent", follow_up) <= 1, step
        if follow_up.state is OutboxState.FILED:
            assert (stage.accepted(follow_up), stage.copies("Sent", follow_up)) == (1, 1), step
        else:
            asked.append(step)
        assert digest.state is OutboxState.FILED, step
        assert 1 <= stage.accepted(digest) <= 2, step

    # The owner is asked only about the instants between the commit of DATA and the commit of its outcome.
    assert asked == list(range(asked[0], asked[0] + 4))


def test_where_the_provider_keeps_a_copy_every_accepted_mail_is_proven() -> None:
    stage: Stage | None = None

    def file_a_copy(mail: AcceptedMail) -> None:
        assert stage is not None
        stage.file_a_copy(mail)

    with SmtpSink(on_accept=file_a_copy) as sink:
        stage = Stage(Mode.SEND, sink)
        for step in every_step(stage):
            stage.begin()
            stage.process(0, kill_at=step)
            stage.process(*RESTARTS)

            follow_up = stage.row(OutboxPurpose.FOLLOW_UP)
            accepted = stage.accepted(follow_up)
            assert accepted <= 1, step
            assert stage.copies("Sent", follow_up) == accepted, step
            assert follow_up.state is (OutboxState.FILED if accepted else OutboxState.NEEDS_OWNER), step


def test_a_lost_answer_and_a_crash_at_any_step_send_nothing_twice(sink: SmtpSink) -> None:
    stage = Stage(Mode.SEND, sink)
    sink.answers["END"] = DROP

    for step in every_step(stage):
        stage.begin()
        stage.process(0, kill_at=step)
        stage.process(*RESTARTS)

        follow_up = stage.row(OutboxPurpose.FOLLOW_UP)
        assert stage.accepted(follow_up) <= 1, step
        assert follow_up.state is OutboxState.NEEDS_OWNER, step


def test_a_crash_at_any_step_leaves_one_draft(sink: SmtpSink) -> None:
    stage = Stage(Mode.DRAFT, sink)

    for step in every_step(stage):
        stage.begin()
        stage.process(0, kill_at=step)
        stage.process(*RESTARTS)

        draft = stage.row(OutboxPurpose.DRAFT)
        assert draft.state is OutboxState.FILED, step
        assert stage.copies("Drafts", draft) == 1, step
        assert stage.accepted(draft) == 0, step


def test_crash_after_crash_sends_nothing_twice(sink: SmtpSink) -> None:
    stage = Stage(Mode.SEND, sink, digest=True)
    steps = list(every_step(stage))
    chance = random.Random(20261109)

    for _ in range(15):
        stage.begin()
        killed_at = [chance.choice(steps) for _ in range(4)]
        for minutes, step in enumerate(killed_at):
            stage.process(minutes, kill_at=step)
        stage.process(*RESTARTS)

        follow_up = stage.row(OutboxPurpose.FOLLOW_UP)
        assert stage.accepted(follow_up) <= 1, killed_at
        assert follow_up.state in SETTLED, killed_at
        assert stage.accepted(stage.row(OutboxPurpose.DIGEST)) >= 1, killed_at


def test_the_story_begins_inside_the_send_window() -> None:
    assert START.isoformat() == "2026-11-09T09:30:00+00:00"
