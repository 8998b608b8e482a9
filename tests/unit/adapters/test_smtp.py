"""SmtpSender against a real server: TLS, login, hostile and broken answers, deadlines."""

from __future__ import annotations

import base64
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coopwatch.adapters.smtp import SmtpSender, sender
from coopwatch.errors import LoginRefused, NotSent, OutcomeUnknown, OwnerError, ServerUnreachable
from tests.smtp_sink import CERTIFICATE, DRIP, DROP, FLOOD, HANG, SmtpSink

FROM = "joerg@maurer.example"
TO = "anna@acme.example"
RAW = b"Message-ID: <1@maurer.example>\r\nSubject: Hallo\r\n\r\nText\r\n.\r\n..\r\nEnde\r\n"
LOGIN = ("joerg", "geheim ü")


def plain(sink: SmtpSink, data_seconds: float = 30, connect_seconds: float = 30) -> SmtpSender:
    return SmtpSender(
        "main",
        "127.0.0.1",
        sink.port,
        "none",
        "",
        lambda: "",
        data_seconds=data_seconds,
        connect_seconds=connect_seconds,
    )


def over_tls(sink: SmtpSink, tls: sender.Tls, secret: str = LOGIN[1], ca_file: str = str(CERTIFICATE)) -> SmtpSender:
    return SmtpSender("main", "localhost", sink.port, tls, LOGIN[0], lambda: secret, ca_file)


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_a_mail_goes_out_over_verified_tls_after_login(tls: sender.Tls) -> None:
    with SmtpSink(tls, LOGIN) as sink:
        transmission = over_tls(sink, tls).prepare(FROM, TO)
        words = transmission.data(RAW)
        transmission.close()

    assert words == "250 taken"
    assert sink.logins == [LOGIN]
    (mail,) = sink.accepted
    assert (mail.sender, mail.recipients, mail.raw) == (FROM, (TO,), RAW)


def test_nothing_is_sent_over_a_certificate_nobody_vouches_for() -> None:
    with SmtpSink("implicit", LOGIN) as sink, pytest.raises(ServerUnreachable, match="certificate"):
        over_tls(sink, "implicit", ca_file="").prepare(FROM, TO)

    assert sink.logins == []


def test_nothing_is_sent_to_a_server_with_another_name() -> None:
    with SmtpSink("implicit", LOGIN) as sink:
        other = SmtpSender("main", "127.0.0.2", sink.port, "implicit", "u", lambda: "p", str(CERTIFICATE))
        with pytest.raises(ServerUnreachable):
            other.prepare(FROM, TO)

    assert sink.logins == []


def test_nothing_is_sent_when_starttls_is_not_offered() -> None:
    with SmtpSink("none", LOGIN) as sink, pytest.raises(ServerUnreachable, match="no STARTTLS"):
        over_tls(sink, "starttls").prepare(FROM, TO)

    assert sink.logins == []


@pytest.mark.parametrize("host", ["smtp.acme.example", "192.0.2.1", "localhost.acme.example"])
def test_plain_text_is_for_loopback_only(host: str) -> None:
    with pytest.raises(ValueError, match="no loopback"):
        SmtpSender("main", host, 25, "none", "", lambda: "")


def test_a_missing_authority_file_is_told(tmp_path: Path) -> None:
    with SmtpSink("implicit") as sink, pytest.raises(ServerUnreachable, match=r"nowhere\.pem"):
        over_tls(sink, "implicit", ca_file=str(tmp_path / "nowhere.pem")).prepare(FROM, TO)


def test_a_wrong_password_is_told_and_tried_once() -> None:
    with SmtpSink("implicit", LOGIN) as sink, pytest.raises(LoginRefused) as caught:
        over_tls(sink, "implicit", "falsch").prepare(FROM, TO)

    assert caught.value.account == "main"
    assert caught.value.said.startswith("535")
    assert "falsch" not in str(caught.value)
    assert len(sink.logins) == 1


@pytest.mark.parametrize("answer", ["454 4.7.0 not now", "421 too busy", "535 5.7.0 please try again later"])
def test_a_login_that_fails_for_now_is_no_refusal(answer: str) -> None:
    with SmtpSink("implicit", LOGIN) as sink:
        sink.answers["AUTH"] = answer
        with pytest.raises(ServerUnreachable, match="at present"):
            over_tls(sink, "implicit").prepare(FROM, TO)


@pytest.mark.parametrize("verb", ["MAIL", "RCPT"])
def test_a_server_that_wants_a_login_does_not_speak_against_the_mail(verb: str) -> None:
    with SmtpSink() as sink:
        sink.answers[verb] = "530 5.7.0 Authentication required"
        with pytest.raises(LoginRefused):
            plain(sink).prepare(FROM, TO)


