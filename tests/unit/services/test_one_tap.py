"""From the links of a written follow-up to what a tap does, with the real words, the real store and real tokens."""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from coopwatch.adapters.mime import parse
from coopwatch.adapters.templates import JinjaRenderer, packaged_templates
from coopwatch.core.model import CloseReason, Event, EventType, OutboxState, State
from coopwatch.core.tokens import TokenPurpose, command_token, subject_token
from coopwatch.services.triage.late import late_words
from tests.builders import BERLIN, OWNER, a_partner, on
from tests.office import KEY, Office

ASK = (
    "Hallo Frau Meier,\n\nkönnten Sie mir bitte ein Angebot für die Dachsanierung schicken?\n\nViele Grüße\nJane Doe\n"
)
ASK_MORE = "Hallo Frau Meier,\n\nbitte schicken Sie mir noch den Mietvertrag.\n\nViele Grüße\nJane Doe\n"
STRANGER = "eve@evil.example"


class TapOffice(Office):
    """An office whose follow-ups offer ready answers."""

    def __init__(self, folder: Path, *, one_tap: bool = True, freemail: bool = False) -> None:
        private = a_partner(addresses=("anna.meier@gmail.com",), domains=())
        partners = (private,) if freemail else None
        self.partner = "anna.meier@gmail.com" if freemail else "anna@acme.example"
        super().__init__(folder, partners=partners, renderer=JinjaRenderer(packaged_templates()), one_tap=one_tap)

    def follow_up(self, *more: str) -> None:
        """A request lapses on Monday 9 November 2026 and is followed up."""
        self.request = self.at("2026-11-02 10:00").owner_writes(ASK, to=self.partner)
        for text in more:
            self.at("2026-11-02 10:30").owner_writes(text, to=self.partner, subject="Mietvertrag Lager")
        self.read()
        self.at("2026-11-09 11:00").plan()
        self.mark_sent()
        self.at("2026-11-09 14:00")

    def links(self) -> list[tuple[str, str]]:
        """(subject, body) of the ready answers of the last follow-up, as a mail program would open them."""
        mail = self.outbox(OutboxState.SENT)[-1]
        page = parse(mail.raw, mail.date_at).html.replace("&amp;", "&")
        queries = [parse_qs(urlsplit(href).query) for href in re.findall(r'href="(mailto:[^"]+)"', page)]
        return [(query["subject"][0], query["body"][0]) for query in queries]

    def tap(self, place: int, added: str = "", sender: str = "", **headers: str) -> str:
        """The partner taps a link, adds something to the line and sends; the Message-ID."""
        subject, body = self.links()[place]
        message_id = self.arrives(f"{body}{added}\n", sender=sender or self.partner, subject=subject, **headers)
        self.read()
        return message_id

    def last_event(self, obligation_id: int = 1) -> Event:
        """What happened last."""
        return self.history(obligation_id)[-1]


@pytest.fixture
def office(tmp_path: Path) -> TapOffice:
    made = TapOffice(tmp_path)
    made.follow_up()
    return made


def test_a_follow_up_offers_three_answers_to_the_owner(office: TapOffice) -> None:
    mail = office.outbox(OutboxState.SENT)[-1]
    text = parse(mail.raw, mail.date_at).text

    assert [body for _, body in office.links()] == ["Kommt bis: ", "Neuer Termin: ", "Das klappt leider nicht."]
    assert text.count(f"mailto:{OWNER}?subject=") == 3


def test_an_owner_may_do_without(tmp_path: Path) -> None:
    office = TapOffice(tmp_path, one_tap=False)
    office.follow_up()

    assert office.links() == []
    assert b"mailto" not in office.outbox()[-1].raw


@pytest.mark.parametrize("place", [0, 1])
def test_a_named_day_is_promised(office: TapOffice, place: int) -> None:
    office.tap(place, "20.11.")

    assert (office.only().state, office.only().promised_until) == (State.PROMISED, on("2026-11-20"))
    assert office.last_event().rule.startswith("one_tap; ")
    assert "20.11." in office.last_event().words


def test_without_a_day_the_window_starts_anew(office: TapOffice) -> None:
    before = office.only().due_at
    office.tap(0)

    assert office.last_event().type is EventType.PROMISED
    assert (office.only().state, office.only().promised_until) == (State.WAITING, None)
    after = office.only().due_at
    assert before is not None
    assert after is not None
    assert after >= before


def test_a_no_closes(office: TapOffice) -> None:
    office.tap(2)

    assert office.only().close_reason is CloseReason.DECLINED
    assert office.last_event().words == "Das klappt leider nicht."


def test_an_odd_day_is_asked_about(office: TapOffice) -> None:
    office.tap(0, "2.11.")

    assert office.only().state is State.HOLD


def test_each_item_of_a_mail_has_its_own_answers(tmp_path: Path) -> None:
    office = TapOffice(tmp_path)
    office.follow_up(ASK_MORE)
    assert len(office.links()) == 6

    office.tap(5)

    quote, contract = office.all()
    assert (quote.state, contract.close_reason) == (State.WAITING, CloseReason.DECLINED)


