"""Facts of a digest in short, for tests; persons and addresses are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from coopwatch.core.model import Address, CloseReason, Kind, Language, Mode, Obligation, OutboxState, Partner, State
from coopwatch.core.writing.cooperation import Figures, PartnerSheet, Reason, Suggestion, Typical
from coopwatch.core.writing.digest import (
    Announcement,
    AsideMail,
    Button,
    ClosedItem,
    CommandResult,
    DigestFacts,
    DigestKind,
    HealthFacts,
    HoldQuestion,
    ModeProposal,
    OpenItem,
    OutboxProblem,
    OwedItem,
    PersonToAdd,
)
from tests.builders import BERLIN, a_partner, an_obligation, local

NOW = local("2026-11-26 07:30")
MUELLER = a_partner(id="mueller", name="Müller")


def some_facts(**changes: Any) -> DigestFacts:
    """A daily German digest in mode send with nothing to tell."""
    facts = DigestFacts(
        DigestKind.DAILY, NOW, BERLIN, Language.DE, HealthFacts(6, 3, NOW - timedelta(minutes=5)), Mode.SEND, "Jan Holm"
    )
    return replace(facts, **changes)


def buttons(number: int) -> tuple[Button, ...]:
    """Done and five days more."""
    link = f"mailto:jan@holm.example?subject=coopwatch%20k7f3q9&body={number}"
    return (
        Button("erledigt", f"{link}%20erledigt", f"{number} erledigt"),
        Button("+5 Tage", f"{link}%20%2B5", f"{number} +5"),
    )


def thing(number: int, state: State = State.WAITING, **changes: Any) -> Obligation:
    """Asked for on Tuesday 10 November, due in a week."""
    usual = {"id": number, "state": state, "opened_at": local("2026-11-10 10:00"), "due_at": NOW + timedelta(days=7)}
    return an_obligation(**(usual | changes))


def item(number: int, state: State = State.WAITING, partner: Partner = MUELLER, **changes: Any) -> OpenItem:
    """An open item, twelve working days old."""
    own = {
        name: changes.pop(name)
        for name in ("last_word", "last_word_at", "handed_over", "action", "action_at")
        if name in changes
    }
    return OpenItem(thing(number, state, **changes), partner, 12, buttons=buttons(number), **own)


def overdue(number: int, **changes: Any) -> OpenItem:
    """An open item whose window lapsed yesterday."""
    return item(number, **({"due_at": NOW - timedelta(days=1)} | changes))


def hold(number: int, at: datetime = NOW, **changes: Any) -> HoldQuestion:
    """A mail from an unknown address about an item."""
    question = HoldQuestion(
        thing(number, State.HOLD), MUELLER, Address("Werkstatt", "werkstatt@web.example"), "Dach", at, "Anbei alles."
    )
    return replace(question, **changes)


def announcement(number: int, mode: Mode = Mode.SEND, **changes: Any) -> Announcement:
    """A follow-up that goes out in three hours."""
    row = Announcement(
        (thing(number),), MUELLER, mode, "Re: Dach", "Guten Tag,\n\nwie steht es?", NOW + timedelta(hours=3)
    )
    return replace(row, **({"buttons": buttons(number)} | changes))


def closed(number: int) -> ClosedItem:
    """Delivered after six working days."""
    return ClosedItem(thing(number, State.CLOSED, close_reason=CloseReason.DELIVERED), MUELLER, 6)


def a_row(partner: Partner = MUELLER) -> PartnerSheet:
    """A row of the cooperation sheet with both bars."""
    figures = Figures(12, 10, 9, 4, 6, Typical(4.5, 9), Typical(7, 8), 3, 1, 2, 61)
    return PartnerSheet(partner, figures, Figures(), Suggestion.TALK, (Reason.NEEDS_REMINDERS,))


def everything(text: str, count: int, href: str = "") -> DigestFacts:
    """`count` entries of every sort, every free text being `text` and every link `href`."""
    partner = a_partner(name=text, id=text or "p")
    row = (Button(text, href, text),) * 6
    who = Address(text, f"{text}@{text}")
    numbers = range(1, count + 1)
    words: dict[str, Any] = {
        "subject": text,
        "words": text,
        "recipient": text,
        "customer": text,
        "job": text,
        "hold_why": text,
    }

    def an_item(number: int, state: State, **changes: Any) -> OpenItem:
        return OpenItem(thing(number, state, **words, **changes), partner, 3, text, NOW, buttons=row)

    past = NOW - timedelta(days=1)
    return some_facts(
        health=HealthFacts(count, count, NOW, (text,) * count),
        owner_name=text,
        open=tuple(an_item(number, State.WAITING, due_at=past) for number in numbers)
        + tuple(an_item(count + number, State.OWNER_TURN) for number in numbers),
        holds=tuple(
            HoldQuestion(thing(n, State.HOLD, **words), partner, who, text, NOW, text, text, row) for n in numbers
        ),
        announced=tuple(
            Announcement((thing(n, **words),), partner, mode, text, text, NOW, buttons=row)
            for n in numbers
            for mode in Mode
        ),
        closed=tuple(
            ClosedItem(
                thing(n, State.CLOSED, close_reason=CloseReason.DECLINED, **words), partner, 2, text, row, text, NOW
            )
            for n in numbers
        ),
        found=tuple(an_item(number, State.SUGGESTED) for number in numbers),
        owed=tuple(OwedItem(partner, who, text, NOW, 3, text, n, buttons=row) for n in numbers),
        people=tuple(PersonToAdd(who, 2, NOW, row) for _ in numbers),
        set_aside=tuple(AsideMail(text, text, NOW, text) for _ in numbers),
        outbox=tuple(
            OutboxProblem(n, text, text, OutboxState.FAILED, NOW, text, row, obligations=things, partner=partner)
            for n in numbers
            for things in ((), (thing(9000 + n, **words), thing(9500 + n, **words)))
        ),
        proposals=tuple(ModeProposal(Mode.SEND, 5, 1, Kind.QUOTE, partner) for _ in numbers),
        commands=tuple(CommandResult(text, done, text) for _ in numbers for done in (True, False)),
        cooperation=tuple(a_row(partner) for _ in numbers),
        notes=(text,) * count,
    )
