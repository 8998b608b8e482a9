"""One-tap answers: a mail that bears a genuine token of a follow-up and comes from that follow-up's partner.

A link counts once; tapped again it counts with another day behind the prepared line, for that is a new promise (or,
about an appointment, a question), and with the same day it says nothing new. Anything else with a used token is read
like any other mail, and so is one with a forged or expired token, or from a stranger. Called by `replies`.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopwatch.core.deciding.match import Scored, is_inside
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Answer, AnswerClass, DateSpan, MailKind, Obligation
from coopwatch.core.reading.one_tap import Tap, completed_day, read_tap
from coopwatch.core.tokens import PARTNER_PURPOSES, find_command_tokens, verify_command_token
from coopwatch.ports import Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.triage.candidates import people_of
from coopwatch.services.triage.reading import ReadMail

RULE = "one_tap"
USED = "one_tap:"
_NAMED_BY = 16  # letters of a token's end: its keyed part, so that no two tokens share a name


@dataclass(frozen=True, slots=True)
class TappedAnswer:
    """What a partner tapped, about which obligation, and what it means; is_news: False for the same day once more."""

    obligation: Obligation
    answer: Answer
    scored: Scored
    is_news: bool = True


def tapped_answer(tx: Transaction, desk: Desk, book: PartnerBook, read: ReadMail) -> TappedAnswer | None:
    """The one-tap answer a mail is, None for any other mail; a token is used up by the first."""
    if read.classification.kind is not MailKind.HUMAN:
        return None
    day = desk.rules.calendar.local_day(read.stored.received_at)
    for token in _tokens(read):
        verified = verify_command_token(desk.key, token, day)
        if verified is None or verified.purpose not in PARTNER_PURPOSES:
            continue
        obligation = tx.obligations.by_key(verified.obligation_key)
        if obligation is None or not obligation.is_open:
            continue
        if not is_inside(read.mail.author.email, *people_of(book, obligation)):
            continue
        tap = Tap(verified.purpose.value)
        answer = read_tap(tap, read.mail, read.new.text, read.said_on, read.language, obligation.kind)
        scored = Scored(obligation.id, RULE, 1.0)
        if _use(tx, token, read.stored.id):
            return TappedAnswer(obligation, answer, scored)
        named = completed_day(read.new.text, read.said_on, read.language)
        if named is not None and _names(answer, named):
            known = (obligation.promised_from or obligation.promised_until, obligation.promised_until)
            return TappedAnswer(obligation, answer, scored, is_news=known != (named.earliest, named.latest))
    return None


def _names(answer: Answer, day: DateSpan) -> bool:
    """Whether an answer is about that day and settles nothing by itself."""
    if answer.answer_class is AnswerClass.PROMISE:
        return answer.promised_by == day
    return answer.answer_class is AnswerClass.QUESTION


def _tokens(read: ReadMail) -> tuple[str, ...]:
    """Tokens in the subject and in the first line of the new text, but none that stands in a link: that is a quote."""
    first = next((line for line in read.new.text.splitlines() if line.strip()), "")
    return find_command_tokens(f"{read.mail.subject}\n{'' if 'mailto:' in first else first}")


def _use(tx: Transaction, token: str, mail_id: int) -> bool:
    """Whether a token is still good for this mail; the same mail may be read again."""
    name = f"{USED}{token[-_NAMED_BY:]}"
    return tx.journal.claim(name, str(mail_id)) or tx.journal.get(name) == str(mail_id)