def test_a_colleague_of_the_partner_may_tap(office: TapOffice) -> None:
    office.tap(0, "20.11.", sender="bernd@mail.acme.example")

    assert office.only().promised_until == on("2026-11-20")


def test_a_private_partner_taps_from_his_own_address_only(tmp_path: Path) -> None:
    office = TapOffice(tmp_path, freemail=True)
    office.follow_up()

    office.tap(2, sender="somebody.else@gmail.com")
    by_another = office.only().state
    office.tap(2)

    assert by_another is not State.CLOSED
    assert office.only().close_reason is CloseReason.DECLINED


def test_a_strangers_tap_answers_nothing_and_the_owner_is_asked(office: TapOffice) -> None:
    office.tap(2, sender=STRANGER)

    assert office.only().state is State.HOLD
    assert not [event for event in office.history() if event.type is EventType.DECLINED]
    office.tap(2)
    assert office.only().close_reason is CloseReason.DECLINED


@pytest.mark.parametrize("key", [b"x" * 32, b"k" * 31 + b"x"])
@pytest.mark.parametrize("sender", [STRANGER, "anna@acme.example"])
def test_a_forged_token_is_worth_nothing(office: TapOffice, key: bytes, sender: str) -> None:
    token = command_token(key, TokenPurpose.DECLINED, office.only().key, on("2027-01-01"))
    office.arrives("Das klappt leider nicht.\n", sender=sender, subject=f"Klappt nicht: Angebot {token}")
    office.read()

    assert office.only().is_open
    assert not [event for event in office.history() if event.rule.startswith("one_tap")]
    # Without the token a word of the partner's is what it always was, and a stranger's is nothing.
    assert office.only().state is (State.WAITING if sender == STRANGER else State.HOLD)


def test_an_order_of_the_owners_is_no_answer_in_a_partners_hand(office: TapOffice) -> None:
    token = command_token(KEY, TokenPurpose.DONE, office.only().key, on("2027-01-01"))
    office.arrives("1 erledigt\n", subject=f"coopwatch: 1 erledigt [{token}]")
    office.read()

    assert office.only().is_open


def test_an_expired_token_is_read_like_any_other_subject(office: TapOffice) -> None:
    links = office.links()
    office.at("2027-02-08 10:00").arrives(links[2][1], subject=links[2][0])
    office.read()

    assert office.only().is_open
    assert not [event for event in office.history() if event.rule.startswith("one_tap")]


def test_a_token_counts_once(office: TapOffice) -> None:
    first = office.tap(0, "20.11.")
    again = "Guten Tag,\n\nanbei das Angebot.\n\nViele Grüße\nAnna Meier\n"
    office.at("2026-11-12 09:00").arrives(
        again, subject=f"Re: {office.links()[0][0]}", answers=first, attachment="Angebot_4711.pdf"
    )
    office.read()

    assert office.only().close_reason is CloseReason.DELIVERED
    assert [event.type for event in office.history()][-2:] == [EventType.PROMISED, EventType.DELIVERED]


def test_the_same_mail_read_twice_counts_once(office: TapOffice) -> None:
    from coopwatch.ports import MailState

    office.tap(0, "20.11.")
    events = len(office.history())
    with office.store.transaction() as tx:
        tx.mails.set_state([2], MailState.INCOMING)
    office.read()

    assert len(office.history()) == events


def test_another_link_of_the_same_mail_still_counts(office: TapOffice) -> None:
    office.tap(0, "20.11.")
    office.at("2026-11-18 09:00").tap(1, "27.11.")
    renegotiated = office.only().promised_until
    office.at("2026-11-19 09:00").tap(2)

    assert renegotiated == on("2026-11-27")
    assert office.only().close_reason is CloseReason.DECLINED


def test_a_machine_cannot_tap(office: TapOffice) -> None:
    office.tap(2, Auto_Submitted="auto-replied", Precedence="bulk")

    assert office.only().is_open


def test_a_token_copied_into_the_first_line_counts_too(office: TapOffice) -> None:
    token = command_token(KEY, TokenPurpose.DECLINED, office.only().key, on("2027-01-01"))
    office.arrives(f"{token}\nDas klappt leider nicht.\n", subject="Ihre Mail")
    office.read()

    assert office.only().close_reason is CloseReason.DECLINED


def test_a_plain_reply_that_quotes_the_links_is_read_plainly(office: TapOffice) -> None:
    sent = office.outbox(OutboxState.SENT)[-1]
    quoted = "\n".join(f"> {line}" for line in parse(sent.raw, sent.date_at).text.splitlines())
    office.arrives(
        f"Guten Tag,\n\nSie bekommen das Angebot bis Freitag.\n\nAm 09.11.2026 schrieb Jane Doe:\n{quoted}\n",
        answers=sent.message_id,
        subject="AW: Angebot Dachsanierung",
    )
    office.read()

    assert office.only().promised_until == on("2026-11-13")
    assert not office.last_event().rule.startswith("one_tap")


