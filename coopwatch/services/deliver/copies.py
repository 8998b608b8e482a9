"""Finding copies of our mails in the owner's folders.

A folder is searched by reading headers from a noted UID on, never by SEARCH: some servers answer HEADER searches
with nothing though the mail is there (Yahoo, Yandex). Called by `place`,
`proof` and `filing`.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.parser import BytesHeaderParser
from email.policy import compat32

from coopwatch.core.model import OutboxMail
from coopwatch.core.reading.message_id import normalise, parse_ids
from coopwatch.core.tokens import MARK_HEADER
from coopwatch.ports import Mailbox

_BATCH = 500
_LOOK_BACK = 200
_LAST_UID = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Search:
    """Outcome of a search: found; complete: every mail that exists was looked at; untouched: and since the noted
    UID none was taken away, so that not found means never filed."""

    found: bool
    complete: bool = True
    untouched: bool = False


def find_copy(mailbox: Mailbox, folder: str, mail: OutboxMail, noted_uidnext: int | None) -> Search:
    """Look for a mail in a folder, from the noted UIDNEXT on, or among the last 200 when none is noted.

    Raises what `ports.Mailbox` raises.
    """
    status = mailbox.status(folder)
    last = status.uidnext - 1 if status.uidnext else _LAST_UID
    noted = noted_uidnext if noted_uidnext and noted_uidnext <= last + 1 else None
    first = noted or max(1, status.uidnext - _LOOK_BACK)
    if first > last:
        return Search(False, untouched=noted is not None)
    uids = mailbox.uids(folder, status.uidvalidity, first, last)
    complete = True
    for end in range(len(uids), 0, -_BATCH):
        batch = mailbox.headers(folder, status.uidvalidity, uids[max(0, end - _BATCH) : end])
        if any(_is_copy(row.header, mail) for row in batch.rows):
            return Search(True)
        complete = complete and not batch.missing
    untouched = complete and noted is not None and len(uids) == last - first + 1
    return Search(False, complete, untouched)


def _is_copy(header: bytes, mail: OutboxMail) -> bool:
    """By Message-ID, or by our mark where the provider has rewritten the Message-ID."""
    fields = BytesHeaderParser(policy=compat32).parsebytes(header)
    ids = parse_ids(str(fields.get("Message-ID", "")))
    if normalise(mail.message_id) in (normalise(found) for found in ids):
        return True
    mark = str(fields.get(MARK_HEADER, "")).split()
    own = str(BytesHeaderParser(policy=compat32).parsebytes(mail.raw).get(MARK_HEADER, "")).split()
    return bool(mark) and mark == own