def test_a_server_that_offers_no_known_login_is_told() -> None:
    with talking(["220 hi", "250-x\r\n250 AUTH CRAM-MD5 NTLM"], []) as port:
        sender = SmtpSender("main", "127.0.0.1", port, "none", "joerg", lambda: "wort")
        with pytest.raises(LoginRefused, match="no way to log in"):
            sender.prepare(FROM, TO)


def test_a_relay_on_this_machine_that_offers_no_login_is_used_without_one() -> None:
    def no_secret() -> str:
        raise OwnerError("nobody needs it")

    with SmtpSink() as sink:
        relay = SmtpSender("main", "127.0.0.1", sink.port, "none", "joerg", no_secret)
        relay.prepare(FROM, TO).close()

    assert "AUTH" not in sink.verbs


def test_an_owner_error_about_the_secret_reaches_the_owner() -> None:
    def no_secret() -> str:
        raise OwnerError("account main: the command gave no password")

    with SmtpSink("implicit", LOGIN) as sink:
        without = SmtpSender("main", "localhost", sink.port, "implicit", "u", no_secret, str(CERTIFICATE))
        with pytest.raises(OwnerError, match="gave no password"):
            without.prepare(FROM, TO)


def test_xoauth2_sends_the_token_and_hears_the_reason_of_a_refusal() -> None:
    heard: list[str] = []
    script = ["220 hi", "250-x\r\n250 AUTH XOAUTH2", "334 eyJzdGF0dXMiOiI0MDEifQ==", "535 5.7.8 token expired"]
    with talking(script, heard) as port:
        sender = SmtpSender("main", "127.0.0.1", port, "none", "joerg", lambda: "tok", auth="xoauth2")
        with pytest.raises(LoginRefused, match="token expired"):
            sender.prepare(FROM, TO)

    assert heard[0] == "ehlo [127.0.0.1]"
    assert base64.b64decode(heard[1].split()[2]) == b"user=joerg\1auth=Bearer tok\1\1"
    assert heard[2] == ""


def test_login_in_two_steps_is_used_where_plain_is_not_offered() -> None:
    heard: list[str] = []
    script = ["220 hi", "250-x\r\n250 AUTH LOGIN", "334 VXNlcg==", "334 UGFzcw==", "235 ok", "250 ok", "550 no"]
    with talking(script, heard) as port:
        sender = SmtpSender("main", "127.0.0.1", port, "none", "joerg", lambda: "wort")
        with pytest.raises(NotSent):
            sender.prepare(FROM, TO)

    assert [base64.b64decode(line) for line in heard[2:4]] == [b"joerg", b"wort"]


@pytest.mark.parametrize("verb", ["CONNECT", "EHLO"])
@pytest.mark.parametrize("answer", ["554 go away", "421 busy", "blah", DROP])
def test_what_is_said_before_a_mail_is_named_is_not_about_the_mail(verb: str, answer: str) -> None:
    with SmtpSink() as sink:
        sink.answers[verb] = answer
        with pytest.raises(ServerUnreachable):
            plain(sink).prepare(FROM, TO)


@pytest.mark.parametrize("verb", ["MAIL", "RCPT"])
@pytest.mark.parametrize(("answer", "permanent"), [("550 5.1.1 no such user", True), ("451 later", False)])
def test_a_refusal_keeps_the_servers_words(verb: str, answer: str, permanent: bool) -> None:
    with SmtpSink() as sink:
        sink.answers[verb] = answer
        with pytest.raises(NotSent) as caught:
            plain(sink).prepare(FROM, TO)

    assert (caught.value.reply, caught.value.permanent) == (answer, permanent)


@pytest.mark.parametrize(
    "answer",
    [
        "550 5.4.5 Daily user sending limit exceeded",
        "554 5.7.1 Service unavailable; please try again later",
        "552 5.2.2 The mailbox is full",
        "552 5.2.2 over quota",
        "554 4.7.1 Greylisted",
        "550 too many messages from you",
    ],
)
def test_a_permanent_code_with_words_of_a_passing_trouble_is_tried_again(answer: str) -> None:
    with SmtpSink() as sink:
        sink.answers["RCPT"] = answer
        with pytest.raises(NotSent) as caught:
            plain(sink).prepare(FROM, TO)

    assert not caught.value.permanent


@pytest.mark.parametrize("verb", ["MAIL", "RCPT"])
def test_a_silent_server_is_left_in_time(verb: str) -> None:
    with SmtpSink() as sink:
        sink.answers[verb] = HANG
        with pytest.raises(ServerUnreachable):
            plain(sink, connect_seconds=0.2).prepare(FROM, TO)


@pytest.mark.parametrize("answer", [DRIP, FLOOD])
def test_an_answer_without_end_is_left_in_time(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender, "PREPARE_SECONDS", 0.5)
    started = time.monotonic()
    with SmtpSink() as sink:
        sink.answers["RCPT"] = answer
        with pytest.raises(ServerUnreachable):
            plain(sink).prepare(FROM, TO)

    assert time.monotonic() - started < 5


