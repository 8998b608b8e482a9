"""All keys of the configuration, once: validation, `config.example.toml` and `docs/configuration.md` come from here.

Names are the interface of design §9 and never change. Read by `config.reading` and `config.docs`.
"""

from coopwatch.config.model.accounts import ACCOUNTS
from coopwatch.config.model.general import (
    CALENDAR,
    DIGEST,
    FOLLOW_UPS,
    GENERAL,
    HEALTH,
    OWNER,
    TEMPLATES,
    WINDOWS,
)
from coopwatch.config.model.partners import PARTNERS
from coopwatch.config.model.shape import ABSENT, NAME, NAME_ALLOWED, REQUIRED, Key, Section

__all__ = ["ABSENT", "NAME", "NAME_ALLOWED", "REQUIRED", "ROOT", "Key", "Section"]

ROOT = Section(
    "",
    "",
    GENERAL,
    (OWNER, ACCOUNTS, CALENDAR, WINDOWS, FOLLOW_UPS, DIGEST, HEALTH, TEMPLATES, PARTNERS),
    required=True,
)
