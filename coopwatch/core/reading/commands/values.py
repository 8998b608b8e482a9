"""What can be ordered or asked, and what could not be read; every value keeps the line it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coopwatch.core.model import Form, Kind, Language


class Verb(StrEnum):
    """What the owner wants for one obligation.

    LATER: nothing before a day. STOP: no follow-up any more. SEND: a written follow-up may go now. YES and NO answer
    the question that the digest asked. IS: the mail in question was written by the named person. SENT and AGAIN: a
    follow-up of which nobody knows whether it went out did so, or did not and shall. ANSWERED: the owner has answered
    what the partner asked back. OK: done, unless a question is open to which it might be a yes.
    """

    DONE = "done"
    OK = "ok"
    BY_PHONE = "by_phone"
    LATER = "later"
    STOP = "stop"
    SEND = "send"
    YES = "yes"
    NO = "no"
    IS = "is"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    WATCH = "watch"
    SENT = "sent"
    AGAIN = "again"
    ANSWERED = "answered"


class PartnerVerb(StrEnum):
    """What the owner wants for one partner."""

    MUTE = "mute"
    UNMUTE = "unmute"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Order:
    """One thing for one obligation; behind DONE, BY_PHONE and WITHDRAW the line may hold a remark.

    number: 1..999,999,999, as the digest shows it. days: working days from today for LATER (1..250), 0 when until
    says it. name: for IS, as written.
    """

    line: str
    number: int
    verb: Verb
    days: int = 0
    until: date | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Pause:
    """No mail to any partner; until: the last day of the pause, None until resumed."""

    line: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Resume:
    """End a pause."""

    line: str


@dataclass(frozen=True, slots=True)
class PartnerOrder:
    """One thing for a partner; who: id, name or (for ADD) address, as written; name: of the one to add, or ""."""

    line: str
    verb: PartnerVerb
    who: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class OpenNew:
    """Something agreed by phone or in person; by: the day agreed on. customer and job: "" when not named."""

    line: str
    partner: str
    subject: str
    kind: Kind
    by: date | None = None
    customer: str = ""
    job: str = ""


class Behind(StrEnum):
    """For whom or what something is wanted."""

    CUSTOMER = "customer"
    JOB = "job"


@dataclass(frozen=True, slots=True)
class Assign:
    """For whom (or for which job) the thing with a number is wanted; name: "" takes the note away."""

    line: str
    number: int
    behind: Behind
    name: str


@dataclass(frozen=True, slots=True)
class Replied:
    """A partner's mail that waits for the owner needs no answer any more; mail: its number, shown as M34."""

    line: str
    mail: int


@dataclass(frozen=True, slots=True)
class Help:
    """The owner wants to know what he can say."""

    line: str


class Topic(StrEnum):
    """What the owner asks about. OVERDUE, EVERYTHING and MINE are lists: what is due, closed ones too, his debts."""

    STATUS = "status"
    LIST = "list"
    OVERDUE = "overdue"
    EVERYTHING = "everything"
    MINE = "mine"
    SHOW = "show"
    SHEET = "sheet"
    OUTBOX = "outbox"
    PARTNERS = "partners"
    DIGEST = "digest"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Question:
    """Something the owner wants to read, as a mail of its own.

    number: for SHOW, else 0. who: a name that narrows a list or the figures, "" for all. since: for SHEET.
    """

    line: str
    topic: Topic
    number: int = 0
    who: str = ""
    since: date | None = None


class LetterKind(StrEnum):
    """Which letter: for an honest talk with a partner, or to the customer behind something."""

    TALK = "talk"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter that is worded and not sent.

    who: partner, customer or job by name, "" when number says it. to: the customer's address, "" for none. form and
    language: how he is spoken to, None for as usual.
    """

    line: str
    letter: LetterKind
    who: str = ""
    number: int = 0
    to: str = ""
    form: Form | None = None
    language: Language | None = None


Command = Order | Pause | Resume | PartnerOrder | OpenNew | Assign | Replied | Help | Question | Draft


class Doubt(StrEnum):
    """Why a line is not carried out."""

    NOT_UNDERSTOOD = "not_understood"
    NO_DAY = "no_day"
    TWO_DAYS = "two_days"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Unclear:
    """A line that orders nothing certain.

    number: the obligation it names, None for none. days: for TWO_DAYS the first and the last day it may mean.
    For CONTRADICTION line holds all lines about the number, joined by " / ".
    """

    line: str
    doubt: Doubt
    number: int | None = None
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Commands:
    """What a mail orders, in its order and each thing once.

    too_many: the mail was longer, or held more commands, than is read; then nothing in it counts.
    """

    commands: tuple[Command, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    too_many: bool = False
