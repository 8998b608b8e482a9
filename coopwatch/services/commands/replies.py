"""What a question of the owner's is answered with, and by whom. Filled by `services.inquiry`; used by this package."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from coopwatch.core.model import OutboxPurpose
from coopwatch.core.reading.commands import Draft, Question
from coopwatch.ports import Rendered, Transaction


@dataclass(frozen=True, slots=True)
class Reply:
    """A mail to the owner that answers; purpose: NOTE, or DIGEST for a digest at once."""

    rendered: Rendered
    purpose: OutboxPurpose = OutboxPurpose.NOTE


Inquire = Callable[[Transaction, Question | Draft, str, datetime], Reply]
"""(transaction, what is asked, a name that makes the answer one of a kind, now) → the answer; raises Refused."""
