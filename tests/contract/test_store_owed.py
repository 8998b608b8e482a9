"""Rules of `ports.OwedRows`."""

from __future__ import annotations

from coopwatch.ports import Owed, Store
from tests.builders import PARTNER
from tests.contract.store_values import HOUR, NOW, a_new_mail, put


def test_rows_come_back_oldest_first(store: Store) -> None:
    with store.transaction() as t:
        put(t, *(a_new_mail(number) for number in range(1, 4)))
        rows = [Owed(2, NOW, "Schicken Sie mir die Pl\u00e4ne?"), Owed(3, NOW - HOUR, ""), Owed(1, NOW, "Wann?")]
        for row in rows:
            t.owed.add(row)

        assert t.owed.all() == (rows[1], rows[2], rows[0])


def test_a_mail_that_is_known_stays_as_it_is(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1))
        t.owed.add(Owed(1, NOW, "first"))
        t.owed.add(Owed(1, NOW + HOUR, "second"))

        assert t.owed.all() == (Owed(1, NOW, "first"),)


def test_dropping_tells_how_many_were_there(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1), a_new_mail(2))
        t.owed.add(Owed(1, NOW, ""))
        t.owed.add(Owed(2, NOW, ""))

        assert t.owed.drop([1, 1, 7]) == 1
        assert t.owed.drop([]) == 0
        assert [row.mail_id for row in t.owed.all()] == [2]


def test_a_forgotten_person_asked_for_nothing(store: Store) -> None:
    with store.transaction() as t:
        put(t, a_new_mail(1))
        t.owed.add(Owed(1, NOW, "Wann?"))
        t.forget(PARTNER)

        assert t.owed.all() == ()
