"""Which addresses may stand in an outgoing mail or an SMTP command.

An allow-list far narrower than RFC 5322: no quoting, no comments, no route, no control byte, ASCII only
(an internationalised domain arrives as xn--). What it refuses goes to the owner instead of out. Called by
`core.writing.compose` and `adapters.smtp`.
"""

from __future__ import annotations

import re

# RFC 5321 §4.5.3.1: 64 octets of local part, 254 in all. A leading "-" reads like an option to some programs.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"(?!-)(?=.{{1,64}}@){_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+{_LABEL}", re.ASCII)


def checked_address(email: str) -> str:
    """The address with a lower-case domain, when it may be written to.

    Raises ValueError for anything that is not plainly `local@domain.tld`.
    """
    if len(email) > 254 or not _ADDRESS.fullmatch(email) or "=?" in email:
        raise ValueError(f"{email[:100]!r} is no address that mail may be sent to")
    local, _, domain = email.rpartition("@")
    return f"{local}@{domain.lower()}"
