"""What describes a key and a table of the configuration."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Any

from coopwatch.config.values import ValueType


class Default(Enum):
    """Marks what has no value of its own: must be given, may be absent, or follows from other keys."""

    REQUIRED = "required"
    ABSENT = "absent"


REQUIRED, ABSENT = Default.REQUIRED, Default.ABSENT


@dataclass(frozen=True, slots=True)
class Key:
    """One key. default and example as TOML holds them; follows: how an absent default comes about, in words.

    shown: whether the example file sets it (else it stands there as a comment). secret: never shown in a problem.
    """

    name: str
    type: ValueType
    description: str
    default: Any = REQUIRED
    example: Any = ABSENT
    follows: str = ""
    shown: bool = False
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One table. placeholder: what stands for the name when there may be many ("NAME"). inline: written as one
    line inside its parent. brief: its keys speak for themselves in the example. shown: as for keys."""

    name: str
    description: str
    keys: tuple[Key, ...]
    sections: tuple[Section, ...] = ()
    placeholder: str = ""
    example_name: str = ""
    required: bool = False
    inline: bool = False
    brief: bool = False
    shown: bool = True


NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
NAME_ALLOWED = "up to 40 letters, digits, dots, hyphens and underscores"
