"""One mail read by every room at once, so that a person can see what coopwatch makes of it.

Used by the `explain` command and by the accuracy benchmark; triage calls the rooms one by one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopwatch.core.model import (
    Absence,
    Answer,
    Classification,
    DatePhrase,
    Kind,
    Language,
    Mail,
    MailKind,
    NewText,
    Request,
)
from coopwatch.core.reading.absence import read_absence
from coopwatch.core.reading.answer import read_answer
from coopwatch.core.reading.classify import classify
from coopwatch.core.reading.dates import find_dates
from coopwatch.core.reading.language import detect
from coopwatch.core.reading.request import read_requests
from coopwatch.core.reading.text import read_new_text


@dataclass(frozen=True, slots=True)
class Explanation:
    """All findings about one mail.

    requests: of an outgoing mail, strongest first. answer: of a human incoming mail, else None. absence: of an
    out-of-office, else None. dates: every date phrase of the new text, in its order.
    """

    language: Language
    classification: Classification
    new: NewText
    requests: tuple[Request, ...]
    answer: Answer | None
    absence: Absence | None
    dates: tuple[DatePhrase, ...]


def explain(
    mail: Mail, own_addresses: frozenset[str], said_on: date, *, outgoing: bool = False, asked: Kind | None = None
) -> Explanation:
    """Read a mail completely.

    own_addresses: lower case. said_on: the day its relative dates count from. outgoing: it is the owner's,
    whoever From names. asked: what it may answer, None when unknown.
    """
    classification = classify(mail, own_addresses)
    if outgoing:
        classification = Classification(MailKind.OWN, "told_outgoing")
    new = read_new_text(mail)
    language = detect(new.text or mail.subject)
    own = classification.kind is MailKind.OWN
    human = classification.kind is MailKind.HUMAN
    away = classification.kind is MailKind.OUT_OF_OFFICE
    return Explanation(
        language=language,
        classification=classification,
        new=new,
        requests=read_requests(mail, new.text, said_on, language) if own else (),
        answer=read_answer(mail, new.text, said_on, language, asked) if human else None,
        absence=read_absence(mail, new.text, said_on) if away else None,
        dates=find_dates(new.text, said_on, language),
    )
