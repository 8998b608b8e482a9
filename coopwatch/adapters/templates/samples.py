"""Invented facts that lead a template through all its cases; for checking the owner's templates.

Every person and address here is made up. Called by the renderer of this package.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

from coopwatch.core.model import (
    Address,
    Ball,
    CloseReason,
    Form,
    Kind,
    Language,
    Mode,
    Obligation,
    OutboxState,
    Partner,
    State,
)
from coopwatch.core.writing.cooperation import Figures, PartnerSheet, Suggestion, Typical
from coopwatch.core.writing.digest import (
    Announcement,
    AsideMail,
    Button,
    ClosedItem,
    CommandResult,
    DigestFacts,
    DigestKind,
    DigestView,
    HealthFacts,
    HoldQuestion,
    ModeProposal,
    OpenItem,
    OutboxProblem,
    OwedItem,
    PersonToAdd,
    build_digest,
)
from coopwatch.core.writing.one_tap import OneTap
from coopwatch.ports import FollowUpItem, FollowUpText

_NOW = datetime(2026, 11, 26, 6, 30, tzinfo=UTC)
_ASKED = date(2026, 11, 3)
_ONE_TAP = (
    OneTap("kommt bis …", "mailto:jan@holm.example?subject=cw-0123%20kommt%20bis"),
    OneTap("klappt nicht", "mailto:jan@holm.example?subject=cw-0123%20klappt%20nicht"),
)


def sample_follow_ups() -> Iterator[FollowUpText]:
    """Every language, form, kind and level, with and without a promise, a part, a reminder and one-tap answers."""
    tongues = ((Language.DE, Form.DU), (Language.DE, Form.SIE), (Language.EN, Form.SIE))
    cases = product(tongues, (False, True), (False, True), (None, date(2026, 11, 20)))
    for (language, form), last, partial, promised_on in cases:
        partner = Partner("acme", "Anna Berger", ("anna@acme.example",), language=language, form=form)
        reminded_on = date(2026, 11, 12) if last else None
        items = tuple(
            FollowUpItem(
                kind,
                "Dachsanierung",
                _ASKED,
                "Könnten Sie mir bitte {{ 7 * 7 }} schicken?",
                reminded_on,
                promised_on,
                partial,
            )
            for kind in Kind
        )
        for chosen in (*((item,) for item in items), items[:2], items):
            taps = _ONE_TAP if last else ()
            yield FollowUpText(partner, "Jan Holm", "Jan Holm\nHolm Holzbau", chosen, last, taps, _NOW.date())


def sample_digests() -> Iterator[DigestView]:
    """In both languages: a full daily digest, a quiet weekly one, and the first one."""
    for language in Language:
        for facts in (_full(language), _quiet(language), _first(language)):
            yield build_digest(facts)


def _full(language: Language) -> DigestFacts:
    """One entry of every sort."""
    partner = Partner("acme", "Anna Berger", ("anna@acme.example",))
    buttons = (
        Button("erledigt", "mailto:jan@holm.example?subject=cw%2012", "12 erledigt"),
        Button("+5", "mailto:jan@holm.example?subject=cw%2012", "12 +5"),
    )
    waiting, promised, turn, held, closed = (
        _obligation(number, state)
        for number, state in enumerate((State.WAITING, State.PROMISED, State.OWNER_TURN, State.HOLD, State.CLOSED), 12)
    )
    mail = Address("A. Berger", "a.berger@web.example")
    return DigestFacts(
        kind=DigestKind.DAILY,
        now=_NOW,
        zone=UTC,
        language=language,
        health=HealthFacts(6, 12, _NOW, ("The disk is almost full.",)),
        mode=Mode.SEND,
        owner_name="Jan Holm",
        open=(
            OpenItem(waiting, partner, 9, "Kommt bald.", _NOW, buttons=buttons),
            OpenItem(promised, partner, 4, buttons=buttons),
            OpenItem(turn, partner, 3, "Welches Dach?", _NOW, buttons=buttons),
            OpenItem(held, partner, 3, buttons=buttons),
        ),
        holds=(HoldQuestion(held, partner, mail, "Dach", _NOW, "Anbei alles.", "New address.", buttons),),
        announced=(
            Announcement(
                (waiting,), partner, Mode.SEND, "Re: Dach", "Guten Tag,\n\nwie steht es?", _NOW, buttons=buttons
            ),
            Announcement((waiting, promised), partner, Mode.ASK, "Re: Dach", "Guten Tag", _NOW, True, buttons),
        ),
        closed=(ClosedItem(closed, partner, 6, "Anbei das Angebot.", buttons),),
        owed=(_owed(partner, mail, buttons),),
        people=(PersonToAdd(mail, 3, _NOW, buttons),),
        set_aside=(AsideMail("x@y.example", "?", _NOW, "The header is longer than 100 KB."),),
        outbox=(_uncertain(partner, (turn, promised), buttons),),
        proposals=(ModeProposal(Mode.SEND, 12, 0, Kind.QUOTE, partner),),
        commands=(CommandResult("11 erledigt", True), CommandResult("99 erledigt", False, "There is no 99.")),
        cooperation=(PartnerSheet(partner, sample_figures(), Figures(), Suggestion.GO_ON),),
        notes=("A note.",),
    )


def _owed(partner: Partner, mail: Address, buttons: tuple[Button, ...]) -> OwedItem:
    asked_at = _NOW - timedelta(days=6)
    return OwedItem(partner, mail, "Ihre Pläne", asked_at, 4, "Können Sie mir die Pläne schicken?", 34, buttons=buttons)


def _uncertain(partner: Partner, about: tuple[Obligation, ...], buttons: tuple[Button, ...]) -> OutboxProblem:
    row = OutboxProblem(7, "anna@acme.example", "Re: Dach", OutboxState.UNKNOWN, _NOW, "timeout", buttons)
    return replace(row, obligations=about, partner=partner)


def sample_figures() -> Figures:
    """Enough for every figure to be shown."""
    typical = Typical(3, 9)
    return Figures(10, 9, 9, 7, 2, typical, typical, 5, 1, 0, 31)


def _quiet(language: Language) -> DigestFacts:
    return DigestFacts(DigestKind.WEEKLY, _NOW, UTC, language, HealthFacts(6, 0, _NOW), Mode.SEND)


def _first(language: Language) -> DigestFacts:
    partner = Partner("acme", "Anna Berger", ("anna@acme.example",))
    found = tuple(OpenItem(_obligation(number, State.SUGGESTED), partner, 30) for number in range(1, 21))
    return DigestFacts(DigestKind.FIRST, _NOW, UTC, language, HealthFacts(6, 900, _NOW), found=found)


def _obligation(number: int, state: State) -> Obligation:
    asked_at = _NOW - timedelta(days=16)
    return Obligation(
        key=f"{number:016x}",
        account="main",
        partner_id="acme",
        recipient="anna@acme.example",
        kind=Kind.QUOTE,
        subject="Angebot Dachsanierung",
        words="Könnten Sie mir bitte ein Angebot schicken?",
        request_mail_id=number,
        request_message_id=f"{number}@holm.example",
        state=state,
        ball=Ball.PARTNER,
        opened_at=asked_at,
        clock_from=asked_at,
        id=number,
        due_at=_NOW - timedelta(days=2),
        promised_until=date(2026, 11, 20) if state is State.PROMISED else None,
        follow_ups=1,
        last_follow_up_at=_NOW - timedelta(days=7),
        close_reason=CloseReason.DELIVERED if state is State.CLOSED else None,
        customer="Familie Huber",
    )
