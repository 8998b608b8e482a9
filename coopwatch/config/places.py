"""Where configuration and state lie (design §9)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import platformdirs

from coopwatch.errors import ConfigError

_FILE = "config.toml"
_SYSTEM = Path("/etc/coopwatch")


def config_places(environ: Mapping[str, str]) -> tuple[Path, ...]:
    """The files looked for when none was named, in this order."""
    folders = [Path(folder) for folder in environ.get("CONFIGURATION_DIRECTORY", "").split(":") if folder]
    user = _user_folder(environ, "XDG_CONFIG_HOME", ".config") or platformdirs.user_config_path("coopwatch")
    return tuple(folder / _FILE for folder in (*folders, user, _SYSTEM))


def find_config(given: Path | None, environ: Mapping[str, str]) -> Path | None:
    """The configuration file: the one given, $COOPWATCH_CONFIG, or the first that exists; None if there is none.

    Raises ConfigError when a file that was named is not there.
    """
    named = given or (Path(environ["COOPWATCH_CONFIG"]) if environ.get("COOPWATCH_CONFIG") else None)
    if named is not None:
        if not named.is_file():
            raise ConfigError((f"There is no configuration file {named}: correct the path, or run  coopwatch init",))
        return named
    return next((place for place in config_places(environ) if place.is_file()), None)


def find_state_dir(given: Path | None, environ: Mapping[str, str]) -> Path:
    """The state folder, which may not exist yet: the one given, $STATE_DIRECTORY, or the user's state folder."""
    if given is not None:
        return given
    first = environ.get("STATE_DIRECTORY", "").partition(":")[0]
    if first:
        return Path(first)
    return _user_folder(environ, "XDG_STATE_HOME", ".local/state") or platformdirs.user_state_path("coopwatch")


def _user_folder(environ: Mapping[str, str], variable: str, below_home: str) -> Path | None:
    """The XDG folder by the environment that was given; platformdirs looks only at the process's own."""
    if environ.get(variable, "").startswith("/"):
        return Path(environ[variable]) / "coopwatch"
    return Path(environ["HOME"]) / below_home / "coopwatch" if environ.get("HOME") else None
