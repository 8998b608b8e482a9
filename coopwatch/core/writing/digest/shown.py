"""How long each thing may be in a digest, and the pieces that lines of every sort share; for `lines` and `notices`."""

from __future__ import annotations

from coopwatch.core.model import Partner
from coopwatch.core.writing.digest.facts import Button
from coopwatch.core.writing.safe_text import safe_mailto, safe_quote

NAME_LIMIT = 50
SUBJECT_LIMIT = 90
# So short that the text digest never breaks a command into lines, of which the second might be a command again.
COMMAND_LIMIT = 48
QUOTE_LIMIT = 220
SENTENCE_LIMIT = 240


def partner_name(partner: Partner) -> str:
    """The partner's name, else his id; never empty."""
    return safe_quote(partner.name, NAME_LIMIT) or safe_quote(partner.id, NAME_LIMIT) or "?"


def buttons(given: tuple[Button, ...]) -> tuple[Button, ...]:
    """At most five buttons with clean labels; an href that is no plain `mailto:` link is dropped."""
    return tuple(
        Button(safe_quote(button.label, 40), safe_mailto(button.href), safe_quote(button.command, 40))
        for button in given[:5]
    )
