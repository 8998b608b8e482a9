"""Mail of others: which obligation it speaks about, and what it says about it.

Certain things act, uncertain ones hold the next follow-up and become a question to the owner (design §6).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from coopwatch.core.deciding.match import Decision, Scored, decision
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import (
    Answer,
    AnswerClass,
    Bounce,
    CalendarReply,
    Event,
    EventType,
    Kind,
    MailKind,
    Obligation,
)
from coopwatch.core.reading.absence import read_absence
from coopwatch.core.reading.answer import read_answer
from coopwatch.ports import MailState, Match, Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.triage.asked import note_what_is_asked
from coopwatch.services.triage.candidates import scored_obligations
from coopwatch.services.triage.late import note_late_word
from coopwatch.services.triage.reading import ReadMail, happen
from coopwatch.services.triage.taps import TappedAnswer, tapped_answer

# Classes that close or move an obligation need this much certainty; the others only delay.
_ACT_FROM = 0.90
_DELAY_FROM = 0.50
# A machine's word without the thread says nothing about an obligation.
_MACHINE_FROM = 0.75

# Servers give up after five days at the latest (RFC 5321 §4.5.4.1); two more for slow clocks.
_REPORT_AFTER = timedelta(days=7)

_Scores = Sequence[tuple[Scored, Obligation]]


def read_reply(tx: Transaction, desk: Desk, read: ReadMail) -> None:
    """Let a mail of others take effect and settle it."""
    book = desk.book(tx)
    kind = read.classification.kind
    sender = book.of(read.mail.author.email)
    if kind is MailKind.BOUNCE:
        touched = _read_bounce(tx, desk, book, read, read.classification.bounce)
        state = MailState.MATCHED if touched else MailState.IGNORED
    else:
        state = _read_matched(tx, desk, book, read)
    tx.mails.settle(read.stored.id, state, kind, sender.id if sender else "")
    note_what_is_asked(tx, desk, read, sender)


def _read_matched(tx: Transaction, desk: Desk, book: PartnerBook, read: ReadMail) -> MailState:
    tapped = tapped_answer(tx, desk, book, read)
    scores = ((tapped.scored, tapped.obligation),) if tapped else scored_obligations(tx, desk, book, read)
    for scored, obligation in scores:
        tx.obligations.add_match(Match(obligation.id, read.stored.id, scored.rule, scored.confidence), read.now)
    alive = [(scored, item) for scored, item in scores if item.is_open]
    sure = [(scored, item) for scored, item in alive if decision(scored.confidence) is Decision.ACT]
    unsure = [(scored, item) for scored, item in alive if decision(scored.confidence) is Decision.HOLD]
    events = _tap_events(read, tapped) if tapped else _events(read, sure, unsure)
    if scores and not alive:
        note_late_word(tx, read, scores)
    for obligation, event in events:
        happen(tx, desk, book, obligation, event, read.now)
    if any(event.type is EventType.HELD for _, event in events):
        return MailState.HOLD
    return MailState.MATCHED if scores else MailState.IGNORED


def _events(read: ReadMail, sure: _Scores, unsure: _Scores) -> list[tuple[Obligation, Event]]:
    """What a mail makes happen, by its kind."""
    kind = read.classification.kind
    if kind is MailKind.HUMAN:
        return _human(read, sure, unsure)
    if kind is MailKind.OUT_OF_OFFICE:
        return _out_of_office(read, [*sure, *unsure])
    if kind is MailKind.CALENDAR and read.classification.calendar is not None:
        return _calendar(read, read.classification.calendar, sure, unsure)
    # Receipts, lists and other machines never answer; a word in the very thread is still worth a question.
    in_thread = [(scored, item) for scored, item in (*sure, *unsure) if scored.confidence >= _MACHINE_FROM]
    return [] if kind is MailKind.RECEIPT else [_held(read, scored, item) for scored, item in in_thread]


def _human(read: ReadMail, sure: _Scores, unsure: _Scores) -> list[tuple[Obligation, Event]]:
    events = [_answer_event(read, scored, item) for scored, item in sure]
    # Once a mail is known to belong to one matter, weaker likenesses to others are no reason to ask.
    if not sure or all(event.type is EventType.HELD for _, event in events):
        events += [_held(read, scored, item) for scored, item in unsure]
    return events


def _tap_events(read: ReadMail, tapped: TappedAnswer) -> list[tuple[Obligation, Event]]:
    """A tap leaves nothing to weigh: it is what the partner chose, or a question to the owner."""
    answer = tapped.answer
    if not tapped.is_news:
        return []
    if answer.answer_class is AnswerClass.OTHER:
        return [_held(read, tapped.scored, tapped.obligation)]
    return [_event_of(read, tapped.scored, tapped.obligation, answer, _EVENT_OF[answer.answer_class])]


def _answer_event(read: ReadMail, scored: Scored, obligation: Obligation) -> tuple[Obligation, Event]:
    answer = read_answer(read.mail, read.new.text, read.said_on, read.language, obligation.kind)
    event_type = _event_type(read, answer)
    if event_type is None:
        return _held(read, scored, obligation, answer)
    return _event_of(read, scored, obligation, answer, event_type)


def _event_of(
    read: ReadMail, scored: Scored, obligation: Obligation, answer: Answer, event_type: EventType
) -> tuple[Obligation, Event]:
    span = answer.promised_by if event_type in (EventType.PROMISED, EventType.PARTIAL) else None
    event = read.event(
        event_type,
        f"{scored.rule}; {answer.rule or answer.answer_class.value}",
        answer.words or read.first_words,
        confidence=min(scored.confidence, answer.confidence),
        from_on=span.earliest if span else None,
        until_on=span.latest if span else None,
    )
    return obligation, event


_EVENT_OF = {
    AnswerClass.DELIVERED: EventType.DELIVERED,
    AnswerClass.DECLINE: EventType.DECLINED,
    AnswerClass.PROMISE: EventType.PROMISED,
    AnswerClass.PARTIAL: EventType.PARTIAL,
    AnswerClass.QUESTION: EventType.QUESTION,
    AnswerClass.ACKNOWLEDGED: EventType.ACKNOWLEDGED,
}
_MOVES = frozenset({AnswerClass.DELIVERED, AnswerClass.DECLINE, AnswerClass.PROMISE})


def _event_type(read: ReadMail, answer: Answer) -> EventType | None:
    """The event an answer makes, None when the owner must be asked."""
    if answer.answer_class is AnswerClass.OTHER:
        return None
    if answer.confidence < (_ACT_FROM if answer.answer_class in _MOVES else _DELAY_FROM):
        return None
    promised = answer.promised_by
    if promised is not None and promised.latest < read.said_on:
        return None
    return _EVENT_OF[answer.answer_class]


def _held(
    read: ReadMail, scored: Scored, obligation: Obligation, answer: Answer | None = None
) -> tuple[Obligation, Event]:
    guess = f"; perhaps {answer.answer_class.value}" if answer and answer.answer_class is not AnswerClass.OTHER else ""
    event = read.event(EventType.HELD, f"{scored.rule}{guess}", read.first_words, confidence=scored.confidence)
    return obligation, event


def _out_of_office(read: ReadMail, scores: _Scores) -> list[tuple[Obligation, Event]]:
    """An absence delays what its author owes; it never closes anything."""
    absence = read_absence(read.mail, read.new.text, read.said_on)
    back_on = absence.back_on if absence.back_on and absence.back_on > read.said_on else None
    author = read.mail.author.email
    mine = [item for scored, item in scores if item.recipient == author or scored.confidence >= _MACHINE_FROM]
    words = absence.words or read.first_words
    return [(item, read.event(EventType.ABSENT, absence.rule, words, until_on=back_on)) for item in mine]


def _calendar(read: ReadMail, reply: CalendarReply, sure: _Scores, unsure: _Scores) -> list[tuple[Obligation, Event]]:
    """A calendar answer acts on the one appointment it surely speaks of; anything else about one is a question."""
    appointments = [item for _, item in sure if item.kind is Kind.APPOINTMENT]
    if len(appointments) != 1:
        return [_held(read, scored, item) for scored, item in (*sure, *unsure) if item.kind is Kind.APPOINTMENT]
    event_type = _CALENDAR_EVENTS.get(reply.status, EventType.HELD)
    words = reply.comment or read.mail.subject
    return [(appointments[0], read.event(event_type, f"calendar_{reply.status}", words))]


_CALENDAR_EVENTS = {
    "accepted": EventType.DELIVERED,
    "tentative": EventType.ACKNOWLEDGED,
    "declined": EventType.QUESTION,
    "counter": EventType.QUESTION,
    "request": EventType.QUESTION,
}


def _read_bounce(
    tx: Transaction, desk: Desk, book: PartnerBook, read: ReadMail, bounce: Bounce | None
) -> list[Obligation]:
    """A report about a mail of the owner's or ours stops the ladder for that address; a delay only waits."""
    if bounce is None or bounce.delayed or bounce.delivered:
        return []
    returned = {bounce.message_id} - {""} | set(read.mail.cited_ids)
    about = [item for item in tx.obligations.of_message_ids(returned) if item.is_open] if returned else []
    found = _came_back(tx, about, bounce)
    if not about:
        # Where the partner's server forwards, the failed address is not the one the owner wrote to.
        found = _written_to_lately(tx, read, (*bounce.recipients, *bounce.written_to))
    event = read.event(EventType.BOUNCED, read.classification.rule, bounce.words or read.mail.subject)
    for obligation in found:
        happen(tx, desk, book, obligation, event, read.now)
    return found


def _came_back(tx: Transaction, about: Sequence[Obligation], bounce: Bounce) -> list[Obligation]:
    """Those obligations behind the returned mail whose own recipient did not get it, not others in To or Cc.

    A failed address that the mail was not written to is where somebody forwards to: then nobody surely got it.
    """
    failed = set(bounce.recipients)
    mine = [item for item in about if item.recipient in failed]
    if mine:
        return mine
    requests = [tx.mails.get(item.request_mail_id) for item in about]
    written_to = {email for mail in requests if mail for email in (*mail.to_emails, *mail.cc_emails)}
    return [] if failed and failed <= written_to else list(about)


def _written_to_lately(tx: Transaction, read: ReadMail, recipients: tuple[str, ...]) -> list[Obligation]:
    """Open matters with a failed address that was written to within the days a report may take."""
    since = read.stored.received_at - _REPORT_AFTER
    domains = {recipient.rpartition("@")[2] for recipient in recipients}
    near = tx.obligations.of_recipient_domains(domains) if domains else ()
    return [
        item
        for item in near
        if item.recipient in recipients
        and since <= (item.last_follow_up_at or item.clock_from) <= read.stored.received_at
    ]
