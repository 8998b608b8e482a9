"""What the rules and the weights look at: the new text of one outgoing mail, taken apart once.

Called by `request`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopwatch.core.model import DatePhrase, Language, Mail
from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.dates import find_dates
from coopwatch.core.reading.request.asks import Ask, find_asks
from coopwatch.core.reading.request.wanted import Wording
from coopwatch.core.reading.sentences import Sentence, split_sentences


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One mail: its sentences and how they are worded, the wording of its subject, its asks and its dates."""

    mail: Mail
    language: Language
    said_on: date
    sentences: tuple[Sentence, ...]
    wordings: tuple[Wording, ...]
    subject: Wording
    asks: tuple[Ask, ...]
    phrases: tuple[DatePhrase, ...]


def take_apart(mail: Mail, new_text: str, said_on: date, language: Language) -> Outgoing:
    """The parts of a mail; `new_text` is what the owner newly wrote, `said_on` the day he wrote it on."""
    sentences = tuple(split_sentences(new_text))
    wordings = tuple(Wording(fold(sentence.text), language) for sentence in sentences)
    subject = Wording(fold(mail.subject), language)
    asks = tuple(find_asks(sentences, wordings, subject))
    phrases = tuple(find_dates(new_text, said_on, language))
    return Outgoing(mail, language, said_on, sentences, wordings, subject, asks, phrases)
