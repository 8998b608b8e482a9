"""What reading a mail yields. Each finding carries the rule that made it and the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coopwatch.core.model.obligation import Kind


class MailKind(StrEnum):
    """Who or what wrote a mail (design §9, `explain`)."""

    HUMAN = "human"
    OWN = "own"
    OUT_OF_OFFICE = "out_of_office"
    RECEIPT = "receipt"
    BOUNCE = "bounce"
    LIST = "list"
    CALENDAR = "calendar"
    OTHER_AUTO = "other_auto"


class AnswerClass(StrEnum):
    """What a partner's reply does to what he owes."""

    DELIVERED = "delivered"
    PARTIAL = "partial"
    PROMISE = "promise"
    DECLINE = "decline"
    QUESTION = "question"
    ACKNOWLEDGED = "acknowledged"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DateSpan:
    """An interval of days, both ends included; a single day has earliest == latest."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date phrase found in a text: text[start:end] == words, and the days it may mean."""

    words: str
    span: DateSpan
    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a delivery report says.

    recipients: lower-case failed addresses, () when it names none. permanent: True for "will not be delivered",
    False for a delay or a full mailbox. message_id: of the mail that could not be delivered, "" if unknown.
    delayed: a mere warning, the mail may still arrive. delivered: a positive report (relayed or delivered); such a
    mail's kind is receipt. written_to: the addresses the returned mail was written to, where forwarding makes them
    differ from the failed ones; lower case, () if unknown.
    """

    recipients: tuple[str, ...]
    permanent: bool
    message_id: str = ""
    delayed: bool = False
    delivered: bool = False
    words: str = ""
    written_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarReply:
    """A calendar answer (RFC 5546): status is accepted, tentative, declined, counter, request or cancelled."""

    status: str
    starts_on: date | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Classification:
    """What kind of mail this is, by which rule, resting on which words."""

    kind: MailKind
    rule: str
    words: str = ""
    bounce: Bounce | None = None
    calendar: CalendarReply | None = None


@dataclass(frozen=True, slots=True)
class NewText:
    """What the sender newly wrote.

    text: salutation, body and postscript, lines kept, outer blank lines removed; may be "". closing: sign-off
    and typed name. quoted: everything that was taken for quoted text. removed: signature and footer. rules: the
    cuts that were made, in order of the text.
    """

    text: str
    closing: str = ""
    quoted: str = ""
    removed: str = ""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """One thing the owner asks for: words is the asking sentence, confidence 0..1 (see design §4)."""

    kind: Kind
    due: DateSpan | None
    words: str
    confidence: float
    rule: str = ""
    addressee_acts: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reply means: promised_by only for promise and for the open rest of partial; confidence 0..1."""

    answer_class: AnswerClass
    promised_by: DateSpan | None
    words: str
    confidence: float
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Absence:
    """An out-of-office: back_on is the first day back, None when none is named; deputy as named, "" if none."""

    back_on: date | None
    words: str = ""
    deputy: str = ""
    rule: str = ""
