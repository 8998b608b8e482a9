"""Rules of `ports.FolderRows`."""

from __future__ import annotations

from dataclasses import replace

from coopwatch.core.model import Role
from coopwatch.ports import FolderPhase, FolderState, PendingFetch, SetAside, Store
from tests.contract.store_values import DAY, HOUR, NOW, a_new_mail, put

INBOX = FolderState("main", "INBOX", Role.INBOX, uidvalidity=7, cursor=9)


def a_pending(uid: int, **changes: object) -> PendingFetch:
    return replace(PendingFetch("main", "INBOX", 7, uid, 1, NOW, "no answer"), **changes)  # type: ignore[arg-type]


def test_a_folder_comes_back_as_it_was_saved(store: Store) -> None:
    state = replace(
        INBOX,
        name="B&APw-ro",
        backfill_low=3,
        phase=FolderPhase.BACKFILL,
        shown="Büro",
        complete_at=NOW,
        audited_at=NOW - DAY,
        validity_changes=(NOW - HOUR, NOW),
        last_error="NO busy",
    )

    with store.transaction() as t:
        t.folders.save(state)

        assert t.folders.all("main") == (state,)


def test_saving_again_replaces_and_accounts_are_apart(store: Store) -> None:
    second = replace(INBOX, account="second", cursor=4)

    with store.transaction() as t:
        for state in (INBOX, replace(INBOX, cursor=12, role=Role.ARCHIVE), second):
            t.folders.save(state)

        assert t.folders.all("main") == (replace(INBOX, cursor=12, role=Role.ARCHIVE),)
        assert t.folders.all("second") == (second,)
        assert t.folders.all("third") == ()


def test_folders_come_by_name(store: Store) -> None:
    with store.transaction() as t:
        for name in ("Sent", "Archive", "INBOX"):
            t.folders.save(replace(INBOX, name=name))

        assert [state.name for state in t.folders.all("main")] == ["Archive", "INBOX", "Sent"]


def test_uidvalidity_and_uids_use_all_32_bits(store: Store) -> None:
    state = replace(INBOX, uidvalidity=4_294_967_295, cursor=4_294_967_295)

    with store.transaction() as t:
        t.folders.save(state)

        assert t.folders.all("main") == (state,)


def test_the_newest_places_of_the_current_uidvalidity_come_highest_first(store: Store) -> None:
    with store.transaction() as t:
        t.folders.save(INBOX)
        put(t, a_new_mail(1), a_new_mail(2), a_new_mail(3))
        t.mails.add("main", "INBOX", Role.INBOX, 6, [replace(a_new_mail(4), uid=99)])
        newest = t.folders.newest_placements("main", "INBOX", 2)

    assert [(place.uid, place.uidvalidity, place.message_id) for place in newest] == [
        (3, 7, "m3@acme.example"),
        (2, 7, "m2@acme.example"),
    ]


def test_known_uids_are_placed_pending_or_set_aside(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1), a_new_mail(5))
        t.folders.add_pending([a_pending(2)])
        t.mails.set_aside(SetAside("main", "INBOX", 7, 3, b"", "depth", NOW))

        assert t.folders.known_uids("main", "INBOX", 7, 1, 4) == {1, 2, 3}
        assert t.folders.known_uids("main", "INBOX", 8, 1, 4) == frozenset()
        assert t.folders.known_uids("main", "Sent", 7, 1, 4) == frozenset()


def test_pending_rows_are_replaced_by_uid_and_by_what_is_missing(store: Store) -> None:
    with store.transaction() as t:
        t.folders.add_pending([a_pending(2), a_pending(1), a_pending(2, text=True)])
        t.folders.add_pending([a_pending(2, tries=3, next_try_at=NOW + HOUR, error="cut line")])
        t.folders.add_pending([])

        assert t.folders.pending("main") == (
            a_pending(1),
            a_pending(2, tries=3, next_try_at=NOW + HOUR, error="cut line"),
            a_pending(2, text=True),
        )
        assert t.folders.pending("main", "Sent") == ()


def test_dropping_pending_headers_leaves_pending_texts(store: Store) -> None:
    with store.transaction() as t:
        t.folders.add_pending([a_pending(1), a_pending(2), a_pending(2, text=True)])
        t.folders.drop_pending("main", "INBOX", 7, [1, 2, 77], text=False)
        t.folders.drop_pending("main", "Nowhere", 7, [1], text=False)

        assert t.folders.pending("main") == (a_pending(2, text=True),)


def test_a_spurious_uidvalidity_change_keeps_places_and_pending(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1))
        t.folders.add_pending([a_pending(2)])
        t.folders.revalidate("main", "INBOX", 7, 8)

        assert t.folders.known_uids("main", "INBOX", 8, 1, 9) == {1, 2}
        assert t.folders.known_uids("main", "INBOX", 7, 1, 9) == frozenset()
        assert t.folders.pending("main") == (a_pending(2, uidvalidity=8),)


def test_a_change_back_to_a_known_uidvalidity_joins_both(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1), a_new_mail(2))
        t.mails.add("main", "INBOX", Role.INBOX, 8, [replace(a_new_mail(3), uid=2)])
        t.folders.revalidate("main", "INBOX", 7, 8)

        assert t.folders.known_uids("main", "INBOX", 8, 1, 9) == {1, 2}
        assert [place.mail_id for place in t.mails.places([2, 3])] == [3]


def test_forgetting_places_keeps_the_mails(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1))
        put(t, a_new_mail(2), folder="Sent", role=Role.SENT)
        t.folders.add_pending([a_pending(2)])
        t.folders.forget_placements("main", "INBOX")
        t.folders.forget_placements("main", "Nowhere")

        assert t.folders.known_uids("main", "INBOX", 7, 1, 9) == frozenset()
        assert [place.folder for place in t.mails.places([1, 2])] == ["Sent"]
        assert t.mails.get(1) is not None
