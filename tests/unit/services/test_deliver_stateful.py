"""Any order of outcomes, crashes, restarts, replies and orders: no follow-up is accepted twice, none gets lost."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from email import message_from_bytes
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from coopwatch.core.model import OutboxMail, OutboxPurpose, OutboxState
from coopwatch.errors import OwnerError
from tests.fake_sender import Outcome
from tests.fuse import Fuse, FusedSender, FusedStore
from tests.post_room import PostRoom

GIVEN = {OutboxState.DATA, OutboxState.SENT, OutboxState.FILED, OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER}


# Half of the attempts succeed, or nothing would ever be there to be sent twice.
outcomes = st.just(Outcome.ACCEPT) | st.sampled_from(Outcome)
words = st.tuples(st.sampled_from(["prepared", "data", "accepted", "closed"]), st.just(1))


class Killed(BaseException):
    """The process is gone; no handler of the code under test may catch it."""


def kill() -> None:
    raise Killed


class Sending(RuleBasedStateMachine):
    """One lapsed request; everything else happens in any order."""

    def __init__(self) -> None:
        super().__init__()
        shared_memory = Path("/dev/shm")
        self.folder = TemporaryDirectory(dir=shared_memory if shared_memory.is_dir() else None)
        self.room = PostRoom(Path(self.folder.name))
        self.room.follow_up()
        self.store = self.room.store
        self.sender = self.room.sender
        self.again: Counter[str] = Counter()
        self.by_word: set[int] = set()

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.store.close()
        self.folder.cleanup()

    @rule(outcome=outcomes, restart=st.booleans())
    def deliver(self, outcome: Outcome, restart: bool) -> None:
        """One run to its end, by the same process or a new one."""
        self.sender.script = [outcome]
        if restart:
            self.room.start()
        self.room.deliver()

    @rule(outcome=outcomes, kill_at=st.tuples(st.sampled_from(["commit", "committed"]), st.integers(1, 16)) | words)
    def crash_anywhere(self, outcome: Outcome, kill_at: tuple[str, int]) -> None:
        """A process dies at a step."""
        self.crash(outcome, *kill_at)

    @rule()
    def crash_when_accepted(self) -> None:
        """A process dies at the worst moment: the server has the mail, the database does not know it."""
        self.crash(Outcome.ACCEPT, "accepted", 1)

    def crash(self, outcome: Outcome, name: str, number: int) -> None:
        """One run that is cut short; whatever the process knew is gone."""
        fuse = Fuse(number, kill, only=name)
        self.sender.script = [outcome]
        self.room.store = FusedStore(self.store, fuse)  # type: ignore[assignment]
        self.room.sender = FusedSender(self.sender, fuse)  # type: ignore[assignment]
        self.room.start()
        with suppress(Killed):
            self.room.deliver()
        self.room.store, self.room.sender = self.store, self.sender
        self.room.start()

    @rule(minutes=st.sampled_from([1, 16, 65, 241, 24 * 60, 7 * 24 * 60]))
    def time_passes(self, minutes: int) -> None:
        """The clock goes on."""
        self.room.clock.sleep(minutes * 60)

    @rule()
    def plan(self) -> None:
        """What is due is written."""
        self.room.plan()

    @rule(number=st.integers(0, 2))
    def copy_turns_up(self, number: int) -> None:
        """Sync meets the copy of an accepted mail in Sent."""
        accepted = [raw for _, _, raw in self.sender.accepted]
        if number < len(accepted):
            self.room.arrives_raw(accepted[number], own=True)
            self.room.read()

    @rule(text=st.sampled_from(["Danke, ist in Arbeit.", "Sie bekommen es bis 20. Dezember.", "Welche Farbe?"]))
    def partner_answers(self, text: str) -> None:
        """A reply to the latest accepted mail."""
        if self.sender.accepted:
            latest = str(message_from_bytes(self.sender.accepted[-1][2])["Message-ID"]).strip("<> ")
            self.room.arrives(text, answers=latest)
            self.room.read()

    @rule(order=st.sampled_from(["approve", "stop", "sent", "again"]), outbox_id=st.integers(1, 3))
    def owner_orders(self, order: str, outbox_id: int) -> None:
        """The owner's word about a mail."""
        with suppress(OwnerError):
            getattr(self.room.orders, order)(outbox_id)
            if order == "again":
                self.again[self.room.row(outbox_id).message_id] += 1
            if order == "sent":
                self.by_word.add(outbox_id)

    @invariant()
    def nothing_is_accepted_twice_but_by_the_owners_word(self) -> None:
        """Invariant 2 of the design."""
        for message_id, times in self.sender.accepted_ids().items():
            assert times <= 1 + self.again[message_id]

    @invariant()
    def what_was_accepted_is_never_taken_for_unsent(self) -> None:
        """An accepted mail stays in a state that counts as perhaps sent, unless the owner said otherwise."""
        accepted = self.sender.accepted_ids()
        for mail in self.rows():
            if accepted[mail.message_id] and not self.again[mail.message_id]:
                assert mail.state in GIVEN

    @invariant()
    def what_is_called_sent_was_accepted(self) -> None:
        """SENT and FILED rest on a 250, on proof or on the owner's word."""
        accepted = self.sender.accepted_ids()
        for mail in self.rows():
            if mail.state in (OutboxState.SENT, OutboxState.FILED):
                assert accepted[mail.message_id] or mail.id in self.by_word

    @invariant()
    def counted_steps_are_sent_mails(self) -> None:
        """Each step of the ladder is one mail that went out."""
        sent = [mail for mail in self.rows() if mail.state in (OutboxState.SENT, OutboxState.FILED)]
        with self.store.transaction() as tx:
            obligation = tx.obligations.get(1)
        assert obligation is not None
        assert obligation.follow_ups <= 2
        if obligation.is_open:
            assert obligation.follow_ups >= max((mail.items[0].step for mail in sent), default=0)

    def rows(self) -> list[OutboxMail]:
        """All follow-ups in the outbox."""
        with self.store.transaction() as tx:
            mails = tx.outbox.in_states(tuple(OutboxState))
        return [mail for mail in mails if mail.purpose is OutboxPurpose.FOLLOW_UP]


TestSending = Sending.TestCase
TestSending.settings = settings(
    max_examples=40, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
