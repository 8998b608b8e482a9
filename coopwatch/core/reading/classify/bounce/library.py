"""flufl.bounce, Mailman's detectors for some twenty text dialects, fed with what a `Mail` holds.

Its patterns are quadratic in long lines and it raises on odd input, hence the caps and the guard. Called for mails
that are suspected already: alone it takes some ordinary list mail for bounces.
"""

from __future__ import annotations

from email.message import Message

from flufl.bounce import all_failures

from coopwatch.core.model import Mail

_MAX_LINES = 300
_MAX_LINE = 300


def library_addresses(mail: Mail, report: str) -> tuple[str, ...]:
    """The failed or delayed addresses flufl.bounce finds, lower case, sorted; () when it finds none or fails."""
    message = Message()
    message["From"] = mail.author.email or "mailer-daemon@localhost"
    message["To"] = mail.to[0].email if mail.to else "owner@localhost"
    message["Subject"] = mail.subject[:200]
    message["Content-Type"] = "text/plain; charset=utf-8"
    lines = (line[:_MAX_LINE] for line in report.split("\n", _MAX_LINES)[:_MAX_LINES])
    message.set_payload("\n".join(lines))
    try:
        temporary, permanent = all_failures(message)
    except (IndexError, AttributeError, KeyError, ValueError, TypeError, LookupError):
        return ()
    found = {address.decode("ascii", "replace").lower() for address in permanent or temporary}
    return tuple(sorted(address for address in found if "@" in address))
