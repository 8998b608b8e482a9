"""Reading a real mailbox on Dovecot: what it costs, what it says, and that nothing in it changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from coopwatch.adapters.imap import ImapMailbox
from coopwatch.adapters.imap.connection import Tls
from coopwatch.adapters.mime import parse
from coopwatch.errors import LoginRefused, ServerUnreachable
from coopwatch.ports import MailState
from tests.clocks import RealClock
from tests.dovecot import PASSWORD, USER, Dovecot, running_dovecot
from tests.inbound import Inbound
from tests.letters import WITH_PDF, a_letter, an_own_letter
from tests.tap import tapped

# What a session says before it reads: CAPABILITY before the login, the login, CAPABILITY after it, ID.
_HARMLESS = ("CAPABILITY", "AUTHENTICATE PLAIN", "ID ", "LIST ", "STATUS ", "EXAMINE ", "UID SEARCH UID ", "LOGOUT")


@pytest.fixture(scope="module")
def one_server() -> Iterator[Dovecot]:
    with running_dovecot() as server:
        yield server


@pytest.fixture
def server(one_server: Dovecot) -> Dovecot:
    one_server.empty()
    return one_server


def recently(minutes: int = 0) -> datetime:
    """An instant of today, whole seconds."""
    return (datetime.now(UTC) - timedelta(days=3) + timedelta(minutes=minutes)).replace(microsecond=0)


def a_full_mailbox(server: Dovecot) -> None:
    """Mails of every kind, with every kind of flag."""
    server.create("Projekte")
    flags = ["", "(\\Seen)", "(\\Answered \\Seen)", "(\\Flagged)", "($Forwarded)", "(\\Deleted)", "(\\Draft)"]
    for number in range(21):
        server.deliver("INBOX", a_letter(number), recently(), flags[number % 7])
    server.deliver("INBOX", WITH_PDF, recently())
    server.deliver("Sent", an_own_letter(1), recently(), "(\\Seen)")
    server.deliver("Junk", a_letter(50), recently())
    server.deliver("Projekte", a_letter(51), recently(), "(\\Flagged)")


def test_a_full_reading_changes_no_flag_and_no_mail(server: Dovecot) -> None:
    a_full_mailbox(server)
    folders = ("INBOX", "Sent", "Junk", "Projekte", "Drafts", "Trash", "Archive")
    before = {name: server.flags(name) for name in folders}
    inbound = Inbound(server.mailbox())

    result = inbound.run()

    assert result.complete
    assert MailState.INCOMING in inbound.states().values()
    assert {name: server.flags(name) for name in folders} == before


def test_only_reading_commands_are_ever_said(server: Dovecot) -> None:
    a_full_mailbox(server)
    with tapped(server.plain_port) as tap:
        mailbox = ImapMailbox("main", USER, "127.0.0.1", tap.port, "none", None, lambda: PASSWORD, RealClock())
        Inbound(mailbox).run()
        mailbox.close()

    for command in tap.commands():
        peeks = command.startswith("UID FETCH ") and "BODY[" not in command and "RFC822 " not in command
        assert peeks or command.startswith(_HARMLESS), command
    assert any("BODY.PEEK[" in command for command in tap.commands())


def test_first_sync_costs_one_round_trip_a_window(server: Dovecot) -> None:
    server.seed("INBOX", [(a_letter(number), recently(number)) for number in range(1_200)])
    mailbox = server.mailbox("none")
    inbound = Inbound(mailbox)
    mailbox.folders()
    before = mailbox.traffic.commands

    assert inbound.sync().new_mails == 1_200

    # LIST; STATUS of four folders; for INBOX: EXAMINE, SEARCH and three windows. Empty folders are not even opened.
    assert mailbox.traffic.commands - before == 1 + 4 + 1 + 1 + 3


def test_an_idle_folder_costs_one_round_trip_and_no_header(server: Dovecot) -> None:
    server.seed("INBOX", [(a_letter(number), recently(number)) for number in range(50)])
    mailbox = server.mailbox("none")
    inbound = Inbound(mailbox)
    inbound.run()
    before = mailbox.traffic

    result = inbound.ingest.sync("often")

    assert len(result.folders) == 2
    assert mailbox.traffic.commands - before.commands == 2
    assert mailbox.traffic.received_bytes - before.received_bytes < 2 * 400


def test_reading_headers_fetches_no_body(server: Dovecot) -> None:
    text = "Guten Tag,\r\n" + "sehr lange Ausführungen\r\n" * 4_000
    server.seed("INBOX", [(a_letter(number, text=text), recently(number)) for number in range(100)])
    mailbox = server.mailbox("none")

    Inbound(mailbox).sync()

    assert mailbox.traffic.received_bytes < 100 * 1_000


def test_a_big_mail_costs_its_header_and_its_text(server: Dovecot) -> None:
    head, tail = WITH_PDF.split(b"JVBERi0", 1)
    big = head + (b"A" * 76 + b"\r\n") * 400_000 + b"JVBERi0" + tail
    server.seed("INBOX", [(big, recently())])
    mailbox = server.mailbox("none")
    status = mailbox.status("INBOX")
    uid = status.uidnext - 1
    before = mailbox.traffic.received_bytes

    mail = parse(mailbox.texts("INBOX", status.uidvalidity, [uid]).mails[uid])

    assert mailbox.traffic.received_bytes - before < 5_000
    assert mail.text.strip() == "Schönen Gruß"
    assert mail.attachments[0].size_bytes > 22_000_000


def test_a_text_without_end_is_cut(server: Dovecot) -> None:
    server.seed("INBOX", [(a_letter(1, text="wörtlich " * 200_000), recently())])
    mailbox = server.mailbox("none")
    status = mailbox.status("INBOX")
    uid = status.uidnext - 1

    slim = mailbox.texts("INBOX", status.uidvalidity, [uid]).mails[uid]

    assert len(slim) < 70_000
    assert parse(slim).text.startswith("wörtlich wörtlich")


def test_many_texts_cost_few_round_trips(server: Dovecot) -> None:
    mails = [WITH_PDF.replace(b"with-pdf", b"pdf-%d" % n) if n % 3 else a_letter(n) for n in range(100)]
    server.seed("INBOX", [(raw, recently(n)) for n, raw in enumerate(mails)])
    mailbox = server.mailbox("none")
    inbound = Inbound(mailbox)
    inbound.sync()
    inbound.ingest.choose()
    before = mailbox.traffic.commands

    assert inbound.ingest.fetch_texts().fetched == 100

    # EXAMINE at most, the structures, and a fetch for each kind of mail: whole ones and those with an attachment.
    assert mailbox.traffic.commands - before <= 6


def test_a_changed_uidvalidity_is_settled_on_a_real_server(server: Dovecot) -> None:
    server.seed("INBOX", [(a_letter(number), recently(number)) for number in range(30)])
    inbound = Inbound(server.mailbox())
    inbound.run()
    server.set_uidvalidity("INBOX", 4_711)
    server.deliver("INBOX", a_letter(99))

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (True, 1)
    assert inbound.folder("INBOX").uidvalidity == 4_711


def test_a_moved_mail_is_no_new_mail(server: Dovecot) -> None:
    uid = server.deliver("INBOX", a_letter(1), recently())
    inbound = Inbound(server.mailbox())
    inbound.run()
    server.move("INBOX", uid, "Archive")

    result = inbound.sync()

    assert (result.complete, result.new_mails) == (True, 0)


def test_a_changed_password_is_a_refused_login_until_it_is_told(server: Dovecot) -> None:
    passwords = [PASSWORD]
    mailbox = ImapMailbox(
        "main", USER, server.host, server.tls_port, "implicit", server.ca_file, lambda: passwords[-1], RealClock()
    )
    mailbox.folders()
    server.set_password("changed")
    try:
        mailbox.renew()
        with pytest.raises(LoginRefused, match="AUTHENTICATIONFAILED"):
            mailbox.folders()

        passwords.append("changed")
        assert mailbox.folders()
    finally:
        server.set_password(PASSWORD)


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_an_unknown_authority_gets_no_session_and_no_password(server: Dovecot, tls: Tls) -> None:
    port = server.tls_port if tls == "implicit" else server.plain_port
    with tapped(port) as tap:
        mailbox = ImapMailbox("main", USER, "localhost", tap.port, tls, None, lambda: PASSWORD, RealClock())
        with pytest.raises(ServerUnreachable, match="certificate"):
            mailbox.folders()

    assert PASSWORD.encode() not in tap.said
    assert b"AUTHENTICATE" not in tap.said


def test_a_certificate_for_another_name_gets_no_session() -> None:
    with running_dovecot("imap.other.example") as server, pytest.raises(ServerUnreachable, match="certificate"):
        server.mailbox().folders()


def test_plain_text_leaves_the_machine_for_nobody() -> None:
    with pytest.raises(ValueError, match="loopback"):
        ImapMailbox("main", USER, "imap.acme.example", 143, "none", None, lambda: PASSWORD, RealClock())
