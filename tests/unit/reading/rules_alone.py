"""What the rules alone make of a reply, before the learned weights are heard; for tests that teach a rule."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import Answer, Kind, Language, Mail
from coopwatch.core.reading.answer.reader import gather
from coopwatch.core.reading.answer.verdict import decide


def read_by_rules(mail: Mail, new_text: str, said_on: date, language: Language, asked: Kind | None) -> Answer:
    return decide(gather(mail, new_text, said_on, language, asked))
