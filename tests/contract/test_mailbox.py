"""The contract of `ports.Mailbox`, on the fake, on pymap and on Dovecot over TLS and STARTTLS."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest

from coopwatch.adapters.imap import ImapMailbox
from coopwatch.adapters.mime import parse
from coopwatch.core.model import Role
from coopwatch.errors import FolderChanged, TemporaryFailure
from coopwatch.ports import Mailbox
from tests import dovecot, pymap_server
from tests.clocks import RealClock
from tests.fake_mailbox import FakeMailbox
from tests.letters import LETTER, WITH_PDF, a_letter

RECEIVED = datetime(2026, 11, 24, 9, 30, 15, tzinfo=UTC)


@dataclass
class Case:
    """A mailbox and the hands that change its world: deliver, create, delete, flags."""

    mailbox: Mailbox
    world: Any

    def validity(self, folder: str = "INBOX") -> int:
        return self.mailbox.status(folder).uidvalidity


@pytest.fixture(scope="module")
def servers() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture(scope="module")
def one_dovecot(servers: ExitStack) -> dovecot.Dovecot:
    return servers.enter_context(dovecot.running_dovecot())


@pytest.fixture(params=["fake", "pymap", "dovecot-tls", "dovecot-starttls"])
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    with ExitStack() as stack:
        case = _case(request, stack)
        stack.callback(case.mailbox.close)
        yield case


def _case(request: pytest.FixtureRequest, stack: ExitStack) -> Case:
    if request.param == "fake":
        fake = FakeMailbox()
        return Case(fake, fake)
    if request.param == "pymap":
        pymap = stack.enter_context(pymap_server.running_pymap())
        pymap.create("Sent")
        box = ImapMailbox(
            "main", pymap_server.USER, pymap.host, pymap.port, "none", None, lambda: pymap_server.PASSWORD, RealClock()
        )
        return Case(box, pymap)
    server: dovecot.Dovecot = request.getfixturevalue("one_dovecot")
    server.empty()
    return Case(server.mailbox("implicit" if request.param == "dovecot-tls" else "starttls"), server)


def test_inbox_is_always_listed_with_its_role(case: Case) -> None:
    folders = {folder.name: folder for folder in case.mailbox.folders()}

    assert folders["INBOX"].special_use is Role.INBOX


def test_folders_come_by_name_and_decoded_for_people(case: Case) -> None:
    case.world.create("Entw&APw-rfe")

    folders = case.mailbox.folders()

    assert [folder.name for folder in folders] == sorted(folder.name for folder in folders)
    assert "Entw&APw-rfe" in [folder.name for folder in folders]


def test_a_folder_with_its_raw_name_can_be_read(case: Case) -> None:
    case.world.create("Entw&APw-rfe")

    assert case.mailbox.status("Entw&APw-rfe").messages == 0


def test_status_counts_mails_and_names_the_next_uid(case: Case) -> None:
    uid = case.world.deliver("INBOX", LETTER)

    status = case.mailbox.status("INBOX")

    assert (status.messages, status.uidnext) == (1, uid + 1)
    assert status.uidvalidity > 0


def test_status_of_the_folder_just_read_sees_new_mail(case: Case) -> None:
    first = case.world.deliver("INBOX", LETTER)
    case.mailbox.headers("INBOX", case.validity(), [first])

    second = case.world.deliver("INBOX", a_letter(2))

    assert case.mailbox.status("INBOX").uidnext == second + 1
    assert [row.uid for row in case.mailbox.headers("INBOX", case.validity(), [second]).rows] == [second]


def test_headers_carry_time_size_and_fields(case: Case) -> None:
    uid = case.world.deliver("INBOX", LETTER, RECEIVED)

    (row,) = case.mailbox.headers("INBOX", case.validity(), [uid]).rows

    assert (row.uid, row.received_at, row.size_bytes) == (uid, RECEIVED, len(LETTER))
    assert b"Message-ID: <letter-1@acme.example>" in row.header
    assert b"Received:" not in row.header


def test_headers_come_in_ascending_order_without_the_uids_that_are_gone(case: Case) -> None:
    uids = [case.world.deliver("INBOX", a_letter(number)) for number in range(4)]
    case.world.delete("INBOX", uids[1])

    batch = case.mailbox.headers("INBOX", case.validity(), [uids[3], uids[1], uids[0], uids[3] + 50])

    assert [row.uid for row in batch.rows] == [uids[0], uids[3]]
    assert batch.missing == ()


def test_a_hint_of_what_is_wanted_next_changes_no_answer(case: Case) -> None:
    uids = [case.world.deliver("INBOX", a_letter(number)) for number in range(3)]
    validity = case.validity()

    first = case.mailbox.headers("INBOX", validity, uids[:1], then=uids[1:])
    second = case.mailbox.headers("INBOX", validity, uids[1:], then=uids[:1])
    other = case.mailbox.uids("INBOX", validity, 1, uids[-1])

    assert [row.uid for row in (*first.rows, *second.rows)] == uids
    assert list(other) == uids


def test_headers_of_nothing_are_nothing(case: Case) -> None:
    assert case.mailbox.headers("INBOX", case.validity(), []).rows == ()


def test_a_draft_is_told_by_its_flag(case: Case) -> None:
    uid = case.world.deliver("INBOX", LETTER, flags="(\\Draft)")

    (row,) = case.mailbox.headers("INBOX", case.validity(), [uid]).rows

    assert row.is_draft


def test_uids_are_bounded_on_both_sides(case: Case) -> None:
    uids = [case.world.deliver("INBOX", a_letter(number)) for number in range(4)]
    validity = case.validity()

    assert case.mailbox.uids("INBOX", validity, uids[1], uids[2]) == (uids[1], uids[2])
    assert case.mailbox.uids("INBOX", validity, uids[3] + 1, 2**32 - 1) == ()


def test_uids_can_be_bounded_by_day(case: Case) -> None:
    case.world.deliver("INBOX", a_letter(1), datetime(2025, 3, 1, 12, tzinfo=UTC))
    young = case.world.deliver("INBOX", a_letter(2), datetime(2026, 3, 1, 12, tzinfo=UTC))

    assert case.mailbox.uids("INBOX", case.validity(), 1, young, date(2026, 1, 1)) == (young,)


def test_another_uidvalidity_is_refused(case: Case) -> None:
    uid = case.world.deliver("INBOX", LETTER)
    wrong = case.validity() + 1

    for read in (case.mailbox.headers, case.mailbox.texts):
        with pytest.raises(FolderChanged):
            read("INBOX", wrong, [uid])
    with pytest.raises(FolderChanged):
        case.mailbox.uids("INBOX", wrong, 1, uid)


def test_texts_are_complete_mails_without_their_attachments(case: Case) -> None:
    plain = case.world.deliver("INBOX", LETTER)
    with_pdf = case.world.deliver("INBOX", WITH_PDF)

    mails = case.mailbox.texts("INBOX", case.validity(), [plain, with_pdf]).mails

    assert mails[plain] == LETTER
    slim, whole = parse(mails[with_pdf]), parse(WITH_PDF)
    assert (slim.text.strip(), slim.message_id) == (whole.text.strip(), whole.message_id)
    assert [(part.name, part.content_type) for part in slim.attachments] == [("Angebot.pdf", "application/pdf")]
    assert slim.attachments[0].size_bytes == pytest.approx(whole.attachments[0].size_bytes, rel=0.02)
    assert b"JVBERi0" not in mails[with_pdf]


def test_texts_tell_which_mails_are_gone(case: Case) -> None:
    uid = case.world.deliver("INBOX", LETTER)

    batch = case.mailbox.texts("INBOX", case.validity(), [uid, uid + 7])

    assert (set(batch.mails), batch.missing, batch.gone) == ({uid}, (), (uid + 7,))


def test_reading_changes_no_flag(case: Case) -> None:
    uids = [case.world.deliver("INBOX", a_letter(number)) for number in range(3)]
    before = case.world.flags("INBOX")

    validity = case.validity()
    case.mailbox.headers("INBOX", validity, uids)
    case.mailbox.texts("INBOX", validity, uids)
    case.mailbox.uids("INBOX", validity, 1, uids[-1])

    assert case.world.flags("INBOX") == before


def test_append_files_a_mail_that_can_be_read_back(case: Case) -> None:
    uid = case.mailbox.append("Sent", LETTER, RECEIVED, seen=True)

    status = case.mailbox.status("Sent")
    uids = case.mailbox.uids("Sent", status.uidvalidity, 1, status.uidnext)
    (row,) = case.mailbox.headers("Sent", status.uidvalidity, uids).rows
    assert uid in (None, row.uid)
    assert row.received_at == RECEIVED
    assert case.world.flags("Sent")[row.uid] == b"\\Seen"


def test_append_marks_drafts(case: Case) -> None:
    case.mailbox.append("Sent", LETTER, RECEIVED, seen=True, draft=True)

    assert list(case.world.flags("Sent").values()) == [b"\\Draft \\Seen"]


@pytest.mark.parametrize("name", ["INBOX\r\nX DELETE Archive", "IN\x00BOX", "IN\x7fBOX", "a\tb"])
def test_control_bytes_never_reach_the_server(case: Case, name: str) -> None:
    for call in (
        lambda: case.mailbox.status(name),
        lambda: case.mailbox.headers(name, 1, [1]),
        lambda: case.mailbox.append(name, LETTER, RECEIVED, seen=True),
    ):
        with pytest.raises(ValueError, match="control byte"):
            call()
    assert case.mailbox.status("INBOX").messages == 0


def test_an_unknown_folder_is_a_temporary_failure_and_the_rest_goes_on(case: Case) -> None:
    with pytest.raises(TemporaryFailure):
        case.mailbox.status("No such folder")

    assert case.mailbox.status("INBOX").messages == 0


def test_the_next_call_after_renew_and_close_connects_again(case: Case) -> None:
    case.world.deliver("INBOX", LETTER)
    case.mailbox.renew()
    assert case.mailbox.status("INBOX").messages == 1

    case.mailbox.close()

    assert case.mailbox.status("INBOX").messages == 1
