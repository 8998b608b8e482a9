"""Servers that cut, drip, stall, lie and babble: an error within the deadline, never a part taken for the whole."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable

import pytest

from coopwatch.errors import CoopwatchError, IncompleteAnswer, LoginRefused, ServerUnreachable, TemporaryFailure
from coopwatch.ports import Mailbox
from tests.clocks import HandClock
from tests.scripted_imap import QUICK, Scripted, scripted

HEADER = b"Message-ID: <a@acme.example>\r\n\r\n"


def fetch_answer(*uids: int) -> bytes:
    """A FETCH answer for headers of these UIDs."""
    rows = [
        b'* %d FETCH (UID %d FLAGS (\\Seen) INTERNALDATE "24-Nov-2026 10:00:00 +0100" RFC822.SIZE 99'
        b" BODY[HEADER.FIELDS (DATE FROM)] {%d}\r\n%b)\r\n" % (uid, uid, len(HEADER), HEADER)
        for uid in uids
    ]
    return b"".join(rows) + b"%t OK done\r\n"


def read_all(mailbox: Mailbox) -> tuple[object, ...]:
    """A short session."""
    return (
        mailbox.folders(),
        mailbox.status("INBOX"),
        mailbox.uids("INBOX", 7, 1, 3),
        mailbox.headers("INBOX", 7, [1, 2, 3]),
    )


def test_a_line_cut_at_any_byte_is_an_error_and_never_a_short_answer() -> None:
    with scripted(UID_FETCH=fetch_answer(1, 2, 3)) as server:
        whole = read_all(server.mailbox())
        length = server.sent
        outcomes: set[bool | str] = set()
        for cut_at in range(length):
            server.cut_at = cut_at
            try:
                outcomes.add(read_all(server.mailbox()) == whole)
            except CoopwatchError as error:
                outcomes.add(type(error).__name__)

    assert outcomes <= {"ServerUnreachable", "TemporaryFailure", "IncompleteAnswer"}
    assert {"ServerUnreachable", "TemporaryFailure"} <= outcomes


def test_the_last_word_of_an_answer_is_needed() -> None:
    with scripted(UID_FETCH=fetch_answer(1, 2, 3)) as server:
        whole = read_all(server.mailbox())
        server.cut_at = server.sent + 1

        assert read_all(server.mailbox()) == whole


@pytest.mark.parametrize(
    "make_bad",
    [lambda server: setattr(server, "pause_seconds", 0.05), lambda server: server.answers.update(STATUS=b"")],
)
def test_neither_a_drip_nor_silence_holds_the_caller(make_bad: Callable[[Scripted], None]) -> None:
    with scripted() as server:
        mailbox = server.mailbox()
        mailbox.folders()
        server.chunk = 1
        make_bad(server)
        started = time.monotonic()

        with pytest.raises(TemporaryFailure):
            mailbox.status("INBOX")

        assert time.monotonic() - started < QUICK.command_seconds + 1


def test_a_drip_in_the_greeting_does_not_hold_the_caller() -> None:
    with scripted() as server:
        server.greeting = b"* OK " + b"welcome " * 100
        server.chunk, server.pause_seconds = 1, 0.05
        started = time.monotonic()

        with pytest.raises(ServerUnreachable):
            server.mailbox().folders()

        assert time.monotonic() - started < QUICK.command_seconds + 1


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("bye", b"* BYE going down\r\n"),
        ("garbage", b"\x00\xff rubbish \r\n%t OK done\r\n"),
        ("bad", b"%t BAD what?\r\n"),
        ("no line end", b"* STATUS INBOX (UIDVALIDITY 7"),
        ("no answer", b"%t OK done\r\n"),
        ("no uidvalidity", b"* STATUS INBOX (MESSAGES 3)\r\n%t OK done\r\n"),
        ("negative", b"* STATUS INBOX (UIDVALIDITY -7 UIDNEXT 4 MESSAGES 3)\r\n%t OK done\r\n"),
        ("letters", b"* STATUS INBOX (UIDVALIDITY x UIDNEXT y MESSAGES z)\r\n%t OK done\r\n"),
        ("open parenthesis", b"* STATUS INBOX (UIDVALIDITY 7\r\n%t OK done\r\n"),
        ("endless line", b"* STATUS " + b"a" * 1_100_000 + b"\r\n%t OK done\r\n"),
        ("nesting", b"* STATUS INBOX " + b"(" * 100_000 + b"\r\n%t OK done\r\n"),
        ("foreign tag", b"zzz1 OK done\r\n%t OK done\r\n"),
    ],
)
def test_a_wrong_status_is_a_temporary_failure_and_the_next_call_starts_anew(name: str, answer: bytes) -> None:
    with scripted(STATUS=answer) as server:
        mailbox = server.mailbox()
        with pytest.raises(TemporaryFailure):
            mailbox.status("INBOX")
        server.answers["STATUS"] = b"* STATUS INBOX (UIDVALIDITY 7 UIDNEXT 4 MESSAGES 3)\r\n%t OK done\r\n"

        assert mailbox.status("INBOX").uidnext == 4
        assert server.connections == 2


@pytest.mark.parametrize(
    "answer",
    [
        b"* 1 FETCH (UID 1 BODY[HEADER.FIELDS (DATE)] {4000000000}\r\nabc",
        b"* 1 FETCH (UID 1 BODY[HEADER.FIELDS (DATE)] {-5}\r\n)\r\n%t OK done\r\n",
        b"* 1 FETCH (UID 1 FLAGS (\r\n%t OK done\r\n",
        b"* 1 FETCH " + b"(" * 100_000 + b"\r\n%t OK done\r\n",
        b"* 1 FETCH nothing\r\n%t OK done\r\n",
        b'* 1 FETCH (UID 1 "open)\r\n%t OK done\r\n',
        b"* 1 FETCH (UID 1) )\r\n%t OK done\r\n",
        b"* 1 FETCH (UID 1 BODY[HEADER.FIELDS (DATE)] {6000000}\r\n" + b"a" * 100,
        b"* 1 FETCH (FLAGS ())\r\n" * 300_000 + b"%t OK done\r\n",
        b"%t NO cannot\r\n",
        b"%t BAD cannot\r\n",
        b"* BYE enough\r\n",
    ],
)
def test_a_wrong_fetch_is_a_temporary_failure(answer: bytes) -> None:
    with scripted(UID_FETCH=answer) as server, pytest.raises(TemporaryFailure):
        server.mailbox().headers("INBOX", 7, [1, 2, 3])


def test_a_uid_left_out_is_missing_when_the_server_still_lists_it() -> None:
    with scripted(UID_FETCH=fetch_answer(1, 3), UID_SEARCH=b"* SEARCH 2\r\n%t OK done\r\n") as server:
        batch = server.mailbox().headers("INBOX", 7, [1, 2, 3])

    assert ([row.uid for row in batch.rows], batch.missing) == ([1, 3], (2,))


def test_a_no_after_some_rows_leaves_the_others_missing() -> None:
    answer = fetch_answer(1).replace(b"%t OK done", b"%t NO some mails are unreadable")
    with scripted(UID_FETCH=answer, UID_SEARCH=b"* SEARCH 2 3\r\n%t OK done\r\n") as server:
        batch = server.mailbox().headers("INBOX", 7, [1, 2, 3])

    assert ([row.uid for row in batch.rows], batch.missing) == ([1], (2, 3))


@pytest.mark.parametrize(
    "stray",
    [
        b'* 2 FETCH (FLAGS () INTERNALDATE "24-Nov-2026 10:00:00 +0100" BODY[HEADER.FIELDS (DATE)] {2}\r\n\r\n)\r\n',
        b"* 2 FETCH (UID 2 FLAGS (\\Seen))\r\n",
        b"* 9 FETCH (UID 18446744073709551616 FLAGS ())\r\n",
        b"* 9 FETCH (UID -2 FLAGS ())\r\n",
        b"* 2 FETCH (UID 2 BODY[HEADER.FIELDS (DATE)] NIL)\r\n",
    ],
)
def test_answers_nobody_asked_for_make_no_row(stray: bytes) -> None:
    with scripted(UID_FETCH=stray + fetch_answer(1), UID_SEARCH=b"* SEARCH 2\r\n%t OK done\r\n") as server:
        batch = server.mailbox().headers("INBOX", 7, [1, 2])

    assert ([row.uid for row in batch.rows], batch.missing) == ([1], (2,))


def test_a_search_without_its_line_is_not_an_empty_folder() -> None:
    with scripted(UID_SEARCH=b"%t OK done\r\n") as server, pytest.raises(IncompleteAnswer):
        server.mailbox().uids("INBOX", 7, 1, 3)


def test_a_header_of_megabytes_is_cut_to_what_is_kept() -> None:
    long = b"Subject: " + b"a" * 3_000_000 + b"\r\n\r\n"
    answer = fetch_answer(1).replace(b"{%d}\r\n%b" % (len(HEADER), HEADER), b"{%d}\r\n%b" % (len(long), long))
    with scripted(UID_FETCH=answer) as server:
        (row,) = server.mailbox().headers("INBOX", 7, [1]).rows

    assert len(row.header) == 102_400


def test_preauth_is_refused() -> None:
    with scripted() as server:
        server.greeting = b"* PREAUTH welcome\r\n"

        with pytest.raises(ServerUnreachable, match="PREAUTH"):
            server.mailbox().status("INBOX")

        assert not any(b"STATUS" in line for line in server.commands)


@pytest.mark.parametrize(
    "said",
    [
        b"NO [AUTHENTICATIONFAILED] Authentication failed.",
        b"NO LOGIN failed.",
        b"NO [ALERT] Application-specific password required",
        b"NO [AUTHENTICATIONFAILED] Invalid credentials, please try again",
    ],
)
def test_a_definite_no_to_the_login_is_final(said: bytes) -> None:
    with scripted(LOGIN=b"%t " + said + b"\r\n") as server, pytest.raises(LoginRefused) as refused:
        server.mailbox().status("INBOX")

    assert said.decode().removeprefix("NO ") in str(refused.value)


@pytest.mark.parametrize(
    "answer",
    [
        b"%t NO [UNAVAILABLE] Temporary authentication failure.\r\n",
        b"%t NO [LIMIT] Too many connections\r\n",
        b"%t NO [INUSE] mailbox is locked\r\n",
        b"%t NO Server busy, try again later\r\n",
        b"%t BAD User is authenticated but not connected.\r\n",
        b"* BYE Temporary problem\r\n",
        b"",
    ],
)
def test_trouble_at_the_login_that_time_heals_is_no_refusal(answer: bytes) -> None:
    with scripted(LOGIN=answer) as server, pytest.raises(ServerUnreachable):
        server.mailbox().status("INBOX")


def test_a_line_cut_during_the_login_is_no_refusal() -> None:
    with scripted(LOGIN=b"%t NO [AUTHENTICATIONFAILED] no\r\n") as server:
        for cut_at in range(80):
            server.cut_at = cut_at
            try:
                server.mailbox().status("INBOX")
            except ServerUnreachable:
                continue
            except LoginRefused:
                # Only once the whole line was there.
                assert cut_at >= len(b"* OK ready\r\n* CAPABILITY IMAP4rev1\r\nXXXX1 OK done\r\nXXXX2 NO [AUTH")


def test_nobody_listening_is_an_unreachable_server() -> None:
    with scripted() as server:
        mailbox = server.mailbox()

    with pytest.raises(ServerUnreachable):
        mailbox.folders()


def test_a_line_that_lay_idle_and_was_cut_is_replaced_without_a_word() -> None:
    clock = HandClock()
    with scripted() as server:
        mailbox = server.mailbox(clock=clock)
        mailbox.status("INBOX")
        server.hang_up()
        clock.move(hours=1)

        assert mailbox.status("INBOX").messages == 3
        assert server.connections == 2


def test_a_line_that_was_cut_while_in_use_is_an_error_first() -> None:
    with scripted() as server:
        mailbox = server.mailbox(clock=HandClock())
        mailbox.status("INBOX")
        server.hang_up()

        with pytest.raises(TemporaryFailure):
            mailbox.status("INBOX")


def test_passwords_and_names_are_quoted_and_may_hold_umlauts() -> None:
    with scripted() as server:
        server.mailbox(password='grün "\\', user="jane doe").status("INBOX")

        (login,) = [line for line in server.commands if b" LOGIN " in line]
    assert login.endswith('LOGIN "jane doe" "grün \\"\\\\"\r\n'.encode())


def test_a_password_with_a_line_break_never_leaves() -> None:
    with scripted() as server:
        with pytest.raises(ValueError, match="control byte"):
            server.mailbox(password="secret\r\nX DELETE Archive").status("INBOX")

        assert not any(b"DELETE" in line for line in server.commands)


def test_folder_names_that_are_not_ascii_go_back_as_they_came() -> None:
    listed = '* LIST () "/" INBOX\r\n* LIST () "/" "Entwürfe"\r\n%t OK done\r\n'.encode()
    with scripted(LIST=listed) as server:
        mailbox = server.mailbox()
        names = [folder.name for folder in mailbox.folders()]
        mailbox.status("Entwürfe")

    assert names == ["Entwürfe", "INBOX"]
    assert any('STATUS "Entwürfe"'.encode() in line for line in server.commands)


def test_folders_that_cannot_be_read_are_left_out() -> None:
    listed = (
        b'* LIST () "/" INBOX\r\n* LIST (\\Noselect) "/" "[Gmail]"\r\n* LIST (\\NonExistent) "/" Old\r\n'
        b'* LIST () NIL 2024\r\n* LIST () "/" {7}\r\nA\r\nB "\\\r\n* LIST () "/" "\xff\xfe"\r\n%t OK done\r\n'
    )
    with scripted(LIST=listed) as server:
        assert [folder.name for folder in server.mailbox().folders()] == ["2024", "INBOX"]


def test_a_list_without_inbox_is_incomplete() -> None:
    with scripted(LIST=b'* LIST () "/" Sent\r\n%t OK done\r\n') as server, pytest.raises(IncompleteAnswer):
        server.mailbox().folders()


def test_xoauth2_sends_the_token_in_its_own_form() -> None:
    with scripted(AUTHENTICATE=b"+ \r\n", challenged=b"%t OK welcome\r\n") as server:
        server.mailbox(auth="xoauth2", password="ya29.token", user="jane@doe.example").status("INBOX")

        answer = server.commands[server.commands.index(next(c for c in server.commands if b"XOAUTH2" in c)) + 1]
    assert base64.b64decode(answer) == b"user=jane@doe.example\x01auth=Bearer ya29.token\x01\x01"


def test_an_expired_token_is_a_refused_login() -> None:
    said = b"+ eyJzdGF0dXMiOiI0MDAifQ==\r\n%t NO [AUTHENTICATIONFAILED] Invalid credentials\r\n"
    with (
        scripted(AUTHENTICATE=b"+ \r\n", challenged=said) as server,
        pytest.raises(LoginRefused, match="Invalid credentials"),
    ):
        server.mailbox(auth="xoauth2").status("INBOX")


def test_what_was_asked_ahead_is_dropped_when_it_is_not_wanted() -> None:
    with scripted(UID_FETCH=fetch_answer(1, 2, 3)) as server:
        mailbox = server.mailbox()
        mailbox.headers("INBOX", 7, [1], then=[2])

        assert mailbox.status("INBOX").messages == 3
        assert [row.uid for row in mailbox.headers("INBOX", 7, [3], then=[2]).rows] == [3]
        assert [row.uid for row in mailbox.headers("INBOX", 7, [1]).rows] == [1]
        assert server.connections == 1


def test_a_line_cut_in_what_was_asked_ahead_is_an_error_of_the_call_that_wants_it() -> None:
    with scripted(UID_FETCH=fetch_answer(1, 2)) as server:
        mailbox = server.mailbox()
        mailbox.headers("INBOX", 7, [1])
        server.cut_at = server.sent + len(fetch_answer(1, 2)) + 60
        mailbox.headers("INBOX", 7, [1], then=[2])

        with pytest.raises(TemporaryFailure):
            mailbox.headers("INBOX", 7, [2])


def test_passwords_are_not_kept_in_the_memory_of_the_line() -> None:
    with scripted() as server:
        mailbox = server.mailbox(password="canary-password")
        mailbox.status("INBOX")

        seen: list[object] = [mailbox._client.wire.__dict__ if mailbox._client else None]
        assert "canary" not in repr(seen)
        assert "canary" not in repr(mailbox._server)
