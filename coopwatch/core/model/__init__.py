"""The frozen values that every room of coopwatch speaks in; see design §1 for the words.

Import from here (`from coopwatch.core.model import Mail`); the modules below are split by subject only.
"""

from coopwatch.core.model.action import Action, Ask, Draft, FollowUp, HandOver, Hold, Tell, Wait
from coopwatch.core.model.finding import (
    Absence,
    Answer,
    AnswerClass,
    Bounce,
    CalendarReply,
    Classification,
    DatePhrase,
    DateSpan,
    MailKind,
    NewText,
    Request,
)
from coopwatch.core.model.mail import Address, Attachment, Mail, Role
from coopwatch.core.model.obligation import (
    Ball,
    CloseReason,
    DueBasis,
    Event,
    EventType,
    Kind,
    Obligation,
    State,
)
from coopwatch.core.model.outbox import OutboxItem, OutboxMail, OutboxPurpose, OutboxState
from coopwatch.core.model.partner import Form, Language, Mode, Partner, Window

__all__ = [
    "Absence",
    "Action",
    "Address",
    "Answer",
    "AnswerClass",
    "Ask",
    "Attachment",
    "Ball",
    "Bounce",
    "CalendarReply",
    "Classification",
    "CloseReason",
    "DatePhrase",
    "DateSpan",
    "Draft",
    "DueBasis",
    "Event",
    "EventType",
    "FollowUp",
    "Form",
    "HandOver",
    "Hold",
    "Kind",
    "Language",
    "Mail",
    "MailKind",
    "Mode",
    "NewText",
    "Obligation",
    "OutboxItem",
    "OutboxMail",
    "OutboxPurpose",
    "OutboxState",
    "Partner",
    "Request",
    "Role",
    "State",
    "Tell",
    "Wait",
    "Window",
]
