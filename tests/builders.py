"""Short ways to make values for tests; every default is an ordinary case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from coopwatch.core.deciding.calendar import WorkCalendar
from coopwatch.core.deciding.lifecycle import Terms
from coopwatch.core.deciding.policy import Limits, Situation
from coopwatch.core.model import (
    Address,
    Ball,
    Event,
    EventType,
    Kind,
    Mail,
    Mode,
    Obligation,
    Partner,
    State,
    Window,
)

BERLIN = ZoneInfo("Europe/Berlin")
OWNER = "jane@doe-design.example"
PARTNER = "anna@acme.example"
WINDOWS = (
    (Kind.APPOINTMENT, Window(2)),
    (Kind.ANSWER, Window(5)),
    (Kind.QUOTE, Window(5)),
    (Kind.DOCUMENT, Window(5)),
    (Kind.INVOICE, Window(10)),
)


def local(text: str) -> datetime:
    """A Berlin wall-clock moment such as "2026-11-02 10:00" as aware UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


def a_calendar(**changes: Any) -> WorkCalendar:
    """Berlin, Monday to Friday 08:30-17:00, no holidays."""
    return replace(WorkCalendar(BERLIN), **changes)


def some_terms(**changes: Any) -> Terms:
    """The default windows and a ladder of two."""
    return replace(Terms(a_calendar(), WINDOWS), **changes)


def a_partner(**changes: Any) -> Partner:
    """Anna of Acme."""
    return replace(Partner("acme", "Anna Meier", (PARTNER,), ("acme.example",)), **changes)


def an_obligation(**changes: Any) -> Obligation:
    """A quote asked for on Monday 2 November 2026 at 10:00, waiting."""
    asked_at = local("2026-11-02 10:00")
    obligation = Obligation(
        key="00aa",
        account="main",
        partner_id="acme",
        recipient=PARTNER,
        kind=Kind.QUOTE,
        subject="Angebot Dachsanierung",
        words="Könnten Sie mir bitte ein Angebot schicken?",
        request_mail_id=1,
        request_message_id="request-1@doe-design.example",
        state=State.WAITING,
        ball=Ball.PARTNER,
        opened_at=asked_at,
        clock_from=asked_at,
        id=1,
        due_at=local("2026-11-09 10:00"),
    )
    return replace(obligation, **changes)


def an_event(event_type: EventType, at: datetime | None = None, **changes: Any) -> Event:
    """An event on Wednesday 4 November 2026 at 09:00."""
    return replace(Event(event_type, at or local("2026-11-04 09:00")), **changes)


def a_situation(**changes: Any) -> Situation:
    """Mode send, nothing sent yet, nothing in the way."""
    return replace(Situation(Mode.SEND, some_terms(), Limits()), **changes)


def a_mail(**changes: Any) -> Mail:
    """A reply from Anna on Wednesday 4 November 2026."""
    mail = Mail(
        message_id="reply-1@acme.example",
        from_=(Address("Anna Meier", PARTNER),),
        to=(Address("Jane Doe", OWNER),),
        cc=(),
        subject="AW: Angebot Dachsanierung",
        sent_at=local("2026-11-04 09:00"),
        received_at=local("2026-11-04 09:00"),
        text="Guten Tag,\n\nanbei das Angebot.\n",
        html="",
    )
    return replace(mail, **changes)


def on(text: str) -> date:
    """A day from ISO text."""
    return date.fromisoformat(text)
