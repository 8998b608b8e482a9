"""A partner's word about something closed: it changes nothing, and the next digest shows it (design §4).

Only what does not fit the end it had: a day or a question after a delivery or a no, a no after a delivery, a delivery
after a no. Called by `replies`; the gatherer reads what is noted, and the report forgets what it told.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopwatch.core.deciding.match import Decision, Scored, decision
from coopwatch.core.model import AnswerClass, CloseReason, MailKind, Obligation
from coopwatch.core.reading.answer import read_answer
from coopwatch.core.reading.one_tap import completed_day
from coopwatch.ports import Transaction
from coopwatch.services.triage.reading import ReadMail

_LATE = "late:"
_SURE_FROM = 0.75
_MOVES = frozenset({AnswerClass.PROMISE, AnswerClass.QUESTION})
_DOES_NOT_FIT = {
    CloseReason.DELIVERED: _MOVES | {AnswerClass.DECLINE},
    CloseReason.DECLINED: _MOVES | {AnswerClass.DELIVERED, AnswerClass.PARTIAL},
}


def note_late_word(tx: Transaction, read: ReadMail, scores: Sequence[tuple[Scored, Obligation]]) -> None:
    """Remember a mail that surely speaks of a closed matter and does not fit its end."""
    scored, item = scores[0]
    if read.classification.kind is not MailKind.HUMAN or decision(scored.confidence) is not Decision.ACT:
        return
    if item.closed_at is None or item.closed_at > read.stored.received_at or item.close_reason not in _DOES_NOT_FIT:
        return
    answer = read_answer(read.mail, read.new.text, read.said_on, read.language, item.kind)
    odd = answer.confidence >= _SURE_FROM and answer.answer_class in _DOES_NOT_FIT[item.close_reason]
    if odd or completed_day(read.new.text, read.said_on, read.language) is not None:
        tx.journal.set(f"{_LATE}{read.stored.id}", str(item.id))


def late_words(tx: Transaction) -> dict[int, int]:
    """Noted mails by the obligation they speak of, the latest of each."""
    noted = sorted((int(name.removeprefix(_LATE)), int(value)) for name, value in tx.journal.names(_LATE).items())
    return {obligation_id: mail_id for mail_id, obligation_id in noted}


def forget_late_words(tx: Transaction) -> None:
    """A digest has told them."""
    for name in tx.journal.names(_LATE):
        tx.journal.set(name, "")
