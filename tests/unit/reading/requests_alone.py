"""What the rules alone make of an outgoing mail, before the learned weights are heard; for tests that teach a rule."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import Language, Mail, Request
from coopwatch.core.reading.request.outgoing import take_apart
from coopwatch.core.reading.request.reader import decide, requests_from


def read_requests_by_rules(mail: Mail, new_text: str, said_on: date, language: Language) -> tuple[Request, ...]:
    outgoing = take_apart(mail, new_text, said_on, language)
    return requests_from(outgoing, decide(outgoing))