def test_a_handshake_that_drips_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender, "PREPARE_SECONDS", 0.5)
    started = time.monotonic()
    with dripping(b"\x16\x03\x03\x40\x00" + b"\x02" * 1000) as port:
        slow = SmtpSender("main", "127.0.0.1", port, "implicit", "u", lambda: "p")
        with pytest.raises(ServerUnreachable):
            slow.prepare(FROM, TO)

    assert time.monotonic() - started < 5


@pytest.mark.parametrize("answer", ["451 later", "554 no", "250 what?"])
def test_a_refused_data_command_is_certainly_not_sent(answer: str) -> None:
    with SmtpSink() as sink:
        sink.answers["DATA"] = answer
        transmission = plain(sink).prepare(FROM, TO)
        with pytest.raises(NotSent, match=answer.split()[0]):
            transmission.data(RAW)
        transmission.close()

    assert sink.accepted == []


@pytest.mark.parametrize("answer", [DROP, HANG])
def test_a_session_that_breaks_before_the_mail_is_given_is_certainly_not_sent(answer: str) -> None:
    with SmtpSink() as sink:
        sink.answers["DATA"] = answer
        transmission = plain(sink, data_seconds=0.3).prepare(FROM, TO)
        with pytest.raises(NotSent) as caught:
            transmission.data(RAW)
        transmission.close()

    assert not caught.value.permanent
    assert sink.accepted == []


@pytest.mark.parametrize(("answer", "permanent"), [("554 no", True), ("452 later", False)])
def test_a_refused_mail_is_certainly_not_sent(answer: str, permanent: bool) -> None:
    with SmtpSink() as sink:
        sink.answers["END"] = answer
        transmission = plain(sink).prepare(FROM, TO)
        with pytest.raises(NotSent) as caught:
            transmission.data(RAW)
        transmission.close()

    assert (caught.value.reply, caught.value.permanent) == (answer, permanent)
    assert sink.accepted == []


@pytest.mark.parametrize("answer", [DROP, HANG, FLOOD])
def test_a_lost_answer_leaves_the_outcome_open(answer: str) -> None:
    with SmtpSink() as sink:
        sink.answers["END"] = answer
        transmission = plain(sink, data_seconds=0.3).prepare(FROM, TO)
        with pytest.raises(OutcomeUnknown):
            transmission.data(RAW)
        transmission.close()

    assert len(sink.accepted) == 1


@pytest.mark.parametrize("answer", ["blah blah", "299 hm", "333 more?"])
def test_an_answer_that_is_none_leaves_the_outcome_open(answer: str) -> None:
    with talking(["220 hi", "250 me", "250 ok", "250 ok", "354 go", answer], []) as port:
        sender = SmtpSender("main", "127.0.0.1", port, "none", "", lambda: "")
        transmission = sender.prepare(FROM, TO)
        with pytest.raises(OutcomeUnknown):
            transmission.data(RAW)
        transmission.close()


@pytest.mark.parametrize("answer", ["500 what", "250 again", DROP, "blah"])
def test_what_is_said_to_quit_changes_nothing(answer: str) -> None:
    with SmtpSink() as sink:
        sink.answers["QUIT"] = answer
        transmission = plain(sink).prepare(FROM, TO)
        words = transmission.data(RAW)
        transmission.close()

    assert words == "250 taken"


def test_a_mail_with_raw_bytes_is_not_given_to_the_server() -> None:
    with SmtpSink() as sink:
        transmission = plain(sink).prepare(FROM, TO)
        with pytest.raises(NotSent, match="bytes"):
            transmission.data(RAW + "ü".encode())
        transmission.close()

    assert "DATA" not in sink.verbs


def test_a_closed_port_is_unreachable() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        sender = SmtpSender("main", "127.0.0.1", held.getsockname()[1], "none", "", lambda: "")
        with pytest.raises(ServerUnreachable):
            sender.prepare(FROM, TO)


@contextmanager
def talking(replies: list[str], heard: list[str]) -> Iterator[int]:
    """A server that says its lines whatever it hears, one for each line or mail it hears."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection, connection.makefile("rwb") as stream:
                for reply in replies:
                    stream.write(reply.encode() + b"\r\n")
                    stream.flush()
                    line = stream.readline().decode().rstrip("\r\n")
                    heard.append(line)
                    while reply.startswith("354") and line != ".":
                        line = stream.readline().decode().rstrip("\r\n")

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        thread.join(5)


@contextmanager
def dripping(content: bytes) -> Iterator[int]:
    """A server that sends a byte now and then."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                for byte in content:
                    try:
                        connection.sendall(bytes([byte]))
                    except OSError:
                        return
                    time.sleep(0.02)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        thread.join(5)
