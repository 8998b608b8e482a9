"""Settings from one TOML file, checked as a whole: all problems at once, each with line, key and what is allowed.

Called by `bootstrap` and `cli`. Reads the one file, and looks whether named files exist; never prints, and never
shows a secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from coopwatch.config.building import build, cross_check
from coopwatch.config.places import config_places, find_config, find_state_dir
from coopwatch.config.reading import describe, read
from coopwatch.config.settings import (
    AccountSettings,
    Auth,
    Delivery,
    DigestSettings,
    FollowUpSettings,
    HealthSettings,
    OwnerSettings,
    SecretKey,
    SecretSource,
    ServerSettings,
    Settings,
    Tls,
)
from coopwatch.config.values import WeeklyMoment
from coopwatch.errors import ConfigError

__all__ = [
    "AccountSettings",
    "Auth",
    "Delivery",
    "DigestSettings",
    "FollowUpSettings",
    "HealthSettings",
    "OwnerSettings",
    "SecretKey",
    "SecretSource",
    "ServerSettings",
    "Settings",
    "Tls",
    "WeeklyMoment",
    "config_places",
    "find_config",
    "find_state_dir",
    "load_settings",
]


def load_settings(path: Path | None, environ: Mapping[str, str]) -> Settings:
    """The settings of a file, or of the first that is found (see `find_config`).

    Raises ConfigError with every problem, or with the places that were looked at.
    """
    file = find_config(path, environ)
    if file is None:
        places = ", ".join(str(place) for place in config_places(environ))
        raise ConfigError((f"There is no configuration; looked for {places}. Run  coopwatch init  to make one.",))
    text = _text(file)
    findings = read(text)
    if findings.present:
        cross_check(findings, file)
    if findings.problems:
        raise ConfigError(describe(findings.problems, str(file), text))
    return build(findings, file)


def _text(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise ConfigError((f"{file}: cannot be read: {error.strerror}",)) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ConfigError((f"{file}:{line}: is not written in UTF-8: save it in that encoding",)) from error
