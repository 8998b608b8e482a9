"""Rules of `ports.Transaction.forget`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coopwatch.adapters.store import open_store
from coopwatch.core.model import Address, EventType, OutboxItem, OutboxState, Partner, State
from coopwatch.ports import Learned, MailState, SetAside, Store, Transaction
from tests.builders import OWNER, PARTNER, an_event, an_obligation
from tests.contract.store_values import NOW, a_new_mail, an_outbox_mail, put, stored

WORDS = "Dachsanierung"


def fill(t: Transaction) -> None:
    """Anna's mail, a mail to her, a colleague's mail that names her, and all that came of it."""
    put(t, a_new_mail(1, raw=b"Anna: Dachsanierung"))
    people = (Address("", PARTNER), Address("", "ben@acme.example"))
    put(t, a_new_mail(2, own=True, from_=(Address("", OWNER),), to=people, raw=b"Dachsanierung"))
    put(t, a_new_mail(3, from_=(Address("Ben", "ben@acme.example"),), cc=(Address("", PARTNER),), subject="Keller"))
    t.mails.set_aside(SetAside("main", "INBOX", 7, 1, b"From: anna@acme.example", "depth", NOW, mail_id=1))
    closed = an_obligation(id=0, state=State.CLOSED, request_mail_id=2)
    t.obligations.add(closed, [an_event(EventType.OPENED, mail_id=2, words=WORDS)], NOW)
    t.outbox.add(an_outbox_mail(items=(OutboxItem(1, 1),), state=OutboxState.FILED, raw=b"Liebe Anna"))
    t.partners.save(Partner("acme", "Acme", (PARTNER, "ben@acme.example")))
    t.partners.learn(Learned("acme", PARTNER))


def test_names_subjects_texts_and_words_are_gone(store: Store) -> None:
    with store.transaction() as t:
        fill(t)

        assert t.forget("Anna@acme.example") == 2
        first, second = (t.mails.get(number, with_raw=True) for number in (1, 2))
        (event,) = t.obligations.events(1)
        obligation, written = t.obligations.get(1), t.outbox.get(1)

        assert first is not None
        assert (first.from_email, first.from_name, first.to_emails, first.subject, first.raw) == ("", "", (), "", None)
        assert second is not None
        assert (second.to_emails, second.subject, second.raw) == (("ben@acme.example",), "", None)
        assert obligation is not None
        assert (obligation.recipient, obligation.subject, obligation.words, event.words) == ("", "", "", "")
        assert written is not None
        assert (written.recipient, written.raw) == ("", b"")
        assert [row.header for row in t.mails.aside()] == [b""]
        assert t.partners.learned() == ()
        assert t.partners.added()[0].addresses == ("ben@acme.example",)


def test_other_peoples_mail_stays_but_names_the_address_no_more(store: Store) -> None:
    with store.transaction() as t:
        fill(t)
        t.forget(PARTNER)

        mail = stored(t, "m3@acme.example")
        assert (mail.from_email, mail.subject, mail.cc_emails) == ("ben@acme.example", "Keller", ())
        assert t.mails.from_senders([PARTNER], [], NOW) == t.mails.sent_to([PARTNER], NOW) == ()


def test_a_forgotten_mail_is_not_read_again_as_new(store: Store) -> None:
    with store.transaction() as t:
        fill(t)
        t.forget(PARTNER)

        assert put(t, a_new_mail(1)) == 0
        assert t.mails.count_by_state() == {MailState.INCOMING: 1, MailState.NEW: 1, MailState.SET_ASIDE: 1}


def test_an_address_that_begins_like_another_takes_nothing_of_it(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1, from_=(Address("", "joanna@acme.example"),), to=(Address("", f"x{OWNER}"),)))
        t.forget(PARTNER)
        t.forget(OWNER)

        mail = stored(t, "m1@acme.example")
        assert (mail.from_email, mail.to_emails) == ("joanna@acme.example", (f"x{OWNER}",))


def test_an_unknown_address_is_no_trouble(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1))

        assert t.forget("nobody@nowhere.example") == 0
        assert stored(t, "m1@acme.example").from_email == PARTNER


@pytest.mark.parametrize("state", [State.WAITING, State.HOLD, State.SUGGESTED])
def test_an_open_obligation_is_not_forgotten(store: Store, state: State) -> None:
    with store.transaction() as t:
        t.obligations.add(an_obligation(id=0, state=state), [], NOW)

        with pytest.raises(ValueError, match="open obligation"):
            t.forget(PARTNER)


@pytest.mark.parametrize("state", [OutboxState.READY, OutboxState.DATA, OutboxState.UNKNOWN, OutboxState.NEEDS_OWNER])
def test_a_mail_that_may_be_on_its_way_is_not_forgotten(store: Store, state: OutboxState) -> None:
    with store.transaction() as t:
        t.outbox.add(an_outbox_mail(items=(), state=state))

        with pytest.raises(ValueError, match="unsettled"):
            t.forget(PARTNER)


def test_nothing_of_the_words_is_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    store = open_store(path)
    secret = replace(a_new_mail(1, subject="Gutachten-Zwölf"), uid=5)
    with store.transaction() as t:
        put(t, secret)
    assert "Gutachten-Zwölf".encode() in path.read_bytes()
    with store.transaction() as t:
        t.forget(PARTNER)
    store.close()

    assert "Gutachten-Zwölf".encode() not in path.read_bytes()
    assert PARTNER.encode() not in path.read_bytes()
