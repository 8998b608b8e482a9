"""What delivery reports say: who, for good or for now, which mail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coopwatch.adapters import mime
from coopwatch.core.model import Bounce, Mail, MailKind
from coopwatch.core.reading.classify import classify

CORPUS = Path(__file__).parents[2] / "corpus" / "kinds"
JONAS = "jonas@ketteler-fenster.example"
ASKED = "q1.20261012@brandner-ausbau.example"


def report(status: str, *, text: str = "could not be delivered", returned: str = "") -> Mail:
    parts = f"--b\n\n{text}\n--b\nContent-Type: message/delivery-status\n\n{status}\n"
    parts += f"--b\nContent-Type: message/rfc822\n\n{returned}\n\nbody\n" if returned else ""
    head = "From: MAILER-DAEMON@mx.example\nTo: lea@x.example\nSubject: Undelivered\nMessage-ID: <report@mx.example>\n"
    content_type = "Content-Type: multipart/report; report-type=delivery-status; boundary=b"
    return mime.parse(f"{head}{content_type}\n\n{parts}--b--\n".encode())


def told(text: str, *, subject: str = "Mail delivery failed", sender: str = "MAILER-DAEMON@mx.example") -> Mail:
    return mime.parse(f"From: {sender}\nTo: lea@x.example\nSubject: {subject}\n\n{text}".encode())


def bounce_of(mail: Mail) -> Bounce:
    found = classify(mail, frozenset())
    assert found.bounce is not None, found
    return found.bounce


@pytest.mark.parametrize("path", sorted(CORPUS.glob("bounce--*.eml")), ids=lambda path: path.stem)
def test_each_report_of_the_corpus_names_the_failed_address(path: Path) -> None:
    bounce = bounce_of(mime.parse(path.read_bytes()))
    assert bounce.recipients == (JONAS,)
    assert bounce.delayed == ("delayed" in path.stem or "warning" in path.stem)
    assert bounce.permanent == (not bounce.delayed and "full" not in path.stem and "t-online" not in path.stem)
    if ASKED in path.read_text(encoding="utf-8"):
        assert bounce.message_id == ASKED


@pytest.mark.parametrize(
    ("fields", "kind", "permanent", "delayed", "delivered"),
    [
        ("Action: failed\nStatus: 5.1.1", MailKind.BOUNCE, True, False, False),
        ("Action: failed\nStatus: 4.4.7", MailKind.BOUNCE, True, False, False),
        ("Action: failed\nStatus: 5.2.2", MailKind.BOUNCE, False, False, False),
        ("Action: delayed\nStatus: 4.4.1", MailKind.BOUNCE, False, True, False),
        ("Action: relayed\nStatus: 2.1.5", MailKind.RECEIPT, False, False, True),
        ("Action: delivered", MailKind.RECEIPT, False, False, True),
        ("Status: 5.1.1", MailKind.BOUNCE, True, False, False),
        ("Action : error", MailKind.BOUNCE, True, False, False),
    ],
)
def test_actions_are_told_apart(fields: str, kind: MailKind, permanent: bool, delayed: bool, delivered: bool) -> None:
    mail = report(
        f"Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; Jonas@Ketteler-Fenster.example\n{fields}"
    )
    bounce = bounce_of(mail)
    assert classify(mail, frozenset()).kind is kind
    assert bounce.recipients == (JONAS,)
    assert (bounce.permanent, bounce.delayed, bounce.delivered) == (permanent, delayed, delivered)


@pytest.mark.parametrize(
    "recipient",
    [f"rfc822; {JONAS}", f"RFC822;<{JONAS}>", f"rfc/822;{JONAS}", JONAS, f"x-local;\n {JONAS}"],
)
def test_recipients_are_read_from_any_spelling(recipient: str) -> None:
    assert bounce_of(report(f"Final-Recipient: {recipient}\nAction: failed")).recipients == (JONAS,)


def test_only_the_failed_of_several_recipients_are_named() -> None:
    groups = "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@x.example\nAction: relayed\n\n"
    groups += (
        "Final-Recipient: rfc822; b@x.example\nAction: failed\n\nFinal-Recipient: rfc822; c@x.example\nAction: failed"
    )
    assert bounce_of(report(groups)).recipients == ("b@x.example", "c@x.example")


def test_a_forwarded_address_is_told_beside_the_one_written_to() -> None:
    status = f"Final-Recipient: rfc822; private@y.example\nOriginal-Recipient: rfc822; {JONAS}\nAction: failed"
    bounce = bounce_of(report(status))
    assert (bounce.recipients, bounce.written_to) == (("private@y.example",), (JONAS,))


def test_the_returned_mails_id_is_found_in_its_header() -> None:
    bounce = bounce_of(report("Action: failed", returned=f"To: {JONAS}\nMessage-ID:\n <{ASKED}>"))
    assert bounce.message_id == ASKED


def test_the_reports_own_id_in_its_text_is_not_the_returned_one() -> None:
    mail = told(f"{JONAS} could not be delivered\n\nMessage-ID: <own@mx.example>\nMessage-ID: <{ASKED}>")
    with_id = mime.parse(f"Message-ID: <own@mx.example>\nFrom: MAILER-DAEMON@mx.example\n\n{mail.text}".encode())
    assert bounce_of(with_id).message_id == ASKED


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (f"Delivery to the following recipient failed permanently:\n\n     {JONAS}\n", (JONAS,)),
        (f"Your message to <{JONAS}> was rejected: 550 5.7.1 spam", (JONAS,)),
        (f"<<< RCPT TO:<{JONAS}>\n>>> 550 unknown user", (JONAS,)),
        (f"Ihre Nachricht an {JONAS} wurde nicht zugestellt, weil die Adresse nicht gefunden wurde.", (JONAS,)),
        (f"Empfänger unbekannt: {JONAS}. Fragen? Wenden Sie sich an postmaster@mx.example", (JONAS,)),
        ("a@x.example, b@x.example: user unknown", ("a@x.example", "b@x.example")),
        (f"lea@x.example, your mail to\n\n{JONAS}\n\ncould not be delivered", (JONAS,)),
        ("Something could not be delivered.", ()),
    ],
)
def test_text_dialects_name_the_failed_address(text: str, recipients: tuple[str, ...]) -> None:
    assert set(bounce_of(told(text)).recipients) == set(recipients)


@pytest.mark.parametrize(
    "text",
    [
        "There was a temporary problem delivering your message. We will retry for 46 more hours."
        " You will be told if the delivery fails permanently.",
        "Die Zustellung verzögert sich. Sie werden benachrichtigt, wenn sie endgültig fehlschlägt.",
        "Warning: could not send message for past 4 hours. Will keep trying until message is 5 days old.",
        "Your message has been enqueued and undeliverable for 1 day to the following recipients",
    ],
)
def test_a_warning_is_no_failure(text: str) -> None:
    bounce = bounce_of(told(text, subject="Delivery status"))
    assert (bounce.delayed, bounce.permanent) == (True, False)


@pytest.mark.parametrize("text", ["mailbox full", "552 5.2.2 over quota", "Das Postfach des Empfängers ist voll."])
def test_a_full_mailbox_is_no_permanent_failure(text: str) -> None:
    assert not bounce_of(told(f"{JONAS}: could not be delivered: {text}")).permanent


@pytest.mark.parametrize(
    ("subject", "sender"),
    [("Re: Undelivered mail", "anna@x.example"), ("WG: Unzustellbar", "anna@x.example"), ("Frage", "anna@x.example")],
)
def test_a_person_who_writes_about_a_bounce_is_a_person(subject: str, sender: str) -> None:
    mail = told(f"Schau mal: {JONAS}: 550 5.1.1 User unknown\nMessage-ID: <{ASKED}>", subject=subject, sender=sender)
    assert classify(mail, frozenset()).kind is MailKind.HUMAN


def test_a_notification_as_json_is_read() -> None:
    told_of = {"bounceType": "Permanent", "bouncedRecipients": [{"emailAddress": "A@x.example"}]}
    text = json.dumps({"notificationType": "Bounce", "bounce": told_of})
    bounce = bounce_of(told(text, subject="AWS Notification", sender="no-reply@sns.example"))
    assert (bounce.recipients, bounce.permanent) == (("a@x.example",), True)
