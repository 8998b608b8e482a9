"""The shape of one language's words for the digest. Filled by `german` and `english`, read by `words`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coopwatch.core.model import CloseReason, Mode
from coopwatch.core.writing.digest.view import SectionKey


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """badges: states as words. phrases: patterns for `str.format`. titles: headings of the sections.

    upcoming_observed: the heading of UPCOMING when nothing of it will be sent.
    """

    badges: Mapping[str, str]
    phrases: Mapping[str, str]
    titles: Mapping[SectionKey, str]
    upcoming_observed: str
    reasons: Mapping[CloseReason, str]
    modes: Mapping[Mode, str]
