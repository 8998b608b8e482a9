"""Partners and their rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from coopwatch.core.model.obligation import Kind


class Mode(StrEnum):
    """How far coopwatch may go (design §1)."""

    OBSERVE = "observe"
    DRAFT = "draft"
    ASK = "ask"
    SEND = "send"


class Language(StrEnum):
    """Languages that mails are read and written in."""

    DE = "de"
    EN = "en"


class Form(StrEnum):
    """German form of address; English knows no difference."""

    DU = "du"
    SIE = "Sie"


@dataclass(frozen=True, slots=True)
class Window:
    """How long a partner has: working_days (0..250) or, when given, plain hours instead."""

    working_days: int = 0
    hours: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    """A business contact.

    id: short name, unique ("acme"). addresses: lower-case mail addresses. domains: lower-case domains whose
    every address is this partner's ("@acme.example" in the configuration). confirmed: configured or confirmed
    by the owner; only such partners get obligations without a question. windows, at_most, mode, holidays: own
    rules, where None or absent means the general ones. holidays: a region such as "DE-BY".
    """

    id: str
    name: str
    addresses: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    language: Language = Language.DE
    form: Form = Form.SIE
    greeting: str = ""
    mode: Mode | None = None
    windows: tuple[tuple[Kind, Window], ...] = ()
    at_most: int | None = None
    holidays: tuple[str, ...] = ()
    muted: bool = False
    confirmed: bool = True