def test_quoted_links_tell_what_a_mail_without_a_thread_is_about(office: TapOffice) -> None:
    sent = office.outbox(OutboxState.SENT)[-1]
    quoted = "\n".join(f"> {line}" for line in parse(sent.raw, sent.date_at).text.splitlines())
    text = f"Guten Tag,\n\nSie bekommen das Angebot bis Freitag.\n\nAm 09.11.2026 schrieb Jane Doe:\n{quoted}\n"
    office.arrives(text, subject="[Ticket 812] Ihre Anfrage", sender="service@acme.example")
    office.read()

    assert office.only().promised_until == on("2026-11-13")
    assert office.last_event().rule.startswith("subject_token; ")


def test_a_thread_token_in_the_subject_ties_a_mail_to_its_matter(office: TapOffice) -> None:
    token = subject_token(KEY, office.only().key)
    text = "Guten Tag,\n\nSie bekommen das Angebot bis Freitag.\n"
    office.arrives(text, subject=f"Angebot für Sie {token}", sender="bernd@acme.example")
    office.read()

    assert office.only().promised_until == on("2026-11-13")
    assert office.last_event().rule.startswith("subject_token; ")


def test_a_tap_by_a_phone_in_html_only_counts(office: TapOffice) -> None:
    subject, body = office.links()[0]
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Anna Meier <anna@acme.example>", OWNER, subject
    message["Date"] = format_datetime(office.clock.now().astimezone(BERLIN))
    message["Message-ID"] = "<phone-1@acme.example>"
    message.set_content(
        f"<html><body><div>{body}20.11.</div><br><div>Von meinem iPhone gesendet</div></body></html>", subtype="html"
    )
    office.arrives_raw(message.as_bytes())
    office.read()

    assert office.only().promised_until == on("2026-11-20")


# the same link once more


def test_another_day_by_the_same_link_is_a_new_promise(office: TapOffice) -> None:
    office.tap(0, "20.11.")
    office.at("2026-11-18 09:00").tap(0, "27.11.")

    assert (office.only().state, office.only().promised_until) == (State.PROMISED, on("2026-11-27"))
    assert [event.type for event in office.history()][-2:] == [EventType.PROMISED, EventType.PROMISED]
    assert office.last_event().rule.startswith("one_tap; ")


def test_a_day_that_was_forgotten_at_first_counts_by_the_same_link(office: TapOffice) -> None:
    office.tap(0)
    office.at("2026-11-09 14:05").tap(0, "20.11.")

    assert office.only().promised_until == on("2026-11-20")


def test_the_same_day_once_more_says_nothing_new(office: TapOffice) -> None:
    office.tap(0, "20.11.")
    before = (office.only(), len(office.history()))
    office.at("2026-11-12 09:00").tap(0, "20.11.")

    assert (office.only(), len(office.history())) == before


def test_another_appointment_by_the_same_link_is_put_to_the_owner_each_time(tmp_path: Path) -> None:
    office = TapOffice(tmp_path)
    ask = "Hallo Frau Meier,\n\nwann können Sie zum Aufmaß kommen? Bitte nennen Sie mir einen Termin.\n\nJane Doe\n"
    office.at("2026-11-02 10:00").owner_writes(ask, to=office.partner, subject="Aufmaß")
    office.read()
    office.at("2026-11-09 11:00").plan()
    office.mark_sent()
    office.at("2026-11-09 14:00").tap(1, "19.11.")
    office.at("2026-11-10 09:00").tap(1, "20.11.")

    assert office.only().state is State.OWNER_TURN
    assert [event.type for event in office.history()][-2:] == [EventType.QUESTION, EventType.QUESTION]


@pytest.mark.parametrize("words", ["Alles klar, dann bis Freitag im Büro!", "Danke!", ""])
def test_a_reply_below_a_used_token_is_no_tap(office: TapOffice, words: str) -> None:
    first = office.tap(0, "20.11.")
    subject = f"Re: {office.links()[0][0]}"
    office.at("2026-11-10 09:00").arrives(f"{words}\n", subject=subject, answers=first)
    office.read()

    taps = [event for event in office.history() if event.rule.startswith("one_tap")]
    assert [event.until_on for event in taps] == [on("2026-11-20")]


def test_a_stranger_gains_nothing_by_a_used_link(office: TapOffice) -> None:
    office.tap(0, "20.11.")
    office.at("2026-11-12 09:00").tap(0, "27.11.", sender=STRANGER)

    assert office.only().promised_until == on("2026-11-20")
    assert office.only().state is State.HOLD


def test_a_day_after_a_no_changes_nothing_and_is_noted_for_the_digest(office: TapOffice) -> None:
    office.tap(2)
    office.at("2026-11-10 09:00").tap(0, "20.11.")

    assert office.only().close_reason is CloseReason.DECLINED
    with office.store.transaction() as tx:
        assert list(late_words(tx)) == [1]
