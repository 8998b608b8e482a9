"""A letter that the owner asked for lies in Drafts and never goes anywhere by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coopwatch.core.model import Address, OutboxMail, OutboxPurpose, OutboxState
from coopwatch.core.writing.compose import OwnerLetter, compose_letter
from coopwatch.errors import TemporaryFailure
from coopwatch.services.deliver import SyncFacts
from tests.builders import OWNER, PARTNER
from tests.fake_mailbox import FakeMailbox
from tests.office import KEY
from tests.post_room import PostRoom


@pytest.fixture
def room(tmp_path: Path) -> PostRoom:
    return PostRoom(tmp_path)


def a_letter(room: PostRoom, deliver_by: str = "imap") -> OutboxMail:
    """A letter to Anna is written now."""
    now = room.clock.now()
    letter = OwnerLetter(
        OutboxPurpose.LETTER,
        "talk 2026-11-02",
        Address("Jane Doe", OWNER),
        PARTNER,
        "Unsere Zusammenarbeit",
        "Guten Tag\n",
        now,
    )
    raw, message_id = compose_letter(letter, KEY)
    row = OutboxMail(
        0,
        "main",
        OutboxPurpose.LETTER,
        OutboxState.READY,
        PARTNER,
        message_id,
        now,
        raw,
        (),
        now,
        now,
        deliver_by,
        partner_id="acme",
    )
    with room.store.transaction() as tx:
        return tx.outbox.add(row)


@pytest.mark.parametrize("deliver_by", ["imap", "smtp"])
def test_a_letter_is_put_into_drafts_once_and_never_sent(room: PostRoom, deliver_by: str) -> None:
    letter = a_letter(room, deliver_by)

    room.deliver()
    room.deliver()
    room.start().run()

    (copy,) = room.mailbox.appended
    assert (copy.folder, copy.raw, copy.draft) == ("Drafts", letter.raw, True)
    assert room.row(letter.id).state is OutboxState.FILED
    assert room.sender.attempts == 0


def test_a_letter_is_personal_mail_with_nothing_automatic_about_it(room: PostRoom) -> None:
    raw = a_letter(room).raw

    assert b"Auto-Submitted" not in raw
    assert b"List-Id" not in raw
    assert f"To: {PARTNER}".encode() in raw


def test_a_letter_does_not_wait_for_a_mailbox_that_is_known(room: PostRoom) -> None:
    room.facts = SyncFacts(None, "paused")
    letter = a_letter(room)

    room.service.run(partner_mail=False)

    assert room.row(letter.id).state is OutboxState.FILED


def test_a_letter_that_the_owner_has_sent_is_not_put_again_and_asks_for_nothing(room: PostRoom) -> None:
    letter = a_letter(room)
    room.arrives_raw(letter.raw, own=True)
    room.read()

    room.deliver()

    assert room.mailbox.appended == []
    assert room.row(letter.id).state is OutboxState.FILED
    assert room.all() == ()


def test_a_letter_counts_as_no_mail_to_the_partner(room: PostRoom) -> None:
    letter = a_letter(room)
    room.deliver()

    with room.store.transaction() as tx:
        assert tx.outbox.last_sent_at("acme") is None
        assert tx.outbox.sent_since(letter.created_at) == 0


class Breaking(FakeMailbox):
    """The connection breaks before the server has filed the mail."""

    def append(self, folder: str, raw: bytes, received_at: object, *, seen: bool, draft: bool = False) -> int | None:
        raise TemporaryFailure("the line broke")


def test_a_letter_whose_filing_broke_is_looked_for_and_given_again(room: PostRoom) -> None:
    letter, whole = a_letter(room), room.mailbox
    broken = Breaking()
    broken.world = whole.world
    room.mailbox = broken
    room.start().run()
    unsure = room.row(letter.id).state

    room.mailbox = whole
    room.start().run()
    room.at("2026-11-02 12:00")
    room.deliver()

    assert unsure is OutboxState.UNKNOWN
    assert [copy.folder for copy in whole.appended] == ["Drafts"]
    assert room.row(letter.id).state is OutboxState.FILED


def test_a_follow_up_draft_without_items_is_still_cancelled(room: PostRoom) -> None:
    letter = a_letter(room)

    with room.store.transaction() as tx:
        draft = tx.outbox.add(replace(letter, id=0, purpose=OutboxPurpose.DRAFT, message_id="other@doe-design.example"))
    room.deliver()

    assert room.row(draft.id).state is OutboxState.CANCELLED
