"""What policy may decide for one obligation at one instant; services carry it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Write to the partner now: step is 1 for the first mail, last says whether it is the final one."""

    obligation_id: int
    step: int
    last: bool


@dataclass(frozen=True, slots=True)
class Ask:
    """Write the mail, but send it only after the owner's yes."""

    obligation_id: int
    step: int
    last: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """Put the mail into the owner's Drafts folder."""

    obligation_id: int
    step: int
    last: bool


@dataclass(frozen=True, slots=True)
class Tell:
    """Only show the owner in the digest what would be written."""

    obligation_id: int
    step: int
    last: bool


@dataclass(frozen=True, slots=True)
class HandOver:
    """The ladder is exhausted or broken: the owner decides."""

    obligation_id: int
    why: str


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing to do before `until` (aware UTC), None when only an event can change that."""

    obligation_id: int
    until: datetime | None
    why: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Due, but something forbids acting; shown to the owner."""

    obligation_id: int
    why: str


Action = FollowUp | Ask | Draft | Tell | HandOver | Wait | Hold
