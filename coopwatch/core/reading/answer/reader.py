"""From a reply's sentences and attachments to one answer."""

from __future__ import annotations

from datetime import date

from coopwatch.core.model import Answer, Kind, Language, Mail
from coopwatch.core.reading.answer.asked import (
    asks_for_more,
    infer_asked,
    is_reply_subject,
    names_kind,
    names_on_topic,
    shares_words,
)
from coopwatch.core.reading.answer.english import RULES as ENGLISH
from coopwatch.core.reading.answer.evidence import brought, has_link
from coopwatch.core.reading.answer.german import RULES as GERMAN
from coopwatch.core.reading.answer.reply import Reply
from coopwatch.core.reading.answer.signs import read_sign
from coopwatch.core.reading.answer.verdict import decide
from coopwatch.core.reading.answer.weighing import weigh
from coopwatch.core.reading.cues import fold
from coopwatch.core.reading.dates import find_dates
from coopwatch.core.reading.request.alone import is_greeting
from coopwatch.core.reading.sentences import split_sentences

_LONGEST_GREETING_WORDS = 6
_TABLES = {Language.DE: GERMAN, Language.EN: ENGLISH}


def read_answer(mail: Mail, new_text: str, said_on: date, language: Language, asked: Kind | None) -> Answer:
    """What the reply `mail` means for what was asked.

    `new_text` is what the partner newly wrote; `said_on` the day he wrote it on in his zone; `asked` the kind of
    the open request, None when unknown. An empty mail without attachment is `other` with confidence 0.
    """
    return read_reply(gather(mail, new_text, said_on, language, asked))


def read_reply(reply: Reply) -> Answer:
    """What the rules find in `reply`, and what the weights think of it."""
    return weigh(reply, decide(reply))


def gather(mail: Mail, new_text: str, said_on: date, language: Language, asked: Kind | None) -> Reply:
    """All that is weighed about a reply; parameters as in `read_answer`."""
    rules = _TABLES[language]
    phrases = tuple(phrase for phrase in find_dates(new_text, said_on, language) if phrase.span.latest >= said_on)
    sentences = [sentence for sentence in split_sentences(new_text) if not _only_greets(sentence.text)]
    along = brought(mail)
    return Reply(
        signs=tuple(read_sign(sentence, phrases, rules) for sentence in sentences),
        along=along,
        kind=asked or infer_asked(mail, language),
        phrases=phrases,
        said_on=said_on,
        link=has_link(new_text),
        on_topic=shares_words(mail, new_text),
        names_on_topic=names_on_topic(mail, new_text, along.names),
        fresh=not is_reply_subject(mail.subject) and not names_kind(mail.subject, new_text, asked, language),
        asked_more=asks_for_more(mail, new_text, along.names),
        cites=bool(mail.in_reply_to or mail.references),
        rules=rules,
    )


def _only_greets(text: str) -> bool:
    """Whether a sentence is a salutation; "hi jane havent forgotten you" only begins with one."""
    return len(text.split()) <= _LONGEST_GREETING_WORDS and is_greeting(fold(text))
