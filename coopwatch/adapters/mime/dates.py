"""The Date field: when a mail says it was written (RFC 5322 §3.3), and in which zone.

mail-parser reads obsolete forms; forms without a zone or in ISO 8601 are accepted as UTC or as they say. Refuses
what cannot be: years before 1990 or after 2100. Called by `reading`.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

from mailparser.dates import parse_mail_date

_MONTHS = {name: n for n, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
_PLAIN = re.compile(
    r"(?:[A-Z][a-z]{2}, ?)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? "
    r"([+-])(\d\d)([0-5]\d)(?: ?\([^()]*\))?"
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?: ?[+-]\d\d:?\d\d|Z)?")
_MAX_RAW = 200


def read_date(raw: str) -> tuple[datetime | None, int]:
    """The instant (aware UTC) and the writer's offset in minutes, east positive; (None, 0) when it has no sense."""
    text = " ".join(raw[:_MAX_RAW].split())
    try:
        local = _plain(text) or _obsolete(text) or _iso(text) or _zoneless(text)
        sent_at = local.astimezone(UTC) if local else None
    except (ValueError, OverflowError):
        return None, 0
    if local is None or sent_at is None or not 1990 <= sent_at.year <= 2100:
        return None, 0
    offset = local.utcoffset() or timedelta()
    return sent_at, int(offset.total_seconds() // 60)


def _plain(text: str) -> datetime | None:
    """The form that nearly every mail uses."""
    match = _PLAIN.fullmatch(text)
    if not match:
        return None
    day, month, year, hour, minute, second, sign, zone_hours, zone_minutes = match.groups()
    if month not in _MONTHS:
        return None
    offset = timedelta(hours=int(zone_hours), minutes=int(zone_minutes))
    zone = timezone(-offset if sign == "-" else offset)
    seconds = min(int(second or 0), 59)
    return datetime(int(year), _MONTHS[month], int(day), int(hour), int(minute), seconds, tzinfo=zone)


def _obsolete(text: str) -> datetime | None:
    result = parse_mail_date(text)
    if result.value is None:
        return None
    value: datetime = result.value
    return value.astimezone(timezone(timedelta(hours=float(result.timezone))))


def _iso(text: str) -> datetime | None:
    if not _ISO.fullmatch(text):
        return None
    value = datetime.fromisoformat(text.replace(" ", "T", 1).replace(" ", ""))
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def _zoneless(text: str) -> datetime | None:
    """What the standard library still makes out, for example a date without a zone."""
    parts = parsedate_tz(text)
    if not parts:
        return None
    year, month, day, hour, minute, second = parts[:6]
    zone = timezone(timedelta(seconds=parts[9] or 0))
    return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone)
