"""What the templates of letters and of the sheet may use: cleaned values by name. Called by the renderer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from coopwatch.adapters.templates.shelf import tongue
from coopwatch.core.model import Partner
from coopwatch.core.writing import phrases
from coopwatch.core.writing.cooperation import SheetView
from coopwatch.core.writing.customer import CustomerItem, Stands
from coopwatch.core.writing.letter import bare_subject, greeting
from coopwatch.core.writing.safe_text import safe_line
from coopwatch.ports.letters import CustomerText, TalkText

SHEET_HTML = "sheet/sheet.html.j2"


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing as customer templates see it; what: "Angebot: Dachziegel", a single safe line."""

    what: str
    stands: Stands
    on: date
    partial: bool


def talk_name(facts: TalkText) -> str:
    """Path of the template: `talk/de_sie.j2`."""
    return f"talk/{tongue(facts.partner)}.j2"


def customer_name(facts: CustomerText) -> str:
    """Path of the template: `customer/de_sie.j2`."""
    return f"customer/{tongue(facts.customer)}.j2"


def talk_context(facts: TalkText) -> dict[str, Any]:
    """What a letter for a talk may use."""
    return _personal(facts.partner, facts.owner_name, facts.signature, facts.today) | {
        "partner": replace(facts.partner, name=safe_line(facts.partner.name, 80)),
        "since": facts.since,
        "figures": facts.figures,
        "calls": facts.calls,
    }


def customer_context(facts: CustomerText) -> dict[str, Any]:
    """What a letter to a customer may use; things: in the order of the facts."""
    return _personal(facts.customer, facts.owner_name, facts.signature, facts.today) | {
        "customer": safe_line(facts.customer.name, 80),
        "job": safe_line(facts.job, 80),
        "things": tuple(_thing(item, facts.customer) for item in facts.items),
    }


def sheet_context(view: SheetView) -> dict[str, Any]:
    """What the page of the sheet may use."""
    return {"view": view, "language": view.language}


def _personal(person: Partner, owner_name: str, signature: str, today: date) -> dict[str, Any]:
    return {
        "greeting": greeting(person),
        "owner_name": safe_line(owner_name, 80),
        "raw_signature": signature,
        "language": person.language,
        "today": today,
    }


def _thing(item: CustomerItem, customer: Partner) -> Thing:
    noun = phrases.kind_word(item.kind, customer.language)
    subject = bare_subject(item.subject)
    first = noun[:1].upper() + noun[1:]
    return Thing(f"{first}: {subject}" if subject else first, item.stands, item.on, item.partial)
