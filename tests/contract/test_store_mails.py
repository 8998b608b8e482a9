"""Rules of `ports.MailRows`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopwatch.adapters.store import open_store
from coopwatch.core.model import Address, EventType, MailKind, Role, State
from coopwatch.ports import MailState, Match, SetAside, Store
from tests.builders import OWNER, PARTNER, an_event, an_obligation
from tests.contract.store_values import DAY, HOUR, NOW, a_new_mail, put, stored


def test_the_number_of_mails_not_known_before_is_told(store: Store) -> None:
    with store.transaction() as t:
        assert put(t, a_new_mail(1), a_new_mail(2)) == 2
        assert put(t, a_new_mail(2), a_new_mail(3)) == 1
        assert put(t) == 0


def test_header_facts_come_back_as_they_went_in(store: Store) -> None:
    new = a_new_mail(1, cc=(Address("", "ben@acme.example"),), subject="AW: Angebot  Dachsanierung")

    with store.transaction() as t:
        put(t, replace(new, thread_id="1784000000000000000"))
        mail = stored(t, "m1@acme.example")

    assert (mail.account, mail.state, mail.own, mail.imported) == ("main", MailState.NEW, False, False)
    assert (mail.from_email, mail.from_name) == (PARTNER, "Anna Meier")
    assert (mail.to_emails, mail.cc_emails) == ((OWNER,), ("ben@acme.example",))
    assert (mail.subject, mail.base_subject) == ("AW: Angebot  Dachsanierung", "angebot dachsanierung")
    assert (mail.thread_id, mail.roles, mail.kind, mail.raw) == ("1784000000000000000", (Role.INBOX,), None, None)


@given(st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=st.just(timezone(timedelta(hours=5.5)))))
@settings(max_examples=30, deadline=None)
def test_instants_keep_their_moment_and_come_back_in_utc(moment: datetime) -> None:
    store = open_store(None)

    with store.transaction() as t:
        put(t, a_new_mail(1, received_at=moment, sent_at=None))
        mail = stored(t, "m1@acme.example")

    assert (mail.received_at, mail.sent_at) == (moment, None)
    assert mail.received_at.utcoffset() == timedelta(0)


def test_an_instant_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="time zone"), store.transaction() as t:
        put(t, a_new_mail(1, received_at=datetime(2026, 1, 1)))


def test_a_known_mail_gets_one_more_place_and_keeps_its_state(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1))
        t.mails.set_state([1], MailState.MATCHED)
        put(t, replace(a_new_mail(1), uid=40), folder="Archive", role=Role.ARCHIVE)
        mail = stored(t, "m1@acme.example")
        places = t.mails.places([mail.id])

    assert (mail.state, mail.roles) == (MailState.MATCHED, (Role.INBOX, Role.ARCHIVE))
    assert [(place.folder, place.uid) for place in places] == [("Archive", 40), ("INBOX", 1)]


def test_a_mail_moved_back_lies_newest_where_it_came_last(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1), folder="Archive", role=Role.ARCHIVE)
        put(t, replace(a_new_mail(1), uid=9))

        assert t.mails.places([1])[0].folder == "INBOX"


def test_two_mails_with_one_message_id_and_other_content_are_two(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1), replace(a_new_mail(1), content_key="other", uid=2))

        assert len(t.mails.by_message_ids(["m1@acme.example"])) == 2


def test_one_mail_at_two_uids_of_a_batch_is_one_mail_with_two_places(store: Store) -> None:
    with store.transaction() as t:
        assert put(t, a_new_mail(1), replace(a_new_mail(1), uid=2)) == 1
        assert len(t.mails.places([1])) == 2


def test_mails_without_message_id_are_told_apart_by_content_and_found_by_no_id(store: Store) -> None:
    with store.transaction() as t:
        assert put(t, a_new_mail(1, message_id=""), a_new_mail(2, message_id="")) == 2
        assert put(t, a_new_mail(1, message_id="")) == 0
        assert t.mails.by_message_ids([""]) == ()
        assert t.mails.own_message_ids([""]) == frozenset()


def test_the_same_mail_in_two_accounts_is_two_mails(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1))
        assert t.mails.add("second", "INBOX", Role.INBOX, 7, [a_new_mail(1)]) == 1
        assert [mail.account for mail in t.mails.by_message_ids(["m1@acme.example"])] == ["main", "second"]


def test_a_copy_in_sent_makes_the_known_mail_own(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1))
        before = t.mails.own_message_ids(["M1@acme.example"])
        put(t, replace(a_new_mail(1), own=True), folder="Sent", role=Role.SENT)

        assert before == frozenset()
        assert stored(t, "m1@acme.example").own
        assert t.mails.own_message_ids(["<M1@ACME.example>", "m2@acme.example"]) == {"m1@acme.example"}
        assert [mail.id for mail in t.mails.sent_to([OWNER], NOW)] == [1]


def test_a_later_copy_elsewhere_leaves_an_own_mail_own(store: Store) -> None:
    with store.transaction() as t:
        put(t, replace(a_new_mail(1), own=True), folder="Sent", role=Role.SENT)
        put(t, a_new_mail(1))

        assert stored(t, "m1@acme.example").own


def test_message_ids_are_compared_in_any_spelling(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1, message_id="ABC.Def@Acme.example"))

        assert stored(t, "<abc.def@acme.EXAMPLE>").message_id == "ABC.Def@Acme.example"


def test_cited_mails_are_found_in_both_directions(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1), a_new_mail(2))
        reply = a_new_mail(3, in_reply_to=("M2@acme.example",), references=("m1@acme.example", "unknown@acme.example"))
        put(t, reply)

        assert t.mails.cited_ids([1, 3]) == {1: (), 3: (2, 1)}
        assert [mail.id for mail in t.mails.citing(["m1@acme.example", "m2@acme.example"])] == [3]
        assert [mail.id for mail in t.mails.citing(["unknown@acme.example"])] == [3]


def test_a_citation_is_found_even_when_the_cited_mail_comes_later(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1, in_reply_to=("m2@acme.example",)))
        put(t, a_new_mail(2))

        assert t.mails.cited_ids([1]) == {1: (2,)}


def test_senders_are_found_by_address_and_by_domain_with_subdomains(store: Store) -> None:
    senders = ["anna@acme.example", "ben@mail.acme.example", "eve@notacme.example", "acme.example@evil.example"]
    with store.transaction() as t:
        put(t, *(a_new_mail(number, from_=(Address("", sender),)) for number, sender in enumerate(senders, 1)))

        def found(emails: list[str], domains: list[str], since: datetime = NOW) -> list[int]:
            return [mail.id for mail in t.mails.from_senders(emails, domains, since)]

        assert found(["Eve@notacme.example"], []) == [3]
        assert found([], ["acme.example"]) == [1, 2]
        assert found(["eve@notacme.example"], ["mail.acme.example"]) == [2, 3]
        assert found([], ["acme.example"], NOW + timedelta(minutes=2)) == [2]
        assert found([], []) == []


def test_a_mail_with_two_authors_has_no_sure_sender(store: Store) -> None:
    authors = (Address("", PARTNER), Address("", "ben@acme.example"))

    with store.transaction() as t:
        put(t, a_new_mail(1, from_=authors))

        assert stored(t, "m1@acme.example").from_email == ""


def test_own_mails_are_found_by_to_and_cc_since_an_instant(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1, own=True, to=(Address("", PARTNER),)))
        put(t, a_new_mail(2, own=True, to=(Address("", OWNER),), cc=(Address("", PARTNER),)))
        put(t, a_new_mail(3, to=(Address("", PARTNER),)))

        assert [mail.id for mail in t.mails.sent_to(["ANNA@acme.example"], NOW)] == [1, 2]
        assert [mail.id for mail in t.mails.sent_to([PARTNER], NOW + timedelta(minutes=2))] == [2]


def test_mails_of_a_server_thread_are_found_within_the_account(store: Store) -> None:
    with store.transaction() as t:
        put(t, replace(a_new_mail(1), thread_id="t1"), replace(a_new_mail(2), thread_id="t2"), a_new_mail(3))

        assert [mail.id for mail in t.mails.in_thread("main", ["t1", ""])] == [1]
        assert t.mails.in_thread("second", ["t1"]) == ()


def test_mails_of_a_state_come_oldest_received_first_and_limited(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1, received_at=NOW + HOUR), a_new_mail(2, received_at=NOW), a_new_mail(3, received_at=NOW))
        t.mails.add("second", "INBOX", Role.INBOX, 7, [a_new_mail(4, received_at=NOW - HOUR)])

        assert [mail.id for mail in t.mails.in_state(MailState.NEW, 3)] == [4, 2, 3]
        assert [mail.id for mail in t.mails.in_state(MailState.NEW, 9, "main")] == [2, 3, 1]
        assert t.mails.in_state(MailState.HOLD, 9) == ()
        assert t.mails.count_by_state() == {MailState.NEW: 4}


def test_a_text_makes_a_wanted_mail_incoming_and_comes_back_byte_for_byte(store: Store) -> None:
    raw = b"Subject: \xfc\r\n\r\n\x00\xff"
    with store.transaction() as t:
        put(t, a_new_mail(1))
        t.mails.set_state([1], MailState.WANTED)
        t.mails.save_text(1, raw)

        assert [mail.raw for mail in t.mails.in_state(MailState.INCOMING, 9)] == [raw]
        assert t.mails.get(1, with_raw=True) == replace(stored(t, "m1@acme.example"), raw=raw)
        assert stored(t, "m1@acme.example").raw is None


def test_a_mail_that_comes_with_its_text_is_incoming_at_once(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1, raw=b"abc"))

        assert t.mails.in_state(MailState.INCOMING, 9)[0].raw == b"abc"


def test_a_text_fetched_again_does_not_reopen_a_triaged_mail(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1, raw=b"abc"))
        t.mails.settle(1, MailState.MATCHED, MailKind.HUMAN, "acme")
        t.mails.save_text(1, b"abcd")

        assert t.mails.in_state(MailState.INCOMING, 9) == ()


def test_settling_records_state_kind_and_partner(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1))
        t.mails.settle(1, MailState.MATCHED, MailKind.OUT_OF_OFFICE, "acme")
        mail = t.mails.get(1)

    assert mail is not None
    assert (mail.state, mail.kind, mail.partner_id) == (MailState.MATCHED, MailKind.OUT_OF_OFFICE, "acme")


def test_an_unknown_mail_is_none(store: Store) -> None:
    with store.transaction() as t:
        assert t.mails.get(99) is None
        assert t.mails.places([99]) == ()


def test_mails_set_aside_are_shown_newest_first_until_they_are_read(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1))
        t.mails.set_aside(SetAside("main", "INBOX", 7, 1, b"Subject: \xff", "depth 21", NOW, mail_id=1))
        t.mails.set_aside(SetAside("main", "INBOX", 7, 8, b"", "no header", NOW + HOUR))
        shown = t.mails.aside()

        assert [(row.uid, row.reason, row.mail_id) for row in shown] == [(8, "no header", None), (1, "depth 21", 1)]
        assert stored(t, "m1@acme.example").state is MailState.SET_ASIDE
        assert [row.uid for row in t.mails.aside(NOW + HOUR)] == [8]
        put(t, a_new_mail(8))
        t.mails.settle(1, MailState.IGNORED, MailKind.HUMAN, "")
        assert t.mails.aside() == ()


def test_texts_are_forgotten_once_triaged_old_and_needed_by_no_open_obligation(store: Store) -> None:
    with store.transaction() as t:
        put(t, *(a_new_mail(number, raw=b"text") for number in range(1, 8)))
        for number in range(1, 7):
            t.mails.settle(number, MailState.MATCHED, MailKind.HUMAN, "acme")
        t.obligations.add(
            an_obligation(request_mail_id=1, hold_mail_id=2), [an_event(EventType.OPENED, mail_id=3)], NOW
        )
        t.obligations.add_match(Match(1, 4, "thread", 0.9), NOW)
        t.obligations.add(an_obligation(key="01", request_mail_id=5, state=State.CLOSED), [], NOW)

        assert t.mails.forget_texts(NOW + timedelta(minutes=6)) == 1
        assert t.mails.forget_texts(NOW + DAY) == 1
        kept = [number for number in range(1, 8) if (mail := t.mails.get(number, with_raw=True)) and mail.raw]

    assert kept == [1, 2, 3, 4, 7]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=25))
def test_however_mails_are_split_into_batches_the_store_is_the_same(uids: list[tuple[int, bool]]) -> None:
    mails = [replace(a_new_mail(number, own=own), uid=place) for place, (number, own) in enumerate(uids, 1)]
    once, singly = open_store(None), open_store(None)

    with once.transaction() as a, singly.transaction() as b:
        counted = put(a, *mails), sum(put(b, mail) for mail in mails)
        left, right = a.mails.in_state(MailState.NEW, 99), b.mails.in_state(MailState.NEW, 99)

    assert counted == (len({number for number, _ in uids}),) * 2
    assert {(mail.message_id, mail.own) for mail in left} == {(mail.message_id, mail.own) for mail in right}


def test_more_values_than_one_statement_holds_are_no_trouble(store: Store) -> None:
    ids = [f"m{number}@acme.example" for number in range(1, 1301)]

    with store.transaction() as t:
        assert put(t, *(a_new_mail(number) for number in range(1, 1301))) == 1300
        assert len(t.mails.by_message_ids(ids)) == 1300
        assert len(t.mails.places(range(1, 1301))) == 1300
        t.mails.set_state(range(1, 1301), MailState.IGNORED)
        assert t.mails.count_by_state() == {MailState.IGNORED: 1300}


@pytest.mark.parametrize("text", ["'; DROP TABLE mails; --", "100%_", "a\x00b", "\u202e\U0001f4a1" * 300])
def test_any_text_is_stored_as_it_is(store: Store, text: str) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1, subject=text))

        assert stored(t, "m1@acme.example").subject == text


def test_text_that_no_utf8_can_hold_does_not_stop_the_mail(store: Store) -> None:
    authors = (Address("M\udcfcller", "m\udcfc@acme.example"),), (Address("", "m\udcfd@acme.example"),)
    with store.transaction() as t:
        put(t, *(a_new_mail(number, subject="Angebot \udcfc", from_=who) for number, who in enumerate(authors, 1)))
        put(t, a_new_mail(3, from_=authors[0], own=True, to=authors[1]))

        assert stored(t, "m1@acme.example").subject == "Angebot ?"
        assert stored(t, "m1@acme.example").from_email == "m?@acme.example"
