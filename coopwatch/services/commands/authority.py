"""Whether a mail of the owner's may give orders: it must answer a digest or note of ours, or bear a token.

A folder rule may file a stranger's mail even in Sent, so that the place alone proves nothing (design §2.5). Refuses to
look at quoted text: what counts is cited in the header or newly written. Called by `MailCommands`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coopwatch.core.model import OutboxPurpose
from coopwatch.core.tokens import (
    MARK_HEADER,
    PARTNER_PURPOSES,
    CommandToken,
    Mark,
    TokenPurpose,
    command_token,
    find_command_tokens,
    verify_command_token,
    verify_mark,
    verify_message_id,
)
from coopwatch.core.writing.digest.buttons import TOKEN_DAYS
from coopwatch.ports import StoredMail, Transaction
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.triage.reading import ReadMail

ANSWER = "answer "
"""How the name begins of a note that answers a question; all others say what was not done."""

_OWNER_MAIL = (OutboxPurpose.DIGEST, OutboxPurpose.NOTE)
_NOT_THE_OWNERS = PARTNER_PURPOSES | {TokenPurpose.THREAD}
_MOST_TOKENS = 20
# Long before any token: what is genuine at all, whether or not it has expired.
_BEGINNING = date(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class Authority:
    """Why a mail may give orders.

    tokens: what it may order when it answers nothing, () when it may order anything. asked_at: when the mail it
    answers was written, None when nobody knows. is_known: the outbox knows that mail, so its numbers are today's.
    answers_note: it answers a note, not a digest; answers_refusal: a note that said what was not done. expired: it
    bears old tokens only and may order nothing. answered: the mail it answers as it was written, b"" when it is not
    known. digest_at: when the last digest before a note was written, None for none; for questions that the note did
    not show.
    """

    tokens: tuple[CommandToken, ...] = ()
    asked_at: datetime | None = None
    is_known: bool = True
    answers_note: bool = False
    answers_refusal: bool = False
    expired: bool = False
    answered: bytes = b""
    digest_at: datetime | None = None


def authority_of(tx: Transaction, desk: Desk, parse: Parse, read: ReadMail) -> Authority | None:
    """The authority of an own mail, None when it has none; then it is an ordinary mail."""
    for message_id in read.mail.cited_ids:
        verified = verify_message_id(desk.key, message_id)
        if verified is not None and verified.purpose in _OWNER_MAIL:
            return _answering(tx, desk, parse, message_id, verified.purpose)
    return _by_mark(tx, desk, parse, read) or _by_token(tx, desk, parse, read)


def unread_digests(tx: Transaction, desk: Desk, read: ReadMail) -> tuple[int, ...]:
    """Cited mails from the owner's address whose text was never fetched: a provider may have renamed our digest."""
    return tuple(mail.id for mail in _cited_own(tx, desk, read) if not mail.own and raw_of(tx, mail) is None)


def raw_of(tx: Transaction, mail: StoredMail) -> bytes | None:
    """The slim bytes of a stored mail, None when they were not fetched or are forgotten."""
    found = tx.mails.get(mail.id, with_raw=True)
    return found.raw if found else None


def _answering(tx: Transaction, desk: Desk, parse: Parse, message_id: str, purpose: OutboxPurpose) -> Authority:
    row = tx.outbox.by_message_id(message_id)
    if row is not None:
        mark = verify_mark(desk.key, parse(row.raw, row.created_at).header(MARK_HEADER))
        return _of_mail(tx, mark or Mark(purpose), row.created_at, row.raw)
    # A restored database forgot what it wrote, and its numbers may mean other things.
    there = tx.mails.by_message_ids((message_id,))
    received_at = there[0].received_at if there else None
    is_note = purpose is OutboxPurpose.NOTE
    return Authority(asked_at=received_at, is_known=False, answers_note=is_note, answers_refusal=is_note)


def _cited_own(tx: Transaction, desk: Desk, read: ReadMail) -> list[StoredMail]:
    cited = read.mail.cited_ids
    mails = tx.mails.by_message_ids(cited) if cited else ()
    return [mail for mail in mails if mail.from_email in desk.own_addresses and mail.id != read.stored.id]


def _by_mark(tx: Transaction, desk: Desk, parse: Parse, read: ReadMail) -> Authority | None:
    """Some providers give every mail a Message-ID of their own; the mark in the header stays."""
    for mail in _cited_own(tx, desk, read):
        raw = raw_of(tx, mail)
        mark = verify_mark(desk.key, parse(raw, mail.received_at).header(MARK_HEADER)) if raw else None
        if mark is not None and mark.purpose in _OWNER_MAIL:
            return _of_mail(tx, mark, mail.received_at, raw or b"")
    return None


def _of_mail(tx: Transaction, mark: Mark, at: datetime, raw: bytes) -> Authority:
    if mark.purpose is not OutboxPurpose.NOTE:
        return Authority(asked_at=at, answered=raw)
    digests = tx.outbox.of_purpose(OutboxPurpose.DIGEST, at - timedelta(days=TOKEN_DAYS))
    before = max((digest.created_at for digest in digests if digest.created_at <= at), default=None)
    is_refusal = not mark.name.startswith(ANSWER)
    return Authority(asked_at=at, answers_note=True, answers_refusal=is_refusal, answered=raw, digest_at=before)


def _by_token(tx: Transaction, desk: Desk, parse: Parse, read: ReadMail) -> Authority | None:
    today = desk.rules.calendar.local_day(read.stored.received_at)
    words = find_command_tokens(f"{read.mail.subject}\n{read.new.text}")[:_MOST_TOKENS]
    genuine = [token for word in words if (token := verify_command_token(desk.key, word, _BEGINNING))]
    owners = [token for token in genuine if token.purpose not in _NOT_THE_OWNERS]
    if not owners:
        return None
    valid = tuple(token for token in owners if today <= token.expires_on)
    if not valid:
        return Authority(expired=True)
    written = (_written_at(tx, desk, parse, token) for token in valid)
    return Authority(valid, asked_at=min((at for at in written if at), default=None))


def _written_at(tx: Transaction, desk: Desk, parse: Parse, token: CommandToken) -> datetime | None:
    """When the digest was written that bears this token.

    Digests of one day share tokens. Which one was meant nobody knows then, so it is the earliest: what came after
    that one is asked anew. So it is when none is found to bear it, because its page is too long to be read whole.
    """
    made_on = token.expires_on - timedelta(days=TOKEN_DAYS)
    calendar = desk.rules.calendar
    since = tx.outbox.of_purpose(OutboxPurpose.DIGEST, calendar.at(made_on, time(0)))
    digests = [row for row in since if calendar.local_day(row.created_at) == made_on]
    words = command_token(desk.key, token.purpose, token.obligation_key, token.expires_on)
    bearing = [row for row in digests if words in parse(row.raw, row.created_at).html] if len(digests) > 1 else []
    return min((row.created_at for row in bearing or digests), default=None)
