"""One-tap answers: a mail that bears a genuine, unused token of a follow-up and comes from that follow-up's partner.

A forged or expired token, a used one, or one in a stranger's mail makes no answer; such a mail is read like any other.
Called by `replies`.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopwatch.core.deciding.match import Scored, is_inside
from coopwatch.core.deciding.partners import PartnerBook
from coopwatch.core.model import Answer, MailKind, Obligation
from coopwatch.core.reading.one_tap import Tap, read_tap
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
    """What a partner tapped, about which obligation, and what it means."""

    obligation: Obligation
    answer: Answer
    scored: Scored


def tapped_answer(tx: Transaction, desk: Desk, book: PartnerBook, read: ReadMail) -> TappedAnswer | None:
    """The one-tap answer a mail is, None for any other mail; its token is used up by this call."""
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
        if is_inside(read.mail.author.email, *people_of(book, obligation)) and _use(tx, token, read.stored.id):
            tap = Tap(verified.purpose.value)
            answer = read_tap(tap, read.mail, read.new.text, read.said_on, read.language, obligation.kind)
            return TappedAnswer(obligation, answer, Scored(obligation.id, RULE, 1.0))
    return None


def _tokens(read: ReadMail) -> tuple[str, ...]:
    """Tokens in the subject and in the first line of the new text, but none that stands in a link: that is a quote."""
    first = next((line for line in read.new.text.splitlines() if line.strip()), "")
    return find_command_tokens(f"{read.mail.subject}\n{'' if 'mailto:' in first else first}")


def _use(tx: Transaction, token: str, mail_id: int) -> bool:
    """Whether a token is still good for this mail; the same mail may be read again."""
    name = f"{USED}{token[-_NAMED_BY:]}"
    return tx.journal.claim(name, str(mail_id)) or tx.journal.get(name) == str(mail_id)
