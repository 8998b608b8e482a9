"""Rules of `ports.PartnerRows` and `ports.Journal`."""

from __future__ import annotations

from datetime import timedelta

import pytest

from coopwatch.core.model import Form, Kind, Language, Mode, Partner, Window
from coopwatch.ports import Learned, Store


def test_an_added_partner_comes_back_as_it_was_saved(store: Store) -> None:
    full = Partner(
        "acme",
        "Anna Öz",
        ("anna@acme.example", "ben@acme.example"),
        ("acme.example",),
        Language.EN,
        Form.DU,
        "Moin Anna",
        Mode.ASK,
        ((Kind.QUOTE, Window(7)), (Kind.ANSWER, Window(hours=timedelta(hours=36)))),
        1,
        ("CH-ZH", "DE-BY"),
        True,
        False,
    )
    plain = Partner("bolt", "Bolt")

    with store.transaction() as t:
        t.partners.save(plain)
        t.partners.save(Partner("acme", "Anna"))
        t.partners.save(full)

        assert t.partners.added() == (full, plain)


def test_a_learned_address_is_kept_once(store: Store) -> None:
    with store.transaction() as t:
        for row in (Learned("b", "x@y.example"), Learned("a", "@z.example"), Learned("b", "x@y.example")):
            t.partners.learn(row)

        assert t.partners.learned() == (Learned("a", "@z.example"), Learned("b", "x@y.example"))


def test_partners_are_muted_and_unmuted(store: Store) -> None:
    with store.transaction() as t:
        for partner_id, muted in (("a", True), ("a", True), ("b", True), ("b", False), ("c", False)):
            t.partners.set_muted(partner_id, muted)

        assert t.partners.muted() == {"a"}


def test_an_unset_fact_is_empty_and_the_empty_value_removes(store: Store) -> None:
    with store.transaction() as t:
        t.journal.set("pause", "2026-12-01")
        t.journal.set("pause", "2026-12-24")
        assert t.journal.get("pause") == "2026-12-24"
        t.journal.set("pause", "")

        assert t.journal.get("pause") == t.journal.get("never") == ""
        assert t.journal.names("") == {}


def test_a_fact_is_claimed_by_the_first(store: Store) -> None:
    with store.transaction() as t:
        assert t.journal.claim("digest:2026-11-04", "first")
        assert not t.journal.claim("digest:2026-11-04", "second")
        assert t.journal.get("digest:2026-11-04") == "first"


@pytest.mark.parametrize("prefix", ["digest:", "50%", "a_b", "Digest:"])
def test_names_are_found_by_their_literal_prefix(store: Store, prefix: str) -> None:
    with store.transaction() as t:
        for name in ("digest:1", "50%x", "500x", "a_b1", "axb1"):
            t.journal.set(name, "1")
        expected = {name: "1" for name in ("digest:1", "50%x", "500x", "a_b1", "axb1") if name.startswith(prefix)}

        assert t.journal.names(prefix) == expected
