"""What every Sender keeps: the same suite on the fake and on SmtpSender with a real server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from coopwatch.adapters.smtp import SmtpSender
from coopwatch.errors import CoopwatchError, LoginRefused, NotSent, OutcomeUnknown, ServerUnreachable
from coopwatch.ports import Sender
from tests.fake_sender import FakeSender, Outcome
from tests.smtp_sink import DROP, SmtpSink

FROM = "joerg@maurer.example"
TO = "anna@acme.example"
RAW = b"Message-ID: <1@maurer.example>\r\n\r\nHallo\r\n.\r\n.x\r\n"

_ANSWERS = {
    Outcome.ACCEPT: {},
    Outcome.UNREACHABLE: {"CONNECT": DROP},
    Outcome.LOGIN_REFUSED: {"AUTH": "535 no"},
    Outcome.RECIPIENT_LATER: {"RCPT": "451 later"},
    Outcome.RECIPIENT_NEVER: {"RCPT": "550 never"},
    Outcome.DATA_LATER: {"END": "452 later"},
    Outcome.DATA_NEVER: {"END": "554 never"},
    Outcome.LOST_AFTER_ACCEPT: {"END": DROP},
}


@dataclass
class Rig:
    """A sender, the way to tell its server what to do, and what the server accepted."""

    sender: Sender
    will: Callable[[Outcome], None]
    accepted: Callable[[], list[tuple[str, str, bytes]]]


def fake_rig() -> Iterator[Rig]:
    sender = FakeSender()
    yield Rig(sender, sender.script.append, lambda: sender.accepted)
    assert sender.open_sessions == 0


def real_rig() -> Iterator[Rig]:
    with SmtpSink(login=("joerg", "geheim")) as sink:
        sender = SmtpSender("main", "127.0.0.1", sink.port, "none", "joerg", lambda: "geheim")
        yield Rig(
            sender,
            lambda outcome: sink.answers.update(_ANSWERS[outcome]),
            lambda: [(mail.sender, mail.recipients[0], mail.raw) for mail in sink.accepted],
        )


@pytest.fixture(params=[fake_rig, real_rig], ids=["fake", "smtp"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    yield from request.param()


def test_an_accepted_mail_reaches_the_server_to_the_letter(rig: Rig) -> None:
    transmission = rig.sender.prepare(FROM, TO)
    words = transmission.data(RAW)
    transmission.close()

    assert words.startswith("250")
    assert rig.accepted() == [(FROM, TO, RAW)]


def test_preparing_alone_sends_nothing(rig: Rig) -> None:
    transmission = rig.sender.prepare(FROM, TO)
    transmission.close()

    assert rig.accepted() == []


def test_a_session_may_be_closed_without_a_word(rig: Rig) -> None:
    transmission = rig.sender.prepare(FROM, TO)

    rig.will(Outcome.UNREACHABLE)

    transmission.close()


@pytest.mark.parametrize(
    ("outcome", "error"),
    [
        (Outcome.UNREACHABLE, ServerUnreachable),
        (Outcome.LOGIN_REFUSED, LoginRefused),
        (Outcome.RECIPIENT_LATER, NotSent),
        (Outcome.RECIPIENT_NEVER, NotSent),
    ],
)
def test_a_failure_before_data_is_told_and_nothing_is_sent(
    rig: Rig, outcome: Outcome, error: type[CoopwatchError]
) -> None:
    rig.will(outcome)

    with pytest.raises(error):
        rig.sender.prepare(FROM, TO)

    assert rig.accepted() == []


@pytest.mark.parametrize(
    ("outcome", "permanent"),
    [
        (Outcome.RECIPIENT_LATER, False),
        (Outcome.RECIPIENT_NEVER, True),
        (Outcome.DATA_LATER, False),
        (Outcome.DATA_NEVER, True),
    ],
)
def test_a_refusal_says_whether_time_may_heal_it(rig: Rig, outcome: Outcome, permanent: bool) -> None:
    rig.will(outcome)

    with pytest.raises(NotSent) as caught:
        attempt(rig.sender)

    assert caught.value.permanent is permanent
    assert caught.value.reply[:1] in "45"
    assert rig.accepted() == []


def test_a_lost_answer_is_an_unknown_outcome(rig: Rig) -> None:
    rig.will(Outcome.LOST_AFTER_ACCEPT)

    with pytest.raises(OutcomeUnknown):
        attempt(rig.sender)

    assert rig.accepted() == [(FROM, TO, RAW)]


@pytest.mark.parametrize("bad", ["", "p@y.example>\r\nRCPT TO:<e@z.example", "a@b.example,c@d.example", "-x@y.example"])
def test_an_address_off_the_allow_list_is_refused_before_anything_is_said(rig: Rig, bad: str) -> None:
    with pytest.raises(ValueError, match="no address"):
        rig.sender.prepare(FROM, bad)
    with pytest.raises(ValueError, match="no address"):
        rig.sender.prepare(bad, TO)


def attempt(sender: Sender) -> str:
    transmission = sender.prepare(FROM, TO)
    try:
        return transmission.data(RAW)
    finally:
        transmission.close()


def test_verifying_logs_in_and_sends_nothing(rig: Rig) -> None:
    rig.sender.verify()

    assert rig.accepted() == []


@pytest.mark.parametrize(
    ("outcome", "error"), [(Outcome.UNREACHABLE, ServerUnreachable), (Outcome.LOGIN_REFUSED, LoginRefused)]
)
def test_verifying_tells_what_is_wrong(rig: Rig, outcome: Outcome, error: type[CoopwatchError]) -> None:
    rig.will(outcome)

    with pytest.raises(error):
        rig.sender.verify()
