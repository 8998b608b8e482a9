"""Drafts are put into Drafts once; digests into INBOX at least once."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopwatch.core.model import Mode, OutboxMail, OutboxState, Role
from coopwatch.errors import LoginRefused, ServerUnreachable, TemporaryFailure
from coopwatch.ports import FolderPhase, FolderState
from coopwatch.services.deliver import SyncFacts
from tests.fake_mailbox import FakeMailbox
from tests.post_room import PostRoom


@pytest.fixture
def room(tmp_path: Path) -> PostRoom:
    return PostRoom(tmp_path, mode=Mode.DRAFT)


@pytest.fixture
def draft(room: PostRoom) -> OutboxMail:
    return room.follow_up()


def in_folder(room: PostRoom, folder: str) -> list[bytes]:
    return [mail.raw for mail in room.mailbox.world[folder].mails.values()]


class Breaking(FakeMailbox):
    """The connection breaks after or before the server has filed the mail."""

    def __init__(self, world: FakeMailbox, *, filed: bool) -> None:
        super().__init__()
        self.world = world.world
        self._filed = filed

    def append(self, folder: str, raw: bytes, received_at: object, *, seen: bool, draft: bool = False) -> int | None:
        if self._filed:
            self.deliver(folder, raw)
        raise TemporaryFailure("the line broke")


def test_a_draft_is_put_into_drafts_once(room: PostRoom, draft: OutboxMail) -> None:
    room.deliver()
    room.deliver()
    room.start().run()

    (copy,) = room.mailbox.appended
    assert (copy.folder, copy.raw, copy.draft) == ("Drafts", draft.raw, True)
    assert room.row(draft.id).state is OutboxState.FILED
    assert room.sender.attempts == 0
    assert room.only().follow_ups == 0


def test_a_draft_that_is_there_already_is_not_put_again(room: PostRoom, draft: OutboxMail) -> None:
    room.mailbox.deliver("Drafts", draft.raw)

    room.deliver()

    assert room.mailbox.appended == []
    assert room.row(draft.id).state is OutboxState.FILED


def test_a_draft_that_the_owner_has_sent_is_not_put_again(room: PostRoom, draft: OutboxMail) -> None:
    room.arrives_raw(draft.raw, own=True)
    room.read()

    room.deliver()

    assert room.mailbox.appended == []
    assert room.row(draft.id).state is OutboxState.FILED
    assert room.only().follow_ups == 1


def test_a_draft_waits_for_a_mailbox_that_is_known(room: PostRoom, draft: OutboxMail) -> None:
    room.facts = SyncFacts(None)

    room.deliver()

    assert room.row(draft.id).state is OutboxState.READY
    assert room.mailbox.appended == []


def test_a_draft_for_something_settled_is_not_put(room: PostRoom, draft: OutboxMail) -> None:
    room.steer.done(1)
    room.put_state(draft, OutboxState.READY)

    room.deliver()

    assert room.row(draft.id).state is OutboxState.CANCELLED
    assert room.mailbox.appended == []


def test_a_draft_without_a_drafts_folder_waits(room: PostRoom, draft: OutboxMail) -> None:
    with room.store.transaction() as tx:
        tx.folders.save(FolderState("main", "Drafts", Role.DRAFTS, 1, phase=FolderPhase.MISSING))

    result = room.deliver()

    assert "no Drafts folder" in result.waiting[draft.id]


def test_a_broken_line_after_the_draft_was_filed_is_found_out(room: PostRoom, draft: OutboxMail) -> None:
    steady = room.mailbox
    room.mailbox = Breaking(steady, filed=True)
    room.start().run()
    assert room.row(draft.id).state is OutboxState.UNKNOWN

    room.mailbox = steady
    room.start().run()

    assert in_folder(room, "Drafts") == [draft.raw]
    assert room.row(draft.id).state is OutboxState.FILED


def test_a_broken_line_before_the_draft_was_filed_is_found_out(room: PostRoom, draft: OutboxMail) -> None:
    steady = room.mailbox
    room.mailbox = Breaking(steady, filed=False)
    room.start().run()
    room.mailbox = steady
    room.start().run()

    room.clock.sleep(15 * 60)
    room.deliver()

    assert in_folder(room, "Drafts") == [draft.raw]
    assert room.row(draft.id).state is OutboxState.FILED


def test_a_draft_that_may_have_been_filed_and_taken_away_is_the_owners_question(
    room: PostRoom, draft: OutboxMail
) -> None:
    steady = room.mailbox
    room.mailbox = Breaking(steady, filed=True)
    room.start().run()
    room.mailbox = steady
    steady.delete("Drafts", 1)

    room.start().run()
    room.clock.sleep(24 * 3600)
    result = room.deliver()

    assert result.needs_owner == [draft.id]
    assert in_folder(room, "Drafts") == []


def test_a_crash_while_a_draft_is_filed_is_found_out(room: PostRoom, draft: OutboxMail) -> None:
    room.put_state(draft, OutboxState.DATA, noted_uidnext=1)
    room.mailbox.deliver("Drafts", draft.raw)

    room.start().run()

    assert room.row(draft.id).state is OutboxState.FILED
    assert room.mailbox.appended == []


def test_a_mailbox_that_cannot_be_reached_leaves_the_draft_ready(room: PostRoom, draft: OutboxMail) -> None:
    room.mailbox.fail(ServerUnreachable("no line"))

    room.deliver()

    row = room.row(draft.id)
    assert (row.state, row.attempts) == (OutboxState.READY, 0)
    assert row.next_try_at is not None


def test_a_refused_login_to_the_mailbox_rests_for_hours(room: PostRoom, draft: OutboxMail) -> None:
    room.mailbox.fail(LoginRefused("main", "imap.acme.example", "wrong"))

    result = room.deliver()
    room.clock.sleep(7 * 3600)
    room.deliver()

    assert "refused the login" in result.problems[0]
    assert room.row(draft.id).state is OutboxState.READY
    assert room.mailbox.count("status") == 1


def test_a_digest_by_imap_is_put_into_the_inbox_unseen(room: PostRoom) -> None:
    digest = room.digest(deliver_by="imap")

    room.deliver()
    room.deliver()

    (copy,) = room.mailbox.appended
    assert (copy.folder, copy.raw, copy.seen) == ("INBOX", digest.raw, False)
    assert room.row(digest.id).state is OutboxState.FILED


@pytest.mark.parametrize("filed", [True, False])
def test_a_digest_by_imap_is_there_once_after_a_broken_line(room: PostRoom, filed: bool) -> None:
    digest = room.digest(deliver_by="imap")
    steady = room.mailbox
    room.mailbox = Breaking(steady, filed=filed)
    room.start().run()

    room.mailbox = steady
    room.start().run()
    room.clock.sleep(15 * 60)
    room.deliver()

    assert in_folder(room, "INBOX") == [digest.raw]
    assert room.row(digest.id).state is OutboxState.FILED


def test_a_digest_that_was_deleted_at_once_comes_again_rather_than_never(room: PostRoom) -> None:
    digest = room.digest(deliver_by="imap")
    room.put_state(digest, OutboxState.DATA, noted_uidnext=1)

    room.start().run()
    room.clock.sleep(15 * 60)
    room.deliver()

    assert in_folder(room, "INBOX") == [digest.raw]


def test_a_draft_that_is_not_among_everything_new_was_never_filed(room: PostRoom, draft: OutboxMail) -> None:
    room.put_state(draft, OutboxState.DATA, noted_uidnext=1)
    room.mailbox.deliver("Drafts", b"Message-ID: <other@doe-design.example>\r\n\r\nx\r\n")

    room.start().run()
    room.clock.sleep(15 * 60)
    room.deliver()

    assert room.row(draft.id).state is OutboxState.FILED
    assert len(room.mailbox.appended) == 1


def test_a_search_is_not_satisfied_with_a_part_of_the_folder(room: PostRoom, draft: OutboxMail) -> None:
    room.put_state(draft, OutboxState.DATA, noted_uidnext=1)
    uid = room.mailbox.deliver("Drafts", b"Message-ID: <other@doe-design.example>\r\n\r\nx\r\n")
    room.mailbox.world["Drafts"].held_back.add(uid)

    room.start().run()
    room.clock.sleep(15 * 60)
    room.deliver()

    assert room.row(draft.id).state is OutboxState.UNKNOWN
    assert room.mailbox.appended == []


def test_a_server_that_hides_uidnext_is_searched_from_the_start(room: PostRoom, draft: OutboxMail) -> None:
    room.mailbox.world["Drafts"].hides_uidnext = True
    room.mailbox.deliver("Drafts", draft.raw)

    room.deliver()

    assert room.mailbox.appended == []
    assert room.row(draft.id).state is OutboxState.FILED
