"""UID SEARCH and UID FETCH over a selected folder: sets, header rows, completeness.

Refuses every other command and every set that is not made of integers. Called by `mailbox` and `texts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from coopwatch.adapters.imap.answers import Items, Node, number, read_fetch
from coopwatch.adapters.imap.connection import Client
from coopwatch.errors import IncompleteAnswer
from coopwatch.ports import HeaderBatch, HeaderRow

MAX_HEADER_BYTES = 102_400

# What the store keeps of a mail, its identity, and the marks of our own mails. Every further field is fetched with the
# text of the mails that matter; asking for all that classification reads took a third more time and octets.
HEADER_FIELDS = (
    "DATE FROM TO CC SUBJECT MESSAGE-ID IN-REPLY-TO REFERENCES X-MICROSOFT-ORIGINAL-MESSAGE-ID X-COOPWATCH-ID"
)
_HEADER_ITEMS = f"UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS ({HEADER_FIELDS})]"

# RFC 2683 §3.2.1.5 asks clients for lines of about 1,000 octets; tag and command words take up to 40 of them.
_LINE_OCTETS = 960
_MAX_IN_FLIGHT = 8
_MAX_UID = 2**32 - 1
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_NUMBERS = {name.encode().lower(): index for index, name in enumerate(_MONTHS, 1)}
_USUAL = re.compile(
    rb'\d+ \(UID (\d{1,10}) FLAGS \(([^()"]*)\) INTERNALDATE "([^"]*)" RFC822\.SIZE (\d{1,12})'
    rb" BODY\[HEADER\.FIELDS \([^()\]]*\)\] \{\d+\}\Z"
)
_INTERNALDATE = re.compile(rb" ?(\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")


def search_uids(client: Client, sets: Sequence[str], since: date | None = None) -> tuple[int, ...]:
    """Existing UIDs of the sets, ascending, optionally with INTERNALDATE on or after a day.

    Raises IncompleteAnswer when the server says OK without the untagged SEARCH that RFC 3501 §6.4.4 demands: a
    lost line must not look like an empty folder.
    """
    found: set[int] = set()
    for one in sets:
        client.wire.begin()
        criteria = f"UID {one}" + (f" SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}" if since else "")
        status, data = client.wire.uid("SEARCH", criteria)
        if status != "OK" or not data or data[0] is None:
            raise IncompleteAnswer(f"SEARCH was not answered: {data!r:.200}")
        found.update(int(word) for line in data for word in line.split(b"(")[0].split())
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class Ahead:
    """A FETCH that was sent and is not read yet."""

    uids: tuple[int, ...]
    tags: tuple[bytes, ...]


def fetch_items(
    client: Client, requests: Sequence[tuple[Sequence[int], str]], keep_bytes: int = MAX_HEADER_BYTES
) -> dict[int, Items]:
    """For several (UIDs, items to fetch): the items of each UID that was answered; literals are cut to keep_bytes.

    Raises IncompleteAnswer when the server refused without giving anything, ValueError on a malformed answer.
    """
    lines = _lines(requests)
    wanted = frozenset(uid for uids, _ in requests for uid in uids)
    found: dict[int, Items] = {}
    for start in range(0, len(lines), _MAX_IN_FLIGHT):
        client.wire.begin(keep_bytes)
        found.update(_finish(client, client.wire.send_fetch(lines[start : start + _MAX_IN_FLIGHT]), wanted))
    return found


def send_headers(client: Client, uids: Sequence[int]) -> Ahead | None:
    """Ask for header rows and do not wait; None when that would be too many commands at once."""
    lines = _lines([(uids, _HEADER_ITEMS + _extras(client))])
    if len(lines) > _MAX_IN_FLIGHT:
        return None
    client.wire.begin()
    return Ahead(tuple(uids), tuple(client.wire.send_fetch(lines)))


def drain(client: Client, ahead: Ahead) -> None:
    """Read an answer that nobody wants any more."""
    client.wire.begin(keep_bytes=0)
    client.wire.finish_fetch(ahead.tags)


def fetch_headers(client: Client, uids: Sequence[int], ahead: Ahead | None = None) -> HeaderBatch:
    """Header rows of the UIDs; see `ports.Mailbox.headers`. ahead: the same request, sent before."""
    wanted = frozenset(uids)
    lines = _lines([(uids, _HEADER_ITEMS + _extras(client))])
    rows: dict[int, HeaderRow] = {}
    for start in range(0, len(lines), _MAX_IN_FLIGHT):
        client.wire.begin(MAX_HEADER_BYTES)
        tags = ahead.tags if ahead else client.wire.send_fetch(lines[start : start + _MAX_IN_FLIGHT])
        whole, records = client.wire.finish_fetch(tags)
        rows.update(_header_rows(records, wanted))
        if not whole and not rows and len(wanted) > 1:
            raise IncompleteAnswer("the server refused to fetch")
    batch = tuple(rows[uid] for uid in sorted(rows))
    return HeaderBatch(batch, existing(client, sorted(wanted - rows.keys())))


def _lines(requests: Sequence[tuple[Sequence[int], str]]) -> list[tuple[str, str]]:
    """Requests as command arguments that keep every line short."""
    return [(one, items) for uids, items in requests for one in uid_sets(sorted(uids), _LINE_OCTETS - len(items))]


def _finish(client: Client, tags: Sequence[bytes], wanted: frozenset[int]) -> dict[int, Items]:
    whole, records = client.wire.finish_fetch(tags)
    answered = read_fetch(records, wanted)
    if not whole and not answered and len(wanted) > 1:
        raise IncompleteAnswer("the server refused to fetch")
    return answered


def existing(client: Client, uids: Sequence[int]) -> tuple[int, ...]:
    """Which of the UIDs the server still lists; () without a round trip for ()."""
    if not uids:
        return ()
    listed = search_uids(client, list(uid_sets(uids, _LINE_OCTETS)))
    return tuple(sorted(set(uids).intersection(listed)))


def uid_sets(uids: Sequence[int], octets: int) -> Iterator[str]:
    """UIDs, ascending, as IMAP sets ("1:4,7") of at most so many octets each."""
    line = ""
    for low, high in _ranges(uids):
        piece = str(low) if low == high else f"{low}:{high}"
        if line and len(line) + 1 + len(piece) > octets:
            yield line
            line = ""
        line = f"{line},{piece}" if line else piece
    if line:
        yield line


def _ranges(uids: Sequence[int]) -> Iterator[tuple[int, int]]:
    low = high = 0
    for uid in uids:
        if not 0 < uid <= _MAX_UID:
            raise ValueError(f"{uid} is no UID")
        if low and uid == high + 1:
            high = uid
            continue
        if low:
            yield low, high
        low = high = uid
    if low:
        yield low, high


def _extras(client: Client) -> str:
    """Items of Gmail and of RFC 8474, where they are offered."""
    if client.has_capability("X-GM-EXT-1"):
        return " X-GM-THRID X-GM-LABELS"
    return " THREADID" if client.has_capability("OBJECTID") else ""


def _header_rows(records: Sequence[object], wanted: frozenset[int]) -> dict[int, HeaderRow]:
    """Rows by UID. Answers in the usual order are read at once, which takes a quarter of the time of parsing them."""
    rows: dict[int, HeaderRow] = {}
    others: list[object] = []
    position = 0
    while position < len(records):
        record = records[position]
        row = _usual_row(record, wanted) if records[position + 1 : position + 2] == [b")"] else None
        if row:
            rows[row.uid] = row
        else:
            others.append(record)
        position += 2 if row else 1
    for uid, items in read_fetch(others, wanted).items() if others else ():
        other = _header_row(uid, items)
        if other:
            rows[uid] = other
    return rows


def _usual_row(record: object, wanted: frozenset[int]) -> HeaderRow | None:
    """The row of a complete answer as Dovecot orders it, None for any other."""
    if not isinstance(record, tuple) or not (found := _USUAL.match(record[0])):
        return None
    uid, received_at = int(found[1]), read_internaldate(found[3])
    if uid not in wanted or received_at is None:
        return None
    return HeaderRow(uid, received_at, int(found[4]), record[1], b"\\draft" in found[2].lower().split())


def _header_row(uid: int, items: Items) -> HeaderRow | None:
    """The row, None when what makes a row is lacking; then the UID counts as not answered."""
    header = next((value for name, value in items.items() if name.startswith(b"BODY[HEADER")), None)
    received_at = read_internaldate(items.get(b"INTERNALDATE"))
    if not isinstance(header, bytes) or received_at is None:
        return None
    flags, labels = _lower(items.get(b"FLAGS")), _lower(items.get(b"X-GM-LABELS"))
    return HeaderRow(
        uid=uid,
        received_at=received_at,
        size_bytes=number(items.get(b"RFC822.SIZE")),
        header=header,
        is_draft=b"\\draft" in flags or b"\\draft" in labels,
        is_sent_label=b"\\sent" in labels,
        thread_id=_thread_id(items),
    )


def read_internaldate(value: Node) -> datetime | None:
    """INTERNALDATE in UTC (RFC 3501 date-time), None when it cannot be read."""
    match = _INTERNALDATE.fullmatch(value) if isinstance(value, bytes) else None
    if not match:
        return None
    day, month, year, hour, minute, second, sign, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    try:
        local = datetime(
            int(year), _MONTH_NUMBERS[month.lower()], int(day), int(hour), int(minute), int(second), tzinfo=UTC
        )
        return local - offset if sign == b"+" else local + offset
    except (ValueError, LookupError, OverflowError):
        return None


def _thread_id(items: Items) -> str:
    value = items.get(b"X-GM-THRID") or items.get(b"THREADID")
    if isinstance(value, list):
        value = value[0] if value else None
    return value.decode("ascii", "replace") if isinstance(value, bytes) else ""


def _lower(value: Node) -> frozenset[bytes]:
    if not isinstance(value, list):
        return frozenset()
    return frozenset(flag.lower() for flag in value if isinstance(flag, bytes))
