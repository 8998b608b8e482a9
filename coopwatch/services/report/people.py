"""Whom the owner asks for something without his being a partner. Called by the gatherer."""

from __future__ import annotations

from collections.abc import Iterable

from coopwatch.core.model import Address, Obligation, State
from coopwatch.core.writing.digest import PersonToAdd


def is_of_a_stranger(item: Obligation) -> bool:
    """Whether it was asked of nobody known; what the owner has reopened is watched whoever owes it."""
    return not item.partner_id and item.state is State.SUGGESTED


def people_to_add(strangers: Iterable[Obligation]) -> list[PersonToAdd]:
    """Who was asked for something without being a partner, the most asked first."""
    by_address: dict[str, list[Obligation]] = {}
    for item in strangers:
        by_address.setdefault(item.recipient, []).append(item)
    people = [
        PersonToAdd(Address("", address), len(items), max(item.opened_at for item in items))
        for address, items in by_address.items()
    ]
    return sorted(people, key=lambda person: (-person.requests, person.address.email))
