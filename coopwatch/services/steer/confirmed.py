"""What a mail does of which the owner says that it is the answer. Called by `hand`."""

from __future__ import annotations

from dataclasses import replace

from coopwatch.core.model import AnswerClass, Event, EventType, Kind
from coopwatch.core.reading.answer import read_answer
from coopwatch.core.reading.language import detect
from coopwatch.core.reading.text import read_new_text
from coopwatch.ports import StoredMail
from coopwatch.services.desk import Parse

_EVENTS = {
    AnswerClass.PROMISE: EventType.PROMISED,
    AnswerClass.PARTIAL: EventType.PARTIAL,
    AnswerClass.DECLINE: EventType.DECLINED,
    AnswerClass.QUESTION: EventType.QUESTION,
    AnswerClass.ACKNOWLEDGED: EventType.ACKNOWLEDGED,
}
_WITH_DAYS = (EventType.PROMISED, EventType.PARTIAL)
# A part that is less certain must not outweigh the owner's word and lead to another follow-up.
_PART_FROM = 0.70


def confirmed(parse: Parse, stored: StoredMail | None, kind: Kind, delivered: Event) -> Event:
    """What the answer says, or delivered when it says nothing clear or its text is not there.

    "Only a part" counts from a confidence of 0.70 on: below, the owner's word that this is the answer weighs more.
    kind: of what was asked for. delivered: the event to change, of type DELIVERED.
    """
    if stored is None or stored.raw is None:
        return delivered
    mail = parse(stored.raw, stored.received_at)
    text = read_new_text(mail).text
    answer = read_answer(mail, text, mail.written_on, detect(text), kind)
    weak = answer.answer_class is AnswerClass.PARTIAL and answer.confidence < _PART_FROM
    event_type = EventType.DELIVERED if weak else _EVENTS.get(answer.answer_class, EventType.DELIVERED)
    span = answer.promised_by if event_type in _WITH_DAYS else None
    return replace(
        delivered,
        type=event_type,
        mail_id=stored.id,
        words=answer.words,
        from_on=span.earliest if span else None,
        until_on=span.latest if span else None,
    )
